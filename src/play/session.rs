//! Owns one play of a deal: it draws chance, keeps the learner's knowledge and remembers every
//! decision.

use super::chance;
use super::deal::Deal;
use super::dice::Dice;
use super::interruptions::Interruptions;
use super::mode::Mode;
use super::paper::{self, PaperFault};
use super::voices::Heard;
use crate::model::{ActionId, Cause, Knowledge, OutcomeId, Position, Scene, State, Tell, Text, TruthId, Turn};
use crate::rules::{self, Illegal};
use crate::score::{Answer, Grid, Rule, Scorecard, judge};

/// One outcome that came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rolled {
    pub cause: Cause,
    pub outcome: OutcomeId,
    /// Days used up when it became known.
    pub day: u8,
    /// Which of the wordings of the outcome it was told by.
    pub wording: u8,
}

/// One decision with what was known before and all that followed until the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub before: Knowledge,
    pub action: ActionId,
    pub rolled: Vec<Rolled>,
    pub after: Knowledge,
    /// In thousands of dollars.
    pub reward: i64,
    /// The lines of the paper that it made, by their numbers from 0 in ascending order; empty if it made
    /// none, or nobody chose its lines.
    pub lines: Vec<usize>,
}

/// An assessment grid as it was filled in (SSM-5). It changes nothing in the deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The decision before which it was, counted from 0.
    pub before: usize,
    /// A mark for each criterion of the grid.
    pub marks: Vec<Answer>,
}

/// Why a grid cannot be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GridFault {
    #[error("there is no grid beside this rulebook")]
    NoGrid,
    #[error("a grid is filled in at the desk")]
    NotAtDesk,
    #[error("there is not one mark for each criterion")]
    OtherCriteria,
}

/// A play in progress or at its end.
#[derive(Clone, Debug)]
pub struct Session {
    deal: Deal,
    seed: u64,
    mode: Mode,
    truth: TruthId,
    knowledge: Knowledge,
    decisions: Vec<Decision>,
    grids: Vec<Filled>,
    pub(super) heard: Vec<Heard>,
    pub(super) interruptions: Interruptions,
    value: i64,
}

impl Session {
    /// Begins a deal. The hidden truth is drawn from `seed`.
    pub fn new(deal: Deal, seed: u64, mode: Mode) -> Self {
        let scenario = &deal.scenario;
        let truth = chance::truth(scenario, seed);
        let knowledge = Knowledge { position: rules::start(scenario), belief: scenario.prior() };
        let (decisions, grids, heard, interruptions) = (Vec::new(), Vec::new(), Vec::new(), Interruptions::default());
        let mut session = Self { seed, mode, truth, knowledge, decisions, grids, heard, interruptions, value: 0, deal };
        session.interrupt();
        session
    }

    pub fn deal(&self) -> &Deal {
        &self.deal
    }

    pub fn seed(&self) -> u64 {
        self.seed
    }

    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Whether the method may show: citations, readings of the signs, what the coach has to say. In an
    /// assessment not before the end.
    pub fn method_shows(&self) -> bool {
        self.mode == Mode::Practice || self.is_over()
    }

    /// Whether the coach speaks after each meeting. In an assessment not even after the last one: the
    /// debrief goes through all of them.
    pub fn is_coached(&self) -> bool {
        self.mode == Mode::Practice
    }

    /// What the learner knows; the only thing that a screen may show before the end.
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    pub fn position(&self) -> &Position {
        &self.knowledge.position
    }

    /// The hidden truth, for the debrief: `None` until the deal is over.
    pub fn revealed_truth(&self) -> Option<TruthId> {
        self.position().is_over().then_some(self.truth)
    }

    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// Money so far, in thousands of dollars: earned less spent, less the days at their value.
    pub fn value(&self) -> i64 {
        self.value
    }

    pub fn is_over(&self) -> bool {
        self.position().is_over()
    }

    /// How it ended, told from what happened, a paragraph each; nothing until the deal is over.
    pub fn epilogue(&self) -> Vec<&Text> {
        rules::epilogue(&self.deal.scenario, self.position())
    }

    /// The actions possible now, in stable order.
    pub fn legal_actions(&self) -> Vec<ActionId> {
        let mut actions = Vec::new();
        rules::legal_actions(&self.deal.scenario, self.position(), &mut actions);
        actions
    }

    /// Takes a decision and lets everything follow until the next one, or the end.
    ///
    /// # Errors
    /// When the action is not legal now; nothing has changed then.
    pub fn choose(&mut self, action: ActionId) -> Result<&Decision, Illegal> {
        let scenario = &self.deal.scenario;
        let before = self.knowledge;
        let step = rules::apply(scenario, &before.position, action)?;
        let mut decision =
            Decision { before, action, rolled: Vec::new(), after: before, reward: step.reward, lines: Vec::new() };
        let mut now = Knowledge { position: step.position, belief: before.belief };
        let mut dice = Dice::new(self.seed, self.decisions.len() as u64 + 1);
        let mut options = Vec::new();
        while let Some(cause) = cause_of(now.position.turn) {
            rules::chance_outcomes(scenario, &State { position: now.position, truth: self.truth }, &mut options);
            let drawn = chance::draw(&mut dice, &options)?;
            now.belief = chance::observe(scenario, &now, drawn);
            let step = rules::settle(scenario, &now.position, drawn)?;
            now.position = step.position;
            decision.reward += step.reward;
            let wording = self.wording(cause, drawn, &decision.rolled);
            decision.rolled.push(Rolled { cause, outcome: drawn, day: now.position.day, wording });
        }
        decision.after = now;
        self.value += decision.reward;
        self.knowledge = now;
        let index = self.decisions.len();
        self.decisions.push(decision);
        self.interrupt();
        Ok(&self.decisions[index])
    }

    /// Makes a paper of these lines (by their numbers from 0): its quality decides which choice that
    /// is.
    ///
    /// # Errors
    /// When they cannot be written now; nothing has changed then.
    pub fn write(&mut self, paper: usize, lines: &[usize]) -> Result<&Decision, PaperFault> {
        let action = paper::choice(&self.deal.scenario, paper, lines, self.position())?;
        self.choose(action).map_err(|_| PaperFault::NotPossible)?;
        let index = self.decisions.len() - 1;
        self.decisions[index].lines = lines.to_vec();
        self.decisions[index].lines.sort_unstable();
        Ok(&self.decisions[index])
    }

    /// The assessment grid of this deal, if there is one beside its rulebook.
    pub fn grid(&self) -> Option<&Grid> {
        self.deal.grid.as_deref()
    }

    /// Why the grid cannot be filled in now, if so: it can at the desk, at any time before the end.
    pub fn fill_fault(&self) -> Option<GridFault> {
        if self.grid().is_none() {
            return Some(GridFault::NoGrid);
        }
        (self.is_over() || self.position().scene != Scene::Desk).then_some(GridFault::NotAtDesk)
    }

    /// Whether the grid can be filled in now.
    pub fn can_fill(&self) -> bool {
        self.fill_fault().is_none()
    }

    /// Keeps the grid as filled in before the next decision; the last one before a decision counts.
    ///
    /// # Errors
    /// When it cannot be filled in now, or so; nothing has changed then.
    pub fn fill(&mut self, marks: Vec<Answer>) -> Result<(), GridFault> {
        if let Some(fault) = self.fill_fault() {
            return Err(fault);
        }
        if self.grid().is_none_or(|grid| marks.len() != grid.criteria().count()) {
            return Err(GridFault::OtherCriteria);
        }
        let before = self.decisions.len();
        self.grids.retain(|filled| filled.before != before);
        self.grids.push(Filled { before, marks });
        Ok(())
    }

    /// All grids that were filled in, the oldest first.
    pub fn grids(&self) -> &[Filled] {
        &self.grids
    }

    /// The grid that was filled in before this decision, counted from 0.
    pub fn grid_before(&self, decision: usize) -> Option<&Filled> {
        self.grids.iter().find(|filled| filled.before == decision)
    }

    /// What was known before this decision, counted from 0; what is known now, if it is still to come.
    pub fn known_before(&self, decision: usize) -> &Knowledge {
        self.decisions.get(decision).map_or(&self.knowledge, |d| &d.before)
    }

    /// The same play cut back to its first `count` decisions: "try this moment again". The truth
    /// stays what it is, and so do the dice of each later decision.
    pub fn rewound(&self, count: usize) -> Self {
        let mut session = Self::new(self.deal.clone(), self.seed, self.mode);
        for decision in self.decisions.iter().take(count) {
            if session.choose(decision.action).is_err() {
                break;
            }
            let index = session.decisions.len() - 1;
            session.decisions[index].lines.clone_from(&decision.lines);
        }
        let earlier = self.grids.iter().filter(|filled| filled.before <= session.decisions.len());
        session.grids = earlier.cloned().collect();
        // The same came up before the same decisions.
        for (again, earlier) in session.heard.iter_mut().zip(&self.heard) {
            again.side = earlier.side;
        }
        session
    }

    /// The first decision of the meeting that is going on or has just ended: what the coach has not
    /// yet gone through after an interruption.
    pub fn meeting_start(&self) -> usize {
        let earlier = &self.decisions[..self.decisions.len().saturating_sub(1)];
        earlier.iter().rposition(|d| d.after.position.scene == Scene::Desk).map_or(0, |i| i + 1)
    }

    /// What was told of an outcome that came up.
    pub fn told(&self, rolled: &Rolled) -> Option<&Text> {
        Some(self.tell(rolled.cause, rolled.outcome)?.text(rolled.wording))
    }

    fn tell(&self, cause: Cause, outcome: OutcomeId) -> Option<&Tell> {
        Some(&self.deal.scenario.resolution(cause).outcome(outcome)?.tell)
    }

    /// Which wording comes next, after all that was told of the like before, `now` last.
    fn wording(&self, cause: Cause, outcome: OutcomeId, now: &[Rolled]) -> u8 {
        let Some(tell) = self.tell(cause, outcome) else { return 0 };
        let earlier = self.decisions.iter().flat_map(|decision| &decision.rolled).chain(now);
        let alike = earlier.filter(|rolled| self.tell(rolled.cause, rolled.outcome).is_some_and(|t| t.shares(tell)));
        tell.next(self.seed, &alike.map(|rolled| rolled.wording).collect::<Vec<_>>())
    }

    /// The rules that spoke about a decision.
    pub fn spoken(&self, decision: &Decision) -> Vec<&Rule> {
        judge(&self.deal.rulebook, &self.deal.scenario, &decision.before, decision.action)
    }

    /// How often a rule spoke before the decision with this number, counted from 0: what has been said once
    /// need not be said again.
    pub fn said_before(&self, index: usize, rule: &Rule) -> usize {
        let earlier = self.decisions.iter().take(index);
        earlier.filter(|decision| self.spoken(decision).iter().any(|said| said.id == rule.id)).count()
    }

    /// The name of whom a decision addressed, if anybody.
    pub fn addressed(&self, decision: &Decision) -> Option<&Text> {
        let scenario = &self.deal.scenario;
        let who = scenario.addressed(&decision.before.position, decision.action)?;
        Some(&scenario.person(who).name)
    }

    /// The score so far.
    pub fn scorecard(&self) -> Scorecard {
        let mut card = Scorecard::default();
        for decision in &self.decisions {
            card.add(&self.spoken(decision));
        }
        card
    }
}

fn cause_of(turn: Turn) -> Option<Cause> {
    match turn {
        Turn::Action(id) => Some(Cause::Action(id)),
        Turn::Event(id) => Some(Cause::Event(id)),
        Turn::Deadline => Some(Cause::Deadline),
        Turn::Choose | Turn::Over(_) => None,
    }
}
