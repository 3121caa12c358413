//! Defines how long a check waits, and how much room it leaves on the disk.

use std::time::Duration;

/// How long a check waits, and how much room it leaves. Tests use shorter times.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long a connection may be silent before it counts as lost: a host that stalls must not block a check for
    /// ever.
    pub idle: Duration,
    /// How long one file of metadata may take in all: it is small, and a slow trickle must not delay the check.
    pub metadata: Duration,
    /// The fewest bytes within [`Limits::idle`] while an object is fetched, against a trickle that never ends.
    pub slowest: u64,
    /// The pause before a failed request is repeated the first time. Doubles each time.
    pub pause: Duration,
    /// The longest `Retry-After` of a host that a check waits for; after a longer one the check ends and reports it.
    pub patience: Duration,
    /// Bytes of the disk that stay free for everything else on the machine.
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
