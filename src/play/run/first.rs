//! Owns the first format of run files, which is read and no longer written: it names scenario and
//! rulebook by the hashes of their texts, and the engine by the version of the package.

use serde::Deserialize;

use super::seals::{broken_choice, broken_grid, broken_header, of_parts};
use super::{Claim, Marks, Mismatch};
use crate::content::{self, Diagnostic, hex};
use crate::play::mode::Mode;

/// The package whose engine had the rules of version 1.
const PACKAGE: &str = "0.1.0";

/// A run as it was written then.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct First {
    scenario: String,
    scenario_hash: String,
    engine: String,
    rulebook: String,
    rulebook_version: u32,
    rulebook_hash: String,
    mode: Mode,
    seed: u64,
    seal: String,
    choices: Vec<Choice>,
    #[serde(default)]
    pending: Option<Pending>,
    result: Option<Claim>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    action: String,
    outcomes: Vec<u8>,
    #[serde(default)]
    letter: Vec<usize>,
    #[serde(default)]
    grid: Option<Marks>,
    seal: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pending {
    grid: Marks,
    seal: String,
}

/// Reads such a run.
///
/// # Errors
/// Where and why the text is not one.
pub fn read(source: &str) -> Result<First, Diagnostic> {
    content::from_ron(source)
}

impl First {
    /// The parts whose seals don't hold.
    pub fn broken(&self) -> Vec<Mismatch> {
        let mut found = Vec::new();
        if self.seal != self.header_seal(self.mode) {
            found.push(broken_header(|mode| self.header_seal(mode) == self.seal, self.mode));
        }
        let mut previous = self.seal.as_str();
        for (i, choice) in self.choices.iter().enumerate() {
            if choice.seal_after(previous) != choice.seal {
                found.push(broken_choice(i, &choice.action));
            }
            // Continue from what stands there, so that one change is named once.
            previous = &choice.seal;
        }
        if let Some(pending) = self.pending.as_ref().filter(|p| p.seal_after(previous) != p.seal) {
            found.push(broken_grid(pending.grid.len()));
        }
        found
    }

    /// The same run as it is written now.
    pub fn renewed(self) -> super::Run {
        let choice = |choice: &Choice| super::Choice {
            action: choice.action.clone(),
            outcomes: choice.outcomes.clone(),
            lines: choice.letter.clone(),
            grid: choice.grid.clone(),
            voices: None,
            later: Vec::new(),
            seal: String::new(),
        };
        super::Run {
            format: super::FORMAT,
            rules: u32::from(self.engine == PACKAGE),
            scenario: self.scenario.clone(),
            scenario_doing: None,
            scenario_text: self.scenario_hash.clone(),
            rulebook: self.rulebook.clone(),
            rulebook_version: self.rulebook_version,
            method_doing: None,
            method_text: self.rulebook_hash.clone(),
            mode: self.mode,
            seed: self.seed,
            ends: None,
            attempted: false,
            from_first: false,
            header_later: Vec::new(),
            seal: String::new(),
            choices: self.choices.iter().map(choice).collect(),
            pending: self.pending.as_ref().map(|p| super::Pending {
                grid: Some(p.grid.clone()),
                voices: None,
                later: Vec::new(),
                seal: String::new(),
            }),
            result: self.result.clone(),
            record: None,
            attempt: None,
            later: Vec::new(),
            first: Some(Box::new(self)),
        }
        .sealed()
    }

    fn header_seal(&self, mode: Mode) -> String {
        let (version, seed) = (self.rulebook_version.to_string(), self.seed.to_string());
        let parts = [&self.scenario, &self.scenario_hash, &self.engine, &self.rulebook, &version, &self.rulebook_hash];
        of_parts(parts.into_iter().map(String::as_str).chain([mode.word(), &seed]))
    }
}

impl Choice {
    fn seal_after(&self, previous: &str) -> String {
        let mut parts = vec![previous.to_owned(), self.action.clone(), hex(&self.outcomes)];
        if !self.letter.is_empty() {
            parts.push("letter".into());
            parts.extend(self.letter.iter().map(usize::to_string));
        }
        if let Some(marks) = &self.grid {
            parts.extend(sealed(marks));
        }
        of_parts(parts.iter().map(String::as_str))
    }
}

impl Pending {
    fn seal_after(&self, previous: &str) -> String {
        let parts: Vec<String> = std::iter::once(previous.to_owned()).chain(sealed(&self.grid)).collect();
        of_parts(parts.iter().map(String::as_str))
    }
}

fn sealed(marks: &Marks) -> impl Iterator<Item = String> {
    let each = marks.iter().map(|(criterion, answer)| format!("{criterion}={}", answer.word()));
    std::iter::once("grid".to_owned()).chain(each)
}
