//! Makes cards of slides and facts.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use lodestone_content::model::{Fact, Slide};
use lodestone_content::{Day, Language, Library, check, format};
use lodestone_store::{Content, UserDb};

use super::{Browse, LibraryTables};
use crate::api::count;
use crate::api::{self, FactCard, Freshness, SlideCard};
use crate::context::LibrarySnapshot;
use crate::search::is_choosable;

/// How many days before its review date a fact is about to lapse.
const SOON_DAYS: i32 = 30;
/// How many alternatives are offered for a slide.
const MOST_ALTERNATIVES: usize = 8;

/// What cards need to know and what is worked out once for many of them.
pub(crate) struct CardContext<'a> {
    browse: &'a Browse,
    tables: Arc<LibraryTables>,
    /// The library that the cards are of.
    pub(crate) snapshot: Arc<LibrarySnapshot>,
    /// The languages that cards are in, the first wanted most.
    pub(crate) chain: Vec<Language>,
    today: Day,
    /// How often each slide is used by the person's own pitches; looked up when the first card asks.
    used: OnceCell<BTreeMap<String, u32>>,
}

impl Browse {
    /// Prepares cards in a language of the content.
    pub(crate) fn cards(&self, language: &Language) -> CardContext<'_> {
        self.cards_on(language, self.context.clock.today())
    }

    /// The same, as of a day.
    pub(crate) fn cards_on(&self, language: &Language, today: Day) -> CardContext<'_> {
        let snapshot = self.context.snapshot();
        CardContext {
            browse: self,
            tables: self.tables(&snapshot),
            chain: snapshot.library.chain(language),
            snapshot,
            today,
            used: OnceCell::new(),
        }
    }
}

/// How often each slide is used by the person's own pitches. A store that cannot be read now says so elsewhere.
fn uses(store: &UserDb) -> BTreeMap<String, u32> {
    let mut used: BTreeMap<String, u32> = BTreeMap::new();
    for pitch in store.pitches().unwrap_or_default() {
        for entry in pitch.document.slides {
            if let Content::Slide { id, .. } = entry.content {
                *used.entry(id).or_default() += 1;
            }
        }
    }
    used
}

/// How sure a fact is on a day.
pub(crate) fn freshness(fact: &Fact, today: Day) -> Freshness {
    if !fact.confirmed {
        Freshness::Unconfirmed
    } else if fact.is_lapsed(today) {
        Freshness::Lapsed
    } else if today.days_until(fact.review_by) <= SOON_DAYS {
        Freshness::Soon
    } else {
        Freshness::Fresh
    }
}

/// A fact of a library as a card, with the number of slides that use it.
pub(crate) fn fact_card(library: &Library, fact: &Fact, chain: &[Language], today: Day, slides: usize) -> FactCard {
    let facility = library.facilities.get(&fact.facility);
    let remark = fact.remark.text(chain);
    let day = |day: Day| format::date(lodestone_content::date::Date::Day(day), &chain[0]);
    FactCard {
        id: fact.id.clone(),
        label: fact.label.text(chain).to_owned(),
        display: format::figure(fact, chain).display,
        remark: (!remark.is_empty()).then(|| remark.to_owned()),
        facility: fact.facility.clone(),
        facility_name: facility.map(|place| place.name.text(chain).to_owned()).unwrap_or_default(),
        topic: fact.topic.clone(),
        as_of: format::date(fact.as_of, &chain[0]),
        owner: library
            .owners
            .get(&fact.owner)
            .map(|owner| owner.name.text(chain).to_owned())
            .unwrap_or_else(|| fact.owner.clone()),
        review_by: day(fact.review_by),
        freshness: freshness(fact, today),
        source: fact.source.as_ref().map(|source| api::Source {
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            url: source.url.clone(),
            quote: source.quote.clone(),
            retrieved: source.retrieved.map(day),
        }),
        slides: count(slides),
    }
}

impl CardContext<'_> {
    /// The facts of a slide in the language in which it is shown.
    pub(crate) fn facts<'s>(&'s self, slide: &'s Slide) -> Vec<&'s Fact> {
        let ids = slide.shown_in(&self.chain).map(|language| slide.facts(language)).unwrap_or_default();
        ids.into_iter().filter_map(|id| self.snapshot.library.facts.get(id)).collect()
    }

    /// A slide of the library as a card.
    pub(crate) fn slide(&self, slide: &Slide) -> SlideCard {
        let facts = self.facts(slide);
        let wanted = &self.chain[0];
        let shown = slide.shown_in(&self.chain);
        let is = |wanted: Freshness| count(facts.iter().filter(|fact| freshness(fact, self.today) == wanted).count());
        SlideCard {
            id: slide.id.clone(),
            title: slide.title(&self.chain),
            stage: slide.stage.as_str().to_owned(),
            layout: slide.layout.clone(),
            topics: slide.topics.iter().map(|(id, _)| id.clone()).collect(),
            seconds: slide.seconds,
            picture: self.browse.thumbnails.library_address(&slide.id, wanted),
            other_language: shown.filter(|shown| *shown != wanted).map(ToString::to_string),
            lapsed: is(Freshness::Lapsed),
            unconfirmed: is(Freshness::Unconfirmed),
            used: self.used.get_or_init(|| uses(&self.browse.context.store)).get(&slide.id).copied().unwrap_or(0),
        }
    }

    /// The same by its id; `None` when the library lacks it.
    pub(crate) fn slide_of(&self, id: &str) -> Option<SlideCard> {
        self.snapshot.library.slides.get(id).map(|slide| self.slide(slide))
    }

    /// The slides that use a fact, by their ids.
    fn slide_ids_with(&self, fact: &str) -> &[String] {
        let owned = |(fact, slides): (&str, Vec<&str>)| {
            (fact.to_owned(), slides.into_iter().map(str::to_owned).collect::<Vec<_>>())
        };
        let used = || check::used(&self.snapshot.library).into_iter().map(owned).collect();
        let users = self.tables.slides_by_fact.get_or_init(used);
        users.get(fact).map(Vec::as_slice).unwrap_or_default()
    }

    /// The slides that use a fact.
    pub(crate) fn slides_with(&self, fact: &str) -> Vec<&Slide> {
        let ids = self.slide_ids_with(fact).iter();
        ids.filter_map(|id| self.snapshot.library.slides.get(id)).collect()
    }

    /// A fact of the library as a card.
    pub(crate) fn fact(&self, fact: &Fact) -> FactCard {
        fact_card(&self.snapshot.library, fact, &self.chain, self.today, self.slide_ids_with(&fact.id).len())
    }

    /// Returns possible replacements of a slide: declared alternatives first, then those of its stage that share most topics.
    pub(crate) fn alternatives(&self, slide: &Slide) -> Vec<SlideCard> {
        let library = &self.snapshot.library;
        let declared = |other: &Slide| {
            other.alternative_to.iter().any(|(id, _)| *id == slide.id)
                || slide.alternative_to.iter().any(|(id, _)| *id == other.id)
        };
        let shared = |other: &Slide| {
            other.topics.iter().filter(|(topic, _)| slide.topics.iter().any(|(own, _)| own == topic)).count()
        };
        let mut found: Vec<(bool, usize, &Slide)> = library
            .slides
            .values()
            .filter(|other| other.id != slide.id && is_choosable(other))
            .map(|other| (declared(other), if other.stage == slide.stage { shared(other) } else { 0 }, other))
            .filter(|(declared, shared, _)| *declared || *shared > 0)
            .collect();
        found.sort_by(|one, other| (other.0, other.1).cmp(&(one.0, one.1)).then_with(|| one.2.id.cmp(&other.2.id)));
        found.into_iter().take(MOST_ALTERNATIVES).map(|(.., slide)| self.slide(slide)).collect()
    }
}
