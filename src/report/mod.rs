//! Owns what is told of a deal, as data, in three rooms: while it goes on, the faces of the `board`;
//! after it, the `debrief`; for authors and before anybody plays, the `certificate`. What two of them
//! need stands beside them: the beats of a decision, and where method and value part.

mod audit;
mod beats;
pub mod board;
mod certificate;
mod debrief;
mod tension;

pub use audit::{Asked, Audit, Example, Fault, Heard, Plays, Spoken, Tallied, Who};
pub use beats::{Beat, beats};
pub use certificate::{
    Aim, Alternative, Certificate, Covered, DecisionPoint, Final, Gate, Known, LEAST, Leave, Leaving, Never, Passage,
    Priced, SensiblePlay, Silent, Turning, coverage, gates, line,
};
pub use debrief::{
    Account, Analysis, Calibration, Contrast, Debrief, DecisionWorth, Evidence, Fit, Fits, Line, MOST, Mark, Marked,
    Measure, Moment, POINT, Part, Prospect, Ranked, Sent, Sheet, Weighed, Worth, best_line,
};
pub use tension::{Conflict, conflicts};
