//! Owns `solve`: the certificate of a scenario, and what the verdict means to a script.

use std::process::ExitCode;
use std::thread;

use super::arguments::Solve;
use super::searching::Progress;
use super::{Failure, Page, files, outlet};
use crate::pages;
use crate::pages::json::Sheet;
use crate::play::Deal;
use crate::report::{self, Certificate, Passage};
use crate::solve::{self, Limits, Proof, Watch};

/// Value known in part.
const BOUNDED: u8 = 3;
/// Value not known.
const UNSOLVED: u8 = 4;

/// More workers than this seldom do anything that the others have not done.
const USEFUL: usize = 2;

/// Solves the deal, or does what can be done of it.
pub fn run(arguments: &Solve, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let deal = files::deal(&arguments.scenario)?;
    let machine = || thread::available_parallelism().map_or(1, |n| n.get().min(USEFUL));
    let limits = Limits {
        memory: arguments.memory << 20,
        threads: arguments.threads.map_or_else(machine, usize::from),
        walking: !arguments.no_walk,
        ..Limits::default()
    };
    let progress = Progress::new(page);
    progress.stop_on_interrupt();
    let solution = solve::solve_watched(&deal.scenario, &limits, &progress);
    progress.searched();
    let certificate = Certificate::of(&deal, &solution, &progress);
    let spent = progress.spent(&solution);
    // The gates search anew, in the memory that is allowed.
    drop(solution);
    let passages = arguments.gates.then(|| try_gates(&deal, &limits, &progress)).transpose();
    progress.end();
    let passages = passages?;
    if arguments.json {
        page.json(&Sheet::of(&deal, &certificate, page.words.lang()))?;
    } else {
        page.show(|page| pages::certificate(page, &deal, &certificate))?;
        // Machines are told nothing of the gates: the exit code says it.
        if let Some(passages) = &passages {
            page.show(|page| pages::gates(page, &deal, passages))?;
        }
    }
    let open = passages.iter().flatten().all(|passage| passage.open);
    page.flush()?;
    // On standard error, so that the certificate is the same on every machine.
    outlet::tell(&spent);
    Ok(match certificate.proof {
        Proof::Proven(_) if !open => ExitCode::FAILURE,
        Proof::Proven(_) => ExitCode::SUCCESS,
        Proof::Bounded { .. } => ExitCode::from(BOUNDED),
        Proof::Unsolved(_) => ExitCode::from(UNSOLVED),
    })
}

/// Plays of each bot; enough to tell the rungs of the ladder apart.
const PLAYS: u64 = 20_000;

fn try_gates(deal: &Deal, limits: &Limits, watch: &dyn Watch) -> Result<Vec<Passage>, Failure> {
    report::gates(deal, limits, PLAYS, watch)
        .map_err(|error| Failure::Told("cli-not-possible", vec![("error", error.to_string())]))
}
