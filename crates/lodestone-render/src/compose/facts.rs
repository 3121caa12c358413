//! Composes the facts on a slide: values with sources, facilities, and bars that compare them.

use lodestone_content::model::{self, FieldValue};
use lodestone_content::{Language, format};
use lodestone_l10n::message;

use super::composer::{Composer, tidy};
use crate::deck::{Facility, Fact, Source};

/// A value with more characters is set like a sentence, not like a number.
const LONG_VALUE: usize = 14;

impl Composer<'_> {
    /// Facts as bars: in the measure's unit, the best first.
    pub(super) fn bars(&mut self, slide: &model::Slide, ids: &[String]) -> Vec<Fact> {
        let library = self.request.library;
        let id = |name: &str| match slide.fields.get(name) {
            Some(FieldValue::Id(id)) => id.as_str(),
            _ => "",
        };
        let measure = library.measures.get(id("measure"));
        let own = id("own");
        let mut ordered: Vec<(f64, &String)> =
            ids.iter().filter_map(|id| Some((library.facts.get(id)?.magnitude(&measure?.unit)?, id))).collect();
        let lower_first = measure.is_some_and(|measure| measure.better == "lower");
        ordered.sort_by(|one, other| {
            let order = one.0.total_cmp(&other.0);
            if lower_first { order } else { order.reverse() }.then_with(|| one.1.cmp(other.1))
        });
        let mut bars = Vec::new();
        for (magnitude, id) in ordered {
            let Some(mut fact) = self.fact(id) else { continue };
            let of = &library.facts[id].facility;
            fact.magnitude = Some(magnitude);
            fact.own = Some(of == own);
            if let Some(facility) = library.facilities.get(of) {
                fact.facility = short_name(facility, &self.chain);
            }
            bars.push(fact);
        }
        bars
    }

    /// A fact with its value and source; `None` when the library lacks it.
    pub(super) fn fact(&mut self, id: &str) -> Option<Fact> {
        let source = self.source(id)?;
        let fact = &self.request.library.facts[id];
        let figure = format::figure(fact, &self.chain);
        let remark = fact.remark.text(&self.chain);
        let facility = self.request.library.facilities.get(&fact.facility);
        Some(Fact {
            id: id.to_owned(),
            label: tidy(fact.label.text(&self.chain)),
            long: figure.number.as_ref().unwrap_or(&figure.value).chars().count() > LONG_VALUE,
            value: tidy(&figure.value),
            unit: figure.unit,
            display: tidy(&figure.display),
            qualifier: figure.qualifier,
            number: figure.number,
            remark: (!remark.is_empty()).then(|| tidy(remark)),
            facility: facility.map(|facility| tidy(facility.name.text(&self.chain))).unwrap_or_default(),
            source,
            as_of: format::date(fact.as_of, &self.chain[0]),
            publisher: fact.source.as_ref().map(|source| tidy(&source.publisher)).unwrap_or_default(),
            confirmed: fact.confirmed,
            lapsed: fact.is_lapsed(self.request.today),
            magnitude: None,
            own: None,
        })
    }

    /// The number of a fact's source, new or known, noted as used on the slide in work.
    pub(super) fn source(&mut self, id: &str) -> Option<usize> {
        let library = self.request.library;
        let fact = library.facts.get(id)?;
        let number = match self.numbers.get(id) {
            Some(number) => *number,
            None => {
                let n = self.sources.len() + 1;
                let facility = library
                    .facilities
                    .get(&fact.facility)
                    .map(|facility| facility.name.text(&self.chain))
                    .unwrap_or_default();
                let mut value = format::figure(fact, &self.chain).display;
                let remark = fact.remark.text(&self.chain);
                if !remark.is_empty() {
                    value = format!("{value} ({remark})");
                }
                let claim = self.l10n.say(message::Deck::Claim {
                    facility,
                    label: fact.label.text(&self.chain),
                    value: &value,
                });
                let source = fact.source.clone().unwrap_or_default();
                self.sources.push(Source {
                    n,
                    claim: tidy(&claim),
                    title: tidy(&source.title),
                    publisher: tidy(&source.publisher),
                    as_of: format::date(fact.as_of, &self.chain[0]),
                    url: source.url,
                    confirmed: fact.confirmed,
                    lapsed: fact.is_lapsed(self.request.today),
                });
                self.numbers.insert(id.to_owned(), n);
                n
            }
        };
        if !self.used.contains(&number) {
            self.used.push(number);
        }
        Some(number)
    }

    /// A facility; `None` when the library lacks it.
    pub(super) fn facility(&self, id: &str) -> Option<Facility> {
        let facility = self.request.library.facilities.get(id)?;
        Some(Facility {
            id: id.to_owned(),
            name: tidy(facility.name.text(&self.chain)),
            short: short_name(facility, &self.chain),
            about: tidy(facility.about.text(&self.chain)),
            city: facility.city.clone(),
            country: facility.country.clone(),
            url: facility.url.clone(),
            lat: facility.position.map(|(latitude, _)| latitude),
            lon: facility.position.map(|(_, longitude)| longitude),
            own: facility.own,
        })
    }
}

fn short_name(facility: &model::Facility, chain: &[Language]) -> String {
    let short = facility.short.text(chain);
    tidy(if short.is_empty() { facility.name.text(chain) } else { short })
}
