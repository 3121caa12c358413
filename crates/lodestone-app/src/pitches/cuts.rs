//! Computes the cuts of a pitch: the slides that stay when there are only a few minutes.

use std::sync::{Arc, Mutex};

use lodestone_content::model::Target;
use lodestone_content::select;
use lodestone_store::Document;

use super::{Fits, Pitches};
use crate::api::Cut;
use crate::lock::lock;
use crate::resolved_pitch::ResolvedPitch;

/// The cuts that every pitch has, in minutes.
const CUTS: [u32; 3] = [2, 5, 15];

impl Pitches {
    /// Returns the cuts of a story.
    pub(crate) fn cuts(&self, resolved: &ResolvedPitch<'_>) -> Vec<Cut> {
        let slides: Vec<_> = resolved
            .slides
            .iter()
            .filter_map(|resolved_slide| {
                resolved_slide.slide.as_deref().map(|slide| (resolved_slide.entry.key.as_str(), slide))
            })
            .collect();
        let shown: Vec<_> = slides.iter().map(|(_, slide)| *slide).collect();
        let order = select::shortening_order(&self.fits(&resolved.target), &shown);
        CUTS.iter()
            .map(|minutes| {
                let kept = select::shorten(&shown, &order, *minutes);
                Cut {
                    minutes: *minutes,
                    seconds: kept.iter().map(|place| slides[*place].1.seconds).sum(),
                    keys: kept.iter().map(|place| slides[*place].0.to_owned()).collect(),
                }
            })
            .collect()
    }

    /// How well every slide fits a target; remembered for the next look at the same pitch.
    fn fits(&self, target: &Target) -> Arc<Fits> {
        let today = self.context.clock.today();
        let asked = format!("{today} {target:?}");
        let snapshot = self.context.snapshot();
        let fits = self.fits.of(&snapshot, Mutex::default);
        let mut last = lock(&fits);
        match last.as_ref() {
            Some((known, fits)) if *known == asked => fits.clone(),
            _ => {
                let fits = Arc::new(select::relevance_by_slide(&snapshot.library, target, today));
                *last = Some((asked, fits.clone()));
                fits
            }
        }
    }

    /// Keys of the slides that the library has no longer.
    pub(crate) fn missing_keys(&self, document: &Document) -> Vec<String> {
        let library = self.versions.library_for(document);
        let resolved = ResolvedPitch::outline(&library, document);
        let missing = resolved.slides.iter().filter(|resolved_slide| resolved_slide.slide.is_none());
        missing.map(|resolved_slide| resolved_slide.entry.key.clone()).collect()
    }

    /// Returns the keys of the slides in a cut.
    pub(crate) fn cut_keys(&self, document: &Document, minutes: u32) -> Vec<String> {
        let library = self.versions.library_for(document);
        let resolved = ResolvedPitch::outline(&library, document);
        let cuts = self.cuts(&resolved);
        cuts.into_iter().find(|cut| cut.minutes == minutes).map(|cut| cut.keys).unwrap_or_default()
    }
}
