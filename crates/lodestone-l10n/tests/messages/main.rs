//! Checks the files in `locales/`: the same messages in every language, and the types that the interface uses.

#[path = "../../catalog/mod.rs"]
mod catalog;
mod languages;
mod typescript;

use std::fs;
use std::path::PathBuf;

/// The folder of all languages.
fn locales() -> PathBuf {
    PathBuf::from("../../locales")
}

/// Names of the files of a language, without `.ftl`, in order.
fn files(language: &str) -> Vec<String> {
    let entries = fs::read_dir(locales().join(language)).expect("every language has a folder");
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_string_lossy().strip_suffix(".ftl").map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// One file in every language that has it, English first.
fn translations(name: &str) -> Vec<(&'static str, String)> {
    let text = |language| fs::read_to_string(locales().join(language).join(format!("{name}.ftl"))).ok();
    catalog::LANGUAGES.into_iter().filter_map(|language| Some((language, text(language)?))).collect()
}
