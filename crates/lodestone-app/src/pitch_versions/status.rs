//! Compares a slide of a pitch with the library as it is now.

use lodestone_content::model::Retirement;
use lodestone_content::{Day, Language, Library, Version};
use lodestone_store::{Content, Document, Entry};

use crate::digest::fingerprint;
use crate::pitch_document::{facts_of, slide_id};
use crate::resolved_pitch::parse_overrides;

/// The status of a slide since it was accepted; the worst last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SlideStatus {
    /// It is as it was accepted, or the person decided to keep it.
    Current,
    /// Its text is the same, a value on it differs.
    Facts,
    /// It was edited.
    Changed,
    /// It is not in the library any more, without a retirement.
    Gone,
    /// It was retired.
    Retired,
    /// It, or a fact on it, was recalled.
    Recalled,
}

/// Returns the status of an entry of a pitch on a day. `pinned` is the library as the pitch was made with it.
pub(crate) fn status(
    library: &Library,
    pinned: &Library,
    document: &Document,
    entry: &Entry,
    today: Day,
) -> SlideStatus {
    let status = undecided_status(library, pinned, document, entry);
    if status == SlideStatus::Recalled || status == SlideStatus::Current {
        return status;
    }
    if is_passed_over(library, entry) || is_frozen(document, today) { SlideStatus::Current } else { status }
}

/// Returns whether a pitch is frozen on a day.
pub(crate) fn is_frozen(document: &Document, today: Day) -> bool {
    document.frozen_until.as_deref().and_then(Day::parse).is_some_and(|until| today <= until)
}

/// Returns the recall of a slide of a pitch: of the slide itself, or of the first recalled fact on it or in the
/// person's words.
pub(crate) fn recall_of<'a>(library: &'a Library, pinned: &Library, entry: &Entry) -> Option<&'a Retirement> {
    let recalled = |retirement: &&Retirement| retirement.recall;
    let id = slide_id(entry);
    let slide = id.and_then(|id| library.retired_slides.get(id)).filter(recalled);
    if slide.is_some() || library.retired_facts.is_empty() {
        return slide;
    }
    let words = parse_overrides(&entry.words);
    let spoken = words.values().flat_map(|rich| rich.facts());
    let shown = id.and_then(|id| pinned.slides.get(id)).map(facts_of).unwrap_or_default();
    spoken.chain(shown).find_map(|fact| library.retired_facts.get(fact).filter(recalled))
}

/// Returns the status of an entry without regard to decisions and freezes.
pub(crate) fn undecided_status(library: &Library, pinned: &Library, document: &Document, entry: &Entry) -> SlideStatus {
    if recall_of(library, pinned, entry).is_some() {
        return SlideStatus::Recalled;
    }
    let Content::Slide { id, digest, .. } = &entry.content else { return SlideStatus::Current };
    if library.retired_slides.contains_key(id) {
        return SlideStatus::Retired;
    }
    let Some(slide) = library.slides.get(id) else { return SlideStatus::Gone };
    if !slide.version.is(digest) {
        return SlideStatus::Changed;
    }
    let moved = |fact: &str| {
        let is_now = |accepted: &String| library.facts.get(fact).is_some_and(|fact| fact.version.is(accepted));
        document.facts.get(fact).is_some_and(|accepted| !is_now(accepted))
    };
    if facts_of(slide).into_iter().any(moved) { SlideStatus::Facts } else { SlideStatus::Current }
}

/// Returns the reason of a recall, in the first of some languages; empty when there is none.
pub(crate) fn recall_reason(library: &Library, pinned: &Library, entry: &Entry, chain: &[Language]) -> String {
    recall_of(library, pinned, entry).map(|retirement| retirement.reason.text(chain).to_owned()).unwrap_or_default()
}

/// Identifies the state that the library offers for an entry, so that a person who decided against it is not asked
/// again.
pub(crate) fn offered(library: &Library, entry: &Entry) -> String {
    offered_by(library, entry, Version::as_str)
}

/// Whether a person decided against what the library offers for an entry, this month or when versions had other names.
fn is_passed_over(library: &Library, entry: &Entry) -> bool {
    let Some(print) = &entry.passed_over else { return false };
    [Version::as_str, Version::legacy_name].into_iter().any(|name| *print == offered_by(library, entry, name))
}

fn offered_by(library: &Library, entry: &Entry, name: fn(&Version) -> &str) -> String {
    let id = slide_id(entry).unwrap_or_default();
    let slide = library.slides.get(id);
    let facts = slide.map(facts_of).unwrap_or_default();
    let facts: Vec<_> = facts.into_iter().map(|fact| library.facts.get(fact).map(|fact| name(&fact.version))).collect();
    let retired = library.retired_slides.get(id).map(|retirement| retirement.date.to_string());
    let state = (slide.map(|slide| name(&slide.version)), facts, retired);
    fingerprint(format!("{state:?}").as_bytes())
}
