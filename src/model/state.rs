//! Owns what changes during a deal: the position everyone at the table can see, and the hidden truth.

use serde::Serialize;

use super::belief::Belief;
use super::ids::{ActionId, EndingId, EventId, FactId, NodeId, OnceId, PersonId, TruthId};
use super::limits::{MAX_EVENTS, MAX_PEOPLE};
use super::method::{ATTITUDE_MAX, ATTITUDE_MIN, Element, RUNG_MAX, Stage};
use super::set::IdSet;

/// Where the learner is: at the desk, or at one moment of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub enum Scene {
    Desk,
    Talk(NodeId),
}

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub enum Turn {
    /// The learner decides.
    Choose,
    /// The outcome of a chosen action is open.
    Action(ActionId),
    /// The outcome of an event is open.
    Event(EventId),
    /// The outcome of the last day is open.
    Deadline,
    /// The deal is over.
    Over(EndingId),
}

/// What has become visible of one stakeholder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct PersonState {
    /// Attitude to us, `-1..=3` (HW-6); means nothing until met.
    pub attitude: i8,
    /// We have spoken with them.
    pub met: bool,
    /// They will receive us.
    pub door_open: bool,
    /// They have proved to sell for us by an introduction (SSM-8).
    pub sponsor: bool,
    /// Rung of the ladder of acts, `0..=5` (HW-7): 1 a visit, 2 regular visits, 3 a private occasion,
    /// 4 one with their friends or family, 5 at their home.
    pub rung: u8,
    /// Which elements of a relationship there are, a bit each (RD-1).
    pub elements: u8,
}

impl PersonState {
    /// Moves the attitude by `by`, within the scale of HW-6.
    pub fn shift(&mut self, by: i8) {
        self.attitude = self.attitude.saturating_add(by).clamp(ATTITUDE_MIN, ATTITUDE_MAX);
    }

    /// Climbs to a rung of HW-7; never down.
    pub fn climb(&mut self, rung: u8) {
        self.rung = self.rung.max(rung.min(RUNG_MAX));
    }

    pub fn give(&mut self, element: Element) {
        self.elements |= 1 << element as u8;
    }

    pub fn has(&self, element: Element) -> bool {
        self.elements >> element as u8 & 1 == 1
    }

    /// Whether they are met and coach us: the highest attitude (HW-10).
    pub fn is_coach(self) -> bool {
        self.met && self.attitude == ATTITUDE_MAX
    }

    /// Trust: how many elements of a relationship there are, `0..=7` (RD-1).
    pub fn trust(&self) -> u8 {
        self.elements.count_ones() as u8
    }
}

/// Everything about a deal that the learner can see: small, integers only, cheap to copy.
///
/// The hidden truth is not in here, so nothing computed from a position can leak it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// Working days used, from 0.
    pub day: u8,
    /// The client's buying stage.
    pub stage: Stage,
    pub scene: Scene,
    pub turn: Turn,
    pub facts: IdSet<FactId>,
    /// Once-only actions already taken.
    pub taken: IdSet<OnceId>,
    /// Day on which each event falls due; 0 = not scheduled.
    #[serde(serialize_with = "super::scenario::used")]
    pub due: [u8; MAX_EVENTS],
    #[serde(serialize_with = "super::scenario::used")]
    pub people: [PersonState; MAX_PEOPLE],
}

impl Position {
    pub fn knows(&self, fact: FactId) -> bool {
        self.facts.contains(fact)
    }

    pub fn person(&self, id: PersonId) -> PersonState {
        self.people[id.index()]
    }

    pub fn is_over(&self) -> bool {
        matches!(self.turn, Turn::Over(_))
    }
}

/// The whole state of a deal: the visible position and the one hidden truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct State {
    pub position: Position,
    pub truth: TruthId,
}

/// What the learner knows: the position and what it says about the hidden truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Knowledge {
    pub position: Position,
    pub belief: Belief,
}
