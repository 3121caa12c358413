//! Draws the land that facilities are on.

use super::Browse;
use crate::error::Error;
use crate::wire::Land;

impl Browse {
    /// The land as rings of coordinates.
    pub(crate) fn land(&self) -> Result<Land, Error> {
        #[derive(serde::Deserialize)]
        struct Country {
            rings: Vec<Vec<(f64, f64)>>,
        }
        #[derive(serde::Deserialize)]
        struct File {
            bounds: (f64, f64, f64, f64),
            land: Vec<Country>,
        }
        let bytes = lodestone_render::theme::shipped().get("map/oresund.json").copied().unwrap_or_default();
        let file: File = serde_json::from_slice(bytes).map_err(|_| Error::gone())?;
        Ok(Land {
            rings: file.land.into_iter().flat_map(|country| country.rings).collect(),
            bounds: file.bounds,
            credit: self.context.tongue().say("map-credit", &[]),
        })
    }
}
