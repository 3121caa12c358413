//! Compares pitches and leave-behinds with the library: lists what has changed, and carries out decisions about it.
//!
//! Newer versions are offered beside the accepted ones. Only a recall is shown at once, also in a frozen pitch.

mod check_pdf;
mod decide;
mod field_text;
mod list;
mod recalls;

use std::sync::Arc;

use crate::browse::Browse;
use crate::context::Context;
use crate::pitch_pictures::PitchPictures;
use crate::pitch_versions::PinnedVersions;
use crate::pitches::Pitches;

/// Lists and decides what has changed since pitches and leave-behinds were made.
pub(crate) struct PitchUpdates {
    context: Arc<Context>,
    versions: Arc<PinnedVersions>,
    pictures: Arc<PitchPictures>,
    browse: Arc<Browse>,
    pitches: Arc<Pitches>,
}

impl PitchUpdates {
    /// Updates of the pitches in the store.
    pub(crate) fn new(
        context: &Arc<Context>,
        versions: &Arc<PinnedVersions>,
        pictures: &Arc<PitchPictures>,
        browse: &Arc<Browse>,
        pitches: &Arc<Pitches>,
    ) -> PitchUpdates {
        PitchUpdates {
            context: context.clone(),
            versions: versions.clone(),
            pictures: pictures.clone(),
            browse: browse.clone(),
            pitches: pitches.clone(),
        }
    }
}
