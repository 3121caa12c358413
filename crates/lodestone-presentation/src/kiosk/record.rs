//! Records which slides and topics visitors looked at in a kiosk, and for how long, without anything about the
//! visitors.
//!
//! Each pitch of the playlist has a record in the shape of a presentation's: seconds and times count only what
//! visitors looked at by touch, not what the loop showed. The first record also carries what belongs to no pitch:
//! the number of visits and the topics that were chosen.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::pace::seconds;
use crate::record::{Record, RecordKind, SlideRecord};

use super::playlist::Playlist;
use super::stats::Stats;

/// How often the record is written while a kiosk runs: what a crash may cost.
pub const RECORD_INTERVAL: Duration = Duration::from_secs(60);

/// A pitch at a kiosk, as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct KioskRecord {
    /// As of a presentation.
    #[serde(flatten)]
    pub record: Record,
    /// How often somebody came and touched the screen.
    #[serde(default)]
    pub visits: u32,
    /// Topic ids and how often each was chosen; an empty id: everything.
    #[serde(default)]
    pub topics: Vec<(String, u32)>,
}

impl KioskRecord {
    /// Records what visitors looked at of one pitch of the playlist.
    pub(super) fn of(playlist: &Playlist, stats: &Stats, pitch: usize, language: &str, ran: Duration) -> KioskRecord {
        let slides = playlist.slides.iter().enumerate().filter(|(_, slide)| slide.pitch == pitch);
        let slides = slides.map(|(place, slide)| {
            let look = stats.slides.get(&place).copied().unwrap_or_default();
            SlideRecord {
                key: slide.key.clone(),
                id: slide.id.clone(),
                title: slide.title.clone(),
                stage: slide.stage.clone(),
                planned: seconds(slide.pause),
                seconds: seconds(look.spent),
                times: look.times,
            }
        });
        KioskRecord {
            record: Record {
                kind: RecordKind::Kiosk,
                language: language.to_owned(),
                seconds: seconds(ran),
                slides: slides.collect(),
                ..Record::default()
            },
            visits: if pitch == 0 { stats.visits } else { 0 },
            topics: if pitch == 0 { stats.topics.clone().into_iter().collect() } else { Vec::new() },
        }
    }
}
