//! Reading files: TOML with places, and the shape that each kind of file must have.
//!
//! Parsing goes on after an error, so that one run shows an editor everything there is to mend.

pub mod outline;
pub mod shape;
pub mod tree;
pub(crate) mod values;

pub use shape::{Field, Kind, Need, Shape};
pub use tree::{FileText, Node, Table, Value};
