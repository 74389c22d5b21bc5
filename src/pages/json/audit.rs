//! Owns an audit as machines read it: every count exactly, and nothing but integers.

use schemars::JsonSchema;
use serde::Serialize;

use super::Version;
use crate::play::Deal;
use crate::report::{Audit, Example, Heard, Tallied};
use crate::rules::RULES_VERSION;

/// What the rulebook said wherever plays came, held against what every choice is worth. Names are those of
/// the scenario file and of the rulebook.
#[derive(Serialize, JsonSchema)]
pub struct Audited<'a> {
    version: Version<1>,
    scenario: &'a str,
    scenario_hash: &'a str,
    rules_version: u32,
    rulebook: &'a str,
    rulebook_version: u32,
    rulebook_hash: &'a str,
    /// As text: it needs all 64 bits, and many readers of JSON keep 53.
    seed: String,
    /// Of each player.
    plays: u64,
    /// Between best and worst play, in thousands of dollars.
    stake: i64,
    /// Choices at which the deal declares a tension.
    tensions: usize,
    players: Vec<Player<'a>>,
    /// What is not held, in sentences; none where the rulebook agrees with the deal.
    faults: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct Player<'a> {
    player: &'a str,
    by_play: Options,
    by_position: Options,
    decisions: u64,
    /// Decisions at which a praised choice and a blamed one are worth the same.
    same_worth: u64,
    same_worth_example: Option<Way<'a>>,
    /// Those that spoke.
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Options {
    options: u64,
    costly_praise: u64,
    blamed_best: u64,
    /// Either of them, where the deal declares it.
    declared: u64,
}

#[derive(Serialize, JsonSchema)]
struct Rule<'a> {
    rule: &'a str,
    points: i8,
    by_play: Said,
    by_position: Said,
    /// A shortest way to where it was wrong.
    example: Option<Way<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Said {
    times: u64,
    wrong: u64,
    /// Mean of what these choices gave away, in thousandths of the stake.
    given_away_per_mille: i64,
}

/// As `play SCENARIO --seed SEED --choices FILE` goes there; the last choice is what is spoken of.
#[derive(Serialize, JsonSchema)]
struct Way<'a> {
    seed: String,
    choices: Vec<&'a str>,
}

impl<'a> Audited<'a> {
    pub fn of(deal: &'a Deal, audit: &Audit, plays: u64, seed: u64, faults: Vec<String>) -> Self {
        let way = |example: &Example| Way {
            seed: example.seed.to_string(),
            choices: example.choices.iter().map(|&choice| deal.scenario.action(choice).name.as_str()).collect(),
        };
        let players = audit.of.iter().map(|of| Player {
            player: of.who.name(),
            by_play: options(of.by_play),
            by_position: options(of.by_position),
            decisions: of.decisions,
            same_worth: of.same,
            same_worth_example: of.same_example.as_ref().map(|(example, _)| way(example)),
            rules: deal
                .rulebook
                .rules
                .iter()
                .zip(&of.rules)
                .filter(|(_, spoken)| spoken.by_position.times > 0)
                .map(|(rule, spoken)| Rule {
                    rule: &rule.id,
                    points: rule.points,
                    by_play: said(spoken.by_play),
                    by_position: said(spoken.by_position),
                    example: spoken.example.as_ref().map(way),
                })
                .collect(),
        });
        Self {
            version: Version,
            scenario: &deal.scenario.name,
            scenario_hash: &deal.scenario.hash,
            rules_version: RULES_VERSION,
            rulebook: &deal.rulebook.id,
            rulebook_version: deal.rulebook.version,
            rulebook_hash: &deal.rulebook.hash,
            seed: seed.to_string(),
            plays,
            stake: audit.stake.thousands(),
            tensions: audit.tensions,
            players: players.collect(),
            faults,
        }
    }
}

fn options(tallied: Tallied) -> Options {
    let Tallied { options, costly_praise, blamed_best, declared } = tallied;
    Options { options, costly_praise, blamed_best, declared }
}

fn said(heard: Heard) -> Said {
    Said { times: heard.times, wrong: heard.wrong, given_away_per_mille: heard.mean() }
}
