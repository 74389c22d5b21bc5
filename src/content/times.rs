//! Owns the writing out of times: while somebody is away, nothing can be done with them; and a relationship that
//! cools when left alone does so in an event, which each act with them puts off.

use std::collections::BTreeSet;

use super::campaign::last_day;
use super::diagnostic::{Code, Fault, Help};
use super::draft::{self, Absence, Condition, Effect, When};
use super::parse::Name;
use crate::model::alone;

/// From this rung on one sees each other regularly (HW-7), which is what frequency is (RD-1): nobody so met
/// is left alone.
const REGULAR: u8 = 2;

/// Writes absences into the conditions of what is done at the desk, and an event for each relationship that cools.
pub fn expand(draft: &mut draft::Scenario, complain: &mut dyn FnMut(&Name, Fault)) {
    absences(draft, complain);
    coolings(draft, complain);
    let away: Vec<Vec<When>> = draft.desk.iter().map(|action| away_for(draft, action)).collect();
    let cooling: Vec<draft::Event> = draft.people.iter().filter_map(|person| event(draft, person)).collect();
    for (action, away) in draft.desk.iter_mut().zip(away) {
        if !away.is_empty() {
            let when = std::mem::take(&mut action.when);
            action.when = When::All(std::iter::once(when).chain(away.into_iter().map(When::negated)).collect());
        }
    }
    // What the author wrote, evaluations and visits of the same day come before: they can still warm somebody.
    draft.events.extend(cooling);
}

/// The event in which somebody cools.
pub fn cooling_event(person: &draft::Person) -> String {
    format!("{}_cools", person.id.text)
}

/// The first and the last day of an absence, from 1.
pub fn days_of(absence: &Absence, days: u8) -> (u8, u8) {
    (absence.from.unwrap_or(1), absence.to.unwrap_or(days))
}

/// When what an action needs somebody for can't be done, for each absence of theirs.
fn away_for(draft: &draft::Scenario, action: &draft::Action) -> Vec<When> {
    let people = with(draft, action);
    let absences = draft.people.iter().filter(|p| people.contains(p.id.text.as_str())).flat_map(|p| &p.away);
    absences.map(|absence| away(absence, action.days.max(1), draft.calendar.days)).collect()
}

/// Who has to be there: with whom it is done, whom it meets, and with whom it begins a conversation.
fn with<'d>(draft: &'d draft::Scenario, action: &'d draft::Action) -> BTreeSet<&'d str> {
    let mut people = BTreeSet::new();
    if !alone(&action.moves) {
        people.extend(action.who.as_ref().map(|who| who.text.as_str()));
    }
    let outcomes = action.cases.iter().flat_map(|case| &case.outcomes).chain(&action.outcomes);
    for effect in outcomes.flat_map(|outcome| &outcome.effects) {
        if let Effect::Meet(who, _) = effect {
            people.insert(&who.text);
        } else if let Effect::Talk(node) = effect {
            people.extend(draft.nodes.iter().find(|n| n.id.text == node.text).map(|n| n.who.text.as_str()));
        }
    }
    people
}

/// When an action of so many days reaches into an absence. Of one that nobody knows of nobody can take heed:
/// what was begun before it goes on.
fn away(absence: &Absence, takes: u8, days: u8) -> When {
    let (from, to) = days_of(absence, days);
    let begun = |takes: u8| When::from(Condition::DayFrom(from.saturating_sub(takes)));
    let mut parts = Vec::new();
    match &absence.known_by {
        Some(fact) if takes > 1 => {
            let known = When::All(vec![Condition::Knows(fact.clone()).into(), begun(takes)]);
            parts.push(When::Any(vec![begun(1), known]));
        }
        Some(_) => parts.push(begun(1)),
        None => parts.push(begun(takes)),
    }
    if to < days {
        parts.push(When::negated(Condition::DayFrom(to)));
    }
    parts.extend(absence.only_if.iter().map(|fact| Condition::Knows(fact.clone()).into()));
    // What holds on every day is not asked.
    parts.retain(|part| !matches!(part, When::Leaf(Condition::DayFrom(0))));
    When::All(parts)
}

/// The event in which somebody cools: whoever is for us, and is not seen regularly. In a campaign nobody is
/// approached any more once their part is over; so nobody cools then.
fn event(draft: &draft::Scenario, person: &draft::Person) -> Option<draft::Event> {
    let cools = person.cools.as_ref()?;
    let who = &person.id;
    let mut when =
        vec![Condition::AttitudeFrom(who.clone(), 1).into(), When::negated(Condition::RungFrom(who.clone(), REGULAR))];
    when.extend(last_day(draft, person).map(|day| When::negated(Condition::DayFrom(day))));
    let id = Name::at(who, cooling_event(person));
    let effects = vec![Effect::Shift(who.clone(), -1), Effect::Schedule(id.clone(), cools.after)];
    Some(draft::Event {
        id,
        day: if person.met.is_some_and(|attitude| attitude > 0) { cools.after } else { 0 },
        when: When::All(when),
        announced: None,
        outcomes: vec![draft::Outcome { weight: None, by_truth: Vec::new(), tell: cools.tell.clone().into(), effects }],
        cases: Vec::new(),
        generic: false,
    })
}

/// Days that are none of the calendar, or in the wrong order, and somebody who is never there.
fn absences(draft: &draft::Scenario, complain: &mut dyn FnMut(&Name, Fault)) {
    let days = draft.calendar.days;
    for person in &draft.people {
        let who = &person.id;
        let mut sound = true;
        for absence in &person.away {
            let (from, to) = days_of(absence, days);
            for (what, day) in [("`away.from`", from), ("`away.to`", to)] {
                if !(1..=days).contains(&day) {
                    let fault = Fault::new(Code::OutOfRangeOf).with("what", what).with("id", &who.text);
                    complain(who, fault.with("value", day).use_range(1, days.into()));
                    sound = false;
                }
            }
            if to < from {
                let fault = Fault::new(Code::BackBeforeGone).with("id", &who.text).with("from", from).with("to", to);
                complain(who, fault.help(Help::BackLater));
                sound = false;
            }
        }
        let certain = |day: u8| {
            let mut absences = person.away.iter().filter(|absence| absence.only_if.is_none());
            absences.any(|absence| (days_of(absence, days).0..=days_of(absence, days).1).contains(&day))
        };
        if sound && !person.away.is_empty() && (1..=days).all(certain) {
            complain(who, Fault::new(Code::AlwaysAway).with("id", &who.text).help(Help::BeThere));
        }
    }
}

/// Relationships that cool on no day of the calendar.
fn coolings(draft: &draft::Scenario, complain: &mut dyn FnMut(&Name, Fault)) {
    for person in &draft.people {
        let (who, days) = (&person.id, draft.calendar.days);
        let Some(cools) = &person.cools else { continue };
        if !(1..=days).contains(&cools.after) {
            let fault = Fault::new(Code::OutOfRangeOf).with("what", "`cools.after`").with("id", &who.text);
            complain(who, fault.with("value", cools.after).use_range(1, days.into()));
        }
        if person.rung >= REGULAR {
            let fault = Fault::new(Code::NeverCools).with("id", &who.text).with("rung", person.rung);
            complain(who, fault.help(Help::LowerRung));
        }
    }
}
