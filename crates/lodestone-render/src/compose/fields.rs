//! From the fields of a slide to what the theme sets: facts with values and sources, text with references filled in.

use std::collections::BTreeMap;

use lodestone_content::layout::{FieldKind, layout};
use lodestone_content::model::{self, FieldValue};
use lodestone_content::text::{Merge, Rich, Saying, Show};
use lodestone_content::{Language, format, nace, units};

use super::{Composer, OwnWords};
use crate::deck::{
    Block, Event, Facility, Fact, Field, Group, Item, Leg, Measure, Media, Run, Runs, Slide, Source, Table,
};
use crate::pictures::becomes_drawing;

/// A value with more characters is set like a sentence, not like a number.
const LONG_VALUE: usize = 14;

impl<'a> Composer<'a> {
    pub(super) fn slide(&mut self, slide: &'a model::Slide, words: &OwnWords) -> Slide {
        self.used.clear();
        let mut fields = BTreeMap::new();
        let own = slide.text.get(&self.chain);
        if let Some(layout) = layout(&slide.layout) {
            for field in &layout.fields {
                let own_words = words.get(&field.name).filter(|_| field.own_words);
                // Blank words leave a field out; one that must be there keeps the library's.
                let own_words = own_words.filter(|own| !(field.required && own.source.trim().is_empty()));
                if let Some(own) = own_words {
                    if own.source.trim().is_empty() {
                        continue;
                    }
                    let value = match field.kind {
                        FieldKind::Text => Field::Text(self.blocks(own)),
                        _ => Field::Line(self.runs(own.line())),
                    };
                    fields.insert(field.name.clone(), value);
                    continue;
                }
                let value = if field.kind.is_translated() {
                    own.and_then(|own| own.get(&field.name))
                } else {
                    slide.fields.get(&field.name)
                };
                if let Some(value) = value.and_then(|value| self.field(slide, field.kind, value)) {
                    fields.insert(field.name.clone(), value);
                }
            }
        }
        let stage = slide.stage.as_str();
        Slide {
            id: slide.id.clone(),
            key: String::new(),
            layout: slide.layout.clone(),
            stage: stage.to_owned(),
            stage_label: self.words.say(&format!("stage-{stage}"), &[]),
            number: 0,
            fields,
            sources: self.used.clone(),
            language: slide.shown_in(&self.chain).filter(|own| **own != self.chain[0]).map(ToString::to_string),
            shown: BTreeMap::new(),
        }
    }

    fn field(&mut self, slide: &model::Slide, kind: FieldKind, value: &FieldValue) -> Option<Field> {
        let library = self.request.library;
        Some(match (kind, value) {
            (FieldKind::Line, FieldValue::Rich(rich)) => Field::Line(self.runs(rich.line())),
            (FieldKind::Text, FieldValue::Rich(rich)) => Field::Text(self.blocks(rich)),
            (FieldKind::Fact, FieldValue::Id(id)) => Field::Fact(Box::new(self.fact(id)?)),
            (FieldKind::Facts, FieldValue::Ids(ids)) if slide.layout == "comparison" => {
                Field::Facts(self.bars(slide, ids))
            }
            (FieldKind::Facts, FieldValue::Ids(ids)) => {
                Field::Facts(ids.iter().filter_map(|id| self.fact(id)).collect())
            }
            (FieldKind::Facility, FieldValue::Id(id)) => Field::Facility(Box::new(self.facility(id)?)),
            (FieldKind::Facilities, FieldValue::Ids(ids)) => {
                Field::Facilities(ids.iter().filter_map(|id| self.facility(id)).collect())
            }
            (FieldKind::Measure, FieldValue::Id(id)) => {
                let measure = library.measures.get(id)?;
                let note = measure.note.text(&self.chain);
                let unit = units::Unit::parse(&measure.unit)
                    .map(|unit| unit.around(&self.chain[0], "other").after)
                    .unwrap_or_default();
                Field::Measure(Measure {
                    id: id.clone(),
                    name: tidy(measure.name.text(&self.chain)),
                    unit,
                    better: measure.better.clone(),
                    note: (!note.is_empty()).then(|| tidy(note)),
                })
            }
            (FieldKind::Media, FieldValue::Id(id)) => Field::Media(self.media(id)?),
            (FieldKind::Items, FieldValue::Items(items)) => Field::Items(
                items
                    .iter()
                    .map(|item| Item { title: self.runs(item.title.line()), text: self.runs(item.text.line()) })
                    .collect(),
            ),
            (FieldKind::Events, FieldValue::Events(events)) => {
                let event = |event: &model::Event| Event {
                    when: self.runs(event.when.line()),
                    title: self.runs(event.title.line()),
                    text: self.runs(event.text.line()),
                };
                Field::Events(events.iter().map(event).collect())
            }
            (FieldKind::Groups, FieldValue::Groups(groups)) => {
                let group = |group: &model::Group| Group {
                    title: self.runs(group.title.line()),
                    facilities: group.facilities.iter().filter_map(|id| self.facility(id)).collect(),
                };
                Field::Groups(groups.iter().map(group).collect())
            }
            (FieldKind::Legs, FieldValue::Legs(legs)) => {
                let leg = |leg: &model::Leg| {
                    Some(Leg {
                        from: self.facility(&leg.from)?,
                        to: self.facility(&leg.to)?,
                        fact: self.fact(&leg.fact)?,
                    })
                };
                Field::Legs(legs.iter().filter_map(leg).collect())
            }
            (FieldKind::Table, FieldValue::Table(table)) => {
                let columns = table.columns.iter().map(|cell| self.runs(cell.line())).collect();
                let rows =
                    table.rows.iter().map(|row| row.iter().map(|cell| self.runs(cell.line())).collect()).collect();
                Field::Table(Table { columns, rows })
            }
            _ => return None,
        })
    }

    /// Facts as bars: in the measure's unit, the best first.
    fn bars(&mut self, slide: &model::Slide, ids: &[String]) -> Vec<Fact> {
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

    fn fact(&mut self, id: &str) -> Option<Fact> {
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
    fn source(&mut self, id: &str) -> Option<usize> {
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
                let claim = self.words.say(
                    "claim",
                    &[("facility", facility), ("label", fact.label.text(&self.chain)), ("value", &value)],
                );
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

    fn facility(&self, id: &str) -> Option<Facility> {
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

    fn media(&mut self, id: &str) -> Option<Media> {
        let library = self.request.library;
        let (media, bytes) = match self.request.own.media.get(id) {
            Some(own) => (&own.media, &own.bytes),
            None => {
                let media = library.media.get(id)?;
                (media, library.files.get(&media.file)?)
            }
        };
        let path = self.slot(id, bytes);
        self.pictures.insert(path.clone(), bytes.clone());
        self.picture_ids.insert(path.clone(), id.to_owned());
        let alt = media.alt.text(&self.chain);
        let size = crate::pictures::size(bytes).unwrap_or((16.0, 9.0));
        Some(Media {
            path: format!("/{path}"),
            alt: (!media.decorative && !alt.is_empty()).then(|| tidy(alt)),
            credit: media.credit.clone(),
            anchors: media.anchors.clone(),
            width: size.0,
            height: size.1,
            film: media.film.is_some().then(|| id.to_owned()),
        })
    }

    /// The path of a picture in the deck. Raster pictures get an ending that says nothing: preparing them may change
    /// their format, and the layout engine looks at the bytes when the ending does not tell.
    pub(super) fn slot(&mut self, id: &str, bytes: &[u8]) -> String {
        let next = self.slots.len();
        let ending = if becomes_drawing(bytes) { "svg" } else { "picture" };
        self.slots.entry(id.to_owned()).or_insert_with(|| format!("media/{next}.{ending}")).clone()
    }

    pub(super) fn runs(&mut self, runs: &[lodestone_content::text::Run]) -> Runs {
        let mut out: Runs = Vec::new();
        for run in runs {
            let style = |t: String| Run {
                t,
                b: run.style.bold,
                i: run.style.italic,
                sup: run.style.superscript,
                sub: run.style.subscript,
                link: run.link.clone(),
                source: None,
            };
            match &run.saying {
                Saying::Words(words) => out.push(style(tidy(words))),
                Saying::Merge(merge, otherwise) => out.push(style(self.merge(*merge, otherwise.as_deref()))),
                Saying::Fact(id, show) => {
                    let Some(fact) = self.request.library.facts.get(id) else { continue };
                    match show {
                        Show::AsOf => out.push(style(format::date(fact.as_of, &self.chain[0]))),
                        Show::Value => {
                            out.push(style(tidy(&format::figure(fact, &self.chain).display)));
                            // The slide rests on the fact all the same.
                            self.source(id);
                        }
                        Show::ValueAndSource => {
                            let remark = fact.remark.text(&self.chain);
                            let caveat = if remark.is_empty() { String::new() } else { format!(" ({remark})") };
                            out.push(style(tidy(&format!("{}{caveat}", format::figure(fact, &self.chain).display))));
                            let source = self.source(id);
                            out.push(Run { source, ..Run::default() });
                        }
                    }
                }
            }
        }
        out
    }

    fn blocks(&mut self, rich: &Rich) -> Vec<Block> {
        let mut blocks = Vec::new();
        for block in &rich.blocks {
            blocks.push(match block {
                lodestone_content::text::Block::Paragraph(runs) => Block::Paragraph { runs: self.runs(runs) },
                lodestone_content::text::Block::List(items) => {
                    Block::List { items: items.iter().map(|runs| self.runs(runs)).collect() }
                }
            });
        }
        blocks
    }

    fn merge(&self, merge: Merge, otherwise: Option<&str>) -> String {
        let target = self.request.target;
        let value = match merge {
            Merge::Company => target.company.clone(),
            Merge::Industry => target
                .industries
                .first()
                .and_then(|code| nace::name(nace::normalise(code)?, &self.chain[0]))
                .map(str::to_owned),
            Merge::Event => target.event.clone(),
            Merge::Sender => self.request.contact.organisation.clone(),
        };
        let neutral = || match merge {
            Merge::Company => self.words.say("your-company", &[]),
            Merge::Industry => self.words.say("your-industry", &[]),
            Merge::Event => self.words.say("this-event", &[]),
            Merge::Sender => self.region_name(),
        };
        let value = value.filter(|value| !value.trim().is_empty());
        tidy(&value.unwrap_or_else(|| otherwise.map_or_else(neutral, str::to_owned)))
    }
}

fn short_name(facility: &model::Facility, chain: &[Language]) -> String {
    let short = facility.short.text(chain);
    tidy(if short.is_empty() { facility.name.text(chain) } else { short })
}

/// Typewriter apostrophes become typographic ones, line breaks become spaces: lines are laid out by the theme.
pub(super) fn tidy(text: &str) -> String {
    text.replace('\'', "\u{2019}").replace(['\t', '\n'], " ")
}
