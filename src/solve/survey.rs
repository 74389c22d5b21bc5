//! Owns what comes up in a deal at all: one look at every situation that any play can reach.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::engine::Engine;
use super::expand::Expander;
use super::layout::Key;
use super::limits::workers;
use super::program::Program;
use super::search::{Doing, Watch, behind, mean};
use super::share;
use super::solution::Solution;
use super::value::Value;
use crate::model::{ActionId, Cause, EndingId, EventId, NodeId, OutcomeId};

/// What some play can bring about, and nothing else.
///
/// What is possible does not depend on beliefs: a play that some truth allows is one that the learner
/// may meet with. What is right does. `regret` looks only at situations with a belief that the learner
/// can come to hold; certainty is among those where something seen leaves no doubt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// Actions that are possible somewhere.
    pub possible: BTreeSet<ActionId>,
    pub outcomes: BTreeSet<(Cause, OutcomeId)>,
    /// Moments of a conversation in which the learner chooses.
    pub nodes: BTreeSet<NodeId>,
    pub endings: BTreeSet<EndingId>,
    /// The least that each possible action gives away, in the situation that suits it best; nothing
    /// where it is as good as any. None where the search ended early.
    pub regret: Option<BTreeMap<ActionId, Value>>,
}

impl Survey {
    /// Whether an event ever happens.
    pub fn happens(&self, event: EventId) -> bool {
        self.outcomes.range((Cause::Event(event), OutcomeId(0))..).next().is_some_and(|o| o.0 == Cause::Event(event))
    }

    /// Actions that are possible somewhere and nowhere among the best, with the least that they give
    /// away. None where the search ended early.
    pub fn never_right(&self) -> Option<Vec<(ActionId, Value)>> {
        let regret = self.regret.as_ref()?.iter();
        Some(regret.filter(|(_, least)| **least > Value::default()).map(|(&id, &least)| (id, least)).collect())
    }
}

/// Slots that one worker looks at between two looks at the watch.
const CHUNK: usize = 1 << 14;

/// What some of the situations bring about; sums of it do not depend on their order.
struct Sum {
    /// By the number of a case, a bit for each outcome.
    outcomes: Vec<u128>,
    endings: Vec<bool>,
    /// By number; the first is the desk.
    scenes: Vec<bool>,
    /// By action: whether it is possible.
    possible: Vec<bool>,
    /// By action: the least regret in steps.
    regret: Vec<i64>,
}

impl Sum {
    fn new(program: &Program) -> Self {
        Self {
            outcomes: vec![0; program.owners.len()],
            endings: vec![false; program.won.len()],
            scenes: vec![false; program.scenes.len()],
            possible: vec![false; program.actions],
            regret: vec![i64::MAX; program.actions],
        }
    }

    fn and(mut self, other: Self) -> Self {
        let or = |own: &mut [bool], other: Vec<bool>| own.iter_mut().zip(other).for_each(|(a, b)| *a |= b);
        self.outcomes.iter_mut().zip(other.outcomes).for_each(|(a, b)| *a |= b);
        or(&mut self.endings, other.endings);
        or(&mut self.scenes, other.scenes);
        or(&mut self.possible, other.possible);
        self.regret.iter_mut().zip(other.regret).for_each(|(a, b)| *a = (*a).min(b));
        self
    }

    fn told(&self, program: &Program, known: bool) -> Survey {
        let numbers = |seen: &[bool]| -> Vec<usize> { (0..seen.len()).filter(|&i| seen[i]).collect() };
        let possible = || numbers(&self.possible).into_iter().map(|i| ActionId(i as u16));
        let least = |id: ActionId| Value::default().short_of(Value::from_steps(self.regret[id.index()]));
        let mut outcomes = BTreeSet::new();
        for (bits, (owner, first)) in self.outcomes.iter().zip(&program.owners) {
            let seen = (0..u128::BITS as u8).filter(|i| bits >> i & 1 == 1);
            outcomes.extend(seen.map(|i| (*owner, OutcomeId(first + i))));
        }
        let nodes = numbers(&self.scenes).into_iter().filter_map(|i| i.checked_sub(1));
        Survey {
            possible: possible().collect(),
            outcomes,
            nodes: nodes.map(|i| NodeId(i as u16)).collect(),
            endings: numbers(&self.endings).into_iter().map(|i| EndingId(i as u8)).collect(),
            regret: known.then(|| possible().map(|id| (id, least(id))).collect()),
        }
    }
}

/// One pass over all that hindsight knows: what can come up at all does so under some truth. What each
/// action gives away there counts only in situations to which the search as known has come, which bear
/// a mark, and in those to which they lead; the rest the search has noted itself.
struct Pass<'a> {
    engine: &'a Engine,
    /// The beliefs of hindsight have the numbers below this one.
    certain: u32,
    weighs: Weighs,
}

/// Where a pass notes what actions give away.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weighs {
    Nothing,
    Marked,
    /// Nothing is hidden, so that hindsight is what is known.
    All,
}

impl Pass<'_> {
    fn look(&self, slots: Range<usize>) -> Sum {
        let Engine { program, beliefs, relevance, table, .. } = self.engine;
        let mut sum = Sum::new(program);
        let mut expander = Expander::new(program, beliefs, relevance);
        expander.outcomes = vec![0; program.owners.len()];
        let mut open = Vec::new();
        for slot in slots {
            let Some((key, known)) = table.at(slot) else { continue };
            if program.layout.belief.get(key) >= self.certain || !self.list(key, &mut expander, &mut sum) {
                continue;
            }
            let weighs = self.weighs == Weighs::All || self.weighs == Weighs::Marked && table.has_mark(slot);
            if weighs {
                self.weigh(key, known.best, &expander, &mut sum, &mut open);
            }
            while let Some((key, best)) = open.pop() {
                if self.list(key, &mut expander, &mut sum) {
                    self.weigh(key, best, &expander, &mut sum, &mut open);
                }
            }
        }
        sum.outcomes = std::mem::take(&mut expander.outcomes);
        sum
    }

    /// Lists what can follow from a situation; whether that can be done, as it can wherever the search
    /// has come by.
    fn list(&self, key: Key, expander: &mut Expander<'_>, sum: &mut Sum) -> bool {
        expander.arcs.clear();
        if expander.expand(key).is_err() {
            return false;
        }
        sum.scenes[self.engine.program.layout.scene.get(key) as usize] = true;
        let scene = expander.scene(key);
        for arc in &expander.arcs {
            sum.possible[scene[usize::from(arc.choice)].action.index()] = true;
            if let Some(end) = arc.end {
                sum.endings[end.index()] = true;
            }
        }
        true
    }

    /// Notes what each choice listed gives away. Situations to which this leads for the first time go to
    /// `open`.
    fn weigh(&self, key: Key, best: i64, expander: &Expander<'_>, sum: &mut Sum, open: &mut Vec<(Key, i64)>) {
        let Engine { program, table, .. } = self.engine;
        let scene = expander.scene(key);
        for choice in expander.arcs.chunk_by(|a, b| a.choice == b.choice) {
            let behind = behind(choice, &program.won, |to| {
                let (slot, known) = table.find(to)?;
                if self.weighs == Weighs::Marked && table.mark(slot) {
                    open.push((to, known.best));
                }
                Some(known)
            });
            let worth = mean(choice, &behind);
            let least = &mut sum.regret[scene[usize::from(choice[0].choice)].action.index()];
            *least = worth.map_or(*least, |known| (*least).min(best - known.best));
        }
    }
}

impl Solution {
    /// Looks at everything that any play can reach. None where the search ended before it knew all
    /// hindsight, or `watch` did not want to wait.
    pub fn survey(&self, watch: &dyn Watch) -> Option<Survey> {
        let engine = self.engine.as_ref()?;
        let certain = self.hindsight()?.best.len() as u32;
        let weighs = match self.is_proven() {
            false => Weighs::Nothing,
            true if engine.start.belief.is_certain() => Weighs::All,
            true => Weighs::Marked,
        };
        watch.begins(Doing::Survey);
        let pass = Pass { engine, certain, weighs };
        let (slots, halt) = (engine.table.slots() as usize, AtomicBool::new(false));
        let chunk = |first: usize| {
            if halt.load(Ordering::Relaxed) || !watch.go_on(CHUNK.min(slots - first) as u64, 0) {
                halt.store(true, Ordering::Relaxed);
                return Sum::new(&engine.program);
            }
            pass.look(first..(first + CHUNK).min(slots))
        };
        let nothing = || Sum::new(&engine.program);
        let mut sum = match share::light(workers(&self.limits)) {
            Some(pool) => {
                pool.install(|| (0..slots).into_par_iter().step_by(CHUNK).map(chunk).reduce(nothing, Sum::and))
            }
            None => (0..slots).step_by(CHUNK).map(chunk).fold(nothing(), Sum::and),
        };
        sum.regret.iter_mut().zip(&self.regret).for_each(|(least, noted)| *least = (*least).min(*noted));
        (!halt.load(Ordering::Relaxed)).then(|| sum.told(&engine.program, self.is_proven()))
    }
}
