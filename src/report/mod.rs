//! Owns what is told after a deal: the debrief as data, from which the terminal and the game make
//! their own pages; apart from it, how well the assessment grid was filled in. Also what can be told of
//! a deal that nobody has played: its certificate, and the gates that it must pass; and of the method,
//! where the game acts on it. And, while a deal goes on, the faces of the board.

mod analysis;
pub mod board;
mod calibration;
mod certificate;
mod coverage;
mod debrief;
mod gates;
mod letter;
mod line;
mod reason;
mod sensible;
mod silent;
mod tension;

pub use analysis::{Analysis, DecisionWorth, Line, Mark, Ranked, Weighed, Worth, best_line};
pub use calibration::{Calibration, Evidence, Fit, Fits, Marked, Sheet};
pub use certificate::{Certificate, Final, Known, Leave, Leaving, Never, Priced};
pub use coverage::{Covered, coverage};
pub use debrief::{Beat, Debrief, Moment, beats};
pub use gates::{Gate, Passage, gates};
pub use letter::Sent;
pub use line::{Aim, Turning, line};
pub use reason::{Contrast, Prospect};
pub use sensible::{Alternative, DecisionPoint, LEAST, SensiblePlay};
pub use silent::Silent;
pub use tension::{Conflict, conflicts};
