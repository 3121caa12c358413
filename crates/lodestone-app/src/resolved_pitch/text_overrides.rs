//! Parses text overrides, and gives titles in plain text.

use std::collections::BTreeMap;

use lodestone_content::model::{FieldValue, Slide, Target};
use lodestone_content::{Language, layout, text};
use lodestone_render::TextOverrides;

/// Reads own words; blank ones leave a field out.
pub(crate) fn parse_overrides(words: &BTreeMap<String, String>) -> TextOverrides {
    words.iter().map(|(field, words)| (field.clone(), text::parse(words).0)).collect()
}

/// The title of a slide in words: the person's own where they wrote one.
pub(crate) fn title(slide: &Slide, words: &TextOverrides, target: &Target, chain: &[Language]) -> String {
    let own = words.get("title").filter(|_| is_overridable(slide, "title"));
    let library = slide.text.get(chain).and_then(|fields| fields.get("title"));
    let rich = match (own, library) {
        (Some(own), _) if !own.source.trim().is_empty() => own,
        (_, Some(FieldValue::Rich(rich))) => rich,
        _ => return slide.id.clone(),
    };
    plain(rich, target)
}

/// A text in plain words, with the pitch's own merge fields filled in.
pub(crate) fn plain(rich: &text::RichText, target: &Target) -> String {
    let mut words = String::new();
    for run in rich.runs() {
        match &run.content {
            text::RunContent::Text(text) => words.push_str(text),
            text::RunContent::Merge(merge, otherwise) => {
                let value = match merge {
                    text::MergeField::Company => target.company.as_deref(),
                    text::MergeField::Event => target.event.as_deref(),
                    text::MergeField::Industry | text::MergeField::Sender => None,
                };
                words.push_str(value.or(otherwise.as_deref()).unwrap_or("…"));
            }
            text::RunContent::Fact(..) => words.push('…'),
        }
    }
    words
}

/// Whether a field of a slide allows own words.
pub(crate) fn is_overridable(slide: &Slide, field: &str) -> bool {
    layout::layout(&slide.layout).and_then(|layout| layout.field(field)).is_some_and(|field| field.overridable)
}
