//! Sends events to the windows.

use std::fmt;
use std::sync::Arc;

use crate::api;

/// Something a window should hear of.
#[derive(Debug, Clone)]
pub enum Event {
    /// How far a long piece of work has come.
    Progress(api::Progress),
    /// A presentation has begun; its windows are wanted.
    PresentationBegan,
    /// The audience sees something else.
    Audience(Arc<api::AudienceView>),
    /// The presenter's pointer or pen has moved.
    Motion(api::Motion),
    /// The presenter's view has changed; with its number, and without what is in it: notes travel in answers only.
    PresentationChanged(u32),
    /// The presentation has ended; its windows go.
    PresentationEnded,
    /// A kiosk has begun; its window is wanted.
    KioskBegan,
    /// The kiosk's screen shows something else.
    Kiosk(Arc<api::KioskView>),
    /// The kiosk has ended; its window goes.
    KioskEnded,
    /// The state of the content's updates, or the content itself, has changed; for the main window.
    Content(Box<api::ContentStatus>),
}

/// Takes events to the windows.
#[derive(Clone)]
pub(crate) struct Events(Arc<dyn Fn(Event) + Send + Sync>);

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").finish_non_exhaustive()
    }
}

impl Events {
    /// Events that a host takes to its windows.
    pub(crate) fn new(send: Box<dyn Fn(Event) + Send + Sync>) -> Events {
        Events(Arc::from(send))
    }

    /// Tells the windows of an event.
    pub(crate) fn send(&self, event: Event) {
        (self.0)(event);
    }
}
