//! What a task returns: nothing or a value, or a sentence that says what failed and what to do next.

/// The result of a task.
pub(crate) type Outcome<T = ()> = Result<T, String>;
