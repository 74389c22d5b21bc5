//! Owns which dates don't matter: an event that asks whether somebody is for us has nothing to say before they are,
//! and where whatever brings them over gives it a new date, the one that it had is nothing to anybody.

use super::layout::{Due, Field, Key, Layout, attitude_code};
use crate::model::{Change, Condition, Event, EventId, Expr, Outcome, PersonId, Scenario};

/// When the date of an event says nothing.
#[derive(Debug)]
pub struct Idle {
    due: Field,
    attitude: Field,
    /// The least attitude at which the event has something to say, as in a key.
    least: u32,
    /// A rung that ends it, once it is reached.
    rung: Key,
    /// From this day on it has nothing more to say.
    until: u32,
}

impl Idle {
    /// All events of which that can be said.
    pub fn of(scenario: &Scenario, layout: &Layout) -> Box<[Self]> {
        let events = scenario.events.iter().zip(&layout.due).enumerate();
        events
            .filter_map(|(index, (event, due))| Self::one(scenario, layout, EventId(index as u8), event, *due))
            .collect()
    }

    fn one(scenario: &Scenario, layout: &Layout, id: EventId, event: &Event, due: Option<Due>) -> Option<Self> {
        // That one with a day of its own is over tells what day it is.
        let due = due.filter(|due| due.fixed.is_none())?.field;
        let parts = if let Expr::All(list) = &event.when { &list[..] } else { std::slice::from_ref(&event.when) };
        let attitude = |part: &Expr<Condition>| {
            let Expr::Leaf(Condition::AttitudeFrom(who, least)) = part else { return None };
            Some((*who, *least))
        };
        let (who, least) = parts.iter().find_map(attitude)?;
        let bits = layout.people[who.index()];
        let unless = |part: &Expr<Condition>| if let Expr::Not(inner) = part { Some((**inner).clone()) } else { None };
        let ends: Vec<Expr<Condition>> = parts.iter().filter_map(unless).collect();
        let rung = |end: &Expr<Condition>| {
            let Expr::Leaf(Condition::RungFrom(of, rung @ 1..)) = end else { return None };
            bits.rungs.get(usize::from(*rung) - 1).copied().flatten().filter(|_| *of == who)
        };
        let until = |end: &Expr<Condition>| {
            let Expr::Leaf(Condition::DayFrom(day)) = end else { return None };
            Some(u32::from(*day))
        };
        let outcomes = scenario.causes().flat_map(|cause| &scenario.resolution(cause).outcomes);
        let idle = Self {
            due,
            attitude: bits.attitude?,
            least: attitude_code(least),
            rung: ends.iter().find_map(rung).map_or(0, |bit| 1 << bit),
            until: ends.iter().find_map(until).unwrap_or(u32::MAX),
        };
        outcomes.filter(|outcome| raises(outcome, who)).all(|outcome| calls_off(outcome, id)).then_some(idle)
    }

    /// The bits of the date, where it says nothing.
    #[inline]
    pub fn bits(&self, key: Key, day: Field) -> Key {
        let silent = self.attitude.get(key) < self.least
            || key & self.rung != 0
            || day.get(key).max(self.due.get(key)) >= self.until;
        if silent { self.due.bits() } else { 0 }
    }
}

/// Whether an outcome can bring somebody over.
fn raises(outcome: &Outcome, who: PersonId) -> bool {
    outcome.writes().any(|change| match change {
        Change::Met(of, _) => *of == who,
        Change::Attitude(of, by) | Change::Inclined(of, by) => *of == who && by > 0,
        Change::Listeners(never) | Change::All(never) => match *never {},
        Change::Fact(..)
        | Change::Door(..)
        | Change::Sponsor(_)
        | Change::Rung(..)
        | Change::Element(..)
        | Change::Gone(_)
        | Change::Stage(_)
        | Change::Scene(_)
        | Change::Due(..)
        | Change::Days(_)
        | Change::Stock(..)
        | Change::Money(_)
        | Change::End(_) => false,
    })
}

/// Whether an outcome leaves nothing of the date that an event had: a new one beyond the calendar would.
fn calls_off(outcome: &Outcome, event: EventId) -> bool {
    outcome.ends().is_some() || outcome.writes().any(|change| matches!(change, Change::Due(of, None) if *of == event))
}
