//! What the kiosk's window receives, put together from the playlist and the state.

use std::time::Duration;

use lodestone_l10n::{Area, Localizer, message};

use crate::count;

use super::playlist::{Exit, Face, Playlist, Slide};
use super::screen::{BoothLanguage, BoothPinPad, BoothSaying, BoothScene, BoothSlide, BoothTile, BoothView};
use super::setup::BoothTouch;
use super::state::{At, State, Visit};
use super::words::window_words;

/// Milliseconds for which the corner is to be held: longer than a hand that leans on the screen.
const HOLD_MS: u32 = 3_000;

impl State {
    /// Everything on the screen, without the number of the view.
    pub(super) fn view(&self, now: Duration) -> BoothView {
        let playlist = self.playlist();
        let language = self.language();
        let l10n = Localizer::for_tag(&language);
        let scene = match &self.at {
            At::Loop => BoothScene::Loop {
                slide: self.shown().map(|place| looped(&playlist.slides[place])).unwrap_or_else(nothing),
                invitations: match playlist.touch {
                    BoothTouch::Nothing => Vec::new(),
                    BoothTouch::Topics | BoothTouch::Slides => invitations(playlist, &language),
                },
            },
            At::Start => BoothScene::Start { tiles: tiles(playlist, &language, &l10n) },
            At::Visit(visit) => visited(playlist, visit, &language, &l10n),
        };
        let countdown = self.countdown(now);
        BoothView {
            seq: 0,
            scene,
            language: l10n.language_of(Area::Booth).to_string(),
            languages: playlist
                .languages
                .iter()
                .map(|(tag, name)| BoothLanguage { tag: tag.clone(), name: name.clone() })
                .collect(),
            words: window_words(&l10n),
            countdown,
            countdown_words: countdown
                .map(|left| l10n.say(message::Booth::Countdown { seconds: &left.to_string() }))
                .unwrap_or_default(),
            pin: self.pin_pad(now, &l10n),
            hold: HOLD_MS,
            ahead: self.ahead(&language),
        }
    }

    fn pin_pad(&self, now: Duration, l10n: &Localizer) -> Option<BoothPinPad> {
        self.asking?;
        debug_assert!(self.playlist().exit != Exit::Hold, "a PIN is asked for only where there is one");
        let (wrong, locked) = self.tries(now);
        let message = match (locked, wrong) {
            (Some(left), _) => Some(l10n.say(message::Booth::PinLocked { seconds: &left.to_string() })),
            (None, 0) => None,
            (None, _) => Some(l10n.say(message::Booth::PinWrong)),
        };
        Some(BoothPinPad { wrong, message, open: locked.is_none() })
    }

    /// Pictures that a touch or the next moment may bring.
    fn ahead(&self, language: &str) -> Vec<String> {
        let playlist = self.playlist();
        let picture = |place: usize| {
            let slide = playlist.slides.get(place)?;
            Some(slide.face(language)?.picture.clone())
        };
        let mut ahead: Vec<String> = match &self.at {
            At::Loop => {
                let next = playlist.slides.get(self.after(self.shown().unwrap_or(0)));
                next.and_then(|slide| Some(slide.face(&slide.own)?.picture.clone())).into_iter().collect()
            }
            At::Start => Vec::new(),
            At::Visit(visit) => {
                let near = [Some(visit.step + 1), visit.step.checked_sub(1)];
                near.into_iter().flatten().filter_map(|step| picture(*visit.path.get(step)?)).collect()
            }
        };
        ahead.dedup();
        ahead
    }
}

fn nothing() -> BoothSlide {
    BoothSlide { picture: String::new(), description: String::new(), language: String::new() }
}

fn drawn(face: Option<&Face>) -> BoothSlide {
    face.map_or_else(nothing, |face| BoothSlide {
        picture: face.picture.clone(),
        description: face.description.clone(),
        language: face.language.clone(),
    })
}

fn looped(slide: &Slide) -> BoothSlide {
    drawn(slide.face(&slide.own))
}

/// The invitation in every language, the one of the slide first.
fn invitations(playlist: &Playlist, first: &str) -> Vec<BoothSaying> {
    let mut tags: Vec<&str> = playlist.languages.iter().map(|(tag, _)| tag.as_str()).collect();
    tags.retain(|tag| *tag != first);
    tags.insert(0, first);
    invitations_in(&tags)
}

/// The invitation in these languages, each once.
pub fn invitations_in(tags: &[&str]) -> Vec<BoothSaying> {
    let mut sayings: Vec<BoothSaying> = Vec::new();
    for tag in tags {
        let l10n = Localizer::for_tag(tag);
        let saying = BoothSaying {
            language: l10n.language_of(Area::Booth).to_string(),
            text: l10n.say(message::Booth::Invitation),
        };
        // Two languages without words of their own both fall back on English.
        if !sayings.contains(&saying) {
            sayings.push(saying);
        }
    }
    sayings
}

fn tiles(playlist: &Playlist, language: &str, l10n: &Localizer) -> Vec<BoothTile> {
    let tile = |topic: Option<&str>, title: String, slides: usize, emblem: usize| BoothTile {
        topic: topic.map(str::to_owned),
        title,
        about: l10n.say(message::Booth::Slides { count: slides }),
        picture: playlist
            .slides
            .get(emblem)
            .and_then(|slide| slide.face(language))
            .map(|face| face.picture.clone())
            .unwrap_or_default(),
    };
    let topics = playlist.topics.iter().map(|topic| {
        let title = topic.names.get(language).or_else(|| topic.names.values().next()).cloned().unwrap_or_default();
        tile(Some(&topic.id), title, topic.slides.len(), topic.emblem)
    });
    let everything = tile(None, l10n.say(message::Booth::Everything), playlist.slides.len(), 0);
    topics.chain([everything]).collect()
}

fn visited(playlist: &Playlist, visit: &Visit, language: &str, l10n: &Localizer) -> BoothScene {
    let (number, of) = (visit.step + 1, visit.path.len());
    let topic = visit.topic.and_then(|place| playlist.topics.get(place));
    let start = playlist.has_start();
    BoothScene::Visit {
        title: topic.and_then(|topic| topic.names.get(language)).cloned().unwrap_or_default(),
        slide: drawn(visit.path.get(visit.step).and_then(|place| playlist.slides.get(*place)?.face(language))),
        number: count(number),
        of: count(of),
        place: l10n.say(message::Booth::Place { number: &number.to_string(), of: &of.to_string() }),
        // Without a start page slides go round; with one, its ends lead there.
        back: visit.step > 0 || !start,
        next: number < of || !start,
        start,
    }
}
