//! A static host on this machine that does as it is told: serves, turns into the page of a Wi-Fi, or is too busy.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};

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
    mood: Arc<AtomicU8>,
    asked: Arc<AtomicU32>,
    open: Arc<AtomicU32>,
    held: Arc<AtomicU32>,
}

/// What the threads of a host share.
#[derive(Clone)]
struct Shared {
    folder: PathBuf,
    mood: Arc<AtomicU8>,
    asked: Arc<AtomicU32>,
    open: Arc<AtomicU32>,
    held: Arc<AtomicU32>,
}

impl Host {
    /// Serves a folder until the test ends.
    pub(crate) fn of(folder: &Path) -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a port");
        let address = format!("http://{}/", listener.local_addr().expect("it is bound"));
        let shared = Shared {
            folder: folder.to_owned(),
            mood: Arc::default(),
            asked: Arc::default(),
            open: Arc::default(),
            held: Arc::default(),
        };
        let Shared { mood, asked, open, held, .. } = shared.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                shared.open.fetch_add(1, Ordering::Relaxed);
                std::thread::spawn(move || {
                    serve(stream, &shared);
                    shared.open.fetch_sub(1, Ordering::Relaxed);
                });
            }
        });
        Host { address, mood, asked, open, held }
    }

    pub(crate) fn is(&self, mood: Mood) {
        self.mood.store(mood as u8, Ordering::Relaxed);
    }

    /// So many connections are open.
    pub(crate) fn open(&self) -> u32 {
        self.open.load(Ordering::Relaxed)
    }

    /// Waits until somebody waits for an object.
    pub(crate) fn until_held(&self) {
        while self.held.load(Ordering::Relaxed) == 0 {
            std::thread::yield_now();
        }
    }

    /// So many requests have come.
    pub(crate) fn asked(&self) -> u32 {
        self.asked.load(Ordering::Relaxed)
    }
}

fn serve(mut stream: TcpStream, shared: &Shared) {
    let Shared { folder, mood, asked, held, .. } = shared;
    let Ok(other) = stream.try_clone() else { return };
    let mut lines = BufReader::new(other).lines();
    while let Some(Ok(first)) = lines.next() {
        while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
        asked.fetch_add(1, Ordering::Relaxed);
        let path = first.split(' ').nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
        if mood.load(Ordering::Relaxed) == Mood::HoldsBack as u8 && path.starts_with("o/") {
            held.fetch_add(1, Ordering::Relaxed);
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
