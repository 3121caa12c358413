//! Publishing to a folder and taking it from there: ceremony, rivals, breaking off, lost hosts and lost keys.

mod releases;
mod team;
mod trust;
