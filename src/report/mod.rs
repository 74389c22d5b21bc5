//! Owns what is told of a deal, as data, in four rooms: while it goes on, the faces of the `board`;
//! after it, the `debrief`; for authors and before anybody plays, the `certificate`, and the `audit` of
//! the rulebook. What two of them need stands beside them: the beats of a decision, and where method and
//! value part.

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
    Account, Advised, Analysis, Argument, Calibration, Cause, Contrast, Debrief, DecisionWorth, Effect, Evidence, Fit,
    Fits, Footing, Future, Graded, Ground, Lesson, Lessons, Lever, Line, Loss, MOST, MOST_OF_SCORE, Mark, Marked,
    Measure, Moment, Odds, POINT, Part, Parting, Prospect, Ranked, Reason, Right, Ruling, Saying, Settled, Sheet,
    Sides, Spared, Verdicts, Weighed, Why, Worth, arguments, best_line, deciding,
};
pub use tension::{Conflict, conflicts};
