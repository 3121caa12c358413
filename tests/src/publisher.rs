//! A content team for tests: people with keys, and the folder that they publish to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use crate::raw;
use lodestone_sync::{
    Destination, KeyFile, KeyRole, Passphrase, Publisher, ReleaseDraft, RemoteState, SigningKey, SourceFile, Trust,
};

/// When everything here is signed: the day on which tests take place.
pub const NOW: i64 = 1_795_400_000;
/// Real key files cost a third of a second each.
const LITTLE_WORK: u8 = 2;

/// Files of a library by their path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Who signs a library, and the folder that they publish to.
pub struct TestPublisher {
    library: String,
    host: PathBuf,
    trust: Trust,
    roots: [SigningKey; 3],
    content: SigningKey,
    online: SigningKey,
}

fn key(holder: &str, role: KeyRole) -> SigningKey {
    let passphrase = Passphrase::new("a phrase of four words".to_owned());
    let file = KeyFile::create(holder, role, &passphrase, LITTLE_WORK).expect("a key is made");
    file.open(&passphrase).expect("its own passphrase opens it")
}

impl TestPublisher {
    /// People who sign a library with this id, and publish it to a folder.
    pub fn new(library: &str, host: &Path) -> TestPublisher {
        let roots = ["Ann", "Bo", "Cai"].map(|holder| key(holder, KeyRole::Root));
        let (content, online) = (key("Dea", KeyRole::Content), key("Fia", KeyRole::Online));
        let all: Vec<_> = roots.iter().chain([&content, &online]).map(|key| key.public().clone()).collect();
        let mut trust = Trust::begin(library, &all, None, NOW).expect("three people begin");
        trust.sign(&roots[0]).expect("one signs");
        trust.sign(&roots[1]).expect("another signs");
        TestPublisher { library: library.to_owned(), host: host.to_owned(), trust, roots, content, online }
    }

    /// Publishes a release.
    pub fn publish(&self, sequence: u32, files: &Files) {
        let destination = Destination::open(&self.host.to_string_lossy(), &BTreeMap::new()).expect("a folder");
        let before = RemoteState::read(&destination, &self.trust).expect("what lies there is ours");
        let keys = [&self.content, &self.online].map(|key| key.try_clone().expect("a key can be held twice"));
        let cancel = AtomicBool::new(false);
        let publisher = Publisher {
            destination: &destination,
            trust: &self.trust,
            keys: &keys,
            now: NOW + i64::from(sequence),
            cancel: &cancel,
            on_progress: &|_| {},
        };
        let draft = ReleaseDraft {
            sequence,
            date: "2026-12-01".to_owned(),
            needs: "0.1.0".to_owned(),
            notes: [("en".to_owned(), "New figures for the fair.".to_owned())].into(),
            files: files.clone().into_iter().collect(),
        };
        publisher.publish(draft, &before).expect("it is published");
    }

    /// Puts another key in the place of the publishing computer's.
    pub fn replace_online_key(&mut self) {
        let fresh = key("Fia again", KeyRole::Online);
        let change = self.trust.change(&[self.online.public().id()], &[fresh.public().clone()], NOW);
        change.expect("the old one was there");
        self.trust.sign(&self.roots[0]).expect("one signs");
        self.trust.sign(&self.roots[2]).expect("another signs");
        self.online = fresh;
    }

    /// Publishes to another folder from now on.
    pub fn moves_to(&mut self, host: &Path) {
        self.host = host.to_owned();
    }

    /// Writes the file by which a laptop follows this library at a place.
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
