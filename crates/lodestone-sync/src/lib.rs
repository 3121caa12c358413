//! Signed releases of a library: the only crate with a network.
//!
//! A release is one manifest that names every file by SHA-256. TUF signs the manifest; the files themselves are
//! immutable objects on any static host. A client takes a release wholly or not at all.

mod backoff;
mod check;
mod depot;
mod fault;
pub mod layout;
mod manifest;
mod place;

pub use backoff::delay;
pub use check::{Checked, Conditions, Floor, Limits, Outcome, Progress, Source, Traffic, check};
pub use depot::{Depot, Release};
pub use fault::{Fault, FaultKind};
pub use manifest::{LARGEST_FILE, Listed, MOST_FILES, Manifest, ManifestError};
pub use place::Place;
pub use url::Url;
