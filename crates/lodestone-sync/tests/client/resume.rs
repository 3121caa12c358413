//! Tests that what has arrived is not fetched again: after a broken connection, after a stop, after a restart of the
//! program.

use lodestone_sync::{FaultKind, Outcome};

use super::host::{Act, Host, HostRequest};
use super::raw_publisher::{RawPublisher, files};
use super::test_client::{TestClient, sorted};
use super::whole::every_file;

/// A large file of three megabytes.
const LARGE: usize = 3 << 20;

/// Asserts that no more than a twentieth is fetched twice.
fn hardly_more(arrived: usize, needed: usize) {
    assert!(arrived >= needed && arrived <= needed + needed / 20, "{arrived} bytes arrived for {needed}");
}

fn needed(files: &[(String, Vec<u8>)]) -> usize {
    files.iter().map(|(_, bytes)| bytes.len()).sum()
}

#[test]
fn a_connection_that_breaks_every_256_kb_brings_a_large_file() {
    let files = sorted(files(1, LARGE));
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files);
    for act in [Act::Cut(256 << 10), Act::Reset(256 << 10)] {
        let broken = act.clone();
        let host = Host::new(
            &publisher.site,
            move |asked: &HostRequest| if asked.path.starts_with("o/") { broken.clone() } else { Act::Serve },
        );
        let mut client = TestClient::new();
        let checked = client.check(&publisher.pinned(), &host.location).unwrap();
        assert_eq!(client.holds(), [(1, files.clone())]);
        // Only what has arrived: a reset destroys bytes that were sent and not received.
        let arrived = usize::try_from(checked.traffic.bytes).unwrap() - host.sent("tuf/") - host.sent("t/");
        println!("{act:?}: {arrived} bytes arrived for {}", needed(&files));
        hardly_more(arrived, needed(&files));
    }
}

#[test]
fn a_stopped_check_goes_on_where_it_was() {
    let files = sorted(files(1, LARGE));
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files);
    // Half of the large file at first, so that the stop falls into it.
    let host = Host::new(&publisher.site, |asked: &HostRequest| {
        if asked.path.starts_with("o/") && asked.before == 0 { Act::Stall(LARGE / 2) } else { Act::Serve }
    });
    let mut client = TestClient::new();
    let stopped = client.check_until(&publisher.pinned(), &host.location, LARGE as u64 / 3).unwrap_err();
    assert_eq!(stopped.kind, FaultKind::Cancelled);
    assert_eq!(client.holds(), []);
    let stopped_at: usize = every_file(&client.folder.path().join("parts"))
        .iter()
        .chain(&every_file(&client.folder.path().join("objects")))
        .map(|file| usize::try_from(file.metadata().unwrap().len()).unwrap())
        .sum();
    assert!(stopped_at > LARGE / 3);
    // Like a restart: only the folder is left.
    let mut again = TestClient { store: lodestone_sync::ReleaseStore::open(client.folder.path()).unwrap(), ..client };
    let checked = again.check(&publisher.pinned(), &host.location).unwrap();
    assert!(matches!(checked.outcome, Outcome::New(_)));
    assert_eq!(again.holds(), [(1, files.clone())]);
    let arrived = stopped_at + usize::try_from(checked.traffic.bytes).unwrap();
    println!("{arrived} bytes arrived for {}", needed(&files));
    hardly_more(arrived, needed(&files));
    assert!(host.sent("t/") < 6_000, "the manifest is fetched once");
}

#[test]
fn nothing_new_costs_two_requests() {
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files(1, 50_000));
    let host = Host::new(&publisher.site, |_| Act::Serve);
    let mut client = TestClient::new();
    client.take(&publisher.pinned(), &host.location);
    host.log.lock().unwrap().clear();
    let checked = client.check(&publisher.pinned(), &host.location).unwrap();
    assert!(matches!(checked.outcome, Outcome::Unchanged));
    let log = host.log.lock().unwrap().clone();
    println!("{log:?}");
    assert_eq!(log.len(), 2, "the next root, which is not there, and the timestamp");
    assert!(log.iter().map(|(_, bytes)| bytes).sum::<usize>() <= 10_000);
    assert_eq!(
        (checked.traffic.requests, checked.traffic.bytes as usize),
        (2, log.iter().map(|(_, bytes)| bytes).sum())
    );
}

#[test]
fn only_what_differs_is_fetched_and_what_is_lent_is_not() {
    let (old, new) = (files(1, 40_000), files(2, 40_000));
    let mut publisher = RawPublisher::new();
    publisher.publish(2, &new);
    let host = Host::new(&publisher.site, |_| Act::Serve);
    let mut client = TestClient::new();
    client.store.add_files(old.iter().map(|(_, bytes)| bytes.as_slice())).unwrap();
    assert_eq!(client.take(&publisher.pinned(), &host.location), sorted(new.clone()));
    let differing: usize = new.iter().filter(|file| !old.contains(file)).map(|(_, bytes)| bytes.len()).sum();
    assert_eq!(host.sent("o/"), differing);
}
