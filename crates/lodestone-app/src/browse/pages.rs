//! Shows one thing of the library in full: a slide, a fact, a facility or a value proposition.

use lodestone_content::model::{Facility, Slide, ValueProposition};
use lodestone_content::{Language, format};
use lodestone_store::{Content, Document};

use super::Browse;
use super::cards::CardContext;
use super::index::BrowseIndex;
use crate::api::{Bar, FacilityCard, FacilityPage, FactPage, PropositionCard, PropositionPage, SlidePage, count};
use crate::deck_text::describe;
use crate::error::Error;
use crate::input::language;
use crate::search::is_choosable;
use crate::thumbnails::Picture;

impl Browse {
    /// Draws a slide of the library, by its address.
    pub(crate) fn draw_slide(&self, address: &str, id: &str, tag: &str) -> Result<Picture, Error> {
        let language = language(tag)?;
        let composition = self.thumbnails.compose_library_slide(id, &language)?;
        self.thumbnails.draw(address, &self.thumbnails.library_address(id, &language), composition)
    }

    /// A slide of the library.
    pub(crate) fn library_slide(&self, id: String, tag: String) -> Result<SlidePage, Error> {
        let library = self.context.library();
        let wanted = language(&tag)?;
        let cards = self.cards(&wanted);
        let slide = library.slides.get(&id).ok_or_else(Error::gone)?;
        let composition = self.thumbnails.compose_library_slide(&id, &wanted)?;
        let description = describe(&composition.deck);
        let (picture, _) = self.thumbnails.preview(composition)?;
        Ok(SlidePage {
            card: cards.slide(slide),
            picture,
            description,
            facts: cards.facts(slide).into_iter().map(|fact| cards.fact(fact)).collect(),
            notes: slide.notes.get(&cards.chain).filter(|notes| !notes.is_empty()).cloned(),
            languages: slide.text.0.keys().map(ToString::to_string).collect(),
            propositions: library
                .value_propositions
                .values()
                .filter(|proposition| carries(proposition, slide))
                .map(|proposition| (proposition.id.clone(), proposition_card(proposition, &cards).title))
                .collect(),
            pitches: self.pitches_with(&id, None)?,
            alternatives: cards.alternatives(slide),
        })
    }

    /// A fact, beside those that it can be compared with.
    pub(crate) fn fact(&self, id: String, tag: String) -> Result<FactPage, Error> {
        let cards = self.cards(&language(&tag)?);
        let library = &self.context.library();
        let fact = library.facts.get(&id).ok_or_else(Error::gone)?;
        let measure = fact.measure.as_ref().and_then(|id| library.measures.get(id));
        let mut bars: Vec<Bar> = Vec::new();
        if let Some(measure) = measure {
            let comparable = library.facts.values().filter(|other| {
                other.measure == fact.measure && other.basis == fact.basis && (other.confirmed || other.id == fact.id)
            });
            bars = comparable
                .filter_map(|other| {
                    let place = library.facilities.get(&other.facility);
                    Some(Bar {
                        fact: other.id.clone(),
                        facility: place.map(|place| place.name.text(&cards.chain).to_owned()).unwrap_or_default(),
                        display: format::figure(other, &cards.chain).display,
                        magnitude: other.magnitude(&measure.unit)?,
                        this: other.id == fact.id,
                        own: place.is_some_and(|place| place.own),
                    })
                })
                .collect();
            let lower_first = measure.better == "lower";
            bars.sort_by(|one, other| {
                let order = one.magnitude.total_cmp(&other.magnitude);
                if lower_first { order } else { order.reverse() }.then_with(|| one.fact.cmp(&other.fact))
            });
        }
        let slides = cards.slides_with(&id);
        let mut pitches = Vec::new();
        for slide in &slides {
            pitches.extend(self.pitches_with(&slide.id, None)?);
        }
        pitches.sort();
        pitches.dedup();
        let note = measure.map(|measure| measure.note.text(&cards.chain)).filter(|note| !note.is_empty());
        Ok(FactPage {
            fact: cards.fact(fact),
            measure: measure.map(|measure| measure.name.text(&cards.chain).to_owned()),
            better: measure.map(|measure| measure.better.clone()),
            measure_note: note.map(str::to_owned),
            bars: if bars.len() > 1 { bars } else { Vec::new() },
            slides: slides.into_iter().map(|slide| cards.slide(slide)).collect(),
            pitches,
        })
    }

    /// A facility.
    pub(crate) fn facility(&self, id: String, tag: String) -> Result<FacilityPage, Error> {
        let cards = self.cards(&language(&tag)?);
        let library = &self.context.library();
        let place = library.facilities.get(&id).ok_or_else(Error::gone)?;
        let shows = |slide: &&Slide| {
            slide.facilities.iter().any(|(facility, _)| *facility == id)
                || cards.facts(slide).iter().any(|fact| fact.facility == id)
        };
        let index = self.index(&cards);
        Ok(FacilityPage {
            facility: self.facility_card(place, &cards, &index),
            url: place.url.clone(),
            facts: library.facts.values().filter(|fact| fact.facility == id).map(|fact| cards.fact(fact)).collect(),
            slides: library
                .slides
                .values()
                .filter(|slide| is_choosable(slide))
                .filter(shows)
                .map(|slide| cards.slide(slide))
                .collect(),
        })
    }

    /// A value proposition.
    pub(crate) fn proposition(&self, id: String, tag: String) -> Result<PropositionPage, Error> {
        let cards = self.cards(&language(&tag)?);
        let library = &self.context.library();
        let proposition = library.value_propositions.get(&id).ok_or_else(Error::gone)?;
        let text = |key: &str| proposition_text(proposition, &cards.chain, key);
        Ok(PropositionPage {
            proposition: proposition_card(proposition, &cards),
            access: text("access"),
            next: text("next"),
            facts: proposition
                .proof
                .iter()
                .filter_map(|(id, _)| library.facts.get(id))
                .map(|fact| cards.fact(fact))
                .collect(),
            slides: library
                .slides
                .values()
                .filter(|slide| carries(proposition, slide))
                .map(|slide| cards.slide(slide))
                .collect(),
        })
    }

    /// The person's pitches that use a slide, but for one of them: id and name.
    pub(crate) fn pitches_with(&self, slide: &str, but: Option<&str>) -> Result<Vec<(String, String)>, Error> {
        let uses = |document: &Document| {
            document.slides.iter().any(|entry| matches!(&entry.content, Content::Slide { id, .. } if id == slide))
        };
        let pitches = self.context.store.pitches()?;
        let found = pitches.into_iter().filter(|pitch| Some(pitch.id.as_str()) != but && uses(&pitch.document));
        Ok(found.map(|pitch| (pitch.id, pitch.document.name)).collect())
    }

    /// A facility as a card.
    pub(crate) fn facility_card(&self, place: &Facility, cards: &CardContext<'_>, index: &BrowseIndex) -> FacilityCard {
        let (facts, slides) = index.tallies.get(&place.id).copied().unwrap_or_default();
        let library = &cards.snapshot.library;
        let is_point = library.kinds.get(&place.kind).is_none_or(|kind| kind.point);
        let position = place.position.filter(|_| is_point);
        FacilityCard {
            id: place.id.clone(),
            name: place.name.text(&cards.chain).to_owned(),
            about: place.about.text(&cards.chain).to_owned(),
            place_kind: library.kind_name(place, &library.chain(self.context.l10n().language())),
            city: place.city.clone(),
            country: place.country.clone(),
            latitude: position.map(|(latitude, _)| latitude),
            longitude: position.map(|(_, longitude)| longitude),
            own: place.own,
            facts,
            slides,
        }
    }
}

fn carries(proposition: &ValueProposition, slide: &Slide) -> bool {
    slide.value_proposition.as_deref() == Some(&proposition.id)
        || proposition.slides.iter().any(|(id, _)| *id == slide.id)
}

fn proposition_text(proposition: &ValueProposition, chain: &[Language], key: &str) -> String {
    let text = proposition.text.get(chain).and_then(|text| text.get(key));
    text.map(|text| lodestone_content::text::parse(text).0.words()).unwrap_or_default()
}

pub(crate) fn proposition_card(proposition: &ValueProposition, cards: &CardContext<'_>) -> PropositionCard {
    let text = |key: &str| proposition_text(proposition, &cards.chain, key);
    PropositionCard {
        id: proposition.id.clone(),
        title: text("title"),
        challenge: text("challenge"),
        offer: text("offer"),
        slides: count(proposition.slides.len()),
    }
}
