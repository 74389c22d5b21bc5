//! Owns what is told after a decision, while a deal goes on and in its debrief.

use crate::model::Text;
use crate::play::{Cause, Decision, Session};

/// Something that was seen or heard after a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beat<'a> {
    pub cause: Cause,
    /// Days used up when it was seen.
    pub day: u8,
    pub text: &'a Text,
}

/// What was seen and heard after a decision.
pub fn beats<'a>(session: &'a Session, decision: &Decision) -> Vec<Beat<'a>> {
    let beat = |rolled| session.told(rolled).map(|text| Beat { cause: rolled.cause, day: rolled.day, text });
    decision.rolled.iter().filter_map(beat).collect()
}
