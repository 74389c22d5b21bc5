//! Owns `verify`: saved plays held against their replays, and what that means to a script.

use std::process::ExitCode;

use super::arguments::Verify;
use super::examiner::Examiner;
use super::{Failure, Page, files};
use crate::pages;
use crate::pages::json::{Findings, Found};
use crate::play::Finding;

/// Exit code where a run is from another version and none was changed.
const ANOTHER_VERSION: u8 = 3;
/// Exit code where the deal of a run isn't at hand and none was changed.
const NO_DEAL: u8 = 4;

/// Compares each file with its own replay.
pub fn run(arguments: &Verify, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let examiner = Examiner::new(arguments.scenario.as_deref());
    let mut all = Vec::new();
    for files::Listed { path, fault } in files::runs(&arguments.runs) {
        let shown = path.display().to_string();
        let found = match fault {
            None => match examiner.examine(&path) {
                Ok((run, examined)) => Found::of(shown, run, examined, |id, doing| examiner.ships(id, doing)),
                Err(failure) => Found::unreadable(shown, failure.message(page.words)),
            },
            Some(failure) => Found::unreadable(shown, failure.message(page.words)),
        };
        if !arguments.json {
            page.show(|page| pages::finding(page, &found))?;
        }
        all.push(found);
    }
    if arguments.json {
        page.json(&Findings::of(&all))?;
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
