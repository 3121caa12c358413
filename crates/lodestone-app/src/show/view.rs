//! What the two windows see of a show, put together from what was frozen and where the talk stands.

use std::time::Duration;

use crate::wire::count;
use crate::wire::{Asked, AudienceView, Blank, Cue, Film, Pace, PresenterView, ShowLanguage, StagePace, StripSlide};

use super::frozen::{Frozen, Owner};
use super::live::State;
use super::pace::{due, milliseconds, scaled};
use super::record::seconds;
use super::talk::{Detour, Gaze, Shown};

/// So many pictures are named that may come next.
const MOST_AHEAD: usize = 10;
/// So many of what a question found are among them.
const HINTS_AHEAD: usize = 3;

impl State {
    /// What the audience would see now, were it to follow; without a number.
    pub(super) fn audience(&self, frozen: &Frozen) -> AudienceView {
        let shown = self.talk.shown();
        let Some((told, step)) = self.told(frozen, shown) else { return AudienceView::default() };
        let picture = picture_at(&told.pictures, step);
        AudienceView {
            seq: 0,
            picture: picture.cloned(),
            description: told.description.clone(),
            language: told.language.clone(),
            blank: self.talk.blank,
            zoom: self.talk.zoom,
            pointer: self.talk.pointer,
            strokes: self.talk.strokes().to_vec(),
            film: told.film.as_ref().map(|film| Film { playing: self.talk.playing, ..film.clone() }),
            ahead: self.ahead(frozen, picture),
        }
    }

    /// Pictures that may come next, the likeliest first.
    fn ahead(&self, frozen: &Frozen, now: Option<&String>) -> Vec<String> {
        let of = |shown: Option<Shown<'_>>| {
            let (told, step) = self.told(frozen, shown?)?;
            picture_at(&told.pictures, step).cloned()
        };
        let likely = [
            of(self.talk.announced()),
            of(self.talk.upcoming()),
            of(self.talk.previous()),
            of(Some(self.talk.in_story())),
        ];
        let hints = self.hints.iter().take(HINTS_AHEAD).cloned();
        let second = match self.talk.upcoming() {
            Some(Shown::Story(place, step)) if step == self.talk.steps(place) => {
                of(Some(Shown::Story(place + 1, 1)).filter(|_| place + 1 < frozen.slides.len()))
            }
            Some(Shown::Story(place, step)) => of(Some(Shown::Story(place, step + 1))),
            _ => None,
        };
        let ends = self.talk.ends().into_iter().filter_map(|end| of(Some(end)));
        let mut ahead: Vec<String> = Vec::new();
        for path in likely.into_iter().flatten().chain(hints).chain(second).chain(ends) {
            if Some(&path) != now && !ahead.contains(&path) && ahead.len() < MOST_AHEAD {
                ahead.push(path);
            }
        }
        ahead
    }

    /// Everything on the presenter's screen.
    pub(super) fn presenter(&self, frozen: &Frozen, now: Duration) -> PresenterView {
        let telling = &frozen.tellings[self.telling];
        let path = self.talk.path();
        let told = frozen.told(self.telling);
        let strip = |place: usize| {
            let (slide, told) = (frozen.slides.get(place)?, told.get(place)?);
            Some(StripSlide {
                key: slide.key.clone(),
                number: slide.number,
                title: told.title.clone(),
                stage: slide.stage.map(|stage| frozen.stages[stage].0.clone()).unwrap_or_default(),
                picture: told.small.clone(),
                seen: self.shown.get(place).copied().unwrap_or_default(),
            })
        };
        let place = self.talk.place();
        let number = frozen.slides.get(place).map_or(0, |slide| slide.number);
        let back_to = self
            .talk
            .is_called_away()
            .then(|| (number, told.get(place).map(|told| told.title.clone()).unwrap_or_default()));
        PresenterView {
            seq: self.number,
            pitch: frozen.pitch.clone(),
            name: frozen.document.name.clone(),
            language: telling.language.to_string(),
            languages: frozen
                .tellings
                .iter()
                .map(|telling| ShowLanguage {
                    tag: telling.language.to_string(),
                    name: telling.name.clone(),
                    ready: telling.told.get().is_some(),
                })
                .collect(),
            cut: self.talk.cut(),
            cuts: frozen.cuts.clone(),
            current: self.cue(frozen, self.talk.shown()).unwrap_or_else(nothing),
            next: self.talk.upcoming().and_then(|shown| self.cue(frozen, shown)),
            story: path.iter().filter_map(strip).collect(),
            back_to,
            can_add: frozen.owner == Owner::Person,
            frozen: self.talk.gaze == Gaze::Rests,
            audience: (*self.seen).clone(),
            live: AudienceView { blank: Blank::No, ..self.audience(frozen) },
            pace: self.pace(frozen, now),
            asked: self
                .asked
                .iter()
                .map(|asked| Asked { id: asked.id.clone(), title: asked.title.clone(), in_pitch: asked.in_pitch })
                .collect(),
            unanswered: self.unanswered.clone(),
            typed: self.talk.typed.clone(),
            notes_size: self.notes_size,
            cautions: self.cautions.clone(),
        }
    }

    fn cue(&self, frozen: &Frozen, shown: Shown<'_>) -> Option<Cue> {
        let (told, step) = self.told(frozen, shown)?;
        let stage_name = |stage: Option<usize>| stage.map(|stage| frozen.stages[stage].1.clone()).unwrap_or_default();
        let (key, number, seconds, stage) = match shown {
            Shown::Story(place, _) => {
                let slide = frozen.slides.get(place)?;
                (slide.key.clone(), slide.number, slide.seconds, stage_name(slide.stage))
            }
            Shown::Asked(id) => {
                let (_, seconds) = self.told_beside(id)?;
                let asked = self.asked.iter().find(|asked| asked.id == id);
                let stage = asked.and_then(|asked| frozen.stage_name(&asked.stage)).unwrap_or_default();
                (format!("ask.{id}"), 0, *seconds, stage)
            }
        };
        Some(Cue {
            key,
            title: told.title.clone(),
            stage,
            picture: picture_at(&told.pictures, step).cloned().unwrap_or_default(),
            number,
            step,
            steps: count(told.pictures.len()).max(1),
            seconds,
            notes: told.notes.clone(),
            facts: told.facts.clone(),
        })
    }

    fn pace(&self, frozen: &Frozen, now: Duration) -> Pace {
        let minutes = self.talk.cut().unwrap_or(frozen.target.minutes);
        let path: Vec<usize> = self.talk.path().iter().collect();
        let planned: Vec<u32> =
            path.iter().map(|place| frozen.slides.get(*place).map_or(0, |slide| slide.seconds)).collect();
        // While something is shown in between, the story waits where it is.
        let index = path.iter().position(|place| *place == self.talk.place()).unwrap_or(0);
        let (slide_due, next_due) = due(&planned, index, minutes);
        let whole: u64 = planned.iter().map(|seconds| u64::from(*seconds)).sum();
        let current = self.stage(frozen);
        let of_stage = |stage: usize| -> u64 {
            let slides = path.iter().filter_map(|place| frozen.slides.get(*place));
            slides.filter(|slide| slide.stage == Some(stage)).map(|slide| u64::from(slide.seconds)).sum()
        };
        let stages = frozen.stages.iter().enumerate().filter_map(|(stage, (id, name))| {
            let (part, spent) = (of_stage(stage), self.tally.spent(stage));
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

    /// Whether a slide of the library is shown or was asked for under this id.
    pub(super) fn is_asked(&self, id: &str) -> bool {
        self.asked.iter().any(|asked| asked.id == id)
    }

    /// The slide in between, when it is none of the story.
    pub(super) fn asked_now(&self) -> Option<&str> {
        match self.talk.detour() {
            Some(Detour::Asked(id)) => Some(id),
            _ => None,
        }
    }
}

/// The picture of a step; a language that has fewer shows its last.
fn picture_at(pictures: &[String], step: u32) -> Option<&String> {
    let index = usize::try_from(step).unwrap_or(1).saturating_sub(1);
    pictures.get(index).or(pictures.last())
}

/// A show always has a slide; were it not so, the presenter would see an empty card rather than nothing at all.
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
        notes: None,
        facts: Vec::new(),
    }
}
