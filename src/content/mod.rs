//! Owns the way from text to a valid scenario: a draft, then all problems with line and column,
//! or a [`Scenario`](crate::model::Scenario) that can be played.

mod campaign;
mod catalog;
mod check;
mod compile;
mod doing;
mod draft;
mod harm;
mod limits;
mod money;
mod parse;
mod pieces;
mod problem;

pub use crate::model::limits::MAX_BYTES;
pub use campaign::{approaches, approaches_of, book_of};
pub use catalog::{CATALOG, Shipped, find};
pub use compile::{scenario, scenario_by};
pub use doing::doing;
pub use draft::vocabulary;
pub use money::{most_moved, worth_between};
pub use parse::{from_ron, from_ron_borrowed, harmless, hash, hex, read, text_of, too_large};
pub use pieces::{Piece, pieces, squeezed, without_end};
pub use problem::{Fault, Faults, Problem, line_column, located};
