//! Owns the run file: scenario, engine, rulebook, seed and choices of one play, with seals that
//! let a reader say which part was changed. It is also the save of a play in progress.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::session::{Filled, Session};
use crate::content::{self, Problem, hex};
use crate::model::{Dimension, Turn};
use crate::score::{Answer, Grid};

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

/// The marks of an assessment grid, by the ids of its criteria.
pub type Marks = Vec<(String, Answer)>;

/// One choice of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Name of the action in the scenario.
    pub action: String,
    /// The outcomes that followed, by their number.
    pub outcomes: Vec<u8>,
    /// The lines of the letter that it sent, by their numbers from 1 in the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub letter: Vec<usize>,
    /// The assessment grid as filled in before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grid: Option<Marks>,
    /// Seal of everything up to and with this choice.
    pub seal: String,
}

/// An assessment grid that was filled in after the last choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pending {
    pub grid: Marks,
    /// Seal of everything up to and with it.
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
    /// Present when a grid was filled in and nothing has been chosen since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<Pending>,
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
            pending: None,
            result: claim(session),
        };
        run.seal = run.header_seal();
        let mut seal = run.seal.clone();
        let marks = |number| session.grid().zip(session.grid_before(number)).map(|(grid, filled)| named(grid, filled));
        for (number, decision) in session.decisions().iter().enumerate() {
            let mut choice = Choice {
                action: scenario.action(decision.action).name.clone(),
                outcomes: decision.rolled.iter().map(|r| r.outcome.0).collect(),
                letter: decision.letter.iter().map(|line| line + 1).collect(),
                grid: marks(number),
                seal: String::new(),
            };
            seal = choice_seal(&seal, &choice);
            choice.seal.clone_from(&seal);
            run.choices.push(choice);
        }
        run.pending = marks(session.decisions().len()).map(|grid| Pending { seal: grid_seal(&seal, &grid), grid });
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

/// The marks of a grid by name.
fn named(grid: &Grid, filled: &Filled) -> Marks {
    grid.criteria().map(|criterion| criterion.id.clone()).zip(filled.marks.iter().copied()).collect()
}

/// The seal that a choice should carry after one sealed `previous`.
pub fn choice_seal(previous: &str, choice: &Choice) -> String {
    let mut parts = vec![previous.to_owned(), choice.action.clone(), hex(&choice.outcomes)];
    // Nothing is added where there is neither, so that older runs keep their seals.
    if !choice.letter.is_empty() {
        parts.push("letter".into());
        parts.extend(choice.letter.iter().map(usize::to_string));
    }
    if let Some(marks) = &choice.grid {
        parts.extend(sealed(marks));
    }
    seal(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The seal that a grid should carry that was filled in after everything sealed `previous`.
pub fn grid_seal(previous: &str, marks: &Marks) -> String {
    let parts: Vec<String> = std::iter::once(previous.to_owned()).chain(sealed(marks)).collect();
    seal(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

fn sealed(marks: &Marks) -> impl Iterator<Item = String> {
    let each = marks.iter().map(|(criterion, answer)| format!("{criterion}={}", answer.word()));
    std::iter::once("grid".to_owned()).chain(each)
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
