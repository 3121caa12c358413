//! Checking a library: what no single file can know.
//!
//! [`crate::Library::read`] reports faults of form; this reports faults of content: references that lead nowhere, facts
//! without source or past their date, two values for one claim, missing languages, text that is too long. What only
//! layout can tell (overflow, accessibility of the PDF) is added by the renderer.

mod contrast;
mod facts;
pub use facts::used;
mod media;
mod region;
mod retired;
mod slides;

pub use contrast::ratio;

use std::collections::BTreeMap;

use crate::date::Day;
use crate::finding::{Finding, Place};
use crate::library::Library;
use crate::model::Slide;
use crate::nace;
use crate::read::shape::nearest;

/// Everything to mend in the content of a library on a given day.
pub fn check(library: &Library, today: Day) -> Vec<Finding> {
    let mut findings = but_slides(library, today, &used(library));
    slides::check(library, &mut findings);
    findings
}

/// What [`check`] says of one slide, which need not be the one that the library has under its id: who edits a slide of
/// ten thousand does not wait for the others.
pub fn slide(library: &Library, slide: &Slide) -> Vec<Finding> {
    let mut findings = Vec::new();
    slides::check_one(library, slide, &mut findings);
    findings
}

/// What [`check`] says of everything but slides, when it is known which slides use which fact, as [`used`] has it.
pub fn but_slides(library: &Library, today: Day, used: &BTreeMap<&str, Vec<&str>>) -> Vec<Finding> {
    let mut findings = Vec::new();
    facts::check(library, today, used, &mut findings);
    vocabulary(library, &mut findings);
    region::check(library, &mut findings);
    media::check(library, &mut findings);
    contrast::check(library, &mut findings);
    retired::check(library, &mut findings);
    findings
}

/// Sorts findings for reading: by file and place, errors first at one place.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|one, other| one.place.cmp(&other.place).then_with(|| one.cmp(other)));
    findings.dedup();
}

/// Reports ids that a map does not have, with the nearest that it has.
pub(crate) fn references<'a, T>(
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
            findings.push(Finding::error("missing-reference", place.clone(), message, remedy));
        }
    }
}

pub(crate) fn pairs(list: &[(String, Place)]) -> impl Iterator<Item = (&str, &Place)> {
    list.iter().map(|(id, place)| (id.as_str(), place))
}

pub(crate) fn industries(list: &[(String, Place)], findings: &mut Vec<Finding>) {
    for (code, place) in list {
        if !nace::exists(code) {
            let remedy = match nace::normalise(code) {
                Some(code) => format!("write it as \"{code}\""),
                None => {
                    "use a section letter (C), division (21), group (21.2) or class (21.20) of NACE Rev. 2".to_owned()
                }
            };
            let message = format!("there is no NACE Rev. 2 code \"{}\"", crate::read::shape::clip(code));
            findings.push(Finding::error("unknown-industry", place.clone(), message, remedy));
        }
    }
}

/// Reports the languages that a text of the library lacks.
pub(crate) fn languages<T>(
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
            "missing-translation",
            place.clone(),
            message,
            "translate it; until then another language stands there",
        ));
    }
}

fn vocabulary(library: &Library, findings: &mut Vec<Finding>) {
    for topic in library.topics.values() {
        industries(&topic.industries, findings);
        languages(library, &topic.name, "the name", &topic.place, findings);
    }
    for measure in library.measures.values() {
        facts::unit(&measure.unit, &measure.place, findings);
        languages(library, &measure.name, "the name", &measure.place, findings);
    }
    for facility in library.facilities.values() {
        languages(library, &facility.name, "the name", &facility.place, findings);
        languages(library, &facility.about, "the description", &facility.place, findings);
        let country = facility.country.len() == 2 && facility.country.bytes().all(|byte| byte.is_ascii_uppercase());
        if !country {
            let message =
                format!("\"{}\" is not an ISO 3166-1 alpha-2 code", crate::read::shape::clip(&facility.country));
            findings.push(
                Finding::error(
                    "bad-country",
                    facility.place.clone(),
                    message,
                    "write two capital letters, such as SE or DK",
                )
                .in_field("country"),
            );
        }
        if facility.position.is_some_and(|(latitude, longitude)| latitude.abs() > 90.0 || longitude.abs() > 180.0) {
            findings.push(
                Finding::error(
                    "bad-position",
                    facility.place.clone(),
                    "the position is not on the globe",
                    "write [latitude, longitude] in degrees",
                )
                .in_field("position"),
            );
        }
    }
    let default = &library.manifest.default_brand;
    if !library.brands.contains_key(default) {
        references(
            "a brand",
            library,
            &library.brands,
            [(default.as_str(), &Place::start_of("library.toml"))].into_iter(),
            findings,
        );
    }
    for proposition in library.value_propositions.values() {
        references(
            "a topic",
            library,
            &library.topics,
            [(proposition.topic.as_str(), &proposition.place)].into_iter(),
            findings,
        );
        references("a slide", library, &library.slides, pairs(&proposition.slides), findings);
        references("a fact", library, &library.facts, pairs(&proposition.proof), findings);
        industries(&proposition.industries, findings);
        languages(library, &proposition.text, "the text", &proposition.place, findings);
    }
    for pitch in library.pitches.values() {
        let brands = [Some(&pitch.brand), pitch.cobrand.as_ref()].into_iter().flatten();
        references("a brand", library, &library.brands, brands.map(|brand| (brand.as_str(), &pitch.place)), findings);
        let proposition = pitch.value_proposition.iter().map(|id| (id.as_str(), &pitch.place));
        references("a value proposition", library, &library.value_propositions, proposition, findings);
        references("a slide", library, &library.slides, pairs(&pitch.slides), findings);
        industries(&pitch.industries, findings);
    }
    for brand in library.brands.values() {
        let mark = brand.mark.iter().map(|mark| (mark.as_str(), &brand.place));
        references("a picture", library, &library.media, mark, findings);
    }
}
