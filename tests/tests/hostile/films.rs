//! Tests faulty films: without a poster, without a file, under a false name, on layouts that draw over them.

use super::plant::{Case, Planted, all};

/// As a film begins that browsers make and play.
fn webm() -> Vec<u8> {
    b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm".to_vec()
}

fn mp4() -> Vec<u8> {
    b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41".to_vec()
}

/// The healthy library with a film in it that no slide uses.
fn with_film(name: &str, entry: &str) -> Planted {
    let planted = Planted::healthy(name).file("media/turn.webm", webm()).file("media/turn.mp4", mp4());
    let entry =
        format!("[[media]]\nid = \"turn\"\norigin = \"Made for these tests\"\n{entry}\n\n[[media]]\nid = \"ring\"");
    planted.change("media.toml", "[[media]]\nid = \"ring\"", &entry)
}

const ALT: &str = "alt = { en = \"Electrons go round a ring.\" }";

#[test]
fn a_film_that_can_be_shown_has_no_findings() {
    for film in ["[\"turn.webm\", \"turn.mp4\"]", "[\"turn.mp4\"]"] {
        let entry = format!("film = {film}\nposter = \"ring\"\nloop = true\n{ALT}");
        let planted = with_film("a film", &entry).change("slides/picture.toml", "media = \"ring\"", "media = \"turn\"");
        let checked = planted.checked();
        assert!(checked.findings.is_empty(), "nothing is wrong with it:\n{checked}");
    }
}

#[test]
fn films_that_cannot_be_shown_are_findings() {
    let case = |name: &str, entry: &str, code: &'static str| Case {
        planted: with_film(name, entry),
        code,
        file: "media.toml",
        slide: None,
    };
    let film = |name: &str, files: &str, code: &'static str| {
        case(name, &format!("film = {files}\nposter = \"ring\"\n{ALT}"), code)
    };
    let poster = |name: &str, poster: &str, code: &'static str| {
        case(name, &format!("film = [\"turn.webm\"]\n{poster}\n{ALT}"), code)
    };
    let mut large = webm();
    large.resize((40 << 20) + 1, 0);
    let file = |name: &str, file: &str, bytes: Vec<u8>, code: &'static str| {
        let mut case = film(name, &format!("[\"{file}\"]"), code);
        case.planted = case.planted.file(&format!("media/{file}"), bytes);
        case
    };
    all(vec![
        poster("without a poster", "", "missing-field"),
        poster("a poster that is not there", "poster = \"rong\"", "missing-reference"),
        poster("a film as its own poster", "poster = \"turn\"", "film-as-poster"),
        case("no words for who cannot see it", "film = [\"turn.webm\"]\nposter = \"ring\"", "missing-alt"),
        film("no file at all", "[]", "missing-field"),
        film("a file that is not there", "[\"turm.webm\"]", "missing-file"),
        film("a file outside the library", "[\"../../etc/passwd\"]", "missing-file"),
        film("two of one kind", "[\"turn.webm\", \"turn.webm\"]", "film-twice"),
        case(
            "a picture at once",
            &format!("file = \"mark.png\"\nfilm = [\"turn.mp4\"]\nposter = \"ring\"\n{ALT}"),
            "film-and-picture",
        ),
        file("too large", "long.webm", large, "film-too-large"),
        file("under a false name", "other.mp4", webm(), "wrong-extension"),
        file("under no name for it", "other.mov", mp4(), "wrong-extension"),
        file("no film", "other.webm", b"<html>".to_vec(), "bad-film"),
        file("nothing in it", "other.mp4", Vec::new(), "bad-film"),
        file("another Matroska", "other.webm", [&webm()[..24], b"matroska"].concat(), "bad-film"),
    ]);
}

#[test]
fn a_film_stands_only_where_it_covers_nothing() {
    let entry = format!("film = [\"turn.webm\"]\nposter = \"ring\"\n{ALT}");
    let film = |name: &str| with_film(name, &entry);
    let numbered = "layout = \"diagram\"";
    let items =
        "title = \"A ring of light\"\nitems = [{ title = \"One\", text = \"A.\" }, { title = \"Two\", text = \"B.\" }]";
    all(vec![
        Case {
            planted: film("under the numbers of a diagram")
                .change("slides/picture.toml", "layout = \"picture\"", numbered)
                .change("slides/picture.toml", "media = \"ring\"", "media = \"turn\"")
                .change("slides/picture.toml", "title = \"A ring of light\"", items),
            code: "film-out-of-place",
            file: "slides/picture.toml",
            slide: Some("picture"),
        },
        Case {
            planted: film("as the mark of a brand").change("brands/plain.toml", "id =", "mark = \"turn\"\nid ="),
            code: "film-out-of-place",
            file: "brands/plain.toml",
            slide: None,
        },
    ]);
}
