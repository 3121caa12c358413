//! What the command line does without an open application: checks a library, lists facts, searches, makes leave-behinds.

pub(crate) mod check;
pub(crate) mod facts;
pub(crate) mod pitch;
pub(crate) mod search;
