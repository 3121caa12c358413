//! Measures how long a person waits for the store: searching ten thousand slides, saving a pitch, opening the index.

#[path = "../../lodestone-content/benches/copies/mod.rs"]
mod copies;
#[path = "../../../benches/shared/report.rs"]
mod report;
#[path = "../../../benches/shared/shipped.rs"]
mod shipped;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use lodestone_content::model::{Audience, Form, Style, Target};
use lodestone_content::{Language, Library};
use lodestone_store::{Content, Document, Entry, FORMAT, LibraryIndex, MadeFrom, Moment, UserDb};

/// Slides of the large library.
const SLIDES: usize = 10_000;
/// Hits that a list shows at once.
const SHOWN: usize = 30;
/// Queries while a person types: letters, parts of words, words that are on all slides, on some, on none.
const QUERIES: [&str; 9] = [
    "e",
    "neu",
    "res",
    "in the",
    "of research and",
    "neutron scattering",
    "clean room nano",
    "materialforskning",
    "zzzz",
];
/// Slides of the pitch that is saved.
const PITCH: usize = 40;
/// The limit for a list that follows the typing.
const SEARCH_BAR: Duration = Duration::from_millis(10);

fn main() -> ExitCode {
    let mut report = report::Report::new();
    let files = shipped::files();
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    index(&mut report, &files, folder.path());
    user(&mut report, folder.path());
    report.print(&format!("Store: an index of {SLIDES} slides, pitches of {PITCH}"))
}

fn index(report: &mut report::Report, files: &[(String, Vec<u8>)], folder: &Path) {
    let language = |tag: &str| Language::parse(tag).expect("a tag");
    let library = copies::library(files, SLIDES);
    let started = report::now();
    let index = LibraryIndex::open(folder, &library, "large").expect("the index is built");
    report.add("build the index", None, vec![started.elapsed()]);
    let bytes = fs::metadata(folder.join("library.db")).expect("the index is a file").len();
    eprintln!("the index has {} MiB", bytes / 1024 / 1024);
    for query in QUERIES {
        report.time(&format!("search \"{query}\" in English"), Some(SEARCH_BAR), || {
            index.search(query, &[language("en")], SHOWN).expect("the index can be searched")
        });
        report.time(&format!("search \"{query}\" in Swedish, then English"), Some(SEARCH_BAR), || {
            index.search(query, &[language("sv"), language("en")], SHOWN).expect("the index can be searched")
        });
    }
    drop(index);
    report.time("open the index", None, || LibraryIndex::open(folder, &library, "large").expect("the index opens"));

    let shipped = Library::read(files.iter().cloned()).library.expect("the shipped library has a manifest");
    report.time("build the index of the shipped library", None, || {
        LibraryIndex::in_memory(&shipped).expect("the index is built")
    });
}

fn user(report: &mut report::Report, folder: &Path) {
    let folder = folder.join("person");
    let mut now = 1_795_445_244_000;
    let (user, _) = UserDb::open(&folder, Moment(now)).expect("the database opens");
    let mut document = document();
    let id = user.create_pitch(&document, "made", Moment(now)).expect("the pitch is kept").id;
    report.time("save a pitch, durably", None, || {
        // Far enough apart that each is a revision of its own.
        now += 10_000;
        document.slides[7].words.insert("title".to_owned(), format!("words of {now}"));
        user.save(&id, &document, "words", Some("words"), Moment(now)).expect("the pitch is saved")
    });
    report.time("undo and redo, durably", None, || {
        user.undo(&id, Moment(now)).expect("there is a step to take back");
        user.redo(&id, Moment(now)).expect("there is a step to do again")
    });
    for _ in 0..99 {
        user.create_pitch(&document, "made", Moment(now)).expect("the pitch is kept");
    }
    report.time("list 100 pitches", None, || user.pitches().expect("pitches can be listed"));
    user.put_file(&vec![7; 20 * 1024 * 1024]).expect("the picture is kept");
    report.time("back up, with 20 MiB of pictures", None, || user.back_up(Moment(now)).expect("the disk has room"));
    drop(user);
    report.time("open and examine the database", None, || UserDb::open(&folder, Moment(now)).expect("it opens"));
}

/// A pitch with own words on every other slide.
fn document() -> Document {
    let entry = |number: usize| Entry {
        key: format!("s{number}"),
        content: Content::Slide {
            id: format!("a-slide.of-the-library.{number}"),
            digest: format!("{number:07x}"),
            title: format!("What slide {number} of the pitch says in its title"),
            stage: "offer".to_owned(),
        },
        words: match number % 2 {
            0 => BTreeMap::new(),
            _ => BTreeMap::from([("text".to_owned(), format!("Own words for slide {number}. ").repeat(10))]),
        },
        passed_over: None,
    };
    Document {
        format: FORMAT,
        name: "A pitch for the bench".to_owned(),
        target: Target {
            company: Some("Example AB".to_owned()),
            industries: vec!["72.19".to_owned()],
            audience: Audience::Company,
            keywords: Vec::new(),
            language: Language::parse("en").expect("a tag"),
            minutes: 15,
            event: None,
        },
        style: Style { brand: "coast".to_owned(), cobrand: None, form: Form::Slides },
        made_from: MadeFrom { library: "coast".to_owned(), release: 1, date: "2026-11-23".to_owned() },
        slides: (0..PITCH).map(entry).collect(),
        frame_words: BTreeMap::new(),
        facts: BTreeMap::new(),
        frozen_until: None,
        next_key: 41,
    }
}
