//! Owns the score out of a hundred: what each decision of a play weighs, and what its choice loses.
//! `docs/score.md` says in words what is worked out here.
//!
//! A hundred points are at stake. What a decision weighs is known before the choice, and follows from what
//! a guess would lose there; a choice loses of that in proportion to its own shortfall, so that a guess
//! scores nothing on average. Beside that it throws away of the points still to come what it takes from
//! the worth of going on. Chance moves no points.

use crate::model::{ActionId, Approach, Knowledge, Scenario};
use crate::play::{Session, paper_of};
use crate::rules;
use crate::solve::{Along, Solution, Value, Valued};

/// Thousandths of a point: the unit of all that is told of a score.
pub const POINT: i64 = 1000;
/// The most points that lie between the best and the worst choice of one decision by itself, whatever it
/// throws away of those that were still to come.
pub const MOST: i64 = 50;

/// What is worked out in is finer than what is told, by this.
const FINER: i64 = 1000;
/// All points, in the unit of the working out.
const WHOLE: i64 = 100 * POINT * FINER;
/// What a guess loses makes a decision heavier up to so many thousandths of the stake.
const HEAVIEST: i64 = 150;
/// Leaving is wrong where it gives away more than so many thousandths of the stake.
const WRONG: i64 = 5;
/// Whoever leaves wrongly keeps at most so many points.
const KEPT: i64 = 40;
/// Going on counts as worth so many thousandths of the stake at least: where it is worth next to nothing,
/// a small loss would take all of it.
const LEAST: i64 = 400;

/// What one decision weighed and lost. All in thousandths of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub weight: i64,
    /// What the choice lost; nothing for the best.
    pub lost: i64,
    /// What each choice would have lost, in the order of the options.
    pub choices: Vec<(ActionId, i64)>,
}

/// The score of a play, and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// A hundred less all that was lost, in thousandths of a point: best play has 100 000, guessing
    /// none on average. May be below nothing.
    pub score: i64,
    /// How many of the points were settled by choices. What chance left open at the end counts as these do,
    /// so that what the parts say is larger by as much.
    pub settled: i64,
    /// One for each decision.
    pub parts: Vec<Part>,
}

/// What plays of a deal are measured by; what it works out serves all of them.
pub struct Measure<'a> {
    scenario: &'a Scenario,
    solution: &'a Solution,
    stake: Value,
    /// What best play is expected to weigh, from the first decision on.
    whole: i64,
    sums: Along,
}

/// What a guess loses at a decision.
struct Guess {
    /// On average, in steps of [`Value`]; nothing where all choices are as good.
    loss: i64,
    /// A choice loses at most so many times what it weighs, as a fraction: twice, and more where more
    /// than half of the choices are best, or a guess would gain by it.
    most: (i64, i64),
}

impl<'a> Measure<'a> {
    /// None where the solution does not reach.
    pub fn new(scenario: &'a Scenario, solution: &'a Solution) -> Option<Self> {
        let start = Knowledge { position: rules::start(scenario), belief: scenario.prior() };
        let stake = solution.best(&start)? - solution.worst(&start)?;
        let mut measure = Self { scenario, solution, stake, whole: 0, sums: Along::default() };
        measure.whole = measure.ahead(&start)?;
        Some(measure)
    }

    pub(super) fn solution(&self) -> &'a Solution {
        self.solution
    }

    /// What this decision and all that best play takes after it weigh on average.
    fn ahead(&mut self, known: &Knowledge) -> Option<i64> {
        let (scenario, stake) = (self.scenario, self.stake);
        self.solution.along(known, &mut self.sums, &|options| Guess::of(scenario, stake, options).weight(stake))
    }

    /// The account of the decisions that were taken so far; none where the solution does not reach.
    pub fn account(&mut self, session: &Session) -> Option<Account> {
        // Points that are still to come, that have been settled, and that were lost of these.
        let (mut rest, mut settled, mut lost) = (WHOLE, 0, 0);
        let mut parts = Vec::new();
        for decision in session.decisions() {
            let options = self.solution.options(&decision.before)?;
            let best = options.iter().map(|o| o.best).max()?;
            let guess = Guess::of(self.scenario, self.stake, &options);
            let ahead = self.ahead(&decision.before)?;
            let weight = self.share(&guess, ahead, rest);
            let rest_after = rest - weight;
            let leaving = options.iter().filter(|o| leaves(self.scenario, o.action)).map(|o| o.best).max();
            let least = share(self.stake.steps(), LEAST, 1000);
            let worth = leaving.map_or(self.stake.steps(), |l| (best - l).steps()).max(least).max(1);
            let thrown = |short: i64| share(rest_after, short.min(worth), worth);
            let wrong = |o: &Valued| is_wrong(self.scenario, self.stake, o, best);
            let loses = |o: &Valued| {
                let short = o.best.short_of(best).steps();
                if wrong(o) {
                    weight + rest_after + (settled - lost - KEPT * POINT * FINER).max(0)
                } else {
                    guess.of_weight(weight, short) + thrown(short)
                }
            };
            let choices: Vec<(ActionId, i64)> = options.iter().map(|o| (o.action, loses(o))).collect();
            let own = options.iter().find(|o| o.action == decision.action)?;
            let loss = loses(own);
            let gone = if wrong(own) { rest_after } else { thrown(own.best.short_of(best).steps()) };
            (rest, settled, lost) = (rest_after - gone, settled + weight + gone, lost + loss);
            parts.push(Part { weight, lost: loss, choices });
        }
        // What chance left open counts as what was settled does.
        let told = |points: i64| (share(points, WHOLE, settled) + FINER / 2) / FINER;
        for part in &mut parts {
            part.weight = told(part.weight);
            part.lost = told(part.lost);
            part.choices.iter_mut().for_each(|(_, lost)| *lost = told(*lost));
        }
        let score = 100 * POINT - parts.iter().map(|p| p.lost).sum::<i64>();
        Some(Account { score, settled: (settled + FINER / 2) / FINER, parts })
    }

    /// What a decision weighs of the points that are still to come.
    fn share(&self, guess: &Guess, ahead: i64, rest: i64) -> i64 {
        let weight = guess.weight(self.stake);
        let (times, of) = guess.most;
        // No more than it would in a deal that goes on as expected, however little is left.
        let expected = share(WHOLE, weight, self.whole);
        share(rest, weight, ahead).min(expected).min(share(MOST * POINT * FINER, of, times))
    }
}

impl Guess {
    /// Over all choices; a paper counts once, as the best that can be made, and leaving where that is
    /// wrong not at all, since what it throws away counts for itself.
    fn of(scenario: &Scenario, stake: Value, options: &[Valued]) -> Self {
        let best = options.iter().map(|o| o.best).max().unwrap_or_default();
        let mut short: Vec<(Option<usize>, i64)> = Vec::new();
        for option in options.iter().filter(|o| !is_wrong(scenario, stake, o, best)) {
            let (paper, own) = (paper_of(scenario, option.action), option.best.short_of(best).steps());
            match short.iter_mut().find(|(other, _)| paper.is_some() && *other == paper) {
                Some((_, least)) => *least = own.min(*least),
                None => short.push((paper, own)),
            }
        }
        Self::among(short.into_iter().map(|(_, own)| own).collect())
    }

    /// Among choices that fall so much short of the best.
    fn among(mut short: Vec<i64>) -> Self {
        short.sort_unstable_by(|a, b| b.cmp(a));
        let all = short.len() as i64;
        let worse = short.iter().filter(|&&own| own > 0).count() as i64;
        if worse == 0 {
            return Self { loss: 0, most: (2, 1) };
        }
        // The mean of all losses, where none counts for more than `most` times that mean: found from above.
        let over = worse.max(all - worse);
        let most = (over + worse, worse);
        let (mut bounded, mut loss) = (0, 0);
        loop {
            let divisor = (all - bounded) * worse - over * bounded;
            let free: i128 = short[bounded as usize..].iter().map(|&own| i128::from(own)).sum();
            let mean = if divisor > 0 { free * i128::from(worse) / i128::from(divisor) } else { 0 };
            loss = if mean > 0 { mean as i64 } else { loss };
            let beyond = |own: &&i64| i128::from(**own) * i128::from(most.1) > i128::from(loss) * i128::from(most.0);
            let now = short.iter().filter(beyond).count() as i64;
            if now <= bounded || mean <= 0 {
                return Self { loss: loss.max(1), most };
            }
            bounded = now;
        }
    }

    /// What the decision weighs, in steps of [`Value`].
    fn weight(&self, stake: Value) -> i64 {
        self.loss.min(share(stake.steps(), HEAVIEST, 1000))
    }

    /// What a choice loses of the weight of its decision that falls so much short of the best.
    fn of_weight(&self, weight: i64, short: i64) -> i64 {
        if self.loss == 0 {
            return 0;
        }
        share(weight, short, self.loss).min(share(weight, self.most.0, self.most.1))
    }
}

fn leaves(scenario: &Scenario, action: ActionId) -> bool {
    scenario.action(action).approach == Approach::WalkAway
}

/// Whether a choice leaves a deal in which there was more to be had.
fn is_wrong(scenario: &Scenario, stake: Value, option: &Valued, best: Value) -> bool {
    leaves(scenario, option.action) && option.best.short_of(best).steps() > share(stake.steps(), WRONG, 1000)
}

/// `whole` × `part` / `of`; nothing of nothing.
fn share(whole: i64, part: i64, of: i64) -> i64 {
    if of <= 0 {
        return 0;
    }
    (i128::from(whole) * i128::from(part) / i128::from(of)) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::play::Deal;

    #[test]
    fn a_guess_scores_nothing_whatever_the_choices() {
        let (weight, mut seed) = (1_000_000_000, 1u64);
        for many in 2..40 {
            for best in 1..many {
                let mut any = || {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    1 + (seed >> 33 >> (seed % 20)) as i64 * 1000
                };
                let short: Vec<i64> = (0..many).map(|n| if n < best { 0 } else { any() }).collect();
                let guess = Guess::among(short.clone());
                let lost: i64 = short.iter().map(|&own| guess.of_weight(weight, own)).sum();
                assert!((lost / many - weight).abs() < weight / 1000, "{best} of {many}: {lost} {short:?}");
            }
        }
        assert_eq!(Guess::among(vec![0; 3]).loss, 0);
    }

    #[test]
    fn a_letter_counts_once() {
        let deal = Deal::load(include_bytes!("../../../tests/data/letters.ron")).expect("it is valid");
        let scenario = &deal.scenario;
        let actions = || (0..scenario.actions.len()).map(|n| ActionId(n as u16));
        let letters: Vec<ActionId> = actions().filter(|&a| paper_of(scenario, a) == Some(0)).collect();
        let others = actions().filter(|&a| paper_of(scenario, a).is_none() && !leaves(scenario, a)).take(4);
        let worth = |(action, thousands)| {
            let best = Value::from_thousands(thousands);
            Valued { action, best, worst: best, winnable: true }
        };
        let others: Vec<Valued> = others.zip([90, 70, 20, 60]).map(worth).collect();
        let guess = |letters: Vec<(ActionId, i64)>| {
            let all: Vec<Valued> = others.iter().copied().chain(letters.into_iter().map(worth)).collect();
            Guess::of(scenario, Value::from_thousands(500), &all).loss
        };
        assert!(letters.len() > 1);
        let once = guess(vec![(letters[0], 80)]);
        assert_eq!(guess(letters.iter().copied().zip([80, 10, 30]).collect()), once);
        assert_eq!(guess(letters.iter().copied().zip([10, 80, 10]).collect()), once);
        assert_ne!(guess(vec![(letters[0], 10)]), once);
    }
}
