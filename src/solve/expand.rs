//! Owns what can follow from a situation: its choices, and for each the situations that chance may
//! lead to before the learner chooses again.

use super::beliefs::{Beliefs, CERTAIN, TooMany};
use super::layout::Key;
use super::program::{Branching, Choice, Op, Program};
use super::relevance::Relevance;
use crate::model::{EndingId, MOST_STOCK};

/// One way from a choice to the next, or to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// Where the learner chooses next; meaningless at an end.
    pub to: Key,
    /// In parts of [`CERTAIN`].
    pub chance: u64,
    /// Thousands of dollars on the way.
    pub reward: i64,
    /// Counted among the choices of the scene.
    pub choice: u16,
    pub end: Option<EndingId>,
}

/// What is open after a choice or an event, on the way to an arc.
#[derive(Clone, Copy)]
struct Way {
    key: Key,
    chance: u64,
    reward: i64,
    choice: u16,
}

/// Lists arcs, and counts the chances met on the way.
pub struct Expander<'a> {
    pub program: &'a Program,
    pub beliefs: &'a Beliefs,
    pub relevance: &'a Relevance,
    pub arcs: Vec<Arc>,
    /// Choices listed.
    pub choices: u64,
    /// Chances resolved in which more than one thing could happen.
    pub chances: u64,
    /// By the number of a case: which of its outcomes came up, a bit each; empty = nobody asks.
    pub outcomes: Vec<u128>,
    /// Bytes taken for the arcs.
    held: u64,
}

impl<'a> Expander<'a> {
    pub fn new(program: &'a Program, beliefs: &'a Beliefs, relevance: &'a Relevance) -> Self {
        Self { program, beliefs, relevance, arcs: Vec::new(), choices: 0, chances: 0, outcomes: Vec::new(), held: 0 }
    }

    /// The choices of the scene, possible or not.
    pub fn scene(&self, key: Key) -> &'a [Choice] {
        &self.program.scenes[self.program.layout.scene.get(key) as usize]
    }

    fn possible(&self, choice: &Choice, key: Key, day: u32) -> bool {
        day <= choice.latest && choice.days <= self.program.days && choice.when.holds(key, &self.program.layout)
    }

    /// Appends the arcs of a situation, choice by choice in the order of the rules.
    pub fn expand(&mut self, key: Key) -> Result<(), TooMany> {
        let (scene, day) = (self.scene(key), self.program.layout.day.get(key));
        let (walking, asking) = (self.program.walking, self.program.asking);
        let stays = |c: &Choice| !c.walks && self.possible(c, key, day);
        let only_staying = !walking && scene.iter().any(stays);
        let only_telling = !asking && scene.iter().any(|c| !c.asks && stays(c));
        for (index, choice) in scene.iter().enumerate() {
            let barred = choice.walks && only_staying || choice.asks && only_telling;
            if barred || !self.possible(choice, key, day) {
                continue;
            }
            self.choices += 1;
            let key = self.program.layout.day.set(key, day + choice.days) | choice.once;
            let reward = -i64::from(choice.days) * self.program.day_value;
            self.resolve(&choice.cases, Way { key, chance: CERTAIN, reward, choice: index as u16 })?;
        }
        Ok(())
    }

    fn resolve(&mut self, cases: &'a [Branching], way: Way) -> Result<(), TooMany> {
        let layout = &self.program.layout;
        let Some(case) = cases.iter().find(|c| c.when.holds(way.key, layout)) else { return Ok(()) };
        let beliefs = self.beliefs;
        let branches = beliefs.branches(layout.belief.get(way.key), case.number)?;
        self.chances += u64::from(branches.len() > 1);
        for branch in branches {
            if let Some(seen) = self.outcomes.get_mut(case.number as usize) {
                *seen |= 1 << branch.outcome;
            }
            let turnout = &case.turnouts[usize::from(branch.outcome)];
            let mut next = way;
            if branch.chance != CERTAIN {
                next.chance = ((u128::from(way.chance) * u128::from(branch.chance) + (1 << 61)) >> 62) as u64;
            }
            next.key = layout.belief.set(way.key, branch.belief);
            next.reward = next.reward.saturating_add(turnout.reward);
            for op in &turnout.ops {
                self.enact(op, &mut next);
            }
            match turnout.end {
                Some(_) => self.arrive(next, turnout.end)?,
                None => self.advance(next)?,
            }
        }
        Ok(())
    }

    #[inline]
    fn enact(&self, op: &Op, way: &mut Way) {
        let day = self.program.layout.day;
        match *op {
            Op::Set { keep, put } => way.key = way.key & keep | put,
            Op::Meet { met, put } => {
                if way.key & met == 0 {
                    way.key |= put;
                }
            }
            Op::Shift { field, by } => {
                let code = field.get(way.key);
                if code > 0 {
                    way.key = field.set(way.key, super::layout::shifted(code, by));
                }
            }
            Op::MeetInclined { attitude, inclined, code } => {
                if attitude.get(way.key) == 0 {
                    let met = super::layout::met_inclined(code, inclined.get(way.key));
                    way.key = inclined.set(attitude.set(way.key, met), 0);
                }
            }
            Op::Incline { attitude, inclined, by } => {
                let code = attitude.get(way.key);
                way.key = match code {
                    0 => inclined.set(way.key, super::layout::inclined(inclined.get(way.key), by)),
                    met => attitude.set(way.key, super::layout::shifted(met, by)),
                };
            }
            Op::Schedule { field, days } => {
                let due = day.get(way.key) + days;
                if due <= self.program.days {
                    way.key = field.set(way.key, due);
                }
            }
            Op::Stock { field, by } => {
                let left = field.get(way.key).saturating_add_signed(by.into()).min(MOST_STOCK.into());
                way.key = field.set(way.key, left);
            }
            Op::Days(days) => {
                let now = day.get(way.key);
                let passed = days.min(self.program.days - now);
                way.key = day.set(way.key, now + passed);
                way.reward = way.reward.saturating_sub(i64::from(passed) * self.program.day_value);
            }
        }
    }

    /// Lets the calendar bring what is due, earliest first, when at the desk.
    fn advance(&mut self, mut way: Way) -> Result<(), TooMany> {
        let (program, layout) = (self.program, &self.program.layout);
        if layout.scene.get(way.key) != 0 {
            return self.arrive(way, None);
        }
        let day = layout.day.get(way.key);
        loop {
            let due = |event: &&'a super::program::Happening| {
                let due = event.due.get(way.key);
                due > 0 && due <= day
            };
            let Some(event) = program.events.iter().filter(due).min_by_key(|e| e.due.get(way.key)) else { break };
            if event.when.holds(way.key, layout) {
                return self.resolve(&event.cases, way);
            }
            way.key &= !event.due.bits();
        }
        if day >= program.days {
            return self.resolve(&program.deadline, way);
        }
        self.arrive(way, None)
    }

    fn arrive(&mut self, way: Way, end: Option<EndingId>) -> Result<(), TooMany> {
        if self.arcs.len() == self.arcs.capacity() {
            self.beliefs.room().grow(&mut self.arcs, 1, &mut self.held)?;
        }
        let matters = if end.is_some() { Key::MAX } else { self.relevance.mask(self.program, way.key)? };
        self.arcs.push(Arc { to: way.key & matters, chance: way.chance, reward: way.reward, choice: way.choice, end });
        Ok(())
    }
}

impl Drop for Expander<'_> {
    fn drop(&mut self) {
        self.beliefs.room().give(self.held);
    }
}
