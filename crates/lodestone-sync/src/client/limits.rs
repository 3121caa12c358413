//! How long a check waits, and how much room it leaves.

use std::time::Duration;

/// How patient a check is, and how much room it leaves. Tests shorten it.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long nothing may arrive before a connection counts as lost. A host that stalls must not hold a check for ever.
    pub idle: Duration,
    /// How long one file of metadata may take in all: it is small, and a trickle must not hold it back.
    pub metadata: Duration,
    /// The fewest bytes within [`Limits::idle`] while an object is fetched, against a trickle that never ends.
    pub slowest: u64,
    /// The first pause before a failed request is made again. Doubles each time.
    pub pause: Duration,
    /// The longest that a host's `Retry-After` is waited for; beyond it the check ends and says when to come back.
    pub patience: Duration,
    /// Bytes of the disk that stay free, for everything else that the machine does.
    pub headroom: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            idle: Duration::from_secs(30),
            metadata: Duration::from_mins(2),
            slowest: 6_000,
            pause: Duration::from_millis(500),
            patience: Duration::from_secs(30),
            headroom: 200 << 20,
        }
    }
}
