//! Edits a finished PDF: adds its provenance to the metadata, and gives streams last bytes that every reader accepts.
//!
//! Typst writes the metadata by itself and takes nothing into it but what a document says of itself. So objects are
//! replaced in the finished file.

mod objects;
mod stream_ends;
mod xmp;

use crate::provenance::Provenance;

/// The file with its provenance; `None` when it has no place for it.
pub(crate) fn finished(pdf: Vec<u8>, provenance: Option<&Provenance>) -> Option<Vec<u8>> {
    let record = provenance.map(Provenance::written);
    let mut missing = record.is_some();
    let changed = objects::rewritten(&pdf, &mut |object| {
        let told = record.as_ref().and_then(|record| xmp::with_provenance(object, record));
        missing &= told.is_none();
        told.or_else(|| stream_ends::patched(object))
    });
    (!missing).then(|| changed.unwrap_or(pdf))
}
