//! Renders in processes of their own, under limits: the same executable, started as a worker.
//!
//! Typst can neither be cancelled nor limited in memory, and a small hostile picture or PDF can cost gigabytes. So
//! each job runs in a process of its own with limits on memory, processor time, wall time and output. When the
//! process dies, the app continues and learns which slide was at fault. A [`PersistentWorker`] takes one job after
//! the other, for what a person waits for; a [`Worker`] starts a process for each job.

mod one_shot;
mod persistent;
mod protocol;
pub(crate) mod render_failure;
mod serve;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lodestone_render::Fault;
use serde::{Deserialize, Serialize};

pub use one_shot::Worker;
pub use persistent::PersistentWorker;
pub use serve::serve;

/// The hidden command under which a host starts its own executable as a worker.
pub const COMMAND: &str = "render-worker";

/// What a job may cost.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Limits {
    /// Address space in bytes.
    pub memory: u64,
    /// Wall time.
    pub time: Duration,
    /// Bytes of output.
    pub output: u64,
}

impl Default for Limits {
    /// Ten times what a 200-slide leave-behind needs.
    fn default() -> Limits {
        Limits { memory: 2 << 30, time: Duration::from_secs(120), output: 512 << 20 }
    }
}

/// Stops a running job from another thread.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Stops the job at once.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether both stop the same job.
    pub(crate) fn is_same(&self, other: &Cancel) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// What is set when it is stopped, for what looks by itself.
    pub(crate) fn flag(&self) -> &AtomicBool {
        &self.0
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Why a job gave nothing.
#[derive(Debug, Clone)]
pub enum Failure {
    /// The content is at fault; each fault says what to do.
    Faults(Vec<Fault>),
    /// The person stopped it.
    Cancelled,
    /// The worker could not be started or spoken to.
    Broken(String),
}
