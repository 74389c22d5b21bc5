//! Owns the way from text to a valid scenario: a draft, then all problems with line and column,
//! or a [`Scenario`](crate::model::Scenario) that can be played.

mod campaign;
mod catalog;
mod check;
mod compile;
mod draft;
mod parse;
mod problem;

pub use campaign::{approaches, approaches_of};
pub use catalog::{CATALOG, Shipped, find};
pub use compile::scenario;
pub use parse::{MAX_BYTES, from_ron, hash, hex, text_of};
pub use problem::{Fault, Problem, line_column, located};
