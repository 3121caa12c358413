//! Runs tests that are written for node, and counts them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Outcome;
use crate::skipped::Skipped;
use crate::{places, programs};

/// What one run of node's test runner found.
pub(crate) struct Run {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) ended: Outcome,
}

/// Runs the test files below a folder one after the other, by a command that begins with node.
///
/// Each file is run once: a test that passes on a second try has a fault, in itself or in what it tests.
pub(crate) fn run(mut node: Command, folder: &Path) -> Outcome<Run> {
    let report = places::target()?.join("node-tests.tap");
    let _ = std::fs::remove_file(&report);
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.arg("--test-reporter=tap").arg(format!("--test-reporter-destination={}", report.display()));
    let is_test = |file: &PathBuf| file.to_string_lossy().ends_with(".test.mjs");
    node.args(places::files_below(folder, "mjs").into_iter().filter(is_test));
    let ended = programs::run(&mut node);
    let tap = std::fs::read_to_string(&report).unwrap_or_default();
    let (passed, failed) = counts(&tap).ok_or_else(|| format!("the tests of {} did not end", places::shown(folder)))?;
    Ok(Run { passed, failed, skipped: skipped(&tap), ended })
}

/// Reads the closing lines of node's test runner: what passed, and what failed or was broken off.
fn counts(tap: &str) -> Option<(usize, usize)> {
    let count = |what: &str| {
        let line = tap.lines().rev().find_map(|line| line.strip_prefix("# ")?.strip_prefix(what)?.strip_prefix(' '))?;
        line.parse::<usize>().ok()
    };
    Some((count("pass")?, count("fail")? + count("cancelled")?))
}

/// The tests that skipped themselves.
fn skipped(tap: &str) -> Vec<Skipped> {
    let skipped = tap.lines().filter_map(|line| {
        let (test, reason) = line.trim_start().strip_prefix("ok ")?.split_once(" # SKIP")?;
        let (_, check) = test.split_once(" - ")?;
        Some(Skipped { check: check.to_owned(), package: None, reason: reason.trim().to_owned() })
    });
    skipped.collect()
}

#[cfg(test)]
mod tests {
    use super::{counts, skipped};

    #[test]
    fn counts_are_read_from_the_closing_lines() {
        let tap = "ok 1 - # pass 9\n1..5\n# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n";
        assert_eq!(counts(tap), Some((3, 2)), "a test that was broken off did not pass");
        assert_eq!(counts("TAP version 13\n"), None, "a runner that died must not count as zero failures");
    }

    #[test]
    fn a_test_that_skips_itself_is_listed() {
        let found = skipped("ok 1 - a\n    ok 2 - a - b # SKIP no second screen\nnot ok 3 - c\n");
        let lines: Vec<String> = found.iter().map(|skipped| skipped.line()).collect();
        assert_eq!(lines, ["a - b: no second screen"]);
    }
}
