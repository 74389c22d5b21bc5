//! Owns what many plays came to: exact counts, and what they say in integers. Counts of parts add
//! up to those of the whole, in any order.

use std::collections::BTreeMap;

use crate::model::EndingId;

/// What one play came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Game {
    pub ending: EndingId,
    /// In thousands of dollars.
    pub value: i64,
    /// Points of all dimensions.
    pub points: i32,
    pub decisions: u32,
}

/// How often each number came up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<i64, u64>);

impl Counts {
    /// Adds `times` plays that came to `number`.
    pub fn add(&mut self, number: i64, times: u64) {
        if times > 0 {
            *self.0.entry(number).or_default() += times;
        }
    }

    /// Each number with its count, never 0, in ascending order.
    pub fn each(&self) -> impl Iterator<Item = (i64, u64)> {
        self.0.iter().map(|(&number, &count)| (number, count))
    }

    /// Plays counted.
    pub fn plays(&self) -> u64 {
        self.0.values().sum()
    }

    pub fn sum(&self) -> i128 {
        self.each().map(|(number, count)| i128::from(number) * i128::from(count)).sum()
    }

    pub fn sum_of_squares(&self) -> i128 {
        self.each().map(|(number, count)| i128::from(number) * i128::from(number) * i128::from(count)).sum()
    }

    pub fn min(&self) -> Option<i64> {
        self.0.keys().next().copied()
    }

    pub fn max(&self) -> Option<i64> {
        self.0.keys().next_back().copied()
    }

    /// The mean in thousandths, rounded to nearest, halves upwards; none of no plays.
    pub fn mean(&self) -> Option<i64> {
        let n = i128::from(self.plays());
        (n > 0).then(|| (2_000 * self.sum() + n).div_euclid(2 * n) as i64)
    }

    /// The standard error of the mean in thousandths, rounded to nearest: the root of the unbiased
    /// variance over the number of plays. None of fewer than two.
    pub fn standard_error(&self) -> Option<u64> {
        let n = i128::from(self.plays());
        if n < 2 {
            return None;
        }
        // With deviations from a number next to the mean, nothing here grows beyond 128 bits for any
        // values that a scenario can pay. In exact terms, (n·squares − sum²) / n² is the variance.
        let near = self.sum().div_euclid(n);
        let deviation = |number| i128::from(number) - near;
        let sum: i128 = self.each().map(|(number, count)| deviation(number) * i128::from(count)).sum();
        let squares: i128 = self.each().map(|(number, count)| deviation(number).pow(2) * i128::from(count)).sum();
        // Four times a million: twice the root in thousandths, so that half of it can be rounded.
        let scale = 4_000_000;
        let (whole, part) = (squares.div_euclid(n), squares.rem_euclid(n) * n - sum * sum);
        let (whole, part) = (whole + part.div_euclid(n * n), part.rem_euclid(n * n));
        let scaled = (whole * scale + part * scale / (n * n)) / (n - 1);
        Some((scaled.unsigned_abs().isqrt() as u64).div_ceil(2))
    }

    /// The least number that at least `part` of every `of` plays did not exceed; none of no plays.
    pub fn quantile(&self, part: u64, of: u64) -> Option<i64> {
        let wanted = u128::from(self.plays()) * u128::from(part);
        let mut passed = 0;
        let reached = |&(_, count): &(i64, u64)| {
            passed += u128::from(count);
            passed * u128::from(of) >= wanted
        };
        self.each().find(reached).map(|(number, _)| number)
    }

    fn merge(&mut self, other: &Self) {
        for (number, count) in other.each() {
            self.add(number, count);
        }
    }
}

/// What many plays came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Decisions in all plays together.
    pub decisions: u64,
    /// Plays by their value, in thousands of dollars.
    pub values: Counts,
    /// Plays by their points in the method lens.
    pub points: Counts,
    /// Plays by their ending; those that never came up are left out.
    pub endings: BTreeMap<EndingId, u64>,
}

impl Tally {
    /// Adds one play.
    pub fn add(&mut self, game: &Game) {
        self.decisions += u64::from(game.decisions);
        self.values.add(game.value, 1);
        self.points.add(game.points.into(), 1);
        *self.endings.entry(game.ending).or_default() += 1;
    }

    /// Plays counted.
    pub fn plays(&self) -> u64 {
        self.values.plays()
    }

    /// The plays of both; the order in which tallies are merged makes no difference.
    #[must_use]
    pub fn merge(mut self, other: &Self) -> Self {
        self.decisions += other.decisions;
        self.values.merge(&other.values);
        self.points.merge(&other.points);
        for (&ending, count) in &other.endings {
            *self.endings.entry(ending).or_default() += count;
        }
        self
    }
}
