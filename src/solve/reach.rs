//! Owns whether something comes up in any play at all: it looks first at what changes there are, and
//! then, if need be, at every position.

use std::sync::Arc;

use rayon::prelude::*;

use super::beliefs::Beliefs;
use super::expand::Expander;
use super::layout::Key;
use super::program::{Compiled, Program, Test};
use super::relevance::Relevance;
use super::room::{Room, SPARE, found};
use super::search::{Doing, Watch};
use super::share::{self, THREAD};
use super::solver::{Limits, for_beliefs, workers};
use super::survey::Survey;
use super::table::{Known, SLOT, Table};
use super::together::may_hold;
use crate::model::{
    ATTITUDE_MAX, ATTITUDE_MIN, ActionId, Belief, Change, Condition, Expr, FactId, Facts, IdSet, MAX_PEOPLE, Outcome,
    Part, PersonId, PersonState, Reads, Scenario, Stage, TruthId,
};
use crate::rules;

/// Whether an action is ever possible while a condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    pub action: ActionId,
    pub when: Expr<Condition>,
}

/// What a search for it found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComesUp {
    Yes,
    No,
    /// There was no room or no time to look everywhere.
    Unknown,
}

/// What may become of each part of a position, taken by itself.
///
/// Things that exclude each other are not told apart, so that what it rules out never comes up, and
/// what it does not rule out may.
pub struct Attainable {
    /// Facts that can be learned.
    facts: IdSet<FactId>,
    stages: Vec<Stage>,
    people: [Traits; MAX_PEOPLE],
}

#[derive(Clone, Copy, Default)]
struct Traits {
    start: PersonState,
    met: bool,
    sponsor: bool,
    /// May be gone again: somebody else has the post.
    replaced: bool,
    rung: u8,
    elements: u8,
    /// By attitude, counted from the lowest.
    attitudes: [bool; (ATTITUDE_MAX - ATTITUDE_MIN + 1) as usize],
}

impl Traits {
    fn put(&mut self, attitude: i8) {
        let index = attitude.clamp(ATTITUDE_MIN, ATTITUDE_MAX) - ATTITUDE_MIN;
        self.attitudes[usize::from(index.unsigned_abs())] = true;
    }

    fn stays_met(&self) -> bool {
        self.start.met && !self.replaced
    }

    fn attitudes(&self) -> impl Iterator<Item = i8> {
        (ATTITUDE_MIN..=ATTITUDE_MAX).zip(self.attitudes).filter(|(_, there)| *there).map(|(attitude, _)| attitude)
    }
}

impl Attainable {
    /// By the outcomes that come up.
    pub fn of(scenario: &Scenario, survey: &Survey) -> Self {
        let outcomes = survey.outcomes.iter();
        Self::by(
            scenario,
            &outcomes.filter_map(|(cause, id)| scenario.resolution(*cause).outcome(*id)).collect::<Vec<_>>(),
        )
    }

    /// By all outcomes that are written, whether or not they come up: cheap, and good enough for a list.
    pub fn as_written(scenario: &Scenario) -> Self {
        let outcomes = scenario.causes().flat_map(|cause| &scenario.resolution(cause).outcomes);
        Self::by(scenario, &outcomes.collect::<Vec<_>>())
    }

    fn by(scenario: &Scenario, outcomes: &[&Outcome]) -> Self {
        let mut all = Self { facts: IdSet::EMPTY, stages: vec![scenario.start.stage], people: Default::default() };
        for (person, start) in all.people.iter_mut().zip(scenario.start.people) {
            (person.start, person.met) = (start, start.met);
            (person.rung, person.elements) = (start.rung, start.elements);
            if start.met {
                person.put(start.attitude);
            }
        }
        for change in outcomes.iter().flat_map(|o| o.writes()) {
            match change {
                Change::Fact(fact, true) => all.facts.insert(*fact),
                Change::Stage(stage) => all.stages.push(stage),
                Change::Sponsor(person) => all.people[person.index()].sponsor = true,
                Change::Rung(person, rung) => {
                    let traits = &mut all.people[person.index()];
                    traits.rung = traits.rung.max(rung);
                }
                Change::Element(person, element) => all.people[person.index()].elements |= 1 << element as u8,
                Change::Gone(person) => all.people[person.index()].replaced = true,
                Change::Met(person, attitude) => {
                    all.people[person.index()].met = true;
                    all.people[person.index()].put(attitude);
                }
                Change::Listeners(never) => match *never {},
                // What is given up was there; attitudes follow below; of the rest nothing is ruled out.
                Change::Fact(_, false)
                | Change::Attitude(..)
                | Change::Door(..)
                | Change::Scene(_)
                | Change::Due(..)
                | Change::Days(_)
                | Change::Money(_)
                | Change::End(_) => {}
            }
        }
        // A shift that is possible once may be possible again, as far as the scale goes.
        for _ in ATTITUDE_MIN..ATTITUDE_MAX {
            for change in outcomes.iter().flat_map(|o| o.writes()) {
                if let Change::Attitude(person, by) = change {
                    let traits = &mut all.people[person.index()];
                    traits.attitudes().collect::<Vec<_>>().into_iter().for_each(|a| traits.put(a.saturating_add(by)));
                }
            }
        }
        all
    }

    /// Whether an action may be possible while what is asked about it holds; no if the two exclude each
    /// other.
    pub fn allows(&self, scenario: &Scenario, question: &Occurrence) -> bool {
        may_hold(scenario, self, &[&scenario.action(question.action).when, &question.when])
    }

    /// Whether a condition always holds, never does, or may.
    pub fn holds(&self, scenario: &Scenario, when: &Expr<Condition>) -> Option<bool> {
        when.decided(&mut |condition| self.asked(scenario, condition))
    }

    /// The same for one thing that is asked.
    pub(super) fn asked(&self, scenario: &Scenario, condition: &Condition) -> Option<bool> {
        match condition.reads() {
            Reads::Nothing => Some(true),
            Reads::Facts(Facts { known, unknown }) => {
                unless_never(self.facts.has_all(known) && known.has_none(unknown))
            }
            Reads::AtLeast(part, least) => self.at_least(scenario, part, least),
            Reads::Points(parts, least) => {
                let most = |(points, part): &(i16, Expr<Condition>)| match self.holds(scenario, part) {
                    Some(holds) => i32::from(*points) * i32::from(holds),
                    None => i32::from(*points).max(0),
                };
                unless_never(parts.iter().map(most).sum::<i32>() >= i32::from(least))
            }
        }
    }

    fn at_least(&self, scenario: &Scenario, part: Part, least: i16) -> Option<bool> {
        let person = |id: PersonId| &self.people[id.index()];
        // Of what is counted from 0, there are always at least 0.
        let counted = |most: u32| if least <= 0 { Some(true) } else { unless_never(i64::from(most) >= least.into()) };
        match part {
            Part::Known(kind) => counted(scenario.of_kind(kind).and(self.facts).len()),
            Part::Met(id) if person(id).stays_met() => Some(true),
            Part::Met(id) => unless_never(person(id).met),
            Part::Sponsor(id) => unless_never(person(id).sponsor),
            Part::Attitude(id) => {
                let enough = |attitude: i8| i16::from(attitude) >= least;
                let (some, all) = (person(id).attitudes().any(enough), person(id).attitudes().all(enough));
                if all && person(id).stays_met() { Some(true) } else { unless_never(some) }
            }
            Part::Rung(id) => counted(person(id).rung.into()),
            Part::Trust(id) => counted(person(id).elements.count_ones()),
            Part::Stage if self.stages.iter().all(|stage| i16::from(stage.0) >= least) => Some(true),
            Part::Stage => unless_never(self.stages.iter().any(|stage| i16::from(stage.0) >= least)),
            Part::DoorOpen(_) | Part::Day | Part::AtDesk | Part::InTalkWith(_) => None,
        }
    }
}

/// Perhaps, if it may be so at all.
fn unless_never(may: bool) -> Option<bool> {
    if may { None } else { Some(false) }
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
    let Ok(Compiled { program, weights, also }) = Program::compile(scenario, limits.walking, &conditions) else {
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
