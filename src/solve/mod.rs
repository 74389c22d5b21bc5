//! Owns the value lens: what every decision of a deal is worth under best play, exactly.
//!
//! The learner is taken to know what can be known: the position, and a belief over the hidden truths
//! that each observation sharpens. *In hindsight* is the same with the belief that is certain.

mod beliefs;
mod expand;
mod layout;
mod outlook;
mod program;
mod relevance;
mod search;
mod solver;
mod table;
mod value;

pub use outlook::Outlook;
pub use search::{Stop, Unwatched, Watch, Work};
pub use solver::{Limits, Solution, Unfit, Valued, Verdict, solve, solve_watched};
pub use value::Value;
