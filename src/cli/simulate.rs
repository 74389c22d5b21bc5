//! Owns `simulate`: what bots make of a deal in many plays.

use std::process::ExitCode;
use std::thread;

use super::arguments::Simulate;
use super::progress::Progress;
use super::{Failure, Page, files};
use crate::model::{ActionId, Knowledge};
use crate::pages::json::Statistics;
use crate::pages::{self, Simulation};
use crate::play::{self, Bot, Deal, Player, Tally};
use crate::solve::{Limits, Proof, Stop, Unfit, solve};

/// Plays the deal by each bot and tells how it went.
pub fn run(arguments: &Simulate, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let deal = files::deal(&arguments.scenario)?;
    let tallies = play_all(arguments, &deal, page)?;
    let Simulate { plays, seed, no_walk, .. } = *arguments;
    let told = Simulation { scenario: &deal.scenario, plays, seed, walking: !no_walk, tallies: &tallies };
    if arguments.json {
        page.json(&Statistics::of(&deal, &told, page.words.lang()))?;
    } else {
        page.show(|page| pages::simulation(page, &told))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn play_all(arguments: &Simulate, deal: &Deal, page: &Page<'_>) -> Result<Vec<(Bot, Tally)>, Failure> {
    let bots = arguments.bots();
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    let threads = arguments.threads.map_or_else(cores, usize::from);
    let limits = Limits { threads, walking: !arguments.no_walk, ..Limits::default() };
    let progress = Progress::new(page, arguments.plays.saturating_mul(bots.len() as u64));
    let mut told = Vec::new();
    for bot in bots {
        let solution = bot.needs_advice().then(|| solve(&deal.scenario, &bot.limits(limits)));
        if let Some(fault) = solution.as_ref().and_then(|solution| unsolved(solution.proof())) {
            return Err(Failure::Told(fault, Vec::new()));
        }
        // Where the search came by, it advises; elsewhere the first will do.
        let advise = |known: &Knowledge, legal: &[ActionId]| {
            solution.as_ref().and_then(|s| s.advise(known)).unwrap_or_else(|| legal[0])
        };
        let Some(player) = Player::new(deal, bot, page.words.lang(), Some(&advise)) else { continue };
        let player = if arguments.no_walk { player.without_walking() } else { player };
        progress.about(bot.name());
        let done = |plays| progress.add(plays);
        let tally = play::simulate(&player, arguments.plays, arguments.seed, threads, &done);
        let tally = tally.map_err(|error| Failure::Told("cli-not-possible", vec![("error", error.to_string())]))?;
        told.push((bot, tally));
    }
    progress.end();
    Ok(told)
}

/// The message that says why nobody can play optimally, if nobody can.
fn unsolved(proof: Proof) -> Option<&'static str> {
    match proof {
        Proof::Proven(_) => None,
        Proof::Bounded { why: Stop::Full, .. } | Proof::Unsolved(Unfit::Early(Stop::Full)) => Some("cli-sim-no-room"),
        Proof::Bounded { .. } | Proof::Unsolved(_) => Some("cli-sim-unsolved"),
    }
}
