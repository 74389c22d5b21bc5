//! Owns a deal made ready for search, with what the search found, and how its situations are looked up.

use std::sync::Arc;

use super::beliefs::{Beliefs, TooMany};
use super::layout::Key;
use super::limits::{Limits, for_beliefs};
use super::program::{Compiled, Program};
use super::relevance::Relevance;
use super::room::{Room, Short};
use super::table::Table;
use crate::model::{Belief, Knowledge, Position, Scenario, Turn};
use crate::rules;

/// A deal made ready for search, and what the search found.
pub struct Engine {
    pub program: Program,
    pub beliefs: Beliefs,
    pub relevance: Relevance,
    pub table: Table,
    pub start: Knowledge,
}

impl Engine {
    /// Makes a deal ready, with an empty table.
    pub fn new(scenario: &Scenario, compiled: Compiled, limits: &Limits, room: &Arc<Room>) -> Result<Self, Short> {
        let Compiled { program, weights, .. } = compiled;
        Ok(Self {
            relevance: Relevance::new(&program, room)?,
            beliefs: Beliefs::new(weights, program.layout.most_beliefs(), for_beliefs(limits), room)?
                .that(limits.hearing),
            program,
            table: Table::empty(room),
            start: Knowledge { position: rules::start(scenario), belief: scenario.prior() },
        })
    }

    /// The key of a situation; none where the learner does not choose, or the belief has never come up.
    pub fn find(&self, position: &Position, belief: Belief) -> Option<Key> {
        let layout = &self.program.layout;
        if position.turn != Turn::Choose {
            return None;
        }
        let key = layout.belief.set(layout.pack(position), self.beliefs.find(belief)?);
        Some(key & self.relevance.mask(&self.program, key).ok()?)
    }

    /// The key of a situation in which the learner chooses, with a number for its belief.
    pub fn key(&self, position: &Position, belief: Belief) -> Result<Key, TooMany> {
        let layout = &self.program.layout;
        let key = layout.belief.set(layout.pack(position), self.beliefs.number(belief)?);
        Ok(key & self.relevance.mask(&self.program, key)?)
    }
}
