//! Plants one fault in a healthy library and collects the findings.

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::sync::mpsc;
use std::time::Duration;

use lodestone_tests::{library, program};
use serde_json::Value;
use tempfile::TempDir;

/// A healthy library is checked in a tenth of a second. What takes this long on a busy machine would take an editor's
/// patience as well.
const LONGEST: Duration = Duration::from_secs(30);

/// Address space in kilobytes that the program and its worker may take, each: a tenth suffices for a healthy library,
/// and the largest picture that is decoded at all needs two thirds.
const MOST_MEMORY: u64 = 1024 * 1024;

/// The day of all checks.
pub(crate) const TODAY: &str = "2026-11-23";

/// The longest message that a person would read.
const LONGEST_MESSAGE: usize = 2_100;

type Files = Vec<(String, Vec<u8>)>;

static HEALTHY: LazyLock<Files> = LazyLock::new(|| {
    let folder = library::root().join("tests").join("fixtures").join("healthy");
    let mut files = Files::new();
    collect(&folder, "", &mut files);
    files
});

fn collect(folder: &Path, below: &str, files: &mut Files) {
    for entry in std::fs::read_dir(folder).expect("the healthy library lies in the tree") {
        let entry = entry.expect("a folder stays readable while it is listed");
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else {
            files.push((path, std::fs::read(entry.path()).expect("a file of the tree can be read")));
        }
    }
}

/// A library that was healthy.
pub(crate) struct Planted {
    /// What is wrong with it, in a word or two.
    pub(crate) name: String,
    files: Files,
}

impl Planted {
    /// The healthy library.
    pub(crate) fn healthy(name: impl Into<String>) -> Planted {
        Planted { name: name.into(), files: HEALTHY.clone() }
    }

    /// The same with a file added or replaced.
    pub(crate) fn file(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Planted {
        self.files.retain(|(known, _)| known != path);
        self.files.push((path.to_owned(), bytes.into()));
        self
    }

    /// The same with other words at one place of a file.
    pub(crate) fn change(self, path: &str, from: &str, to: &str) -> Planted {
        let (_, bytes) = self.files.iter().find(|(known, _)| known == path).expect("the healthy library has this file");
        let text = String::from_utf8(bytes.clone()).expect("the healthy library is UTF-8");
        assert_eq!(
            text.matches(from).count(),
            1,
            "{}: `{from}` must be in {path} once, or nothing is planted",
            self.name
        );
        self.file(path, text.replacen(from, to, 1))
    }

    /// The same with these bytes as the picture of slide `picture`, under a name with this end.
    pub(crate) fn picture(self, extension: &str, bytes: impl Into<Vec<u8>>) -> Planted {
        let name = format!("ring.{extension}");
        self.change("media.toml", "ring.svg", &name).file(&format!("media/{name}"), bytes)
    }

    /// Writes it into a folder of its own.
    pub(crate) fn write(&self) -> TempDir {
        let folder = tempfile::tempdir().expect("tests have a folder for temporary files");
        library::write(folder.path(), &self.files);
        folder
    }

    /// What `lodestone check` says of it.
    pub(crate) fn checked(&self) -> Checked {
        check(&self.name, self.write().path())
    }
}

/// One fault and the finding that it must give.
pub(crate) struct Case {
    pub(crate) planted: Planted,
    /// The stable word of the finding.
    pub(crate) code: &'static str,
    /// The file in which it is corrected.
    pub(crate) file: &'static str,
    /// The slide concerned, where it is one.
    pub(crate) slide: Option<&'static str>,
}

/// Checks cases one after the other, and tells of all that do not hold.
pub(crate) fn all(cases: Vec<Case>) {
    let failed: Vec<String> = cases.iter().filter_map(|case| case.failure()).collect();
    assert!(failed.is_empty(), "an editor must learn what is wrong and where:\n\n{}", failed.join("\n\n"));
}

impl Case {
    fn failure(&self) -> Option<String> {
        let Case { planted, code, file, slide } = self;
        let checked = planted.checked();
        let tell = |what: &str| Some(format!("{}: {what}\n{checked}", planted.name));
        if checked.code != Some(1) {
            return tell("a library with a fault may not be published: exit code 1");
        }
        let meant = |found: &Found| found.severity == "error" && found.code == *code && found.file == *file;
        if !checked.findings.iter().any(|found| meant(found) && found.slide.as_deref() == *slide) {
            return tell(&format!("there must be the error [{code}] in {file}, slide {slide:?}"));
        }
        // One fault must not make an editor look through healthy slides.
        let innocent = |found: &&Found| slide.is_some() && found.slide.is_some() && found.slide.as_deref() != *slide;
        if let Some(found) = checked.findings.iter().find(innocent) {
            return tell(&format!("slide {:?} has nothing to do with it", found.slide));
        }
        checked.unclear().and_then(|what| tell(&what))
    }
}

/// A finding as scripts read it.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) severity: String,
    pub(crate) code: String,
    pub(crate) file: String,
    line: u64,
    column: u64,
    pub(crate) slide: Option<String>,
    field: Option<String>,
    pub(crate) message: String,
    remedy: String,
}

/// What came of a check.
pub(crate) struct Checked {
    /// The exit code; `None` when a signal ended the program.
    pub(crate) code: Option<i32>,
    pub(crate) findings: Vec<Found>,
    err: String,
}

impl Checked {
    /// The first thing that an editor, a script or a terminal could not work with.
    pub(crate) fn unclear(&self) -> Option<String> {
        if self.err.contains("panicked") {
            return Some("the program must not panic".to_owned());
        }
        self.findings.iter().find_map(Found::unclear)
    }

    /// The errors, by code.
    pub(crate) fn errors(&self) -> Vec<&Found> {
        self.findings.iter().filter(|found| found.severity == "error").collect()
    }
}

impl Found {
    fn read(value: &Value) -> Found {
        let text = |key: &str| value[key].as_str().map(str::to_owned);
        let number = |key: &str| value[key].as_u64().expect("places count in numbers");
        Found {
            severity: text("severity").expect("a finding has a severity"),
            code: text("code").expect("a finding has a code"),
            file: text("file").expect("a finding has a file"),
            line: number("line"),
            column: number("column"),
            slide: text("slide"),
            field: text("field"),
            message: text("message").expect("a finding has a message"),
            remedy: text("remedy").expect("a finding has a remedy"),
        }
    }

    fn unclear(&self) -> Option<String> {
        let must = [("message", &self.message), ("remedy", &self.remedy), ("file", &self.file), ("code", &self.code)];
        if let Some((what, _)) = must.iter().find(|(_, text)| text.trim().is_empty()) {
            return Some(format!("a finding without {what} helps nobody: {self}"));
        }
        if self.line == 0 || self.column == 0 {
            return Some(format!("an editor counts lines and columns from one: {self}"));
        }
        let may = [&self.slide, &self.field].into_iter().flatten();
        for text in must.iter().map(|(_, text)| *text).chain(may) {
            if text.chars().count() > LONGEST_MESSAGE {
                return Some(format!("nobody reads {} characters", text.chars().count()));
            }
            if let Some(character) = text.chars().find(|character| character.is_control()) {
                return Some(format!("{character:?} would control the terminal of the reader: {self}"));
            }
        }
        None
    }
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let message: String = self.message.chars().take(300).flat_map(char::escape_debug).collect();
        write!(f, "{}:{}: {} [{}] {:?} {message}", self.file, self.line, self.severity, self.code, self.slide)
    }
}

impl std::fmt::Display for Checked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "  exit code {:?}", self.code)?;
        for found in self.findings.iter().take(5) {
            writeln!(f, "  {found}")?;
        }
        write!(f, "  {}", self.err.chars().take(500).collect::<String>())
    }
}

/// What `lodestone check` says of a folder.
pub(crate) fn check(name: &str, folder: &Path) -> Checked {
    let mut command = limited(program::lodestone(), MOST_MEMORY);
    command.arg("check").arg(folder).args(["--json", "--today", TODAY]);
    let (code, out, err) = ended(name, &mut command);
    let findings = match serde_json::from_slice::<Value>(&out) {
        Ok(verdict) => {
            verdict["findings"].as_array().expect("a verdict has findings").iter().map(Found::read).collect()
        }
        Err(_) => Vec::new(),
    };
    Checked { code, findings, err }
}

/// A program with a limit on its address space in kilobytes, where the system has one.
pub(crate) fn limited(program: &Path, memory: u64) -> Command {
    if cfg!(unix) {
        let mut command = Command::new("sh");
        command.args(["-c", &format!("ulimit -v {memory}; exec \"$0\" \"$@\"")]).arg(program);
        return command;
    }
    Command::new(program)
}

/// Runs a command to its end, or ends it: exit code, standard output, standard error.
pub(crate) fn ended(name: &str, command: &mut Command) -> (Option<i32>, Vec<u8>, String) {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    let (send, receive) = mpsc::channel();
    let mut out = child.stdout.take().expect("its output is a pipe");
    let mut err = child.stderr.take().expect("its errors are a pipe");
    let log = std::thread::spawn(move || {
        let mut text = Vec::new();
        let _ = err.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    });
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = out.read_to_end(&mut bytes);
        // Nobody listens any more when it took too long.
        let _ = send.send(bytes);
    });
    let Ok(bytes) = receive.recv_timeout(LONGEST) else {
        stop(&mut child);
        panic!("{name}: whatever is wrong with a library, it must be known within {} seconds", LONGEST.as_secs());
    };
    let status = child.wait().expect("a program that closed its output ends");
    (status.code(), bytes, log.join().expect("reading a log does not fail"))
}

fn stop(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

#[test]
fn the_healthy_library_is_healthy() {
    let checked = Planted::healthy("nothing").checked();
    assert_eq!(
        checked.code,
        Some(0),
        "what is found in the other cases must be the fault that was planted:\n{checked}"
    );
    assert!(checked.findings.is_empty(), "not even a remark, or it could be taken for the finding:\n{checked}");
}
