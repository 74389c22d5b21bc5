//! Owns whether conditions can hold at the same time, by what each of them says about one fact, one
//! person or the calendar: quick, and enough to spare most searches.

use super::attainable::Attainable;
use crate::model::{Condition, Expr, FactId, Facts, IdSet, Part, Reads, Scenario};

/// Ways that are tried before the answer is “perhaps”.
const MOST: u32 = 4096;

/// From and up to, both possible.
#[derive(Clone, Copy)]
struct Range(i16, i16);

impl Range {
    const ALL: Self = Self(i16::MIN, i16::MAX);

    fn is_empty(self) -> bool {
        self.0 > self.1
    }
}

/// What has been asked for so far. What cannot be said here is left alone, so that a case may look possible
/// and not be, never the reverse: that somebody else is talked with, or that of several facts not all are
/// known.
#[derive(Clone, Default)]
struct Case {
    known: IdSet<FactId>,
    unknown: IdSet<FactId>,
    /// Each part that was asked about once.
    parts: Vec<(Part, Range)>,
}

impl Case {
    fn of(&self, part: Part) -> Range {
        self.parts.iter().find(|(asked, _)| *asked == part).map_or(Range::ALL, |(_, range)| *range)
    }

    /// Asks that a part be at least so much, or less.
    fn hold(&mut self, part: Part, least: i16, wanted: bool) {
        let Range(from, to) = self.of(part);
        let range = if wanted { Range(from.max(least), to) } else { Range(from, to.min(least.saturating_sub(1))) };
        match self.parts.iter_mut().find(|(asked, _)| *asked == part) {
            Some((_, before)) => *before = range,
            None => self.parts.push((part, range)),
        }
    }

    /// Whether a part can be what was asked of it.
    fn is_possible(&self, scenario: &Scenario, part: Part, range: Range) -> bool {
        match part {
            // It counts only for somebody who has been met.
            Part::Attitude(who) => !range.is_empty() || self.of(Part::Met(who)).0 < 1,
            Part::Known(kind) => {
                let there = i16::try_from(self.known.and(scenario.of_kind(kind)).len()).unwrap_or(i16::MAX);
                !range.is_empty() && there <= range.1
            }
            Part::Met(_)
            | Part::DoorOpen(_)
            | Part::Sponsor(_)
            | Part::Rung(_)
            | Part::Trust(_)
            | Part::Day
            | Part::Stock(_)
            | Part::Stage
            | Part::AtDesk
            | Part::InTalkWith(_) => !range.is_empty(),
        }
    }
}

/// Whether there may be a position in which all of `conditions` hold. Where the answer is no, there is
/// none.
pub fn may_hold(scenario: &Scenario, attainable: &Attainable, conditions: &[&Expr<Condition>]) -> bool {
    let all = conditions.iter().map(|c| (*c, true)).collect();
    Trial { scenario, attainable, left: MOST }.holds(Case::default(), all, Vec::new())
}

/// A condition, and whether it is to hold.
type Wanted<'c> = (&'c Expr<Condition>, bool);

/// Conditions of which one has to hold, or not to.
type Either<'c> = (&'c [Expr<Condition>], bool);

struct Trial<'a> {
    scenario: &'a Scenario,
    attainable: &'a Attainable,
    left: u32,
}

impl Trial<'_> {
    /// `open` is still to be looked at; of each of `either` one part has to hold.
    fn holds<'c>(&mut self, mut case: Case, mut open: Vec<Wanted<'c>>, mut either: Vec<Either<'c>>) -> bool {
        while let Some((condition, wanted)) = open.pop() {
            match (condition, wanted) {
                (Expr::Not(inner), _) => open.push((inner, !wanted)),
                (Expr::All(list), true) | (Expr::Any(list), false) => open.extend(list.iter().map(|c| (c, wanted))),
                (Expr::All(list), false) | (Expr::Any(list), true) => either.push((list, wanted)),
                (Expr::Leaf(leaf), _) => {
                    if !self.take(&mut case, leaf, wanted) {
                        return false;
                    }
                }
            }
        }
        let Some((list, wanted)) = either.pop() else { return true };
        list.iter().any(|part| {
            self.left = self.left.saturating_sub(1);
            self.left == 0 || self.holds(case.clone(), vec![(part, wanted)], either.clone())
        })
    }

    /// Adds a part; no if it cannot be beside what is there.
    fn take(&self, case: &mut Case, leaf: &Condition, wanted: bool) -> bool {
        if self.attainable.asked(self.scenario, leaf).is_some_and(|holds| holds != wanted) {
            return false;
        }
        match leaf.reads() {
            // One that always holds has been answered.
            Reads::Nothing | Reads::Points(..) => {}
            Reads::Facts(Facts { known, unknown }) => {
                let (known, unknown) = if wanted { (known, unknown) } else { (unknown, known) };
                // Not all of several is one of many ways, which are left alone.
                if wanted || known.or(unknown).len() == 1 {
                    case.known = case.known.or(known);
                    case.unknown = case.unknown.or(unknown);
                }
            }
            Reads::AtLeast(Part::InTalkWith(_), _) => {
                if wanted {
                    case.hold(Part::AtDesk, 1, false);
                }
            }
            Reads::AtLeast(part, least) => {
                case.hold(part, least, wanted);
                if let (Part::Attitude(who), true) = (part, wanted) {
                    case.hold(Part::Met(who), 1, true);
                }
            }
        }
        let possible = case.parts.iter().all(|(part, range)| case.is_possible(self.scenario, *part, *range));
        possible && case.known.has_none(case.unknown)
    }
}
