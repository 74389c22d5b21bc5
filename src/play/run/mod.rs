//! Owns the run: scenario, rules, rulebook, seed and choices of one play, as they stand in its file. It
//! is also the save of a play in progress.

mod fields;
mod first;
mod read;
mod seals;
mod write;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use self::fields::Field;
use self::first::First;
use self::seals::seal;
use super::mode::Mode;
use super::record::Record;
use super::session::{Filled, Session};
use crate::content::{self, squeezed};
use crate::model::{Dimension, Side, Turn};
use crate::rules::RULES_VERSION;
use crate::score::{Answer, Grid};

/// Version of the run files that are written. Those of format 1 are read; later ones are, as far as they
/// can be.
pub const FORMAT: u32 = 2;

/// The marks of an assessment grid, by the ids of its criteria.
pub type Marks = Vec<(String, Answer)>;

/// Two voices, by their id, and with whom of them the learner sided.
pub type Sided = (String, Side);

/// One choice of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Name of the action in the scenario.
    pub action: String,
    /// The outcomes that followed, by their number.
    pub outcomes: Vec<u8>,
    /// The lines of the paper that it made, by their numbers from 1 in the file.
    pub lines: Vec<usize>,
    /// The assessment grid as filled in before it.
    pub grid: Option<Marks>,
    /// With whom the learner sided before it.
    pub voices: Option<Sided>,
    /// Notes of kinds that this version does not know; they are under the seal like all else.
    pub later: Vec<Field>,
    /// Seal of everything up to and with this choice.
    pub seal: String,
}

/// What was noted after the last choice: an assessment grid, or a side that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    pub grid: Option<Marks>,
    pub voices: Option<Sided>,
    /// What later versions note besides, under the seal.
    pub later: Vec<Field>,
    /// Seal of everything up to and with it.
    pub seal: String,
}

/// What the run says came of it; recomputed, never believed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub ending: String,
    /// Points per dimension, in [`Dimension::ALL`] order.
    pub points: Vec<i32>,
    pub total: i32,
    /// In thousands of dollars.
    pub value: i64,
    /// What later versions say came of it; under the seal of the end.
    #[serde(skip)]
    pub later: Vec<Field>,
}

/// Who played, when, and what they had seen before: no part of the play itself, which is the same
/// bytes whoever plays it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempt {
    /// A pseudonym.
    pub who: Option<String>,
    /// Which play of the deal it is on this machine, from 1.
    pub number: u32,
    /// UTC, such as `2026-11-27T09:30:00Z`.
    pub begun: String,
    pub ended: Option<String>,
    /// When its debrief was opened.
    pub debriefed: Option<String>,
    /// The debrief of an earlier play of the same deal had been opened before it began.
    pub after_debrief: bool,
    /// What later versions say of it.
    pub later: Vec<Field>,
}

/// One part of a run that was changed, or that its replay contradicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Mismatch {
    /// The part, such as `mode` or `choice 3`.
    pub part: String,
    pub message: String,
}

impl Mismatch {
    pub(super) fn new(part: impl Into<String>, message: impl Into<String>) -> Self {
        Self { part: part.into(), message: message.into() }
    }
}

/// A play that can be replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Version of the file's format, as it is written again: [`FORMAT`] or, if it was read from a later one,
    /// that.
    format: u32,
    /// Version of the engine's rules; 0 = unknown.
    pub rules: u32,
    pub scenario: String,
    /// What the scenario does ([`content::doing`]); runs of format 1 don't say.
    pub scenario_doing: Option<String>,
    /// Hash of the text with which it was begun.
    pub scenario_text: String,
    pub rulebook: String,
    pub rulebook_version: u32,
    /// What the rulebook and its grid do; runs of format 1 don't say.
    pub method_doing: Option<String>,
    /// Hash of the texts of rulebook and grid; in runs of format 1, of the rulebook alone.
    pub method_text: String,
    pub mode: Mode,
    pub seed: u64,
    /// Seal of all choices and of the end, if the deal is over: a run that has it was once ended.
    pub ends: Option<String>,
    /// An attempt stands beside the play, and is missed if it was taken away. The first runs of format 2
    /// don't say so.
    attempted: bool,
    /// The play was taken up from a run of format 1, which can't show whether it had been ended.
    pub from_first: bool,
    /// What later versions say besides, under the seal.
    pub header_later: Vec<Field>,
    /// Seal of all of the above.
    pub seal: String,
    pub choices: Vec<Choice>,
    /// Present when something was noted and nothing has been chosen since.
    pub pending: Option<Pending>,
    /// Present when the deal is over.
    pub result: Option<Claim>,
    /// What was seen, said and scored, as RON ([`Record`]), with its seal.
    pub record: Option<Recorded>,
    pub attempt: Option<(Attempt, String)>,
    /// What later versions say besides, under no seal that this one knows.
    pub later: Vec<Field>,
    /// The run as it was read, if it is of format 1.
    first: Option<Box<First>>,
}

/// A record as it stands in the file.
#[derive(Clone, Debug)]
pub struct Recorded {
    text: String,
    seal: String,
}

impl PartialEq for Recorded {
    /// Layout makes no difference.
    fn eq(&self, other: &Self) -> bool {
        self.seal == other.seal && squeezed(&self.text) == squeezed(&other.text)
    }
}

impl Eq for Recorded {}

impl Recorded {
    /// What it says, as far as this version understands it.
    pub fn read(&self) -> Option<Record> {
        content::from_ron(&self.text).ok()
    }
}

impl Run {
    /// The run of a play, finished or not.
    pub fn of(session: &Session) -> Self {
        Self::carrying(session, None)
    }

    /// The run of a play that was taken up from `earlier`: what that says and this version doesn't know
    /// stays in it, and so do the texts with which it was begun.
    pub fn carrying(session: &Session, earlier: Option<&Run>) -> Self {
        let deal = session.deal();
        let (scenario, rulebook, identity) = (&deal.scenario, &deal.rulebook, deal.identity());
        let mut run = Self {
            format: FORMAT,
            rules: RULES_VERSION,
            scenario: scenario.name.clone(),
            scenario_doing: Some(identity.deal.clone()),
            scenario_text: scenario.hash.clone(),
            rulebook: rulebook.id.clone(),
            rulebook_version: rulebook.version,
            method_doing: Some(identity.method.clone()),
            method_text: identity.method_text.clone(),
            mode: session.mode(),
            seed: session.seed(),
            ends: None,
            attempted: false,
            from_first: false,
            header_later: Vec::new(),
            seal: String::new(),
            choices: Vec::new(),
            pending: None,
            result: claim(session),
            record: Some(Recorded { text: Record::of(session).to_keep().to_ron(), seal: String::new() }),
            attempt: None,
            later: Vec::new(),
            first: None,
        };
        let marks = |number| session.grid().zip(session.grid_before(number)).map(|(grid, filled)| named(grid, filled));
        let sided = |number| {
            let heard = session.heard_before(number)?;
            Some((scenario.voices[heard.voices].name.clone(), heard.side?))
        };
        for (number, decision) in session.decisions().iter().enumerate() {
            run.choices.push(Choice {
                action: scenario.action(decision.action).name.clone(),
                outcomes: decision.rolled.iter().map(|r| r.outcome.0).collect(),
                lines: decision.lines.iter().map(|line| line + 1).collect(),
                grid: marks(number),
                voices: sided(number),
                later: Vec::new(),
                seal: String::new(),
            });
        }
        let next = session.decisions().len();
        let pending = Pending { grid: marks(next), voices: sided(next), later: Vec::new(), seal: String::new() };
        run.pending = (pending.grid.is_some() || pending.voices.is_some()).then_some(pending);
        if let Some(earlier) = earlier {
            run.format = earlier.format.max(FORMAT);
            run.from_first = earlier.first.is_some() || earlier.from_first;
            run.header_later.clone_from(&earlier.header_later);
            run.later.clone_from(&earlier.later);
            run.attempt.clone_from(&earlier.attempt);
            run.scenario_text.clone_from(&earlier.scenario_text);
            // Format 1 has another hash of the method.
            if earlier.method_doing.is_some() {
                run.method_text.clone_from(&earlier.method_text);
                run.rulebook_version = earlier.rulebook_version;
            }
            for (choice, before) in run.choices.iter_mut().zip(&earlier.choices) {
                choice.later.clone_from(&before.later);
            }
        }
        run.sealed()
    }

    /// The same run of this attempt. Where one stood there, no other seal is renewed.
    #[must_use]
    pub fn by(mut self, attempt: Attempt) -> Self {
        let seal = self.attempt_seal(&attempt);
        self.attempt = Some((attempt, seal));
        if self.attempted { self } else { self.sealed() }
    }

    /// Which format it was read from, or is written in.
    pub fn format(&self) -> u32 {
        if self.first.is_some() { 1 } else { self.format }
    }

    /// The names of the fields that this version does not know.
    pub fn unknown_fields(&self) -> Vec<&str> {
        let attempt = self.attempt.iter().flat_map(|(attempt, _)| &attempt.later);
        let choices = self.choices.iter().flat_map(|choice| &choice.later);
        let ends = self.pending.iter().flat_map(|p| &p.later).chain(self.result.iter().flat_map(|r| &r.later));
        let all = self.header_later.iter().chain(choices).chain(ends).chain(&self.later).chain(attempt);
        let mut names: Vec<&str> = all.map(|field| field.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The record, if there is one that can be read.
    pub fn record(&self) -> Option<Record> {
        self.record.as_ref()?.read()
    }

    /// What this is a play of, however far it has gone: what the deal does, mode and seed. More than one
    /// attempt can be at it.
    pub fn play_id(&self) -> String {
        seal(
            "play",
            &[
                Field::new("deal", self.scenario_doing.as_ref().unwrap_or(&self.scenario_text)),
                Field::new("mode", &self.mode),
                Field::new("seed", &self.seed),
            ],
        )
    }
}

/// The marks of a grid by name.
fn named(grid: &Grid, filled: &Filled) -> Marks {
    grid.criteria().map(|criterion| criterion.id.clone()).zip(filled.marks.iter().copied()).collect()
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
        later: Vec::new(),
    })
}
