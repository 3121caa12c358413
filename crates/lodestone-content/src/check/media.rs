//! Checks pictures and films: the file exists, its type matches its name, and it has a text alternative.

use crate::finding::{Finding, FindingCode};
use crate::library::Library;
use crate::model::{Film, Media};
use crate::read::shape::{clip, nearest};

use super::references::{languages, references};

/// The largest file of a film. A library lies in memory and is sent about as a whole; half a minute takes a tenth of this.
const LARGEST_FILM: usize = 40 << 20;
/// How many first bytes of a file tell its type.
const HEAD: usize = 64;

pub(super) fn check(library: &Library, findings: &mut Vec<Finding>) {
    for media in library.media.values() {
        match &media.film {
            Some(film) => self::film(library, media, film, findings),
            None => picture(library, media, findings),
        }
        described(library, media, findings);
        if media.anchors.iter().any(|(x, y)| !(0.0..=1.0).contains(x) || !(0.0..=1.0).contains(y)) {
            let message = "an anchor lies outside the picture";
            let remedy = "write fractions of width and height from 0 to 1";
            findings
                .push(Finding::error(FindingCode::BadAnchor, media.place.clone(), message, remedy).in_field("anchors"));
        }
    }
    for slide in library.slides.values() {
        films_on(library, slide, findings);
    }
    for brand in library.brands.values() {
        let mark = brand.mark.as_ref().and_then(|mark| library.media.get(mark));
        if mark.is_some_and(|mark| mark.film.is_some()) {
            let message = "the mark of a brand is a film";
            findings.push(
                Finding::error(FindingCode::FilmOutOfPlace, brand.place.clone(), message, "take a picture")
                    .in_field("mark"),
            );
        }
    }
}

fn picture(library: &Library, media: &Media, findings: &mut Vec<Finding>) {
    if media.file.is_empty() {
        let message = format!("the picture \"{}\" has no file", clip(&media.id));
        let remedy = "add `file`: the name of a picture under media/; or `film` and `poster`";
        findings.push(Finding::error(FindingCode::MissingFile, media.place.clone(), message, remedy).in_field("file"));
    } else if let Some(bytes) = file(library, media, &media.file, "file", findings) {
        wrong_extension(media, bytes, findings);
    }
}

/// The bytes of a file that is named; a finding when it is not there.
fn file<'a>(
    library: &'a Library,
    media: &Media,
    name: &str,
    field: &str,
    findings: &mut Vec<Finding>,
) -> Option<&'a [u8]> {
    let bytes = library.files.get(name);
    if bytes.is_none() {
        let near = nearest(name, library.files.keys().map(String::as_str));
        let remedy = near.map_or_else(
            || "add the file to media/, or mend the name".to_owned(),
            |near| format!("did you mean \"{near}\"?"),
        );
        let message = format!("media/{} does not exist", clip(name));
        findings.push(Finding::error(FindingCode::MissingFile, media.place.clone(), message, remedy).in_field(field));
    }
    bytes.map(|bytes| &**bytes)
}

fn film(library: &Library, media: &Media, film: &Film, findings: &mut Vec<Finding>) {
    let mut report = |code, message: String, remedy: &str, field: &str| {
        findings.push(Finding::error(code, media.place.clone(), message, remedy).in_field(field));
    };
    let named = clip(&media.id);
    if film.files.is_empty() {
        let message = format!("the film \"{named}\" has no file");
        report(
            FindingCode::MissingField,
            message,
            "name one file that ends in .webm, one in .mp4, or better both",
            "film",
        );
    }
    let poster = library.media.get(&film.poster).map_or("", |poster| poster.file.as_str());
    if !media.file.is_empty() && media.file != poster {
        let message = format!("\"{named}\" is a picture and a film");
        report(
            FindingCode::FilmAndPicture,
            message,
            "give the picture an entry of its own and name it as `poster`",
            "file",
        );
    }
    let kinds: Vec<_> = film.files.iter().filter_map(|file| Film::media_type(file)).collect();
    if kinds.iter().enumerate().any(|(place, kind)| kinds[..place].contains(kind)) {
        let message = format!("the film \"{named}\" has two files of one kind");
        report(
            FindingCode::FilmTwice,
            message,
            "keep the better one: a window plays the first kind that it can",
            "film",
        );
    }
    match library.media.get(&film.poster) {
        _ if film.poster.is_empty() => {
            let message = format!("the film \"{named}\" has no poster");
            let remedy = "add `poster`: the id of a picture that stands for it on paper and where it cannot play";
            report(FindingCode::MissingField, message, remedy, "poster");
        }
        Some(poster) if poster.film.is_some() => {
            let message = format!("the poster of \"{named}\" is a film");
            report(FindingCode::FilmAsPoster, message, "name a picture: paper cannot move", "poster");
        }
        Some(_) => {}
        None => {
            let poster = [(film.poster.as_str(), &media.place)];
            references("a picture", library, &library.media, poster.into_iter(), findings);
        }
    }
    for name in &film.files {
        let Some(bytes) = file(library, media, name, "film", findings) else { continue };
        let mut report = |code, message: String, remedy: &str| {
            findings.push(Finding::error(code, media.place.clone(), message, remedy).in_field("film"));
        };
        if bytes.len() > LARGEST_FILM {
            let message = format!("media/{} has {} bytes, more than {LARGEST_FILM}", clip(name), bytes.len());
            report(FindingCode::FilmTooLarge, message, "shorten it, or encode it at 1280 pixels wide");
        }
        match (kind(bytes), Film::media_type(name)) {
            (None, _) => report(
                FindingCode::BadFilm,
                format!("media/{} is no film in WebM or MP4", clip(name)),
                "encode it as VP9 in WebM or as H.264 in MP4",
            ),
            (Some(kind), named) if named != Some(kind) => report(
                FindingCode::WrongExtension,
                format!("media/{} holds a film of the type {kind}", clip(name)),
                "let the name of the file end in .webm or .mp4, by what it is, here and under media/",
            ),
            _ => {}
        }
    }
}

/// The media type of a film by its first bytes: its name may say anything.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(HEAD)];
    if head.starts_with(&[0x1a, 0x45, 0xdf, 0xa3]) && head.windows(4).any(|word| word == b"webm") {
        return Some("video/webm");
    }
    (head.get(4..8) == Some(b"ftyp")).then_some("video/mp4")
}

/// A film would cover what a layout draws over its picture.
fn films_on(library: &Library, slide: &crate::model::Slide, findings: &mut Vec<Finding>) {
    let fields = crate::layout::layout(&slide.layout).into_iter().flat_map(|layout| &layout.fields);
    for field in fields.filter(|field| field.kind == crate::layout::FieldKind::Media && !field.film) {
        let Some(crate::model::FieldValue::Id(id)) = slide.fields.get(field.name.as_str()) else { continue };
        if library.media.get(id).is_some_and(|media| media.film.is_some()) {
            let path = format!("fields.{}", field.name);
            let message = format!("the layout \"{}\" takes pictures only; \"{}\" is a film", slide.layout, clip(id));
            let remedy = "name its poster, or choose the layout \"picture\"";
            let mut finding =
                Finding::error(FindingCode::FilmOutOfPlace, slide.place_of(&path).clone(), message, remedy)
                    .in_field(path);
            finding.slide = Some(slide.id.clone());
            findings.push(finding);
        }
    }
}

fn described(library: &Library, media: &Media, findings: &mut Vec<Finding>) {
    if media.decorative {
        return;
    }
    let described = |alt: &String| alt.trim().chars().count() >= 8;
    if media.alt.0.values().any(described) {
        languages(library, &media.alt, "the text alternative", &media.place, findings);
        return;
    }
    let what = if media.film.is_some() { "film" } else { "picture" };
    let message = format!("the {what} \"{}\" has no text alternative", media.id);
    let remedy = "add alt = { en = \"…\" }: what it shows and why it is there; or decorative = true";
    findings.push(Finding::error(FindingCode::MissingAlt, media.place.clone(), message, remedy).in_field("alt"));
}

/// A file whose name promises another format: other programs believe names, and so do people.
fn wrong_extension(media: &Media, bytes: &[u8], findings: &mut Vec<Finding>) {
    let format = match bytes {
        [0x89, b'P', b'N', b'G', ..] => "png",
        [0xff, 0xd8, 0xff, ..] => "jpg",
        _ if bytes.trim_ascii_start().starts_with(b"<") => "svg",
        // What is none of these is reported by the renderer.
        _ => return,
    };
    let extension = media.file.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    if extension != format && !(extension == "jpeg" && format == "jpg") {
        let message = format!("media/{} holds a picture in the format .{format}", clip(&media.file));
        let remedy = format!("let the name of the file end in .{format}, here and under media/");
        findings
            .push(Finding::error(FindingCode::WrongExtension, media.place.clone(), message, remedy).in_field("file"));
    }
}
