//! Which feature of the app may import which: the list in docs/ARCHITECTURE.md, "Inside the app", as a table.

use std::collections::BTreeSet;

use crate::modules::Arrow;

/// The rooms of `crates/lodestone-app/src` from the bottom up, and what each may import. An arrow leads to a room that
/// is listed above the one that it comes from.
pub(crate) const DRAWN: &[(&str, &[&str])] = &[];

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

        let planted = BTreeSet::from([arrow("pitches", "context"), arrow("kiosk", "pitches"), arrow("context", "kiosk")]);
        assert_eq!(differences(drawn, &planted), ["context -> kiosk is not drawn"], "the planted arrow must be found");

        let gone = BTreeSet::from([arrow("pitches", "context")]);
        assert_eq!(differences(drawn, &gone), ["kiosk -> pitches is drawn and no longer exists"], "the drawing stays true");

        let upwards: &[(&str, &[&str])] = &[("context", &["pitches"]), ("pitches", &[])];
        let found = differences(upwards, &BTreeSet::from([arrow("context", "pitches")]));
        assert_eq!(found, ["context -> pitches is drawn, but pitches is not listed above context"], "circles cannot be drawn");
    }
}
