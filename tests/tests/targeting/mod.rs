//! Tests choosing slides for a target, over the real library: tables of verdicts, rules for every target, and how
//! well the ranking does on targets for which every slide was judged.
//!
//! docs/TARGETING.md says how to read them. After an intended change, `UPDATE_EXPECT=1` writes the tables again; read
//! the difference before you keep it.

mod ranking;
mod rules;
mod verdicts;

use std::sync::LazyLock;

use lodestone_content::Library;
use lodestone_content::model::{Audience, Target};
use lodestone_content::select::{Selection, select};
use lodestone_tests::library::{self, language};

pub(crate) static LIBRARY: LazyLock<Library> = LazyLock::new(library::oresund);

pub(crate) fn chosen(target: &Target) -> Selection {
    select(&LIBRARY, target, LIBRARY.manifest.date)
}

pub(crate) fn target(
    audience: Audience,
    tag: &str,
    industries: &[&str],
    keywords: &[&str],
    company: Option<&str>,
) -> Target {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Target {
        company: company.map(str::to_owned),
        industries: owned(industries),
        audience,
        keywords: owned(keywords),
        language: language(tag),
        ..Target::default()
    }
}
