//! Signed releases of a library: the only crate with a network.
//!
//! A release is one manifest that names every file by SHA-256. TUF signs the manifest; the files themselves are
//! immutable objects on any static host. A client takes a release wholly or not at all.

mod backoff;
mod check;
mod depot;
mod destination;
mod digest;
mod disk;
mod failpoint;
mod fault;
mod keys;
pub mod layout;
mod manifest;
mod part;
mod place;
mod publish;
mod publish_error;
mod retry;
mod roots;
mod source_file;
mod standing;
mod trust;
mod web;
mod words;

pub use backoff::delay;
pub use check::{Checked, Conditions, Floor, Limits, Outcome, Progress, Source, Traffic, check};
pub use depot::{Depot, Release};
pub use destination::Destination;
pub use digest::sha256;
pub use fault::{Fault, FaultKind};
pub use keys::{KeyFile, KeyRole, LARGEST_KEY_FILE, Passphrase, PublicKey, SHORTEST_PASSPHRASE, SigningKey, WORK};
pub use manifest::{LARGEST_FILE, Listed, MOST_FILES, Manifest, ManifestError};
pub use place::Place;
pub use publish::{Outgoing, Publisher, ReleaseDraft, Sent};
pub use publish_error::PublishError;
pub use roots::{RoleState, Trust, TrustState};
pub use source_file::{LARGEST_SOURCE_FILE, SourceFile};
pub use standing::Standing;
pub use trust::Verifier;
pub use url::Url;
pub use words::fingerprint;

// Tests within the crate share their fixtures with those outside, which know the crate by its name.
#[cfg(test)]
extern crate self as lodestone_sync;

#[cfg(test)]
#[expect(dead_code, reason = "the tests outside use the rest of it")]
#[path = "../tests/client/host.rs"]
mod host;
#[cfg(test)]
mod killed;
#[cfg(test)]
#[expect(dead_code, reason = "the tests outside use the rest of it")]
#[path = "../tests/client/laptop.rs"]
mod laptop;
#[cfg(test)]
#[expect(dead_code, reason = "the tests outside use the rest of it")]
#[path = "../tests/client/studio.rs"]
mod studio;
