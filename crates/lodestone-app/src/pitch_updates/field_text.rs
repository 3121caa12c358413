//! Renders the fields of a slide as plain text with the values of its facts, so that two versions can be compared.

use lodestone_content::layout::{FieldKind, FieldName, layout};
use lodestone_content::model::{FieldValue, Slide, Target};
use lodestone_content::text::{Block, MergeField, RichText, Run, RunContent};
use lodestone_content::{Language, Library, format};

/// Name and text of a field.
pub(super) type FieldText = (FieldName, String);

/// Returns the fields of a slide in reading order, in the first language of a chain that it has.
pub(super) fn field_texts(slide: &Slide, library: &Library, target: &Target, chain: &[Language]) -> Vec<FieldText> {
    let writer = TextWriter { library, target, chain };
    let text = slide.text.get(chain);
    let fields = layout(&slide.layout).map(|layout| layout.fields.as_slice()).unwrap_or_default();
    let value = |name: &str, kind: FieldKind| {
        if kind.is_translated() { text.and_then(|fields| fields.get(name)) } else { slide.fields.get(name) }
    };
    fields
        .iter()
        .filter_map(|field| Some((field.name, writer.value(value(field.name.as_str(), field.kind)?))))
        .collect()
}

/// Returns the value of a fact as on a slide, with its date.
pub(super) fn figure(library: &Library, fact: &str, chain: &[Language]) -> Option<String> {
    let fact = library.facts.get(fact)?;
    let shown = format::figure(fact, chain).display;
    let remark = fact.remark.text(chain);
    let as_of = format::date(fact.as_of, &chain[0]);
    Some(if remark.is_empty() { format!("{shown} ({as_of})") } else { format!("{shown}, {remark} ({as_of})") })
}

struct TextWriter<'a> {
    library: &'a Library,
    target: &'a Target,
    chain: &'a [Language],
}

impl TextWriter<'_> {
    fn value(&self, value: &FieldValue) -> String {
        let lines: Vec<String> = match value {
            FieldValue::Rich(rich) => return self.rich(rich),
            FieldValue::Id(id) => return self.name(id),
            FieldValue::Ids(ids) => ids.iter().map(|id| self.name(id)).collect(),
            FieldValue::Legs(legs) => legs
                .iter()
                .map(|leg| format!("{} – {}: {}", self.name(&leg.from), self.name(&leg.to), self.fact(&leg.fact)))
                .collect(),
            FieldValue::Items(items) => {
                items.iter().map(|item| format!("{}: {}", self.rich(&item.title), self.rich(&item.text))).collect()
            }
            FieldValue::Events(events) => events
                .iter()
                .map(|event| {
                    format!("{}: {} {}", self.rich(&event.when), self.rich(&event.title), self.rich(&event.text))
                })
                .collect(),
            FieldValue::Groups(groups) => groups
                .iter()
                .map(|group| {
                    let names: Vec<String> = group.facilities.iter().map(|id| self.name(id)).collect();
                    format!("{}: {}", self.rich(&group.title), names.join(", "))
                })
                .collect(),
            FieldValue::Table(table) => {
                let line =
                    |cells: &Vec<RichText>| cells.iter().map(|cell| self.rich(cell)).collect::<Vec<_>>().join(" | ");
                std::iter::once(line(&table.columns)).chain(table.rows.iter().map(line)).collect()
            }
        };
        lines.join("\n")
    }

    fn rich(&self, rich: &RichText) -> String {
        let lines = rich.blocks.iter().flat_map(|block| match block {
            Block::Paragraph(runs) => vec![self.runs(runs)],
            Block::List(items) => items.iter().map(|item| format!("– {}", self.runs(item))).collect(),
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn runs(&self, runs: &[Run]) -> String {
        let say = |run: &Run| match &run.content {
            RunContent::Text(words) => words.clone(),
            RunContent::Fact(id, _) => self.fact(id),
            RunContent::Merge(merge, otherwise) => {
                let value = match merge {
                    MergeField::Company => self.target.company.clone(),
                    MergeField::Event => self.target.event.clone(),
                    MergeField::Industry | MergeField::Sender => None,
                };
                value.or_else(|| otherwise.clone()).unwrap_or_else(|| "…".to_owned())
            }
        };
        runs.iter().map(say).collect()
    }

    fn fact(&self, id: &str) -> String {
        let fact = self.library.facts.get(id);
        fact.map_or_else(|| id.to_owned(), |fact| format::figure(fact, self.chain).display)
    }

    fn name(&self, id: &String) -> String {
        let library = self.library;
        if let Some(fact) = library.facts.get(id) {
            format!("{}: {}", fact.label.text(self.chain), format::figure(fact, self.chain).display)
        } else if let Some(facility) = library.facilities.get(id) {
            facility.name.text(self.chain).to_owned()
        } else if let Some(measure) = library.measures.get(id) {
            measure.name.text(self.chain).to_owned()
        } else if let Some(media) = library.media.get(id) {
            media.alt.text(self.chain).to_owned()
        } else {
            id.clone()
        }
    }
}
