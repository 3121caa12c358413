//! Checks a leave-behind: reads the provenance record of the PDF, and lists what has changed since.

use std::path::Path;

use lodestone_content::model::{Retirement, Subject};
use lodestone_content::{Library, Version, format};
use lodestone_l10n::message;
use lodestone_render::Provenance;

use super::PitchUpdates;
use crate::api::{PdfCheck, PdfCheckItem, PdfItemStatus};
use crate::error::{Code, Error};
use crate::files::read_file;

impl PitchUpdates {
    /// Lists what has changed since a leave-behind was made.
    pub(crate) fn check_pdf(&self, path: String) -> Result<PdfCheck, Error> {
        let bytes = read_file(Path::new(&path))?;
        if !bytes.starts_with(b"%PDF-") {
            return Err(Error::with_message(Code::Input, message::App::ErrorNoPdf));
        }
        let record = Provenance::find(&bytes)
            .ok_or_else(|| Error::with_message(Code::Input, message::App::ErrorNoProvenance))?;
        let library = self.context.library();
        let known = record.library == library.manifest.id;
        let mut items = if known { self.pdf_check_items(&library, &record) } else { Vec::new() };
        items.sort_by(|one, other| one.status.cmp(&other.status).then_with(|| one.what.cmp(&other.what)));
        Ok(PdfCheck {
            file: Path::new(&path).file_name().unwrap_or_default().to_string_lossy().into_owned(),
            library: record.library,
            known,
            release: record.release,
            date: record.date,
            now: library.manifest.release,
            language: record.language,
            items,
        })
    }

    fn pdf_check_items(&self, library: &Library, record: &Provenance) -> Vec<PdfCheckItem> {
        let chain = self.context.l10n().chain();
        let item_status = |retirement: Option<&Retirement>, now: Option<&Version>, then: &str| match (retirement, now) {
            (Some(one), _) if one.recall => PdfItemStatus::Withdrawn,
            (Some(_), _) => PdfItemStatus::Retired,
            (None, None) => PdfItemStatus::Gone,
            (None, Some(now)) if !now.is(then) => PdfItemStatus::Changed,
            (None, Some(_)) => PdfItemStatus::Same,
        };
        let slides = record.slides.iter().map(|(id, then)| {
            let (slide, retirement) = (library.slides.get(id), library.retired_slides.get(id));
            PdfCheckItem {
                what: Subject::Slide,
                id: id.clone(),
                title: slide.map_or_else(|| id.clone(), |slide| slide.title(&chain)),
                status: item_status(retirement, slide.map(|slide| &slide.version), then),
                reason: retirement.map(|one| self.reason(one)),
                now: None,
            }
        });
        let facts = record.facts.iter().map(|(id, then)| {
            let (fact, retirement) = (library.facts.get(id), library.retired_facts.get(id));
            PdfCheckItem {
                what: Subject::Fact,
                id: id.clone(),
                title: fact.map_or_else(|| id.clone(), |fact| fact.label.text(&chain).to_owned()),
                status: item_status(retirement, fact.map(|fact| &fact.version), then),
                reason: retirement.map(|one| self.reason(one)),
                now: fact.map(|fact| format::figure(fact, &chain).display),
            }
        });
        slides.chain(facts).collect()
    }
}
