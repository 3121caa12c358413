//! Checks the room and the machine: screens, clicker, staying awake, power, disk, backup, clock.

use lodestone_content::Day;

use super::check_item::Voice;
use super::machine::Power;
use crate::wire::{Door, FairItem, FairLine, FairState, KeyMeaning, SeenKey, SeenScreen};

/// A screen smaller than this shows a slide that nobody can read from two metres.
const LEAST_SCREEN: (u32, u32) = (1280, 720);
/// Under this many percent a battery does not last for a talk and the way to the next socket.
const LOW_BATTERY: u32 = 20;
/// Under this much room, saving works and a film or a backup may not.
const LITTLE_ROOM: u64 = 500_000_000;
/// Under this much room, what a person writes may no longer be saved.
const NO_ROOM: u64 = 100_000_000;

fn size(screen: &SeenScreen) -> String {
    format!("{}\u{a0}×\u{a0}{}", screen.width, screen.height)
}

/// Screens: there are two, they show different things, and the audience's is large enough.
pub(super) fn screens(voice: &Voice, seen: Option<&[SeenScreen]>) -> FairLine {
    let line = |state, case: &str, with: &[(&str, &str)]| voice.line("screens", state, case, with);
    let Some(screens) = seen else { return line(FairState::Unknown, "unknown", &[]) };
    let items = || {
        let role = |screen: &SeenScreen| match screen.role.as_deref() {
            Some(role @ ("audience" | "presenter" | "solo")) => voice.say(&format!("screens-role-{role}"), &[]),
            _ => voice.say("screens-role-none", &[]),
        };
        let text = |screen: &SeenScreen| {
            let (size, role) = (size(screen), role(screen));
            voice.say("screens-item", &[("name", &screen.name), ("size", &size), ("role", &role)])
        };
        screens.iter().map(|screen| FairItem { text: text(screen), about: None, door: None }).collect::<Vec<_>>()
    };
    let [first, others @ ..] = screens else { return line(FairState::Bad, "none", &[]) };
    let Some(second) = others.first() else {
        return line(FairState::Look, "one", &[("size", &size(first))]);
    };
    let mirrored = screens
        .iter()
        .enumerate()
        .any(|(index, one)| screens[index + 1..].iter().any(|other| (one.x, one.y) == (other.x, other.y)));
    if mirrored {
        return line(FairState::Bad, "mirrored", &[]).with_items(items());
    }
    let of_role = screens.iter().find(|screen| screen.role.as_deref() == Some("audience"));
    let audience = of_role.or_else(|| screens.iter().find(|screen| !screen.primary)).unwrap_or(second);
    // A screen on its side counts by its longer edge.
    let (long, short) = (audience.width.max(audience.height), audience.width.min(audience.height));
    if long < LEAST_SCREEN.0 || short < LEAST_SCREEN.1 {
        return line(FairState::Look, "small", &[("size", &size(audience))]).with_items(items());
    }
    line(FairState::Good, "two", &[("count", &screens.len().to_string())]).with_items(items())
}

/// The clicker: what it sends is what a show understands.
pub(super) fn clicker(voice: &Voice, seen: Option<&[SeenKey]>, means: &dyn Fn(&SeenKey) -> KeyMeaning) -> FairLine {
    let line =
        |state, case: &str, with: &[(&str, &str)]| voice.line("clicker", state, case, with).with_door(Door::Clicker);
    let Some(keys) = seen else { return line(FairState::Unknown, "untried", &[]) };
    if keys.is_empty() {
        return line(FairState::Bad, "silent", &[]);
    }
    let mut came: Vec<KeyMeaning> = Vec::new();
    let mut odd: Vec<&str> = Vec::new();
    for key in keys {
        let meaning = means(key);
        if meaning.code == "none" {
            if !odd.contains(&key.key.as_str()) {
                odd.push(&key.key);
            }
        } else if !came.contains(&meaning) {
            came.push(meaning);
        }
    }
    let list = came.iter().map(|meaning| meaning.text.as_str()).collect::<Vec<_>>().join(", ");
    let has = |code: &str| came.iter().any(|meaning| meaning.code == code);
    match (has("next"), has("back"), odd.is_empty()) {
        (true, true, true) => FairLine { door: None, ..line(FairState::Good, "works", &[("list", &list)]) },
        (true, true, false) => line(FairState::Look, "odd", &[("list", &list), ("keys", &odd.join(", "))]),
        (true, false, _) => line(FairState::Look, "no-back", &[]),
        (false, true, _) => line(FairState::Look, "no-next", &[]),
        (false, false, true) => line(FairState::Bad, "neither", &[("list", &list)]),
        (false, false, false) => line(FairState::Bad, "strange", &[("keys", &odd.join(", "))]),
    }
}

/// Whether screen and system stay awake while a show goes on.
pub(super) fn awake(voice: &Voice, seen: Option<bool>) -> FairLine {
    match seen {
        Some(true) => voice.line("awake", FairState::Good, "held", &[]),
        Some(false) => voice.line("awake", FairState::Look, "refused", &[]),
        None => voice.line("awake", FairState::Unknown, "unknown", &[]),
    }
}

/// Whether the power lasts.
pub(super) fn power(voice: &Voice, power: Power) -> FairLine {
    let line = |state, case, percent: u32| voice.line("power", state, case, &[("percent", &percent.to_string())]);
    match power {
        Power::Mains(percent) => line(FairState::Good, "mains", percent),
        Power::Battery(percent) if percent < LOW_BATTERY => line(FairState::Bad, "low", percent),
        Power::Battery(percent) => line(FairState::Look, "battery", percent),
        Power::Unknown => line(FairState::Unknown, "unknown", 0),
    }
}

/// Whether there is room to save.
pub(super) fn disk(voice: &Voice, room: Option<u64>) -> FairLine {
    let Some(room) = room else { return voice.line("disk", FairState::Unknown, "unknown", &[]) };
    let size = voice.size(room);
    let (state, case) = match room {
        ..NO_ROOM => (FairState::Bad, "full"),
        NO_ROOM..LITTLE_ROOM => (FairState::Look, "little"),
        _ => (FairState::Good, "room"),
    };
    voice.line("disk", state, case, &[("size", &size)])
}

/// How the last backup stands against the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Copies {
    /// The work is kept in memory only.
    InMemory,
    /// There is none.
    Never,
    /// Made on this day, and everything is in it.
    Whole(Day),
    /// Made on this day; something was changed since.
    Behind(Day),
}

/// Whether there is a copy of the work.
pub(super) fn backup(voice: &Voice, copies: Copies) -> FairLine {
    let line = |state, case: &str, with: &[(&str, &str)]| voice.line("backup", state, case, with);
    match copies {
        Copies::InMemory => line(FairState::Unknown, "memory", &[]),
        Copies::Never => line(FairState::Look, "never", &[]).with_door(Door::BackUp),
        Copies::Whole(day) => line(FairState::Good, "whole", &[("day", &voice.day(day))]),
        Copies::Behind(day) => line(FairState::Look, "behind", &[("day", &voice.day(day))]).with_door(Door::BackUp),
    }
}

/// Whether the calendar of the machine can be right: what lapses is judged by it.
pub(super) fn clock(voice: &Voice, today: Day, released: Day, until: Day) -> FairLine {
    let with = [("today", voice.day(today)), ("released", voice.day(released)), ("until", voice.day(until))];
    let with: Vec<(&str, &str)> = with.iter().map(|(name, value)| (*name, value.as_str())).collect();
    if today < released {
        voice.line("clock", FairState::Bad, "early", &with)
    } else if until < today {
        voice.line("clock", FairState::Look, "over", &with)
    } else {
        voice.line("clock", FairState::Good, "right", &with)
    }
}

#[cfg(test)]
mod tests {
    use lodestone_content::Language;

    use super::*;

    fn voice() -> Voice {
        Voice::new(&Language::english())
    }

    fn screen(x: i32, width: u32, height: u32, role: Option<&str>) -> SeenScreen {
        SeenScreen { name: "HDMI".into(), width, height, x, y: 0, primary: x == 0, role: role.map(str::to_owned) }
    }

    #[test]
    fn screens_come_out_in_every_way() {
        let own = screen(0, 1440, 900, Some("presenter"));
        let table: &[(Option<Vec<SeenScreen>>, FairState, &str)] = &[
            (None, FairState::Unknown, "cannot be read"),
            (Some(vec![]), FairState::Bad, "No screen"),
            (Some(vec![own.clone()]), FairState::Look, "1440\u{a0}×\u{a0}900"),
            (Some(vec![own.clone(), screen(0, 1920, 1080, Some("audience"))]), FairState::Bad, "same picture"),
            (Some(vec![own.clone(), screen(1440, 1920, 1080, Some("audience"))]), FairState::Good, "2 screens"),
            (Some(vec![own.clone(), screen(1440, 800, 600, Some("audience"))]), FairState::Look, "800\u{a0}×\u{a0}600"),
            (Some(vec![own.clone(), screen(1440, 720, 1280, Some("audience"))]), FairState::Good, "2 screens"),
            (
                Some(vec![screen(0, 800, 600, Some("presenter")), screen(800, 1920, 1080, Some("audience"))]),
                FairState::Good,
                "2",
            ),
            (Some(vec![own, screen(1440, 800, 600, None)]), FairState::Look, "800\u{a0}×\u{a0}600"),
        ];
        for (seen, state, found) in table {
            let line = screens(&voice(), seen.as_deref());
            assert_eq!(line.state, *state, "{seen:?}: {line:?}");
            assert!(line.found.contains(found), "{line:?}");
            assert_eq!(line.remedy.is_none(), *state == FairState::Good, "what is not good says what to do: {line:?}");
        }
    }
}
