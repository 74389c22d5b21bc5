//! Owns many plays by bots as machines read them: every count exactly, and nothing but integers.

use schemars::JsonSchema;
use serde::Serialize;

use super::Version;
use crate::model::{EndingKind, Lang};
use crate::pages::simulation::Simulation;
use crate::play::{Bot, Counts, Deal, Tally};
use crate::rules::RULES_VERSION;

/// All plays of all bots. Names are those of the scenario file.
#[derive(Serialize, JsonSchema)]
pub struct Statistics<'a> {
    version: Version<2>,
    scenario: &'a str,
    scenario_hash: &'a str,
    rules_version: u32,
    rulebook: &'a str,
    rulebook_version: u32,
    rulebook_hash: &'a str,
    /// As text: it needs all 64 bits, and many readers of JSON keep 53.
    seed: String,
    walking: bool,
    /// In which the labels were read.
    lang: Lang,
    bots: Vec<Played<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Played<'a> {
    bot: &'a str,
    plays: u64,
    decisions: u64,
    /// In thousands of dollars.
    value: Spread,
    /// Points in the method lens.
    points: Spread,
    /// All endings of the scenario, also those that never came up.
    endings: Vec<Ended<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Spread {
    /// As text, since it may outgrow 53 bits.
    sum: String,
    /// As text, since it may outgrow 53 bits.
    sum_of_squares: String,
    mean_thousandths: Option<i64>,
    /// Of one play there is none.
    standard_error_thousandths: Option<u64>,
    min: Option<i64>,
    /// What 10, 20 … 90 percent of the plays did not exceed.
    deciles: Vec<i64>,
    max: Option<i64>,
    /// Each number that came up, ascending, with the count of its plays.
    counts: Vec<(i64, u64)>,
}

#[derive(Serialize, JsonSchema)]
struct Ended<'a> {
    ending: &'a str,
    kind: EndingKind,
    count: u64,
}

impl<'a> Statistics<'a> {
    pub fn of(deal: &'a Deal, told: &Simulation<'_>, lang: Lang) -> Self {
        Self {
            version: Version,
            scenario: &deal.scenario.name,
            scenario_hash: &deal.scenario.hash,
            rules_version: RULES_VERSION,
            rulebook: &deal.rulebook.id,
            rulebook_version: deal.rulebook.version,
            rulebook_hash: &deal.rulebook.hash,
            seed: told.seed.to_string(),
            walking: told.walking,
            lang,
            bots: told.tallies.iter().map(|(bot, tally)| played(deal, *bot, tally)).collect(),
        }
    }
}

fn played<'a>(deal: &'a Deal, bot: Bot, tally: &Tally) -> Played<'a> {
    let endings = deal.scenario.ending_ids().map(|id| {
        let ending = deal.scenario.ending(id);
        Ended { ending: &ending.name, kind: ending.kind, count: tally.endings.get(&id).copied().unwrap_or(0) }
    });
    Played {
        bot: bot.name(),
        plays: tally.plays(),
        decisions: tally.decisions,
        value: spread(&tally.values),
        points: spread(&tally.points),
        endings: endings.collect(),
    }
}

fn spread(counts: &Counts) -> Spread {
    Spread {
        sum: counts.sum().to_string(),
        sum_of_squares: counts.sum_of_squares().to_string(),
        mean_thousandths: counts.mean(),
        standard_error_thousandths: counts.standard_error(),
        min: counts.min(),
        deciles: (1..10).filter_map(|part| counts.quantile(part, 10)).collect(),
        max: counts.max(),
        counts: counts.each().collect(),
    }
}
