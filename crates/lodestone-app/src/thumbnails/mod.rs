//! Draws pictures of slides and caches thumbnails by address.
//!
//! An address ends with a fingerprint of what the picture shows, so a cached picture is never invalid: when the
//! content changes, the address does. Windows may cache pictures without limit.

mod cache;
mod disk;

use std::sync::{Arc, Mutex};

use lodestone_content::{Day, Language, model};
use lodestone_l10n::message;
use lodestone_render::{Composition, Fault, Frame, Job, Output, Rendered, Request};

use crate::context::{Context, PerSnapshot};
use crate::digest::fingerprint;
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::settings::Settings;
use crate::worker::Failure;
use crate::worker::render_failure::failed;

pub(crate) use cache::ThumbnailCache;
use disk::PictureFolder;

/// Width of a thumbnail in pixels: sharp at twice the size of a card.
pub(crate) const THUMBNAIL: u32 = 640;

/// A picture as a window gets it.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Its media type.
    pub media_type: &'static str,
}

impl Picture {
    /// A picture in PNG.
    pub(crate) fn png(bytes: Arc<[u8]>) -> Picture {
        Picture { bytes, media_type: "image/png" }
    }
}

/// Draws pictures of slides and keeps thumbnails.
pub(crate) struct Thumbnails {
    context: Arc<Context>,
    settings: Arc<Settings>,
    cache: ThumbnailCache,
    of_library: PerSnapshot<OfLibrary>,
}

/// What is known of the thumbnails of one library.
struct OfLibrary {
    /// Where they are kept on disk.
    folder: Option<PictureFolder>,
    /// Names the facts that are marked as lapsed on a day.
    lapsed: Mutex<Option<(Day, String)>>,
}

impl Thumbnails {
    /// No pictures yet.
    pub(crate) fn new(context: &Arc<Context>, settings: &Arc<Settings>) -> Thumbnails {
        Thumbnails {
            context: context.clone(),
            settings: settings.clone(),
            cache: ThumbnailCache::new(context.program.clone()),
            of_library: PerSnapshot::default(),
        }
    }

    fn of_library(&self) -> Arc<OfLibrary> {
        let snapshot = self.context.snapshot();
        let folder = || self.context.cache.as_ref().map(|cache| PictureFolder::open(cache, &snapshot.state));
        self.of_library.of(&snapshot, || OfLibrary { folder: folder(), lapsed: Mutex::default() })
    }

    /// A picture by its address, from memory or from disk.
    pub(crate) fn find(&self, address: &str) -> Option<Picture> {
        self.cache.find(address).or_else(|| {
            let picture = Picture::png(self.of_library().folder.as_ref()?.find(address)?);
            self.cache.keep(address, &picture);
            Some(picture)
        })
    }

    /// Draws a thumbnail. It is kept when the address that was asked for is the one that it has by now: under another it
    /// would be wrong for good.
    pub(crate) fn draw(&self, asked: &str, address: &str, composition: Composition) -> Result<Picture, Error> {
        let picture = Picture::png(self.first_page(composition, THUMBNAIL)?);
        if asked == address {
            self.cache.keep(address, &picture);
            if let Some(folder) = &self.of_library().folder {
                folder.keep(address, &picture.bytes);
            }
        }
        Ok(picture)
    }

    /// Draws a slide as SVG, at once, for the person who waits for it. Returns the address of the picture, and what the
    /// layout engine noticed.
    pub(crate) fn preview(&self, composition: Composition) -> Result<(String, Vec<Fault>), Error> {
        let rendered = self.render(|job| self.cache.draw_preview(job), composition, Output::Svg)?;
        let svg = rendered.files.into_iter().next().ok_or_else(Error::gone)?;
        Ok((self.cache.keep_svg("preview", svg), rendered.faults))
    }

    /// Draws the first page as a PNG, when its turn comes.
    pub(crate) fn first_page(&self, composition: Composition, width: u32) -> Result<Arc<[u8]>, Error> {
        let rendered = self.render(|job| self.cache.draw_thumbnail(job), composition, Output::Png { width })?;
        Ok(rendered.files.into_iter().next().ok_or_else(Error::gone)?.into())
    }

    fn render(
        &self,
        draw: impl FnOnce(&Job) -> Result<Rendered, Failure>,
        composition: Composition,
        output: Output,
    ) -> Result<Rendered, Error> {
        let library = self.context.library();
        draw(&composition.job(output))
            .map_err(|failure| failed(&library, &composition.picture_ids, failure).saying(message::App::ErrorDraw))
    }

    /// Composes a slide of the library by itself.
    pub(crate) fn compose_library_slide(&self, id: &str, language: &Language) -> Result<Composition, Error> {
        let library = self.context.library();
        let target = model::Target { language: language.clone(), ..Default::default() };
        let today = self.context.clock.today();
        let contact = self.settings.contact();
        let request = Request::of_ids(&library, &[id.to_owned()], &target, today).map_err(|_| Error::gone())?;
        let request = request.from(&contact).frame(Frame::Bare);
        request.compose().map_err(|error| Error::new(Code::Input, error.to_string()).saying(message::App::ErrorCompose))
    }

    /// The address of the thumbnail of a slide of the library.
    pub(crate) fn library_address(&self, id: &str, language: &Language) -> String {
        format!("library/{id}/{language}/{}", fingerprint(self.marks(self.context.clock.today()).as_bytes()))
    }

    /// Names what every slide shows beside its own content: the state of library and theme, who sends, and which facts are
    /// marked as past their review date on a day.
    pub(crate) fn marks(&self, today: Day) -> String {
        format!("{}{}", self.ground(), self.lapsed(today))
    }

    /// Names the state of library and theme, and who sends.
    pub(crate) fn ground(&self) -> String {
        format!("{}{:?}", self.context.snapshot().state, self.settings.contact())
    }

    /// Names the facts that are marked as past their review date on a day: slides show it.
    fn lapsed(&self, today: Day) -> String {
        let of_library = self.of_library();
        let mut known = lock(&of_library.lapsed);
        match known.as_ref() {
            Some((day, print)) if *day == today => print.clone(),
            _ => {
                let library = self.context.library();
                let lapsed = library.facts.values().filter(|fact| fact.is_lapsed(today));
                let ids: Vec<&str> = lapsed.map(|fact| fact.id.as_str()).collect();
                let print = fingerprint(ids.join(" ").as_bytes());
                *known = Some((today, print.clone()));
                print
            }
        }
    }
}
