//! Fetches releases: asks a location, verifies its answer from the pinned root on, and stores complete releases.

mod backoff;
mod check;
mod fetcher;
mod floor;
mod limits;
mod partial_download;
mod release_store;
mod retry;
mod traffic;
mod trust;
mod web;

pub use backoff::delay;
pub use check::{Checked, Conditions, Outcome, Progress, TrustedSource, check};
pub use fetcher::Location;
pub use floor::Floor;
pub use limits::Limits;
pub use release_store::{Release, ReleaseStore};
pub use traffic::Traffic;
pub use trust::Verifier;
