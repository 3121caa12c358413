//! Tests proxies: a check uses the one that the system names, and none of its answers counts as an attack. The
//! environment names the proxy, so that the check runs in a child process.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::Command;

use lodestone_sync::FaultKind::{self, CaptivePortal, Offline};
use lodestone_sync::{Location, Url};

use super::raw_publisher::RawPublisher;
use super::test_client::TestClient;

/// The variable that makes this process the child.
const CHILD: &str = "LODESTONE_SYNC_BEHIND_PROXY";
/// The child prints this before the fault.
const SAYS: &str = "fault: ";

/// Runs the check in the child. In an ordinary run of the tests it does nothing.
#[test]
#[expect(clippy::disallowed_methods, reason = "a child is told by its parent")]
fn child() {
    if std::env::var_os(CHILD).is_some() {
        let location = Location::Web(Url::parse("https://content.example.com/library").unwrap());
        println!("{SAYS}{:?}", TestClient::new().fails(&RawPublisher::new().pinned(), &location));
    }
}

/// Checks behind a proxy with this answer; returns the fault, and the first line that the proxy received.
fn behind(answer: &'static str) -> (String, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let proxy = format!("http://{}", listener.local_addr().unwrap());
    let (heard, hears) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
            let _ = heard.send(lines.next().unwrap_or_default());
            lines.take_while(|line| !line.is_empty()).for_each(drop);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "client::proxy::child", "--nocapture", "--test-threads=1"])
        .env(CHILD, "yes")
        .env("HTTPS_PROXY", &proxy)
        .env("https_proxy", &proxy)
        .env_remove("NO_PROXY")
        .env_remove("no_proxy")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    let fault = said.lines().find_map(|line| Some(line.split_once(SAYS)?.1.to_owned()));
    (fault.unwrap_or_else(|| panic!("the child ended otherwise: {said}")), hears.try_recv().unwrap_or_default())
}

#[test]
fn a_proxy_is_used_and_no_attack() {
    let ends = |fault: FaultKind| (format!("{fault:?}"), "CONNECT content.example.com:443 HTTP/1.1".to_owned());
    let sign_in =
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(behind(sign_in), ends(CaptivePortal), "a person can do something about it");
    assert_eq!(behind("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"), ends(Offline));
    assert_eq!(behind("HTTP/1.1 200 OK\r\n\r\n<html>Blocked by the office</html>"), ends(Offline));
}
