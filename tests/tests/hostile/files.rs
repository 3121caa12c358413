//! Tests hostile files: links, paths that lead out of the folder, names that no system should have.

use std::path::Path;

use super::plant::{Case, Planted, all, check};
use lodestone_tests::raw;

#[test]
fn the_name_of_a_picture_leads_nowhere_else() {
    let file = |name: &str, file: &str| Case {
        planted: Planted::healthy(name).change("media.toml", "ring.svg", file),
        code: "missing-file",
        file: "media.toml",
        slide: None,
    };
    all(vec![
        file("out of the library", "../../../../../../etc/passwd"),
        file("from the root", "/etc/passwd"),
        file("as Windows writes it", "..\\\\..\\\\ring.svg"),
        file("an address", "https://example.org/ring.svg"),
        file("its own folder", "."),
        file("through its own folder", "./ring.svg"),
        file("a file of content", "../library.toml"),
        file("cut off by NUL", "ring.svg\\u0000.png"),
        file("nothing", ""),
    ]);
}

#[test]
fn a_file_in_the_wrong_place_is_told_of() {
    for (name, path, bytes) in [
        ("program", "run.exe", "MZ"),
        ("content nobody reads", "slide.toml", "id = \"x\""),
        ("script", "slides/deploy.sh", "#!/bin/sh"),
    ] {
        let checked = Planted::healthy(name).file(path, bytes).checked();
        let told = checked.findings.iter().any(|found| found.code == "stray-file" && found.file == path);
        assert!(told, "{name}: an editor wrote it for some reason:\n{checked}");
        assert_eq!(checked.unclear(), None, "{name}: the message must be clear");
    }
}

#[test]
fn folders_do_not_nest_for_ever() {
    let path = format!("slides/{}slide.toml", "a/".repeat(100));
    let checked = Planted::healthy("folders in folders").file(&path, "id = \"x\"").checked();
    let told = checked.errors().into_iter().any(|found| found.code == "too-deep" && path.starts_with(&found.file));
    assert!(checked.code == Some(1) && told, "a library is read to its end, and has one:\n{checked}");
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    for (name, from, to) in [
        ("a file of the machine", "media/other.svg", "/etc/passwd"),
        ("a file that is there", "slides/again.toml", "energy.toml"),
        ("a folder above", "media/up", ".."),
        ("itself", "slides/itself.toml", "itself.toml"),
        ("nothing", "brands/nothing.toml", "nowhere.toml"),
        ("the root", "facilities/all", "/"),
    ] {
        let folder = Planted::healthy(name).write();
        symlink(to, folder.path().join(from)).expect("a temporary folder takes links");
        let checked = check(name, folder.path());
        let told = checked.errors().into_iter().any(|found| found.code == "symbolic-link" && found.file == from);
        assert!(checked.code == Some(1) && told, "{name}: a link could carry any file into a leave-behind:\n{checked}");
        assert!(checked.findings.len() == 1, "{name}: nothing behind a link was read:\n{checked}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_does_not_hold_the_program_up() {
    let folder = Planted::healthy("pipe").write();
    let pipe = folder.path().join("slides").join("pipe.toml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("every Unix has mkfifo");
    assert!(made.success(), "without a pipe nothing is tested");
    let checked = check("pipe", folder.path());
    assert_eq!(checked.code, Some(0), "nobody writes into it, and nobody may wait for it:\n{checked}");
}

#[cfg(unix)]
#[test]
fn names_of_files_may_hold_anything() {
    use std::os::unix::ffi::OsStrExt;
    for (name, file, code) in [
        ("not Unicode", b"slides/caf\xe9.toml".as_slice(), "odd-file-name"),
        ("not Unicode, beside the manifest", b"caf\xe9.toml", "odd-file-name"),
        ("escape sequence", b"slides/a\x1b[2Jb.toml", "missing-field"),
        ("line break", b"slides/a\nb.toml", "missing-field"),
    ] {
        let folder = Planted::healthy(name).write();
        let path = folder.path().join(Path::new(std::ffi::OsStr::from_bytes(file)));
        raw::write(path, "").expect("this system takes any name");
        let checked = check(name, folder.path());
        let told = checked.errors().into_iter().any(|found| found.code == code && found.file.ends_with(".toml"));
        assert!(
            checked.code == Some(1) && told,
            "{name}: the file is not part of the library, which is to be known:\n{checked}"
        );
        assert_eq!(checked.unclear(), None, "{name}: the name is printed in a terminal:\n{checked}");
    }
}
