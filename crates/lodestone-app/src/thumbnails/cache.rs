//! Draws pictures with two render workers and caches the latest in memory.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use lodestone_render::{Job, Rendered};

use super::Picture;
use crate::digest::fingerprint;
use crate::lock::lock;
use crate::worker::{Failure, Limits, PersistentWorker};

/// Longest time that one picture may take to draw.
const DRAWING: Duration = Duration::from_secs(20);
/// Bytes of pictures kept in memory.
const MOST_MEMORY: usize = 64 << 20;

/// Two render workers, and the pictures that they drew last, by address.
#[derive(Debug)]
pub(crate) struct ThumbnailCache {
    /// Draws what a person waits for: the slide that they change. A hundred thumbnails never delay it.
    preview_worker: PersistentWorker,
    /// Draws thumbnails.
    thumbnail_worker: PersistentWorker,
    pictures: Mutex<Pictures>,
}

/// Pictures in memory with the time at which each was last used.
#[derive(Debug, Default)]
struct Pictures {
    by_address: BTreeMap<String, (u64, Picture)>,
    bytes: usize,
    clock: u64,
}

impl ThumbnailCache {
    /// No pictures yet; workers start with their first job.
    pub(crate) fn new(program: PathBuf) -> ThumbnailCache {
        let limits = Limits { time: DRAWING, ..Limits::default() };
        ThumbnailCache {
            preview_worker: PersistentWorker::new(program.clone(), limits),
            thumbnail_worker: PersistentWorker::new(program, limits),
            pictures: Mutex::default(),
        }
    }

    /// Draws what a person waits for.
    pub(crate) fn draw_preview(&self, job: &Job) -> Result<Rendered, Failure> {
        self.preview_worker.render(job)
    }

    /// Draws a thumbnail.
    pub(crate) fn draw_thumbnail(&self, job: &Job) -> Result<Rendered, Failure> {
        self.thumbnail_worker.render(job)
    }

    /// A picture that was kept.
    pub(crate) fn find(&self, address: &str) -> Option<Picture> {
        let mut pictures = lock(&self.pictures);
        pictures.clock += 1;
        let now = pictures.clock;
        let (used, picture) = pictures.by_address.get_mut(address)?;
        *used = now;
        Some(picture.clone())
    }

    /// Keeps a slide that was drawn as SVG until the window fetches it. Returns its address: below `place`, by the
    /// fingerprint of its bytes.
    pub(crate) fn keep_svg(&self, place: &str, svg: Vec<u8>) -> String {
        let address = format!("{place}/{}", fingerprint(&svg));
        self.keep(&address, &Picture { bytes: svg.into(), media_type: "image/svg+xml" });
        address
    }

    /// Keeps a picture. Those that were not used for longest go when there are too many.
    pub(crate) fn keep(&self, address: &str, picture: &Picture) {
        let mut pictures = lock(&self.pictures);
        pictures.clock += 1;
        let now = pictures.clock;
        pictures.bytes += picture.bytes.len();
        if let Some((_, before)) = pictures.by_address.insert(address.to_owned(), (now, picture.clone())) {
            // Two windows may have asked at once.
            pictures.bytes -= before.bytes.len();
        }
        while pictures.bytes > MOST_MEMORY {
            let by_use = pictures.by_address.iter().min_by_key(|(_, (used, _))| *used);
            let Some(oldest) = by_use.map(|(address, _)| address.clone()) else { break };
            if let Some((_, picture)) = pictures.by_address.remove(&oldest) {
                pictures.bytes -= picture.bytes.len();
            }
        }
    }
}
