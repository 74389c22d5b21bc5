//! Owns the vocabulary of the method: what rules and scenarios say in its standard terms.

use enum_map::Enum;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The client's buying stage, `1..=7` (SSM-1, SSM-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stage(pub u8);

impl Stage {
    pub const FIRST: u8 = 1;
    pub const LAST: u8 = 7;

    /// The phase of concerns that this stage belongs to (EF-1).
    pub fn phase(self) -> Phase {
        match self.0 {
            0..=3 => Phase::Needs,
            4 | 5 => Phase::Evaluation,
            _ => Phase::Decision,
        }
    }
}

/// The three phases of a buyer's concerns (EF-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Phase {
    Needs,
    Evaluation,
    Decision,
}

/// Influence of a person in the buying decision (HW-6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Influence {
    /// Influencer, perhaps outside the company.
    I,
    /// Evaluator: reports and ranks.
    E,
    /// Decision supporter: advises the decision maker.
    S,
    /// Decision maker: has the final say.
    D,
    /// Approver: signs.
    A,
}

impl Influence {
    /// The letter as printed on a card.
    pub fn as_str(self) -> &'static str {
        match self {
            Influence::I => "I",
            Influence::E => "E",
            Influence::S => "S",
            Influence::D => "D",
            Influence::A => "A",
        }
    }
}

/// Lowest attitude: against us (HW-6).
pub const ATTITUDE_MIN: i8 = -1;
/// Highest attitude: a coach (HW-6).
pub const ATTITUDE_MAX: i8 = 3;
/// How far what was said and done before a first meeting can move it, either way.
pub const INCLINED_MAX: i8 = 2;
/// Attitudes that can be asked about or met.
pub const ATTITUDES: std::ops::RangeInclusive<i64> = ATTITUDE_MIN as i64..=ATTITUDE_MAX as i64;

/// Highest rung of the ladder of acts (HW-7).
pub const RUNG_MAX: u8 = 5;

/// What a buyer worries about (EF-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Enum)]
pub enum Concern {
    Need,
    Solution,
    Price,
    Risk,
}

impl Concern {
    pub const ALL: [Concern; 4] = [Concern::Need, Concern::Solution, Concern::Price, Concern::Risk];
}

all_of!(Concern);

/// What a relationship is made of (RD-1). How many of them there are is the trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Enum)]
pub enum Element {
    /// Yours, not that of your platform.
    Value,
    /// A favour owed.
    Favour,
    Dignity,
    /// Resources that you can bring.
    Reach,
    Frequency,
    Length,
    /// Asked about more than the work.
    Depth,
}

impl Element {
    pub const ALL: [Element; 7] = [
        Element::Value,
        Element::Favour,
        Element::Dignity,
        Element::Reach,
        Element::Frequency,
        Element::Length,
        Element::Depth,
    ];
}

all_of!(Element);

/// What kind of thing a learned fact is; rules count facts by kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Enum)]
pub enum FactKind {
    /// Sign that the opportunity is active and somebody else's (VR-2).
    ActiveSign,
    /// Sign that the vision can still move (VR-2).
    LatentSign,
    /// A business problem, in the client's words (VR-1).
    Problem,
    /// A reason behind the problem (VR-7).
    Cause,
    /// A capability the client wants or has agreed to (VR-7, SSM-14).
    Capability,
    /// Why the client must act, with a number (SSM-4).
    Reason,
    /// Who has power, and who listens to whom (SSM-7).
    Power,
    /// What could go wrong in the client's eyes (EF-3).
    Risk,
    /// The problem is to be solved in a way only we can (VR-7, SSM-13).
    OurVision,
    /// A position you have taken: what you promised, asked or declined.
    Stand,
    /// A promise to propose on the buyer's terms (VR-3).
    TheirTerms,
    /// The one condition on which you would propose is on the table (VR-4).
    Condition,
    /// What a rival did or plans.
    Rival,
    /// The value that they expect, in their own number (SSM-3).
    Value,
    /// Somebody's concern is answered (EF-1).
    Answered,
    /// What an evaluation came to (HW-5).
    Evaluation,
    /// How the two organisations are joined: the roof (HW-3).
    Organisation,
    /// Ties with the many: the foundation (HW-11).
    General,
    /// A plan that the client has seen and approved (SSM-17).
    Plan,
    /// What somebody says of their own power, and nothing has tested (SSM-8).
    Claim,
}

impl FactKind {
    pub const ALL: [FactKind; 20] = [
        FactKind::ActiveSign,
        FactKind::LatentSign,
        FactKind::Problem,
        FactKind::Cause,
        FactKind::Capability,
        FactKind::Reason,
        FactKind::Power,
        FactKind::Risk,
        FactKind::OurVision,
        FactKind::Stand,
        FactKind::TheirTerms,
        FactKind::Condition,
        FactKind::Rival,
        FactKind::Value,
        FactKind::Answered,
        FactKind::Evaluation,
        FactKind::Organisation,
        FactKind::General,
        FactKind::Plan,
        FactKind::Claim,
    ];
}

all_of!(FactKind);

/// What a hidden truth means to somebody who sells: rules ask how far it is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Meaning {
    /// Nobody has been promised anything; what is done decides.
    Open,
    /// A rival is preferred, and has no promise.
    Leaning,
    /// The award is promised to somebody else.
    Promised,
    /// It is decided, and we are asked for the sake of the comparison (VR-3).
    ColumnFodder,
    /// Nobody has to act (SSM-4).
    NoReason,
}

/// Verdict of a rule, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Verdict {
    Strong,
    Sound,
    Weak,
    Mistake,
    Blunder,
}

/// The six dimensions in which a score is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Enum, JsonSchema)]
pub enum Dimension {
    StageAlignment,
    Qualification,
    AccessAndPower,
    VitalSigns,
    ConcernsAndRisk,
    Relationship,
}

impl Dimension {
    pub const ALL: [Dimension; 6] = [
        Dimension::StageAlignment,
        Dimension::Qualification,
        Dimension::AccessAndPower,
        Dimension::VitalSigns,
        Dimension::ConcernsAndRisk,
        Dimension::Relationship,
    ];
}

all_of!(Dimension);
