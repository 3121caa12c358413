//! Stores things for a window under a token until they are saved or dropped, within limits of number and memory.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;

use crate::lock::lock;

/// The most things that are stored at once; beyond that the oldest is dropped.
const MOST_ITEMS: usize = 8;
/// Bytes of all of them together: a hundred pages that share one large picture can take half a gigabyte.
const MOST_BYTES: usize = 512 << 20;

/// Something stored for a window.
pub(crate) trait MemorySize {
    /// The memory it takes, in bytes.
    fn bytes(&self) -> usize;
}

/// Things of one kind that a feature stores for its windows, by token.
pub(crate) struct TokenStore<T>(Mutex<BTreeMap<String, T>>);

impl<T> Default for TokenStore<T> {
    fn default() -> TokenStore<T> {
        TokenStore(Mutex::default())
    }
}

impl<T> fmt::Debug for TokenStore<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("TokenStore").field(&lock(&self.0).len()).finish()
    }
}

impl<T: MemorySize> TokenStore<T> {
    /// Stores something under a token of [`super::Context::token`]. The oldest things are dropped beyond the limits.
    pub(crate) fn insert(&self, token: String, item: T) {
        let mut items = lock(&self.0);
        items.insert(token.clone(), item);
        while items.len() > MOST_ITEMS || items.values().map(MemorySize::bytes).sum::<usize>() > MOST_BYTES {
            // Tokens count up, and longer ones are later: the shortest first one is the oldest.
            let others = items.keys().filter(|other| **other != token);
            let Some(oldest) = others.min_by_key(|token| (token.len(), (*token).clone())).cloned() else { break };
            items.remove(&oldest);
        }
    }

    /// Reads what is stored under a token; `None` when it was dropped.
    pub(crate) fn with<R>(&self, token: &str, look: impl FnOnce(&T) -> R) -> Option<R> {
        lock(&self.0).get(token).map(look)
    }

    /// Takes what is stored under a token: of two calls, one gets it.
    pub(crate) fn take(&self, token: &str) -> Option<T> {
        lock(&self.0).remove(token)
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_BYTES, MOST_ITEMS, MemorySize, TokenStore};

    struct Weight(usize);

    impl MemorySize for Weight {
        fn bytes(&self) -> usize {
            self.0
        }
    }

    #[test]
    fn the_oldest_goes_when_there_are_too_many() {
        let items = TokenStore::default();
        for number in 1..=MOST_ITEMS + 4 {
            items.insert(format!("t{number}"), Weight(1));
        }
        assert!(items.take("t4").is_none(), "the four oldest are gone, by number and not by letter");
        assert!(items.take("t5").is_some(), "the others are there");
        assert!(items.take("t5").is_none(), "what was taken is taken");
    }

    #[test]
    fn what_is_too_large_stays_alone() {
        let items = TokenStore::default();
        items.insert("t1".to_owned(), Weight(1));
        items.insert("t2".to_owned(), Weight(MOST_BYTES));
        assert!(items.take("t1").is_none(), "what came before makes room");
        assert_eq!(items.with("t2", |weight| weight.0), Some(MOST_BYTES), "what a person waits for is there");
    }
}
