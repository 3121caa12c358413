//! Tests the verdict of every slide for visitors of every kind, as tables that were read and accepted.

use std::collections::BTreeSet;
use std::fmt::Write;

use expect_test::expect_file;
use lodestone_content::model::{Audience, Target};
use lodestone_tests::library::{self};

use super::{chosen, target};

/// Visitors of every kind, by the name of the table with their verdicts.
pub(crate) fn visitors() -> Vec<(&'static str, Target)> {
    use Audience::{Company, Investor, Organiser, Researcher, Talent};
    vec![
        ("pharmaceuticals", target(Company, "sv", &["21.20"], &[], None)),
        ("biotech-structures", target(Company, "en", &["72.11"], &["protein structure", "crystallography"], None)),
        ("hospital", target(Company, "da", &["86.10"], &["kliniske forsøg"], None)),
        ("semiconductors", target(Company, "en", &["26.11"], &["semiconductor", "nanowire"], None)),
        ("chip-tools", target(Company, "en", &["28.99"], &["lithography"], None)),
        ("hydrogen", target(Company, "da", &["20.11"], &["elektrolyse"], None)),
        ("energy", target(Company, "de", &["35.11"], &[], None)),
        ("engines", target(Company, "en", &["28.11"], &[], None)),
        ("bank", target(Company, "en", &["64.19"], &[], None)),
        ("unknown-industry-code", target(Company, "en", &["99.99"], &[], None)),
        ("investor", target(Investor, "en", &[], &["life science"], None)),
        ("researcher", target(Researcher, "en", &["72.19"], &["x-ray", "diffraction"], None)),
        ("organiser", target(Organiser, "en", &[], &["congress"], None)),
        ("talent", target(Talent, "sv", &[], &[], None)),
        ("novo-nordisk", target(Company, "en", &["21.20"], &[], Some("Novo Nordisk"))),
        ("topsoe", target(Company, "en", &[], &[], Some("Topsoe"))),
        ("unknown-company", target(Company, "en", &[], &[], Some("Acme Widgets Ltd"))),
    ]
}

#[test]
fn every_verdict_is_the_one_that_was_read_and_accepted() {
    let folder = library::root().join("tests").join("verdicts");
    let visitors = visitors();
    for (name, target) in &visitors {
        expect_file![folder.join(format!("{name}.txt"))].assert_eq(&table(name, target));
    }
    let names: BTreeSet<String> = visitors.iter().map(|(name, _)| format!("{name}.txt")).collect();
    let files = std::fs::read_dir(&folder).expect("the tables have a folder");
    let stray: Vec<String> = files
        .map(|file| file.expect("the folder can be listed").file_name().to_string_lossy().into_owned())
        .filter(|file| !names.contains(file))
        .collect();
    assert!(stray.is_empty(), "a table that belongs to no visitor any more is compared with nothing: remove {stray:?}");
}

/// Every slide with its verdict, one a line, in the order of the selection.
fn table(name: &str, target: &Target) -> String {
    let selection = chosen(target);
    let said = |list: &[String]| if list.is_empty() { "none".to_owned() } else { list.join(", ") };
    let mut text = format!(
        "{name}: {}, {}, industries {}, words {}, company {}, {} minutes\n",
        target.audience.as_str(),
        target.language,
        said(&target.industries),
        said(&target.keywords),
        target.company.as_deref().unwrap_or("none"),
        target.minutes
    );
    let topics: Vec<String> = selection.topics.iter().map(|(topic, weight)| format!("{topic} {weight:.2}")).collect();
    writeln!(text, "topics: {}", said(&topics)).expect("a string takes text");
    for caution in &selection.cautions {
        writeln!(text, "caution: {}", plain(caution)).expect("a string takes text");
    }
    let seconds = selection.seconds();
    writeln!(text, "\nkept: {} slides, {}:{:02}", selection.chosen.len(), seconds / 60, seconds % 60)
        .expect("a string takes text");
    for slide in &selection.chosen {
        let reasons: Vec<String> = slide.reasons.iter().map(plain).collect();
        writeln!(
            text,
            "{:10} {:>3} s  {:.2}  {:34} {}",
            slide.stage.as_str(),
            slide.seconds,
            slide.relevance,
            slide.id,
            reasons.join("; ")
        )
        .expect("a string takes text");
    }
    writeln!(text, "\nleft out: {} slides", selection.left_out.len()).expect("a string takes text");
    for slide in &selection.left_out {
        let reasons: Vec<String> = slide.reasons.iter().map(plain).collect();
        writeln!(text, "{:.2}  {:34} {}", slide.relevance, slide.id, reasons.join("; ")).expect("a string takes text");
    }
    text
}

/// A reason in the words of the code, without its punctuation.
fn plain(reason: &impl std::fmt::Debug) -> String {
    format!("{reason:?}").replace(['"', '[', ']', ')'], "").replace('(', " ")
}
