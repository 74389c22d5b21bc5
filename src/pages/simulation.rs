//! Owns what is told of many plays by bots: a table of all, and how the plays of each ended.

use std::cmp::Reverse;

use super::document::{Block, Document};
use crate::model::{EndingId, EndingKind, Scenario};
use crate::play::{Bot, Counts, Tally};
use crate::solve::Value;
use crate::words::{Words, decimal};

/// Plays of a deal by bots.
pub struct Simulation<'a> {
    pub scenario: &'a Scenario,
    /// Plays of each bot.
    pub plays: u64,
    pub seed: u64,
    /// Whether bots may walk away while anything else is possible.
    pub walking: bool,
    pub tallies: &'a [(Bot, Tally)],
}

/// All of it.
pub fn simulation(page: &mut Document<'_>, told: &Simulation<'_>) {
    summary(page, told);
    for (bot, tally) in told.tallies {
        endings(*bot, tally, told.scenario, page);
    }
}

fn summary(page: &mut Document<'_>, told: &Simulation<'_>) {
    let words = page.words;
    page.heading(page.pick(&told.scenario.title));
    let (plays, seed) = (told.plays.to_string(), told.seed.to_string());
    page.text(&words.with("cli-sim-plays", &[("plays", plays.into()), ("seed", seed.into())]));
    if !told.walking {
        page.text(&words.get("cli-sim-no-walk"));
    }
    page.text(&words.get("cli-sim-legend"));
    page.gap();
    let mut head: Vec<String> = ["cli-sim-bot", "cli-sim-value"].map(|key| words.get(key)).into();
    head.extend(PARTS.map(|part| words.percent(part)));
    head.push(words.get("cli-sim-points"));
    head.extend(EndingKind::ALL.map(|kind| words.get(&format!("ending-{kind:?}"))));
    let rows = told.tallies.iter().map(|(bot, tally)| row(*bot, tally, told.scenario, words)).collect();
    page.add(Block::Table { head, rows });
    page.gap();
}

/// The quantiles that are shown, in percent.
const PARTS: [u32; 3] = [10, 50, 90];

fn row(bot: Bot, tally: &Tally, scenario: &Scenario, words: &Words) -> Vec<String> {
    let mut cells = vec![bot.name().to_owned(), value(&tally.values, words)];
    let quantile = |part| tally.values.quantile(part, 100).unwrap_or(0);
    cells.extend(PARTS.map(|part| words.amount(Value::from_thousands(quantile(part.into())))));
    cells.push(decimal(tally.points.mean().unwrap_or(0), 3, 1));
    cells.extend(EndingKind::ALL.map(|kind| {
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

fn endings(bot: Bot, tally: &Tally, scenario: &Scenario, page: &mut Document<'_>) {
    page.heading(bot.name());
    page.text(&page.words.get(habit(bot)));
    let mut came: Vec<(EndingId, u64)> = tally.endings.iter().map(|(&ending, &count)| (ending, count)).collect();
    came.sort_by_key(|&(ending, count)| (Reverse(count), ending));
    for (id, count) in came {
        let ending = scenario.ending(id);
        let kind = page.words.get(&format!("ending-{:?}", ending.kind));
        let text = format!("{kind} · {}", page.pick(&ending.title));
        page.valued(8, &page.words.of_all(count, tally.plays()), &text);
    }
    page.gap()
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
        Bot::Deaf => "cli-bot-deaf",
        Bot::Unasking => "cli-bot-unasking",
        Bot::Optimal => "cli-bot-optimal",
    }
}
