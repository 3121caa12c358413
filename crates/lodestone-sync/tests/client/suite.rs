//! Runs the public conformance suite for TUF clients over the client of this crate; see docs/conformance/tuf.md.

use std::path::PathBuf;
use std::process::Command;

use crate::skipped::skipped;

/// Where a checkout of the suite is; its virtual environment is `.venv` in it, or Python's own.
const CHECKOUT: &str = "LODESTONE_TUF_CONFORMANCE";

#[test]
#[expect(clippy::disallowed_methods, reason = "the suite is no package: where it is, only the environment can say")]
fn the_conformance_suite_passes() {
    let Some(checkout) = std::env::var_os(CHECKOUT).map(PathBuf::from) else {
        let reason = format!("{CHECKOUT} names no checkout of tuf-conformance, which is no package");
        skipped("the public conformance suite for TUF clients", None, &reason);
        return;
    };
    let own = checkout.join(".venv/bin/python");
    let python = if own.exists() { own } else { "python3".into() };
    let client = std::env::current_exe().unwrap().parent().unwrap().join("../examples/tuf-client");
    let run = Command::new(python)
        .args(["-m", "pytest", "tuf_conformance", "-q", "--entrypoint"])
        .arg(&client)
        .current_dir(checkout)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    println!("{}", said.lines().last().unwrap_or_default());
    assert!(run.status.success(), "{said}\n{}", String::from_utf8_lossy(&run.stderr));
}
