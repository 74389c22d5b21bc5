//! Owns the score: which rules spoke about a decision, and their sums per dimension.

use super::rulebook::{Rule, Rulebook};
use super::situation::speaks;
use crate::model::{ActionId, Dimension, Position, Scenario};

/// The rules that speak about choosing `action` in `before`, in rulebook order.
pub fn judge<'a>(rulebook: &'a Rulebook, scenario: &Scenario, before: &Position, action: ActionId) -> Vec<&'a Rule> {
    let action = scenario.action(action);
    rulebook.rules.iter().filter(|rule| speaks(&rule.when, scenario, before, action)).collect()
}

/// Points per dimension, earned and lost apart; nothing but rules adds to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scorecard {
    /// Zero or positive, in [`Dimension::ALL`] order.
    pub earned: [i32; Dimension::ALL.len()],
    /// Zero or negative, in [`Dimension::ALL`] order.
    pub lost: [i32; Dimension::ALL.len()],
}

impl Scorecard {
    /// Adds the rules that spoke about one decision.
    pub fn add(&mut self, spoken: &[&Rule]) {
        for rule in spoken {
            let (points, slot) = (i32::from(rule.points), rule.dimension as usize);
            let side = if points > 0 { &mut self.earned } else { &mut self.lost };
            side[slot] += points;
        }
    }

    /// Points of one dimension.
    pub fn of(&self, dimension: Dimension) -> i32 {
        self.earned[dimension as usize] + self.lost[dimension as usize]
    }

    /// Points of all dimensions.
    pub fn total(&self) -> i32 {
        Dimension::ALL.iter().map(|&d| self.of(d)).sum()
    }
}
