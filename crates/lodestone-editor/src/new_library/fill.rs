//! Fills the skeleton of a library with its name and the words of its language.
//!
//! In the skeleton, `@key@` is replaced by a value: in TOML as a string with its quotes, so that no name can be more
//! than one.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use lodestone_content::read::{Table, tree};
use lodestone_content::{Day, Language};

use super::NewLibrary;
use crate::folder::Files;

static SKELETON: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/new-library/skeleton");

/// The words in a language, and the page for its author.
struct LanguageTexts {
    tag: &'static str,
    toml: &'static str,
    readme: &'static str,
}

/// The words in one language.
macro_rules! texts {
    ($tag:literal) => {
        LanguageTexts {
            tag: $tag,
            toml: include_str!(concat!("../../../../assets/new-library/words/", $tag, ".toml")),
            readme: include_str!(concat!("../../../../assets/new-library/readme/", $tag, ".md")),
        }
    };
}

/// Every language that has words, English first.
static LANGUAGES: [LanguageTexts; 4] = [texts!("en"), texts!("sv"), texts!("da"), texts!("de")];

/// How a value is written in place of a key.
enum Style {
    /// A string of TOML.
    Toml,
    /// The text itself.
    Plain,
}

/// The files of a library.
pub(super) fn files(library: &NewLibrary) -> Files {
    let known = LANGUAGES.iter().find(|texts| texts.tag == library.language.primary());
    let texts = known.unwrap_or(&LANGUAGES[0]);
    // English words are marked as English: a screen reader would speak them as another language.
    let language = if known.is_some() { library.language.clone() } else { Language::english() };
    let extra = known.is_none().then_some(&library.language);
    let values = values(library, texts, &language);
    let fill = |text: &str, style: &Style| fill(text, &values, style, &language, extra);
    let mut files = vec![("README.md".to_owned(), fill(texts.readme, &Style::Plain).into_bytes())];
    for (path, text) in skeleton(&SKELETON) {
        let path = if path == "brands/brand.toml" { format!("brands/{}.toml", library.id) } else { path };
        files.push((path, fill(text, &Style::Toml).into_bytes()));
    }
    files
}

/// The files of the skeleton.
fn skeleton(folder: &'static Dir<'static>) -> Vec<(String, &'static str)> {
    let file = |file: &'static include_dir::File<'static>| {
        (file.path().to_string_lossy().replace('\\', "/"), file.contents_utf8().unwrap_or_default())
    };
    folder.files().map(file).chain(folder.dirs().flat_map(skeleton)).collect()
}

/// The value of each key.
fn values(library: &NewLibrary, texts: &LanguageTexts, language: &Language) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    let path = format!("{}.toml", texts.tag);
    let table = tree::parse(&path, texts.toml.as_bytes(), &mut Vec::new());
    collect(&table.expect("the words are part of the program and parse"), "", &mut values);
    for (key, value) in [
        ("id", library.id.clone()),
        ("name", library.name.clone()),
        ("today", library.today.to_string()),
        ("year", library.today.year().to_string()),
        ("review-by", year_after(library.today).to_string()),
        ("language-tag", language.to_string()),
    ] {
        values.insert(key.to_owned(), value);
    }
    values
}

fn collect(table: &Table, before: &str, values: &mut BTreeMap<String, String>) {
    for (key, _, node) in table.entries() {
        match (node.as_table(), node.as_text()) {
            (Some(inner), _) => collect(inner, &format!("{before}{key}."), values),
            (None, Some(text)) => drop(values.insert(format!("{before}{key}"), text.to_owned())),
            (None, None) => {}
        }
    }
}

/// The same day a year later; the day before where there is none.
fn year_after(day: Day) -> Day {
    let next = |of_month| Day::new(day.year().saturating_add(1), day.month(), of_month);
    next(day.day()).or_else(|| next(day.day() - 1)).unwrap_or(day)
}

fn fill(
    text: &str,
    values: &BTreeMap<String, String>,
    style: &Style,
    language: &Language,
    extra: Option<&Language>,
) -> String {
    let quoted = |value: &str| toml_edit::Value::from(value).to_string();
    let mut filled = String::new();
    for (place, part) in text.split('@').enumerate() {
        match (place % 2, part, style) {
            (0, ..) => filled.push_str(part),
            // The key of a table, and the list of other languages, have no quotes.
            (_, "language", _) => filled.push_str(language.as_str()),
            (_, "extra-languages", _) => filled.extend(extra.map(|language| quoted(language.as_str()))),
            (_, key, style) => {
                let value = values.get(key).expect("the skeleton asks for words that every language has");
                match style {
                    Style::Toml => filled.push_str(&quoted(value)),
                    Style::Plain => filled.push_str(value),
                }
            }
        }
    }
    filled
}
