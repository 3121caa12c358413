//! Serves the films of a presentation to its windows in byte ranges.
//!
//! A page that plays a film asks for parts of it in any order (RFC 9110, 14: range requests). WebKit on Linux does
//! so only over HTTP, so a host runs a [`FilmHost`]: a small server for as long as a presentation has a film. This
//! module decides what it answers, and it can read only the [`FilmSet`] that it was given.

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};

use lodestone_content::model::Film;
use lodestone_content::{Language, Library};
use lodestone_render::deck::{Field, Slide};

use crate::api;
use crate::context::Context;
use crate::lock::lock;

/// Serves films for a host.
pub trait FilmHost: Send + Sync {
    /// Serves these films, and these only, until [`FilmHost::stop`]. Returns the address before their names, up to the last
    /// slash; `None` when it cannot, and posters stay.
    fn start(&self, set: Arc<FilmSet>) -> Option<String>;

    /// Stops serving.
    fn stop(&self);
}

/// The films of a library under generated names: an address must not reveal the name of a file.
#[derive(Debug, Default, Clone)]
pub struct FilmSet {
    films: BTreeMap<String, (&'static str, Arc<[u8]>)>,
}

/// A request of a window for a film.
#[derive(Debug, Clone, Copy)]
pub struct FilmRequest<'a> {
    /// `GET` or `HEAD`; nothing else is answered.
    pub method: &'a str,
    /// The part of the address after that of the host.
    pub name: &'a str,
    /// The header `Range`.
    pub range: Option<&'a str>,
    /// The header `If-Range`.
    pub if_range: Option<&'a str>,
}

/// The answer to a request for a film.
#[derive(Debug)]
pub struct FilmResponse {
    /// Status code.
    pub status: u16,
    /// Header fields, but for the length.
    pub headers: Vec<(&'static str, String)>,
    /// The bytes that follow.
    pub body: FilmBody,
}

/// A part of a film, read without copying it.
#[derive(Debug, Clone)]
pub struct FilmBody {
    bytes: Arc<[u8]>,
    part: Range<usize>,
}

impl FilmBody {
    fn nothing() -> FilmBody {
        FilmBody { bytes: Arc::from([]), part: 0..0 }
    }

    /// How many bytes are left to read.
    pub fn len(&self) -> usize {
        self.part.len()
    }

    /// Whether none are.
    pub fn is_empty(&self) -> bool {
        self.part.is_empty()
    }
}

impl Read for FilmBody {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = (&self.bytes[self.part.clone()]).read(into)?;
        self.part.start += read;
        Ok(read)
    }
}

/// What a `Range` asks of a film.
#[derive(Debug, PartialEq, Eq)]
enum RequestedRange {
    /// All of them: there is no range, or one that may be passed over (RFC 9110, 14.2).
    All,
    /// These.
    Part(Range<usize>),
    /// Some that do not exist.
    Beyond,
}

fn requested_range(range: Option<&str>, length: usize) -> RequestedRange {
    // One range: several are asked for by readers of documents, and a player is content with everything.
    let Some((first, last)) = range
        .and_then(|range| range.split_once('='))
        .filter(|(unit, _)| unit.eq_ignore_ascii_case("bytes"))
        .and_then(|(_, range)| range.trim().split_once('-'))
    else {
        return RequestedRange::All;
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(first) || !digits(last) {
        return RequestedRange::All;
    }
    // A number too large to be read lies behind every film.
    let number = |text: &str| text.parse().unwrap_or(usize::MAX);
    match (first, last) {
        ("", "") => RequestedRange::All,
        ("", last) => match number(last) {
            0 => RequestedRange::Beyond,
            _ if length == 0 => RequestedRange::Beyond,
            last => RequestedRange::Part(length.saturating_sub(last)..length),
        },
        (first, last) => {
            let first = number(first);
            let last = if last.is_empty() { usize::MAX } else { number(last) };
            if last < first {
                RequestedRange::All
            } else if first >= length {
                RequestedRange::Beyond
            } else {
                RequestedRange::Part(first..last.saturating_add(1).min(length))
            }
        }
    }
}

impl FilmSet {
    /// Every film of a library.
    fn of(library: &Library) -> FilmSet {
        let films = library.media.values().filter_map(|media| media.film.as_ref()).flat_map(|film| &film.files);
        let mut set = FilmSet::default();
        for file in films {
            if let (Some(media_type), Some(bytes)) = (Film::media_type(file), library.files.get(file)) {
                set.films.insert(name(library, file), (media_type, bytes.clone()));
            }
        }
        set
    }

    /// Answers a window.
    pub fn answer(&self, ask: FilmRequest<'_>) -> FilmResponse {
        let plain = |status, headers| FilmResponse { status, headers, body: FilmBody::nothing() };
        let Some((media_type, bytes)) = self.films.get(ask.name) else { return plain(404, Vec::new()) };
        if !matches!(ask.method, "GET" | "HEAD") {
            return plain(405, vec![("Allow", "GET, HEAD".to_owned())]);
        }
        let mut headers = vec![
            ("Content-Type", (*media_type).to_owned()),
            ("Accept-Ranges", "bytes".to_owned()),
            // A film does not outlive its presentation in anybody's cache.
            ("Cache-Control", "no-store".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        // A range is for GET only; and a condition holds for nothing, since no answer carries what it could compare.
        let range = ask.range.filter(|_| ask.method == "GET" && ask.if_range.is_none());
        let (status, part) = match requested_range(range, bytes.len()) {
            RequestedRange::All => (200, 0..bytes.len()),
            RequestedRange::Part(part) => {
                headers.push(("Content-Range", format!("bytes {}-{}/{}", part.start, part.end - 1, bytes.len())));
                (206, part)
            }
            RequestedRange::Beyond => return plain(416, vec![("Content-Range", format!("bytes */{}", bytes.len()))]),
        };
        FilmResponse { status, headers, body: FilmBody { bytes: bytes.clone(), part } }
    }

    /// A set with one film, for tests of hosts.
    #[doc(hidden)]
    pub fn with(name: &str, media_type: &'static str, bytes: &[u8]) -> FilmSet {
        FilmSet { films: BTreeMap::from([(name.to_owned(), (media_type, bytes.into()))]) }
    }
}

/// The name under which a file of a film is served.
fn name(library: &Library, file: &str) -> String {
    let place = library.files.keys().position(|known| known == file).unwrap_or_default();
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    format!("{place}.{ending}")
}

/// The films of the library, and the host that serves them.
pub(crate) struct Films {
    context: Arc<Context>,
    film_host: OnceLock<Arc<dyn FilmHost>>,
    /// The address of the film host while it serves films.
    address: Mutex<Option<String>>,
}

impl Films {
    /// Without a film host: posters stay.
    pub(crate) fn new(context: &Arc<Context>) -> Films {
        Films { context: context.clone(), film_host: OnceLock::new(), address: Mutex::default() }
    }

    /// Sets the film host.
    pub(crate) fn set_film_host(&self, film_host: Arc<dyn FilmHost>) {
        let _ = self.film_host.set(film_host);
    }

    /// Returns the film on a slide as a window needs it, halted, and without a place before the slide is drawn. The first of
    /// a presentation starts the film host; `None` when there is none and the poster stays.
    pub(crate) fn on_slide(&self, slide: &Slide, chain: &[Language]) -> Option<api::Film> {
        let library = &self.context.library();
        let on_it = slide.fields.values().find_map(|field| match field {
            Field::Media(media) => media.film.as_ref(),
            _ => None,
        });
        let media = library.media.get(on_it?)?;
        let film = media.film.as_ref()?;
        let mut address = lock(&self.address);
        if address.is_none() {
            *address = self.film_host.get()?.start(Arc::new(FilmSet::of(library)));
        }
        let address = address.as_ref()?;
        let source =
            |file: &String| Some((Film::media_type(file)?.to_owned(), format!("{address}{}", name(library, file))));
        Some(api::Film {
            sources: film.files.iter().filter(|file| library.files.contains_key(*file)).filter_map(source).collect(),
            at: api::Spot::default(),
            size: api::Spot::default(),
            alt: media.alt.text(chain).to_owned(),
            repeats: film.repeats,
            playing: false,
        })
    }

    /// Stops the film host at the end of a presentation.
    pub(crate) fn unload(&self) {
        if lock(&self.address).take().is_some()
            && let Some(film_host) = self.film_host.get()
        {
            film_host.stop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILM: &[u8] = b"0123456789";

    fn ask(method: &str, range: Option<&str>, if_range: Option<&str>) -> (u16, String, String) {
        let set = FilmSet::with("0.webm", "video/webm", FILM);
        let mut reply = set.answer(FilmRequest { method, name: "0.webm", range, if_range });
        let mut body = String::new();
        let length = reply.body.len();
        reply.body.read_to_string(&mut body).expect("a film in memory can be read");
        assert_eq!(length, body.len(), "the length that is told must be the one that is sent");
        assert!(reply.body.is_empty(), "what was read is read");
        let range = reply.headers.into_iter().find(|(name, _)| *name == "Content-Range");
        (reply.status, range.map(|(_, range)| range).unwrap_or_default(), body)
    }

    #[test]
    fn ranges_are_those_of_rfc_9110() {
        for (range, status, told, body) in [
            ("bytes=0-3", 206, "bytes 0-3/10", "0123"),
            ("bytes=4-4", 206, "bytes 4-4/10", "4"),
            ("bytes=7-", 206, "bytes 7-9/10", "789"),
            ("bytes=-3", 206, "bytes 7-9/10", "789"),
            ("bytes=-30", 206, "bytes 0-9/10", "0123456789"),
            ("bytes=5-500", 206, "bytes 5-9/10", "56789"),
            ("Bytes=0-0", 206, "bytes 0-0/10", "0"),
            ("bytes=9-99999999999999999999999999", 206, "bytes 9-9/10", "9"),
            ("bytes=10-", 416, "bytes */10", ""),
            ("bytes=99999999999999999999999999-", 416, "bytes */10", ""),
            ("bytes=10-12", 416, "bytes */10", ""),
            ("bytes=-0", 416, "bytes */10", ""),
            // What is no range, or none that must be understood, is passed over.
            ("bytes=3-1", 200, "", "0123456789"),
            ("bytes=-", 200, "", "0123456789"),
            ("bytes=", 200, "", "0123456789"),
            ("bytes=0-1,4-5", 200, "", "0123456789"),
            ("bytes=a-b", 200, "", "0123456789"),
            ("bytes=+1-3", 200, "", "0123456789"),
            ("bytes=1--3", 200, "", "0123456789"),
            ("bytes = 0-1", 200, "", "0123456789"),
            ("items=0-1", 200, "", "0123456789"),
            ("", 200, "", "0123456789"),
        ] {
            assert_eq!(ask("GET", Some(range), None), (status, told.to_owned(), body.to_owned()), "{range:?}");
        }
        assert_eq!(ask("GET", None, None), (200, String::new(), "0123456789".to_owned()), "without a range: all");
        let since = Some("\"earlier\"");
        assert_eq!(ask("GET", Some("bytes=0-3"), since).0, 200, "what cannot be compared has changed");
        assert_eq!(ask("HEAD", Some("bytes=0-3"), None).0, 200, "a range is for GET only");
    }

    #[test]
    fn nothing_else_is_answered() {
        let set = FilmSet::with("0.webm", "video/webm", FILM);
        let status = |method, name| set.answer(FilmRequest { method, name, range: None, if_range: None }).status;
        for name in ["", "0.webm/", "/0.webm", "0.WEBM", "../0.webm", "0.webm?x", "ring.webm", "%30.webm", "."] {
            assert_eq!(status("GET", name), 404, "{name:?} is no film of the presentation");
        }
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "get"] {
            assert_eq!(status(method, "0.webm"), 405, "{method} does nothing here");
        }
        assert_eq!(RequestedRange::Beyond, requested_range(Some("bytes=-1"), 0), "of nothing there is no last byte");
    }
}
