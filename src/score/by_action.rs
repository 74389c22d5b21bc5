//! Owns which rules can speak about an action at all. Most cannot, whatever the
//! position, and need not be asked where millions of decisions are judged.

use super::rulebook::{Rule, Rulebook};
use super::situation::{Situation, can_speak, speaks};
use crate::model::{ActionId, Knowledge, Scenario};

/// For each action of a scenario the rules of a rulebook that some position lets speak about it.
pub struct RulesByAction<'a> {
    rules: Vec<Vec<(usize, &'a Rule)>>,
    asks_belief: bool,
}

impl<'a> RulesByAction<'a> {
    pub fn new(rulebook: &'a Rulebook, scenario: &Scenario) -> Self {
        let all = || rulebook.rules.iter().enumerate();
        let rules = |action| all().filter(|(_, rule)| can_speak(&rule.when, scenario, action)).collect();
        let asks = |rule: &Rule| rule.when.leaves().any(|leaf| matches!(leaf, Situation::Believed(..)));
        let asks_belief = rulebook.rules.iter().any(asks);
        Self { rules: scenario.actions.iter().map(rules).collect(), asks_belief }
    }

    /// Whether any rule asks what is believed.
    pub fn asks_belief(&self) -> bool {
        self.asks_belief
    }

    /// Points for choosing `action` in `before`: the sum over the rules that [`super::judge`] names.
    pub fn points(&self, scenario: &Scenario, before: &Knowledge, action: ActionId) -> i32 {
        self.speaking(scenario, before, action).map(|(_, rule)| i32::from(rule.points)).sum()
    }

    /// Number and points of each rule that speaks, in rulebook order.
    pub fn spoken(&self, scenario: &Scenario, before: &Knowledge, action: ActionId) -> Vec<(usize, i8)> {
        self.speaking(scenario, before, action).map(|(number, rule)| (number, rule.points)).collect()
    }

    fn speaking(
        &self,
        scenario: &Scenario,
        before: &Knowledge,
        action: ActionId,
    ) -> impl Iterator<Item = (usize, &'a Rule)> {
        let rules = self.rules[action.index()].iter().copied();
        let action = scenario.action(action);
        rules.filter(move |(_, rule)| speaks(&rule.when, scenario, before, action))
    }
}
