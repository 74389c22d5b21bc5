//! Owns which rules can speak about an action at all. Most cannot, whatever the
//! position, and need not be asked where millions of decisions are judged.

use super::rulebook::{Rule, Rulebook};
use super::situation::{can_speak, speaks};
use crate::model::{ActionId, Position, Scenario};

/// For each action of a scenario the rules of a rulebook that some position lets speak about it.
pub struct RulesByAction<'a>(Vec<Vec<&'a Rule>>);

impl<'a> RulesByAction<'a> {
    pub fn new(rulebook: &'a Rulebook, scenario: &Scenario) -> Self {
        let rules = |action| rulebook.rules.iter().filter(|rule| can_speak(&rule.when, scenario, action)).collect();
        Self(scenario.actions.iter().map(rules).collect())
    }

    /// Points for choosing `action` in `before`: the sum over the rules that [`super::judge`] names.
    pub fn points(&self, scenario: &Scenario, before: &Position, action: ActionId) -> i32 {
        let rules = self.0[action.index()].iter();
        let action = scenario.action(action);
        rules.filter(|rule| speaks(&rule.when, scenario, before, action)).map(|rule| i32::from(rule.points)).sum()
    }
}
