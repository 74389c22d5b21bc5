//! Owns whether something comes up in any play at all: it looks first at what changes there are, and
//! then, if need be, at every position.

use std::collections::BTreeSet;
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
use super::seen::Seen;
use super::share::{self, THREAD};
use super::together::may_hold;
use crate::model::{
    ActionId, Belief, Change, Condition, Expr, FactId, Facts, IdSet, Part, PersonId, Reads, Scenario, TruthId,
};
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

impl ComesUp {
    /// Whether either does.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::No, Self::No) => Self::No,
        }
    }
}

/// Slots of the first set of positions.
const FIRST: u64 = 1 << 14;

/// Positions between two looks at the watch.
const BREATH: u64 = 1 << 14;

/// Positions that are looked at for all questions of a set together, before it is each by itself: what they all
/// ask about makes more positions than what one of them does.
const GLANCE: u64 = 1 << 15;

/// For each set of questions: whether any of them is ever answered with yes, by a look at every
/// position that differs in something that the scenario or the question asks about, and behind which the answer
/// may still be yes. Each set may use a quarter of the memory that the limits allow, half of it while what was seen
/// grows, and is served by one worker; where the system has not enough for several, one after the other.
pub fn come_up(scenario: &Scenario, limits: &Limits, sets: &[Vec<Occurrence>], watch: &dyn Watch) -> Vec<ComesUp> {
    watch.begins(Doing::Rules);
    let (room, found) = (Arc::new(Room::default()), found());
    let workers = share::affordable(workers(limits), found, limits.memory / 2);
    room.measure(found, SPARE + if workers > 1 { workers as u64 * THREAD } else { 0 });
    let within = |questions: &[Occurrence], most| comes_up(scenario, limits, questions, most, &room, watch);
    let one = |questions: &Vec<Occurrence>| {
        if let Some(answer @ (ComesUp::Yes | ComesUp::No)) = within(questions, GLANCE) {
            return answer;
        }
        let mut answer = ComesUp::No;
        for question in questions {
            answer = answer.or(within(std::slice::from_ref(question), u64::MAX).unwrap_or(ComesUp::Unknown));
            if answer == ComesUp::Yes {
                break;
            }
        }
        answer
    };
    match share::pool(workers) {
        Some(pool) => pool.install(|| sets.par_iter().map(one).collect()),
        None => sets.iter().map(one).collect(),
    }
}

/// None if the answer is not among the first so many positions.
fn comes_up(
    scenario: &Scenario,
    limits: &Limits,
    questions: &[Occurrence],
    most: u64,
    room: &Arc<Room>,
    watch: &dyn Watch,
) -> Option<ComesUp> {
    let conditions: Vec<Expr<Condition>> = questions.iter().map(|q| q.when.clone()).collect();
    let for_good = ForGood::of(scenario);
    let asked = |q: &Occurrence| Expr::all(vec![scenario.action(q.action).when.clone(), q.when.clone()]);
    let lasting: Vec<Expr<Condition>> = questions.iter().map(|q| for_good.of_all(&asked(q), true)).collect();
    let Ok(Compiled { program, weights, also, parts }) = Program::compile_with(scenario, limits, &conditions, &lasting)
    else {
        return Some(ComesUp::Unknown);
    };
    let asked = |action| move |(q, test): (&Occurrence, &'_ Test)| (q.action == action).then(|| test.clone());
    let tests: Vec<Vec<Vec<Test>>> = program
        .scenes
        .iter()
        .map(|scene| scene.iter().map(|c| questions.iter().zip(&also).filter_map(asked(c.action)).collect()).collect())
        .collect();
    let choices = || program.scenes.iter().flatten();
    let hopes: Vec<Hope> = questions
        .iter()
        .zip(parts)
        .filter_map(|(q, still)| {
            let choice = choices().find(|choice| choice.action == q.action)?;
            Some(Hope { latest: choice.latest, once: choice.once, still })
        })
        .collect();
    let (beliefs, relevance) = (
        Beliefs::new(weights, program.layout.most_beliefs(), for_beliefs(limits), room),
        Relevance::new(&program, room),
    );
    let (Ok(beliefs), Ok(relevance)) = (beliefs, relevance) else { return Some(ComesUp::Unknown) };
    let search = Search { program: &program, beliefs: &beliefs, relevance: &relevance, tests, hopes, limits, watch };
    let mut answer = ComesUp::No;
    for truth in widest_truths(scenario) {
        let Ok(number) = beliefs.number(Belief::certain(truth)) else { return Some(ComesUp::Unknown) };
        let root = program.layout.belief.set(program.layout.pack(&rules::start(scenario)), number);
        answer = answer.or(search.from(root, most)?);
        if answer == ComesUp::Yes {
            break;
        }
    }
    Some(answer)
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

/// What must be so for a question to be answered with yes later on.
struct Hope {
    /// The last day on which the action fits into the calendar.
    latest: u32,
    /// The bit of an action that is taken once.
    once: Key,
    /// That nothing is so that rules it out for good.
    still: Test,
}

/// What stays so once it is.
struct ForGood {
    facts: IdSet<FactId>,
    doors: BTreeSet<PersonId>,
    people: BTreeSet<PersonId>,
}

impl ForGood {
    fn of(scenario: &Scenario) -> Self {
        let mut lasting = Self {
            facts: scenario.fact_ids().collect(),
            doors: scenario.person_ids().collect(),
            people: scenario.person_ids().collect(),
        };
        let outcomes = scenario.causes().flat_map(|cause| &scenario.resolution(cause).outcomes);
        for change in outcomes.flat_map(|outcome| outcome.writes()) {
            if let Change::Fact(fact, false) = change {
                lasting.facts.remove(*fact);
            }
            if let Change::Door(who, false) | Change::Gone(who) = change {
                lasting.doors.remove(who);
            }
            if let Change::Gone(who) = change {
                lasting.people.remove(who);
            }
        }
        lasting
    }

    /// Of a condition that is to hold, or not to: what, once it is not so, never is again.
    fn of_all(&self, when: &Expr<Condition>, wanted: bool) -> Expr<Condition> {
        let parts = |list: &[Expr<Condition>]| list.iter().map(|part| self.of_all(part, wanted)).collect::<Vec<_>>();
        match (when, wanted) {
            (Expr::Not(inner), _) => self.of_all(inner, !wanted),
            (Expr::All(list), true) | (Expr::Any(list), false) => Expr::all(parts(list)),
            (Expr::All(list), false) | (Expr::Any(list), true) => match parts(list) {
                ways if ways.contains(&Expr::ALWAYS) => Expr::ALWAYS,
                ways => Expr::Any(ways),
            },
            (Expr::Leaf(leaf), _) => self.of_leaf(leaf, wanted),
        }
    }

    fn of_leaf(&self, leaf: &Condition, wanted: bool) -> Expr<Condition> {
        match leaf.reads() {
            Reads::Facts(Facts { known, unknown }) => {
                let denied = if wanted {
                    unknown
                } else if known.len() == 1 && unknown.is_empty() {
                    known
                } else {
                    IdSet::EMPTY
                };
                match denied.and(self.facts) {
                    none if none.is_empty() => Expr::ALWAYS,
                    unknown => Condition::Knows(Facts { known: IdSet::EMPTY, unknown }).into(),
                }
            }
            Reads::AtLeast(part, _) if !wanted => {
                let lasts = match part {
                    Part::Day => true,
                    Part::Met(who) | Part::Sponsor(who) | Part::Rung(who) | Part::Trust(who) => {
                        self.people.contains(&who)
                    }
                    Part::DoorOpen(who) => self.doors.contains(&who),
                    Part::Attitude(_)
                    | Part::Known(_)
                    | Part::Stock(_)
                    | Part::Stage
                    | Part::AtDesk
                    | Part::InTalkWith(_) => false,
                };
                if lasts { Expr::unless(leaf.clone()) } else { Expr::ALWAYS }
            }
            Reads::Nothing if !wanted => Expr::NEVER,
            Reads::Nothing | Reads::AtLeast(..) | Reads::Points(..) => Expr::ALWAYS,
        }
    }
}

struct Search<'a> {
    program: &'a Program,
    beliefs: &'a Beliefs,
    relevance: &'a Relevance,
    /// By scene and choice: what is asked about the choice.
    tests: Vec<Vec<Vec<Test>>>,
    hopes: Vec<Hope>,
    limits: &'a Limits,
    watch: &'a dyn Watch,
}

impl Search<'_> {
    fn from(&self, root: Key, most: u64) -> Option<ComesUp> {
        let (mut open, mut held) = (vec![root], 0);
        let answer = self.look(&mut open, &mut held, most);
        self.beliefs.room().give(held);
        answer
    }

    /// Whether what is asked may still come up behind a position.
    fn may_come(&self, key: Key) -> bool {
        let layout = &self.program.layout;
        let day = layout.day.get(key);
        self.hopes.iter().any(|hope| day <= hope.latest && key & hope.once == 0 && hope.still.holds(key, layout))
    }

    /// Looks at all to which these positions lead, `most` at most; `held` is what their list takes.
    fn look(&self, open: &mut Vec<Key>, held: &mut u64, most: u64) -> Option<ComesUp> {
        let slots = (self.limits.memory / 4 / Seen::SLOT).max(FIRST);
        let room = self.beliefs.room();
        let Some(mut seen) = Seen::new(FIRST, room) else { return Some(ComesUp::Unknown) };
        let mut expander = Expander::new(self.program, self.beliefs, self.relevance);
        open.iter().for_each(|&root| _ = seen.insert(root));
        let mut looked = 0u64;
        while let Some(key) = open.pop() {
            if looked == most {
                return None;
            }
            looked += 1;
            expander.arcs.clear();
            if looked.is_multiple_of(BREATH) && !self.watch.go_on(BREATH, 0) || expander.expand(key).is_err() {
                return Some(ComesUp::Unknown);
            }
            let scene = self.program.layout.scene.get(key) as usize;
            let mut last = None;
            for arc in &expander.arcs {
                if last != Some(arc.choice) {
                    last = Some(arc.choice);
                    let tests = &self.tests[scene][usize::from(arc.choice)];
                    if tests.iter().any(|test| test.holds(key, &self.program.layout)) {
                        return Some(ComesUp::Yes);
                    }
                }
                if arc.end.is_none() && self.may_come(arc.to) && seen.insert(arc.to) {
                    if room.grow(open, 1, held).is_err() {
                        return Some(ComesUp::Unknown);
                    }
                    open.push(arc.to);
                }
            }
            if seen.is_full() {
                let larger = (seen.slots() * 2).min(slots);
                let room = (larger > seen.slots()).then(|| seen.grown(larger)).flatten();
                let Some(larger) = room else { return Some(ComesUp::Unknown) };
                seen = larger;
            }
        }
        Some(ComesUp::No)
    }
}
