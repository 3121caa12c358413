//! Splits a PDF into files of one page each, with the text of each page.

use hayro_syntax::Pdf;
use hayro_syntax::object::dict::keys::{AA, ANNOTS, NAMES, OPEN_ACTION, SUBTYPE};
use hayro_syntax::object::{Array, Dict, Name};
use hayro_syntax::page::Page;
use serde::{Deserialize, Serialize};

use super::guard::{damaged, dimensions, guarded};
use super::{bounds, extract, text};
use crate::fault::{FaultCode, FileFault};

/// The most pages that are taken from one file: nobody makes slides of more, and a file can claim millions.
pub const MOST_PAGES: usize = 100;
/// The most bytes of all single pages together: pages can share a font or a picture that each then holds on its own.
const MOST_BYTES: usize = 256 * 1024 * 1024;

/// A page that can be shown on a slide.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfPage {
    /// Its number in the file, from one.
    pub number: usize,
    /// A file of this page only, with what it is drawn with and nothing else.
    pub pdf: Vec<u8>,
    /// Its text, a line a line, for search.
    pub text: String,
    /// Its width in points, as it is shown.
    pub width: f64,
    /// Its height in points, as it is shown.
    pub height: f64,
}

/// The pages of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfPages {
    /// Those that could be taken, in order.
    pub pages: Vec<PdfPage>,
    /// How many the file has.
    pub total: usize,
    /// What was left out.
    pub dropped: Vec<Dropped>,
}

/// What was left out of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// What kind of thing.
    pub kind: DroppedKind,
    /// How many there were; for pages that are damaged or too large, the number of the page.
    pub count: usize,
}

/// Kinds of things that are left out of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DroppedKind {
    /// Form fields with what is filled in.
    Forms,
    /// Scripts and what is started when the file is opened.
    Scripts,
    /// Files within the file.
    Attachments,
    /// Links, comments, stamps and highlights.
    Annotations,
    /// Pages past the most that are taken.
    PagesPastMost,
    /// A page that is damaged, by its number.
    DamagedPage,
    /// A page that is too large, by its number.
    LargePage,
}

/// Splits a PDF into its pages. `progress` gets the number of pages done and the number of all.
///
/// # Errors
///
/// When the file is no PDF, is too large, empty, protected or damaged, or when none of its pages can be taken.
pub fn pdf_pages(bytes: &[u8], progress: &mut dyn FnMut(usize, usize)) -> Result<PdfPages, FileFault> {
    let pdf = bounds::open(bytes)?;
    let total = pdf.pages().len();
    let mut dropped = guarded("the PDF", || Ok(left_out(&pdf)))?;
    let wanted = total.min(MOST_PAGES);
    if total > wanted {
        dropped.push(Dropped { kind: DroppedKind::PagesPastMost, count: total - wanted });
    }
    let mut taken = Vec::new();
    let mut room = MOST_BYTES;
    let mut first_error = None;
    for (index, page) in pdf.pages().iter().take(wanted).enumerate() {
        progress(index, wanted);
        let number = index + 1;
        match guarded(&format!("page {number}"), || take(&pdf, page, number)) {
            Ok(page) if page.pdf.len() <= room => {
                room -= page.pdf.len();
                taken.push(page);
            }
            Ok(_) => dropped.push(Dropped { kind: DroppedKind::LargePage, count: number }),
            Err(error) => {
                let kind =
                    if error.code == FaultCode::PdfDamaged { DroppedKind::DamagedPage } else { DroppedKind::LargePage };
                dropped.push(Dropped { kind, count: number });
                first_error.get_or_insert(error);
            }
        }
    }
    progress(wanted, wanted);
    match first_error {
        Some(error) if taken.is_empty() => Err(error),
        _ => Ok(PdfPages { pages: taken, total, dropped }),
    }
}

fn take(pdf: &Pdf, page: &Page<'_>, number: usize) -> Result<PdfPage, FileFault> {
    let (width, height) = dimensions(page)?;
    let single = extract::single(pdf, page)?;
    // Read from the single page and not from the file: what the search finds is what the slide shows.
    let text = text::of(
        &Pdf::new(single.clone()).map_err(|_| damaged(format!("page {number} cannot be taken out of the PDF")))?,
    );
    Ok(PdfPage { number, pdf: single, text, width: f64::from(width), height: f64::from(height) })
}

/// Returns what a file contains beside its pages.
fn left_out(pdf: &Pdf) -> Vec<Dropped> {
    let mut dropped = Vec::new();
    let mut note = |kind, count| {
        if count > 0 {
            dropped.push(Dropped { kind, count });
        }
    };
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let names = catalog.get::<Dict<'_>>(NAMES).unwrap_or_default();
    let form = catalog.get::<Dict<'_>>(b"AcroForm").unwrap_or_default();
    let fields = form.get::<Array<'_>>(b"Fields").map_or(0, |fields| fields.raw_iter().count());
    note(DroppedKind::Forms, fields.max(usize::from(form.contains_key(b"XFA"))));
    let runs = [catalog.contains_key(AA), names.contains_key(b"JavaScript"), runs_at_start(&catalog)];
    let (mut annotations, mut files) = (0, usize::from(names.contains_key(b"EmbeddedFiles")));
    let mut scripts = runs.into_iter().filter(|runs| *runs).count();
    for page in pdf.pages().iter().take(MOST_PAGES) {
        scripts += usize::from(page.raw().contains_key(AA));
        for annotation in page.raw().get::<Array<'_>>(ANNOTS).unwrap_or_default().iter::<Dict<'_>>() {
            match annotation.get::<Name<'_>>(SUBTYPE).as_deref() {
                Some(b"FileAttachment") => files += 1,
                // A field's place on the page; the form itself was counted.
                Some(b"Widget") if fields > 0 => {}
                _ => annotations += 1,
            }
            let action = annotation.get::<Dict<'_>>(b"A").unwrap_or_default();
            scripts += usize::from(starts_something(&action) || annotation.contains_key(AA));
        }
    }
    note(DroppedKind::Scripts, scripts);
    note(DroppedKind::Attachments, files);
    note(DroppedKind::Annotations, annotations);
    dropped
}

/// Opening at a place in the file is an action too, and harmless.
fn runs_at_start(catalog: &Dict<'_>) -> bool {
    catalog.get::<Dict<'_>>(OPEN_ACTION).is_some_and(|action| action.get::<Name<'_>>(b"S").as_deref() != Some(b"GoTo"))
}

fn starts_something(action: &Dict<'_>) -> bool {
    let kind = action.get::<Name<'_>>(b"S");
    matches!(kind.as_deref(), Some(b"JavaScript" | b"Launch" | b"SubmitForm" | b"ImportData" | b"Rendition" | b"GoToE"))
}
