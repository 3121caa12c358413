//! Follows the library: what has changed since a pitch or a leave-behind was made, and what a person decides about it.
//!
//! What is newer is offered, old beside new. Only a claim that is withdrawn is said at once, whatever was frozen.

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

/// What has changed since pitches and leave-behinds were made.
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
