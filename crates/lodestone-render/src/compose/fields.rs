//! Composes the fields of a slide: facts get values and sources, text gets its references filled in.

use std::collections::BTreeMap;

use lodestone_content::layout::{FieldKind, layout};
use lodestone_content::model::{self, FieldValue};
use lodestone_content::text::{FactPart, MergeField, RichText, RunContent};
use lodestone_content::{format, nace, units};

use super::composer::{Composer, tidy};
use super::request::TextOverrides;
use crate::deck::{Block, Event, Field, Group, Item, Leg, Measure, Media, Run, Runs, Slide, Table};
use crate::pictures;
use lodestone_l10n::message;

impl Composer<'_> {
    /// A slide with its fields filled in; key and number come later.
    pub(super) fn slide(&mut self, slide: &model::Slide, words: &TextOverrides) -> Slide {
        self.used.clear();
        let mut fields = BTreeMap::new();
        let own = slide.text.get(&self.chain);
        if let Some(layout) = layout(&slide.layout) {
            for field in &layout.fields {
                let override_text = words.get(field.name.as_str()).filter(|_| field.overridable);
                // Blank words leave a field out; one that must be there keeps the library's.
                let override_text = override_text.filter(|own| !(field.required && own.source.trim().is_empty()));
                if let Some(own) = override_text {
                    if own.source.trim().is_empty() {
                        continue;
                    }
                    let value = match field.kind {
                        FieldKind::Text => Field::Text(self.blocks(own)),
                        _ => Field::Line(self.runs(own.line())),
                    };
                    fields.insert(field.name.to_string(), value);
                    continue;
                }
                let value = if field.kind.is_translated() {
                    own.and_then(|own| own.get(field.name.as_str()))
                } else {
                    slide.fields.get(field.name.as_str())
                };
                if let Some(value) = value.and_then(|value| self.field(slide, field.kind, value)) {
                    fields.insert(field.name.to_string(), value);
                }
            }
        }
        let stage = slide.stage.as_str();
        Slide {
            id: slide.id.clone(),
            key: String::new(),
            layout: slide.layout.clone(),
            stage: stage.to_owned(),
            stage_label: self.l10n.say(message::Deck::stage(slide.stage)),
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
                    .map(|unit| unit.affixes(&self.chain[0], "other").after)
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

    fn media(&mut self, id: &str) -> Option<Media> {
        let library = self.request.library;
        let (media, bytes) = match self.request.user_content.media.get(id) {
            Some(own) => (&own.media, &own.bytes),
            None => {
                let media = library.media.get(id)?;
                (media, library.files.get(&media.file)?)
            }
        };
        let path = self.picture(id, bytes);
        let alt = media.alt.text(&self.chain);
        let size = pictures::size(bytes).unwrap_or((16.0, 9.0));
        Some(Media {
            path,
            alt: (!media.decorative && !alt.is_empty()).then(|| tidy(alt)),
            credit: media.credit.clone(),
            anchors: media.anchors.clone(),
            width: size.0,
            height: size.1,
            film: media.film.is_some().then(|| id.to_owned()),
        })
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
            match &run.content {
                RunContent::Text(words) => out.push(style(tidy(words))),
                RunContent::Merge(merge, otherwise) => out.push(style(self.merge(*merge, otherwise.as_deref()))),
                RunContent::Fact(id, show) => {
                    let Some(fact) = self.request.library.facts.get(id) else { continue };
                    match show {
                        FactPart::AsOf => out.push(style(format::date(fact.as_of, &self.chain[0]))),
                        FactPart::Value => {
                            out.push(style(tidy(&format::figure(fact, &self.chain).display)));
                            // The slide rests on the fact all the same.
                            self.source(id);
                        }
                        FactPart::ValueAndSource => {
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

    fn blocks(&mut self, rich: &RichText) -> Vec<Block> {
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

    fn merge(&self, merge: MergeField, otherwise: Option<&str>) -> String {
        let target = self.request.target;
        let value = match merge {
            MergeField::Company => target.company.clone(),
            MergeField::Industry => target
                .industries
                .first()
                .and_then(|code| nace::name(nace::normalise(code)?, &self.chain[0]))
                .map(str::to_owned),
            MergeField::Event => target.event.clone(),
            MergeField::Sender => self.request.contact.organisation.clone(),
        };
        let neutral = || match merge {
            MergeField::Company => self.l10n.say(message::Deck::YourCompany),
            MergeField::Industry => self.l10n.say(message::Deck::YourIndustry),
            MergeField::Event => self.l10n.say(message::Deck::ThisEvent),
            MergeField::Sender => self.region_name(),
        };
        let value = value.filter(|value| !value.trim().is_empty());
        tidy(&value.unwrap_or_else(|| otherwise.map_or_else(neutral, str::to_owned)))
    }
}
