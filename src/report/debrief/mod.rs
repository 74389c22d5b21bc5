//! Owns the debrief: every decision with what was known then, the rules that spoke, and what followed.
//! Beside it stand what each decision was worth, the lessons of it, how well the assessment grid was filled
//! in, and what a paper came to.

mod analysis;
mod calibration;
mod future;
mod ground;
mod lessons;
mod paper;
mod parting;
mod prospect;
mod reason;
mod score;
mod voices;

pub use analysis::{Analysis, DecisionWorth, Line, Loss, Mark, Ranked, Weighed, Worth, best_line};
pub use calibration::{Calibration, Evidence, Fit, Fits, Marked, Sheet};
pub use future::{Footing, Future, Verdicts, deciding};
pub use ground::Ground;
pub use lessons::{Lesson, Lessons, MOST, Ruling, Saying};
pub use paper::Graded;
pub use parting::{Parting, Why};
pub use prospect::{Contrast, Prospect};
pub use reason::{Cause, Effect, Lever, Odds, Reason, Spared};
pub use score::{Account, MOST as MOST_OF_SCORE, Measure, POINT, Part};
pub use voices::{Advised, Argument, Right, Settled, Sides, arguments};

use super::beats::{Beat, beats};
use crate::model::{ActionId, EndingId, FactId, Knowledge, PersonId, TruthId, Turn};
use crate::play::{Decision, Session};
use crate::rules;
use crate::score::{Rule, Scorecard};

/// One decision as the debrief shows it.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    /// Counted from 0.
    pub index: usize,
    /// What was known before.
    pub before: Knowledge,
    pub chosen: ActionId,
    /// The person spoken with or acted on, if any.
    pub who: Option<PersonId>,
    /// What could have been chosen instead.
    pub others: Vec<ActionId>,
    /// The rules that spoke.
    pub rules: Vec<&'a Rule>,
    /// The rules that would have spoken about each of `others`.
    pub others_rules: Vec<Vec<&'a Rule>>,
    pub beats: Vec<Beat<'a>>,
    /// What was learned from it.
    pub learned: Vec<FactId>,
    /// In thousands of dollars.
    pub reward: i64,
}

impl<'a> Moment<'a> {
    /// The rules that speak about a choice that there was.
    pub fn rules_of(&self, action: ActionId) -> &[&'a Rule] {
        if action == self.chosen {
            return &self.rules;
        }
        let at = self.others.iter().position(|&a| a == action);
        at.and_then(|i| self.others_rules.get(i)).map_or(&[], Vec::as_slice)
    }

    /// Points of this decision: the sum of the rules that spoke.
    pub fn points(&self) -> i32 {
        self.rules.iter().map(|r| i32::from(r.points)).sum()
    }
}

/// The debrief of a finished deal.
#[derive(Clone, Debug)]
pub struct Debrief<'a> {
    pub moments: Vec<Moment<'a>>,
    pub card: Scorecard,
    pub ending: EndingId,
    pub truth: TruthId,
    /// In thousands of dollars.
    pub value: i64,
}

impl<'a> Debrief<'a> {
    /// The debrief of `session`; none while the deal goes on.
    pub fn of(session: &'a Session) -> Option<Self> {
        let Turn::Over(ending) = session.position().turn else { return None };
        let truth = session.revealed_truth()?;
        let moments = session.decisions().iter().enumerate().map(|(i, d)| moment(session, i, d)).collect();
        Some(Self { moments, card: session.scorecard(), ending, truth, value: session.value() })
    }
}

fn moment<'a>(session: &'a Session, index: usize, decision: &Decision) -> Moment<'a> {
    let deal = session.deal();
    let before = decision.before;
    let judge = |action| crate::score::judge(&deal.rulebook, &deal.scenario, &before, action);
    let mut others = Vec::new();
    rules::legal_actions(&deal.scenario, &before.position, &mut others);
    others.retain(|&a| a != decision.action);
    let learned = decision.after.position.facts.without(before.position.facts).iter().collect();
    Moment {
        index,
        before,
        chosen: decision.action,
        who: deal.scenario.addressed(&before.position, decision.action),
        others_rules: others.iter().map(|&a| judge(a)).collect(),
        others,
        rules: judge(decision.action),
        beats: beats(session, decision),
        learned,
        reward: decision.reward,
    }
}
