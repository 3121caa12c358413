//! Measures what a new release costs a laptop: twenty changes in a library of ten thousand slides against all of it,
//! and a check that finds nothing new, over HTTP from a host on this machine.

#![expect(clippy::unwrap_used, reason = "a measurement stops at the first surprise")]

#[expect(dead_code, reason = "the tests use the rest of it")]
#[path = "../tests/client/host.rs"]
mod host;
#[expect(dead_code, reason = "the tests use the rest of it")]
#[path = "../tests/client/raw_publisher.rs"]
mod raw_publisher;
#[path = "../../../benches/shared/report.rs"]
mod report;
#[expect(dead_code, reason = "the tests use the rest of it")]
#[path = "../tests/client/test_client.rs"]
mod test_client;

use std::process::ExitCode;
use std::time::Duration;

use lodestone_sync::{Location, Traffic};

use crate::host::{Act, Host};
use crate::raw_publisher::{Files, RawPublisher};
use crate::test_client::TestClient;

/// Slides of the library.
const SLIDES: usize = 10_000;
/// Those that the second release changes.
const CHANGED: usize = 20;
/// Bytes of a slide's file, as they are in the shipped library.
const EACH: usize = 1_500;
/// The limit for a check that finds nothing new: nobody should notice it.
const NOTHING_BAR: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let mut report = report::Report::new();
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &slides(1));
    let first = Host::new(&publisher.site, |_| Act::Serve);
    publisher.publish(2, &slides(2));
    let second = Host::new(&publisher.site, |_| Act::Serve);
    let root = publisher.pinned();
    let mut check = |what: &str, client: &mut TestClient, location: &Location, bar: Option<Duration>| {
        let started = report::now();
        let Traffic { requests, bytes } = client.check(&root, location).unwrap().traffic;
        let time = started.elapsed();
        eprintln!("{what}: {requests} requests, {:.2} MB, {time:?}", bytes as f64 / 1e6);
        report.add(what, bar, vec![time]);
    };
    let mut client = TestClient::new();
    check("everything", &mut client, &first.location, None);
    check("nothing new", &mut client, &first.location, Some(NOTHING_BAR));
    check("twenty changes", &mut client, &second.location, None);
    check("everything of the second release", &mut TestClient::new(), &second.location, None);
    report.print(&format!("Sync: a release of {SLIDES} slides, {CHANGED} changed"))
}

fn slides(sequence: usize) -> Files {
    let slide = |number: usize| {
        let turn = if number.is_multiple_of(SLIDES / CHANGED) { sequence } else { 0 };
        let text = format!("title = \"slide {number} as of {turn}\"\n").repeat(EACH / 32);
        (format!("slides/topic-{}/slide-{number}.toml", number % 40), text.into_bytes())
    };
    (0..SLIDES).map(slide).collect()
}
