//! Shows a pitch to a window: its story, its history, and the state of its slides.

use lodestone_content::layout::layout;
use lodestone_content::model::Stage;
use lodestone_content::select;
use lodestone_l10n::message;
use lodestone_store::{Content, Document, StoredPitch};

use super::Pitches;
use crate::api::{
    Changes, Cut, Freshness, Pitch, PitchSlide, Revision, SlideCard, SlideOrigin, SlideState, Style, count,
};
use crate::browse::{CardContext, freshness};
use crate::error::Error;
use crate::phrases::names::frame_name;
use crate::pitch_versions::{PitchChange, SlideStatus, recall_reason};
use crate::resolved_pitch::{ResolvedPitch, ResolvedSlide, title};

impl Pitches {
    /// A pitch as the window shows it.
    pub(crate) fn pitch(&self, id: String) -> Result<Pitch, Error> {
        self.pitch_view(&self.context.store.pitch(&id)?)
    }

    /// A pitch that was read or saved, as the window shows it.
    pub(crate) fn pitch_view(&self, stored: &StoredPitch) -> Result<Pitch, Error> {
        let document = &stored.document;
        let library = self.versions.library_for(document);
        self.pictures.remember_shown(&stored.id, document);
        let resolved = ResolvedPitch::outline(&library, document);
        let cuts = self.cuts(&resolved);
        let l10n = self.context.l10n();
        let what = |what: &Option<String>| what.as_ref().map(|what| PitchChange::name_of(&l10n, what));
        Ok(Pitch {
            id: stored.id.clone(),
            name: document.name.clone(),
            target: document.target.clone(),
            style: self.known_style(document),
            slides: self.pitch_slides(&stored.id, &resolved, &cuts)?,
            seconds: resolved.seconds(),
            revision: stored.revision,
            undo: what(&stored.undo),
            redo: what(&stored.redo),
            changed: stored.changed.rfc3339(),
            release: document.made_from.release,
            changes: self.changes(&resolved),
            cautions: self.cautions(&resolved),
            cuts,
        })
    }

    /// How a pitch looks here: a brand that only the colleague has who sent it gives way to the library's own.
    fn known_style(&self, document: &Document) -> Style {
        let library = &self.context.library();
        let mut style = document.style.clone();
        if !library.brands.contains_key(&style.brand) {
            style.brand = library.manifest.default_brand.clone();
        }
        style.cobrand = style.cobrand.filter(|brand| library.brands.contains_key(brand) && *brand != style.brand);
        style
    }

    /// The slides of a pitch, or of one that is only offered.
    pub(crate) fn pitch_slides(
        &self,
        id: &str,
        resolved: &ResolvedPitch<'_>,
        cuts: &[Cut],
    ) -> Result<Vec<PitchSlide>, Error> {
        let cards = self.browse.cards(&resolved.target.language);
        let mut slides = Vec::new();
        let frame = |name: &str, slide: Option<&lodestone_content::model::Slide>| {
            let words = resolved.user_content.frame_overrides.get(name);
            let title = match slide {
                Some(slide) => {
                    title(slide, words.unwrap_or(&lodestone_render::NO_OVERRIDES), &resolved.target, &resolved.chain)
                }
                None => frame_name(&self.context.l10n(), name),
            };
            PitchSlide {
                key: name.to_owned(),
                id: slide.map_or_else(|| format!("frame.{name}"), |slide| slide.id.clone()),
                title,
                stage: String::new(),
                layout: name.to_owned(),
                seconds: 0,
                picture: self.pictures.frame_address(id, resolved.document, name),
                origin: SlideOrigin::Frame,
                state: SlideState::Current,
                has_overrides: words.is_some_and(|words| !words.is_empty()),
                tailorable: layout(name).is_some_and(|layout| layout.fields.iter().any(|field| field.overridable)),
                other_language: None,
                lapsed: 0,
                cut: None,
            }
        };
        let around = resolved.frame();
        slides.extend(around.iter().filter(|(name, _)| *name != "sources").map(|(name, slide)| frame(name, *slide)));
        for resolved_slide in &resolved.slides {
            slides.push(self.pitch_slide(id, resolved, resolved_slide, &cards, cuts));
        }
        slides.extend(around.iter().filter(|(name, _)| *name == "sources").map(|(name, slide)| frame(name, *slide)));
        Ok(slides)
    }

    fn pitch_slide(
        &self,
        id: &str,
        resolved: &ResolvedPitch<'_>,
        resolved_slide: &ResolvedSlide<'_>,
        cards: &CardContext<'_>,
        cuts: &[Cut],
    ) -> PitchSlide {
        let entry = resolved_slide.entry;
        let (slide_id, remembered, stage, origin) = match &entry.content {
            Content::Slide { id, title, stage, .. } => (id.clone(), title, stage, SlideOrigin::Library),
            Content::Picture { title, stage, .. } => (format!("own.{}", entry.key), title, stage, SlideOrigin::Picture),
            Content::Page { title, stage, .. } => (format!("own.{}", entry.key), title, stage, SlideOrigin::Page),
        };
        let slide = resolved_slide.slide.as_deref();
        let edition = self.context.library();
        let library = edition.slides.get(&slide_id);
        let shown = slide.and_then(|slide| slide.shown_in(&resolved.chain));
        let facts = library.map(|slide| cards.facts(slide)).unwrap_or_default();
        let today = self.context.clock.today();
        PitchSlide {
            key: entry.key.clone(),
            title: slide.map_or_else(
                || remembered.clone(),
                |slide| title(slide, &resolved_slide.overrides, &resolved.target, &resolved.chain),
            ),
            // A stage from a file that no story has is shown nowhere.
            stage: slide
                .map(|slide| slide.stage)
                .or_else(|| Stage::parse(stage))
                .unwrap_or(Stage::Proof)
                .as_str()
                .to_owned(),
            layout: slide.map(|slide| slide.layout.clone()).unwrap_or_default(),
            seconds: slide.map_or(0, |slide| slide.seconds),
            picture: slide
                .map(|_| self.pictures.slide_address(id, resolved.document, resolved_slide.entry))
                .unwrap_or_default(),
            origin,
            state: self.state_of(resolved, resolved_slide, cards),
            has_overrides: !entry.words.is_empty(),
            tailorable: slide
                .and_then(|slide| layout(&slide.layout))
                .is_some_and(|layout| layout.fields.iter().any(|field| field.overridable)),
            other_language: shown.filter(|shown| **shown != resolved.target.language).map(ToString::to_string),
            lapsed: count(facts.iter().filter(|fact| freshness(fact, today) == Freshness::Lapsed).count()),
            cut: cuts.iter().find(|cut| cut.keys.contains(&entry.key)).map(|cut| cut.minutes),
            id: slide_id,
        }
    }

    fn state_of(
        &self,
        resolved: &ResolvedPitch<'_>,
        resolved_slide: &ResolvedSlide<'_>,
        cards: &CardContext<'_>,
    ) -> SlideState {
        match self.versions.status(resolved.library(), resolved.document, resolved_slide.entry) {
            SlideStatus::Recalled => {
                let (library, chain) = (self.context.library(), self.context.l10n().chain());
                let reason = recall_reason(&library, resolved.library(), resolved_slide.entry, &chain);
                SlideState::Recalled { reason }
            }
            _ if resolved_slide.slide.is_none() => SlideState::Missing { nearest: self.nearest(resolved_slide, cards) },
            SlideStatus::Current => SlideState::Current,
            status => SlideState::Changed { acceptable: matches!(status, SlideStatus::Facts | SlideStatus::Changed) },
        }
    }

    /// Returns a possible replacement of a slide that is no longer there: its declared alternative, else the slide whose
    /// words are nearest to its title, of its stage when there is one.
    fn nearest(&self, resolved_slide: &ResolvedSlide<'_>, cards: &CardContext<'_>) -> Option<SlideCard> {
        let library = self.context.library();
        let Content::Slide { id, title, stage, .. } = &resolved_slide.entry.content else { return None };
        let named = library.retired_slides.get(id).and_then(|retirement| retirement.successor.as_ref());
        let successor = named
            .and_then(|successor| library.slides.get(successor))
            .or_else(|| library.slides.values().find(|slide| slide.alternative_to.iter().any(|(other, _)| other == id)))
            .filter(|slide| !slide.retired);
        if let Some(slide) = successor {
            return Some(cards.slide(slide));
        }
        let found = library.index().search(title, 20);
        let slides: Vec<_> = found
            .into_iter()
            .filter_map(|hit| match hit.item {
                select::ItemId::Slide(id) => library.slides.get(&id),
                select::ItemId::Fact(_) | select::ItemId::Facility(_) => None,
            })
            .collect();
        let same = slides.iter().find(|slide| slide.stage.as_str() == stage);
        same.or_else(|| slides.first()).map(|slide| cards.slide(slide))
    }

    /// What changed in the library since a pitch was made.
    pub(crate) fn changes(&self, resolved: &ResolvedPitch<'_>) -> Changes {
        let library = self.context.library();
        let today = self.context.clock.today();
        let mut changes = Changes::default();
        for resolved_slide in &resolved.slides {
            let status = self.versions.status(resolved.library(), resolved.document, resolved_slide.entry);
            changes.recalled += u32::from(status == SlideStatus::Recalled);
            match (&resolved_slide.entry.content, &resolved_slide.slide) {
                (_, None) => changes.missing += 1,
                (Content::Slide { .. }, Some(slide)) => {
                    changes.changed += u32::from(!matches!(status, SlideStatus::Current | SlideStatus::Recalled));
                    let facts =
                        slide.shown_in(&resolved.chain).map(|language| slide.facts(language)).unwrap_or_default();
                    let lapsed = |id: &&str| library.facts.get(*id).is_some_and(|fact| fact.is_lapsed(today));
                    changes.lapsed += u32::from(facts.iter().any(lapsed));
                }
                _ => {}
            }
        }
        changes
    }

    fn cautions(&self, resolved: &ResolvedPitch<'_>) -> Vec<String> {
        let library = self.context.library();
        let l10n = self.context.l10n();
        let mut cautions = Vec::new();
        if resolved.slides.is_empty() {
            cautions.push(l10n.say(message::App::CautionEmpty));
        }
        let other = resolved
            .slides
            .iter()
            .filter_map(|resolved_slide| resolved_slide.slide.as_ref()?.shown_in(&resolved.chain))
            .filter(|language| **language != resolved.target.language)
            .count();
        if other > 0 {
            cautions.push(l10n.say(message::App::CautionOtherLanguage { count: other }));
        }
        let made_from = &resolved.document.made_from;
        if made_from.library != library.manifest.id {
            cautions.push(l10n.say(message::App::CautionOtherLibrary { library: &made_from.library }));
        }
        cautions
    }

    /// What was done to a pitch, the last first.
    pub(crate) fn revisions(&self, id: String) -> Result<Vec<Revision>, Error> {
        let l10n = self.context.l10n();
        let rows = self.context.store.revisions(&id)?;
        let revision = |row: lodestone_store::RevisionRow| Revision {
            revision: row.revision,
            at: row.at.rfc3339(),
            what: PitchChange::name_of(&l10n, &row.what),
            current: row.current,
        };
        Ok(rows.into_iter().map(revision).collect())
    }
}
