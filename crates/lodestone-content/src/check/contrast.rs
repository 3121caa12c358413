//! Checks the contrast of a brand's colours by the formula of WCAG 2.2.

use std::sync::LazyLock;

use crate::finding::{Finding, FindingCode};
use crate::library::Library;
use crate::model::Brand;
use crate::read::{Table, tree};

/// Which colour the theme lays on which, and the least contrast that this needs.
struct Pair {
    text: String,
    on: String,
    least: f64,
}

fn pairs() -> &'static [Pair] {
    static PAIRS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
        let mut findings = Vec::new();
        let text = include_str!("../../../../assets/theme/contrast.toml");
        let root = tree::parse("contrast.toml", text.as_bytes(), &mut findings);
        let root =
            root.filter(|_| findings.is_empty()).expect("assets/theme/contrast.toml is part of the program and parses");
        let pair = |table: &Table| {
            Some(Pair { text: table.text("text"), on: table.text("on"), least: table.number("least")?.parse().ok()? })
        };
        root.list("contrast").iter().filter_map(|node| pair(node.as_table()?)).collect()
    });
    &PAIRS
}

/// The contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, definition of contrast ratio).
pub fn ratio(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

fn luminance(colour: &str) -> Option<f64> {
    let channel = |at: usize| -> Option<f64> {
        let value = f64::from(u8::from_str_radix(colour.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(1)? + 0.7152 * channel(3)? + 0.0722 * channel(5)?)
}

pub(super) fn check(library: &Library, findings: &mut Vec<Finding>) {
    for brand in library.brands.values() {
        check_brand(brand, findings);
    }
}

fn check_brand(brand: &Brand, findings: &mut Vec<Finding>) {
    for pair in pairs() {
        let colours = &brand.identity.colours;
        let (Some(text), Some(ground)) = (colours.get(&pair.text), colours.get(&pair.on)) else { continue };
        let Some(place) = brand.colour_places.get(&pair.text) else { continue };
        let Some(ratio) = ratio(text, ground) else { continue };
        if ratio < pair.least {
            let message = format!(
                "`{}` {text} on `{}` {ground} has a contrast of {ratio:.2}, less than the {} of WCAG AA",
                pair.text, pair.on, pair.least
            );
            findings.push(
                Finding::error(
                    FindingCode::LowContrast,
                    place.clone(),
                    message,
                    "make one of the two darker or lighter",
                )
                .in_field(format!("colours.{}", pair.text)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let close =
            |one: &str, other: &str, expected: f64| (ratio(one, other).expect("two colours") - expected).abs() < 0.01;
        assert!(close("#000000", "#ffffff", 21.0));
        assert!(close("#777777", "#ffffff", 4.48));
        assert!(ratio("red", "#ffffff").is_none());
    }

    #[test]
    fn the_theme_names_its_pairs() {
        assert!(pairs().len() >= 8, "every text of the theme has a background");
    }
}
