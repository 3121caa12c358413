//! A content team with a host in a temporary folder, and a client that follows it.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};

use lodestone_sync::{
    Checked, FaultKind, Location, Outcome, PublishError, PublishedRelease, ReleaseDraft, RemoteState, Trust,
};

use crate::client::test_client::TestClient;
use crate::publisher::TestPublisher;

pub(crate) const DAY: i64 = 86_400;

/// A publisher of small releases.
pub(crate) struct Team {
    publisher: TestPublisher,
    _folder: tempfile::TempDir,
}

impl Team {
    pub(crate) fn new() -> Team {
        let folder = tempfile::tempdir().unwrap();
        Team { publisher: TestPublisher::new("oresund", &folder.path().join("host")), _folder: folder }
    }

    pub(crate) fn publish(&self, files: &[(&str, &str)], now: i64) -> Result<PublishedRelease, PublishError> {
        self.publish_over(files, &self.remote_state(), now)
    }

    pub(crate) fn publish_over(
        &self,
        files: &[(&str, &str)],
        over: &RemoteState,
        now: i64,
    ) -> Result<PublishedRelease, PublishError> {
        self.with_keys(&self.keys(), now, |publisher| publisher.publish(draft(files, over), over))
    }
}

impl Deref for Team {
    type Target = TestPublisher;

    fn deref(&self) -> &TestPublisher {
        &self.publisher
    }
}

impl DerefMut for Team {
    fn deref_mut(&mut self) -> &mut TestPublisher {
        &mut self.publisher
    }
}

/// A release as a client has it: its number and its files.
type Release = (u32, Vec<(String, Vec<u8>)>);

/// A client that was given a root once.
pub(crate) struct Follower {
    pub(crate) client: TestClient,
    pub(crate) root: Vec<u8>,
}

impl Follower {
    pub(crate) fn new(trust: &Trust) -> Follower {
        Follower::with_root(trust.newest_root().unwrap())
    }

    pub(crate) fn with_root(root: Vec<u8>) -> Follower {
        Follower { client: TestClient::new(), root }
    }

    /// What it takes: the number of the new release with its files, or nothing new.
    pub(crate) fn take(&mut self, host: &Path, now: i64) -> Result<Option<Release>, FaultKind> {
        self.client.now = now;
        let checked = self.client.check(&self.root, &Location::Folder(host.to_owned())).map_err(|fault| {
            eprintln!("{}", fault.detail);
            fault.kind
        })?;
        Ok(match checked {
            Checked { outcome: Outcome::Unchanged, .. } => None,
            Checked { outcome: Outcome::New(release), .. } => {
                Some((release.manifest().sequence, release.files().unwrap()))
            }
        })
    }
}

pub(crate) fn draft(files: &[(&str, &str)], over: &RemoteState) -> ReleaseDraft {
    ReleaseDraft {
        sequence: over.last_number().map_or(1, |last| last + 1),
        date: "2026-11-23".into(),
        needs: "0.1.0".into(),
        notes: [("en".into(), "New figures.".into())].into(),
        files: taken(files),
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
