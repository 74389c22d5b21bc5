//! Owns when a rule speaks: conditions on what was known before and on the choice itself.

use serde::{Deserialize, Serialize};

use crate::model::{
    Action, Approach, Band, Bone, FactKind, Letter, Move, Person, PersonId, Phase, Place, Position, Scenario, Scene,
};

/// A condition on a decision; it sees what the learner knew then and the choice, never its luck.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Situation {
    Not(Box<Situation>),
    All(Vec<Situation>),
    Any(Vec<Situation>),
    /// The choice does this.
    Does(Move),
    /// The choice is of this kind.
    Is(Approach),
    /// At least this many facts of a kind were known before.
    Knew(FactKind, u8),
    /// The client was in this phase of concerns (EF-1).
    Phase(Phase),
    /// The person addressed carries this power letter.
    To(Letter),
    /// The person addressed is the key decision leader (SSM-7).
    ToKdl,
    /// The person addressed has a benefit of their own (SSM-7).
    ToBenefitOwner,
    /// The person addressed is one who has proved to be a sponsor (SSM-8).
    ToSponsor,
    /// The person addressed was known to be against us (HW-6).
    ToOpponent,
    /// The person addressed had been met.
    ToMet,
    /// The person addressed had been met, with at least this attitude (HW-6).
    ToAttitudeFrom(i8),
    /// With the person addressed at least this rung had been reached (HW-7).
    ToRungFrom(u8),
    /// With the person addressed there were at least so many elements of a relationship (RD-1).
    ToTrustFrom(u8),
    /// Somebody else listens to the person addressed (HW-9).
    ToConnected,
    /// The choice sends a letter of this quality (SSM-11).
    Sends(Band),
    /// What the person addressed worries about is written down (EF-1), so that it can be answered or
    /// missed.
    ToSomebodyWorried,
    /// The choice speaks about just what the person addressed worries about.
    TheirConcern,
    /// What goes wrong for the person addressed was known.
    ToKnownProblem,
    /// The person addressed has a say in the evaluation that comes next (HW-5).
    ToNextEvaluation,
    /// The key decision leader had been met, with at least this attitude.
    KdlFrom(i8),
    /// The client had at least reached this stage (SSM-1).
    StageFrom(u8),
    /// Somebody with this letter had been met.
    HadMet(Letter),
    /// The key decision leader had been met.
    HadMetKdl,
    /// Somebody had proved to be a sponsor.
    HadSponsor,
    /// The decision was taken at the desk.
    AtDesk,
    /// An evaluation had come out for us (HW-5).
    EvaluationWon,
    /// An evaluation had come out for somebody else.
    EvaluationLost,
}

/// Whether `situation` holds for choosing `action` in `before`.
pub fn speaks(situation: &Situation, scenario: &Scenario, before: &Position, action: &Action) -> bool {
    let addressed = || action.who.map(|id| (scenario.person(id), before.person(id)));
    match situation {
        Situation::Not(inner) => !speaks(inner, scenario, before, action),
        Situation::All(list) => list.iter().all(|s| speaks(s, scenario, before, action)),
        Situation::Any(list) => list.iter().any(|s| speaks(s, scenario, before, action)),
        Situation::Does(wanted) => action.moves.contains(wanted),
        Situation::Sends(band) => action.letter == Some(*band),
        Situation::Is(approach) => action.approach == *approach,
        Situation::To(letter) => addressed().is_some_and(|(p, _)| p.letters.contains(letter)),
        Situation::ToKdl => addressed().is_some_and(|(p, _)| p.kdl),
        Situation::ToBenefitOwner => addressed().is_some_and(|(p, _)| p.benefit_owner),
        Situation::ToSponsor => addressed().is_some_and(|(_, s)| s.sponsor),
        Situation::ToOpponent => addressed().is_some_and(|(_, s)| s.met && s.attitude < 0),
        Situation::ToMet => addressed().is_some_and(|(_, s)| s.met),
        Situation::ToAttitudeFrom(least) => addressed().is_some_and(|(_, s)| s.met && s.attitude >= *least),
        Situation::ToRungFrom(least) => addressed().is_some_and(|(_, s)| s.rung >= *least),
        Situation::ToTrustFrom(least) => addressed().is_some_and(|(_, s)| s.trust() >= *least),
        Situation::ToConnected => action.who.is_some_and(|who| connected(scenario, who)),
        Situation::ToSomebodyWorried => addressed().is_some_and(|(p, _)| p.concern.is_some()),
        Situation::TheirConcern => addressed().is_some_and(|(p, _)| speaks_to(action, p)),
        Situation::ToKnownProblem => addressed().is_some_and(|(p, _)| p.problem.is_some_and(|fact| before.knows(fact))),
        Situation::ToNextEvaluation => action.who.is_some_and(|who| has_next_say(scenario, who, before.day)),
        _ => stands(situation, scenario, before) == Some(true),
    }
}

/// Whether `situation` holds in a position, whatever is chosen; none if it asks about the choice.
pub fn stands(situation: &Situation, scenario: &Scenario, position: &Position) -> Option<bool> {
    folded(situation, &|leaf| {
        let met = |wanted: &dyn Fn(usize) -> bool| {
            scenario.person_ids().any(|id| position.person(id).met && wanted(id.index()))
        };
        Some(match leaf {
            Situation::Knew(kind, at_least) => position.facts.count_in(scenario.of_kind(*kind)) >= u32::from(*at_least),
            Situation::Phase(phase) => position.stage.phase() == *phase,
            Situation::KdlFrom(least) => met(&|i| scenario.people[i].kdl && position.people[i].attitude >= *least),
            Situation::StageFrom(stage) => position.stage.0 >= *stage,
            Situation::HadMet(letter) => met(&|i| scenario.people[i].letters.contains(letter)),
            Situation::HadMetKdl => met(&|i| scenario.people[i].kdl),
            Situation::HadSponsor => scenario.person_ids().any(|id| position.person(id).sponsor),
            Situation::AtDesk => position.scene == Scene::Desk,
            Situation::EvaluationWon => scenario.bones.iter().any(|bone| position.knows(bone.ours)),
            Situation::EvaluationLost => scenario.bones.iter().any(|bone| position.knows(bone.theirs)),
            _ => return None,
        })
    })
}

/// The number of conditions in a condition, itself among them.
pub fn parts(situation: &Situation) -> usize {
    1 + match situation {
        Situation::Not(inner) => parts(inner),
        Situation::All(list) | Situation::Any(list) => list.iter().map(parts).sum(),
        _ => 0,
    }
}

/// What `leaf` says about the parts of `situation`, put together; none if it says nothing about one.
pub fn folded(situation: &Situation, leaf: &dyn Fn(&Situation) -> Option<bool>) -> Option<bool> {
    let each = |list: &[Situation]| list.iter().map(|s| folded(s, leaf)).collect::<Option<Vec<bool>>>();
    match situation {
        Situation::Not(inner) => folded(inner, leaf).map(|holds| !holds),
        Situation::All(list) => each(list).map(|all| all.into_iter().all(|holds| holds)),
        Situation::Any(list) => each(list).map(|all| all.into_iter().any(|holds| holds)),
        other => leaf(other),
    }
}

/// Whether an action speaks about what this person worries about.
pub fn speaks_to(action: &Action, person: &Person) -> bool {
    person.concern.is_some() && action.moves.iter().any(|done| done.row().concern == person.concern)
}

/// The days of the evaluations in which somebody has a say, each with the day of the one before it
/// (0 = none): it is the next one from there up to its own day.
pub fn says(scenario: &Scenario, who: PersonId) -> impl Iterator<Item = (u8, u8)> {
    let of_person = move |bone: &&Bone| bone.seats.iter().any(|(seat, _)| *seat == who);
    let before = |day: u8| scenario.bones.iter().map(|b| b.day).filter(|&d| d < day).max().unwrap_or(0);
    scenario.bones.iter().filter(of_person).map(move |bone| (before(bone.day), bone.day))
}

fn has_say(scenario: &Scenario, who: PersonId) -> bool {
    says(scenario, who).next().is_some()
}

fn has_next_say(scenario: &Scenario, who: PersonId, day: u8) -> bool {
    says(scenario, who).any(|(from, until)| from <= day && day < until)
}

/// Whether somebody listens to this person.
fn connected(scenario: &Scenario, who: PersonId) -> bool {
    scenario.people.iter().any(|p| p.listens_to.contains(&who))
}

/// Whether there can be a position in which `situation` holds for choosing `action`; false only if
/// the action alone rules it out.
pub fn can_speak(situation: &Situation, scenario: &Scenario, action: &Action) -> bool {
    settled(situation, scenario, action) != Some(false)
}

/// What the action alone says about `situation`; none if the position has a say.
fn settled(situation: &Situation, scenario: &Scenario, action: &Action) -> Option<bool> {
    let addressed = |marked: &dyn Fn(&Person) -> bool| action.who.is_some_and(|id| marked(scenario.person(id)));
    // Three-valued "and" if `stop` is false, "or" if it is true.
    let combined = |list: &[Situation], stop: bool| {
        let mut open = false;
        for part in list {
            match settled(part, scenario, action) {
                Some(is) if is == stop => return Some(stop),
                Some(_) => {}
                None => open = true,
            }
        }
        if open { None } else { Some(!stop) }
    };
    match situation {
        Situation::Not(inner) => settled(inner, scenario, action).map(|is| !is),
        Situation::All(list) => combined(list, false),
        Situation::Any(list) => combined(list, true),
        Situation::Does(wanted) => Some(action.moves.contains(wanted)),
        Situation::Sends(band) => Some(action.letter == Some(*band)),
        Situation::Is(approach) => Some(action.approach == *approach),
        Situation::To(letter) => Some(addressed(&|p| p.letters.contains(letter))),
        Situation::ToKdl => Some(addressed(&|p| p.kdl)),
        Situation::ToBenefitOwner => Some(addressed(&|p| p.benefit_owner)),
        Situation::ToSomebodyWorried => Some(addressed(&|p| p.concern.is_some())),
        Situation::TheirConcern => Some(addressed(&|p| speaks_to(action, p))),
        Situation::ToKnownProblem if !addressed(&|p| p.problem.is_some()) => Some(false),
        Situation::ToNextEvaluation if !action.who.is_some_and(|who| has_say(scenario, who)) => Some(false),
        Situation::ToKnownProblem | Situation::ToNextEvaluation => None,
        Situation::ToConnected => Some(action.who.is_some_and(|who| connected(scenario, who))),
        Situation::ToRungFrom(0) | Situation::ToTrustFrom(0) if action.who.is_some() => Some(true),
        Situation::ToSponsor
        | Situation::ToOpponent
        | Situation::ToMet
        | Situation::ToAttitudeFrom(_)
        | Situation::ToRungFrom(_)
        | Situation::ToTrustFrom(_) => {
            if action.who.is_none() {
                Some(false)
            } else {
                None
            }
        }
        Situation::AtDesk => match action.place {
            Place::Desk => Some(true),
            Place::Node(_) => Some(false),
            Place::Anywhere => None,
        },
        Situation::Knew(..)
        | Situation::Phase(_)
        | Situation::HadMet(_)
        | Situation::HadMetKdl
        | Situation::KdlFrom(_)
        | Situation::StageFrom(_)
        | Situation::HadSponsor
        | Situation::EvaluationWon
        | Situation::EvaluationLost => None,
    }
}
