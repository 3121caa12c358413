//! Tests undo, redo, branches and the merging of typing, as a table of what a person sees.

use std::fmt::Write as _;

use lodestone_store::{StoreError, StoredPitch, UserDb};

use crate::{after, document};

/// Runs the lines of a script and returns what is seen after each.
///
/// `save NAME`, `type WORD NAME` (merges), `wait MS`, `undo`, `redo`, `return N`.
fn play(story: &str) -> String {
    let user = UserDb::in_memory().expect("memory is there");
    let pitch = user.create_pitch(&document("a"), "made", after(0)).expect("a pitch can be made");
    let mut now = 10_000;
    let mut seen = String::new();
    for line in story.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split(' ').collect();
        let result = match words[..] {
            ["wait", time] => {
                now += time.parse::<i64>().expect("milliseconds");
                continue;
            }
            ["save", name] => user.save(&pitch.id, &document(name), "saved", None, after(now)),
            ["type", word, name] => user.save(&pitch.id, &document(name), "typed", Some(word), after(now)),
            ["undo"] => user.undo(&pitch.id, after(now)),
            ["redo"] => user.redo(&pitch.id, after(now)),
            ["return", number] => user.restore_revision(&pitch.id, number.parse().expect("a number"), after(now)),
            _ => panic!("the story knows no {line}"),
        };
        let after = match result {
            Ok(StoredPitch { document, revision, undo, redo, .. }) => {
                let step = |step: Option<String>| step.unwrap_or("-".to_owned());
                format!("{} in {revision}, undo {}, redo {}", document.name, step(undo), step(redo))
            }
            Err(StoreError::Missing { what, .. }) => format!("no {what}"),
            Err(error) => panic!("{line}: {error}"),
        };
        let _ = writeln!(seen, "{line}: {after}");
    }
    seen
}

#[track_caller]
fn check(expected: &str) {
    let lines: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let story: Vec<&str> = lines.iter().map(|line| line.split(": ").next().unwrap_or(line)).collect();
    let wanted: Vec<&str> = lines.iter().copied().filter(|line| line.contains(": ")).collect();
    assert_eq!(play(&story.join("\n")).lines().collect::<Vec<_>>(), wanted, "undo must do what a person expects");
}

#[test]
fn undo_and_redo_walk_the_history() {
    check(
        "undo: no step to take back
         redo: no step to do again
         save b: b in 2, undo saved, redo -
         save c: c in 3, undo saved, redo -
         undo: b in 2, undo saved, redo saved
         undo: a in 1, undo -, redo saved
         undo: no step to take back
         redo: b in 2, undo saved, redo saved
         redo: c in 3, undo saved, redo -
         redo: no step to do again",
    );
}

#[test]
fn a_change_after_an_undo_begins_a_branch_and_nothing_is_lost() {
    check(
        "save b: b in 2, undo saved, redo -
         save c: c in 3, undo saved, redo -
         undo: b in 2, undo saved, redo saved
         save d: d in 4, undo saved, redo -
         undo: b in 2, undo saved, redo saved
         redo: d in 4, undo saved, redo -
         return 3: c in 3, undo saved, redo -
         undo: b in 2, undo saved, redo saved
         redo: c in 3, undo saved, redo -
         undo: b in 2, undo saved, redo saved
         save e: e in 5, undo saved, redo -
         undo: b in 2, undo saved, redo saved
         redo: e in 5, undo saved, redo -
         return 9: no revision
         return 1: a in 1, undo -, redo saved
         redo: b in 2, undo saved, redo saved",
    );
}

#[test]
fn typing_is_undone_by_the_phrase() {
    check(
        "type title b: b in 2, undo typed, redo -
         wait 500
         type title c: c in 2, undo typed, redo -
         wait 2000
         type title d: d in 2, undo typed, redo -
         wait 2001
         type title e: e in 3, undo typed, redo -
         type text f: f in 4, undo typed, redo -
         save g: g in 5, undo saved, redo -
         save h: h in 6, undo saved, redo -
         undo: g in 5, undo saved, redo saved
         undo: f in 4, undo typed, redo saved
         type text x: x in 7, undo typed, redo -
         undo: f in 4, undo typed, redo typed
         undo: e in 3, undo typed, redo typed
         undo: d in 2, undo typed, redo typed
         undo: a in 1, undo -, redo typed
         type title y: y in 8, undo typed, redo -
         undo: a in 1, undo -, redo typed
         redo: y in 8, undo typed, redo -
         type title z: z in 8, undo typed, redo -",
    );
}

#[test]
fn a_change_that_changes_nothing_is_no_step() {
    check(
        "save a: a in 1, undo -, redo -
         save b: b in 2, undo saved, redo -
         undo: a in 1, undo -, redo saved
         save a: a in 1, undo -, redo saved",
    );
}

#[test]
fn a_clock_that_goes_backwards_merges_nothing() {
    check(
        "type title b: b in 2, undo typed, redo -
         wait -5000
         type title c: c in 3, undo typed, redo -",
    );
}

#[test]
fn the_history_lists_every_branch() {
    let user = UserDb::in_memory().expect("memory is there");
    let id = user.create_pitch(&document("a"), "made", after(0)).expect("a pitch can be made").id;
    user.save(&id, &document("b"), "reordered", None, after(1)).expect("saved");
    user.undo(&id, after(2)).expect("undone");
    user.save(&id, &document("c"), "tailored", None, after(3)).expect("saved");
    let rows: Vec<_> = user
        .revisions(&id)
        .expect("there is a history")
        .into_iter()
        .map(|row| (row.revision, row.parent, row.what, row.current))
        .collect();
    assert_eq!(
        rows,
        [
            (3, Some(1), "tailored".to_owned(), true),
            (2, Some(1), "reordered".to_owned(), false),
            (1, None, "made".to_owned(), false),
        ],
        "what was undone must be there for those who want it back"
    );
    assert_eq!(user.document_at(&id, 2).expect("it is kept").name, "b", "and can be looked at without going there");
}
