//! Reads the land of a map from GeoJSON: the polygons of its features, and nothing else.
//!
//! The file comes from outside: its size and what it holds are bounded, and every coordinate lies on the globe.

use std::fmt::Write;

use serde_json::Value;

use crate::finding::{Finding, FindingCode, Place};

/// The largest outline that is read. A coast at the precision of a slide takes a tenth; the text of a larger file would
/// cost thirty times its size in memory.
pub const LARGEST_OUTLINE: usize = 2 << 20;
/// The most points of an outline. A map is laid out again while a person types; more points would make them wait.
pub const MOST_POINTS: usize = 40_000;
/// The most rings of an outline: islands and lakes. Each is a path of its own.
pub const MOST_RINGS: usize = 4_000;
/// A ring with fewer points has no area.
const LEAST_POINTS: usize = 3;
/// How deep a collection of features may nest.
const DEEPEST: usize = 4;

/// A point: longitude and latitude in degrees.
pub type Point = (f64, f64);
/// A polygon: its outer ring, then its holes.
pub type Polygon = Vec<Vec<Point>>;

/// The land of a map.
#[derive(Debug, Default, PartialEq)]
pub struct Outline {
    /// Its polygons.
    pub polygons: Vec<Polygon>,
    /// The same as JSON text, as the theme reads it: `[[[[longitude, latitude], …], …], …]`.
    pub json: String,
}

/// Reads an outline; findings and nothing when the file is not one.
pub(crate) fn parse(path: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Option<Outline> {
    let place = Place::start_of(path);
    let mut refuse = |place: Place, message: String, remedy: &str| {
        findings.push(Finding::error(FindingCode::BadOutline, place, message, remedy));
        None
    };
    if bytes.len() > LARGEST_OUTLINE {
        let message = format!("the outline has {} bytes, more than the {LARGEST_OUTLINE} that are read", bytes.len());
        return refuse(
            place,
            message,
            "cut it to the bounds of the map, and leave out points nearer than a slide shows",
        );
    }
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => {
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).max(1);
            let place = Place { line: count(error.line()), column: count(error.column()), ..place };
            return refuse(place, "the outline is not JSON".to_owned(), "export it as GeoJSON once more");
        }
    };
    let mut reader = Reader::default();
    if let Err(message) = reader.object(&value, 0) {
        return refuse(place, message, "the authoring guide says what a map's outline may hold");
    }
    if reader.polygons.is_empty() {
        return refuse(place, "the outline has no polygon".to_owned(), "export areas, not lines or points");
    }
    let json = json(&reader.polygons);
    Some(Outline { polygons: reader.polygons, json })
}

#[derive(Default)]
struct Reader {
    polygons: Vec<Polygon>,
    rings: usize,
    points: usize,
}

impl Reader {
    fn object(&mut self, value: &Value, depth: usize) -> Result<(), String> {
        if depth > DEEPEST {
            return Err(format!("features nest deeper than {DEEPEST}"));
        }
        let list = |key: &str| value[key].as_array().ok_or_else(|| format!("`{key}` is not a list"));
        match value["type"].as_str() {
            Some("FeatureCollection") => list("features")?.iter().try_for_each(|one| self.object(one, depth + 1)),
            // A feature may have no place.
            Some("Feature") if value["geometry"].is_null() => Ok(()),
            Some("Feature") => self.object(&value["geometry"], depth + 1),
            Some("GeometryCollection") => list("geometries")?.iter().try_for_each(|one| self.object(one, depth + 1)),
            Some("MultiPolygon") => list("coordinates")?.iter().try_for_each(|polygon| self.polygon(polygon)),
            Some("Polygon") => self.polygon(&value["coordinates"]),
            // Roads and towns in the same file are not land.
            Some("Point" | "MultiPoint" | "LineString" | "MultiLineString") => Ok(()),
            _ => Err("something in it is no GeoJSON object".to_owned()),
        }
    }

    fn polygon(&mut self, rings: &Value) -> Result<(), String> {
        let rings = rings.as_array().ok_or("a polygon is not a list of rings")?;
        let rings = rings.iter().map(|ring| self.ring(ring)).collect::<Result<Polygon, _>>()?;
        if !rings.is_empty() {
            self.polygons.push(rings);
        }
        Ok(())
    }

    fn ring(&mut self, points: &Value) -> Result<Vec<Point>, String> {
        let points = points.as_array().ok_or("a ring is not a list of points")?;
        self.rings += 1;
        self.points += points.len();
        if self.rings > MOST_RINGS {
            return Err(format!("it has more than {MOST_RINGS} rings"));
        }
        if self.points > MOST_POINTS {
            return Err(format!("it has more than {MOST_POINTS} points"));
        }
        if points.len() < LEAST_POINTS {
            return Err(format!("a ring has {} points", points.len()));
        }
        points.iter().map(point).collect()
    }
}

/// Longitude and latitude; a height after them says nothing to a map.
fn point(value: &Value) -> Result<Point, String> {
    let at = |place: usize| value.get(place).and_then(Value::as_f64);
    match (at(0), at(1)) {
        (Some(longitude), Some(latitude)) if longitude.abs() <= 180.0 && latitude.abs() <= 90.0 => {
            Ok((longitude, latitude))
        }
        (Some(longitude), Some(latitude)) => {
            Err(format!("[{longitude}, {latitude}] is not on the globe: longitude comes first, both in degrees"))
        }
        _ => Err("a point is not [longitude, latitude]".to_owned()),
    }
}

fn json(polygons: &[Polygon]) -> String {
    fn list<T>(out: &mut String, items: &[T], mut each: impl FnMut(&mut String, &T)) {
        out.push('[');
        for (place, item) in items.iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            each(out, item);
        }
        out.push(']');
    }
    let mut out = String::new();
    list(&mut out, polygons, |out, polygon| {
        list(out, polygon, |out, ring| {
            list(out, ring, |out, (longitude, latitude)| {
                let _ = write!(out, "[{longitude},{latitude}]");
            });
        });
    });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Outline, String> {
        let mut findings = Vec::new();
        parse("map/land.geojson", text.as_bytes(), &mut findings)
            .ok_or_else(|| findings.pop().expect("a finding says why").message)
    }

    #[test]
    fn polygons_are_read_from_all_that_may_hold_them() {
        let square = "[[[0,0],[1,0],[1,1.5],[0,0]]]";
        let polygon = format!(r#"{{"type":"Polygon","coordinates":{square}}}"#);
        let feature = format!(r#"{{"type":"Feature","properties":{{"name":"x"}},"geometry":{polygon}}}"#);
        let several = format!(r#"{{"type":"MultiPolygon","coordinates":[{square},{square}]}}"#);
        let road = r#"{"type":"LineString","coordinates":[[0,0],[1,1]]}"#;
        for (text, count) in [
            (polygon.clone(), 1),
            (feature.clone(), 1),
            (several.clone(), 2),
            (format!(r#"{{"type":"FeatureCollection","features":[{feature},{feature}]}}"#), 2),
            (format!(r#"{{"type":"GeometryCollection","geometries":[{polygon},{road},{several}]}}"#), 3),
        ] {
            let outline = read(&text).expect("all of these are GeoJSON");
            assert_eq!(outline.polygons.len(), count, "{text}");
        }
        assert_eq!(read(&polygon).expect("a polygon").json, "[[[[0,0],[1,0],[1,1.5],[0,0]]]]");
    }

    #[test]
    fn what_could_not_be_drawn_is_refused_with_its_reason() {
        let polygon = |ring: &str| format!(r#"{{"type":"Polygon","coordinates":[{ring}]}}"#);
        let many = |count: usize| format!("[{}]", vec!["[0,0]"; count].join(","));
        let nested = format!("{}{}", r#"{"type":"GeometryCollection","geometries":["#.repeat(9), "]}".repeat(9));
        for (text, reason) in [
            ("{".to_owned(), "not JSON"),
            (format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)), "not JSON"),
            ("7".to_owned(), "no GeoJSON"),
            (r#"{"type":"Topology"}"#.to_owned(), "no GeoJSON"),
            (r#"{"type":"FeatureCollection","features":[]}"#.to_owned(), "no polygon"),
            (r#"{"type":"FeatureCollection","features":{}}"#.to_owned(), "not a list"),
            (nested, "nest deeper"),
            (polygon("[[0,0],[1,1]]"), "2 points"),
            (polygon("[[55.7,200],[1,1],[2,2]]"), "not on the globe"),
            (polygon(r#"[["a","b"],[1,1],[2,2]]"#), "not [longitude, latitude]"),
            (polygon(&many(MOST_POINTS + 1)), "40000 points"),
            (polygon(&vec![many(3); MOST_RINGS + 1].join(",")), "4000 rings"),
            (" ".repeat(LARGEST_OUTLINE + 1), "bytes"),
        ] {
            let message = read(&text).expect_err("none of these can be drawn");
            assert!(message.contains(reason), "an author must read why: {message}");
        }
    }
}
