//! Owns what is told after a deal: the debrief as data, from which the terminal and the game make
//! their own pages. Also what can be told of a deal that nobody has played: its certificate.

mod analysis;
mod certificate;
mod debrief;
mod line;
mod sensible;
mod silent;

pub use analysis::{Analysis, Mark, Ranked, Weighed, best_line};
pub use certificate::{Certificate, Final, Known, Leave, Leaving, Never, Worth};
pub use debrief::{Beat, Debrief, Moment, beats};
pub use line::{Aim, Turning, line};
pub use sensible::{Alternative, Juncture, LEAST, SensiblePlay};
pub use silent::Silent;
