//! Checks what a leave-behind promises: accessible, archivable, small enough to mail, free of notes, up to date.

use lodestone_content::{Language, format};

use super::LeaveBehinds;
use crate::resolved_pitch::ResolvedPitch;
use crate::wire::{Check, HandoverStyle};

/// Above this a mail server may refuse the file: the lowest limit in wide use, less a third for its encoding.
const MAIL_LIMIT: usize = 7_000_000;

impl LeaveBehinds {
    /// What the finished file promises, and whether it keeps it.
    pub(super) fn checks(
        &self,
        style: &HandoverStyle,
        pdf: &[u8],
        standards: &[String],
        notes_free: bool,
        resolved: &ResolvedPitch<'_>,
    ) -> Vec<Check> {
        let tongue = self.context.tongue();
        let check = |code: &str, kept: bool, with: &[(&str, &str)]| {
            let key = if kept { format!("check-{code}") } else { format!("check-{code}-not") };
            Check { code: code.to_owned(), kept, text: tongue.say(&key, with) }
        };
        let is = |standard: &str| standards.iter().any(|other| other == standard);
        let size = size_words(pdf.len(), tongue.language());
        let limit = if style.budget == 0 { MAIL_LIMIT } else { style.budget as usize };
        let changes = self.pitches.changes(resolved);
        vec![
            check("accessible", is("PDF/UA-1"), &[]),
            check("archivable", is("PDF/A-2a"), &[]),
            check("size", pdf.len() <= limit, &[("size", &size), ("limit", &size_words(limit, tongue.language()))]),
            check("notes-free", notes_free, &[]),
            check("fresh", changes.lapsed == 0, &[("count", &changes.lapsed.to_string())]),
            check("complete", changes.missing == 0, &[("count", &changes.missing.to_string())]),
            check("standing", changes.recalled == 0, &[("count", &changes.recalled.to_string())]),
        ]
    }
}

/// A number of bytes for people.
fn size_words(bytes: usize, language: &Language) -> String {
    let (value, unit) = if bytes >= 1_000_000 {
        (format!("{:.1}", bytes as f64 / 1e6), "MB")
    } else {
        (format!("{}", bytes.div_ceil(1000)), "kB")
    };
    format!("{}\u{a0}{unit}", format::number(&value, language))
}
