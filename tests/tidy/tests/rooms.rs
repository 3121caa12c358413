//! Which feature of the app may import which: the list in docs/ARCHITECTURE.md, "Inside the app", as a table.

use std::collections::BTreeSet;

use crate::modules::Arrow;

/// The rooms of `crates/lodestone-app/src` from the bottom up, and what each may import. An arrow leads to a room that
/// is listed above the one that it comes from.
pub(crate) const DRAWN: &[(&str, &[&str])] = &[
    ("api", &[]),
    ("deck_text", &[]),
    ("digest", &[]),
    ("lock", &[]),
    ("error", &["api"]),
    ("phrases", &["api"]),
    ("files", &["api", "error"]),
    ("input", &["api", "error"]),
    ("pitch_document", &["api", "error"]),
    ("resolved_pitch", &["api", "error"]),
    ("search", &["error"]),
    ("worker", &["api", "error"]),
    ("context", &["api", "digest", "error", "lock", "worker"]),
    ("library", &["api", "error", "worker"]),
    ("pitch_versions", &["context", "digest", "error", "lock", "pitch_document", "resolved_pitch"]),
    ("settings", &["api", "context", "error", "input", "lock"]),
    ("updates", &["api", "context", "digest", "error", "library", "lock", "worker"]),
    ("bootstrap", &["api", "context", "error", "settings", "updates"]),
    ("thumbnails", &["api", "context", "digest", "error", "lock", "settings", "worker"]),
    (
        "pitch_pictures",
        &[
            "context",
            "digest",
            "error",
            "lock",
            "pitch_document",
            "pitch_versions",
            "resolved_pitch",
            "settings",
            "thumbnails",
        ],
    ),
    ("browse", &["api", "context", "deck_text", "error", "input", "lock", "pitch_pictures", "search", "thumbnails"]),
    ("editor", &["api", "browse", "context", "error", "input", "phrases", "settings", "thumbnails", "worker"]),
    (
        "pitches",
        &[
            "api",
            "browse",
            "context",
            "deck_text",
            "digest",
            "error",
            "files",
            "input",
            "lock",
            "phrases",
            "pitch_document",
            "pitch_pictures",
            "pitch_versions",
            "resolved_pitch",
            "settings",
            "thumbnails",
            "updates",
            "worker",
        ],
    ),
    (
        "leave_behind",
        &[
            "api",
            "context",
            "deck_text",
            "error",
            "files",
            "input",
            "phrases",
            "pitch_versions",
            "pitches",
            "resolved_pitch",
            "settings",
            "thumbnails",
            "worker",
        ],
    ),
    (
        "pitch_updates",
        &[
            "api",
            "browse",
            "context",
            "error",
            "files",
            "phrases",
            "pitch_document",
            "pitch_pictures",
            "pitch_versions",
            "pitches",
            "resolved_pitch",
        ],
    ),
    (
        "presentations",
        &[
            "api",
            "browse",
            "context",
            "deck_text",
            "digest",
            "error",
            "files",
            "input",
            "lock",
            "phrases",
            "pitch_document",
            "pitch_versions",
            "pitches",
            "resolved_pitch",
            "search",
            "settings",
            "updates",
            "worker",
        ],
    ),
    ("publishing", &["api", "context", "editor", "error", "library", "lock", "settings", "thumbnails", "worker"]),
    (
        "command_line",
        &["api", "error", "input", "leave_behind", "phrases", "pitch_document", "resolved_pitch", "search", "worker"],
    ),
    (
        "kiosk",
        &[
            "api",
            "context",
            "digest",
            "error",
            "lock",
            "pitch_pictures",
            "pitch_versions",
            "pitches",
            "presentations",
            "resolved_pitch",
            "settings",
            "thumbnails",
            "updates",
            "worker",
        ],
    ),
    (
        "preflight",
        &[
            "api",
            "browse",
            "context",
            "error",
            "files",
            "leave_behind",
            "lock",
            "phrases",
            "pitch_versions",
            "resolved_pitch",
            "settings",
            "worker",
        ],
    ),
    (
        "app",
        &[
            "api",
            "bootstrap",
            "browse",
            "context",
            "editor",
            "error",
            "kiosk",
            "leave_behind",
            "pitch_pictures",
            "pitch_updates",
            "pitch_versions",
            "pitches",
            "preflight",
            "presentations",
            "publishing",
            "settings",
            "thumbnails",
            "updates",
        ],
    ),
    ("commands", &["api", "app", "error"]),
];

/// Arrows that are not drawn, drawn arrows that no longer exist, and drawn arrows that do not lead down.
pub(crate) fn differences(drawn: &[(&str, &[&str])], arrows: &BTreeSet<Arrow>) -> Vec<String> {
    let mut findings = Vec::new();
    let mut below: BTreeSet<&str> = BTreeSet::new();
    let mut known: BTreeSet<Arrow> = BTreeSet::new();
    for (room, may_import) in drawn {
        for import in *may_import {
            known.insert(((*room).to_owned(), (*import).to_owned()));
            if !below.contains(import) {
                findings.push(format!("{room} -> {import} is drawn, but {import} is not listed above {room}"));
            }
        }
        below.insert(room);
    }
    let new = arrows.difference(&known).map(|(from, to)| format!("{from} -> {to} is not drawn"));
    let gone = known.difference(arrows).map(|(from, to)| format!("{from} -> {to} is drawn and no longer exists"));
    findings.extend(new.chain(gone));
    findings
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::differences;

    #[test]
    fn an_arrow_against_the_drawing_is_found() {
        let arrow = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        let drawn: &[(&str, &[&str])] = &[("context", &[]), ("pitches", &["context"]), ("kiosk", &["pitches"])];
        let real = BTreeSet::from([arrow("pitches", "context"), arrow("kiosk", "pitches")]);
        assert!(differences(drawn, &real).is_empty(), "what is drawn may be");

        let planted =
            BTreeSet::from([arrow("pitches", "context"), arrow("kiosk", "pitches"), arrow("context", "kiosk")]);
        assert_eq!(differences(drawn, &planted), ["context -> kiosk is not drawn"], "the planted arrow must be found");

        let gone = BTreeSet::from([arrow("pitches", "context")]);
        assert_eq!(
            differences(drawn, &gone),
            ["kiosk -> pitches is drawn and no longer exists"],
            "the drawing stays true"
        );

        let upwards: &[(&str, &[&str])] = &[("context", &["pitches"]), ("pitches", &[])];
        let found = differences(upwards, &BTreeSet::from([arrow("context", "pitches")]));
        assert_eq!(
            found,
            ["context -> pitches is drawn, but pitches is not listed above context"],
            "circles cannot be drawn"
        );
    }
}
