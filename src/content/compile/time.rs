//! Owns the step from times as written to those of the model: absences that faces show, relationships that cool,
//! and whom an act of firm to firm reaches.

use super::{Compiler, Names};
use crate::content::diagnostic::{Code, Fault, Help, Noun};
use crate::content::draft;
use crate::content::parse::Name;
use crate::content::times;
use crate::model::{Absence, Change, Effect, EventId, INCLINED_MAX, PersonId};

/// What stands for all people at once, in the place of a department.
const EVERYBODY: &str = "everybody";

/// Somebody who cools when left alone.
#[derive(Clone, Copy)]
pub(super) struct Cools {
    pub who: PersonId,
    pub event: EventId,
    pub after: u8,
}

impl Compiler<'_> {
    /// Everybody who cools when left alone.
    pub(super) fn coolings(&self, draft: &draft::Scenario) -> Vec<Cools> {
        let of = |(index, person): (usize, &draft::Person)| {
            let event = *self.events.get(&times::cooling_event(person))?;
            let after = person.cools.as_ref()?.after;
            Some(Cools { who: PersonId(index as u8), event: EventId(event as u8), after })
        };
        draft.people.iter().enumerate().filter_map(of).collect()
    }

    /// Puts the cooling of those off with whom an outcome has to do: it is an act with them, or warms them.
    pub(super) fn put_cooling_off(&self, effects: &mut Vec<Effect>) {
        if effects.iter().any(|effect| matches!(effect, Effect::End(_))) {
            return;
        }
        for cools in &self.cools {
            let met = |effect: &Effect| matches!(effect, Effect::Meet(who, _) if *who == cools.who);
            let warms = |effect: &Effect| matches!(effect, Effect::Shift(who, 1..) | Effect::Incline(who, 1..) if *who == cools.who);
            let dates = |change: Change<'_>| matches!(change, Change::Due(event, _) if *event == cools.event);
            let touched = self.with == Some(cools.who) || effects.iter().any(|effect| met(effect) || warms(effect));
            // Where the author says when, the author is right.
            if touched && !effects.iter().flat_map(Effect::writes).any(dates) {
                // A date that would lie beyond the calendar would leave the one that there was.
                effects.extend([Effect::Cancel(cools.event), Effect::Schedule(cools.event, cools.after)]);
            }
        }
    }

    pub(super) fn absences(&mut self, person: &draft::Person, days: u8) -> Vec<Absence> {
        let mut absences = Vec::new();
        for absence in &person.away {
            let (from, to) = times::days_of(absence, days);
            absences.push(Absence {
                from,
                to,
                only_if: absence.only_if.as_ref().map(|fact| self.fact(fact)),
                known_by: absence.known_by.as_ref().map(|fact| self.fact(fact)),
                why: self.text(&person.id, "`away.why`", &absence.why),
            });
        }
        absences
    }

    /// The departments that people belong to, each with a number of its own.
    pub(super) fn departments(&mut self, draft: &draft::Scenario) -> Names {
        let mut names = Names::from([(EVERYBODY.to_owned(), 0)]);
        for department in draft.people.iter().filter_map(|person| person.department.as_ref()) {
            self.well_formed(Noun::Department, department);
            if department.text == EVERYBODY {
                let fault = Fault::new(Code::UsedTwice).with("what", Noun::Department).with("id", EVERYBODY);
                self.complain(department, fault.help(Help::RenameOne));
            }
            let next = names.len();
            names.entry(department.text.clone()).or_insert(next);
        }
        names
    }

    /// Everybody of a department, inclined by so much.
    pub(super) fn incline_all(&mut self, whom: &Name, shift: i8) -> Vec<Effect> {
        let most = i64::from(INCLINED_MAX);
        self.within(whom, Noun::Shift, shift.into(), -most, most);
        let wanted = self.resolve(Noun::Department, |s| &s.departments, whom);
        let of = |(index, department): (usize, &Option<usize>)| {
            (wanted == 0 || *department == Some(wanted)).then_some(Effect::Incline(PersonId(index as u8), shift))
        };
        self.belongs.iter().enumerate().filter_map(of).collect()
    }
}
