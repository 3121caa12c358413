//! Moves the windows of a presentation, one event after the other, on a thread of its own. Before anything else it
//! hides the window with the notes.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Emitter, Manager};

use super::awake::Awake;
use super::kiosk;
use super::monitors::{area, is_on, screens};
use super::placement::{self, Placed, hide_presenter};
use super::screens::{Choice, Plan, Screen, distinct, plan, swapped};
use super::web_view_health::WebViewHealth;
use super::window_state::{Placement, PresentationEvent, WindowState, choices, home, remember};
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
    /// What is running.
    running: Option<Running>,
    /// The number of presentations that are being drawn and have not begun.
    expected: u32,
}

/// What is running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RunningKind {
    /// Somebody presents.
    Presentation,
    /// A screen runs alone.
    Kiosk,
}

/// Everything that lasts as long as a presentation or kiosk.
struct Running {
    kind: RunningKind,
    _awake: Awake,
    _ticks: Sender<()>,
    /// The screens as they were when somebody looked last.
    screens: Vec<Screen>,
    health: Vec<(&'static str, WebViewHealth)>,
    /// How many looks more may put a window right that would not go where it belongs.
    unsettled: u32,
}

/// Since when a window is misplaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Since {
    /// It was just told another place.
    Changed,
    /// It would not go there before.
    Before,
}

impl WindowManager {
    /// Starts the thread that moves windows. Returns the state that sends it events.
    pub(crate) fn start(app: &AppHandle) -> WindowState {
        let (state, events) = WindowState::new();
        let manager = WindowManager { app: app.clone(), state: state.clone(), running: None, expected: 0 };
        std::thread::spawn(move || manager.work(&events));
        state
    }

    /// Handles events for as long as the program runs.
    #[expect(clippy::disallowed_methods, reason = "the edge: however much is heard, it looks as often")]
    fn work(mut self, events: &Receiver<PresentationEvent>) {
        let mut looked = Instant::now();
        loop {
            let heard = match (&self.running, LOOK.checked_sub(looked.elapsed())) {
                (None, _) => events.recv().map_err(Into::into),
                (Some(_), Some(rest)) => events.recv_timeout(rest),
                (Some(_), None) => Err(RecvTimeoutError::Timeout),
            };
            match heard {
                Ok(event) => self.follow(event),
                Err(RecvTimeoutError::Timeout) => {
                    self.look();
                    looked = Instant::now();
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn follow(&mut self, event: PresentationEvent) {
        match event {
            PresentationEvent::Expected => self.prepare(),
            PresentationEvent::Answered => self.answered(),
            PresentationEvent::Began => self.begin(),
            PresentationEvent::Ended => self.end(),
            PresentationEvent::KioskBegan => self.begin_kiosk(),
            PresentationEvent::KioskEnded => self.end_kiosk(),
            PresentationEvent::Unfocused => self.take_keyboard_back(),
            PresentationEvent::Swap(done) => {
                self.swap();
                let _ = done.send(());
            }
            PresentationEvent::Closing(label) => self.closing(label),
            // Whatever closed it: the presentation goes on with all its windows.
            PresentationEvent::Gone if self.running.is_some() => self.place(),
            PresentationEvent::Gone => {}
            PresentationEvent::Focused(AUDIENCE) => self.focus_main_input(),
            PresentationEvent::Moved(PRESENTER) => self.check_presenter(),
            PresentationEvent::Focused(_) | PresentationEvent::Moved(_) => self.look_soon(),
        }
    }

    /// Makes the windows that will be wanted, while slides are drawn. To begin beside a presentation or kiosk is refused, and
    /// must touch nothing of either.
    fn prepare(&mut self) {
        self.expected += 1;
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
        self.expected = self.expected.saturating_sub(1);
        if self.expected > 0 {
            return;
        }
        match self.running_kind() {
            Some(RunningKind::Presentation) => {}
            Some(RunningKind::Kiosk) => self.clear(&[PRESENTER, SOLO, AUDIENCE]),
            None => self.clear(&ALL),
        }
    }

    fn begin(&mut self) {
        self.go(RunningKind::Presentation);
        self.place();
        if let Some(main) = self.app.get_webview_window(MAIN) {
            let _ = main.hide();
        }
    }

    /// Starts to watch the screens, to tick the application and to keep the machine awake.
    fn go(&mut self, kind: RunningKind) {
        if self.running.is_none() {
            let state = self.state.clone();
            let app = self.app.clone();
            let awake = Awake::keep(move |held| {
                state.placement().held = Some(held);
                let _ = app.emit_to(PRESENTER, "awake", held);
            });
            let screens = self.screens();
            self.running = Some(Running {
                kind,
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

    fn running_kind(&self) -> Option<RunningKind> {
        self.running.as_ref().map(|running| running.kind)
    }

    fn begin_kiosk(&mut self) {
        self.go(RunningKind::Kiosk);
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

    /// Closes windows.
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
        match running.kind {
            RunningKind::Presentation => {
                // No screen at all is a lid that is closed for a moment: everything stays as it is.
                let Some(wanted) = self.wanted(&screens) else { return };
                self.place_by(wanted);
            }
            RunningKind::Kiosk => {
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
            Placed::No
        });
        self.try_later(settled, if changed { Since::Changed } else { Since::Before });
        let _ = self.app.emit("screens", self.state.screens(&self.app));
    }

    /// Lets windows that the desktop has not put where they belong be put right by the next looks.
    fn try_later(&mut self, settled: Placed, since: Since) {
        let Some(running) = &mut self.running else { return };
        running.unsettled = match (settled, since) {
            (Placed::Yes, _) => 0,
            (Placed::No, Since::Changed) => LATER_TRIES,
            (Placed::No, Since::Before) => running.unsettled.saturating_sub(1),
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
        if self.running_kind() != Some(RunningKind::Presentation) || label == AUDIENCE {
            return;
        }
        // The presenter has had enough, by a way that is the system's.
        if let Some(app) = self.app.state::<Arc<AppLoader>>().open() {
            app.end_presentation();
        }
    }

    /// Takes the keyboard back for the kiosk, as far as the system allows.
    fn take_keyboard_back(&self) {
        if self.running_kind() == Some(RunningKind::Kiosk) {
            kiosk::take_keyboard_back(&self.app);
        }
    }

    /// Gives the keyboard to the window that is to have it.
    fn focus_main_input(&self) {
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
