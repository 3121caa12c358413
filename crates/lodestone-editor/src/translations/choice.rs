//! Chooses the slides whose texts go to translators, when it is not the whole library.

use lodestone_l10n::message;
use std::collections::BTreeSet;

use lodestone_content::model::Slide;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::units::Unit;
use crate::error::{Error, ErrorKind};
use crate::forms::Approval;
use crate::session::Contents;

/// Which slides are sent to translators, with the facts that they show. An empty list selects all; a slide is sent when
/// every list selects it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TranslationChoice {
    /// Slide ids.
    pub slides: Vec<String>,
    /// Stage ids.
    pub stages: Vec<String>,
    /// Topic ids.
    pub topics: Vec<String>,
    /// Approvals.
    pub approvals: Vec<Approval>,
}

/// The chosen slides and facts.
pub(super) struct Chosen {
    /// Files of slides: one slide each.
    files: BTreeSet<String>,
    /// Facts on the slides: an untranslated caption would be in another language.
    facts: BTreeSet<String>,
}

impl Chosen {
    /// Selects the slides of a choice.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub(super) fn of(contents: &Contents, choice: &TranslationChoice) -> Result<Chosen, Error> {
        let asks = |list: &[String], id: &str| list.is_empty() || list.iter().any(|one| one == id);
        let fits = |slide: &&Slide| {
            let topics = &choice.topics;
            asks(&choice.slides, &slide.id)
                && asks(&choice.stages, slide.stage.as_str())
                && (topics.is_empty() || slide.topics.iter().any(|(topic, _)| topics.contains(topic)))
                && (choice.approvals.is_empty() || choice.approvals.contains(&slide.approval.into()))
        };
        let mut chosen = Chosen { files: BTreeSet::new(), facts: BTreeSet::new() };
        for slide in contents.library.slides.values().filter(fits) {
            chosen.files.insert(slide.place.file.to_string());
            chosen.facts.extend(contents.facts_of(&slide.id).cloned());
        }
        if chosen.files.is_empty() {
            Err(Error::new(ErrorKind::Input, message::Editor::ErrorEditorNoneChosen))
        } else {
            Ok(chosen)
        }
    }

    /// Returns whether a text was chosen.
    pub(super) fn has(&self, unit: &Unit) -> bool {
        let fact = || Some(unit.id.split_once("#fact[")?.1.split_once(']')?.0);
        self.files.contains(&unit.path) || fact().is_some_and(|fact| self.facts.contains(fact))
    }
}
