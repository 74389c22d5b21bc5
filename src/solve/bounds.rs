//! Owns what can be said where the search ended early: between which values each choice of the start
//! lies. Nothing is needed for it but hindsight, so that it does not depend on how far the search came.

use std::collections::BTreeMap;

use super::beliefs::Beliefs;
use super::engine::Engine;
use super::expand::{Arc, Expander};
use super::layout::Key;
use super::proof::Bound;
use super::search::{Work, behind, mean};
use super::table::Known;
use super::value::Value;
use crate::model::{Belief, MAX_TRUTHS, TruthId};

/// Most situations in which the plan is followed; beyond them, the worst is assumed.
const MOST: usize = 1 << 18;
/// Most decisions that the plan looks ahead; beyond them, the worst is assumed.
const DEEPEST: usize = 1_000;
/// Bytes that one of them takes, half-empty nodes of a tree included.
pub(super) const NOTED: u64 = 2 * size_of::<(Key, i64)>() as u64;

/// The bounds of the choices of the start in their order, and the work that it took. The table must
/// know all hindsight.
///
/// The plan is a fixed one: choose what would be best if the truth came out right after the choice.
/// Following it is worth no more than best play, which is worth no more than knowing the truth.
pub fn bounds(engine: &Engine) -> Option<(Vec<Bound>, Work)> {
    // Beliefs of its own: how many of the others there are is a matter of how far the search came.
    let beliefs = engine.beliefs.anew().ok()?;
    let number = beliefs.number(engine.start.belief).ok()?;
    let layout = &engine.program.layout;
    let root = layout.belief.set(layout.pack(&engine.start.position), number);
    let root = root & engine.relevance.mask(&engine.program, root).ok()?;
    let certain = std::array::from_fn(|i| engine.beliefs.find(Belief::certain(TruthId(i as u8))));
    let mut plan =
        FollowedPlan { engine, beliefs: &beliefs, certain, memo: BTreeMap::new(), held: 0, work: Work::default() };
    let mut expander = Expander::new(&engine.program, &beliefs, &engine.relevance);
    expander.expand(root).ok()?;
    let scene = expander.scene(root);
    let arcs = std::mem::take(&mut expander.arcs);
    let mut bounds = Vec::new();
    for choice in arcs.chunk_by(|a, b| a.choice == b.choice) {
        let high = plan.informed(choice)?;
        let low = plan.followed(&mut expander, choice, 1)?;
        bounds.push(Bound {
            action: scene[usize::from(choice[0].choice)].action,
            low: Value::from_steps(low),
            // Two roundings must not make the bound a lie.
            high: Value::from_steps(high) + Value::TIE,
        });
    }
    Some((bounds, plan.work))
}

struct FollowedPlan<'a> {
    engine: &'a Engine,
    beliefs: &'a Beliefs,
    /// By truth: the number of certainty in the table.
    certain: [Option<u32>; MAX_TRUTHS],
    /// What following the plan is worth.
    memo: BTreeMap<Key, i64>,
    /// Bytes taken for it.
    held: u64,
    work: Work,
}

impl Drop for FollowedPlan<'_> {
    fn drop(&mut self) {
        self.beliefs.room().give(self.held);
    }
}

impl FollowedPlan<'_> {
    /// What a situation is worth to somebody who learns the truth there: best and worst play.
    fn revealed(&self, key: Key) -> Option<Known> {
        let field = self.engine.program.layout.belief;
        let belief = self.beliefs.belief(field.get(key))?;
        let (mut best, mut worst, mut winnable) = (0, 0, false);
        for (truth, number) in self.certain.iter().enumerate() {
            let weight = i128::from(belief.at(truth));
            if weight > 0 {
                let known = self.engine.table.get(field.set(key, (*number)?))?;
                best += i128::from(known.best) * weight;
                worst += i128::from(known.worst) * weight;
                winnable |= known.winnable;
            }
        }
        let total = i128::from(belief.total().max(1));
        // Rounded apart: up and down.
        Some(Known {
            best: -(-best).div_euclid(total) as i64,
            worst: worst.div_euclid(total) as i64,
            winnable,
            longest: 0,
        })
    }

    /// What a choice is worth to somebody who learns the truth right after it.
    fn informed(&self, choice: &[Arc]) -> Option<i64> {
        let behind = behind(choice, &self.engine.program.won, |to| self.revealed(to));
        Some(mean(choice, &behind)?.best)
    }

    /// What a choice is worth if the plan is followed after it.
    fn followed(&mut self, expander: &mut Expander<'_>, choice: &[Arc], depth: usize) -> Option<i64> {
        for arc in choice.iter().filter(|arc| arc.end.is_none()) {
            self.follow(expander, arc.to, depth)?;
        }
        let value = |to| {
            let best = self.memo.get(&to).copied().or_else(|| self.at_worst(to))?;
            Some(Known { best, worst: best, winnable: false, longest: 0 })
        };
        let behind = behind(choice, &self.engine.program.won, value);
        Some(mean(choice, &behind)?.best)
    }

    /// No play is worth less.
    fn at_worst(&self, key: Key) -> Option<i64> {
        Some(self.revealed(key)?.worst - Value::TIE.steps())
    }

    /// Works out what following the plan is worth from here, unless there is no room for it.
    fn follow(&mut self, expander: &mut Expander<'_>, key: Key, depth: usize) -> Option<()> {
        let room = self.beliefs.room();
        if self.memo.len() >= MOST || depth > DEEPEST || self.memo.contains_key(&key) || room.take(NOTED).is_err() {
            return Some(());
        }
        self.held += NOTED;
        let (choices, chances) = (expander.choices, expander.chances);
        let first = expander.arcs.len();
        if expander.expand(key).is_err() {
            expander.arcs.truncate(first);
            return Some(());
        }
        let arcs = expander.arcs.split_off(first);
        self.work.add(Work {
            states: 1,
            choices: expander.choices - choices,
            chances: expander.chances - chances,
            transitions: arcs.len() as u64,
        });
        let mut chosen: Option<(i64, &[Arc])> = None;
        for choice in arcs.chunk_by(|a, b| a.choice == b.choice) {
            let worth = self.informed(choice)?;
            if chosen.is_none_or(|(best, _)| worth > best) {
                chosen = Some((worth, choice));
            }
        }
        let value = self.followed(expander, chosen?.1, depth + 1)?;
        self.memo.insert(key, value);
        Some(())
    }
}
