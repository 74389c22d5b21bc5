//! Measures how fast the rules play: complete random deals, counted in actions and in plays; and how
//! fast bots are simulated, on all cores.

use std::hint::black_box;

use corner_office::content::{self, CATALOG};
use corner_office::model::{ActionId, Lang, OutcomeId, Scenario, State, TruthId, Turn};
use corner_office::play::{self, Bot, Deal, Player};
use corner_office::rules;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use oorandom::Rand32;

/// Plays in one measurement, so that starting it costs nothing.
const PLAYS: u64 = 1_000;

/// What a player keeps from play to play.
#[derive(Default)]
struct Table {
    actions: Vec<ActionId>,
    outcomes: Vec<(OutcomeId, u32)>,
}

impl Table {
    /// One deal from beginning to end; the number of actions and what it paid.
    fn play(&mut self, scenario: &Scenario, dice: &mut Rand32) -> (u64, i64) {
        let truth = TruthId(dice.rand_range(0..scenario.truths.len() as u32) as u8);
        let mut position = rules::start(scenario);
        let (mut actions, mut value) = (0, 0);
        loop {
            let step = match position.turn {
                Turn::Over(_) => return (actions, value),
                Turn::Choose => {
                    actions += 1;
                    rules::legal_actions(scenario, &position, &mut self.actions);
                    let picked = dice.rand_range(0..self.actions.len() as u32) as usize;
                    rules::apply(scenario, &position, self.actions[picked])
                }
                Turn::Action(_) | Turn::Event(_) | Turn::Deadline => {
                    rules::chance_outcomes(scenario, &State { position, truth }, &mut self.outcomes);
                    rules::settle(scenario, &position, draw(&self.outcomes, dice))
                }
            };
            let step = step.expect("listed, so accepted");
            position = step.position;
            value += step.reward;
        }
    }
}

fn draw(outcomes: &[(OutcomeId, u32)], dice: &mut Rand32) -> OutcomeId {
    if let [only] = outcomes {
        return only.0;
    }
    let mut point = dice.rand_range(0..outcomes.iter().map(|(_, weight)| weight).sum());
    for &(outcome, weight) in outcomes {
        if point < weight {
            return outcome;
        }
        point -= weight;
    }
    unreachable!("the point lies within the sum of the weights")
}

/// Plays the same deals in every measurement; the number of actions.
fn plays(scenario: &Scenario) -> u64 {
    let (mut table, mut dice) = (Table::default(), Rand32::new(1));
    (0..PLAYS).map(|_| black_box(table.play(scenario, &mut dice)).0).sum()
}

/// The bot that thinks least, one that asks the rulebook about each action, and one whose advice needs
/// the belief.
fn simulations(criterion: &mut Criterion, deal: &Deal) {
    let mut group = criterion.benchmark_group(format!("{}/simulate", deal.scenario.name));
    group.throughput(Throughput::Elements(10 * PLAYS));
    for bot in [Bot::NeverWalk, Bot::MethodFollower, Bot::Optimal] {
        let player = Player::new(deal, bot, Lang::En, Some(&|_, legal| legal[0])).expect("there is advice");
        let simulate = || play::simulate(black_box(&player), 10 * PLAYS, 1, 0, &|_| ()).expect("nothing illegal");
        group.bench_function(bot.name(), |b| b.iter(simulate));
    }
    group.finish();
}

fn bench(criterion: &mut Criterion) {
    for shipped in CATALOG {
        let scenario = content::scenario(shipped.source.as_bytes()).expect("shipped scenarios are valid");
        let actions = plays(&scenario);
        let mut group = criterion.benchmark_group(shipped.name);
        for (unit, count) in [("actions", actions), ("plays", PLAYS)] {
            group.throughput(Throughput::Elements(count));
            group.bench_function(unit, |b| b.iter(|| plays(black_box(&scenario))));
        }
        group.finish();
        simulations(criterion, &Deal::shipped(shipped.name).expect("shipped scenarios are valid"));
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
