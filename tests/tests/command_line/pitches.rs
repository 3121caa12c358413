//! Tests the PDFs that the command line writes: language, form, brands, and what stays when writing fails.

use std::path::Path;

use lodestone_tests::pdf;
use lodestone_tests::program::run;
use lodestone_tests::raw;
use serde_json::Value;

use super::answers::with_damaged_picture;
use super::shapes::list;
use super::{DAY, done, folder, told};

#[test]
fn a_pitch_needs_nothing_but_a_place() {
    let folder = folder();
    let answer = told(folder.path(), &["pitch", "--out", "pitch.pdf"]);
    let bytes = std::fs::read(folder.path().join("pitch.pdf")).expect("the PDF is where it was asked for");
    assert!(bytes.starts_with(b"%PDF-1.7"), "what ends in .pdf must be one");
    assert!(!list(&answer, "slides").is_empty(), "a salesperson in a hurry gets the region's story");
    assert!(!list(&answer, "warnings").is_empty(), "and a warning says that it is for nobody in particular");
}

#[test]
fn a_pitch_also_draws_its_pages() {
    let folder = folder();
    let answer = told(folder.path(), &["pitch", "--minutes", "2", "--out", "pitch.pdf", "--pictures", "pages"]);
    let pages = std::fs::read_dir(folder.path().join("pages")).expect("the folder was made").count();
    assert_eq!(answer["pdf"]["pages"], pages, "a picture for each page of the PDF");
}

#[test]
fn a_pitch_speaks_the_language_it_is_asked_for() {
    let folder = folder();
    let titles = |language: &str| {
        let arguments = [&["pitch", "--industry", "21.2", "--language", language, "--out", "pitch.pdf"], DAY].concat();
        let answer = told(folder.path(), &arguments);
        let titles: Vec<String> = list(&answer, "slides")
            .iter()
            .map(|slide| slide["title"].as_str().unwrap_or_default().to_owned())
            .collect();
        (titles, answer["warnings"].to_string())
    };
    let (english, quiet) = titles("en");
    for language in ["sv", "da", "de"] {
        let (own, warnings) = titles(language);
        assert!(own != english, "{language}: a visitor who is asked for in {language} must not read English");
        assert!(!warnings.contains("another language"), "{language}: the library has it: {warnings}");
    }
    assert!(!quiet.contains("another language"), "English is the language that every slide has: {quiet}");
    let (finnish, warnings) = titles("fi");
    assert_eq!(finnish, english, "a language that nobody has written falls back to English");
    assert!(warnings.contains("another language"), "and a warning says so: {warnings}");
    assert_eq!(titles("nb").0, titles("da").0, "a Norwegian reads Danish before English, as library.toml says");
    let swedish = told(folder.path(), &["pitch", "--industry", "21.2", "--speak", "sv", "--out", "pitch.pdf"]);
    let reasons = swedish["slides"][0]["reasons"].to_string();
    assert!(
        reasons.contains("gjord för") || reasons.contains("handlar om"),
        "reasons are for the salesperson: {reasons}"
    );
}

#[test]
fn a_handout_and_a_fact_sheet_are_forms_of_the_same_pitch() {
    let folder = folder();
    let pitched = |form: &str| {
        told(folder.path(), &[&["pitch", "--industry", "21.2", "--form", form, "--out", form], DAY].concat())
    };
    let (slides, handout, sheet) = (pitched("slides"), pitched("handout"), pitched("fact-sheet"));
    assert_eq!(slides["slides"], handout["slides"], "the form of the paper must not choose slides");
    assert_eq!(slides["slides"], sheet["slides"], "the form of the paper must not choose slides");
    assert_eq!(sheet["pdf"]["pages"], 1, "a fact sheet is one page that is passed on");
    let pages = |answer: &Value| answer["pdf"]["pages"].as_u64().unwrap_or_default();
    assert!(pages(&handout) < pages(&slides), "a handout saves paper");
}

#[test]
fn two_brands_stand_on_a_pitch_for_two() {
    let folder = folder();
    done(
        folder.path(),
        &["pitch", "--minutes", "2", "--brand", "oresund", "--cobrand", "lodestone", "--out", "two.pdf"],
    );
    done(folder.path(), &["pitch", "--minutes", "2", "--brand", "oresund", "--out", "one.pdf"]);
    let (Some(two), Some(one)) = (pdf::text(&folder.path().join("two.pdf")), pdf::text(&folder.path().join("one.pdf")))
    else {
        return;
    };
    assert!(two.contains("Öresund") && two.contains("Lodestone"), "both hosts of a booth are named");
    assert!(!one.contains("Lodestone"), "who is not a host is not named");
}

#[test]
fn a_run_that_fails_leaves_the_last_good_file_as_it_was() {
    let folder = folder();
    let out = folder.path().join("pitch.pdf");
    done(folder.path(), &["pitch", "--minutes", "2", "--out", "pitch.pdf"]);
    let good = std::fs::read(&out).expect("the PDF is there");
    with_damaged_picture(&folder.path().join("damaged"));
    for arguments in [
        &["pitch", "--out", "pitch.pdf", "--brand", "no-such-brand"][..],
        &["export", "--library", "damaged", "--slides", "test.damaged", "--out", "pitch.pdf"],
    ] {
        assert_ne!(run(folder.path(), arguments).code, 0, "this run is meant to fail: {arguments:?}");
        let now = std::fs::read(&out).expect("the PDF is still there");
        assert!(now == good, "a salesperson at a booth must not lose the file that worked: {arguments:?}");
    }
    let names = std::fs::read_dir(folder.path()).expect("the folder is there").flatten().map(|entry| entry.file_name());
    let halves: Vec<_> = names.filter(|name| name.to_string_lossy().ends_with(".part")).collect();
    assert!(halves.is_empty(), "half a file must not lie about: {halves:?}");
}

#[test]
fn a_place_that_cannot_be_written_is_left_as_it_was() {
    let folder = folder();
    let taken = folder.path().join("taken.pdf");
    std::fs::create_dir(&taken).expect("a temporary folder takes folders");
    raw::write(taken.join("inside"), "mine").expect("a temporary folder takes files");
    let ran = run(folder.path(), &["pitch", "--minutes", "2", "--out", "taken.pdf"]);
    assert_eq!(ran.code, 5, "a folder cannot be replaced by a file: {}", ran.err);
    assert!(ran.err.contains("taken.pdf"), "the message must name the place: {}", ran.err);
    let names = |place: &Path| -> Vec<String> {
        let entries = std::fs::read_dir(place).expect("the folder can be listed");
        entries
            .map(|entry| entry.expect("the folder can be listed").file_name().to_string_lossy().into_owned())
            .collect()
    };
    assert_eq!(names(folder.path()), ["taken.pdf"], "nothing half-written may lie beside it");
    assert_eq!(names(&taken), ["inside"], "nothing in it may be touched");
}
