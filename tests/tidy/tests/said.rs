//! What the checker finds, and the sentence that every language has for it.

/// The beginnings of a call that makes a finding; its code follows.
const MAKERS: [&str; 4] = ["Finding::error(", "Finding::warning(", "Finding::note(", "fault("];

/// The codes of the findings that a file makes.
pub(crate) fn codes(source: &str) -> Vec<&str> {
    let after = |maker| source.split(maker).skip(1);
    let literal = |rest: &'_ str| rest.trim_start().starts_with('"');
    let quoted = MAKERS.into_iter().flat_map(after).filter(|rest| literal(rest));
    quoted.filter_map(|rest| rest.split('"').nth(1)).collect()
}

/// Findings of a file that a language has no sentence for.
pub(crate) fn unsaid(path: &str, source: &str, sentences: &str) -> Vec<String> {
    let said = |code: &str| sentences.lines().any(|line| line.starts_with(&format!("finding-{code} = ")));
    codes(source).into_iter().filter(|code| !said(code)).map(|code| format!("{path}: {code}")).collect()
}

#[test]
fn a_finding_without_a_sentence_is_noticed() {
    let source = "Finding::error(\n    \"too-long\", place); fault(\"bad-link\", x); Finding::note(code, y)";
    assert_eq!(codes(source), ["too-long", "bad-link"]);
    assert_eq!(unsaid("a.rs", source, "finding-too-long = Too long.\n"), ["a.rs: bad-link"]);
}
