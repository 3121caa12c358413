//! Publishes a library's folder as a signed release: plans its changes, decides whether it may be published, and
//! manages who signs.

mod compare;
mod fields;
pub mod keys;
mod mirror;
mod plan;
mod remote;
mod small;
pub mod trust;

pub use compare::{Change, ReleaseChangeKind, ReleasePart};
pub use mirror::{Mirrored, mirror};
pub use plan::{Plan, Planning};
pub use remote::{Remote, Signing};
