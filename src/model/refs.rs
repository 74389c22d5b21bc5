//! Owns how conditions and effects refer to the parts of a scenario, by names as they are written or by
//! ids, and what leads from one to the other.

use std::ops::RangeInclusive;

use serde::Serialize;

use super::ids::{EndingId, EventId, FactId, NodeId, PersonId, StockId};
use super::set::IdSet;

/// A way of referring to the parts of a scenario.
pub trait Refs: Sized {
    type Person;
    type Fact;
    /// What can be asked about facts in one look.
    type Facts;
    type Node;
    type Event;
    type Ending;
    type Stock;
    /// A person in what is only a short way of writing something else.
    type Short;
}

/// By ids: every reference exists, and nothing is short for something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ids;

impl Refs for Ids {
    type Person = PersonId;
    type Fact = FactId;
    type Facts = Facts;
    type Node = NodeId;
    type Event = EventId;
    type Ending = EndingId;
    type Stock = StockId;
    type Short = Never;
}

/// What is asked about facts, in one look: all of the first are known and none of the second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    pub known: IdSet<FactId>,
    pub unknown: IdSet<FactId>,
}

impl Facts {
    /// That one is known.
    pub fn known(fact: FactId) -> Self {
        Self { known: IdSet::from_iter([fact]), unknown: IdSet::EMPTY }
    }

    /// All that both ask.
    pub(super) fn and(self, other: Self) -> Self {
        Self { known: self.known.or(other.known), unknown: self.unknown.or(other.unknown) }
    }
}

/// What cannot be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Never {}

/// Where something stands in a condition or an effect.
pub enum Whose<'a, R: Refs> {
    /// Beside no name.
    Nobodys,
    Person(&'a R::Person),
    Event(&'a R::Event),
    Stock(&'a R::Stock),
}

/// What a number in a condition or an effect counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Attitude,
    /// How far an attitude is shifted.
    Shift,
    Rung,
    Trust,
    Points,
    Stage,
    Days,
    Amount,
    /// How much of a stock there is, or how much comes and goes.
    Stock,
}

/// What leads from one way of referring to another. It may note faults, and goes on.
pub trait Translate<A: Refs, B: Refs> {
    fn person(&mut self, person: &A::Person) -> B::Person;
    fn fact(&mut self, fact: &A::Fact) -> B::Fact;
    fn facts(&mut self, facts: &A::Facts) -> B::Facts;
    fn node(&mut self, node: &A::Node) -> B::Node;
    fn event(&mut self, event: &A::Event) -> B::Event;
    fn ending(&mut self, ending: &A::Ending) -> B::Ending;
    fn stock(&mut self, stock: &A::Stock) -> B::Stock;
    /// Comes before what it is about is translated: `value` has to be within `range`.
    fn within(&mut self, whose: Whose<'_, A>, what: Measure, value: i64, range: RangeInclusive<i64>);
}
