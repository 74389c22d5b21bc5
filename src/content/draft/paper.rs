//! Owns how a paper is written in a scenario file: what can be put into it, and what it leads to by how good
//! it is.

use serde::Deserialize;

use super::{Case, Outcome, When};
use crate::content::parse::Name;
use crate::model::{Approach, Band, Move, PaperKind, PaperPart, Text};

/// A paper that the learner makes at the desk, once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub id: Name,
    pub kind: PaperKind,
    /// Whom it is for.
    #[serde(default)]
    pub to: Option<Name>,
    pub approach: Approach,
    #[serde(default)]
    pub days: u8,
    #[serde(default)]
    pub when: When,
    #[serde(default)]
    pub moves: Vec<Move>,
    pub lines: Vec<PaperLine>,
    pub full: Version,
    pub fair: Version,
    pub poor: Version,
}

impl Paper {
    pub fn version(&self, band: Band) -> &Version {
        match band {
            Band::Full => &self.full,
            Band::Fair => &self.fair,
            Band::Poor => &self.poor,
        }
    }
}

/// What a paper of one quality is called, and leads to.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    pub label: Text,
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    #[serde(default)]
    pub cases: Vec<Case>,
}

/// A line that may stand in a paper.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperLine {
    pub part: PaperPart,
    pub text: Text,
    /// Why it is wrong here; left out for the right one.
    #[serde(default)]
    pub wrong: Option<Text>,
    /// The fact without which nobody could write it.
    #[serde(default)]
    pub needs: Option<Name>,
}
