//! Owns the way from text to a valid scenario: a draft, then all problems with line and column,
//! or a [`Scenario`](crate::model::Scenario) that can be played.

mod campaign;
mod catalog;
mod check;
mod compile;
mod draft;
mod harm;
mod limits;
mod money;
mod parse;
mod pieces;
mod problem;

pub use crate::model::limits::MAX_BYTES;
pub use campaign::{approaches, approaches_of};
pub use catalog::{CATALOG, Shipped, find};
pub use compile::scenario;
pub use money::most_moved;
pub use parse::{from_ron, harmless, hash, hex, read, text_of, too_large};
pub use pieces::{Piece, pieces};
pub use problem::{Fault, Faults, Problem, line_column, located};
