//! Owns what is told after a deal: the debrief as data, from which the terminal and the game make
//! their own pages.

mod analysis;
mod debrief;
mod tension;

pub use analysis::{Analysis, Mark, Ranked, Weighed, best_line};
pub use debrief::{Beat, Debrief, Moment, beats};
pub use tension::{Conflict, conflicts};
