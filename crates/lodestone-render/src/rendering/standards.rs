//! Sets the standards that every PDF conforms to, and checks whether a document would.

use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::layout::explain;
use crate::fault::Fault;
use crate::world::DeckWorld;

/// Whether a document would make an accessible PDF.
pub(super) fn check(document: &PagedDocument, world: &DeckWorld) -> Result<(), Vec<Fault>> {
    let made = typst_pdf::pdf(document, &options((2000, 1, 1), "check"));
    made.map(|_| ()).map_err(|errors| explain(world, errors.iter()))
}

/// Returns the options of a PDF: its date, its identifier and its standards.
pub(super) fn options((year, month, day): (i16, i8, i8), ident: &str) -> PdfOptions {
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let date = Datetime::from_ymd_hms(i32::from(year), part(month), part(day), 0, 0, 0);
    PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some(concat!("Lodestone ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: date.map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .expect("PDF/UA-1 and PDF/A-2a share a version"),
        page_ranges: None,
        tagged: true,
        pretty: false,
    }
}
