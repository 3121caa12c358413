//! What windows hear, in order, and waiting for it.

use std::fmt;
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::Duration;

use lodestone_app::Event;

/// The longest wait for something that happens in the background: a render process on a busy machine.
const LONGEST_WAIT: Duration = Duration::from_secs(120);

/// Between two looks at what no event tells of.
const LOOK: Duration = Duration::from_millis(50);

/// Runs for every event.
type Listener = Box<dyn Fn(&Event) + Send + Sync>;

/// Every event since the last [`Events::take`].
#[derive(Default)]
pub struct Events {
    heard: Mutex<Vec<Event>>,
    came: Condvar,
    listener: Mutex<Option<Listener>>,
}

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").field("heard", &self.heard).finish_non_exhaustive()
    }
}

impl Events {
    pub(super) fn tell(&self, event: Event) {
        if let Some(listener) = &*self.listener.lock().expect("no listener panics") {
            listener(&event);
        }
        self.heard().push(event);
        self.came.notify_all();
    }

    fn heard(&self) -> MutexGuard<'_, Vec<Event>> {
        self.heard.lock().expect("nobody panics while holding the events")
    }

    /// The events so far, and forgets them.
    pub fn take(&self) -> Vec<Event> {
        std::mem::take(&mut *self.heard())
    }

    /// What `pick` makes of the events so far, which stay.
    pub fn pick<T>(&self, pick: impl Fn(&Event) -> Option<T>) -> Vec<T> {
        self.heard().iter().filter_map(pick).collect()
    }

    /// Runs `listener` for every event from here on, on the thread that the event comes from.
    pub fn listen(&self, listener: impl Fn(&Event) + Send + Sync + 'static) {
        *self.listener.lock().expect("no listener panics") = Some(Box::new(listener));
    }

    /// Waits until `is_true` holds. It is asked again after every event, and now and then without one: not every change of
    /// state is sent to windows.
    ///
    /// # Panics
    ///
    /// When it does not come to hold, naming `what`.
    #[track_caller]
    pub fn wait_until(&self, what: &str, mut is_true: impl FnMut() -> bool) {
        let mut waited = Duration::ZERO;
        loop {
            let before = self.heard().len();
            if is_true() {
                return;
            }
            assert!(waited < LONGEST_WAIT, "{what} did not come within {LONGEST_WAIT:?}");
            let news = self.came.wait_timeout_while(self.heard(), LOOK, |heard| heard.len() == before);
            if news.expect("nobody panics while holding the events").1.timed_out() {
                waited += LOOK;
            }
        }
    }
}
