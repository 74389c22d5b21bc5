//! Owns `validate`: every problem of every file, for authors and for machines.

use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::Validate;
use super::failure::listed;
use super::kind::{Kind, kind};
use super::{Failure, Page, files};
use crate::content::{self, Problem};
use crate::home;
use crate::model::harmless;
use crate::report::board;
use crate::score;
use crate::solve::{self, TooWide};

/// One problem as machines read it.
#[derive(Serialize)]
struct Found {
    path: String,
    #[serde(flatten)]
    problem: Problem,
}

/// Checks all files; one that cannot be opened is a problem like others.
pub fn run(arguments: &Validate, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let mut all = Vec::new();
    for files::Listed { path, fault } in files::authored(&arguments.paths) {
        match fault {
            None => one(&path, arguments.json, page, &mut all)?,
            Some(failure) => report(&path, unread(failure, page), arguments.json, page, &mut all)?,
        }
    }
    if arguments.json {
        page.json(&all)?;
    }
    Ok(if all.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn one(path: &Path, json: bool, page: &mut Page<'_>, all: &mut Vec<Found>) -> Result<(), Failure> {
    let checked = match files::read(path) {
        Ok(bytes) => check(&bytes, page),
        Err(failure) => Err(unread(failure, page)),
    };
    match checked {
        Ok(_) if json => Ok(()),
        Ok(summary) => Ok(page.findings(&format!("{}: {}", home::shown(path), harmless(&summary)))?),
        Err(problems) => report(path, problems, json, page, all),
    }
}

fn report(
    path: &Path,
    problems: Vec<Problem>,
    json: bool,
    page: &mut Page<'_>,
    all: &mut Vec<Found>,
) -> Result<(), Failure> {
    let path = path.display().to_string();
    if !json {
        page.findings(&listed(&path, &problems))?;
    }
    all.extend(problems.into_iter().map(|problem| Found { path: path.clone(), problem }));
    Ok(())
}

/// What is wrong with a file that was not read.
fn unread(failure: Failure, page: &Page<'_>) -> Vec<Problem> {
    match failure {
        Failure::Faulty { problems, .. } => problems,
        other => vec![unreadable(&other, page)],
    }
}

/// A file that cannot be read, as a problem at its beginning.
fn unreadable(failure: &Failure, page: &Page<'_>) -> Problem {
    let hint = page.words.get("cli-hint-unreadable");
    Problem::new((1, 1), &failure.reason(page.words), &hint)
}

/// Checks one file and counts what is in it.
fn check(bytes: &[u8], page: &Page<'_>) -> Result<String, Vec<Problem>> {
    let source = content::text_of(bytes).map_err(|problem| vec![problem])?;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
    match kind(source) {
        Kind::Run => {
            let (message, hint) = (page.words.get("cli-run-not-scenario"), page.words.get("cli-hint-verify"));
            Err(vec![Problem::new((1, 1), &message, &hint)])
        }
        Kind::Rulebook => score::rulebook(bytes).map(|book| {
            let counts = [("rules", count(book.rules.len())), ("hash", book.hash.as_str().into())];
            page.words.with("cli-valid-rulebook", &counts)
        }),
        Kind::Method => score::method(bytes).map(|method| {
            let counts = [("rules", count(method.principles.len()))];
            page.words.with("cli-valid-method", &counts)
        }),
        Kind::Grid => score::grid(bytes).map(|grid| {
            let counts = [("questions", count(grid.questions.len())), ("criteria", count(grid.criteria().count()))];
            page.words.with("cli-valid-grid", &counts)
        }),
        Kind::Board => board::book(bytes).map(|book| {
            let counts = [("faces", count(book.faces.len())), ("signs", count(book.signs.len()))];
            page.words.with("cli-valid-board", &counts)
        }),
        Kind::Approaches => content::approaches_of(source)
            .map_err(|problem| vec![problem])
            .map(|approaches| page.words.with("cli-valid-approaches", &[("approaches", count(approaches.len()))])),
        Kind::Scenario => {
            let scenario = content::scenario(bytes)?;
            if score::find_rulebook(&scenario.rulebook).is_none() {
                return Err(vec![no_rulebook(source, &scenario.rulebook)]);
            }
            if let Err(wide) = solve::fits(&scenario) {
                return Err(vec![too_wide(source, &scenario.name, wide, page)]);
            }
            let counts = [
                ("people", count(scenario.people.len())),
                ("actions", count(scenario.actions.len())),
                ("endings", count(scenario.endings.len())),
                ("facts", count(scenario.facts.len())),
                ("hash", scenario.hash.as_str().into()),
            ];
            Ok(page.words.with("cli-valid-scenario", &counts))
        }
    }
}

/// A scenario that can be played, and of which nobody could say what it is worth.
fn too_wide(source: &str, name: &str, wide: TooWide, page: &Page<'_>) -> Problem {
    let offset = source.find(&format!("\"{name}\"")).unwrap_or(0);
    let (line, column) = content::line_column(source, offset);
    let bits = [("needed", i64::from(wide.needed).into()), ("available", i64::from(wide.available).into())];
    Problem { line, column, message: page.words.with("cli-too-wide", &bits), hint: page.words.get("cli-hint-too-wide") }
}

fn no_rulebook(source: &str, name: &str) -> Problem {
    // The first mention after the field's own name; good enough to lead the eye.
    let field = source.find("rulebook").unwrap_or(0);
    let offset = source[field..].find(&format!("\"{name}\"")).map_or(field, |i| field + i);
    let shipped: Vec<&str> = score::RULEBOOKS.iter().map(|r| r.name).collect();
    let hint = format!("use one of: {}", shipped.join(", "));
    Problem::new(content::line_column(source, offset), &format!("there is no rulebook `{name}`"), &hint)
}
