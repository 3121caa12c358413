//! Names long pieces of work, so that a window can follow and cancel them.

use std::collections::BTreeMap;
use std::sync::Mutex;

use lodestone_render::Progress;

use super::{Event, Events};
use crate::api;
use crate::api::{WorkStep, count};
use crate::error::Error;
use crate::lock::lock;
use crate::worker::Cancel;

/// Long pieces of work that go on now, by the names that their windows gave them.
#[derive(Debug)]
pub(crate) struct Jobs {
    running: Mutex<BTreeMap<String, Cancel>>,
    events: Events,
}

/// A long piece of work; it can no longer be cancelled once this is dropped.
pub(crate) struct RunningJob<'a> {
    jobs: &'a Jobs,
    name: String,
    /// Stops it.
    pub(crate) cancel: Cancel,
}

impl Drop for RunningJob<'_> {
    fn drop(&mut self) {
        let mut running = lock(&self.jobs.running);
        // Another one may have begun under the same name.
        if running.get(&self.name).is_some_and(|cancel| cancel.is_same(&self.cancel)) {
            running.remove(&self.name);
        }
    }
}

impl Jobs {
    /// No work yet; progress is sent as events.
    pub(super) fn new(events: Events) -> Jobs {
        Jobs { running: Mutex::default(), events }
    }

    /// Begins a piece of work that can be cancelled under its name.
    pub(crate) fn begin(&self, name: &str) -> RunningJob<'_> {
        let cancel = Cancel::default();
        lock(&self.running).insert(name.to_owned(), cancel.clone());
        RunningJob { jobs: self, name: name.to_owned(), cancel }
    }

    /// Cancels a piece of work; it fails with the code `cancelled`. Nothing happens when it is over.
    pub(crate) fn cancel(&self, work: String) -> Result<(), Error> {
        if let Some(cancel) = lock(&self.running).get(&work) {
            cancel.cancel();
        }
        Ok(())
    }

    /// Tells the windows how far a piece of work has come.
    pub(crate) fn report(&self, name: &str, step: WorkStep, done: u32, total: u32) {
        self.events.send(Event::Progress(api::Progress { work: name.to_owned(), step, done, total }));
    }

    /// Tells the windows how far the renderer has come with a piece of work.
    pub(crate) fn report_rendering(&self, name: &str, progress: Progress) {
        self.report(name, progress.step.into(), count(progress.done), count(progress.total));
    }
}
