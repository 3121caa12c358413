//! Exports texts for translators and imports their translations, as XLIFF 1.2: the version that every translator's tool
//! reads.

mod apply;
mod choice;
mod corpus;
mod markup;
mod put;
mod read;
mod send;
mod units;
mod write;

pub use choice::TranslationChoice;
