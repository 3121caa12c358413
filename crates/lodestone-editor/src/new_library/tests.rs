//! Tests a new library in every language: it is sound, in the right language, and without unused or missing words.

use lodestone_content::{Day, Language, Library, Severity, check};

use super::NewLibrary;
use crate::error::Error;

fn today() -> Day {
    Day::new(2028, 2, 29).expect("a leap day")
}

fn made(name: &str, tag: &str) -> Result<NewLibrary, Error> {
    NewLibrary::new(name, &Language::parse(tag).expect("a tag"), today())
}

#[test]
fn a_new_library_has_nothing_to_mend_in_any_language() {
    let awkward = r#"It's "5{x}" \ <**a**>"#;
    for (tag, own, name) in [
        ("en", "en", "Basque Bio Coast"),
        ("sv", "sv", "Norra kusten"),
        ("da", "da", "Fjordlandet"),
        ("de", "de", "Seenplatte"),
        ("de-AT", "de-AT", "Seenplatte"),
        ("fr", "en", "Côte d’Azur"),
        ("en", "en", awkward),
    ] {
        let new = made(name, tag).expect("the name can be shown on a slide");
        let reading = Library::read(new.files());
        assert_eq!(reading.findings, [], "{tag}: every file must have its form");
        let library = reading.library.expect("there is a manifest");
        // Facts expire by the calendar; nothing else may be found.
        let findings = check::check(&library, today());
        assert_eq!(findings, [], "{tag}: the author begins without findings");
        let language = Language::parse(own).expect("a tag");
        assert_eq!(library.manifest.languages, std::slice::from_ref(&language), "{tag}");
        assert_eq!(library.manifest.name.exact(&language).map(String::as_str), Some(name));
        assert_eq!(library.region_name(&[language]), name);
        let others: Vec<String> = library.manifest.extra_languages.iter().map(ToString::to_string).collect();
        assert_eq!(others.iter().any(|other| other == tag), tag != own, "{tag}: what was asked for is offered");
        assert!(
            library.facts.values().all(|fact| !fact.remark.0.is_empty()),
            "an example says on the slide that it is one"
        );
        assert!(library.slides.len() >= 5 && library.slides.values().all(|slide| slide.notes.0.len() == 1));
    }
}

#[test]
fn words_of_every_language_are_all_used_and_all_there() {
    let keys = |tag: &str| {
        let words = made("Coast", tag).expect("a name").files();
        words.into_iter().map(|(path, _)| path).collect::<Vec<_>>()
    };
    for tag in ["sv", "da", "de"] {
        assert_eq!(keys("en"), keys(tag), "{tag} has the same files");
    }
}

#[test]
fn a_name_that_cannot_stand_on_a_slide_is_refused() {
    for name in ["", "   ", "a\u{202e}b", "two\nlines", &"long ".repeat(20)] {
        assert!(made(name, "en").is_err(), "{name:?} must be refused");
    }
}

#[test]
fn a_folder_that_holds_anything_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let new = made("Basque Bio Coast", "en").expect("a name");
    let place = folder.path().join("deep/coast");
    new.write(&place).expect("a folder that is not there is made");
    let names = |folder: &std::path::Path| {
        let entries = folder.read_dir().expect("the folder is there").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect::<std::collections::BTreeSet<_>>()
    };
    assert!(names(&place).contains("library.toml") && names(&place).contains("README.md"));
    let error = new.write(&place).expect_err("the folder is not empty now");
    assert!(error.to_string().contains("not empty"), "{error}");

    let full = folder.path().join("full");
    std::fs::create_dir(&full).expect("a folder");
    lodestone_files::write(&full.join(".keep"), b"").expect("a hidden file");
    new.write(&full).expect_err("a hidden file is a file");
    assert_eq!(names(&full).len(), 1, "nothing was written beside it");
    new.write(&full.join(".keep")).expect_err("a file is no folder");

    let reading = Library::read(crate::folder::files(&place).expect("the folder can be read").0);
    let worst = reading.findings.iter().map(|finding| finding.severity).min();
    assert!(worst.is_none_or(|worst| worst > Severity::Warning), "{:?}", reading.findings);
}
