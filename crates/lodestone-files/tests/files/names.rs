//! Tests names that a person, or a system, may choose.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use lodestone_files::{make_folder, write};

use crate::lies;

#[test]
fn any_name_that_the_system_takes_is_written() {
    let home = tempfile::tempdir().expect("a folder");
    let mut names: Vec<OsString> = [
        "für Öresund & Co. – 日本.pdf",
        " a space before and after ",
        "-rf",
        ".hidden",
        "a\nline",
        "two..dots",
        "tilde~",
        "no ending",
    ]
    .map(OsString::from)
    .into();
    // As long as a name may be: the temporary name adds nothing to it.
    names.push("n".repeat(255).into());
    #[cfg(unix)]
    names.push(std::os::unix::ffi::OsStringExt::from_vec(b"not \xff Unicode".to_vec()));
    for name in &names {
        if cfg!(windows) && name.to_string_lossy().contains(['\n', '"']) {
            continue;
        }
        let place = home.path().join("new folder").join(name);
        write(&place, b"old").and_then(|()| write(&place, b"new")).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(fs::read(&place).expect("it is there"), b"new", "{name:?}");
        fs::remove_file(&place).expect("it is there");
        assert_eq!(lies(&home.path().join("new folder")), [""; 0], "{name:?}: nothing else appeared");
    }
}

#[test]
fn what_names_no_file_is_refused_before_anything_is_written() {
    let home = tempfile::tempdir().expect("a folder");
    for path in [PathBuf::new(), PathBuf::from("/"), home.path().join("..")] {
        let refused = write(&path, b"x").expect_err("this is no name of a file");
        assert_eq!(refused.io().kind(), ErrorKind::InvalidFilename, "{}", path.display());
    }
    let long = home.path().join("n".repeat(256));
    let refused = write(&long, b"x").expect_err("no system takes it").to_string();
    assert!(refused.ends_with("choose another name"), "{refused}");
    let taken = home.path().join("folder");
    make_folder(&taken).expect("a folder");
    let refused = write(&taken, b"x").expect_err("a folder has this name").to_string();
    assert!(refused.ends_with("choose another name: a folder has this one"), "{refused}");
    assert_eq!(lies(home.path()), ["folder"]);
}

#[test]
fn a_name_without_a_folder_is_one_in_the_folder_one_is_in() {
    // Only reads the path: tests share the current folder.
    make_folder(Path::new("")).expect("it is there");
    make_folder(Path::new(".")).expect("it is there");
}
