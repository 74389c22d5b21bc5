//! Owns what can be said of a deal of which not even hindsight is known: between which values it lies by
//! what is written, and by two plans that need no search.

use std::collections::BTreeMap;

use super::bounds::NOTED;
use super::engine::Engine;
use super::expand::{Arc, Expander};
use super::layout::Key;
use super::program::Choice;
use super::search::{Work, behind, mean};
use super::table::Known;
use super::value::Value;
use crate::content;
use crate::model::Scenario;

/// Most situations in which a plan is followed; beyond them, the least is assumed.
const MOST: usize = 1 << 16;
/// Most decisions that a plan looks ahead; beyond them, the least is assumed.
const DEEPEST: usize = 1_000;

/// Between which values best play lies, and the work and the beliefs that it took.
pub type Outside = (Value, Value, Work, usize);

/// Nothing of it depends on how far a search came. `written` is what [`written`] says.
pub fn outer(engine: &Engine, (least, most): (Value, Value)) -> Outside {
    let (mut low, mut work, mut beliefs) = (least, Work::default(), 0);
    for aim in [Aim::Leave, Aim::Earn] {
        let mut plan = SimplePlan {
            engine,
            aim,
            least: least.steps(),
            memo: BTreeMap::new(),
            held: 0,
            work: Work::default(),
            beliefs: 0,
        };
        low = low.max(Value::from_steps(plan.whole().unwrap_or(least.steps())));
        work.add(plan.work);
        beliefs = beliefs.max(plan.beliefs);
    }
    (low, most, work, beliefs)
}

/// The same by what is written alone.
pub fn written(scenario: &Scenario) -> (Value, Value) {
    let (least, most) = content::worth_between(scenario);
    (Value::from_thousands(least), Value::from_thousands(most))
}

/// How a plan chooses.
#[derive(Clone, Copy)]
enum Aim {
    /// Leaves at once.
    Leave,
    /// Takes what pays most at the time, and ends the deal only where going on costs.
    Earn,
}

struct SimplePlan<'a> {
    engine: &'a Engine,
    aim: Aim,
    /// No play is worth less; in steps.
    least: i64,
    memo: BTreeMap<Key, i64>,
    /// Bytes taken for it.
    held: u64,
    work: Work,
    /// How many came up.
    beliefs: usize,
}

impl Drop for SimplePlan<'_> {
    fn drop(&mut self) {
        self.engine.beliefs.room().give(self.held);
    }
}

impl SimplePlan<'_> {
    fn whole(&mut self) -> Option<i64> {
        let engine = self.engine;
        // Beliefs of its own, as in `bounds`.
        let beliefs = engine.beliefs.anew().ok()?;
        let layout = &engine.program.layout;
        let start = layout.belief.set(layout.pack(&engine.start.position), beliefs.number(engine.start.belief).ok()?);
        let start = start & engine.relevance.mask(&engine.program, start).ok()?;
        let mut expander = Expander::new(&engine.program, &beliefs, &engine.relevance);
        self.follow(&mut expander, start, 0);
        self.beliefs = beliefs.count();
        self.memo.get(&start).copied()
    }

    /// Works out what following the plan is worth from here, unless there is no room for it.
    fn follow(&mut self, expander: &mut Expander<'_>, key: Key, depth: usize) {
        let room = self.engine.beliefs.room();
        if self.memo.len() >= MOST || depth > DEEPEST || self.memo.contains_key(&key) || room.take(NOTED).is_err() {
            return;
        }
        self.held += NOTED;
        let (choices, chances) = (expander.choices, expander.chances);
        let first = expander.arcs.len();
        let listed = expander.expand(key);
        let arcs = expander.arcs.split_off(first);
        if listed.is_err() {
            return;
        }
        self.work.add(Work {
            states: 1,
            choices: expander.choices - choices,
            chances: expander.chances - chances,
            transitions: arcs.len() as u64,
        });
        let Some(chosen) = self.choose(expander.scene(key), &arcs) else { return };
        for arc in chosen.iter().filter(|arc| arc.end.is_none()) {
            self.follow(expander, arc.to, depth + 1);
        }
        if let Some(value) = self.worth(chosen, |plan, to| plan.memo.get(&to).copied().unwrap_or(plan.least)) {
            self.memo.insert(key, value);
        }
    }

    fn choose<'c>(&self, scene: &[Choice], arcs: &'c [Arc]) -> Option<&'c [Arc]> {
        let choices = || arcs.chunk_by(|a, b| a.choice == b.choice);
        let ends = |choice: &&[Arc]| choice.iter().all(|arc| arc.end.is_some());
        match self.aim {
            Aim::Leave => choices().find(|c| scene[usize::from(c[0].choice)].walks && ends(c)).or(choices().next()),
            Aim::Earn => {
                let pays = |choice: &&[Arc]| (self.worth(choice, |_, _| 0), !ends(choice));
                choices().rev().max_by_key(pays)
            }
        }
    }

    /// What a choice is worth, in steps, where `after` says what lies behind it.
    fn worth(&self, choice: &[Arc], after: impl Fn(&Self, Key) -> i64) -> Option<i64> {
        let known = |to| {
            let best = after(self, to);
            Some(Known { best, worst: best, winnable: false, longest: 0 })
        };
        Some(mean(choice, &behind(choice, &self.engine.program.won, known))?.best)
    }
}
