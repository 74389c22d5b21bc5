//! Owns who is away and who cools when left alone, as far as the learner knows. It is made from a scenario and a
//! position, so that no truth can show.

use crate::model::{Absence, Change, Event, Outcome, PersonId, Position, Scenario, Text};
use crate::rules;

/// Somebody whom nobody can see or call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away<'a> {
    pub who: PersonId,
    /// The first working day of it, counted from 1.
    pub from: u8,
    /// The last working day of it; none if nobody has said.
    pub until: Option<u8>,
    /// They are away now.
    pub now: bool,
    /// Where they are; none if nobody has said.
    pub why: Option<&'a Text>,
}

/// Everybody of whom the learner knows that they are away, or will be, in the order of the scenario.
pub fn away<'a>(scenario: &'a Scenario, position: &Position) -> Vec<Away<'a>> {
    let of = |who: PersonId| {
        let absences = scenario.person(who).away.iter();
        absences.filter_map(move |absence| seen(scenario, position, who, absence))
    };
    scenario.person_ids().flat_map(of).collect()
}

fn seen<'a>(scenario: &'a Scenario, position: &Position, who: PersonId, absence: &'a Absence) -> Option<Away<'a>> {
    let known = |fact: Option<_>| fact.is_none_or(|fact| position.knows(fact));
    let today = scenario.today(position);
    let (now, told) = (absence.from <= today, known(absence.known_by));
    if !known(absence.only_if) || today > absence.to || !(now || told) {
        return None;
    }
    // Whoever went away by what happened is back when that is over.
    let ends = |event: &Event| {
        let mut writes = event.resolution.outcomes.iter().flat_map(Outcome::writes);
        absence.only_if.is_some_and(|fact| writes.any(|change| change == Change::Fact(&fact, false)))
    };
    let back = scenario.events.iter().zip(position.due).filter(|(event, due)| *due > 0 && ends(event));
    let back = back.map(|(_, due)| due).min();
    let lasts = (absence.only_if.is_none() || absence.to < scenario.days).then_some(absence.to);
    let until = match (back, lasts) {
        (Some(back), Some(lasts)) => Some(back.min(lasts)),
        (back, lasts) => back.or(lasts),
    };
    Some(Away { who, from: absence.from, until: until.filter(|_| told), now, why: told.then_some(&absence.why) })
}

/// The working day, counted from 1, after which somebody cools if nothing is done with them before; none if they
/// don't.
pub fn cools(scenario: &Scenario, position: &Position, who: PersonId) -> Option<u8> {
    let event = scenario.person(who).cools?;
    let due = Some(position.due[event.index()]).filter(|due| *due > 0)?;
    let then = Position { day: due, ..*position };
    rules::holds(scenario, &then, &scenario.events[event.index()].when).then_some(due)
}
