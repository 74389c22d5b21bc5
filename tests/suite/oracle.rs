//! Owns what a deal is worth, worked out the slow and obvious way: every history is followed to its
//! end, in exact fractions.
//!
//! There is no belief in here and no rule of Bayes. A history carries, for each truth, the chance
//! that this truth was drawn *and* that everything so far was seen (times one factor, the same for
//! all). Values are sums over such weights, so nothing is ever divided before the very end. And
//! nothing is packed, merged or left out: two histories that lead to the same place are followed
//! twice.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use corner_office::model::{
    ActionId, Approach, EndingId, EndingKind, MAX_TRUTHS, OutcomeId, Position, Scenario, State, TruthId, Turn,
};
use corner_office::play::Decision;
use corner_office::rules;

use crate::ratio::{Ratio, gcd};
use crate::search::Owner;

/// Joint weight of each truth with all that was seen.
pub type Weights = [Ratio; MAX_TRUTHS];

/// A moment of a play: what lies on the table, and how likely each truth is together with the way
/// that led here.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub position: Position,
    pub weights: Weights,
}

impl Known {
    pub fn total(&self) -> Ratio {
        self.weights.into_iter().sum()
    }

    /// The weights as the smallest whole numbers in the same proportion.
    pub fn whole_weights(&self) -> [u64; MAX_TRUTHS] {
        let bottom = self.weights.iter().fold(1, |a, w| a / gcd(a, w.bottom) * w.bottom);
        let tops = self.weights.map(|w| w.top * (bottom / w.bottom));
        let common = tops.into_iter().fold(0, gcd);
        tops.map(|top| u64::try_from(top / common).expect("weights that fit"))
    }
}

/// The most and the least that can be expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    pub best: Ratio,
    pub worst: Ratio,
}

/// All that can come about.
#[derive(Debug, Default)]
pub struct Reached {
    /// Points of the tree: choices, draws and ends, each as often as histories lead there.
    pub nodes: usize,
    /// Most decisions on a way.
    pub depth: usize,
    pub endings: BTreeSet<EndingId>,
    pub outcomes: BTreeSet<(Owner, u8)>,
}

type Memory = RefCell<HashMap<(Position, Weights), Bounds>>;

/// The slow and obvious solver.
pub struct Oracle<'a> {
    scenario: &'a Scenario,
    walking: bool,
    memory: Option<Memory>,
}

impl<'a> Oracle<'a> {
    pub fn new(scenario: &'a Scenario) -> Self {
        Self { scenario, walking: true, memory: None }
    }

    /// One that never walks away while anything else is possible.
    pub fn staying(scenario: &'a Scenario) -> Self {
        Self { walking: false, ..Self::new(scenario) }
    }

    /// The same, but what was worked out for a position and proportions is not worked out again.
    /// For deals with too many histories.
    pub fn remembering(self) -> Self {
        Self { memory: Some(Memory::default()), ..self }
    }

    /// Before the first decision.
    pub fn start(&self) -> Known {
        let mut weights = [Ratio::ZERO; MAX_TRUTHS];
        for (slot, truth) in weights.iter_mut().zip(&self.scenario.truths) {
            *slot = Ratio::whole(truth.weight);
        }
        Known { position: rules::start(self.scenario), weights }
    }

    /// Before the first decision, with one truth laid open.
    pub fn start_under(&self, truth: TruthId) -> Known {
        let mut known = self.start();
        known.weights = [Ratio::ZERO; MAX_TRUTHS];
        known.weights[truth.index()] = Ratio::ONE;
        known
    }

    /// What may be chosen.
    pub fn allowed(&self, position: &Position) -> Vec<ActionId> {
        let mut legal = Vec::new();
        rules::legal_actions(self.scenario, position, &mut legal);
        let stays = |id: &ActionId| self.scenario.action(*id).approach != Approach::WalkAway;
        if !self.walking && legal.iter().any(stays) {
            legal.retain(stays);
        }
        legal
    }

    /// What follows a decision with the outcomes that came up in a play.
    pub fn after(&self, known: &Known, decision: &Decision) -> Known {
        let mut known = self.choose(known, decision.action).0;
        for rolled in &decision.rolled {
            let seen = self.draws(&known).into_iter().find(|(outcome, ..)| *outcome == rolled.outcome);
            known = seen.expect("what came up was possible").1;
        }
        known
    }

    /// Expected value from here to the end, of best and of worst play.
    pub fn value(&self, known: &Known) -> Bounds {
        let total = known.total();
        let sum = self.sum(known);
        Bounds { best: sum.best.over(total), worst: sum.worst.over(total) }
    }

    /// The same after each thing that may be chosen, with what the choice itself costs.
    pub fn options(&self, known: &Known) -> Vec<(ActionId, Bounds)> {
        let total = known.total();
        let value = |id| {
            let sum = self.sum_of_choice(known, id);
            (id, Bounds { best: sum.best.over(total), worst: sum.worst.over(total) })
        };
        self.allowed(&known.position).into_iter().map(value).collect()
    }

    /// The moment at which a choice was made and nothing has followed yet.
    pub fn chosen(&self, known: &Known, id: ActionId) -> Known {
        self.choose(known, id).0
    }

    /// Most decisions that best play may come to; of choices that tie it takes the first.
    pub fn longest_best(&self, known: &Known, tie: Ratio) -> usize {
        match known.position.turn {
            Turn::Over(_) => 0,
            Turn::Choose => 1 + self.longest_best(&self.choose(known, self.best_choice(known, tie)).0, tie),
            _ => self.draws(known).iter().map(|(_, next, _)| self.longest_best(next, tie)).max().unwrap_or(0),
        }
    }

    /// How it ends under best play: each end that has a chance, with its weight in the total and its
    /// day. Of choices that are less than `tie` apart, best play takes the first.
    pub fn ends_of_best(&self, known: &Known, tie: Ratio, into: &mut Vec<(EndingId, Ratio, u8)>) {
        match known.position.turn {
            Turn::Over(ending) => into.push((ending, known.total(), known.position.day)),
            Turn::Choose => self.ends_of_best(&self.chosen(known, self.best_choice(known, tie)), tie, into),
            _ => self.draws(known).iter().for_each(|(_, next, _)| self.ends_of_best(next, tie, into)),
        }
    }

    /// The first choice that ties with the best.
    fn best_choice(&self, known: &Known, tie: Ratio) -> ActionId {
        let options = self.options(known);
        let best = options.iter().map(|(_, bounds)| bounds.best).max().expect("something may always be chosen");
        options.iter().find(|(_, bounds)| bounds.best + tie >= best).expect("the best ties with itself").0
    }

    /// Whether some play ends in `Won` with a chance above nothing.
    pub fn can_win(&self, known: &Known) -> bool {
        match known.position.turn {
            Turn::Over(ending) => self.scenario.ending(ending).kind == EndingKind::Won,
            Turn::Choose => self.allowed(&known.position).into_iter().any(|id| self.can_win(&self.choose(known, id).0)),
            _ => self.draws(known).iter().any(|(_, next, _)| self.can_win(next)),
        }
    }

    /// Everything that can come about from here, or `None` if the tree has more than `most` nodes.
    pub fn reach(&self, known: &Known, most: usize) -> Option<Reached> {
        let mut reached = Reached::default();
        self.reach_into(known, most, 0, &mut reached).then_some(reached)
    }

    /// Every moment at which the learner has to choose, each as often as histories lead there, or
    /// `None` if there are more than `most`.
    pub fn decisions(&self, known: &Known, most: usize) -> Option<Vec<Known>> {
        let (mut open, mut found) = (vec![*known], Vec::new());
        while let Some(known) = open.pop() {
            match known.position.turn {
                Turn::Over(_) => {}
                Turn::Choose => {
                    let choose = |id| self.choose(&known, id).0;
                    open.extend(self.allowed(&known.position).into_iter().map(choose));
                    found.push(known);
                }
                _ => open.extend(self.draws(&known).into_iter().map(|(_, next, _)| next)),
            }
            if found.len() > most {
                return None;
            }
        }
        Some(found)
    }

    fn reach_into(&self, known: &Known, most: usize, decisions: usize, into: &mut Reached) -> bool {
        into.nodes += 1;
        into.depth = into.depth.max(decisions);
        // No deal that is small enough to follow takes so many decisions: it would go round for ever.
        assert!(decisions < 200, "no end in sight in {:?}", known.position);
        if into.nodes > most {
            return false;
        }
        let owner = match known.position.turn {
            Turn::Over(ending) => {
                into.endings.insert(ending);
                return true;
            }
            Turn::Choose => {
                let choose = |id| self.choose(known, id).0;
                let mut next = self.allowed(&known.position).into_iter().map(choose);
                return next.all(|next| self.reach_into(&next, most, decisions + 1, into));
            }
            Turn::Action(id) => Owner::Action(id),
            Turn::Event(id) => Owner::Event(id),
            Turn::Deadline => Owner::Deadline,
        };
        self.draws(known).into_iter().all(|(outcome, next, _)| {
            into.outcomes.insert((owner, outcome.0));
            self.reach_into(&next, most, decisions, into)
        })
    }

    /// Value times total weight.
    fn sum(&self, known: &Known) -> Bounds {
        if matches!(known.position.turn, Turn::Over(_)) {
            return Bounds { best: Ratio::ZERO, worst: Ratio::ZERO };
        }
        let Some(memory) = &self.memory else { return self.sum_afresh(known) };
        let total = known.total();
        let key = (known.position, known.weights.map(|w| w.over(total)));
        let remembered = memory.borrow().get(&key).copied();
        let value = remembered.unwrap_or_else(|| {
            let sum = self.sum_afresh(&Known { position: known.position, weights: key.1 });
            memory.borrow_mut().insert(key, sum);
            sum
        });
        Bounds { best: value.best * total, worst: value.worst * total }
    }

    fn sum_afresh(&self, known: &Known) -> Bounds {
        if known.position.turn == Turn::Choose {
            let choices = self.allowed(&known.position).into_iter().map(|id| self.sum_of_choice(known, id));
            let widest = |a: Bounds, b: Bounds| Bounds { best: a.best.max(b.best), worst: a.worst.min(b.worst) };
            return choices.reduce(widest).expect("something may always be chosen");
        }
        let mut sum = Bounds { best: Ratio::ZERO, worst: Ratio::ZERO };
        for (_, next, reward) in self.draws(known) {
            let paid = next.total() * Ratio::whole(reward);
            let rest = self.sum(&next);
            sum = Bounds { best: sum.best + paid + rest.best, worst: sum.worst + paid + rest.worst };
        }
        sum
    }

    fn sum_of_choice(&self, known: &Known, id: ActionId) -> Bounds {
        let (open, reward) = self.choose(known, id);
        let paid = known.total() * Ratio::whole(reward);
        let rest = self.sum(&open);
        Bounds { best: paid + rest.best, worst: paid + rest.worst }
    }

    fn choose(&self, known: &Known, id: ActionId) -> (Known, i64) {
        let step = rules::apply(self.scenario, &known.position, id).expect("listed, so accepted");
        (Known { position: step.position, weights: known.weights }, step.reward)
    }

    /// What chance may do: the outcome, the moment after it, and what it pays at once.
    fn draws(&self, known: &Known) -> Vec<(OutcomeId, Known, i64)> {
        let mut drawn: Vec<(OutcomeId, Weights)> = Vec::new();
        let mut options = Vec::new();
        for truth in self.scenario.truth_ids() {
            let joint = known.weights[truth.index()];
            if joint.is_zero() {
                continue;
            }
            rules::chance_outcomes(self.scenario, &State { position: known.position, truth }, &mut options);
            assert!(!options.is_empty(), "nothing can happen in {:?}", known.position);
            let out_of: i128 = options.iter().map(|(_, weight)| i128::from(*weight)).sum();
            for &(outcome, weight) in &options {
                let at = drawn.iter().position(|(id, _)| *id == outcome).unwrap_or_else(|| {
                    drawn.push((outcome, [Ratio::ZERO; MAX_TRUTHS]));
                    drawn.len() - 1
                });
                drawn[at].1[truth.index()] = joint * Ratio::new(weight.into(), out_of);
            }
        }
        let settle = |(outcome, weights)| {
            let step = rules::settle(self.scenario, &known.position, outcome).expect("listed, so accepted");
            (outcome, Known { position: step.position, weights }, step.reward)
        };
        drawn.into_iter().map(settle).collect()
    }
}
