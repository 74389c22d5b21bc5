//! Owns the course of a deal: legal actions, their application, the outcomes that chance may
//! choose, and what an outcome changes.

use crate::model::{
    Action, ActionId, Effect, EventId, OutcomeId, PersonState, Place, Position, Resolution, Scenario, Scene, State,
    Turn,
};

use super::condition::holds;

/// Why an action or outcome was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Illegal {
    #[error("it is not the learner's turn")]
    NotYourTurn,
    #[error("no such action")]
    NoSuchAction,
    #[error("this action is not possible here and now")]
    NotPossible,
    #[error("no chance outcome is open")]
    NothingOpen,
    #[error("no such outcome here")]
    NoSuchOutcome,
}

/// A position and what reaching it paid, in thousands of dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    pub position: Position,
    pub reward: i64,
}

/// The first position of a deal.
pub fn start(scenario: &Scenario) -> Position {
    scenario.start
}

/// Fills `into` with the legal actions in ascending order: those of the scene, then walking away.
pub fn legal_actions(scenario: &Scenario, position: &Position, into: &mut Vec<ActionId>) {
    into.clear();
    if position.turn != Turn::Choose {
        return;
    }
    let here = match position.scene {
        Scene::Desk => &scenario.desk,
        Scene::Talk(node) => &scenario.node(node).options,
    };
    let possible = |id: &&ActionId| possible(scenario, position, scenario.action(**id));
    into.extend(here.iter().filter(possible));
    into.extend(scenario.walk_away.iter().filter(possible));
}

/// Whether `id` may be chosen now; agrees with [`legal_actions`].
pub fn is_legal(scenario: &Scenario, position: &Position, id: ActionId) -> bool {
    check(scenario, position, id).is_ok()
}

fn check<'a>(scenario: &'a Scenario, position: &Position, id: ActionId) -> Result<&'a Action, Illegal> {
    if position.turn != Turn::Choose {
        return Err(Illegal::NotYourTurn);
    }
    let action = scenario.actions.get(id.index()).ok_or(Illegal::NoSuchAction)?;
    let here = match action.place {
        Place::Anywhere => true,
        Place::Desk => position.scene == Scene::Desk,
        Place::Node(node) => position.scene == Scene::Talk(node),
    };
    if here && possible(scenario, position, action) { Ok(action) } else { Err(Illegal::NotPossible) }
}

/// An action that does not fit into the days left is illegal, never clamped.
fn possible(scenario: &Scenario, position: &Position, action: &Action) -> bool {
    position.day + action.days <= scenario.days
        && action.once.is_none_or(|once| !position.taken.contains(once))
        && holds(scenario, position, &action.when)
}

/// Chooses `id`: its days pass and its outcome is open afterwards.
///
/// # Errors
/// Refuses exactly the actions that [`legal_actions`] does not list.
pub fn apply(scenario: &Scenario, position: &Position, id: ActionId) -> Result<Transition, Illegal> {
    let action = check(scenario, position, id)?;
    let mut next = *position;
    next.day += action.days;
    if let Some(once) = action.once {
        next.taken.insert(once);
    }
    next.turn = Turn::Action(id);
    Ok(Transition { position: next, reward: -i64::from(action.days) * i64::from(scenario.day_value) })
}

/// What is open for chance to resolve, if anything.
fn open_resolution<'a>(scenario: &'a Scenario, position: &Position) -> Option<&'a Resolution> {
    match position.turn {
        Turn::Action(id) => scenario.actions.get(id.index()).map(|a| &a.resolution),
        Turn::Event(id) => scenario.events.get(id.index()).map(|e| &e.resolution),
        Turn::Deadline => Some(&scenario.deadline),
        Turn::Choose | Turn::Over(_) => None,
    }
}

/// Lists the outcomes that are possible now under `truth` with their weights, in ascending order.
///
/// Empty exactly when no outcome is open.
pub fn chance_outcomes(scenario: &Scenario, state: &State, into: &mut Vec<(OutcomeId, u32)>) {
    into.clear();
    let position = &state.position;
    let Some(resolution) = open_resolution(scenario, position) else { return };
    let Some(case) = resolution.cases.iter().find(|c| holds(scenario, position, &c.when)) else { return };
    for index in case.outcomes.clone() {
        let weight = resolution.outcomes[usize::from(index)].weights[state.truth.index()];
        if weight > 0 {
            into.push((OutcomeId(index), weight));
        }
    }
}

/// Lets the open action or event turn out as `outcome`.
///
/// # Errors
/// Refuses an outcome that is not among those of the case that holds here.
pub fn settle(scenario: &Scenario, position: &Position, outcome: OutcomeId) -> Result<Transition, Illegal> {
    let resolution = open_resolution(scenario, position).ok_or(Illegal::NothingOpen)?;
    let case = resolution.cases.iter().find(|c| holds(scenario, position, &c.when)).ok_or(Illegal::NoSuchOutcome)?;
    if !case.outcomes.contains(&outcome.0) {
        return Err(Illegal::NoSuchOutcome);
    }
    let mut next = *position;
    if let Turn::Event(event) = next.turn {
        next.due[event.index()] = 0;
    }
    next.turn = Turn::Choose;
    let mut reward = 0;
    for effect in &resolution.outcomes[outcome.index()].effects {
        reward += enact(scenario, &mut next, effect);
    }
    if !next.is_over() {
        advance_calendar(scenario, &mut next);
    }
    Ok(Transition { position: next, reward })
}

fn enact(scenario: &Scenario, position: &mut Position, effect: &Effect) -> i64 {
    let people = &mut position.people;
    match *effect {
        Effect::Learn(fact) => position.facts.insert(fact),
        Effect::Retract(fact) => position.facts.remove(fact),
        Effect::Meet(person, attitude) => people[person.index()].meet(attitude),
        Effect::Shift(person, by) => people[person.index()].shift(by),
        Effect::Incline(person, by) => people[person.index()].incline(by),
        Effect::OpenDoor(person) => people[person.index()].door_open = true,
        Effect::ShutDoor(person) => people[person.index()].door_open = false,
        Effect::BecomeSponsor(person) => people[person.index()].sponsor = true,
        Effect::Climb(person, rung) => people[person.index()].climb(rung),
        Effect::Give(person, element) => people[person.index()].give(element),
        Effect::Carry(never) | Effect::InclineAll(never, _) => match never {},
        Effect::Replaced(person) => people[person.index()] = PersonState::default(),
        Effect::Stage(stage) => position.stage = stage,
        Effect::Talk(node) => position.scene = Scene::Talk(node),
        Effect::Desk => position.scene = Scene::Desk,
        // What would fall due after the last day never does; so each event costs at least a day.
        Effect::Schedule(event, days) => {
            let due = position.day.saturating_add(days);
            if due <= scenario.days {
                position.due[event.index()] = due;
            }
        }
        Effect::Cancel(event) => position.due[event.index()] = 0,
        Effect::Days(days) => {
            let passed = days.min(scenario.days - position.day);
            position.day += passed;
            return -i64::from(passed) * i64::from(scenario.day_value);
        }
        Effect::Stock(stock, by) => position.restock(stock, by),
        Effect::Money(amount) => return i64::from(amount),
        Effect::End(ending) => {
            position.turn = Turn::Over(ending);
            return i64::from(scenario.ending(ending).worth);
        }
    }
    0
}

/// Hands the turn to the next thing that the calendar brings, earliest first, when at the desk.
fn advance_calendar(scenario: &Scenario, position: &mut Position) {
    if position.scene != Scene::Desk {
        return;
    }
    loop {
        let due = (0..scenario.events.len())
            .filter(|&i| position.due[i] > 0 && position.due[i] <= position.day)
            .min_by_key(|&i| (position.due[i], i));
        let Some(index) = due else { break };
        if holds(scenario, position, &scenario.events[index].when) {
            position.turn = Turn::Event(EventId(index as u8));
            return;
        }
        position.due[index] = 0;
    }
    if position.day >= scenario.days {
        position.turn = Turn::Deadline;
    }
}
