//! Checks the room and the machine: screens, clicker, staying awake, power, disk, backup, clock.

use lodestone_content::Day;
use lodestone_l10n::Localizer;
use lodestone_l10n::message::Fair;

use super::check_item::line;
use super::machine::Power;
use crate::api::{
    CheckItem, Door, FairItem, FairLine, FairState, KeyEffect, KeyMeaning, ScreenRole, SeenKey, SeenScreen,
};

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
pub(super) fn screens(l10n: &Localizer, seen: Option<&[SeenScreen]>) -> FairLine {
    let line =
        |state, found: Fair<'_>, remedy: Option<Fair<'static>>| line(l10n, CheckItem::Screens, state, found, remedy);
    let Some(screens) = seen else {
        return line(FairState::Unknown, Fair::ScreensUnknown, Some(Fair::ScreensUnknownDo));
    };
    let items = || {
        let role = |screen: &SeenScreen| match screen.role {
            Some(ScreenRole::Audience) => l10n.say(Fair::ScreensRoleAudience),
            Some(ScreenRole::Presenter) => l10n.say(Fair::ScreensRolePresenter),
            Some(ScreenRole::Solo) => l10n.say(Fair::ScreensRoleSolo),
            None => l10n.say(Fair::ScreensRoleNone),
        };
        let text = |screen: &SeenScreen| {
            let (size, role) = (size(screen), role(screen));
            l10n.say(Fair::ScreensItem { name: &screen.name, size: &size, role: &role })
        };
        screens.iter().map(|screen| FairItem { text: text(screen), about: None, door: None }).collect::<Vec<_>>()
    };
    let [first, others @ ..] = screens else {
        return line(FairState::Bad, Fair::ScreensNone, Some(Fair::ScreensNoneDo));
    };
    let Some(second) = others.first() else {
        return line(FairState::Look, Fair::ScreensOne { size: &size(first) }, Some(Fair::ScreensOneDo));
    };
    let mirrored = screens
        .iter()
        .enumerate()
        .any(|(index, one)| screens[index + 1..].iter().any(|other| (one.x, one.y) == (other.x, other.y)));
    if mirrored {
        return line(FairState::Bad, Fair::ScreensMirrored, Some(Fair::ScreensMirroredDo)).with_items(items());
    }
    let of_role = screens.iter().find(|screen| screen.role == Some(ScreenRole::Audience));
    let audience = of_role.or_else(|| screens.iter().find(|screen| !screen.primary)).unwrap_or(second);
    // A screen on its side counts by its longer edge.
    let (long, short) = (audience.width.max(audience.height), audience.width.min(audience.height));
    if long < LEAST_SCREEN.0 || short < LEAST_SCREEN.1 {
        let found = Fair::ScreensSmall { size: &size(audience) };
        return line(FairState::Look, found, Some(Fair::ScreensSmallDo)).with_items(items());
    }
    line(FairState::Good, Fair::ScreensTwo { count: screens.len() }, None).with_items(items())
}

/// The clicker: what it sends is what a show understands.
pub(super) fn clicker(l10n: &Localizer, seen: Option<&[SeenKey]>, means: &dyn Fn(&SeenKey) -> KeyMeaning) -> FairLine {
    let line = |state, found: Fair<'_>, remedy: Option<Fair<'static>>| {
        line(l10n, CheckItem::Clicker, state, found, remedy).with_door(Door::Clicker)
    };
    let Some(keys) = seen else { return line(FairState::Unknown, Fair::ClickerUntried, Some(Fair::ClickerUntriedDo)) };
    if keys.is_empty() {
        return line(FairState::Bad, Fair::ClickerSilent, Some(Fair::ClickerSilentDo));
    }
    let mut came: Vec<KeyMeaning> = Vec::new();
    let mut odd: Vec<&str> = Vec::new();
    for key in keys {
        let meaning = means(key);
        if meaning.code == KeyEffect::None {
            if !odd.contains(&key.key.as_str()) {
                odd.push(&key.key);
            }
        } else if !came.contains(&meaning) {
            came.push(meaning);
        }
    }
    let list = &came.iter().map(|meaning| meaning.text.as_str()).collect::<Vec<_>>().join(", ");
    let keys = &odd.join(", ");
    let has = |code: KeyEffect| came.iter().any(|meaning| meaning.code == code);
    match (has(KeyEffect::Next), has(KeyEffect::Back), odd.is_empty()) {
        (true, true, true) => FairLine { door: None, ..line(FairState::Good, Fair::ClickerWorks { list }, None) },
        (true, true, false) => line(FairState::Look, Fair::ClickerOdd { list, keys }, Some(Fair::ClickerOddDo)),
        (true, false, _) => line(FairState::Look, Fair::ClickerNoBack, Some(Fair::ClickerNoBackDo)),
        (false, true, _) => line(FairState::Look, Fair::ClickerNoNext, Some(Fair::ClickerNoNextDo)),
        (false, false, true) => line(FairState::Bad, Fair::ClickerNeither { list }, Some(Fair::ClickerNeitherDo)),
        (false, false, false) => line(FairState::Bad, Fair::ClickerStrange { keys }, Some(Fair::ClickerStrangeDo)),
    }
}

/// Whether screen and system stay awake while a show goes on.
pub(super) fn awake(l10n: &Localizer, seen: Option<bool>) -> FairLine {
    match seen {
        Some(true) => line(l10n, CheckItem::Awake, FairState::Good, Fair::AwakeHeld, None),
        Some(false) => line(l10n, CheckItem::Awake, FairState::Look, Fair::AwakeRefused, Fair::AwakeRefusedDo),
        None => line(l10n, CheckItem::Awake, FairState::Unknown, Fair::AwakeUnknown, Fair::AwakeUnknownDo),
    }
}

/// Whether the power lasts.
pub(super) fn power(l10n: &Localizer, power: Power) -> FairLine {
    let line =
        |state, found: Fair<'_>, remedy: Option<Fair<'static>>| line(l10n, CheckItem::Power, state, found, remedy);
    match power {
        Power::Mains(percent) => line(FairState::Good, Fair::PowerMains { percent: &percent.to_string() }, None),
        Power::Battery(percent) if percent < LOW_BATTERY => {
            line(FairState::Bad, Fair::PowerLow { percent: &percent.to_string() }, Some(Fair::PowerLowDo))
        }
        Power::Battery(percent) => {
            line(FairState::Look, Fair::PowerBattery { percent: &percent.to_string() }, Some(Fair::PowerBatteryDo))
        }
        Power::Unknown => line(FairState::Unknown, Fair::PowerUnknown, Some(Fair::PowerUnknownDo)),
    }
}

/// Whether there is room to save.
pub(super) fn disk(l10n: &Localizer, room: Option<u64>) -> FairLine {
    let Some(room) = room else {
        return line(l10n, CheckItem::Disk, FairState::Unknown, Fair::DiskUnknown, Fair::DiskUnknownDo);
    };
    let size = &l10n.bytes(room);
    match room {
        ..NO_ROOM => line(l10n, CheckItem::Disk, FairState::Bad, Fair::DiskFull { size }, Fair::DiskFullDo),
        NO_ROOM..LITTLE_ROOM => {
            line(l10n, CheckItem::Disk, FairState::Look, Fair::DiskLittle { size }, Fair::DiskLittleDo)
        }
        _ => line(l10n, CheckItem::Disk, FairState::Good, Fair::DiskRoom { size }, None),
    }
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
pub(super) fn backup(l10n: &Localizer, copies: Copies) -> FairLine {
    let line =
        |state, found: Fair<'_>, remedy: Option<Fair<'static>>| line(l10n, CheckItem::Backup, state, found, remedy);
    match copies {
        Copies::InMemory => line(FairState::Unknown, Fair::BackupMemory, Some(Fair::BackupMemoryDo)),
        Copies::Never => line(FairState::Look, Fair::BackupNever, Some(Fair::BackupNeverDo)).with_door(Door::BackUp),
        Copies::Whole(day) => line(FairState::Good, Fair::BackupWhole { day: &l10n.day(day) }, None),
        Copies::Behind(day) => {
            let found = Fair::BackupBehind { day: &l10n.day(day) };
            line(FairState::Look, found, Some(Fair::BackupBehindDo)).with_door(Door::BackUp)
        }
    }
}

/// Whether the calendar of the machine can be right: what lapses is judged by it.
pub(super) fn clock(l10n: &Localizer, today: Day, released: Day, until: Day) -> FairLine {
    let (now, first, last) = (&l10n.day(today), &l10n.day(released), &l10n.day(until));
    if today < released {
        let found = Fair::ClockEarly { today: now, released: first };
        line(l10n, CheckItem::Clock, FairState::Bad, found, Fair::ClockEarlyDo)
    } else if until < today {
        line(l10n, CheckItem::Clock, FairState::Look, Fair::ClockOver { until: last }, Fair::ClockOverDo)
    } else {
        line(l10n, CheckItem::Clock, FairState::Good, Fair::ClockRight { today: now, until: last }, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn l10n() -> Localizer {
        Localizer::english()
    }

    fn screen(x: i32, width: u32, height: u32, role: Option<ScreenRole>) -> SeenScreen {
        SeenScreen { name: "HDMI".into(), width, height, x, y: 0, primary: x == 0, role }
    }

    #[test]
    fn screens_come_out_in_every_way() {
        let own = screen(0, 1440, 900, Some(ScreenRole::Presenter));
        let table: &[(Option<Vec<SeenScreen>>, FairState, &str)] = &[
            (None, FairState::Unknown, "cannot be read"),
            (Some(vec![]), FairState::Bad, "No screen"),
            (Some(vec![own.clone()]), FairState::Look, "1440\u{a0}×\u{a0}900"),
            (
                Some(vec![own.clone(), screen(0, 1920, 1080, Some(ScreenRole::Audience))]),
                FairState::Bad,
                "same picture",
            ),
            (
                Some(vec![own.clone(), screen(1440, 1920, 1080, Some(ScreenRole::Audience))]),
                FairState::Good,
                "2 screens",
            ),
            (
                Some(vec![own.clone(), screen(1440, 800, 600, Some(ScreenRole::Audience))]),
                FairState::Look,
                "800\u{a0}×\u{a0}600",
            ),
            (
                Some(vec![own.clone(), screen(1440, 720, 1280, Some(ScreenRole::Audience))]),
                FairState::Good,
                "2 screens",
            ),
            (
                Some(vec![
                    screen(0, 800, 600, Some(ScreenRole::Presenter)),
                    screen(800, 1920, 1080, Some(ScreenRole::Audience)),
                ]),
                FairState::Good,
                "2",
            ),
            (Some(vec![own, screen(1440, 800, 600, None)]), FairState::Look, "800\u{a0}×\u{a0}600"),
        ];
        for (seen, state, found) in table {
            let line = screens(&l10n(), seen.as_deref());
            assert_eq!(line.state, *state, "{seen:?}: {line:?}");
            assert!(line.found.contains(found), "{line:?}");
            assert_eq!(line.remedy.is_none(), *state == FairState::Good, "what is not good says what to do: {line:?}");
        }
    }
}
