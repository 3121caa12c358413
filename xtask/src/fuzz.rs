//! `cargo xtask fuzz`: feeds damaged libraries to the content reader.

use std::path::{Path, PathBuf};

use crate::outcome::Outcome;
use crate::{places, programs, tools};

const CARGO_FUZZ: &str = "0.13.2";

/// How long to look for faults when nobody says.
pub(crate) const DEFAULT_MINUTES: u32 = 5;

/// Longest input, in bytes: a long one only repeats what a short one does, more slowly.
const LONGEST_INPUT: u32 = 64 * 1024;

/// Longest time that one input may take, in seconds; more is a finding, since an editor would hang as long.
const LONGEST_SECONDS: u32 = 10;

/// Most memory that one input may take, in megabytes; more is a finding, since a small file must not fill the machine.
const MOST_MEMORY: u32 = 2048;

/// The bytes that part an input into files; `tests/fuzz/src/feed.rs` says why these.
const AFTER_PATH: u8 = 0xFE;
const AFTER_FILE: u8 = 0xFF;

const COMPILER: &[tools::Need] = &[tools::Need {
    package: "g++",
    present: || ["c++", "g++", "clang++"].iter().any(|name| programs::find(name).is_some()) || cfg!(windows),
}];

/// What to do with the fuzz target.
pub(crate) enum Task<'a> {
    /// How many minutes to look for faults.
    Search(u32),
    /// Try one input that was found earlier.
    Replay(&'a Path),
}

impl Task<'_> {
    /// Reads a number of minutes or the path of an input.
    pub(crate) fn parse(argument: &str) -> Outcome<Task<'_>> {
        let path = Path::new(argument);
        match argument.parse() {
            Ok(minutes) if minutes > 0 => Ok(Task::Search(minutes)),
            Err(_) if places::root().join(path).is_file() => Ok(Task::Replay(path)),
            _ => Err(format!("`{argument}` is neither a number of minutes, such as 5, nor an input that was found")),
        }
    }
}

/// Builds and runs the fuzz target.
pub(crate) fn fuzz(task: Task<'_>) -> Outcome {
    tools::debian(COMPILER)?;
    let cargo_fuzz = tools::from_crates("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ, tools::BUILD_SOON)?;
    let target = places::target()?.join("fuzz");
    let mut run = programs::command(cargo_fuzz);
    // Sanitizers are not stable yet, and no other toolchain can be expected; goes when `-Csanitizer` is.
    run.env("RUSTC_BOOTSTRAP", "1")
        .env_remove("CARGO_TARGET_DIR")
        // The crates have no unsafe code for a sanitizer to watch, and without one more is tried in the same time.
        .args(["fuzz", "run", "--sanitizer", "none", "--fuzz-dir", "tests/fuzz", "--target-dir"])
        .arg(target.join("build"))
        .arg("content");
    match task {
        Task::Replay(input) => {
            run.arg(input).arg("--");
        }
        Task::Search(minutes) => {
            let corpus = target.join("corpus");
            let seeds = target.join("seeds");
            places::make_folder(&corpus)?;
            places::remove_folder(&seeds)?;
            places::make_folder(&seeds)?;
            let count = plant(&places::root().join("pitch-decks"), &seeds)?;
            println!("{count} seeds from pitch-decks/");
            // What was found earlier; the hostile tests replay it as well.
            let found = places::root().join("tests").join("fixtures").join("hostile").join("fuzz");
            // New inputs go to the first folder; the others are only read.
            run.args([&corpus, &seeds, &found]).arg("--").args([
                format!("-max_total_time={}", minutes * 60),
                format!("-max_len={LONGEST_INPUT}"),
                format!("-dict={}", places::root().join("tests").join("fuzz").join("toml.dict").display()),
                "-print_final_stats=1".to_owned(),
            ]);
        }
    }
    run.args([format!("-timeout={LONGEST_SECONDS}"), format!("-rss_limit_mb={MOST_MEMORY}")]);
    programs::run(&mut run).map_err(|failure| {
        format!(
            "{failure}\nThe input lies in tests/fuzz/artifacts/content/. Try it again with `cargo xtask fuzz <FILE>`, and \
             put it into tests/fixtures/hostile/fuzz/, named after its fault: the hostile tests replay what lies there"
        )
    })
}

/// Writes seeds: for every content file of every library one input that holds `library.toml` and that file.
///
/// One file a seed keeps inputs short; the library file beside it lets the reader get past its first look.
fn plant(decks: &Path, seeds: &Path) -> Outcome<usize> {
    let mut count = 0;
    for library in folders(decks) {
        let Ok(index) = std::fs::read(library.join("library.toml")) else { continue };
        for file in content_files(&library) {
            let name = file.strip_prefix(&library).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            let bytes = std::fs::read(&file)
                .map_err(|error| format!("cannot read {}: {error}; check its permissions", places::shown(&file)))?;
            let mut input = entry("library.toml", &index);
            if name != "library.toml" {
                input.extend(entry(&name, &bytes));
            }
            places::write(&seeds.join(format!("{count:04}-{}", name.replace('/', "-"))), &input)?;
            count += 1;
        }
    }
    Ok(count)
}

fn entry(path: &str, bytes: &[u8]) -> Vec<u8> {
    [path.as_bytes(), &[AFTER_PATH], bytes, &[AFTER_FILE]].concat()
}

/// All `.toml` files below a folder, in a fixed order.
fn content_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = places::files(folder, "toml");
    for below in folders(folder) {
        files.extend(content_files(&below));
    }
    files
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}
