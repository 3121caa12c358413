//! Builds what the kiosk's window receives from the playlist and the state.

use std::time::Duration;

use lodestone_l10n::{Area, Localizer, message};

use crate::count;

use super::labels::window_labels;
use super::playlist::{Exit, LocalizedSlide, Playlist, Slide};
use super::screen::{KioskInvitation, KioskLanguage, KioskPinPad, KioskScene, KioskSlide, KioskTile, KioskView};
use super::setup::KioskTouch;
use super::state::{Position, State, Visit};

/// Milliseconds for which the corner is to be held: longer than a hand that leans on the screen.
const HOLD_MS: u32 = 3_000;

impl State {
    /// Everything on the screen, without the number of the view.
    pub(super) fn view(&self, now: Duration) -> KioskView {
        let playlist = self.playlist();
        let language = self.language();
        let l10n = Localizer::for_tag(&language);
        let scene = match &self.at {
            Position::Loop => KioskScene::Loop {
                slide: self.shown().map(|place| looped(&playlist.slides[place])).unwrap_or_else(nothing),
                invitations: match playlist.touch {
                    KioskTouch::Nothing => Vec::new(),
                    KioskTouch::Topics | KioskTouch::Slides => invitations(playlist, &language),
                },
            },
            Position::Start => KioskScene::Start { tiles: tiles(playlist, &language, &l10n) },
            Position::Visit(visit) => visited(playlist, visit, &language, &l10n),
        };
        let countdown = self.countdown(now);
        KioskView {
            seq: 0,
            scene,
            language: l10n.language_of(Area::Kiosk).to_string(),
            languages: playlist
                .languages
                .iter()
                .map(|(tag, name)| KioskLanguage { tag: tag.clone(), name: name.clone() })
                .collect(),
            labels: window_labels(&l10n),
            countdown,
            countdown_text: countdown
                .map(|left| l10n.say(message::Kiosk::Countdown { seconds: &left.to_string() }))
                .unwrap_or_default(),
            pin: self.pin_pad(now, &l10n),
            hold: HOLD_MS,
            ahead: self.ahead(&language),
        }
    }

    fn pin_pad(&self, now: Duration, l10n: &Localizer) -> Option<KioskPinPad> {
        self.pin_prompt?;
        debug_assert!(self.playlist().exit != Exit::Hold, "a PIN is asked for only where there is one");
        let (wrong, locked) = self.tries(now);
        let message = match (locked, wrong) {
            (Some(left), _) => Some(l10n.say(message::Kiosk::PinLocked { seconds: &left.to_string() })),
            (None, 0) => None,
            (None, _) => Some(l10n.say(message::Kiosk::PinWrong)),
        };
        Some(KioskPinPad { wrong, message, open: locked.is_none() })
    }

    /// Pictures that a touch or the next moment may bring.
    fn ahead(&self, language: &str) -> Vec<String> {
        let playlist = self.playlist();
        let picture = |place: usize| {
            let slide = playlist.slides.get(place)?;
            Some(slide.localized(language)?.picture.clone())
        };
        let mut ahead: Vec<String> = match &self.at {
            Position::Loop => {
                let next = playlist.slides.get(self.after(self.shown().unwrap_or(0)));
                next.and_then(|slide| Some(slide.localized(&slide.loop_language)?.picture.clone()))
                    .into_iter()
                    .collect()
            }
            Position::Start => Vec::new(),
            Position::Visit(visit) => {
                let near = [Some(visit.step + 1), visit.step.checked_sub(1)];
                near.into_iter().flatten().filter_map(|step| picture(*visit.path.get(step)?)).collect()
            }
        };
        ahead.dedup();
        ahead
    }
}

fn nothing() -> KioskSlide {
    KioskSlide { picture: String::new(), description: String::new(), language: String::new() }
}

fn drawn(localized: Option<&LocalizedSlide>) -> KioskSlide {
    localized.map_or_else(nothing, |localized| KioskSlide {
        picture: localized.picture.clone(),
        description: localized.description.clone(),
        language: localized.language.clone(),
    })
}

fn looped(slide: &Slide) -> KioskSlide {
    drawn(slide.localized(&slide.loop_language))
}

/// The invitation in every language, the one of the slide first.
fn invitations(playlist: &Playlist, first: &str) -> Vec<KioskInvitation> {
    let mut tags: Vec<&str> = playlist.languages.iter().map(|(tag, _)| tag.as_str()).collect();
    tags.retain(|tag| *tag != first);
    tags.insert(0, first);
    invitations_in(&tags)
}

/// The invitation in these languages, each once.
pub fn invitations_in(tags: &[&str]) -> Vec<KioskInvitation> {
    let mut invitations: Vec<KioskInvitation> = Vec::new();
    for tag in tags {
        let l10n = Localizer::for_tag(tag);
        let invitation = KioskInvitation {
            language: l10n.language_of(Area::Kiosk).to_string(),
            text: l10n.say(message::Kiosk::Invitation),
        };
        // Two languages without words of their own both fall back on English.
        if !invitations.contains(&invitation) {
            invitations.push(invitation);
        }
    }
    invitations
}

fn tiles(playlist: &Playlist, language: &str, l10n: &Localizer) -> Vec<KioskTile> {
    let tile = |topic: Option<&str>, title: String, slides: usize, emblem: usize| KioskTile {
        topic: topic.map(str::to_owned),
        title,
        about: l10n.say(message::Kiosk::Slides { count: slides }),
        picture: playlist
            .slides
            .get(emblem)
            .and_then(|slide| slide.localized(language))
            .map(|localized| localized.picture.clone())
            .unwrap_or_default(),
    };
    let topics = playlist.topics.iter().map(|topic| {
        let title = topic.names.get(language).or_else(|| topic.names.values().next()).cloned().unwrap_or_default();
        tile(Some(&topic.id), title, topic.slides.len(), topic.emblem)
    });
    let everything = tile(None, l10n.say(message::Kiosk::Everything), playlist.slides.len(), 0);
    topics.chain([everything]).collect()
}

fn visited(playlist: &Playlist, visit: &Visit, language: &str, l10n: &Localizer) -> KioskScene {
    let (number, of) = (visit.step + 1, visit.path.len());
    let topic = visit.topic.and_then(|place| playlist.topics.get(place));
    let start = playlist.has_start();
    KioskScene::Visit {
        title: topic.and_then(|topic| topic.names.get(language)).cloned().unwrap_or_default(),
        slide: drawn(visit.path.get(visit.step).and_then(|place| playlist.slides.get(*place)?.localized(language))),
        number: count(number),
        of: count(of),
        place: l10n.say(message::Kiosk::Place { number: &number.to_string(), of: &of.to_string() }),
        // Without a start page slides go round; with one, its ends lead there.
        back: visit.step > 0 || !start,
        next: number < of || !start,
        start,
    }
}
