//! Builds what the audience's and the presenter's window receive from the snapshot and the state.

use std::time::Duration;

use crate::count;
use crate::pace::{due, milliseconds, scaled, seconds};
use crate::snapshot::{Owner, Snapshot};
use crate::state::{AudienceMode, Shown};
use crate::view::{
    Asked, AudienceView, Blank, Cue, Film, Pace, PresentationLanguage, PresenterView, StagePace, StripSlide,
};

use super::Session;

/// The most pictures that are named because they may come next.
const MOST_AHEAD: usize = 10;
/// How many of what a question found are among them.
const HINTS_AHEAD: usize = 3;

impl Session {
    /// What the audience would see now, were it to follow; without a number.
    pub(super) fn view(&self, snapshot: &Snapshot) -> AudienceView {
        let shown = self.state.shown();
        let Some((slide, step)) = self.slide(snapshot, shown) else { return AudienceView::default() };
        let picture = picture_at(&slide.pictures, step);
        AudienceView {
            seq: 0,
            picture: picture.cloned(),
            description: slide.description.clone(),
            language: slide.language.clone(),
            blank: self.state.blank,
            zoom: self.state.zoom(),
            pointer: self.state.pointer(),
            strokes: self.state.strokes().to_vec(),
            film: slide.film.as_ref().map(|film| Film { playing: self.state.playing, ..film.clone() }),
            ahead: self.ahead(snapshot, picture),
        }
    }

    /// Pictures that may come next, the likeliest first.
    fn ahead(&self, snapshot: &Snapshot, now: Option<&String>) -> Vec<String> {
        let of = |shown: Option<Shown<'_>>| {
            let (slide, step) = self.slide(snapshot, shown?)?;
            picture_at(&slide.pictures, step).cloned()
        };
        let likely = [
            of(self.state.announced()),
            of(self.state.upcoming()),
            of(self.state.previous()),
            of(Some(self.state.in_story())),
        ];
        let hints = self.hints.iter().take(HINTS_AHEAD).cloned();
        let second = match self.state.upcoming() {
            Some(Shown::Story(place, step)) if step == self.state.steps(place) => {
                of(Some(Shown::Story(place + 1, 1)).filter(|_| place + 1 < snapshot.slides.len()))
            }
            Some(Shown::Story(place, step)) => of(Some(Shown::Story(place, step + 1))),
            _ => None,
        };
        let ends = self.state.ends().into_iter().filter_map(|end| of(Some(end)));
        let mut ahead: Vec<String> = Vec::new();
        for path in likely.into_iter().flatten().chain(hints).chain(second).chain(ends) {
            if Some(&path) != now && !ahead.contains(&path) && ahead.len() < MOST_AHEAD {
                ahead.push(path);
            }
        }
        ahead
    }

    /// Everything on the presenter's screen.
    pub fn presenter_view(&self, snapshot: &Snapshot, now: Duration) -> PresenterView {
        let track = &snapshot.tracks[self.track];
        let path = self.state.path();
        let words = snapshot.slides_in(self.track);
        let strip = |place: usize| {
            let (slide, words) = (snapshot.slides.get(place)?, words.get(place)?);
            Some(StripSlide {
                key: slide.key.clone(),
                number: slide.number,
                title: words.title.clone(),
                stage: slide.stage.map(|stage| snapshot.stages[stage].0.clone()).unwrap_or_default(),
                picture: words.small.clone(),
                seen: self.shown.get(place).copied().unwrap_or_default(),
            })
        };
        let place = self.state.place();
        let number = snapshot.slides.get(place).map_or(0, |slide| slide.number);
        let back_to = self
            .state
            .is_called_away()
            .then(|| (number, words.get(place).map(|words| words.title.clone()).unwrap_or_default()));
        PresenterView {
            seq: self.number,
            pitch: snapshot.pitch.clone(),
            name: snapshot.name.clone(),
            language: track.language.to_string(),
            languages: snapshot
                .tracks
                .iter()
                .map(|track| PresentationLanguage {
                    tag: track.language.to_string(),
                    name: track.name.clone(),
                    ready: track.slides.get().is_some(),
                })
                .collect(),
            cut: self.state.cut(),
            cuts: snapshot.cuts.clone(),
            current: self.cue(snapshot, self.state.shown()).unwrap_or_else(nothing),
            next: self.state.upcoming().and_then(|shown| self.cue(snapshot, shown)),
            story: path.iter().filter_map(strip).collect(),
            back_to,
            can_add: snapshot.owner == Owner::Person,
            frozen: self.state.mode == AudienceMode::Frozen,
            audience: (*self.seen).clone(),
            current_view: AudienceView { blank: Blank::No, ..self.view(snapshot) },
            pace: self.pace(snapshot, now),
            asked: self
                .asked
                .iter()
                .map(|asked| Asked { id: asked.id.clone(), title: asked.title.clone(), in_pitch: asked.in_pitch })
                .collect(),
            unanswered: self.unanswered.clone(),
            typed: self.state.typed().to_owned(),
            notes_size: self.notes_size.percent(),
            cautions: self.cautions.clone(),
        }
    }

    fn cue(&self, snapshot: &Snapshot, shown: Shown<'_>) -> Option<Cue> {
        let (slide, step) = self.slide(snapshot, shown)?;
        let stage_name = |stage: Option<usize>| stage.map(|stage| snapshot.stages[stage].1.clone()).unwrap_or_default();
        let (key, number, seconds, stage) = match shown {
            Shown::Story(place, _) => {
                let planned = snapshot.slides.get(place)?;
                (planned.key.clone(), planned.number, planned.seconds, stage_name(planned.stage))
            }
            Shown::Asked(id) => {
                let (_, seconds) = self.extra_slide(id)?;
                let asked = self.asked.iter().find(|asked| asked.id == id);
                let stage = asked.and_then(|asked| snapshot.stage_name(&asked.stage)).unwrap_or_default();
                (format!("ask.{id}"), 0, *seconds, stage)
            }
        };
        Some(Cue {
            key,
            title: slide.title.clone(),
            stage,
            picture: picture_at(&slide.pictures, step).cloned().unwrap_or_default(),
            number,
            step,
            steps: count(slide.pictures.len()).max(1),
            seconds,
            notes: slide.notes.clone(),
            facts: slide.facts.clone(),
        })
    }

    fn pace(&self, snapshot: &Snapshot, now: Duration) -> Pace {
        let minutes = self.state.cut().unwrap_or(snapshot.target.minutes);
        let path: Vec<usize> = self.state.path().iter().collect();
        let planned: Vec<u32> =
            path.iter().map(|place| snapshot.slides.get(*place).map_or(0, |slide| slide.seconds)).collect();
        // While something is shown in between, the story waits where it is.
        let index = path.iter().position(|place| *place == self.state.place()).unwrap_or(0);
        let (slide_due, next_due) = due(&planned, index, minutes);
        let whole: u64 = planned.iter().map(|seconds| u64::from(*seconds)).sum();
        let current = self.stage(snapshot);
        let of_stage = |stage: usize| -> u64 {
            let slides = path.iter().filter_map(|place| snapshot.slides.get(*place));
            slides.filter(|slide| slide.stage == Some(stage)).map(|slide| u64::from(slide.seconds)).sum()
        };
        let stages = snapshot.stages.iter().enumerate().filter_map(|(stage, (id, name))| {
            let (part, spent) = (of_stage(stage), self.viewing_times.spent(stage));
            (part > 0 || !spent.is_zero()).then(|| StagePace {
                stage: id.clone(),
                name: name.clone(),
                planned_seconds: scaled(part, whole, minutes) / 1000,
                spent_seconds: seconds(spent),
                current: current == Some(stage),
            })
        });
        Pace {
            elapsed: milliseconds(self.watch.elapsed(now)),
            running: self.watch.is_running(),
            minutes,
            slide_due,
            next_due,
            stages: stages.collect(),
        }
    }
}

/// The picture of a step; a language that has fewer shows its last.
fn picture_at(pictures: &[String], step: u32) -> Option<&String> {
    let index = usize::try_from(step).unwrap_or(1).saturating_sub(1);
    pictures.get(index).or(pictures.last())
}

/// An empty card: a presentation always has a slide, and the presenter would see this rather than nothing at all.
fn nothing() -> Cue {
    Cue {
        key: String::new(),
        title: String::new(),
        stage: String::new(),
        picture: String::new(),
        number: 0,
        step: 1,
        steps: 1,
        seconds: 0,
        notes: Vec::new(),
        facts: Vec::new(),
    }
}
