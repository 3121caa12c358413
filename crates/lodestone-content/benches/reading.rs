//! Measures how long reading and checking the shipped library take.

#[path = "../../../benches/shared/report.rs"]
mod report;
#[path = "../../../benches/shared/shipped.rs"]
mod shipped;

use std::process::ExitCode;

use lodestone_content::{Day, Library, check::check};

fn main() -> ExitCode {
    let mut report = report::Report::new();
    let files = shipped::files();
    let today = Day::parse("2026-11-23").expect("the day of the shipped release");

    report.time("read the shipped library", None, || {
        let reading = Library::read(files.iter().cloned());
        assert!(reading.library.is_some(), "only a library that was read was measured");
        reading
    });
    let library = Library::read(files.iter().cloned()).library.expect("the shipped library has a manifest");
    report.time("check its content", None, || check(&library, today));

    let facts = library.facts.len();
    report.print(&format!("Reading: {} files, {} slides, {facts} facts", files.len(), library.slides.len()))
}
