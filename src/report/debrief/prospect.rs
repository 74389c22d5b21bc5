//! Owns why a choice is worth what it is, as numbers to be put into words: how the deal would go on
//! after it, and what sets it apart from another.

use crate::model::{EndingId, EndingKind, Scenario, hundredths};
use crate::solve::Outlook;

/// How a deal would go on after a choice under best play, rounded for reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// How often of a hundred it ends in which way, in the order of [`Prospect::KINDS`]; they add up to
    /// a hundred.
    pub of_hundred: [u32; Self::KINDS.len()],
    /// The working day, from 1, on which it ends on average.
    pub day: i64,
    /// How often of a hundred it ends with which ending, each rounded by itself.
    pub endings: Vec<(EndingId, i64)>,
}

/// What sets one choice apart from another most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contrast {
    /// Ends that way so many times of a hundred more often, or less often.
    Ending(EndingKind, i64),
    /// Takes so many days more, or less.
    Days(i64),
    /// Ends so many times of a hundred more often, or less often, with this ending of its kind.
    Within(EndingId, i64),
    /// The same ends as often and as soon: other days and money on the way.
    Money,
}

impl Prospect {
    /// All ways to end, in the order in which they are told.
    pub const KINDS: [EndingKind; 5] =
        [EndingKind::Won, EndingKind::WalkedAway, EndingKind::NoDecision, EndingKind::Lost, EndingKind::Disqualified];

    pub fn of(scenario: &Scenario, outlook: &Outlook) -> Self {
        let mut millionths = [0u64; Self::KINDS.len()];
        for &(ending, chance) in &outlook.endings {
            let kind = scenario.ending(ending).kind;
            for (sum, _) in millionths.iter_mut().zip(Self::KINDS).filter(|(_, k)| *k == kind) {
                *sum += u64::from(chance);
            }
        }
        let day = i64::from(outlook.day.saturating_add(500) / 1000) + 1;
        let endings = outlook.endings.iter().map(|&(id, chance)| (id, i64::from((chance + 5_000) / 10_000)));
        Self {
            of_hundred: hundredths(millionths),
            day: day.min(i64::from(scenario.days).max(1)),
            endings: endings.collect(),
        }
    }

    /// The ending whose chance differs most, if that can be felt.
    fn within(&self, other: &Self) -> Option<Contrast> {
        let of = |prospect: &Self, id: EndingId| {
            prospect.endings.iter().find(|(ending, _)| *ending == id).map_or(0, |(_, times)| *times)
        };
        let all = self.endings.iter().chain(&other.endings).map(|(id, _)| *id);
        let differs = all.map(|id| (id, of(self, id) - of(other, id)));
        let most = differs.rev().max_by_key(|(_, differs)| differs.abs())?;
        (most.1.abs() > 2).then_some(Contrast::Within(most.0, most.1))
    }

    /// What sets this apart from `other` most.
    pub fn contrast(&self, other: &Self) -> Contrast {
        let differs = |index: usize| i64::from(self.of_hundred[index]) - i64::from(other.of_hundred[index]);
        // Of equal differences the first counts.
        let most = (0..Self::KINDS.len()).rev().max_by_key(|&i| differs(i).abs()).unwrap_or(0);
        // To win matters more than how one fails, unless it is the smaller part of the story.
        let told = if 2 * differs(0).abs() >= differs(most).abs() { 0 } else { most };
        let days = self.day - other.day;
        match differs(told) {
            // Less than this is not felt, and partly rounding.
            -2..=2 if days != 0 => Contrast::Days(days),
            -2..=2 => self.within(other).unwrap_or(Contrast::Money),
            difference => Contrast::Ending(Self::KINDS[told], difference),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_difference_is_told() {
        let prospect = |of_hundred, day| Prospect { of_hundred, day, endings: vec![(EndingId(0), 50)] };
        let own = prospect([30, 40, 0, 30, 0], 9);
        assert_eq!(prospect([50, 30, 0, 20, 0], 9).contrast(&own), Contrast::Ending(EndingKind::Won, 20));
        assert_eq!(prospect([30, 20, 0, 50, 0], 9).contrast(&own), Contrast::Ending(EndingKind::WalkedAway, -20));
        assert_eq!(prospect([50, 0, 20, 30, 0], 9).contrast(&own), Contrast::Ending(EndingKind::Won, 20));
        assert_eq!(prospect([31, 40, 0, 29, 0], 7).contrast(&own), Contrast::Days(-2));
        assert_eq!(prospect([30, 0, 0, 30, 40], 9).contrast(&own), Contrast::Ending(EndingKind::WalkedAway, -40));
        assert_eq!(prospect([10, 40, 0, 20, 30], 9).contrast(&own), Contrast::Ending(EndingKind::Won, -20));
        assert_eq!(prospect([30, 40, 0, 0, 30], 9).contrast(&own), Contrast::Ending(EndingKind::Lost, -30));
        assert_eq!(own.contrast(&own), Contrast::Money);
        let other = Prospect { endings: vec![(EndingId(1), 40), (EndingId(0), 10)], ..own.clone() };
        assert_eq!(other.contrast(&own), Contrast::Within(EndingId(1), 40));
    }
}
