//! Tests that the releases of a store are complete: from a folder too, with damage found and repaired, and unneeded
//! files removed.

use crate::raw;
use lodestone_sync::{FaultKind, Location, Outcome};

use super::host::{Act, Host};
use super::raw_publisher::{RawPublisher, files};
use super::test_client::{TestClient, sorted};

#[test]
fn a_folder_is_verified_like_a_host() {
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files(1, 90_000));
    let stick = tempfile::tempdir().unwrap();
    publisher.write(stick.path());
    let location = Location::Folder(stick.path().into());
    let mut client = TestClient::new();
    assert_eq!(client.take(&publisher.pinned(), &location), sorted(files(1, 90_000)));
    assert!(matches!(client.check(&publisher.pinned(), &location).unwrap().outcome, Outcome::Unchanged));
    publisher.publish(2, &files(2, 90_000));
    publisher.write(stick.path());
    for path in publisher.site.keys().filter(|path| path.starts_with("o/")) {
        let file = stick.path().join(path);
        let good = std::fs::read(&file).unwrap();
        let mut bad = good.clone();
        bad[good.len() / 2] ^= 1;
        raw::write(&file, bad).unwrap();
        let held = client.store.releases();
        // The objects of the first release are there and not read again.
        match client.check(&publisher.pinned(), &location) {
            Err(fault) => assert_eq!(fault.kind, FaultKind::Rejected, "{path}"),
            Ok(_) => assert_eq!(client.store.releases(), [1, 2]),
        }
        raw::write(&file, good).unwrap();
        if client.store.releases() != held {
            break;
        }
    }
    assert_eq!(client.check(&publisher.pinned(), &location).map(|checked| checked.floor.sequence), Ok(2));
    std::fs::remove_dir_all(stick.path().join("tuf")).unwrap();
    assert_eq!(client.fails(&publisher.pinned(), &location), FaultKind::NotFound);
    assert_eq!(client.fails(&publisher.pinned(), &Location::Folder("/no/such/stick".into())), FaultKind::NotFound);
    assert_eq!(client.holds().len(), 2);
}

#[test]
fn one_flipped_byte_in_any_stored_file_is_found_and_healed() {
    let files = sorted(files(1, 20_000));
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files);
    let host = Host::new(&publisher.site, |_| Act::Serve);
    let mut client = TestClient::new();
    client.take(&publisher.pinned(), &host.location);
    let stored = every_file(client.folder.path());
    assert!(stored.len() > files.len() + 4, "objects, the manifest, metadata: {stored:?}");
    for file in stored.iter().filter(|file| !file.ends_with("lock")) {
        let mut bytes = std::fs::read(file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        raw::write(file, bytes).unwrap();
        // A changed file is never returned: it belongs to no release, or its digest differs.
        let read = client.store.release(1).and_then(|release| release.files());
        match &read {
            Ok(read) => {
                assert!(*read == files && file.components().any(|part| part.as_os_str() == "trust"), "{file:?}")
            }
            Err(fault) => assert_eq!(fault.kind, FaultKind::Damaged, "{file:?}"),
        }
        let checked = client.check(&publisher.pinned(), &host.location).unwrap();
        assert_eq!(matches!(checked.outcome, Outcome::New(_)), read.is_err(), "{file:?}: the repair is reported");
        assert_eq!(client.holds(), [(1, files.clone())], "{file:?}");
    }
}

#[test]
fn only_what_is_kept_stays() {
    let mut publisher = RawPublisher::new();
    let host = Host::new(&publisher.site, |_| Act::Serve);
    let mut client = TestClient::new();
    for sequence in 1..=3 {
        publisher.publish(sequence, &files(sequence, 10_000));
        *host.site.lock().unwrap() = publisher.site.clone();
        client.take(&publisher.pinned(), &host.location);
    }
    assert!(client.store.keep_only(&[3, 2]).unwrap() > 10_000);
    assert_eq!(client.holds(), [(2, sorted(files(2, 10_000))), (3, sorted(files(3, 10_000)))]);
    assert_eq!(client.store.keep_only(&[3, 2]), Ok(0));
    assert_eq!(client.store.release(1).unwrap_err().kind, FaultKind::NotFound);
    assert!(matches!(client.check(&publisher.pinned(), &host.location).unwrap().outcome, Outcome::Unchanged));
}

#[test]
fn a_release_that_the_program_did_not_note_is_new_again() {
    let mut publisher = RawPublisher::new();
    publisher.publish(5, &files(5, 10_000));
    let host = Host::new(&publisher.site, |_| Act::Serve);
    let mut client = TestClient::new();
    client.take(&publisher.pinned(), &host.location);
    // The program ended before it stored the floor.
    client.floor = lodestone_sync::Floor::default();
    host.log.lock().unwrap().clear();
    client.take(&publisher.pinned(), &host.location);
    assert_eq!(host.sent("o/") + host.sent("t/"), 0, "and nothing is fetched for it");
}

#[test]
fn parts_that_nobody_goes_on_with_are_dropped_after_a_fortnight() {
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files(1, 100));
    let host = Host::new(&publisher.site, |_| Act::Serve);
    let mut client = TestClient::new();
    let part = client.folder.path().join("parts").join("aa.part");
    raw::write(&part, "half").unwrap();
    let days = |days: u64| client.now.unsigned_abs() - days * 86_400;
    let touched = |days| std::time::UNIX_EPOCH + std::time::Duration::from_secs(days);
    let touch = |time| raw::options().write(true).open(&part).unwrap().set_modified(time).unwrap();
    let (recent, old) = (touched(days(13)), touched(days(15)));
    touch(recent);
    client.take(&publisher.pinned(), &host.location);
    assert!(part.exists());
    touch(old);
    client.check(&publisher.pinned(), &host.location).unwrap();
    assert!(!part.exists());
}

#[test]
fn two_checks_do_not_stumble_over_each_other() {
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files(1, 100));
    let mut client = TestClient::new();
    let _other = {
        let file =
            raw::options().create(true).truncate(false).write(true).open(client.folder.path().join("lock")).unwrap();
        file.try_lock().unwrap();
        file
    };
    assert_eq!(
        client.fails(&publisher.pinned(), &Host::new(&publisher.site, |_| Act::Serve).location),
        FaultKind::InUse
    );
}

/// Every file below a folder.
pub(crate) fn every_file(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let (folders, mut files): (Vec<_>, Vec<_>) =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| every_file(folder)));
    files.sort();
    files
}
