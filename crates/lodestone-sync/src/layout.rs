//! Where a published library keeps what: the same below a web address, in a bucket, in a folder and on a USB stick.

/// The folder of the signed metadata. `timestamp.json` in it is the only file that ever changes.
pub const METADATA: &str = "tuf";
/// The folder of the manifests, each as `<sha256>.release.json`.
pub const TARGETS: &str = "t";
/// The folder of the objects, each as `ab/<sha256>` where `ab` are its first two digits.
pub const OBJECTS: &str = "o";

/// An object's place below [`OBJECTS`] (and below a store's own objects) by its SHA-256 in 64 digits.
pub fn object(sha256: &str) -> String {
    format!("{}/{sha256}", sha256.get(..2).unwrap_or_default())
}

/// A manifest's place below [`TARGETS`].
pub fn manifest(sha256: &str) -> String {
    format!("{sha256}.{}", crate::manifest::TARGET)
}

/// One of the three folders of a published library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// Signed metadata.
    Metadata,
    /// What the metadata names.
    Targets,
    /// What manifests name.
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
