//! Owns how predicates are put together: not, all and any of *leaves*. What a leaf asks, and of what, is
//! its own affair; that they are put together alike is true of conditions, situations, sights and traits.

use serde::{Serialize, Serializer};

/// A predicate. Authors write a leaf by its name, and `Not(…)`, `All([…])` and `Any([…])` of more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr<L> {
    Not(Box<Expr<L>>),
    All(Vec<Expr<L>>),
    Any(Vec<Expr<L>>),
    Leaf(L),
}

/// How predicates are put together, apart from the leaves.
pub enum Join<T> {
    Not(T),
    All(Vec<T>),
    Any(Vec<T>),
}

/// What a predicate can be made of.
pub trait Leaf: Sized {
    /// The predicates that it weighs by itself, each with its points.
    fn weighed(&self) -> &[(i16, Expr<Self>)] {
        &[]
    }
}

impl<L> Expr<L> {
    /// Holds when `inner` does not.
    pub fn negated(inner: impl Into<Self>) -> Self {
        Self::Not(Box::new(inner.into()))
    }

    /// Whether it holds, where `leaf` says so of each leaf. No more leaves are asked than need be.
    #[inline]
    pub fn holds(&self, leaf: impl Fn(&L) -> bool + Copy) -> bool {
        if let Self::Leaf(of) = self { leaf(of) } else { self.parts_hold(leaf) }
    }

    /// Apart, so that a leaf, which is asked most, costs no call.
    fn parts_hold(&self, leaf: impl Fn(&L) -> bool + Copy) -> bool {
        match self {
            Self::Leaf(of) => leaf(of),
            Self::Not(inner) => !inner.holds(leaf),
            Self::All(list) => list.iter().all(|part| part.holds(leaf)),
            Self::Any(list) => list.iter().any(|part| part.holds(leaf)),
        }
    }

    /// Whether it holds, where of some leaves nobody knows; none if it depends on those.
    pub fn decided(&self, leaf: &mut impl FnMut(&L) -> Option<bool>) -> Option<bool> {
        match self {
            Self::Leaf(of) => leaf(of),
            Self::Not(inner) => inner.decided(leaf).map(|holds| !holds),
            Self::All(list) => decided_by(list, false, leaf),
            Self::Any(list) => decided_by(list, true, leaf),
        }
    }

    /// Makes something else of it, from the leaves up.
    pub fn fold<T>(&self, leaf: &mut impl FnMut(&L) -> T, join: &mut impl FnMut(Join<T>) -> T) -> T {
        let parts = match self {
            Self::Leaf(of) => return leaf(of),
            Self::Not(inner) => Join::Not(inner.fold(leaf, join)),
            Self::All(list) => Join::All(list.iter().map(|part| part.fold(leaf, join)).collect()),
            Self::Any(list) => Join::Any(list.iter().map(|part| part.fold(leaf, join)).collect()),
        };
        join(parts)
    }
}

/// One part that comes out as `by` decides the whole; otherwise all must be decided.
fn decided_by<L>(list: &[Expr<L>], by: bool, leaf: &mut impl FnMut(&L) -> Option<bool>) -> Option<bool> {
    let mut open = false;
    for part in list {
        match part.decided(leaf) {
            Some(holds) if holds == by => return Some(by),
            Some(_) => {}
            None => open = true,
        }
    }
    (!open).then_some(!by)
}

impl<L: Leaf> Expr<L> {
    /// All leaves in the order in which they are written, those that leaves weigh among them.
    pub fn leaves(&self) -> impl Iterator<Item = &L> {
        let mut open = vec![self];
        std::iter::from_fn(move || {
            loop {
                match open.pop()? {
                    Self::Not(inner) => open.push(inner),
                    Self::All(list) | Self::Any(list) => open.extend(list.iter().rev()),
                    Self::Leaf(leaf) => {
                        open.extend(leaf.weighed().iter().rev().map(|(_, part)| part));
                        return Some(leaf);
                    }
                }
            }
        })
    }

    /// How many predicates it is made of, itself among them.
    pub fn parts(&self) -> usize {
        1 + match self {
            Self::Not(inner) => inner.parts(),
            Self::All(list) | Self::Any(list) => list.iter().map(Self::parts).sum(),
            Self::Leaf(leaf) => leaf.weighed().iter().map(|(_, part)| part.parts()).sum(),
        }
    }
}

impl<L> From<Join<Self>> for Expr<L> {
    fn from(parts: Join<Self>) -> Self {
        match parts {
            Join::Not(inner) => Self::negated(inner),
            Join::All(list) => Self::All(list),
            Join::Any(list) => Self::Any(list),
        }
    }
}

impl<L> From<L> for Expr<L> {
    fn from(leaf: L) -> Self {
        Self::Leaf(leaf)
    }
}

impl<L: Default> Default for Expr<L> {
    fn default() -> Self {
        Self::Leaf(L::default())
    }
}

/// As it is read: a leaf stands for itself.
impl<L: Serialize> Serialize for Expr<L> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Not(inner) => to.serialize_newtype_variant("Expr", 0, "Not", inner),
            Self::All(list) => to.serialize_newtype_variant("Expr", 1, "All", list),
            Self::Any(list) => to.serialize_newtype_variant("Expr", 2, "Any", list),
            Self::Leaf(leaf) => leaf.serialize(to),
        }
    }
}
