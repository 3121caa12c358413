//! What the windows of a show are told, and how things stand with them.

use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;
use tauri::{AppHandle, Manager};

use super::awake::{Awake, Held};
use super::hand::Hand;
use super::screens::{Choice, Choices, Plan, Screen, distinct, plan};
use super::windows::{self, screens};
use crate::opening::Opening;
use crate::window;

/// A desktop that has not said by then whether it stays awake will not.
const ANSWER: Duration = Duration::from_secs(3);
/// Under this key the application keeps which screen is the audience's.
const CHOICES: &str = "screens";

/// Something that the windows of a show have to follow.
pub(crate) enum Happening {
    /// A show is being drawn: its windows can be made meanwhile.
    Coming,
    /// The begin of a show has its answer: it has begun before, or will not.
    Answered,
    /// It has begun.
    Began,
    /// It has ended.
    Ended,
    /// A booth has begun.
    BoothBegan,
    /// It has ended.
    BoothEnded,
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
    /// The booth has lost the keyboard.
    Unfocused,
}

/// What a screen is in a show.
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

/// A screen as a window is told of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct KnownScreen {
    /// What the system calls it; nothing when it has no name.
    name: String,
    #[serde(flatten)]
    screen: Screen,
    /// Whether it is the system's first.
    primary: bool,
    /// What it is in the show, or would be if one began now.
    role: Option<Role>,
}

/// Sends what happens to the one thread that moves windows, and knows how things stand.
#[derive(Clone)]
pub(crate) struct Stage {
    tell: Sender<Happening>,
    standing: Arc<Mutex<Standing>>,
}

/// How things stand.
#[derive(Default)]
pub(super) struct Standing {
    /// Whether a show goes on.
    pub(super) on: bool,
    /// What stands where; `None` before the windows are placed.
    pub(super) plan: Option<Plan>,
    /// The screen on which the person worked before the show.
    pub(super) home: Option<Screen>,
    /// What is kept awake; `None` before the system has said.
    pub(super) held: Option<Held>,
}

/// A show that is being drawn; has its answer when it is dropped.
pub(crate) struct Coming<'a>(&'a Stage);

impl Drop for Coming<'_> {
    fn drop(&mut self) {
        self.0.tell(Happening::Answered);
    }
}

impl Stage {
    /// A stage without a show.
    pub(crate) fn new(app: &AppHandle) -> Stage {
        let (tell, hears) = mpsc::channel();
        let stage = Stage { tell, standing: Arc::default() };
        let hand = Hand::new(app.clone(), stage.clone());
        std::thread::spawn(move || hand.work(&hears));
        stage
    }

    /// Says what happened.
    pub(crate) fn tell(&self, happening: Happening) {
        // Only a program that ends has no thread for its windows any more.
        let _ = self.tell.send(happening);
    }

    /// The screens that show different things, with what each is or would be.
    pub(crate) fn screens(&self, app: &AppHandle) -> Vec<KnownScreen> {
        let all = screens(app);
        let primary = app.primary_monitor().ok().flatten().map(|monitor| windows::screen_of(&monitor));
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
                // The list has changed since the window asked for it; it is told the new one.
                None => return,
            },
        };
        remember(app, &screens, choice);
    }

    /// A show is to begin: its windows are made meanwhile, and go with the answer when it has not. However that comes: a
    /// begin that panics has its answer, too.
    pub(crate) fn expect_show(&self) -> Coming<'_> {
        self.tell(Happening::Coming);
        Coming(self)
    }

    /// Lets the screens change places; returns when they have.
    pub(crate) fn swap(&self) {
        let (done, waits) = mpsc::channel();
        self.tell(Happening::Swap(done));
        let _ = waits.recv();
    }

    /// What is kept awake, once the system has said; without a show, what could be: it is tried and let go again.
    pub(crate) fn held(&self) -> Option<Held> {
        if self.is_on() {
            return self.standing().held;
        }
        let (tell, hears) = mpsc::channel();
        let _held_meanwhile = Awake::keep(move |held| {
            // Nobody waits for an answer that came too late.
            let _ = tell.send(held);
        });
        Some(hears.recv_timeout(ANSWER).unwrap_or_default())
    }

    /// Keeps the desk out of sight: the program begins in the booth.
    pub(crate) fn expect_booth(&self) {
        self.standing().on = true;
    }

    /// Whether a show goes on, or a booth.
    pub(crate) fn is_on(&self) -> bool {
        self.standing().on
    }

    /// What stands where.
    pub(super) fn plan(&self) -> Option<Plan> {
        self.standing().plan
    }

    /// Never held while a window is asked anything: that waits for the main thread, which may wait here.
    pub(super) fn standing(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The screen on which the person works.
pub(super) fn home(app: &AppHandle) -> Option<Screen> {
    let main = app.get_webview_window(window::MAIN)?;
    main.current_monitor().ok().flatten().map(|monitor| windows::screen_of(&monitor))
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
    let kept = app.state::<Arc<Opening>>().open().and_then(|app| app.note(CHOICES));
    // What cannot be read is no choice; the next one replaces it.
    kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default()
}

pub(super) fn remember(app: &AppHandle, screens: &[Screen], choice: Choice) {
    let mut choices = choices(app);
    choices.set(screens, choice);
    let Some(app) = app.state::<Arc<Opening>>().open() else { return };
    if let Ok(text) = serde_json::to_string(&choices) {
        // Which screen was whose is no work: failing to keep it must stop no show.
        let _ = app.keep_note(CHOICES, &text);
    }
}
