//! What is kept of a booth: which slides and topics visitors looked at, and for how long. Nothing about who they were.
//!
//! Each pitch of the playlist has a row in the table `show`, in the shape of a presented show with the kind `booth`:
//! seconds and times count only what was looked at by touch, not what the loop showed. The first row carries what belongs
//! to no pitch: how often somebody came, and which topics were chosen.

use std::time::Duration;

use lodestone_store::{Moment, Show};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::booth::Booth;
use crate::show::record::{Record, SlideRecord, seconds};

/// What `kind` says of a booth.
pub(crate) const KIND: &str = "booth";
/// So often the record is written while the booth runs: what a crash may cost.
pub(crate) const EVERY: Duration = Duration::from_secs(60);

/// A pitch at the booth, as it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(crate) struct BoothRecord {
    /// As of a show that somebody presented.
    #[serde(flatten)]
    pub(crate) record: Record,
    /// How often somebody came and touched the screen.
    pub(crate) visits: u32,
    /// Topic ids and how often each was chosen; an empty id: everything.
    pub(crate) topics: Vec<(String, u32)>,
}

impl Booth {
    /// What visitors looked at so far: a row a pitch. `ended` is the moment of its end, when it has.
    pub(crate) fn rows(&self, now: Duration, ended: Option<Moment>) -> Vec<Show> {
        let (program, seen) = (&self.stand.program, &self.stand.seen);
        let row = |(number, pitch): (usize, &String)| {
            let slides = program.slides.iter().enumerate().filter(|(_, slide)| slide.pitch == number);
            let slides = slides.map(|(place, slide)| {
                let look = seen.slides.get(&place).copied().unwrap_or_default();
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
            let kept = BoothRecord {
                record: Record {
                    kind: KIND.to_owned(),
                    language: self.language.clone(),
                    seconds: seconds(now.saturating_sub(self.began)),
                    slides: slides.collect(),
                    ..Record::default()
                },
                visits: if number == 0 { seen.visits } else { 0 },
                topics: if number == 0 { seen.topics.clone().into_iter().collect() } else { Vec::new() },
            };
            Show {
                id: self.galleries.get(number).cloned().unwrap_or_default(),
                pitch: pitch.clone(),
                started: self.started,
                ended,
                slides: serde_json::to_value(kept).unwrap_or_default(),
            }
        };
        self.pitches.iter().enumerate().map(row).collect()
    }
}

impl App {
    /// Writes down what visitors looked at. A disk that is full must not halt the loop: then it is lost.
    pub(crate) fn keep_rows(&self, rows: &[Show]) {
        for row in rows {
            let _ = self.context.store.record_show(row);
        }
    }
}
