//! Migrates sources as they were stored before December 2026: one JSON value among the settings.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction};
use serde::Deserialize;

use super::fault_kind::CheckFaultKind;
use super::types::{CheckFault, RefusedRelease, ReleaseFloor, ReleaseNews, ReleaseSource, ReleaseSources, SourceCheck};
use crate::error::StoreError;
use crate::user::migration::{Change, Migration};
use crate::user::settings;

/// The setting.
const SETTING: &str = "content";

pub(super) const MIGRATIONS: &[Migration] =
    &[Migration { name: "release-source-from-setting-1", change: Change::Rust(take) }];

/// Moves the value into the tables. A value that cannot be read stays, and [`refuse`] reports it: the rest of a
/// person's work can still be opened.
fn take(change: &Transaction<'_>) -> Result<(), StoreError> {
    let Some(text) = settings::get(change, SETTING)? else { return Ok(()) };
    let Ok(legacy) = serde_json::from_str::<Legacy>(&text) else { return Ok(()) };
    super::write(change, &ReleaseSources::default(), &legacy.into())?;
    settings::remove(change, SETTING)
}

/// Fails while there is a value that could not be moved.
pub(super) fn refuse(connection: &Connection) -> Result<(), StoreError> {
    match settings::get(connection, SETTING)? {
        None => Ok(()),
        Some(_) => Err(StoreError::damaged("the sources of releases cannot be read")),
    }
}

/// Every field is required: a value that lost its floor must not count as one without a floor.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Legacy {
    sources: Vec<LegacySource>,
    in_use: Option<String>,
    news: Option<LegacyNews>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct LegacySource {
    id: String,
    name: String,
    library: String,
    root: String,
    places: Vec<String>,
    added: i64,
    active: Option<u32>,
    previous: Option<u32>,
    floor: LegacyFloor,
    asked: Option<i64>,
    checked: Option<i64>,
    failures: u32,
    fault: Option<LegacyFault>,
    refused: Option<LegacyRefusal>,
}

#[derive(Deserialize)]
struct LegacyFloor {
    root: u64,
    timestamp: u64,
    snapshot: u64,
    targets: u64,
    sequence: u32,
}

#[derive(Deserialize)]
struct LegacyFault {
    kind: CheckFaultKind,
    detail: String,
    again: Option<u32>,
}

#[derive(Deserialize)]
struct LegacyRefusal {
    sequence: u32,
    program: String,
    reason: String,
}

#[derive(Deserialize)]
struct LegacyNews {
    release: u32,
    date: String,
    notes: BTreeMap<String, String>,
    added: u32,
    changed: u32,
    removed: u32,
    facts: u32,
    pitches: u32,
}

impl From<Legacy> for ReleaseSources {
    fn from(legacy: Legacy) -> ReleaseSources {
        let sources: Vec<ReleaseSource> = legacy.sources.into_iter().map(ReleaseSource::from).collect();
        let is_there = |id: &String| sources.iter().any(|source| source.id == *id);
        let news = legacy.news.map(|LegacyNews { release, date, notes, added, changed, removed, facts, pitches }| {
            ReleaseNews { release, date, notes, added, changed, removed, facts, pitches }
        });
        ReleaseSources { in_use: legacy.in_use.filter(is_there), sources, news }
    }
}

impl From<LegacySource> for ReleaseSource {
    fn from(legacy: LegacySource) -> ReleaseSource {
        let LegacyFloor { root, timestamp, snapshot, targets, sequence } = legacy.floor;
        let fault = legacy.fault.map(|LegacyFault { kind, detail, again }| CheckFault { kind, detail, again });
        let refused = legacy.refused.map(|LegacyRefusal { sequence, program, reason }| RefusedRelease {
            sequence,
            program,
            reason,
        });
        ReleaseSource {
            id: legacy.id,
            name: legacy.name,
            library: legacy.library,
            root: legacy.root,
            addresses: legacy.places,
            added: legacy.added,
            active: legacy.active,
            previous: legacy.previous,
            floor: ReleaseFloor { root, timestamp, snapshot, targets, sequence },
            check: SourceCheck { asked: legacy.asked, checked: legacy.checked, failures: legacy.failures, fault },
            refused,
        }
    }
}
