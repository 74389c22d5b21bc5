//! Owns that an act under the table ends the matter (EF-11): whoever offers one can be disqualified for
//! it, at once or when it comes out.

use std::collections::BTreeSet;

use super::at::At;
use super::diagnostic::{Code, Fault, Help};
use crate::model::{
    ActionId, Case, Change, Condition, EndingKind, EventId, Expr, FactId, Move, Outcome, Resolution, Scenario,
};

/// Calls `complain` with each action that offers something under the table and has a case after which
/// nothing disqualifies.
pub fn check(scenario: &Scenario, mut complain: impl FnMut(At, Fault)) {
    for (i, action) in scenario.actions.iter().enumerate() {
        let goes_free = |case: &Case| !comes_out(scenario, of(&action.resolution, case));
        if action.moves.contains(&Move::UnderTheTable) && action.resolution.cases.iter().any(goes_free) {
            let fault = Fault::new(Code::BribeGoesFree).with("id", &action.name);
            complain(At::Action(ActionId(i as u16)), fault.help(Help::DisqualifyFor));
        }
    }
}

/// The outcomes that compete in a case.
fn of<'r>(resolution: &'r Resolution, case: &Case) -> &'r [Outcome] {
    &resolution.outcomes[usize::from(case.outcomes.start)..usize::from(case.outcomes.end)]
}

/// Whether one of these outcomes disqualifies; or an event that one of them brings about, or an event or
/// the last day where it asks for what became known by them. What a learner would have to choose first
/// doesn't count.
fn comes_out<'s>(scenario: &'s Scenario, first: &'s [Outcome]) -> bool {
    let mut open: Vec<&Outcome> = first.iter().collect();
    let (mut due, mut known) = (BTreeSet::<EventId>::new(), BTreeSet::<FactId>::new());
    while let Some(outcome) = open.pop() {
        // What no truth allows never comes.
        if outcome.weights.iter().all(|weight| *weight == 0) {
            continue;
        }
        if outcome.ends().is_some_and(|ending| scenario.ending(ending).kind == EndingKind::Disqualified) {
            return true;
        }
        for change in outcome.writes() {
            match change {
                Change::Due(event, Some(_)) if due.insert(*event) => {
                    open.extend(scenario.events.get(event.index()).into_iter().flat_map(|e| &e.resolution.outcomes));
                }
                Change::Fact(fact, true) if known.insert(*fact) => open.extend(asking(scenario, *fact)),
                Change::Due(..)
                | Change::Fact(..)
                | Change::Met(..)
                | Change::Attitude(..)
                | Change::Inclined(..)
                | Change::All(_)
                | Change::Door(..)
                | Change::Sponsor(_)
                | Change::Rung(..)
                | Change::Element(..)
                | Change::Gone(_)
                | Change::Listeners(_)
                | Change::Stage(_)
                | Change::Scene(_)
                | Change::Days(_)
                | Change::Stock(..)
                | Change::Money(_)
                | Change::End(_) => {}
            }
        }
    }
    false
}

/// What can come of events and of the last day where a fact is known.
fn asking(scenario: &Scenario, fact: FactId) -> impl Iterator<Item = &Outcome> {
    let asks = move |when: &Expr<Condition>| {
        when.leaves().any(|leaf| matches!(leaf, Condition::Knows(facts) if facts.known.contains(fact)))
    };
    let events = scenario.events.iter().map(|event| (Some(&event.when), &event.resolution));
    events.chain([(None, &scenario.deadline)]).flat_map(move |(when, resolution)| {
        let whole = when.is_some_and(asks);
        let cases = resolution.cases.iter().filter(move |case| whole || asks(&case.when));
        cases.flat_map(|case| of(resolution, case))
    })
}
