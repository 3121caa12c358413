//! Writes answers to standard output, and progress to standard error.

mod progress;
mod release;
mod trust;

use std::io::{self, Write};

use lodestone_app::api::cli_output;
use lodestone_app::{Code, Error};
use serde::Serialize;

pub(crate) use progress::Bar;
pub(crate) use release::{expiries, plan};
pub(crate) use trust::{key, trust};

/// Prints an answer; a closed pipe is the reader's choice, not a failure.
pub(crate) fn print(text: &str) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}

/// Prints an answer for scripts.
pub(crate) fn json(answer: &impl Serialize) -> Result<(), Error> {
    let text = serde_json::to_string_pretty(answer).map_err(|error| Error::new(Code::Render, error.to_string()))?;
    print(&text);
    Ok(())
}

/// Prints where a PDF is and what it is.
pub(crate) fn pdf(pdf: &cli_output::Pdf) {
    let size = if pdf.bytes < 1_000_000 {
        format!("{} kB", pdf.bytes.div_ceil(1000))
    } else {
        format!("{}.{} MB", pdf.bytes / 1_000_000, pdf.bytes / 100_000 % 10)
    };
    print(&format!("\n{}: {} pages, {size}, {}", pdf.path, pdf.pages, pdf.standards.join(" and ")));
}
