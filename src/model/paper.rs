//! Owns the papers of the method that a learner makes out of lines: their kinds, the parts of each, and how
//! good one is by what was chosen for them.

use enum_map::Enum;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::ids::{FactId, PersonId};
use super::text::Text;

/// A tool of the method that one makes in writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Enum)]
pub enum PaperKind {
    /// To a possible sponsor: proof that one listened (SSM-11).
    SponsorLetter,
    /// In five sections, checked with the client (SSM-21).
    AccountPlan,
    /// Goals, initiatives and projects, and where the client stands (SSM-17, SSM-21).
    InitiativesMap,
    /// Before the call on the owner of the problem (SSM-22).
    CallPlan,
    /// Where we differ, and what of it is worth something to them (SSM-23).
    ValuePlan,
    /// In a crisis (HW-13).
    OpenLetter,
}

impl PaperKind {
    pub const ALL: [PaperKind; 6] = [
        PaperKind::SponsorLetter,
        PaperKind::AccountPlan,
        PaperKind::InitiativesMap,
        PaperKind::CallPlan,
        PaperKind::ValuePlan,
        PaperKind::OpenLetter,
    ];

    /// The parts of which it is made, in the order in which they stand.
    pub fn parts(self) -> &'static [PaperPart] {
        use PaperPart::*;
        match self {
            Self::SponsorLetter => &[Problem, Causes, Capabilities, LookTogether, ReachLeader, SuccessStory],
            Self::AccountPlan => &[Client, Opportunities, Routes, Relationships, Team],
            Self::InitiativesMap => &[Goal, Initiatives, Projects, Standing],
            Self::CallPlan => &[Initiative, Driver, WayIn, Result, Consequence],
            Self::ValuePlan => &[Difference, TheirView, Worth, Enough],
            Self::OpenLetter => &[Situation, Measures, Appeal],
        }
    }

    /// The rule of the method that asks for it.
    pub fn cites(self) -> &'static str {
        match self {
            Self::SponsorLetter => "SSM-11",
            Self::AccountPlan => "SSM-21",
            Self::InitiativesMap => "SSM-17",
            Self::CallPlan => "SSM-22",
            Self::ValuePlan => "SSM-23",
            Self::OpenLetter => "HW-13",
        }
    }

    /// Right parts less wrong ones that a paper of this quality needs: all of them, about two in three, any.
    pub fn least(self, band: Band) -> i16 {
        let parts = self.parts().len() as i16;
        match band {
            Band::Full => parts,
            Band::Fair => (2 * parts + 1) / 3,
            Band::Poor => 0,
        }
    }

    /// Whether it is for one person: who a call is planned on, or a letter written to.
    pub fn is_for_somebody(self) -> bool {
        matches!(self, Self::SponsorLetter | Self::CallPlan)
    }

    fn is_sponsor_letter(&self) -> bool {
        *self == Self::SponsorLetter
    }

    /// The quality of a paper with so many right and wrong parts.
    pub fn band(self, right: usize, wrong: usize) -> Band {
        let points = right as i16 - wrong as i16;
        Band::ALL.into_iter().find(|band| points >= self.least(*band)).unwrap_or(Band::Poor)
    }
}

all_of!(PaperKind);

/// A part of a paper; each kind has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Enum)]
pub enum PaperPart {
    Problem,
    Causes,
    Capabilities,
    /// Agreement to look for a solution together.
    LookTogether,
    /// Agreement to help us reach the key decision leader.
    ReachLeader,
    SuccessStory,
    /// What drives the client.
    Client,
    /// Opportunities, and which must be won.
    Opportunities,
    /// By which way ours reaches them.
    Routes,
    /// Who owns which relationship, and what for.
    Relationships,
    /// Goals, issues and next acts of the team.
    Team,
    Goal,
    Initiatives,
    Projects,
    /// Where the client stands and wants to stand.
    Standing,
    /// Which initiative the call is about.
    Initiative,
    /// What drives it.
    Driver,
    WayIn,
    /// The business result hoped for.
    Result,
    /// What follows from acting and from not acting.
    Consequence,
    /// Where we differ in what we can do.
    Difference,
    /// How they see it.
    TheirView,
    /// What of it is worth something to them, in their number.
    Worth,
    /// How different we must be to win.
    Enough,
    Situation,
    Measures,
    /// Appeal and shared feeling.
    Appeal,
}

impl PaperPart {
    /// All parts, kind by kind.
    pub fn all() -> impl Iterator<Item = PaperPart> {
        PaperKind::ALL.into_iter().flat_map(|kind| kind.parts().iter().copied())
    }
}

/// How good a paper is: right parts less wrong ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Enum)]
pub enum Band {
    Poor,
    Fair,
    Full,
}

impl Band {
    pub const ALL: [Band; 3] = [Band::Full, Band::Fair, Band::Poor];

    /// The end of the ids of actions that make such a paper.
    pub fn word(self) -> &'static str {
        match self {
            Band::Full => "full",
            Band::Fair => "fair",
            Band::Poor => "poor",
        }
    }
}

all_of!(Band);

/// A paper that can be made in a deal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paper {
    #[serde(skip)]
    pub name: String,
    #[serde(skip_serializing_if = "PaperKind::is_sponsor_letter")]
    pub kind: PaperKind,
    /// Whom it is for.
    pub to: Option<PersonId>,
    pub lines: Vec<PaperLine>,
}

/// A line that may stand in a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaperLine {
    pub part: PaperPart,
    #[serde(skip)]
    pub text: Text,
    /// Why it is wrong here; none = it is right.
    #[serde(serialize_with = "whether")]
    pub wrong: Option<Text>,
    /// Without this fact nobody could write it.
    pub needs: Option<FactId>,
}

/// An action makes a paper, and so well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Making {
    /// Its number in [`papers`](super::ScenarioParts::papers), from 0.
    pub paper: u8,
    pub kind: PaperKind,
    pub band: Band,
}

/// A letter follows from whom it is for, and was the first paper there was: the hashes of deals with letters
/// are not to change because there are others now.
impl Serialize for Making {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.kind.is_sponsor_letter() { self.band.serialize(to) } else { (self.paper, self.band).serialize(to) }
    }
}

/// Whether a text is there; what it says is told, and plays no part.
fn whether<S: Serializer>(told: &Option<Text>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bool(told.is_some())
}

#[cfg(test)]
mod tests {
    use super::{Band, PaperKind, PaperPart};

    #[test]
    fn a_part_belongs_to_one_kind() {
        let mut parts: Vec<PaperPart> = PaperPart::all().collect();
        let count = parts.len();
        parts.sort_unstable();
        parts.dedup();
        assert_eq!((parts.len(), count), (27, 27));
    }

    #[test]
    fn two_right_parts_in_three_are_fair() {
        let least = PaperKind::ALL.map(|kind| (kind.parts().len(), kind.least(Band::Fair)));
        assert_eq!(least, [(6, 4), (5, 3), (4, 3), (5, 3), (4, 3), (3, 2)]);
        for kind in PaperKind::ALL {
            let all = kind.parts().len();
            assert_eq!(kind.band(all, 0), Band::Full);
            assert_eq!(kind.band(all - 1, 1), if all > 4 { Band::Fair } else { Band::Poor }, "{kind:?}");
        }
    }
}
