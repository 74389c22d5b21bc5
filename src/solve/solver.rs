//! Owns the course of a search: it sets workers to it, lets the table grow within its bound, and says
//! how far the answer goes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::bounds;
use super::engine::Engine;
use super::expand::Expander;
use super::layout::{Key, Layout, TooWide};
use super::limits::{Limits, for_beliefs, workers};
use super::outer::{self, Outside};
use super::program::Program;
use super::proof::{Bound, Proof, Unfit};
use super::room::{LAST, Room, SPARE, found};
use super::search::{Doing, Shared, Stop, Unwatched, Watch, Work, Worker};
use super::share::{self, THREAD};
use super::solution::{Hindsight, Solution};
use super::table::{Known, SLOT, Table};
use super::value::Value;
use crate::model::{Belief, Knowledge, Scenario, Turn};

/// Slots of the first table: the more actions, the more situations, so that a table seldom has to grow
/// from nothing and a small deal does not wait for a large one.
fn first(scenario: &Scenario) -> u64 {
    1 << (14 + (scenario.actions.len() / 12).min(6))
}

/// Fewest slots of a table.
const LEAST: u64 = 64;

/// Most states that a worker works out between two looks at the others.
const BREATH: u64 = 512;

/// Whether the conditions of a deal ask about no more than a key can hold.
///
/// # Errors
/// When they do not: such a deal can be played, and not be solved.
pub fn fits(scenario: &Scenario) -> Result<(), TooWide> {
    Layout::of(scenario, &[]).map(drop)
}

/// Solves a deal with nobody watching.
pub fn solve(scenario: &Scenario, limits: &Limits) -> Solution {
    solve_watched(scenario, limits, &Unwatched)
}

/// Solves a deal: first in hindsight of each truth, which bounds it from above, then as known.
pub fn solve_watched(scenario: &Scenario, limits: &Limits, watch: &dyn Watch) -> Solution {
    let nothing = |why| Solution {
        engine: None,
        limits: *limits,
        proof: Proof::Unsolved(why),
        work: Work::default(),
        beliefs: 0,
        peak: 0,
        hindsight: None,
        bounds: Vec::new(),
        regret: Vec::new(),
    };
    watch.begins(Doing::Search);
    let compiled = match Program::compile(scenario, limits, &[]) {
        Ok(compiled) => compiled,
        Err(wide) => return nothing(Unfit::Wide(wide)),
    };
    let room = Arc::new(Room::all_but(LAST));
    let written = outer::written(scenario);
    let Ok(engine) = Engine::new(scenario, compiled, limits, &room) else {
        let (low, high) = written;
        return Solution { proof: Proof::Bounded { low, high, why: Stop::Full }, ..nothing(Unfit::Early(Stop::Full)) };
    };
    // Where the system has less than what is allowed, a search may end anywhere. What can be said then is found
    // out before it, while the memory is the same in each run.
    let scarce = found() < limits.memory.saturating_add(for_beliefs(limits)).saturating_add(SPARE);
    let outside = scarce.then(|| outer::outer(&engine, written));
    let mut run = Run {
        engine,
        limits: *limits,
        watch,
        entries: AtomicU64::new(0),
        work: Work::default(),
        regret: vec![i64::MAX; scenario.actions.len()],
        certain: None,
        peak: 0,
        outside,
        written,
    };
    let hindsight = match run.begin(scenario).and_then(|()| run.hindsight(scenario)) {
        Ok(hindsight) => hindsight,
        Err(why) => {
            // How far it got is a matter of chance, so that none of it is told.
            let mut solution = Solution { peak: run.peak, ..nothing(Unfit::Early(why)) };
            solution.bound_from_outside(run, why);
            return solution;
        }
    };
    watch.bounded(hindsight.mean);
    let (work, beliefs) = (run.work, run.engine.beliefs.count());
    // Certainty has the lowest numbers, since nothing else came up so far. Where nothing is hidden, there
    // is nothing left to ask.
    run.certain = (!scenario.prior().is_certain()).then_some(beliefs as u32);
    let known = run.value(scenario.prior());
    let mut solution = Solution { hindsight: Some(hindsight), work, beliefs, ..nothing(Unfit::Early(Stop::Asked)) };
    match known {
        Ok(known) => {
            let best = Value::from_steps(known.best);
            solution.proof = Proof::Proven(best);
            if let Some(hindsight) = solution.hindsight.as_mut().filter(|h| h.mean.ties(best)) {
                hindsight.mean = best;
            }
            (solution.work, solution.beliefs) = (run.work, run.engine.beliefs.count());
        }
        Err(why) => match run.bounds(scenario) {
            Some((bounds, work)) => solution.bound(bounds, work, why),
            None => {
                solution.bound_from_outside(run, why);
                return solution;
            }
        },
    }
    // Whoever asks it has what is left.
    run.engine.beliefs.room().measure(found(), LAST);
    Solution { peak: run.peak, regret: run.regret, engine: Some(run.engine), ..solution }
}

impl Solution {
    /// Says between which values the deal lies, where hindsight is all that is known.
    fn bound(&mut self, mut bounds: Vec<Bound>, work: Work, why: Stop) {
        // What is equal but for rounding is told as equal.
        if let Some(Hindsight { mean, .. }) = self.hindsight {
            for bound in bounds.iter_mut().filter(|b| (b.high - Value::TIE).ties(mean)) {
                bound.high = mean.max(bound.low);
            }
        }
        let (low, high) = (bounds.iter().map(|b| b.low).max(), bounds.iter().map(|b| b.high).max());
        if let (Some(low), Some(high)) = (low, high) {
            self.proof = Proof::Bounded { low, high, why };
        }
        self.work.add(work);
        self.bounds = bounds;
    }

    /// The same, when the search has gone on from further situations as well: from these, what each choice is
    /// worth is known then. What the first search was and noted stays as it was. None where that had not come to
    /// its end, where `watch` did not want to wait, or where there is too little memory.
    #[must_use]
    pub fn and_from(self, further: impl Iterator<Item = Knowledge>, watch: &dyn Watch) -> Option<Self> {
        let Self { engine, limits, proof, work, beliefs, peak, hindsight, bounds, regret } = self;
        let mut run = Run {
            engine: engine?,
            limits,
            watch,
            // Each state is an entry.
            entries: AtomicU64::new(work.states),
            work,
            regret: vec![i64::MAX; regret.len()],
            certain: None,
            peak,
            outside: None,
            written: Default::default(),
        };
        for Knowledge { position, belief } in further.filter(|k| k.position.turn == Turn::Choose) {
            let root = run.engine.key(&position, belief).ok()?;
            if run.engine.table.get(root).is_none() {
                run.know(root).ok()?;
            }
        }
        let (engine, peak) = (Some(run.engine), run.peak);
        Some(Self { engine, limits, proof, work, beliefs, peak, hindsight, bounds, regret })
    }

    /// Says between which values the deal lies, where nothing is known. One that never ends lies nowhere.
    fn bound_from_outside(&mut self, run: Run<'_>, why: Stop) {
        if why != Stop::Endless {
            let (low, high, work, beliefs) = run.outside();
            self.proof = Proof::Bounded { low, high, why };
            self.work.add(work);
            self.beliefs = self.beliefs.max(beliefs);
        }
    }
}

struct Run<'a> {
    engine: Engine,
    limits: Limits,
    watch: &'a dyn Watch,
    entries: AtomicU64,
    work: Work,
    regret: Vec<i64>,
    certain: Option<u32>,
    peak: u64,
    /// Bounds that were found before the search.
    outside: Option<Outside>,
    /// Between which values best play lies by what is written alone.
    written: (Value, Value),
}

impl Run<'_> {
    /// Makes the first table: a smaller one where the system has less memory.
    fn begin(&mut self, scenario: &Scenario) -> Result<(), Stop> {
        let room = self.engine.beliefs.room();
        room.measure(found(), SPARE);
        let mut slots = first(scenario).min(self.limits.memory / SLOT).max(LEAST);
        while slots >= LEAST {
            if let Some(table) = Table::new(slots, room) {
                self.peak = slots * SLOT;
                self.engine.table = table;
                return Ok(());
            }
            slots /= 4;
        }
        Err(Stop::Full)
    }

    /// What can be said if hindsight is all that is known.
    fn bounds(&mut self, scenario: &Scenario) -> Option<(Vec<Bound>, Work)> {
        // How many beliefs came up since is a matter of how far the search came, and they take memory. Those of
        // hindsight keep their numbers.
        let room = Arc::clone(self.engine.beliefs.room());
        room.measure(found(), LAST);
        self.engine.beliefs = self.engine.beliefs.anew().ok()?;
        room.measure(found(), LAST);
        for truth in scenario.truth_ids() {
            self.engine.beliefs.number(Belief::certain(truth)).ok()?;
        }
        bounds::bounds(&self.engine)
    }

    /// What can be said if nothing is known.
    fn outside(mut self) -> Outside {
        if let Some(outside) = self.outside {
            return outside;
        }
        let room = Arc::clone(self.engine.beliefs.room());
        self.engine.table = Table::empty(&room);
        room.measure(found(), LAST);
        outer::outer(&self.engine, self.written)
    }

    fn hindsight(&mut self, scenario: &Scenario) -> Result<Hindsight, Stop> {
        let prior = scenario.prior();
        let (mut best, mut sum) = (Vec::new(), 0);
        for truth in scenario.truth_ids() {
            let known = self.value(Belief::certain(truth))?;
            sum += i128::from(known.best) * i128::from(prior.weight(truth));
            best.push(Value::from_steps(known.best));
        }
        let total = i128::from(prior.total().max(1));
        Ok(Hindsight { best, mean: Value::from_steps((sum + total / 2).div_euclid(total) as i64) })
    }

    /// What the start is worth to somebody with this belief.
    fn value(&mut self, belief: Belief) -> Result<Known, Stop> {
        let root = self.engine.key(&self.engine.start.position, belief)?;
        self.know(root)
    }

    /// What a situation is worth.
    fn know(&mut self, root: Key) -> Result<Known, Stop> {
        loop {
            match self.search(root) {
                // A larger table makes no place for beliefs.
                Err(Stop::Full) if !self.engine.beliefs.is_full() => self.grow()?,
                Err(why) => return Err(why),
                Ok(()) => {
                    // Whoever got through before a worker noticed that there was no room was lucky: with
                    // other workers the same search would have had to make room, or to end early.
                    while self.entries.load(Ordering::Relaxed) >= self.most() {
                        self.grow()?;
                    }
                    return self.engine.table.get(root).ok_or(Stop::Endless);
                }
            }
        }
    }

    /// Entries at which the table counts as full: probing gets slow in one that nearly is.
    fn most(&self) -> u64 {
        self.engine.table.slots() / 10 * 7
    }

    /// Sets all workers to one situation.
    fn search(&mut self, root: Key) -> Result<(), Stop> {
        let found = found();
        let workers = share::affordable(workers(&self.limits), found, THREAD);
        let threads = if workers > 1 { workers as u64 * THREAD } else { 0 };
        self.engine.beliefs.room().measure(found, SPARE + threads);
        let halt = AtomicBool::new(false);
        let engine = &self.engine;
        let shared = Shared {
            table: &engine.table,
            entries: &self.entries,
            most: self.most(),
            breath: (engine.table.slots() / LEAST).clamp(1, BREATH),
            halt: &halt,
            watch: self.watch,
            certain: self.certain,
        };
        let one = |index: usize| {
            let expander = Expander::new(&engine.program, &engine.beliefs, &engine.relevance);
            let mut worker = Worker::new(&shared, expander, index % 2 == 1);
            let found = worker.know(root).map(drop);
            // Whoever is done, or cannot go on, ends it for all.
            halt.store(true, Ordering::Relaxed);
            let told = worker.breathe();
            (found, told, worker)
        };
        let ended = match share::pool(workers) {
            Some(pool) => pool.broadcast(|context| one(context.index())),
            None => vec![one(0)],
        };
        let mut outcome = Ok(());
        for (found, told, worker) in ended {
            let (work, regret) = worker.end();
            self.work.add(work);
            self.regret.iter_mut().zip(regret).for_each(|(least, other)| *least = (*least).min(other));
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

    /// Slots of the next table: four times as many, or as many as the bound leaves while both tables are
    /// there; none where that would gain too little.
    fn larger(&self) -> Option<u64> {
        let slots = self.engine.table.slots();
        let larger = (slots * 4).min((self.limits.memory / SLOT).saturating_sub(slots));
        gains(slots, larger).then_some(larger)
    }

    /// Makes room; less where the system has less memory than the limits allow.
    fn grow(&mut self) -> Result<(), Stop> {
        self.engine.beliefs.room().measure(found(), SPARE);
        let slots = self.engine.table.slots();
        let mut larger = self.larger();
        while let Some(wanted) = larger {
            if let Some(table) = self.engine.table.grown(wanted) {
                self.peak = self.peak.max((slots + wanted) * SLOT);
                self.engine.table = table;
                return Ok(());
            }
            larger = Some(wanted / 2).filter(|&fewer| gains(slots, fewer));
        }
        Err(Stop::Full)
    }
}

/// Whether a table of `larger` slots is worth the work of moving all that is known.
fn gains(slots: u64, larger: u64) -> bool {
    larger >= slots + slots / 2
}
