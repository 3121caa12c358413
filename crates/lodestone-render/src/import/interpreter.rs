//! Configures the PDF reader: the fonts that every PDF may rely on, and nothing of this machine.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery, StandardFont};

/// The settings of the PDF reader.
pub(super) fn settings() -> InterpreterSettings {
    let font = |font: StandardFont| -> Option<(FontData, u32)> {
        use typst_assets::pdf;
        let bytes = match font {
            StandardFont::Helvetica => pdf::SANS,
            StandardFont::HelveticaBold => pdf::SANS_BOLD,
            StandardFont::HelveticaOblique => pdf::SANS_ITALIC,
            StandardFont::HelveticaBoldOblique => pdf::SANS_BOLD_ITALIC,
            StandardFont::Courier => pdf::FIXED,
            StandardFont::CourierBold => pdf::FIXED_BOLD,
            StandardFont::CourierOblique => pdf::FIXED_ITALIC,
            StandardFont::CourierBoldOblique => pdf::FIXED_BOLD_ITALIC,
            StandardFont::TimesRoman => pdf::SERIF,
            StandardFont::TimesBold => pdf::SERIF_BOLD,
            StandardFont::TimesItalic => pdf::SERIF_ITALIC,
            StandardFont::TimesBoldItalic => pdf::SERIF_BOLD_ITALIC,
            StandardFont::ZapfDingBats => pdf::DING_BATS,
            StandardFont::Symbol => pdf::SYMBOL,
        };
        Some((Arc::new(bytes), 0))
    };
    InterpreterSettings {
        font_resolver: Arc::new(move |query| match query {
            FontQuery::Standard(standard) => font(*standard),
            FontQuery::Fallback(wanted) => font(wanted.pick_standard_font()),
        }),
        cmap_resolver: Arc::new(|_| None),
        warning_sink: Arc::new(|_| {}),
        render_annotations: false,
    }
}
