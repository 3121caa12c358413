//! Publishing to a folder and taking it from there: ceremony, rivals, breaking off, lost hosts and lost keys.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise, in its helpers too")]

mod office;
mod releases;
mod trust;
