//! Owns what must have been so before a choice for a rule to speak about it, as a condition on the
//! position: the same question as `speaks`, put so that a search can look for an answer.

use super::situation::{Situation, says, speaks_to};
use crate::model::{Action, BitSet, Condition, Expr, Join, Person, PersonId, Phase, Place, Scenario, Stage};

/// Holds nowhere.
const NEVER: Condition = Condition::Any(Vec::new());

/// Holds in exactly the positions before which `when` speaks about `action`, out of those in which
/// the action is possible. What depends on the action alone is decided; a rule that never speaks about
/// it gets `Any([])`.
pub fn before(when: &Expr<Situation>, scenario: &Scenario, action: &Action) -> Condition {
    when.fold(&mut |leaf| before_leaf(leaf, scenario, action), &mut |parts| match parts {
        Join::Not(Condition::Always) => NEVER,
        Join::Not(inner) if inner == NEVER => Condition::Always,
        Join::Not(inner) => Condition::negated(inner),
        Join::All(list) if list.contains(&NEVER) => NEVER,
        Join::All(list) => Condition::all(list),
        Join::Any(list) => any(list),
    })
}

fn before_leaf(leaf: &Situation, scenario: &Scenario, action: &Action) -> Condition {
    let decided = |holds: bool| if holds { Condition::Always } else { NEVER };
    let addressed = |wanted: &dyn Fn(&Person) -> bool| action.who.is_some_and(|who| wanted(scenario.person(who)));
    let met = |wanted: &dyn Fn(&Person) -> bool| any(people(scenario, wanted).map(Condition::Met).collect());
    let to_whom = |condition: fn(PersonId) -> Condition| action.who.map_or(NEVER, condition);
    match leaf {
        Situation::Does(wanted) => decided(action.moves.contains(wanted)),
        Situation::Is(approach) => decided(action.approach == *approach),
        Situation::Sends(band) => decided(action.letter == Some(*band)),
        Situation::Knew(_, 0) => Condition::Always,
        Situation::Knew(kind, least) => {
            let there_are = BitSet(u64::MAX).count_in(scenario.of_kind(*kind));
            if there_are < u32::from(*least) { NEVER } else { Condition::KnowsKind(*kind, *least) }
        }
        Situation::Phase(phase) => in_phase(*phase),
        Situation::To(letter) => decided(addressed(&|p| p.letters.contains(letter))),
        Situation::ToKdl => decided(addressed(&|p| p.kdl)),
        Situation::ToBenefitOwner => decided(addressed(&|p| p.benefit_owner)),
        Situation::ToSponsor => to_whom(Condition::Sponsor),
        Situation::ToOpponent => to_whom(|who| {
            Condition::All(vec![Condition::Met(who), Condition::negated(Condition::AttitudeFrom(who, 0))])
        }),
        Situation::ToMet => to_whom(Condition::Met),
        Situation::ToAttitudeFrom(least) => action.who.map_or(NEVER, |who| Condition::AttitudeFrom(who, *least)),
        Situation::ToRungFrom(least) => action.who.map_or(NEVER, |who| Condition::RungFrom(who, *least)),
        Situation::ToTrustFrom(least) => action.who.map_or(NEVER, |who| Condition::TrustFrom(who, *least)),
        Situation::ToConnected => {
            decided(action.who.is_some_and(|who| scenario.people.iter().any(|p| p.listens_to.contains(&who))))
        }
        Situation::ToSomebodyWorried => decided(addressed(&|p| p.concern.is_some())),
        Situation::TheirConcern => decided(addressed(&|p| speaks_to(action, p))),
        Situation::ToKnownProblem => {
            action.who.and_then(|who| scenario.person(who).problem).map_or(NEVER, Condition::knows)
        }
        Situation::ToNextEvaluation => {
            let within = |(from, until): (u8, u8)| {
                let mut bounds = vec![Condition::negated(Condition::DayFrom(until))];
                if from > 0 {
                    bounds.push(Condition::DayFrom(from));
                }
                Condition::all(bounds)
            };
            any(action.who.map_or_else(Vec::new, |who| says(scenario, who).map(within).collect()))
        }
        Situation::KdlFrom(least) => {
            any(people(scenario, &|p| p.kdl).map(|id| Condition::AttitudeFrom(id, *least)).collect())
        }
        Situation::StageFrom(stage) if *stage <= Stage::FIRST => Condition::Always,
        Situation::StageFrom(stage) => Condition::StageFrom(Stage(*stage)),
        Situation::HadMet(letter) => met(&|p| p.letters.contains(letter)),
        Situation::HadMetKdl => met(&|p| p.kdl),
        Situation::HadSponsor => any(scenario.person_ids().map(Condition::Sponsor).collect()),
        Situation::EvaluationWon => any(scenario.bones.iter().map(|bone| Condition::knows(bone.ours)).collect()),
        Situation::EvaluationLost => any(scenario.bones.iter().map(|bone| Condition::knows(bone.theirs)).collect()),
        Situation::AtDesk => match action.place {
            Place::Desk => Condition::Always,
            Place::Node(_) => NEVER,
            Place::Anywhere => Condition::AtDesk,
        },
    }
}

fn people(scenario: &Scenario, wanted: &dyn Fn(&Person) -> bool) -> impl Iterator<Item = PersonId> {
    let ids: Vec<PersonId> = scenario.person_ids().filter(|&id| wanted(scenario.person(id))).collect();
    ids.into_iter()
}

fn any(mut list: Vec<Condition>) -> Condition {
    list.retain(|condition| *condition != NEVER);
    match list.len() {
        1 => list.remove(0),
        _ if list.contains(&Condition::Always) => Condition::Always,
        _ => Condition::Any(list),
    }
}

/// The stages of a phase follow each other.
fn in_phase(phase: Phase) -> Condition {
    let stages = || (Stage::FIRST..=Stage::LAST).map(Stage);
    let mut bounds = Vec::new();
    if let Some(first) = stages().find(|s| s.phase() == phase).filter(|first| first.0 > Stage::FIRST) {
        bounds.push(Condition::StageFrom(first));
    }
    if let Some(next) =
        stages().rev().find(|s| s.phase() == phase).map(|s| Stage(s.0 + 1)).filter(|s| s.0 <= Stage::LAST)
    {
        bounds.push(Condition::negated(Condition::StageFrom(next)));
    }
    Condition::all(bounds)
}
