//! The application behind a browser instead of a window: the same commands over HTTP on 127.0.0.1, with the person's
//! work in memory. Tests of the interface run against it, so that what they see is what the real library and the real
//! renderer give.
//!
//! `lodestone-browser-host --port 4173 --ui ui/dist [--library FOLDER] [--today YYYY-MM-DD]`
//!
//! It answers `POST /call/<room>/<command>`, `GET /picture/<address>`, `GET /audience`, `GET /film/<name>` in parts, `GET /events` (server-sent events), `POST /reset`, which
//! forgets all work, `POST /pass/<seconds>`, which lets time pass for a presentation or a kiosk, and the files of the interface.

use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use lodestone_app::films::{FilmHost, FilmRequest, FilmResponse, FilmSet};
use lodestone_app::{App, Clock, Day, Event, Moment, Options, SystemClock, commands, worker};
use serde_json::Value;
use tiny_http::{Header, Method, Request, Response, Server};

/// The most bytes of one command's arguments.
const LARGEST_CALL: u64 = 4 << 20;
/// How many requests are answered at once.
const THREADS: usize = 6;
/// Between two ticks of the application.
const TICK: Duration = Duration::from_millis(250);

/// Seconds that a test let pass: a presentation of minutes is over in a moment.
static PASSED: AtomicU64 = AtomicU64::new(0);

/// The clock of this machine, run ahead by what a test let pass.
struct Ahead(SystemClock);

impl Clock for Ahead {
    fn now(&self) -> Moment {
        self.0.now()
    }

    fn today(&self) -> Day {
        self.0.today()
    }

    fn running(&self) -> Duration {
        self.0.running() + Duration::from_secs(PASSED.load(Ordering::Relaxed))
    }
}

type Listeners = Arc<Mutex<Vec<Box<dyn Write + Send>>>>;

/// Shows films to the pages of this host; the desktop has a server of its own for them.
#[derive(Default)]
struct Films {
    films: Mutex<Option<Arc<FilmSet>>>,
}

/// Films are below this.
const FILMS: &str = "/film/";

impl FilmHost for Films {
    fn start(&self, films: Arc<FilmSet>) -> Option<String> {
        *self.films.lock().unwrap_or_else(PoisonError::into_inner) = Some(films);
        Some(FILMS.to_owned())
    }

    fn stop(&self) {
        *self.films.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

struct Host {
    app: RwLock<App>,
    films: Arc<Films>,
    listeners: Listeners,
    ui: PathBuf,
    library: Option<PathBuf>,
    today: Option<Day>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|argument| argument == worker::COMMAND) {
        return worker::serve().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the edge: a host ticks by time alone")]
fn run(arguments: &[String]) -> Result<(), String> {
    let given = |name: &str| {
        let place = arguments.iter().position(|argument| argument == name)?;
        arguments.get(place + 1).cloned()
    };
    let port = given("--port").unwrap_or_else(|| "4173".to_owned());
    let today = given("--today").map(|day| Day::parse(&day).ok_or("--today takes YYYY-MM-DD")).transpose()?;
    let listeners = Listeners::default();
    let library = given("--library").map(PathBuf::from);
    let films = Arc::new(Films::default());
    let host = Arc::new(Host {
        app: RwLock::new(open(library.clone(), today, &listeners, &films)?),
        films,
        listeners,
        ui: given("--ui").map_or_else(|| PathBuf::from("ui/dist"), PathBuf::from),
        library,
        today,
    });
    let server = Server::http(format!("127.0.0.1:{port}")).map_err(|error| format!("cannot listen: {error}"))?;
    println!("listening on http://{}", server.server_addr());
    let server = Arc::new(server);
    let ticked = host.clone();
    // Ends with the program.
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(TICK);
            ticked.app.read().unwrap_or_else(PoisonError::into_inner).tick();
        }
    });
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, host) = (server.clone(), host.clone());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    host.answer(request);
                }
            })
        })
        .collect();
    for thread in threads {
        let _ = thread.join();
    }
    Ok(())
}

fn open(
    library: Option<PathBuf>,
    today: Option<Day>,
    listeners: &Listeners,
    films: &Arc<Films>,
) -> Result<App, String> {
    let listeners = listeners.clone();
    let tell = move |event: Event| {
        let (name, data) = match &event {
            Event::Progress(progress) => ("progress", serde_json::to_string(progress)),
            Event::PresentationBegan => ("presentation-began", Ok("null".to_owned())),
            Event::Audience(view) => ("audience", serde_json::to_string(&**view)),
            Event::Motion(motion) => ("motion", serde_json::to_string(motion)),
            Event::PresentationChanged(number) => ("presentation-changed", serde_json::to_string(number)),
            Event::PresentationEnded => ("presentation-ended", Ok("null".to_owned())),
            Event::KioskBegan => ("kiosk-began", Ok("null".to_owned())),
            Event::Kiosk(view) => ("kiosk", serde_json::to_string(&**view)),
            Event::KioskEnded => ("kiosk-ended", Ok("null".to_owned())),
            Event::Content(status) => ("content", serde_json::to_string(status)),
        };
        let line = format!("event: {name}\ndata: {}\n\n", data.unwrap_or_default());
        let mut listeners = listeners.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain_mut(|to| to.write_all(line.as_bytes()).and_then(|()| to.flush()).is_ok());
    };
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let app = App::open(Options {
        data: None,
        cache: None,
        library,
        program,
        clock: Box::new(Ahead(SystemClock::new(today))),
        tell: Box::new(tell),
    })
    .map_err(|error| error.to_string())?;
    app.set_film_host(films.clone());
    app.set_release_folder(releases());
    Ok(app)
}

/// A folder for releases of its own: what one test took, no other finds.
#[expect(clippy::disallowed_methods, reason = "the edge: this program is a host")]
fn releases() -> PathBuf {
    static OPENED: AtomicU64 = AtomicU64::new(0);
    let number = OPENED.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("lodestone-releases-{}-{number}", std::process::id()))
}

/// Whether a request comes from the interface or a test. Another page in the same browser could otherwise have files
/// written, under a name of its own that leads here.
fn is_own(request: &Request) -> bool {
    let local = |address: &str| {
        let host = address.strip_prefix("http://").unwrap_or(address);
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        matches!(name, "127.0.0.1" | "localhost")
    };
    let foreign = |header: &&Header| {
        (header.field.equiv("Origin") || header.field.equiv("Host")) && !local(header.value.as_str())
    };
    !request.headers().iter().any(|header| foreign(&header))
}

impl Host {
    fn answer(&self, mut request: Request) {
        if !is_own(&request) {
            let _ = request.respond(Response::from_data(Vec::new()).with_status_code(403));
            return;
        }
        let path = request.url().split('?').next().unwrap_or_default().to_owned();
        let method = request.method().clone();
        if path == "/events" {
            let mut writer = request.into_writer();
            let head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n: here\n\n";
            if writer.write_all(head.as_bytes()).and_then(|()| writer.flush()).is_ok() {
                self.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(writer);
            }
            return;
        }
        if let Some(name) = path.strip_prefix(FILMS) {
            self.film(name, request);
            return;
        }
        let (status, media_type, body) = match (method, path.strip_prefix("/call/"), path.strip_prefix("/picture/")) {
            (Method::Post, Some(name), _) => self.call(name, &mut request),
            (Method::Get, _, Some(address)) => self.picture(address),
            (Method::Post, ..) if path == "/reset" => self.reset(),
            (Method::Post, ..) if path.starts_with("/pass/") => self.pass(&path["/pass/".len()..]),
            (Method::Get, ..) if path == "/audience" => self.audience(),
            (Method::Get, ..) => self.file(&path),
            _ => (405, "text/plain", Vec::new()),
        };
        // One connection an answer: tiny_http 0.12 counts one idle thread for several connections that come at once, and
        // all but one of them wait until a browser lets go of another, which it does not while it may be used again.
        let head = format!(
            "HTTP/1.1 {status} \r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
             Connection: close\r\n\r\n",
            body.len()
        );
        let mut writer = request.into_writer();
        let _ = writer.write_all(head.as_bytes()).and_then(|()| writer.write_all(&body)).and_then(|()| writer.flush());
    }

    fn call(&self, path: &str, request: &mut Request) -> (u16, &'static str, Vec<u8>) {
        const JSON: &str = "application/json";
        let (room, name) = path.split_once('/').unwrap_or_default();
        let Some((room, _)) = commands::NAMES.iter().find(|(known, _)| format!("{known:?}").eq_ignore_ascii_case(room))
        else {
            return (404, JSON, Vec::new());
        };
        let mut text = String::new();
        let read = request.as_reader().take(LARGEST_CALL).read_to_string(&mut text);
        let arguments: Value = match read.map_err(|error: io::Error| error.to_string()) {
            Ok(_) => serde_json::from_str(&text).unwrap_or(Value::Null),
            Err(message) => return (400, JSON, message.into_bytes()),
        };
        let app = self.app.read().unwrap_or_else(PoisonError::into_inner);
        match commands::call(&app, *room, name, arguments) {
            Ok(answer) => (200, JSON, serde_json::to_vec(&answer).unwrap_or_default()),
            Err(error) => (400, JSON, serde_json::to_vec(&app.failure(&error)).unwrap_or_default()),
        }
    }

    fn picture(&self, address: &str) -> (u16, &'static str, Vec<u8>) {
        let app = self.app.read().unwrap_or_else(PoisonError::into_inner);
        match app.picture(address) {
            Ok(picture) => (200, picture.media_type, picture.bytes.to_vec()),
            Err(error) => (404, "text/plain", error.to_string().into_bytes()),
        }
    }

    fn film(&self, name: &str, request: Request) {
        let films = self.films.films.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default();
        let header = |name: &'static str| {
            let found = request.headers().iter().find(|header| header.field.equiv(name));
            found.map(|header| header.value.as_str().to_owned())
        };
        let (method, range, if_range) = (request.method().to_string(), header("Range"), header("If-Range"));
        let ask = FilmRequest { method: &method, name, range: range.as_deref(), if_range: if_range.as_deref() };
        let FilmResponse { status, headers, body } = films.answer(ask);
        let field = |(name, value): (&str, String)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok();
        let (length, headers) = (body.len(), headers.into_iter().filter_map(field).collect());
        let response = Response::new(status.into(), headers, body, Some(length), None);
        let _ = request.respond(response.with_chunked_threshold(usize::MAX));
    }

    fn audience(&self) -> (u16, &'static str, Vec<u8>) {
        let app = self.app.read().unwrap_or_else(PoisonError::into_inner);
        (200, "application/json", serde_json::to_vec(&app.audience()).unwrap_or_default())
    }

    fn pass(&self, seconds: &str) -> (u16, &'static str, Vec<u8>) {
        // More than a day is a mistake.
        let Some(seconds) = seconds.parse().ok().filter(|seconds| *seconds <= 86_400) else {
            return (400, "text/plain", Vec::new());
        };
        PASSED.fetch_add(seconds, Ordering::Relaxed);
        self.app.read().unwrap_or_else(PoisonError::into_inner).tick();
        (200, "text/plain", Vec::new())
    }

    fn reset(&self) -> (u16, &'static str, Vec<u8>) {
        match open(self.library.clone(), self.today, &self.listeners, &self.films) {
            Ok(app) => {
                *self.app.write().unwrap_or_else(PoisonError::into_inner) = app;
                (200, "text/plain", Vec::new())
            }
            Err(message) => (500, "text/plain", message.into_bytes()),
        }
    }

    /// A file of the interface; nothing outside its folder.
    fn file(&self, path: &str) -> (u16, &'static str, Vec<u8>) {
        let inside = Path::new(path.trim_start_matches('/'));
        if inside.components().any(|part| !matches!(part, Component::Normal(_))) {
            return (404, "text/plain", Vec::new());
        }
        let inside = if inside.as_os_str().is_empty() { Path::new("index.html") } else { inside };
        let media_type = match inside.extension().and_then(|extension| extension.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript",
            Some("css") => "text/css",
            Some("svg") => "image/svg+xml",
            Some("ttf") => "font/ttf",
            Some("json") => "application/json",
            _ => "application/octet-stream",
        };
        match std::fs::read(self.ui.join(inside)) {
            Ok(bytes) => (200, media_type, bytes),
            Err(error) => (404, "text/plain", error.to_string().into_bytes()),
        }
    }
}
