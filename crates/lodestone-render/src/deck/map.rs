//! Defines the map of a deck.

use serde::{Deserialize, Serialize};

/// The library's map. A file of its own for the theme, like its tokens.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// West, south, east, north, in degrees.
    pub bounds: [f64; 4],
    /// The credit shown under it.
    pub credit: String,
    /// Places that give a stranger their bearings.
    pub towns: Vec<Town>,
    /// The land as JSON text, `[[[[longitude, latitude], …], …], …]`: polygons of rings. Text goes from process to process
    /// without being taken apart.
    pub land: String,
}

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Town {
    /// Its name.
    pub name: String,
    /// Latitude in degrees.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
}
