//! Owns when the two voices come up in a play (EF), and with whom the learner sides. It changes nothing in the
//! deal.

use super::session::Session;
use crate::model::{ActionId, Advice, Adviser, Position, Scenario, Side, Voices};
use crate::rules;

/// Two voices that came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The decision before which it was, counted from 0.
    pub before: usize,
    /// Their number, from 0, in [`voices`](crate::model::ScenarioParts::voices).
    pub voices: usize,
    /// With whom the learner sided; none if nobody was asked, or nobody answered.
    pub side: Option<Side>,
}

/// Why nobody can be sided with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SideFault {
    #[error("nobody argues before this decision")]
    NobodyArgues,
}

/// What of somebody's advice is possible in a position.
pub fn possible(scenario: &Scenario, position: &Position, advice: &Advice) -> Vec<ActionId> {
    advice.advises.iter().copied().filter(|&action| rules::is_legal(scenario, position, action)).collect()
}

/// Whether these two have something to argue about in a position.
fn argue(scenario: &Scenario, position: &Position, voices: &Voices) -> bool {
    let says = |adviser| !possible(scenario, position, voices.of(adviser)).is_empty();
    rules::holds(scenario, position, &voices.when) && Adviser::ALL.into_iter().all(says)
}

impl Session {
    /// The number of the two who have something to argue about before the next decision, if any have. Each
    /// argue once.
    pub(super) fn argue_next(&self) -> Option<usize> {
        let (scenario, position) = (&self.deal().scenario, self.position());
        let fresh = |number: &usize| self.heard.iter().all(|heard| heard.voices != *number);
        let argues = |number: &usize| argue(scenario, position, &scenario.voices[*number]);
        (0..scenario.voices.len()).filter(fresh).find(argues)
    }

    /// All voices that came up, the earliest first.
    pub fn heard(&self) -> &[Heard] {
        &self.heard
    }

    /// The voices that came up before this decision, counted from 0.
    pub fn heard_before(&self, decision: usize) -> Option<&Heard> {
        self.heard.iter().find(|heard| heard.before == decision)
    }

    /// The two who argue before the next decision, and with whom the learner sided.
    pub fn voices_now(&self) -> Option<(&Voices, Option<Side>)> {
        let heard = self.heard_before(self.decisions().len())?;
        Some((&self.deal().scenario.voices[heard.voices], heard.side))
    }

    /// Whether the learner is still to side with somebody before the next decision.
    pub fn asks_side(&self) -> bool {
        self.voices_now().is_some_and(|(_, side)| side.is_none())
    }

    /// Sides with one of the two, or with neither; until the next decision it can be changed.
    ///
    /// # Errors
    /// When nobody argues; nothing has changed then.
    pub fn take_side(&mut self, side: Side) -> Result<(), SideFault> {
        let before = self.decisions().len();
        let heard = self.heard.iter_mut().find(|heard| heard.before == before);
        heard.ok_or(SideFault::NobodyArgues)?.side = Some(side);
        Ok(())
    }
}
