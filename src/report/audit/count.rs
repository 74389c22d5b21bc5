//! Owns the counting of an audit: options, what was said about them, and where that was wrong.

use super::visits::Visits;
use super::{CLEAR, COSTLY};
use crate::model::ActionId;
use crate::play::Deal;
use crate::solve::Value;

/// One option, through both lenses.
#[derive(Clone, Debug)]
pub struct Judged {
    pub action: ActionId,
    /// Given away, in thousandths of the stake.
    pub share: i64,
    pub value: Value,
    /// Nothing is better.
    pub best: bool,
    /// The rules that spoke, by number, with their points.
    pub spoken: Vec<(usize, i8)>,
    /// The deal says that the rulebook may praise it though it gives much away.
    pub costly_declared: bool,
    /// The rules, by number, of which the deal says that they may blame it though it is best.
    pub excused: Vec<usize>,
}

impl Judged {
    fn points(&self) -> i32 {
        self.spoken.iter().map(|(_, points)| i32::from(*points)).sum()
    }

    /// The points without those of rules that are excused.
    fn unexcused(&self) -> i32 {
        let counts = self.spoken.iter().filter(|(number, _)| !self.excused.contains(number));
        counts.map(|(_, points)| i32::from(*points)).sum()
    }
}

/// Options, and how many of them were judged as they should not be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tallied {
    pub options: u64,
    /// Praised by four points or more, though a tenth of the stake or more is given away.
    pub costly_praise: u64,
    /// Blamed by as many, though nothing is better.
    pub blamed_best: u64,
    /// Either of them, where the deal declares it as a tension.
    pub declared: u64,
}

impl Tallied {
    fn add(&mut self, option: &Judged, times: u64) {
        self.options += times;
        let points = option.points();
        if points >= CLEAR && option.share >= COSTLY {
            *(if option.costly_declared { &mut self.declared } else { &mut self.costly_praise }) += times;
        }
        if points <= -CLEAR && option.best {
            let declared = option.unexcused() > -CLEAR;
            *(if declared { &mut self.declared } else { &mut self.blamed_best }) += times;
        }
    }

    /// Undeclared costly praise and blamed best, each in hundredths of a thousandth of all options.
    pub fn faults(&self) -> [u64; 2] {
        [self.costly_praise, self.blamed_best].map(|count| count.saturating_mul(100_000) / self.options.max(1))
    }
}

/// How often a rule spoke, and how it stood to the value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    pub times: u64,
    /// It praised what gives away a tenth of the stake, or blamed what nothing was better than; what is declared is not
    /// counted.
    pub wrong: u64,
    /// Sum of what the choices gave away, in thousandths of the stake.
    pub given_away: i64,
}

impl Heard {
    fn add(&mut self, option: &Judged, (number, points): (usize, i8), times: u64) -> bool {
        let wrong = if points > 0 {
            option.share >= COSTLY && !option.costly_declared
        } else {
            option.best && !option.excused.contains(&number)
        };
        self.times += times;
        self.wrong += if wrong { times } else { 0 };
        self.given_away += option.share * i64::try_from(times).unwrap_or(i64::MAX);
        wrong
    }

    /// How often it was wrong, in thousandths.
    pub fn wrong_per_mille(&self) -> u64 {
        self.wrong.saturating_mul(1000) / self.times.max(1)
    }

    /// Mean of what the choices gave away, in thousandths of the stake.
    pub fn mean(&self) -> i64 {
        self.given_away / i64::try_from(self.times.max(1)).unwrap_or(i64::MAX)
    }
}

/// What one rule said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    pub by_play: Heard,
    pub by_position: Heard,
    /// A shortest way to where it was wrong.
    pub example: Option<super::Example>,
}

/// The same while it is counted: where it was wrong by number of the visit.
#[derive(Clone, Copy, Debug, Default)]
pub struct Found {
    pub by_play: Heard,
    pub by_position: Heard,
    pub wrong: Option<(usize, ActionId)>,
}

/// Decisions at which a praised choice and a blamed one are worth the same, and what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Same {
    /// By play.
    pub times: u64,
    /// The visit, the praised choice and the blamed one, where it comes up first.
    pub first: Option<(usize, ActionId, ActionId)>,
}

/// Looks for decisions at which the rulebook tells two choices apart and their worth does not.
pub fn same(seen: &Visits, judged: &[Vec<Judged>]) -> Same {
    let mut same = Same::default();
    for (at, options) in judged.iter().enumerate() {
        let praised = || options.iter().filter(|o| o.points() > 0 && !o.costly_declared);
        let blamed =
            |value: Value| options.iter().find(|o| o.unexcused() < 0 && !o.costly_declared && o.value.ties(value));
        let Some((praised, blamed)) = praised().find_map(|p| Some((p, blamed(p.value)?))) else { continue };
        let visit = seen.visit(at);
        same.times += visit.times;
        if same.first.is_none_or(|(old, ..)| visit.decisions < seen.visit(old).decisions) {
            same.first = Some((at, praised.action, blamed.action));
        }
    }
    same
}

/// Counts all options of all visits.
pub fn count(deal: &Deal, seen: &Visits, judged: &[Vec<Judged>]) -> (Tallied, Tallied, Vec<Found>) {
    let (mut by_play, mut by_position) = (Tallied::default(), Tallied::default());
    let mut rules = vec![Found::default(); deal.rulebook.rules.len()];
    let shortest = |at: usize| (seen.visit(at).decisions, at);
    for (at, options) in judged.iter().enumerate() {
        let times = seen.visit(at).times;
        for option in options {
            by_play.add(option, times);
            by_position.add(option, 1);
            for &(number, points) in &option.spoken {
                let found = &mut rules[number];
                found.by_play.add(option, (number, points), times);
                let wrong = found.by_position.add(option, (number, points), 1);
                if wrong && found.wrong.is_none_or(|(old, _)| shortest(at) < shortest(old)) {
                    found.wrong = Some((at, option.action));
                }
            }
        }
    }
    (by_play, by_position, rules)
}
