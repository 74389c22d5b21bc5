//! Owns the vital signs of a deal: how strong each is by what is known, and the evidence (SSM-3).

use super::book::{SignText, board_book};
use super::sight::{Role, seen};
use crate::model::{FactId, PersonId, Position, Scenario};

/// How strong a vital sign is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    Unknown,
    /// There is something, and not enough.
    Weak,
    Strong,
}

/// A vital sign with what speaks for it.
#[derive(Clone, Debug)]
pub struct Sign<'a> {
    pub text: &'a SignText,
    pub strength: Strength,
    /// Facts that are known.
    pub facts: Vec<FactId>,
    /// Key decision leaders that are known, if they speak for it.
    pub leaders: Vec<PersonId>,
}

/// The four signs, in the order of their stages.
pub fn signs(scenario: &Scenario, position: &Position) -> Vec<Sign<'static>> {
    let of = |text: &'static SignText| {
        let strength = if seen(&text.strong, scenario, position) {
            Strength::Strong
        } else if seen(&text.weak, scenario, position) {
            Strength::Weak
        } else {
            Strength::Unknown
        };
        let facts = position.facts.iter().filter(|&id| text.evidence.contains(&scenario.fact(id).kind)).collect();
        let leaders = if text.leader { Role::Kdl.known(scenario, position).collect() } else { Vec::new() };
        Sign { text, strength, facts, leaders }
    };
    board_book().signs.iter().map(of).collect()
}
