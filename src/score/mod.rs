//! Owns the method lens: the catalogue of the method, rulebooks, and the score of a decision as the
//! sum of the rules that spoke; and the assessment grid, which is marked beside it.

mod before;
mod by_action;
mod card;
mod exclusive;
mod grid;
mod method;
mod rulebook;
mod situation;
mod told;

pub use before::before;
pub use by_action::RulesByAction;
pub use card::{PerDimension, Scorecard, judge};
pub use grid::{Answer, Criterion, GRIDS, Grid, Question, ShippedGrid, find_grid, grid};
pub use method::{METHOD, Method, Principle, Source, citation_fault, method, shipped_method};
pub use rulebook::{RULEBOOKS, Rule, Rulebook, ShippedRulebook, find_rulebook, rulebook};
pub use situation::{Situation, Standing, speaks, stands};
