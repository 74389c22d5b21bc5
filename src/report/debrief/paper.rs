//! Owns what a paper came to, such as a letter to a possible sponsor (SSM-11): each line that was written,
//! right or wrong and why, and which parts were left out.

use crate::model::{Band, Paper, PaperLine, PaperPart};
use crate::play::{Decision, Session, paper_of};

/// A paper as it was made.
#[derive(Clone, Debug)]
pub struct Graded<'a> {
    pub paper: &'a Paper,
    /// Its number, from 0.
    pub number: usize,
    pub band: Band,
    /// The lines in the order of their parts, each with its number from 1 in the file.
    pub lines: Vec<(usize, &'a PaperLine)>,
}

impl<'a> Graded<'a> {
    /// The paper that a decision made, if its lines were chosen; none while the deal goes on, since it
    /// tells right from wrong.
    pub fn of(session: &'a Session, decision: &Decision) -> Option<Self> {
        if !session.is_over() || decision.lines.is_empty() {
            return None;
        }
        let scenario = &session.deal().scenario;
        let number = paper_of(scenario, decision.action)?;
        let paper = scenario.papers.get(number)?;
        let mut lines: Vec<(usize, &PaperLine)> =
            decision.lines.iter().filter_map(|&n| Some((n + 1, paper.lines.get(n)?))).collect();
        lines.sort_by_key(|(_, line)| line.part);
        Some(Self { paper, number, band: scenario.action(decision.action).makes?.band, lines })
    }

    /// How many lines were right, and how many were not.
    pub fn counts(&self) -> (usize, usize) {
        let right = self.lines.iter().filter(|(_, line)| line.wrong.is_none()).count();
        (right, self.lines.len() - right)
    }

    /// The parts for which nothing was written.
    pub fn left_out(&self) -> impl Iterator<Item = PaperPart> + '_ {
        let parts = self.paper.kind.parts().iter().copied();
        parts.filter(|part| self.lines.iter().all(|(_, line)| line.part != *part))
    }
}
