//! Counts the requests and bytes of a check.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};

/// Requests and bytes of a check.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Requests made (or files looked for in a folder).
    pub requests: u32,
    /// Bytes of bodies that arrived.
    pub bytes: u64,
}

/// Counts while a check runs.
#[derive(Default)]
pub(crate) struct Counted {
    pub(crate) requests: AtomicU32,
    pub(crate) bytes: AtomicU64,
}

impl Counted {
    pub(crate) fn so_far(&self) -> Traffic {
        Traffic { requests: self.requests.load(Relaxed), bytes: self.bytes.load(Relaxed) }
    }

    pub(crate) fn request(&self) {
        self.requests.fetch_add(1, Relaxed);
    }

    pub(crate) fn arrived(&self, bytes: usize) {
        self.bytes.fetch_add(bytes as u64, Relaxed);
    }
}
