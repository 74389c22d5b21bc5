//! Owns what is known of the rivals: what somebody has seen, and nothing of what they plan.

use crate::model::{FactId, PersonId, Position, Rival, Scenario};

/// A rival was seen with somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sighting {
    pub with: PersonId,
    pub fact: FactId,
}

/// Each rival with what has been seen of it.
pub fn rivals<'a>(scenario: &'a Scenario, position: &Position) -> Vec<(&'a Rival, Vec<Sighting>)> {
    let seen = |rival: &Rival| {
        let steps = rival.steps.iter().filter(|(_, fact)| position.knows(*fact));
        steps.map(|&(with, fact)| Sighting { with, fact }).collect()
    };
    scenario.rivals.iter().map(|rival| (rival, seen(rival))).collect()
}
