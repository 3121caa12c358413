//! Simulates a content team that signs anything, also what no content team would.

use std::collections::BTreeMap;
use std::path::Path;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use lodestone_sync::{Listed, Manifest, layout};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The day of all tests, in seconds since 1970: a day of November 2026.
pub(crate) const NOW: i64 = 1_795_200_000;
/// When signatures expire that must not expire during a test.
const LATER: &str = "2028-01-01T00:00:00Z";
/// A year in seconds.
pub(crate) const YEAR: i64 = 365 * 24 * 60 * 60;

/// A published library: every file by its path.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;
/// A release's files.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// Three root keys, two content keys, one online key, and what was published with them.
pub(crate) struct RawPublisher {
    pub(crate) site: Site,
    pub(crate) expires: &'static str,
    pub(crate) library: &'static str,
    pub(crate) needs: &'static str,
    root: Vec<Key>,
    content: Vec<Key>,
    online: Key,
    roots: u64,
    pub(crate) version: u64,
}

/// A key made from one number.
struct Key(Ed25519KeyPair);

impl Key {
    fn new(number: u8) -> Key {
        Key(Ed25519KeyPair::from_seed_unchecked(&[number; 32]).unwrap())
    }

    fn public(&self) -> String {
        hex(self.0.public_key().as_ref())
    }

    fn id(&self) -> String {
        digest(self.public().as_bytes())
    }
}

impl RawPublisher {
    /// Signs root 1; nothing is published.
    pub(crate) fn new() -> RawPublisher {
        let mut publisher = RawPublisher {
            site: Site::new(),
            expires: LATER,
            library: "oresund",
            needs: "0.1.0",
            root: [1, 2, 3].map(Key::new).into(),
            content: [4, 5].map(Key::new).into(),
            online: Key::new(6),
            roots: 0,
            version: 0,
        };
        publisher.sign_root(&[]);
        publisher
    }

    /// Root 1, as a source file contains it.
    pub(crate) fn pinned(&self) -> Vec<u8> {
        self.site["tuf/1.root.json"].clone()
    }

    fn sign_root(&mut self, before: &[Key]) {
        self.roots += 1;
        let all = self.root.iter().chain(&self.content).chain([&self.online]);
        let key = |key: &Key| json!({"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": key.public()}});
        let role = |keys: &[&Key], threshold: u8| json!({"keyids": keys.iter().map(|key| key.id()).collect::<Vec<_>>(), "threshold": threshold});
        let signed = json!({
            "_type": "root", "spec_version": "1.0.31", "consistent_snapshot": true,
            "version": self.roots, "expires": "2029-01-01T00:00:00Z",
            "keys": all.map(|one| (one.id(), key(one))).collect::<BTreeMap<_, _>>(),
            "roles": {
                "root": role(&self.root.iter().collect::<Vec<_>>(), 2),
                "targets": role(&self.content.iter().collect::<Vec<_>>(), 1),
                "snapshot": role(&[&self.online], 1),
                "timestamp": role(&[&self.online], 1),
            },
        });
        let mut signers: Vec<&Key> = self.root[..2].iter().collect();
        signers.extend(before.iter().filter(|old| self.root[..2].iter().all(|new| new.id() != old.id())));
        let bytes = sign(&signed, &signers);
        self.site.insert(format!("tuf/{}.root.json", self.roots), bytes);
    }

    /// Replaces a root key: the first, by one with this number.
    pub(crate) fn replace_root_key(&mut self, number: u8) {
        let old = [Key::new(1), Key::new(2)];
        let gone = std::mem::replace(&mut self.root[2], Key::new(number));
        drop(gone);
        self.sign_root(&old);
    }

    /// Replaces the online key.
    pub(crate) fn replace_online_key(&mut self, number: u8) {
        self.online = Key::new(number);
        self.sign_root(&[]);
    }

    /// Replaces the first content key.
    pub(crate) fn replace_content_key(&mut self, number: u8) {
        self.content[0] = Key::new(number);
        self.sign_root(&[]);
    }

    /// Publishes a release as a whole.
    pub(crate) fn publish(&mut self, sequence: u32, files: &[(String, Vec<u8>)]) {
        let listed = files.iter().map(|(path, bytes)| {
            let sha256 = digest(bytes);
            self.site.insert(format!("o/{}", layout::object(&sha256)), bytes.clone());
            (path.clone(), Listed { sha256, size: bytes.len() as u64 })
        });
        let manifest = Manifest {
            format: 1,
            library: self.library.into(),
            sequence,
            date: "2026-11-23".into(),
            needs: self.needs.into(),
            notes: BTreeMap::new(),
            files: listed.collect(),
        };
        self.publish_manifest(&manifest.to_bytes());
    }

    /// Publishes these bytes as the manifest.
    pub(crate) fn publish_manifest(&mut self, bytes: &[u8]) {
        let sha256 = digest(bytes);
        self.site.insert(format!("t/{}", layout::manifest(&sha256)), bytes.to_vec());
        self.version += 1;
        let version = self.version;
        let targets = json!({
            "_type": "targets", "spec_version": "1.0.31", "version": version, "expires": self.expires,
            "targets": {"release.json": {"length": bytes.len(), "hashes": {"sha256": sha256}}},
        });
        let targets = sign(&targets, &[&self.content[0]]);
        self.site.insert(format!("tuf/{version}.targets.json"), targets);
        self.renew();
    }

    /// Signs snapshot and timestamp again.
    pub(crate) fn renew(&mut self) {
        let version = self.version;
        let snapshot = json!({
            "_type": "snapshot", "spec_version": "1.0.31", "version": version, "expires": self.expires,
            "meta": {"targets.json": {"version": version}},
        });
        self.site.insert(format!("tuf/{version}.snapshot.json"), sign(&snapshot, &[&self.online]));
        let timestamp = json!({
            "_type": "timestamp", "spec_version": "1.0.31", "version": version, "expires": self.expires,
            "meta": {"snapshot.json": {"version": version}},
        });
        self.site.insert("tuf/timestamp.json".into(), sign(&timestamp, &[&self.online]));
    }

    /// Writes everything into a folder.
    #[allow(clippy::disallowed_methods, reason = "a test puts files where another program would")]
    pub(crate) fn write(&self, folder: &Path) {
        for (path, bytes) in &self.site {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}

/// A library's files for a release: one large, and a dozen small ones of which a few differ between releases.
pub(crate) fn files(sequence: u32, large: usize) -> Files {
    let small = (0..12_u32).map(|number| {
        let turn = if number < 3 { sequence } else { 0 };
        (
            format!("slides/part/s{number}.toml"),
            format!("title = \"slide {number}, turn {turn}\"\n").repeat(9).into_bytes(),
        )
    });
    // No two pieces of it are alike, so that a piece at the wrong position is noticed.
    let picture = (0..large).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8 ^ sequence as u8).collect();
    small
        .chain([
            ("media/hall.png".to_owned(), picture),
            ("library.toml".to_owned(), format!("release = {sequence}\n").into_bytes()),
        ])
        .collect()
}

fn sign(signed: &Value, keys: &[&Key]) -> Vec<u8> {
    let bytes = sigstore_tuf::canonical_json::to_canonical_bytes(signed).unwrap();
    let signatures: Vec<_> =
        keys.iter().map(|key| json!({"keyid": key.id(), "sig": hex(key.0.sign(&bytes).as_ref())})).collect();
    serde_json::to_vec(&json!({"signed": signed, "signatures": signatures})).unwrap()
}

pub(crate) fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
