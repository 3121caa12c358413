//! `cargo xtask demo`: makes three pitches on the command line, each with the reasons for its slides.

use std::path::Path;

use crate::outcome::Outcome;
use crate::{places, programs};

/// A pitch to show: one field, one language, one company.
struct Demo {
    /// Names the PDF and the folder of pictures.
    name: &'static str,
    company: &'static str,
    /// NACE Rev. 2 code of the company's industry.
    industry: &'static str,
    keywords: &'static str,
    language: &'static str,
}

const DEMOS: &[Demo] = &[
    Demo { name: "oncology-sv", company: "Genmab", industry: "21.2", keywords: "", language: "sv" },
    Demo {
        name: "nanotechnology-en",
        company: "ASML",
        industry: "28.99",
        keywords: "semiconductor,nanowire",
        language: "en",
    },
    Demo {
        name: "hydrogen-da",
        company: "Ørsted",
        industry: "35.11",
        keywords: "hydrogen,electrolysis",
        language: "da",
    },
];

/// How long each demo pitch may take to tell.
const MINUTES: &str = "10";

/// Makes the demo pitches in `out/pitches/` and says where they are.
pub(crate) fn demo() -> Outcome {
    let lodestone = programs::lodestone()?;
    let folder = places::root().join("out").join("pitches");
    // Only what this command makes stays in the folder, so that no picture of an older deck is taken for a new one.
    places::remove_folder(&folder)?;
    places::make_folder(&folder)?;
    println!();
    for demo in DEMOS {
        make(&lodestone, demo, &folder)?;
        report(demo, &folder)?;
    }
    println!("\nWhy each slide was chosen or left out is in {}/*.json.", places::shown(&folder));
    Ok(())
}

/// Makes one pitch: its PDF, a picture of every slide, and what the program says about it.
///
/// The only place here that knows the arguments of `lodestone`.
fn make(lodestone: &Path, demo: &Demo, folder: &Path) -> Outcome {
    let mut pitch = programs::command(lodestone);
    pitch.args(["pitch", "--company", demo.company, "--industry", demo.industry]).args([
        "--audience",
        "company",
        "--language",
        demo.language,
        "--minutes",
        MINUTES,
    ]);
    if !demo.keywords.is_empty() {
        pitch.args(["--keywords", demo.keywords]);
    }
    pitch
        .arg("--out")
        .arg(folder.join(demo.name).with_extension("pdf"))
        .arg("--pictures")
        .arg(folder.join(demo.name))
        .arg("--json");
    let told = programs::read(&mut pitch)?;
    places::write(&folder.join(demo.name).with_extension("json"), &told)
}

/// Says where one pitch is, after looking that it is there.
fn report(demo: &Demo, folder: &Path) -> Outcome {
    let pdf = folder.join(demo.name).with_extension("pdf");
    let pictures = folder.join(demo.name);
    let count = places::files(&pictures, "png").len();
    if !pdf.is_file() || count == 0 {
        return Err(format!(
            "`lodestone pitch` said that it succeeded but left no {} or no pictures in {}; run it by hand with the \
             arguments in xtask/src/demo.rs",
            places::shown(&pdf),
            places::shown(&pictures)
        ));
    }
    println!(
        "{} for {} ({}): {}, {count} slides as pictures in {}/",
        demo.name,
        demo.company,
        demo.language,
        places::shown(&pdf),
        places::shown(&pictures)
    );
    Ok(())
}
