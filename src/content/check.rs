//! Owns the checks on a scenario as a whole: it always ends, one can always leave, and no part
//! of it is there for nothing.

use std::collections::BTreeSet;

use super::at::At;
use super::diagnostic::{Code, Fault, Help};
use super::money;
use crate::model::{
    Action, ActionId, Change, EndingId, EventId, Expr, FactId, NodeId, PersonId, Place, Scenario, Scene,
};

/// Runs all checks and calls `complain` with each fault and whose it is.
pub fn structure(scenario: &Scenario, mut complain: impl FnMut(At, Fault)) {
    leaving(scenario, &mut complain);
    ending(scenario, &mut complain);
    let mut endless = false;
    progress(scenario, &mut |place, fault| {
        endless = true;
        complain(place, fault);
    });
    // Only where a deal ends there is a bound on what it moves.
    if !endless {
        money::check(scenario, &mut complain);
    }
    use_of_everything(scenario, &mut complain);
}

type Complain<'c> = &'c mut dyn FnMut(At, Fault);

fn leaving(scenario: &Scenario, complain: Complain<'_>) {
    let free = |a: &Action| a.when == Expr::ALWAYS && a.days == 0 && a.once.is_none();
    if !scenario.walk_away.iter().any(|&id| free(scenario.action(id))) {
        complain(At::File, Fault::new(Code::NoWayOut).help(Help::FreeWayOut));
    }
    for (i, node) in scenario.nodes.iter().enumerate() {
        let unconditional = node.options.iter().filter(|&&id| scenario.action(id).when == Expr::ALWAYS).count();
        if node.options.len() < 2 || unconditional == 0 {
            let fault = Fault::new(Code::FewAnswers).with("id", &node.name);
            complain(At::Node(NodeId(i as u16)), fault.help(Help::TwoAnswers));
        }
    }
}

fn ending(scenario: &Scenario, complain: Complain<'_>) {
    if scenario.deadline.outcomes.iter().any(|o| o.ends().is_none()) {
        complain(At::File, Fault::new(Code::DeadlineGoesOn).help(Help::EndLast));
    }
}

/// A scene's place in the order in which scenes follow each other without time passing.
fn rank(scene: Scene) -> usize {
    match scene {
        Scene::Talk(NodeId(n)) => usize::from(n),
        Scene::Desk => usize::MAX,
    }
}

/// Each choice must bring the end nearer: days pass, a once-only choice is used up, a fact is
/// learned that the choice needs unlearned, or the talk moves forward in the file.
fn progress(scenario: &Scenario, complain: Complain<'_>) {
    for (i, action) in scenario.actions.iter().enumerate() {
        if action.days > 0 || action.once.is_some() {
            continue;
        }
        let from = match action.place {
            Place::Desk => rank(Scene::Desk),
            Place::Node(node) => rank(Scene::Talk(node)),
            Place::Anywhere => usize::MAX,
        };
        let unknown = action.when.needs_unknown();
        for case in &action.resolution.cases {
            let range = usize::from(case.outcomes.start)..usize::from(case.outcomes.end);
            for outcome in &action.resolution.outcomes[range] {
                let unlearned = unknown.or(case.when.needs_unknown());
                let learns =
                    outcome.writes().any(|c| matches!(c, Change::Fact(fact, true) if unlearned.contains(*fact)));
                let to = outcome.leads_to().map(rank);
                let forward = to.is_some_and(|to| to > from);
                // On the last day no more days pass: only at the desk, or further on, does it end then.
                let leads_on = forward || to == Some(usize::MAX) || (to.is_none() && action.place == Place::Desk);
                let ends = outcome.ends().is_some();
                let spends = ends || outcome.writes().any(|c| matches!(c, Change::Days(_))) && leads_on;
                // What can be given up can be learned again: that must cost days or a once-only choice.
                let retracts = outcome.writes().any(|c| matches!(c, Change::Fact(_, false)));
                // On the last day the days spent are none: only the desk ends it then.
                let circles =
                    retracts && !ends && to != Some(usize::MAX) && !(to.is_none() && action.place == Place::Desk);
                if circles || !spends && (retracts || !(learns || forward)) {
                    let fault = Fault::new(Code::Endless).with("id", &action.name);
                    complain(At::Action(ActionId(i as u16)), fault.help(Help::MakeItEnd));
                    break;
                }
            }
        }
    }
}

/// What some outcome or other does.
#[derive(Default)]
struct Happens {
    talks: BTreeSet<NodeId>,
    learned: BTreeSet<FactId>,
    scheduled: BTreeSet<EventId>,
    ended: BTreeSet<EndingId>,
}

impl Happens {
    fn of(scenario: &Scenario) -> Self {
        let actions = scenario.actions.iter().map(|a| &a.resolution);
        let events = scenario.events.iter().map(|e| &e.resolution);
        let mut happens = Self::default();
        for outcome in actions.chain(events).chain([&scenario.deadline]).flat_map(|r| &r.outcomes) {
            for change in outcome.writes() {
                match change {
                    Change::Scene(Some(node)) => drop(happens.talks.insert(*node)),
                    Change::Fact(fact, true) => drop(happens.learned.insert(*fact)),
                    Change::Due(event, Some(_)) => drop(happens.scheduled.insert(*event)),
                    Change::End(ending) => drop(happens.ended.insert(*ending)),
                    Change::Fact(_, false)
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
                    | Change::Scene(None)
                    | Change::Due(_, None)
                    | Change::Days(_)
                    | Change::Stock(..)
                    | Change::Money(_) => {}
                }
            }
        }
        happens
    }
}

fn use_of_everything(scenario: &Scenario, complain: Complain<'_>) {
    let happens = Happens::of(scenario);
    let visited: BTreeSet<PersonId> = scenario.actions.iter().filter_map(|a| a.who).collect();
    for (i, node) in scenario.nodes.iter().enumerate() {
        let opening = rank(scenario.start.scene) == i;
        if !opening && !happens.talks.contains(&NodeId(i as u16)) {
            let fault = Fault::new(Code::NodeNotReached).with("id", &node.name);
            complain(At::Node(NodeId(i as u16)), fault.help(Help::LeadThereOrDrop));
        }
    }
    for (i, fact) in scenario.facts.iter().enumerate() {
        if !happens.learned.contains(&FactId(i as u8)) {
            let fault = Fault::new(Code::FactNotTaught).with("id", &fact.name);
            complain(At::Fact(FactId(i as u8)), fault.help(Help::TeachOrDrop));
        }
    }
    for (i, event) in scenario.events.iter().enumerate() {
        if event.day == 0 && !happens.scheduled.contains(&EventId(i as u8)) {
            let fault = Fault::new(Code::EventNeverDue).with("id", &event.name);
            complain(At::Event(EventId(i as u8)), fault.help(Help::GiveDayOrSchedule));
        }
    }
    for (i, ending) in scenario.endings.iter().enumerate() {
        if !happens.ended.contains(&EndingId(i as u8)) {
            let fault = Fault::new(Code::EndingNotReached).with("id", &ending.name);
            complain(At::Ending(EndingId(i as u8)), fault.help(Help::AddEndOrDrop));
        }
    }
    for (i, person) in scenario.people.iter().enumerate() {
        if !visited.contains(&PersonId(i as u8)) {
            let fault = Fault::new(Code::PersonNotApproached).with("id", &person.name_id);
            complain(At::Person(PersonId(i as u8)), fault.help(Help::AddActionOrDrop));
        }
    }
}
