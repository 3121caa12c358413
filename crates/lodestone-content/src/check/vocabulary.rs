//! Checks what slides refer to: topics, measures, facilities, value propositions, ready-made pitches and brands.

use crate::finding::{Finding, FindingCode, Place};
use crate::library::Library;

use super::facts;
use super::references::{industries, languages, pairs, references};

/// Checks the content that slides refer to.
pub(super) fn check(library: &Library, findings: &mut Vec<Finding>) {
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
        if !country && !facility.country.is_empty() {
            let message =
                format!("\"{}\" is not an ISO 3166-1 alpha-2 code", crate::read::shape::clip(&facility.country));
            findings.push(
                Finding::error(
                    FindingCode::BadCountry,
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
                    FindingCode::BadPosition,
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
