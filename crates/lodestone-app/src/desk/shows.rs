//! After the show: what was shown and for how long, and what was asked. Read from what `show::record` and
//! `booth::record` wrote.

use lodestone_content::model::Stage;
use lodestone_l10n::message;
use lodestone_store::{Content, Show, StoredPitch};
use serde::Deserialize;
use serde_json::json;

use crate::app::App;
use crate::desk::table::{Row, Table};
use crate::error::Error;
use crate::files::target_path;
use crate::lock::lock;
use crate::show::record::{KIND, Record};
use crate::wire::{AskedRecord, ShowRecord, SlideRecord, StageRecord};

/// What `kind` says of a show whose record a person deleted. The row stays, empty: whoever wrote it may still hold its
/// id, and must not bring it back to life.
const DELETED: &str = "deleted";

/// A record as it is kept, of a show or of a booth.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
struct Kept {
    #[serde(flatten)]
    record: Record,
    visits: u32,
    topics: Vec<(String, u32)>,
}

impl App {
    pub(crate) fn shows(&self) -> Result<Vec<ShowRecord>, Error> {
        let pitches = self.every_pitch()?;
        let kept = self.kept_shows()?;
        Ok(kept.into_iter().map(|(show, kept)| self.show_record(show, kept, &pitches)).collect())
    }

    /// The shows that are over, the last first, as far as they can be read.
    fn kept_shows(&self) -> Result<Vec<(Show, Kept)>, Error> {
        let running = lock(&self.show).as_ref().map(|show| show.frozen.id.clone());
        let read = |show: Show| {
            // A record of another version is left alone, not taken for an empty one.
            let kept: Kept = serde_json::from_value(show.slides.clone()).ok()?;
            let is_kept =
                !kept.record.kind.is_empty() && kept.record.kind != DELETED && running.as_ref() != Some(&show.id);
            is_kept.then_some((show, kept))
        };
        Ok(self.shows_kept()?.into_iter().filter_map(read).collect())
    }

    fn every_pitch(&self) -> Result<Vec<StoredPitch>, Error> {
        let mut pitches = self.context.store.pitches()?;
        pitches.extend(self.context.store.trash()?);
        Ok(pitches)
    }

    fn show_record(&self, show: Show, kept: Kept, pitches: &[StoredPitch]) -> ShowRecord {
        let library = self.context.library();
        let l10n = self.context.l10n();
        let chain = l10n.chain();
        let Kept { record, visits, topics } = kept;
        let pitch = pitches.iter().find(|pitch| pitch.id == show.pitch);
        let ready = library.pitches.get(&show.pitch);
        let name = match (pitch, ready) {
            (Some(pitch), _) => pitch.document.name.clone(),
            (None, Some(ready)) => ready.name.text(&chain).to_owned(),
            (None, None) => l10n.say(message::App::ShowsPitchGone),
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
            let everything = || l10n.say(message::App::ShowsEverything);
            (name.unwrap_or_else(|| if id.is_empty() { everything() } else { id.clone() }), *times)
        };
        ShowRecord {
            kind: record.kind.clone(),
            pitch: pitch.filter(|pitch| pitch.trashed.is_none()).map(|pitch| pitch.id.clone()),
            name,
            started: show.started.rfc3339(),
            seconds: record.seconds,
            planned_seconds: record.minutes.saturating_mul(60),
            language: record.language.clone(),
            cut: record.cut,
            ended: show.ended.is_some(),
            stages: stages.collect(),
            slides: shown()
                .map(|slide| SlideRecord {
                    id: slide.id.clone(),
                    title: if slide.title.is_empty() {
                        l10n.say(message::App::ShowsOwnPage)
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
            id: show.id,
        }
    }

    pub(crate) fn save_shows(&self, path: String) -> Result<(), Error> {
        let path = target_path(&path, "csv")?;
        // Whoever is in the target of a pitch stays out of the table, also where a question names them.
        let companies = self.every_pitch()?.into_iter().filter_map(|pitch| pitch.document.target.company).collect();
        let mut table = Table::new(companies);
        for (show, kept) in self.kept_shows()? {
            rows(&mut table, &show, &kept);
        }
        Ok(lodestone_files::save(&path, &table.bytes())?)
    }

    pub(crate) fn forget_show(&self, id: String) -> Result<(), Error> {
        let _turn = self.context.lock_changes();
        let (show, _) = self.kept_shows()?.into_iter().find(|(show, _)| show.id == id).ok_or_else(Error::gone)?;
        let empty = Show { slides: json!({ "kind": DELETED }), ended: show.ended.or(Some(show.started)), ..show };
        Ok(self.context.store.record_show(&empty)?)
    }
}

/// A show in the table: a row for each slide that was shown, each that was asked for, each question without a slide; of
/// a booth also how often somebody came and which topics they chose.
fn rows(table: &mut Table, show: &Show, kept: &Kept) {
    let Kept { record, visits, topics } = kept;
    let begun = show.started.rfc3339();
    let row = |what: &'static str| Row {
        begun: &begun,
        show: &show.id,
        kind: &record.kind,
        pitch: &show.pitch,
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
            ..row("slide")
        });
    }
    for asked in &record.asked {
        table.add(Row {
            stage: &asked.stage,
            slide: &asked.id,
            title: &asked.title,
            seconds: Some(asked.seconds),
            times: Some(asked.times),
            ..row("asked")
        });
    }
    for question in &record.unanswered {
        table.add(Row { title: question, ..row("unanswered") });
    }
    for (topic, times) in topics {
        table.add(Row { slide: topic, times: Some(*times), ..row("topic") });
    }
    if record.kind != KIND && *visits > 0 {
        table.add(Row { times: Some(*visits), ..row("visits") });
    }
}
