//! What there is to decide about a pitch: each slide that has moved on, as it was accepted and as it is now.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::model::{Retirement, Subject};
use lodestone_content::{Language, Library};
use lodestone_store::{Content, Document, Entry, StoredPitch};

use super::made_with::slide_id;
use super::standing::{Standing, facts_of, is_frozen, recall_of};
use super::words::{figure, said};
use crate::app::App;
use crate::error::Error;
use crate::resolved_pitch::{ResolvedPitch, ResolvedSlide, title};
use crate::wire::count;
use crate::wire::{Difference, FactUpdate, Update, UpdateKind, Updates};

/// A pitch beside the library as it is now.
struct Beside<'a> {
    stored: &'a StoredPitch,
    /// The library as the pitch was made with it.
    told: &'a Library,
    /// The library now.
    now: &'a Library,
    resolved: &'a ResolvedPitch<'a>,
}

impl App {
    pub(crate) fn updates(&self, pitch: String) -> Result<Updates, Error> {
        let stored = self.context.store.pitch(&pitch)?;
        let document = &stored.document;
        self.remember_shown(&stored.id, document);
        let told = self.library_for(document);
        let now = self.context.library();
        let resolved = ResolvedPitch::outline(&told, document);
        let beside = Beside { stored: &stored, told: &told, now: &now, resolved: &resolved };
        let mut updates = Vec::new();
        let mut waiting = 0;
        for resolved_slide in &resolved.slides {
            match self.standing(&told, document, resolved_slide.entry) {
                Standing::Current => {
                    let frozen =
                        is_frozen(document, self.context.clock.today()) && resolved_slide.entry.passed_over.is_none();
                    let waits =
                        frozen && self.bare_standing(&told, document, resolved_slide.entry) != Standing::Current;
                    waiting += usize::from(waits);
                }
                standing => updates.push(self.update(&beside, resolved_slide, standing)),
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

    fn update(&self, beside: &Beside<'_>, resolved_slide: &ResolvedSlide<'_>, standing: Standing) -> Update {
        let Beside { stored, told, now, resolved } = beside;
        let (entry, document) = (resolved_slide.entry, &stored.document);
        let id = slide_id(entry).unwrap_or_default();
        let present = now.slides.get(id).filter(|slide| !slide.retired);
        let retirement = match standing {
            Standing::Recalled => recall_of(now, told, entry),
            _ => now.retired_slides.get(id),
        };
        let successor = retirement
            .filter(|retirement| retirement.subject == Subject::Slide)
            .and_then(|retirement| retirement.successor.as_ref())
            .filter(|successor| now.slides.get(*successor).is_some_and(|slide| !slide.retired));
        let marks = self.shelfmarks(&resolved.target.language);
        let is_as_accepted = |content: &Content| match (content, resolved_slide.slide.as_deref()) {
            (Content::Slide { digest, .. }, Some(slide)) => *digest == slide.digest,
            (_, slide) => slide.is_some(),
        };
        // A slide whose facts are still withdrawn in its present state has nothing to accept.
        let sound = present.is_some_and(|slide| {
            let is_withdrawn = |fact: &str| now.retired_facts.get(fact).is_some_and(|retired| retired.recall);
            !facts_of(slide).into_iter().any(is_withdrawn)
        });
        let words_withdrawn = standing == Standing::Recalled
            && retirement.is_some_and(|one| {
                one.subject == Subject::Fact
                    && resolved_slide.words.values().any(|rich| rich.facts().any(|fact| fact == one.id))
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
                |slide| title(slide, &resolved_slide.words, &resolved.target, &resolved.chain),
            ),
            kind: match standing {
                Standing::Recalled => UpdateKind::Recalled,
                Standing::Retired => UpdateKind::Retired,
                Standing::Gone => UpdateKind::Gone,
                Standing::Facts => UpdateKind::Facts,
                Standing::Changed | Standing::Current => UpdateKind::Changed,
            },
            before: resolved_slide
                .slide
                .as_ref()
                .map(|_| self.pitch_picture(&stored.id, &stored.document, resolved_slide)),
            after: acceptable.then(|| self.update_picture(&stored.id, &stored.document, &entry.key)),
            kept: is_as_accepted(&entry.content),
            differences: self.differences(beside, resolved_slide, entry),
            facts: fact_updates(beside, entry, &resolved.chain),
            reason: match retirement {
                Some(retirement) => Some(self.reason(retirement)).filter(|reason| !reason.is_empty()),
                // What nobody signed must not look like an earlier release.
                None => self
                    .is_from_colleague(told, document, entry)
                    .then(|| self.context.tongue().say("from-colleague", &[])),
            },
            since: retirement.map(|retirement| retirement.date.to_string()),
            successor: successor.and_then(|id| marks.slide_of(id)),
            acceptable,
            keepable: standing != Standing::Recalled && resolved_slide.slide.is_some(),
        }
    }

    /// Why what an entry shows is withdrawn; empty when it is not.
    pub(crate) fn recall_reason(&self, told: &Library, entry: &Entry) -> String {
        recall_of(&self.context.library(), told, entry).map(|retirement| self.reason(retirement)).unwrap_or_default()
    }

    /// Why something was taken back, in the language of the interface.
    pub(super) fn reason(&self, retirement: &Retirement) -> String {
        retirement.reason.text(&self.context.tongue().chain()).to_owned()
    }

    /// Fields that read otherwise. The person's own words stand beside what they hide.
    fn differences(&self, beside: &Beside<'_>, resolved_slide: &ResolvedSlide<'_>, entry: &Entry) -> Vec<Difference> {
        let Beside { told, now, resolved, .. } = beside;
        let present = slide_id(entry).and_then(|id| now.slides.get(id));
        let (Some(before), Some(after)) = (resolved_slide.slide.as_deref(), present) else { return Vec::new() };
        let before: BTreeMap<String, String> =
            said(before, told, &resolved.target, &resolved.chain).into_iter().collect();
        let after = said(after, now, &resolved.target, &resolved.chain);
        let names: Vec<String> = after.iter().map(|(name, _)| name.clone()).collect();
        let gone = before.keys().filter(|name| !names.contains(name)).cloned();
        let after: BTreeMap<String, String> = after.into_iter().collect();
        let tongue = self.context.tongue();
        names
            .iter()
            .cloned()
            .chain(gone)
            .filter_map(|name| {
                let text = |side: &BTreeMap<String, String>| side.get(&name).cloned().unwrap_or_default();
                let (before, after) = (text(&before), text(&after));
                (before != after).then(|| Difference {
                    label: tongue.say_or(&format!("field-{name}"), &name),
                    before,
                    after,
                    own: entry.words.get(&name).filter(|words| !words.trim().is_empty()).cloned(),
                })
            })
            .collect()
    }

    /// The document in which what the library has now is accepted for one slide.
    pub(crate) fn with_accepted(&self, document: &Document, key: &str) -> Result<Document, Error> {
        let mut document = document.clone();
        self.accept(&mut document, key)?;
        Ok(document)
    }
}

/// Facts on a slide, as it was accepted or as it is, whose value is another.
fn fact_updates(beside: &Beside<'_>, entry: &Entry, chain: &[Language]) -> Vec<FactUpdate> {
    let Beside { stored, told, now, .. } = beside;
    let of = |library: &'_ Library| -> BTreeSet<String> {
        let slide = slide_id(entry).and_then(|id| library.slides.get(id));
        slide.map(facts_of).unwrap_or_default().into_iter().map(str::to_owned).collect()
    };
    let (shown, present) = (of(told), of(now));
    let update = |id: &String| {
        let before = stored.document.facts.get(id).filter(|_| shown.contains(id));
        let after = now.facts.get(id).filter(|_| present.contains(id));
        if before.is_some() && before == after.map(|fact| &fact.digest) || before.is_none() && !shown.contains(id) {
            return None;
        }
        let label = now.facts.get(id).or_else(|| told.facts.get(id)).map(|fact| fact.label.text(chain).to_owned());
        let figure = |library: &Library| figure(library, id, chain).unwrap_or_default();
        let (before, after) = (figure(told), if after.is_some() { figure(now) } else { String::new() });
        (before != after).then(|| FactUpdate {
            id: id.clone(),
            label: label.unwrap_or_else(|| id.clone()),
            before,
            after,
        })
    };
    shown.union(&present).filter_map(update).collect()
}
