//! Parses each file of a library once, while facts are read from it or put into it.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::error::Error;
use crate::session::Contents;

/// A file of the library, parsed once.
pub(super) fn file<'a>(
    files: &'a mut BTreeMap<String, Document>,
    contents: &Contents,
    path: &str,
) -> Result<&'a mut Document, Error> {
    if !files.contains_key(path) {
        let bytes = contents.library.file_texts.get(path).map(|bytes| bytes.to_vec()).unwrap_or_default();
        files.insert(path.to_owned(), Document::parse(path, &bytes)?);
    }
    files.get_mut(path).ok_or_else(Error::gone)
}
