//! Sends texts to translators and takes them back, as XLIFF 1.2: of all versions the one that every translator's tool
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
