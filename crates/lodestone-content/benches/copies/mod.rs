//! Makes libraries of any size from the shipped one: its slides are copied under new ids, with other tags and other
//! words.
//!
//! The copies are files as an author would write them and go through the same reader, so that a bench over ten thousand
//! slides measures what ten thousand authored slides cost. Topics, industries and audiences are dealt again; to each text
//! words are added, some that visitors ask for and some that few slides have, so that neither the tags nor the words
//! of the library are ten thousand times the same.

use lodestone_content::{Library, nace};

/// Words that are made up, so that the vocabulary grows as that of a real library does.
const RARE_WORDS: usize = 20_000;
/// Layouts of slides that are never chosen.
const FRAMES: [&str; 4] = ["cover", "agenda", "section", "sources"];

/// A library with exactly this number of slides that can be chosen.
pub(crate) fn library(shipped: &[(String, Vec<u8>)], slides: usize) -> Library {
    let reading = Library::read(files(shipped, slides));
    assert!(
        reading.findings.is_empty(),
        "a copy that is not well formed would not be measured: {:?}",
        &reading.findings[..reading.findings.len().min(3)]
    );
    let library = reading.library.expect("the shipped library has a manifest");
    let frames = library.slides.values().filter(|slide| FRAMES.contains(&slide.layout.as_str())).count();
    assert_eq!(library.slides.len() - frames, slides, "the size in the table must be the size that was measured");
    library
}

/// The shipped files and as many copies as are missing.
fn files(shipped: &[(String, Vec<u8>)], slides: usize) -> Vec<(String, Vec<u8>)> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("library files are UTF-8");
    let is_frame = |slide: &str| FRAMES.iter().any(|frame| slide.contains(&format!("\nlayout = \"{frame}\"\n")));
    let originals: Vec<String> = shipped
        .iter()
        .filter(|(path, _)| path.starts_with("slides/") && path.ends_with(".toml"))
        .map(|(_, bytes)| text(bytes))
        .filter(|slide| !is_frame(slide))
        .collect();
    let topics = shipped.iter().find(|(path, _)| path == "topics.toml").expect("the shipped library has topics");
    let deal = Deal::new(&text(&topics.1));
    let copies = (originals.len()..slides).map(|number| {
        let copy = deal.copy(&originals[number % originals.len()], number);
        (format!("slides/copies/{number}.toml"), copy.into_bytes())
    });
    shipped.iter().cloned().chain(copies).collect()
}

/// What is dealt to copies.
struct Deal {
    topics: Vec<String>,
    words: Vec<String>,
    industries: Vec<&'static str>,
}

impl Deal {
    fn new(topics: &str) -> Deal {
        let quoted = |line: &str| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        let words = ["en = [", "sv = [", "da = [", "de = ["];
        Deal {
            topics: topics.lines().filter(|line| line.starts_with("id = ")).flat_map(quoted).collect(),
            words: topics
                .lines()
                .filter(|line| words.iter().any(|start| line.starts_with(start)))
                .flat_map(quoted)
                .collect(),
            industries: nace::codes().collect(),
        }
    }

    /// A slide's file under a new id, with tags and words of its own.
    fn copy(&self, original: &str, number: usize) -> String {
        let mut dice = Dice(number as u64);
        let mut copy = String::with_capacity(original.len() + 1024);
        for line in original.lines() {
            let (key, value) = line.split_once(" = ").unwrap_or((line, ""));
            match key {
                "id" => copy += &format!("id = {}.{number}\"", value.trim_end_matches('"')),
                "topics" => copy += &list(key, (0..=dice.below(3)).map(|_| dice.one_of(&self.topics).clone())),
                "industries" => {
                    copy += &list(key, (0..dice.below(5)).map(|_| dice.one_of(&self.industries).to_string()))
                }
                "audiences" if dice.below(2) == 0 => copy += "audiences = [\"company\"]",
                "title" | "text" => {
                    copy += &format!("{key} = \"{}", self.words(&mut dice, if key == "title" { 1 } else { 8 }));
                    copy += value.trim_start_matches('"');
                }
                _ => copy += line,
            }
            copy.push('\n');
        }
        copy
    }

    /// Some words, each with a space behind it: every second one is what visitors ask for.
    fn words(&self, dice: &mut Dice, count: usize) -> String {
        (0..count)
            .map(|_| match dice.below(2) {
                0 => format!("{} ", dice.one_of(&self.words)),
                _ => format!("{} ", rare_word(dice.below(RARE_WORDS))),
            })
            .collect()
    }
}

/// A line with a list of texts, each once.
fn list(key: &str, texts: impl Iterator<Item = String>) -> String {
    let texts: std::collections::BTreeSet<String> = texts.map(|text| format!("\"{text}\"")).collect();
    format!("{key} = [{}]", texts.into_iter().collect::<Vec<_>>().join(", "))
}

/// A word that means nothing: the digits of a number as syllables.
fn rare_word(number: usize) -> String {
    const SYLLABLES: [&str; 12] = ["ka", "ro", "mi", "tus", "ven", "lo", "dar", "pe", "sil", "gu", "fra", "ned"];
    let mut rest = number + SYLLABLES.len();
    let mut word = String::new();
    while rest > 0 {
        word += SYLLABLES[rest % SYLLABLES.len()];
        rest /= SYLLABLES.len();
    }
    word
}

/// A linear congruential generator with the multiplier of Knuth's MMIX: the same library on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The low digits of such a generator repeat early.
        (self.0 >> 33) as usize % limit
    }

    fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }
}
