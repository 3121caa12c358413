//! Defines the region of a library: its name within sentences, the title of a default cover, and its map.

use std::sync::Arc;

use crate::finding::Place;
use crate::language::Translated;
use crate::read::outline::Outline;
use crate::read::shape::{optional, required};
use crate::read::values::translated;
use crate::read::{Kind, Node, Shape, Table};

/// `region.toml`. A library without one is about nothing in particular, and has no map.
#[derive(Debug, Clone, Default)]
pub struct Region {
    /// Its name within a sentence: "the Alps". Empty when the library's own name serves.
    pub name: Translated,
    /// The title of a cover that no slide of the library gives.
    pub cover_title: Translated,
    /// Its map.
    pub map: Option<RegionMap>,
}

/// The map that slides and the library's screen show.
#[derive(Debug, Clone)]
pub struct RegionMap {
    /// Its place in the file.
    pub place: Place,
    /// Numbers of `bounds`, as many as the author wrote.
    pub numbers: Vec<f64>,
    /// Name of the file under `map/`.
    pub file: String,
    /// The land in that file; `None` when there is no such file, or none that can be read.
    pub outline: Option<Arc<Outline>>,
    /// The credit shown under it.
    pub credit: Translated,
    /// Places that give a stranger their bearings.
    pub towns: Vec<Town>,
}

/// A name on the map.
#[derive(Debug, Clone)]
pub struct Town {
    /// Its place in the file.
    pub place: Place,
    /// Its name.
    pub name: Translated,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
}

/// A piece of the globe in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Western edge.
    pub west: f64,
    /// Southern edge.
    pub south: f64,
    /// Eastern edge.
    pub east: f64,
    /// Northern edge.
    pub north: f64,
}

impl Bounds {
    /// The furthest north and south that a map can show: nearer to a pole, degrees of longitude have no width.
    pub const FURTHEST_LATITUDE: f64 = 85.0;
    /// The least width and height of a map, about a kilometre: below, the arithmetic of drawing has no room.
    pub const LEAST_SPAN: f64 = 0.01;

    /// Bounds from west, south, east and north; `None` when they hold no piece of the globe that can be drawn.
    pub fn new(west: f64, south: f64, east: f64, north: f64) -> Option<Bounds> {
        let on_globe = west >= -180.0
            && east <= 180.0
            && south >= -Bounds::FURTHEST_LATITUDE
            && north <= Bounds::FURTHEST_LATITUDE;
        let wide = east - west >= Bounds::LEAST_SPAN && north - south >= Bounds::LEAST_SPAN;
        (on_globe && wide).then_some(Bounds { west, south, east, north })
    }

    /// Whether a point lies within.
    pub fn holds(&self, (latitude, longitude): (f64, f64)) -> bool {
        (self.south..=self.north).contains(&latitude) && (self.west..=self.east).contains(&longitude)
    }
}

impl RegionMap {
    /// What the map can show; `None` when `bounds` are not four numbers in their order.
    pub fn bounds(&self) -> Option<Bounds> {
        match self.numbers[..] {
            [west, south, east, north] => Bounds::new(west, south, east, north),
            _ => None,
        }
    }

    /// What it can show and the land in it, when both are there: a map without one of them is not drawn.
    pub fn drawn(&self) -> Option<(Bounds, &Arc<Outline>)> {
        self.bounds().zip(self.outline.as_ref())
    }
}

const TOWN: Shape = Shape {
    name: "a town",
    about: "A name on the map that gives a stranger their bearings.",
    fields: &[
        required("name", Kind::Translated, "Its name in each language."),
        required("position", Kind::List(&Kind::Number), "Latitude and longitude in degrees (WGS 84)."),
    ],
};

const MAP: Shape = Shape {
    name: "the map",
    about: "The map of slides and of the library's screen.",
    fields: &[
        required(
            "bounds",
            Kind::List(&Kind::Number),
            "What it can show: west, south, east, north in degrees (WGS 84).",
        ),
        required("outline", Kind::Text, "Name of the file under map/: GeoJSON with the land as polygons."),
        required("credit", Kind::Translated, "Who must be named under it."),
        required("origin", Kind::Text, "Who made the outline and under which licence."),
        optional(
            "town",
            Kind::List(&Kind::Record(&TOWN)),
            "Towns, the important first: a name without room is left out.",
        ),
    ],
};

/// The shape of `region.toml`.
pub const REGION_FILE: Shape = Shape {
    name: "region.toml",
    about: "The place that the library is about.",
    fields: &[
        optional("name", Kind::Translated, "Its name within a sentence; the library's name when left out."),
        optional("cover_title", Kind::Translated, "The title of a cover that no slide of the library gives."),
        optional("map", Kind::Record(&MAP), "Its map; without one there is no layout \"map\"."),
    ],
};

impl Region {
    pub(crate) fn read(table: &Table) -> Region {
        Region {
            name: translated(table, "name"),
            cover_title: translated(table, "cover_title"),
            map: table.table("map").map(RegionMap::read),
        }
    }
}

impl Region {
    /// All of it that slides can show, as text: it differs when one of them would look different.
    pub fn shown(&self) -> String {
        let map = self.map.as_ref().map(|map| {
            let towns: Vec<_> = map.towns.iter().map(|town| (&town.name, town.position)).collect();
            (&map.numbers, &map.credit, towns, map.outline.as_ref().map(|outline| &outline.json))
        });
        format!("{:?}", (&self.name, &self.cover_title, map))
    }
}

impl RegionMap {
    fn read(table: &Table) -> RegionMap {
        RegionMap {
            place: table.place_of("bounds"),
            numbers: numbers(table.list("bounds")),
            file: table.text("outline"),
            outline: None,
            credit: translated(table, "credit"),
            towns: table.list("town").iter().filter_map(Node::as_table).map(Town::read).collect(),
        }
    }
}

impl Town {
    fn read(table: &Table) -> Town {
        let position = match numbers(table.list("position"))[..] {
            [latitude, longitude] => Some((latitude, longitude)),
            _ => None,
        };
        Town { place: table.place_of("name"), name: translated(table, "name"), position }
    }
}

fn numbers(list: &[Node]) -> Vec<f64> {
    list.iter().filter_map(|node| node.as_number()?.parse().ok()).collect()
}
