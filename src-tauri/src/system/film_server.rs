//! Serves the films of a presentation to the audience's window over HTTP, on this machine only.
//!
//! WebKit on Linux plays films only from an address that answers range requests, so every system gets the same
//! small server: at 127.0.0.1, on a port that the system chooses, from when a presentation has a film until it
//! ends. The address contains a random word, new each time; without it every request gets the same empty 404. The
//! [`FilmSet`] of the application decides what is answered.

use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use lodestone_app::films::{FilmHost, FilmRequest, FilmResponse, FilmSet};
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, WebviewUrl, WebviewWindowBuilder};
use tiny_http::{Header, Request, Response, Server};

use crate::page_window::confined;
use crate::test_hooks;

/// How many parts are sent at once. A film that is halted occupies its thread for as long as its window reads no further, and
/// a presentation goes past several: the next one must not wait for them.
const THREADS: usize = 16;
/// Random bytes in the address: nobody guesses a word of 128 bits.
const SECRET: usize = 16;

/// A page that nobody sees, in which decoders are looked for.
const WARM_UP: &str = "rehearsal";
/// The wait after the start: the first screen of the person comes first.
const WARM_UP_AFTER: Duration = Duration::from_secs(3);
/// How long the hidden page may search for decoders.
const LONGEST_WARM_UP: Duration = Duration::from_secs(30);
const ASK_FOR_A_FILM: &str = "document.createElement('video').canPlayType('video/webm')";

/// Lets the system look for its decoders ahead of any presentation, in a page that nobody sees. On Linux the first page of a
/// machine that is asked for a film is blocked until that is done, for seconds, and it must not be the one in front of
/// people.
#[expect(clippy::disallowed_methods, reason = "a timer of the desktop: it leaves the start to what people wait for")]
pub(crate) fn warm_up_decoders(app: &AppHandle) {
    if !cfg!(target_os = "linux") || test_hooks::is_driven() {
        return;
    }
    let app = app.clone();
    thread::spawn(move || {
        thread::sleep(WARM_UP_AFTER);
        let (done, waits) = mpsc::channel();
        let page = WebviewUrl::App("audience.html".into());
        let builder = WebviewWindowBuilder::new(&app, WARM_UP, page)
            .visible(false)
            .focused(false)
            .skip_taskbar(true)
            .on_page_load(move |window, load| {
                if load.event() == PageLoadEvent::Finished {
                    let done = done.clone();
                    let _ = window.eval_with_callback(ASK_FOR_A_FILM, move |_| {
                        let _ = done.send(());
                    });
                }
            });
        // Without it, the first film comes late once. Nothing else is lost.
        let Ok(window) = confined(&app, builder).build() else { return };
        let _ = waits.recv_timeout(LONGEST_WARM_UP);
        let _ = window.destroy();
    });
}

/// The film host of the desktop.
#[derive(Default)]
pub(crate) struct FilmServer {
    running: Mutex<Option<Running>>,
}

/// A server for one presentation.
struct Running {
    server: Arc<Server>,
}

impl Drop for Running {
    fn drop(&mut self) {
        // One call wakes one thread. A thread that still sends ends after it: nobody waits for a window that is gone.
        (0..THREADS).for_each(|_| self.server.unblock());
    }
}

impl FilmHost for FilmServer {
    fn start(&self, films: Arc<FilmSet>) -> Option<String> {
        let mut random = [0; SECRET];
        getrandom::fill(&mut random).ok()?;
        let secret: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        let server = Arc::new(Server::http(("127.0.0.1", 0)).ok()?);
        let host = server.server_addr().to_ip()?.to_string();
        let handler = Arc::new(FilmHandler { host: host.clone(), secret: secret.clone(), films });
        for _ in 0..THREADS {
            let (server, handler) = (server.clone(), handler.clone());
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    handler.show(request);
                }
            });
        }
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(Running { server });
        Some(format!("http://{host}/{secret}/"))
    }

    fn stop(&self) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// The films that are served, and the address that requests must have.
struct FilmHandler {
    /// Address and port.
    host: String,
    secret: String,
    films: Arc<FilmSet>,
}

impl FilmHandler {
    fn show(&self, request: Request) {
        let header = |name: &str| {
            let found =
                request.headers().iter().find(|header| header.field.as_str().as_str().eq_ignore_ascii_case(name));
            found.map(|header| header.value.as_str().to_owned())
        };
        let (range, if_range) = (header("Range"), header("If-Range"));
        let (method, path) = (request.method().to_string(), request.url().to_owned());
        let name = self.name(&path, header("Host").as_deref()).unwrap_or_default();
        let ask = FilmRequest { method: &method, name, range: range.as_deref(), if_range: if_range.as_deref() };
        let FilmResponse { status, headers, body } = self.films.answer(ask);
        let field = |(name, value): (&str, String)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok();
        let length = body.len();
        let headers = headers.into_iter().filter_map(field).collect();
        let response = Response::new(status.into(), headers, body, Some(length), None);
        // With its length and in one piece: players seek by it. A window that closed its film meanwhile is no fault.
        let _ = request.respond(response.with_chunked_threshold(usize::MAX));
    }

    /// The name of a film, when the address is the right one. A page in a browser that gave its own name to this machine's
    /// address is turned away by the name.
    fn name<'a>(&self, path: &'a str, host: Option<&str>) -> Option<&'a str> {
        let (secret, name) = path.strip_prefix('/')?.split_once('/')?;
        // Every letter is looked at, so that the time it takes tells nothing.
        let same = secret.len() == self.secret.len()
            && secret.bytes().zip(self.secret.bytes()).fold(0, |differs, (one, other)| differs | (one ^ other)) == 0;
        (same && host == Some(self.host.as_str())).then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    const FILM: &[u8] = b"0123456789";

    fn loaded(server: &FilmServer) -> (String, String) {
        let address =
            server.start(Arc::new(FilmSet::with("0.webm", "video/webm", FILM))).expect("the system has a port");
        let rest = address.strip_prefix("http://").expect("it is HTTP");
        let (host, path) = rest.split_once('/').expect("it has a path");
        (host.to_owned(), format!("/{path}"))
    }

    /// The head and the body of an answer.
    fn asked(host: &str, request: &str) -> (String, String) {
        let mut stream = TcpStream::connect(host).expect("the server listens");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
        (head.to_owned(), body.to_owned())
    }

    fn get(host: &str, path: &str, more: &str) -> (String, String) {
        asked(host, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n"))
    }

    #[test]
    fn a_film_is_sent_whole_and_in_parts() {
        let server = FilmServer::default();
        let (host, path) = loaded(&server);
        let film = format!("{path}0.webm");
        let (head, body) = get(&host, &film, "");
        assert!(head.starts_with("HTTP/1.1 200") && body.as_bytes() == FILM, "{head}");
        for field in ["Content-Type: video/webm", "Accept-Ranges: bytes", "Content-Length: 10", "nosniff", "no-store"] {
            assert!(head.contains(field), "{field} must be told:\n{head}");
        }
        assert!(!head.contains("Access-Control"), "no page may read a film, only show it");
        let (head, body) = get(&host, &film, "Range: bytes=2-4\r\n");
        assert!(head.starts_with("HTTP/1.1 206") && head.contains("Content-Range: bytes 2-4/10"), "{head}");
        assert!(head.contains("Content-Length: 3") && body == "234", "{head}\n{body}");
        let (head, _) = get(&host, &film, "Range: bytes=10-\r\n");
        assert!(head.starts_with("HTTP/1.1 416") && head.contains("Content-Range: bytes */10"), "{head}");
        let head_only = format!("HEAD {film} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let (head, body) = asked(&host, &head_only);
        assert!(head.contains("Content-Length: 10") && body.is_empty(), "{head}\n{body}");
    }

    #[test]
    fn films_that_are_halted_hold_up_no_other() {
        /// More than the system takes in for a reader who does not read.
        const LONG: usize = 32 << 20;
        /// Slides with a film, gone past while it played.
        const HALTED: usize = 12;
        let server = FilmServer::default();
        let films = FilmSet::with("0.webm", "video/webm", &vec![0; LONG]);
        let address = server.start(Arc::new(films)).expect("the system has a port");
        let (host, path) = address.trim_start_matches("http://").split_once('/').expect("it has a path");
        let halted: Vec<TcpStream> = (0..HALTED)
            .map(|_| {
                let mut stream = TcpStream::connect(host).expect("the server listens");
                write!(stream, "GET /{path}0.webm HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("it reads");
                stream.read_exact(&mut [0; 4]).expect("it begins to send");
                stream
            })
            .collect();
        let (head, body) = get(host, &format!("/{path}0.webm"), "Range: bytes=0-9\r\n");
        assert!(head.starts_with("HTTP/1.1 206") && body.len() == 10, "{head}");
        drop(halted);
    }

    #[test]
    fn who_does_not_know_the_word_learns_nothing() {
        let server = FilmServer::default();
        let (host, path) = loaded(&server);
        let secret = path.trim_matches('/');
        assert!(secret.len() == 2 * SECRET && secret.bytes().all(|byte| byte.is_ascii_hexdigit()), "{secret}");
        let wrong: String = secret.chars().rev().collect();
        for path in [
            "/".to_owned(),
            "/0.webm".to_owned(),
            "//0.webm".to_owned(),
            format!("/{wrong}/0.webm"),
            format!("/{}/0.webm", &secret[1..]),
            format!("/{}/0.webm", secret.to_uppercase()),
            format!("/{secret}"),
            format!("/{secret}/"),
            format!("/{secret}/../{secret}/0.webm"),
            format!("/{secret}/..%2f0.webm"),
            format!("/{secret}/../../../../etc/passwd"),
            format!("/{secret}/0.webm?again"),
            format!("/x/../{secret}/0.webm"),
        ] {
            if path.contains(&wrong) && wrong == secret {
                continue;
            }
            let (head, body) = get(&host, &path, "");
            assert!(head.starts_with("HTTP/1.1 404") && body.is_empty(), "{path} must say nothing:\n{head}\n{body}");
        }
    }

    #[test]
    fn a_page_that_calls_this_machine_by_another_name_is_turned_away() {
        let server = FilmServer::default();
        let (host, path) = loaded(&server);
        let port = host.rsplit_once(':').expect("it has a port").1;
        for name in [format!("rebound.example:{port}"), format!("localhost:{port}"), "127.0.0.1".to_owned()] {
            let request = format!("GET {path}0.webm HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n");
            let (head, _) = asked(&host, &request);
            assert!(head.starts_with("HTTP/1.1 404"), "{name}: {head}");
        }
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a port that closes tells nobody: it is tried again, for a while")]
    fn every_presentation_has_an_address_of_its_own_and_none_after_it() {
        let server = FilmServer::default();
        let (first_host, first_path) = loaded(&server);
        let (host, path) = loaded(&server);
        assert_ne!(first_path, path, "a word that was known once opens nothing later");
        let (head, _) = get(&host, &format!("{path}0.webm"), "");
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        server.stop();
        for gone in [&first_host, &host] {
            let closed = (0..2_000).any(|_| {
                thread::sleep(Duration::from_millis(5));
                match TcpStream::connect(gone.as_str()) {
                    Err(_) => true,
                    Ok(mut stream) => {
                        let mut nothing = [0];
                        let asked = stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                        asked.is_err() || matches!(stream.read(&mut nothing), Ok(0) | Err(_))
                    }
                }
            });
            assert!(closed, "after a show nothing listens at {gone}, ten seconds later");
        }
    }
}
