//! Guards the PDF reader: turns a panic on foreign bytes into a fault, and refuses pages of unusable size.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_syntax::page::Page;

use crate::fault::{FaultCode, FileFault};

/// The longest side of a page in points. Acrobat's own limit is 14 400; beyond it sizes stop meaning anything.
const LONGEST_SIDE: f32 = 14_400.0;
/// The shortest side of a page in points. Nothing can be read on less, and a hairline of a page has no picture.
const SHORTEST_SIDE: f32 = 16.0;

/// A PDF that cannot be read.
pub(super) fn damaged(message: impl Into<String>) -> FileFault {
    FileFault::new(
        FaultCode::PdfDamaged,
        message,
        "open it in a PDF program, save or print it as a new PDF, and try that",
    )
}

/// Runs a part of the PDF reader on foreign bytes; a panic in it becomes the fault of a damaged file.
pub(super) fn guarded<T>(what: &str, work: impl FnOnce() -> Result<T, FileFault>) -> Result<T, FileFault> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(damaged(format!("{what} is damaged in a way that cannot be read"))))
}

/// Width and height of a page in points, as it is shown.
pub(super) fn dimensions(page: &Page<'_>) -> Result<(f32, f32), FileFault> {
    let (width, height) = page.render_dimensions();
    let sound = |side: f32| side.is_finite() && side <= LONGEST_SIDE;
    if !sound(width) || !sound(height) {
        return Err(FileFault::new(
            FaultCode::PageTooLarge,
            format!("the page is {width:.0} × {height:.0} points large"),
            "print it to a PDF of A4 size, and try that",
        ));
    }
    if width.min(height) < SHORTEST_SIDE {
        return Err(FileFault::new(
            FaultCode::PageTooSmall,
            format!("the page is {width:.0} × {height:.0} points small"),
            "print it to a PDF of A4 size, and try that",
        ));
    }
    Ok((width, height))
}
