//! Owns the meaning of a condition.

use crate::model::{Condition, Expr, FactKind, Facts, Position, Scenario, Scene};

/// Whether `when` holds in `position`.
#[inline]
pub fn holds(scenario: &Scenario, position: &Position, when: &Expr<Condition>) -> bool {
    when.holds(|condition| {
        if let Condition::Knows(facts) = condition {
            known(position, *facts)
        } else {
            matches!(condition, Condition::Always) || holds_of(scenario, position, condition)
        }
    })
}

#[inline]
fn known(position: &Position, Facts { known, unknown }: Facts) -> bool {
    position.facts.has_all(known) && position.facts.has_none(unknown)
}

/// All conditions; those that are asked most are looked at before.
fn holds_of(scenario: &Scenario, position: &Position, condition: &Condition) -> bool {
    match condition {
        Condition::Always => true,
        Condition::Knows(facts) => known(position, *facts),
        Condition::KnowsKind(kind, at_least) => known_of_kind(scenario, position, *kind) >= u32::from(*at_least),
        Condition::Met(person) => position.person(*person).met,
        Condition::DoorOpen(person) => position.person(*person).door_open,
        Condition::Sponsor(person) => position.person(*person).sponsor,
        Condition::AttitudeFrom(person, at_least) => {
            let state = position.person(*person);
            state.met && state.attitude >= *at_least
        }
        Condition::FriendFrom(never, _) => match *never {},
        Condition::RungFrom(person, at_least) => position.person(*person).rung >= *at_least,
        Condition::TrustFrom(person, at_least) => position.person(*person).trust() >= *at_least,
        Condition::Points(parts, at_least) => {
            let points = parts.iter().filter(|(_, part)| holds(scenario, position, part)).map(|(n, _)| i32::from(*n));
            points.sum::<i32>() >= i32::from(*at_least)
        }
        Condition::StockFrom(stock, at_least) => position.stock(*stock) >= *at_least,
        Condition::DayFrom(day) => position.day >= *day,
        Condition::StageFrom(stage) => position.stage >= *stage,
        Condition::AtDesk => position.scene == Scene::Desk,
        Condition::InTalkWith(person) => match position.scene {
            Scene::Talk(node) => scenario.node(node).who == *person,
            Scene::Desk => false,
        },
    }
}

/// How many facts of `kind` are known.
pub fn known_of_kind(scenario: &Scenario, position: &Position, kind: FactKind) -> u32 {
    position.facts.and(scenario.of_kind(kind)).len()
}
