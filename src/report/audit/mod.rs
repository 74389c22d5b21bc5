//! Owns the audit of a deal: what the rulebook says about every choice, wherever plays of many kinds
//! come, held against what the choice is worth.

mod count;
mod visits;

pub use count::{Heard, Spoken, Tallied};

use std::collections::BTreeSet;

use self::count::{Judged, Same};
use self::visits::{Visits, who_plays};
use crate::model::{ActionId, Knowledge, TensionKind};
use crate::play::{self, Bot, Deal};
use crate::rules::{self, Illegal};
use crate::score::RulesByAction;
use crate::solve::{Hands, Solution, Value, Watch};

/// Points from which the rulebook is taken to praise a choice, and their negative, to blame it.
pub const CLEAR: i32 = 4;
/// A choice that gives away so many thousandths of the stake, or more, is costly.
pub const COSTLY: i64 = 100;

/// Whose plays are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever plays neither perfectly nor at random ([`super::SensiblePlay`]).
    Sensible,
    Bot(Bot),
}

impl Who {
    /// All of them, in the order in which they are told.
    pub fn all() -> impl Iterator<Item = Who> {
        // Those who plan and are kept from hearing or asking come where best play and sensible play come, too.
        let bots = Bot::ALL.into_iter().filter(|bot| *bot == Bot::Optimal || !bot.needs_advice());
        std::iter::once(Who::Sensible).chain(bots.map(Who::Bot))
    }

    pub fn name(self) -> &'static str {
        match self {
            Who::Sensible => "sensible",
            Who::Bot(bot) => bot.name(),
        }
    }
}

/// The plays of one player, as they were audited.
#[derive(Clone, Debug)]
pub struct Plays {
    pub who: Who,
    pub plays: u64,
    /// Each option as often as a play came to it.
    pub by_play: Tallied,
    /// Each option once for each thing that could be known there.
    pub by_position: Tallied,
    /// By rule, in rulebook order.
    pub rules: Vec<Spoken>,
    /// All decisions of the plays.
    pub decisions: u64,
    /// How many of them offer a praised choice and a blamed one that are worth the same.
    pub same: u64,
    /// A shortest way to such a decision: the last choice is the praised one; and the blamed one.
    pub same_example: Option<(Example, ActionId)>,
}

/// What is audited.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Plays of each player.
    pub plays: u64,
    /// What their seeds are derived from.
    pub seed: u64,
    /// How many work at once, 0 = one on each core; nothing depends on it.
    pub workers: usize,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Audit {
    /// Between best and worst play of the deal.
    pub stake: Value,
    /// Choices at which the deal declares a tension.
    pub tensions: usize,
    pub of: Vec<Plays>,
}

/// A choice as a file of choices leads to it: the last one is what is spoken of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    pub seed: u64,
    pub choices: Vec<ActionId>,
}

impl Audit {
    /// Audits plays of each player of a deal that is solved. None where the solution does not reach.
    ///
    /// # Errors
    /// When a bot makes a choice that is not possible, which would be a fault of the program.
    pub fn of(deal: &Deal, solution: &Solution, asked: Asked, watch: &dyn Watch) -> Result<Option<Self>, Illegal> {
        let start = Knowledge { position: rules::start(&deal.scenario), belief: deal.scenario.prior() };
        let Some((best, worst)) = solution.best(&start).zip(solution.worst(&start)) else { return Ok(None) };
        let stake = best - worst;
        let hands = Hands::of(asked.workers);
        let plays = asked.plays;
        let mut of = Vec::new();
        for who in Who::all() {
            let seen = who_plays(deal, solution, stake, who, asked, &hands)?;
            watch.go_on(plays, 0);
            let Some(judged) = judge_all(deal, solution, stake, &seen, &hands) else { return Ok(None) };
            let (by_play, by_position, rules) = count::count(deal, &seen, &judged);
            let told = |spoken: count::Found| Spoken {
                by_play: spoken.by_play,
                by_position: spoken.by_position,
                example: spoken.wrong.and_then(|at| example(deal, solution, stake, who, &seen, at)),
            };
            let Same { times: same, first, .. } = count::same(&seen, &judged);
            let same_example = first.and_then(|(at, praised, blamed)| {
                Some((example(deal, solution, stake, who, &seen, (at, praised))?, blamed))
            });
            let decisions = (0..judged.len()).map(|at| seen.visit(at).times).sum();
            let rules = rules.into_iter().map(told).collect();
            of.push(Plays { who, plays, by_play, by_position, rules, decisions, same, same_example });
        }
        let declared: BTreeSet<ActionId> = deal.scenario.tensions.iter().map(|tension| tension.choice).collect();
        Ok(Some(Self { stake, tensions: declared.len(), of }))
    }
}

fn judge_all(deal: &Deal, solution: &Solution, stake: Value, seen: &Visits, hands: &Hands) -> Option<Vec<Vec<Judged>>> {
    let rules = RulesByAction::new(&deal.rulebook, &deal.scenario);
    let tensions = |action: ActionId| deal.scenario.tensions.iter().filter(move |t| t.choice == action);
    let number = |id: &str| deal.rulebook.rules.iter().position(|rule| rule.id == id);
    let excused = |action| -> Vec<usize> {
        let rule = |kind: &TensionKind| if let TensionKind::BestBreaks(id) = kind { number(id) } else { None };
        tensions(action).filter_map(|t| rule(&t.kind)).collect()
    };
    let one = |known: &Knowledge| -> Option<Vec<Judged>> {
        let options = solution.options(known)?;
        let best = options.iter().map(|o| o.best).max()?;
        let judged = options.iter().map(|option| Judged {
            action: option.action,
            share: option.best.short_of(best).per_mille(stake),
            value: option.best,
            best: option.best.ties(best),
            spoken: rules.spoken(&deal.scenario, known, option.action),
            costly_declared: tensions(option.action).any(|t| t.kind == TensionKind::FavouriteLoses),
            excused: excused(option.action),
        });
        Some(judged.collect())
    };
    hands.each(seen.known().collect(), one).into_iter().collect()
}

fn example(
    deal: &Deal,
    solution: &Solution,
    stake: Value,
    who: Who,
    seen: &Visits,
    (at, action): (usize, ActionId),
) -> Option<Example> {
    let visit = seen.visit(at);
    let mut choices = Vec::new();
    visits::with_player(deal, solution, stake, who, |player| {
        let mut seen = |_: &Knowledge, chosen: ActionId| choices.push(chosen);
        play::game_seen(player, visit.seed, &mut seen)
    })
    .ok()?;
    choices.truncate(visit.decisions);
    choices.push(action);
    Some(Example { seed: visit.seed, choices })
}

impl Audit {
    /// What of the promise that the rulebook agrees with the deal is not held.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for plays in &self.of {
            for (by_position, tallied) in [(false, plays.by_play), (true, plays.by_position)] {
                let kinds = [false, true].into_iter().zip(tallied.faults());
                let over = kinds.filter(|(_, share)| *share > MOST_FAULTS);
                faults.extend(over.map(|(blame, share)| Fault::Options { who: plays.who, by_position, blame, share }));
            }
            for (number, spoken) in plays.rules.iter().enumerate() {
                for (by_position, heard) in [(false, spoken.by_play), (true, spoken.by_position)] {
                    let often = heard.times >= OFTEN && heard.wrong.saturating_mul(1000) > heard.times * MOST_WRONG;
                    if often {
                        faults.push(Fault::Rule { number, who: plays.who, by_position, heard });
                    }
                }
            }
            if plays.who == Who::Sensible && plays.same.saturating_mul(1000) > plays.decisions {
                faults.push(Fault::Same { decisions: plays.same, of: plays.decisions });
            }
        }
        if self.tensions > MOST_TENSIONS {
            faults.push(Fault::Tensions { count: self.tensions });
        }
        faults
    }
}

/// Most costly praise, and most blamed best, in hundredths of a thousandth of the options.
const MOST_FAULTS: u64 = 200;
/// A rule that speaks less often is not looked at alone.
const OFTEN: u64 = 40;
/// Most that a rule may be wrong, in thousandths.
const MOST_WRONG: u64 = 50;
/// Most choices at which a deal may declare a tension.
const MOST_TENSIONS: usize = 5;

/// Something in which the rulebook does not agree with the deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Too much costly praise or, if `blame`, blamed best: in hundredths of a thousandth of the options.
    Options { who: Who, by_position: bool, blame: bool, share: u64 },
    /// A rule, by its number, is wrong too often.
    Rule { number: usize, who: Who, by_position: bool, heard: Heard },
    /// Decisions of sensible play at which a praised and a blamed choice are worth the same.
    Same { decisions: u64, of: u64 },
    /// More declared tensions than a learner can take in.
    Tensions { count: usize },
}
