//! Reads a translator's file as an import.

use lodestone_l10n::message;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lodestone_content::Day;
use lodestone_content::read::shape::{LONGEST_TEXT, is_forbidden};

use super::corpus::{Corpus, pair};
use super::markup::{Markup, Pieces, alike};
use super::put::put_translation;
use super::read::{Translation, read};
use super::units::{PathStep, Unit};
use crate::digest::fingerprint;
use crate::error::Error;
use crate::folder::FileChange;
use crate::session::{Import, ImportChange, ImportFault, Refusal, Session, text_from_outside, unusable_import};

impl Session {
    /// Looks into a file that came back from a translator (XLIFF 1.2); nothing is written.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is not between two languages of the library. A text that cannot be taken is
    /// refused by itself.
    pub fn read_translations(&self, path: &Path, today: Day) -> Result<Import, Error> {
        let text = text_from_outside(path)?;
        let returned = read(&text).map_err(|why| unusable_import(path, why))?;
        drop(text);
        self.refresh(today)?;
        let named = pair(&self.contents().library, &returned.from, &returned.to);
        let (from, to) = named.map_err(|_| unusable_import(path, ImportFault::Languages))?;
        let mut corpus = Corpus::read(self, &from, &to)?;
        take(&mut corpus, &returned.units, &from, &to)
    }
}

/// Puts the texts that are translated into their files.
fn take(corpus: &mut Corpus, returned: &[Translation], from: &str, to: &str) -> Result<Import, Error> {
    let mut found = Import::default();
    let by_id: BTreeMap<&str, usize> =
        corpus.units.iter().enumerate().map(|(place, unit)| (unit.id.as_str(), place)).collect();
    let mut taken: BTreeMap<usize, (String, u64)> = BTreeMap::new();
    for unit in returned {
        if !unit.done {
            // Unfinished words are reported, not dropped silently; a tool that fills gaps with the source text did no
            // work.
            if unit.has_words() && unit.target != unit.source {
                found.refused.push(Refusal::new(unit.line, message::Editor::ImportNotDone { id: &unit.id }));
            }
            continue;
        }
        let known = by_id.get(unit.id.as_str()).map(|place| (*place, &corpus.units[*place]));
        let said = match known {
            None => Err(message::Editor::ImportUnknown { id: &unit.id }),
            Some((place, _)) if taken.contains_key(&place) => Err(message::Editor::ImportUnitTwice { id: &unit.id }),
            Some((_, known)) => translated(known, unit),
        };
        match (said, known) {
            (Ok(text), Some((place, known))) if known.target.as_ref() != Some(&text) => {
                if !text.trim().is_empty() {
                    taken.insert(place, (text, unit.line));
                }
            }
            (Err(why), _) => {
                found.refused.push(Refusal::new(unit.line, why));
            }
            _ => found.same += 1,
        }
    }
    drop(by_id);
    leave_out_halves(corpus, &mut taken, &mut found);
    let mut touched = BTreeSet::new();
    for (place, (text, line)) in taken {
        let unit = &corpus.units[place];
        let Some((_, document)) = corpus.files.get_mut(&unit.path) else { continue };
        match put_translation(document.tree.as_table_mut(), unit, from, to, &text) {
            Ok(()) => {
                touched.insert(unit.path.clone());
                found.changes.push(ImportChange {
                    place: unit.id.clone(),
                    before: unit.target.clone().unwrap_or_default(),
                    after: text,
                });
            }
            Err(reason) => found.refused.push(Refusal { line, reason }),
        }
    }
    for path in touched {
        let (before, document) = &corpus.files[&path];
        found.files.push(FileChange { bytes: document.bytes()?, before: Some(fingerprint(before)), path });
    }
    Ok(found)
}

/// Leaves out incomplete slides: a slide has a language completely or not at all, or half of it would be in the
/// source's language.
fn leave_out_halves(corpus: &Corpus, taken: &mut BTreeMap<usize, (String, u64)>, found: &mut Import) {
    let mut missing: BTreeSet<(String, Vec<PathStep>, Option<PathStep>)> = BTreeSet::new();
    let is_part = |unit: &Unit| !unit.below.is_empty();
    for (place, unit) in corpus.units.iter().enumerate().filter(|(_, unit)| is_part(unit)) {
        if unit.target.is_none() && !taken.contains_key(&place) {
            missing.insert(corpus.block_of(unit));
        }
    }
    let halves: Vec<usize> = taken
        .keys()
        .copied()
        .filter(|place| {
            let unit = &corpus.units[*place];
            is_part(unit) && unit.target.is_none() && missing.contains(&corpus.block_of(unit))
        })
        .collect();
    for place in halves {
        if let Some((_, line)) = taken.remove(&place) {
            found.refused.push(Refusal::new(line, message::Editor::ImportHalf { id: &corpus.units[place].id }));
        }
    }
}

/// Returns the text of a translation, or the message that says why it cannot be imported.
fn translated<'a>(unit: &Unit, returned: &'a Translation) -> Result<String, message::Editor<'a>> {
    let id = &returned.id;
    let pieces = Pieces::of(&unit.source, unit.markup);
    match &returned.digest {
        Some(digest) if *digest != fingerprint(unit.source.as_bytes()) => {
            return Err(message::Editor::ImportStale { id });
        }
        Some(_) => {}
        // A tool that drops unknown elements still keeps the source.
        None if pieces.put_together(&returned.source).as_ref() != Some(&unit.source) => {
            return Err(message::Editor::ImportStale { id });
        }
        None => {}
    }
    if returned.target.is_empty() {
        return Ok(String::new());
    }
    let text = pieces.put_together(&returned.target).ok_or(message::Editor::ImportCodes { id })?;
    if text.len() > LONGEST_TEXT || text.chars().any(is_forbidden) {
        return Err(message::Editor::ImportCharacters { id });
    }
    let text = text.trim().to_owned();
    if unit.markup == Markup::Rich && !text.is_empty() && !alike(&unit.source, &text) {
        return Err(message::Editor::ImportMarkup { id });
    }
    Ok(text)
}
