//! What the machine must have beside Rust, installed when it is missing and silent when it is not.
//!
//! Everything comes from package registries: Debian's, crates, PyPI, npm. Versions are pinned here or in a requirements
//! file, and everything but Debian packages lives in the person's cache folder, so that nothing of the system changes
//! and a clean checkout does not install again.

use std::path::{Path, PathBuf};

use crate::outcome::Outcome;
use crate::{places, programs};

/// Something that a Debian package brings.
pub(crate) struct Need {
    /// The Debian package; on other systems it is only named in the message.
    pub(crate) package: &'static str,
    /// Whether what the package brings is there already, from wherever it came.
    pub(crate) present: fn() -> bool,
}

/// Python with the two parts that Debian packs apart.
const PYTHON: &[Need] = &[
    Need { package: "python3", present: || programs::find("python3").is_some() },
    Need { package: "python3-venv", present: python_can_make_environments },
];

/// Installs the Debian packages of the needs that are not met, refreshing the package lists once.
pub(crate) fn debian<'a>(needs: impl IntoIterator<Item = &'a Need>) -> Outcome {
    let missing: Vec<&str> = needs.into_iter().filter(|need| !(need.present)()).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if programs::find("apt-get").is_none() {
        return Err(format!("this needs what Debian calls {names}: install it, then run this again"));
    }
    if !is_root()? {
        return Err(format!(
            "this needs packages from Debian: run `sudo apt-get install --no-install-recommends {names}`, then this again"
        ));
    }
    println!("installing from Debian: {names}");
    // One unreachable source among several makes the refresh fail while the packages can still be had: only the
    // installation decides.
    let refreshed = programs::run_quietly(programs::command("apt-get").args(["update", "-qq"]));
    programs::run_quietly(
        programs::command("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(&missing),
    )
    .map_err(|failure| match refreshed {
        Ok(()) => failure,
        Err(earlier) => format!("{earlier}\n{failure}"),
    })
}

/// A program from crates at one version, kept in the cache; returns where it is.
///
/// `profile` overrides settings of the release profile, as `--config profile.release.…` takes them: what is built to be
/// used, not shipped, need not be optimised for minutes.
pub(crate) fn from_crates(package: &str, program: &str, version: &str, profile: &[&str]) -> Outcome<PathBuf> {
    let tools = places::cache()?.join("tools");
    let folder = tools.join(format!("{package}-{version}"));
    let installed = folder.join("bin").join(programs::executable(program));
    if installed.is_file() {
        return Ok(installed);
    }
    println!("installing {package} {version} from crates, once; this takes minutes");
    // A build folder that stays until the end lets an interrupted installation go on where it stopped.
    let build = tools.join("build");
    places::make_folder(&build)?;
    let mut install = programs::cargo(["install", "--locked", "--version", version, package])?;
    install.arg("--root").arg(&folder).env("CARGO_TARGET_DIR", &build);
    for setting in profile {
        install.arg("--config").arg(format!("profile.release.{setting}"));
    }
    programs::run(&mut install)?;
    places::remove_folder(&build)?;
    if installed.is_file() {
        return Ok(installed);
    }
    Err(format!("{package} {version} was installed but has no program {program}; correct its name in xtask"))
}

/// Settings of the release profile with which tools build in a fraction of the time and still run fast enough.
pub(crate) const BUILD_SOON: &[&str] = &["opt-level=1", "lto=false", "codegen-units=16", "debug=false"];

/// A Python environment in the cache that holds what a requirements file pins; returns its interpreter.
pub(crate) fn python(name: &str, requirements: &[&Path]) -> Outcome<PathBuf> {
    debian(PYTHON)?;
    let mut wanted = String::new();
    for file in requirements {
        wanted += &std::fs::read_to_string(file)
            .map_err(|error| format!("cannot read {}: {error}; restore the file", places::shown(file)))?;
    }
    let folder = places::cache()?.join("python").join(name);
    let interpreter =
        if cfg!(windows) { folder.join("Scripts").join("python.exe") } else { folder.join("bin").join("python") };
    let stamp = folder.join("requirements.installed");
    let fresh = std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted)
        // An environment dies with the interpreter that it was made from.
        && programs::run_quietly(programs::command(&interpreter).args(["-c", ""])).is_ok();
    if fresh {
        return Ok(interpreter);
    }
    println!(
        "installing from PyPI: {}",
        wanted.split_whitespace().filter(|word| word.contains("==")).collect::<Vec<_>>().join(" ")
    );
    programs::run_quietly(programs::command("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut install = programs::command(&interpreter);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    for file in requirements {
        install.arg("--requirement").arg(file);
    }
    programs::run_quietly(&mut install)?;
    places::write(&stamp, wanted.as_bytes())?;
    Ok(interpreter)
}

/// A program from npm at one version, kept in the cache; returns where it is.
pub(crate) fn from_npm(package: &str, program: &str, version: &str) -> Outcome<PathBuf> {
    let folder = places::cache()?.join("npm").join(format!("{}-{version}", package.replace(['@', '/'], "_")));
    let suffix = if cfg!(windows) { ".cmd" } else { "" };
    let installed = folder.join("node_modules").join(".bin").join(format!("{program}{suffix}"));
    let stamp = folder.join("installed");
    if stamp.is_file() && installed.exists() {
        return Ok(installed);
    }
    println!("installing from npm: {package} {version}");
    places::remove_folder(&folder)?;
    places::make_folder(&folder)?;
    programs::run_quietly(
        programs::command(format!("npm{suffix}"))
            .args(["install", "--no-fund", "--no-audit", "--no-package-lock", "--prefix"])
            .arg(&folder)
            .arg(format!("{package}@{version}")),
    )?;
    places::write(&stamp, b"")?;
    Ok(installed)
}

fn python_can_make_environments() -> bool {
    programs::run_quietly(programs::command("python3").args(["-c", "import ensurepip, venv"])).is_ok()
}

fn is_root() -> Outcome<bool> {
    let id = programs::read(programs::command("id").arg("-u"))?;
    Ok(id.trim_ascii() == b"0")
}
