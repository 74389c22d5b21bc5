//! Owns what comes of a choice when best play follows it: chances of what will be known, whom one will
//! have met, how evaluations come out and how the deal ends.
//!
//! It goes over whole positions and not over the solver's keys, which drop what no longer matters to the
//! value, and a reader may still ask about it.

use std::collections::BTreeMap;

use enum_map::{Enum, EnumMap};

use crate::model::{
    ActionId, Change, Condition, EndingId, Event, Expr, FactId, Knowledge, Outcome, PersonId, Scenario, Turn,
};
use crate::play::{self, Way};
use crate::rules;
use crate::solve::{CERTAIN, Solution};

/// Ways that come up less often are not followed on: one play in some sixty thousand.
const LEAST: u64 = CERTAIN >> 16;

/// Something about a person that may be so when the deal is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum Footing {
    Met,
    DoorOpen,
    Sponsor,
    /// Met, and for us (HW-6).
    ForUs,
    /// Met, and against us.
    AgainstUs,
}

impl Footing {
    pub const ALL: [Footing; 5] =
        [Footing::Met, Footing::DoorOpen, Footing::Sponsor, Footing::ForUs, Footing::AgainstUs];
}

/// How an evaluation may come out. Chances are parts of [`Future::followed`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// Came out for us.
    pub ours: u64,
    /// By part of what decides it (see [`deciding`]): it held when the evaluation came out.
    pub parts: Vec<u64>,
}

/// What may come of a choice under best play after it, by what was known then. All chances are parts of
/// [`Future::followed`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Future {
    /// The chance of all ways that were followed to their end: nearly [`CERTAIN`].
    pub followed: u64,
    /// By fact: it is known at the end.
    pub facts: Vec<u64>,
    /// By person: so it is at the end.
    pub people: Vec<EnumMap<Footing, u64>>,
    pub endings: Vec<u64>,
    /// By evaluation.
    pub bones: Vec<Verdicts>,
    /// Days used at the end, each times its chance.
    days: u128,
    /// Money earned and spent on the way, in thousands of dollars times its chance; endings and days apart.
    money: i128,
}

impl Future {
    /// None where the search did not come by.
    pub fn of(scenario: &Scenario, solution: &Solution, from: &Knowledge, action: ActionId) -> Option<Self> {
        Self::with_least(scenario, solution, from, action, LEAST)
    }

    /// The same, where ways that come up less often than `least` are not followed.
    fn with_least(
        scenario: &Scenario,
        solution: &Solution,
        from: &Knowledge,
        action: ActionId,
        least: u64,
    ) -> Option<Self> {
        let deciding: Vec<_> = (0..scenario.bones.len()).map(|bone| deciding(scenario, bone)).collect();
        let mut future = Self::nothing(scenario, &deciding);
        let mut open = BTreeMap::from([(*from, CERTAIN)]);
        let mut first = Some(action);
        while !open.is_empty() {
            let mut next: BTreeMap<Knowledge, u64> = BTreeMap::new();
            for (known, chance) in open {
                if chance < least {
                    continue;
                }
                let action = match first {
                    Some(action) => action,
                    None => solution.advise(&known)?,
                };
                for way in play::ways(scenario, &known, action).ok()? {
                    let share = play::product(chance, way.chance);
                    future.money += i128::from(way.reward) * i128::from(share);
                    future.evaluations(scenario, &deciding, &known, &way, share);
                    if let Turn::Over(ending) = way.after.position.turn {
                        future.ends(scenario, &way, ending, share);
                    } else {
                        *next.entry(way.after).or_default() += share;
                    }
                }
            }
            first = None;
            open = next;
        }
        (future.followed > 0).then_some(future)
    }

    fn nothing(scenario: &Scenario, deciding: &[&[(i16, Expr<Condition>)]]) -> Self {
        let verdicts = |parts: &&[_]| Verdicts { parts: vec![0; parts.len()], ..Verdicts::default() };
        Self {
            followed: 0,
            facts: vec![0; scenario.facts.len()],
            people: vec![EnumMap::default(); scenario.people.len()],
            endings: vec![0; scenario.endings.len()],
            bones: deciding.iter().map(verdicts).collect(),
            days: 0,
            money: 0,
        }
    }

    /// One that ends so, by ending of a hundred, after so many tenths of days, with so many thousands of
    /// dollars earned on the way.
    #[cfg(test)]
    pub fn that_ends(scenario: &Scenario, endings: &[u64], tenths: u64, earned: i64) -> Self {
        let whole = 1_000;
        let mut future = Self::nothing(scenario, &[]);
        future.followed = whole;
        future.endings = endings.iter().map(|of_hundred| of_hundred * whole / 100).collect();
        future.days = u128::from(tenths * whole / 10);
        future.money = i128::from(earned) * i128::from(whole) - future.days as i128 * i128::from(scenario.day_value);
        future
    }

    /// Notes the evaluations that came out on a way.
    fn evaluations(
        &mut self,
        scenario: &Scenario,
        deciding: &[&[(i16, Expr<Condition>)]],
        before: &Knowledge,
        way: &Way,
        chance: u64,
    ) {
        let (before, after) = (&before.position, &way.after.position);
        for ((bone, verdicts), parts) in scenario.bones.iter().zip(&mut self.bones).zip(deciding) {
            let came = |fact: FactId| after.knows(fact) && !before.knows(fact);
            if !came(bone.ours) && !came(bone.theirs) {
                continue;
            }
            if after.knows(bone.ours) {
                verdicts.ours += chance;
            }
            for ((_, part), held) in parts.iter().zip(&mut verdicts.parts) {
                if rules::holds(scenario, after, part) {
                    *held += chance;
                }
            }
        }
    }

    fn ends(&mut self, scenario: &Scenario, way: &Way, ending: EndingId, chance: u64) {
        let position = &way.after.position;
        self.followed += chance;
        self.days += u128::from(position.day) * u128::from(chance);
        // What it ends with is told by the endings.
        self.money -= i128::from(scenario.ending(ending).worth) * i128::from(chance);
        self.endings[ending.index()] += chance;
        for fact in position.facts.iter() {
            self.facts[fact.index()] += chance;
        }
        for (id, footings) in scenario.person_ids().zip(&mut self.people) {
            let state = position.person(id);
            for footing in Footing::ALL {
                let holds = match footing {
                    Footing::Met => state.met,
                    Footing::DoorOpen => state.door_open,
                    Footing::Sponsor => state.sponsor,
                    Footing::ForUs => state.met && state.attitude >= 1,
                    Footing::AgainstUs => state.met && state.attitude < 0,
                };
                footings[footing] += if holds { chance } else { 0 };
            }
        }
    }

    /// A chance of it, of a hundred plays, to nearest.
    pub fn of_hundred(&self, chance: u64) -> i64 {
        let whole = u128::from(self.followed.max(1));
        ((u128::from(chance) * 200 + whole) / (2 * whole)) as i64
    }

    pub fn fact(&self, fact: FactId) -> i64 {
        self.of_hundred(self.facts[fact.index()])
    }

    pub fn person(&self, id: PersonId, footing: Footing) -> i64 {
        self.of_hundred(self.people[id.index()][footing])
    }

    pub fn ending(&self, id: EndingId) -> i64 {
        self.of_hundred(self.endings[id.index()])
    }

    /// Of a hundred plays, those that end in one of the endings for which `wanted` holds.
    pub fn ends_in(&self, wanted: impl Fn(EndingId) -> bool) -> i64 {
        let chances = self.endings.iter().enumerate().filter(|(index, _)| wanted(EndingId(*index as u8)));
        self.of_hundred(chances.map(|(_, chance)| chance).sum())
    }

    /// Of a hundred plays, those in which an evaluation comes out for us.
    pub fn wins(&self, bone: usize) -> i64 {
        self.of_hundred(self.bones[bone].ours)
    }

    /// Of a hundred plays, those in which an evaluation came out and a part of what decides it held.
    pub fn part(&self, bone: usize, part: usize) -> i64 {
        self.of_hundred(self.bones[bone].parts[part])
    }

    /// Mean number of days used at the end, in tenths.
    pub fn tenths_of_days(&self) -> i64 {
        let whole = u128::from(self.followed.max(1));
        ((self.days * 20 + whole) / (2 * whole)) as i64
    }

    /// Money earned and spent on the way, days and endings apart, in thousands of dollars, to nearest.
    pub fn earned(&self, scenario: &Scenario) -> i64 {
        let whole = i128::from(self.followed.max(1));
        let days = self.days as i128 * i128::from(scenario.day_value);
        ((2 * (self.money + days) + whole).div_euclid(2 * whole)) as i64
    }
}

/// What counts in an evaluation, each with its points: attitudes of those who have a say, sponsors, what
/// was won before. Nothing where the event that decides it does not count points.
pub fn deciding(scenario: &Scenario, bone: usize) -> &[(i16, Expr<Condition>)] {
    let ours = scenario.bones[bone].ours;
    let teaches = |outcome: &Outcome| outcome.writes().any(|change| change == Change::Fact(&ours, true));
    let decides = |event: &&Event| event.resolution.outcomes.iter().any(teaches);
    let cases = scenario.events.iter().filter(decides).flat_map(|event| &event.resolution.cases);
    let mut leaves = cases.flat_map(|case| case.when.leaves());
    leaves.find_map(points).unwrap_or_default()
}

fn points(condition: &Condition) -> Option<&[(i16, Expr<Condition>)]> {
    if let Condition::Points(parts, _) = condition { Some(parts) } else { None }
}
