//! Owns the questions that a template may put to what an author says about a person.

use serde::Deserialize;

use crate::content::draft;
use crate::model::{Concern, Expr, Influence, Leaf, written};

/// What a template can ask about a person, before the deal begins.
#[derive(Clone, Deserialize)]
pub enum Trait {
    Problem,
    Concern(Concern),
    Reason,
    Initiative,
    Favour,
    Enjoys,
    /// Accepts at least this rung.
    Ladder(u8),
    Assistant,
    Coach,
    Bone,
    /// Speaks for a rival unless met.
    Leans,
    Listens,
    Letter(Influence),
}

impl Leaf for Trait {}
written!(Trait, "Trait");

/// Whether `person` has all of these.
pub fn has_all(person: &draft::Person, traits: &[Expr<Trait>]) -> bool {
    traits.iter().all(|wanted| wanted.holds(|leaf| leaf.of(person)))
}

/// The rung that people accept if nothing else is said: regular visits at the office.
const USUAL_LADDER: u8 = 2;

impl Trait {
    /// Whether `person` has it.
    fn of(&self, person: &draft::Person) -> bool {
        let traits = &person.campaign;
        match self {
            Self::Problem => traits.problem.is_some(),
            Self::Concern(concern) => traits.concern == Some(*concern),
            Self::Reason => traits.reason.is_some(),
            Self::Initiative => traits.initiative,
            Self::Favour => traits.favour.is_some(),
            Self::Enjoys => traits.enjoys.is_some(),
            Self::Ladder(least) => traits.ladder.unwrap_or(USUAL_LADDER) >= *least,
            Self::Assistant => traits.assistant,
            Self::Coach => traits.coach,
            Self::Bone => !traits.bones.is_empty(),
            Self::Leans => traits.leans,
            Self::Listens => !person.listens_to.is_empty(),
            Self::Letter(letter) => person.letters.contains(letter),
        }
    }
}
