//! Reads and writes `*.lodestone-source` files, with which a laptop follows a library: its name, its addresses and its
//! root.

use serde::{Deserialize, Serialize};

use crate::keys::trust_file::Trust;
use crate::publish_error::PublishError;

/// The version of the format that is written, and the newest that is read.
const FORMAT: u32 = 1;
/// The most bytes of a source file: one root and some addresses.
pub const LARGEST_SOURCE_FILE: usize = 1 << 20;
/// The most addresses of a source: they are tried one after the other.
const MOST_ADDRESSES: usize = 16;
/// The most letters of a name or an address.
const LONGEST: usize = 2_000;

/// A library that a laptop can follow. It is not secret, but the laptop trusts the keys in it: a person must get it
/// from somebody they trust.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SourceFile {
    #[serde(rename = "lodestone-source")]
    format: u32,
    /// Its name, for people.
    pub name: String,
    /// Id of the library.
    pub library: String,
    /// Where it is published: addresses of web hosts or folders. `places` in the file.
    #[serde(rename = "places")]
    pub addresses: Vec<String>,
    /// The published root metadata.
    root: String,
}

impl SourceFile {
    /// Makes the source file of a library.
    ///
    /// # Errors
    ///
    /// When the root is not signed by enough people yet, or there is no name or address.
    pub fn new(trust: &Trust, name: &str, addresses: Vec<String>) -> Result<SourceFile, PublishError> {
        let root = String::from_utf8_lossy(&trust.newest_root()?).into_owned();
        let file = SourceFile {
            format: FORMAT,
            name: name.trim().to_owned(),
            library: trust.library().to_owned(),
            addresses,
            root,
        };
        if file.in_order() {
            Ok(file)
        } else {
            Err(PublishError::Trust("give the source a name and at least one place from which laptops fetch".into()))
        }
    }

    /// Reads a source file.
    ///
    /// # Errors
    ///
    /// When it is not a source file or has a newer format. The client verifies the root.
    pub fn read(bytes: &[u8]) -> Result<SourceFile, PublishError> {
        let none = || {
            PublishError::Trust("this is no source file of Lodestone; choose one that ends in .lodestone-source".into())
        };
        if bytes.len() > LARGEST_SOURCE_FILE {
            return Err(none());
        }
        let file: SourceFile = serde_json::from_slice(bytes).map_err(|_| none())?;
        if file.format > FORMAT {
            return Err(PublishError::Trust(
                "the source file was made by a newer version of Lodestone; update it".into(),
            ));
        }
        if file.in_order() { Ok(file) } else { Err(none()) }
    }

    /// Returns the bytes of the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// The root metadata, from which every release is verified.
    pub fn root(&self) -> &[u8] {
        self.root.as_bytes()
    }

    fn in_order(&self) -> bool {
        let text = |text: &str| !text.trim().is_empty() && text.len() <= LONGEST && !text.chars().any(char::is_control);
        let addresses = !self.addresses.is_empty() && self.addresses.len() <= MOST_ADDRESSES;
        text(&self.name) && text(&self.library) && addresses && self.addresses.iter().all(|address| text(address))
    }
}
