//! Checks a finished leave-behind: accessible, archivable, small enough to mail, free of notes, up to date.

use lodestone_l10n::message::App as Say;

use super::LeaveBehinds;
use crate::api::{LeaveBehindCheck, LeaveBehindCheckKind, LeaveBehindOptions};
use crate::resolved_pitch::ResolvedPitch;

/// Above this a mail server may refuse the file: the lowest limit in wide use, less a third for its encoding.
const MAIL_LIMIT: usize = 7_000_000;

impl LeaveBehinds {
    /// Checks the finished file.
    pub(super) fn checks(
        &self,
        style: &LeaveBehindOptions,
        pdf: &[u8],
        standards: &[String],
        notes_free: bool,
        resolved: &ResolvedPitch<'_>,
    ) -> Vec<LeaveBehindCheck> {
        let l10n = self.context.l10n();
        let check = |code: LeaveBehindCheckKind, kept: bool, yes: Say<'_>, no: Say<'_>| {
            let text = l10n.say(if kept { yes } else { no });
            LeaveBehindCheck { code, kept, text }
        };
        let is = |standard: &str| standards.iter().any(|other| other == standard);
        let limit = if style.budget == 0 { MAIL_LIMIT } else { style.budget as usize };
        let size = &l10n.bytes(pdf.len() as u64);
        let most = &l10n.bytes(limit as u64);
        let changes = self.pitches.changes(resolved);
        let of = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let (lapsed, missing, recalled) = (of(changes.lapsed), of(changes.missing), of(changes.recalled));
        vec![
            check(LeaveBehindCheckKind::Accessible, is("PDF/UA-1"), Say::CheckAccessible, Say::CheckAccessibleNot),
            check(LeaveBehindCheckKind::Archivable, is("PDF/A-2a"), Say::CheckArchivable, Say::CheckArchivableNot),
            check(
                LeaveBehindCheckKind::Size,
                pdf.len() <= limit,
                Say::CheckSize { size },
                Say::CheckSizeNot { size, limit: most },
            ),
            check(LeaveBehindCheckKind::NotesFree, notes_free, Say::CheckNotesFree, Say::CheckNotesFreeNot),
            check(LeaveBehindCheckKind::Fresh, lapsed == 0, Say::CheckFresh, Say::CheckFreshNot { count: lapsed }),
            check(
                LeaveBehindCheckKind::Complete,
                missing == 0,
                Say::CheckComplete,
                Say::CheckCompleteNot { count: missing },
            ),
            check(
                LeaveBehindCheckKind::NoRecall,
                recalled == 0,
                Say::CheckNoRecall,
                Say::CheckNoRecallNot { count: recalled },
            ),
        ]
    }
}
