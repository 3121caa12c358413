//! Lists the codes of faults, in alphabetical order of their words.

use serde::{Deserialize, Serialize};
use strum::Display;

/// What a fault is about. Scripts see the word (`picture-too-large`); people get a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum FaultCode {
    /// The picture is damaged or of a kind that cannot be shown.
    BadPicture,
    /// Reading a file from outside took too much time or memory.
    ImportLimit,
    /// The PDF is larger than wished for.
    OverBudget,
    /// The words do not fit at the smallest size.
    Overflow,
    /// A page is too large, or draws too much.
    PageTooLarge,
    /// A page is too small to be shown.
    PageTooSmall,
    /// The PDF unpacks to more than any document.
    PdfBomb,
    /// The PDF cannot be read.
    PdfDamaged,
    /// The PDF has no pages.
    PdfEmpty,
    /// The file is not a PDF.
    PdfNotAPdf,
    /// The PDF asks for a password.
    PdfProtected,
    /// The PDF is too large.
    PdfTooLarge,
    /// The picture is too large.
    PictureTooLarge,
    /// Rendering took too much time, memory or output.
    RenderLimit,
    /// The drawing holds a program.
    SvgActive,
    /// The drawing repeats itself without end.
    SvgBomb,
    /// The drawing holds another picture.
    SvgEmbedded,
    /// The drawing holds entities.
    SvgEntities,
    /// The drawing refers to something outside of it.
    SvgExternal,
    /// The drawing has too many elements.
    SvgTooComplex,
    /// The drawing nests too deeply.
    SvgTooDeep,
    /// The theme has a fault, or the PDF would not keep its promises.
    Theme,
}
