//! Owns playing a deal many times by a bot: fast, on all cores, and each play as a [`super::Session`]
//! with the same seed and choices would go.

use rayon::prelude::*;

use super::bots::{Hand, Player};
use super::chance;
use super::dice::{Dice, Seeds};
use super::tally::{Game, Tally};
use crate::model::{ActionId, Knowledge, State, Turn};
use crate::rules::{self, Illegal};
use crate::solve;

/// Plays that are counted together before their tally is merged.
const BATCH: u64 = 256;

/// The lists that playing fills, made once for many plays.
#[derive(Default)]
struct Scratch {
    hand: Hand,
    outcomes: Vec<(crate::model::OutcomeId, u32)>,
    choices: Vec<ActionId>,
}

/// One play of `player`: its choices, and what came of them.
///
/// # Errors
/// When the player's advice is not among the actions that it was given, or it has none to choose
/// from.
pub fn game(player: &Player<'_>, seed: u64) -> Result<(Vec<ActionId>, Game), Illegal> {
    let mut table = Scratch::default();
    let game = play(player, seed, &mut table, None)?;
    Ok((table.choices, game))
}

/// The same play; `seen` is told what was known before each decision, and what was chosen.
///
/// # Errors
/// As [`game`].
pub fn game_seen(player: &Player<'_>, seed: u64, seen: Seen<'_>) -> Result<Game, Illegal> {
    play(player, seed, &mut Scratch::default(), Some(seen))
}

/// Is told of each decision of a play.
pub type Seen<'a> = &'a mut dyn FnMut(&Knowledge, ActionId);

/// Plays a deal `plays` times; the seeds are derived from `seed`, the same for every player of the deal.
///
/// The work is shared out among so many workers, 0 = one on each core; the tally does not depend on it.
/// `progress` is told how many more plays are done, from wherever they were played.
///
/// # Errors
/// As [`game`].
pub fn simulate(
    player: &Player<'_>,
    plays: u64,
    seed: u64,
    workers: usize,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Illegal> {
    let seeds = Seeds::new(&player.scenario.name, seed);
    let batch = |number: u64| {
        let (mut table, mut tally) = (Scratch::default(), Tally::default());
        let first = number * BATCH;
        let numbers = first..plays.min(first + BATCH);
        let count = numbers.end - first;
        for number in numbers {
            tally.add(&play(player, seeds.of_play(number), &mut table, None)?);
        }
        progress(count);
        Ok(tally)
    };
    let batches = 0..plays.div_ceil(BATCH);
    match solve::light(workers) {
        Some(pool) => {
            pool.install(|| batches.into_par_iter().map(batch).try_reduce(Tally::default, |a, b| Ok(a.merge(&b))))
        }
        None => batches.map(batch).try_fold(Tally::default(), |a, b| Ok(a.merge(&b?))),
    }
}

fn play(player: &Player<'_>, seed: u64, table: &mut Scratch, mut seen: Option<Seen<'_>>) -> Result<Game, Illegal> {
    let Scratch { hand, outcomes, choices } = table;
    let scenario = player.scenario;
    let truth = chance::truth(scenario, seed);
    let mut bot_dice = Dice::of_bot(seed);
    let mut now = Knowledge { position: rules::start(scenario), belief: scenario.prior() };
    let (mut value, mut points) = (0, 0);
    // To keep it takes time.
    let belief = player.looks_at_belief() || seen.is_some();
    choices.clear();
    loop {
        let action = player.choose(&now, hand, &mut bot_dice).ok_or(Illegal::NotPossible)?;
        points += player.rules.points(scenario, &now, action);
        if let Some(seen) = &mut seen {
            seen(&now, action);
        }
        choices.push(action);
        let mut dice = Dice::new(seed, choices.len() as u64);
        let mut step = rules::apply(scenario, &now.position, action)?;
        loop {
            now.position = step.position;
            value += step.reward;
            match now.position.turn {
                Turn::Choose => break,
                Turn::Over(ending) => {
                    return Ok(Game { ending, value, points, decisions: choices.len() as u32 });
                }
                Turn::Action(_) | Turn::Event(_) | Turn::Deadline => {
                    rules::chance_outcomes(scenario, &State { position: now.position, truth }, outcomes);
                    let drawn = chance::draw(&mut dice, outcomes)?;
                    if belief {
                        now.belief = chance::observe(scenario, &now, drawn);
                    }
                    step = rules::settle(scenario, &now.position, drawn)?;
                }
            }
        }
    }
}
