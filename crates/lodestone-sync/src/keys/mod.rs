//! Manages keys, decides which of them may sign, and makes the file with which a laptop trusts them.

mod fingerprint_words;
mod key_file;
mod metadata;
mod source_file;
mod trust_file;

pub use fingerprint_words::fingerprint;
pub use key_file::{KeyFile, KeyRole, LARGEST_KEY_FILE, Passphrase, PublicKey, SHORTEST_PASSPHRASE, SigningKey, WORK};
pub(crate) use metadata::{SPECIFICATION, add_signature, key_ids, moment, to_bytes};
pub use source_file::{LARGEST_SOURCE_FILE, SourceFile};
pub use trust_file::{RoleState, Trust, TrustState};
