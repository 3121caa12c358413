//! The command line as people start it: built from the tree under test, run with nothing around it that could help.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use crate::library::root;

/// What cargo tells a test about its own package. Passed on, it would reach the build scripts of other packages, and
/// one that watches such a variable would be built again.
const ABOUT_OURSELVES: &[&str] = &[
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "CARGO_PKG_AUTHORS",
    "CARGO_PKG_DESCRIPTION",
    "CARGO_PKG_HOMEPAGE",
    "CARGO_PKG_LICENSE",
    "CARGO_PKG_LICENSE_FILE",
    "CARGO_PKG_NAME",
    "CARGO_PKG_README",
    "CARGO_PKG_REPOSITORY",
    "CARGO_PKG_RUST_VERSION",
    "CARGO_PKG_VERSION",
    "CARGO_PKG_VERSION_MAJOR",
    "CARGO_PKG_VERSION_MINOR",
    "CARGO_PKG_VERSION_PATCH",
    "CARGO_PKG_VERSION_PRE",
];

static PROGRAM: LazyLock<PathBuf> = LazyLock::new(build);

/// The program, built once for each test file. Cargo builds the programs of a package for that package's tests only,
/// and what lies in the build folder from last time must not be taken for today's.
fn build() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "cargo tells a test which cargo it runs under by this variable only")]
    let cargo = std::env::var_os("CARGO").expect("tests run under cargo");
    let mut command = Command::new(cargo);
    // Of the whole workspace, so that features are those of the test run: with others, the layout engine is built again.
    command.args(["build", "--quiet", "--offline", "--workspace", "--bin", "lodestone", "--message-format", "json"]);
    command.current_dir(root());
    for name in ABOUT_OURSELVES {
        command.env_remove(name);
    }
    let output = command.output().expect("cargo can be started from a test that it started");
    assert!(
        output.status.success(),
        "without the program nothing is tested: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let said = String::from_utf8_lossy(&output.stdout);
    let path = said.lines().rev().find_map(|line| line.split_once("\"executable\":\"")?.1.split_once('"'));
    let (path, _) = path.expect("cargo names the program that it built");
    // The only escape that a path can need in JSON on the systems we run on.
    PathBuf::from(path.replace(r"\\", r"\"))
}

/// Where the program is.
pub fn lodestone() -> &'static Path {
    &PROGRAM
}

/// What a run left behind.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    /// The exit code; -1 when a signal ended it.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// Runs the program in a folder.
pub fn run<A: AsRef<std::ffi::OsStr>>(folder: &Path, arguments: &[A]) -> Ran {
    ran(Command::new(lodestone()).current_dir(folder).args(arguments))
}

/// Runs a prepared command to its end.
pub fn ran(command: &mut Command) -> Ran {
    let output = command.output().expect("the program can be started");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program speaks UTF-8").replace("\r\n", "\n");
    Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}
