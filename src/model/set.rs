//! Owns sets of small ids, of one kind each: bits of one word, cheap to copy and to compare.

use std::marker::PhantomData;

use serde::{Serialize, Serializer};

/// An id that is a bit of a word: a number below 64. The limits of deals hold that.
pub trait SmallId: Copy {
    /// Position in the scenario's list.
    fn number(self) -> u8;
    fn from_number(number: u8) -> Self;
}

/// A set of ids of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IdSet<I> {
    bits: u64,
    of: PhantomData<I>,
}

impl<I> IdSet<I> {
    pub const EMPTY: Self = Self::from_bits(0);
    /// Every id that there can be.
    pub const ALL: Self = Self::from_bits(u64::MAX);

    const fn from_bits(bits: u64) -> Self {
        Self { bits, of: PhantomData }
    }

    pub fn is_empty(&self) -> bool {
        self.bits == 0
    }

    /// How many members there are.
    pub fn len(&self) -> u32 {
        self.bits.count_ones()
    }
}

impl<I: SmallId> IdSet<I> {
    /// The word with only this id; an id that no scenario can have is a fault of the program, and in none.
    fn bit(id: I) -> u64 {
        debug_assert!(id.number() < 64, "no bit for id {}", id.number());
        1u64.checked_shl(id.number().into()).unwrap_or(0)
    }

    pub fn contains(self, id: I) -> bool {
        self.bits & Self::bit(id) != 0
    }

    pub fn insert(&mut self, id: I) {
        self.bits |= Self::bit(id);
    }

    pub fn remove(&mut self, id: I) {
        self.bits &= !Self::bit(id);
    }

    /// Members of either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self::from_bits(self.bits | other.bits)
    }

    /// Members of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::from_bits(self.bits & other.bits)
    }

    /// Members that the other lacks.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self::from_bits(self.bits & !other.bits)
    }

    /// Whether all members of the other are in it.
    pub fn has_all(self, other: Self) -> bool {
        other.without(self).is_empty()
    }

    /// Whether no member of the other is in it.
    pub fn has_none(self, other: Self) -> bool {
        self.and(other).is_empty()
    }

    /// The members in ascending order.
    pub fn iter(self) -> impl Iterator<Item = I> + use<I> {
        (0..64).filter(move |number| self.bits >> number & 1 == 1).map(I::from_number)
    }
}

impl<I> Default for IdSet<I> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<I: SmallId> FromIterator<I> for IdSet<I> {
    fn from_iter<T: IntoIterator<Item = I>>(ids: T) -> Self {
        let mut set = Self::EMPTY;
        ids.into_iter().for_each(|id| set.insert(id));
        set
    }
}

/// As the number that its bits make.
impl<I> Serialize for IdSet<I> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(self.bits)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::ids::FactId;
    use super::*;

    proptest! {
        #[test]
        fn a_set_of_ids_is_a_set(one in prop::collection::btree_set(0u8..64, 0..64), other in prop::collection::btree_set(0u8..64, 0..64)) {
            let set = |of: &BTreeSet<u8>| of.iter().map(|&n| FactId(n)).collect::<IdSet<FactId>>();
            let (a, b) = (set(&one), set(&other));
            prop_assert_eq!(a.iter().map(|id| id.0).collect::<BTreeSet<_>>(), one.clone());
            prop_assert_eq!(a.len() as usize, one.len());
            prop_assert_eq!(a.or(b), set(&(&one | &other)));
            prop_assert_eq!(a.and(b), set(&(&one & &other)));
            prop_assert_eq!(a.without(b), set(&(&one - &other)));
            prop_assert_eq!((a.has_all(b), a.has_none(b)), (one.is_superset(&other), one.is_disjoint(&other)));
            let mut back = a.or(b);
            b.iter().for_each(|id| back.remove(id));
            prop_assert_eq!(back, a.without(b));
            prop_assert!((0..64).all(|n| a.contains(FactId(n)) == one.contains(&n)));
        }
    }
}
