//! Owns the record of a play: what was seen, said and scored, in words. It stands in the run file, so
//! that a play stays readable when nothing can replay it any more.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::session::{Decision, Session};
use crate::model::{Dimension, EndingKind, Scene, Text, Turn, Verdict};
use crate::score::Rule;

/// Raised whenever a record says more, or says it otherwise: older ones are no lies then.
const VERSION: u32 = 2;
/// Most decisions that are kept in words: no deal that somebody should play has as many, and a run file
/// must stay one that is read.
const MOST: usize = 1_000;

/// A play as it was told. Texts and rules stand in it once each, and are referred to by their place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Record {
    /// What a record of this kind says; 0 = not known.
    pub version: u32,
    /// Hash of the text of the scenario that told it.
    pub scenario_text: String,
    /// Hash of the texts of rulebook and grid that told it.
    pub method_text: String,
    pub title: usize,
    pub texts: Vec<Text>,
    pub rules: Vec<Said>,
    pub moments: Vec<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<End>,
}

/// A rule that spoke.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Said {
    pub cites: String,
    pub name: usize,
    pub explain: usize,
    pub verdict: Verdict,
    pub dimension: Dimension,
    pub points: i8,
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Moment {
    /// Working day, from 1.
    pub day: u8,
    /// With whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<usize>,
    /// What lay in the air, in a conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub say: Option<usize>,
    pub chosen: usize,
    /// What was seen and heard then.
    #[serde(default)]
    pub followed: Vec<usize>,
    /// The rules that spoke; none in an assessment that goes on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spoken: Vec<usize>,
    /// In thousands of dollars.
    pub reward: i64,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct End {
    pub kind: EndingKind,
    pub title: usize,
    pub text: usize,
    /// What was told after that, from what had happened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<usize>,
    /// What was true all along.
    pub truth: usize,
    pub reveal: usize,
    /// In thousands of dollars.
    pub value: i64,
    /// In [`Dimension::ALL`] order.
    pub points: Vec<i32>,
    pub total: i32,
}

impl Record {
    /// The record of a play so far. What an assessment keeps back until its end is not in it before.
    pub fn of(session: &Session) -> Self {
        let scenario = &session.deal().scenario;
        let mut texts = Places::default();
        let mut rules: Places<Said> = Places::default();
        let title = texts.place(&scenario.title);
        let mut moment = |decision: &Decision| {
            let (before, action) = (decision.before.position, scenario.action(decision.action));
            let (say, who) = match before.scene {
                Scene::Talk(node) => (Some(&scenario.node(node).say), Some(scenario.node(node).who)),
                Scene::Desk => (None, action.who),
            };
            let tells = decision.rolled.iter().filter_map(|rolled| session.told(rolled));
            let mut said = |rule: &&Rule| {
                let (name, explain) = (texts.place(&rule.name), texts.place(&rule.told(session.addressed(decision))));
                let Rule { verdict, dimension, points, .. } = **rule;
                rules.place(&Said { cites: rule.cites.clone(), name, explain, verdict, dimension, points })
            };
            let spoken = if session.method_shows() {
                session.spoken(decision).iter().map(&mut said).collect()
            } else {
                Vec::new()
            };
            Moment {
                day: scenario.today(&before),
                who: who.map(|id| texts.place(&scenario.person(id).name)),
                say: say.map(|say| texts.place(say)),
                chosen: texts.place(&action.label),
                followed: tells.map(|told| texts.place(told)).collect(),
                spoken,
                reward: decision.reward,
            }
        };
        let moments = session.decisions().iter().map(&mut moment).collect();
        let end = end(session, &mut texts);
        Self {
            version: VERSION,
            scenario_text: scenario.hash.clone(),
            method_text: session.deal().identity().method_text.clone(),
            title,
            texts: texts.list,
            rules: rules.list,
            moments,
            end,
        }
    }

    /// Whether a replay tells the same. Where it has other words, what is no words is compared; where it
    /// has other points, what is no points.
    pub(super) fn agrees(&self, replayed: &Self, other_points: bool) -> bool {
        let same_words = (&self.scenario_text, &self.method_text) == (&replayed.scenario_text, &replayed.method_text);
        if self.version != replayed.version {
            return true;
        }
        if same_words && !other_points {
            return self == replayed;
        }
        let rules = |record: &Self, moment: &Moment| -> Vec<_> {
            let spoken = moment.spoken.iter().filter(|_| !other_points).map(|&place| record.rules.get(place));
            spoken.map(|said| said.map(|s| (s.cites.clone(), s.verdict, s.dimension, s.points))).collect()
        };
        let moment = |record: &Self, m: &Moment| (m.day, m.followed.len(), rules(record, m), m.reward);
        let moments = |record: &Self| -> Vec<_> { record.moments.iter().map(|m| moment(record, m)).collect() };
        let end = |record: &Self| {
            let end = record.end.as_ref()?;
            Some((end.kind, end.value, (!other_points).then(|| (end.points.clone(), end.total))))
        };
        moments(self) == moments(replayed) && end(self) == end(replayed)
    }

    /// What of it is kept in a run file: a very long one has no moments there.
    #[must_use]
    pub(super) fn to_keep(&self) -> Self {
        let moments = if self.moments.len() > MOST { Vec::new() } else { self.moments.clone() };
        Self { moments, ..self.clone() }
    }

    /// As it stands in a run file.
    pub(super) fn to_ron(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().depth_limit(2).new_line("\n").struct_names(false);
        // No text has a line of its own: quotes write them as `\n`.
        ron::ser::to_string_pretty(self, pretty).unwrap_or_default().replace('\n', "\n    ")
    }

    /// A text by its place; nothing where the file names one that it doesn't have.
    pub fn text(&self, place: usize) -> &Text {
        static NOTHING: Text = Text { en: String::new(), zh: String::new() };
        self.texts.get(place).unwrap_or(&NOTHING)
    }
}

fn end(session: &Session, texts: &mut Places<Text>) -> Option<End> {
    let scenario = &session.deal().scenario;
    let Turn::Over(ending) = session.position().turn else { return None };
    let truth = scenario.truths.get(session.revealed_truth()?.index())?;
    let (ending, card, epilogue) = (scenario.ending(ending), session.scorecard(), session.epilogue());
    let (text, paragraphs) = epilogue.split_first()?;
    Some(End {
        kind: ending.kind,
        title: texts.place(&ending.title),
        text: texts.place(text),
        paragraphs: paragraphs.iter().map(|text| texts.place(text)).collect(),
        truth: texts.place(&truth.title),
        reveal: texts.place(&truth.reveal),
        value: session.value(),
        points: Dimension::ALL.iter().map(|&dimension| card.of(dimension)).collect(),
        total: card.total(),
    })
}

/// Things in the order in which they came up, each once.
struct Places<T> {
    list: Vec<T>,
    known: BTreeMap<T, usize>,
}

impl<T> Default for Places<T> {
    fn default() -> Self {
        Self { list: Vec::new(), known: BTreeMap::new() }
    }
}

impl<T: Ord + Clone> Places<T> {
    fn place(&mut self, thing: &T) -> usize {
        if let Some(&place) = self.known.get(thing) {
            return place;
        }
        self.list.push(thing.clone());
        self.known.insert(thing.clone(), self.list.len() - 1);
        self.list.len() - 1
    }
}
