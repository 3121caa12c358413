//! Publishing a library's folder as a signed release: what would go out, whether it may, and who signs.

mod ceremony;
mod compare;
pub(crate) mod desk;
mod mirror;
mod plan;

use lodestone_l10n::message;
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
    let (code, message) = match &error {
        PublishError::WrongPassphrase { holder } => {
            return Error::said(Code::Input, message::Publish::ErrorPassphraseWrong { holder });
        }
        PublishError::ShortPassphrase => (Code::Input, message::Publish::ErrorPassphraseShort),
        PublishError::KeyFile(_) => (Code::File, message::Publish::ErrorKeyFile),
        PublishError::Trust(_) => (Code::File, message::Publish::ErrorTrustFile),
        PublishError::MissingKey(_) => (Code::Input, message::Publish::ErrorKeyMissing),
        PublishError::Release(_) => (Code::Library, message::Publish::ErrorRelease),
        PublishError::Standing(_) => (Code::Conflict, message::Publish::ErrorStanding),
        PublishError::Faster(_) => (Code::Conflict, message::Publish::ErrorPublisherFaster),
        PublishError::Destination(_) => (Code::File, message::Publish::ErrorDestination),
        PublishError::Cancelled => {
            return Error::new(Code::Cancelled, error.to_string()).saying(message::App::ErrorCancelled);
        }
    };
    Error::new(code, error.to_string()).saying(message)
}
