//! Owns what is legal and what follows: pure functions from a scenario and a position. They name
//! no file, no clock and no generator; chance is listed, never drawn.

mod apply;
mod condition;

use crate::model::{Position, Scenario, Text, Turn};

/// Version of the rules: of what is legal, what follows and how chance falls for a seed. It is raised when
/// a play of an older version could go otherwise now; what was played before keeps its record.
pub const RULES_VERSION: u32 = 1;

pub use apply::{Illegal, Transition, apply, chance_outcomes, is_legal, legal_actions, settle, start};
pub use condition::holds;

/// How the deal ended, told from what happened: the text of the ending, then its paragraphs that hold.
/// Nothing while it goes on.
pub fn epilogue<'s>(scenario: &'s Scenario, position: &Position) -> Vec<&'s Text> {
    let Turn::Over(ending) = position.turn else { return Vec::new() };
    let ending = scenario.ending(ending);
    let held = ending.paragraphs.iter().filter(|paragraph| holds(scenario, position, &paragraph.when));
    std::iter::once(&ending.text).chain(held.map(|paragraph| &paragraph.text)).collect()
}
