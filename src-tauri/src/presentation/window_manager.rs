//! Moves the windows of a presentation on a thread of its own, one thing after the other. The order that matters most: before
//! anything else is done, the window with the notes is hidden.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Emitter, Manager};

use super::awake::Awake;
use super::kiosk;
use super::monitors::{area, is_on, screens};
use super::placement::{self, Settled, hide_presenter};
use super::screens::{Choice, Plan, Screen, distinct, plan, swapped};
use super::web_view_health::WebViewHealth;
use super::window_state::{Happening, Placement, WindowState, choices, home, remember};
use super::windows::made;
use crate::app_loader::AppLoader;
use crate::page_window::{AUDIENCE, KIOSK, MAIN, PRESENTER, SOLO};
use crate::watchdog::Watchdog;

/// Between two looks at the screens: no system says when one comes or goes.
const LOOK: Duration = Duration::from_millis(500);
/// Between two ticks of the application.
const TICK: Duration = Duration::from_millis(250);
/// How many looks may put a window right after the desktop has not followed: it may be busy, or mean it.
const LATER_TRIES: u32 = 10;
/// Every window of a presentation or a kiosk.
const ALL: [&str; 4] = [PRESENTER, SOLO, AUDIENCE, KIOSK];

/// Moves windows.
pub(crate) struct WindowManager {
    app: AppHandle,
    state: WindowState,
    /// What goes on.
    running: Option<Running>,
    /// How many presentations are about to begin and have no answer yet.
    coming: u32,
}

/// What goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Going {
    /// Somebody presents.
    Presentation,
    /// A screen runs alone.
    Kiosk,
}

/// What goes with a presentation or kiosk, and ends with it.
struct Running {
    going: Going,
    _awake: Awake,
    _ticks: Sender<()>,
    /// The screens as they were when somebody looked last.
    screens: Vec<Screen>,
    health: Vec<(&'static str, WebViewHealth)>,
    /// How many looks more may put a window right that would not go where it belongs.
    unsettled: u32,
}

/// Since when a window is not where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Since {
    /// It was just told another place.
    Changed,
    /// It would not go there before.
    Before,
}

impl WindowManager {
    /// Starts the thread that moves windows. Returns the state by which it is told what happens.
    pub(crate) fn start(app: &AppHandle) -> WindowState {
        let (state, hears) = WindowState::new();
        let manager = WindowManager { app: app.clone(), state: state.clone(), running: None, coming: 0 };
        std::thread::spawn(move || manager.work(&hears));
        state
    }

    /// Follows what it hears, for as long as the program runs.
    #[expect(clippy::disallowed_methods, reason = "the edge: however much is heard, it looks as often")]
    fn work(mut self, hears: &Receiver<Happening>) {
        let mut looked = Instant::now();
        loop {
            let heard = match (&self.running, LOOK.checked_sub(looked.elapsed())) {
                (None, _) => hears.recv().map_err(Into::into),
                (Some(_), Some(rest)) => hears.recv_timeout(rest),
                (Some(_), None) => Err(RecvTimeoutError::Timeout),
            };
            match heard {
                Ok(happening) => self.follow(happening),
                Err(RecvTimeoutError::Timeout) => {
                    self.look();
                    looked = Instant::now();
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn follow(&mut self, happening: Happening) {
        match happening {
            Happening::Coming => self.prepare(),
            Happening::Answered => self.answered(),
            Happening::Began => self.begin(),
            Happening::Ended => self.end(),
            Happening::KioskBegan => self.begin_kiosk(),
            Happening::KioskEnded => self.end_kiosk(),
            Happening::Unfocused => self.hold_the_keyboard(),
            Happening::Swap(done) => {
                self.swap();
                let _ = done.send(());
            }
            Happening::Closing(label) => self.closing(label),
            // Whatever closed it: the presentation goes on with all its windows.
            Happening::Gone if self.running.is_some() => self.place(),
            Happening::Gone => {}
            Happening::Focused(AUDIENCE) => self.give_the_keyboard(),
            Happening::Moved(PRESENTER) => self.check_presenter(),
            Happening::Focused(_) | Happening::Moved(_) => self.look_soon(),
        }
    }

    /// Makes the windows that will be wanted, while slides are drawn. To begin beside a presentation or kiosk is refused, and
    /// must touch nothing of either.
    fn prepare(&mut self) {
        self.coming += 1;
        if self.running.is_some() {
            return;
        }
        let home = home(&self.app);
        self.state.placement().home = home;
        let _ = made(&self.app, AUDIENCE);
        let second = match self.wanted(&self.screens()) {
            Some(Plan::Two { .. }) => PRESENTER,
            _ => SOLO,
        };
        let _ = made(&self.app, second);
    }

    /// Takes away what was made for a presentation that has not begun, once no other is drawn.
    fn answered(&mut self) {
        self.coming = self.coming.saturating_sub(1);
        if self.coming > 0 {
            return;
        }
        match self.going() {
            Some(Going::Presentation) => {}
            Some(Going::Kiosk) => self.clear(&[PRESENTER, SOLO, AUDIENCE]),
            None => self.clear(&ALL),
        }
    }

    fn begin(&mut self) {
        self.go(Going::Presentation);
        self.place();
        if let Some(main) = self.app.get_webview_window(MAIN) {
            let _ = main.hide();
        }
    }

    /// From now on screens are looked at, time passes and nothing sleeps.
    fn go(&mut self, going: Going) {
        if self.running.is_none() {
            let state = self.state.clone();
            let app = self.app.clone();
            let awake = Awake::keep(move |held| {
                state.placement().held = Some(held);
                let _ = app.emit_to(PRESENTER, "awake", held);
            });
            let screens = self.screens();
            self.running = Some(Running {
                going,
                _awake: awake,
                _ticks: tick(&self.app),
                screens,
                health: Vec::new(),
                unsettled: LATER_TRIES,
            });
        }
        let known = self.state.placement().home;
        let home = known.or_else(|| home(&self.app));
        let mut placement = self.state.placement();
        placement.on = true;
        placement.home = home;
    }

    fn going(&self) -> Option<Going> {
        self.running.as_ref().map(|running| running.going)
    }

    fn begin_kiosk(&mut self) {
        self.go(Going::Kiosk);
        self.app.state::<Watchdog>().begin();
        self.place();
        if let Some(main) = self.app.get_webview_window(MAIN) {
            let _ = main.hide();
        }
    }

    fn end_kiosk(&mut self) {
        self.app.state::<Watchdog>().end();
        self.end();
    }

    fn end(&mut self) {
        self.running = None;
        *self.state.placement() = Placement::default();
        if let Some(main) = self.app.get_webview_window(MAIN) {
            let _ = main.show();
            let _ = main.set_focus();
        }
        self.clear(&ALL);
    }

    /// Takes windows away.
    fn clear(&self, labels: &[&str]) {
        for label in labels {
            if let Some(window) = self.app.get_webview_window(label) {
                let _ = window.destroy();
            }
        }
    }

    /// Puts every window where it belongs on the screens that are there now.
    fn place(&mut self) {
        let screens = self.screens();
        let Some(running) = &mut self.running else { return };
        let since = if running.screens == screens { Since::Before } else { Since::Changed };
        running.screens.clone_from(&screens);
        match running.going {
            Going::Presentation => {
                // No screen at all is a lid that is closed for a moment: everything stays as it is.
                let Some(wanted) = self.wanted(&screens) else { return };
                self.place_by(wanted);
            }
            Going::Kiosk => {
                if let Some(settled) = kiosk::place(&self.app, &screens) {
                    self.try_later(settled, since);
                }
            }
        }
    }

    fn place_by(&mut self, wanted: Plan) {
        // First of all, and whatever fails later: no notes where everybody looks.
        let changed = self.state.plan() != Some(wanted);
        if changed {
            hide_presenter(&self.app);
        }
        self.state.placement().plan = Some(wanted);
        let settled = placement::place(&self.app, wanted).unwrap_or_else(|error| {
            eprintln!("a window of the presentation cannot be placed: {error}");
            Settled::No
        });
        self.try_later(settled, if changed { Since::Changed } else { Since::Before });
        let _ = self.app.emit("screens", self.state.screens(&self.app));
    }

    /// Lets windows that the desktop has not put where they belong be put right by the next looks.
    fn try_later(&mut self, settled: Settled, since: Since) {
        let Some(running) = &mut self.running else { return };
        running.unsettled = match (settled, since) {
            (Settled::Yes, _) => 0,
            (Settled::No, Since::Changed) => LATER_TRIES,
            (Settled::No, Since::Before) => running.unsettled.saturating_sub(1),
        };
    }

    fn swap(&mut self) {
        let Some(Plan::Two { audience, presenter }) = self.state.plan() else { return };
        if self.running.is_none() {
            return;
        }
        let screens = self.screens();
        remember(&self.app, &distinct(&screens), Choice::Audience(presenter));
        self.place_by(swapped(Plan::Two { audience, presenter }));
    }

    fn closing(&mut self, label: &str) {
        // A kiosk is ended where it asks for the PIN, and nobody closes the audience's window.
        if self.going() != Some(Going::Presentation) || label == AUDIENCE {
            return;
        }
        // The presenter has had enough, by a way that is the system's.
        if let Some(app) = self.app.state::<Arc<AppLoader>>().open() {
            app.end_showing();
        }
    }

    /// Takes the keyboard back for the kiosk, as far as the system allows.
    fn hold_the_keyboard(&self) {
        if self.going() == Some(Going::Kiosk) {
            kiosk::hold_the_keyboard(&self.app);
        }
    }

    /// Gives the keyboard to the window that is to have it.
    fn give_the_keyboard(&self) {
        let to = match self.state.plan() {
            Some(Plan::Two { .. }) => PRESENTER,
            Some(Plan::One { .. }) => SOLO,
            None => return,
        };
        if let Some(window) = self.app.get_webview_window(to) {
            let _ = window.set_focus();
        }
    }

    /// The presenter's window was moved. Wherever the system has put it, that is not where the audience looks.
    fn check_presenter(&mut self) {
        let Some(Plan::Two { audience, presenter }) = self.state.plan() else { return };
        let Some(window) = self.app.get_webview_window(PRESENTER) else { return };
        // Where it belongs comes first: a desktop that tells no place says nothing about another.
        let astray = !is_on(&window, &presenter).unwrap_or(false)
            && area(&window).is_ok_and(|place| place.is_mostly_on(&audience));
        if self.running.is_some() && astray {
            let _ = window.hide();
            self.place();
        } else {
            self.look_soon();
        }
    }

    fn look_soon(&mut self) {
        let changed = self.running.as_ref().is_some_and(|running| running.screens != self.screens());
        if changed {
            self.look();
        }
    }

    /// Looks whether screens have come or gone, and whether pages live.
    fn look(&mut self) {
        let screens = self.screens();
        let Some(running) = &mut self.running else { return };
        for label in ALL {
            let Some(window) = self.app.get_webview_window(label) else { continue };
            if !running.health.iter().any(|(known, _)| *known == label) {
                running.health.push((label, WebViewHealth::default()));
            }
            if let Some((_, health)) = running.health.iter().find(|(known, _)| *known == label) {
                health.check(&window);
            }
        }
        let unsettled = running.unsettled > 0;
        let changed = running.screens != screens;
        if changed {
            self.hide_presenter_unless_safe(&screens);
        }
        if changed || unsettled {
            self.place();
        }
    }

    /// Hides the notes at once when the screens that are there now leave no place for them.
    fn hide_presenter_unless_safe(&self, screens: &[Screen]) {
        if self.wanted(screens) != self.state.plan() {
            hide_presenter(&self.app);
        }
    }

    fn screens(&self) -> Vec<Screen> {
        screens(&self.app).into_iter().map(|(screen, _)| screen).collect()
    }

    fn wanted(&self, screens: &[Screen]) -> Option<Plan> {
        let home = self.state.placement().home;
        plan(screens, home, choices(&self.app).of(&distinct(screens)))
    }
}

/// Lets time pass for the application until the sender is dropped.
fn tick(app: &AppHandle) -> Sender<()> {
    let (ends, ended) = mpsc::channel();
    let loader = app.state::<Arc<AppLoader>>().inner().clone();
    std::thread::spawn(move || {
        while ended.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
            if let Some(app) = loader.open() {
                app.tick();
            }
        }
    });
    ends
}
