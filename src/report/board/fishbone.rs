//! Owns the fishbone: the evaluations before the award, and who has a say in each (HW-5).

use super::power_known;
use crate::model::{Bone, Change, Event, Influence, Outcome, PersonId, Position, Scenario};

/// How far an evaluation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// It is the next one.
    Next,
    Later,
    Ours,
    Theirs,
}

/// Somebody who has a say in an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    pub who: PersonId,
    /// From the spine, from 1: the nearer, the greater the influence.
    pub distance: u8,
    /// None if not known.
    pub letter: Option<Influence>,
    /// None until met.
    pub attitude: Option<i8>,
}

/// A bone with what is known of it.
#[derive(Clone, Debug)]
pub struct KnownEvaluation<'a> {
    pub bone: &'a Bone,
    /// By the end of which working day it is held; an evaluation can be moved.
    pub day: u8,
    pub held: Held,
    /// The nearest to the spine first.
    pub seats: Vec<Seat>,
    /// What it counts in the award, in whole percent of all evaluations.
    pub percent: u32,
}

/// The bones by their date.
pub fn fishbone<'a>(scenario: &'a Scenario, position: &Position) -> Vec<KnownEvaluation<'a>> {
    let mut bones: Vec<(&Bone, u8)> =
        scenario.bones.iter().map(|bone| (bone, held_on(scenario, position, bone))).collect();
    bones.sort_by_key(|(_, day)| *day);
    let whole: u32 = scenario.bones.iter().map(|b| u32::from(b.weight.unsigned_abs())).sum();
    let mut next = Some(Held::Next);
    let of = |(bone, day): (&'a Bone, u8)| {
        let held = if position.knows(bone.ours) {
            Held::Ours
        } else if position.knows(bone.theirs) {
            Held::Theirs
        } else {
            next.take().unwrap_or(Held::Later)
        };
        let mut seats: Vec<Seat> =
            bone.seats.iter().map(|&(who, distance)| seat(scenario, position, who, distance)).collect();
        seats.sort_by_key(|seat| seat.distance);
        let weight = u32::from(bone.weight.unsigned_abs());
        KnownEvaluation { bone, day, held, seats, percent: (weight * 200 + whole).checked_div(2 * whole).unwrap_or(0) }
    };
    bones.into_iter().map(of).collect()
}

/// By the end of which working day an evaluation is held, or was to be.
fn held_on(scenario: &Scenario, position: &Position, bone: &Bone) -> u8 {
    let holds = |event: &Event| {
        let mut writes = event.resolution.outcomes.iter().flat_map(Outcome::writes);
        writes.any(|change| matches!(change, Change::Fact(fact, true) if [bone.ours, bone.theirs].contains(fact)))
    };
    let due = scenario.events.iter().zip(position.due).filter(|(event, due)| *due > 0 && holds(event));
    due.map(|(_, due)| due).min().unwrap_or(bone.day)
}

fn seat(scenario: &Scenario, position: &Position, who: PersonId, distance: u8) -> Seat {
    let (person, state) = (scenario.person(who), position.person(who));
    Seat {
        who,
        distance,
        letter: power_known(person, position).then(|| person.top_influence()),
        attitude: state.met.then_some(state.attitude),
    }
}
