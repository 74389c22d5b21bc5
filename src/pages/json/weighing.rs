//! Owns the value of a play as machines read it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{EndingKind, Lang, Scenario};
use crate::pages::weighing::Analysed;
use crate::play::{Decision, Session};
use crate::report::{Analysis, Debrief, DecisionWorth, Line, Moment, Prospect, Ranked, Weighed, Worth};
use crate::solve::Value;

/// Whether a play could be weighed, and how it came out.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Weighing<'a> {
    /// The deal isn't over.
    Unfinished,
    /// The search ended before the deal was worked out.
    Unproven,
    Exact(Figures<'a>),
}

/// All amounts are in dollars, rounded; points are those of the score, of a hundred.
#[derive(Serialize, JsonSchema)]
pub struct Figures<'a> {
    par: i64,
    floor: i64,
    regret: i64,
    hindsight_regret: i64,
    luck: i64,
    result: i64,
    /// Of a hundred, rounded, and never below nothing.
    decided_at: i64,
    /// In thousandths of a point; best play has 100 000, guessing none on average, and it may be less.
    score_thousandths: i64,
    decisions: Vec<Chosen<'a>>,
    best_line: Vec<Played<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Chosen<'a> {
    /// Counted from 1.
    number: usize,
    action: &'a str,
    mark: String,
    before: i64,
    chosen: i64,
    after: i64,
    luck: i64,
    regret: i64,
    hindsight_regret: i64,
    /// What the decision weighed of the score, in thousandths of a point.
    weight_thousandths: i64,
    /// What the choice lost of it.
    lost_thousandths: i64,
    /// The best first.
    choices: Vec<Choice<'a>>,
    /// What the author says where the method and the value disagree.
    lessons: Vec<&'a str>,
}

#[derive(Serialize, JsonSchema)]
struct Choice<'a> {
    action: &'a str,
    label: &'a str,
    /// What it loses of the score, in thousandths of a point.
    lost_thousandths: i64,
    known: Valued<'a>,
    hindsight: Valued<'a>,
    /// The rules that speak about it, by id.
    rules: Vec<&'a str>,
}

#[derive(Serialize, JsonSchema)]
struct Valued<'a> {
    value: i64,
    regret: i64,
    outlook: Vec<End<'a>>,
    /// Mean working day of the end, from 1, in thousandths.
    day_thousandths: u32,
    ends: Vec<Kind>,
}

#[derive(Serialize, JsonSchema)]
struct End<'a> {
    ending: &'a str,
    millionths: u32,
}

#[derive(Serialize, JsonSchema)]
struct Kind {
    kind: EndingKind,
    percent: u32,
}

#[derive(Serialize, JsonSchema)]
struct Played<'a> {
    number: usize,
    /// The working day on which it was taken, from 1.
    day: u8,
    action: &'a str,
    label: &'a str,
    before: i64,
    after: i64,
}

/// What came of weighing a play.
pub fn weighing<'a>(session: &'a Session, lang: Lang, analysed: &'a Analysed) -> Weighing<'a> {
    match analysed {
        Analysed::Unfinished => Weighing::Unfinished,
        Analysed::Unproven => Weighing::Unproven,
        Analysed::Exact(weighed) => match Debrief::of(session) {
            Some(debrief) => Weighing::Exact(figures(session, lang, &debrief, &weighed.0)),
            None => Weighing::Unfinished,
        },
    }
}

fn figures<'a>(session: &'a Session, lang: Lang, debrief: &Debrief<'a>, analysis: &'a Analysis) -> Figures<'a> {
    let scenario = &*session.deal().scenario;
    let rows = debrief.moments.iter().zip(session.decisions()).zip(&analysis.weighed);
    Figures {
        par: analysis.par.dollars(),
        floor: analysis.floor.dollars(),
        regret: analysis.regret.dollars(),
        hindsight_regret: analysis.hindsight_regret.dollars(),
        luck: analysis.luck.dollars(),
        result: analysis.result.dollars(),
        decided_at: analysis.decided_at(),
        score_thousandths: analysis.score,
        decisions: rows.map(|((m, d), w)| chosen(scenario, lang, m, d, w)).collect(),
        best_line: analysis.best_line().map(|line| played(line, scenario, lang)).unwrap_or_default(),
    }
}

fn chosen<'a>(
    scenario: &'a Scenario,
    lang: Lang,
    moment: &Moment<'a>,
    decision: &Decision,
    weighed: &'a Weighed,
) -> Chosen<'a> {
    let DecisionWorth { before, chosen, after } = weighed.step;
    let choice = |ranked: &'a Ranked| Choice {
        action: &scenario.action(ranked.action).name,
        label: scenario.action(ranked.action).label.get(lang),
        lost_thousandths: ranked.lost,
        known: valued(scenario, &ranked.known),
        hindsight: valued(scenario, &ranked.hindsight),
        rules: moment.rules_of(ranked.action).iter().map(|rule| rule.id.as_str()).collect(),
    };
    Chosen {
        number: moment.index + 1,
        action: &scenario.action(decision.action).name,
        mark: format!("{:?}", weighed.mark),
        before: before.dollars(),
        chosen: chosen.dollars(),
        after: after.dollars(),
        luck: weighed.step.luck().dollars(),
        regret: weighed.regret.dollars(),
        hindsight_regret: weighed.hindsight_regret.dollars(),
        weight_thousandths: weighed.weight,
        lost_thousandths: weighed.lost,
        lessons: weighed.lessons.iter().map(|tension| tension.lesson.get(lang)).collect(),
        choices: weighed.ranked.iter().map(choice).collect(),
    }
}

fn valued<'a>(scenario: &'a Scenario, worth: &Worth) -> Valued<'a> {
    let ends = worth.outlook.endings.iter();
    let prospect = Prospect::of(scenario, &worth.outlook);
    let kinds = prospect.of_hundred.into_iter().zip(Prospect::KINDS).filter(|(percent, _)| *percent > 0);
    Valued {
        value: worth.value.dollars(),
        regret: Value::dollars(worth.regret),
        outlook: ends.map(|&(id, millionths)| End { ending: &scenario.ending(id).name, millionths }).collect(),
        day_thousandths: (worth.outlook.day + 1000).min(u32::from(scenario.days) * 1000),
        ends: kinds.map(|(percent, kind)| Kind { kind, percent }).collect(),
    }
}

fn played<'a>(line: &'a Line, scenario: &'a Scenario, lang: Lang) -> Vec<Played<'a>> {
    let row = |(index, (decision, step)): (usize, (&Decision, &DecisionWorth))| Played {
        number: index + 1,
        day: scenario.today(&decision.before.position),
        action: &scenario.action(decision.action).name,
        label: scenario.action(decision.action).label.get(lang),
        before: step.before.dollars(),
        after: step.after.dollars(),
    };
    line.session.decisions().iter().zip(&line.steps).enumerate().map(row).collect()
}
