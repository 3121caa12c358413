//! Composes the region of a deck: its name, the default title of its cover, its map.

use lodestone_content::model::{self, Bounds};
use lodestone_l10n::message;

use super::composer::{Composer, tidy};
use crate::deck::{Map, Town};

impl Composer<'_> {
    /// The title of a slide around the story that the library does not have.
    pub(super) fn default_title(&self, name: &str) -> String {
        let own = self.request.library.region.cover_title.text(&self.chain);
        match name {
            "cover" if !own.is_empty() => tidy(own),
            "cover" => self.l10n.say(message::Deck::DefaultCover { region: &self.region_name() }),
            "agenda" => self.l10n.say(message::Deck::DefaultAgenda),
            _ => self.l10n.say(message::Deck::DefaultSources),
        }
    }

    /// How a sentence names the place that the library is about.
    pub(super) fn region_name(&self) -> String {
        tidy(self.request.library.region_name(&self.chain))
    }

    /// The map; `None` when the library has none.
    pub(super) fn map(&self) -> Option<Map> {
        let (Bounds { west, south, east, north }, outline, map) = self.request.library.map()?;
        let town = |town: &model::Town| {
            let (lat, lon) = town.position?;
            Some(Town { name: tidy(town.name.text(&self.chain)), lat, lon })
        };
        Some(Map {
            bounds: [west, south, east, north],
            credit: tidy(map.credit.text(&self.chain)),
            towns: map.towns.iter().filter_map(town).collect(),
            land: outline.json.clone(),
        })
    }
}
