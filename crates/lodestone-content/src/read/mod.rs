//! Reads TOML files with the place of every value, and checks the shape of each kind of file.
//!
//! Parsing goes on after an error, so that one run shows an editor every fault.

pub mod outline;
pub mod shape;
pub mod tree;
pub(crate) mod values;

pub use shape::{Field, Kind, Need, Shape};
pub use tree::{FileText, Node, Table, Value};
