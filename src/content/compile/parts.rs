//! Owns the step from conditions and effects as written to those of the model.

use super::Compiler;
use crate::content::draft;
use crate::content::parse::Name;
use crate::model::limits::{MAX_DAYS, MAX_MONEY};
use crate::model::{ATTITUDE_MAX, ATTITUDE_MIN, Condition, Effect, Element, PersonId, RUNG_MAX, Stage};

impl Compiler<'_> {
    pub(super) fn condition(&mut self, at: &Name, draft: &draft::Condition) -> Condition {
        match draft {
            draft::Condition::Always => Condition::Always,
            draft::Condition::Not(inner) => Condition::negated(self.condition(at, inner)),
            draft::Condition::All(list) => Condition::all(list.iter().map(|c| self.condition(at, c)).collect()),
            draft::Condition::Any(list) => Condition::Any(list.iter().map(|c| self.condition(at, c)).collect()),
            draft::Condition::Knows(name) => Condition::knows(self.fact(name)),
            draft::Condition::KnowsKind(kind, count) => Condition::KnowsKind(*kind, *count),
            draft::Condition::Met(name) => Condition::Met(self.person(name)),
            draft::Condition::DoorOpen(name) => Condition::DoorOpen(self.person(name)),
            draft::Condition::Sponsor(name) => Condition::Sponsor(self.person(name)),
            draft::Condition::AttitudeFrom(name, at_least) => {
                self.within(name, "the attitude", (*at_least).into(), ATTITUDE_MIN.into(), ATTITUDE_MAX.into());
                Condition::AttitudeFrom(self.person(name), *at_least)
            }
            draft::Condition::FriendFrom(name, at_least) => {
                self.within(name, "the attitude", (*at_least).into(), ATTITUDE_MIN.into(), ATTITUDE_MAX.into());
                let person = self.person(name);
                let friends = self.listens_to.get(person.index()).cloned().unwrap_or_default();
                Condition::Any(friends.into_iter().map(|id| Condition::AttitudeFrom(id, *at_least)).collect())
            }
            draft::Condition::RungFrom(name, at_least) => {
                self.within(name, "the rung", (*at_least).into(), 0, RUNG_MAX.into());
                Condition::RungFrom(self.person(name), *at_least)
            }
            draft::Condition::TrustFrom(name, at_least) => {
                self.within(name, "the trust", (*at_least).into(), 0, Element::ALL.len() as i64);
                Condition::TrustFrom(self.person(name), *at_least)
            }
            draft::Condition::Points(parts, at_least) => {
                for points in parts.iter().map(|(points, _)| points).chain([at_least]) {
                    self.within(at, "the number of points", (*points).into(), -1000, 1000);
                }
                let parts = parts.iter().map(|(points, part)| (*points, self.condition(at, part))).collect();
                Condition::Points(parts, *at_least)
            }
            draft::Condition::DayFrom(day) => Condition::DayFrom(*day),
            draft::Condition::StageFrom(stage) => {
                self.within(at, "the stage", (*stage).into(), 1, 7);
                Condition::StageFrom(Stage(*stage))
            }
            draft::Condition::AtDesk => Condition::AtDesk,
            draft::Condition::InTalkWith(name) => Condition::InTalkWith(self.person(name)),
        }
    }

    /// What it means that somebody speaks for us to all who listen to them.
    fn carry(&mut self, name: &Name) -> Vec<Effect> {
        let person = self.person(name);
        let listens = |list: &(usize, &Vec<PersonId>)| list.1.contains(&person);
        let listeners: Vec<PersonId> =
            self.listens_to.iter().enumerate().filter(listens).map(|(i, _)| PersonId(i as u8)).collect();
        listeners.into_iter().flat_map(|id| [Effect::OpenDoor(id), Effect::Shift(id, 1)]).collect()
    }

    pub(super) fn effect(&mut self, at: &Name, draft: &draft::Effect) -> Vec<Effect> {
        let one = match draft {
            draft::Effect::Learn(name) => Effect::Learn(self.fact(name)),
            draft::Effect::Retract(name) => Effect::Retract(self.fact(name)),
            draft::Effect::Meet(name, attitude) => {
                self.within(name, "the attitude", (*attitude).into(), ATTITUDE_MIN.into(), ATTITUDE_MAX.into());
                Effect::Meet(self.person(name), *attitude)
            }
            draft::Effect::Shift(name, by) => {
                self.within(name, "the shift of attitude", (*by).into(), -4, 4);
                Effect::Shift(self.person(name), *by)
            }
            draft::Effect::OpenDoor(name) => Effect::OpenDoor(self.person(name)),
            draft::Effect::ShutDoor(name) => Effect::ShutDoor(self.person(name)),
            draft::Effect::BecomeSponsor(name) => Effect::BecomeSponsor(self.person(name)),
            draft::Effect::Climb(name, rung) => {
                self.within(name, "the rung", (*rung).into(), 1, RUNG_MAX.into());
                Effect::Climb(self.person(name), *rung)
            }
            draft::Effect::Give(name, element) => Effect::Give(self.person(name), *element),
            draft::Effect::Replaced(name) => Effect::Replaced(self.person(name)),
            draft::Effect::Carry(name) => return self.carry(name),
            draft::Effect::Stage(stage) => {
                self.within(at, "the stage", (*stage).into(), Stage::FIRST.into(), Stage::LAST.into());
                Effect::Stage(Stage(*stage))
            }
            draft::Effect::Talk(name) => Effect::Talk(self.node(name)),
            draft::Effect::Desk => Effect::Desk,
            draft::Effect::Schedule(name, days) => {
                self.within(name, "the number of days", (*days).into(), 1, MAX_DAYS.into());
                Effect::Schedule(self.event(name), *days)
            }
            draft::Effect::Cancel(name) => Effect::Cancel(self.event(name)),
            draft::Effect::Days(days) => {
                self.within(at, "the number of days", (*days).into(), 1, MAX_DAYS.into());
                Effect::Days(*days)
            }
            draft::Effect::Money(amount) => {
                self.within(at, "the amount", (*amount).into(), (-MAX_MONEY).into(), MAX_MONEY.into());
                Effect::Money(*amount)
            }
            draft::Effect::End(name) => Effect::End(self.ending(name)),
        };
        vec![one]
    }
}
