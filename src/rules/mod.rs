//! Owns what is legal and what follows: pure functions from a scenario and a position. They name
//! no file, no clock and no generator; chance is listed, never drawn.

mod apply;
mod condition;

pub use apply::{Illegal, Step, apply, chance_outcomes, is_legal, legal_actions, settle, start};
pub use condition::holds;
