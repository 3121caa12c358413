//! Rules about the tree that tests of the program hold too.

pub mod region;
