//! Owns what chance does in a play: the hidden truth, the outcome that comes up, and what seeing it
//! says about the truth.

use super::dice::Dice;
use crate::model::{Belief, Knowledge, MAX_TRUTHS, OutcomeId, Scenario, State, TruthId};
use crate::rules::{self, Illegal};

/// The hidden truth of the play with `seed`.
pub fn truth(scenario: &Scenario, seed: u64) -> TruthId {
    TruthId(Dice::new(seed, 0).pick(scenario.truths.iter().map(|t| t.weight)) as u8)
}

/// The outcome that comes up among those `open`; one that is certain takes no draw.
///
/// # Errors
/// When none is open.
pub fn draw(dice: &mut Dice, open: &[(OutcomeId, u32)]) -> Result<OutcomeId, Illegal> {
    let index = if open.len() == 1 { 0 } else { dice.pick(open.iter().map(|(_, weight)| *weight)) };
    open.get(index).map(|(outcome, _)| *outcome).ok_or(Illegal::NothingOpen)
}

/// The belief after `drawn` was seen: each truth by how likely it made that outcome.
pub fn observe(scenario: &Scenario, now: &Knowledge, drawn: OutcomeId) -> Belief {
    let (mut seen, mut out_of) = ([0; MAX_TRUTHS], [0; MAX_TRUTHS]);
    let mut options = Vec::new();
    for truth in scenario.truth_ids() {
        rules::chance_outcomes(scenario, &State { position: now.position, truth }, &mut options);
        out_of[truth.index()] = options.iter().map(|(_, w)| w).sum();
        seen[truth.index()] = options.iter().find(|(id, _)| *id == drawn).map_or(0, |(_, w)| *w);
    }
    now.belief.observe(seen, out_of)
}
