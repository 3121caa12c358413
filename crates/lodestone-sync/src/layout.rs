//! Defines the paths of a published library: the same below a web address, in a bucket, in a folder and on a USB stick.

/// The folder of the signed metadata. `timestamp.json` in it is the only file that ever changes.
pub const METADATA: &str = "tuf";
/// The folder of the manifests, each as `<sha256>.release.json`.
pub const TARGETS: &str = "t";
/// The folder of the objects, each as `ab/<sha256>` where `ab` are its first two digits.
pub const OBJECTS: &str = "o";

/// Returns an object's path below [`OBJECTS`] (and below a store's own objects) by its SHA-256 in 64 digits.
pub fn object(sha256: &str) -> String {
    format!("{}/{sha256}", sha256.get(..2).unwrap_or_default())
}

/// Returns a manifest's path below [`TARGETS`].
pub fn manifest(sha256: &str) -> String {
    format!("{sha256}.{}", crate::manifest::TARGET)
}

/// The kind of a published file: each kind has a folder of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// Signed metadata.
    Metadata,
    /// The manifests, which the metadata names.
    Targets,
    /// The objects, which manifests name.
    Objects,
}

impl FileKind {
    /// Its folder.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            FileKind::Metadata => METADATA,
            FileKind::Targets => TARGETS,
            FileKind::Objects => OBJECTS,
        }
    }
}
