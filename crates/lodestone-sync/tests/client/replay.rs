//! Tests that valid signatures are refused when they are old, mixed, expired, or of another library.

use lodestone_sync::FaultKind::{ClockWrong, Expired, Newer, Rejected};
use lodestone_sync::{Checked, Floor, Location, Outcome};

use super::host::{Act, Host};
use super::raw_publisher::{NOW, RawPublisher, Site, YEAR, files};
use super::test_client::{TestClient, sorted};

/// The date of the tests, as a host says it.
const TODAY: &str = "Sat, 21 Nov 2026 08:00:00 GMT";

fn location(site: &Site) -> Location {
    Host::new(site, |_| Act::Serve).location
}

/// Two releases, and the site as it was after each.
fn two() -> (RawPublisher, Site, Site) {
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files(1, 2_000));
    let first = publisher.site.clone();
    publisher.publish(2, &files(2, 2_000));
    let second = publisher.site.clone();
    (publisher, first, second)
}

#[test]
fn an_older_release_is_not_taken_back() {
    let (publisher, first, second) = two();
    let mut client = TestClient::new();
    client.take(&publisher.pinned(), &location(&second));
    assert_eq!(client.fails(&publisher.pinned(), &location(&first)), Rejected);
    assert_eq!(client.holds().len(), 1);
    // Emptying the folder does not help: the floor is stored elsewhere too.
    let mut emptied = TestClient { floor: client.floor, ..TestClient::new() };
    assert_eq!(emptied.fails(&publisher.pinned(), &location(&first)), Rejected);
    assert_eq!(emptied.holds(), []);
    emptied.take(&publisher.pinned(), &location(&second));
}

#[test]
fn a_lower_number_in_newer_signatures_is_not_taken() {
    let (mut publisher, _, second) = two();
    let mut client = TestClient::new();
    client.take(&publisher.pinned(), &location(&second));
    publisher.publish(1, &files(1, 2_000));
    assert_eq!(client.fails(&publisher.pinned(), &location(&publisher.site)), Rejected);
    assert_eq!(client.floor.sequence, 2);
    // Nor does it help that the old release is still in the release store.
    let mut both = TestClient::new();
    let (again, first, second) = two();
    both.take(&again.pinned(), &location(&first));
    both.take(&again.pinned(), &location(&second));
    assert_eq!(both.fails(&again.pinned(), &location(&publisher.site)), Rejected);
}

#[test]
fn pieces_of_two_releases_are_not_mixed() {
    let (publisher, first, second) = two();
    for name in ["timestamp.json", "2.snapshot.json", "2.targets.json"] {
        let mut mixed = second.clone();
        let old = first[&format!("tuf/{}", name.replace('2', "1"))].clone();
        mixed.insert(format!("tuf/{name}"), old);
        let mut client = TestClient::new();
        client.take(&publisher.pinned(), &location(&first));
        match client.check(&publisher.pinned(), &location(&mixed)) {
            Err(fault) => assert_eq!(fault.kind, Rejected, "{name}"),
            Ok(Checked { outcome: Outcome::Unchanged, .. }) if name == "timestamp.json" => {}
            other => panic!("{name}: {other:?}"),
        }
        assert_eq!(client.holds(), [(1, sorted(files(1, 2_000)))], "{name}");
        client.take(&publisher.pinned(), &location(&second));
    }
}

#[test]
fn lapsed_signatures_are_said_and_nothing_is_taken() {
    let mut publisher = RawPublisher::new();
    publisher.expires = "2026-11-01T00:00:00Z";
    publisher.publish(1, &files(1, 100));
    let mut client = TestClient::new();
    let host = Host::dated(&publisher.site, Some(TODAY), |_| Act::Serve);
    assert_eq!(client.fails(&publisher.pinned(), &host.location), Expired);
    assert_eq!(client.holds(), []);
    let folder = tempfile::tempdir().unwrap();
    publisher.write(folder.path());
    assert_eq!(client.fails(&publisher.pinned(), &Location::Folder(folder.path().into())), Expired);
    publisher.expires = "2027-11-01T00:00:00Z";
    publisher.version += 1;
    publisher.publish(1, &files(1, 100));
    let renewed = Host::dated(&publisher.site, Some(TODAY), |_| Act::Serve);
    client.take(&publisher.pinned(), &renewed.location);
}

#[test]
fn a_clock_that_ran_ahead_heals_by_itself() {
    let (publisher, first, second) = two();
    let host = Host::dated(&first, Some(TODAY), |_| Act::Serve);
    let mut client = TestClient::new();
    client.take(&publisher.pinned(), &host.location);
    client.now = NOW + 10 * YEAR;
    *host.site.lock().unwrap() = second;
    assert_eq!(client.fails(&publisher.pinned(), &host.location), ClockWrong);
    assert_eq!(client.holds().len(), 1);
    client.now = NOW;
    client.take(&publisher.pinned(), &host.location);
}

#[test]
fn a_clock_that_is_behind_changes_nothing_while_signatures_fit() {
    let (publisher, _, second) = two();
    let host = Host::dated(&second, Some(TODAY), |_| Act::Serve);
    let mut client = TestClient { now: NOW - 5 * YEAR, ..TestClient::new() };
    client.take(&publisher.pinned(), &host.location);
    client.now = NOW;
    assert!(matches!(client.check(&publisher.pinned(), &host.location).unwrap().outcome, Outcome::Unchanged));
}

#[test]
fn a_laptop_three_roots_behind_follows() {
    let (mut publisher, first, _) = two();
    let pinned = publisher.pinned();
    let mut client = TestClient::new();
    client.take(&pinned, &location(&first));
    publisher.replace_root_key(11);
    publisher.replace_online_key(12);
    publisher.replace_content_key(13);
    publisher.publish(3, &files(3, 2_000));
    assert_eq!(client.take(&pinned, &location(&publisher.site)), sorted(files(3, 2_000)));
    assert_eq!((client.floor.root, client.floor.sequence), (4, 3));
    let mut fresh = TestClient::new();
    fresh.take(&pinned, &location(&publisher.site));
    // A host that hides the new roots is an attacker with an old online key.
    let mut hidden = publisher.site.clone();
    for root in 2..=4 {
        hidden.remove(&format!("tuf/{root}.root.json"));
    }
    // A laptop that knows them keeps to them; one that forgot them still knows from its floor that there were some.
    assert!(matches!(fresh.check(&pinned, &location(&hidden)).unwrap().outcome, Outcome::Unchanged));
    let mut emptied = TestClient { floor: fresh.floor, ..TestClient::new() };
    assert_eq!(emptied.fails(&pinned, &location(&hidden)), Rejected);
}

#[test]
fn versions_that_a_thief_ran_up_are_forgotten_with_the_key() {
    let (mut publisher, _, second) = two();
    let mut client = TestClient::new();
    client.take(&publisher.pinned(), &location(&second));
    let honest = publisher.version;
    publisher.version = 1_000_000;
    publisher.publish(3, &files(3, 2_000));
    client.take(&publisher.pinned(), &location(&publisher.site));
    publisher.version = honest;
    publisher.publish(4, &files(4, 2_000));
    assert_eq!(client.fails(&publisher.pinned(), &location(&publisher.site)), Rejected);
    publisher.replace_online_key(21);
    publisher.renew();
    assert_eq!(client.take(&publisher.pinned(), &location(&publisher.site)), sorted(files(4, 2_000)));
    assert_eq!(client.floor, Floor { root: 2, timestamp: 3, snapshot: 3, targets: 3, sequence: 4 });
}

#[test]
fn a_number_that_a_thief_ran_up_is_forgotten_with_the_content_key() {
    let mut publisher = RawPublisher::new();
    publisher.publish(u32::MAX, &files(1, 100));
    let mut client = TestClient::new();
    client.take(&publisher.pinned(), &location(&publisher.site));
    publisher.publish(2, &files(2, 100));
    assert_eq!(client.fails(&publisher.pinned(), &location(&publisher.site)), Rejected);
    publisher.replace_content_key(31);
    publisher.publish(3, &files(3, 100));
    client.take(&publisher.pinned(), &location(&publisher.site));
    assert_eq!(client.floor.sequence, 3);
}

#[test]
fn what_others_signed_is_not_ours() {
    let (publisher, first, _) = two();
    let mut stranger = RawPublisher::new();
    stranger.replace_online_key(99);
    stranger.publish(1, &files(1, 100));
    let mut site = stranger.site.clone();
    site.remove("tuf/2.root.json");
    assert_eq!(TestClient::new().fails(&publisher.pinned(), &location(&site)), Rejected);
    // The same keys, another library: it must not replace the stored one.
    let mut client = TestClient::new();
    client.take(&publisher.pinned(), &location(&first));
    let mut other = RawPublisher::new();
    other.library = "kattegat";
    other.version = 1;
    other.publish(2, &files(2, 100));
    assert_eq!(client.fails(&other.pinned(), &location(&other.site)), Rejected);
    assert_eq!(TestClient::new().fails(b"{}", &location(&first)), Rejected);
}

#[test]
fn a_release_for_a_newer_program_says_so() {
    let mut publisher = RawPublisher::new();
    publisher.needs = "99.0.0";
    publisher.publish(1, &files(1, 100));
    assert_eq!(TestClient::new().fails(&publisher.pinned(), &location(&publisher.site)), Newer);
    publisher.publish_manifest(br#"{"format": 7}"#);
    assert_eq!(TestClient::new().fails(&publisher.pinned(), &location(&publisher.site)), Newer);
    publisher.publish_manifest(b"[]");
    assert_eq!(TestClient::new().fails(&publisher.pinned(), &location(&publisher.site)), Rejected);
}
