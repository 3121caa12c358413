//! Turns facts into a table that a spreadsheet opens (CSV), and reads it back as an import.

mod cells;
mod columns;
mod files;
mod read;
mod write;
