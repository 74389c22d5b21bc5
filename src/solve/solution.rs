//! Owns the answers of a search: what any situation of a deal is worth.

use super::engine::Engine;
use super::expand::Expander;
use super::layout::Key;
use super::limits::Limits;
use super::proof::{Bound, Proof};
use super::search::{Work, behind, mean};
use super::table::Known;
use super::value::Value;
use crate::model::{ActionId, Belief, Knowledge, Position, TruthId, Turn};

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

/// What the deal is worth to somebody who knows the truth from the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hindsight {
    /// Under each truth.
    pub best: Vec<Value>,
    /// Their mean by the prior weights: no play is worth more. Where best play, as known, differs from it
    /// by rounding only, it is that.
    pub mean: Value,
}

/// A search that can be asked.
pub struct Solution {
    pub(super) engine: Option<Engine>,
    pub(super) limits: Limits,
    pub(super) proof: Proof,
    pub(super) work: Work,
    pub(super) beliefs: usize,
    pub(super) peak: u64,
    pub(super) hindsight: Option<Hindsight>,
    pub(super) bounds: Vec<Bound>,
    /// By action: the least that it gives away in a situation with doubt, in steps; `i64::MAX` = nowhere
    /// possible.
    pub(super) regret: Vec<i64>,
}

impl Solution {
    pub fn proof(&self) -> Proof {
        self.proof
    }

    /// What the search might use, and what it asked.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Whether the value of the start, and of all that can follow, is known exactly.
    pub fn is_proven(&self) -> bool {
        matches!(self.proof, Proof::Proven(_))
    }

    /// The work on which the answer rests: where the search ended early, that of hindsight and of
    /// [`Self::bounds`].
    pub fn work(&self) -> Work {
        self.work
    }

    /// Beliefs that came up in [`Self::work`].
    pub fn beliefs(&self) -> usize {
        self.beliefs
    }

    /// Most bytes that the table of situations took at a time.
    pub fn peak(&self) -> u64 {
        self.peak
    }

    /// None where the search ended before it knew.
    pub fn hindsight(&self) -> Option<&Hindsight> {
        self.hindsight.as_ref()
    }

    /// Between which values the choices of the start lie, where the search ended before it knew.
    pub fn bounds(&self) -> &[Bound] {
        &self.bounds
    }

    fn known(&self, knowledge: &Knowledge) -> Option<Known> {
        self.look_up(&knowledge.position, self.held(knowledge)?)
    }

    fn look_up(&self, position: &Position, belief: Belief) -> Option<Known> {
        // Whose turn it is does not show in a key.
        let engine = self.engine.as_ref().filter(|_| position.turn == Turn::Choose)?;
        engine.table.get(engine.find(position, belief)?)
    }

    /// What the one believes whose play is searched: somebody deaf, what was believed at first.
    fn held(&self, knowledge: &Knowledge) -> Option<Belief> {
        let first = self.engine.as_ref()?.start.belief;
        Some(if self.limits.hearing { knowledge.belief } else { first })
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
        self.look_up(position, Belief::certain(truth)).map(|known| Value::from_steps(known.best))
    }

    /// The key of a situation, and what lists its arcs.
    pub(super) fn expander(&self, knowledge: &Knowledge) -> Option<(Key, Expander<'_>)> {
        let engine = self.engine.as_ref().filter(|_| knowledge.position.turn == Turn::Choose)?;
        let key = engine.find(&knowledge.position, self.held(knowledge)?)?;
        Some((key, Expander::new(&engine.program, &engine.beliefs, &engine.relevance)))
    }

    /// Number and worth of each choice of a situation, in their order.
    fn choices(&self, expander: &mut Expander<'_>, key: Key) -> Option<Vec<(u16, Known)>> {
        let engine = self.engine.as_ref()?;
        let first = expander.arcs.len();
        expander.expand(key).ok()?;
        let choices = expander.arcs[first..].chunk_by(|a, b| a.choice == b.choice);
        let worth = |arcs| mean(arcs, &behind(arcs, &engine.program.won, |to| engine.table.get(to)));
        let known = choices.map(|arcs| Some((arcs[0].choice, worth(arcs)?))).collect();
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

    /// What each choice is worth, in the order of [`crate::rules::legal_actions`]. Those that differ from
    /// the best by rounding only are told as worth the same, so that no two figures of it part where the last
    /// dollar is rounded; likewise from the worst.
    pub fn options(&self, knowledge: &Knowledge) -> Option<Vec<Valued>> {
        let (key, mut expander) = self.expander(knowledge)?;
        self.options_at(&mut expander, key)
    }

    /// The same of a situation by its key.
    pub(super) fn options_at(&self, expander: &mut Expander<'_>, key: Key) -> Option<Vec<Valued>> {
        let scene = expander.scene(key);
        let valued = |(number, known): (u16, Known)| Valued {
            action: scene[usize::from(number)].action,
            best: Value::from_steps(known.best),
            worst: Value::from_steps(known.worst),
            winnable: known.winnable,
        };
        let mut options: Vec<Valued> = self.choices(expander, key)?.into_iter().map(valued).collect();
        let (best, worst) = (options.iter().map(|o| o.best).max()?, options.iter().map(|o| o.worst).min()?);
        for option in &mut options {
            option.best = if option.best.ties(best) { best } else { option.best };
            option.worst = if option.worst.ties(worst) { worst } else { option.worst };
        }
        Some(options)
    }
}
