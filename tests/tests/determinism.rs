//! Tests that the same input gives the same bytes: in one process and in two, in any folder, time zone and language of
//! the machine.
//!
//! A leave-behind can then be made again years later and compared with what a visitor holds, and a change of a byte in a
//! test is a change that somebody made.

use std::path::Path;
use std::process::Command;

use lodestone_app::worker::{Cancel, Limits, Worker};
use lodestone_content::model::{Form, Target};
use lodestone_content::{Day, Library, select};
use lodestone_render::{Composition, Job, Output, PdfOutput, Request, render};
use lodestone_tests::library::{self, language};
use lodestone_tests::program::{self, ran};

/// A pitch that takes a keyword through every step: search, choice, layout, PDF.
const PITCH: &[&str] = &[
    "pitch",
    "--company",
    "Ærø Brint A/S",
    "--industry",
    "20.11",
    "--keywords",
    "brint",
    "--language",
    "da",
    "--json",
];
/// With these, nothing in a pitch depends on the day.
const DAY: &[&str] = &["--date", "2026-11-23", "--today", "2026-11-23"];

fn target() -> Target {
    Target {
        company: Some("Ærø Brint A/S".to_owned()),
        industries: vec!["20.11".to_owned()],
        keywords: vec!["brint".to_owned(), "elektrolyse".to_owned()],
        language: language("da"),
        ..Target::default()
    }
}

fn composed(library: &Library, form: Form) -> Composition {
    let target = target();
    let day = library.manifest.date;
    let kept = select::select(library, &target, day).chosen;
    let slides: Vec<String> = kept.into_iter().map(|kept| kept.id).collect();
    let request = Request::of_ids(library, &slides, &target, day).expect("the slides are those of the library");
    request.form(form).compose().expect("the slides and the brand are those of the library")
}

fn job(composition: Composition, output: Output) -> Job {
    composition.job(output)
}

fn pdf() -> Output {
    Output::Pdf(PdfOutput::undated("determinism".to_owned()))
}

/// Runs a pitch in a folder of its own and returns the answer and the PDF.
fn pitched(folder: &Path, days: &[&str], prepare: impl FnOnce(&mut Command)) -> (String, Vec<u8>) {
    let mut command = Command::new(program::lodestone());
    command.current_dir(folder).args(PITCH).args(days).args(["--out", "pitch.pdf"]);
    prepare(&mut command);
    let ran = ran(&mut command);
    assert_eq!(ran.code, 0, "the pitch must be made before it can be compared: {}", ran.err);
    (ran.out, std::fs::read(folder.join("pitch.pdf")).expect("the PDF is where it was asked for"))
}

#[test]
fn a_file_read_twice_is_the_same_in_every_form() {
    for form in [Form::Slides, Form::Handout, Form::FactSheet] {
        let one = render(&job(composed(&library::oresund(), form), pdf()), &mut |_| {}).expect("the pitch is sound");
        let two = render(&job(composed(&library::oresund(), form), pdf()), &mut |_| {}).expect("the pitch is sound");
        assert!(one.files == two.files, "{form:?}: a library read and rendered a second time must give the same file");
    }
}

#[test]
fn the_pictures_of_a_pdf_show_its_pages() {
    let composition = composed(&library::oresund(), Form::Handout);
    let output = PdfOutput::undated("determinism".to_owned()).with_page_pictures(320);
    let both = render(&composition.job(Output::Pdf(output)), &mut |_| {}).expect("the pitch is sound");
    let drawn = render(&composition.job(Output::Png { width: 320 }), &mut |_| {}).expect("the pitch is sound");
    assert_eq!((both.files.len(), both.page_pictures.len()), (1, both.pages), "one file, and a picture of each page");
    assert!(both.page_pictures == drawn.files, "what a person looks at before saving must be what the file holds");
    let alone = render(&composition.job(pdf()), &mut |_| {}).expect("the pitch is sound");
    assert!(both.files == alone.files, "drawing pictures must not change the file");
}

#[test]
fn pictures_are_the_same_each_time() {
    for output in [Output::Svg, Output::Png { width: 320 }] {
        let job = job(composed(&library::oresund(), Form::Slides), output.clone());
        let one = render(&job, &mut |_| {}).expect("the pitch is sound");
        let two = render(&job, &mut |_| {}).expect("the pitch is sound");
        assert!(
            one.files == two.files,
            "{output:?}: a thumbnail that changes by itself is drawn and stored for nothing"
        );
    }
}

#[test]
fn a_process_of_its_own_gives_the_same_file() {
    let job = job(composed(&library::oresund(), Form::Slides), pdf());
    let here = render(&job, &mut |_| {}).expect("the pitch is sound");
    let worker =
        Worker { program: program::lodestone().to_path_buf(), limits: Limits::default(), cancel: Cancel::default() };
    let there = worker.render(&job, &mut |_| {}).expect("the pitch is sound");
    assert!(here.files == there.files, "the worker must not know anything that the job does not say");
    assert_eq!(here.slide_pages, there.slide_pages, "what is said about the file must be true of it");
}

#[test]
fn two_runs_give_the_same_answer_and_file_whatever_surrounds_them() {
    let (one, other) =
        (tempfile::tempdir().expect("a temporary folder"), tempfile::tempdir().expect("a temporary folder"));
    let first = pitched(one.path(), DAY, |command| {
        command.env("TZ", "UTC").env("LANG", "C").env("LC_ALL", "C");
    });
    let second = pitched(other.path(), DAY, |command| {
        command.env("TZ", "Pacific/Kiritimati").env("LANG", "sv_SE.UTF-8").env("LC_ALL", "sv_SE.UTF-8");
        command.env("SOURCE_DATE_EPOCH", "1").env("RAYON_NUM_THREADS", "1").env("COLUMNS", "20");
    });
    assert_eq!(first.0, second.0, "a script that compares answers must see changes of content only");
    assert!(first.1 == second.1, "the folder, time zone, language and threads of a machine must not be in the file");
}

#[test]
fn another_date_gives_another_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let first = pitched(folder.path(), DAY, |_| {});
    let second = pitched(folder.path(), &["--date", "2026-11-24", "--today", "2026-11-23"], |_| {});
    assert!(first.1 != second.1, "a test that sees no difference where there must be one sees nothing at all");
    assert_eq!(
        first.0.replace(&first.1.len().to_string(), ""),
        second.0.replace(&second.1.len().to_string(), ""),
        "the date on the cover must not choose slides"
    );
}

#[test]
fn the_order_in_which_files_are_listed_does_not_matter() {
    let forwards = library::oresund();
    let mut files = library::files();
    files.reverse();
    let backwards = library::read(files);
    let day = forwards.manifest.date;
    assert_eq!(
        select::select(&forwards, &target(), day),
        select::select(&backwards, &target(), day),
        "every system lists a folder in its own order; none may choose other slides"
    );
    assert!(
        composed(&forwards, Form::Slides).deck == composed(&backwards, Form::Slides).deck,
        "every system lists a folder in its own order; none may number sources otherwise"
    );
}

#[test]
fn a_day_on_which_facts_lapse_changes_the_choice_and_nothing_else_does() {
    let library = library::oresund();
    let day = |text: &str| Day::parse(text).expect("a day that exists");
    let today = library.manifest.date;
    let near = select::select(&library, &target(), today);
    let far = select::select(&library, &target(), day("2099-01-01"));
    assert!(far != near, "facts that nobody has looked at for a lifetime must count for less");
    assert_eq!(
        near,
        select::select(&library, &target(), today),
        "the day is a parameter, and nothing else depends on time"
    );
}
