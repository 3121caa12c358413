//! Runs what the command line does without an open application: lists facts, searches, makes leave-behinds.
//!
//! A pitch of the command line is a document like a window's, and its PDF is made by [`crate::leave_behind::make`]: what
//! was made here is found again like everything else that was handed over.

pub(crate) mod facts;
pub(crate) mod pictures;
pub(crate) mod pitch;
pub(crate) mod request;
pub(crate) mod search;
pub(crate) mod theme;
