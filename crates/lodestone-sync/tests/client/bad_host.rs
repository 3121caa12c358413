//! Tests checks against faults of hosts, networks and attackers, one by one.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use lodestone_sync::FaultKind::{self, Busy, CaptivePortal, Incomplete, NotFound, Offline, Rejected};

use super::host::{Act, Host, HostRequest};
use super::raw_publisher::{RawPublisher, digest, files};
use super::test_client::{TestClient, limits, sorted};

/// Bytes of the large file.
const LARGE: usize = 300_000;

/// How a check ends.
#[derive(Debug, PartialEq, Eq)]
enum End {
    New,
    Old(FaultKind),
}

/// Checks from a laptop with release 1 against a host with release 2 and a script: returns how it ends, and asserts
/// that the stored release is complete.
fn ends(name: &str, script: impl Fn(&HostRequest) -> Act + Send + Sync + 'static) -> End {
    ends_with(name, RawPublisher::new(), |_| {}, script)
}

fn ends_with(
    name: &str,
    mut publisher: RawPublisher,
    prepare: impl Fn(&mut TestClient),
    script: impl Fn(&HostRequest) -> Act + Send + Sync + 'static,
) -> End {
    let (old, new) = (sorted(files(1, LARGE)), sorted(files(2, LARGE)));
    publisher.publish(1, &old);
    let mut client = TestClient::new();
    let good = Host::new(&publisher.site, |_| Act::Serve);
    assert_eq!(client.take(&publisher.pinned(), &good.location), old);
    publisher.publish(2, &new);
    let host = Host::new(&publisher.site, script);
    // Short limits only where a failure is expected: a busy machine may be slow in between.
    prepare(&mut client);
    let end = match client.check(&publisher.pinned(), &host.location) {
        Ok(_) => End::New,
        Err(fault) => End::Old(fault.kind),
    };
    let expected = if end == End::New { vec![(1, old), (2, new.clone())] } else { vec![(1, old)] };
    assert_eq!(client.holds(), expected, "{name}: nothing but whole releases");
    if end != End::New {
        client.limits = limits();
        let repaired = Host::new(&publisher.site, |_| Act::Serve);
        assert_eq!(client.take(&publisher.pinned(), &repaired.location), new, "{name}: the next check works");
    }
    end
}

/// Applies to objects only, for the first requests of each.
fn objects(times: usize, act: Act) -> impl Fn(&HostRequest) -> Act {
    move |asked| if asked.path.starts_with("o/") && asked.before < times { act.clone() } else { Act::Serve }
}

/// Applies to one file only.
fn only(path: &'static str, act: Act) -> impl Fn(&HostRequest) -> Act {
    move |asked| if asked.path == path { act.clone() } else { Act::Serve }
}

fn say(status: u16, headers: &'static str, body: &str) -> Act {
    Act::Say { status, headers, body: body.as_bytes().to_vec() }
}

const ALWAYS: usize = usize::MAX;
const PAGE: &str = "Content-Type: text/html; charset=utf-8\r\n";

#[test]
fn a_connection_that_breaks_is_made_again() {
    assert_eq!(ends("objects cut twice", objects(2, Act::Cut(100))), End::New);
    assert_eq!(ends("objects reset twice", objects(2, Act::Reset(100))), End::New);
    assert_eq!(
        ends("a timestamp reset once", |asked: &HostRequest| match asked.path.as_str() {
            "tuf/timestamp.json" if asked.before == 0 => Act::Reset(10),
            _ => Act::Serve,
        }),
        End::New
    );
    assert_eq!(ends("nothing ever comes", objects(ALWAYS, Act::Cut(0))), End::Old(Offline));
    assert_eq!(ends("nothing ever comes of the timestamp", only("tuf/timestamp.json", Act::Cut(5))), End::Old(Offline));
}

#[test]
fn a_host_that_stands_still_does_not_hold_a_check() {
    let objects = objects(ALWAYS, Act::Stall(50));
    assert_eq!(
        ends_with("objects", RawPublisher::new(), |client| client.limits.idle = Duration::from_millis(900), objects),
        End::Old(Offline)
    );
    let metadata = only("tuf/2.targets.json", Act::Stall(9));
    assert_eq!(
        ends_with("metadata", RawPublisher::new(), |client| client.limits.metadata = Duration::from_secs(3), metadata),
        End::Old(Offline)
    );
}

#[test]
fn a_trickle_without_an_end_is_left() {
    let hurry = |client: &mut TestClient| {
        client.limits.metadata = Duration::from_secs(3);
        client.limits.idle = Duration::from_secs(1);
    };
    assert_eq!(ends_with("objects", RawPublisher::new(), hurry, objects(ALWAYS, Act::Trickle)), End::Old(Offline));
    assert_eq!(
        ends_with("metadata", RawPublisher::new(), hurry, only("tuf/2.snapshot.json", Act::Trickle)),
        End::Old(Offline)
    );
}

#[test]
fn a_host_that_asks_for_patience_gets_it_within_bounds() {
    assert_eq!(ends("503 twice", objects(2, say(503, "Retry-After: 1\r\n", ""))), End::New);
    assert_eq!(ends("429 once without a time", objects(1, say(429, "", ""))), End::New);
    assert_eq!(ends("503 for ever", objects(ALWAYS, say(503, "", ""))), End::Old(Busy));
    assert_eq!(ends("500 for ever", only("tuf/timestamp.json", say(500, "", "no"))), End::Old(Busy));
    assert_eq!(
        ends("429 for a day", only("tuf/timestamp.json", say(429, "Retry-After: 86400\r\n", ""))),
        End::Old(Busy)
    );
}

#[test]
fn a_host_that_asks_for_patience_is_quoted() {
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files(1, 10));
    let host = Host::new(&publisher.site, |_| say(429, "Retry-After: 86400\r\n", ""));
    let fault = TestClient::new().check(&publisher.pinned(), &host.location).unwrap_err();
    assert_eq!((fault.kind, fault.again), (Busy, Some(86_400)));
}

#[test]
fn a_captive_portal_is_no_attack() {
    let page = || say(200, PAGE, "<html>Welcome to the hotel</html>");
    assert_eq!(ends("a page for all", move |_: &HostRequest| page()), End::Old(CaptivePortal));
    assert_eq!(
        ends(
            "a page called JSON",
            only("tuf/timestamp.json", say(200, "Content-Type: application/json\r\n", " <!doctype html>"))
        ),
        End::Old(CaptivePortal)
    );
    assert_eq!(
        ends("a page with a mark in front", only("tuf/timestamp.json", say(200, "", "\u{feff}<html></html>"))),
        End::Old(CaptivePortal)
    );
    assert_eq!(ends("an empty answer", only("tuf/timestamp.json", say(200, "", ""))), End::Old(Offline));
    assert_eq!(ends("an empty page", only("tuf/timestamp.json", say(200, PAGE, ""))), End::Old(CaptivePortal));
    assert_eq!(
        ends("elsewhere", |_: &HostRequest| say(302, "Location: http://127.0.0.2/login\r\n", "")),
        End::Old(CaptivePortal)
    );
    assert_eq!(ends("511", |_: &HostRequest| say(511, "", "")), End::Old(CaptivePortal));
    assert_eq!(ends("a page for objects", objects(ALWAYS, say(200, PAGE, "<html></html>"))), End::Old(CaptivePortal));
}

#[test]
fn redirects_within_the_host_are_followed_and_a_loop_of_them_is_not() {
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files(1, 10));
    let mut site = publisher.site.clone();
    let moved = site.remove("tuf/timestamp.json").unwrap();
    site.insert("moved.json".into(), moved);
    let host = Host::new(&site, only("tuf/timestamp.json", say(302, "Location: /library/moved.json\r\n", "")));
    TestClient::new().take(&publisher.pinned(), &host.location);
    let turning = Host::new(&site, |_| say(302, "Location: /library/again\r\n", ""));
    assert_eq!(TestClient::new().fails(&publisher.pinned(), &turning.location), CaptivePortal);
}

#[test]
fn bytes_that_nobody_signed_are_never_taken() {
    let large = || "x".repeat(LARGE);
    let other =
        move |asked: &HostRequest| if asked.path.starts_with("o/") { say(200, "", &large()) } else { Act::Serve };
    assert_eq!(ends("another object of some length", other), End::Old(Rejected));
    assert_eq!(ends("a shorter object", objects(ALWAYS, say(200, "", "short"))), End::Old(Rejected));
    assert_eq!(ends("an object once wrong, as in a proxy", objects(1, say(200, "", "short"))), End::New);
    assert_eq!(ends("other metadata", only("tuf/timestamp.json", say(200, "", "{}"))), End::Old(Rejected));
    assert_eq!(ends("no metadata at all", only("tuf/2.targets.json", say(200, "", "%PDF"))), End::Old(Rejected));
}

#[test]
fn data_without_an_end_is_left() {
    assert_eq!(ends("objects", objects(ALWAYS, Act::Endless)), End::Old(Rejected));
    assert_eq!(ends("the timestamp", only("tuf/timestamp.json", Act::Endless)), End::Old(Rejected));
    assert_eq!(ends("a root", only("tuf/2.root.json", Act::Endless)), End::Old(Rejected));
}

#[test]
fn a_release_on_its_way_is_waited_for() {
    assert_eq!(ends("an object is missing", objects(ALWAYS, say(404, "", ""))), End::Old(Incomplete));
    assert_eq!(ends("forbidden as in a bucket", objects(ALWAYS, say(403, "", ""))), End::Old(Incomplete));
    assert_eq!(ends("the snapshot is missing", only("tuf/2.snapshot.json", say(404, "", ""))), End::Old(Incomplete));
    assert_eq!(ends("nothing is there", |_: &HostRequest| say(404, "", "")), End::Old(NotFound));
}

#[test]
fn a_host_without_ranges_still_gives_everything() {
    let script = |asked: &HostRequest| match (asked.path.starts_with("o/"), asked.before) {
        (true, 0) => Act::Cut(120),
        (true, _) => Act::ServeWhole,
        _ => Act::Serve,
    };
    assert_eq!(ends("without ranges", script), End::New);
}

#[test]
fn an_object_for_another_is_not_taken() {
    let mut publisher = RawPublisher::new();
    publisher.publish(1, &files(1, 5_000));
    let (one, two) = (digest(&files(1, 5_000)[0].1), digest(&files(1, 5_000)[1].1));
    let path = |sha256: &str| format!("o/{}", lodestone_sync::layout::object(sha256));
    let swapped = publisher.site[&path(&two)].clone();
    publisher.site.insert(path(&one), swapped);
    let host = Host::new(&publisher.site, |_| Act::Serve);
    let mut client = TestClient::new();
    assert_eq!(client.fails(&publisher.pinned(), &host.location), Rejected);
    assert_eq!(client.holds(), []);
}

#[test]
fn nobody_there_is_offline_and_an_open_line_is_not_used() {
    let publisher = RawPublisher::new();
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let location = |text: String| lodestone_sync::Location::Web(lodestone_sync::Url::parse(&text).unwrap());
    assert_eq!(TestClient::new().fails(&publisher.pinned(), &location(format!("http://{gone}/"))), Offline);
    assert_eq!(
        TestClient::new().fails(&publisher.pinned(), &location("http://example.com/library".into())),
        FaultKind::Insecure
    );
}

#[test]
fn a_host_that_never_answers_is_tried_twice_and_not_for_minutes() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let tries = Arc::new(AtomicUsize::new(0));
    let counted = tries.clone();
    std::thread::spawn(move || {
        // Accepted and never answered: TLS is never negotiated.
        let mut held = Vec::new();
        for stream in listener.incoming().flatten() {
            counted.fetch_add(1, Ordering::Relaxed);
            held.push(stream);
        }
    });
    let location = lodestone_sync::Location::Web(lodestone_sync::Url::parse(&format!("https://{address}/")).unwrap());
    let mut client = TestClient::new();
    client.limits.idle = Duration::from_millis(300);
    assert_eq!(client.fails(&RawPublisher::new().pinned(), &location), Offline);
    assert_eq!(tries.load(Ordering::Relaxed), 2, "each costs a person a quarter of a minute");
}
