//! Searches a library: the one search of the library screen, of questions while presenting, and of the command line.

use lodestone_content::layout::layout;
use lodestone_content::model::{Facility, Fact, Slide, ValueProposition};
use lodestone_content::{Language, Library};
use lodestone_store::{Kind, LibraryIndex};

use crate::error::Error;

/// Something of a library that was found.
pub(crate) enum FoundItem<'a> {
    /// A slide that can be chosen for a story.
    Slide(&'a Slide),
    /// A fact.
    Fact(&'a Fact),
    /// A facility.
    Facility(&'a Facility),
    /// A value proposition.
    Proposition(&'a ValueProposition),
}

/// What was found, and where in its words.
pub(crate) struct Hit<'a> {
    /// The thing.
    pub(crate) found: FoundItem<'a>,
    /// Its id.
    pub(crate) id: String,
    /// Some of its words, those that match between marks.
    pub(crate) snippet: String,
}

/// Whether a slide can be chosen for a story: the frame is made for each pitch, and what is retired is left to those that
/// have it.
pub(crate) fn is_choosable(slide: &Slide) -> bool {
    !slide.retired && layout(&slide.layout).is_some_and(|layout| !layout.is_frame())
}

/// What a query finds among some kinds of things, the best first; the last word may be unfinished. Slides that frame a
/// story and those that are retired are left out: nobody can choose them.
pub(crate) fn among<'a>(
    library: &'a Library,
    index: &LibraryIndex,
    query: &str,
    chain: &[Language],
    kinds: &[Kind],
    most: usize,
) -> Result<Vec<Hit<'a>>, Error> {
    let hits = match kinds {
        [only] => index.search_among(*only, query, chain, most)?,
        _ => index.search(query, chain, most)?,
    };
    let known = |kind: Kind, id: &str| match kind {
        Kind::Slide => library.slides.get(id).filter(|slide| is_choosable(slide)).map(FoundItem::Slide),
        Kind::Fact => library.facts.get(id).map(FoundItem::Fact),
        Kind::Facility => library.facilities.get(id).map(FoundItem::Facility),
        Kind::Proposition => library.value_propositions.get(id).map(FoundItem::Proposition),
    };
    let wanted = hits.into_iter().filter(|hit| kinds.contains(&hit.kind));
    Ok(wanted
        .filter_map(|hit| Some(Hit { found: known(hit.kind, &hit.id)?, id: hit.id, snippet: hit.snippet }))
        .collect())
}
