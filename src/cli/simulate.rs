//! Owns `simulate`: what bots make of a deal in many plays.

use std::cmp::Reverse;
use std::process::ExitCode;
use std::thread;

use super::arguments::Simulate;
use super::progress::Progress;
use super::statistics::Statistics;
use super::{Failure, Page, files, table};
use crate::model::{ActionId, EndingId, EndingKind, Knowledge, Lang, Scenario};
use crate::play::{self, Bot, Counts, Deal, Player, Tally};
use crate::solve::{Limits, Proof, solve};

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
    head.extend(PARTS.map(|part| words.count("cli-percent", part as i64)));
    head.push(words.get("cli-sim-points"));
    head.extend(KINDS.map(|kind| words.get(&format!("ending-{kind:?}"))));
    let rows: Vec<Vec<String>> = told.iter().map(|(bot, tally)| row(*bot, tally, scenario, page)).collect();
    table::print(page, &head, &rows)?;
    Ok(page.gap()?)
}

/// The quantiles that are shown, in percent.
const PARTS: [u64; 3] = [10, 50, 90];

fn row(bot: Bot, tally: &Tally, scenario: &Scenario, page: &Page<'_>) -> Vec<String> {
    let lang = page.words.lang();
    let mut cells = vec![bot.name().to_owned(), value(&tally.values, lang)];
    let quantile = |part| tally.values.quantile(part, 100).unwrap_or(0);
    cells.extend(PARTS.map(|part| match lang {
        Lang::En => decimal(quantile(part) * 1000, 3, 0),
        Lang::Zh => decimal(quantile(part) * 1000, 4, 1),
    }));
    cells.push(decimal(tally.points.mean().unwrap_or(0), 3, 1));
    cells.extend(KINDS.map(|kind| {
        let of_kind = |&(&ending, _): &(&EndingId, &u64)| scenario.ending(ending).kind == kind;
        share(tally.endings.iter().filter(of_kind).map(|(_, count)| count).sum(), tally.plays())
    }));
    cells
}

/// The mean with its standard error, in the unit in which the language counts thousands of dollars.
fn value(values: &Counts, lang: Lang) -> String {
    let (unit, places) = match lang {
        Lang::En => (3, 2),
        Lang::Zh => (4, 3),
    };
    let mean = decimal(values.mean().unwrap_or(0), unit, places);
    match values.standard_error().and_then(|error| i64::try_from(error).ok()) {
        Some(error) => format!("{mean} ± {}", decimal(error, unit, places)),
        // One play says nothing about how far it is off.
        None => mean,
    }
}

/// `number`, of which the last `digits` digits come after the point, rounded to `places` of them.
pub fn decimal(number: i64, digits: u32, places: u32) -> String {
    let cut = 10u64.pow(digits.saturating_sub(places));
    let rounded = (number.unsigned_abs() + cut / 2) / cut;
    let one = 10u64.pow(places);
    let sign = if number < 0 && rounded > 0 { "−" } else { "" };
    let whole = rounded / one;
    if places == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{:0width$}", rounded % one, width = places as usize)
}

/// A part of all plays in percent with one decimal. What happens seldom does not look like never, nor
/// what happens nearly always like always.
fn share(count: u64, plays: u64) -> String {
    let thousandths = (u128::from(count) * 2000 + u128::from(plays)) / (2 * u128::from(plays.max(1)));
    match thousandths {
        0 if count > 0 => "<0.1%".into(),
        1000 if count < plays => ">99.9%".into(),
        _ => format!("{}.{}%", thousandths / 10, thousandths % 10),
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
        page.valued(8, &share(count, tally.plays()), &text)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_and_never_a_negative_nothing() {
        assert_eq!(decimal(-12_345, 3, 2), "−12.35");
        assert_eq!(decimal(12_344, 3, 2), "12.34");
        assert_eq!(decimal(-4, 3, 2), "0.00");
        assert_eq!(decimal(-5, 3, 2), "−0.01");
        assert_eq!(decimal(-45_000, 4, 1), "−4.5");
        assert_eq!(decimal(950_000, 3, 0), "950");
        assert_eq!(decimal(i64::MIN, 3, 0), "−9223372036854776");
    }

    #[test]
    fn seldom_is_not_never() {
        let shares = [0, 1, 4_996, 9_999, 10_000].map(|count| share(count, 10_000));
        assert_eq!(shares, ["0.0%", "<0.1%", "50.0%", ">99.9%", "100.0%"]);
    }
}
