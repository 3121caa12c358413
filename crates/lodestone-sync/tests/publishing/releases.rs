//! Tests what is published: only what changed is written, one publisher wins, and an interrupted one changes nothing.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use crate::raw;
use lodestone_sync::{Destination, FaultKind, KeyRole, PublishError, Publisher, RemoteState, SigningKey, SourceFile};

use super::team::{DAY, FIRST, Follower, SECOND, Team, draft, taken, walk};
use crate::publisher::NOW;

#[test]
fn a_laptop_takes_what_was_published_and_only_what_changed_is_written_again() {
    let team = Team::new();
    let mut follower = Follower::new(&team.trust);
    let out = team.publish(FIRST, NOW).unwrap();
    assert_eq!((out.sequence, out.written), (1, 3));
    assert_eq!(out.expiries[0], (KeyRole::Online, NOW + 90 * DAY));
    assert_eq!(follower.take(team.host(), NOW).unwrap(), Some((1, taken(FIRST))));
    let out = team.publish(SECOND, NOW + 60).unwrap();
    assert_eq!((out.sequence, out.written, out.bytes), (2, 1, 4), "objects that are there are not written again");
    assert_eq!(follower.take(team.host(), NOW + 60).unwrap(), Some((2, taken(SECOND))));
    assert_eq!(follower.take(team.host(), NOW + 61).unwrap(), None);
    let before = team.remote_state().files(&team.destination(), &|_| None).unwrap();
    assert_eq!(before, taken(SECOND));
}

#[test]
fn a_source_file_gives_a_laptop_all_it_needs() {
    let team = Team::new();
    team.publish(FIRST, NOW).unwrap();
    let location = team.host().to_string_lossy().into_owned();
    let file = SourceFile::new(&team.trust, "Öresund", vec![location]).unwrap();
    let file = SourceFile::read(&file.to_bytes()).unwrap();
    let mut follower = Follower::with_root(file.root().to_vec());
    assert!(follower.take(Path::new(&file.addresses[0]), NOW).unwrap().is_some());
    assert!(SourceFile::new(&team.trust, "Öresund", Vec::new()).is_err());
}

#[test]
fn of_two_publishers_one_wins_and_the_other_hears_of_it() {
    let team = Team::new();
    let mut follower = Follower::new(&team.trust);
    team.publish(FIRST, NOW).unwrap();
    let (one, other) = (team.remote_state(), team.remote_state());
    team.publish_over(SECOND, &one, NOW + 1).unwrap();
    let late = team.publish_over(&[("library.toml", "mine")], &other, NOW + 1).unwrap_err();
    assert!(matches!(&late, PublishError::Conflict(text) if text.contains("release 2")), "{late}");
    assert_eq!(follower.take(team.host(), NOW + 2).unwrap(), Some((2, taken(SECOND))));
    team.publish(&[("library.toml", "mine")], NOW + 3).unwrap();
    assert_eq!(follower.take(team.host(), NOW + 3).unwrap().unwrap().0, 3, "who was late goes on from there");
}

#[test]
fn publishers_at_the_same_moment_leave_one_whole_release() {
    let team = Team::new();
    team.publish(FIRST, NOW).unwrap();
    let keys: Vec<Vec<SigningKey>> = (0..4).map(|_| team.keys()).collect();
    let standings: Vec<RemoteState> = (0..4).map(|_| team.remote_state()).collect();
    let texts: Vec<String> = (0..4).map(|index| format!("publisher {index}")).collect();
    let wins: Vec<bool> = std::thread::scope(|scope| {
        let work = keys.iter().zip(standings).zip(&texts).map(|((keys, over), text)| {
            let team = &team;
            scope.spawn(move || {
                let files = [("library.toml", text.as_str())];
                match team.with_keys(keys, NOW + 5, |publisher| publisher.publish(draft(&files, &over), &over)) {
                    Ok(_) => true,
                    Err(PublishError::Conflict(_)) => false,
                    Err(other) => panic!("{other}"),
                }
            })
        });
        let work: Vec<_> = work.collect();
        work.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(wins.iter().filter(|won| **won).count(), 1, "{wins:?}");
    let winner = wins.iter().position(|won| *won).unwrap();
    let mut follower = Follower::new(&team.trust);
    let (number, files) = follower.take(team.host(), NOW + 6).unwrap().unwrap();
    assert_eq!((number, files), (2, taken(&[("library.toml", &texts[winner])])));
}

#[test]
fn what_is_broken_off_changes_nothing_and_the_next_one_goes_on() {
    let team = Team::new();
    let mut follower = Follower::new(&team.trust);
    team.publish(FIRST, NOW).unwrap();
    follower.take(team.host(), NOW).unwrap();
    let over = team.remote_state();
    let (destination, cancel) = (team.destination(), AtomicBool::new(false));
    let keys = team.keys();
    // The person stops when the last object is written: metadata is being made.
    let stop = |_| cancel.store(true, std::sync::atomic::Ordering::Relaxed);
    let publisher = Publisher {
        destination: &destination,
        trust: &team.trust,
        keys: &keys,
        now: NOW + 9,
        cancel: &cancel,
        on_progress: &stop,
    };
    assert_eq!(publisher.publish(draft(SECOND, &over), &over).unwrap_err(), PublishError::Cancelled);
    assert_eq!(follower.take(team.host(), NOW + 9).unwrap(), None);
    // Half an object, as a crash can leave it on a disk that reorders writes.
    let objects = team.host().join("o");
    let object = walk(&objects).into_iter().find(|path| std::fs::read(path).unwrap() == b"zwei").unwrap();
    raw::write(&object, b"z").unwrap();
    // In the same second: the names of the interrupted publisher are taken.
    team.publish(SECOND, NOW + 9).unwrap();
    assert_eq!(follower.take(team.host(), NOW + 9).unwrap(), Some((2, taken(SECOND))));
}

#[test]
fn a_damaged_manifest_in_the_way_is_mended() {
    let (team, practice) = (Team::new(), tempfile::tempdir().unwrap());
    team.publish(FIRST, NOW).unwrap();
    // The same release is published elsewhere first, to learn the name of its manifest.
    let over = team.remote_state();
    let elsewhere = Destination::open(&practice.path().to_string_lossy(), &BTreeMap::new()).unwrap();
    let keys = team.keys();
    let publisher = Publisher {
        destination: &elsewhere,
        trust: &team.trust,
        keys: &keys,
        now: NOW,
        cancel: &AtomicBool::new(false),
        on_progress: &|_| {},
    };
    let nothing = RemoteState::read(&elsewhere, &team.trust).unwrap();
    publisher.publish(draft(SECOND, &over), &nothing).unwrap();
    for path in walk(&practice.path().join("t")) {
        let there = team.host().join(path.strip_prefix(practice.path()).unwrap());
        raw::write(there, b"half of it").unwrap();
    }
    team.publish_over(SECOND, &over, NOW + 1).unwrap();
    assert_eq!(Follower::new(&team.trust).take(team.host(), NOW + 2).unwrap(), Some((2, taken(SECOND))));
}

#[test]
fn what_others_signed_is_not_built_upon() {
    let (team, stranger) = (Team::new(), Team::new());
    stranger.publish(FIRST, NOW).unwrap();
    let refused = RemoteState::read(&stranger.destination(), &team.trust).err().unwrap();
    assert!(matches!(&refused, PublishError::RemoteState(text) if text.contains("not signed")), "{refused}");
    let targets =
        walk(&stranger.host().join("tuf")).into_iter().find(|path| path.to_string_lossy().contains("targets"));
    raw::write(targets.unwrap(), b"{}").unwrap();
    let damaged = RemoteState::read(&stranger.destination(), &stranger.trust).err().unwrap();
    assert!(damaged.to_string().contains("damaged"), "{damaged}");
}

#[test]
fn signatures_are_renewed_without_new_content() {
    let team = Team::new();
    let mut follower = Follower::new(&team.trust);
    team.publish(FIRST, NOW).unwrap();
    follower.take(team.host(), NOW).unwrap();
    let online: Vec<SigningKey> = team.online.iter().map(|key| key.try_clone().unwrap()).collect();
    let later = NOW + 80 * DAY;
    let out = team.with_keys(&online, later, |publisher| publisher.renew(&team.remote_state())).unwrap();
    assert_eq!(out.expiries[0], (KeyRole::Online, later + 90 * DAY));
    assert_eq!(follower.take(team.host(), NOW + 120 * DAY).unwrap(), None, "a fresh word about the same release");
    let at_the_end = NOW + 350 * DAY;
    let refused = team.with_keys(&online, at_the_end, |publisher| publisher.renew(&team.remote_state())).unwrap_err();
    assert!(matches!(&refused, PublishError::MissingKey(text) if text.contains("Dea")), "{refused}");
    team.with_keys(&team.keys(), at_the_end, |publisher| publisher.renew(&team.remote_state())).unwrap();
    assert_eq!(follower.take(team.host(), at_the_end + 60 * DAY), Ok(None));
    assert_eq!(follower.take(team.host(), at_the_end + 91 * DAY), Err(FaultKind::Expired));
}
