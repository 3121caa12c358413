//! An office that publishes and a laptop that follows, with keys that are cheap to open.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use lodestone_sync::{
    Conditions, Destination, FaultKind, Floor, KeyFile, KeyRole, Limits, Location, Outcome, Passphrase, PublicKey,
    PublishError, PublishedRelease, Publisher, ReleaseDraft, ReleaseStore, RemoteState, SigningKey, Trust,
    TrustedSource, check,
};

pub(crate) const NOW: i64 = 1_795_400_000;

pub(crate) const DAY: i64 = 86_400;

/// Real key files cost a third of a second each.
const LITTLE_WORK: u8 = 2;

pub(crate) fn key(holder: &str, role: KeyRole) -> SigningKey {
    let passphrase = Passphrase::new("a phrase of four words".to_owned());
    KeyFile::create(holder, role, &passphrase, LITTLE_WORK).unwrap().open(&passphrase).unwrap()
}

/// The people who publish a library, and the host that they publish to.
pub(crate) struct Office {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) trust: Trust,
    pub(crate) roots: Vec<SigningKey>,
    pub(crate) content: Vec<SigningKey>,
    pub(crate) online: Vec<SigningKey>,
}

impl Office {
    pub(crate) fn new() -> Office {
        let roots: Vec<_> = ["Ann", "Bo", "Cai"].map(|holder| key(holder, KeyRole::Root)).into();
        let content: Vec<_> = ["Dea", "Eli"].map(|holder| key(holder, KeyRole::Content)).into();
        let online = vec![key("Fia", KeyRole::Online)];
        let all: Vec<PublicKey> = roots.iter().chain(&content).chain(&online).map(|key| key.public().clone()).collect();
        let mut trust = Trust::begin("oresund", &all, None, NOW).unwrap();
        trust.sign(&roots[0]).unwrap();
        assert!(trust.newest_root().is_err(), "one of three does not decide");
        trust.sign(&roots[2]).unwrap();
        Office { folder: tempfile::tempdir().unwrap(), trust, roots, content, online }
    }

    pub(crate) fn host(&self) -> PathBuf {
        self.folder.path().join("host")
    }

    pub(crate) fn destination(&self) -> Destination {
        Destination::open(&self.host().to_string_lossy(), &BTreeMap::new()).unwrap()
    }

    pub(crate) fn look(&self) -> RemoteState {
        RemoteState::read(&self.destination(), &self.trust).unwrap()
    }

    /// Signs with the keys of everybody who publishes.
    pub(crate) fn keys(&self) -> Vec<SigningKey> {
        let open = |key: &SigningKey| key.try_clone().unwrap();
        self.content.iter().chain(&self.online).map(open).collect()
    }

    pub(crate) fn publish(&self, files: &[(&str, &str)], now: i64) -> Result<PublishedRelease, PublishError> {
        self.publish_over(files, &self.look(), now)
    }

    pub(crate) fn publish_over(
        &self,
        files: &[(&str, &str)],
        over: &RemoteState,
        now: i64,
    ) -> Result<PublishedRelease, PublishError> {
        self.publisher(&self.keys(), now, |publisher| publisher.publish(draft(files, over), over))
    }

    pub(crate) fn publisher<T>(&self, keys: &[SigningKey], now: i64, work: impl FnOnce(&Publisher<'_>) -> T) -> T {
        let (destination, cancel) = (self.destination(), AtomicBool::new(false));
        work(&Publisher {
            destination: &destination,
            trust: &self.trust,
            keys,
            now,
            cancel: &cancel,
            on_progress: &|_| {},
        })
    }

    pub(crate) fn change(&mut self, remove: &PublicKey, add: SigningKey, now: i64) {
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
pub(crate) struct Laptop {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) root: Vec<u8>,
    pub(crate) floor: Floor,
}

impl Laptop {
    pub(crate) fn new(trust: &Trust) -> Laptop {
        let root = trust.newest_root().unwrap();
        Laptop { folder: tempfile::tempdir().unwrap(), root, floor: Floor::default() }
    }

    /// What it takes: the number of the new release with its files, or nothing new.
    pub(crate) fn take(&mut self, host: &Path, now: i64) -> Result<Option<Release>, FaultKind> {
        let store = ReleaseStore::open(self.folder.path()).map_err(|fault| fault.kind)?;
        let location = Location::Folder(host.to_owned());
        let cancel = AtomicBool::new(false);
        let limits = Limits { headroom: 0, ..Limits::default() };
        let conditions = Conditions { now, floor: self.floor, cancel: &cancel, on_progress: &|_| {}, limits };
        let checked = check(&store, &TrustedSource { root: &self.root, location: &location }, &conditions);
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

pub(crate) fn draft(files: &[(&str, &str)], over: &RemoteState) -> ReleaseDraft {
    ReleaseDraft {
        sequence: over.last_number().map_or(1, |last| last + 1),
        date: "2026-11-23".into(),
        needs: "0.1.0".into(),
        notes: BTreeMap::from([("en".into(), "New figures.".into())]),
        files: files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect(),
    }
}

pub(crate) fn taken(files: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

pub(crate) const FIRST: &[(&str, &str)] =
    &[("library.toml", "release = 1"), ("slides/a.toml", "one"), ("slides/b.toml", "two")];

pub(crate) const SECOND: &[(&str, &str)] =
    &[("library.toml", "release = 1"), ("slides/a.toml", "one"), ("slides/b.toml", "zwei")];

pub(crate) fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
