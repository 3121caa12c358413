//! Searching slides, facts and facilities.

use lodestone_content::select::Thing;
use lodestone_content::{Language, Library, format};

use crate::wire;

/// What a query finds in any language, said in one.
pub fn search(library: &Library, query: &str, language: &Language, most: usize) -> wire::script::Hits {
    let chain = library.chain(language);
    let describe = |hit: lodestone_content::select::Hit| match &hit.thing {
        Thing::Slide(id) => {
            let slide = &library.slides[id];
            wire::script::Hit {
                kind: "slide",
                id: id.clone(),
                title: slide.title(&chain),
                detail: slide.stage.as_str().to_owned(),
                score: hit.score,
            }
        }
        Thing::Fact(id) => {
            let fact = &library.facts[id];
            wire::script::Hit {
                kind: "fact",
                id: id.clone(),
                title: fact.label.text(&chain).to_owned(),
                detail: format::figure(fact, &chain).display,
                score: hit.score,
            }
        }
        Thing::Facility(id) => {
            let facility = &library.facilities[id];
            wire::script::Hit {
                kind: "facility",
                id: id.clone(),
                title: facility.name.text(&chain).to_owned(),
                detail: facility.about.text(&chain).to_owned(),
                score: hit.score,
            }
        }
    };
    wire::script::Hits { hits: library.index().search(query, most).into_iter().map(describe).collect() }
}
