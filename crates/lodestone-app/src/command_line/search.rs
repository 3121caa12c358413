//! Searching slides, facts and facilities.

use lodestone_content::select::Thing;
use lodestone_content::{Language, Library, format};

use crate::api;

/// What a query finds in any language, said in one.
pub fn search(library: &Library, query: &str, language: &Language, most: usize) -> api::cli_output::Hits {
    let chain = library.chain(language);
    let describe = |hit: lodestone_content::select::Hit| match &hit.thing {
        Thing::Slide(id) => {
            let slide = &library.slides[id];
            api::cli_output::Hit {
                kind: api::FoundKind::Slide,
                id: id.clone(),
                title: slide.title(&chain),
                detail: slide.stage.as_str().to_owned(),
                score: hit.score,
            }
        }
        Thing::Fact(id) => {
            let fact = &library.facts[id];
            api::cli_output::Hit {
                kind: api::FoundKind::Fact,
                id: id.clone(),
                title: fact.label.text(&chain).to_owned(),
                detail: format::figure(fact, &chain).display,
                score: hit.score,
            }
        }
        Thing::Facility(id) => {
            let facility = &library.facilities[id];
            api::cli_output::Hit {
                kind: api::FoundKind::Facility,
                id: id.clone(),
                title: facility.name.text(&chain).to_owned(),
                detail: facility.about.text(&chain).to_owned(),
                score: hit.score,
            }
        }
    };
    api::cli_output::Hits { hits: library.index().search(query, most).into_iter().map(describe).collect() }
}
