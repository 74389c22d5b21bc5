//! Owns what changes during a deal: the position everyone at the table can see, the hidden truth,
//! and what the learner may believe about it.

use super::ids::{ActionId, EndingId, EventId, FactId, NodeId, PersonId, TruthId};
use super::method::{ATTITUDE_MAX, ATTITUDE_MIN, Element, RUNG_MAX, Stage};

/// Most hidden truths in a scenario.
pub const MAX_TRUTHS: usize = 4;
/// Most stakeholders in a scenario.
pub const MAX_PEOPLE: usize = 10;
/// Most facts in a scenario (they are bits of one word).
pub const MAX_FACTS: usize = 64;
/// Most events in a scenario.
pub const MAX_EVENTS: usize = 16;
/// Most once-only actions in a scenario (they are bits of one word).
pub const MAX_ONCE: usize = 64;

/// Where the learner is: at the desk, or at one moment of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scene {
    Desk,
    Talk(NodeId),
}

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

    /// Trust: how many elements of a relationship there are, `0..=7` (RD-1).
    pub fn trust(&self) -> u8 {
        self.elements.count_ones() as u8
    }
}

/// A set of up to 64 small ids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BitSet(pub u64);

impl BitSet {
    pub fn contains(self, index: usize) -> bool {
        index < 64 && self.0 >> index & 1 == 1
    }

    pub fn insert(&mut self, index: usize) {
        if index < 64 {
            self.0 |= 1 << index;
        }
    }

    pub fn remove(&mut self, index: usize) {
        if index < 64 {
            self.0 &= !(1 << index);
        }
    }

    /// How many members are also in `mask`.
    pub fn count_in(self, mask: BitSet) -> u32 {
        (self.0 & mask.0).count_ones()
    }

    /// Members that `earlier` lacks, in ascending order.
    pub fn since(self, earlier: BitSet) -> impl Iterator<Item = usize> {
        let fresh = self.0 & !earlier.0;
        (0..64).filter(move |i| fresh >> i & 1 == 1)
    }
}

/// Everything about a deal that the learner can see: small, integers only, cheap to copy.
///
/// The hidden truth is not in here, so nothing computed from a position can leak it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// Working days used, from 0.
    pub day: u8,
    /// The client's buying stage.
    pub stage: Stage,
    pub scene: Scene,
    pub turn: Turn,
    pub facts: BitSet,
    /// Once-only actions already taken, by [`super::Action::once`].
    pub taken: BitSet,
    /// Day on which each event falls due; 0 = not scheduled.
    pub due: [u8; MAX_EVENTS],
    pub people: [PersonState; MAX_PEOPLE],
}

impl Position {
    pub fn knows(&self, fact: FactId) -> bool {
        self.facts.contains(fact.index())
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

/// Integer weights of the hidden truths given all that was observed; lowest terms, never all zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Belief([u64; MAX_TRUTHS]);

impl Belief {
    /// A belief from prior weights; weights past [`MAX_TRUTHS`] are ignored.
    pub fn new(weights: impl IntoIterator<Item = u64>) -> Self {
        let mut belief = [0; MAX_TRUTHS];
        for (slot, weight) in belief.iter_mut().zip(weights) {
            *slot = weight;
        }
        Self(lowest_terms(belief))
    }

    pub fn weight(&self, truth: TruthId) -> u64 {
        self.0[truth.index()]
    }

    /// The weight of the truth with this index, which must be below [`MAX_TRUTHS`].
    pub(crate) fn at(&self, index: usize) -> u64 {
        self.0[index]
    }

    /// The belief of somebody who knows that `truth` holds.
    pub fn certain(truth: TruthId) -> Self {
        let mut belief = [0; MAX_TRUTHS];
        belief[truth.index()] = 1;
        Self(belief)
    }

    pub fn possible(&self, truth: TruthId) -> bool {
        self.weight(truth) > 0
    }

    /// Whether one truth alone is possible.
    pub fn is_certain(&self) -> bool {
        self.0.iter().filter(|&&weight| weight > 0).count() == 1
    }

    /// Sum of the weights.
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Chance of `truth` in whole percent, rounded to nearest.
    pub fn percent(&self, truth: TruthId) -> u64 {
        let total = u128::from(self.total().max(1));
        ((u128::from(self.weight(truth)) * 200 + total) / (2 * total)) as u64
    }

    /// The belief after an observation that under truth `i` has chance `seen[i] / out_of[i]`.
    pub fn observe(&self, seen: [u32; MAX_TRUTHS], out_of: [u32; MAX_TRUTHS]) -> Self {
        let common = out_of.iter().filter(|&&n| n > 0).fold(1u128, |a, &n| a / gcd(a, u128::from(n)) * u128::from(n));
        let mut wide = [0u128; MAX_TRUTHS];
        for i in 0..MAX_TRUTHS {
            if out_of[i] > 0 {
                wide[i] = u128::from(self.0[i]) * u128::from(seen[i]) * (common / u128::from(out_of[i]));
            }
        }
        let divisor = wide.iter().fold(0, |a, &w| gcd(a, w)).max(1);
        // Weights beyond 32 bits would be finer than any authored prior: halve until they fit, and
        // keep every possible truth possible.
        let mut reduced = wide.map(|w| w / divisor);
        while reduced.iter().any(|&w| w > u128::from(u32::MAX)) {
            reduced = reduced.map(|w| if w > 0 { (w / 2).max(1) } else { 0 });
        }
        if reduced.iter().all(|&w| w == 0) {
            return *self;
        }
        Self(lowest_terms(reduced.map(|w| w as u64)))
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn lowest_terms(weights: [u64; MAX_TRUTHS]) -> [u64; MAX_TRUTHS] {
    let divisor = weights.iter().fold(0, |a, &w| gcd(a, u128::from(w))).max(1) as u64;
    weights.map(|w| w / divisor)
}

/// What the learner knows: the position and what it says about the hidden truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Knowledge {
    pub position: Position,
    pub belief: Belief,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_moves_belief_by_its_likelihood() {
        let prior = Belief::new([5, 3, 2]);
        let after = prior.observe([1, 6, 8, 0], [10, 10, 10, 0]);
        // 5·1 : 3·6 : 2·8 = 5 : 18 : 16
        assert_eq!(after, Belief::new([5, 18, 16]));
        assert_eq!(after.percent(TruthId(1)), 46);
    }

    #[test]
    fn certain_evidence_rules_a_truth_out() {
        let after = Belief::new([5, 3, 2]).observe([0, 1, 1, 0], [1, 2, 1, 0]);
        assert!(!after.possible(TruthId(0)));
        assert_eq!(after, Belief::new([0, 3, 4]));
    }

    #[test]
    fn an_impossible_observation_leaves_the_belief_alone() {
        let prior = Belief::new([1, 1]);
        assert_eq!(prior.observe([0; 4], [1, 1, 0, 0]), prior);
    }
}
