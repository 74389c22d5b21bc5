//! Owns the calendar: evaluations, what was announced, who cools, and the last day.

use super::fishbone::{Held, fishbone};
use super::times;
use crate::model::{Change, Event, Outcome, PersonId, Position, Scenario, Text};

/// What a date is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Evaluation(Held),
    Announced,
    /// They cool, if they are left alone until then.
    Cools(PersonId),
    /// The client decides without you.
    LastDay,
}

/// A date.
#[derive(Clone, Debug)]
pub struct Appointment<'a> {
    /// By the end of this working day, counted from 1.
    pub day: u8,
    pub kind: Kind,
    /// What it is; none for the last day, and where somebody cools.
    pub what: Option<&'a Text>,
}

impl Appointment<'_> {
    /// Working days from `today` (counted from 1, as on every face) until then, 0 for today; none if it is over.
    pub fn in_days(&self, today: u8) -> Option<u8> {
        match self.kind {
            Kind::Evaluation(Held::Ours | Held::Theirs) => None,
            Kind::Evaluation(Held::Next | Held::Later) | Kind::Announced | Kind::Cools(_) | Kind::LastDay => {
                Some(self.day.saturating_sub(today))
            }
        }
    }
}

/// All dates that the learner knows of, by day.
pub fn calendar<'a>(scenario: &'a Scenario, position: &Position) -> Vec<Appointment<'a>> {
    let bones = fishbone(scenario, position);
    let of_bone =
        bones.iter().map(|v| Appointment { day: v.day, kind: Kind::Evaluation(v.held), what: Some(&v.bone.title) });
    let mut dates: Vec<Appointment<'a>> = of_bone.collect();
    for (event, due) in scenario.events.iter().zip(position.due) {
        if let (Some(what), 1..) = (&event.announced, due)
            && !holds_a_bone(scenario, event)
        {
            dates.push(Appointment { day: due, kind: Kind::Announced, what: Some(what) });
        }
    }
    for who in scenario.person_ids() {
        let cools = times::cools(scenario, position, who);
        dates.extend(cools.map(|day| Appointment { day, kind: Kind::Cools(who), what: None }));
    }
    dates.push(Appointment { day: scenario.days, kind: Kind::LastDay, what: None });
    dates.sort_by_key(|date| date.day);
    dates
}

/// Whether the event is one of the evaluations.
fn holds_a_bone(scenario: &Scenario, event: &Event) -> bool {
    let of_bone = |fact| scenario.bones.iter().any(|b| b.ours == fact || b.theirs == fact);
    let mut writes = event.resolution.outcomes.iter().flat_map(Outcome::writes);
    writes.any(|change| matches!(change, Change::Fact(fact, true) if of_bone(*fact)))
}
