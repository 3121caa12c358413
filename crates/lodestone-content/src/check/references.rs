//! Reports references to things that do not exist, and texts that lack a language.

use std::collections::BTreeMap;

use crate::finding::{Finding, FindingCode, Place};
use crate::library::Library;
use crate::nace;
use crate::read::shape::nearest;

/// Reports ids that a map does not have, with the nearest that it has.
pub(super) fn references<'a, T>(
    what: &str,
    library: &Library,
    known: &BTreeMap<String, T>,
    wanted: impl Iterator<Item = (&'a str, &'a Place)>,
    findings: &mut Vec<Finding>,
) {
    for (id, place) in wanted {
        if !known.contains_key(id) && !library.unreadable.contains(id) {
            let remedy = match nearest(id, known.keys().map(String::as_str)) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("name {what} that exists, or add it"),
            };
            let message = format!(
                "there is no {} \"{}\"",
                what.trim_start_matches("an ").trim_start_matches("a "),
                crate::read::shape::clip(id)
            );
            findings.push(Finding::error(FindingCode::MissingReference, place.clone(), message, remedy));
        }
    }
}

pub(super) fn pairs(list: &[(String, Place)]) -> impl Iterator<Item = (&str, &Place)> {
    list.iter().map(|(id, place)| (id.as_str(), place))
}

pub(super) fn industries(list: &[(String, Place)], findings: &mut Vec<Finding>) {
    for (code, place) in list {
        if !nace::exists(code) {
            let remedy = match nace::normalise(code) {
                Some(code) => format!("write it as \"{code}\""),
                None => {
                    "use a section letter (C), division (21), group (21.2) or class (21.20) of NACE Rev. 2".to_owned()
                }
            };
            let message = format!("there is no NACE Rev. 2 code \"{}\"", crate::read::shape::clip(code));
            findings.push(Finding::error(FindingCode::UnknownIndustry, place.clone(), message, remedy));
        }
    }
}

/// Reports the languages that a text of the library lacks.
pub(super) fn languages<T>(
    library: &Library,
    translated: &crate::Translated<T>,
    what: &str,
    place: &Place,
    findings: &mut Vec<Finding>,
) {
    let missing: Vec<&str> = library
        .manifest
        .languages
        .iter()
        .filter(|language| translated.exact(language).is_none())
        .map(|language| language.as_str())
        .collect();
    if !missing.is_empty() {
        let message = format!("{what} is missing in {}", missing.join(", "));
        findings.push(Finding::warning(
            FindingCode::MissingTranslation,
            place.clone(),
            message,
            "translate it; until then another language stands there",
        ));
    }
}
