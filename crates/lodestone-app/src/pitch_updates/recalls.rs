//! Lists recalled claims with the pitches and leave-behinds that contain them.

use lodestone_content::model::{Retirement, Subject};
use lodestone_render::Provenance;
use lodestone_store::{LeaveBehind, StoredPitch};

use super::PitchUpdates;
use crate::api::{Carrier, Recall};
use crate::error::Error;
use crate::pitch_document::{facts_of, slide_id};
use crate::resolved_pitch::parse_overrides;

impl PitchUpdates {
    /// Returns every recall with the pitches and leave-behinds that contain it; those without any last.
    pub(crate) fn recalls(&self) -> Result<Vec<Recall>, Error> {
        let library = self.context.library();
        let retired = library.retired_slides.values().chain(library.retired_facts.values());
        let recalled: Vec<&Retirement> = retired.filter(|one| one.recall).collect();
        if recalled.is_empty() {
            return Ok(Vec::new());
        }
        let pitches = self.context.store.pitches()?;
        let made = self.context.store.leave_behinds()?;
        let made: Vec<(&LeaveBehind, Provenance)> =
            made.iter().filter_map(|one| Some((one, serde_json::from_value(one.provenance.clone()).ok()?))).collect();
        let chain = self.context.l10n().chain();
        let name = |subject: Subject, id: &String| match subject {
            Subject::Slide => library.slides.get(id).map(|slide| slide.title(&chain)),
            Subject::Fact => library.facts.get(id).map(|fact| fact.label.text(&chain).to_owned()),
        };
        let mut recalls: Vec<Recall> = recalled
            .into_iter()
            .map(|one| Recall {
                what: one.subject,
                id: one.id.clone(),
                title: name(one.subject, &one.id).unwrap_or_else(|| one.id.clone()),
                reason: self.reason(one),
                since: one.date.to_string(),
                successor: one.successor.as_ref().and_then(|id| name(one.subject, id)),
                pitches: pitches.iter().filter(|pitch| self.carries(pitch, one)).map(pitch_carrier).collect(),
                leave_behinds: made
                    .iter()
                    .filter(|(_, record)| record.library == library.manifest.id && record.carries(one))
                    .map(|(made, _)| self.leave_behind_carrier(made, &pitches))
                    .collect(),
            })
            .collect();
        recalls.sort_by_key(|recall| recall.pitches.is_empty() && recall.leave_behinds.is_empty());
        Ok(recalls)
    }

    /// Returns whether a pitch shows a retired slide or fact.
    fn carries(&self, pitch: &StoredPitch, one: &Retirement) -> bool {
        let document = &pitch.document;
        if document.made_from.library != self.context.library().manifest.id {
            return false;
        }
        if one.subject == Subject::Slide {
            return document.slides.iter().any(|entry| slide_id(entry) == Some(one.id.as_str()));
        }
        let pinned = self.versions.library_for(document);
        document.slides.iter().any(|entry| {
            let shown = slide_id(entry).and_then(|id| pinned.slides.get(id)).map(facts_of).unwrap_or_default();
            shown.contains(one.id.as_str())
                || parse_overrides(&entry.words).values().any(|rich| rich.facts().any(|fact| fact == one.id))
        })
    }

    fn leave_behind_carrier(&self, made: &LeaveBehind, pitches: &[StoredPitch]) -> Carrier {
        let pitch = pitches.iter().find(|pitch| pitch.id == made.pitch);
        Carrier {
            pitch: made.pitch.clone(),
            name: pitch.map(|pitch| pitch.document.name.clone()).unwrap_or_default(),
            file: Some(made.file.clone()),
            at: Some(made.at.rfc3339()),
        }
    }
}

fn pitch_carrier(pitch: &StoredPitch) -> Carrier {
    Carrier { pitch: pitch.id.clone(), name: pitch.document.name.clone(), file: None, at: None }
}
