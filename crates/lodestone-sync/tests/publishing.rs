//! Publishing to a folder and taking it from there: ceremony, rivals, breaking off, lost hosts and lost keys.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise, in its helpers too")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use lodestone_sync::{
    Conditions, Destination, FaultKind, Floor, KeyFile, KeyRole, Limits, Outcome, Outgoing, Passphrase, Place,
    PublicKey, PublishError, Publisher, ReleaseDraft, ReleaseStore, RemoteState, SigningKey, Source, SourceFile, Trust,
    check,
};

const NOW: i64 = 1_795_400_000;
const DAY: i64 = 86_400;
/// Real key files cost a third of a second each.
const LITTLE_WORK: u8 = 2;

fn key(holder: &str, role: KeyRole) -> SigningKey {
    let passphrase = Passphrase::new("a phrase of four words".to_owned());
    KeyFile::create(holder, role, &passphrase, LITTLE_WORK).unwrap().open(&passphrase).unwrap()
}

/// The people who publish a library, and the host that they publish to.
struct Office {
    folder: tempfile::TempDir,
    trust: Trust,
    roots: Vec<SigningKey>,
    content: Vec<SigningKey>,
    online: Vec<SigningKey>,
}

impl Office {
    fn new() -> Office {
        let roots: Vec<_> = ["Ann", "Bo", "Cai"].map(|holder| key(holder, KeyRole::Root)).into();
        let content: Vec<_> = ["Dea", "Eli"].map(|holder| key(holder, KeyRole::Content)).into();
        let online = vec![key("Fia", KeyRole::Online)];
        let all: Vec<PublicKey> = roots.iter().chain(&content).chain(&online).map(|key| key.public().clone()).collect();
        let mut trust = Trust::begin("oresund", &all, None, NOW).unwrap();
        trust.sign(&roots[0]).unwrap();
        assert!(trust.newest().is_err(), "one of three does not decide");
        trust.sign(&roots[2]).unwrap();
        Office { folder: tempfile::tempdir().unwrap(), trust, roots, content, online }
    }

    fn host(&self) -> PathBuf {
        self.folder.path().join("host")
    }

    fn destination(&self) -> Destination {
        Destination::open(&self.host().to_string_lossy(), &BTreeMap::new()).unwrap()
    }

    fn look(&self) -> RemoteState {
        RemoteState::look(&self.destination(), &self.trust).unwrap()
    }

    /// Signs with the keys of everybody who publishes.
    fn keys(&self) -> Vec<SigningKey> {
        let open = |key: &SigningKey| key.try_clone().unwrap();
        self.content.iter().chain(&self.online).map(open).collect()
    }

    fn publish(&self, files: &[(&str, &str)], now: i64) -> Result<Outgoing, PublishError> {
        self.publish_over(files, &self.look(), now)
    }

    fn publish_over(&self, files: &[(&str, &str)], over: &RemoteState, now: i64) -> Result<Outgoing, PublishError> {
        self.publisher(&self.keys(), now, |publisher| publisher.publish(draft(files, over), over))
    }

    fn publisher<T>(&self, keys: &[SigningKey], now: i64, work: impl FnOnce(&Publisher<'_>) -> T) -> T {
        let (destination, cancel) = (self.destination(), AtomicBool::new(false));
        work(&Publisher { destination: &destination, trust: &self.trust, keys, now, cancel: &cancel, tell: &|_| {} })
    }

    fn change(&mut self, remove: &PublicKey, add: SigningKey, now: i64) {
        self.trust.change(&[remove.id()], &[add.public().clone()], now).unwrap();
        self.trust.sign(&self.roots[0]).unwrap();
        self.trust.sign(&self.roots[1]).unwrap();
        let keys = match add.public().role {
            KeyRole::Root => &mut self.roots,
            KeyRole::Content => &mut self.content,
            KeyRole::Online => &mut self.online,
        };
        keys.retain(|key| key.public() != remove);
        keys.push(add);
    }
}

/// A release as a laptop has it: its number and its files.
type Release = (u32, Vec<(String, Vec<u8>)>);

/// Someone's laptop, which was given a root once.
struct Laptop {
    folder: tempfile::TempDir,
    root: Vec<u8>,
    floor: Floor,
}

impl Laptop {
    fn new(trust: &Trust) -> Laptop {
        let root = trust.newest().unwrap();
        Laptop { folder: tempfile::tempdir().unwrap(), root, floor: Floor::default() }
    }

    /// What it takes: the number of the new release with its files, or nothing new.
    fn take(&mut self, host: &Path, now: i64) -> Result<Option<Release>, FaultKind> {
        let depot = ReleaseStore::open(self.folder.path()).map_err(|fault| fault.kind)?;
        let place = Place::Folder(host.to_owned());
        let cancel = AtomicBool::new(false);
        let limits = Limits { headroom: 0, ..Limits::default() };
        let conditions = Conditions { now, floor: self.floor, cancel: &cancel, tell: &|_| {}, limits };
        let checked = check(&depot, &Source { root: &self.root, place: &place }, &conditions);
        let checked = checked.map_err(|fault| {
            eprintln!("{}", fault.detail);
            fault.kind
        })?;
        self.floor = checked.floor;
        Ok(match checked.outcome {
            Outcome::Unchanged => None,
            Outcome::New(release) => Some((release.manifest().sequence, release.files().unwrap())),
        })
    }
}

fn draft(files: &[(&str, &str)], over: &RemoteState) -> ReleaseDraft {
    ReleaseDraft {
        sequence: over.last_number().map_or(1, |last| last + 1),
        date: "2026-11-23".into(),
        needs: "0.1.0".into(),
        notes: BTreeMap::from([("en".into(), "New figures.".into())]),
        files: files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect(),
    }
}

fn taken(files: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

const FIRST: &[(&str, &str)] = &[("library.toml", "release = 1"), ("slides/a.toml", "one"), ("slides/b.toml", "two")];
const SECOND: &[(&str, &str)] = &[("library.toml", "release = 1"), ("slides/a.toml", "one"), ("slides/b.toml", "zwei")];

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
    let office = Office::new();
    let state = office.trust.state();
    assert_eq!((state.version, state.missing, state.signed.len()), (1, 0, 2));
    assert_eq!(state.roles.iter().map(|role| role.threshold).collect::<Vec<_>>(), [2, 1, 1]);
    let mut trust = Trust::read(&office.trust.to_bytes()).unwrap();
    assert_eq!(trust, office.trust, "what is written is read");
    trust.change(&[], &[key("Gro", KeyRole::Content).public().clone()], NOW).unwrap();
    assert!(trust.sign(&office.content[0]).is_err(), "who signs content does not decide who may");
    trust.sign(&office.roots[1]).unwrap();
    let waiting: Vec<String> = trust.state().waiting_for.into_iter().map(|key| key.holder).collect();
    assert_eq!((trust.state().missing, waiting.len()), (1, 2), "{waiting:?}");
    let text = String::from_utf8(office.trust.to_bytes()).unwrap();
    let at = text.find("\"sig\": \"").unwrap() + 8;
    let other = if &text[at..=at] == "0" { "1" } else { "0" };
    let broken = format!("{}{other}{}", &text[..at], &text[at + 1..]);
    assert!(Trust::read(broken.as_bytes()).is_err(), "a signature that does not hold must not count");
}

#[test]
fn a_laptop_takes_what_was_published_and_only_what_changed_is_written_again() {
    let office = Office::new();
    let mut laptop = Laptop::new(&office.trust);
    let out = office.publish(FIRST, NOW).unwrap();
    assert_eq!((out.sequence, out.written), (1, 3));
    assert_eq!(out.expiries[0], (KeyRole::Online, NOW + 90 * DAY));
    assert_eq!(laptop.take(&office.host(), NOW).unwrap(), Some((1, taken(FIRST))));
    let out = office.publish(SECOND, NOW + 60).unwrap();
    assert_eq!((out.sequence, out.written, out.bytes), (2, 1, 4), "objects that are there are not written again");
    assert_eq!(laptop.take(&office.host(), NOW + 60).unwrap(), Some((2, taken(SECOND))));
    assert_eq!(laptop.take(&office.host(), NOW + 61).unwrap(), None);
    let before = office.look().files(&office.destination(), &|_| None).unwrap();
    assert_eq!(before, taken(SECOND));
}

#[test]
fn a_source_file_gives_a_laptop_all_it_needs() {
    let office = Office::new();
    office.publish(FIRST, NOW).unwrap();
    let place = office.host().to_string_lossy().into_owned();
    let file = SourceFile::new(&office.trust, "Öresund", vec![place]).unwrap();
    let file = SourceFile::read(&file.to_bytes()).unwrap();
    let mut laptop = Laptop { root: file.root().to_vec(), ..Laptop::new(&office.trust) };
    assert!(laptop.take(Path::new(&file.places[0]), NOW).unwrap().is_some());
    assert!(SourceFile::new(&office.trust, "Öresund", Vec::new()).is_err());
}

#[test]
fn of_two_publishers_one_wins_and_the_other_hears_of_it() {
    let office = Office::new();
    let mut laptop = Laptop::new(&office.trust);
    office.publish(FIRST, NOW).unwrap();
    let (one, other) = (office.look(), office.look());
    office.publish_over(SECOND, &one, NOW + 1).unwrap();
    let late = office.publish_over(&[("library.toml", "mine")], &other, NOW + 1).unwrap_err();
    assert!(matches!(&late, PublishError::Faster(text) if text.contains("release 2")), "{late}");
    assert_eq!(laptop.take(&office.host(), NOW + 2).unwrap(), Some((2, taken(SECOND))));
    office.publish(&[("library.toml", "mine")], NOW + 3).unwrap();
    assert_eq!(laptop.take(&office.host(), NOW + 3).unwrap().unwrap().0, 3, "who was late goes on from there");
}

#[test]
fn publishers_at_the_same_moment_leave_one_whole_release() {
    let office = Office::new();
    office.publish(FIRST, NOW).unwrap();
    let keys: Vec<Vec<SigningKey>> = (0..4).map(|_| office.keys()).collect();
    let standings: Vec<RemoteState> = (0..4).map(|_| office.look()).collect();
    let texts: Vec<String> = (0..4).map(|index| format!("publisher {index}")).collect();
    let wins: Vec<bool> = std::thread::scope(|scope| {
        let work = keys.iter().zip(standings).zip(&texts).map(|((keys, over), text)| {
            let office = &office;
            scope.spawn(move || {
                let files = [("library.toml", text.as_str())];
                match office.publisher(keys, NOW + 5, |publisher| publisher.publish(draft(&files, &over), &over)) {
                    Ok(_) => true,
                    Err(PublishError::Faster(_)) => false,
                    Err(other) => panic!("{other}"),
                }
            })
        });
        let work: Vec<_> = work.collect();
        work.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(wins.iter().filter(|won| **won).count(), 1, "{wins:?}");
    let winner = wins.iter().position(|won| *won).unwrap();
    let mut laptop = Laptop::new(&office.trust);
    let (number, files) = laptop.take(&office.host(), NOW + 6).unwrap().unwrap();
    assert_eq!((number, files), (2, taken(&[("library.toml", &texts[winner])])));
}

#[test]
fn what_is_broken_off_changes_nothing_and_the_next_one_goes_on() {
    let office = Office::new();
    let mut laptop = Laptop::new(&office.trust);
    office.publish(FIRST, NOW).unwrap();
    laptop.take(&office.host(), NOW).unwrap();
    let over = office.look();
    let (destination, cancel) = (office.destination(), AtomicBool::new(false));
    let keys = office.keys();
    // The person stops when the last object is written: metadata is being made.
    let stop = |_| cancel.store(true, std::sync::atomic::Ordering::Relaxed);
    let publisher = Publisher {
        destination: &destination,
        trust: &office.trust,
        keys: &keys,
        now: NOW + 9,
        cancel: &cancel,
        tell: &stop,
    };
    assert_eq!(publisher.publish(draft(SECOND, &over), &over).unwrap_err(), PublishError::Cancelled);
    assert_eq!(laptop.take(&office.host(), NOW + 9).unwrap(), None);
    // Half an object, as a crash leaves it on a disk without order.
    let objects = office.host().join("o");
    let object = walk(&objects).into_iter().find(|path| std::fs::read(path).unwrap() == b"zwei").unwrap();
    std::fs::write(&object, b"z").unwrap();
    // In the same second: names of the one that was broken off are taken.
    office.publish(SECOND, NOW + 9).unwrap();
    assert_eq!(laptop.take(&office.host(), NOW + 9).unwrap(), Some((2, taken(SECOND))));
}

#[test]
fn a_damaged_manifest_in_the_way_is_mended() {
    let (office, practice) = (Office::new(), tempfile::tempdir().unwrap());
    office.publish(FIRST, NOW).unwrap();
    // The same release goes out elsewhere first: so we know what its manifest is called.
    let over = office.look();
    let elsewhere = Destination::open(&practice.path().to_string_lossy(), &BTreeMap::new()).unwrap();
    let keys = office.keys();
    let publisher = Publisher {
        destination: &elsewhere,
        trust: &office.trust,
        keys: &keys,
        now: NOW,
        cancel: &AtomicBool::new(false),
        tell: &|_| {},
    };
    let nothing = RemoteState::look(&elsewhere, &office.trust).unwrap();
    publisher.publish(draft(SECOND, &over), &nothing).unwrap();
    for path in walk(&practice.path().join("t")) {
        let there = office.host().join(path.strip_prefix(practice.path()).unwrap());
        std::fs::write(there, b"half of it").unwrap();
    }
    office.publish_over(SECOND, &over, NOW + 1).unwrap();
    assert_eq!(Laptop::new(&office.trust).take(&office.host(), NOW + 2).unwrap(), Some((2, taken(SECOND))));
}

#[test]
fn a_later_root_is_of_the_same_people_and_a_strangers_is_not() {
    let mut office = Office::new();
    let pinned = office.trust.newest().unwrap();
    office.publish(FIRST, NOW).unwrap();
    let lost = office.online[0].public().clone();
    office.change(&lost, key("Fia again", KeyRole::Online), NOW + DAY);
    let next = office.trust.newest().unwrap();
    let depot = tempfile::tempdir().unwrap();
    let depot = lodestone_sync::ReleaseStore::open(depot.path()).unwrap();
    assert!(depot.knows_root(&pinned, &pinned) && depot.knows_root(&pinned, &next));
    assert!(!depot.knows_root(&next, &pinned), "what came before cannot be told from a forgery");
    let stranger = Office::new();
    assert!(!depot.knows_root(&pinned, &stranger.trust.newest().unwrap()));
    // Ours in all but what was signed.
    let forged = String::from_utf8(next).unwrap().replace("\"version\":2", "\"version\":3");
    assert!(!depot.knows_root(&pinned, forged.as_bytes()), "signatures are of other bytes");
}

#[test]
fn a_lost_host_begins_anew_and_laptops_follow() {
    let office = Office::new();
    let mut laptop = Laptop::new(&office.trust);
    office.publish(FIRST, NOW).unwrap();
    office.publish(SECOND, NOW + 1).unwrap();
    laptop.take(&office.host(), NOW + 1).unwrap();
    std::fs::remove_dir_all(office.host()).unwrap();
    let over = office.look();
    // The folder that was published from knows the number.
    let anew = ReleaseDraft { sequence: 3, ..draft(FIRST, &over) };
    office.publisher(&office.keys(), NOW + DAY, |publisher| publisher.publish(anew, &over)).unwrap();
    assert_eq!(laptop.take(&office.host(), NOW + DAY).unwrap(), Some((3, taken(FIRST))));
}

#[test]
fn what_others_signed_is_not_built_upon() {
    let (office, stranger) = (Office::new(), Office::new());
    stranger.publish(FIRST, NOW).unwrap();
    let refused = RemoteState::look(&stranger.destination(), &office.trust).err().unwrap();
    assert!(matches!(&refused, PublishError::RemoteState(text) if text.contains("not signed")), "{refused}");
    let targets =
        walk(&stranger.host().join("tuf")).into_iter().find(|path| path.to_string_lossy().contains("targets"));
    std::fs::write(targets.unwrap(), b"{}").unwrap();
    let damaged = RemoteState::look(&stranger.destination(), &stranger.trust).err().unwrap();
    assert!(damaged.to_string().contains("damaged"), "{damaged}");
}

#[test]
fn signatures_are_renewed_without_new_content() {
    let office = Office::new();
    let mut laptop = Laptop::new(&office.trust);
    office.publish(FIRST, NOW).unwrap();
    laptop.take(&office.host(), NOW).unwrap();
    let online: Vec<SigningKey> = office.online.iter().map(|key| key.try_clone().unwrap()).collect();
    let later = NOW + 80 * DAY;
    let out = office.publisher(&online, later, |publisher| publisher.renew(&office.look())).unwrap();
    assert_eq!(out.expiries[0], (KeyRole::Online, later + 90 * DAY));
    assert_eq!(laptop.take(&office.host(), NOW + 120 * DAY).unwrap(), None, "a fresh word about the same release");
    let at_the_end = NOW + 350 * DAY;
    let refused = office.publisher(&online, at_the_end, |publisher| publisher.renew(&office.look())).unwrap_err();
    assert!(matches!(&refused, PublishError::MissingKey(text) if text.contains("Dea")), "{refused}");
    office.publisher(&office.keys(), at_the_end, |publisher| publisher.renew(&office.look())).unwrap();
    assert_eq!(laptop.take(&office.host(), at_the_end + 60 * DAY), Ok(None));
    assert_eq!(laptop.take(&office.host(), at_the_end + 91 * DAY), Err(FaultKind::Expired));
}

#[test]
fn every_lost_key_is_replaced_and_a_laptop_three_versions_behind_follows() {
    let mut office = Office::new();
    let mut behind = Laptop::new(&office.trust);
    office.publish(FIRST, NOW).unwrap();
    assert!(behind.take(&office.host(), NOW).unwrap().is_some());

    // The publisher's notebook was stolen: the thief can sign nothing any more.
    let stolen = office.online[0].try_clone().unwrap();
    office.change(stolen.public(), key("Fia again", KeyRole::Online), NOW + DAY);
    let refused = office.publisher(&[stolen], NOW + DAY, |publisher| publisher.renew(&office.look())).unwrap_err();
    assert!(matches!(refused, PublishError::MissingKey(_)), "{refused}");
    office.publisher(&office.keys(), NOW + DAY, |publisher| publisher.renew(&office.look())).unwrap();
    let mut follows = Laptop { floor: behind.floor, root: behind.root.clone(), ..Laptop::new(&office.trust) };
    assert!(follows.take(&office.host(), NOW + DAY).unwrap().is_some(), "one version behind");

    // Both who sign content left: the release has to be signed anew, and only by a new one.
    for successor in ["Gro", "Han"] {
        let lost = office.content[0].public().clone();
        office.change(&lost, key(successor, KeyRole::Content), NOW + 2 * DAY);
    }
    let online: Vec<SigningKey> = office.online.iter().map(|key| key.try_clone().unwrap()).collect();
    let refused = office.publisher(&online, NOW + 2 * DAY, |publisher| publisher.renew(&office.look())).unwrap_err();
    assert!(matches!(&refused, PublishError::MissingKey(text) if text.contains("Gro or Han")), "{refused}");
    office.publisher(&office.keys(), NOW + 2 * DAY, |publisher| publisher.renew(&office.look())).unwrap();

    // One of three root keys is lost: the two others replace it.
    let lost = office.roots[2].public().clone();
    office.change(&lost, key("Hed", KeyRole::Root), NOW + 3 * DAY);
    office.publish(SECOND, NOW + 3 * DAY).unwrap();
    assert_eq!(office.trust.state().version, 5);
    assert_eq!(behind.take(&office.host(), NOW + 3 * DAY).unwrap(), Some((2, taken(SECOND))));

    // The new key counts, the old one does not.
    office.trust.change(&[], &[], NOW + 4 * DAY).unwrap();
    office.trust.sign(&office.roots[2]).unwrap();
    office.trust.sign(&office.roots[0]).unwrap();
    assert_eq!(office.trust.state().version, 6);

    // Whoever has an old trust file cannot publish over the new one.
    office.publish(FIRST, NOW + 4 * DAY).unwrap();
    let mut value: serde_json::Value = serde_json::from_slice(&office.trust.to_bytes()).unwrap();
    value["roots"].as_array_mut().unwrap().pop();
    let old = Trust::read(value.to_string().as_bytes()).unwrap();
    let refused = RemoteState::look(&office.destination(), &old).err().unwrap();
    assert!(refused.to_string().contains("newest trust file"), "{refused}");
}

#[test]
fn numbers_that_a_thief_ran_up_do_not_stop_the_office() {
    let mut office = Office::new();
    let (mut saw, mut away) = (Laptop::new(&office.trust), Laptop::new(&office.trust));
    office.publish(FIRST, NOW).unwrap();
    away.take(&office.host(), NOW).unwrap();
    // With both keys and their passphrases: the last number there is, and versions of the year 2200.
    let over = office.look();
    let last = ReleaseDraft { sequence: u32::MAX, ..draft(&[("library.toml", "stolen")], &over) };
    let year_2200 = NOW + 174 * 365 * DAY;
    office.publisher(&office.keys(), year_2200, |publisher| publisher.publish(last, &over)).unwrap();
    assert_eq!(saw.take(&office.host(), NOW + 1).unwrap().unwrap().0, u32::MAX);
    for (stolen, successor) in [
        (office.content[0].public().clone(), key("Gro", KeyRole::Content)),
        (office.online[0].public().clone(), key("Han", KeyRole::Online)),
    ] {
        office.change(&stolen, successor, NOW + DAY);
    }
    let over = office.look();
    assert_eq!(over.last_number(), None, "what the thief signed is nobody's");
    let back = ReleaseDraft { sequence: 2, ..draft(SECOND, &over) };
    office.publisher(&office.keys(), NOW + DAY, |publisher| publisher.publish(back, &over)).unwrap();
    assert_eq!(away.take(&office.host(), NOW + DAY).unwrap(), Some((2, taken(SECOND))));
    assert_eq!(saw.take(&office.host(), NOW + DAY).unwrap(), Some((2, taken(SECOND))));
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
