//! Tests that every leave-behind can be made, names its standards, and that its pages hold what they should.

use std::collections::BTreeSet;

use lodestone_content::layout::{Layout, layouts};
use lodestone_content::model::Form;
use lodestone_render::deck::Field;
use lodestone_tests::pdf::{bookmarks, squeezed};

use super::suite::{LIBRARY, SUITE};
use super::{each, none};

#[test]
fn every_leave_behind_can_be_made() {
    none(SUITE.failed.clone(), "a salesperson cannot correct faults of authors or themes:");
}

#[test]
fn every_leave_behind_says_which_standards_it_meets() {
    none(
        each(|leaving| match leaving.rendered.standards.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["PDF/UA-1", "PDF/A-2a"] => Vec::new(),
            ref other => vec![format!("{other:?}")],
        }),
        "a leave-behind is both accessible and fit for an archive, or there is none:",
    );
}

#[test]
fn the_suite_shows_every_layout_in_every_language_and_brand() {
    let mut missing = Vec::new();
    for language in LIBRARY.languages() {
        for brand in LIBRARY.brands.keys() {
            let name = format!("library-{language}-{brand}");
            let leaving = SUITE.made.iter().find(|leaving| leaving.name == name).expect("there is such a deck");
            // What people bring along is not in the library.
            let brought = format!("brought-{language}-{brand}");
            let brought = SUITE.made.iter().find(|leaving| leaving.name == brought).expect("there is such a deck");
            let slides = leaving.deck.slides.iter().chain(&brought.deck.slides);
            let shown: BTreeSet<&str> = slides.map(|slide| slide.layout.as_str()).collect();
            let written = |layout: &Layout| {
                LIBRARY
                    .slides
                    .values()
                    .any(|slide| slide.layout == layout.id.as_str() && slide.text.exact(&language).is_some())
            };
            let absent = layouts().iter().filter(|layout| !shown.contains(layout.id.as_str()));
            // What a required language lacks altogether is missing too: no reader has ever seen it in that language.
            let required = LIBRARY.manifest.languages.contains(&language);
            missing.extend(
                absent.filter(|layout| required || written(layout)).map(|layout| format!("{name}: {}", layout.id)),
            );
        }
    }
    none(missing, "a layout that no validator has seen in a language may not be accessible in it:");
}

#[test]
fn every_slide_begins_on_a_page_of_its_own_form() {
    none(
        each(|leaving| {
            let pages = &leaving.rendered.slide_pages;
            let outside = pages.values().any(|page| !(1..=leaving.rendered.pages).contains(page));
            let mut findings: Vec<String> =
                outside.then(|| "a page that is not there".to_owned()).into_iter().collect();
            if leaving.deck.form == Form::FactSheet {
                findings.extend((leaving.rendered.pages != 1).then(|| format!("{} pages", leaving.rendered.pages)));
                return findings;
            }
            // A handout has its own opening, contents and list of sources.
            let drawn = |layout: &str| leaving.deck.form == Form::Slides || !matches!(layout, "agenda" | "sources");
            let slides = leaving.deck.slides.iter().filter(|slide| drawn(&slide.layout));
            findings.extend(
                slides.filter(|slide| !pages.contains_key(&slide.key)).map(|slide| format!("{} has none", slide.key)),
            );
            findings
        }),
        "a reference to a slide must lead to its page:",
    );
}

#[test]
fn every_text_fits_its_place() {
    none(
        each(|leaving| {
            leaving
                .rendered
                .faults
                .iter()
                .map(|fault| format!("{}: {}", fault.slide.as_deref().unwrap_or("the document"), fault.message))
                .collect()
        }),
        "a text that runs out of its place is cut off or covers another; shorten it, or give its layout more room:",
    );
}

#[test]
fn every_slide_has_a_bookmark_with_its_title() {
    none(
        each(|leaving| {
            let marks: BTreeSet<String> =
                bookmarks(&leaving.rendered.files[0]).iter().map(|mark| squeezed(mark)).collect();
            if leaving.deck.form == Form::FactSheet {
                return if marks.is_empty() { vec!["no bookmarks".to_owned()] } else { Vec::new() };
            }
            let drawn = |layout: &str| leaving.deck.form == Form::Slides || !matches!(layout, "agenda" | "sources");
            let slides = leaving.deck.slides.iter().filter(|slide| drawn(&slide.layout));
            let title = |slide: &lodestone_render::deck::Slide| match slide.fields.get("title") {
                Some(Field::Line(runs)) => runs.iter().map(|run| run.t.as_str()).collect::<String>(),
                _ => String::new(),
            };
            slides
                .map(title)
                .filter(|title| !marks.contains(&squeezed(title)))
                .map(|title| format!("{title:?}"))
                .collect()
        }),
        "with a keyboard or a screen reader, bookmarks are the only way through a long document:",
    );
}
