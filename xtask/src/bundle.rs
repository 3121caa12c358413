//! `cargo xtask bundle`: makes what a person installs.

use std::path::{Path, PathBuf};

use crate::outcome::Outcome;
use crate::{desktop, places, programs, tools};

const TAURI: &str = "2.12.5";
const PROGRAM: &str = "lodestone-desktop";

/// An installer goes onto a USB stick, and through hotel networks.
const LARGEST: u64 = 60 << 20;

/// The variable that `src-tauri/src/test_hooks.rs` reads.
const HOOK: &[u8] = b"LODESTONE_PICKS";

/// How the program in a bundle is built.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Build {
    /// From the dependencies that tests and development have built: minutes less, and within noise as fast.
    Soon,
    /// Optimised as a whole; building Typst again takes most of half an hour on two cores.
    Release,
}

/// Reads options and makes a bundle.
pub(crate) fn parse(options: &[&str]) -> Outcome {
    let (mut build, mut kind, mut variant) = (Build::Soon, None, None);
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--release" => build = Build::Release,
            "--kind" => kind = options.next().copied(),
            "--variant" => variant = options.next().copied(),
            other => return Err(format!("`{other}` is no option of bundle: --release, --kind KIND, --variant NAME")),
        }
    }
    bundle(build, kind, variant)
}

/// Makes a bundle of one kind, such as `deb`, `appimage`, `nsis` or `dmg`; that of this system unless told otherwise.
///
/// `variant` names a configuration beside `src-tauri/tauri.conf.json`, such as `windows-offline`.
fn bundle(build: Build, kind: Option<&str>, variant: Option<&str>) -> Outcome {
    let own = if cfg!(windows) {
        "nsis"
    } else if cfg!(target_os = "macos") {
        "dmg"
    } else {
        "deb"
    };
    let kind = kind.unwrap_or(own);
    let tauri = tools::from_npm("@tauri-apps/cli", "tauri", TAURI)?;
    desktop::parts()?;
    compile(build)?;
    let folder = places::target()?.join(folder(build)).join("bundle");
    // What an earlier version left must not pass for this one.
    places::remove_folder(&folder)?;
    let mut bundle = programs::command(tauri);
    bundle.current_dir(places::root().join("src-tauri")).env("CARGO_TARGET_DIR", places::target()?);
    bundle.args(["bundle", "--bundles", kind]);
    if build == Build::Soon {
        bundle.arg("--debug");
    }
    if let Some(variant) = variant {
        bundle.args(["--config", &format!("tauri.{variant}.conf.json")]);
    }
    programs::run(&mut bundle)?;
    report(&folder)
}

/// Compiles the program as it is shipped: without test hooks, assertions and symbols.
fn compile(build: Build) -> Outcome {
    // The whole workspace, as everywhere: another selection would build the layout engine once more.
    let mut compile = programs::cargo(["build", "--workspace", "--bin", PROGRAM])?;
    match build {
        // Dependencies have no assertions as it is; so they are not built again.
        Build::Soon => compile.args(["--config", "profile.dev.debug-assertions=false"]),
        Build::Release => compile.arg("--release"),
    };
    programs::run(&mut compile)?;
    let program = places::target()?.join(folder(build)).join(programs::executable(PROGRAM));
    // Set in the profile, this would build every dependency once more. Windows keeps symbols in a file apart.
    if build == Build::Soon && !cfg!(windows) {
        programs::run(programs::command("strip").arg(&program))?;
    }
    without_test_hooks(&program)
}

/// The hooks by which tests answer dialogs must not be in what a person installs: with one, a person who sets a variable
/// chooses the files.
fn without_test_hooks(program: &Path) -> Outcome {
    let bytes = std::fs::read(program).map_err(|error| format!("cannot read {}: {error}", places::shown(program)))?;
    if holds(&bytes, HOOK) {
        return Err("the program was built with the feature `test-hooks`; build it without and bundle again".to_owned());
    }
    Ok(())
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

fn folder(build: Build) -> &'static str {
    match build {
        Build::Soon => "debug",
        Build::Release => "release",
    }
}

/// Copies the bundles to `out/bundle/` and says how large they are.
#[expect(clippy::disallowed_methods, reason = "a bundle can be made again")]
fn report(made: &Path) -> Outcome {
    let out = places::root().join("out").join("bundle");
    places::make_folder(&out)?;
    let mut largest = 0;
    for file in bundles(made) {
        let to = out.join(file.file_name().unwrap_or_default());
        let size = std::fs::copy(&file, &to).map_err(|error| format!("cannot copy {}: {error}", file.display()))?;
        println!("{} ({:.1} MB)", places::shown(&to), size as f64 / 1e6);
        largest = largest.max(size);
    }
    match largest {
        0 => Err(format!("nothing was bundled; see what is in {}", made.display())),
        size if size > LARGEST => Err(format!("a bundle is larger than {} MB: find out what grew", LARGEST >> 20)),
        _ => Ok(()),
    }
}

/// What a person would install, among what the bundler left.
fn bundles(folder: &Path) -> Vec<PathBuf> {
    ["deb", "rpm", "AppImage", "exe", "msi", "dmg"]
        .iter()
        .flat_map(|ending| {
            let kinds = std::fs::read_dir(folder).into_iter().flatten().flatten();
            kinds.flat_map(|kind| places::files(&kind.path(), ending)).collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{HOOK, holds};

    #[test]
    fn the_hook_that_is_looked_for_is_the_one_there_is() {
        let source = include_bytes!("../../src-tauri/src/test_hooks.rs");
        assert!(holds(source, HOOK), "a hook under another name would be shipped unseen");
        assert!(!holds(b"nothing of the kind", HOOK));
    }
}
