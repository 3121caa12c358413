//! Where a library is published: a static host, or a folder such as a USB stick. Both hold the same, verified the same.

use std::path::PathBuf;

use url::Url;

/// Where a library is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Below an address of a static host. `https` only; `http` is taken on this machine itself, for tests.
    Web(Url),
    /// In a folder, read without a network.
    Folder(PathBuf),
}
