//! Lists the decisions to make about a pitch: each changed slide, as it was accepted and as it is now.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::layout::FieldName;
use lodestone_content::model::{Retirement, Subject};
use lodestone_content::{Language, Library};
use lodestone_l10n::message;
use lodestone_store::{Content, Entry, StoredPitch};

use super::PitchUpdates;
use super::field_text::{field_texts, figure};
use crate::api::{Difference, FactUpdate, Update, UpdateKind, Updates, count};
use crate::error::Error;
use crate::phrases::names::field_name;
use crate::pitch_document::{facts_of, slide_id};
use crate::pitch_versions::{SlideStatus, is_frozen, recall_of};
use crate::resolved_pitch::{ResolvedPitch, ResolvedSlide, title};

/// A pitch with both libraries.
struct Comparison<'a> {
    stored: &'a StoredPitch,
    /// The library as the pitch was made with it.
    pinned: &'a Library,
    /// The library now.
    now: &'a Library,
    resolved: &'a ResolvedPitch<'a>,
}

impl PitchUpdates {
    /// What there is to decide about a pitch since the library has changed.
    pub(crate) fn updates(&self, pitch: String) -> Result<Updates, Error> {
        let stored = self.context.store.pitch(&pitch)?;
        let document = &stored.document;
        self.pictures.remember_shown(&stored.id, document);
        let pinned = self.versions.library_for(document);
        let now = self.context.library();
        let resolved = ResolvedPitch::outline(&pinned, document);
        let comparison = Comparison { stored: &stored, pinned: &pinned, now: &now, resolved: &resolved };
        let mut updates = Vec::new();
        let mut waiting = 0;
        for resolved_slide in &resolved.slides {
            match self.versions.status(&pinned, document, resolved_slide.entry) {
                SlideStatus::Current => {
                    let frozen =
                        is_frozen(document, self.context.clock.today()) && resolved_slide.entry.passed_over.is_none();
                    let waits = frozen
                        && self.versions.undecided_status(&pinned, document, resolved_slide.entry)
                            != SlideStatus::Current;
                    waiting += usize::from(waits);
                }
                status => updates.push(self.update(&comparison, resolved_slide, status)),
            }
        }
        updates.sort_by_key(|update| update.kind != UpdateKind::Recalled);
        Ok(Updates {
            updates,
            waiting: count(waiting),
            frozen_until: document.frozen_until.clone(),
            release: now.manifest.release,
            date: now.manifest.date.to_string(),
        })
    }

    fn update(&self, comparison: &Comparison<'_>, resolved_slide: &ResolvedSlide<'_>, status: SlideStatus) -> Update {
        let Comparison { stored, pinned, now, resolved } = comparison;
        let (entry, document) = (resolved_slide.entry, &stored.document);
        let id = slide_id(entry).unwrap_or_default();
        let present = now.slides.get(id).filter(|slide| !slide.retired);
        let retirement = match status {
            SlideStatus::Recalled => recall_of(now, pinned, entry),
            _ => now.retired_slides.get(id),
        };
        let successor = retirement
            .filter(|retirement| retirement.subject == Subject::Slide)
            .and_then(|retirement| retirement.successor.as_ref())
            .filter(|successor| now.slides.get(*successor).is_some_and(|slide| !slide.retired));
        let cards = self.browse.cards(&resolved.target.language);
        let is_as_accepted = |content: &Content| match (content, resolved_slide.slide.as_deref()) {
            (Content::Slide { digest, .. }, Some(slide)) => slide.version.is(digest),
            (_, slide) => slide.is_some(),
        };
        // A slide whose facts are still withdrawn in its present state has nothing to accept.
        let sound = present.is_some_and(|slide| {
            let is_withdrawn = |fact: &str| now.retired_facts.get(fact).is_some_and(|retired| retired.recall);
            !facts_of(slide).into_iter().any(is_withdrawn)
        });
        let words_withdrawn = status == SlideStatus::Recalled
            && retirement.is_some_and(|one| {
                one.subject == Subject::Fact
                    && resolved_slide.overrides.values().any(|rich| rich.facts().any(|fact| fact == one.id))
            });
        let acceptable = sound && !words_withdrawn;
        let remembered = match &entry.content {
            Content::Slide { title, .. } | Content::Picture { title, .. } | Content::Page { title, .. } => title,
        };
        Update {
            key: entry.key.clone(),
            id: id.to_owned(),
            title: resolved_slide.slide.as_deref().map_or_else(
                || remembered.clone(),
                |slide| title(slide, &resolved_slide.overrides, &resolved.target, &resolved.chain),
            ),
            kind: match status {
                SlideStatus::Recalled => UpdateKind::Recalled,
                SlideStatus::Retired => UpdateKind::Retired,
                SlideStatus::Gone => UpdateKind::Gone,
                SlideStatus::Facts => UpdateKind::Facts,
                SlideStatus::Changed | SlideStatus::Current => UpdateKind::Changed,
            },
            before: resolved_slide
                .slide
                .as_ref()
                .map(|_| self.pictures.slide_address(&stored.id, &stored.document, resolved_slide.entry)),
            after: acceptable.then(|| self.pictures.update_address(&stored.id, &stored.document, &entry.key)),
            kept: is_as_accepted(&entry.content),
            differences: self.differences(comparison, resolved_slide, entry),
            facts: fact_updates(comparison, entry, &resolved.chain),
            reason: match retirement {
                Some(retirement) => Some(self.reason(retirement)).filter(|reason| !reason.is_empty()),
                // What nobody signed must not look like an earlier release.
                None => self
                    .versions
                    .is_from_colleague(pinned, document, entry)
                    .then(|| self.context.l10n().say(message::App::FromColleague)),
            },
            since: retirement.map(|retirement| retirement.date.to_string()),
            successor: successor.and_then(|id| cards.slide_of(id)),
            acceptable,
            keepable: status != SlideStatus::Recalled && resolved_slide.slide.is_some(),
        }
    }

    /// Why something was taken back, in the language of the interface.
    pub(super) fn reason(&self, retirement: &Retirement) -> String {
        retirement.reason.text(&self.context.l10n().chain()).to_owned()
    }

    /// Fields that read otherwise. The person's own words stand beside what they hide.
    fn differences(
        &self,
        comparison: &Comparison<'_>,
        resolved_slide: &ResolvedSlide<'_>,
        entry: &Entry,
    ) -> Vec<Difference> {
        let Comparison { pinned, now, resolved, .. } = comparison;
        let present = slide_id(entry).and_then(|id| now.slides.get(id));
        let (Some(before), Some(after)) = (resolved_slide.slide.as_deref(), present) else { return Vec::new() };
        let before: BTreeMap<FieldName, String> =
            field_texts(before, pinned, &resolved.target, &resolved.chain).into_iter().collect();
        let after = field_texts(after, now, &resolved.target, &resolved.chain);
        let names: Vec<FieldName> = after.iter().map(|(name, _)| *name).collect();
        let gone = before.keys().filter(|name| !names.contains(name)).copied();
        let after: BTreeMap<FieldName, String> = after.into_iter().collect();
        let l10n = self.context.l10n();
        names
            .iter()
            .copied()
            .chain(gone)
            .filter_map(|name| {
                let text = |side: &BTreeMap<FieldName, String>| side.get(&name).cloned().unwrap_or_default();
                let (before, after) = (text(&before), text(&after));
                (before != after).then(|| Difference {
                    label: field_name(&l10n, name),
                    before,
                    after,
                    own: entry.words.get(name.as_str()).filter(|words| !words.trim().is_empty()).cloned(),
                })
            })
            .collect()
    }
}

/// Facts on a slide, as it was accepted or as it is, whose value is another.
fn fact_updates(comparison: &Comparison<'_>, entry: &Entry, chain: &[Language]) -> Vec<FactUpdate> {
    let Comparison { stored, pinned, now, .. } = comparison;
    let of = |library: &'_ Library| -> BTreeSet<String> {
        let slide = slide_id(entry).and_then(|id| library.slides.get(id));
        slide.map(facts_of).unwrap_or_default().into_iter().map(str::to_owned).collect()
    };
    let (shown, present) = (of(pinned), of(now));
    let update = |id: &String| {
        let before = stored.document.facts.get(id).filter(|_| shown.contains(id));
        let after = now.facts.get(id).filter(|_| present.contains(id));
        let same = before.zip(after).is_some_and(|(before, after)| after.version.is(before));
        if same || before.is_none() && !shown.contains(id) {
            return None;
        }
        let label = now.facts.get(id).or_else(|| pinned.facts.get(id)).map(|fact| fact.label.text(chain).to_owned());
        let figure = |library: &Library| figure(library, id, chain).unwrap_or_default();
        let (before, after) = (figure(pinned), if after.is_some() { figure(now) } else { String::new() });
        (before != after).then(|| FactUpdate {
            id: id.clone(),
            label: label.unwrap_or_else(|| id.clone()),
            before,
            after,
        })
    };
    shown.union(&present).filter_map(update).collect()
}
