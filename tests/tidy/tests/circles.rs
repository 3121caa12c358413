//! Finds what imports each other in a circle, among files and among the rooms that they belong to.

use std::collections::{BTreeMap, BTreeSet};

use crate::modules::Arrow;

/// Most files that may import each other in a circle: two halves of one thing, with what they share.
pub(crate) const MOST_IN_A_CIRCLE: usize = 4;

/// The room that a file belongs to: the first folder or file below the crate's `src`.
///
/// `None` for the root file, which lists the rooms.
fn room(file: &str) -> Option<&str> {
    let (_, below) = file.split_once("/src/")?;
    let name = below.split_once('/').map_or_else(|| below.trim_end_matches(".rs"), |(folder, _)| folder);
    (!matches!(name, "lib" | "main")).then_some(name)
}

/// Every import from one room of a crate to another.
pub(crate) fn between_rooms(arrows: &BTreeSet<Arrow>) -> BTreeSet<Arrow> {
    let rooms = arrows.iter().filter_map(|(from, to)| Some((room(from)?.to_owned(), room(to)?.to_owned())));
    rooms.filter(|(from, to)| from != to).collect()
}

/// Groups of files that import each other, directly or through others, the largest first.
pub(crate) fn circles(arrows: &BTreeSet<Arrow>) -> Vec<BTreeSet<String>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in arrows {
        next.entry(from).or_default().push(to);
    }
    let reach = |from: &str| {
        let mut reached = BTreeSet::new();
        let mut open = vec![from];
        while let Some(file) = open.pop() {
            for to in next.get(file).into_iter().flatten() {
                if reached.insert(*to) {
                    open.push(to);
                }
            }
        }
        reached
    };
    let reached: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|file| (*file, reach(file))).collect();
    let mut found: BTreeSet<BTreeSet<String>> = BTreeSet::new();
    for (file, there) in &reached {
        let back = |other: &&&str| reached.get(**other).is_some_and(|there| there.contains(file));
        let circle: BTreeSet<String> = there.iter().filter(back).map(|other| (*other).to_owned()).collect();
        if !circle.is_empty() {
            found.insert(circle);
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{between_rooms, circles};
    use crate::modules::tests::arrows;

    #[test]
    fn a_circle_is_found_and_a_chain_is_not() {
        let chain = arrows(&[
            ("c/src/lib.rs", "mod a; mod b; mod d;"),
            ("c/src/a.rs", "use crate::b::B; pub struct A;"),
            ("c/src/b.rs", "use crate::d::D; pub struct B;"),
            ("c/src/d.rs", "pub struct D;"),
        ]);
        assert!(circles(&chain).is_empty(), "imports that only go down close no circle");

        let circle = arrows(&[
            ("c/src/lib.rs", "mod a; mod b; mod d;"),
            ("c/src/a.rs", "use crate::b::B; pub struct A;"),
            ("c/src/b.rs", "use crate::d::D; pub struct B;"),
            ("c/src/d.rs", "use crate::a::A; pub struct D;"),
        ]);
        let found = circles(&circle);
        assert_eq!(found.len(), 1, "the planted circle must be found once");
        assert_eq!(found[0].len(), 3, "with all three files that close it");
    }

    #[test]
    fn rooms_are_the_folders_of_a_crate() {
        let found = arrows(&[
            ("c/src/lib.rs", "mod a; mod b;"),
            ("c/src/a.rs", "use crate::b::deep::B;"),
            ("c/src/b/mod.rs", "mod deep; mod other;"),
            ("c/src/b/deep.rs", "pub struct B;"),
            ("c/src/b/other.rs", "use super::deep::B;"),
        ]);
        let rooms = between_rooms(&found);
        assert_eq!(
            rooms,
            BTreeSet::from([("a".to_owned(), "b".to_owned())]),
            "what a room imports of itself is its own"
        );
    }
}
