//! Tests texts, ids and references that would break the page or deceive its reader.

use super::plant::{Case, Planted, all};

const SLIDE: &str = "slides/promise.toml";
const SENTENCE: &str = "Bring a sample and leave with an answer.";

/// A slide that says this, in TOML's own escapes where needed.
fn says(name: &str, text: &str, code: &'static str) -> Case {
    Case { planted: Planted::healthy(name).change(SLIDE, SENTENCE, text), code, file: SLIDE, slide: Some("promise") }
}

#[test]
fn what_cannot_be_printed_is_named() {
    all(vec![
        says("bell", "a\\u0007b", "forbidden-character"),
        says("NUL", "a\\u0000b", "forbidden-character"),
        says("escape sequence of a terminal", "a\\u001b[2Jb", "forbidden-character"),
        says("delete", "a\\u007fb", "forbidden-character"),
        says("right-to-left override", "invoice\u{202e}fdp.exe", "forbidden-character"),
        says("isolate", "a\u{2066}b\u{2069}", "forbidden-character"),
        says("private use", "a\u{e000}b", "forbidden-character"),
        says("private use beyond the first plane", "a\u{10fffd}b", "forbidden-character"),
        says("not a character", "a\u{fffe}b", "forbidden-character"),
        says("invisible space", "a\u{200b}b", "forbidden-character"),
        says("tags", "a\u{e0041}b", "forbidden-character"),
        says("replacement character", "a\u{fffd}b", "forbidden-character"),
        says("raw NUL", "a\0b", "forbidden-character"),
        says("face", "Hello 😀", "uncovered-character"),
        says("Chinese", "你好世界", "uncovered-character"),
        says("Arabic", "مرحبا بالعالم", "uncovered-character"),
    ]);
}

#[test]
fn length_has_an_end() {
    all(vec![
        says("a hundred thousand characters", &"a".repeat(100_000), "text-too-long"),
        says("a hundred thousand words", &"a ".repeat(100_000), "text-too-long"),
        says("almost all that a field may hold", &"a".repeat(19_900), "too-long"),
        says("accents on accents", &format!("a{}", "\u{301}".repeat(9_000)), "too-long"),
        Case {
            planted: Planted::healthy("a title of twenty thousand letters").change(
                SLIDE,
                "See what {company} is made of",
                &"W".repeat(19_900),
            ),
            code: "too-long",
            file: SLIDE,
            slide: Some("promise"),
        },
    ]);
}

#[test]
fn markup_is_small() {
    all(vec![
        says("quotations in quotations", &format!("{}deep", "> ".repeat(2_000)), "markup-too-deep"),
        says("lists in lists", &format!("{}deep", "- ".repeat(2_000)), "markup-too-deep"),
        says("emphasis in emphasis", &format!("{0}deep{0}", "**".repeat(4_000)), "markup-too-deep"),
        says("emphasis that never ends", &"*a **b ".repeat(2_500), "too-long"),
        says("opening brackets", &"[".repeat(19_000), "too-long"),
        says("links that never end", &"[a](https://a.b ".repeat(1_000), "too-long"),
        says("brackets and parentheses", &format!("{}{}", "[".repeat(9_000), "](".repeat(5_000)), "too-long"),
        says("opening braces", &"{".repeat(19_000), "bad-reference"),
        says("script", "<script>alert(1)</script>", "markup-not-allowed"),
        says("comment", "<!-- hidden -->", "markup-not-allowed"),
        says("picture from outside", "![x](https://example.org/x.png)", "markup-not-allowed"),
        says("code", "`rm`", "markup-not-allowed"),
        says("link that runs", "[here](javascript:alert)", "bad-link"),
        says("link into the machine", "[here](file:///etc/passwd)", "bad-link"),
        says("link with a password", "[here](https://me:secret@example.org/)", "bad-link"),
        says("unknown reference", "{fact:ring.enrgy}", "missing-reference"),
        says("unknown field", "{compny}", "bad-reference"),
        says("code of the theme", "#eval(\\\"1\\\") {sys.version}", "bad-reference"),
    ]);
}

#[test]
fn code_of_the_theme_is_only_words() {
    let words = "#panic() $x$ @energy #let x = 1; \\\\ // ~ = + /* ``";
    let checked =
        Planted::healthy("typesetting").change(SLIDE, SENTENCE, &words.replace('~', "-").replace('`', "'")).checked();
    assert_eq!(
        checked.code,
        Some(0),
        "content is data: what would be code in a theme is printed unchanged:\n{checked}"
    );
}

#[test]
fn ids_are_plain() {
    let id = |name: &str, id: &str| {
        let planted = Planted::healthy(name).change("slides/energy.toml", "id = \"energy\"", &format!("id = \"{id}\""));
        Case { planted, code: "bad-value", file: "slides/energy.toml", slide: None }
    };
    for (name, text) in [
        ("path", "../../energy"),
        ("escape sequence", "a\\u001b[2Jb"),
        ("space", "en ergy"),
        ("capitals", "Energy"),
        ("nothing", ""),
        ("letters that look alike", "\u{435}nergy"),
        ("wildcard", "*"),
        ("code", "#panic()"),
        ("NUL", "energy\\u0000"),
    ] {
        let checked = id(name, text).planted.checked();
        let found =
            checked.errors().into_iter().any(|found| found.code == "bad-value" && found.file == "slides/energy.toml");
        assert!(
            checked.code == Some(1) && found,
            "{name}: ids are used in names of files and in references:\n{checked}"
        );
        assert_eq!(checked.unclear(), None, "{name}: an id must not act on the terminal that shows it:\n{checked}");
    }
    let long = id("a hundred thousand letters", &"a".repeat(100_000)).planted.checked();
    assert_eq!(long.unclear(), None, "an id in a finding must not drown it:\n{}", long.code.unwrap_or(-1));
}

#[test]
fn names_are_cleaned_before_they_are_shown() {
    for (name, path, from, to) in [
        ("field", "slides/energy.toml", "[text.en]", "[text.en]\n\"a\\u001b[2J\" = 1"),
        ("long field", "slides/energy.toml", "[text.en]", &*format!("[text.en]\n{} = 1", "b".repeat(100_000))),
        ("language", "slides/energy.toml", "[notes]", "[notes]\n\"a\\u001b[2J\" = \"x\""),
        ("fact", "facilities/ring.toml", "id = \"ring.start\"", "id = \"r\\u001b[2J\""),
        ("facility", "facilities/ring.toml", "id = \"ring\"\n", "id = \"r\\u001b[2J\"\n"),
        ("picture", "media.toml", "id = \"ring\"", "id = \"r\\u001b[2J\""),
        ("brand", "brands/plain.toml", "id = \"plain\"", "id = \"p\\u001b[2J\""),
        ("unit", "facilities/ring.toml", "\"GeV\"", "\"G\\u001b[2J\""),
        ("layout", "slides/energy.toml", "\"big-number\"", "\"b\\u001b[2J\""),
    ] {
        let checked = Planted::healthy(name).change(path, from, to).checked();
        assert_eq!(checked.code, Some(1), "{name}: it is not a name:\n{checked}");
        assert_eq!(checked.unclear(), None, "{name}: a finding quotes it in a terminal");
    }
}

#[test]
fn a_brand_is_what_ships() {
    let brand = |name: &str, from: &str, to: &str, code: &'static str| Case {
        planted: Planted::healthy(name).change("brands/plain.toml", from, to),
        code,
        file: "brands/plain.toml",
        slide: None,
    };
    all(vec![
        brand("a font that nobody has", "\"Inter\"", "\"No Such Font\"", "unknown-font"),
        brand("a font of the machine", "\"Schibsted Grotesk\"", "\"DejaVu Sans\"", "unknown-font"),
        brand("a font as a path", "\"Inter\"", "\"../fonts/Inter.ttf\"", "unknown-font"),
        brand("a colour that is code", "\"#0F2A33\"", "\"rgb(1,2,3)\"", "bad-value"),
        brand("an address that runs", "https://example.org/", "javascript:alert(1)", "bad-value"),
        brand(
            "a mark that is no picture of ours",
            "display_weight",
            "mark = \"nowhere\"\ndisplay_weight",
            "missing-reference",
        ),
    ]);
}

#[test]
fn a_bad_mark_is_no_fault_of_the_slides() {
    let media = "[[media]]\nid = \"mark\"\nfile = \"mark.png\"\norigin = \"Drawn for these tests\"\nalt = { en = \"The mark of the brand.\" }\n\n[[media]]\nid = \"ring\"";
    let planted = Planted::healthy("a mark that is no picture")
        .change("media.toml", "[[media]]\nid = \"ring\"", media)
        .change("brands/plain.toml", "display_weight", "mark = \"mark\"\ndisplay_weight")
        .file("media/mark.png", "no picture");
    let checked = planted.checked();
    let errors: Vec<&str> = checked.errors().into_iter().map(|found| found.code.as_str()).collect();
    assert_eq!(
        errors,
        ["bad-picture"],
        "the fault belongs to one picture, not to every slide that shows it:\n{checked}"
    );
}
