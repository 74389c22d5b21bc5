//! Owns whose concern is known, and whether it is answered (EF-1).

use crate::model::{Concern, PersonId, Position, Scenario};

/// The fact that lays everybody's concerns open: the map of the client's initiatives (SSM-17).
const INITIATIVES: &str = "initiatives";

/// What is known of what a person worries about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worry {
    pub who: PersonId,
    /// None if not known.
    pub concern: Option<Concern>,
    /// Meaningless while the concern is not known.
    pub answered: bool,
}

/// Whether the learner knows what somebody worries about: their problem is known, or the map of
/// initiatives is drawn.
pub fn concern_known(scenario: &Scenario, position: &Position, who: PersonId) -> bool {
    let mapped = || position.facts.iter().any(|fact| scenario.fact(fact).name == INITIATIVES);
    scenario.person(who).problem.is_some_and(|fact| position.knows(fact)) || mapped()
}

/// Everybody, with what is known of their concern. Nobody in a deal in which concerns are not written.
pub fn worries(scenario: &Scenario, position: &Position) -> Vec<Worry> {
    if scenario.people.iter().all(|p| p.concern.is_none()) {
        return Vec::new();
    }
    let of = |who: PersonId| {
        let person = scenario.person(who);
        let concern = person.concern.filter(|_| concern_known(scenario, position, who));
        Worry { who, concern, answered: concern.is_some() && person.answered.is_some_and(|f| position.knows(f)) }
    };
    scenario.person_ids().map(of).collect()
}
