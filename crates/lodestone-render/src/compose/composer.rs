//! Collects a deck while it is composed: its language, its numbered sources, and its pictures.

use std::collections::BTreeMap;
use std::sync::Arc;

use lodestone_content::date::Date;
use lodestone_content::{Day, Language, format};
use lodestone_l10n::Localizer;

use super::request::Request;
use crate::deck::Source;
use crate::pictures::becomes_drawing;

/// A deck while it is composed.
pub(super) struct Composer<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) l10n: Localizer,
    pub(super) chain: Vec<Language>,
    /// Numbers of sources by fact.
    pub(super) numbers: BTreeMap<String, usize>,
    pub(super) sources: Vec<Source>,
    pub(super) pictures: BTreeMap<String, Arc<[u8]>>,
    pub(super) picture_ids: BTreeMap<String, String>,
    /// Sources used on the slide in work.
    pub(super) used: Vec<usize>,
    /// Paths by picture id: few and always the same, since Typst never forgets a path.
    pub(super) slots: BTreeMap<String, String>,
}

impl<'a> Composer<'a> {
    /// Nothing composed yet, in the first language of a chain.
    pub(super) fn new(request: &'a Request<'a>, chain: Vec<Language>) -> Composer<'a> {
        Composer {
            request,
            l10n: Localizer::new(&chain),
            chain,
            numbers: BTreeMap::new(),
            sources: Vec::new(),
            pictures: BTreeMap::new(),
            picture_ids: BTreeMap::new(),
            used: Vec::new(),
            slots: BTreeMap::new(),
        }
    }

    /// Formats a day.
    pub(super) fn day(&self, day: Day) -> String {
        format::date(Date::Day(day), &self.chain[0])
    }

    /// Takes a picture into the deck; returns its path there.
    pub(super) fn picture(&mut self, id: &str, bytes: &Arc<[u8]>) -> String {
        let path = self.slot(id, bytes);
        self.pictures.insert(path.clone(), bytes.clone());
        self.picture_ids.insert(path.clone(), id.to_owned());
        format!("/{path}")
    }

    /// The path of a picture in the deck. Raster pictures get an ending that says nothing: preparing them may change
    /// their format, and the layout engine looks at the bytes when the ending does not tell.
    fn slot(&mut self, id: &str, bytes: &[u8]) -> String {
        let next = self.slots.len();
        let ending = if becomes_drawing(bytes) { "svg" } else { "picture" };
        self.slots.entry(id.to_owned()).or_insert_with(|| format!("media/{next}.{ending}")).clone()
    }
}

/// Typewriter apostrophes become typographic ones, line breaks become spaces: lines are laid out by the theme.
pub(super) fn tidy(text: &str) -> String {
    text.replace('\'', "\u{2019}").replace(['\t', '\n'], " ")
}
