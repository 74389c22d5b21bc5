//! Owns what is legal and what follows: pure functions from a scenario and a position. They name
//! no file, no clock and no generator; chance is listed, never drawn.

mod apply;
mod condition;

/// Version of the rules: of what is legal, what follows and how chance falls for a seed. It is raised when
/// a play of an older version could go otherwise now; what was played before keeps its record.
pub const RULES_VERSION: u32 = 1;

pub use apply::{Illegal, Transition, apply, chance_outcomes, is_legal, legal_actions, settle, start};
pub use condition::holds;
