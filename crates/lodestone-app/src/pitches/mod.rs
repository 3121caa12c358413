//! Manages the person's pitches: made for a target, edited, tailored, shortened.

pub(crate) mod backups;
mod create;
mod cuts;
mod edit;
mod home;
mod industries;
pub(crate) mod pitch_file;
mod preview;
mod tailor;
pub(crate) mod user_media;
mod view;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use crate::api::Changes;
use crate::browse::Browse;
use crate::context::{Context, PerSnapshot};
use crate::pitch_pictures::PitchPictures;
use crate::pitch_versions::PinnedVersions;
use crate::settings::Settings;
use crate::thumbnails::Thumbnails;

/// How well each slide fits a target, from 0 to 1, by its id.
type Fits = BTreeMap<String, f64>;

/// How well each slide fits the target that was asked for last, and which that was.
type LastFits = Mutex<Option<(String, Arc<Fits>)>>;

/// The person's pitches.
pub(crate) struct Pitches {
    context: Arc<Context>,
    settings: Arc<Settings>,
    thumbnails: Arc<Thumbnails>,
    versions: Arc<PinnedVersions>,
    pictures: Arc<PitchPictures>,
    browse: Arc<Browse>,
    /// How well each slide fits the target that was asked for last.
    fits: PerSnapshot<LastFits>,
    /// What Home says of each pitch, by id.
    summaries: PerSnapshot<Mutex<BTreeMap<String, PitchSummary>>>,
}

/// How long a pitch is, what has become of it and where its cover is, as worked out for one state of it.
#[derive(Debug, Clone)]
struct PitchSummary {
    /// A digest of the pitch, the day and the contact on its cover.
    print: String,
    /// Seconds.
    seconds: u32,
    /// What has become of it.
    changes: Changes,
    /// Address of its cover.
    picture: String,
}

impl Pitches {
    /// Pitches of the store, over the features that they are shown with.
    pub(crate) fn new(
        context: &Arc<Context>,
        settings: &Arc<Settings>,
        thumbnails: &Arc<Thumbnails>,
        versions: &Arc<PinnedVersions>,
        pictures: &Arc<PitchPictures>,
        browse: &Arc<Browse>,
    ) -> Pitches {
        Pitches {
            context: context.clone(),
            settings: settings.clone(),
            thumbnails: thumbnails.clone(),
            versions: versions.clone(),
            pictures: pictures.clone(),
            browse: browse.clone(),
            fits: PerSnapshot::default(),
            summaries: PerSnapshot::default(),
        }
    }
}
