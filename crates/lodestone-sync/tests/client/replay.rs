//! Signatures that are real and yet not to be believed: old ones, mixed ones, lapsed ones, those of another library.

use lodestone_sync::FaultKind::{ClockWrong, Expired, Newer, Rejected};
use lodestone_sync::{Checked, Floor, Location, Outcome};

use super::host::{Act, Host};
use super::laptop::{Laptop, sorted};
use super::studio::{NOW, Site, Studio, YEAR, files};

/// The date of the tests, as a host says it.
const TODAY: &str = "Sat, 21 Nov 2026 08:00:00 GMT";

fn location(site: &Site) -> Location {
    Host::new(site, |_| Act::Serve).location
}

/// Two releases, and the site as it was after each.
fn two() -> (Studio, Site, Site) {
    let mut studio = Studio::new();
    studio.publish(1, &files(1, 2_000));
    let first = studio.site.clone();
    studio.publish(2, &files(2, 2_000));
    let second = studio.site.clone();
    (studio, first, second)
}

#[test]
fn an_older_release_is_not_taken_back() {
    let (studio, first, second) = two();
    let mut laptop = Laptop::new();
    laptop.take(&studio.pinned(), &location(&second));
    assert_eq!(laptop.fails(&studio.pinned(), &location(&first)), Rejected);
    assert_eq!(laptop.holds().len(), 1);
    // Emptying the folder does not help: what was accepted is remembered elsewhere too.
    let mut emptied = Laptop { floor: laptop.floor, ..Laptop::new() };
    assert_eq!(emptied.fails(&studio.pinned(), &location(&first)), Rejected);
    assert_eq!(emptied.holds(), []);
    emptied.take(&studio.pinned(), &location(&second));
}

#[test]
fn a_lower_number_in_newer_signatures_is_not_taken() {
    let (mut studio, _, second) = two();
    let mut laptop = Laptop::new();
    laptop.take(&studio.pinned(), &location(&second));
    studio.publish(1, &files(1, 2_000));
    assert_eq!(laptop.fails(&studio.pinned(), &location(&studio.site)), Rejected);
    assert_eq!(laptop.floor.sequence, 2);
    // Nor when it lies in the depot still.
    let mut both = Laptop::new();
    let (again, first, second) = two();
    both.take(&again.pinned(), &location(&first));
    both.take(&again.pinned(), &location(&second));
    assert_eq!(both.fails(&again.pinned(), &location(&studio.site)), Rejected);
}

#[test]
fn pieces_of_two_releases_are_not_mixed() {
    let (studio, first, second) = two();
    for name in ["timestamp.json", "2.snapshot.json", "2.targets.json"] {
        let mut mixed = second.clone();
        let old = first[&format!("tuf/{}", name.replace('2', "1"))].clone();
        mixed.insert(format!("tuf/{name}"), old);
        let mut laptop = Laptop::new();
        laptop.take(&studio.pinned(), &location(&first));
        match laptop.check(&studio.pinned(), &location(&mixed)) {
            Err(fault) => assert_eq!(fault.kind, Rejected, "{name}"),
            Ok(Checked { outcome: Outcome::Unchanged, .. }) if name == "timestamp.json" => {}
            other => panic!("{name}: {other:?}"),
        }
        assert_eq!(laptop.holds(), [(1, sorted(files(1, 2_000)))], "{name}");
        laptop.take(&studio.pinned(), &location(&second));
    }
}

#[test]
fn lapsed_signatures_are_said_and_nothing_is_taken() {
    let mut studio = Studio::new();
    studio.expires = "2026-11-01T00:00:00Z";
    studio.publish(1, &files(1, 100));
    let mut laptop = Laptop::new();
    let host = Host::dated(&studio.site, Some(TODAY), |_| Act::Serve);
    assert_eq!(laptop.fails(&studio.pinned(), &host.location), Expired);
    assert_eq!(laptop.holds(), []);
    let folder = tempfile::tempdir().unwrap();
    studio.write(folder.path());
    assert_eq!(laptop.fails(&studio.pinned(), &Location::Folder(folder.path().into())), Expired);
    studio.expires = "2027-11-01T00:00:00Z";
    studio.version += 1;
    studio.publish(1, &files(1, 100));
    let renewed = Host::dated(&studio.site, Some(TODAY), |_| Act::Serve);
    laptop.take(&studio.pinned(), &renewed.location);
}

#[test]
fn a_clock_that_ran_ahead_heals_by_itself() {
    let (studio, first, second) = two();
    let host = Host::dated(&first, Some(TODAY), |_| Act::Serve);
    let mut laptop = Laptop::new();
    laptop.take(&studio.pinned(), &host.location);
    laptop.now = NOW + 10 * YEAR;
    *host.site.lock().unwrap() = second;
    assert_eq!(laptop.fails(&studio.pinned(), &host.location), ClockWrong);
    assert_eq!(laptop.holds().len(), 1);
    laptop.now = NOW;
    laptop.take(&studio.pinned(), &host.location);
}

#[test]
fn a_clock_that_is_behind_changes_nothing_while_signatures_fit() {
    let (studio, _, second) = two();
    let host = Host::dated(&second, Some(TODAY), |_| Act::Serve);
    let mut laptop = Laptop { now: NOW - 5 * YEAR, ..Laptop::new() };
    laptop.take(&studio.pinned(), &host.location);
    laptop.now = NOW;
    assert!(matches!(laptop.check(&studio.pinned(), &host.location).unwrap().outcome, Outcome::Unchanged));
}

#[test]
fn a_laptop_three_roots_behind_follows() {
    let (mut studio, first, _) = two();
    let pinned = studio.pinned();
    let mut laptop = Laptop::new();
    laptop.take(&pinned, &location(&first));
    studio.replace_root_key(11);
    studio.replace_online_key(12);
    studio.replace_content_key(13);
    studio.publish(3, &files(3, 2_000));
    assert_eq!(laptop.take(&pinned, &location(&studio.site)), sorted(files(3, 2_000)));
    assert_eq!((laptop.floor.root, laptop.floor.sequence), (4, 3));
    let mut fresh = Laptop::new();
    fresh.take(&pinned, &location(&studio.site));
    // A host that hides the new roots is an attacker with an old online key.
    let mut hidden = studio.site.clone();
    for root in 2..=4 {
        hidden.remove(&format!("tuf/{root}.root.json"));
    }
    // Who knows them stays with what they say; who forgot them knows at least that there were some.
    assert!(matches!(fresh.check(&pinned, &location(&hidden)).unwrap().outcome, Outcome::Unchanged));
    let mut emptied = Laptop { floor: fresh.floor, ..Laptop::new() };
    assert_eq!(emptied.fails(&pinned, &location(&hidden)), Rejected);
}

#[test]
fn versions_that_a_thief_ran_up_are_forgotten_with_the_key() {
    let (mut studio, _, second) = two();
    let mut laptop = Laptop::new();
    laptop.take(&studio.pinned(), &location(&second));
    let honest = studio.version;
    studio.version = 1_000_000;
    studio.publish(3, &files(3, 2_000));
    laptop.take(&studio.pinned(), &location(&studio.site));
    studio.version = honest;
    studio.publish(4, &files(4, 2_000));
    assert_eq!(laptop.fails(&studio.pinned(), &location(&studio.site)), Rejected);
    studio.replace_online_key(21);
    studio.renew();
    assert_eq!(laptop.take(&studio.pinned(), &location(&studio.site)), sorted(files(4, 2_000)));
    assert_eq!(laptop.floor, Floor { root: 2, timestamp: 3, snapshot: 3, targets: 3, sequence: 4 });
}

#[test]
fn a_number_that_a_thief_ran_up_is_forgotten_with_the_content_key() {
    let mut studio = Studio::new();
    studio.publish(u32::MAX, &files(1, 100));
    let mut laptop = Laptop::new();
    laptop.take(&studio.pinned(), &location(&studio.site));
    studio.publish(2, &files(2, 100));
    assert_eq!(laptop.fails(&studio.pinned(), &location(&studio.site)), Rejected);
    studio.replace_content_key(31);
    studio.publish(3, &files(3, 100));
    laptop.take(&studio.pinned(), &location(&studio.site));
    assert_eq!(laptop.floor.sequence, 3);
}

#[test]
fn what_others_signed_is_not_ours() {
    let (studio, first, _) = two();
    let mut stranger = Studio::new();
    stranger.replace_online_key(99);
    stranger.publish(1, &files(1, 100));
    let mut site = stranger.site.clone();
    site.remove("tuf/2.root.json");
    assert_eq!(Laptop::new().fails(&studio.pinned(), &location(&site)), Rejected);
    // The same keys, another library: what is at hand must not be replaced by it.
    let mut laptop = Laptop::new();
    laptop.take(&studio.pinned(), &location(&first));
    let mut other = Studio::new();
    other.library = "kattegat";
    other.version = 1;
    other.publish(2, &files(2, 100));
    assert_eq!(laptop.fails(&other.pinned(), &location(&other.site)), Rejected);
    assert_eq!(Laptop::new().fails(b"{}", &location(&first)), Rejected);
}

#[test]
fn a_release_for_a_newer_program_says_so() {
    let mut studio = Studio::new();
    studio.needs = "99.0.0";
    studio.publish(1, &files(1, 100));
    assert_eq!(Laptop::new().fails(&studio.pinned(), &location(&studio.site)), Newer);
    studio.publish_manifest(br#"{"format": 7}"#);
    assert_eq!(Laptop::new().fails(&studio.pinned(), &location(&studio.site)), Newer);
    studio.publish_manifest(b"[]");
    assert_eq!(Laptop::new().fails(&studio.pinned(), &location(&studio.site)), Rejected);
}
