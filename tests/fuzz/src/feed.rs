//! Feeds arbitrary bytes to the content crate as the files of a library.
//!
//! An input is a sequence of files, each a path, the byte FE, its content, the byte FF. Neither byte can occur in UTF-8,
//! so seeds are the real files unchanged, and every input is some library: what comes after the last FF is one more
//! file, and a file without FE is a path without content. The file `ask` is no part of the library: its lines are what
//! a visitor says, so that inputs can also reach what only a target decides.
//!
//! A file of its own so that `tests/tests/hostile` can replay what the fuzzer once found, without the fuzzer.

use std::collections::BTreeSet;

use lodestone_content::layout::layout;
use lodestone_content::model::{Audience, Target};
use lodestone_content::select::{self, Selection};
use lodestone_content::{Day, Finding, Language, Library, check, format};

const AFTER_PATH: u8 = 0xFE;
const AFTER_FILE: u8 = 0xFF;

/// Most files of one input; more only repeat what a few do.
const MOST_FILES: usize = 16;

/// Most ready-made pitches of one input whose target is tried; each costs as much as the first.
const MOST_PITCHES: usize = 3;

/// The file that holds what a visitor says.
const ASK: &str = "ask";

/// Reads, checks, formats and chooses; panics when what came of it does not hold.
pub(crate) fn feed(input: &[u8]) {
    let mut files: Vec<(String, Vec<u8>)> = input
        .split(|byte| *byte == AFTER_FILE)
        .filter(|file| !file.is_empty())
        .take(MOST_FILES)
        .map(|file| {
            let end = file.iter().position(|byte| *byte == AFTER_PATH).unwrap_or(file.len());
            let content = file.get(end + 1..).unwrap_or_default();
            (String::from_utf8_lossy(&file[..end]).into_owned(), content.to_vec())
        })
        .collect();
    let ask = files.iter().position(|(path, _)| path == ASK).map(|at| files.remove(at).1).unwrap_or_default();
    let today = Day::new(2026, 11, 23).expect("this day exists");

    let reading = Library::read(files);
    reading.findings.iter().for_each(usable);
    let Some(library) = reading.library else { return };
    let mut findings = check::check(&library, today);
    findings.iter().for_each(usable);
    check::sort(&mut findings);
    formatted(&library);

    let asked = asked(&String::from_utf8_lossy(&ask));
    let ready = library.pitches.values().map(|pitch| pitch.target.clone());
    for target in ready.take(MOST_PITCHES).chain([asked]) {
        chosen(&library, &target, today);
    }
}

/// A finding that does not say what and where is as bad as none.
fn usable(finding: &Finding) {
    assert!(!finding.message.is_empty() && !finding.remedy.is_empty(), "a finding must say what to do: {finding:?}");
    assert!(finding.place.line > 0 && finding.place.column > 0, "an editor must find the place: {finding:?}");
}

/// Everything that is written in words and numbers of a language.
fn formatted(library: &Library) {
    for language in library.languages().iter().take(4) {
        let chain = library.chain(language);
        for fact in library.facts.values() {
            let _ = format::figure(fact, &chain);
            let _ = format::date(fact.as_of, language);
            let measure = fact.measure.as_ref().and_then(|id| library.measures.get(id));
            if let Some(magnitude) = measure.and_then(|measure| fact.magnitude(&measure.unit)) {
                let _ = format::magnitude(magnitude, language);
            }
        }
        for slide in library.slides.values() {
            let _ = slide.title(&chain);
            let _ = slide.facts(language);
        }
    }
}

/// Company, keywords, industries, language, audience and minutes, each on its line; what is missing has its default.
fn asked(text: &str) -> Target {
    let mut lines = text.lines().map(str::trim);
    let mut line = || lines.next().filter(|line| !line.is_empty());
    let list = |line: Option<&str>| line.into_iter().flat_map(|line| line.split(',')).map(str::to_owned).collect();
    Target {
        company: line().map(str::to_owned),
        keywords: list(line()),
        industries: list(line()),
        language: line().and_then(Language::parse).unwrap_or_else(Language::english),
        audience: line().and_then(Audience::parse).unwrap_or(Audience::Company),
        // What the program takes from a person; see `usable` of the app.
        minutes: line().and_then(|minutes| minutes.parse().ok()).unwrap_or(10).clamp(1, 240),
        event: None,
    }
}

/// A story with a verdict for every slide, the same each time, and every shorter one inside it.
fn chosen(library: &Library, target: &Target, today: Day) {
    let story = select::select(library, target, today);
    let told = library.slides.values().filter(|slide| layout(&slide.layout).is_some_and(|layout| !layout.is_frame()));
    let mut verdicts = names(&story);
    assert_eq!(verdicts.len(), story.chosen.len(), "no slide is told twice");
    verdicts.extend(story.left_out.iter().map(|slide| slide.id.as_str()));
    assert_eq!(verdicts, told.map(|slide| slide.id.as_str()).collect(), "every slide gets one verdict");
    assert!(story.left_out.iter().all(|slide| !slide.reasons.is_empty()), "what is left out has a reason");
    assert_eq!(select::select(library, target, today), story, "the same input gives the same story");
    if target.minutes > 1 {
        let shorter = select::cut(library, target, today, target.minutes / 2);
        let longer = names(&story);
        assert!(shorter.iter().all(|id| longer.contains(id.as_str())), "a shorter story is part of a longer one");
    }
    for words in &target.keywords {
        let _ = library.index().search(words, 5);
        let _ = library.index().contains(words);
    }
}

fn names(story: &Selection) -> BTreeSet<&str> {
    story.chosen.iter().map(|slide| slide.id.as_str()).collect()
}
