//! Publishes, fetches and verifies signed releases of a library. The only crate with a network.
//!
//! A release is one manifest that names every file by SHA-256. TUF signs the manifest; the files themselves are
//! immutable objects on any static host. A client installs a release completely or not at all.

mod client;
mod digest;
mod disk;
mod failpoint;
mod fault;
mod keys;
pub mod layout;
mod manifest;
mod publish_error;
mod publisher;

pub use client::{
    Checked, Conditions, Floor, Limits, Location, Outcome, Progress, Release, ReleaseStore, Traffic, TrustedSource,
    Verifier, check, delay,
};
pub use digest::sha256;
pub use fault::{Fault, FaultKind};
pub use keys::{
    KeyFile, KeyRole, LARGEST_KEY_FILE, LARGEST_SOURCE_FILE, Passphrase, PublicKey, RoleState, SHORTEST_PASSPHRASE,
    SigningKey, SourceFile, Trust, TrustState, WORK, fingerprint,
};
pub use manifest::{LARGEST_FILE, Listed, MOST_FILES, Manifest, ManifestError};
pub use publish_error::PublishError;
pub use publisher::{Destination, PublishedRelease, Publisher, ReleaseDraft, RemoteState, UploadProgress};
pub use url::Url;

// Tests within the crate share their fixtures with those outside, which use the crate by its name.
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
#[path = "../tests/client/raw_publisher.rs"]
mod raw_publisher;
#[cfg(test)]
#[expect(dead_code, reason = "the tests outside use the rest of it")]
#[path = "../tests/client/test_client.rs"]
mod test_client;
