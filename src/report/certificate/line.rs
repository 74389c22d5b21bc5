//! Owns the likely line of a deal: best or worst play, where the likeliest thing happens each time.

use crate::model::{ActionId, Knowledge, Scenario};
use crate::play::{self, Way};
use crate::rules;
use crate::solve::{Solution, Value, Valued};

/// How the learner chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    Best,
    Worst,
}

impl Aim {
    /// What a choice is worth if the aim is followed after it.
    pub fn value(self, option: &Valued) -> Value {
        match self {
            Aim::Best => option.best,
            Aim::Worst => option.worst,
        }
    }
}

/// One decision of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turning {
    pub before: Knowledge,
    pub action: ActionId,
    /// Expected money from here on, the choice included.
    pub value: Value,
    /// What comes of it.
    pub way: Way,
}

/// The line from the start to the end: of choices that tie the first, and of outcomes that are equally
/// likely the first. None where the solution does not reach.
pub fn line(scenario: &Scenario, solution: &Solution, aim: Aim) -> Option<Vec<Turning>> {
    let mut before = Knowledge { position: rules::start(scenario), belief: scenario.prior() };
    let mut line = Vec::new();
    while !before.position.is_over() {
        let options = solution.options(&before)?;
        let worth = options.iter().map(|o| aim.value(o));
        let best = if aim == Aim::Best { worth.max()? } else { worth.min()? };
        let choice = options.iter().find(|o| aim.value(o).ties(best))?;
        let way = play::likeliest(scenario, &before, choice.action).ok()?;
        let next = way.after;
        line.push(Turning { before, action: choice.action, value: aim.value(choice), way });
        before = next;
    }
    Some(line)
}
