//! Owns what the learner has marked or picked and not yet kept or finished: the draft of the assessment grid
//! and of a paper. No drawing here.

use crate::play::{Offer, PaperFault, Session, offers};
use crate::score::Answer;

/// The drafts on the desk.
#[derive(Debug, Default)]
pub struct Notes {
    /// Marks that differ from those kept last; none if nothing was marked since.
    marks: Option<Vec<Answer>>,
    /// The marks shown have just been kept.
    pub kept: bool,
    /// The paper that is being composed.
    paper: Option<usize>,
    /// The lines picked for it, by their numbers from 0 in the file.
    pub picked: Vec<usize>,
    /// Why it could not be finished.
    pub fault: Option<PaperFault>,
}

impl Notes {
    /// The marks to show: the draft, or those kept last.
    pub fn marks(&self, session: &Session) -> Vec<Answer> {
        let criteria = session.grid().map_or(0, |grid| grid.criteria().count());
        let kept = || session.grids().last().map(|filled| filled.marks.clone());
        self.marks.clone().or_else(kept).unwrap_or_else(|| vec![Answer::Unknown; criteria])
    }

    /// Whether there are marks that are not kept.
    pub fn open(&self) -> bool {
        self.marks.is_some()
    }

    /// Marks one criterion.
    pub fn mark(&mut self, session: &Session, criterion: usize, answer: Answer) {
        let mut marks = self.marks(session);
        if let Some(mark) = marks.get_mut(criterion) {
            *mark = answer;
            self.marks = Some(marks);
            self.kept = false;
        }
    }

    /// Keeps the marks with the play. Returns whether they are.
    pub fn keep(&mut self, session: &mut Session) -> bool {
        let kept = session.fill(self.marks(session)).is_ok();
        if kept {
            self.marks = None;
        }
        self.kept = kept;
        kept
    }

    /// Begins a paper, or goes on with it.
    pub fn compose(&mut self, paper: usize) {
        if self.paper != Some(paper) {
            *self = Self { marks: self.marks.take(), paper: Some(paper), ..Self::default() };
        }
    }

    /// The paper to show: the one begun if it can still be made, else the first that can.
    pub fn paper(&self, session: &Session) -> Option<usize> {
        let possible = papers(session);
        self.paper.filter(|paper| possible.contains(paper)).or(possible.first().copied())
    }

    /// Takes a line into the paper, in place of another of its part, or out of it.
    pub fn line(&mut self, session: &Session, line: usize) {
        let Some(paper) = self.paper(session) else { return };
        self.compose(paper);
        let lines = &session.deal().scenario.papers[paper].lines;
        let Some(part) = lines.get(line).map(|l| l.part) else { return };
        let there = self.picked.contains(&line);
        self.picked.retain(|&n| lines[n].part != part);
        if !there {
            self.picked.push(line);
        }
        self.picked.sort_by_key(|&n| lines[n].part);
        self.fault = None;
    }

    /// Finishes the paper. Returns whether it could be.
    pub fn finish(&mut self, session: &mut Session) -> bool {
        let Some(paper) = self.paper(session) else { return false };
        self.fault = session.write(paper, &self.picked).err();
        if self.fault.is_none() {
            (self.paper, self.picked) = (None, Vec::new());
        }
        self.fault.is_none()
    }
}

/// The papers that can be made now.
pub fn papers(session: &Session) -> Vec<usize> {
    let possible = offers(&session.deal().scenario, &session.legal_actions());
    possible.into_iter().filter_map(|offer| if let Offer::Paper(n) = offer { Some(n) } else { None }).collect()
}
