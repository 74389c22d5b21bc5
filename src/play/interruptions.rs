//! Owns what comes up by itself before a decision, and how often: one budget for all of it, so that a deal stays
//! a matter of minutes. It changes nothing in the deal.

use super::session::Session;
use super::voices::Heard;
use crate::model::limits::MAX_VOICES;
use crate::model::{ActionId, Approach, Stage};

/// Most that keeps a learner from the next choice in one deal, papers that can be made included.
pub const MOST: usize = 8;

/// Something that comes up by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interruption {
    /// The assessment grid, since the client's stage is another one (SSM-5).
    GridAtStage,
    /// The assessment grid, since the learner is about to leave.
    GridBeforeLeaving,
    /// Two voices, who argue about what to do (EF).
    Voices,
}

impl Interruption {
    /// How often it comes up in one deal at most: a grid three times, and voices three.
    pub fn most(self) -> usize {
        match self {
            Interruption::GridAtStage => 2,
            Interruption::GridBeforeLeaving => 1,
            Interruption::Voices => MAX_VOICES,
        }
    }
}

/// What came up in a play by itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Interruptions {
    /// Each with the decision before which it was, counted from 0; never two before one.
    came: Vec<(usize, Interruption)>,
}

impl Interruptions {
    fn before(&self, decision: usize) -> Option<Interruption> {
        self.came.iter().find(|(before, _)| *before == decision).map(|(_, what)| *what)
    }

    /// Lets something come up before this decision, if the budget allows, of which so many papers have their
    /// share. Returns whether it does.
    fn admit(&mut self, decision: usize, what: Interruption, papers: usize) -> bool {
        let alike = self.came.iter().filter(|(_, other)| *other == what).count();
        let room = self.came.len() + papers < MOST && alike < what.most() && self.before(decision).is_none();
        if room {
            self.came.push((decision, what));
        }
        room
    }
}

impl Session {
    /// Lets come up what has a reason to before the next decision: the same whenever the same is decided.
    pub(super) fn interrupt(&mut self) {
        if self.can_fill() && self.position().stage != self.stage_assessed() {
            self.admit(Interruption::GridAtStage);
        }
        if let Some(voices) = self.argue_next()
            && self.admit(Interruption::Voices)
        {
            self.heard.push(Heard { before: self.decisions().len(), voices, side: None });
        }
    }

    /// What came up by itself before the next decision.
    pub fn interruption(&self) -> Option<Interruption> {
        self.interruptions.before(self.decisions().len())
    }

    /// What came up by itself so far, each with the decision before which it was, counted from 0.
    pub fn interrupted(&self) -> &[(usize, Interruption)] {
        &self.interruptions.came
    }

    /// Whether the grid comes up now that somebody at the screen wants to do this. It does where that is leaving,
    /// and nobody has just filled it in.
    pub fn grid_comes_before(&mut self, action: ActionId) -> bool {
        let next = self.decisions().len();
        let leaves = self.deal().scenario.action(action).approach == Approach::WalkAway;
        leaves && self.can_fill() && self.grid_before(next).is_none() && self.admit(Interruption::GridBeforeLeaving)
    }

    /// Lets something come up before the next decision, if the budget allows.
    fn admit(&mut self, what: Interruption) -> bool {
        let (next, papers) = (self.decisions().len(), self.deal().scenario.papers.len());
        self.interruptions.admit(next, what, papers)
    }

    /// The client's stage when the grid came up or was filled in last, or at the start.
    fn stage_assessed(&self) -> Stage {
        let came = self.interruptions.came.iter().filter(|(_, what)| *what == Interruption::GridAtStage);
        let last = came.map(|(before, _)| *before).chain(self.grids().iter().map(|filled| filled.before)).max();
        last.map_or(self.deal().scenario.start.stage, |before| self.known_before(before).position.stage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_two_before_one_decision_and_each_so_often() {
        let mut all = Interruptions::default();
        let mut admit = |decision, what| all.admit(decision, what, 0);
        assert!(admit(1, Interruption::GridAtStage) && !admit(1, Interruption::GridBeforeLeaving));
        assert!(admit(2, Interruption::GridAtStage) && !admit(3, Interruption::GridAtStage));
        assert!(admit(3, Interruption::GridBeforeLeaving) && !admit(4, Interruption::GridBeforeLeaving));
        assert_eq!(all.before(2), Some(Interruption::GridAtStage));
    }

    #[test]
    fn papers_take_their_share() {
        for papers in 0..=3 {
            let mut all = Interruptions::default();
            let sorts = [Interruption::GridAtStage, Interruption::Voices, Interruption::GridBeforeLeaving];
            let came = (0..30).filter(|&at| all.admit(at, sorts[at % 3], papers)).count();
            assert_eq!(came, (MOST - papers).min(sorts.map(Interruption::most).iter().sum()), "{papers}");
        }
    }
}
