//! Tests who may sign: roots, lost keys, a lost host, and a thief who raised version numbers.

use lodestone_sync::{KeyRole, PublicKey, PublishError, ReleaseDraft, RemoteState, SigningKey, Trust};

use super::team::{DAY, FIRST, Follower, SECOND, Team, draft, taken};
use crate::publisher::{NOW, TestPublisher, key};

#[test]
fn a_root_that_one_person_decides_needs_a_reason() {
    let keys = [key("Ann", KeyRole::Root), key("Dea", KeyRole::Content), key("Fia", KeyRole::Online)];
    let public: Vec<PublicKey> = keys.iter().map(|key| key.public().clone()).collect();
    let refused = Trust::begin("oresund", &public, None, NOW).unwrap_err();
    assert!(refused.to_string().contains("three people"), "{refused}");
    let mut small = Trust::begin("oresund", &public, Some("a society with one employee"), NOW).unwrap();
    small.sign(&keys[0]).unwrap();
    assert_eq!(small.state().missing, 0);
    let without = Trust::begin("oresund", &public[..2], Some("a society with one employee"), NOW).unwrap_err();
    assert!(without.to_string().contains("\"online\""), "{without}");
}

#[test]
fn a_trust_file_says_who_is_waited_for_and_notices_a_changed_signature() {
    let team = Team::new();
    let state = team.trust.state();
    assert_eq!((state.version, state.missing, state.signed.len()), (1, 0, 2));
    assert_eq!(state.roles.iter().map(|role| role.threshold).collect::<Vec<_>>(), [2, 1, 1]);
    let mut trust = Trust::read(&team.trust.to_bytes()).unwrap();
    assert_eq!(trust, team.trust, "what is written is read");
    trust.change(&[], &[key("Gro", KeyRole::Content).public().clone()], NOW).unwrap();
    assert!(trust.sign(&team.content[0]).is_err(), "who signs content does not decide who may");
    trust.sign(&team.roots[1]).unwrap();
    let waiting: Vec<String> = trust.state().waiting_for.into_iter().map(|key| key.holder).collect();
    assert_eq!((trust.state().missing, waiting.len()), (1, 2), "{waiting:?}");
    let text = String::from_utf8(team.trust.to_bytes()).unwrap();
    let at = text.find("\"sig\": \"").unwrap() + 8;
    let other = if &text[at..=at] == "0" { "1" } else { "0" };
    let broken = format!("{}{other}{}", &text[..at], &text[at + 1..]);
    assert!(Trust::read(broken.as_bytes()).is_err(), "a signature that does not hold must not count");
}

#[test]
fn a_later_root_is_of_the_same_people_and_a_strangers_is_not() {
    let mut team = Team::new();
    let pinned = team.trust.newest_root().unwrap();
    team.publish(FIRST, NOW).unwrap();
    let lost = team.online[0].public().clone();
    team.replace_key(&lost, key("Fia again", KeyRole::Online), NOW + DAY);
    let next = team.trust.newest_root().unwrap();
    let store = tempfile::tempdir().unwrap();
    let store = lodestone_sync::ReleaseStore::open(store.path()).unwrap();
    assert!(store.knows_root(&pinned, &pinned) && store.knows_root(&pinned, &next));
    assert!(!store.knows_root(&next, &pinned), "an earlier root cannot be distinguished from a forgery");
    let stranger = Team::new();
    assert!(!store.knows_root(&pinned, &stranger.trust.newest_root().unwrap()));
    // Ours, except that the signed bytes differ.
    let forged = String::from_utf8(next).unwrap().replace("\"version\":2", "\"version\":3");
    assert!(!store.knows_root(&pinned, forged.as_bytes()), "signatures are of other bytes");
}

#[test]
fn a_lost_host_begins_anew_and_laptops_follow() {
    let team = Team::new();
    let mut follower = Follower::new(&team.trust);
    team.publish(FIRST, NOW).unwrap();
    team.publish(SECOND, NOW + 1).unwrap();
    follower.take(team.host(), NOW + 1).unwrap();
    std::fs::remove_dir_all(team.host()).unwrap();
    let over = team.remote_state();
    // The folder that was published from contains the number.
    let anew = ReleaseDraft { sequence: 3, ..draft(FIRST, &over) };
    team.with_keys(&team.keys(), NOW + DAY, |publisher| publisher.publish(anew, &over)).unwrap();
    assert_eq!(follower.take(team.host(), NOW + DAY).unwrap(), Some((3, taken(FIRST))));
}

#[test]
fn every_lost_key_is_replaced_and_a_laptop_three_versions_behind_follows() {
    let mut team = Team::new();
    let mut behind = Follower::new(&team.trust);
    team.publish(FIRST, NOW).unwrap();
    assert!(behind.take(team.host(), NOW).unwrap().is_some());

    // The publisher's notebook was stolen: the thief cannot sign anything valid any more.
    let stolen = team.online[0].try_clone().unwrap();
    team.replace_key(stolen.public(), key("Fia again", KeyRole::Online), NOW + DAY);
    let refused = team.with_keys(&[stolen], NOW + DAY, |publisher| publisher.renew(&team.remote_state())).unwrap_err();
    assert!(matches!(refused, PublishError::MissingKey(_)), "{refused}");
    team.with_keys(&team.keys(), NOW + DAY, |publisher| publisher.renew(&team.remote_state())).unwrap();
    let mut follows = Follower::with_root(behind.root.clone());
    follows.client.floor = behind.client.floor;
    assert!(follows.take(team.host(), NOW + DAY).unwrap().is_some(), "one version behind");

    // Both who sign content left: the release has to be signed again, and only by a new key.
    for successor in ["Gro", "Han"] {
        let lost = team.content[0].public().clone();
        team.replace_key(&lost, key(successor, KeyRole::Content), NOW + 2 * DAY);
    }
    let online: Vec<SigningKey> = team.online.iter().map(|key| key.try_clone().unwrap()).collect();
    let refused =
        team.with_keys(&online, NOW + 2 * DAY, |publisher| publisher.renew(&team.remote_state())).unwrap_err();
    assert!(matches!(&refused, PublishError::MissingKey(text) if text.contains("Gro or Han")), "{refused}");
    team.with_keys(&team.keys(), NOW + 2 * DAY, |publisher| publisher.renew(&team.remote_state())).unwrap();

    // One of three root keys is lost: the two others replace it.
    let lost = team.roots[2].public().clone();
    team.replace_key(&lost, key("Hed", KeyRole::Root), NOW + 3 * DAY);
    team.publish(SECOND, NOW + 3 * DAY).unwrap();
    assert_eq!(team.trust.state().version, 5);
    assert_eq!(behind.take(team.host(), NOW + 3 * DAY).unwrap(), Some((2, taken(SECOND))));

    // The new key counts, the old one does not.
    team.trust.change(&[], &[], NOW + 4 * DAY).unwrap();
    let publisher: &mut TestPublisher = &mut team;
    publisher.trust.sign(&publisher.roots[2]).unwrap();
    publisher.trust.sign(&publisher.roots[0]).unwrap();
    assert_eq!(team.trust.state().version, 6);

    // With an old trust file nobody can publish over the new root.
    team.publish(FIRST, NOW + 4 * DAY).unwrap();
    let mut value: serde_json::Value = serde_json::from_slice(&team.trust.to_bytes()).unwrap();
    value["roots"].as_array_mut().unwrap().pop();
    let old = Trust::read(value.to_string().as_bytes()).unwrap();
    let refused = RemoteState::read(&team.destination(), &old).err().unwrap();
    assert!(refused.to_string().contains("newest trust file"), "{refused}");
}

#[test]
fn numbers_that_a_thief_ran_up_do_not_stop_the_office() {
    let mut team = Team::new();
    let (mut saw, mut away) = (Follower::new(&team.trust), Follower::new(&team.trust));
    team.publish(FIRST, NOW).unwrap();
    away.take(team.host(), NOW).unwrap();
    // With both keys and their passphrases: the highest number, and versions of the year 2200.
    let over = team.remote_state();
    let last = ReleaseDraft { sequence: u32::MAX, ..draft(&[("library.toml", "stolen")], &over) };
    let year_2200 = NOW + 174 * 365 * DAY;
    team.with_keys(&team.keys(), year_2200, |publisher| publisher.publish(last, &over)).unwrap();
    assert_eq!(saw.take(team.host(), NOW + 1).unwrap().unwrap().0, u32::MAX);
    for (stolen, successor) in [
        (team.content[0].public().clone(), key("Gro", KeyRole::Content)),
        (team.online[0].public().clone(), key("Han", KeyRole::Online)),
    ] {
        team.replace_key(&stolen, successor, NOW + DAY);
    }
    let over = team.remote_state();
    assert_eq!(over.last_number(), None, "the thief's signature is ignored");
    let back = ReleaseDraft { sequence: 2, ..draft(SECOND, &over) };
    team.with_keys(&team.keys(), NOW + DAY, |publisher| publisher.publish(back, &over)).unwrap();
    assert_eq!(away.take(team.host(), NOW + DAY).unwrap(), Some((2, taken(SECOND))));
    assert_eq!(saw.take(team.host(), NOW + DAY).unwrap(), Some((2, taken(SECOND))));
}
