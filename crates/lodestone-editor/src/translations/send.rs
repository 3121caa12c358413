//! Selects the texts for a translator: those that a language lacks, or all to be reviewed.

use lodestone_content::Day;

use super::choice::{Chosen, TranslationChoice};
use super::corpus::{Corpus, pair};
use super::units::Unit;
use super::write::{Sheet, xliff};
use crate::error::Error;
use crate::session::Session;

impl Session {
    /// Returns texts for translators (XLIFF 1.2), and how many they are: those that one language lacks, or all when it
    /// lacks none; of the whole library, or of chosen slides and the facts that they show.
    ///
    /// # Errors
    ///
    /// When the library has no such languages, no slide is what was chosen, or the folder cannot be read any more.
    pub fn translations(
        &self,
        from: &str,
        to: &str,
        choice: Option<&TranslationChoice>,
        today: Day,
    ) -> Result<(String, usize), Error> {
        self.refresh(today)?;
        let (from, to) = pair(&self.contents().library, from, to)?;
        let mut corpus = Corpus::read(self, &from, &to)?;
        if let Some(choice) = choice {
            let chosen = Chosen::of(&self.contents(), choice)?;
            corpus.units.retain(|unit| chosen.has(unit));
        }
        let gaps: Vec<&Unit> = corpus.units.iter().filter(|unit| unit.target.is_none() && unit.wanted).collect();
        // The missing texts, or, when none is missing, all of them to be reviewed.
        let all = || corpus.units.iter().filter(|unit| unit.target.is_some() || unit.wanted).collect();
        let units: Vec<&Unit> = if gaps.is_empty() { all() } else { gaps };
        let longest: Vec<usize> = units.iter().map(|unit| corpus.limit(unit)).collect();
        let contents = self.contents();
        let library = &contents.library.manifest.id;
        let sheet = Sheet { from: &from, to: &to, library, units: &units, longest: &longest };
        Ok((xliff(&sheet), units.len()))
    }
}
