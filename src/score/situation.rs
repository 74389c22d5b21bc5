//! Owns when a rule speaks: conditions on what was known before and on the choice itself.

use serde::{Deserialize, Serialize};

use crate::model::{
    Action, Approach, Band, Bone, Expr, FactKind, Influence, Knowledge, Leaf, Meaning, Move, PaperKind, Person,
    PersonId, Phase, Place, Position, Scenario, Scene, written,
};

/// What a rule can ask about a decision; it sees what the learner knew then and the choice, never its luck.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Situation {
    /// The choice does this.
    Does(Move),
    /// The choice is of this kind.
    Is(Approach),
    /// At least this many facts of a kind were known before.
    Knew(FactKind, u8),
    /// The client was in this phase of concerns (EF-1).
    Phase(Phase),
    /// The person addressed carries this power letter.
    To(Influence),
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
    /// The choice sends a letter of this quality to a possible sponsor (SSM-11).
    Sends(Band),
    /// The choice makes a paper of this kind and quality (SSM-11, SSM-17, SSM-21 to 23, HW-13).
    Makes(PaperKind, Band),
    /// What the person addressed worries about is written down (EF-1), so that it can be answered or
    /// missed.
    ToSomebodyWorried,
    /// The choice speaks about just what the person addressed worries about.
    TheirConcern,
    /// What goes wrong for the person addressed was known.
    ToKnownProblem,
    /// The person addressed has a say in the evaluation that comes next (HW-5).
    ToNextEvaluation,
    /// The person addressed stands no farther than so many places from the spine in the evaluation that
    /// comes next (HW-5).
    NearNextEvaluation(u8),
    /// The person addressed has a say in evaluations, and all of them will have been held when the choice is
    /// done.
    SayIsOver,
    /// The key decision leader had been met, with at least this attitude.
    KdlFrom(i8),
    /// With the key decision leader at least this rung had been reached (HW-7).
    KdlRungFrom(u8),
    /// The client had at least reached this stage (SSM-1).
    StageFrom(u8),
    /// Somebody with this letter had been met.
    HadMet(Influence),
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
    /// After the choice, and the days that it takes, at least so many working days are left.
    DaysLeft(u8),
    /// By what was known, it was at least so many percent likely that the truth means one of these.
    Believed(Vec<Meaning>, u8),
}

impl Leaf for Situation {}
written!(Situation, "Situation");

/// What a situation asks about the position alone, whatever is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// At least this many facts of a kind are known.
    Known(FactKind, u8),
    Phase(Phase),
    /// At least this stage is reached.
    Stage(u8),
    /// The key decision leader has been met, with at least this attitude.
    Leader(i8),
    /// With the key decision leader at least this rung is reached.
    LeaderRung(u8),
    /// Somebody with this letter has been met.
    Met(Influence),
    Sponsor,
    Desk,
    Won,
    Lost,
}

impl Situation {
    /// What it asks about the position; none if it asks about the choice.
    pub fn standing(&self) -> Option<Standing> {
        Some(match self {
            Self::Knew(kind, least) => Standing::Known(*kind, *least),
            Self::Phase(phase) => Standing::Phase(*phase),
            Self::StageFrom(stage) => Standing::Stage(*stage),
            Self::KdlFrom(least) => Standing::Leader(*least),
            Self::KdlRungFrom(least) => Standing::LeaderRung(*least),
            Self::HadMetKdl => Standing::Leader(i8::MIN),
            Self::HadMet(letter) => Standing::Met(*letter),
            Self::HadSponsor => Standing::Sponsor,
            Self::AtDesk => Standing::Desk,
            Self::EvaluationWon => Standing::Won,
            Self::EvaluationLost => Standing::Lost,
            Self::Does(_)
            | Self::Is(_)
            | Self::Sends(_)
            | Self::Makes(..)
            | Self::To(_)
            | Self::ToKdl
            | Self::ToBenefitOwner
            | Self::ToSponsor
            | Self::ToOpponent
            | Self::ToMet
            | Self::ToAttitudeFrom(_)
            | Self::ToRungFrom(_)
            | Self::ToTrustFrom(_)
            | Self::ToConnected
            | Self::ToSomebodyWorried
            | Self::TheirConcern
            | Self::ToKnownProblem
            | Self::ToNextEvaluation
            | Self::NearNextEvaluation(_)
            | Self::SayIsOver
            | Self::DaysLeft(_)
            | Self::Believed(..) => return None,
        })
    }
}

impl Standing {
    fn holds(self, scenario: &Scenario, position: &Position) -> bool {
        let met = |wanted: &dyn Fn(usize) -> bool| {
            scenario.person_ids().any(|id| position.person(id).met && wanted(id.index()))
        };
        match self {
            Self::Known(kind, least) => position.facts.and(scenario.of_kind(kind)).len() >= u32::from(least),
            Self::Phase(phase) => position.stage.phase() == phase,
            Self::Stage(stage) => position.stage.0 >= stage,
            Self::Leader(least) => met(&|i| scenario.people[i].kdl && position.people[i].attitude >= least),
            Self::LeaderRung(least) => {
                scenario.person_ids().any(|id| scenario.person(id).kdl && position.person(id).rung >= least)
            }
            Self::Met(letter) => met(&|i| scenario.people[i].influence.contains(&letter)),
            Self::Sponsor => scenario.person_ids().any(|id| position.person(id).sponsor),
            Self::Desk => position.scene == Scene::Desk,
            Self::Won => scenario.bones.iter().any(|bone| position.knows(bone.ours)),
            Self::Lost => scenario.bones.iter().any(|bone| position.knows(bone.theirs)),
        }
    }
}

/// Whether `when` holds for choosing `action` in `before`.
pub fn speaks(when: &Expr<Situation>, scenario: &Scenario, before: &Knowledge, action: &Action) -> bool {
    when.holds(|leaf| speaks_of(leaf, scenario, before, action))
}

fn speaks_of(leaf: &Situation, scenario: &Scenario, known: &Knowledge, action: &Action) -> bool {
    let before = &known.position;
    let addressed = || action.who.map(|id| (scenario.person(id), before.person(id)));
    match leaf {
        Situation::Does(wanted) => action.moves.contains(wanted),
        Situation::Sends(band) => action.makes_a(PaperKind::SponsorLetter, *band),
        Situation::Makes(kind, band) => action.makes_a(*kind, *band),
        Situation::Is(approach) => action.approach == *approach,
        Situation::To(letter) => addressed().is_some_and(|(p, _)| p.influence.contains(letter)),
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
        Situation::ToNextEvaluation => action.who.is_some_and(|who| has_next_say(scenario, who, u8::MAX, before.day)),
        Situation::SayIsOver => {
            last_say(scenario, action).is_some_and(|last| last < before.day.saturating_add(action.days))
        }
        Situation::NearNextEvaluation(most) => {
            action.who.is_some_and(|who| has_next_say(scenario, who, *most, before.day))
        }
        Situation::DaysLeft(least) => scenario.days.saturating_sub(before.day) >= least.saturating_add(action.days),
        Situation::Believed(wanted, least) => scenario.believed(&known.belief, wanted) >= u32::from(*least),
        Situation::Knew(..)
        | Situation::Phase(_)
        | Situation::StageFrom(_)
        | Situation::KdlFrom(_)
        | Situation::KdlRungFrom(_)
        | Situation::HadMetKdl
        | Situation::HadMet(_)
        | Situation::HadSponsor
        | Situation::AtDesk
        | Situation::EvaluationWon
        | Situation::EvaluationLost => leaf.standing().is_some_and(|standing| standing.holds(scenario, before)),
    }
}

/// Whether `when` asks about the position alone.
pub fn asks_position(when: &Expr<Situation>) -> bool {
    when.leaves().all(|leaf| leaf.standing().is_some())
}

/// Whether `when` holds in a position, whatever is chosen; none if it asks about the choice.
pub fn stands(when: &Expr<Situation>, scenario: &Scenario, position: &Position) -> Option<bool> {
    let holds = |leaf: &Situation| leaf.standing().is_some_and(|standing| standing.holds(scenario, position));
    asks_position(when).then(|| when.holds(|leaf| holds(leaf)))
}

/// Whether an action speaks about what this person worries about.
pub fn speaks_to(action: &Action, person: &Person) -> bool {
    person.concern.is_some() && action.moves.iter().any(|done| done.row().concern == person.concern)
}

/// The days of the evaluations in which somebody has a say, no farther than `most` places from the spine,
/// each with the day of the one before it (0 = none): it is the next one from there up to its own day.
pub fn says(scenario: &Scenario, who: PersonId, most: u8) -> impl Iterator<Item = (u8, u8)> {
    let of_person = move |bone: &&Bone| bone.seats.iter().any(|(seat, away)| *seat == who && *away <= most);
    let before = |day: u8| scenario.bones.iter().map(|b| b.day).filter(|&d| d < day).max().unwrap_or(0);
    scenario.bones.iter().filter(of_person).map(move |bone| (before(bone.day), bone.day))
}

/// The day of the last evaluation in which whom an action addresses has a say.
pub fn last_say(scenario: &Scenario, action: &Action) -> Option<u8> {
    says(scenario, action.who?, u8::MAX).map(|(_, until)| until).max()
}

fn has_say(scenario: &Scenario, who: PersonId, most: u8) -> bool {
    says(scenario, who, most).next().is_some()
}

fn has_next_say(scenario: &Scenario, who: PersonId, most: u8, day: u8) -> bool {
    says(scenario, who, most).any(|(from, until)| from <= day && day < until)
}

/// Whether somebody listens to this person.
fn connected(scenario: &Scenario, who: PersonId) -> bool {
    scenario.people.iter().any(|p| p.listens_to.contains(&who))
}

/// Whether there can be a position in which `when` holds for choosing `action`; false only if the
/// action alone rules it out.
pub fn can_speak(when: &Expr<Situation>, scenario: &Scenario, action: &Action) -> bool {
    when.decided(&mut |leaf| settled(leaf, scenario, action)) != Some(false)
}

/// What the action alone says about `leaf`; none if the position has a say.
fn settled(leaf: &Situation, scenario: &Scenario, action: &Action) -> Option<bool> {
    let addressed = |marked: &dyn Fn(&Person) -> bool| action.who.is_some_and(|id| marked(scenario.person(id)));
    match leaf {
        Situation::Does(wanted) => Some(action.moves.contains(wanted)),
        Situation::Sends(band) => Some(action.makes_a(PaperKind::SponsorLetter, *band)),
        Situation::Makes(kind, band) => Some(action.makes_a(*kind, *band)),
        Situation::Is(approach) => Some(action.approach == *approach),
        Situation::To(letter) => Some(addressed(&|p| p.influence.contains(letter))),
        Situation::ToKdl => Some(addressed(&|p| p.kdl)),
        Situation::ToBenefitOwner => Some(addressed(&|p| p.benefit_owner)),
        Situation::ToSomebodyWorried => Some(addressed(&|p| p.concern.is_some())),
        Situation::TheirConcern => Some(addressed(&|p| speaks_to(action, p))),
        Situation::ToKnownProblem if !addressed(&|p| p.problem.is_some()) => Some(false),
        Situation::ToNextEvaluation if !action.who.is_some_and(|who| has_say(scenario, who, u8::MAX)) => Some(false),
        Situation::NearNextEvaluation(most) if !action.who.is_some_and(|who| has_say(scenario, who, *most)) => {
            Some(false)
        }
        Situation::SayIsOver if last_say(scenario, action).is_none() => Some(false),
        Situation::ToKnownProblem
        | Situation::ToNextEvaluation
        | Situation::NearNextEvaluation(_)
        | Situation::SayIsOver => None,
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
        Situation::DaysLeft(least) if scenario.days < least.saturating_add(action.days) => Some(false),
        Situation::Believed(wanted, 1..)
            if !scenario.truths.iter().any(|t| t.means.is_some_and(|m| wanted.contains(&m))) =>
        {
            Some(false)
        }
        Situation::DaysLeft(_)
        | Situation::Believed(..)
        | Situation::Knew(..)
        | Situation::Phase(_)
        | Situation::HadMet(_)
        | Situation::HadMetKdl
        | Situation::KdlFrom(_)
        | Situation::KdlRungFrom(_)
        | Situation::StageFrom(_)
        | Situation::HadSponsor
        | Situation::EvaluationWon
        | Situation::EvaluationLost => None,
    }
}
