//! Signed releases of a library: the only crate with a network.
//!
//! A release is one manifest that names every file by SHA-256. TUF signs the manifest; the files themselves are
//! immutable objects on any static host. A client takes a release wholly or not at all.

mod manifest;

pub use manifest::{LARGEST_FILE, Listed, MOST_FILES, Manifest, ManifestError};
