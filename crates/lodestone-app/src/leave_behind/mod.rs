//! Makes leave-behinds, shows them with their checks, and saves them.

mod checks;
mod mail;
mod make;
mod notes;

use std::sync::Arc;

use lodestone_content::model::Form;
use lodestone_render::{Composition, Fault, Frame, Progress, Provenance};
use lodestone_store::LeaveBehind;

use crate::api::{LeaveBehindOptions, LeaveBehindPreview, Remark, count};
use crate::context::{Context, MemorySize, TokenStore};
use crate::deck_text::plain_text;
use crate::error::Error;
use crate::files::{suggested_name, target_path};
use crate::input::language;
use crate::phrases::remark::fault_remark;
use crate::pitch_versions::PinnedVersions;
use crate::pitches::Pitches;
use crate::resolved_pitch::{RenderStyle, ResolvedPitch};
use crate::settings::Settings;
use crate::thumbnails::Picture;
use crate::worker::Cancel;

use mail::mail;

pub use make::Theme;
pub(crate) use make::{MadeLeaveBehind, MakeOptions, make};
use notes::is_free_of_notes;

/// Width of a page's picture in pixels.
const PAGE_WIDTH: u32 = 1000;

/// A leave-behind that is made and not yet saved.
struct Unsaved {
    pitch: String,
    provenance: Provenance,
    pdf: Arc<[u8]>,
    /// A picture of each page, from the layout of the PDF.
    pages: Vec<Arc<[u8]>>,
}

impl MemorySize for Unsaved {
    fn bytes(&self) -> usize {
        self.pdf.len() + self.pages.iter().map(|page| page.len()).sum::<usize>()
    }
}

/// Makes leave-behinds.
pub(crate) struct LeaveBehinds {
    context: Arc<Context>,
    settings: Arc<Settings>,
    versions: Arc<PinnedVersions>,
    pitches: Arc<Pitches>,
    /// Those that are made and not yet saved.
    made: TokenStore<Unsaved>,
}

impl LeaveBehinds {
    /// None is made yet.
    pub(crate) fn new(
        context: &Arc<Context>,
        settings: &Arc<Settings>,
        versions: &Arc<PinnedVersions>,
        pitches: &Arc<Pitches>,
    ) -> LeaveBehinds {
        LeaveBehinds {
            context: context.clone(),
            settings: settings.clone(),
            versions: versions.clone(),
            pitches: pitches.clone(),
            made: TokenStore::default(),
        }
    }

    /// Makes a leave-behind; sends `progress` under the name of the work.
    pub(crate) fn make_leave_behind(
        &self,
        pitch: String,
        style: LeaveBehindOptions,
        work: String,
    ) -> Result<LeaveBehindPreview, Error> {
        let begun = self.context.jobs.begin(&work);
        self.make(&pitch, &style, &work, begun.cancel.clone())
    }

    /// The same for a piece of work that has begun already.
    pub(crate) fn make(
        &self,
        pitch: &str,
        style: &LeaveBehindOptions,
        work: &str,
        cancel: Cancel,
    ) -> Result<LeaveBehindPreview, Error> {
        let stored = self.context.store.pitch(pitch)?;
        let document = &stored.document;
        let library = self.versions.library_for(document);
        let wanted = language(&style.language)?;
        let resolved = ResolvedPitch::new(&library, document, &self.context.store, Some(&wanted));
        let looks = RenderStyle {
            brand: &style.brand,
            cobrand: style.cobrand.as_deref(),
            form: style.form,
            frame: Frame::Whole,
            contact: self.settings.contact(),
            date: None,
        };
        let keys = style.minutes.map(|minutes| self.pitches.cut_keys(document, minutes));
        let within = |key: &str| keys.as_ref().is_none_or(|keys| keys.iter().any(|other| other == key));
        let making = MakeOptions {
            worker: &self.context.worker(cancel),
            today: self.context.clock.today(),
            budget: if style.budget == 0 { u64::MAX } else { u64::from(style.budget) },
            page_pictures: Some(PAGE_WIDTH),
            theme: &Theme::new(),
        };
        let mut report = |progress: Progress| self.context.jobs.report_rendering(work, progress);
        let MadeLeaveBehind { pdf, pages, composition, rendered } =
            make(&resolved, &looks, Some(&within), &making, &mut report)?;
        let notes_free = is_free_of_notes(&resolved, &composition);
        let checks = self.checks(style, &pdf, &rendered.standards, notes_free, &resolved);
        let remarks = rendered.faults.iter().map(|fault| self.remark(fault, &composition)).collect();
        let portrait = style.form == Form::FactSheet || style.form == Form::Handout;
        let mail = mail(&resolved, &composition);
        let bytes = count(pdf.len());
        let unsaved = Unsaved { pitch: pitch.to_owned(), pdf, pages, provenance: composition.provenance };
        let token = self.context.token();
        self.made.insert(token.clone(), unsaved);
        Ok(LeaveBehindPreview {
            pages: (1..=rendered.pages).map(|page| format!("leave-behind/{token}/{page}")).collect(),
            token,
            portrait,
            bytes,
            standards: rendered.standards,
            checks,
            remarks,
            file_name: suggested_name(document, &style.language, "pdf"),
            mail,
        })
    }

    /// A finding with the slide it is about, by its title.
    fn remark(&self, fault: &Fault, composition: &Composition) -> Remark {
        let mut remark = fault_remark(&self.context.l10n(), fault);
        let slide = composition.deck.slides.iter().find(|slide| Some(&slide.key) == fault.slide.as_ref());
        if let Some(slide) = slide {
            let titles = composition.deck.outline.iter().flat_map(|part| &part.slides);
            let title: String =
                titles.filter(|entry| entry.number == slide.number).map(|entry| plain_text(&entry.title)).collect();
            remark.text = format!("{title}: {}", remark.text);
        }
        remark
    }

    /// A page of a leave-behind.
    pub(crate) fn picture(&self, token: &str, number: &str) -> Result<Picture, Error> {
        let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let page = place.and_then(|place| self.made.with(token, |made| made.pages.get(place).cloned()).flatten());
        Ok(Picture::png(page.ok_or_else(Error::gone)?))
    }

    /// Forgets a leave-behind that was made.
    pub(crate) fn forget(&self, token: &str) {
        self.made.take(token);
    }

    /// Saves a leave-behind that was made.
    pub(crate) fn save_leave_behind(&self, token: String, path: String) -> Result<(), Error> {
        let found = self.made.with(&token, |made| (made.pdf.clone(), made.pitch.clone(), made.provenance.clone()));
        let (pdf, pitch, provenance) = found.ok_or_else(Error::gone)?;
        let path = target_path(&path, "pdf")?;
        lodestone_files::save(&path, &pdf)?;
        let made = LeaveBehind {
            pitch,
            at: self.context.clock.now(),
            file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            provenance: serde_json::to_value(provenance).unwrap_or_default(),
        };
        Ok(self.context.store.record_leave_behind(&made)?)
    }
}
