//! Texts out to translators and back, as XLIFF 1.2: of all versions the one that every translator's tool reads.

mod choice;
mod markup;
mod read;
mod take;
mod units;
mod write;
