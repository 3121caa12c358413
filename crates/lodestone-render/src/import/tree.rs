//! Refuses page trees that are too deep to read, or that share branches so often that a small file has endless pages.
//!
//! The reader walks the whole tree as soon as it opens a file, so the tree is checked on the bare bytes.

use std::collections::{BTreeMap, BTreeSet};

/// How deep the tree may be. Balanced trees of a million pages are eight deep.
const DEEPEST: usize = 64;
/// The most leaves, with shared branches counted as often as they are reached.
const MOST_LEAVES: u64 = 200_000;

/// The branches of a file, by the number of the object.
#[derive(Default)]
pub(super) struct Tree {
    kids: BTreeMap<u32, BTreeMap<u32, u64>>,
}

impl Tree {
    /// Takes down what an object says of its branches. A file that was changed says it several times, and all count.
    pub(super) fn see(&mut self, number: u32, object: &[u8]) {
        let key = b"/Kids";
        let at = object.windows(key.len()).position(|window| window == key);
        // The list of branches can be an object of its own.
        let list = match at {
            Some(at) => &object[at + key.len()..],
            None if object.trim_ascii_start().starts_with(b"[") => object,
            None => return,
        };
        let end = list.iter().position(|byte| matches!(byte, b']' | b'/' | b'>')).unwrap_or(list.len());
        let mut numbers: Vec<u32> = Vec::new();
        let kids = self.kids.entry(number).or_default();
        for token in list[..end].split(|byte| byte.is_ascii_whitespace() || *byte == b'[') {
            match std::str::from_utf8(token).ok().and_then(|token| token.parse().ok()) {
                Some(number) => numbers.push(number),
                None if token == b"R" && numbers.len() >= 2 => {
                    *kids.entry(numbers[numbers.len() - 2]).or_default() += 1;
                    numbers.clear();
                }
                None => {}
            }
        }
    }

    /// Takes down the objects of a stream of objects (ISO 32000-1, 7.5.7): pairs of number and place, then the objects.
    pub(super) fn see_stream(&mut self, first: usize, objects: &[u8]) {
        let Some(head) = objects.get(..first) else { return };
        let numbers: Vec<usize> = std::str::from_utf8(head)
            .unwrap_or_default()
            .split_ascii_whitespace()
            .map_while(|number| number.parse().ok())
            .collect();
        let pairs: Vec<(usize, usize)> = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        for (index, (number, place)) in pairs.iter().enumerate() {
            let end = pairs.get(index + 1).map_or(objects.len(), |(_, next)| first.saturating_add(*next));
            let object = objects.get(first.saturating_add(*place)..end.min(objects.len()));
            if let (Ok(number), Some(object)) = (u32::try_from(*number), object) {
                self.see(number, object);
            }
        }
    }

    /// Whether the tree can be walked.
    pub(super) fn can_be_walked(&self) -> bool {
        let mut leaves = BTreeMap::new();
        self.kids.keys().all(|root| self.leaves(*root, &mut BTreeSet::new(), &mut leaves).is_some())
    }

    fn leaves(&self, number: u32, above: &mut BTreeSet<u32>, known: &mut BTreeMap<u32, u64>) -> Option<u64> {
        if let Some(known) = known.get(&number) {
            return Some(*known);
        }
        let Some(kids) = self.kids.get(&number) else { return Some(1) };
        // The reader notices a branch that grows out of itself.
        if !above.insert(number) {
            return Some(0);
        }
        if above.len() > DEEPEST {
            return None;
        }
        let mut total = 0_u64;
        for (kid, times) in kids {
            total = total.saturating_add(self.leaves(*kid, above, known)?.saturating_mul(*times));
        }
        above.remove(&number);
        known.insert(number, total);
        (total <= MOST_LEAVES).then_some(total)
    }
}
