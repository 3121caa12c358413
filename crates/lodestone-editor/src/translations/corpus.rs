//! Gathers the texts of a whole library in two languages, with their files.

use lodestone_l10n::message;
use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::layout::layout;
use lodestone_content::{Language, Library};

use super::markup::Markup;
use super::units::{PathStep, Unit, units};
use crate::document::{Document, text};
use crate::error::{Error, ErrorKind};
use crate::session::Session;

/// Files of a library that have texts, but for those in folders.
const FILES: [&str; 5] = ["topics.toml", "measures.toml", "owners.toml", "media.toml", "retired.toml"];
/// Folders of files that have texts.
const FOLDERS: [&str; 4] = ["slides/", "facilities/", "value-propositions/", "pitches/"];

/// The texts of a library in one language and another.
pub(super) struct Corpus {
    /// The texts.
    pub(super) units: Vec<Unit>,
    /// The files that they are in.
    pub(super) files: BTreeMap<String, (Vec<u8>, Document)>,
}

impl Corpus {
    /// Gathers the texts of a folder.
    pub(super) fn read(session: &Session, from: &str, to: &str) -> Result<Corpus, Error> {
        let paths: Vec<String> = session.folder().stamps().into_keys().collect();
        let contents = session.contents();
        let languages: BTreeSet<String> = contents.library.languages().iter().map(Language::to_string).collect();
        let mut corpus = Corpus { units: Vec::new(), files: BTreeMap::new() };
        let holds = |path: &&String| {
            path.ends_with(".toml")
                && (FILES.contains(&path.as_str()) || FOLDERS.iter().any(|folder| path.starts_with(folder)))
        };
        for path in paths.iter().filter(holds) {
            let bytes = match contents.library.file_texts.get(path) {
                Some(bytes) => bytes.to_vec(),
                None => session.folder().read(path)?.unwrap_or_default(),
            };
            // The texts of a file that is not TOML wait until its author has corrected it; it is among the findings.
            let Ok(document) = Document::parse(path, &bytes) else { continue };
            let found = units(path, document.tree.as_table(), from, to, &languages);
            if !found.is_empty() {
                corpus.units.extend(found);
                corpus.files.insert(path.clone(), (bytes, document));
            }
        }
        Ok(corpus)
    }

    /// The most characters of a text; 0 without a limit.
    pub(super) fn limit(&self, unit: &Unit) -> usize {
        let Some((_, document)) = self.files.get(&unit.path).filter(|_| unit.markup == Markup::Rich) else { return 0 };
        let Some(PathStep::Key(field)) = unit.below.first() else { return 0 };
        let contract = layout(&text(document.tree.as_table(), "layout")).and_then(|layout| layout.field(field));
        match (contract.map(|field| field.longest.as_slice()), unit.below.last()) {
            (Some([one]), _) => *one,
            (Some([title, text]), Some(PathStep::Key(key))) if key == "text" => *text.max(title),
            (Some([title, _]), _) => *title,
            _ => 0,
        }
    }

    /// Returns what is added to a file together with a text: the whole language where it is new, a field otherwise.
    pub(super) fn block_of(&self, unit: &Unit) -> (String, Vec<PathStep>, Option<PathStep>) {
        let whole = self
            .units
            .iter()
            .any(|other| other.path == unit.path && other.container == unit.container && other.target.is_some());
        let (path, container, field) = unit.block();
        (path, container, if whole { field } else { None })
    }
}

/// The languages of a pair as the library writes them.
pub(super) fn pair(library: &Library, from: &str, to: &str) -> Result<(String, String), Error> {
    let known = |tag: &str| {
        let wanted = Language::parse(tag);
        // Translators' tools add a country to a language that was sent without one.
        let bare = tag.split(['-', '_']).next().and_then(Language::parse);
        let find = |wanted: Option<Language>| library.languages().into_iter().find(|one| Some(one) == wanted.as_ref());
        let found = find(wanted).or_else(|| find(bare));
        found
            .map(|language| language.to_string())
            .ok_or_else(|| Error::new(ErrorKind::Input, message::App::ErrorNoLanguage { tag }))
    };
    let (from, to) = (known(from)?, known(to)?);
    if from == to {
        Err(Error::new(ErrorKind::Input, message::App::ErrorNoLanguage { tag: &to }))
    } else {
        Ok((from, to))
    }
}
