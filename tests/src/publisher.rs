//! A content team for tests: people with keys, and the folder that they publish to.
//!
//! A file of its own so that the tests of the crate that publishes use the same.

#![allow(dead_code, unreachable_pub, reason = "a module of two test programs, of which neither uses all")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use lodestone_sync::{
    Destination, KeyFile, KeyRole, Passphrase, PublicKey, Publisher, ReleaseDraft, RemoteState, SigningKey, SourceFile,
    Trust,
};

use crate::raw;

/// When everything here is signed, in seconds since 1970: the day on which tests take place.
pub const NOW: i64 = 1_795_400_000;
/// Real key files cost a third of a second each.
const LITTLE_WORK: u8 = 2;

/// Files of a library by their path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A key of a person or a computer.
pub fn key(holder: &str, role: KeyRole) -> SigningKey {
    let passphrase = Passphrase::new("a phrase of four words".to_owned());
    let file = KeyFile::create(holder, role, &passphrase, LITTLE_WORK).expect("a key is made");
    file.open(&passphrase).expect("its own passphrase opens it")
}

/// Who signs a library, and the folder that they publish to.
pub struct TestPublisher {
    library: String,
    host: PathBuf,
    /// Who may sign.
    pub trust: Trust,
    /// Three people who decide that, two of them together.
    pub roots: Vec<SigningKey>,
    /// Two people who sign content.
    pub content: Vec<SigningKey>,
    /// The publishing computer.
    pub online: Vec<SigningKey>,
}

impl TestPublisher {
    /// People who sign a library with this id, and publish it to a folder.
    pub fn new(library: &str, host: &Path) -> TestPublisher {
        let roots: Vec<_> = ["Ann", "Bo", "Cai"].map(|holder| key(holder, KeyRole::Root)).into();
        let content: Vec<_> = ["Dea", "Eli"].map(|holder| key(holder, KeyRole::Content)).into();
        let online = vec![key("Fia", KeyRole::Online)];
        let all: Vec<PublicKey> = roots.iter().chain(&content).chain(&online).map(|key| key.public().clone()).collect();
        let mut trust = Trust::begin(library, &all, None, NOW).expect("three people begin");
        trust.sign(&roots[0]).expect("one signs");
        assert!(trust.newest_root().is_err(), "one of three does not decide");
        trust.sign(&roots[2]).expect("another signs");
        TestPublisher { library: library.to_owned(), host: host.to_owned(), trust, roots, content, online }
    }

    /// The folder that they publish to.
    pub fn host(&self) -> &Path {
        &self.host
    }

    /// That folder as a place to publish to.
    pub fn destination(&self) -> Destination {
        Destination::open(&self.host.to_string_lossy(), &BTreeMap::new()).expect("a folder")
    }

    /// What is published there.
    pub fn remote_state(&self) -> RemoteState {
        RemoteState::read(&self.destination(), &self.trust).expect("what lies there is ours")
    }

    /// The keys of everybody who publishes.
    pub fn keys(&self) -> Vec<SigningKey> {
        let open = |key: &SigningKey| key.try_clone().expect("a key can be held twice");
        self.content.iter().chain(&self.online).map(open).collect()
    }

    /// Publishes with these keys.
    pub fn with_keys<T>(&self, keys: &[SigningKey], now: i64, work: impl FnOnce(&Publisher<'_>) -> T) -> T {
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

    /// Publishes a release that must go through.
    pub fn publish_release(&self, sequence: u32, files: &Files) {
        let before = self.remote_state();
        let draft = ReleaseDraft {
            sequence,
            date: "2026-12-01".to_owned(),
            needs: "0.1.0".to_owned(),
            notes: [("en".to_owned(), "New figures for the fair.".to_owned())].into(),
            files: files.clone().into_iter().collect(),
        };
        let published =
            self.with_keys(&self.keys(), NOW + i64::from(sequence), |publisher| publisher.publish(draft, &before));
        published.expect("it is published");
    }

    /// Puts another key in the place of one, signed by two people.
    pub fn replace_key(&mut self, remove: &PublicKey, add: SigningKey, now: i64) {
        self.trust.change(&[remove.id()], &[add.public().clone()], now).expect("the old one was there");
        self.trust.sign(&self.roots[0]).expect("one signs");
        self.trust.sign(&self.roots[1]).expect("another signs");
        let keys = match add.public().role {
            KeyRole::Root => &mut self.roots,
            KeyRole::Content => &mut self.content,
            KeyRole::Online => &mut self.online,
        };
        keys.retain(|key| key.public() != remove);
        keys.push(add);
    }

    /// Publishes to another folder from now on.
    pub fn move_to(&mut self, host: &Path) {
        self.host = host.to_owned();
    }

    /// Writes the file by which an application follows this library at a place.
    pub fn source(&self, path: &Path, place: &str) {
        self.source_at(path, &[place]);
    }

    /// The same with several places.
    pub fn source_at(&self, path: &Path, places: &[&str]) {
        let name = format!("Team of {}", self.library);
        let places = places.iter().map(|place| (*place).to_owned()).collect();
        let file = SourceFile::new(&self.trust, &name, places).expect("the root is signed");
        raw::write(path, file.to_bytes()).expect("the folder is ours");
    }
}
