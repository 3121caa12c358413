//! Reads free disk space and the battery from the machine, and passes them to the checks.

use std::fmt;
use std::path::Path;

/// Where the power comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// It is plugged in; how full the battery is, in percent.
    Mains(u32),
    /// It runs on its battery; how full that is, in percent.
    Battery(u32),
    /// It has no battery, or does not tell.
    Unknown,
}

/// The machine that a presentation will run on.
pub trait Machine: Send + Sync + fmt::Debug {
    /// Bytes that can still be written to the disk of a folder; `None` when that cannot be read.
    fn room(&self, folder: &Path) -> Option<u64>;
    /// Where its power comes from.
    fn power(&self) -> Power;
}

/// The machine that this program runs on.
#[derive(Debug)]
pub(crate) struct ThisMachine;

impl Machine for ThisMachine {
    fn room(&self, folder: &Path) -> Option<u64> {
        fs4::available_space(folder).ok()
    }

    fn power(&self) -> Power {
        use starship_battery::{Manager, State};
        let batteries = Manager::new().and_then(|manager| manager.batteries());
        let batteries: Vec<_> = batteries.into_iter().flatten().flatten().collect();
        let full: f32 = batteries.iter().map(|battery| battery.energy_full().value).sum();
        if batteries.is_empty() || full <= 0.0 {
            return Power::Unknown;
        }
        let left: f32 = batteries.iter().map(|battery| battery.energy().value).sum();
        // A battery that is worn out can claim to hold more than it does.
        let percent = (left / full * 100.0).round().clamp(0.0, 100.0) as u32;
        let state = |wanted: &[State]| batteries.iter().any(|battery| wanted.contains(&battery.state()));
        if state(&[State::Discharging, State::Empty]) {
            Power::Battery(percent)
        } else if state(&[State::Charging, State::Full, State::Paused]) {
            Power::Mains(percent)
        } else {
            Power::Unknown
        }
    }
}
