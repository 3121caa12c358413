//! Lists the places that a presentation goes through: all slides of a story, or those of a cut.

/// What a presentation goes through, as far as moving needs to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// Steps of each slide, from 1, in the language that is shown.
    pub steps: Vec<u32>,
    /// The number that is printed on each slide.
    pub numbers: Vec<u32>,
    /// Cuts: minutes, and places in ascending order.
    pub cuts: Vec<(u32, Vec<usize>)>,
}

/// The places that are shown, in order.
#[derive(Debug, Clone, Copy)]
pub enum Path<'a> {
    /// All places below this number.
    All(usize),
    /// These, in ascending order.
    Some(&'a [usize]),
}

impl Path<'_> {
    fn len(&self) -> usize {
        match self {
            Path::All(length) => *length,
            Path::Some(places) => places.len(),
        }
    }

    fn nth(&self, index: usize) -> Option<usize> {
        match self {
            Path::All(length) => (index < *length).then_some(index),
            Path::Some(places) => places.get(index).copied(),
        }
    }

    /// The index of a place among the shown ones, from 0.
    pub fn position(&self, place: usize) -> Option<usize> {
        match self {
            Path::All(length) => (place < *length).then_some(place),
            Path::Some(places) => places.binary_search(&place).ok(),
        }
    }

    /// The places in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter_map(|index| self.nth(index))
    }

    /// The first place.
    pub fn first(&self) -> Option<usize> {
        self.nth(0)
    }

    /// The last place.
    pub fn last(&self) -> Option<usize> {
        self.nth(self.len().checked_sub(1)?)
    }

    /// The next place after one that may lie outside of the path.
    pub fn after(&self, place: usize) -> Option<usize> {
        match self {
            Path::All(length) => (place + 1 < *length).then_some(place + 1),
            Path::Some(places) => places.iter().copied().find(|other| *other > place),
        }
    }

    /// The last place before one that may lie outside of the path.
    pub fn before(&self, place: usize) -> Option<usize> {
        match self {
            Path::All(_) => place.checked_sub(1),
            Path::Some(places) => places.iter().rev().copied().find(|other| *other < place),
        }
    }
}
