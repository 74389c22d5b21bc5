//! Owns which rules of a rulebook can never speak in a scenario.

use super::sensible::SensiblePlay;
use crate::model::Expr;
use crate::play::Deal;
use crate::score::{Rule, before, speaks};
use crate::solve::{Attainable, ComesUp, Limits, Occurrence, Survey, Watch, come_up};

/// Rules that speak about no possible choice, by their number in the rulebook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Silent {
    /// No action that is ever possible does what the rule is about.
    pub no_subject: Vec<usize>,
    /// Some action does, but what the rule asks for is never so before it.
    pub never: Vec<usize>,
    /// There was no room or no time to find out.
    pub unknown: Vec<usize>,
}

impl Silent {
    /// Looks for each rule, and stops at the first choice about which it speaks: among those of sensible
    /// play, then in any position that can come up. Of a rule that asks what is believed, the search asks the
    /// rest: one that is found so may still be silent.
    pub fn of(
        deal: &Deal,
        limits: &Limits,
        survey: &Survey,
        sensible: Option<&SensiblePlay>,
        watch: &dyn Watch,
    ) -> Self {
        let attainable = Attainable::of(&deal.scenario, survey);
        let (mut silent, mut open, mut sets) = (Self::default(), Vec::new(), Vec::new());
        for (number, rule) in deal.rulebook.rules.iter().enumerate() {
            let mut questions = questions(deal, survey, rule);
            if questions.is_empty() {
                silent.no_subject.push(number);
                continue;
            }
            questions.retain(|q| q.may_be(&deal.scenario, &attainable));
            if questions.is_empty() {
                silent.never.push(number);
            } else if !sensible.is_some_and(|play| is_heard(deal, rule, play)) {
                open.push(number);
                sets.push(questions);
            }
        }
        for (number, answer) in open.into_iter().zip(come_up(&deal.scenario, limits, &sets, watch)) {
            match answer {
                ComesUp::Yes => {}
                ComesUp::No => silent.never.push(number),
                ComesUp::Unknown => silent.unknown.push(number),
            }
        }
        silent.never.sort_unstable();
        silent
    }
}

/// About which actions a rule may speak, and what must be so before.
fn questions(deal: &Deal, survey: &Survey, rule: &Rule) -> Vec<Occurrence> {
    let question =
        |&action| Occurrence { action, when: before(&rule.when, &deal.scenario, deal.scenario.action(action)) };
    survey.possible.iter().map(question).filter(|q| q.when != Expr::NEVER).collect()
}

fn is_heard(deal: &Deal, rule: &Rule, play: &SensiblePlay) -> bool {
    let scenario = &deal.scenario;
    play.decision_points.iter().any(|point| {
        let mut actions = point.options.iter().map(|o| scenario.action(o.action));
        actions.any(|action| speaks(&rule.when, scenario, &point.knowledge, action))
    })
}
