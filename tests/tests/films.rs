//! Tests films on slides: the poster is drawn where nothing can play, and the window that plays gets the position.

use lodestone_content::Library;
use lodestone_content::model::{Form, Target};
use lodestone_render::{Frame, Output, PdfOutput, Rendered, Request, render};
use lodestone_tests::library::{self, language};

const SLIDE: &str = "region.inside-material";
const FILM: &str = "film-ring";
const POSTER: &str = "picture-ring";

/// The library with a slide that is like another, but for its id and picture.
fn with_copy(path: &str, id: &str, picture: &str) -> Library {
    let files = library::files();
    let (_, bytes) = files.iter().find(|(known, _)| known == path).expect("the library has this slide");
    let text = String::from_utf8(bytes.clone()).expect("a slide is text");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for line in &mut lines {
        match line.split(" = ").next() {
            Some("id") => *line = format!("id = \"{id}\""),
            Some("media") => *line = format!("media = \"{picture}\""),
            _ => {}
        }
    }
    library::oresund_with(vec![("slides/region/copy.toml".to_owned(), lines.join("\n").into_bytes())])
}

fn rendered(library: &Library, slide: &str, form: Form, output: Output) -> Rendered {
    let target = Target { language: language("da"), ..Target::default() };
    let request = Request::of_ids(library, &[slide.to_owned()], &target, library.manifest.date);
    let request = request.expect("the slide is one of the library").form(form).frame(Frame::Bare);
    let composition = request.compose().expect("the slide and the brand are those of the library");
    let job = composition.in_steps().job(output);
    render(&job, &mut |_| {}).expect("the slide can be drawn")
}

#[test]
fn what_is_drawn_is_the_poster() {
    let library = with_copy("slides/region/inside-material.toml", "region.still", POSTER);
    let film = rendered(&library, SLIDE, Form::Slides, Output::Svg);
    let still = rendered(&library, "region.still", Form::Slides, Output::Svg);
    assert!(film.files == still.files, "a film that does not play looks like its poster");
    assert!(still.films.is_empty(), "a picture is no film");
}

#[test]
fn the_place_of_a_film_is_that_of_its_poster() {
    let library = library::oresund();
    let whole = rendered(&library, SLIDE, Form::Slides, Output::Svg);
    let [place] = &whole.films[..] else { panic!("the slide has one film: {:?}", whole.films) };
    assert_eq!((place.slide.as_str(), place.film.as_str()), (format!("{SLIDE}#1").as_str(), FILM));
    assert_eq!(place.at, (0.0, 0.0), "a picture over the whole slide begins in its corner");
    assert!((place.size.0 - 1.0).abs() < 1e-9 && (place.size.1 - 372.0 / 540.0).abs() < 1e-9, "{place:?}");
    let handout = rendered(&library, SLIDE, Form::Handout, Output::Png { width: 600 });
    assert!(handout.films.is_empty(), "nothing plays on paper");
}

#[test]
fn beside_text_it_stands_whole() {
    let library = with_copy("slides/profiles/max-iv.toml", "region.moving", FILM);
    let beside = rendered(&library, "region.moving", Form::Slides, Output::Svg);
    let [place] = &beside.films[..] else { panic!("the slide has one film: {:?}", beside.films) };
    let ratio = place.size.0 * 16.0 / (place.size.1 * 9.0);
    assert!((ratio - 16.0 / 9.0).abs() < 1e-6, "nothing of it is cut off: {place:?}");
    assert!(place.at.0 > 0.5 && place.at.0 + place.size.0 < 1.0, "it is on the right: {place:?}");
    assert!(place.at.1 > 0.2 && place.at.1 + place.size.1 < 0.7, "above the facts: {place:?}");
}

#[test]
fn a_leave_behind_with_a_film_is_as_accessible_as_any() {
    for form in [Form::Slides, Form::Handout, Form::FactSheet] {
        let output = Output::Pdf(PdfOutput::undated("film".to_owned()));
        let made = rendered(&library::oresund(), SLIDE, form, output);
        assert_eq!(made.standards, ["PDF/UA-1", "PDF/A-2a"], "{form:?}: a poster has the film's alternative text");
        assert!(made.faults.is_empty(), "{form:?}: {:?}", made.faults);
        let has = |word: &[u8]| made.files[0].windows(word.len()).any(|window| window == word);
        assert!(!has(b"webm") && !has(b"ftyp"), "{form:?}: the film itself stays behind");
    }
}
