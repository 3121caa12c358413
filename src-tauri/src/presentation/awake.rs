//! Keeps screen and system awake during a presentation or kiosk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;

use serde::Serialize;

/// What is kept awake.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct AwakeState {
    /// Both.
    held: bool,
    /// The screen does not go dark.
    screen: bool,
    /// The system does not go to sleep.
    system: bool,
}

/// Keeps awake until it is dropped.
pub(super) struct Awake {
    _ends: mpsc::Sender<()>,
}

impl Awake {
    /// Keeps awake from now on, and says how far that went. The system is asked on a thread of its own: it may take its
    /// time, a presentation does not.
    pub(super) fn keep(told: impl FnOnce(AwakeState) + Send + 'static) -> Awake {
        let (ends, ended) = mpsc::channel();
        std::thread::spawn(move || {
            // One after the other: a desktop that has only one of the two still gives that.
            let screen = hold(|builder| builder.display(true));
            let system = hold(|builder| builder.idle(true).sleep(true));
            let (screen_held, system_held) = (screen.is_some(), system.is_some());
            told(AwakeState { held: screen_held && system_held, screen: screen_held, system: system_held });
            // Ends when nobody can say anything any more.
            let _ = ended.recv();
            for held in [screen, system] {
                // It panics when the desktop has ended before us: there is nothing left to release then.
                let _ = catch_unwind(AssertUnwindSafe(|| drop(held)));
            }
        });
        Awake { _ends: ends }
    }
}

fn hold(what: impl FnOnce(&mut keepawake::Builder) -> &mut keepawake::Builder) -> Option<keepawake::KeepAwake> {
    let mut builder = keepawake::Builder::default();
    builder.reason("Presenting").app_name(crate::page_window::TITLE).app_reverse_domain("eu.lodestone.desktop");
    what(&mut builder).create().inspect_err(|error| eprintln!("this computer may go to sleep: {error}")).ok()
}
