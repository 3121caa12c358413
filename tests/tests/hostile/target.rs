//! Tests targets as a salesperson may type or paste them.

use std::ffi::OsString;
use std::process::Command;

use lodestone_tests::program;

use super::plant::{Planted, TODAY, ended};

/// What the program says to these arguments of `lodestone pitch`, and whether it wrote a file all the same.
fn pitch(name: &str, arguments: &[OsString]) -> (Option<i32>, String, bool) {
    let folder = Planted::healthy(name).write();
    let out = folder.path().join("out.pdf");
    let mut command = Command::new(program::lodestone());
    command.args(["pitch", "--minutes", "5", "--industry", "26.51", "--today", TODAY, "--date", TODAY, "--library"]);
    command.arg(folder.path()).arg("--out").arg(&out).args(arguments);
    let (code, _, err) = ended(name, &mut command);
    (code, err, out.exists())
}

#[test]
fn what_cannot_stand_on_a_slide_is_refused_by_name() {
    let long = "Company ".repeat(25);
    let accents = format!("a{}", "\u{301}".repeat(500));
    for (option, text, named) in [
        ("--company", "Smile 😀", "company"),
        ("--company", "诺和诺德", "company"),
        ("--company", "شركة", "company"),
        ("--company", "Genmab\u{202e}fdp.A/S", "U+202E"),
        ("--company", "Genmab\u{2066}", "U+2066"),
        ("--company", "Gen\u{7}mab", "U+0007"),
        ("--company", "Gen\u{1b}[2Jmab", "U+001B"),
        ("--company", "Gen\nmab", "company"),
        ("--company", "Gen\u{e000}mab", "U+E000"),
        ("--company", "Gen\u{200b}mab", "U+200B"),
        ("--company", &long, "company"),
        ("--company", &accents, "company"),
        ("--event", "\u{202e}Hannover", "U+202E"),
        ("--keywords", "oncology,\u{202e}light", "U+202E"),
        ("--contact-name", "Anna 😀", "name"),
        ("--contact-email", "anna\n@example.org", "e-mail"),
        ("--contact-organisation", &long, "organisation"),
    ] {
        let (code, err, written) = pitch(text, &[option.into(), text.into()]);
        assert_eq!(code, Some(3), "{option} {text:?} would end up on a slide as rubbish: {err}");
        assert!(err.contains(named), "{option} {text:?}: the person must learn what to type again: {err}");
        assert!(!written, "{option} {text:?}: a leave-behind that was refused must not lie there");
        let plain = err.chars().all(|character| character == '\n' || !character.is_control());
        assert!(plain, "{option} {text:?}: the refusal itself must not act on the terminal: {err:?}");
    }
}

#[test]
fn names_of_real_companies_are_taken() {
    for name in [
        "Ørsted",
        "Škoda & Söhne",
        "L'Oréal",
        "A.P. Møller – Mærsk A/S",
        "#1 \"Best\" {company} $100 *Ltd* <b> @home \\ _x_",
        "C++ // comment",
        "Ελλάς",
        &"W".repeat(60),
    ] {
        let (code, err, written) = pitch(name, &["--company".into(), name.into()]);
        assert_eq!(code, Some(0), "{name} is a name and not a command: {err}");
        assert!(written, "{name}: the leave-behind was asked for");
    }
}

#[test]
fn wrong_usage_is_no_crash() {
    let runs: [&[&str]; 8] = [
        &["pitch", "--out", "", "--company", "x"],
        &["check", "no/such/folder"],
        &["check", "--today", "2026-02-30"],
        &["export", "../../etc/passwd", "--out", "x.pdf"],
        &["export", "--slides", "\u{1b}[2J", "--out", "x.pdf"],
        &["render", "--width", "99999999999", "--out", "x"],
        &["facts", "--language", "\u{202e}"],
        &["\u{1b}[2J"],
    ];
    let folder = tempfile::tempdir().expect("tests have a folder for temporary files");
    for arguments in runs {
        let mut command = Command::new(program::lodestone());
        let (code, _, err) = ended("wrong usage", command.current_dir(folder.path()).args(arguments));
        assert!(matches!(code, Some(2..=5)), "{arguments:?}: exit codes tell scripts what went wrong: {code:?} {err}");
        assert!(!err.contains("panicked") && !err.trim().is_empty(), "{arguments:?}: {err}");
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_not_unicode_are_wrong_usage() {
    use std::os::unix::ffi::OsStringExt;
    let odd = || OsString::from_vec(b"caf\xe9".to_vec());
    for arguments in [vec![odd()], vec!["check".into(), odd()], vec!["pitch".into(), "--company".into(), odd()]] {
        let mut command = Command::new(program::lodestone());
        let (code, _, err) = ended("not Unicode", command.args(&arguments));
        assert!(matches!(code, Some(2 | 3)), "{arguments:?}: a file manager may pass such a name: {code:?} {err}");
    }
}
