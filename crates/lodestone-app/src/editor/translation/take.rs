//! Texts out to translators, and what comes back of them as a plan.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lodestone_content::layout::layout;
use lodestone_content::read::shape::{LONGEST_TEXT, is_forbidden};
use lodestone_content::{Language, Library};
use lodestone_l10n::message;
use toml_edit::{Item, Table, TableLike, Value};

use super::choice::Chosen;
use super::markup::{Markup, Pieces, alike};
use super::read::{Translation, read};
use super::units::{Step, Unit, units};
use super::write::{Sheet, xliff};
use crate::app::App;
use crate::digest::fingerprint;
use crate::editor::apply::row;
use crate::editor::document::{Document, put_text_under, put_translated, put_value_text, text, texts};
use crate::editor::plan::Found;
use crate::editor::workroom::Workroom;
use crate::editor::write::Change;
use crate::error::{Code, Error};
use crate::wire::count;
use crate::wire::{ImportChange, ImportPlan, TranslationChoice};

/// Files of a library that hold texts, but for those in folders.
const FILES: [&str; 5] = ["topics.toml", "measures.toml", "owners.toml", "media.toml", "retired.toml"];
/// Folders of files that hold texts.
const FOLDERS: [&str; 4] = ["slides/", "facilities/", "value-propositions/", "pitches/"];

/// The texts of a library in one language and another.
struct Corpus {
    units: Vec<Unit>,
    /// The files that hold them.
    files: BTreeMap<String, (Vec<u8>, Document)>,
}

impl App {
    pub(crate) fn save_translations(
        &self,
        from: String,
        to: String,
        choice: Option<TranslationChoice>,
        path: String,
    ) -> Result<u32, Error> {
        let workroom = self.workroom()?;
        workroom.refresh(self.context.clock.today())?;
        let (from, to) = pair(&workroom.contents().library, &from, &to)?;
        let mut corpus = corpus(&workroom, &from, &to)?;
        if let Some(choice) = choice {
            let chosen = Chosen::of(&workroom.contents(), &choice)?;
            corpus.units.retain(|unit| chosen.has(unit));
        }
        let gaps: Vec<&Unit> = corpus.units.iter().filter(|unit| unit.target.is_none() && unit.wanted).collect();
        // What is missing, or, when nothing is, everything: to be read through.
        let all = || corpus.units.iter().filter(|unit| unit.target.is_some() || unit.wanted).collect();
        let units: Vec<&Unit> = if gaps.is_empty() { all() } else { gaps };
        let longest: Vec<usize> = units.iter().map(|unit| limit(&corpus, unit)).collect();
        let contents = workroom.contents();
        let library = &contents.library.manifest.id;
        let sheet = Sheet { from: &from, to: &to, library, units: &units, longest: &longest };
        lodestone_files::save(Path::new(&path), xliff(&sheet).as_bytes())?;
        Ok(count(units.len()))
    }

    pub(crate) fn look_at_translations(&self, path: String) -> Result<ImportPlan, Error> {
        let workroom = self.workroom()?;
        let text = self.text_from_outside(&path)?;
        let returned = read(&text).map_err(|why| self.odd_import(&path, why))?;
        drop(text);
        workroom.refresh(self.context.clock.today())?;
        let named = pair(&workroom.contents().library, &returned.from, &returned.to);
        let (from, to) = named.map_err(|_| self.odd_import(&path, message::Editor::ImportLanguages))?;
        let mut corpus = corpus(&workroom, &from, &to)?;
        let found = self.take_translations(&mut corpus, &returned.units, &from, &to)?;
        Ok(self.plan("translations", workroom, found))
    }

    fn take_translations(
        &self,
        corpus: &mut Corpus,
        returned: &[Translation],
        from: &str,
        to: &str,
    ) -> Result<Found, Error> {
        let l10n = self.context.l10n();
        let mut found = Found::default();
        let by_id: BTreeMap<&str, usize> =
            corpus.units.iter().enumerate().map(|(place, unit)| (unit.id.as_str(), place)).collect();
        let mut taken: BTreeMap<usize, (String, u64)> = BTreeMap::new();
        for unit in returned {
            if !unit.done {
                // Words that nobody vouches for are not lost without a word; a tool that fills gaps with the source is
                // nobody's work.
                if unit.has_words() && unit.target != unit.source {
                    let what = l10n.say(message::Editor::ImportNotDone { id: &unit.id });
                    found.refused.push(self.refused_line(unit.line, &what));
                }
                continue;
            }
            let known = by_id.get(unit.id.as_str()).map(|place| (*place, &corpus.units[*place]));
            let said = match known {
                None => Err(message::Editor::ImportUnknown { id: &unit.id }),
                Some((place, _)) if taken.contains_key(&place) => {
                    Err(message::Editor::ImportUnitTwice { id: &unit.id })
                }
                Some((_, known)) => translated(known, unit),
            };
            match (said, known) {
                (Ok(text), Some((place, known))) if known.target.as_ref() != Some(&text) => {
                    if !text.trim().is_empty() {
                        taken.insert(place, (text, unit.line));
                    }
                }
                (Err(why), _) => {
                    let what = l10n.say(why);
                    found.refused.push(self.refused_line(unit.line, &what));
                }
                _ => found.same += 1,
            }
        }
        drop(by_id);
        self.leave_out_halves(corpus, &mut taken, &mut found);
        let mut touched = BTreeSet::new();
        for (place, (text, line)) in taken {
            let unit = &corpus.units[place];
            let Some((_, document)) = corpus.files.get_mut(&unit.path) else { continue };
            match put(document.tree.as_table_mut(), unit, from, to, &text) {
                Ok(()) => {
                    touched.insert(unit.path.clone());
                    found.changes.push(ImportChange {
                        place: unit.id.clone(),
                        before: unit.target.clone().unwrap_or_default(),
                        after: text,
                    });
                }
                Err(error) => found.refused.push(self.refused_line(line, &error.failure(&l10n).message)),
            }
        }
        for path in touched {
            let (before, document) = &corpus.files[&path];
            found.files.push(Change { bytes: document.bytes()?, before: Some(fingerprint(before)), path });
        }
        Ok(found)
    }

    /// A slide has a language whole or not at all: half of it would be in the language of its source.
    fn leave_out_halves(&self, corpus: &Corpus, taken: &mut BTreeMap<usize, (String, u64)>, found: &mut Found) {
        let mut missing: BTreeSet<(String, Vec<Step>, Option<Step>)> = BTreeSet::new();
        let is_part = |unit: &Unit| !unit.below.is_empty();
        for (place, unit) in corpus.units.iter().enumerate().filter(|(_, unit)| is_part(unit)) {
            if unit.target.is_none() && !taken.contains_key(&place) {
                missing.insert(self.block_of(corpus, unit));
            }
        }
        let halves: Vec<usize> = taken
            .keys()
            .copied()
            .filter(|place| {
                let unit = &corpus.units[*place];
                is_part(unit) && unit.target.is_none() && missing.contains(&self.block_of(corpus, unit))
            })
            .collect();
        for place in halves {
            if let Some((_, line)) = taken.remove(&place) {
                let what = self.context.l10n().say(message::Editor::ImportHalf { id: &corpus.units[place].id });
                found.refused.push(self.refused_line(line, &what));
            }
        }
    }

    /// What comes into a file together with a text: the whole language where it is new, a field otherwise.
    fn block_of(&self, corpus: &Corpus, unit: &Unit) -> (String, Vec<Step>, Option<Step>) {
        let whole = corpus
            .units
            .iter()
            .any(|other| other.path == unit.path && other.container == unit.container && other.target.is_some());
        let (path, container, field) = unit.block();
        (path, container, if whole { field } else { None })
    }
}

/// The languages of a pair as the library writes them.
fn pair(library: &Library, from: &str, to: &str) -> Result<(String, String), Error> {
    let known = |tag: &str| {
        let wanted = Language::parse(tag);
        // Translators' tools add a country to a language that was sent without one.
        let bare = tag.split(['-', '_']).next().and_then(Language::parse);
        let find = |wanted: Option<Language>| library.languages().into_iter().find(|one| Some(one) == wanted.as_ref());
        let found = find(wanted).or_else(|| find(bare));
        found
            .map(|language| language.to_string())
            .ok_or_else(|| Error::said(Code::Input, message::App::ErrorNoLanguage { tag }))
    };
    let (from, to) = (known(from)?, known(to)?);
    if from == to { Err(Error::said(Code::Input, message::App::ErrorNoLanguage { tag: &to })) } else { Ok((from, to)) }
}

fn corpus(workroom: &Workroom, from: &str, to: &str) -> Result<Corpus, Error> {
    let paths: Vec<String> = workroom.folder.stamps().into_keys().collect();
    let contents = workroom.contents();
    let languages: BTreeSet<String> = contents.library.languages().iter().map(Language::to_string).collect();
    let mut corpus = Corpus { units: Vec::new(), files: BTreeMap::new() };
    let holds = |path: &&String| {
        path.ends_with(".toml")
            && (FILES.contains(&path.as_str()) || FOLDERS.iter().any(|folder| path.starts_with(folder)))
    };
    for path in paths.iter().filter(holds) {
        let bytes = match contents.library.sources.get(path) {
            Some(bytes) => bytes.to_vec(),
            None => workroom.folder.read(path)?.unwrap_or_default(),
        };
        // The texts of a file that is no TOML wait until it is mended; it is among the findings.
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
fn limit(corpus: &Corpus, unit: &Unit) -> usize {
    let Some((_, document)) = corpus.files.get(&unit.path).filter(|_| unit.markup == Markup::Rich) else { return 0 };
    let Some(Step::Key(field)) = unit.below.first() else { return 0 };
    let contract = layout(&text(document.tree.as_table(), "layout")).and_then(|layout| layout.field(field));
    match (contract.map(|field| field.longest.as_slice()), unit.below.last()) {
        (Some([one]), _) => *one,
        (Some([title, text]), Some(Step::Key(key))) if key == "text" => *text.max(title),
        (Some([title, _]), _) => *title,
        _ => 0,
    }
}

/// The text that a translation makes; otherwise the key of a sentence that says why it is not taken.
fn translated<'a>(unit: &'a Unit, returned: &Translation) -> Result<String, message::Editor<'a>> {
    let pieces = Pieces::of(&unit.source, unit.markup);
    match &returned.digest {
        Some(digest) if *digest != fingerprint(unit.source.as_bytes()) => {
            return Err(message::Editor::ImportStale { id: &unit.id });
        }
        Some(_) => {}
        // A tool that drops what it does not know still keeps the source.
        None if pieces.put_together(&returned.source).as_ref() != Some(&unit.source) => {
            return Err(message::Editor::ImportStale { id: &unit.id });
        }
        None => {}
    }
    if returned.target.is_empty() {
        return Ok(String::new());
    }
    let text = pieces.put_together(&returned.target).ok_or(message::Editor::ImportCodes { id: &unit.id })?;
    if text.len() > LONGEST_TEXT || text.chars().any(is_forbidden) {
        return Err(message::Editor::ImportCharacters { id: &unit.id });
    }
    let text = text.trim().to_owned();
    if unit.markup == Markup::Rich && !text.is_empty() && !alike(&unit.source, &text) {
        return Err(message::Editor::ImportMarkup { id: &unit.id });
    }
    Ok(text)
}

/// Puts a translation into its file.
fn put(root: &mut Table, unit: &Unit, from: &str, to: &str, text: &str) -> Result<(), Error> {
    let odd = || Error::said(Code::Library, message::Editor::ErrorEditorSyntax { path: &unit.path });
    let Some((Step::Key(last), way)) = unit.container.split_last() else { return Err(odd()) };
    let mut at: &mut dyn TableLike = root;
    let mut steps = way.iter();
    while let Some(Step::Key(key)) = steps.next() {
        let item = at.get_mut(key).ok_or_else(odd)?;
        at = if item.is_table_like() {
            item.as_table_like_mut().ok_or_else(odd)?
        } else {
            let Some(Step::At(number)) = steps.next() else { return Err(odd()) };
            row(Some(item), *number)?
        };
    }
    if unit.below.is_empty() && at.get(last).is_some_and(|item| !item.is_table()) {
        let mut all = texts(at.get(last));
        all.insert(to.to_owned(), text.to_owned());
        return put_translated(at, last, &all, &[]);
    }
    let at = at.get_mut(last).and_then(Item::as_table_like_mut).ok_or_else(odd)?;
    if unit.below.is_empty() {
        return put_text_under(at, to, text);
    }
    if at.get(to).is_none_or(Item::is_none) {
        let mut copy = at.get(from).cloned().ok_or_else(odd)?;
        if let Item::Table(table) = &mut copy {
            table.set_position(None);
            table.decor_mut().set_prefix("\n");
        }
        at.insert(to, copy);
    }
    let Some((Step::Key(field), rest)) = unit.below.split_first() else { return Err(odd()) };
    let source = at.get(from).and_then(Item::as_table_like).and_then(|table| table.get(field)).cloned();
    let language = at.get_mut(to).and_then(Item::as_table_like_mut).ok_or_else(odd)?;
    if language.get(field).is_none_or(Item::is_none) {
        language.insert(field, source.ok_or_else(odd)?);
    }
    descend(language.get_mut(field).ok_or_else(odd)?, rest, text)
        .ok_or_else(|| Error::said(Code::Input, message::Editor::ErrorEditorShapes { path: &unit.path }))?
}

/// Puts a text where steps lead; `None` when they lead nowhere.
fn descend(item: &mut Item, steps: &[Step], text: &str) -> Option<Result<(), Error>> {
    match (steps.split_first(), item) {
        (None, Item::Value(value)) => Some(put_value_text(value, text)),
        (Some((Step::Key(key), rest)), item) => descend(item.as_table_like_mut()?.get_mut(key)?, rest, text),
        (Some((Step::At(number), rest)), Item::ArrayOfTables(tables)) => match rest.split_first()? {
            (Step::Key(key), rest) => descend(tables.get_mut(*number)?.get_mut(key)?, rest, text),
            _ => None,
        },
        (Some((Step::At(number), rest)), Item::Value(Value::Array(list))) => value(list.get_mut(*number)?, rest, text),
        _ => None,
    }
}

fn value(found: &mut Value, steps: &[Step], text: &str) -> Option<Result<(), Error>> {
    match (steps.split_first(), found) {
        (None, found) => Some(put_value_text(found, text)),
        (Some((Step::Key(key), rest)), Value::InlineTable(table)) => value(table.get_mut(key)?, rest, text),
        (Some((Step::At(number), rest)), Value::Array(list)) => value(list.get_mut(*number)?, rest, text),
        _ => None,
    }
}
