//! Owns when something has been seen: conditions on what the learner knows, and on nothing else.
//!
//! They are not those of rules, which speak about a choice: here nothing is chosen, and a role counts
//! only where the learner knows who has it.

use serde::Deserialize;

use super::power_known;
use crate::model::{EndingKind, Expr, FactKind, Leaf, Person, PersonId, Position, Scenario, Turn, written};

/// What can be asked about what the learner knows.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Sight {
    /// At least so many facts of a kind are known.
    Knows(FactKind, u8),
    /// A fact of this kind is known about somebody who is known to have this role.
    KnowsOf(FactKind, Role),
    /// At least so many people have been met who have at least this attitude (HW-6).
    Friends(u8, i8),
    /// Somebody who is known to have this role has been met and has at least this attitude.
    With(Role, i8),
    /// Somebody has proved to be a sponsor by an introduction (SSM-8).
    Sponsor,
    /// At least so many evaluations have been ours.
    Ours(u8),
    /// The deal has ended so.
    Ended(EndingKind),
}

impl Leaf for Sight {}
written!(Sight, "Sight");

/// A role in the buying decision (SSM-7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Role {
    /// Key decision leader.
    Kdl,
    BenefitOwner,
}

impl Role {
    fn of(self, person: &Person) -> bool {
        match self {
            Role::Kdl => person.kdl,
            Role::BenefitOwner => person.benefit_owner,
        }
    }

    /// Those who are known to have it.
    pub fn known(self, scenario: &Scenario, position: &Position) -> impl Iterator<Item = PersonId> {
        scenario.person_ids().filter(move |&id| {
            let person = scenario.person(id);
            self.of(person) && power_known(person, position)
        })
    }
}

/// Whether the learner has seen it.
pub fn seen(sight: &Expr<Sight>, scenario: &Scenario, position: &Position) -> bool {
    sight.holds(|leaf| seen_of(leaf, scenario, position))
}

fn seen_of(leaf: &Sight, scenario: &Scenario, position: &Position) -> bool {
    match leaf {
        Sight::Knows(kind, least) => position.facts.and(scenario.of_kind(*kind)).len() >= u32::from(*least),
        Sight::KnowsOf(kind, role) => {
            let known = |who: PersonId| {
                position.facts.and(scenario.of_kind(*kind)).iter().any(|fact| scenario.fact(fact).about == Some(who))
            };
            role.known(scenario, position).any(known)
        }
        Sight::Friends(least, attitude) => {
            let friends = scenario.person_ids().map(|id| position.person(id));
            friends.filter(|s| s.met && s.attitude >= *attitude).count() >= usize::from(*least)
        }
        Sight::With(role, attitude) => {
            let mut people = role.known(scenario, position).map(|id| position.person(id));
            people.any(|s| s.met && s.attitude >= *attitude)
        }
        Sight::Sponsor => scenario.person_ids().any(|id| position.person(id).sponsor),
        Sight::Ours(least) => scenario.bones.iter().filter(|b| position.knows(b.ours)).count() >= usize::from(*least),
        Sight::Ended(kind) => match position.turn {
            Turn::Over(ending) => scenario.ending(ending).kind == *kind,
            Turn::Choose | Turn::Action(_) | Turn::Event(_) | Turn::Deadline => false,
        },
    }
}
