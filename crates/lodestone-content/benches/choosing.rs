//! Measures how long choosing slides for a target and searching take, and how both grow with the library.

mod copies;
#[path = "../../../benches/shared/report.rs"]
mod report;
#[path = "../../../benches/shared/shipped.rs"]
mod shipped;

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::time::Duration;

use lodestone_content::model::Target;
use lodestone_content::pinned::{PinnedContent, read_fact, read_slide};
use lodestone_content::select::{Selection, select};
use lodestone_content::{Day, Language, Library};

/// A story must be there before a visitor notices the wait, with the largest library that is read.
const SELECT_BAR: Duration = Duration::from_millis(20);
/// A pitch that the library has left behind opens at once, whatever the size of the library.
const EARLIER_BAR: Duration = Duration::from_millis(20);
/// The library size to which the bar applies.
const MANY: usize = 10_000;
/// Sizes over which the growth is measured.
const SIZES: [usize; 5] = [1000, 2000, 5000, MANY, 20_000];
/// One word, three words, and a sentence that is not in English.
const QUERIES: [&str; 3] = ["electrolysis", "cancer registry samples", "röntgen och neutroner för material"];

fn main() -> ExitCode {
    let mut report = report::Report::new();
    let files = shipped::files();
    let today = Day::parse("2026-11-23").expect("the day of the shipped release");

    let shipped = Library::read(files.iter().cloned()).library.expect("the shipped library has a manifest");
    let [(_, target), others @ ..] = &targets();
    report.time("select from the shipped library", None, || select(&shipped, target, today));

    let mut growth = Vec::new();
    for size in SIZES {
        let library = copies::library(&files, size);
        let many = size == MANY;
        let name = format!("select from {size} slides");
        let median = report.time(&name, many.then_some(SELECT_BAR), || chosen(&library, target, today));
        growth.extend(median.map(|median| (size, median)));
        for (name, target) in others.iter().filter(|_| many) {
            let name = format!("select from {size} slides, {name}");
            report.time(&name, Some(SELECT_BAR), || chosen(&library, target, today));
        }
        for query in QUERIES.iter().filter(|_| many) {
            let name = format!("search {size} slides for “{query}”");
            report.time(&name, None, || library.index().search(query, 12));
        }
    }
    let library = copies::library(&files, MANY);
    let needed: BTreeSet<String> = library.slides.keys().step_by(MANY / 20).cloned().collect();
    let name = format!("a library with earlier versions for a pitch of 20, of {MANY} slides");
    report.time(&name, Some(EARLIER_BAR), || earlier(&library, &needed));
    report.growth("select, by slides", growth);
    report.print("Choosing and searching")
}

/// Puts earlier versions of two slides and their facts in place, and looks that they are there.
fn earlier(library: &Library, needed: &BTreeSet<String>) -> Library {
    let mut earlier = PinnedContent::default();
    for id in needed.iter().take(2) {
        let text = library.slide_text(id).expect("a slide has a text");
        let slide = read_slide(&library.slides[id].place.file, &text).expect("it reads again");
        for fact in slide.languages().flat_map(|language| slide.facts(language)) {
            let text = library.fact_text(fact).expect("a fact has a text");
            let fact = read_fact(&library.facts[fact].facility, &text).expect("it reads again");
            earlier.facts.insert(fact.id.clone(), fact);
        }
        earlier.slides.insert(id.clone(), slide);
    }
    earlier.remove_unusable(library);
    let with = library.with_pinned(earlier, needed, &BTreeSet::new());
    assert!(needed.iter().all(|id| with.slides.contains_key(id)), "a pitch finds its slides in it");
    with
}

/// Chooses and looks that there is a story.
fn chosen(library: &Library, target: &Target, today: Day) -> Selection {
    let selection = select(library, target, today);
    assert!(selection.chosen.len() > 3, "a story of {} slides measures nothing", selection.chosen.len());
    selection
}

/// What `cargo xtask run` demonstrates, and a visitor who asks for everything.
fn targets() -> [(&'static str, Target); 4] {
    let target = |company: &str, industry: &str, keywords: &[&str], language: &str, minutes| Target {
        company: Some(company.to_owned()),
        industries: vec![industry.to_owned()],
        keywords: keywords.iter().map(|word| (*word).to_owned()).collect(),
        language: Language::parse(language).expect("a language of the library"),
        minutes,
        ..Target::default()
    };
    let much = ["cancer", "hydrogen", "semiconductor", "neutrons", "biobank", "quantum computer", "steel"];
    [
        ("two keywords", target("ASML", "28.99", &["semiconductor", "nanowire"], "en", 10)),
        ("no keywords", target("Genmab", "21.2", &[], "sv", 10)),
        ("in Danish", target("Ørsted", "35.11", &["hydrogen", "electrolysis"], "da", 10)),
        ("seven keywords, an hour", target("Siemens", "C", &much, "en", 60)),
    ]
}
