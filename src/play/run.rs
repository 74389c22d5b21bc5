//! Owns the run file: scenario, engine, rulebook, seed and choices of one play, with seals that
//! let a reader say which part was changed. It is also the save of a play in progress.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::session::Session;
use crate::content::{self, Problem, hex};
use crate::model::{Dimension, Turn};

/// Version of the engine that plays and replays; part of every seal.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// What a play shows before its end (DESIGN §7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// The coach speaks after each meeting.
    #[default]
    #[serde(rename = "practice")]
    Practice,
    /// Nothing but the world until the debrief.
    #[serde(rename = "assess")]
    Assess,
}

/// One choice of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Name of the action in the scenario.
    pub action: String,
    /// The outcomes that followed, by their number.
    pub outcomes: Vec<u8>,
    /// Seal of everything up to and with this choice.
    pub seal: String,
}

/// What the run says came of it; recomputed, never believed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub ending: String,
    /// Points per dimension, in [`Dimension::ALL`] order.
    pub points: Vec<i32>,
    pub total: i32,
    /// In thousands of dollars.
    pub value: i64,
}

/// A play that can be replayed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    pub scenario: String,
    pub scenario_hash: String,
    pub engine: String,
    pub rulebook: String,
    pub rulebook_version: u32,
    pub rulebook_hash: String,
    pub mode: Mode,
    pub seed: u64,
    /// Seal of all of the above.
    pub seal: String,
    pub choices: Vec<Choice>,
    /// Present when the deal is over.
    pub result: Option<Claim>,
}

impl Run {
    /// The run of a play, finished or not.
    pub fn of(session: &Session) -> Self {
        let (scenario, rulebook) = (&session.deal().scenario, &session.deal().rulebook);
        let mut run = Self {
            scenario: scenario.name.clone(),
            scenario_hash: scenario.hash.clone(),
            engine: ENGINE.into(),
            rulebook: rulebook.id.clone(),
            rulebook_version: rulebook.version,
            rulebook_hash: rulebook.hash.clone(),
            mode: session.mode(),
            seed: session.seed(),
            seal: String::new(),
            choices: Vec::new(),
            result: claim(session),
        };
        run.seal = run.header_seal();
        let mut seal = run.seal.clone();
        for decision in session.decisions() {
            let action = scenario.action(decision.action).name.clone();
            let outcomes: Vec<u8> = decision.rolled.iter().map(|r| r.outcome.0).collect();
            seal = choice_seal(&seal, &action, &outcomes);
            run.choices.push(Choice { action, outcomes, seal: seal.clone() });
        }
        run
    }

    /// Reads a run file.
    ///
    /// # Errors
    /// Where and why the text is not a run.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        content::from_ron(content::text_of(bytes)?).map_err(|mut problem| {
            problem.hint = "a run file is written by the program and not meant to be edited".into();
            problem
        })
    }

    /// The text of the run file; the same play gives the same bytes on every machine.
    pub fn to_text(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().depth_limit(2).new_line("\n").struct_names(false);
        // A struct of strings and integers cannot fail to serialise.
        ron::ser::to_string_pretty(self, pretty).map(|text| text + "\n").unwrap_or_default()
    }

    /// The seal that the header should carry.
    pub fn header_seal(&self) -> String {
        let mode = match self.mode {
            Mode::Practice => "practice",
            Mode::Assess => "assess",
        };
        seal(&[
            &self.scenario,
            &self.scenario_hash,
            &self.engine,
            &self.rulebook,
            &self.rulebook_version.to_string(),
            &self.rulebook_hash,
            mode,
            &self.seed.to_string(),
        ])
    }
}

/// The seal that a choice should carry after one sealed `previous`.
pub fn choice_seal(previous: &str, action: &str, outcomes: &[u8]) -> String {
    seal(&[previous, action, &hex(outcomes)])
}

fn seal(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize()[..8])
}

/// What came of a finished play.
pub fn claim(session: &Session) -> Option<Claim> {
    let Turn::Over(ending) = session.position().turn else { return None };
    let card = session.scorecard();
    Some(Claim {
        ending: session.deal().scenario.ending(ending).name.clone(),
        points: Dimension::ALL.iter().map(|&d| card.of(d)).collect(),
        total: card.total(),
        value: session.value(),
    })
}
