//! The files of the project: all in the tree but those that `.gitignore` names.
//!
//! Git itself is not asked, so that the rules also hold in an unpacked archive.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// A file with its path from the root, written with `/`.
pub(crate) struct File {
    pub(crate) path: String,
    bytes: Vec<u8>,
}

impl File {
    /// The content as text; pictures and fonts come damaged but searchable.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }
}

/// All files, sorted by path.
pub(crate) struct Tree {
    files: Vec<File>,
}

impl Tree {
    pub(crate) fn read() -> Tree {
        let root = root();
        let ignored = std::fs::read_to_string(root.join(".gitignore")).expect("the tree has a .gitignore");
        let ignored = Ignored::parse(&ignored);
        let mut files = Vec::new();
        collect(&root, "", &ignored, &mut files);
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Tree { files }
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// Whether there is such a file, or a folder that holds one.
    pub(crate) fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.iter().any(|file| file.path == path || file.path.starts_with(&folder))
    }

    /// Whether there is such a file.
    pub(crate) fn has_file(&self, path: &str) -> bool {
        self.files.iter().any(|file| file.path == path)
    }

    /// The text of a file that must be there.
    pub(crate) fn text(&self, path: &str) -> String {
        let file = self.files.iter().find(|file| file.path == path);
        file.unwrap_or_else(|| panic!("{path} is part of the project and missing: restore it")).text().into_owned()
    }
}

/// The root of the workspace, as cargo tells it at run time: a shared build folder may hold a test that was compiled in
/// another checkout.
#[expect(clippy::disallowed_methods, reason = "cargo tells a test where its package is by this variable only")]
pub(crate) fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("tests run under cargo, which says where they are");
    Path::new(&package).ancestors().nth(2).expect("the package of these tests lies in `tests`").to_path_buf()
}

fn collect(folder: &Path, below: &str, ignored: &Ignored, files: &mut Vec<File>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("cannot list {below}: {error}"));
    for entry in entries {
        let entry = entry.expect("a folder stays readable while it is listed");
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().expect("an entry has a kind");
        if kind.is_dir() {
            if path != ".git" && !ignored.folder(&path) {
                collect(&entry.path(), &format!("{path}/"), ignored, files);
            }
        } else if kind.is_file() && !ignored.file(&path) {
            // A file may vanish between listing and reading, when an editor saves.
            if let Ok(bytes) = std::fs::read(entry.path()) {
                files.push(File { path, bytes });
            }
        }
    }
}

/// The few forms of `.gitignore` lines that this project uses.
struct Ignored {
    /// `name/`: a folder of that name anywhere.
    names: Vec<String>,
    /// `some/folder/`: that folder from the root.
    folders: Vec<String>,
    /// `*.end`: files with that end.
    ends: Vec<String>,
}

impl Ignored {
    fn parse(text: &str) -> Ignored {
        let mut ignored = Ignored { names: Vec::new(), folders: Vec::new(), ends: Vec::new() };
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let special = ['*', '?', '[', '!'];
            match (line.strip_prefix('*'), line.strip_suffix('/')) {
                (Some(end), None) if !end.contains(special) && !end.contains('/') => ignored.ends.push(end.to_owned()),
                (None, Some(folder)) if !folder.contains(special) => match folder.trim_start_matches('/') {
                    inner if folder.contains('/') => ignored.folders.push(inner.to_owned()),
                    name => ignored.names.push(name.to_owned()),
                },
                _ => panic!(
                    "`{line}` in .gitignore has a form that tidy cannot read: teach it to tests/tidy/tests/tree.rs"
                ),
            }
        }
        ignored
    }

    fn folder(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.names.iter().any(|ignored| ignored == name) || self.folders.iter().any(|ignored| ignored == path)
    }

    fn file(&self, path: &str) -> bool {
        self.ends.iter().any(|end| path.ends_with(end))
    }
}

#[test]
fn ignored_folders_and_files_are_left_out_and_nothing_else() {
    let ignored = Ignored::parse("# built\ntarget/\ntests/fuzz/corpus/\n*.pdf.tmp\n");
    assert!(ignored.folder("target") && ignored.folder("a/target"), "a bare name means that folder anywhere");
    assert!(ignored.folder("tests/fuzz/corpus"), "a path means that folder");
    assert!(!ignored.folder("other/corpus"), "a path means that folder only, or sources would go unchecked");
    assert!(ignored.file("out.pdf.tmp") && !ignored.file("out.pdf"), "an end means files with that end only");
}

#[test]
#[should_panic(expected = "teach it")]
fn an_unknown_form_of_ignoring_is_refused() {
    // Read as nothing, it would make tidy look at files that are not part of the project.
    Ignored::parse("!keep");
}
