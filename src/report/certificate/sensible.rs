//! Owns sensible play: where a learner comes who plays neither perfectly nor at random.
//!
//! At each decision the learner takes, with equal chance, one of the choices that are within a tenth
//! of the stake of the best as known, or that earn the most points by the method. The stake is what
//! lies between best and worst play of the whole deal. Chance is as it is for somebody who believes
//! what the learner can know.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ActionId, Knowledge};
use crate::play::{self, Deal};
use crate::rules;
use crate::score::judge;
use crate::solve::{CERTAIN, Doing, Solution, Value, Watch, has_room};

/// Situations that come up less often are not followed, nor listed: one play in a thousand.
pub const LEAST: u64 = CERTAIN / 1000;

/// Bytes that are left for whatever comes after.
const ROOM: u64 = 33 << 20;
/// Situations between two looks at whether there are as many.
const LOOK: usize = 256;

/// One choice that there is, through both lenses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    pub action: ActionId,
    /// Expected money from here on under best play after it, as known.
    pub value: Value,
    /// The points of all rules that speak about it.
    pub points: i32,
    /// Some play after it can still win.
    pub winnable: bool,
    /// Sensible play takes it.
    pub sensible: bool,
}

/// A decision to which sensible play comes. The position is the whole one: rules may ask about things
/// that change nothing in what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionPoint {
    pub knowledge: Knowledge,
    /// How often sensible play comes here, in parts of [`CERTAIN`]; at least [`LEAST`].
    pub reach: u64,
    /// Fewest decisions before this one.
    pub decisions: usize,
    /// In the order of [`rules::legal_actions`].
    pub options: Vec<Alternative>,
}

impl DecisionPoint {
    /// The best that there is, as known.
    pub fn best(&self) -> Value {
        self.options.iter().map(|o| o.value).max().unwrap_or_default()
    }

    /// Whether some play can still win.
    pub fn winnable(&self) -> bool {
        self.options.iter().any(|o| o.winnable)
    }
}

/// One step of sensible play from a decision to another, in parts of [`CERTAIN`].
#[derive(Clone, Copy, Debug)]
struct Onward {
    option: usize,
    to: usize,
    chance: u64,
}

/// All decisions to which sensible play comes.
#[derive(Clone, Debug)]
pub struct SensiblePlay {
    /// Those with the fewest decisions before them first; the first is the start.
    pub decision_points: Vec<DecisionPoint>,
    /// By decision point.
    steps: Vec<Vec<Onward>>,
    /// All decision points, each after those to which it leads.
    order: Vec<usize>,
}

impl SensiblePlay {
    /// Sensible play of a deal that is solved. None where it is not, `watch` did not want to wait, or there
    /// is too little memory.
    pub fn of(deal: &Deal, solution: &Solution, watch: &dyn Watch) -> Option<Self> {
        let start = Knowledge { position: rules::start(&deal.scenario), belief: deal.scenario.prior() };
        let stake = solution.best(&start)? - solution.worst(&start)?;
        watch.begins(Doing::Sensible);
        let mut walk = Walk { deal, solution, stake, index: BTreeMap::new(), places: Vec::new(), due: BTreeSet::new() };
        let first = walk.place(start);
        walk.send(first, CERTAIN);
        let mut looked = 0;
        while let Some((_, at)) = walk.due.pop_first() {
            if !watch.go_on(1, 0) {
                return None;
            }
            if walk.places.len() >= looked + LOOK {
                looked = walk.places.len();
                has_room(ROOM).then_some(())?;
            }
            walk.go_on(at)?;
        }
        Some(walk.told())
    }

    /// The chance that sensible play ever comes to a decision point for which `wanted` holds, in parts of
    /// [`CERTAIN`]. What is too seldom to be listed does not count.
    pub fn meets(&self, wanted: impl Fn(&DecisionPoint) -> bool) -> u64 {
        self.chance(wanted, |_, _| false)
    }

    /// The chance that sensible play ever makes a choice for which `wanted` holds.
    pub fn takes(&self, wanted: impl Fn(&DecisionPoint, &Alternative) -> bool) -> u64 {
        self.chance(|_| false, wanted)
    }

    fn chance(
        &self,
        met: impl Fn(&DecisionPoint) -> bool,
        taken: impl Fn(&DecisionPoint, &Alternative) -> bool,
    ) -> u64 {
        let mut chances = vec![0u64; self.decision_points.len()];
        for &at in &self.order {
            let point = &self.decision_points[at];
            if met(point) {
                chances[at] = CERTAIN;
                continue;
            }
            let wanted: Vec<bool> = point.options.iter().map(|o| o.sensible && taken(point, o)).collect();
            let now = share(&point.options) * wanted.iter().filter(|w| **w).count() as u64;
            let later = self.steps[at].iter().filter(|step| !wanted[step.option]);
            chances[at] = now + later.map(|step| play::product(step.chance, chances[step.to])).sum::<u64>();
        }
        chances.first().copied().unwrap_or_default()
    }
}

/// Whether sensible play takes each of some choices, by value and points: those within a tenth of the stake
/// of the best, and those with most points.
pub fn sensible(choices: impl Iterator<Item = (Value, i32)> + Clone, stake: Value) -> impl Iterator<Item = bool> {
    const NEAR: i64 = 100;
    let best = choices.clone().map(|(value, _)| value).max().unwrap_or_default();
    let most = choices.clone().map(|(_, points)| points).max().unwrap_or(0);
    choices.map(move |(value, points)| points == most || value.short_of(best).per_mille(stake) <= NEAR)
}

/// The chance of each sensible choice.
fn share(options: &[Alternative]) -> u64 {
    CERTAIN / (options.iter().filter(|o| o.sensible).count() as u64).max(1)
}

/// A situation on the way.
struct Place {
    knowledge: Knowledge,
    reach: u64,
    /// The part of `reach` that has not gone on yet.
    waiting: u64,
    /// Worked out when the first part goes on.
    options: Vec<Alternative>,
    steps: Vec<Onward>,
}

/// Play as it spreads: what reaches a situation late goes on from there once more, so that the order
/// does not matter.
struct Walk<'a> {
    deal: &'a Deal,
    solution: &'a Solution,
    stake: Value,
    index: BTreeMap<Knowledge, usize>,
    places: Vec<Place>,
    /// Places from which something is to go on, by day, so that little has to go twice.
    due: BTreeSet<(u8, usize)>,
}

impl Walk<'_> {
    fn place(&mut self, knowledge: Knowledge) -> usize {
        let next = self.places.len();
        let at = *self.index.entry(knowledge).or_insert(next);
        if at == next {
            self.places.push(Place { knowledge, reach: 0, waiting: 0, options: Vec::new(), steps: Vec::new() });
        }
        at
    }

    fn send(&mut self, to: usize, chance: u64) {
        let place = &mut self.places[to];
        place.reach += chance;
        place.waiting += chance;
        if place.reach >= LEAST {
            self.due.insert((place.knowledge.position.day, to));
        }
    }

    fn go_on(&mut self, at: usize) -> Option<()> {
        if self.places[at].options.is_empty() {
            let knowledge = self.places[at].knowledge;
            let options = self.options(&knowledge)?;
            self.places[at].steps = self.steps(&knowledge, &options)?;
            self.places[at].options = options;
        }
        let waiting = std::mem::take(&mut self.places[at].waiting);
        for step in self.places[at].steps.clone() {
            self.send(step.to, play::product(waiting, step.chance));
        }
        Some(())
    }

    fn options(&self, knowledge: &Knowledge) -> Option<Vec<Alternative>> {
        let Deal { scenario, rulebook, .. } = self.deal;
        let points = |action| judge(rulebook, scenario, knowledge, action).iter().map(|r| i32::from(r.points)).sum();
        let valued = self.solution.options(knowledge)?.into_iter();
        let mut options: Vec<Alternative> = valued
            .map(|o| Alternative {
                action: o.action,
                value: o.best,
                points: points(o.action),
                winnable: o.winnable,
                sensible: false,
            })
            .collect();
        let taken: Vec<bool> = sensible(options.iter().map(|o| (o.value, o.points)), self.stake).collect();
        for (option, taken) in options.iter_mut().zip(taken) {
            option.sensible = taken;
        }
        Some(options)
    }

    fn steps(&mut self, knowledge: &Knowledge, options: &[Alternative]) -> Option<Vec<Onward>> {
        let mut steps = Vec::new();
        for (option, alternative) in options.iter().enumerate().filter(|(_, o)| o.sensible) {
            for way in play::ways(&self.deal.scenario, knowledge, alternative.action).ok()? {
                if !way.after.position.is_over() {
                    let chance = play::product(share(options), way.chance);
                    steps.push(Onward { option, to: self.place(way.after), chance });
                }
            }
        }
        Some(steps)
    }

    /// The decision points in the order of the decisions before them, and the steps between them.
    fn told(self) -> SensiblePlay {
        let mut rank = vec![None; self.places.len()];
        let (mut decision_points, mut sources, mut layer, mut decisions) = (Vec::new(), Vec::new(), vec![0], 0);
        while !layer.is_empty() {
            let mut next = Vec::new();
            for at in layer {
                let place = &self.places[at];
                if place.reach < LEAST || rank[at].is_some() {
                    continue;
                }
                rank[at] = Some(decision_points.len());
                let (knowledge, reach) = (place.knowledge, place.reach);
                decision_points.push(DecisionPoint { knowledge, reach, decisions, options: place.options.clone() });
                sources.push(at);
                next.extend(place.steps.iter().map(|step| step.to));
            }
            (layer, decisions) = (next, decisions + 1);
        }
        let kept = |step: &Onward| rank[step.to].map(|to| Onward { to, ..*step });
        let steps: Vec<Vec<Onward>> =
            sources.iter().map(|&at| self.places[at].steps.iter().filter_map(kept).collect()).collect();
        SensiblePlay { order: last_first(&steps), decision_points, steps }
    }
}

/// An order in which each decision point stands after all to which it leads.
fn last_first(steps: &[Vec<Onward>]) -> Vec<usize> {
    let (mut order, mut begun) = (Vec::new(), vec![false; steps.len()]);
    // The decision point, and how many of its steps have been followed.
    let mut open = vec![(0, 0)];
    while let Some((at, done)) = open.pop() {
        begun[at] = true;
        let Some(step) = steps[at].get(done) else {
            order.push(at);
            continue;
        };
        open.push((at, done + 1));
        if !begun[step.to] {
            open.push((step.to, 0));
        }
    }
    order
}
