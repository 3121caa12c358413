//! Checks by drawing whether every picture can be read, every slide drawn, and a leave-behind made.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_l10n::message::Preflight as Text;
use lodestone_l10n::{Localizer, message};
use lodestone_render::deck::Field;
use lodestone_render::{Composition, Fault, FaultCode, Frame, Output};
use lodestone_store::Content;

use super::Preflight;
use super::check_item::result;
use super::stories::CheckedPitch;
use crate::api::{
    CheckDetail, CheckItem, CheckResult, CheckState, LeaveBehindCheckKind, LeaveBehindOptions, PreflightAction,
};
use crate::error::{Code, Error};
use crate::phrases::names::frame_name;
use crate::phrases::remark::fault_remark;
use crate::worker::{Cancel, Failure};

/// What drawing all pitches found.
#[derive(Default)]
pub(super) struct RenderFindings {
    pictures: usize,
    slides: usize,
    bad_pictures: Vec<CheckDetail>,
    bad_slides: Vec<CheckDetail>,
    tight_slides: Vec<CheckDetail>,
    /// Why nothing could be drawn at all.
    broken: Option<String>,
}

/// Draws every slide of a pitch in a process of its own, as a presentation and a leave-behind would, and keeps what it finds.
///
/// # Errors
///
/// When the person stopped it.
pub(super) fn draw(
    preflight: &Preflight,
    l10n: &Localizer,
    pitch: &CheckedPitch<'_>,
    cancel: &Cancel,
    drawn: &mut RenderFindings,
) -> Result<(), Error> {
    let library = preflight.context.library();
    let resolved = &pitch.resolved;
    for resolved_slide in resolved.slides.iter().filter(|resolved_slide| resolved_slide.slide.is_none()) {
        if !matches!(resolved_slide.entry.content, Content::Slide { .. }) {
            let text = l10n.say(message::Preflight::MediaItemGone { title: &pitch.title(resolved_slide) });
            let action = Some(pitch.action(&resolved_slide.entry.key));
            drawn.bad_pictures.push(CheckDetail { text: format!("{}{text}", pitch.prefix), about: None, action });
        }
    }
    let mut composition = match resolved.compose(
        &resolved.style(Frame::Whole, preflight.settings.contact()),
        None,
        preflight.context.clock.today(),
    ) {
        Ok(composition) => composition,
        Err(error) => {
            drawn.broken.get_or_insert_with(|| error.failure(l10n).message);
            return Ok(());
        }
    };
    // What the renderer drew itself has no id.
    drawn.pictures += composition.picture_ids.len();
    drawn.slides += composition.deck.slides.len();
    let places = places(pitch, &composition);
    films(preflight, l10n, pitch, &composition, &places, drawn);
    let worker = preflight.context.worker(cancel.clone());
    // A picture that cannot be read hides what else is wrong: then everything is looked at once more without it.
    for _ in 0..2 {
        let faults = match worker.render(&composition.job(Output::Check), &mut |_| {}) {
            Ok(rendered) => rendered.faults,
            Err(Failure::Faults(faults)) => faults,
            Err(Failure::Cancelled) => return Err(Error::with_message(Code::Cancelled, message::App::ErrorCancelled)),
            Err(failure @ Failure::Broken(_)) => {
                let error = crate::worker::render_failure::failed(&library, &composition.picture_ids, failure);
                drawn.broken.get_or_insert_with(|| error.failure(l10n).message);
                return Ok(());
            }
        };
        let unreadable: BTreeSet<String> = faults.iter().filter_map(|fault| fault.picture.clone()).collect();
        for fault in &faults {
            note(l10n, pitch, &composition, &places, fault, drawn);
        }
        if unreadable.is_empty() {
            return Ok(());
        }
        without(&mut composition, &unreadable);
    }
    Ok(())
}

/// Checks the films on the slides, of which the renderer sees the posters only.
fn films(
    preflight: &Preflight,
    l10n: &Localizer,
    pitch: &CheckedPitch<'_>,
    composition: &Composition,
    places: &BTreeMap<String, (String, String)>,
    drawn: &mut RenderFindings,
) {
    let library = preflight.context.library();
    for slide in &composition.deck.slides {
        let shown = slide.fields.values().filter_map(|field| match field {
            Field::Media(media) => media.film.as_ref(),
            _ => None,
        });
        for id in shown {
            drawn.pictures += 1;
            let film = library.media.get(id).and_then(|media| media.film.as_ref());
            let sound = |name: &String| library.files.get(name).is_some_and(|bytes| is_film(bytes));
            if film.is_some_and(|film| !film.files.is_empty() && film.files.iter().all(sound)) {
                continue;
            }
            let place = places.get(&slide.key);
            let title = place.map(|(_, title)| title.as_str()).unwrap_or_default();
            let reason = l10n.say(Text::MediaFilm);
            let text = l10n.say(Text::MediaItemOn { name: id, title, reason: &reason });
            let action = place.map(|(key, _)| pitch.action(key));
            drawn.bad_pictures.push(CheckDetail { text: format!("{}{text}", pitch.prefix), about: None, action });
        }
    }
}

/// Whether bytes begin as a film in WebM or MP4 does.
fn is_film(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x1a\x45\xdf\xa3") || bytes.get(4..8) == Some(b"ftyp")
}

/// The key within the pitch and the title of every slide of the deck that belongs to the story, by the deck's key.
fn places(pitch: &CheckedPitch<'_>, composition: &Composition) -> BTreeMap<String, (String, String)> {
    let resolved: Vec<_> =
        pitch.resolved.slides.iter().filter(|resolved_slide| resolved_slide.slide.is_some()).collect();
    let has_sources = resolved
        .iter()
        .any(|resolved_slide| resolved_slide.slide.as_ref().is_some_and(|slide| slide.layout == "sources"));
    let tail = usize::from(!has_sources);
    let slides = &composition.deck.slides;
    let lead = slides.len().saturating_sub(resolved.len() + tail);
    let pairs = slides.iter().skip(lead).zip(resolved);
    pairs
        .map(|(slide, resolved_slide)| {
            (slide.key.clone(), (resolved_slide.entry.key.clone(), pitch.title(resolved_slide)))
        })
        .collect()
}

fn note(
    l10n: &Localizer,
    pitch: &CheckedPitch<'_>,
    composition: &Composition,
    places: &BTreeMap<String, (String, String)>,
    fault: &Fault,
    drawn: &mut RenderFindings,
) {
    let reason = fault_remark(l10n, fault).text;
    if let Some(path) = &fault.picture {
        let id = composition.picture_ids.get(path).cloned().unwrap_or_else(|| path.clone());
        let own = id.strip_prefix("own.").and_then(|key| pitch.resolved.slide(key));
        let address = format!("\"/{path}\"");
        let user = composition.deck.slides.iter().find_map(|slide| {
            let text = serde_json::to_string(slide).unwrap_or_default();
            if text.contains(&address) { places.get(&slide.key) } else { None }
        });
        let name = own.map_or(id.clone(), |resolved_slide| pitch.title(resolved_slide));
        let action = own
            .map(|resolved_slide| pitch.action(&resolved_slide.entry.key))
            .or_else(|| user.map(|(key, _)| pitch.action(key)));
        let text = match user {
            Some((_, title)) if own.is_none() => l10n.say(Text::MediaItemOn { name: &name, title, reason: &reason }),
            _ => l10n.say(Text::MediaItem { name: &name, reason: &reason }),
        };
        drawn.bad_pictures.push(CheckDetail { text: format!("{}{text}", pitch.prefix), about: None, action });
        return;
    }
    let place = fault.slide.as_ref().and_then(|key| places.get(key));
    let name = match (place, &fault.slide) {
        (Some((_, title)), _) => title.clone(),
        // Slides around the story are named after their layout.
        (None, Some(key)) => {
            let layout = composition.deck.slides.iter().find(|slide| slide.key == *key).map(|slide| &slide.layout);
            layout.map_or_else(|| key.clone(), |layout| frame_name(l10n, layout))
        }
        (None, None) => pitch.stored.document.name.clone(),
    };
    let action = place.map(|(key, _)| pitch.action(key));
    let text = l10n.say(Text::SlidesItem { title: &name, reason: &reason });
    let item = CheckDetail { text: format!("{}{text}", pitch.prefix), about: None, action };
    let list = match fault.code {
        FaultCode::Overflow => &mut drawn.tight_slides,
        _ => &mut drawn.bad_slides,
    };
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Removes pictures from a deck, and the slides that show them.
fn without(composition: &mut Composition, unreadable: &BTreeSet<String>) {
    let deck = &mut composition.deck;
    let addresses: Vec<String> = unreadable.iter().map(|path| format!("/{path}")).collect();
    let is_out = |mark: &Option<String>| mark.as_ref().is_some_and(|mark| addresses.contains(mark));
    if is_out(&deck.brand.mark) {
        deck.brand.mark = None;
    }
    if let Some(cobrand) = deck.cobrand.as_mut().filter(|cobrand| is_out(&cobrand.mark)) {
        cobrand.mark = None;
    }
    deck.slides.retain(|slide| {
        let text = serde_json::to_string(slide).unwrap_or_default();
        !addresses.iter().any(|address| text.contains(&format!("\"{address}\"")))
    });
    composition.pictures.retain(|path, _| !unreadable.contains(path));
}

/// Whether all pictures are there and can be read.
pub(super) fn media(l10n: &Localizer, drawn: &mut RenderFindings) -> CheckResult {
    let items = std::mem::take(&mut drawn.bad_pictures);
    if !items.is_empty() {
        let found = Text::MediaBad { count: items.len() };
        return result(l10n, CheckItem::Media, CheckState::Bad, found, Text::MediaBadDo).with_details(items);
    }
    if drawn.broken.is_some() {
        return result(l10n, CheckItem::Media, CheckState::Unknown, Text::MediaUnknown, Text::MediaUnknownDo);
    }
    result(l10n, CheckItem::Media, CheckState::Good, Text::MediaThere { count: drawn.pictures }, None)
}

/// Whether every slide can be drawn, with all its words.
pub(super) fn slides(l10n: &Localizer, drawn: &mut RenderFindings) -> CheckResult {
    if let Some(reason) = drawn.broken.take() {
        let found = Text::SlidesBroken { reason: &reason };
        return result(l10n, CheckItem::Slides, CheckState::Bad, found, Text::SlidesBrokenDo);
    }
    let mut items = std::mem::take(&mut drawn.bad_slides);
    let bad = items.len();
    items.append(&mut drawn.tight_slides);
    if bad > 0 {
        let found = Text::SlidesBad { count: bad };
        return result(l10n, CheckItem::Slides, CheckState::Bad, found, Text::SlidesBadDo).with_details(items);
    }
    if !items.is_empty() {
        let found = Text::SlidesTight { count: items.len() };
        return result(l10n, CheckItem::Slides, CheckState::Look, found, Text::SlidesTightDo).with_details(items);
    }
    result(l10n, CheckItem::Slides, CheckState::Good, Text::SlidesDrawn { count: drawn.slides }, None)
}

/// Makes the leave-behind of every pitch, and discards it.
///
/// # Errors
///
/// When the person stopped it.
pub(super) fn trial(
    preflight: &Preflight,
    l10n: &Localizer,
    pitches: &[CheckedPitch<'_>],
    work: &str,
    cancel: &Cancel,
) -> Result<CheckResult, Error> {
    let (mut items, mut state) = (Vec::new(), CheckState::Good);
    let (mut pages, mut bytes) = (0, 0);
    for pitch in pitches {
        let document = &pitch.stored.document;
        let look = document.style.clone();
        let style = LeaveBehindOptions {
            form: look.form,
            language: document.target.language.to_string(),
            brand: look.brand,
            cobrand: look.cobrand,
            minutes: None,
            budget: 0,
        };
        let action = Some(PreflightAction::LeaveBehind { pitch: pitch.stored.id.clone() });
        match preflight.leave_behinds.make(&pitch.stored.id, &style, work, cancel.clone()) {
            Ok(made) => {
                preflight.leave_behinds.forget(&made.token);
                pages += made.pages.len();
                bytes += u64::from(made.bytes);
                // Missing slides and lapsed facts have lines of their own.
                let of_the_file = |code: LeaveBehindCheckKind| {
                    !matches!(code, LeaveBehindCheckKind::Fresh | LeaveBehindCheckKind::Complete)
                };
                for check in made.checks.iter().filter(|check| !check.kept && of_the_file(check.code)) {
                    let worse =
                        if check.code == LeaveBehindCheckKind::Size { CheckState::Look } else { CheckState::Bad };
                    state = state.min(worse);
                    items.push(CheckDetail {
                        text: format!("{}{}", pitch.prefix, check.text),
                        about: None,
                        action: action.clone(),
                    });
                }
            }
            Err(error) if error.code == Code::Cancelled => return Err(error),
            Err(error) => {
                state = CheckState::Bad;
                let text = error.failure(l10n).message;
                items.push(CheckDetail { text: format!("{}{text}", pitch.prefix), about: None, action });
            }
        }
    }
    let size = &l10n.bytes(bytes);
    let line = match state {
        CheckState::Good => result(l10n, CheckItem::Trial, state, Text::TrialMade { count: pages, size }, None),
        CheckState::Look => result(l10n, CheckItem::Trial, state, Text::TrialLarge { size }, Text::TrialLargeDo),
        CheckState::Bad | CheckState::Unknown => {
            result(l10n, CheckItem::Trial, state, Text::TrialBad, Text::TrialBadDo)
        }
    };
    Ok(line.with_details(items))
}
