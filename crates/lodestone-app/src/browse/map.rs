//! Returns the map of the library for the screen of facilities.

use lodestone_content::model::Bounds;

use super::Browse;
use crate::api::LibraryMap;
use crate::error::Error;

impl Browse {
    /// The map of the library; nothing when it has none.
    pub(crate) fn library_map(&self) -> Result<Option<LibraryMap>, Error> {
        let library = self.context.library();
        let chain = library.chain(self.context.l10n().language());
        Ok(library.map().map(|(Bounds { west, south, east, north }, outline, map)| LibraryMap {
            polygons: outline.polygons.clone(),
            bounds: (west, south, east, north),
            credit: map.credit.text(&chain).to_owned(),
        }))
    }
}
