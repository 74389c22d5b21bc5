//! Owns what is told after a deal: the debrief as data, from which the terminal and the game make
//! their own pages.

mod analysis;
mod debrief;
mod reason;
mod tension;

pub use analysis::{Analysis, Line, Mark, Ranked, Step, Weighed, Worth, best_line};
pub use debrief::{Beat, Debrief, Moment, beats};
pub use reason::{Contrast, Prospect};
pub use tension::{Conflict, conflicts};
