//! Owns the solution of a deal: it sets workers to the search, lets the table grow within its bound,
//! and answers what any situation is worth.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::beliefs::Beliefs;
use super::expand::{Arc, Expander};
use super::layout::{Key, TooWide};
use super::program::Program;
use super::relevance::Relevance;
use super::search::{Shared, Stop, Unwatched, Watch, Work, Worker, behind, mean};
use super::table::{Known, SLOT, Table};
use super::value::Value;
use crate::model::{ActionId, Belief, Knowledge, Position, Scenario, TruthId};
use crate::rules;

/// What a search may use, and what it asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes for the table of situations.
    pub memory: u64,
    /// Workers, at least one; nothing but the time depends on it.
    pub threads: usize,
    /// Whether the learner may walk away while anything else is possible.
    pub walking: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { memory: 2 << 30, threads: 1, walking: true }
    }
}

/// How far the answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The value is exact.
    Proven(Value),
    /// The search ended early; the value lies between these.
    Bounded { low: Value, high: Value, why: Stop },
    /// Nothing is known.
    Unsolved(Unfit),
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Conditions ask about more than a key can hold.
    Wide(TooWide),
    /// The search ended before it knew any bound.
    Early(Stop),
}

/// What one choice is worth under best and worst play after it, the days and money that it takes
/// included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Valued {
    pub action: ActionId,
    pub best: Value,
    pub worst: Value,
    /// Some play after it can still win.
    pub winnable: bool,
}

/// A search that can be asked.
pub struct Solution {
    engine: Option<Engine>,
    verdict: Verdict,
    work: Work,
    peak: u64,
}

struct Engine {
    program: Program,
    beliefs: Beliefs,
    relevance: Relevance,
    table: Table,
}

/// Slots of the first table.
const FIRST: u64 = 1 << 16;

/// Solves a deal with nobody watching.
pub fn solve(scenario: &Scenario, limits: &Limits) -> Solution {
    solve_watched(scenario, limits, &Unwatched)
}

/// Solves a deal: first in hindsight of each truth, which bounds it from above, then as known.
pub fn solve_watched(scenario: &Scenario, limits: &Limits, watch: &dyn Watch) -> Solution {
    let nothing = |why| Solution { engine: None, verdict: Verdict::Unsolved(why), work: Work::default(), peak: 0 };
    let (program, weights) = match Program::of(scenario, limits.walking) {
        Ok(compiled) => compiled,
        Err(wide) => return nothing(Unfit::Wide(wide)),
    };
    let mut run = Run {
        engine: Engine {
            relevance: Relevance::new(&program),
            program,
            beliefs: Beliefs::new(weights),
            table: Table::new(FIRST),
        },
        limits: *limits,
        watch,
        entries: AtomicU64::new(0),
        work: Work::default(),
        peak: FIRST * SLOT,
    };
    let verdict = run.verdict(scenario);
    let Run { engine, work, peak, .. } = run;
    Solution { engine: Some(engine), verdict, work, peak }
}

struct Run<'a> {
    engine: Engine,
    limits: Limits,
    watch: &'a dyn Watch,
    entries: AtomicU64,
    work: Work,
    peak: u64,
}

impl Run<'_> {
    fn verdict(&mut self, scenario: &Scenario) -> Verdict {
        let start = rules::start(scenario);
        let prior = scenario.prior();
        let mut high = 0;
        for truth in scenario.truth_ids() {
            match self.value(&start, Belief::certain(truth)) {
                Ok(known) => high += i128::from(known.best) * i128::from(prior.weight(truth)),
                Err(why) => return Verdict::Unsolved(Unfit::Early(why)),
            }
        }
        let high = Value::from_steps((high / i128::from(prior.total().max(1))) as i64);
        match self.value(&start, prior) {
            Ok(known) => Verdict::Proven(Value::from_steps(known.best)),
            Err(why) => Verdict::Bounded { low: Value::from_steps(i64::MIN / 2), high, why },
        }
    }

    fn value(&mut self, position: &Position, belief: Belief) -> Result<Known, Stop> {
        let root = self.engine.key(position, belief).ok_or(Stop::Beliefs)?;
        loop {
            match self.search(root) {
                Err(Stop::Full) => self.grow()?,
                Err(why) => return Err(why),
                Ok(()) => return self.engine.table.get(root).ok_or(Stop::Endless),
            }
        }
    }

    /// Sets all workers to one situation.
    fn search(&mut self, root: Key) -> Result<(), Stop> {
        let halt = AtomicBool::new(false);
        let engine = &self.engine;
        let shared = Shared {
            table: &engine.table,
            entries: &self.entries,
            // Probing gets slow in a table that is nearly full.
            most: engine.table.slots() / 10 * 7,
            halt: &halt,
            watch: self.watch,
        };
        let one = |index: usize| {
            let expander = Expander::new(&engine.program, &engine.beliefs, &engine.relevance);
            let mut worker = Worker::new(&shared, expander, index % 2 == 1);
            let found = worker.know(root).map(drop);
            // Whoever is done, or cannot go on, ends it for all.
            halt.store(true, Ordering::Relaxed);
            let told = worker.breathe();
            (found, told, worker.work)
        };
        let ended = match rayon::ThreadPoolBuilder::new().num_threads(self.limits.threads.max(1)).build() {
            Ok(pool) if self.limits.threads > 1 => pool.broadcast(|context| one(context.index())),
            _ => vec![one(0)],
        };
        let mut outcome = Ok(());
        for (found, told, work) in ended {
            self.work.add(work);
            // A worker that was only halted says less than the one that halted it.
            for result in [found, told] {
                if let Err(why) = result
                    && (outcome == Ok(()) || outcome == Err(Stop::Asked))
                {
                    outcome = Err(why);
                }
            }
        }
        match outcome {
            // The root is known, and the rest was only asked to stop.
            Err(Stop::Asked) if engine.table.get(root).is_some() => Ok(()),
            other => other,
        }
    }

    /// Makes room: four times as much, or as much as the bound leaves while both tables are there.
    fn grow(&mut self) -> Result<(), Stop> {
        let slots = self.engine.table.slots();
        let bound = self.limits.memory / SLOT;
        let larger = (slots * 4).min(bound.saturating_sub(slots));
        if larger < slots + slots / 2 {
            return Err(Stop::Full);
        }
        self.peak = self.peak.max((slots + larger) * SLOT);
        self.engine.table = self.engine.table.grown(larger);
        Ok(())
    }
}

impl Engine {
    fn key(&self, position: &Position, belief: Belief) -> Option<Key> {
        let layout = &self.program.layout;
        let number = self.beliefs.number(belief).ok()?;
        let key = layout.belief.set(layout.pack(position), number);
        Some(key & self.relevance.mask(&self.program, key))
    }
}

impl Solution {
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    pub fn work(&self) -> Work {
        self.work
    }

    /// Beliefs that came up.
    pub fn beliefs(&self) -> usize {
        self.engine.as_ref().map_or(0, |e| e.beliefs.count())
    }

    /// Most bytes that the table of situations took at a time.
    pub fn peak(&self) -> u64 {
        self.peak
    }

    fn known(&self, knowledge: &Knowledge) -> Option<Known> {
        let engine = self.engine.as_ref()?;
        engine.table.get(engine.key(&knowledge.position, knowledge.belief)?)
    }

    /// What best play makes of a situation in which the learner chooses, as known there. None where
    /// the search did not come by.
    pub fn best(&self, knowledge: &Knowledge) -> Option<Value> {
        self.known(knowledge).map(|k| Value::from_steps(k.best))
    }

    /// What worst play makes of it.
    pub fn worst(&self, knowledge: &Knowledge) -> Option<Value> {
        self.known(knowledge).map(|k| Value::from_steps(k.worst))
    }

    /// Most decisions that can still be taken, up to 255.
    pub fn longest(&self, knowledge: &Knowledge) -> Option<u8> {
        self.known(knowledge).map(|k| k.longest)
    }

    /// Whether some play can still win.
    pub fn can_win(&self, knowledge: &Knowledge) -> Option<bool> {
        self.known(knowledge).map(|k| k.winnable)
    }

    /// What best play makes of a position for somebody who knows the truth.
    pub fn in_hindsight(&self, position: &Position, truth: TruthId) -> Option<Value> {
        self.best(&Knowledge { position: *position, belief: Belief::certain(truth) })
    }

    /// The key of a situation, and what lists its arcs.
    pub(super) fn expander(&self, knowledge: &Knowledge) -> Option<(Key, Expander<'_>)> {
        let engine = self.engine.as_ref()?;
        let key = engine.key(&knowledge.position, knowledge.belief)?;
        Some((key, Expander::new(&engine.program, &engine.beliefs, &engine.relevance)))
    }

    /// Number and worth of each choice of a situation, in their order.
    fn choices(&self, expander: &mut Expander<'_>, key: Key) -> Option<Vec<(u16, Known)>> {
        let engine = self.engine.as_ref()?;
        let first = expander.arcs.len();
        expander.expand(key).ok()?;
        let choices = expander.arcs[first..].chunk_by(|a, b| a.choice == b.choice);
        let weigh = |arcs: &[Arc]| {
            let behind: Vec<_> = arcs.iter().map(|arc| behind(arc, &engine.table, &engine.program.won)).collect();
            Some((arcs[0].choice, mean(arcs, &behind)?))
        };
        let known = choices.map(weigh).collect();
        expander.arcs.truncate(first);
        known
    }

    /// The first of the best choices.
    pub(super) fn best_choice(&self, expander: &mut Expander<'_>, key: Key) -> Option<u16> {
        let choices = self.choices(expander, key)?;
        let best = Value::from_steps(choices.iter().map(|(_, k)| k.best).max()?);
        choices.iter().find(|(_, k)| Value::from_steps(k.best).ties(best)).map(|(number, _)| *number)
    }

    /// The first of the best choices; none where the search did not come by.
    pub fn advise(&self, knowledge: &Knowledge) -> Option<ActionId> {
        let (key, mut expander) = self.expander(knowledge)?;
        let choice = self.best_choice(&mut expander, key)?;
        Some(expander.scene(key)[usize::from(choice)].action)
    }

    /// What each choice is worth, in the order of [`rules::legal_actions`].
    pub fn options(&self, knowledge: &Knowledge) -> Option<Vec<Valued>> {
        let (key, mut expander) = self.expander(knowledge)?;
        let scene = expander.scene(key);
        let valued = |(number, known): (u16, Known)| Valued {
            action: scene[usize::from(number)].action,
            best: Value::from_steps(known.best),
            worst: Value::from_steps(known.worst),
            winnable: known.winnable,
        };
        Some(self.choices(&mut expander, key)?.into_iter().map(valued).collect())
    }
}
