//! Owns what can be done: approaches and moves, one row each with all that the program knows of it.

use enum_map::Enum;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::method::Concern;

/// Declares an enum whose variants each have one row: what is known of it stands behind its name.
macro_rules! table {
    ($(#[$meta:meta])* $name:ident($row:ident): $($(#[$doc:meta])* $variant:ident => $known:expr,)*) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// Every one, in the order of the table.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// Its row of the table.
            pub const fn row(self) -> $row {
                match self {
                    $($name::$variant => $known,)*
                }
            }
        }
    };
}

/// What an approach is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Enum)]
pub enum Group {
    /// To find out.
    Ask,
    /// To say, show and write something.
    Tell,
    /// To be worth something to each other.
    Bond,
    /// To get to somebody else.
    Doors,
}

impl Group {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Group; 4] = [Group::Ask, Group::Tell, Group::Bond, Group::Doors];
}

all_of!(Group);

/// What a seller who has been on a course thinks of something, best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Schooled {
    /// Rude, unpaid or underhand.
    Never,
    Leave,
    /// On the buyer's terms.
    TheirTerms,
    Neutral,
    Forward,
    Ask,
}

/// What is known of an approach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    pub group: Group,
    /// Somebody who loves to pitch likes it for what it is called.
    pub pitches: bool,
    pub schooled: Schooled,
}

impl Manner {
    const fn of(group: Group) -> Self {
        Self { group, pitches: false, schooled: Schooled::Neutral }
    }

    const fn pitch(self) -> Self {
        Self { pitches: true, ..self }
    }

    const fn schooled(self, schooled: Schooled) -> Self {
        Self { schooled, ..self }
    }
}

/// What is known of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nature {
    /// How much it pleases the other side, `-5..=3`.
    pub pleases: i8,
    pub schooled: Schooled,
    /// It is a pitch.
    pub pitches: bool,
    /// It speaks about this concern (EF-1).
    pub concern: Option<Concern>,
}

impl Nature {
    const fn of(pleases: i8, schooled: Schooled) -> Self {
        Self { pleases, schooled, pitches: false, concern: None }
    }

    const fn pitch(self) -> Self {
        Self { pitches: true, ..self }
    }

    const fn about(self, concern: Concern) -> Self {
        Self { concern: Some(concern), ..self }
    }
}

table! {
    /// The verb of an action: what a seller would call it.
    Approach(Manner):
    Diagnose => Manner::of(Group::Ask).schooled(Schooled::Ask),
    BringIdea => Manner::of(Group::Tell),
    ShowCapabilities => Manner::of(Group::Tell).pitch(),
    Prove => Manner::of(Group::Tell),
    RegisterRisk => Manner::of(Group::Tell),
    AskIntroduction => Manner::of(Group::Doors),
    SponsorLetter => Manner::of(Group::Tell),
    ReengineerVision => Manner::of(Group::Tell),
    TradeCondition => Manner::of(Group::Tell),
    HelpPersonally => Manner::of(Group::Bond),
    CheckIn => Manner::of(Group::Bond),
    CollectTrust => Manner::of(Group::Bond),
    Negotiate => Manner::of(Group::Tell).pitch(),
    AskDecision => Manner::of(Group::Tell).pitch(),
    Visit => Manner::of(Group::Ask),
    Research => Manner::of(Group::Ask).schooled(Schooled::Ask),
    OtherWork => Manner::of(Group::Tell),
    Wait => Manner::of(Group::Tell),
    Propose => Manner::of(Group::Tell).pitch(),
    AccountPlan => Manner::of(Group::Tell),
    InitiativesMap => Manner::of(Group::Ask),
    PrivateOccasion => Manner::of(Group::Bond),
    Contain => Manner::of(Group::Bond),
    ExecutiveVisit => Manner::of(Group::Bond),
    Exhibition => Manner::of(Group::Bond),
    HeadquartersVisit => Manner::of(Group::Bond),
    BuildOrganisation => Manner::of(Group::Bond),
    BuildGeneral => Manner::of(Group::Bond),
    Answer => Manner::of(Group::Tell),
    WalkAway => Manner::of(Group::Tell).schooled(Schooled::Leave),
}

table! {
    /// One thing that a choice does, in the method's terms; a choice may do several.
    Move(Nature):
    AskGoal => Nature::of(0, Schooled::Ask),
    AskProblem => Nature::of(0, Schooled::Ask),
    AskSkillsAndWhy => Nature::of(0, Schooled::Ask),
    AskProcessOrEvent => Nature::of(0, Schooled::Ask),
    AskHistory => Nature::of(0, Schooled::Ask),
    AskReason => Nature::of(0, Schooled::Ask),
    AskRole => Nature::of(0, Schooled::Ask),
    AskAboutRivals => Nature::of(0, Schooled::Ask),
    PromiseProposal => Nature::of(3, Schooled::TheirTerms).pitch(),
    PitchProduct => Nature::of(0, Schooled::Neutral).pitch(),
    Boast => Nature::of(-1, Schooled::Never).pitch(),
    QuotePrice => Nature::of(-1, Schooled::Neutral).pitch(),
    CutPrice => Nature::of(2, Schooled::TheirTerms),
    LeanOnReferrer => Nature::of(0, Schooled::Neutral),
    AskReferrerToSponsor => Nature::of(0, Schooled::Forward),
    DeclinePlain => Nature::of(-3, Schooled::Neutral),
    DeclineRudely => Nature::of(-5, Schooled::Never),
    DeclineWithCondition => Nature::of(-2, Schooled::Neutral),
    NameWrongCondition => Nature::of(-3, Schooled::TheirTerms),
    ExplainBuyingProcess => Nature::of(-1, Schooled::Neutral),
    HoldPosition => Nature::of(-2, Schooled::Neutral),
    GiveIn => Nature::of(3, Schooled::TheirTerms),
    TradeForAccess => Nature::of(-2, Schooled::Forward),
    FreeWork => Nature::of(2, Schooled::Never),
    ReengineerVision => Nature::of(0, Schooled::Forward),
    TieToOwnDifference => Nature::of(0, Schooled::Forward),
    AcceptTheirVision => Nature::of(3, Schooled::TheirTerms),
    SellWide => Nature::of(0, Schooled::Neutral).pitch(),
    SellOneDepartment => Nature::of(0, Schooled::Neutral),
    UseClientNumbers => Nature::of(0, Schooled::Forward),
    SpeakNeed => Nature::of(1, Schooled::Forward).about(Concern::Need),
    SpeakSolution => Nature::of(0, Schooled::Neutral).pitch().about(Concern::Solution),
    SpeakTechnique => Nature::of(0, Schooled::Neutral).pitch(),
    SpeakPrice => Nature::of(0, Schooled::Neutral).about(Concern::Price),
    SpeakRisk => Nature::of(0, Schooled::Forward).about(Concern::Risk),
    RegisterRisk => Nature::of(0, Schooled::Forward),
    CheckIn => Nature::of(0, Schooled::Forward),
    SellAtTheTop => Nature::of(0, Schooled::Neutral),
    CollectTrust => Nature::of(0, Schooled::Forward),
    UnderTheTable => Nature::of(1, Schooled::Never),
    SkipSteps => Nature::of(-1, Schooled::TheirTerms),
    PlanAccount => Nature::of(0, Schooled::Ask),
    PrepareCall => Nature::of(0, Schooled::Ask),
    AskIntroduction => Nature::of(0, Schooled::Forward),
    WriteSponsorLetter => Nature::of(0, Schooled::Forward),
    AskAssistant => Nature::of(0, Schooled::Ask),
    SeeListeners => Nature::of(0, Schooled::Ask),
    GiveSponsorAStake => Nature::of(1, Schooled::Forward),
    ContainOpponent => Nature::of(-1, Schooled::Forward),
    AttackOpponent => Nature::of(-3, Schooled::Never),
    AskForDecision => Nature::of(-1, Schooled::Forward),
    SubmitOnTheirTerms => Nature::of(3, Schooled::TheirTerms).pitch(),
    SubmitOnOurTerms => Nature::of(0, Schooled::Forward).pitch(),
    Grovel => Nature::of(2, Schooled::Never),
    Gloat => Nature::of(-3, Schooled::Never),
    Courtesy => Nature::of(2, Schooled::Forward),
    HelpPersonally => Nature::of(2, Schooled::Forward),
    WorkElsewhere => Nature::of(0, Schooled::Neutral),
    HoldThroughSilence => Nature::of(0, Schooled::Neutral),
    KeepDoorOpen => Nature::of(1, Schooled::Neutral),
    ClimbRung => Nature::of(0, Schooled::Forward),
    JumpRung => Nature::of(1, Schooled::TheirTerms),
    AskCoach => Nature::of(0, Schooled::Ask),
    MapInitiatives => Nature::of(0, Schooled::Ask),
    BringExecutive => Nature::of(1, Schooled::Forward),
    InviteToExhibition => Nature::of(1, Schooled::Forward),
    InviteToHeadquarters => Nature::of(1, Schooled::Forward),
    IntroduceCustomer => Nature::of(1, Schooled::Forward),
    BuildOrganisation => Nature::of(0, Schooled::Forward),
    BuildGeneral => Nature::of(1, Schooled::Forward),
    PutOff => Nature::of(-1, Schooled::Neutral),
    PractiseWhatYouTeach => Nature::of(-1, Schooled::Neutral),
}

impl Move {
    /// Whether it asks somebody something that they know: not what is prepared by oneself, and not a request.
    pub fn asks(self) -> bool {
        self.row().schooled == Schooled::Ask && !self.alone()
    }

    /// Whether nobody else is needed for it.
    pub fn alone(self) -> bool {
        matches!(self, Self::PlanAccount | Self::PrepareCall | Self::MapInitiatives | Self::WorkElsewhere)
    }
}
