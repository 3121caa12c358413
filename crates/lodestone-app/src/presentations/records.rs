//! Writes records while a presentation runs, and lists, exports and deletes them afterwards, with those of kiosks.

use lodestone_content::model::Stage;
use lodestone_l10n::{Localizer, message};
use lodestone_presentation::kiosk::KioskRecord;
use lodestone_presentation::record::{Record, RecordKind};
use lodestone_store::{Content, PresentationRow, StoredPitch};
use serde_json::json;

use crate::api::{AskedRecord, PresentationRecord, SlideRecord, StageRecord};
use crate::error::Error;
use crate::files::target_path;
use crate::lock::lock;

use super::Presentations;
use super::running::{RecordedUntil, Running};
use super::table::{Row, Table};

/// The `kind` of a row that a person deleted, which is that of no record. The row stays, empty: a presentation that still
/// writes to it must not bring it back to life.
const DELETED: &str = "deleted";

impl Presentations {
    /// Writes down what is known of a presentation.
    pub(super) fn write_record(&self, running: &Running, until: RecordedUntil) {
        let _one = lock(&running.writing);
        if until == RecordedUntil::Now && running.is_over() {
            // It must not overwrite what the end writes.
            return;
        }
        let now = self.context.clock.running();
        let row = PresentationRow {
            id: running.snapshot.id.clone(),
            pitch: running.snapshot.pitch.clone(),
            started: running.started.0,
            ended: match until {
                RecordedUntil::Now => None,
                RecordedUntil::End => Some(running.moment(now)),
            },
            slides: serde_json::to_value(running.record(now)).unwrap_or_default(),
        };
        running.was_recorded(now);
        if self.context.store.record_presentation(&row).is_err() && until == RecordedUntil::Now {
            let sentence = Localizer::for_tag(&running.snapshot.interface).say(message::App::CautionPresentationRecord);
            running.caution(now, sentence);
        }
    }

    /// Returns the rows that are kept, with that of a presentation that ends just now.
    fn rows(&self) -> Result<Vec<PresentationRow>, Error> {
        let _ended = lock(&self.ending);
        Ok(self.context.store.presentations()?)
    }

    /// Returns the key of the slide that the last presentation of a pitch was at.
    pub(crate) fn last_shown(&self, pitch: String) -> Result<Option<String>, Error> {
        let rows = self.rows()?.into_iter().filter(|row| row.pitch == pitch);
        let mut records = rows.filter_map(|row| serde_json::from_value::<Record>(row.slides).ok());
        Ok(records
            .find(|record| record.kind == RecordKind::Presentation)
            .map(|record| record.at)
            .filter(|at| !at.is_empty()))
    }

    /// Returns the presentations and kiosks that are over, the last first.
    pub(crate) fn presentations(&self) -> Result<Vec<PresentationRecord>, Error> {
        let pitches = self.all_pitches()?;
        let kept = self.kept_records()?;
        Ok(kept.into_iter().map(|(row, kept)| self.presentation_record(row, kept, &pitches)).collect())
    }

    /// Returns the records of what is over, the last first, as far as they can be read.
    fn kept_records(&self) -> Result<Vec<(PresentationRow, KioskRecord)>, Error> {
        let running = self.current().map(|running| running.snapshot.id.clone());
        let read = |row: PresentationRow| {
            // What was deleted or is of another version is left alone, not taken for an empty record.
            let kept: KioskRecord = serde_json::from_value(row.slides.clone()).ok()?;
            (running.as_ref() != Some(&row.id)).then_some((row, kept))
        };
        Ok(self.rows()?.into_iter().filter_map(read).collect())
    }

    fn all_pitches(&self) -> Result<Vec<StoredPitch>, Error> {
        let mut pitches = self.context.store.pitches()?;
        pitches.extend(self.context.store.trash()?);
        Ok(pitches)
    }

    fn presentation_record(
        &self,
        row: PresentationRow,
        kept: KioskRecord,
        pitches: &[StoredPitch],
    ) -> PresentationRecord {
        let library = self.context.library();
        let l10n = self.context.l10n();
        let chain = l10n.chain();
        let KioskRecord { record, visits, topics } = kept;
        let pitch = pitches.iter().find(|pitch| pitch.id == row.pitch);
        let ready = library.pitches.get(&row.pitch);
        let name = match (pitch, ready) {
            (Some(pitch), _) => pitch.document.name.clone(),
            (None, Some(ready)) => ready.name.text(&chain).to_owned(),
            (None, None) => l10n.say(message::App::PresentationsPitchGone),
        };
        let holds = |id: &str| {
            let slides = pitch.iter().flat_map(|pitch| &pitch.document.slides);
            slides.into_iter().any(|entry| matches!(&entry.content, Content::Slide { id: other, .. } if other == id))
        };
        let shown = || record.slides.iter().filter(|slide| slide.times > 0);
        let stages = Stage::ALL.iter().filter_map(|stage| {
            let of_stage = || shown().filter(|slide| slide.stage == stage.as_str());
            of_stage().next()?;
            Some(StageRecord {
                stage: stage.as_str().to_owned(),
                name: l10n.say(message::App::stage(*stage)),
                planned_seconds: of_stage().map(|slide| slide.planned).sum(),
                seconds: of_stage().map(|slide| slide.seconds).sum(),
            })
        });
        let topic = |(id, times): &(String, u32)| {
            let name = library.topics.get(id).map(|topic| topic.name.text(&chain).to_owned());
            let everything = || l10n.say(message::App::PresentationsEverything);
            (name.unwrap_or_else(|| if id.is_empty() { everything() } else { id.clone() }), *times)
        };
        PresentationRecord {
            kind: record.kind,
            pitch: pitch.filter(|pitch| pitch.trashed.is_none()).map(|pitch| pitch.id.clone()),
            name,
            started: row.started.rfc3339(),
            seconds: record.seconds,
            planned_seconds: record.minutes.saturating_mul(60),
            language: record.language.clone(),
            cut: record.cut,
            ended: row.ended.is_some(),
            stages: stages.collect(),
            slides: shown()
                .map(|slide| SlideRecord {
                    id: slide.id.clone(),
                    title: if slide.title.is_empty() {
                        l10n.say(message::App::PresentationsOwnPage)
                    } else {
                        slide.title.clone()
                    },
                    stage: slide.stage.clone(),
                    seconds: slide.seconds,
                    times: slide.times,
                    planned_seconds: slide.planned,
                })
                .collect(),
            asked: record
                .asked
                .iter()
                .map(|asked| AskedRecord {
                    id: asked.id.clone(),
                    title: asked.title.clone(),
                    seconds: asked.seconds,
                    in_pitch: holds(&asked.id),
                    there: library.slides.contains_key(&asked.id),
                })
                .collect(),
            unanswered: record.unanswered,
            visits,
            topics: topics.iter().map(topic).collect(),
            id: row.id,
        }
    }

    /// Saves all records as a table (CSV).
    pub(crate) fn save_presentations(&self, path: String) -> Result<(), Error> {
        let path = target_path(&path, "csv")?;
        // Companies in the target of a pitch are left out of the table, also where a question names them.
        let companies = self.all_pitches()?.into_iter().filter_map(|pitch| pitch.document.target.company).collect();
        let mut table = Table::new(companies);
        for (row, kept) in self.kept_records()? {
            rows(&mut table, &row, &kept);
        }
        Ok(lodestone_files::save(&path, &table.bytes())?)
    }

    /// Deletes a record.
    pub(crate) fn delete_presentation(&self, id: String) -> Result<(), Error> {
        let _turn = self.context.lock_changes();
        let (row, _) = self.kept_records()?.into_iter().find(|(row, _)| row.id == id).ok_or_else(Error::gone)?;
        let empty =
            PresentationRow { slides: json!({ "kind": DELETED }), ended: row.ended.or(Some(row.started)), ..row };
        Ok(self.context.store.record_presentation(&empty)?)
    }
}

/// Adds a record to the table: a row for each slide that was shown, each that was asked for and each question without a slide;
/// of a kiosk also how often somebody came and which topics they chose.
fn rows(table: &mut Table, row: &PresentationRow, kept: &KioskRecord) {
    let KioskRecord { record, visits, topics } = kept;
    let begun = row.started.rfc3339();
    let line = |what: &'static str| Row {
        begun: &begun,
        presentation: &row.id,
        kind: record.kind,
        pitch: &row.pitch,
        language: &record.language,
        what,
        stage: "",
        slide: "",
        title: "",
        planned: None,
        seconds: None,
        times: None,
    };
    for slide in record.slides.iter().filter(|slide| slide.times > 0) {
        table.add(Row {
            stage: &slide.stage,
            slide: &slide.id,
            title: &slide.title,
            planned: Some(slide.planned),
            seconds: Some(slide.seconds),
            times: Some(slide.times),
            ..line("slide")
        });
    }
    for asked in &record.asked {
        table.add(Row {
            stage: &asked.stage,
            slide: &asked.id,
            title: &asked.title,
            seconds: Some(asked.seconds),
            times: Some(asked.times),
            ..line("asked")
        });
    }
    for question in &record.unanswered {
        table.add(Row { title: question, ..line("unanswered") });
    }
    for (topic, times) in topics {
        table.add(Row { slide: topic, times: Some(*times), ..line("topic") });
    }
    if record.kind == RecordKind::Kiosk && *visits > 0 {
        table.add(Row { times: Some(*visits), ..line("visits") });
    }
}
