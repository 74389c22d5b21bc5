//! Owns whether somebody may still be a stranger where an outcome shifts their attitude: `Meet` sets that
//! afresh, so that such a shift is lost.

use std::collections::BTreeSet;

use super::attainable::Attainable;
use super::together::may_hold;
use crate::model::{
    Cause, Change, Condition, EventId, Expr, FactId, Facts, NodeId, Outcome, OutcomeId, PersonId, Place, Position,
    Scenario, Scene, Stage,
};

/// How a shift is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Nothing that is asked before it happens, and nothing that leads there, says that they have been met.
    Perhaps,
    /// Whenever it happens, they have not been met.
    Always,
}

/// For each outcome of a cause and each person whose attitude it shifts: whether that is lost; none where it
/// never is. It is said by what conditions ask and outcomes do, without a search. What is called lost at times
/// may still be ruled out by the days that things take or by what is done only once; what is called always lost is.
pub fn losses(scenario: &Scenario, shifts: &[(Cause, OutcomeId, PersonId)]) -> Vec<Option<Loss>> {
    let attainable = Attainable::as_written(scenario);
    let people: BTreeSet<PersonId> = shifts.iter().map(|shift| shift.2).collect();
    let mut losses = vec![None; shifts.len()];
    for person in people {
        let [met, unmet] = [true, false].map(|met| Only::of(scenario, &attainable, person, met));
        for (loss, &(cause, outcome, _)) in losses.iter_mut().zip(shifts).filter(|(_, shift)| shift.2 == person) {
            let resolution = scenario.resolution(cause);
            let nth = resolution.cases.iter().position(|case| case.outcomes.contains(&outcome.0));
            let (Some(nth), Some(told)) = (nth, resolution.outcome(outcome)) else { continue };
            *loss = match () {
                () if !moves_first(told, person) || met.is_so(cause, nth) => None,
                () if unmet.is_so(cause, nth) => Some(Loss::Always),
                () => Some(Loss::Perhaps),
            };
        }
    }
    losses
}

/// Whether an outcome shifts somebody's attitude before it meets them, if it does.
fn moves_first(outcome: &Outcome, person: PersonId) -> bool {
    let of_them =
        |change: &Change<'_>| matches!(change, Change::Attitude(who, _) | Change::Met(who, _) if **who == person);
    matches!(outcome.writes().find(of_them), Some(Change::Attitude(..)))
}

/// Something that can come to be and is not yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Known(FactId),
    Talk(NodeId),
    Due(EventId),
    Open(PersonId),
    Met(PersonId),
    /// So far, or further.
    Stage(Stage),
}

impl Mark {
    /// The highest that a change makes so; of stages, all before it as well.
    fn of(change: &Change<'_>) -> Option<Self> {
        match change {
            Change::Fact(fact, true) => Some(Self::Known(**fact)),
            Change::Scene(Some(node)) => Some(Self::Talk(**node)),
            Change::Due(event, Some(_)) => Some(Self::Due(**event)),
            Change::Door(who, true) => Some(Self::Open(**who)),
            Change::Met(who, _) => Some(Self::Met(**who)),
            Change::Stage(stage) => Some(Self::Stage(*stage)),
            Change::Fact(_, false)
            | Change::Scene(None)
            | Change::Due(_, None)
            | Change::Door(_, false)
            | Change::Attitude(..)
            | Change::Inclined(..)
            | Change::Sponsor(_)
            | Change::Rung(..)
            | Change::Element(..)
            | Change::Gone(_)
            | Change::Listeners(_)
            | Change::All(_)
            | Change::Days(_)
            | Change::Stock(..)
            | Change::Money(_)
            | Change::End(_) => None,
        }
    }

    /// All of them, whether or not they are so at the start.
    fn all(scenario: &Scenario) -> impl Iterator<Item = Self> {
        let facts = (0..scenario.facts.len() as u8).map(|n| Self::Known(FactId(n)));
        let nodes = (0..scenario.nodes.len() as u16).map(|n| Self::Talk(NodeId(n)));
        let events = (0..scenario.events.len() as u8).map(|n| Self::Due(EventId(n)));
        let people = scenario.person_ids().flat_map(|who| [Self::Open(who), Self::Met(who)]);
        let stages = (Stage::FIRST..=Stage::LAST).map(|n| Self::Stage(Stage(n)));
        facts.chain(nodes).chain(events).chain(people).chain(stages)
    }

    fn is_so(self, position: &Position) -> bool {
        match self {
            Self::Known(fact) => position.facts.contains(fact),
            Self::Talk(node) => position.scene == Scene::Talk(node),
            Self::Due(event) => position.due[event.index()] > 0,
            Self::Open(who) => position.person(who).door_open,
            Self::Met(who) => position.person(who).met,
            Self::Stage(stage) => position.stage >= stage,
        }
    }

    /// That it is not so; where one is, and what is due, no condition asks.
    fn denied(self) -> Option<Expr<Condition>> {
        Some(Expr::unless(match self {
            Self::Known(fact) => Condition::Knows(Facts::known(fact)),
            Self::Open(who) => Condition::DoorOpen(who),
            Self::Met(who) => Condition::Met(who),
            Self::Stage(stage) => Condition::StageFrom(stage),
            Self::Talk(_) | Self::Due(_) => return None,
        }))
    }
}

/// What only ever is so while somebody has been met, or while they have not.
struct Only<'a> {
    scenario: &'a Scenario,
    attainable: &'a Attainable,
    person: PersonId,
    met: bool,
    marks: BTreeSet<Mark>,
}

impl<'a> Only<'a> {
    /// Begins with all that is not so at the start, and leaves out what may be brought about otherwise, until
    /// nothing of that kind is left.
    fn of(scenario: &'a Scenario, attainable: &'a Attainable, person: PersonId, met: bool) -> Self {
        let mut only = Self { scenario, attainable, person, met, marks: BTreeSet::new() };
        let begins_so = scenario.start.person(person).met == met;
        // Where it can be otherwise later, a conversation is over by then; what is known, or open, stays so.
        let lasts = met && !can_be_gone(scenario, person);
        let listed = |mark: &Mark| matches!(mark, Mark::Talk(_)) || lasts && *mark != Mark::Met(person);
        only.marks = Mark::all(scenario).filter(|m| listed(m) && (begins_so || !m.is_so(&scenario.start))).collect();
        while only.leaves_out() {}
        only
    }

    fn leaves_out(&mut self) -> bool {
        let before = self.marks.len();
        for cause in self.scenario.causes() {
            let resolution = self.scenario.resolution(cause);
            for (nth, case) in resolution.cases.iter().enumerate() {
                let range = usize::from(case.outcomes.start)..usize::from(case.outcomes.end);
                for outcome in resolution.outcomes[range].iter().filter(|outcome| outcome.ends().is_none()) {
                    let brought = self.brought(cause, outcome);
                    let after = || self.after(outcome).unwrap_or_else(|| self.is_so(cause, nth));
                    if !brought.is_empty() && !after() {
                        self.marks.retain(|mark| !brought.contains(mark));
                    }
                }
            }
        }
        self.marks.len() < before
    }

    /// What is listed and brought about by an outcome; and where one may be and stay, if it changes whether they
    /// have been met.
    fn brought(&self, cause: Cause, outcome: &Outcome) -> BTreeSet<Mark> {
        let mut brought = BTreeSet::new();
        for mark in outcome.writes().filter_map(|change| Mark::of(&change)) {
            brought.insert(mark);
            if let Mark::Stage(stage) = mark {
                brought.extend((Stage::FIRST..stage.0).map(|n| Mark::Stage(Stage(n))));
            }
        }
        if let (Cause::Action(id), None, Some(_)) = (cause, outcome.leads_to(), self.after(outcome)) {
            let talks = (0..self.scenario.nodes.len() as u16).map(NodeId);
            let place = self.scenario.action(id).place;
            let here = talks.filter(|node| place == Place::Anywhere || place == Place::Node(*node));
            brought.extend(here.map(Mark::Talk));
        }
        brought.retain(|mark| self.marks.contains(mark));
        brought
    }

    /// Whether it is so after an outcome that changes it.
    fn after(&self, outcome: &Outcome) -> Option<bool> {
        let of_them =
            |change: &Change<'_>| matches!(change, Change::Met(who, _) | Change::Gone(who) if **who == self.person);
        let last = outcome.writes().filter(of_them).last()?;
        Some(matches!(last, Change::Met(..)) == self.met)
    }

    /// Whether it is so wherever a case of a cause holds.
    fn is_so(&self, cause: Cause, nth: usize) -> bool {
        let (when, days, here) = match cause {
            Cause::Action(id) => {
                let action = self.scenario.action(id);
                let here = if let Place::Node(node) = action.place { Some(Mark::Talk(node)) } else { None };
                (Some(&action.when), action.days, here)
            }
            Cause::Event(id) => (Some(&self.scenario.events[id.index()].when), 0, Some(Mark::Due(id))),
            Cause::Deadline => (None, 0, None),
        };
        if here.is_some_and(|mark| self.marks.contains(&mark)) {
            return true;
        }
        let cases = &self.scenario.resolution(cause).cases;
        // The first case that holds counts.
        let earlier: Vec<_> = cases[..nth].iter().map(|case| Expr::unless(case.when.clone())).collect();
        let case: Vec<&Expr<Condition>> = earlier.iter().chain([&cases[nth].when]).collect();
        let met = Condition::Met(self.person).into();
        let mut otherwise = vec![if self.met { Expr::unless(met) } else { met }];
        otherwise.extend(self.marks.iter().filter_map(|mark| mark.denied()));
        let ruled_out = |asked: &[&Expr<Condition>]| {
            let all: Vec<_> = otherwise.iter().chain(asked.iter().copied()).collect();
            !may_hold(self.scenario, self.attainable, &all)
        };
        let when: Vec<&Expr<Condition>> = when.into_iter().collect();
        // Days pass between what an action asks and what its cases ask.
        match days {
            0 => ruled_out(&[when, case].concat()),
            _ => ruled_out(&when) || ruled_out(&case),
        }
    }
}

fn can_be_gone(scenario: &Scenario, person: PersonId) -> bool {
    let outcomes = scenario.causes().flat_map(|cause| &scenario.resolution(cause).outcomes);
    outcomes.flat_map(Outcome::writes).any(|change| matches!(change, Change::Gone(who) if *who == person))
}
