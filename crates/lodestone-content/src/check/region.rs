//! Checks the region of a library: its names, the bounds and land of its map, the kinds of its facilities.

use crate::finding::{Finding, FindingCode};
use crate::library::Library;
use crate::model::{Bounds, FacilityKind, RegionMap};
use crate::read::outline::Outline;
use crate::read::shape::clip;

use super::references::{languages, references};

pub(super) fn check(library: &Library, findings: &mut Vec<Finding>) {
    let region = &library.region;
    for (name, what) in [(&region.name, "the name"), (&region.cover_title, "the title of the cover")] {
        if !name.0.is_empty() {
            languages(library, name, what, &crate::Place::start_of("region.toml"), findings);
        }
    }
    if let Some(map) = &region.map {
        self::map(library, map, findings);
    }
    for kind in library.kinds.values() {
        languages(library, &kind.name, "the name", &kind.place, findings);
    }
    // A library without a list of kinds shows their ids.
    if !library.kinds.is_empty() {
        let named = library.facilities.values().filter(|facility| facility.kind != FacilityKind::OTHER);
        let kinds = named.map(|facility| (facility.kind.as_str(), &facility.place));
        references("a kind", library, &library.kinds, kinds, findings);
    }
}

fn map(library: &Library, map: &RegionMap, findings: &mut Vec<Finding>) {
    let bounds = map.bounds();
    if bounds.is_none() {
        let message = "the bounds of the map hold no piece of the globe that can be drawn";
        let remedy = format!(
            "write [west, south, east, north] in degrees: longitudes up to 180, latitudes up to {}, at least {} apart",
            Bounds::FURTHEST_LATITUDE,
            Bounds::LEAST_SPAN
        );
        findings
            .push(Finding::error(FindingCode::BadBounds, map.place.clone(), message, remedy).in_field("map.bounds"));
    }
    match (&map.outline, bounds) {
        (None, _) => missing(library, map, findings),
        (Some(outline), Some(bounds)) if !outline.reaches(bounds) => {
            let message = format!("no land of map/{} lies within the bounds of the map", clip(&map.file));
            let remedy = "in GeoJSON, longitude comes first; the bounds are [west, south, east, north]";
            findings.push(
                Finding::warning(FindingCode::NoLand, map.place.clone(), message, remedy).in_field("map.outline"),
            );
        }
        (Some(_), _) => {}
    }
    languages(library, &map.credit, "the credit of the map", &map.place, findings);
    for town in &map.towns {
        languages(library, &town.name, "the name", &town.place, findings);
        let outside = bounds.is_some_and(|bounds| town.position.is_some_and(|position| !bounds.holds(position)));
        let on_globe = |(latitude, longitude): (f64, f64)| latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        if !town.position.is_some_and(on_globe) {
            let message = "the position of a town is not on the globe";
            let remedy = "write [latitude, longitude] in degrees";
            findings.push(
                Finding::error(FindingCode::BadPosition, town.place.clone(), message, remedy).in_field("position"),
            );
        } else if outside {
            let message = "a town lies outside the bounds of the map and is never shown";
            let remedy = "widen the bounds, or take the town out";
            findings
                .push(Finding::note(FindingCode::TownOffMap, town.place.clone(), message, remedy).in_field("position"));
        }
    }
}

fn missing(library: &Library, map: &RegionMap, findings: &mut Vec<Finding>) {
    let path = format!("map/{}", map.file);
    // What cannot be read is a finding of its own.
    if map.file.is_empty() || library.unreadable.contains(&path) {
        return;
    }
    let remedy = "add the file to map/, named .geojson, or mend the name";
    let message = format!("{} does not exist", clip(&path));
    findings.push(Finding::error(FindingCode::MissingFile, map.place.clone(), message, remedy).in_field("map.outline"));
}

impl Outline {
    /// Whether some of its land can lie within bounds.
    fn reaches(&self, bounds: Bounds) -> bool {
        self.polygons.iter().filter_map(|rings| rings.first()).any(|ring| {
            let span = |of: fn(&(f64, f64)) -> f64| {
                ring.iter().map(of).fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
            };
            let ((west, east), (south, north)) = (span(|point| point.0), span(|point| point.1));
            west <= bounds.east && east >= bounds.west && south <= bounds.north && north >= bounds.south
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::FindingCode;
    use crate::{Day, Library};

    const MANIFEST: &str = r#"
id = "coast"
name = { en = "Coast" }
release = 1
date = "2026-11-23"
languages = ["en"]
default_brand = "coast"
"#;
    const REGION: &str = r#"
name = { en = "the coast" }
[map]
bounds = [-4, 42.5, -1, 44]
outline = "coast.geojson"
credit = { en = "Made with Natural Earth" }
origin = "Natural Earth, public domain."
"#;
    const LAND: &str = r#"{"type":"Polygon","coordinates":[[[-4,42],[-1,42],[-1,43.3],[-4,43.4],[-4,42]]]}"#;

    /// Codes of what is found in a library of these files, but for the brand that it lacks.
    fn codes(files: &[(&str, &str)]) -> Vec<FindingCode> {
        let files = files.iter().chain(&[("library.toml", MANIFEST)]);
        let files = files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let reading = Library::read(files);
        let today = Day::new(2026, 11, 23).expect("a day");
        let mut findings = reading.findings;
        findings.extend(crate::check::check(&reading.library.expect("the manifest is sound"), today));
        findings.iter().filter(|finding| !finding.message.contains("brand")).map(|finding| finding.code).collect()
    }

    #[test]
    fn a_library_without_region_kinds_or_map_is_sound() {
        assert_eq!(codes(&[]), []);
        assert_eq!(codes(&[("region.toml", REGION), ("map/coast.geojson", LAND)]), []);
    }

    #[test]
    fn a_map_that_could_not_be_drawn_is_an_error_with_a_place() {
        let with = |before: &str, after: &str| REGION.replace(before, after);
        let town = format!("{REGION}[[map.town]]\nname = {{ en = \"Here\" }}\nposition = [43, -2]\n");
        let many = format!("{REGION}{}", "[[map.town]]\nname = { en = \"Here\" }\nposition = [43, -2]\n".repeat(61));
        for (region, land, expected) in [
            (REGION.to_owned(), None, FindingCode::MissingFile),
            (REGION.to_owned(), Some("{}"), FindingCode::BadOutline),
            (with("[-4, 42.5, -1, 44]", "[-1, 42.5, -4, 44]"), Some(LAND), FindingCode::BadBounds),
            (with("[-4, 42.5, -1, 44]", "[-4, 42.5, -1, 90]"), Some(LAND), FindingCode::BadBounds),
            (with("[-4, 42.5, -1, 44]", "[-4, 42.5]"), Some(LAND), FindingCode::BadBounds),
            (with("[-4, 42.5, -1, 44]", "[11, 55, 13, 56]"), Some(LAND), FindingCode::NoLand),
            (town.replace("[43, -2]", "[143, -2]"), Some(LAND), FindingCode::BadPosition),
            (town.replace("[43, -2]", "[55, 12]"), Some(LAND), FindingCode::TownOffMap),
            (many, Some(LAND), FindingCode::TooManyTowns),
            (with("credit = { en = \"Made with Natural Earth\" }", ""), Some(LAND), FindingCode::MissingField),
        ] {
            let mut files = vec![("region.toml", region.as_str())];
            files.extend(land.map(|land| ("map/coast.geojson", land)));
            let codes = codes(&files);
            assert!(codes.contains(&expected), "{expected} is to be found, not {codes:?}");
        }
    }

    #[test]
    fn a_kind_that_is_not_listed_is_missing_only_where_kinds_are_listed() {
        let facility = "id = \"lab\"\nkind = \"wet-lab\"\ncity = \"Here\"\ncountry = \"ES\"\nown = true\n\
                        name = { en = \"Lab\" }\nabout = { en = \"A lab.\" }\n";
        let kinds = "[[kind]]\nid = \"dry-lab\"\nname = { en = \"Dry lab\" }\n";
        assert_eq!(codes(&[("facilities/lab.toml", facility)]), []);
        assert_eq!(codes(&[("facilities/lab.toml", facility), ("kinds.toml", kinds)]), [FindingCode::MissingReference]);
    }
}
