//! Searches a library for the command line.

use lodestone_content::{Language, Library, format};
use lodestone_store::{Kind, LibraryIndex};

use crate::api;
use crate::error::Error;
use crate::search::{FoundItem, Hit, among};

/// What it finds: there is no screen here for value propositions.
const KINDS: [Kind; 3] = [Kind::Slide, Kind::Fact, Kind::Facility];

/// What a query finds in any language, said in one.
///
/// # Errors
///
/// When no index can be made of the library.
pub fn search(
    library: &Library,
    query: &str,
    language: &Language,
    most: usize,
) -> Result<api::cli_output::Hits, Error> {
    let chain = library.chain(language);
    let index = LibraryIndex::in_memory(library)?;
    let hits = among(library, &index, query, &chain, &KINDS, most)?;
    let describe = |(place, hit): (u16, Hit<'_>)| {
        let (kind, title, detail) = match hit.found {
            FoundItem::Slide(slide) => (api::HitKind::Slide, slide.title(&chain), slide.stage.as_str().to_owned()),
            FoundItem::Fact(fact) => {
                (api::HitKind::Fact, fact.label.text(&chain).to_owned(), format::figure(fact, &chain).display)
            }
            FoundItem::Facility(facility) => {
                (api::HitKind::Facility, facility.name.text(&chain).to_owned(), facility.about.text(&chain).to_owned())
            }
            FoundItem::Proposition(proposition) => (api::HitKind::Proposition, proposition.id.clone(), String::new()),
        };
        api::cli_output::Hit { kind, id: hit.id, title, detail, score: 1.0 / f32::from(place) }
    };
    Ok(api::cli_output::Hits { hits: (1..).zip(hits).map(describe).collect() })
}
