//! Owns which part of a scenario a check complains about.

use crate::model::{ActionId, EndingId, EventId, FactId, NodeId, PersonId};

/// The part of a scenario that a check complains about.
#[derive(Clone, Copy)]
pub enum At {
    File,
    Action(ActionId),
    Node(NodeId),
    Fact(FactId),
    Event(EventId),
    Ending(EndingId),
    Person(PersonId),
}
