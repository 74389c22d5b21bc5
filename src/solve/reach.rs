//! Owns whether something comes up in any play at all: it looks first at what changes there are, and
//! then, if need be, at every position.

use std::sync::Arc;

use rayon::prelude::*;

use super::attainable::Attainable;
use super::beliefs::Beliefs;
use super::expand::Expander;
use super::layout::Key;
use super::limits::{Limits, for_beliefs, workers};
use super::program::{Compiled, Program, Test};
use super::relevance::Relevance;
use super::room::{Room, SPARE, found};
use super::search::{Doing, Watch};
use super::share::{self, THREAD};
use super::table::{Known, SLOT, Table};
use super::together::may_hold;
use crate::model::{ActionId, Belief, Condition, Expr, Scenario, TruthId};
use crate::rules;

/// Whether an action is ever possible while a condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    pub action: ActionId,
    pub when: Expr<Condition>,
}

impl Occurrence {
    /// Whether the action may be possible while what is asked about it holds; no if the two exclude each
    /// other.
    pub fn may_be(&self, scenario: &Scenario, attainable: &Attainable) -> bool {
        may_hold(scenario, attainable, &[&scenario.action(self.action).when, &self.when])
    }
}

/// What a search for it found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComesUp {
    Yes,
    No,
    /// There was no room or no time to look everywhere.
    Unknown,
}

/// Slots of the first set of positions.
const FIRST: u64 = 1 << 14;

/// Positions between two looks at the watch.
const BREATH: u64 = 1 << 14;

/// For each set of questions: whether any of them is ever answered with yes, by a look at every
/// position that differs in something that the scenario or one of these questions asks about. Each set
/// may use a quarter of the memory that the limits allow, half of it while its table grows, and is served by one
/// worker; where the system has not enough for several, one after the other.
pub fn come_up(scenario: &Scenario, limits: &Limits, sets: &[Vec<Occurrence>], watch: &dyn Watch) -> Vec<ComesUp> {
    watch.begins(Doing::Rules);
    let (room, found) = (Arc::new(Room::default()), found());
    let workers = share::affordable(workers(limits), found, limits.memory / 2);
    room.measure(found, SPARE + if workers > 1 { workers as u64 * THREAD } else { 0 });
    let one = |questions: &Vec<Occurrence>| comes_up(scenario, limits, questions, &room, watch);
    match share::pool(workers) {
        Some(pool) => pool.install(|| sets.par_iter().map(one).collect()),
        None => sets.iter().map(one).collect(),
    }
}

fn comes_up(
    scenario: &Scenario,
    limits: &Limits,
    questions: &[Occurrence],
    room: &Arc<Room>,
    watch: &dyn Watch,
) -> ComesUp {
    let conditions: Vec<Expr<Condition>> = questions.iter().map(|q| q.when.clone()).collect();
    let Ok(Compiled { program, weights, also }) = Program::compile(scenario, limits, &conditions) else {
        return ComesUp::Unknown;
    };
    let asked = |action| move |(q, test): (&Occurrence, &'_ Test)| (q.action == action).then(|| test.clone());
    let tests: Vec<Vec<Vec<Test>>> = program
        .scenes
        .iter()
        .map(|scene| scene.iter().map(|c| questions.iter().zip(&also).filter_map(asked(c.action)).collect()).collect())
        .collect();
    let (beliefs, relevance) = (
        Beliefs::new(weights, program.layout.most_beliefs(), for_beliefs(limits), room),
        Relevance::new(&program, room),
    );
    let (Ok(beliefs), Ok(relevance)) = (beliefs, relevance) else { return ComesUp::Unknown };
    let mut search = Search { program: &program, beliefs: &beliefs, relevance: &relevance, tests, limits, watch };
    let mut answer = ComesUp::No;
    for truth in widest_truths(scenario) {
        let Ok(number) = beliefs.number(Belief::certain(truth)) else { return ComesUp::Unknown };
        let root = program.layout.belief.set(program.layout.pack(&rules::start(scenario)), number);
        match search.from(root) {
            ComesUp::Yes => return ComesUp::Yes,
            ComesUp::No => {}
            ComesUp::Unknown => answer = ComesUp::Unknown,
        }
    }
    answer
}

/// Truths that together allow everything that any truth does: one that allows no more than another
/// is left out.
fn widest_truths(scenario: &Scenario) -> Vec<TruthId> {
    let allowed = |truth: TruthId| -> Vec<bool> {
        let outcomes = scenario.causes().flat_map(|cause| &scenario.resolution(cause).outcomes);
        outcomes.map(|o| o.weights[truth.index()] > 0).collect()
    };
    let all: Vec<(TruthId, Vec<bool>)> = scenario.truth_ids().map(|t| (t, allowed(t))).collect();
    let within = |a: &[bool], b: &[bool]| a.iter().zip(b).all(|(a, b)| *a <= *b);
    let widest = |(id, own): &&(TruthId, Vec<bool>)| {
        !all.iter().any(|(other, theirs)| other != id && within(own, theirs) && (!within(theirs, own) || other < id))
    };
    all.iter().filter(widest).map(|(id, _)| *id).collect()
}

struct Search<'a> {
    program: &'a Program,
    beliefs: &'a Beliefs,
    relevance: &'a Relevance,
    /// By scene and choice: what is asked about the choice.
    tests: Vec<Vec<Vec<Test>>>,
    limits: &'a Limits,
    watch: &'a dyn Watch,
}

impl Search<'_> {
    fn from(&mut self, root: Key) -> ComesUp {
        let (mut open, mut held) = (vec![root], 0);
        let answer = self.look(&mut open, &mut held);
        self.beliefs.room().give(held);
        answer
    }

    /// Looks at all to which these positions lead; `held` is what their list takes.
    fn look(&mut self, open: &mut Vec<Key>, held: &mut u64) -> ComesUp {
        let nothing = Known { best: 0, worst: 0, winnable: false, longest: 0 };
        let most = (self.limits.memory / 4 / SLOT).max(FIRST);
        let room = self.beliefs.room();
        let Some(mut seen) = Table::new(FIRST, room) else { return ComesUp::Unknown };
        let mut entries = 1;
        let mut expander = Expander::new(self.program, self.beliefs, self.relevance);
        open.iter().for_each(|&root| _ = seen.insert(root, nothing));
        let mut looked = 0u64;
        while let Some(key) = open.pop() {
            looked += 1;
            expander.arcs.clear();
            if looked.is_multiple_of(BREATH) && !self.watch.go_on(BREATH, 0) || expander.expand(key).is_err() {
                return ComesUp::Unknown;
            }
            let scene = self.program.layout.scene.get(key) as usize;
            let mut last = None;
            for arc in &expander.arcs {
                if last != Some(arc.choice) {
                    last = Some(arc.choice);
                    let tests = &self.tests[scene][usize::from(arc.choice)];
                    if tests.iter().any(|test| test.holds(key, &self.program.layout)) {
                        return ComesUp::Yes;
                    }
                }
                if arc.end.is_none() && seen.insert(arc.to, nothing) {
                    if room.grow(open, 1, held).is_err() {
                        return ComesUp::Unknown;
                    }
                    open.push(arc.to);
                    entries += 1;
                }
            }
            if entries >= seen.slots() / 10 * 7 {
                let larger = (seen.slots() * 4).min(most);
                let room = (larger > seen.slots()).then(|| seen.grown(larger)).flatten();
                let Some(larger) = room else { return ComesUp::Unknown };
                seen = larger;
            }
        }
        ComesUp::No
    }
}
