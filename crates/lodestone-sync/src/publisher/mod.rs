//! Publishes releases: objects, manifest and signatures, to a folder or a bucket.

mod destination;
mod draft;
mod publish;
mod remote_state;

pub use destination::Destination;
pub use draft::ReleaseDraft;
pub use publish::{PublishedRelease, Publisher, UploadProgress};
pub use remote_state::RemoteState;
