//! Tests hostile SVG drawings: scripts, external references, expansion without end.

use super::plant::{Case, Planted, all};

/// A drawing with these elements in it.
fn drawing(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 160 90\">{inner}</svg>"
    )
}

fn case(name: &str, drawing: impl Into<Vec<u8>>, code: &'static str) -> Case {
    Case { planted: Planted::healthy(name).picture("svg", drawing), code, file: "media.toml", slide: None }
}

#[test]
fn a_drawing_runs_nothing() {
    let box_ = "<rect width=\"9\" height=\"9\"/>";
    all(vec![
        case("script", drawing("<script>alert(1)</script>"), "svg-active"),
        case(
            "script under another prefix",
            drawing("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>"),
            "svg-active",
        ),
        case("event handler", drawing("<rect onclick=\"alert(1)\"/>"), "svg-active"),
        case(
            "event handler of the drawing",
            drawing("").replace("viewBox", "OnLoad=\"alert(1)\" viewBox"),
            "svg-active",
        ),
        case("web page inside", drawing("<foreignObject><p>page</p></foreignObject>"), "svg-active"),
        case("animation", drawing("<animate attributeName=\"href\" to=\"https://example.org/\"/>"), "svg-active"),
        case("script in a link", drawing(&format!("<a xlink:href=\"JavaScript:alert(1)\">{box_}</a>")), "svg-active"),
        case(
            "script in a link, disguised",
            drawing(&format!("<a href=\"java&#10;script:alert(1)\">{box_}</a>")),
            "svg-active",
        ),
        case("page in a link", drawing(&format!("<a href=\"data:text/html,page\">{box_}</a>")), "svg-active"),
        case(
            "style sheet before the drawing",
            format!("<?xml-stylesheet href=\"https://example.org/a.css\"?>{}", drawing(box_)),
            "svg-active",
        ),
    ]);
}

#[test]
fn a_drawing_fetches_nothing() {
    all(vec![
        case("embedded picture", drawing("<image href=\"data:image/png;base64,AAAA\"/>"), "svg-embedded"),
        case("file of the machine", drawing("<image xlink:href=\"file:///etc/passwd\"/>"), "svg-embedded"),
        case(
            "picture in a filter",
            drawing("<filter><feImage href=\"https://example.org/a.png\"/></filter>"),
            "svg-embedded",
        ),
        case("part of another drawing", drawing("<use href=\"https://example.org/a.svg#a\"/>"), "svg-external"),
        case("paint from outside", drawing("<rect fill=\"url(https://example.org/a.svg#a)\"/>"), "svg-external"),
        case(
            "paint from outside, in capitals",
            drawing("<rect fill=\"URL( 'https://example.org/a.svg#a')\"/>"),
            "svg-external",
        ),
        case(
            "second paint from outside",
            drawing("<rect style=\"fill:url(#a);filter:url(b.svg#b)\"/>"),
            "svg-external",
        ),
        case("style sheet", drawing("<style>@import \"https://example.org/a.css\";</style>"), "svg-external"),
        case(
            "style sheet behind a comment",
            drawing("<style><!-- -->@import url(https://example.org/a.css);</style>"),
            "svg-external",
        ),
        case(
            "style sheet in other letters",
            drawing("<style>@\\69mport \"https://example.org/a.css\";</style>"),
            "svg-external",
        ),
        case(
            "font from outside",
            drawing("<style>a{fill:url(#a)} @font-face{src:url(https://example.org/f)}</style>"),
            "svg-external",
        ),
    ]);
}

#[test]
fn a_drawing_does_not_multiply() {
    let laughs: String =
        (1..10).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let laughs = format!("<!DOCTYPE svg [<!ENTITY l0 \"ha\">{laughs}]>{}", drawing("<text>&l9;</text>"));
    let outside = format!("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{}", drawing("<text>&x;</text>"));
    let uses = |n: usize| format!("<g id=\"n{n}\">{}</g>", format!("<use href=\"#n{}\"/>", n - 1).repeat(10));
    let uses: String = (1..12).map(uses).collect();
    let nested = |open: &str, times: usize| drawing(&format!("{}{}", open.repeat(times), "</g>".repeat(times)));
    let hidden = format!("{}<![CDATA[>{}]]>", "<g>".repeat(60), "</g>".repeat(60)).repeat(100);
    all(vec![
        case("a billion laughs", laughs, "svg-entities"),
        case("a file of the machine as entity", outside, "svg-entities"),
        case("uses of uses of uses", drawing(&format!("<rect id=\"n0\"/>{uses}")), "svg-bomb"),
        case("a group that uses itself", drawing("<g id=\"a\"><use href=\"#a\"/></g>"), "svg-bomb"),
        case(
            "two that use each other",
            drawing("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"),
            "svg-bomb",
        ),
        case("groups in groups", nested("<g>", 30_000), "svg-too-deep"),
        // Found only once it is parsed: to a count of signs, these groups look closed.
        case("groups that look closed", nested("<g a=\"/>\">", 20_000), "svg-bomb"),
        case("groups behind hidden ends", drawing(&format!("{hidden}{}", "</g>".repeat(6_000))), "svg-bomb"),
        case("elements without end", drawing(&"<g/>".repeat(70_000)), "svg-too-complex"),
        case(
            "a path of five megabytes",
            drawing(&format!("<path d=\"M0 0{}\"/>", "l1 1".repeat(1_250_000))),
            "picture-too-large",
        ),
    ]);
}

#[test]
fn a_drawing_is_one() {
    all(vec![
        case("no size", drawing("").replace("viewBox=\"0 0 160 90\"", ""), "bad-picture"),
        case("size that is no number", drawing("").replace("0 0 160 90", "0 0 nan inf"), "bad-picture"),
        case("size below nothing", drawing("").replace("0 0 160 90", "0 0 -160 90"), "bad-picture"),
        case("another kind of document", "<html><body>page</body></html>", "bad-picture"),
        case("cut off", &drawing("<rect/>")[..100], "bad-picture"),
        case("not UTF-8", [b"<svg>".as_slice(), &[0xff, 0xfe]].concat(), "bad-picture"),
    ]);
}

#[test]
fn a_large_drawing_is_read_in_a_moment() {
    // Sixty thousand references that were each searched for took a minute.
    for (name, inner) in [
        ("references to the last element", format!("{}<rect id=\"z\"/>", "<use href=\"#z\"/>".repeat(59_000))),
        ("references to nothing", "<use href=\"#z\"/>".repeat(59_000)),
        ("a path of two megabytes", format!("<path d=\"M0 0{}\"/>", "l1 1".repeat(500_000))),
    ] {
        let checked = Planted::healthy(name).picture("svg", drawing(&inner)).checked();
        assert_eq!(checked.code, Some(0), "{name}: there is nothing wrong with it but its size:\n{checked}");
    }
}
