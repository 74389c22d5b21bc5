//! Owns the value lens: what every decision of a deal is worth under best play, exactly.
//!
//! The learner is taken to know what can be known: the position, and a belief over the hidden truths
//! that each observation sharpens. *In hindsight* is the same with the belief that is certain.

mod along;
mod attainable;
mod beliefs;
mod bounds;
mod engine;
mod expand;
mod idle;
mod layout;
mod limits;
mod outer;
mod outlook;
mod program;
mod proof;
mod reach;
mod relevance;
mod room;
mod search;
mod seen;
mod share;
mod solution;
mod solver;
mod survey;
mod table;
mod together;
mod unmet;
mod value;

pub use along::Along;
pub use attainable::Attainable;
pub use beliefs::{CERTAIN, chances};
pub use layout::TooWide;
pub use limits::Limits;
pub use outlook::Outlook;
pub use proof::{Bound, Proof, Unfit};
pub use reach::{ComesUp, Occurrence, come_up};
pub use room::has_room;
pub use search::{Doing, Stop, Unwatched, Watch, Work};
pub use share::{Hands, has_room_for_a_thread, light};
pub use solution::{Hindsight, Solution, Valued};
pub use solver::{fits, solve, solve_watched};
pub use survey::Survey;
pub use unmet::{Loss, losses};
pub use value::Value;
