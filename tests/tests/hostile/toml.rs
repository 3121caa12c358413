//! Tests hostile TOML, well-formed and not.

use super::plant::{Case, Planted, all};

const SLIDE: &str = "slides/energy.toml";
const FACILITY: &str = "facilities/ring.toml";

/// A slide with these lines among its own.
fn lines(name: &str, lines: &str, code: &'static str) -> Case {
    let planted = Planted::healthy(name).change(SLIDE, "[fields]", &format!("{lines}\n[fields]"));
    Case { planted, code, file: SLIDE, slide: None }
}

/// A facility with another value for its first fact.
fn value(name: &str, value: &str) -> Case {
    let planted = Planted::healthy(name).change(FACILITY, "value = 3", &format!("value = {value}"));
    Case { planted, code: "wrong-type", file: FACILITY, slide: None }
}

#[test]
fn depth_has_an_end() {
    let hidden = |open: &str, close: &str, times: usize| {
        // What counts brackets must not be led astray by those in comments.
        let line = format!("{}\n# {}\n", open.repeat(20), close.repeat(20));
        format!("x = {}1{}", line.repeat(times), close.repeat(20 * times))
    };
    all(vec![
        lines("lists in lists", &format!("x = {}{}", "[".repeat(9_000), "]".repeat(9_000)), "too-deep"),
        lines("tables in tables", &format!("x = {}1{}", "{a=".repeat(9_000), "}".repeat(9_000)), "too-deep"),
        lines("lists behind comments", &hidden("[", "]", 500), "toml-syntax"),
        lines("tables behind comments", &hidden("{a=", "}", 500), "toml-syntax"),
        lines("a key of thousands of parts", &format!("a{} = 1", ".a".repeat(5_000)), "toml-syntax"),
        lines("a key of half a million parts", &format!("a{} = 1", ".a".repeat(500_000)), "toml-syntax"),
        lines("a head of half a million parts", &format!("[a{}]", ".a".repeat(500_000)), "toml-syntax"),
        lines("a key of many parts in a table", &format!("x = {{ a{} = 1 }}", ".a".repeat(500_000)), "toml-syntax"),
    ]);
}

#[test]
fn numbers_have_an_end() {
    let seconds = |name: &str, number: &str| {
        let planted = Planted::healthy(name).change(SLIDE, "seconds = 45", &format!("seconds = {number}"));
        Case { planted, code: "wrong-type", file: SLIDE, slide: Some("energy") }
    };
    all(vec![
        seconds("a hundred thousand digits", &"9".repeat(100_000)),
        seconds("the most seconds that fit", &u32::MAX.to_string()),
        seconds("less than nothing", "-45"),
        seconds("half a second", "45.5"),
        value("a value of a hundred thousand digits", &"9".repeat(100_000)),
        value("a value behind a hundred thousand zeros", &format!("0.{}1", "0".repeat(100_000))),
        value("a value beyond numbers", "1e999999999"),
        value("a value of three hundred digits", "1e308"),
        value("a value of thirty thousand digits", "1e-30000"),
        value("infinity", "inf"),
        value("not a number", "nan"),
        value("a date", "2024-01-01"),
    ]);
}

#[test]
fn a_file_has_limits() {
    let comment = format!("# {}\n", "x".repeat(3 << 20));
    let large =
        Planted::healthy("three megabytes").change(SLIDE, "id = \"energy\"", &format!("{comment}id = \"energy\""));
    let languages: String = (b'a'..=b'z')
        .flat_map(|one| (b'a'..=b'z').flat_map(move |two| (b'a'..=b'z').map(move |three| [one, two, three])))
        .map(|tag| format!("\"{}\", ", String::from_utf8_lossy(&tag)))
        .collect();
    let fact = "topic = \"light\"\nowner = \"editors\"\nas_of = \"2024\"\nreview_by = \"2027-11-30\"\nconfirmed = true\nvalue = 1\n";
    let facts: String =
        (0..4_000).map(|n| format!("[[fact]]\nid = \"f{n}\"\nlabel = {{ en = \"{n}\" }}\n{fact}")).collect();
    let facts = format!("about = {{ en = \"A source.\" }}\n{facts}");
    let many = Planted::healthy("thousands of languages for thousands of facts")
        .change("library.toml", "[\"en\"]", &format!("[\"en\", {languages}]"))
        .change(FACILITY, "about = { en = \"A source of X-rays.\" }", &facts);
    all(vec![
        Case { planted: large, code: "file-too-large", file: SLIDE, slide: None },
        Case { planted: many, code: "too-many-languages", file: "library.toml", slide: None },
        // A million places on one line, each of which has a column.
        lines("a line of a million values", &format!("x = [{}]", "1,".repeat(900_000)), "unknown-field").on("energy"),
        lines(
            "a hundred thousand fields",
            &(0..100_000).map(|n| format!("k{n} = 1\n")).collect::<String>(),
            "unknown-field",
        )
        .on("energy"),
    ]);
}

impl Case {
    fn on(self, slide: &'static str) -> Case {
        Case { slide: Some(slide), ..self }
    }
}

#[test]
fn what_is_not_toml_is_found_where_it_stands() {
    let bytes = |name: &str, path: &'static str, bytes: &[u8], code: &'static str| Case {
        planted: Planted::healthy(name).file(path, bytes),
        code,
        file: path,
        slide: None,
    };
    let promise = "slides/promise.toml";
    let utf16: Vec<u8> = "id = \"promise\"".encode_utf16().flat_map(u16::to_le_bytes).collect();
    all(vec![
        lines("a key twice", "id = \"energy\"", "toml-syntax"),
        lines("a table twice", "[notes]\nen = \"Twice.\"\n[notes]\nen = \"Three times.\"", "toml-syntax"),
        lines("a table that is a value", "[seconds]\na = 1", "toml-syntax"),
        lines("a string without end", "x = \"never", "toml-syntax"),
        lines("a list without end", "x = [1, 2", "toml-syntax"),
        bytes("not UTF-8", promise, b"id = \"pro\xffmise\"", "not-utf-8"),
        bytes("UTF-16", promise, &[&[0xff, 0xfe], &utf16[..]].concat(), "not-utf-8"),
        bytes("NUL bytes", promise, &[0; 4096], "toml-syntax"),
        bytes("a picture", promise, b"\x89PNG\r\n\x1a\n", "not-utf-8"),
        bytes("no manifest", "library.toml", b"", "missing-field"),
        bytes("a manifest of something else", "library.toml", b"[package]\nname = \"x\"\n", "unknown-field"),
    ]);
}

#[test]
fn other_editors_habits_are_no_fault() {
    let marked = Planted::healthy("byte order mark").change(SLIDE, "id = \"energy\"", "\u{feff}id = \"energy\"");
    let carriage = Planted::healthy("carriage returns").change(
        SLIDE,
        "\nlayout = \"big-number\"\n",
        "\r\nlayout = \"big-number\"\r\n",
    );
    for planted in [marked, carriage] {
        let checked = planted.checked();
        assert_eq!(checked.code, Some(0), "{}: some editors write it and nobody sees it:\n{checked}", planted.name);
    }
}
