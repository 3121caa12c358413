//! Publishes the folder that is open as a signed release, after a person has reviewed exactly this release.
//!
//! Plans, keys and comparisons are [`lodestone_editor`]'s; the command line takes them from here. This feature adds
//! what only the application has: the check of the layout, pictures, progress, and the last settings for each library.

mod buckets;

mod keys;
mod pictures;
mod plan;
mod review;
mod used;

pub use buckets::bucket_settings;
pub use lodestone_editor::publishing::{
    Change, Mirrored, Plan, Planning, ReleaseChangeKind, ReleasePart, Remote, Signing, keys as key_files, mirror, trust,
};
pub use lodestone_sync::{KeyRole, Passphrase, PublicKey, PublishedRelease, SigningKey, Trust, UploadProgress};
pub use plan::plan;

pub(crate) use review::Publishing;
