//! Owns the certificate of a scenario: what is known of a deal before anybody plays it. Beside it stand
//! the gates that a deal must pass, and where the method acts.

mod coverage;
mod gates;
mod line;
mod sensible;
mod silent;

pub use coverage::{Covered, coverage};
pub use gates::{Gate, Passage, gates};
pub use line::{Aim, Turning, line};
pub(super) use sensible::sensible;
pub use sensible::{Alternative, DecisionPoint, LEAST, SensiblePlay};
pub use silent::Silent;

use crate::model::{
    ActionId, Approach, Belief, Cause, EndingId, EndingKind, EventId, Knowledge, NodeId, OutcomeId, Scenario, Stage,
};
use crate::play::Deal;
use crate::rules;
use crate::solve::{Bound, Hindsight, Proof, Solution, Survey, Value, Watch, Work};

/// What was found out. A part that is `None` is not known: the search ended before it could be.
#[derive(Clone, Debug)]
pub struct Certificate {
    pub proof: Proof,
    /// Whether the learner may walk away while anything else is possible; all that follows is about the
    /// deal so understood.
    pub walking: bool,
    pub work: Work,
    pub beliefs: usize,
    pub hindsight: Option<Hindsight>,
    /// Between which values the choices of the start lie, where the deal is not solved.
    pub bounds: Vec<Bound>,
    /// Whether any play can win.
    pub can_win: Option<bool>,
    pub known: Option<Known>,
    pub leaving: Option<Leaving>,
    pub finals: Option<Vec<Final>>,
    /// Actions that are possible somewhere and nowhere among the best, with the least that they give
    /// away.
    pub never_right: Option<Vec<(ActionId, Value)>>,
    pub never: Option<Never>,
    pub silent: Option<Silent>,
}

/// What is known of a deal that is solved.
#[derive(Clone, Debug)]
pub struct Known {
    /// Best play, as known.
    pub best: Value,
    /// Worst play, as known.
    pub worst: Value,
    /// What it would be worth to learn the truth at the start.
    pub information: Value,
    /// Chance of a won ending under best play, in millionths.
    pub won: u32,
    pub best_line: Vec<Turning>,
    pub worst_line: Vec<Turning>,
}

/// A choice and what it is worth, as known.
pub type Priced = (ActionId, Value);

/// Whether to walk away.
#[derive(Clone, Debug)]
pub struct Leaving {
    /// On the likely line of best play: at the first decision, and whenever the client has come to a
    /// new stage of buying.
    pub stages: Vec<Leave>,
    /// The earliest decision of sensible play at which a way to leave is better than all else; of
    /// several as early, the likeliest.
    pub first: Option<Leave>,
    /// How often sensible play comes to any such decision, in parts of [`crate::solve::CERTAIN`].
    pub ever: u64,
}

/// The best way to leave against the best way to stay. Leaving is whatever the scenario calls walking
/// away, also where the client may call back.
#[derive(Clone, Debug)]
pub struct Leave {
    pub before: Knowledge,
    pub stage: Stage,
    /// Fewest decisions before this one.
    pub decisions: usize,
    /// How often sensible play comes here, in parts of [`crate::solve::CERTAIN`]; only of `first`.
    pub reach: Option<u64>,
    pub leave: Option<Priced>,
    pub stay: Option<Priced>,
}

impl Leave {
    fn of(scenario: &Scenario, before: Knowledge, decisions: usize, options: &[Priced]) -> Self {
        let best = |leaves: bool| {
            let among = || options.iter().filter(move |o| is_leaving(scenario, o.0) == leaves);
            let most = among().map(|o| o.1).max()?;
            among().find(|o| o.1.ties(most)).copied()
        };
        let stage = before.position.stage;
        Self { before, stage, decisions, reach: None, leave: best(true), stay: best(false) }
    }

    /// Whether leaving is better, by more than rounding.
    pub fn is_better(&self) -> bool {
        matches!((self.leave, self.stay), (Some(leave), Some(stay)) if stay.1.short_of(leave.1) > Value::default())
    }
}

/// An action after which no play can win any more, though before it some play could.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Final {
    pub action: ActionId,
    /// How often sensible play comes to where it is offered and would be final, in parts of
    /// [`crate::solve::CERTAIN`].
    pub offered: u64,
    /// How often sensible play takes it there, in the same parts.
    pub taken: u64,
}

/// What is written and never comes up in any play.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Never {
    pub actions: Vec<ActionId>,
    /// Of actions and events that do come up.
    pub outcomes: Vec<(Cause, OutcomeId)>,
    pub nodes: Vec<NodeId>,
    pub events: Vec<EventId>,
    pub endings: Vec<EndingId>,
}

impl Never {
    /// What a survey did not find. What an approach book offers to everybody need not all be used.
    pub fn of(scenario: &Scenario, survey: &Survey) -> Self {
        let comes_up = |cause: &Cause| match *cause {
            Cause::Action(id) => survey.possible.contains(&id) && !scenario.action(id).generic,
            Cause::Event(id) => survey.happens(id) && !scenario.events[id.index()].generic,
            Cause::Deadline => true,
        };
        let outcomes = |cause: Cause| {
            let ids = (0..scenario.resolution(cause).outcomes.len() as u8).map(OutcomeId);
            ids.map(move |id| (cause, id))
        };
        Self {
            actions: (0..scenario.actions.len() as u16)
                .map(ActionId)
                .filter(|a| !survey.possible.contains(a) && !scenario.action(*a).generic)
                .collect(),
            outcomes: scenario
                .causes()
                .filter(comes_up)
                .flat_map(outcomes)
                .filter(|outcome| !survey.outcomes.contains(outcome))
                .collect(),
            nodes: (0..scenario.nodes.len() as u16).map(NodeId).filter(|n| !survey.nodes.contains(n)).collect(),
            events: (0..scenario.events.len() as u8).map(EventId).filter(|&e| !survey.happens(e)).collect(),
            endings: (0..scenario.endings.len() as u8).map(EndingId).filter(|e| !survey.endings.contains(e)).collect(),
        }
    }

    /// Whether everything that is written comes up.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Certificate {
    /// The certificate of a deal whose solution is given. `watch` may cut it short.
    pub fn of(deal: &Deal, solution: &Solution, watch: &dyn Watch) -> Self {
        let scenario = &deal.scenario;
        let survey = solution.survey(watch);
        let sensible = solution.is_proven().then(|| SensiblePlay::of(deal, solution, watch)).flatten();
        let known = solution.is_proven().then(|| known(scenario, solution)).flatten();
        let limits = solution.limits();
        Self {
            proof: solution.proof(),
            walking: limits.walking,
            work: solution.work(),
            beliefs: solution.beliefs(),
            hindsight: solution.hindsight().cloned(),
            bounds: solution.bounds().to_vec(),
            can_win: can_win(scenario, solution),
            leaving: known.as_ref().zip(sensible.as_ref()).and_then(|(k, s)| leaving(scenario, solution, k, s)),
            finals: sensible.as_ref().map(finals),
            never_right: survey.as_ref().and_then(Survey::never_right),
            never: survey.as_ref().map(|survey| Never::of(scenario, survey)),
            silent: survey.as_ref().map(|survey| Silent::of(deal, limits, survey, sensible.as_ref(), watch)),
            known,
        }
    }
}

fn is_leaving(scenario: &Scenario, action: ActionId) -> bool {
    scenario.action(action).approach == Approach::WalkAway
}

/// A play that some truth allows is one that the learner may meet with.
fn can_win(scenario: &Scenario, solution: &Solution) -> Option<bool> {
    solution.hindsight()?;
    let mut truths = scenario.truth_ids().map(|t| Knowledge { position: scenario.start, belief: Belief::certain(t) });
    truths.try_fold(false, |some, start| Some(some | solution.can_win(&start)?))
}

fn known(scenario: &Scenario, solution: &Solution) -> Option<Known> {
    let start = Knowledge { position: rules::start(scenario), belief: scenario.prior() };
    let best_line = line(scenario, solution, Aim::Best)?;
    let outlook = solution.outlook(&start, best_line.first()?.action)?;
    let won = outlook.endings.iter().filter(|(id, _)| scenario.ending(*id).kind == EndingKind::Won);
    let best = solution.best(&start)?;
    Some(Known {
        best,
        worst: solution.worst(&start)?,
        information: solution.hindsight()?.mean - best,
        won: won.map(|(_, chance)| chance).sum(),
        best_line,
        worst_line: line(scenario, solution, Aim::Worst)?,
    })
}

fn leaving(scenario: &Scenario, solution: &Solution, known: &Known, sensible: &SensiblePlay) -> Option<Leaving> {
    let (mut stages, mut seen) = (Vec::new(), Vec::new());
    for (decisions, turning) in known.best_line.iter().enumerate() {
        let stage = turning.before.position.stage;
        if !seen.contains(&stage) {
            seen.push(stage);
            let options: Vec<Priced> = solution.options(&turning.before)?.iter().map(|o| (o.action, o.best)).collect();
            stages.push(Leave::of(scenario, turning.before, decisions, &options));
        }
    }
    let of = |point: &DecisionPoint| {
        let options: Vec<Priced> = point.options.iter().map(|o| (o.action, o.value)).collect();
        Leave { reach: Some(point.reach), ..Leave::of(scenario, point.knowledge, point.decisions, &options) }
    };
    let better = sensible.decision_points.iter().map(of).filter(Leave::is_better);
    Some(Leaving {
        stages,
        first: better.min_by_key(|leave| (leave.decisions, std::cmp::Reverse(leave.reach))),
        ever: sensible.meets(|point| of(point).is_better()),
    })
}

/// Points of no return of sensible play, the one most often offered first.
fn finals(sensible: &SensiblePlay) -> Vec<Final> {
    let is_final = |point: &DecisionPoint, option: &Alternative| point.winnable() && !option.winnable;
    let mut actions: Vec<ActionId> = Vec::new();
    for point in &sensible.decision_points {
        actions.extend(point.options.iter().filter(|o| is_final(point, o)).map(|o| o.action));
    }
    actions.sort_unstable();
    actions.dedup();
    let mut finals: Vec<Final> = actions
        .into_iter()
        .map(|action| Final {
            action,
            offered: sensible.meets(|j| j.options.iter().any(|o| o.action == action && is_final(j, o))),
            taken: sensible.takes(|j, o| o.action == action && is_final(j, o)),
        })
        .collect();
    finals.sort_by_key(|f| std::cmp::Reverse((f.offered, f.taken)));
    finals
}
