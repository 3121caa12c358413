//! Defines messages with their arguments, independent of language: one enum for each file in `locales/en`.

use std::borrow::Cow;

use crate::localizer::Translation;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A message of any area with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message<'a> {
    pub(crate) area: Area,
    pub(crate) key: &'static str,
    pub(crate) arguments: Vec<(&'static str, Argument<'a>)>,
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument<'a> {
    /// Words, put in as they are.
    Text(Cow<'a, str>),
    /// A number that chooses between singular and plural.
    Number(usize),
}

impl Message<'_> {
    /// The same message with arguments of its own, to be kept and said later.
    pub fn into_owned(self) -> Message<'static> {
        let own = |argument| match argument {
            Argument::Text(text) => Argument::Text(Cow::Owned(Cow::into_owned(text))),
            Argument::Number(number) => Argument::Number(number),
        };
        let arguments = self.arguments.into_iter().map(|(name, argument)| (name, own(argument))).collect();
        Message { area: self.area, key: self.key, arguments }
    }
}
