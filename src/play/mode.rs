//! Owns the two ways to play a deal: in practice, and to be assessed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a play shows before its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Mode {
    /// The coach speaks after each meeting.
    #[default]
    #[serde(rename = "practice")]
    Practice,
    /// Nothing but the world until the debrief.
    #[serde(rename = "assess")]
    Assess,
}

impl Mode {
    /// How it is written in files.
    pub fn word(self) -> &'static str {
        match self {
            Mode::Practice => "practice",
            Mode::Assess => "assess",
        }
    }

    pub(super) fn other(self) -> Self {
        match self {
            Mode::Practice => Mode::Assess,
            Mode::Assess => Mode::Practice,
        }
    }
}
