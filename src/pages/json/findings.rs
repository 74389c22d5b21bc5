//! Owns what is found about saved plays, as machines read it.

use schemars::JsonSchema;
use serde::Serialize;

use super::Version;
use crate::play::{Attempt, Differs, Examined, Finding, Mismatch, Mode, Run};

/// What was found about all files.
#[derive(Serialize, JsonSchema)]
pub struct Findings<'a> {
    version: Version<1>,
    runs: &'a [Found],
}

impl<'a> Findings<'a> {
    pub fn of(runs: &'a [Found]) -> Self {
        Self { version: Version, runs }
    }
}

/// What was found about one file. What is not known is `null`.
#[derive(Serialize, JsonSchema)]
pub struct Found {
    pub path: String,
    /// None where the file can't be read as a run.
    pub finding: Option<Finding>,
    pub genuine: bool,
    /// Whether the deal was played to its end; unknown if the file cannot be read.
    pub finished: Option<bool>,
    mode: Option<Mode>,
    /// The id of the deal, and what that does, by hash.
    pub scenario: Option<String>,
    pub scenario_doing: Option<String>,
    /// Whether that is the deal of this id that ships with the program.
    pub ships: Option<bool>,
    /// Whether the choices could be played again.
    pub replayed: bool,
    /// What is of another version: `deal`, `method`, `engine`.
    versions: Vec<&'static str>,
    #[serde(skip)]
    pub differs: Differs,
    /// The deal does the same in other words than when the play was begun.
    pub other_words: bool,
    pub mismatches: Vec<Mismatch>,
    /// Nothing in it could show that the play had been ended before: it is an unfinished file of the first
    /// format, or was taken up from one.
    pub may_have_ended: bool,
    /// Fields that a later version wrote.
    pub unknown_fields: Vec<String>,
    pub attempt: Option<ToldAttempt>,
    /// Why the file could not be compared.
    pub error: Option<String>,
}

/// What the run says of the attempt; it is sealed and not proven.
#[derive(Serialize, JsonSchema)]
pub struct ToldAttempt {
    pub who: Option<String>,
    pub number: u32,
    pub begun: String,
    pub ended: Option<String>,
    pub debriefed: Option<String>,
    pub after_debrief: bool,
}

impl From<Attempt> for ToldAttempt {
    fn from(of: Attempt) -> Self {
        let Attempt { who, number, begun, ended, debriefed, after_debrief, later: _ } = of;
        Self { who, number, begun, ended, debriefed, after_debrief }
    }
}

impl Found {
    /// What was found about the run in the file of this name; `ships` tells whether the deal of an id that
    /// ships does what a hash says.
    pub fn of(path: String, run: Run, examined: Examined, ships: impl Fn(&str, &str) -> bool) -> Self {
        let played = examined.session.as_ref().map(|session| session.deal().identity().deal.clone());
        let doing = played.or_else(|| run.scenario_doing.clone());
        Self {
            path,
            finding: Some(examined.finding),
            genuine: examined.finding == Finding::Genuine,
            finished: Some(run.result.is_some()),
            mode: Some(run.mode),
            ships: doing.as_ref().map(|doing| ships(&run.scenario, doing)),
            scenario: Some(run.scenario.clone()),
            scenario_doing: doing,
            replayed: examined.session.is_some(),
            versions: versions(examined.differs),
            differs: examined.differs,
            other_words: examined.differs.words,
            mismatches: examined.mismatches,
            may_have_ended: run.from_first || run.format() == 1 && run.result.is_none(),
            unknown_fields: run.unknown_fields().into_iter().map(str::to_owned).collect(),
            attempt: run.attempt.map(|(attempt, _)| attempt.into()),
            error: None,
        }
    }

    /// That the file of this name could not be read, and why.
    pub fn unreadable(path: String, error: String) -> Self {
        Self {
            path,
            finding: None,
            genuine: false,
            finished: None,
            mode: None,
            scenario: None,
            scenario_doing: None,
            ships: None,
            replayed: false,
            versions: Vec::new(),
            differs: Differs::default(),
            other_words: false,
            mismatches: Vec::new(),
            may_have_ended: false,
            unknown_fields: Vec::new(),
            attempt: None,
            error: Some(error),
        }
    }
}

/// What is of another version, for machines.
fn versions(differs: Differs) -> Vec<&'static str> {
    let all = [(differs.deal, "deal"), (differs.method, "method"), (differs.rules, "engine")];
    all.into_iter().filter(|(differs, _)| *differs).map(|(_, what)| what).collect()
}
