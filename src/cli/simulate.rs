//! Owns `simulate`: what bots make of a deal in many plays.

use std::cmp::Reverse;
use std::process::ExitCode;
use std::thread;

use super::arguments::Simulate;
use super::progress::Progress;
use super::statistics::Statistics;
use super::{Failure, Page, files, table};
use crate::model::{ActionId, EndingId, EndingKind, Knowledge, Scenario};
use crate::play::{self, Bot, Counts, Deal, Player, Tally};
use crate::solve::{Limits, Proof, Value, solve};
use crate::words::{Words, decimal};

/// Plays the deal by each bot and tells how it went.
pub fn run(arguments: &Simulate, page: &mut Page<'_>) -> Result<ExitCode, Failure> {
    let deal = files::deal(&arguments.scenario)?;
    let told: Vec<(Bot, Tally)> = play_all(arguments, &deal, page)?;
    if arguments.json {
        let statistics = Statistics::of(&deal, arguments, page.words.lang(), &told);
        page.json(&statistics)?;
        return Ok(ExitCode::SUCCESS);
    }
    summary(arguments, &deal.scenario, &told, page)?;
    for (bot, tally) in &told {
        endings(*bot, tally, &deal.scenario, page)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn play_all(arguments: &Simulate, deal: &Deal, page: &Page<'_>) -> Result<Vec<(Bot, Tally)>, Failure> {
    let bots = arguments.bots();
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    let threads = arguments.threads.map_or_else(cores, usize::from);
    let solution = bots.iter().any(|bot| bot.needs_advice()).then(|| {
        let limits = Limits { threads, walking: !arguments.no_walk, ..Limits::default() };
        solve(&deal.scenario, &limits)
    });
    if let Some(solution) = &solution
        && !matches!(solution.proof(), Proof::Proven(_))
    {
        return Err(Failure::Told("cli-sim-unsolved", Vec::new()));
    }
    // Where the search came by, it advises; elsewhere the first will do.
    let advise = |known: &Knowledge, legal: &[ActionId]| {
        solution.as_ref().and_then(|s| s.advise(known)).unwrap_or_else(|| legal[0])
    };
    let progress = Progress::new(page, arguments.plays.saturating_mul(bots.len() as u64));
    let mut told = Vec::new();
    for bot in bots {
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

/// The kinds of ending, in the order of their columns.
const KINDS: [EndingKind; 4] = [EndingKind::Won, EndingKind::Lost, EndingKind::NoDecision, EndingKind::WalkedAway];

fn summary(
    arguments: &Simulate,
    scenario: &Scenario,
    told: &[(Bot, Tally)],
    page: &mut Page<'_>,
) -> Result<(), Failure> {
    let words = page.words;
    page.heading(page.pick(&scenario.title))?;
    let (plays, seed) = (arguments.plays.to_string(), arguments.seed.to_string());
    page.text(&words.with("cli-sim-plays", &[("plays", plays.into()), ("seed", seed.into())]))?;
    if arguments.no_walk {
        page.text(&words.get("cli-sim-no-walk"))?;
    }
    page.text(&words.get("cli-sim-legend"))?;
    page.gap()?;
    let mut head: Vec<String> = ["cli-sim-bot", "cli-sim-value"].map(|key| words.get(key)).into();
    head.extend(PARTS.map(|part| words.percent(part)));
    head.push(words.get("cli-sim-points"));
    head.extend(KINDS.map(|kind| words.get(&format!("ending-{kind:?}"))));
    let rows: Vec<Vec<String>> = told.iter().map(|(bot, tally)| row(*bot, tally, scenario, page)).collect();
    table::print(page, &head, &rows)?;
    Ok(page.gap()?)
}

/// The quantiles that are shown, in percent.
const PARTS: [u32; 3] = [10, 50, 90];

fn row(bot: Bot, tally: &Tally, scenario: &Scenario, page: &Page<'_>) -> Vec<String> {
    let words = page.words;
    let mut cells = vec![bot.name().to_owned(), value(&tally.values, words)];
    let quantile = |part| tally.values.quantile(part, 100).unwrap_or(0);
    cells.extend(PARTS.map(|part| words.amount(Value::from_thousands(quantile(part.into())))));
    cells.push(decimal(tally.points.mean().unwrap_or(0), 3, 1));
    cells.extend(KINDS.map(|kind| {
        let of_kind = |&(&ending, _): &(&EndingId, &u64)| scenario.ending(ending).kind == kind;
        words.of_all(tally.endings.iter().filter(of_kind).map(|(_, count)| count).sum(), tally.plays())
    }));
    cells
}

/// The mean with its standard error, in the unit in which the language counts thousands of dollars.
fn value(values: &Counts, words: &Words) -> String {
    let mean = words.fine_amount(values.mean().unwrap_or(0), 2);
    match values.standard_error().and_then(|error| i64::try_from(error).ok()) {
        Some(error) => format!("{mean} ± {}", words.fine_amount(error, 2)),
        // One play says nothing about how far it is off.
        None => mean,
    }
}

fn endings(bot: Bot, tally: &Tally, scenario: &Scenario, page: &mut Page<'_>) -> Result<(), Failure> {
    page.heading(bot.name())?;
    page.text(&page.words.get(habit(bot)))?;
    let mut came: Vec<(EndingId, u64)> = tally.endings.iter().map(|(&ending, &count)| (ending, count)).collect();
    came.sort_by_key(|&(ending, count)| (Reverse(count), ending));
    for (id, count) in came {
        let ending = scenario.ending(id);
        let kind = page.words.get(&format!("ending-{:?}", ending.kind));
        let text = format!("{kind} · {}", page.pick(&ending.title));
        page.valued(8, &page.words.of_all(count, tally.plays()), &text)?;
    }
    Ok(page.gap()?)
}

/// The message that tells what a bot does.
fn habit(bot: Bot) -> &'static str {
    match bot {
        Bot::Random => "cli-bot-random",
        Bot::First => "cli-bot-first",
        Bot::Longest => "cli-bot-longest",
        Bot::Agreeable => "cli-bot-agreeable",
        Bot::VisitEveryone => "cli-bot-visit-everyone",
        Bot::NeverWalk => "cli-bot-never-walk",
        Bot::AlwaysWalk => "cli-bot-always-walk",
        Bot::PitchFirst => "cli-bot-pitch-first",
        Bot::DiscoveryFirst => "cli-bot-discovery-first",
        Bot::MethodFollower => "cli-bot-method-follower",
        Bot::Optimal => "cli-bot-optimal",
    }
}
