//! Says with which versions of slides and facts a pitch was made, and what has become of them.
//!
//! A pitch names the version of each slide and fact that its person accepted. The text of these versions is in `user.db`,
//! so that a new release changes no pitch by itself.

mod pinned;
mod pitch_change;
mod status;

pub(crate) use pinned::PinnedVersions;
pub(crate) use pitch_change::PitchChange;
pub(crate) use status::{SlideStatus, is_frozen, offered, recall_of, recall_reason};
