//! The thread that moves the windows of a show, one thing after the other. The order that matters most: before anything
//! else is done, the window with the notes is hidden.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use tauri::{AppHandle, Emitter, Manager, WebviewWindow};

use super::awake::Awake;
use super::cover;
use super::crash::Pulse;
use super::screens::{Choice, Plan, Screen, distinct, plan, swapped};
use super::stage::{Happening, Stage, Standing, choices, home, remember};
use super::windows::{AUDIENCE, BOOTH, PRESENTER, SOLO, area, follows, is_on, made, place, screens};
use crate::opening::Opening;
use crate::window;

/// Between two looks at the screens: no system says when one comes or goes.
const LOOK: Duration = Duration::from_millis(500);
/// Between two ticks of the application.
const TICK: Duration = Duration::from_millis(250);
/// So many looks may put a window right after the desktop has not followed: it may be busy, or mean it.
const LATER_TRIES: u32 = 10;
/// Every window of a show or a booth.
const ALL: [&str; 4] = [PRESENTER, SOLO, AUDIENCE, BOOTH];

/// What the thread that moves windows holds.
pub(super) struct Hand {
    pub(super) app: AppHandle,
    stage: Stage,
    /// What goes with a show, and goes when it ends.
    show: Option<Show>,
    /// So many begins of a show have no answer yet.
    coming: u32,
}

/// What goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Going {
    /// Somebody presents.
    Show,
    /// A screen stands alone.
    Booth,
}

struct Show {
    going: Going,
    _awake: Awake,
    _ticks: Sender<()>,
    /// The screens as they were when somebody looked last.
    screens: Vec<Screen>,
    pulses: Vec<(&'static str, Pulse)>,
    /// So many looks more may put a window right that would not stand where it belongs.
    unsettled: u32,
}

impl Hand {
    /// A hand that has nothing to do yet.
    pub(super) fn new(app: AppHandle, stage: Stage) -> Hand {
        Hand { app, stage, show: None, coming: 0 }
    }

    /// Follows what it hears, for as long as the program runs.
    #[expect(clippy::disallowed_methods, reason = "the edge: however much is heard, it looks as often")]
    pub(super) fn work(mut self, hears: &Receiver<Happening>) {
        let mut looked = Instant::now();
        loop {
            let heard = match (&self.show, LOOK.checked_sub(looked.elapsed())) {
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
            Happening::BoothBegan => self.begin_booth(),
            Happening::BoothEnded => self.end_booth(),
            Happening::Unfocused => self.hold_the_keyboard(),
            Happening::Swap(done) => {
                self.swap();
                let _ = done.send(());
            }
            Happening::Closing(label) => self.closing(label),
            // Whatever took it: the show goes on with all its windows.
            Happening::Gone if self.show.is_some() => self.stand(),
            Happening::Gone => {}
            Happening::Focused(AUDIENCE) => self.give_the_keyboard(),
            Happening::Moved(PRESENTER) => self.check_presenter(),
            Happening::Focused(_) | Happening::Moved(_) => self.look_soon(),
        }
    }

    /// Makes the windows that will be wanted, while slides are drawn. A begin beside a show or a booth is refused, and must
    /// touch nothing of either.
    fn prepare(&mut self) {
        self.coming += 1;
        if self.show.is_some() {
            return;
        }
        let home = home(&self.app);
        self.stage.standing().home = home;
        let _ = made(&self.app, AUDIENCE);
        let second = match self.wanted(&self.screens()) {
            Some(Plan::Two { .. }) => PRESENTER,
            _ => SOLO,
        };
        let _ = made(&self.app, second);
    }

    /// A begin has its answer, whichever: what was made for a show that is not there goes, once no other is drawn.
    fn answered(&mut self) {
        self.coming = self.coming.saturating_sub(1);
        if self.coming > 0 {
            return;
        }
        match self.going() {
            Some(Going::Show) => {}
            Some(Going::Booth) => self.clear(&[PRESENTER, SOLO, AUDIENCE]),
            None => self.clear(&ALL),
        }
    }

    fn begin(&mut self) {
        self.go(Going::Show);
        self.stand();
        if let Some(main) = self.app.get_webview_window(window::MAIN) {
            let _ = main.hide();
        }
    }

    /// From now on screens are looked at, time passes and nothing sleeps.
    pub(super) fn go(&mut self, going: Going) {
        if self.show.is_none() {
            let stage = self.stage.clone();
            let app = self.app.clone();
            let awake = Awake::keep(move |held| {
                stage.standing().held = Some(held);
                let _ = app.emit_to(PRESENTER, "awake", held);
            });
            let screens = self.screens();
            self.show = Some(Show {
                going,
                _awake: awake,
                _ticks: tick(&self.app),
                screens,
                pulses: Vec::new(),
                unsettled: LATER_TRIES,
            });
        }
        let known = self.stage.standing().home;
        let home = known.or_else(|| home(&self.app));
        let mut standing = self.stage.standing();
        standing.on = true;
        standing.home = home;
    }

    pub(super) fn going(&self) -> Option<Going> {
        self.show.as_ref().map(|show| show.going)
    }

    pub(super) fn end(&mut self) {
        self.show = None;
        *self.stage.standing() = Standing::default();
        if let Some(main) = self.app.get_webview_window(window::MAIN) {
            let _ = main.show();
            let _ = main.set_focus();
        }
        self.clear(&ALL);
    }

    /// Takes windows of a show away.
    fn clear(&self, labels: &[&str]) {
        for label in labels {
            if let Some(window) = self.app.get_webview_window(label) {
                let _ = window.destroy();
            }
        }
    }

    /// Puts every window where it belongs on the screens that are there now.
    fn stand(&mut self) {
        if self.going() == Some(Going::Booth) {
            return self.stand_booth();
        }
        let screens = self.seen();
        let wanted = self.wanted(&screens);
        // No screen at all is a lid that is closed for a moment: everything stays as it is.
        let Some(wanted) = wanted else { return };
        self.take(wanted);
    }

    /// The screens that are there now; what comes later is a change.
    pub(super) fn seen(&mut self) -> Vec<Screen> {
        let screens = self.screens();
        if let Some(show) = &mut self.show {
            show.screens.clone_from(&screens);
        }
        screens
    }

    /// The screens as they were when somebody looked last.
    pub(super) fn known(&self) -> Vec<Screen> {
        self.show.as_ref().map(|show| show.screens.clone()).unwrap_or_default()
    }

    fn take(&mut self, wanted: Plan) {
        // First of all, and whatever fails later: no notes where everybody looks.
        let changed = self.stage.plan() != Some(wanted);
        if changed {
            self.hide_presenter();
        }
        self.stage.standing().plan = Some(wanted);
        let outcome = match wanted {
            Plan::Two { audience, presenter } => self.two(&audience, &presenter),
            Plan::One { screen } => self.one(&screen),
        };
        let settled = outcome.unwrap_or_else(|error| {
            eprintln!("a window of the show cannot be placed: {error}");
            Settled::No
        });
        self.try_later(settled, if changed { Since::Changed } else { Since::Before });
        let _ = self.app.emit("screens", self.stage.screens(&self.app));
    }

    /// Lets windows that the desktop has not put where they belong be put right by the next looks.
    pub(super) fn try_later(&mut self, settled: Settled, since: Since) {
        let Some(show) = &mut self.show else { return };
        show.unsettled = match (settled, since) {
            (Settled::Yes, _) => 0,
            (Settled::No, Since::Changed) => LATER_TRIES,
            (Settled::No, Since::Before) => show.unsettled.saturating_sub(1),
        };
    }

    fn two(&self, audience: &Screen, presenter: &Screen) -> tauri::Result<Settled> {
        let first = settle(&made(&self.app, AUDIENCE)?, audience)?;
        let window = made(&self.app, PRESENTER)?;
        let second = settle(&window, presenter)?;
        if !is_on(&window, presenter)? && area(&window)?.is_mostly_on(audience) {
            // The desktop insists: then nobody sees notes.
            self.one(audience)?;
            return Ok(Settled::No);
        }
        // Only now: a desktop that puts windows where it likes has shown nothing but black by then.
        cover::lift(&window)?;
        if let Some(solo) = self.app.get_webview_window(SOLO) {
            solo.destroy()?;
        }
        Ok(first.and(second).and(focus(&window)?))
    }

    fn one(&self, screen: &Screen) -> tauri::Result<Settled> {
        self.hide_presenter();
        let first = settle(&made(&self.app, AUDIENCE)?, screen)?;
        let solo = made(&self.app, SOLO)?;
        let second = settle(&solo, screen)?;
        Ok(first.and(second).and(focus(&solo)?))
    }

    fn hide_presenter(&self) {
        if let Some(presenter) = self.app.get_webview_window(PRESENTER) {
            let _ = presenter.hide();
        }
    }

    fn swap(&mut self) {
        let Some(Plan::Two { audience, presenter }) = self.stage.plan() else { return };
        if self.show.is_none() {
            return;
        }
        let screens = self.screens();
        remember(&self.app, &distinct(&screens), Choice::Audience(presenter));
        self.take(swapped(Plan::Two { audience, presenter }));
    }

    fn closing(&mut self, label: &str) {
        // A booth is ended where it asks for the PIN, and the audience's window is nobody's to close.
        if self.going() != Some(Going::Show) || label == AUDIENCE {
            return;
        }
        // The presenter has had enough, by a way that is the system's.
        if let Some(app) = self.app.state::<Arc<Opening>>().open() {
            app.end_showing();
        }
    }

    /// Gives the keyboard to whoever is to have it.
    fn give_the_keyboard(&self) {
        let to = match self.stage.plan() {
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
        let Some(Plan::Two { audience, presenter }) = self.stage.plan() else { return };
        let Some(window) = self.app.get_webview_window(PRESENTER) else { return };
        // Where it belongs comes first: a desktop that tells no place says nothing about another.
        let astray = !is_on(&window, &presenter).unwrap_or(false)
            && area(&window).is_ok_and(|place| place.is_mostly_on(&audience));
        if self.show.is_some() && astray {
            let _ = window.hide();
            self.stand();
        } else {
            self.look_soon();
        }
    }

    fn look_soon(&mut self) {
        let changed = self.show.as_ref().is_some_and(|show| show.screens != self.screens());
        if changed {
            self.look();
        }
    }

    /// Looks whether screens have come or gone, and whether pages live.
    fn look(&mut self) {
        let screens = self.screens();
        let Some(show) = &mut self.show else { return };
        for label in ALL {
            let Some(window) = self.app.get_webview_window(label) else { continue };
            if !show.pulses.iter().any(|(known, _)| *known == label) {
                show.pulses.push((label, Pulse::default()));
            }
            if let Some((_, pulse)) = show.pulses.iter().find(|(known, _)| *known == label) {
                pulse.feel(&window);
            }
        }
        let unsettled = show.unsettled > 0;
        let changed = show.screens != screens;
        if changed {
            self.hide_presenter_unless_safe(&screens);
        }
        if changed || unsettled {
            self.stand();
        }
    }

    /// Hides the notes at once when the screens that are there now leave no place for them.
    fn hide_presenter_unless_safe(&self, screens: &[Screen]) {
        if self.wanted(screens) != self.stage.plan() {
            self.hide_presenter();
        }
    }

    pub(super) fn screens(&self) -> Vec<Screen> {
        screens(&self.app).into_iter().map(|(screen, _)| screen).collect()
    }

    fn wanted(&self, screens: &[Screen]) -> Option<Plan> {
        let home = self.stage.standing().home;
        plan(screens, home, choices(&self.app).of(&distinct(screens)))
    }
}

/// Whether the desktop has done what it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settled {
    Yes,
    No,
}

impl Settled {
    fn and(self, other: Settled) -> Settled {
        if self == Settled::Yes { other } else { self }
    }

    fn when(done: bool) -> Settled {
        if done { Settled::Yes } else { Settled::No }
    }
}

/// Since when a window does not stand where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Since {
    /// It was just told another place.
    Changed,
    /// It would not go there before.
    Before,
}

/// Puts a window on a screen unless it stands there.
pub(super) fn settle(window: &WebviewWindow, screen: &Screen) -> tauri::Result<Settled> {
    if window.is_visible()? && is_on(window, screen)? {
        return Ok(Settled::Yes);
    }
    let settled = place(window, screen)?;
    if !settled {
        eprintln!("the window {} does not fill its screen yet", window.label());
    }
    Ok(Settled::when(settled))
}

/// Gives a window the keyboard, and looks whether it has it.
fn focus(window: &WebviewWindow) -> tauri::Result<Settled> {
    window.set_focus()?;
    Ok(Settled::when(follows(|| window.is_focused())?))
}

/// Lets time pass for the application until the sender is dropped.
fn tick(app: &AppHandle) -> Sender<()> {
    let (ends, ended) = mpsc::channel();
    let opening = app.state::<Arc<Opening>>().inner().clone();
    std::thread::spawn(move || {
        while ended.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
            if let Some(app) = opening.open() {
                app.tick();
            }
        }
    });
    ends
}
