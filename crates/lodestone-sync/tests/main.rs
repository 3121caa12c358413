//! Tests the crate from outside: publishers, laptops, and every fault between them.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise, in its helpers too")]

mod client;
#[path = "../../../tests/src/publisher.rs"]
mod publisher;
mod publishing;
/// Files as another program would write them.
#[path = "../../../tests/src/raw.rs"]
mod raw;
#[expect(unreachable_pub, reason = "the library of the tests shows it to others")]
#[path = "../../../tests/src/skipped.rs"]
mod skipped;
