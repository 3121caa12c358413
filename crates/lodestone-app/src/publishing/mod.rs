//! Publishing a library's folder as a signed release: what would go out, whether it may, and who signs.

mod ceremony;
mod compare;
pub(crate) mod desk;
mod mirror;
mod plan;

use lodestone_sync::PublishError;

use crate::error::{Code, Error};

pub use compare::{Change, Kind, Turn};
pub use lodestone_sync::{
    Destination, KeyFile, KeyRole, LARGEST_KEY_FILE, Outgoing, Passphrase, PublicKey, Publisher, Sent, SigningKey,
    SourceFile, Standing, Trust, TrustState, WORK,
};
pub use mirror::{Mirrored, mirror};
pub use plan::{Plan, Planning};

/// Why a publisher was refused, in the language of the interface; what exactly is its detail.
pub fn refused(error: PublishError) -> Error {
    let (code, key) = match &error {
        PublishError::WrongPassphrase { holder } => {
            return Error::said(Code::Input, "passphrase-wrong", &[("holder", holder)]);
        }
        PublishError::ShortPassphrase => (Code::Input, "passphrase-short"),
        PublishError::KeyFile(_) => (Code::File, "key-file"),
        PublishError::Trust(_) => (Code::File, "trust-file"),
        PublishError::MissingKey(_) => (Code::Input, "key-missing"),
        PublishError::Release(_) => (Code::Library, "release"),
        PublishError::Standing(_) => (Code::Conflict, "standing"),
        PublishError::Faster(_) => (Code::Conflict, "publisher-faster"),
        PublishError::Destination(_) => (Code::File, "destination"),
        PublishError::Cancelled => (Code::Cancelled, "cancelled"),
    };
    Error::new(code, error.to_string()).saying(key, &[])
}
