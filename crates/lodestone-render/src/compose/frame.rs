//! Composes the slides around the story: cover, agenda and sources, with the outline that they list.

use std::collections::BTreeMap;

use lodestone_content::Library;
use lodestone_content::layout::layout;
use lodestone_content::model::{self, Audience, Stage};

use super::composer::Composer;
use super::request::NO_OVERRIDES;
use crate::deck::{Field, Part, PartSlide, Run, Slide};

impl Composer<'_> {
    /// A slide of the library that frames a story, or one made of the theme's own words when there is none.
    pub(super) fn frame_slide(&mut self, name: &str) -> Slide {
        let audience: Audience = self.request.target.audience;
        let words = self.request.user_content.frame_overrides.get(name).unwrap_or(&NO_OVERRIDES);
        if let Some(slide) = frame_slide(self.request.library, name, audience) {
            return self.slide(slide, words);
        }
        let takes = layout(name).and_then(|layout| layout.field("title")).is_some_and(|field| field.overridable);
        // Blank words fall back on the theme's: a page without a heading cannot be found.
        let title = match words.get("title").filter(|own| takes && !own.source.trim().is_empty()) {
            Some(own) => self.runs(own.line()),
            None => vec![Run { t: self.default_title(name), ..Run::default() }],
        };
        Slide {
            id: format!("frame.{name}"),
            key: String::new(),
            layout: name.to_owned(),
            stage: String::new(),
            stage_label: String::new(),
            number: 0,
            fields: BTreeMap::from([("title".to_owned(), Field::Line(title))]),
            sources: Vec::new(),
            language: None,
            shown: BTreeMap::new(),
        }
    }

    /// The title of the document: that of its first slide.
    pub(super) fn title(&self, slides: &[Slide]) -> String {
        let plain = |slide: &Slide| match slide.fields.get("title") {
            Some(Field::Line(runs)) => runs.iter().map(|run| run.t.as_str()).collect::<String>(),
            _ => String::new(),
        };
        let title = slides.first().map(plain).unwrap_or_default();
        if title.trim().is_empty() { self.default_title("cover") } else { title }
    }
}

/// The slides of a story by its parts, without what frames it.
pub(super) fn outline(slides: &[Slide]) -> Vec<Part> {
    let mut outline: Vec<Part> = Vec::new();
    for slide in slides.iter().filter(|slide| !is_frame(&slide.layout)) {
        let entry = entry(slide);
        match outline.last_mut() {
            Some(part) if part.stage == slide.stage => part.slides.push(entry),
            _ => {
                outline.push(Part { stage: slide.stage.clone(), label: slide.stage_label.clone(), slides: vec![entry] })
            }
        }
    }
    if outline.len() <= Stage::ALL.len() {
        return outline;
    }
    // The story returns to earlier stages: one part for each stage still fits the agenda.
    let mut gathered: Vec<Part> = Vec::new();
    for part in outline {
        match gathered.iter_mut().find(|other| other.stage == part.stage) {
            Some(other) => other.slides.extend(part.slides),
            None => gathered.push(part),
        }
    }
    gathered
}

/// The slide of the library that frames a story for an audience; `None` when the theme's own words do.
pub fn frame_slide<'a>(library: &'a Library, name: &str, audience: Audience) -> Option<&'a model::Slide> {
    let frames = library.slides.values().filter(|slide| slide.layout == name);
    let fits = |slide: &&model::Slide| slide.audiences.is_empty() || slide.audiences.contains(&audience);
    // The one made for fewest audiences is made for this one.
    let order = |slide: &&model::Slide| {
        (if slide.audiences.is_empty() { usize::MAX } else { slide.audiences.len() }, slide.id.clone())
    };
    frames.filter(fits).min_by_key(order)
}

/// A slide as the outline names it.
fn entry(slide: &Slide) -> PartSlide {
    let title = match slide.fields.get("title") {
        Some(Field::Line(runs)) => runs.iter().filter(|run| run.source.is_none()).cloned().collect(),
        _ => Vec::new(),
    };
    PartSlide { id: slide.id.clone(), title, number: slide.number }
}

fn is_frame(name: &str) -> bool {
    layout(name).is_some_and(lodestone_content::layout::Layout::is_frame)
}
