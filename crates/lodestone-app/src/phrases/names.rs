//! Names things for a person that are known by a word: fields, and slides that frame a story.

use lodestone_l10n::{Localizer, message};

/// The name of a field of a layout.
pub(crate) fn field_name(l10n: &Localizer, field: &str) -> String {
    l10n.say_or(message::App::plain(&format!("field-{field}")), field)
}

/// The name of a slide that frames a story, by its layout.
pub(crate) fn frame_name(l10n: &Localizer, layout: &str) -> String {
    l10n.say_or(message::App::plain(&format!("frame-{layout}")), layout)
}
