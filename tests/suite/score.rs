//! The score out of a hundred measures decisions: best play has all of it and guessing none, leaving buys
//! nothing, and luck has no part in it. Each promise is held over many plays of every shipped deal.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use corner_office::content::CATALOG;
use corner_office::model::{ActionId, Approach, Knowledge, Lang, Scenario};
use corner_office::play::{self, Bot, Deal, Mode, Offer, Player, Seeds, Session, offers, paper_of};
use corner_office::report::{Account, MOST_OF_SCORE as MOST, Measure, POINT};
use corner_office::solve::{Solution, Value, Valued};
use oorandom::Rand32;

use crate::support::{root, shipped, solved};

/// Plays of each policy in each deal.
const PLAYS: u64 = 1500;
const HUNDRED: i64 = 100 * POINT;

/// Who plays: always the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Policy {
    Bot(Bot),
    Best,
    /// Best play, but so many of four choices are guesses.
    Errors(u32),
    /// Takes any of the possible choices; a letter is one, and sent as well as can be.
    Guess,
    /// Plays so many best moves and then leaves.
    Leaves(usize),
}

impl Policy {
    fn all() -> Vec<Policy> {
        let bots = Bot::ALL.into_iter().filter(|bot| !bot.needs_advice()).map(Policy::Bot);
        let others = [Policy::Best, Policy::Errors(1), Policy::Errors(3), Policy::Guess];
        bots.chain(others).chain([0, 1, 3, 5].map(Policy::Leaves)).collect()
    }

    fn leaves(self) -> bool {
        matches!(self, Policy::Leaves(_))
    }
}

/// What one play came to.
struct Scored {
    account: Account,
    /// Given away, in thousands of dollars.
    regret: f64,
    luck: Value,
    /// Somebody left although there was more to be had.
    left_wrongly: bool,
    /// Somebody stayed although leaving was best.
    stayed_wrongly: bool,
}

struct Scores {
    name: &'static str,
    stake: Value,
    plays: BTreeMap<Policy, Vec<Scored>>,
}

static SCORES: LazyLock<Vec<Scores>> = LazyLock::new(|| CATALOG.iter().map(|s| scores(s.name)).collect());

fn scores(name: &'static str) -> Scores {
    let deal = shipped(name);
    let solution = solved(&deal);
    let start = *Session::new(deal.clone(), 0, Mode::Practice).knowledge();
    let par = solution.best(&start).expect("solved");
    let stake = par - solution.worst(&start).expect("solved");
    let mut table =
        Table { deal: &deal, solution, measure: Measure::new(&deal.scenario, solution).expect("solved"), par, stake };
    let seeds = Seeds::new(name, 2012);
    let plays = |policy| (policy, (0..PLAYS).map(|n| table.scored(policy, seeds.of_play(n))).collect());
    Scores { name, stake, plays: Policy::all().into_iter().map(plays).collect() }
}

struct Table<'a> {
    deal: &'a Deal,
    solution: &'a Solution,
    measure: Measure<'a>,
    par: Value,
    stake: Value,
}

impl Table<'_> {
    fn scored(&mut self, policy: Policy, seed: u64) -> Scored {
        let session = played(self.deal, self.solution, policy, seed);
        let account = self.measure.account(&session).expect("the solution reaches everything");
        let (mut regret, mut left_wrongly, mut stayed_wrongly) = (Value::default(), false, false);
        for decision in session.decisions() {
            let (best, options) = options(self.solution, &decision.before);
            let own = options.iter().find(|o| o.action == decision.action).expect("it was possible");
            let short = own.best.short_of(best);
            regret = regret + short;
            let left = |option: &Valued| leaves(&self.deal.scenario, option.action);
            let wrongly = short.per_mille(self.stake) > 5;
            left_wrongly |= wrongly && left(own);
            stayed_wrongly |= wrongly && options.iter().any(|o| o.best == best && left(o));
        }
        Scored {
            account,
            regret: regret.steps() as f64 / Value::ONE as f64,
            luck: Value::from_thousands(session.value()) - self.par + regret,
            left_wrongly,
            stayed_wrongly,
        }
    }
}

fn leaves(scenario: &Scenario, action: ActionId) -> bool {
    scenario.action(action).approach == Approach::WalkAway
}

fn options(solution: &Solution, known: &Knowledge) -> (Value, Vec<Valued>) {
    let options = solution.options(known).expect("the solution reaches everything");
    (options.iter().map(|o| o.best).max().expect("there is a choice"), options)
}

fn played(deal: &Deal, solution: &Solution, policy: Policy, seed: u64) -> Session {
    let mut session = Session::new(deal.clone(), seed, Mode::Practice);
    if let Policy::Bot(bot) = policy {
        let player = Player::new(deal, bot, Lang::En, None).expect("it needs no advice");
        for action in play::game(&player, seed).expect("bots do what is possible").0 {
            session.choose(action).expect("legal");
        }
        return session;
    }
    let mut dice = Rand32::new(seed);
    while !session.is_over() {
        let (best, options) = options(solution, session.knowledge());
        let good = options.iter().find(|o| o.best == best).expect("one is best").action;
        let (error, any) = (dice.rand_range(0..4), dice.rand_u32());
        let leave = || options.iter().map(|o| o.action).find(|&a| leaves(&deal.scenario, a)).expect("one can leave");
        let action = match policy {
            Policy::Errors(of_four) if error < of_four => guessed(&deal.scenario, &options, any),
            Policy::Guess => guessed(&deal.scenario, &options, any),
            Policy::Leaves(after) if session.decisions().len() >= after => leave(),
            _ => good,
        };
        session.choose(action).expect("legal");
    }
    session
}

fn guessed(scenario: &Scenario, options: &[Valued], any: u32) -> ActionId {
    let actions: Vec<ActionId> = options.iter().map(|o| o.action).collect();
    let offers = offers(scenario, &actions);
    match offers[any as usize % offers.len()] {
        Offer::Action(action) => action,
        letter => {
            let of_it = |o: &&Valued| paper_of(scenario, o.action).map(Offer::Paper) == Some(letter);
            options.iter().filter(of_it).max_by_key(|o| o.best).expect("one can be sent").action
        }
    }
}

/// In points.
fn points(play: &Scored) -> f64 {
    play.account.score as f64 / POINT as f64
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let all: Vec<f64> = values.collect();
    all.iter().sum::<f64>() / all.len() as f64
}

impl Scores {
    fn of(&self, policy: Policy) -> &[Scored] {
        &self.plays[&policy]
    }

    fn mean(&self, policy: Policy) -> f64 {
        mean(self.of(policy).iter().map(points))
    }
}

#[test]
fn best_play_has_all_and_guessing_none() {
    for deal in &*SCORES {
        assert!(deal.of(Policy::Best).iter().all(|play| play.account.score == HUNDRED), "{}", deal.name);
        for guessing in [Policy::Guess, Policy::Bot(Bot::Random)] {
            let mean = deal.mean(guessing);
            assert!(mean.abs() <= 3.0, "{}: {guessing:?} has {mean:.1}", deal.name);
        }
    }
}

#[test]
fn a_worse_choice_costs_no_less_and_no_decision_weighs_too_much() {
    for deal in &*SCORES {
        let (shipped, heaviest) = (shipped(deal.name), MOST * POINT / 2);
        let solution = solved(&shipped);
        for policy in Policy::all() {
            for (n, play) in deal.of(policy).iter().enumerate() {
                let lost: i64 = play.account.parts.iter().map(|part| part.lost).sum();
                assert_eq!(play.account.score, HUNDRED - lost, "{} {policy:?} {n}", deal.name);
                for part in &play.account.parts {
                    let own = part.weight * play.account.settled / HUNDRED;
                    assert!(own <= heaviest + 1, "{} {policy:?} {n}: {own}", deal.name);
                    assert!(part.lost >= 0 && part.weight >= 0);
                }
            }
        }
        let mut measure = Measure::new(&shipped.scenario, solution).expect("solved");
        let seeds = Seeds::new(deal.name, 2012);
        for n in 0..40 {
            let session = played(&shipped, solution, Policy::Errors(1), seeds.of_play(n));
            let account = measure.account(&session).expect("solved");
            for (decision, part) in session.decisions().iter().zip(&account.parts) {
                let (best, options) = options(solution, &decision.before);
                for leaving in [false, true] {
                    let mut costs: Vec<(Value, i64)> = (options.iter().zip(&part.choices))
                        .filter(|(option, _)| leaves(&shipped.scenario, option.action) == leaving)
                        .map(|(option, (_, lost))| (option.best.short_of(best), *lost))
                        .collect();
                    costs.sort();
                    assert!(costs.is_sorted_by_key(|(_, lost)| *lost), "{}: {costs:?}", deal.name);
                    assert!(costs.iter().all(|(short, lost)| *short > Value::default() || *lost == 0));
                }
            }
        }
    }
}

#[test]
fn leaving_buys_no_score() {
    for deal in &*SCORES {
        let left = |policy| deal.of(policy).iter().filter(|play| play.left_wrongly);
        for policy in Policy::all() {
            let most = left(policy).map(|play| play.account.score).max().unwrap_or(0);
            assert!(most < HUNDRED / 2, "{}: {policy:?} left wrongly and has {most}", deal.name);
        }
        let unread = left(Policy::Leaves(0)).map(points).fold(f64::MIN, f64::max);
        assert!(unread <= 3.0 && unread <= deal.mean(Policy::Guess) + 3.0, "{}: {unread}", deal.name);
        assert!(left(Policy::Leaves(3)).next().is_some(), "{}", deal.name);
    }
}

/// The numbers of the plays, in quarters by the luck that best play has with the same truth and dice. The
/// luck of the plays themselves says little: whoever leaves has none, and fills the middle quarters.
fn quarters(deal: &Scores) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..PLAYS as usize).collect();
    order.sort_by_key(|&n| deal.of(Policy::Best)[n].luck);
    order.chunks(PLAYS as usize / 4).map(<[usize]>::to_vec).collect()
}

fn spread(values: impl Iterator<Item = f64>) -> f64 {
    let all: Vec<f64> = values.collect();
    all.iter().copied().fold(f64::MIN, f64::max) - all.iter().copied().fold(f64::MAX, f64::min)
}

#[test]
fn luck_has_no_part_in_it() {
    for deal in &*SCORES {
        let quarters = quarters(deal);
        for policy in Policy::all().into_iter().filter(|policy| !policy.leaves()) {
            let plays = deal.of(policy);
            let by =
                |of: &dyn Fn(&Scored) -> f64| spread(quarters.iter().map(|q| mean(q.iter().map(|&n| of(&plays[n])))));
            let stake = deal.stake.steps() as f64 / Value::ONE as f64;
            let (score, regret) = (by(&points), by(&|play| 100.0 * play.regret / stake));
            let share = |of: fn(&Scored) -> bool| by(&|play| if of(play) { 100.0 } else { 0.0 });
            let (left, stayed) = (share(|play| play.left_wrongly), share(|play| play.stayed_wrongly));
            // Luck also leads a player into situations that it handles better or worse.
            let may = (regret + 3.0).max(left).max(stayed).max(5.0);
            assert!(score <= may, "{}: {policy:?} differs by {score:.1}", deal.name);
        }
    }
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let below = |v: &f64| values.iter().filter(|other| *other < v).count() as f64;
    let equal = |v: &f64| values.iter().filter(|other| *other == v).count() as f64;
    values.iter().map(|v| below(v) + equal(v) / 2.0).collect()
}

/// Spearman's rank correlation.
fn in_order(one: &[f64], other: &[f64]) -> f64 {
    let (one, other) = (ranks(one), ranks(other));
    let (a, b) = (mean(one.iter().copied()), mean(other.iter().copied()));
    let product = |x: &[f64], y: &[f64], (a, b)| x.iter().zip(y).map(|(x, y)| (x - a) * (y - b)).sum::<f64>();
    product(&one, &other, (a, b)) / (product(&one, &one, (a, a)) * product(&other, &other, (b, b))).sqrt()
}

#[test]
fn whoever_gives_away_less_scores_more() {
    let bots = || {
        let others = Bot::ALL.into_iter().filter(|b| *b != Bot::AlwaysWalk && !b.needs_advice()).map(Policy::Bot);
        others.chain([Policy::Best])
    };
    let kept = |deal: &Scores, policy| {
        let stake = deal.stake.steps() as f64 / Value::ONE as f64;
        -mean(deal.of(policy).iter().map(|play| play.regret / stake))
    };
    for deal in &*SCORES {
        let (kept, score): (Vec<f64>, Vec<f64>) = bots().map(|b| (kept(deal, b), deal.mean(b))).unzip();
        // Bots that give away nearly alike may stand in any order.
        for (a, b) in (0..kept.len()).flat_map(|a| (0..kept.len()).map(move |b| (a, b))) {
            let told = bots().nth(a).zip(bots().nth(b));
            assert!(kept[a] < kept[b] + 0.15 || score[a] > score[b], "{}: {told:?} {score:?}", deal.name);
        }
    }
    let over_deals = |of: &dyn Fn(&Scores, Policy) -> f64, bot| mean(SCORES.iter().map(|deal| of(deal, bot)));
    let (kept, score): (Vec<f64>, Vec<f64>) =
        bots().map(|bot| (over_deals(&kept, bot), over_deals(&|deal, bot| deal.mean(bot), bot))).unzip();
    // Their places by what they keep; whoever keeps alike, by two hundredths of the stake, may change places.
    let mut places: Vec<usize> = (0..kept.len()).collect();
    places.sort_by(|&a, &b| kept[a].total_cmp(&kept[b]));
    while let Some(at) = (1..places.len()).find(|&at| {
        let (low, high) = (places[at - 1], places[at]);
        score[high] < score[low] && kept[high] - kept[low] < 0.02
    }) {
        places.swap(at - 1, at);
    }
    let by_score: Vec<f64> = places.iter().map(|&bot| score[bot]).collect();
    let by_place: Vec<f64> = (0..places.len()).map(|place| place as f64).collect();
    let order = in_order(&by_place, &by_score);
    assert!(order >= 0.95, "{order:.3}: {kept:?} {score:?}");
}

#[test]
fn fewer_errors_score_more() {
    let (few, many) = (Policy::Errors(1), Policy::Errors(3));
    // Over the deals: best play, few errors, many.
    let mut sums = vec![[0.0; 3]; PLAYS as usize];
    for deal in &*SCORES {
        let mut right = 0;
        for (n, sums) in sums.iter_mut().enumerate() {
            let scores = [Policy::Best, few, many].map(|policy| points(&deal.of(policy)[n]));
            // Plays of the same choices score the same, of course.
            right += u64::from(scores[0] >= scores[1] && scores[1] >= scores[2]);
            sums.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
        }
        assert!(right * 10 >= PLAYS * 8, "{}: {right} of {PLAYS}", deal.name);
    }
    let right = sums.iter().filter(|sum| sum[0] > sum[1] && sum[1] > sum[2]).count() as u64;
    assert!(right * 100 >= PLAYS * 95, "{right} of {PLAYS}");
}

/// What a play of these lines scores. They were written down when acts under the table ended nothing yet: what
/// comes after the end is left out.
fn lines(deal: &str, seed: u64, name: &str) -> f64 {
    let deal = shipped(deal);
    let mut session = Session::new(deal.clone(), seed, Mode::Practice);
    let text = std::fs::read_to_string(root().join("tests/data/plays").join(name)).expect("it is kept");
    for line in text.lines() {
        if session.is_over() {
            break;
        }
        let action = deal.scenario.actions.iter().position(|action| action.name == line).expect("an action");
        session.choose(ActionId(action as u16)).unwrap_or_else(|error| panic!("{name}: {line}: {error}"));
    }
    assert!(session.is_over(), "{name}");
    let mut measure = Measure::new(&deal.scenario, solved(&deal)).expect("solved");
    let account = measure.account(&session).expect("solved");
    account.score as f64 / POINT as f64
}

#[test]
fn a_novice_an_average_seller_and_an_expert_stand_in_that_order() {
    let (novice, average) = (lines("empty_chair", 5, "ec_n.txt"), lines("empty_chair", 9, "ec_a.txt"));
    assert!(novice < average && novice < 10.0 && average < 60.0, "{novice} {average}");
    let deal = shipped("empty_chair");
    let expert = played(&deal, solved(&deal), Policy::Best, 9);
    let mut measure = Measure::new(&deal.scenario, solved(&deal)).expect("solved");
    assert_eq!(measure.account(&expert).expect("solved").score, HUNDRED);
    for (deal, name) in [("empty_chair", "q_ec.txt"), ("operators_tender", "q_op.txt")] {
        let unread = lines(deal, 1, name);
        assert!(unread <= 3.0, "{name}: {unread}");
    }
}
