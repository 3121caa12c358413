//! Tests publishing to a folder and following it: keys, two publishers at once, interruptions, lost hosts and lost
//! keys.

mod releases;
mod team;
mod trust;
