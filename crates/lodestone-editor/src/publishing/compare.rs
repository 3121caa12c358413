//! Compares two releases of a library for a publisher.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::model::{Fact, Slide};
use lodestone_content::{Language, Library, format};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{differing, fields};

/// What kind of thing differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReleasePart {
    /// A slide.
    Slide,
    /// A fact.
    Fact,
    /// Any other file.
    Other,
}

impl ReleasePart {
    /// Its name for scripts.
    pub fn as_str(self) -> &'static str {
        match self {
            ReleasePart::Slide => "slide",
            ReleasePart::Fact => "fact",
            ReleasePart::Other => "other",
        }
    }
}

/// The kind of change, in the order of importance for a publisher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReleaseChangeKind {
    /// Recalled: it is wrong and must not be shown any more.
    Recalled,
    /// No longer in the release.
    Removed,
    /// Retired, possibly with a successor.
    Retired,
    /// Changed.
    Changed,
    /// New.
    Added,
}

impl ReleaseChangeKind {
    /// Its name for scripts.
    pub fn as_str(self) -> &'static str {
        match self {
            ReleaseChangeKind::Recalled => "recalled",
            ReleaseChangeKind::Removed => "removed",
            ReleaseChangeKind::Retired => "retired",
            ReleaseChangeKind::Changed => "changed",
            ReleaseChangeKind::Added => "added",
        }
    }
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What kind of thing.
    pub kind: ReleasePart,
    /// What happened to it.
    pub change: ReleaseChangeKind,
    /// Id of the slide or fact, or path of the file.
    pub id: String,
    /// Title or label.
    pub title: String,
    /// The earlier content: a fact's value, or a slide's fields that differ, one a line.
    pub before: Option<String>,
    /// The new content.
    pub after: Option<String>,
}

/// Lists every change, the most important first.
pub(super) fn compare(before: Option<&Library>, after: &Library, language: &Language) -> Vec<Change> {
    let chain = after.chain(language);
    let mut changes = slides(before, after, &chain);
    changes.extend(facts(before, after, &chain));
    changes.extend(others(before, after));
    changes.sort_by(|one, other| (one.change, one.kind, &one.id).cmp(&(other.change, other.kind, &other.id)));
    changes
}

fn slides(before: Option<&Library>, after: &Library, chain: &[Language]) -> Vec<Change> {
    let none = BTreeMap::new();
    let old = before.map_or(&none, |library| &library.slides);
    let ids: BTreeSet<&String> = old.keys().chain(after.slides.keys()).collect();
    let mut changes = Vec::new();
    for id in ids {
        let (was, is) = (old.get(id), after.slides.get(id));
        let texts_of = |library: Option<&Library>, slide: Option<&Slide>| {
            slide
                .and_then(|slide| library?.file_texts.get(&*slide.place.file))
                .map(|bytes| fields(bytes))
                .unwrap_or_default()
        };
        let mut texts = (None, None);
        let change = match (was, is) {
            (None, Some(slide)) if !slide.retired => ReleaseChangeKind::Added,
            (Some(_), None) => ReleaseChangeKind::Removed,
            (Some(was), Some(is)) if was.version != is.version => {
                texts = differing(&texts_of(before, Some(was)), &texts_of(Some(after), Some(is)));
                ReleaseChangeKind::Changed
            }
            _ => continue,
        };
        let title = is.or(was).map(|slide| slide.title(chain)).unwrap_or_default();
        changes.push(Change {
            kind: ReleasePart::Slide,
            change,
            id: id.clone(),
            title,
            before: texts.0,
            after: texts.1,
        });
    }
    let known = before.map_or(&EMPTY, |library| &library.retired_slides);
    let title = |id: &str| {
        let slide = after.slides.get(id).or_else(|| old.get(id));
        slide.map_or_else(|| id.to_owned(), |slide| slide.title(chain))
    };
    retirements(ReleasePart::Slide, known, &after.retired_slides, chain, &title, &mut changes);
    changes
}

fn facts(before: Option<&Library>, after: &Library, chain: &[Language]) -> Vec<Change> {
    let none = BTreeMap::new();
    let old = before.map_or(&none, |library| &library.facts);
    let ids: BTreeSet<&String> = old.keys().chain(after.facts.keys()).collect();
    let texts_of = |fact: &Fact| {
        let remark = fact.remark.text(chain);
        let remark = if remark.is_empty() { String::new() } else { format!(" ({remark})") };
        format!("{}{remark}, {}", format::figure(fact, chain).display, fact.as_of)
    };
    let mut changes = Vec::new();
    for id in ids {
        let (was, is) = (old.get(id), after.facts.get(id));
        let change = match (was, is) {
            (None, Some(_)) => ReleaseChangeKind::Added,
            (Some(_), None) => ReleaseChangeKind::Removed,
            (Some(was), Some(is)) if was.version != is.version => ReleaseChangeKind::Changed,
            _ => continue,
        };
        changes.push(Change {
            kind: ReleasePart::Fact,
            change,
            id: id.clone(),
            title: is.or(was).map(|fact| fact.label.text(chain).to_owned()).unwrap_or_default(),
            before: was.map(texts_of),
            after: is.map(texts_of),
        });
    }
    let known = before.map_or(&EMPTY, |library| &library.retired_facts);
    let title = |id: &str| {
        let fact = after.facts.get(id).or_else(|| old.get(id));
        fact.map_or_else(|| id.to_owned(), |fact| fact.label.text(chain).to_owned())
    };
    retirements(ReleasePart::Fact, known, &after.retired_facts, chain, &title, &mut changes);
    changes
}

type Retirements = BTreeMap<String, lodestone_content::model::Retirement>;

static EMPTY: Retirements = BTreeMap::new();

/// Replaces the plain removal of what was retired since by its retirement.
fn retirements(
    kind: ReleasePart,
    known: &Retirements,
    now: &Retirements,
    chain: &[Language],
    title: &dyn Fn(&str) -> String,
    changes: &mut Vec<Change>,
) {
    for (id, retirement) in now {
        // A retirement that becomes a recall is a change: recalls are shown in frozen pitches too.
        if known.get(id).is_some_and(|known| known.recall == retirement.recall) {
            continue;
        }
        let before = changes.iter().position(|change| change.id == *id).map(|at| changes.remove(at));
        changes.push(Change {
            kind,
            change: if retirement.recall { ReleaseChangeKind::Recalled } else { ReleaseChangeKind::Retired },
            id: id.clone(),
            title: title(id),
            before: before.and_then(|change| change.before),
            after: Some(retirement.reason.text(chain).to_owned()),
        });
    }
}

/// Files that are neither slides nor facts: pictures, and the tables that everything refers to.
fn others(before: Option<&Library>, after: &Library) -> Vec<Change> {
    let Some(before) = before else { return Vec::new() };
    let mut changes = Vec::new();
    let mut differs = |id: String, change: Option<ReleaseChangeKind>| {
        if let Some(change) = change {
            changes.push(Change { kind: ReleasePart::Other, change, title: id.clone(), id, before: None, after: None });
        }
    };
    let names: BTreeSet<&String> = before.files.keys().chain(after.files.keys()).collect();
    for name in names {
        differs(
            format!("media/{name}"),
            compared(before.files.get(name), after.files.get(name), |one, other| one == other),
        );
    }
    let parts: [(&str, Versions, Versions); 6] = [
        ("brands", versions(&before.brands), versions(&after.brands)),
        ("pitches", versions(&before.pitches), versions(&after.pitches)),
        ("value-propositions", versions(&before.value_propositions), versions(&after.value_propositions)),
        ("topics.toml", versions(&before.topics), versions(&after.topics)),
        ("measures.toml", versions(&before.measures), versions(&after.measures)),
        ("owners.toml", versions(&before.owners), versions(&after.owners)),
    ];
    for (part, was, is) in parts {
        if part.ends_with(".toml") {
            differs(part.to_owned(), (was != is).then_some(ReleaseChangeKind::Changed));
            continue;
        }
        let ids: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        for id in ids {
            differs(format!("{part}/{id}"), compared(was.get(id), is.get(id), |one, other| one == other));
        }
    }
    changes
}

type Versions = BTreeMap<String, String>;

/// Renders things without a digest as text.
fn versions<T: std::fmt::Debug>(things: &BTreeMap<String, T>) -> Versions {
    things.iter().map(|(id, thing)| (id.clone(), format!("{thing:?}"))).collect()
}

fn compared<T>(was: Option<T>, is: Option<T>, same: impl Fn(&T, &T) -> bool) -> Option<ReleaseChangeKind> {
    match (was, is) {
        (None, Some(_)) => Some(ReleaseChangeKind::Added),
        (Some(_), None) => Some(ReleaseChangeKind::Removed),
        (Some(was), Some(is)) if !same(&was, &is) => Some(ReleaseChangeKind::Changed),
        _ => None,
    }
}
