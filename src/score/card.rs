//! Owns the score: which rules spoke about a decision, and their sums per dimension.

use enum_map::EnumMap;

use super::rulebook::{Rule, Rulebook};
use super::situation::speaks;
use crate::model::{ActionId, Dimension, Knowledge, Scenario};

/// The rules that speak about choosing `action` by somebody who knows `before`, in rulebook order.
pub fn judge<'a>(rulebook: &'a Rulebook, scenario: &Scenario, before: &Knowledge, action: ActionId) -> Vec<&'a Rule> {
    let action = scenario.action(action);
    rulebook.rules.iter().filter(|rule| speaks(&rule.when, scenario, before, action)).collect()
}

/// Something for each dimension, in [`Dimension::ALL`] order.
pub type PerDimension<T> = EnumMap<Dimension, T>;

/// Points per dimension, earned and lost apart; nothing but rules adds to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scorecard {
    /// Zero or positive.
    pub earned: PerDimension<i32>,
    /// Zero or negative.
    pub lost: PerDimension<i32>,
}

impl Scorecard {
    /// Adds the rules that spoke about one decision.
    pub fn add(&mut self, spoken: &[&Rule]) {
        for rule in spoken {
            let points = i32::from(rule.points);
            let side = if points > 0 { &mut self.earned } else { &mut self.lost };
            side[rule.dimension] += points;
        }
    }

    /// Points of one dimension.
    pub fn of(&self, dimension: Dimension) -> i32 {
        self.earned[dimension] + self.lost[dimension]
    }

    /// Points of all dimensions.
    pub fn total(&self) -> i32 {
        Dimension::ALL.iter().map(|&d| self.of(d)).sum()
    }
}
