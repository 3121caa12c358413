//! Tests libraries with hostile or accidental faults: every fault is a finding with its place and its remedy,
//! within bounds of time and memory, and never a crash.
//!
//! Each case is the healthy library of `fixtures/healthy` with one fault planted in it, and goes through the program as
//! an editor starts it. Hostile bytes are made here rather than stored: a bomb of a few lines can be read.

mod bytes;
mod corpus;
mod drawings;
mod files;
mod films;
mod pictures;
mod plant;
mod target;
mod texts;
mod toml;
mod worker;
