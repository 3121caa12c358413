//! Refuses names that the code no longer has, and phrases that hide who does what.

/// A name or a phrase, and what to write instead.
type Instead = (&'static str, &'static str);

/// Words of former names in identifiers: `depot` is found in `depots_folder` and in `DepotLock`. Text in quotes is passed
/// over: what is on people's disks keeps its spelling.
const NAMES: &[Instead] = &[
    ("booth", "kiosk"),
    ("ceremony", "key management"),
    ("depot", "release store"),
    ("handover", "leave-behind"),
    ("passport", "provenance"),
    ("shelfmark", "card context"),
    ("tongue", "language"),
    ("workroom", "editing session"),
];

/// Files that have such a name on the disk, outside quotes: the column of a table.
const STORED: &[(&str, &str)] = &[("crates/lodestone-store/src/user/leave_behinds.rs", "passport")];

/// Phrases in comments and documents. A fair's booth is one; the screen that runs alone there is a kiosk.
const PHRASES: &[Instead] = &[
    ("anew", "again"),
    ("depot", "release store"),
    ("handover", "leave-behind"),
    ("is told", "receives, or reads"),
    ("mend", "repair, or correct"),
    ("mends", "repairs, or corrects"),
    ("mended", "repaired, or corrected"),
    ("so many", "a number, or the name of the count"),
    ("passport", "provenance"),
    ("takes its place", "replaces it, or becomes active"),
    ("whoever", "the person who"),
];

/// Endings of source files whose comments begin with `//`, `/*`, `*` or `<!--`.
const SOURCES: [&str; 6] = [".rs", ".ts", ".svelte", ".typ", ".mjs", ".css"];

/// Whether people wrote the file in English for other people who work on the project. The guide is written in the words
/// of the screens, and messages and slides have rules of their own.
pub(crate) fn is_prose(path: &str) -> bool {
    let elsewhere = ["docs/guide/", "docs/STYLE.md", "tests/tidy/tests/prose.rs", "tests/fixtures/"];
    let document = path.starts_with("docs/") && path.ends_with(".md") || path == "README.md";
    (document || SOURCES.iter().any(|ending| path.ends_with(ending)))
        && !elsewhere.iter().any(|begin| path.starts_with(begin))
}

/// Lines with a former name or a refused phrase, each with what to write instead.
pub(crate) fn refused(path: &str, text: &str) -> Vec<String> {
    let mut findings = Vec::new();
    let quotes = quotes(path);
    for (number, line) in text.lines().enumerate() {
        let (code, prose) = if path.ends_with(".md") { ("", line) } else { parts(line) };
        let prose = words(&without_identifiers(&without_quotes(prose, &['"', '`'])));
        let code = words(&without_quotes(code, quotes));
        let name = NAMES
            .iter()
            .find(|(name, _)| code.iter().any(|word| is_form_of(word, name)) && !STORED.contains(&(path, name)));
        let phrase = PHRASES.iter().find(|(phrase, _)| {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            prose.windows(phrase.len()).any(|words| words == phrase)
        });
        for (refused, instead) in name.into_iter().chain(phrase) {
            findings.push(format!("{path}:{}: \"{refused}\"; write {instead}", number + 1));
        }
    }
    findings
}

/// Code and comment of a line.
fn parts(line: &str) -> (&str, &str) {
    let begins = line.trim_start();
    if ["*", "/*", "<!--"].iter().any(|mark| begins.starts_with(mark)) {
        return ("", line);
    }
    // The two strokes of an address are no comment.
    let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
    comment.map_or((line, ""), |(at, _)| line.split_at(at))
}

/// The quotes of a language. An apostrophe begins a lifetime or a character in Rust.
fn quotes(path: &str) -> &'static [char] {
    if path.ends_with(".rs") { &['"'] } else { &['"', '\'', '`'] }
}

/// A line without text in quotes: addresses, messages and spellings on the disk.
fn without_quotes(line: &str, quotes: &[char]) -> String {
    let mut quote = None;
    let mut outside = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match quote {
            Some(_) if letter == '\\' => drop(letters.next()),
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if quotes.contains(&letter) => quote = Some(letter),
            None => outside.push(letter),
        }
    }
    outside
}

/// The words of a line in lower case; an identifier counts as the words that it is made of.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for letter in line.chars() {
        let begins = letter.is_uppercase() && !before.is_uppercase();
        if !letter.is_alphanumeric() || begins {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            let last = words.last_mut().expect("there is one from the start");
            last.extend(letter.to_lowercase());
        }
        before = letter;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Text without identifiers such as the names of tests, which documents cite.
fn without_identifiers(text: &str) -> String {
    text.split_whitespace().filter(|word| !word.contains('_')).collect::<Vec<_>>().join(" ")
}

/// Whether a word is the name, or its plural.
fn is_form_of(word: &str, name: &str) -> bool {
    word.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest == "s")
}

#[test]
fn a_former_name_is_found_in_every_spelling() {
    for line in
        ["struct DepotLock;", "let depots = 3;", "const DEPOT: u8 = 0;", "// A depot of files.", "fn lock_depot()"]
    {
        assert_eq!(refused("a.rs", line).len(), 1, "{line:?} has the name");
    }
}

#[test]
fn a_phrase_is_found_and_its_neighbours_are_not() {
    assert_eq!(
        refused("docs/a.md", "Read it\nanew, as it is told."),
        [r#"docs/a.md:2: "anew"; write again"#],
        "a line is named once for each list, with what to write instead"
    );
    for line in ["// he told a story", "// amend, mending", "// a taskbar", "// he takes his place"] {
        assert!(refused("a.rs", line).is_empty(), "{line:?} is allowed");
    }
}

#[test]
fn text_in_quotes_is_passed_over() {
    for (path, line) in [
        ("a.rs", r#"#[serde(rename = "booth")]"#),
        ("a.rs", r#"let a = "mend \"it\""; // as `depot` is"#),
        ("a.ts", "see('https://a/booth', `depot`)"),
    ] {
        assert!(refused(path, line).is_empty(), "{line:?} is how it is spelled elsewhere");
    }
    assert_eq!(refused("a.ts", "call('x'); // anew").len(), 1, "a comment behind code is read");
    assert!(refused("a.ts", "anew();").is_empty(), "a phrase is looked for in prose only");
}

#[test]
fn messages_and_slides_are_left_to_their_own_rules() {
    for path in ["locales/en/app.ftl", "pitch-decks/oresund/slides/a.toml", "docs/STYLE.md", "Cargo.lock"] {
        assert!(!is_prose(path), "{path} has rules of its own");
    }
    assert!(is_prose("docs/THREATS.md") && is_prose("ui/src/a.svelte") && is_prose("crates/a/src/a.rs"));
}
