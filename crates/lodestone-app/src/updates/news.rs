//! Counts what a release changes, for a note that is shown until a person closes it.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::Library;
use lodestone_store::{Content, ReleaseNews, UserDb};

use crate::api::count;

/// Counts the differences between the library that was open and the one that replaces it.
pub(super) fn news(store: &UserDb, before: &Library, after: &Library, notes: BTreeMap<String, String>) -> ReleaseNews {
    let facts: BTreeSet<&str> = after
        .facts
        .iter()
        .filter(|(id, fact)| before.facts.get(*id).is_none_or(|old| old.version != fact.version))
        .map(|(id, _)| id.as_str())
        .collect();
    let shows_changed = |id: &str| {
        let slide = after.slides.get(id);
        slide.is_some_and(|slide| {
            slide.text.0.keys().any(|language| slide.facts(language).iter().any(|fact| facts.contains(*fact)))
        })
    };
    let is_changed = |id: &str| match (before.slides.get(id), after.slides.get(id)) {
        (Some(old), Some(new)) => old.version != new.version || shows_changed(id),
        _ => false,
    };
    let touches = |content: &Content| match content {
        Content::Slide { id, digest, .. } => {
            after.slides.get(id).is_none_or(|slide| !slide.version.is(digest)) || shows_changed(id)
        }
        _ => false,
    };
    let pitches = store.pitches().unwrap_or_default();
    let concerned = pitches.iter().filter(|pitch| {
        pitch.document.made_from.library == after.manifest.id
            && pitch.document.slides.iter().any(|entry| touches(&entry.content))
    });
    ReleaseNews {
        release: after.manifest.release,
        date: after.manifest.date.to_string(),
        notes,
        added: count(after.slides.keys().filter(|id| !before.slides.contains_key(*id)).count()),
        changed: count(after.slides.keys().filter(|id| is_changed(id)).count()),
        removed: count(before.slides.keys().filter(|id| !after.slides.contains_key(*id)).count()),
        facts: count(facts.len()),
        pitches: count(concerned.count()),
    }
}
