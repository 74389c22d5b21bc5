//! Owns what a letter to a possible sponsor came to (SSM-11): each line that was sent, right or wrong
//! and why.

use crate::model::{Band, LetterLine, PersonId};
use crate::play::{Decision, Session, letter_of};

/// A letter as it was sent.
#[derive(Clone, Debug)]
pub struct Sent<'a> {
    pub to: PersonId,
    pub band: Band,
    /// The lines in the order of their parts, each with its number from 1 in the file.
    pub lines: Vec<(usize, &'a LetterLine)>,
}

impl<'a> Sent<'a> {
    /// The letter that a decision sent, if its lines were chosen; none while the deal goes on, since it
    /// tells right from wrong.
    pub fn of(session: &'a Session, decision: &Decision) -> Option<Self> {
        if !session.is_over() || decision.letter.is_empty() {
            return None;
        }
        let scenario = &session.deal().scenario;
        let letter = &scenario.letters[letter_of(scenario, decision.action)?];
        let mut lines: Vec<(usize, &LetterLine)> =
            decision.letter.iter().filter_map(|&n| Some((n + 1, letter.lines.get(n)?))).collect();
        lines.sort_by_key(|(_, line)| line.part);
        Some(Self { to: letter.to, band: scenario.action(decision.action).letter?, lines })
    }

    /// How many lines were right, and how many were not.
    pub fn counts(&self) -> (usize, usize) {
        let right = self.lines.iter().filter(|(_, line)| line.wrong.is_none()).count();
        (right, self.lines.len() - right)
    }
}
