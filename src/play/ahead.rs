//! Owns what may follow a choice for somebody who knows what the learner knows: every way with its
//! chance, until the next decision. Nothing is drawn here.

use super::session::Rolled;
use crate::model::{ActionId, Belief, Cause, Knowledge, MAX_TRUTHS, OutcomeId, Scenario, State, Turn};
use crate::rules::{self, Illegal};
use crate::solve::{CERTAIN, chances};

/// One way from a choice to the next, or to the end of the deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub rolled: Vec<Rolled>,
    pub after: Knowledge,
    /// In parts of [`CERTAIN`].
    pub chance: u64,
    /// In thousands of dollars.
    pub reward: i64,
}

/// All ways, in the order of the outcomes.
///
/// # Errors
/// When the action is not legal.
pub fn ways(scenario: &Scenario, before: &Knowledge, action: ActionId) -> Result<Vec<Way>, Illegal> {
    let mut open = vec![chosen(scenario, before, action)?];
    let mut done = Vec::new();
    while let Some(way) = open.pop() {
        let next = next(scenario, &way)?;
        if next.is_empty() {
            done.push(way);
        }
        open.extend(next.into_iter().rev());
    }
    Ok(done)
}

/// The way on which the likeliest thing happens each time; of those equally likely, the first.
///
/// # Errors
/// When the action is not legal.
pub fn likeliest(scenario: &Scenario, before: &Knowledge, action: ActionId) -> Result<Way, Illegal> {
    let mut way = chosen(scenario, before, action)?;
    while let Some(next) = next(scenario, &way)?.into_iter().rev().max_by_key(|w| w.chance) {
        way = next;
    }
    Ok(way)
}

fn chosen(scenario: &Scenario, before: &Knowledge, action: ActionId) -> Result<Way, Illegal> {
    let step = rules::apply(scenario, &before.position, action)?;
    let after = Knowledge { position: step.position, belief: before.belief };
    Ok(Way { rolled: Vec::new(), after, chance: CERTAIN, reward: step.reward })
}

/// What may be seen next, in the order of the outcomes; nothing where the learner chooses or the deal
/// is over.
fn next(scenario: &Scenario, way: &Way) -> Result<Vec<Way>, Illegal> {
    let position = way.after.position;
    let cause = match position.turn {
        Turn::Action(id) => Cause::Action(id),
        Turn::Event(id) => Cause::Event(id),
        Turn::Deadline => Cause::Deadline,
        Turn::Choose | Turn::Over(_) => return Ok(Vec::new()),
    };
    let mut weights: Vec<(OutcomeId, [u32; MAX_TRUTHS])> = Vec::new();
    let mut listed = Vec::new();
    for truth in scenario.truth_ids() {
        rules::chance_outcomes(scenario, &State { position, truth }, &mut listed);
        for &(outcome, weight) in &listed {
            let index = match weights.binary_search_by_key(&outcome, |(id, _)| *id) {
                Ok(index) => index,
                Err(index) => {
                    weights.insert(index, (outcome, [0; MAX_TRUTHS]));
                    index
                }
            };
            weights[index].1[truth.index()] = weight;
        }
    }
    let plain: Vec<[u32; MAX_TRUTHS]> = weights.iter().map(|(_, weights)| *weights).collect();
    let follow = |(index, chance): (usize, u64)| {
        let outcome = weights[index].0;
        let step = rules::settle(scenario, &position, outcome)?;
        let mut rolled = way.rolled.clone();
        // Nobody is told of it yet.
        rolled.push(Rolled { cause, outcome, day: step.position.day, wording: 0 });
        Ok(Way {
            rolled,
            after: Knowledge { position: step.position, belief: observed(&way.after.belief, &plain, index) },
            chance: product(way.chance, chance),
            reward: way.reward + step.reward,
        })
    };
    chances(&way.after.belief, &plain).into_iter().map(follow).collect()
}

/// The belief after the outcome with this index was seen.
fn observed(belief: &Belief, weights: &[[u32; MAX_TRUTHS]], index: usize) -> Belief {
    let out_of = std::array::from_fn(|truth| weights.iter().map(|w| w[truth]).sum());
    belief.observe(weights[index], out_of)
}

/// The chance of two things together, each in parts of [`CERTAIN`].
pub fn product(one: u64, other: u64) -> u64 {
    ((u128::from(one) * u128::from(other) + u128::from(CERTAIN / 2)) / u128::from(CERTAIN)) as u64
}
