//! Owns `verify`: what is to be said of saved plays, each apart: genuine, from another version, or
//! changed.

use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::Verify;
use super::examiner::Examiner;
use super::{Failure, Page, files};
use crate::model::{harmless, harmless_path};
use crate::play::{Attempt, Differs, Examined, Finding, Mismatch, Mode, Run};
use crate::words::Words;

/// Exit code where a run is from another version and none was changed.
const ANOTHER_VERSION: u8 = 3;
/// Exit code where the deal of a run isn't at hand and none was changed.
const NO_DEAL: u8 = 4;

/// Most changed parts that are listed for one run.
const MOST: usize = 100;

/// What was found about one file.
#[derive(Serialize)]
struct Found {
    path: String,
    /// None where the file can't be read as a run.
    finding: Option<Finding>,
    genuine: bool,
    /// Whether the deal was played to its end; unknown if the file cannot be read.
    finished: Option<bool>,
    mode: Option<Mode>,
    /// The id of the deal, and what that does, by hash.
    scenario: Option<String>,
    scenario_doing: Option<String>,
    /// Whether that is the deal of this id that ships with the program.
    ships: Option<bool>,
    /// Whether the choices could be played again.
    replayed: bool,
    /// What is of another version: `deal`, `method`, `engine`.
    versions: Vec<&'static str>,
    #[serde(skip)]
    differs: Differs,
    /// The deal does the same in other words than when the play was begun.
    other_words: bool,
    mismatches: Vec<Mismatch>,
    /// Nothing in it could show that the play had been ended before: it is an unfinished file of the first
    /// format, or was taken up from one.
    may_have_ended: bool,
    /// Fields that a later version wrote.
    unknown_fields: Vec<String>,
    attempt: Option<Told>,
    /// Why the file could not be compared.
    error: Option<String>,
}

/// What the run says of the attempt; it is sealed and not proven.
#[derive(Serialize)]
struct Told {
    who: Option<String>,
    number: u32,
    begun: String,
    ended: Option<String>,
    debriefed: Option<String>,
    after_debrief: bool,
}

impl From<Attempt> for Told {
    fn from(of: Attempt) -> Self {
        let Attempt { who, number, begun, ended, debriefed, after_debrief, later: _ } = of;
        Self { who, number, begun, ended, debriefed, after_debrief }
    }
}

/// Compares each file with its own replay.
pub fn run(arguments: &Verify, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let examiner = Examiner::new(arguments.scenario.as_deref());
    let mut all = Vec::new();
    for files::Listed { path, fault } in files::runs(&arguments.runs) {
        let found = match fault {
            None => match examiner.examine(&path) {
                Ok((run, examined)) => told(&path, &examiner, examined, run),
                Err(failure) => unreadable(&path, &failure, page),
            },
            Some(failure) => unreadable(&path, &failure, page),
        };
        if !arguments.json {
            print(&found, page)?;
        }
        all.push(found);
    }
    if arguments.json {
        page.json(&all)?;
    }
    let any = |wanted: &dyn Fn(&Found) -> bool| all.iter().any(wanted);
    if !arguments.json && any(&|found| found.genuine) {
        page.text(&page.words.get("cli-verify-claims"))?;
    }
    Ok(if any(&|found| matches!(found.finding, None | Some(Finding::Changed))) {
        ExitCode::FAILURE
    } else if any(&|found| found.finding == Some(Finding::NoDeal)) {
        ExitCode::from(NO_DEAL)
    } else if any(&|found| found.finding == Some(Finding::AnotherVersion)) {
        ExitCode::from(ANOTHER_VERSION)
    } else {
        ExitCode::SUCCESS
    })
}

fn told(path: &Path, examiner: &Examiner<'_>, examined: Examined, run: Run) -> Found {
    let played = examined.session.as_ref().map(|session| session.deal().identity().deal.clone());
    let doing = played.or_else(|| run.scenario_doing.clone());
    Found {
        path: path.display().to_string(),
        finding: Some(examined.finding),
        genuine: examined.finding == Finding::Genuine,
        finished: Some(run.result.is_some()),
        mode: Some(run.mode),
        ships: doing.as_ref().map(|doing| examiner.ships(&run.scenario, doing)),
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

fn unreadable(path: &Path, failure: &Failure, page: &Page<'_>) -> Found {
    Found {
        path: path.display().to_string(),
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
        error: Some(failure.message(page.words)),
    }
}

/// What is of another version, for machines.
fn versions(differs: Differs) -> Vec<&'static str> {
    let all = [(differs.deal, "deal"), (differs.method, "method"), (differs.rules, "engine")];
    all.into_iter().filter(|(differs, _)| *differs).map(|(_, what)| what).collect()
}

/// What is of another version, in words.
pub fn of_which(words: &Words, differs: Differs) -> String {
    let all = [
        (differs.deal, "cli-version-deal"),
        (differs.method, "cli-version-method"),
        (differs.rules, "cli-version-engine"),
    ];
    let names = all.into_iter().filter(|(differs, _)| *differs).map(|(_, key)| words.get(key));
    names.collect::<Vec<_>>().join(&words.get("cli-and"))
}

fn print(found: &Found, page: &mut Page<'_>) -> Result<(), Failure> {
    if let Some(error) = &found.error {
        page.findings(error)?;
    }
    let which = of_which(page.words, found.differs);
    let path = harmless_path(&found.path);
    let about = [("path", (&*path).into()), ("what", which.into())];
    let key = match (found.finding, found.finished == Some(true), found.replayed) {
        (Some(Finding::Genuine), true, _) => "cli-genuine",
        (Some(Finding::Genuine), false, _) => "cli-genuine-so-far",
        (Some(Finding::AnotherVersion), _, true) => "cli-another-version",
        (Some(Finding::AnotherVersion), _, false) => "cli-another-version-record",
        (Some(Finding::NoDeal), _, _) => "cli-no-deal",
        // What follows says it, part by part.
        (Some(Finding::Changed), _, _) | (None, _, _) => "",
    };
    if !key.is_empty() {
        page.findings(&page.words.with(key, &about))?;
    }
    for mismatch in found.mismatches.iter().take(MOST) {
        page.findings(&format!("{path}: {}", harmless(&format!("{}: {}", mismatch.part, mismatch.message))))?;
    }
    if let Some(more) = found.mismatches.len().checked_sub(MOST + 1) {
        page.findings(&format!("{path}: {}", page.words.count("cli-changed-more", more as i64 + 1)))?;
    }
    if let (Some(Finding::Genuine), Some(false), Some(scenario), Some(doing)) =
        (found.finding, found.ships, &found.scenario, &found.scenario_doing)
    {
        let about = [("scenario", harmless(scenario).into_owned().into()), ("doing", doing.as_str().into())];
        page.hanging("    ", "    ", &page.words.with("cli-own-deal", &about))?;
    }
    if found.other_words {
        page.hanging("    ", "    ", &page.words.get("cli-other-words"))?;
    }
    if !found.unknown_fields.is_empty() {
        let fields = found.unknown_fields.join(", ");
        page.hanging("    ", "    ", &page.words.with("cli-unknown-fields", &[("fields", fields.into())]))?;
    }
    if found.may_have_ended {
        page.hanging("    ", "    ", &page.words.get("cli-may-have-ended"))?;
    }
    match &found.attempt {
        Some(attempt) => page.hanging("    ", "    ", &attempt_line(page.words, attempt))?,
        None if found.genuine => page.hanging("    ", "    ", &page.words.get("cli-no-attempt"))?,
        None => {}
    }
    Ok(())
}

fn attempt_line(words: &Words, attempt: &Told) -> String {
    let mut line =
        words.with("cli-attempt", &[("number", attempt.number.into()), ("begun", attempt.begun.as_str().into())]);
    let mut add = |key: &str, name: &'static str, value: &str| {
        line.push_str(&words.get("cli-and-then"));
        line.push_str(&words.with(key, &[(name, value.into())]));
    };
    if let Some(who) = &attempt.who {
        add("cli-attempt-who", "who", who);
    }
    if let Some(ended) = &attempt.ended {
        add("cli-attempt-ended", "at", ended);
    }
    if let Some(debriefed) = &attempt.debriefed {
        add("cli-attempt-debriefed", "at", debriefed);
    }
    if attempt.after_debrief {
        add("cli-attempt-after", "at", "");
    }
    line
}
