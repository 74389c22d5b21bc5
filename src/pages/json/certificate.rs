//! Owns the certificate of a scenario as machines read it. Money is in whole dollars, chances are in
//! millionths, and what is not known is `null`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Version;
use crate::model::{ActionId, Cause, EndingKind, Knowledge, Lang, Scenario, Scene, Turn};
use crate::play::Deal;
use crate::report::{Certificate, Final, Leave, Leaving, Never, Silent, Turning};
use crate::rules::RULES_VERSION;
use crate::solve::{CERTAIN, Proof, Stop, Unfit, Value};

/// The certificate. Names are those of the scenario file, texts are in the language asked for.
#[derive(Serialize, JsonSchema)]
pub struct Sheet<'a> {
    version: Version<3>,
    scenario: &'a str,
    scenario_hash: &'a str,
    rules_version: u32,
    rulebook: &'a str,
    rulebook_version: u32,
    rulebook_hash: &'a str,
    /// Whether walking away is allowed while anything else is possible.
    walking: bool,
    /// The unit of all money.
    unit: &'a str,
    verdict: Judged,
    work: Counts,
    /// As known, of a deal that is solved.
    best: Option<i64>,
    worst: Option<i64>,
    hindsight: Option<Vec<Truth<'a>>>,
    hindsight_mean: Option<i64>,
    /// What it would be worth to learn the truth at the start.
    information: Option<i64>,
    can_win: Option<bool>,
    /// Chance of a won ending under best play.
    wins_millionths: Option<u32>,
    bounds: Vec<Bounds<'a>>,
    best_line: Option<Line<'a>>,
    worst_line: Option<Line<'a>>,
    leaving: Option<Leavings<'a>>,
    points_of_no_return: Option<Vec<Point<'a>>>,
    never_right: Option<Vec<Wrong<'a>>>,
    never: Option<Nevers<'a>>,
    silent_rules: Option<Silents<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Judged {
    /// `value_steps` is exact, in 2^-24 thousand dollars.
    Proven {
        value: i64,
        value_steps: i64,
    },
    Bounded {
        low: i64,
        high: i64,
        why: &'static str,
    },
    Unsolved {
        why: &'static str,
    },
}

#[derive(Serialize, JsonSchema)]
struct Counts {
    states: u64,
    choices: u64,
    chances: u64,
    transitions: u64,
    beliefs: usize,
}

#[derive(Serialize, JsonSchema)]
struct Truth<'a> {
    truth: &'a str,
    value: i64,
}

#[derive(Serialize, JsonSchema)]
struct Bounds<'a> {
    action: &'a str,
    low: i64,
    high: i64,
}

#[derive(Serialize, JsonSchema)]
struct Line<'a> {
    decisions: Vec<Decided<'a>>,
    ending: Option<&'a str>,
    kind: Option<EndingKind>,
    /// What the line comes to.
    result: i64,
}

#[derive(Serialize, JsonSchema)]
struct Decided<'a> {
    #[serde(flatten)]
    at: At<'a>,
    action: &'a str,
    label: &'a str,
    value: i64,
    /// Counted within the action, events and the deadline that it led to.
    outcomes: Vec<u8>,
    tells: Vec<&'a str>,
}

/// When and where a decision is taken.
#[derive(Serialize, JsonSchema)]
struct At<'a> {
    /// The working day on which it is taken, from 1.
    day: u8,
    stage: u8,
    /// The node of the conversation; none at the desk.
    node: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
struct Leavings<'a> {
    stages: Vec<Side<'a>>,
    first: Option<Side<'a>>,
    ever_millionths: u64,
}

#[derive(Serialize, JsonSchema)]
struct Side<'a> {
    #[serde(flatten)]
    at: At<'a>,
    /// Fewest decisions before this one.
    decisions: usize,
    reach_millionths: Option<u64>,
    leave: Option<Worth<'a>>,
    stay: Option<Worth<'a>>,
    leaving_is_better: bool,
}

#[derive(Serialize, JsonSchema)]
struct Worth<'a> {
    action: &'a str,
    value: i64,
}

#[derive(Serialize, JsonSchema)]
struct Point<'a> {
    action: &'a str,
    offered_millionths: u64,
    taken_millionths: u64,
}

#[derive(Serialize, JsonSchema)]
struct Wrong<'a> {
    action: &'a str,
    gives_away_at_least: i64,
}

#[derive(Serialize, JsonSchema)]
struct Nevers<'a> {
    actions: Vec<&'a str>,
    outcomes: Vec<Turnout<'a>>,
    nodes: Vec<&'a str>,
    events: Vec<&'a str>,
    endings: Vec<&'a str>,
}

/// An outcome, counted from 0 within its action or event; of the deadline where both are none.
#[derive(Serialize, JsonSchema)]
struct Turnout<'a> {
    action: Option<&'a str>,
    event: Option<&'a str>,
    outcome: u8,
}

#[derive(Serialize, JsonSchema)]
struct Silents<'a> {
    never: Vec<&'a str>,
    no_subject: Vec<&'a str>,
    unknown: Vec<&'a str>,
}

fn millionths(chance: u64) -> u64 {
    ((u128::from(chance) * 1_000_000 + u128::from(CERTAIN / 2)) / u128::from(CERTAIN)) as u64
}

fn why(stop: Stop) -> &'static str {
    match stop {
        Stop::Full => "memory",
        Stop::Beliefs => "beliefs",
        Stop::Endless => "endless",
        Stop::Asked => "interrupted",
    }
}

impl<'a> Sheet<'a> {
    pub fn of(deal: &'a Deal, certificate: &Certificate, lang: Lang) -> Self {
        let Deal { scenario, rulebook, .. } = deal;
        let (known, hindsight) = (certificate.known.as_ref(), certificate.hindsight.as_ref());
        let name = |id: ActionId| scenario.action(id).name.as_str();
        let rule = |list: &[usize]| list.iter().map(|&n| rulebook.rules[n].id.as_str()).collect();
        let rules = |silent: &Silent| Silents {
            never: rule(&silent.never),
            no_subject: rule(&silent.no_subject),
            unknown: rule(&silent.unknown),
        };
        let truths = |best: &[Value]| -> Vec<Truth<'a>> {
            let each = scenario.truths.iter().zip(best);
            each.map(|(t, value)| Truth { truth: &t.name, value: value.dollars() }).collect()
        };
        let wrong = |&(id, least): &(ActionId, Value)| Wrong { action: name(id), gives_away_at_least: least.dollars() };
        let bounds = certificate.bounds.iter();
        Self {
            version: Version,
            scenario: &scenario.name,
            scenario_hash: &scenario.hash,
            rules_version: RULES_VERSION,
            rulebook: &rulebook.id,
            rulebook_version: rulebook.version,
            rulebook_hash: &rulebook.hash,
            walking: certificate.walking,
            unit: "dollars",
            verdict: judged(certificate.proof),
            work: counts(certificate),
            best: known.map(|k| k.best.dollars()),
            worst: known.map(|k| k.worst.dollars()),
            hindsight: hindsight.map(|h| truths(&h.best)),
            hindsight_mean: hindsight.map(|h| h.mean.dollars()),
            information: known.map(|k| k.information.dollars()),
            can_win: certificate.can_win,
            wins_millionths: known.map(|k| k.won),
            bounds: bounds
                .map(|b| Bounds { action: name(b.action), low: b.low.dollars(), high: b.high.dollars() })
                .collect(),
            best_line: known.map(|k| line(scenario, &k.best_line, lang)),
            worst_line: known.map(|k| line(scenario, &k.worst_line, lang)),
            leaving: certificate.leaving.as_ref().map(|l| leavings(scenario, l)),
            points_of_no_return: certificate
                .finals
                .as_ref()
                .map(|finals| finals.iter().map(|f| point(name(f.action), f)).collect()),
            never_right: certificate.never_right.as_ref().map(|list| list.iter().map(wrong).collect()),
            never: certificate.never.as_ref().map(|never| nevers(scenario, never)),
            silent_rules: certificate.silent.as_ref().map(rules),
        }
    }
}

fn judged(verdict: Proof) -> Judged {
    match verdict {
        Proof::Proven(value) => Judged::Proven { value: value.dollars(), value_steps: value.steps() },
        Proof::Bounded { low, high, why: stop } => {
            Judged::Bounded { low: low.dollars(), high: high.dollars(), why: why(stop) }
        }
        Proof::Unsolved(Unfit::Early(stop)) => Judged::Unsolved { why: why(stop) },
        Proof::Unsolved(Unfit::Wide(_)) => Judged::Unsolved { why: "conditions" },
    }
}

fn counts(certificate: &Certificate) -> Counts {
    let work = certificate.work;
    Counts {
        states: work.states,
        choices: work.choices,
        chances: work.chances,
        transitions: work.transitions,
        beliefs: certificate.beliefs,
    }
}

fn at<'a>(scenario: &'a Scenario, before: &Knowledge) -> At<'a> {
    let position = before.position;
    let node = match position.scene {
        Scene::Talk(node) => Some(scenario.node(node).name.as_str()),
        Scene::Desk => None,
    };
    At { day: scenario.today(&position), stage: position.stage.0, node }
}

fn line<'a>(scenario: &'a Scenario, line: &[Turning], lang: Lang) -> Line<'a> {
    let ending = match line.last().map(|t| t.way.after.position.turn) {
        Some(Turn::Over(ending)) => Some(scenario.ending(ending)),
        _ => None,
    };
    let decided = |turning: &Turning| {
        let (action, rolled) = (scenario.action(turning.action), turning.way.rolled.iter());
        let outcomes = rolled.clone().filter_map(|r| scenario.resolution(r.cause).outcome(r.outcome));
        Decided {
            at: at(scenario, &turning.before),
            action: &action.name,
            label: action.label.get(lang),
            value: turning.value.dollars(),
            outcomes: rolled.map(|r| r.outcome.0).collect(),
            tells: outcomes.map(|o| o.tell.first().get(lang)).collect(),
        }
    };
    Line {
        decisions: line.iter().map(decided).collect(),
        ending: ending.map(|e| e.name.as_str()),
        kind: ending.map(|e| e.kind),
        result: Value::from_thousands(line.iter().map(|t| t.way.reward).sum()).dollars(),
    }
}

fn leavings<'a>(scenario: &'a Scenario, leaving: &Leaving) -> Leavings<'a> {
    let option =
        |(action, value): (ActionId, Value)| Worth { action: &scenario.action(action).name, value: value.dollars() };
    let side = |leave: &Leave| Side {
        at: at(scenario, &leave.before),
        decisions: leave.decisions,
        reach_millionths: leave.reach.map(millionths),
        leave: leave.leave.map(option),
        stay: leave.stay.map(option),
        leaving_is_better: leave.is_better(),
    };
    Leavings {
        stages: leaving.stages.iter().map(side).collect(),
        first: leaving.first.as_ref().map(side),
        ever_millionths: millionths(leaving.ever),
    }
}

fn point<'a>(action: &'a str, point: &Final) -> Point<'a> {
    Point { action, offered_millionths: millionths(point.offered), taken_millionths: millionths(point.taken) }
}

fn nevers<'a>(scenario: &'a Scenario, never: &Never) -> Nevers<'a> {
    let event = |id: crate::model::EventId| scenario.events[id.index()].name.as_str();
    let turnout = |&(cause, id): &(Cause, crate::model::OutcomeId)| {
        let (action, event) = match cause {
            Cause::Action(id) => (Some(scenario.action(id).name.as_str()), None),
            Cause::Event(id) => (None, Some(event(id))),
            Cause::Deadline => (None, None),
        };
        Turnout { action, event, outcome: id.0 }
    };
    Nevers {
        actions: never.actions.iter().map(|id| scenario.action(*id).name.as_str()).collect(),
        outcomes: never.outcomes.iter().map(turnout).collect(),
        nodes: never.nodes.iter().map(|id| scenario.node(*id).name.as_str()).collect(),
        events: never.events.iter().map(|id| event(*id)).collect(),
        endings: never.endings.iter().map(|id| scenario.ending(*id).name.as_str()).collect(),
    }
}
