//! Tests searching the shipped library as people type: in three languages, with accents or without, and with any
//! characters.

use std::fs;

use lodestone_content::{Language, Library};
use lodestone_store::{IndexHit, Kind, LibraryIndex, MARK_END, MARK_START};
use tempfile::tempdir;

use crate::raw;
use crate::shipped;

fn library() -> Library {
    Library::read(shipped::files()).library.expect("the shipped library has a manifest")
}

fn languages(tags: &[&str]) -> Vec<Language> {
    tags.iter().map(|tag| Language::parse(tag).expect("a tag")).collect()
}

/// Hits as `kind id language`.
fn shown(hits: &[IndexHit]) -> Vec<String> {
    hits.iter().map(|hit| format!("{:?} {} {}", hit.kind, hit.id, hit.language)).collect()
}

#[test]
fn everything_can_be_found_by_its_name() {
    let library = library();
    let index = LibraryIndex::in_memory(&library).expect("it is built");
    for tag in ["en", "sv", "da"] {
        let wanted = languages(&[tag]);
        for slide in library.slides.values().filter(|slide| slide.text.exact(&wanted[0]).is_some()) {
            let title = slide.title(&wanted);
            let hits = index.search_among(Kind::Slide, &title, &wanted, 10).expect("it can be searched");
            assert!(
                hits.iter().any(|hit| hit.id == slide.id),
                "{tag}: \"{title}\" must find {}: {:?}",
                slide.id,
                shown(&hits)
            );
        }
        for facility in library.facilities.values() {
            let name = facility.name.text(&wanted);
            let hits = index.search_among(Kind::Facility, name, &wanted, 3).expect("it can be searched");
            assert!(hits.iter().any(|hit| hit.id == facility.id), "{tag}: \"{name}\" must find {}", facility.id);
        }
        for (id, offer) in &library.value_propositions {
            let title = &offer.text.exact(&wanted[0]).expect("offers are translated")["title"];
            let hits = index.search_among(Kind::Proposition, title, &wanted, 3).expect("it can be searched");
            assert!(hits.iter().any(|hit| hit.id == *id), "{tag}: \"{title}\" must find {id}");
        }
    }
}

#[test]
fn each_letter_narrows_the_search() {
    let index = LibraryIndex::in_memory(&library()).expect("it is built");
    let wanted = languages(&["en"]);
    for word in ["emittance", "hydrogen", "oncology"] {
        for typed in 2..=word.len() {
            let hits = index.search(&word[..typed], &wanted, 50).expect("it can be searched");
            assert!(!hits.is_empty(), "\"{}\" must already find something", &word[..typed]);
        }
        let hits = index.search(word, &wanted, 200).expect("it can be searched");
        let marked = |hit: &&IndexHit| hit.snippet.contains(MARK_START) && hit.snippet.contains(MARK_END);
        assert_eq!(hits.iter().filter(marked).count(), hits.len(), "every snippet shows why it was found");
        assert!(hits.windows(2).all(|pair| pair[0].rank < pair[1].rank), "the best come first");
        let mut things: Vec<_> = hits.iter().map(|hit| (hit.kind, &hit.id)).collect();
        things.sort();
        things.dedup();
        assert_eq!(things.len(), hits.len(), "an entry is found once, not once for each language");
    }
}

#[test]
fn titles_and_the_wanted_language_come_first() {
    let library = library();
    let index = LibraryIndex::in_memory(&library).expect("it is built");
    let cases = [
        // Typed, languages, the facility or slide that must be among the first three, its language.
        ("max iv", &["en"][..], "max-iv", "en"),
        ("MAX IV", &["sv", "en"], "max-iv", "sv"),
        ("max", &["da", "en"], "max-iv", "da"),
        ("medicon vill", &["en"], "medicon-village", "en"),
        ("köpenhamn fly", &["sv"], "cph-airport", "sv"),
        ("kopenhamn fly", &["sv"], "cph-airport", "sv"),
    ];
    for (typed, tags, id, language) in cases {
        let hits = index.search_among(Kind::Facility, typed, &languages(tags), 3).expect("it can be searched");
        let hit = hits.iter().find(|hit| hit.id == id);
        let hit = hit.unwrap_or_else(|| panic!("\"{typed}\" must find {id} first: {:?}", shown(&hits)));
        assert_eq!(hit.language.as_str(), language, "\"{typed}\" was asked for in {language}");
    }
    let hits = index.search("neutron", &languages(&["sv", "en"]), 500).expect("it can be searched");
    let order: Vec<&str> = hits.iter().map(|hit| hit.language.as_str()).collect();
    assert_eq!(order[0], "sv", "the wanted language first");
    let last_wanted = order.iter().rposition(|language| matches!(*language, "sv" | "en")).expect("there are hits");
    assert!(
        order[..last_wanted].iter().all(|language| matches!(*language, "sv" | "en")),
        "others come last: {order:?}"
    );
}

#[test]
fn accents_endings_and_compounds_do_not_hide_anything() {
    let index = LibraryIndex::in_memory(&library()).expect("it is built");
    let finds = |typed: &str, tag: &str| index.search(typed, &languages(&[tag]), 100).expect("it can be searched");
    let ids = |hits: Vec<IndexHit>| hits.into_iter().map(|hit| (hit.kind, hit.id)).collect::<Vec<_>>();
    assert_eq!(ids(finds("Öresund", "sv")), ids(finds("oresund", "sv")), "a keyboard without ö finds as much");
    assert!(!finds("forskningens anläggningar", "sv").is_empty(), "another ending is no reason to find nothing");
    let inside = finds("anläggning", "sv");
    assert!(!inside.is_empty());
    let compound = finds("forskning", "da").len();
    assert!(compound > 0, "a word at the beginning of compounds is found");
}

#[test]
fn nothing_that_is_typed_does_any_harm() {
    let index = LibraryIndex::in_memory(&library()).expect("it is built");
    let wanted = languages(&["en", "sv", "da"]);
    let long = "neutron ".repeat(1_300);
    let longer = "x".repeat(10_240);
    let quotes = "\"".repeat(10_240);
    for typed in [
        "",
        " ",
        "\0",
        "a\0b",
        "\"",
        "\"\"",
        "'",
        "';DROP TABLE words0;--",
        "*",
        "a*",
        "*a",
        "^a",
        "a^",
        "-a",
        "a-b",
        "+",
        "NEAR(",
        "NEAR(a b, 2)",
        "a AND",
        "AND",
        "OR",
        "NOT",
        "a NOT b",
        "(",
        ")",
        "((((",
        "title:",
        "title:a",
        "{title}",
        "{title body}: a",
        ":",
        "a:b:c",
        "\\",
        "%",
        "_",
        "\u{2}\u{3}",
        "\u{202e}abc",
        "\u{301}",
        "é",
        "e\u{301}",
        "日本語",
        "🎉",
        "🎉a",
        "ß",
        "İ",
        "ﬁ",
        "a\nb\tc",
        &long,
        &longer,
        &quotes,
    ] {
        let hits = index.search(typed, &wanted, 20).unwrap_or_else(|error| panic!("{typed:?}: {error}"));
        assert!(hits.len() <= 20, "{typed:?} must not give more than asked for");
    }
    assert!(index.search("neutron", &wanted, 0).expect("it can be searched").is_empty());
    assert!(!index.search("neutron", &[], 5).expect("it can be searched").is_empty(), "without a wish, any language");
    assert_eq!(
        index.search("  NEUTRON !", &wanted, 5).expect("searched"),
        index.search("neutron", &wanted, 5).expect("searched")
    );
}

#[test]
fn speaker_notes_are_not_searched() {
    let mut library = library();
    let slide = library.slides.values_mut().next().expect("there are slides");
    slide.notes.0.insert(Language::english(), "xylophone".to_owned());
    let index = LibraryIndex::in_memory(&library).expect("it is built");
    assert!(
        index.search("xylophone", &languages(&["en"]), 5).expect("it can be searched").is_empty(),
        "a visitor may be looking at the list of hits"
    );
}

#[test]
fn the_index_is_built_again_when_in_doubt() {
    let folder = tempdir().expect("a folder");
    let library = library();
    let wanted = languages(&["en"]);
    let path = folder.path().join("library.db");
    let found = |fingerprint: &str| {
        let index = LibraryIndex::open(folder.path(), &library, fingerprint).expect("it opens");
        index.search("neutron", &wanted, 5).expect("it can be searched").len()
    };
    assert_eq!(found("one"), 5);
    let first = fs::read(&path).expect("it is there");
    assert_eq!(found("one"), 5);
    assert_eq!(fs::read(&path).expect("it is there"), first, "opening again writes nothing");

    type Fault = fn(&mut Vec<u8>);
    let faults: [(&str, Fault); 5] = [
        ("emptied", Vec::clear),
        ("cut", |bytes| bytes.truncate(bytes.len() / 2)),
        ("header zeroed", |bytes| bytes[..100].fill(0)),
        ("another version", |bytes| bytes[63] = 99),
        ("pages zeroed", |bytes| bytes[4096..].fill(0)),
    ];
    for (fault, damage) in faults {
        let mut bytes = first.clone();
        damage(&mut bytes);
        raw::write(&path, &bytes).expect("it can be damaged");
        assert_eq!(found("one"), 5, "{fault}");
    }
    fs::remove_file(&path).expect("it was there");
    assert_eq!(found("one"), 5, "gone");

    let mut other = library.clone();
    other.slides.clear();
    other.facts.clear();
    let index = LibraryIndex::open(folder.path(), &other, "two").expect("it opens");
    assert!(index.search_among(Kind::Slide, "neutron", &wanted, 5).expect("searched").is_empty(), "another library");
}
