//! Owns what must have been so before a choice for a rule to speak about it, as a condition on the
//! position: the same question as `speaks`, put so that a search can look for an answer.

use super::situation::{Situation, last_say, says, speaks_to};
use crate::model::{Action, Condition, Expr, Join, PaperKind, Person, PersonId, Phase, Place, Scenario, Stage};

/// Holds in the positions before which `when` speaks about `action`, out of those in which the action is
/// possible; where `when` asks what is believed, in all before which some belief lets it speak, and perhaps
/// in others. What depends on the action alone is decided; a rule that never speaks about it gets
/// [`Expr::NEVER`].
pub fn before(when: &Expr<Situation>, scenario: &Scenario, action: &Action) -> Expr<Condition> {
    whatever_is_believed(when, true).fold(&mut |leaf| before_leaf(leaf, scenario, action), &mut |parts| match parts {
        Join::Not(inner) if inner == Expr::ALWAYS => Expr::NEVER,
        Join::Not(inner) if inner == Expr::NEVER => Expr::ALWAYS,
        Join::Not(inner) => Expr::unless(inner),
        Join::All(list) if list.contains(&Expr::NEVER) => Expr::NEVER,
        Join::All(list) => Expr::all(list),
        Join::Any(list) => any(list),
    })
}

/// Whatever is asked about beliefs may be so, or may not: as it suits.
fn whatever_is_believed(when: &Expr<Situation>, suits: bool) -> Expr<Situation> {
    let all = |list: &[Expr<Situation>]| list.iter().map(|part| whatever_is_believed(part, suits)).collect();
    match when {
        Expr::Leaf(Situation::Believed(..)) if suits => Expr::All(Vec::new()),
        Expr::Leaf(Situation::Believed(..)) => Expr::Any(Vec::new()),
        Expr::Leaf(leaf) => Expr::Leaf(leaf.clone()),
        Expr::Not(inner) => Expr::Not(Box::new(whatever_is_believed(inner, !suits))),
        Expr::All(list) => Expr::All(all(list)),
        Expr::Any(list) => Expr::Any(all(list)),
    }
}

fn before_leaf(leaf: &Situation, scenario: &Scenario, action: &Action) -> Expr<Condition> {
    let decided = |holds: bool| if holds { Expr::ALWAYS } else { Expr::NEVER };
    let addressed = |wanted: &dyn Fn(&Person) -> bool| action.who.is_some_and(|who| wanted(scenario.person(who)));
    let met = |wanted: &dyn Fn(&Person) -> bool| any(people(scenario, wanted).map(|id| Condition::Met(id).into()));
    let to_whom = |asked: &dyn Fn(PersonId) -> Condition| action.who.map_or(Expr::NEVER, |who| asked(who).into());
    match leaf {
        Situation::Does(wanted) => decided(action.moves.contains(wanted)),
        Situation::Is(approach) => decided(action.approach == *approach),
        Situation::Sends(band) => decided(action.makes_a(PaperKind::SponsorLetter, *band)),
        Situation::Makes(kind, band) => decided(action.makes_a(*kind, *band)),
        Situation::Knew(_, 0) => Expr::ALWAYS,
        Situation::Knew(kind, least) => {
            let there_are = scenario.of_kind(*kind).len();
            if there_are < u32::from(*least) { Expr::NEVER } else { Condition::KnowsKind(*kind, *least).into() }
        }
        Situation::Phase(phase) => in_phase(*phase),
        Situation::To(letter) => decided(addressed(&|p| p.influence.contains(letter))),
        Situation::ToKdl => decided(addressed(&|p| p.kdl)),
        Situation::ToBenefitOwner => decided(addressed(&|p| p.benefit_owner)),
        Situation::ToSponsor => to_whom(&Condition::Sponsor),
        Situation::ToOpponent => action.who.map_or(Expr::NEVER, |who| {
            Expr::All(vec![Condition::Met(who).into(), Expr::unless(Condition::AttitudeFrom(who, 0))])
        }),
        Situation::ToMet => to_whom(&Condition::Met),
        Situation::ToAttitudeFrom(least) => to_whom(&|who| Condition::AttitudeFrom(who, *least)),
        Situation::ToRungFrom(least) => to_whom(&|who| Condition::RungFrom(who, *least)),
        Situation::ToTrustFrom(least) => to_whom(&|who| Condition::TrustFrom(who, *least)),
        Situation::ToConnected => {
            decided(action.who.is_some_and(|who| scenario.people.iter().any(|p| p.listens_to.contains(&who))))
        }
        Situation::ToSomebodyWorried => decided(addressed(&|p| p.concern.is_some())),
        Situation::TheirConcern => decided(addressed(&|p| speaks_to(action, p))),
        Situation::ToKnownProblem => {
            action.who.and_then(|who| scenario.person(who).problem).map_or(Expr::NEVER, Expr::knows)
        }
        Situation::ToNextEvaluation | Situation::NearNextEvaluation(_) => {
            let most = if let Situation::NearNextEvaluation(most) = leaf { *most } else { u8::MAX };
            let within = |(from, until): (u8, u8)| {
                let mut bounds = vec![Expr::unless(Condition::DayFrom(until))];
                if from > 0 {
                    bounds.push(Condition::DayFrom(from).into());
                }
                Expr::all(bounds)
            };
            any(action.who.into_iter().flat_map(|who| says(scenario, who, most)).map(within))
        }
        // Over from the day after the last, less the days of the action.
        Situation::SayIsOver => match last_say(scenario, action).map(|last| (last + 1).saturating_sub(action.days)) {
            None => Expr::NEVER,
            Some(0) => Expr::ALWAYS,
            Some(day) => Condition::DayFrom(day).into(),
        },
        Situation::KdlFrom(least) => {
            any(people(scenario, &|p| p.kdl).map(|id| Condition::AttitudeFrom(id, *least).into()))
        }
        Situation::KdlRungFrom(least) => {
            any(people(scenario, &|p| p.kdl).map(|id| Condition::RungFrom(id, *least).into()))
        }
        Situation::StageFrom(stage) if *stage <= Stage::FIRST => Expr::ALWAYS,
        Situation::StageFrom(stage) => Condition::StageFrom(Stage(*stage)).into(),
        Situation::HadMet(letter) => met(&|p| p.influence.contains(letter)),
        Situation::HadMetKdl => met(&|p| p.kdl),
        Situation::HadSponsor => any(scenario.person_ids().map(|id| Condition::Sponsor(id).into())),
        Situation::EvaluationWon => any(scenario.bones.iter().map(|bone| Expr::knows(bone.ours))),
        Situation::EvaluationLost => any(scenario.bones.iter().map(|bone| Expr::knows(bone.theirs))),
        Situation::DaysLeft(least) => match scenario.days.checked_sub(least.saturating_add(action.days)) {
            None => Expr::NEVER,
            Some(last) => Expr::unless(Condition::DayFrom(last + 1)),
        },
        // Taken out before.
        Situation::Believed(..) => Expr::ALWAYS,
        Situation::AtDesk => match action.place {
            Place::Desk => Expr::ALWAYS,
            Place::Node(_) => Expr::NEVER,
            Place::Anywhere => Condition::AtDesk.into(),
        },
    }
}

fn people(scenario: &Scenario, wanted: &dyn Fn(&Person) -> bool) -> impl Iterator<Item = PersonId> {
    let ids: Vec<PersonId> = scenario.person_ids().filter(|&id| wanted(scenario.person(id))).collect();
    ids.into_iter()
}

fn any(parts: impl IntoIterator<Item = Expr<Condition>>) -> Expr<Condition> {
    let mut list: Vec<_> = parts.into_iter().filter(|part| *part != Expr::NEVER).collect();
    if list.len() == 1 {
        list.remove(0)
    } else if list.contains(&Expr::ALWAYS) {
        Expr::ALWAYS
    } else {
        Expr::Any(list)
    }
}

/// The stages of a phase follow each other.
fn in_phase(phase: Phase) -> Expr<Condition> {
    let stages = || (Stage::FIRST..=Stage::LAST).map(Stage);
    let mut bounds = Vec::new();
    if let Some(first) = stages().find(|s| s.phase() == phase).filter(|first| first.0 > Stage::FIRST) {
        bounds.push(Condition::StageFrom(first).into());
    }
    if let Some(next) =
        stages().rev().find(|s| s.phase() == phase).map(|s| Stage(s.0 + 1)).filter(|s| s.0 <= Stage::LAST)
    {
        bounds.push(Expr::unless(Condition::StageFrom(next)));
    }
    Expr::all(bounds)
}
