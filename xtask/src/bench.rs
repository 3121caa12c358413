//! `cargo xtask bench`: measures what the documents claim.

use std::path::Path;

use crate::desktop::{self, TestHooks};
use crate::outcome::Outcome;
use crate::{places, programs, tools};

const MARP: &str = "4.5.1";

const MEASURING: &[tools::Need] = &[
    tools::Need { package: "hyperfine", present: || programs::find("hyperfine").is_some() },
    tools::Need { package: "poppler-utils", present: || programs::find("pdfinfo").is_some() },
    tools::Need { package: "chromium", present: || programs::find("chromium").is_some() },
    tools::Need {
        package: "libreoffice-impress",
        present: || Path::new("/usr/lib/libreoffice/program/simpress").exists() || impress_elsewhere(),
    },
    // Without one text font, Chromium prints boxes and the comparison measures nothing.
    tools::Need {
        package: "fonts-liberation",
        present: || Path::new("/usr/share/fonts/truetype/liberation").is_dir() || !cfg!(target_os = "linux"),
    },
];

/// Typst's own command line fetches packages through OpenSSL and is built against it.
const TYPST: &[tools::Need] = &[
    tools::Need {
        package: "pkg-config",
        present: || programs::find("pkg-config").is_some() || !cfg!(target_os = "linux"),
    },
    tools::Need {
        package: "libssl-dev",
        present: || Path::new("/usr/include/openssl/ssl.h").is_file() || !cfg!(target_os = "linux"),
    },
];

/// Criterion benches of the workspace, all or those whose name contains `filter`.
///
/// In the dev profile, which builds Typst as it is built for the tests: the bench profile would build it once more, and
/// measured times were the same within noise.
pub(crate) fn criterion(filter: Option<&str>) -> Outcome {
    programs::run(programs::cargo(["bench", "--workspace", "--profile", "dev", "--benches"])?.args(filter))
}

/// Start, typing, search and memory of the real window; how is in `benches/desktop/run.mjs`.
pub(crate) fn desktop(arguments: &[&str]) -> Outcome {
    let program = desktop::program(TestHooks::In)?;
    let mut measure = desktop::on_a_screen("node")?;
    programs::run(measure.arg("benches/desktop/run.mjs").args(arguments).env("LODESTONE_DESKTOP", program))
}

/// The same deck through other exporters, as whole processes.
///
/// Installs what the measurement needs; how it is made is in `benches/peers/run.py`.
pub(crate) fn peers(arguments: &[&str]) -> Outcome {
    let folder = places::root().join("benches").join("peers");
    let pdf = places::root().join("tests").join("pdf").join("requirements.txt");
    let python = tools::python("peers", &[&folder.join("requirements.txt"), &pdf])?;
    let mut measure = programs::command(python);
    measure.arg(folder.join("run.py"));
    if !arguments.contains(&"--help") {
        tools::debian(MEASURING)?;
        measure.arg("--marp").arg(tools::from_npm("@marp-team/marp-cli", "marp", MARP)?);
        // Building Typst's own command line takes long, and without the theme there is nothing to run it on.
        if arguments.contains(&"--theme") {
            tools::debian(TYPST)?;
            let version = typst_version()?;
            // Optimised as in our dev profile, so that both sides run the same machine code.
            let typst = tools::from_crates("typst-cli", "typst", &version, tools::BUILD_SOON)?;
            measure.arg("--typst").arg(typst);
        }
    }
    programs::run(measure.args(arguments))
}

/// The version of Typst that the workspace pins: a peer at another version would be another program.
fn typst_version() -> Outcome<String> {
    let manifest = std::fs::read_to_string(places::root().join("Cargo.toml"))
        .map_err(|error| format!("cannot read Cargo.toml: {error}"))?;
    manifest
        .lines()
        .find_map(|line| line.strip_prefix("typst = \"=")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.toml pins no exact version of typst; expected a line `typst = \"=…\"`".to_owned())
}

/// On other systems the office suite brings its presentation part along.
fn impress_elsewhere() -> bool {
    !cfg!(target_os = "linux") && programs::find("soffice").is_some()
}
