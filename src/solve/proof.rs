//! Owns how far an answer goes: exact, between bounds, or not at all and why.

use super::layout::TooWide;
use super::search::Stop;
use super::value::Value;
use crate::model::ActionId;

/// How far the answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The value is exact.
    Proven(Value),
    /// The search ended early; the value lies between these.
    Bounded { low: Value, high: Value, why: Stop },
    /// Nothing is known.
    Unsolved(Unfit),
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Conditions ask about more than a key can hold.
    Wide(TooWide),
    /// The search ended before it knew any bound.
    Early(Stop),
}

/// Between which values a choice of the start lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    pub action: ActionId,
    /// What one plan makes of it, worked out in full.
    pub low: Value,
    /// What it is worth to somebody who learns the truth right after it.
    pub high: Value,
}
