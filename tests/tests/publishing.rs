//! Tests publishing from the command line and following it: what blocks a release, what is reported, what is written
//! into the folder.

use std::fs;

use lodestone_tests::folder::copy;
use lodestone_tests::library::root;
use lodestone_tests::program::{Ran, run};
use lodestone_tests::raw;
use tempfile::TempDir;

/// People, keys and a library of three slides in a folder.
struct Office(TempDir);

impl Office {
    fn new() -> Office {
        let office = Office(tempfile::tempdir().expect("a temporary folder"));
        copy(&root().join("tests/fixtures/healthy"), &office.path("library"));
        raw::write(office.path("phrase.txt"), "four words in a row\n").expect("a passphrase");
        for slide in ["energy", "picture", "promise"] {
            office.edit(&format!("library/slides/{slide}.toml"), |text| format!("approval = \"approved\"\n{text}"));
        }
        for (holder, role) in [("ann", "root"), ("dea", "content"), ("online", "online")] {
            let file = format!("{holder}.lodestone-key");
            let made = ["keys", "new", &file, "--holder", holder, "--role", role, "--passphrase-file", "phrase.txt"];
            office.done(&made);
        }
        let keys = ["--key", "ann.lodestone-key", "--key", "dea.lodestone-key", "--key", "online.lodestone-key"];
        let begin = ["trust", "begin", "t.lodestone-trust", "--library", "healthy"];
        let alone = office.run(&[&begin[..], &keys].concat());
        assert_ne!(alone.code, 0, "one person alone must say why");
        office.done(&[&begin[..], &keys, &["--reason", "this test has one person only"]].concat());
        let key = ["--key", "ann.lodestone-key", "--passphrase-file", "phrase.txt"];
        office.done(&[&["trust", "sign", "t.lodestone-trust"], &key[..]].concat());
        office
    }

    fn path(&self, within: &str) -> std::path::PathBuf {
        self.0.path().join(within)
    }

    fn edit(&self, path: &str, change: impl Fn(&str) -> String) {
        let text = fs::read_to_string(self.path(path)).expect("the file is there");
        let changed = change(&text);
        assert_ne!(text, changed, "the change must find its place in {path}");
        raw::write(self.path(path), changed).expect("it can be written");
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        run(self.0.path(), arguments)
    }

    #[track_caller]
    fn done(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 0, "`lodestone {}` should be done: {}{}", arguments.join(" "), ran.out, ran.err);
        ran.out
    }

    fn publish(&self, more: &[&str]) -> Ran {
        let keys = ["--key", "dea.lodestone-key", "--key", "online.lodestone-key"];
        let phrases = ["--passphrase-file", "phrase.txt", "--passphrase-file", "phrase.txt"];
        let to = ["publish", "library", "--to", "host", "--trust", "t.lodestone-trust"];
        self.run(&[&to[..], &keys, &phrases, more].concat())
    }
}

#[test]
fn what_goes_out_is_what_was_approved_and_what_changed_is_told() {
    let office = Office::new();
    office.edit("library/slides/picture.toml", |text| text.replace("\"approved\"", "\"review\""));
    let first = office.publish(&[]);
    assert_eq!(first.code, 0, "{}{}", first.out, first.err);
    assert!(first.out.contains("stays behind, not approved"), "{}", first.out);
    let manifest = fs::read_to_string(office.path("library/library.toml")).expect("the manifest");
    assert!(manifest.contains("release = 2") && manifest.starts_with("# The smallest"), "{manifest}");

    let again = office.publish(&[]);
    assert!(again.code != 0 && again.err.contains("nothing is new"), "{}{}", again.out, again.err);

    office.edit("library/slides/energy.toml", |text| text.replacen("seconds = ", "seconds = 1", 1));
    let dry = office.publish(&["--dry-run"]);
    assert!(dry.out.contains("slide changed") && dry.out.contains("+ seconds: 1"), "{}", dry.out);
    office.edit("library/slides/promise.toml", |text| text.replacen("id = ", "id = 7 #", 1));
    let broken = office.publish(&[]);
    assert!(broken.code == 1 && broken.out.contains("may not be published"), "{}{}", broken.out, broken.err);
    office.edit("library/slides/promise.toml", |text| text.replacen("id = 7 #", "id = ", 1));
    let second = office.publish(&[]);
    assert!(second.out.contains("Release 3 stands"), "{}{}", second.out, second.err);

    let source = ["--name", "Healthy", "--place", "host", "--out", "s.lodestone-source"];
    office.done(&[&["trust", "source", "t.lodestone-trust"], &source[..]].concat());
    let taken = office.done(&["sync", "--source", "s.lodestone-source", "--into", "mirror"]);
    assert!(taken.contains("Release 3"), "{taken}");
    let same = |path: &str| fs::read(office.path(&format!("mirror/library/{path}"))).ok();
    assert_eq!(same("slides/energy.toml"), fs::read(office.path("library/slides/energy.toml")).ok());
    assert_eq!(same("slides/picture.toml"), None, "nobody approved it");

    office.edit("library/slides/energy.toml", |text| text.replace("\"approved\"", "\"draft\""));
    let withdrawn = office.publish(&["--dry-run"]).out;
    for told in ["stays behind, not approved: energy", "slide removed: energy (Electrons at full speed)"] {
        assert!(withdrawn.contains(told), "laptops have it, and its removal is listed by name: {withdrawn}");
    }
}

#[cfg(unix)]
#[test]
fn a_key_file_is_for_its_holder_alone() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::new();
    for file in ["ann", "dea", "online"] {
        let about = fs::metadata(office.path(&format!("{file}.lodestone-key"))).expect("it was made");
        assert_eq!(about.permissions().mode() & 0o777, 0o600, "{file}");
    }
}
