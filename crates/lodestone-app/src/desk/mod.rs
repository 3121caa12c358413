//! Commands that wait for a feature of their own.

mod shows;
mod table;
