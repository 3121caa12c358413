//! What a program for every region must not say: names of one region, its towns and its facilities.

use lodestone_tidy::region::name_in;

/// The one file that names the library which the program brings along.
pub(crate) const SHIPPED: &str = "crates/lodestone-app/build.rs";

/// Whether a file is part of the program, and no test of it.
pub(crate) fn is_program(path: &str) -> bool {
    let rooms = ["crates/", "src-tauri/", "ui/src/", "locales/", "assets/theme/", "assets/new-library/"];
    let tests = ["/tests/", "/benches/", "/examples/", "/tests.rs", "_tests.rs"];
    rooms.iter().any(|room| path.starts_with(room)) && !tests.iter().any(|test| path.contains(test)) && path != SHIPPED
}

/// Lines of a file that name the region. Tests are at the end of a source file and are passed over.
pub(crate) fn named(path: &str, text: &str) -> Vec<String> {
    let program = match path.ends_with(".rs") {
        true => text.split("\n#[cfg(test)]").next().unwrap_or_default(),
        false => text,
    };
    let lines = program.lines().enumerate();
    lines.filter_map(|(number, line)| Some(format!("{path}:{}: {}", number + 1, name_in(line)?))).collect()
}

#[test]
fn a_name_of_the_region_is_found() {
    for (path, text) in [
        ("locales/da/deck.ftl", "our-region = Øresundsregionen"),
        ("crates/a/src/a.rs", "//! What the map shows around the Sound."),
        ("crates/a/src/a.rs", "const MAP: &str = \"map/oresund.json\";\n#[cfg(test)]\nmod tests {}"),
        ("assets/theme/a.typ", "((en: \"Malmö\"), 55.605, 13.003)"),
        ("ui/src/a.svelte", "<p>Lund</p>"),
    ] {
        assert_eq!(named(path, text).len(), 1, "{text:?} names it");
    }
}

#[test]
fn what_only_looks_like_the_region_is_left_alone() {
    for text in ["the sound of a film", "LESSON, success", "lundi", "a sound library", "PROCESS and ESSENCE"] {
        assert!(named("crates/a/src/a.rs", text).is_empty(), "{text:?} names nothing");
    }
    assert!(named("crates/a/src/a.rs", "fn a() {}\n#[cfg(test)]\nmod tests { \"oresund\" }").is_empty());
    for path in ["crates/a/tests/a.rs", "docs/guide/README.md", "pitch-decks/oresund/library.toml", SHIPPED] {
        assert!(!is_program(path), "{path} may name it");
    }
    assert!(is_program("crates/a/src/a.rs") && is_program("locales/en/app.ftl") && is_program("assets/theme/kit.typ"));
}
