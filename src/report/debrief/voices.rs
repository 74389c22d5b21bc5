//! Owns who of the two voices was right (EF): the best of what each advised against the best there was, by what
//! was known then; and whether the learner sided with whoever was.

use schemars::JsonSchema;
use serde::Serialize;

use super::Analysis;
use crate::model::{ActionId, Adviser, Position, Scenario, Side, Voices};
use crate::play::{Session, possible};
use crate::solve::Value;

/// Thousandths of the stake that advice may give away and still be right.
const TOLERANCE: i64 = 20;

/// Who was right at a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    Builder,
    Striker,
    Both,
    /// Both give away clearly.
    Neither,
}

impl Right {
    pub const ALL: [Right; 4] = [Right::Builder, Right::Striker, Right::Both, Right::Neither];

    /// By who of the two was right.
    fn of(builder: bool, striker: bool) -> Self {
        match (builder, striker) {
            (true, true) => Self::Both,
            (true, false) => Self::Builder,
            (false, true) => Self::Striker,
            (false, false) => Self::Neither,
        }
    }

    /// Whether whoever took this side did so with whoever was right.
    pub fn agrees(self, side: Side) -> bool {
        match side {
            Side::Builder => matches!(self, Self::Builder | Self::Both),
            Side::Striker => matches!(self, Self::Striker | Self::Both),
            Side::Neither => self == Self::Neither,
        }
    }
}

/// The best of what somebody advised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advised {
    pub action: ActionId,
    /// How much it falls short of the best there was.
    pub short: Value,
}

/// What an argument came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    pub builder: Advised,
    pub striker: Advised,
    pub right: Right,
    /// The best there was.
    pub best: ActionId,
}

impl Settled {
    /// Settles an argument by how much each possible choice falls short of the best; none where one of the two
    /// had nothing to advise. `stake` is what lies between best and worst play of the whole deal.
    pub fn by(
        scenario: &Scenario,
        position: &Position,
        voices: &Voices,
        choices: &[(ActionId, Value)],
        stake: Value,
    ) -> Option<Self> {
        let of = |adviser| {
            let advised = possible(scenario, position, voices.of(adviser));
            let known = choices.iter().filter(|(action, _)| advised.contains(action));
            known.min_by_key(|(_, short)| *short).map(|&(action, short)| Advised { action, short })
        };
        let (builder, striker) = (of(Adviser::Builder)?, of(Adviser::Striker)?);
        let right = |advised: Advised| advised.short.per_mille(stake) <= TOLERANCE;
        let (best, _) = choices.iter().min_by_key(|(_, short)| *short)?;
        Some(Self { builder, striker, right: Right::of(right(builder), right(striker)), best: *best })
    }

    /// The best of what one of the two advised.
    pub fn of(&self, adviser: Adviser) -> Advised {
        match adviser {
            Adviser::Builder => self.builder,
            Adviser::Striker => self.striker,
        }
    }
}

/// Two voices as they came up in a play.
#[derive(Clone, Copy, Debug)]
pub struct Argument<'a> {
    /// The decision before which it was, counted from 0.
    pub before: usize,
    pub voices: &'a Voices,
    pub side: Option<Side>,
    /// None where the deal was not worked out.
    pub settled: Option<Settled>,
}

/// How often the two came up, and how often the learner sided with whoever was right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sides {
    pub builder: u32,
    pub striker: u32,
    pub both: u32,
    pub neither: u32,
    /// How often a side was taken.
    pub taken: u32,
    /// How often with whoever was right.
    pub agreed: u32,
}

/// All arguments of a play that is over, the earliest first; before its end there are none to tell of.
pub fn arguments<'a>(session: &'a Session, analysis: Option<&Analysis>) -> Vec<Argument<'a>> {
    let heard = session.heard().iter().filter(|_| session.is_over());
    let reached = heard.filter(|heard| heard.before < session.decisions().len());
    reached.map(|heard| argument(session, analysis, heard)).collect()
}

fn argument<'a>(session: &'a Session, analysis: Option<&Analysis>, heard: &crate::play::Heard) -> Argument<'a> {
    let scenario = &session.deal().scenario;
    let voices = &scenario.voices[heard.voices];
    let settled = analysis.and_then(|analysis| {
        let ranked = &analysis.weighed.get(heard.before)?.ranked;
        let choices: Vec<_> = ranked.iter().map(|choice| (choice.action, choice.known.regret)).collect();
        let position = &session.known_before(heard.before).position;
        Settled::by(scenario, position, voices, &choices, analysis.stake())
    });
    Argument { before: heard.before, voices, side: heard.side, settled }
}

impl Sides {
    /// Counts what is settled.
    pub fn of(arguments: &[Argument<'_>]) -> Self {
        let mut sides = Self::default();
        for (side, settled) in arguments.iter().filter_map(|one| Some((one.side, one.settled?))) {
            *match settled.right {
                Right::Builder => &mut sides.builder,
                Right::Striker => &mut sides.striker,
                Right::Both => &mut sides.both,
                Right::Neither => &mut sides.neither,
            } += 1;
            sides.taken += u32::from(side.is_some());
            sides.agreed += u32::from(side.is_some_and(|side| settled.right.agrees(side)));
        }
        sides
    }
}
