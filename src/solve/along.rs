//! Owns sums along best play: what the decisions that it still has to take are expected to come to, by
//! any figure of a decision.

use std::collections::BTreeMap;

use super::beliefs::CERTAIN;
use super::expand::Arc;
use super::layout::Key;
use super::outlook::ways;
use super::solution::{Solution, Valued};
use crate::model::Knowledge;

/// The sums that were worked out so far, of one solution and one figure: many plays can share them.
#[derive(Default)]
pub struct Along(BTreeMap<Key, i64>);

impl Solution {
    /// What `figure`, which is never negative, comes to on average over this decision and all that best
    /// play takes after it, added up; of choices that tie, the first is taken. None where the search did
    /// not come by. It rounds by one at each decision, at most.
    pub fn along(&self, knowledge: &Knowledge, sums: &mut Along, figure: &dyn Fn(&[Valued]) -> i64) -> Option<i64> {
        let (start, mut expander) = self.expander(knowledge)?;
        let mut open = vec![start];
        while let Some(&key) = open.last() {
            if sums.0.contains_key(&key) {
                open.pop();
                continue;
            }
            let best = self.best_choice(&mut expander, key)?;
            let ways: Vec<Arc> = ways(&mut expander, key, best)?.into_iter().filter(|w| w.end.is_none()).collect();
            let before = open.len();
            open.extend(ways.iter().map(|way| way.to).filter(|to| !sums.0.contains_key(to)));
            if open.len() > before {
                continue;
            }
            let after = |way: &Arc| i128::from(way.chance) * i128::from(sums.0.get(&way.to).copied().unwrap_or(0));
            let after: i128 = ways.iter().map(after).sum();
            let here = figure(&self.options_at(&mut expander, key)?);
            let sum = i128::from(here) + (after + i128::from(CERTAIN / 2)) / i128::from(CERTAIN);
            sums.0.insert(key, i64::try_from(sum).unwrap_or(i64::MAX));
            open.pop();
        }
        sums.0.get(&start).copied()
    }
}
