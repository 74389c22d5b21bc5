//! Owns the transcript and debrief of a play as machines read them.

use schemars::JsonSchema;
use serde::Serialize;

use super::Version;
use super::lessons::Remember;
use super::notes::{self, Grids, PaperNote};
use super::voices::{self, Argued};
use super::weighing::{self, Weighing};
use crate::model::{Approach, Dimension, EndingKind, Lang, Scene, Text, Verdict};
use crate::pages::weighing::Analysed;
use crate::play::{self, Decision, Finding, Mode, Session};
use crate::report::{self, Debrief, Lessons, Moment};
use crate::score::Rule;
use crate::words::Words;

/// One play. Names are those of the scenario file, texts are in the language asked for.
#[derive(Serialize, JsonSchema)]
pub struct Record<'a> {
    version: Version<3>,
    scenario: &'a str,
    scenario_hash: &'a str,
    rulebook: &'a str,
    rulebook_version: u32,
    mode: Mode,
    /// As text: it needs all 64 bits, and many readers of JSON keep 53.
    seed: String,
    /// What is to be said of the file.
    finding: Finding,
    /// Whether that is: genuine.
    genuine: bool,
    decisions: Vec<Played<'a>>,
    /// Only of a deal that is over.
    debrief: Option<Told<'a>>,
    /// What to remember; only of a deal that is over.
    lessons: Option<Remember<'a>>,
    /// Only if it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    analysis: Option<Weighing<'a>>,
}

/// A play that nothing can replay any more, as it was told when it was played.
#[derive(Serialize, JsonSchema)]
pub struct Remembered<'a> {
    version: Version<3>,
    scenario: &'a str,
    /// What is to be said of the file.
    finding: Finding,
    /// Never: nothing here was worked out anew.
    genuine: bool,
    record: &'a play::Record,
}

impl<'a> Remembered<'a> {
    /// The play of a deal by its id.
    pub fn of(scenario: &'a str, finding: Finding, record: &'a play::Record) -> Self {
        Self { version: Version, scenario, finding, genuine: false, record }
    }
}

#[derive(Serialize, JsonSchema)]
struct Played<'a> {
    /// Counted from 1.
    number: usize,
    /// The working day on which it was taken, from 1.
    day: u8,
    /// The node of the conversation; none at the desk.
    node: Option<&'a str>,
    action: &'a str,
    approach: Approach,
    label: &'a str,
    tells: Vec<&'a str>,
    /// In thousands of dollars.
    reward: i64,
}

#[derive(Serialize, JsonSchema)]
struct Told<'a> {
    ending: &'a str,
    kind: EndingKind,
    title: &'a str,
    truth: &'a str,
    /// In thousands of dollars.
    value: i64,
    points: Vec<Points>,
    total: i32,
    moments: Vec<Judged<'a>>,
    /// How well the assessment grid was filled in; only if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    grid: Option<Grids<'a>>,
    /// Who of the two voices was right; only if they came up.
    #[serde(skip_serializing_if = "Option::is_none")]
    voices: Option<Argued<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Points {
    dimension: Dimension,
    earned: i32,
    lost: i32,
}

#[derive(Serialize, JsonSchema)]
struct Judged<'a> {
    number: usize,
    known: Vec<&'a str>,
    belief_percent: Vec<Chance<'a>>,
    points: i32,
    rules: Vec<Spoken<'a>>,
    alternatives: Vec<Other<'a>>,
    /// Only if lines were chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    paper: Option<PaperNote<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Chance<'a> {
    truth: &'a str,
    percent: u32,
}

#[derive(Serialize, JsonSchema)]
struct Spoken<'a> {
    id: &'a str,
    cites: &'a str,
    name: &'a str,
    verdict: Verdict,
    dimension: Dimension,
    points: i8,
    explain: String,
}

#[derive(Serialize, JsonSchema)]
struct Other<'a> {
    action: &'a str,
    label: &'a str,
    points: i32,
}

impl<'a> Record<'a> {
    /// `full` = with what every choice was worth.
    pub fn of(session: &'a Session, words: &Words, finding: Finding, analysed: &'a Analysed, full: bool) -> Self {
        let lang = words.lang();
        let deal = session.deal();
        let decisions = session.decisions().iter().enumerate();
        Self {
            version: Version,
            scenario: &deal.scenario.name,
            scenario_hash: &deal.scenario.hash,
            rulebook: &deal.rulebook.id,
            rulebook_version: deal.rulebook.version,
            mode: session.mode(),
            seed: session.seed().to_string(),
            finding,
            genuine: finding == Finding::Genuine,
            decisions: decisions.map(|(i, d)| played(session, lang, i, d)).collect(),
            debrief: Debrief::of(session).map(|debrief| told(session, lang, &debrief, analysed)),
            lessons: remember(session, words, analysed),
            analysis: full.then(|| weighing::weighing(session, lang, analysed)),
        }
    }
}

fn remember<'a>(session: &'a Session, words: &Words, analysed: &Analysed) -> Option<Remember<'a>> {
    match analysed {
        Analysed::Exact(weighed) => Some(Remember::of(session, words, &weighed.1)),
        Analysed::Unfinished | Analysed::Unproven => Some(Remember::of(session, words, &Lessons::by_rules(session)?)),
    }
}

fn played<'a>(session: &'a Session, lang: Lang, index: usize, decision: &'a Decision) -> Played<'a> {
    let scenario = &session.deal().scenario;
    let action = scenario.action(decision.action);
    let before = decision.before.position;
    Played {
        number: index + 1,
        day: scenario.today(&before),
        node: match before.scene {
            Scene::Talk(node) => Some(&scenario.node(node).name),
            Scene::Desk => None,
        },
        action: &action.name,
        approach: action.approach,
        label: action.label.get(lang),
        tells: report::beats(session, decision).iter().map(|beat| beat.text.get(lang)).collect(),
        reward: decision.reward,
    }
}

fn told<'a>(session: &'a Session, lang: Lang, debrief: &Debrief<'a>, analysed: &Analysed) -> Told<'a> {
    let scenario = &session.deal().scenario;
    let (ending, card) = (scenario.ending(debrief.ending), &debrief.card);
    let points = Dimension::ALL.iter().map(|&dimension| {
        let (earned, lost) = (card.earned[dimension], card.lost[dimension]);
        Points { dimension, earned, lost }
    });
    Told {
        ending: &ending.name,
        kind: ending.kind,
        title: ending.title.get(lang),
        truth: scenario.truths.get(debrief.truth.index()).map_or("", |truth| &truth.name),
        value: debrief.value,
        points: points.collect(),
        total: card.total(),
        moments: debrief.moments.iter().map(|moment| judged(session, lang, moment)).collect(),
        grid: notes::grids(session, lang),
        voices: voices::argued(session, lang, analysed),
    }
}

fn judged<'a>(session: &'a Session, lang: Lang, moment: &Moment<'a>) -> Judged<'a> {
    let scenario = &session.deal().scenario;
    let (facts, belief) = (moment.before.position.facts, moment.before.belief);
    let known = facts.iter().map(|fact| scenario.fact(fact));
    let chances = scenario.truths.iter().zip(belief.percents());
    let who = moment.who.map(|id| &scenario.person(id).name);
    let others = moment.others.iter().zip(&moment.others_rules).map(|(&id, rules)| {
        let action = scenario.action(id);
        let points = rules.iter().map(|r| i32::from(r.points)).sum();
        Other { action: &action.name, label: action.label.get(lang), points }
    });
    Judged {
        number: moment.index + 1,
        known: known.map(|fact| fact.name.as_str()).collect(),
        belief_percent: chances.map(|(t, percent)| Chance { truth: &t.name, percent }).collect(),
        points: moment.points(),
        rules: moment.rules.iter().map(|rule| spoken(rule, who, lang)).collect(),
        alternatives: others.collect(),
        paper: session.decisions().get(moment.index).and_then(|d| notes::paper(session, lang, d)),
    }
}

fn spoken<'a>(rule: &'a Rule, who: Option<&Text>, lang: Lang) -> Spoken<'a> {
    Spoken {
        id: &rule.id,
        cites: &rule.cites,
        name: rule.name.get(lang),
        verdict: rule.verdict,
        dimension: rule.dimension,
        points: rule.points,
        explain: rule.told(who).get(lang).to_owned(),
    }
}
