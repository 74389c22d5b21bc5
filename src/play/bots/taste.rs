//! Owns the tastes of the bots: how much each likes an action for what it is, whatever the moment.
//! Every move has its place in each taste, so that a new one cannot be forgotten.

use crate::model::{Action, Approach, Move};

/// How much an action pleases the other side.
pub fn agreeable(action: &Action) -> i32 {
    // However it is put, they wanted you to stay.
    let leaving = if action.approach == Approach::WalkAway { -4 } else { 0 };
    leaving + action.moves.iter().map(|&m| pleases(m)).sum::<i32>()
}

fn pleases(what: Move) -> i32 {
    match what {
        Move::GiveIn | Move::PromiseProposal | Move::AcceptTheirVision | Move::SubmitOnTheirTerms => 3,
        Move::FreeWork | Move::CutPrice | Move::Grovel | Move::Courtesy | Move::HelpPersonally => 2,
        Move::UnderTheTable
        | Move::GiveSponsorAStake
        | Move::SpeakNeed
        | Move::KeepDoorOpen
        | Move::JumpRung
        | Move::BringExecutive
        | Move::InviteToExhibition
        | Move::InviteToHeadquarters
        | Move::IntroduceCustomer
        | Move::BuildGeneral => 1,
        Move::AskGoal
        | Move::AskProblem
        | Move::AskSkillsAndWhy
        | Move::AskProcessOrEvent
        | Move::AskHistory
        | Move::AskReason
        | Move::AskRole
        | Move::AskAboutRivals
        | Move::PitchProduct
        | Move::LeanOnReferrer
        | Move::AskReferrerToSponsor
        | Move::ReengineerVision
        | Move::TieToOwnDifference
        | Move::SellWide
        | Move::SellOneDepartment
        | Move::UseClientNumbers
        | Move::SpeakSolution
        | Move::SpeakTechnique
        | Move::SpeakPrice
        | Move::SpeakRisk
        | Move::RegisterRisk
        | Move::CheckIn
        | Move::SellAtTheTop
        | Move::CollectTrust
        | Move::PlanAccount
        | Move::PrepareCall
        | Move::AskIntroduction
        | Move::WriteSponsorLetter
        | Move::AskAssistant
        | Move::SeeListeners
        | Move::SubmitOnOurTerms
        | Move::WorkElsewhere
        | Move::HoldThroughSilence
        | Move::ClimbRung
        | Move::AskCoach
        | Move::MapInitiatives
        | Move::BuildOrganisation => 0,
        Move::Boast
        | Move::QuotePrice
        | Move::ExplainBuyingProcess
        | Move::SkipSteps
        | Move::ContainOpponent
        | Move::AskForDecision => -1,
        Move::HoldPosition | Move::TradeForAccess | Move::DeclineWithCondition => -2,
        Move::DeclinePlain | Move::NameWrongCondition | Move::AttackOpponent | Move::Gloat => -3,
        Move::DeclineRudely => -5,
    }
}

/// How much an action is pitching: the pitches in it, by what it does and by what it is called.
pub fn pitch_first(action: &Action) -> i32 {
    let called = match action.approach {
        Approach::WalkAway => return -1,
        Approach::ShowCapabilities | Approach::Propose | Approach::Negotiate | Approach::AskDecision => 1,
        _ => 0,
    };
    called + action.moves.iter().filter(|&&m| pitches(m)).count() as i32
}

fn pitches(what: Move) -> bool {
    matches!(
        what,
        Move::PitchProduct
            | Move::Boast
            | Move::QuotePrice
            | Move::SellWide
            | Move::SpeakSolution
            | Move::SpeakTechnique
            | Move::PromiseProposal
            | Move::SubmitOnTheirTerms
            | Move::SubmitOnOurTerms
    )
}

/// What a seller who has been on a course thinks of something, best last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Schooled {
    /// Rude, unpaid or underhand.
    Never,
    Leave,
    /// On the buyer's terms.
    TheirTerms,
    Neutral,
    Forward,
    Ask,
}

/// How a seller who has been on a course ranks an action: by the best in it, unless there is
/// something in it that the course warned of.
pub fn discovery_first(action: &Action) -> i32 {
    let called = match action.approach {
        Approach::WalkAway => Schooled::Leave,
        Approach::Diagnose | Approach::Research => Schooled::Ask,
        _ => Schooled::Neutral,
    };
    let all = || action.moves.iter().map(|&m| schooled(m)).chain([called]);
    let (worst, best) = (all().min().unwrap_or(called), all().max().unwrap_or(called));
    if worst < Schooled::Neutral { worst as i32 } else { best as i32 }
}

fn schooled(what: Move) -> Schooled {
    match what {
        Move::AskGoal
        | Move::AskProblem
        | Move::AskSkillsAndWhy
        | Move::AskProcessOrEvent
        | Move::AskHistory
        | Move::AskReason
        | Move::AskRole
        | Move::AskAboutRivals
        | Move::PlanAccount
        | Move::PrepareCall
        | Move::AskAssistant
        | Move::AskCoach
        | Move::MapInitiatives
        | Move::SeeListeners => Schooled::Ask,
        Move::AskReferrerToSponsor
        | Move::AskIntroduction
        | Move::TradeForAccess
        | Move::ReengineerVision
        | Move::TieToOwnDifference
        | Move::UseClientNumbers
        | Move::SpeakNeed
        | Move::SpeakRisk
        | Move::RegisterRisk
        | Move::CheckIn
        | Move::CollectTrust
        | Move::WriteSponsorLetter
        | Move::GiveSponsorAStake
        | Move::ContainOpponent
        | Move::AskForDecision
        | Move::SubmitOnOurTerms
        | Move::Courtesy
        | Move::ClimbRung
        | Move::BringExecutive
        | Move::InviteToExhibition
        | Move::InviteToHeadquarters
        | Move::IntroduceCustomer
        | Move::BuildOrganisation
        | Move::BuildGeneral
        | Move::HelpPersonally => Schooled::Forward,
        Move::PitchProduct
        | Move::QuotePrice
        | Move::LeanOnReferrer
        | Move::DeclinePlain
        | Move::DeclineWithCondition
        | Move::ExplainBuyingProcess
        | Move::HoldPosition
        | Move::SellWide
        | Move::SellOneDepartment
        | Move::SpeakSolution
        | Move::SpeakTechnique
        | Move::SpeakPrice
        | Move::SellAtTheTop
        | Move::WorkElsewhere
        | Move::HoldThroughSilence
        | Move::KeepDoorOpen => Schooled::Neutral,
        Move::PromiseProposal
        | Move::GiveIn
        | Move::AcceptTheirVision
        | Move::SubmitOnTheirTerms
        | Move::CutPrice
        | Move::NameWrongCondition
        | Move::JumpRung
        | Move::SkipSteps => Schooled::TheirTerms,
        Move::Boast
        | Move::DeclineRudely
        | Move::FreeWork
        | Move::UnderTheTable
        | Move::AttackOpponent
        | Move::Grovel
        | Move::Gloat => Schooled::Never,
    }
}
