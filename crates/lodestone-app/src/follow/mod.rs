//! Pitches follow the library: each is drawn with what its person accepted, and is told what has changed since.
//!
//! A pitch names the version of each slide and fact that was accepted. The text of these versions is in `user.db`, so
//! that a new release changes no pitch by itself. What is newer is offered, old beside new; only a claim that was taken
//! back is said at once, whatever was frozen.

mod decide;
mod leave_behinds;
mod made_with;
mod passport;
mod standing;
mod updates;
mod words;

pub(crate) use passport::Record;
pub(crate) use standing::Standing;
