//! Owns where plays come: everything that was known before a decision of any of them, and how often.

use std::collections::BTreeMap;

use super::{Asked, Who};
use crate::model::{ActionId, Knowledge, Lang};
use crate::play::{self, Deal, Player, Seeds};
use crate::report::certificate::sensible;
use crate::rules::Illegal;
use crate::score::RulesByAction;
use crate::solve::{Hands, Solution, Value};

/// How often plays came to the same knowledge, and the shortest of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    pub times: u64,
    /// Fewest decisions before; of several such plays the first.
    pub decisions: usize,
    pub seed: u64,
    number: u64,
}

/// All that was known before any decision of some plays.
#[derive(Debug, Default)]
pub struct Visits {
    known: Vec<Knowledge>,
    visits: Vec<Visit>,
}

impl Visits {
    pub fn known(&self) -> impl Iterator<Item = &Knowledge> {
        self.known.iter()
    }

    pub fn visit(&self, at: usize) -> Visit {
        self.visits[at]
    }
}

/// Plays that one worker follows at a time.
const BATCH: u64 = 64;

type Found = BTreeMap<Knowledge, Visit>;

/// Lets somebody play, and lists where the plays came.
pub fn who_plays(
    deal: &Deal,
    solution: &Solution,
    stake: Value,
    who: Who,
    asked: Asked,
    hands: &Hands,
) -> Result<Visits, Illegal> {
    let Asked { plays, seed, .. } = asked;
    let seeds = Seeds::new(&deal.scenario.name, seed);
    let found = with_player(deal, solution, stake, who, |player| {
        let batch = |number: u64| -> Result<Found, Illegal> {
            let mut found = Found::new();
            for number in number * BATCH..plays.min((number + 1) * BATCH) {
                follow(player, number, seeds.of_play(number), &mut found)?;
            }
            Ok(found)
        };
        let batches = hands.each((0..plays.div_ceil(BATCH)).collect(), batch);
        batches.into_iter().try_fold(Found::new(), |all, more| Ok(merged(all, more?)))
    })?;
    let (known, visits) = found.into_iter().unzip();
    Ok(Visits { known, visits })
}

fn follow(player: &Player<'_>, number: u64, seed: u64, found: &mut Found) -> Result<(), Illegal> {
    let mut decisions = 0;
    let mut seen = |known: &Knowledge, _: ActionId| {
        let visit = Visit { times: 1, decisions, seed, number };
        found.entry(*known).and_modify(|old| *old = both(*old, visit)).or_insert(visit);
        decisions += 1;
    };
    play::game_seen(player, seed, &mut seen).map(|_| ())
}

fn both(one: Visit, other: Visit) -> Visit {
    let first = if (other.decisions, other.number) < (one.decisions, one.number) { other } else { one };
    Visit { times: one.times + other.times, ..first }
}

fn merged(mut all: Found, more: Found) -> Found {
    for (known, visit) in more {
        all.entry(known).and_modify(|old| *old = both(*old, visit)).or_insert(visit);
    }
    all
}

/// Does something with a player of this kind.
pub fn with_player<T>(
    deal: &Deal,
    solution: &Solution,
    stake: Value,
    who: Who,
    with: impl FnOnce(&Player<'_>) -> Result<T, Illegal>,
) -> Result<T, Illegal> {
    let rules = RulesByAction::new(&deal.rulebook, &deal.scenario);
    let thoughts = |known: &Knowledge, legal: &[ActionId]| thoughts(deal, solution, &rules, stake, known, legal);
    let advise = |known: &Knowledge, legal: &[ActionId]| solution.advise(known).unwrap_or(legal[0]);
    let player = match who {
        Who::Sensible => Some(Player::who_thinks(deal, &thoughts)),
        Who::Bot(bot) => Player::new(deal, bot, Lang::En, Some(&advise)),
    };
    with(&player.ok_or(Illegal::NotPossible)?)
}

/// The choices of sensible play.
fn thoughts(
    deal: &Deal,
    solution: &Solution,
    rules: &RulesByAction<'_>,
    stake: Value,
    known: &Knowledge,
    legal: &[ActionId],
) -> Vec<ActionId> {
    let Some(options) = solution.options(known) else { return legal.to_vec() };
    let judged = options.iter().map(|o| (o.best, rules.points(&deal.scenario, known, o.action)));
    let judged: Vec<(Value, i32)> = judged.collect();
    let taken = sensible(judged.iter().copied(), stake);
    options.iter().zip(taken).filter(|(_, taken)| *taken).map(|(o, _)| o.action).collect()
}
