//! What several of these tests share: the real library, the program as people start it, pictures and PDFs to look into.

pub mod alone;
pub mod app;
pub mod brought;
pub mod folder;
pub mod library;
pub mod pdf;
pub mod picture;
pub mod program;
pub mod publisher;
pub mod raw;
pub mod release;
pub mod skipped;
