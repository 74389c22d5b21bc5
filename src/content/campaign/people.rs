//! Owns what an author says about a person for a campaign, and the questions a template may put to it.

use serde::Deserialize;

use crate::content::draft;
use crate::content::parse::Name;
use crate::model::{Concern, Expr, Influence, Leaf, Text, written};

/// How somebody stands to us when first met.
#[derive(Clone, Deserialize)]
pub enum Attitude {
    At(i8),
    /// Attitudes with their chances: a weight for each truth by name.
    ByTruth(Vec<(i8, Vec<(Name, u32)>)>),
}

impl Default for Attitude {
    fn default() -> Self {
        Self::At(0)
    }
}

/// What matters about a person when no conversation is written.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Traits {
    /// What goes wrong for them, as a whole sentence without a full stop.
    pub problem: Option<Text>,
    /// What they worry about (EF-1).
    pub concern: Option<Concern>,
    /// What satisfies them, as a whole sentence without a full stop: it becomes known.
    pub answer: Option<Text>,
    /// Why they must act, and whether there is such a reason at all: a weight of ten for each truth.
    pub reason: Option<Reason>,
    /// The value that they expect, in their number; told once their concern is answered.
    pub value: Option<Text>,
    /// Their value must touch an initiative: without the initiatives map no answer satisfies (SSM-13).
    pub initiative: bool,
    /// How one could help them personally, as a phrase after “help with”.
    pub favour: Option<Text>,
    /// What they enjoy, as a phrase after “invite to”.
    pub enjoys: Option<Text>,
    /// The highest rung of the ladder of acts that they may accept (HW-7).
    pub ladder: Option<u8>,
    /// Whose doors they can open.
    pub opens: Vec<Name>,
    /// Facts that they pass on to a friend, or if asked as people who run daily work (SSM-19).
    pub tells: Vec<Name>,
    /// They run daily work for somebody: to be asked, not to be won (SSM-19).
    pub assistant: bool,
    /// They can become a coach (HW-10).
    pub coach: bool,
    /// The bones of the fishbone on which they have a say, with the distance from the spine, 1 to 3.
    pub bones: Vec<(Name, u8)>,
    /// Unless we meet them, they speak for a rival.
    pub leans: bool,
    /// The letter that could make a sponsor of them (SSM-11).
    pub letter: Option<super::letter::LetterDraft>,
}

/// A compelling reason to act that may or may not be there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    pub text: Text,
    /// Tenths of chance that it shows, for each truth by name.
    pub by_truth: Vec<(Name, u32)>,
}

/// What a template can ask about a person, before the deal begins.
#[derive(Clone, Deserialize)]
pub enum Trait {
    Problem,
    Concern(Concern),
    Reason,
    Initiative,
    Favour,
    Enjoys,
    /// Accepts at least this rung.
    Ladder(u8),
    Assistant,
    Coach,
    Bone,
    /// Speaks for a rival unless met.
    Leans,
    Listens,
    Letter(Influence),
}

impl Leaf for Trait {}
written!(Trait, "Trait");

/// Whether `person` has all of these.
pub fn has_all(person: &draft::Person, traits: &[Expr<Trait>]) -> bool {
    traits.iter().all(|wanted| wanted.holds(|leaf| leaf.of(person)))
}

/// The rung that people accept if nothing else is said: regular visits at the office.
const USUAL_LADDER: u8 = 2;

impl Trait {
    /// Whether `person` has it.
    fn of(&self, person: &draft::Person) -> bool {
        let traits = &person.campaign;
        match self {
            Self::Problem => traits.problem.is_some(),
            Self::Concern(concern) => traits.concern == Some(*concern),
            Self::Reason => traits.reason.is_some(),
            Self::Initiative => traits.initiative,
            Self::Favour => traits.favour.is_some(),
            Self::Enjoys => traits.enjoys.is_some(),
            Self::Ladder(least) => traits.ladder.unwrap_or(USUAL_LADDER) >= *least,
            Self::Assistant => traits.assistant,
            Self::Coach => traits.coach,
            Self::Bone => !traits.bones.is_empty(),
            Self::Leans => traits.leans,
            Self::Listens => !person.listens_to.is_empty(),
            Self::Letter(letter) => person.letters.contains(letter),
        }
    }
}
