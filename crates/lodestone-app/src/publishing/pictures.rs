//! Draws the slides of a release, before and after.

use lodestone_render::Output;

use super::review::Publishing;
use crate::editor::compose_alone;
use crate::error::Error;
use crate::thumbnails::{Picture, THUMBNAIL};
use crate::worker::render_failure::failed;

impl Publishing {
    /// Draws a slide as it is at the destination (`side` is `before`), or as it will be.
    pub(crate) fn picture(&self, address: &str, token: &str, side: &str, id: &str) -> Result<Picture, Error> {
        let review = self.review(token)?;
        if let Some(picture) = review.thumbnails.find(address) {
            return Ok(picture);
        }
        let library = if side == "before" { &review.before } else { &review.after };
        let library = library.as_deref().ok_or_else(Error::gone)?;
        let slide = library.slides.get(id).ok_or_else(Error::gone)?;
        let chain = self.context.l10n().chain();
        let spoken = chain.iter().chain(&library.manifest.languages).find(|tag| slide.text.exact(tag).is_some());
        let language = spoken.or_else(|| chain.first()).ok_or_else(Error::gone)?;
        let today = self.context.clock.today();
        let composition = compose_alone(library, slide, language, &self.settings.contact(), today)?;
        let rendered = review.thumbnails.draw_thumbnail(&composition.job(Output::Png { width: THUMBNAIL }));
        let rendered = rendered.map_err(|failure| failed(library, &composition.picture_ids, failure))?;
        let picture = Picture::png(rendered.files.into_iter().next().ok_or_else(Error::gone)?.into());
        review.thumbnails.keep(address, &picture);
        Ok(picture)
    }
}
