//! Owns the value lens: what every decision of a deal is worth under best play, exactly.
//!
//! The learner is taken to know what can be known: the position, and a belief over the hidden truths
//! that each observation sharpens. *In hindsight* is the same with the belief that is certain.

mod beliefs;
mod bounds;
mod expand;
mod layout;
mod outer;
mod outlook;
mod program;
mod reach;
mod relevance;
mod room;
mod search;
mod share;
mod solution;
mod solver;
mod survey;
mod table;
mod together;
mod value;

pub use beliefs::{CERTAIN, chances};
pub use bounds::Bound;
pub use layout::TooWide;
pub use outlook::Outlook;
pub use reach::{Attainable, ComesUp, Occurrence, come_up};
pub use room::has_room;
pub use search::{Doing, Stop, Unwatched, Watch, Work};
pub use share::{has_room_for_a_thread, light};
pub use solution::{Hindsight, Solution, Valued};
pub use solver::{Limits, Proof, Unfit, fits, solve, solve_watched};
pub use survey::Survey;
pub use value::Value;
