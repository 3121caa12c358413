//! Runs a static host on this machine: it serves a folder, or answers like the sign-in page of a Wi-Fi or a busy
//! server.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

/// The longest wait for a client on a busy machine.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// What the host does with a request.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mood {
    /// Answers with files.
    Serves,
    /// Answers everything with a page that wants a sign-in.
    WantsSignIn,
    /// Answers that it is busy, and for how long.
    IsBusy,
    /// Answers with signatures, and leaves who wants an object waiting.
    HoldsBack,
}

/// A host with a folder.
pub(crate) struct Host {
    pub(crate) address: String,
    shared: Arc<Shared>,
}

/// What the threads of a host share.
struct Shared {
    folder: PathBuf,
    mood: AtomicU8,
    counts: Mutex<Counts>,
    changed: Condvar,
}

/// What a host has seen of its clients.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counts {
    /// Requests that have come.
    pub(crate) asked: u32,
    /// Connections that are open.
    pub(crate) open: u32,
    /// Requests that were left waiting.
    pub(crate) held: u32,
}

impl Shared {
    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().expect("nobody panics while counting")
    }

    fn count(&self, change: impl FnOnce(&mut Counts)) {
        change(&mut self.counts());
        self.changed.notify_all();
    }
}

impl Host {
    /// Serves a folder until the test ends.
    pub(crate) fn of(folder: &Path) -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a port");
        let address = format!("http://{}/", listener.local_addr().expect("it is bound"));
        let shared = Arc::new(Shared {
            folder: folder.to_owned(),
            mood: AtomicU8::new(Mood::Serves as u8),
            counts: Mutex::default(),
            changed: Condvar::new(),
        });
        let serves = shared.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = serves.clone();
                shared.count(|counts| counts.open += 1);
                std::thread::spawn(move || {
                    serve(stream, &shared);
                    shared.count(|counts| counts.open -= 1);
                });
            }
        });
        Host { address, shared }
    }

    pub(crate) fn is(&self, mood: Mood) {
        self.shared.mood.store(mood as u8, Ordering::Relaxed);
    }

    /// What was counted so far.
    pub(crate) fn counts(&self) -> Counts {
        *self.shared.counts()
    }

    /// Requests that have come.
    pub(crate) fn asked(&self) -> u32 {
        self.counts().asked
    }

    /// Waits until the counts are as wanted; fails naming `what` when that does not come.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, is_wanted: impl Fn(&Counts) -> bool) {
        let waited =
            self.shared.changed.wait_timeout_while(self.shared.counts(), LONGEST_WAIT, |counts| !is_wanted(counts));
        let (counts, waited) = waited.expect("nobody panics while counting");
        assert!(!waited.timed_out(), "{what} did not come within {LONGEST_WAIT:?}: {:?}", *counts);
    }
}

fn serve(mut stream: TcpStream, shared: &Shared) {
    let Shared { folder, mood, .. } = shared;
    let Ok(other) = stream.try_clone() else { return };
    let mut lines = BufReader::new(other).lines();
    while let Some(Ok(first)) = lines.next() {
        while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
        shared.count(|counts| counts.asked += 1);
        let path = first.split(' ').nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
        if mood.load(Ordering::Relaxed) == Mood::HoldsBack as u8 && path.starts_with("o/") {
            shared.count(|counts| counts.held += 1);
            // Until the other side lets go.
            while lines.next().is_some_and(|line| line.is_ok()) {}
            return;
        }
        let (head, body) = match mood.load(Ordering::Relaxed) {
            1 => ("200 OK\r\nContent-Type: text/html", b"<html><form>Sign in to Hall Wi-Fi</form></html>".to_vec()),
            2 => ("503 Service Unavailable\r\nRetry-After: 600\r\nContent-Type: text/plain", Vec::new()),
            _ => match fs::read(folder.join(path)) {
                Ok(bytes) => ("200 OK\r\nContent-Type: application/octet-stream", bytes),
                Err(_) => ("404 Not Found\r\nContent-Type: text/plain", Vec::new()),
            },
        };
        let head = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\n\r\n", body.len());
        if stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).is_err() {
            return;
        }
    }
}
