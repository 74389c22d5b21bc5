//! Owns `validate`: every problem of every file, and what its author may not have meant, for authors and for
//! machines.

use std::path::Path;
use std::process::ExitCode;

use super::arguments::Validate;
use super::failure::listed;
use super::kind::{Kind, kind};
use super::{Failure, Page, files};
use crate::content::{self, Code, Diagnostic, Fault, Faults, Help, Noun, Places, Span, WrittenShift};
use crate::home;
use crate::model::{Scenario, harmless};
use crate::pages::json::{Problem, Problems};
use crate::report::board;
use crate::score;
use crate::solve::{self, Loss, TooWide};

/// Checks all files; one that cannot be opened is a problem like others.
pub fn run(arguments: &Validate, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let (mut all, mut valid) = (Vec::new(), true);
    for files::Listed { path, fault } in files::authored(&arguments.paths) {
        match fault {
            None => valid &= one(&path, arguments.json, page, &mut all)?,
            Some(failure) => {
                valid = false;
                report(&path, &unread(failure, page), arguments.json, page, &mut all)?;
            }
        }
    }
    if arguments.json {
        page.json(&Problems::of(&all))?;
    }
    Ok(if valid { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Checks one file; whether it is valid.
fn one(path: &Path, json: bool, page: &mut Page<'_>, all: &mut Vec<Problem>) -> Result<bool, Failure> {
    let checked = match files::read(path) {
        Ok(bytes) => check(&bytes, page),
        Err(failure) => Err(unread(failure, page)),
    };
    match checked {
        Ok(Valid { summary, warnings }) => {
            if !json {
                page.findings(&format!("{}: {}", home::shown(path), harmless(&summary)))?;
            }
            report(path, &warnings, json, page, all)?;
            Ok(true)
        }
        Err(problems) => {
            report(path, &problems, json, page, all)?;
            Ok(false)
        }
    }
}

fn report(
    path: &Path,
    problems: &[Diagnostic],
    json: bool,
    page: &mut Page<'_>,
    all: &mut Vec<Problem>,
) -> Result<(), Failure> {
    let path = path.display().to_string();
    if !json && !problems.is_empty() {
        page.findings(&listed(&path, problems, page.words))?;
    }
    all.extend(problems.iter().map(|problem| Problem::of(&path, problem, page.words)));
    Ok(())
}

/// What is wrong with a file that was not read.
fn unread(failure: Failure, page: &Page<'_>) -> Vec<Diagnostic> {
    match failure {
        Failure::Faulty { problems, .. } => problems,
        other => vec![unreadable(&other, page)],
    }
}

/// A file that cannot be read, as a problem at its beginning.
fn unreadable(failure: &Failure, page: &Page<'_>) -> Diagnostic {
    let fault = Fault::new(Code::Unreadable).with("reason", failure.reason(page.words));
    fault.help(Help::GiveReadable).located("")
}

/// What is said of a file that can be used.
struct Valid {
    /// What is in it.
    summary: String,
    warnings: Vec<Diagnostic>,
}

impl From<String> for Valid {
    fn from(summary: String) -> Self {
        Self { summary, warnings: Vec::new() }
    }
}

/// Checks one file and counts what is in it.
fn check(bytes: &[u8], page: &Page<'_>) -> Result<Valid, Vec<Diagnostic>> {
    let source = content::text_of(bytes).map_err(|problem| vec![problem])?;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
    match kind(source) {
        Kind::Run => Err(vec![Fault::new(Code::SavedPlay).help(Help::VerifyIt).located(source)]),
        Kind::Rulebook => score::rulebook(bytes).map(|book| {
            let counts = [("rules", count(book.rules.len())), ("hash", book.hash.as_str().into())];
            page.words.with("cli-valid-rulebook", &counts).into()
        }),
        Kind::Method => score::method(bytes).map(|method| {
            let counts = [("rules", count(method.principles.len()))];
            page.words.with("cli-valid-method", &counts).into()
        }),
        Kind::Grid => score::grid(bytes).map(|grid| {
            let counts = [("questions", count(grid.questions.len())), ("criteria", count(grid.criteria().count()))];
            page.words.with("cli-valid-grid", &counts).into()
        }),
        Kind::Board => board::book(bytes).map(|book| {
            let counts = [("faces", count(book.faces.len())), ("signs", count(book.signs.len()))];
            page.words.with("cli-valid-board", &counts).into()
        }),
        Kind::Approaches => content::check_approaches(bytes, score::citation_fault)
            .map(|approaches| page.words.with("cli-valid-approaches", &[("approaches", count(approaches))]).into()),
        Kind::Scenario => {
            let (scenario, shifts) = content::scenario_and_shifts(bytes)?;
            if score::find_rulebook(&scenario.rulebook).is_none() {
                return Err(vec![no_rulebook(source, &scenario.rulebook)]);
            }
            if let Err(wide) = solve::fits(&scenario) {
                return Err(vec![too_wide(source, wide)]);
            }
            let counts = [
                ("people", count(scenario.people.len())),
                ("actions", count(scenario.actions.len())),
                ("endings", count(scenario.endings.len())),
                ("facts", count(scenario.facts.len())),
                ("hash", scenario.hash.as_str().into()),
            ];
            let summary = page.words.with("cli-valid-scenario", &counts);
            Ok(Valid { summary, warnings: lost(source, &scenario, &shifts) })
        }
    }
}

/// Shifts of attitudes that come to nothing, or may.
fn lost(source: &str, scenario: &Scenario, shifts: &[WrittenShift]) -> Vec<Diagnostic> {
    let asked: Vec<_> = shifts.iter().map(|shift| (shift.cause, shift.outcome, shift.person)).collect();
    let mut faults = Faults::default();
    for (shift, loss) in shifts.iter().zip(solve::losses(scenario, &asked)) {
        let code = match loss {
            None => continue,
            Some(Loss::Perhaps) => Code::ShiftMayBeLost,
            Some(Loss::Always) => Code::ShiftLost,
        };
        let fault = Fault::new(code).with("person", &scenario.person(shift.person).name_id);
        faults.push(fault.at(shift.span).help(Help::InclineInstead));
    }
    faults.located(source)
}

/// A scenario that can be played, and of which nobody could say what it is worth.
fn too_wide(source: &str, wide: TooWide) -> Diagnostic {
    let fault = Fault::new(Code::TooWide).with("needed", wide.needed).with("available", wide.available);
    fault.at(of_field(source, "id")).help(Help::AskLess).located(source)
}

fn no_rulebook(source: &str, name: &str) -> Diagnostic {
    let shipped: Vec<&str> = score::RULEBOOKS.iter().map(|r| r.name).collect();
    let fault = Fault::new(Code::UnknownId).with("what", Noun::Rulebook).with("id", name);
    let fault = fault.with("known", shipped.join(", ")).help(Help::UseOneOf);
    fault.at(of_field(source, "rulebook")).located(source)
}

/// Where the value of a field stands.
fn of_field(source: &str, field: &str) -> Span {
    Places::of(source).root().field(field).span()
}
