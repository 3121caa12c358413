//! Tests that every fact comes with its source, and every leave-behind with the versions that it shows.

use std::collections::BTreeSet;

use lodestone_content::Library;
use lodestone_content::model::Form;
use lodestone_render::Provenance;
use lodestone_render::deck::Field;
use lodestone_tests::library::language;
use lodestone_tests::pdf::{rewritten, squeezed};

use super::suite::{LIBRARY, Leaving, SUITE, folder};
use super::{each, none};

/// The facts whose values a slide shows in the language of a deck.
fn facts_shown<'a>(library: &'a Library, leaving: &Leaving) -> BTreeSet<&'a str> {
    let chain = library.chain(&language(&leaving.deck.language));
    let slides = leaving.slides.iter().filter_map(|id| library.slides.get(id));
    slides
        .filter_map(|slide| Some((slide, slide.text.first(&chain)?.0)))
        .flat_map(|(slide, language)| slide.facts(language))
        .collect()
}

#[test]
fn every_fact_is_listed_with_its_source() {
    none(
        each(|leaving| {
            let numbers: Vec<usize> = leaving.deck.sources.iter().map(|source| source.n).collect();
            if !numbers.iter().copied().eq(1..=numbers.len()) {
                return vec![format!("sources are numbered {numbers:?}")];
            }
            let bytes = String::from_utf8_lossy(&leaving.rendered.files[0]);
            let text = leaving.text.as_deref().map(squeezed);
            let chain = LIBRARY.chain(&language(&leaving.deck.language));
            let mut missing = Vec::new();
            for fact in facts_shown(&LIBRARY, leaving).into_iter().map(|id| &LIBRARY.facts[id]) {
                let source = fact.source.clone().unwrap_or_default();
                let label = fact.label.text(&chain).replace('\'', "\u{2019}");
                let listed = leaving.deck.sources.iter().any(|entry| {
                    entry.claim.contains(&label) && entry.url == source.url && !entry.publisher.is_empty()
                });
                // The one page of a fact sheet has only the sources of the facts that it shows.
                let printed = leaving.deck.form == Form::FactSheet || {
                    let words = |wanted: &str| text.as_ref().is_none_or(|text| text.contains(&squeezed(wanted)));
                    let address = source.url.replace('\\', r"\\").replace('(', r"\(").replace(')', r"\)");
                    bytes.contains(&format!("/URI({address})")) && words(&label) && words(&source.title)
                };
                if !listed || !printed {
                    missing.push(format!("{} ({})", fact.id, if listed { "not printed" } else { "not listed" }));
                }
            }
            missing
        }),
        "every number can be traced to who said it and when; change a rule here before you drop a source:",
    );
}

#[test]
fn a_fact_sheet_shows_facts_and_their_sources() {
    none(
        each(|leaving| {
            let text = leaving.text.as_deref().map(squeezed).unwrap_or_default();
            if leaving.deck.form != Form::FactSheet || leaving.text.is_none() {
                return Vec::new();
            }
            let facts =
                leaving.deck.slides.iter().flat_map(|slide| slide.fields.values()).flat_map(|field| match field {
                    Field::Facts(facts) => facts.iter().collect(),
                    Field::Fact(fact) => vec![&**fact],
                    _ => Vec::new(),
                });
            // Large figures stand far from their units; the label is what tells a fact from others.
            let shown: BTreeSet<usize> =
                facts.filter(|fact| text.contains(&squeezed(&fact.label))).map(|fact| fact.source).collect();
            let source =
                |n: &usize| leaving.deck.sources.iter().find(|source| source.n == *n).expect("sources are numbered");
            let mut findings: Vec<String> = shown
                .iter()
                .map(source)
                .filter(|source| !text.contains(&squeezed(&source.title)))
                .map(|source| format!("no source for \"{}\"", source.claim))
                .collect();
            findings.extend((shown.len() < 4).then(|| format!("only {} facts", shown.len())));
            findings
        }),
        "the one page that is passed on must carry its own proof:",
    );
}

#[test]
fn every_leave_behind_carries_its_provenance() {
    none(
        each(|leaving| {
            let Some(text) = leaving.text.as_deref().map(squeezed) else { return Vec::new() };
            let provenance = leaving.deck.provenance_line.as_str();
            let printed = |words: &str| text.contains(&squeezed(words));
            if leaving.deck.form == Form::FactSheet {
                // One page names the state of all its slides in one word.
                return (!printed(provenance)).then(|| provenance.to_owned()).into_iter().collect();
            }
            let (release, list) = provenance.rsplit_once(": ").expect("a list of slides follows the release");
            let listed: Vec<&str> = list.trim_end_matches('.').split(", ").collect();
            let mut findings: Vec<String> = (!printed(release)).then(|| release.to_owned()).into_iter().collect();
            // An entry that the end of a page cuts in two has the foot of that page between its halves.
            findings.extend(listed.iter().filter(|entry| !printed(entry)).skip(1).map(|entry| (*entry).to_owned()));
            let slides = leaving.slides.iter().filter_map(|id| LIBRARY.slides.get(id));
            let versions = slides.map(|slide| format!("{}@{}", slide.id, slide.version.short()));
            findings.extend(versions.filter(|version| !listed.contains(&version.as_str())));
            findings
        }),
        "years later, the passport is the only way to know which release and which slides a visitor was given:",
    );
}

#[test]
fn every_leave_behind_carries_its_provenance_where_no_visitor_reads_it() {
    none(
        each(|leaving| {
            let file = &leaving.rendered.files[0];
            let slides = leaving.slides.iter().filter_map(|id| LIBRARY.slides.get(id));
            let mut missing: Vec<String> = slides
                .filter(|slide| leaving.provenance.slides.get(&slide.id).is_none_or(|name| !slide.version.is(name)))
                .map(|slide| slide.id.clone())
                .collect();
            if Provenance::find(file).as_ref() != Some(&leaving.provenance) {
                missing.push("the record in the file is another".to_owned());
            }
            let text = String::from_utf8_lossy(file);
            let records = text.matches("lodestone-passport-1:").count();
            let private = text.matches("<lodestone:provenance>lodestone-passport-1:").count();
            if (records, private) != (1, 1) {
                missing.push(format!("{records} records, {private} of them in a property of their own"));
            }
            missing
        }),
        "a withdrawn claim is found in a file by its provenance, which says nothing to people:",
    );
}

#[test]
fn a_file_that_another_program_rewrote_keeps_its_provenance() {
    let leaving = SUITE.made.first().expect("leave-behinds were made");
    let path = folder().join(format!("{}.pdf", leaving.name));
    for way in [&["--linearize"][..], &["--object-streams=generate", "--recompress-flate", "--compression-level=9"]] {
        let Some(file) = rewritten(&path, way) else { return };
        assert_eq!(Provenance::find(&file).as_ref(), Some(&leaving.provenance), "after qpdf {}", way.join(" "));
    }
}
