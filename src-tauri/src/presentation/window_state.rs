//! Sends events to the window manager, and tells the rest of the shell how windows are placed.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;
use tauri::{AppHandle, Manager};

use super::awake::{Awake, AwakeState};
use super::monitors::{screen_of, screens};
use super::screens::{Choice, Choices, Plan, Screen, distinct, plan};
use crate::app_loader::AppLoader;
use crate::page_window::MAIN;

/// How long to wait for the desktop to say whether it stays awake.
const ANSWER: Duration = Duration::from_secs(3);
/// The key under which the application keeps which screen is the audience's.
const CHOICES: &str = "screens";

/// An event that the windows of a presentation have to follow.
pub(crate) enum PresentationEvent {
    /// A presentation is being drawn: its windows can be made meanwhile.
    Expected,
    /// The beginning has its answer: it has begun before, or will not.
    Answered,
    /// It has begun.
    Began,
    /// It has ended.
    Ended,
    /// A kiosk has begun.
    KioskBegan,
    /// It has ended.
    KioskEnded,
    /// The screens change places; answers when they have.
    Swap(Sender<()>),
    /// Somebody wants to close a window.
    Closing(&'static str),
    /// A window is gone.
    Gone,
    /// A window has the keyboard.
    Focused(&'static str),
    /// A window was moved, by whomever.
    Moved(&'static str),
    /// The kiosk has lost the keyboard.
    Unfocused,
}

/// What a screen is during a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    /// Everybody looks at it.
    Audience,
    /// The presenter looks at it.
    Presenter,
    /// Both do.
    Solo,
}

/// A screen as windows receive it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct KnownScreen {
    /// What the system calls it; nothing when it has no name.
    name: String,
    #[serde(flatten)]
    screen: Screen,
    /// Whether it is the system's first.
    primary: bool,
    /// What it is during the presentation, or would be if one began now.
    role: Option<Role>,
}

/// Sends what happens to the one thread that moves windows, and knows how they are placed.
#[derive(Clone)]
pub(crate) struct WindowState {
    sender: Sender<PresentationEvent>,
    placement: Arc<Mutex<Placement>>,
}

/// How the windows are placed.
#[derive(Default)]
pub(super) struct Placement {
    /// Whether a presentation goes on.
    pub(super) on: bool,
    /// Which screen is whose; `None` before the windows are placed.
    pub(super) plan: Option<Plan>,
    /// The screen on which the person worked before.
    pub(super) home: Option<Screen>,
    /// What is kept awake; `None` before the system has said.
    pub(super) held: Option<AwakeState>,
}

/// A presentation that is being drawn; it has its answer when this is dropped.
pub(crate) struct ExpectedPresentation<'a>(&'a WindowState);

impl Drop for ExpectedPresentation<'_> {
    fn drop(&mut self) {
        self.0.send(PresentationEvent::Answered);
    }
}

impl WindowState {
    /// No presentation, and the receiver of its events.
    pub(super) fn new() -> (WindowState, Receiver<PresentationEvent>) {
        let (sender, events) = mpsc::channel();
        (WindowState { sender, placement: Arc::default() }, events)
    }

    /// Sends an event.
    pub(crate) fn send(&self, event: PresentationEvent) {
        // Only a program that ends has no thread for its windows any more.
        let _ = self.sender.send(event);
    }

    /// The screens that show different things, with what each is or would be.
    pub(crate) fn screens(&self, app: &AppHandle) -> Vec<KnownScreen> {
        let all = screens(app);
        let primary = app.primary_monitor().ok().flatten().map(|monitor| screen_of(&monitor));
        let bare: Vec<Screen> = all.iter().map(|(screen, _)| *screen).collect();
        let shown = self.plan().or_else(|| plan(&bare, home(app), choices(app).of(&distinct(&bare))));
        distinct(&bare)
            .into_iter()
            .map(|screen| KnownScreen {
                name: all
                    .iter()
                    .find(|(known, _)| *known == screen)
                    .and_then(|(_, name)| name.clone())
                    .unwrap_or_default(),
                primary: primary == Some(screen),
                role: shown.and_then(|plan| role(plan, screen)),
                screen,
            })
            .collect()
    }

    /// Chooses the audience's screen from the list, or one screen for everybody, for this set of screens from now on.
    pub(crate) fn choose(&self, app: &AppHandle, audience: Option<usize>) {
        let screens: Vec<Screen> = self.screens(app).iter().map(|known| known.screen).collect();
        let choice = match audience {
            None => Choice::OneScreen,
            Some(index) => match screens.get(index) {
                Some(screen) => Choice::Audience(*screen),
                // The list has changed since the window asked for it; the answer is the new list.
                None => return,
            },
        };
        remember(app, &screens, choice);
    }

    /// A presentation is to begin: its windows are made meanwhile, and go with the answer when it has not. However that comes: a
    /// begin that panics has its answer, too.
    pub(crate) fn expect_presentation(&self) -> ExpectedPresentation<'_> {
        self.send(PresentationEvent::Expected);
        ExpectedPresentation(self)
    }

    /// Lets the screens change places; returns when they have.
    pub(crate) fn swap(&self) {
        let (done, waits) = mpsc::channel();
        self.send(PresentationEvent::Swap(done));
        let _ = waits.recv();
    }

    /// What is kept awake, once the system has said; without a presentation, what could be: it is tried and released again.
    pub(crate) fn held(&self) -> Option<AwakeState> {
        if self.is_on() {
            return self.placement().held;
        }
        let (tell, events) = mpsc::channel();
        let _held_meanwhile = Awake::keep(move |held| {
            // Nobody waits for an answer that came too late.
            let _ = tell.send(held);
        });
        Some(events.recv_timeout(ANSWER).unwrap_or_default())
    }

    /// Keeps the main window out of sight: the program begins with the kiosk.
    pub(crate) fn expect_kiosk(&self) {
        self.placement().on = true;
    }

    /// Whether a presentation or a kiosk goes on.
    pub(crate) fn is_on(&self) -> bool {
        self.placement().on
    }

    /// Which screen is whose.
    pub(super) fn plan(&self) -> Option<Plan> {
        self.placement().plan
    }

    /// Never held while a window is asked anything: that waits for the main thread, which may wait here.
    pub(super) fn placement(&self) -> MutexGuard<'_, Placement> {
        self.placement.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The screen on which the person works.
pub(super) fn home(app: &AppHandle) -> Option<Screen> {
    let main = app.get_webview_window(MAIN)?;
    main.current_monitor().ok().flatten().map(|monitor| screen_of(&monitor))
}

fn role(plan: Plan, screen: Screen) -> Option<Role> {
    match plan {
        Plan::Two { audience, .. } if audience == screen => Some(Role::Audience),
        Plan::Two { presenter, .. } if presenter == screen => Some(Role::Presenter),
        Plan::One { screen: only } if only == screen => Some(Role::Solo),
        _ => None,
    }
}

pub(super) fn choices(app: &AppHandle) -> Choices {
    let kept = app.state::<Arc<AppLoader>>().open().and_then(|app| app.note(CHOICES));
    // What cannot be read is no choice; the next one replaces it.
    kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default()
}

pub(super) fn remember(app: &AppHandle, screens: &[Screen], choice: Choice) {
    let mut choices = choices(app);
    choices.set(screens, choice);
    let Some(app) = app.state::<Arc<AppLoader>>().open() else { return };
    if let Ok(text) = serde_json::to_string(&choices) {
        // Which screen was whose is no work: failing to keep it must stop no presentation.
        let _ = app.keep_note(CHOICES, &text);
    }
}
