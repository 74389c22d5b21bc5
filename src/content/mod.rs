//! Owns the way from text to a valid scenario: a draft, then all problems with line and column,
//! or a [`Scenario`](crate::model::Scenario) that can be played.

mod at;
mod campaign;
mod catalog;
mod check;
mod compile;
mod diagnostic;
mod doing;
mod draft;
mod follow;
mod harm;
mod law;
mod limits;
mod money;
mod papers;
mod parse;
mod pieces;
mod places;
mod times;

pub use crate::model::limits::MAX_BYTES;
pub use campaign::{approaches, book_of, check_approaches};
pub use catalog::{CATALOG, Shipped, find};
pub use compile::{WrittenShift, scenario, scenario_and_shifts, scenario_by};
pub use diagnostic::{Arg, Code, Diagnostic, Fault, Faults, Help, Level, Noun, Span, Spot, line_column, spot};
pub use doing::doing;
pub use draft::vocabulary;
pub use money::{most_moved, worth_between};
pub use parse::{Authored, from_ron, from_ron_borrowed, harmless, hash, hex, read, text_of, too_large};
pub use pieces::{Piece, pieces, squeezed, without_end};
pub use places::{Places, Value};
