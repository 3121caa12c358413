//! Checks the surroundings and the machine: screens, clicker, staying awake, power, disk, backup, clock.

use lodestone_content::Day;
use lodestone_l10n::Localizer;
use lodestone_l10n::message::Preflight as Text;

use super::check_item::result;
use super::machine::Power;
use crate::api::{
    CheckDetail, CheckItem, CheckResult, CheckState, KeyEffect, KeyMeaning, PreflightAction, PressedKey, ScreenInfo,
    ScreenRole,
};

/// A screen smaller than this shows a slide that nobody can read from two metres.
const LEAST_SCREEN: (u32, u32) = (1280, 720);
/// Under this many percent a battery does not last for a presentation and the way to the next socket.
const LOW_BATTERY: u32 = 20;
/// Under this much room, saving works and a film or a backup may not.
const LITTLE_ROOM: u64 = 500_000_000;
/// Under this much room, what a person writes may no longer be saved.
const NO_ROOM: u64 = 100_000_000;

fn size(screen: &ScreenInfo) -> String {
    format!("{}\u{a0}×\u{a0}{}", screen.width, screen.height)
}

/// Screens: there are two, they show different things, and the audience's is large enough.
pub(super) fn screens(l10n: &Localizer, seen: Option<&[ScreenInfo]>) -> CheckResult {
    let line =
        |state, found: Text<'_>, remedy: Option<Text<'static>>| result(l10n, CheckItem::Screens, state, found, remedy);
    let Some(screens) = seen else {
        return line(CheckState::Unknown, Text::ScreensUnknown, Some(Text::ScreensUnknownDo));
    };
    let items = || {
        let role = |screen: &ScreenInfo| match screen.role {
            Some(ScreenRole::Audience) => l10n.say(Text::ScreensRoleAudience),
            Some(ScreenRole::Presenter) => l10n.say(Text::ScreensRolePresenter),
            Some(ScreenRole::Solo) => l10n.say(Text::ScreensRoleSolo),
            None => l10n.say(Text::ScreensRoleNone),
        };
        let text = |screen: &ScreenInfo| {
            let (size, role) = (size(screen), role(screen));
            l10n.say(Text::ScreensItem { name: &screen.name, size: &size, role: &role })
        };
        screens.iter().map(|screen| CheckDetail { text: text(screen), about: None, action: None }).collect::<Vec<_>>()
    };
    let [first, others @ ..] = screens else {
        return line(CheckState::Bad, Text::ScreensNone, Some(Text::ScreensNoneDo));
    };
    let Some(second) = others.first() else {
        return line(CheckState::Look, Text::ScreensOne { size: &size(first) }, Some(Text::ScreensOneDo));
    };
    let mirrored = screens
        .iter()
        .enumerate()
        .any(|(index, one)| screens[index + 1..].iter().any(|other| (one.x, one.y) == (other.x, other.y)));
    if mirrored {
        return line(CheckState::Bad, Text::ScreensMirrored, Some(Text::ScreensMirroredDo)).with_details(items());
    }
    let of_role = screens.iter().find(|screen| screen.role == Some(ScreenRole::Audience));
    let audience = of_role.or_else(|| screens.iter().find(|screen| !screen.primary)).unwrap_or(second);
    // A screen on its side counts by its longer edge.
    let (long, short) = (audience.width.max(audience.height), audience.width.min(audience.height));
    if long < LEAST_SCREEN.0 || short < LEAST_SCREEN.1 {
        let found = Text::ScreensSmall { size: &size(audience) };
        return line(CheckState::Look, found, Some(Text::ScreensSmallDo)).with_details(items());
    }
    line(CheckState::Good, Text::ScreensTwo { count: screens.len() }, None).with_details(items())
}

/// The clicker: what it sends is what a presentation understands.
pub(super) fn clicker(
    l10n: &Localizer,
    seen: Option<&[PressedKey]>,
    means: &dyn Fn(&PressedKey) -> KeyMeaning,
) -> CheckResult {
    let line = |state, found: Text<'_>, remedy: Option<Text<'static>>| {
        result(l10n, CheckItem::Clicker, state, found, remedy).with_action(PreflightAction::Clicker)
    };
    let Some(keys) = seen else { return line(CheckState::Unknown, Text::ClickerUntried, Some(Text::ClickerUntriedDo)) };
    if keys.is_empty() {
        return line(CheckState::Bad, Text::ClickerSilent, Some(Text::ClickerSilentDo));
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
        (true, true, true) => CheckResult { action: None, ..line(CheckState::Good, Text::ClickerWorks { list }, None) },
        (true, true, false) => line(CheckState::Look, Text::ClickerOdd { list, keys }, Some(Text::ClickerOddDo)),
        (true, false, _) => line(CheckState::Look, Text::ClickerNoBack, Some(Text::ClickerNoBackDo)),
        (false, true, _) => line(CheckState::Look, Text::ClickerNoNext, Some(Text::ClickerNoNextDo)),
        (false, false, true) => line(CheckState::Bad, Text::ClickerNeither { list }, Some(Text::ClickerNeitherDo)),
        (false, false, false) => line(CheckState::Bad, Text::ClickerStrange { keys }, Some(Text::ClickerStrangeDo)),
    }
}

/// Whether screen and system stay awake while a presentation goes on.
pub(super) fn awake(l10n: &Localizer, seen: Option<bool>) -> CheckResult {
    match seen {
        Some(true) => result(l10n, CheckItem::Awake, CheckState::Good, Text::AwakeHeld, None),
        Some(false) => result(l10n, CheckItem::Awake, CheckState::Look, Text::AwakeRefused, Text::AwakeRefusedDo),
        None => result(l10n, CheckItem::Awake, CheckState::Unknown, Text::AwakeUnknown, Text::AwakeUnknownDo),
    }
}

/// Whether the power lasts.
pub(super) fn power(l10n: &Localizer, power: Power) -> CheckResult {
    let line =
        |state, found: Text<'_>, remedy: Option<Text<'static>>| result(l10n, CheckItem::Power, state, found, remedy);
    match power {
        Power::Mains(percent) => line(CheckState::Good, Text::PowerMains { percent: &percent.to_string() }, None),
        Power::Battery(percent) if percent < LOW_BATTERY => {
            line(CheckState::Bad, Text::PowerLow { percent: &percent.to_string() }, Some(Text::PowerLowDo))
        }
        Power::Battery(percent) => {
            line(CheckState::Look, Text::PowerBattery { percent: &percent.to_string() }, Some(Text::PowerBatteryDo))
        }
        Power::Unknown => line(CheckState::Unknown, Text::PowerUnknown, Some(Text::PowerUnknownDo)),
    }
}

/// Whether there is room to save.
pub(super) fn disk(l10n: &Localizer, room: Option<u64>) -> CheckResult {
    let Some(room) = room else {
        return result(l10n, CheckItem::Disk, CheckState::Unknown, Text::DiskUnknown, Text::DiskUnknownDo);
    };
    let size = &l10n.bytes(room);
    match room {
        ..NO_ROOM => result(l10n, CheckItem::Disk, CheckState::Bad, Text::DiskFull { size }, Text::DiskFullDo),
        NO_ROOM..LITTLE_ROOM => {
            result(l10n, CheckItem::Disk, CheckState::Look, Text::DiskLittle { size }, Text::DiskLittleDo)
        }
        _ => result(l10n, CheckItem::Disk, CheckState::Good, Text::DiskRoom { size }, None),
    }
}

/// The last backup compared with the person's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BackupState {
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
pub(super) fn backup(l10n: &Localizer, backup_state: BackupState) -> CheckResult {
    let line =
        |state, found: Text<'_>, remedy: Option<Text<'static>>| result(l10n, CheckItem::Backup, state, found, remedy);
    match backup_state {
        BackupState::InMemory => line(CheckState::Unknown, Text::BackupMemory, Some(Text::BackupMemoryDo)),
        BackupState::Never => {
            line(CheckState::Look, Text::BackupNever, Some(Text::BackupNeverDo)).with_action(PreflightAction::BackUp)
        }
        BackupState::Whole(day) => line(CheckState::Good, Text::BackupWhole { day: &l10n.day(day) }, None),
        BackupState::Behind(day) => {
            let found = Text::BackupBehind { day: &l10n.day(day) };
            line(CheckState::Look, found, Some(Text::BackupBehindDo)).with_action(PreflightAction::BackUp)
        }
    }
}

/// Whether the calendar of the machine can be right: what lapses is judged by it.
pub(super) fn clock(l10n: &Localizer, today: Day, released: Day, until: Day) -> CheckResult {
    let (now, first, last) = (&l10n.day(today), &l10n.day(released), &l10n.day(until));
    if today < released {
        let found = Text::ClockEarly { today: now, released: first };
        result(l10n, CheckItem::Clock, CheckState::Bad, found, Text::ClockEarlyDo)
    } else if until < today {
        result(l10n, CheckItem::Clock, CheckState::Look, Text::ClockOver { until: last }, Text::ClockOverDo)
    } else {
        result(l10n, CheckItem::Clock, CheckState::Good, Text::ClockRight { today: now, until: last }, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn l10n() -> Localizer {
        Localizer::english()
    }

    fn screen(x: i32, width: u32, height: u32, role: Option<ScreenRole>) -> ScreenInfo {
        ScreenInfo { name: "HDMI".into(), width, height, x, y: 0, primary: x == 0, role }
    }

    #[test]
    fn screens_come_out_in_every_way() {
        let own = screen(0, 1440, 900, Some(ScreenRole::Presenter));
        let table: &[(Option<Vec<ScreenInfo>>, CheckState, &str)] = &[
            (None, CheckState::Unknown, "cannot be read"),
            (Some(vec![]), CheckState::Bad, "No screen"),
            (Some(vec![own.clone()]), CheckState::Look, "1440\u{a0}×\u{a0}900"),
            (
                Some(vec![own.clone(), screen(0, 1920, 1080, Some(ScreenRole::Audience))]),
                CheckState::Bad,
                "same picture",
            ),
            (
                Some(vec![own.clone(), screen(1440, 1920, 1080, Some(ScreenRole::Audience))]),
                CheckState::Good,
                "2 screens",
            ),
            (
                Some(vec![own.clone(), screen(1440, 800, 600, Some(ScreenRole::Audience))]),
                CheckState::Look,
                "800\u{a0}×\u{a0}600",
            ),
            (
                Some(vec![own.clone(), screen(1440, 720, 1280, Some(ScreenRole::Audience))]),
                CheckState::Good,
                "2 screens",
            ),
            (
                Some(vec![
                    screen(0, 800, 600, Some(ScreenRole::Presenter)),
                    screen(800, 1920, 1080, Some(ScreenRole::Audience)),
                ]),
                CheckState::Good,
                "2",
            ),
            (Some(vec![own, screen(1440, 800, 600, None)]), CheckState::Look, "800\u{a0}×\u{a0}600"),
        ];
        for (seen, state, found) in table {
            let line = screens(&l10n(), seen.as_deref());
            assert_eq!(line.state, *state, "{seen:?}: {line:?}");
            assert!(line.found.contains(found), "{line:?}");
            assert_eq!(line.remedy.is_none(), *state == CheckState::Good, "what is not good says what to do: {line:?}");
        }
    }
}
