//! Owns `audit`: whether the rulebook agrees with a deal, wherever plays of many kinds come.

use std::process::ExitCode;
use std::thread;

use super::arguments::Audit as Arguments;
use super::searching::Progress;
use super::{Failure, Page, files};
use crate::pages::json::Audited;
use crate::pages::{self, Document};
use crate::report::{Asked, Audit};
use crate::solve::{self, Limits, Watch};

/// Audits each deal and tells what was found; the exit code says whether everything agrees.
pub fn run(arguments: &Arguments, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let mut agrees = true;
    for scenario in &arguments.scenarios {
        let deal = files::deal(scenario)?;
        let machine = || thread::available_parallelism().map_or(1, usize::from);
        let threads = arguments.threads.map_or_else(machine, usize::from);
        let progress = Progress::new(page);
        let solution = solve::solve_watched(&deal.scenario, &Limits { threads, ..Limits::default() }, &progress);
        if !solution.is_proven() {
            progress.end();
            return Err(Failure::Told("cli-sim-unsolved", Vec::new()));
        }
        progress.begins(solve::Doing::Gates);
        let asked = Asked { plays: arguments.plays, seed: arguments.seed, workers: threads };
        let audit = Audit::of(&deal, &solution, asked, &progress);
        progress.end();
        let audit = audit.map_err(|error| Failure::Told("cli-not-possible", vec![("error", error.to_string())]))?;
        let Some(audit) = audit else { return Err(Failure::Told("cli-sim-unsolved", Vec::new())) };
        agrees &= audit.faults().is_empty();
        if arguments.json {
            let document = Document::new(page.words);
            let faults = audit.faults().iter().map(|fault| pages::fault_told(&document, &deal, fault)).collect();
            page.json(&Audited::of(&deal, &audit, arguments.plays, arguments.seed, faults))?;
        } else {
            page.show(|page| pages::audit(page, &deal, &audit, arguments.plays))?;
        }
    }
    Ok(if agrees { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
