//! Publishes a library's folder as a signed release: what would go out, whether it may, and who signs.

mod compare;
mod fields;
pub mod keys;
mod mirror;
mod plan;
mod remote;
mod small;
pub mod trust;

pub use compare::{Change, Kind, Turn};
pub use mirror::{Mirrored, mirror};
pub use plan::{Plan, Planning};
pub use remote::{Remote, Signing};
