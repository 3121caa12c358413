//! A static host on this machine that does as it is told: serves, turns into the page of a Wi-Fi, or is too busy.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
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
}

/// A host with a folder.
pub(crate) struct Host {
    pub(crate) address: String,
    mood: Arc<AtomicU8>,
    asked: Arc<AtomicU32>,
}

impl Host {
    /// Serves a folder until the test ends.
    pub(crate) fn of(folder: &Path) -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a port");
        let address = format!("http://{}/", listener.local_addr().expect("it is bound"));
        let (mood, asked) = (Arc::new(AtomicU8::new(0)), Arc::new(AtomicU32::new(0)));
        let (folder, moods, count) = (folder.to_owned(), mood.clone(), asked.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (folder, moods, count) = (folder.clone(), moods.clone(), count.clone());
                std::thread::spawn(move || serve(stream, &folder, &moods, &count));
            }
        });
        Host { address, mood, asked }
    }

    pub(crate) fn is(&self, mood: Mood) {
        self.mood.store(mood as u8, Ordering::Relaxed);
    }

    /// So many requests have come.
    pub(crate) fn asked(&self) -> u32 {
        self.asked.load(Ordering::Relaxed)
    }
}

fn serve(mut stream: TcpStream, folder: &Path, mood: &AtomicU8, asked: &AtomicU32) {
    let Ok(other) = stream.try_clone() else { return };
    let mut lines = BufReader::new(other).lines();
    while let Some(Ok(first)) = lines.next() {
        while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
        asked.fetch_add(1, Ordering::Relaxed);
        let path = first.split(' ').nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
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
