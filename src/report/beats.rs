//! Owns what is told after a decision, while a deal goes on and in its debrief.

use crate::model::Text;
use crate::play::{Cause, Decision, Session};

/// Something that was seen or heard after a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beat<'a> {
    pub cause: Cause,
    /// Working day, from 0.
    pub day: u8,
    pub text: &'a Text,
}

/// What was seen and heard after a decision.
pub fn beats<'a>(session: &'a Session, decision: &Decision) -> Vec<Beat<'a>> {
    let told = |rolled| session.outcome(rolled).map(|o| &o.tell);
    decision.rolled.iter().filter_map(|r| told(r).map(|text| Beat { cause: r.cause, day: r.day, text })).collect()
}
