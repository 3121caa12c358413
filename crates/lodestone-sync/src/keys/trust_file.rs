//! Decides who may sign: the root of trust of a library with all its versions, in one file that is not secret.
//!
//! Roles in TUF's words: `root` is root, `content` is targets, `online` is snapshot and timestamp. A new version of the
//! root counts when enough keys of the old one and enough of its own have signed it; until then it is a draft.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};
use tough::schema::{Role, RoleKeys, RoleType, Root, Signed};

use crate::digest::hex;
use crate::keys::key_file::{KeyRole, PublicKey, SigningKey};
use crate::keys::metadata::{SPECIFICATION, add_signature, decoded, key_ids, moment, threshold, to_bytes};
use crate::publish_error::PublishError;

/// Days until a root expires.
const ROOT_DAYS: i64 = 3 * 365;
const DAY: i64 = 86_400;
/// The fewest root keys that need no reason: of three, one may be lost or stolen.
const FEWEST_ROOTS: usize = 3;
/// The most keys of a role: metadata is fetched by every laptop.
const MOST_KEYS: usize = 16;
/// The fewest letters of a reason.
const SHORTEST_REASON: usize = 10;
/// The most bytes of a trust file: some hundred versions.
const LARGEST_TRUST_FILE: usize = 4 << 20;
/// The version of the format that is written, and the newest that is read.
const FORMAT: u32 = 1;

/// The root of trust of a library: every version, and the draft that is being signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Trust {
    #[serde(rename = "lodestone-trust")]
    format: u32,
    library: String,
    /// Why fewer than three people hold the root.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// Every key that was ever named, by id. Metadata does not contain the holders' names.
    keys: BTreeMap<String, PublicKey>,
    /// The valid versions, from the first.
    roots: Vec<Signed<Root>>,
    /// The next version, not signed by enough keys yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    draft: Option<Signed<Root>>,
}

/// The state of a trust file, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustState {
    /// Id of the library.
    pub library: String,
    /// Version of the root that is shown: the draft's when there is one.
    pub version: u64,
    /// When that version expires, in seconds since 1970.
    pub expires: i64,
    /// Its roles.
    pub roles: Vec<RoleState>,
    /// Ids of the keys that signed the draft, or the root when there is no draft.
    pub signed: Vec<String>,
    /// How many signatures a draft still needs; 0 when there is none.
    pub missing: u32,
    /// Keys that can give a missing signature.
    pub waiting_for: Vec<PublicKey>,
}

/// A role with its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleState {
    /// Which.
    pub role: KeyRole,
    /// How many of its keys must sign.
    pub threshold: u32,
    /// Its keys.
    pub keys: Vec<PublicKey>,
}

impl Trust {
    /// Begins the trust of a library with its first root, which nobody has signed yet.
    ///
    /// # Errors
    ///
    /// When a role has no key, or fewer than three people hold the root and no reason is given.
    pub fn begin(library: &str, keys: &[PublicKey], reason: Option<&str>, now: i64) -> Result<Trust, PublishError> {
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if library.is_empty() || !library.chars().all(plain) {
            return Err(refused("give the id of the library as it stands in library.toml: small letters and hyphens"));
        }
        let reason = reason.map(str::trim).filter(|reason| !reason.is_empty()).map(str::to_owned);
        let mut trust = Trust {
            format: FORMAT,
            library: library.to_owned(),
            reason,
            keys: BTreeMap::new(),
            roots: Vec::new(),
            draft: None,
        };
        trust.draft = Some(trust.root(1, keys, now)?);
        Ok(trust)
    }

    /// Reads a trust file.
    ///
    /// # Errors
    ///
    /// When it is not a trust file, has a newer format, or a version in it is not signed as it must be.
    pub fn read(bytes: &[u8]) -> Result<Trust, PublishError> {
        let none = || refused("this is no trust file of Lodestone; choose one that ends in .lodestone-trust");
        if bytes.len() > LARGEST_TRUST_FILE {
            return Err(none());
        }
        let trust: Trust = serde_json::from_slice(bytes).map_err(|_| none())?;
        if trust.format > FORMAT {
            return Err(refused("the trust file was made by a newer version of Lodestone; update it"));
        }
        for (id, key) in &trust.keys {
            key.check()?;
            if key.id() != *id {
                return Err(refused("the trust file names a key by another's id; take a copy that was put away"));
            }
        }
        let mut before: Option<&Signed<Root>> = None;
        for (index, root) in trust.roots.iter().enumerate() {
            let follows = u64::from(root.signed.version) == index as u64 + 1;
            let signed = root.signed.verify_role(root).is_ok()
                && before.is_none_or(|before| before.signed.verify_role(root).is_ok());
            if !follows || !signed {
                return Err(refused(format!(
                    "version {} of the root is not signed as it must be; take a copy of the trust file that was put away",
                    index + 1
                )));
            }
            before = Some(root);
        }
        let next = trust.roots.len() as u64 + 1;
        if trust.draft.as_ref().is_some_and(|draft| u64::from(draft.signed.version) != next)
            || (trust.roots.is_empty() && trust.draft.is_none())
        {
            return Err(none());
        }
        Ok(trust)
    }

    /// Returns the bytes of the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Id of the library.
    pub fn library(&self) -> &str {
        &self.library
    }

    /// Signs the draft. With the last signature that it needs, it becomes the root.
    ///
    /// # Errors
    ///
    /// When there is no draft, or the key may not sign it.
    pub fn sign(&mut self, key: &SigningKey) -> Result<(), PublishError> {
        let last = self.roots.last();
        let Some(draft) = &mut self.draft else {
            return Err(refused("nothing waits for a signature; change the trust first"));
        };
        let id = key.public().id();
        let may = key_ids(&draft.signed, KeyRole::Root).contains(&id)
            || last.is_some_and(|last| key_ids(&last.signed, KeyRole::Root).contains(&id));
        if !may {
            return Err(refused(format!(
                "the key of {} is no root key of this library; sign with one that is",
                key.public().holder
            )));
        }
        add_signature(draft, key)?;
        let enough =
            draft.signed.verify_role(draft).is_ok() && last.is_none_or(|last| last.signed.verify_role(draft).is_ok());
        if enough {
            self.roots.extend(self.draft.take());
        }
        Ok(())
    }

    /// Drafts the next version: without some keys, with others, for three more years. Replaces an earlier draft.
    ///
    /// # Errors
    ///
    /// When the first root is not signed yet, a key to remove is not there, or a role would be left empty.
    pub fn change(&mut self, remove: &[String], add: &[PublicKey], now: i64) -> Result<(), PublishError> {
        let Some(last) = self.roots.last() else {
            return Err(refused("the first root is not signed yet; sign it, or begin again with other keys"));
        };
        let mut keys: Vec<PublicKey> = Vec::new();
        for role in KeyRole::ALL {
            keys.extend(key_ids(&last.signed, role).iter().filter_map(|id| self.keys.get(id)).cloned());
        }
        for wanted in remove {
            let before = keys.len();
            keys.retain(|key| key.id() != *wanted);
            if keys.len() == before {
                return Err(refused(format!(
                    "no key {wanted} stands in the root; see them with `lodestone trust show`"
                )));
            }
        }
        let version = u64::from(last.signed.version) + 1;
        keys.extend(add.iter().cloned());
        self.draft = Some(self.root(version, &keys, now)?);
        Ok(())
    }

    /// Returns its state.
    pub fn state(&self) -> TrustState {
        let shown = self.draft.as_ref().or(self.roots.last());
        let Some(shown) = shown else { return TrustState::empty(&self.library) };
        let roles = KeyRole::ALL.into_iter().map(|role| {
            let keys = key_ids(&shown.signed, role).iter().filter_map(|id| self.keys.get(id)).cloned().collect();
            RoleState { role, threshold: threshold(&shown.signed, role), keys }
        });
        let signed: BTreeSet<String> = shown.signatures.iter().map(|signature| hex(&signature.keyid)).collect();
        let mut missing = 0;
        let mut waiting_for: Vec<PublicKey> = Vec::new();
        if self.draft.is_some() {
            for root in [Some(shown), self.roots.last()].into_iter().flatten() {
                let may = key_ids(&root.signed, KeyRole::Root);
                let has = may.iter().filter(|id| signed.contains(*id)).count() as u32;
                let lacks = threshold(&root.signed, KeyRole::Root).saturating_sub(has);
                missing = missing.max(lacks);
                let others = may.iter().filter(|id| lacks > 0 && !signed.contains(*id));
                waiting_for.extend(others.filter_map(|id| self.keys.get(id)).cloned());
            }
            waiting_for.sort_by_key(PublicKey::id);
            waiting_for.dedup();
        }
        TrustState {
            library: self.library.clone(),
            version: shown.signed.version.into(),
            expires: shown.signed.expires.as_second(),
            roles: roles.collect(),
            signed: signed.into_iter().collect(),
            missing,
            waiting_for,
        }
    }

    /// Returns every valid version from the first, as it is published.
    pub(crate) fn published(&self) -> Vec<Vec<u8>> {
        self.roots.iter().map(to_bytes).collect()
    }

    /// Returns the newest version as it is published: the one in source files.
    ///
    /// # Errors
    ///
    /// When no version is signed by enough people yet.
    pub fn newest_root(&self) -> Result<Vec<u8>, PublishError> {
        Ok(to_bytes(self.current()?))
    }

    /// Returns the newest valid version.
    pub(crate) fn current(&self) -> Result<&Signed<Root>, PublishError> {
        self.roots.last().ok_or_else(|| {
            refused("the root is not signed by enough people yet; let them sign with `lodestone trust sign`")
        })
    }

    /// Returns whether a role verifies under any version, tried from the newest: a release at a destination can be
    /// signed by keys that were replaced since.
    pub(crate) fn verifies<T: Role>(&self, role: &Signed<T>) -> bool {
        self.roots.iter().rev().any(|root| root.signed.verify_role(role).is_ok())
    }

    /// Returns the names of the people who hold the keys of a role.
    pub(crate) fn holder_names(&self, role: KeyRole) -> Vec<String> {
        let ids = self.roots.last().map(|root| key_ids(&root.signed, role)).unwrap_or_default();
        let mut names: Vec<String> = ids.iter().filter_map(|id| Some(self.keys.get(id)?.holder.clone())).collect();
        names.sort();
        names
    }

    fn root(&mut self, version: u64, keys: &[PublicKey], now: i64) -> Result<Signed<Root>, PublishError> {
        let mut ids: BTreeMap<KeyRole, BTreeSet<String>> = BTreeMap::new();
        let mut table = Vec::new();
        for key in keys {
            key.check()?;
            let (id, tuf) = (key.id(), key.tuf().ok_or_else(|| refused("a key is not readable; make it again"))?);
            if !ids.entry(key.role).or_default().insert(id.clone()) {
                return Err(refused(format!("the key of {} was named twice; name each once", key.holder)));
            }
            table.push((decoded(&id), tuf));
            self.keys.insert(id, key.clone());
        }
        let count = |role| ids.get(&role).map_or(0, BTreeSet::len);
        for role in KeyRole::ALL {
            if count(role) == 0 {
                return Err(refused(format!("no key has the role \"{}\"; make one and name it too", role.as_str())));
            }
            if count(role) > MOST_KEYS {
                return Err(refused(format!("a role has more than {MOST_KEYS} keys; name fewer")));
            }
        }
        let explained = self.reason.as_ref().is_some_and(|reason| reason.chars().count() >= SHORTEST_REASON);
        if count(KeyRole::Root) < FEWEST_ROOTS && !explained {
            return Err(refused(format!(
                "only {} root keys: whoever loses or steals one decides over every laptop; let three people hold one \
                 each, or give the reason why not",
                count(KeyRole::Root)
            )));
        }
        let role = |role: KeyRole| {
            let keyids = ids.get(&role).into_iter().flatten().map(|id| decoded(id)).collect();
            // More than half of the root keys; one key of any other role.
            let threshold = if role == KeyRole::Root { count(role) as u64 / 2 + 1 } else { 1 };
            RoleKeys { keyids, threshold: NonZeroU64::new(threshold).unwrap_or(NonZeroU64::MIN), _extra: [].into() }
        };
        let signed = Root {
            spec_version: SPECIFICATION.to_owned(),
            consistent_snapshot: true,
            version: NonZeroU64::new(version).unwrap_or(NonZeroU64::MIN),
            expires: moment(now + ROOT_DAYS * DAY)?,
            keys: table.into_iter().collect(),
            roles: [
                (RoleType::Root, role(KeyRole::Root)),
                (RoleType::Targets, role(KeyRole::Content)),
                (RoleType::Snapshot, role(KeyRole::Online)),
                (RoleType::Timestamp, role(KeyRole::Online)),
            ]
            .into(),
            _extra: [].into(),
        };
        Ok(Signed { signed, signatures: Vec::new() })
    }
}

impl TrustState {
    fn empty(library: &str) -> TrustState {
        TrustState {
            library: library.to_owned(),
            version: 0,
            expires: 0,
            roles: Vec::new(),
            signed: Vec::new(),
            missing: 0,
            waiting_for: Vec::new(),
        }
    }
}

fn refused(what: impl Into<String>) -> PublishError {
    PublishError::Trust(what.into())
}
