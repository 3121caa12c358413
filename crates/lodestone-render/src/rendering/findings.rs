//! Reads from a laid-out deck where slides begin, where films play, and which texts do not fit.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use typst::foundations::{Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::fault::{Fault, FaultCode};
use crate::job::FilmPlace;

/// The values of all metadata under a label, each with its page.
fn metadata(document: &PagedDocument, label: &str) -> Vec<(Value, Option<NonZeroUsize>)> {
    let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
    let introspector = document.introspector();
    let found = introspector.query(&Selector::Label(label));
    let value = |content: typst::foundations::Content| {
        let page = content.location().and_then(|location| introspector.page(location));
        Some((content.to_packed::<MetadataElem>()?.value.clone(), page))
    };
    found.into_iter().filter_map(value).collect()
}

/// The page on which each slide begins, by its key.
pub(super) fn slide_pages(document: &PagedDocument) -> BTreeMap<String, usize> {
    let mut pages = BTreeMap::new();
    for (value, page) in metadata(document, "slide") {
        if let (Value::Dict(dict), Some(page)) = (value, page)
            && let Ok(Value::Str(key)) = dict.get("key")
        {
            pages.entry(key.as_str().to_owned()).or_insert(page.get());
        }
    }
    pages
}

/// Returns the positions of the posters of films.
pub(super) fn films(document: &PagedDocument) -> Vec<FilmPlace> {
    let Some(label) = Label::new(PicoStr::intern("film")) else { return Vec::new() };
    let introspector = document.introspector();
    let place = |content: &typst::foundations::Content| {
        let Value::Dict(dict) = &content.to_packed::<MetadataElem>()?.value else { return None };
        let text = |key: &str| match dict.get(key) {
            Ok(Value::Str(text)) => Some(text.as_str().to_owned()),
            _ => None,
        };
        let length = |key: &str| match dict.get(key) {
            Ok(Value::Length(length)) => Some(length.abs.to_pt()),
            _ => None,
        };
        let at = introspector.position(content.location()?)?;
        let page = document.pages().get(at.page.get() - 1)?;
        let (wide, high) = (page.frame.width().to_pt(), page.frame.height().to_pt());
        Some(FilmPlace {
            slide: text("slide")?,
            film: text("film")?,
            at: (at.point.x.to_pt() / wide, at.point.y.to_pt() / high),
            size: (length("width")? / wide, length("height")? / high),
        })
    };
    introspector.query(&Selector::Label(label)).iter().filter_map(place).collect()
}

/// Texts that do not fit even at the smallest size of their role.
pub(super) fn misfits(document: &PagedDocument) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (value, _) in metadata(document, "fit") {
        let Value::Dict(dict) = value else { continue };
        if !matches!(dict.get("fits"), Ok(Value::Bool(false))) {
            continue;
        }
        let text = |key: &str| match dict.get(key) {
            Ok(Value::Str(text)) => Some(text.as_str().to_owned()),
            _ => None,
        };
        let number = |key: &str| match dict.get(key) {
            Ok(Value::Float(number)) => *number,
            Ok(Value::Int(number)) => *number as f64,
            Ok(Value::Length(length)) => length.abs.to_pt(),
            _ => 0.0,
        };
        let field = text("field");
        let message = format!(
            "`{}` does not fit its place: {:.0} pt too high even at the smallest legible size of {:.0} pt",
            field.as_deref().unwrap_or("a text"),
            number("overflow"),
            number("floor")
        );
        let fault = Fault::new(FaultCode::Overflow, message, "shorten the text, or choose a layout with more room");
        faults.push(Fault { field, ..fault.of_slide(text("slide")) });
    }
    faults
}
