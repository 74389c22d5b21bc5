//! Owns the lessons of a play as machines read them: each with its data and as it is told.

use schemars::JsonSchema;
use serde::Serialize;

use super::Version;
use crate::play::Session;
use crate::report::{self, Lesson, Lessons};
use crate::words::Words;

/// What to remember of a finished play.
#[derive(Serialize, JsonSchema)]
pub struct Remember<'a> {
    version: Version<1>,
    /// Whether what the decisions were worth is known; else the rules alone chose the lessons.
    weighed: bool,
    /// At most three, the costliest first.
    faults: Vec<One<'a>>,
    /// The choice that was best where the next best would have given away most.
    done_well: Option<One<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct One<'a> {
    /// All decisions that it is about, counted from 1.
    decisions: Vec<usize>,
    /// The one by which it is told.
    decision: usize,
    /// With whom, by id.
    person: Option<&'a str>,
    action: &'a str,
    /// The better line; for what was done well, the next best.
    other: Option<&'a str>,
    /// Given away or saved by the one by which it is told, in dollars; none where it is not known.
    worth: Option<i64>,
    /// Given away by all decisions, in dollars; none where there is but one, or it is not known.
    together: Option<i64>,
    /// The rule that speaks in it, by id.
    rule: Option<&'a str>,
    /// Its title, and how often it happened if more than once.
    title: String,
    times: Option<String>,
    told: Vec<Sentence>,
}

#[derive(Serialize, JsonSchema)]
struct Sentence {
    /// What it says.
    part: Says,
    text: String,
}

/// What a sentence of a lesson says: the choice, the better or next best one, what there was to go by, what
/// differs, the rule, which holds where method and value part, and what to say next time.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Says {
    You,
    Better,
    NextBest,
    Then,
    Why,
    Rule,
    Here,
    Next,
}

impl From<crate::words::Part> for Says {
    fn from(part: crate::words::Part) -> Self {
        use crate::words::Part;
        match part {
            Part::You => Self::You,
            Part::Better => Self::Better,
            Part::NextBest => Self::NextBest,
            Part::Then => Self::Then,
            Part::Why => Self::Why,
            Part::Rule => Self::Rule,
            Part::Here => Self::Here,
            Part::Next => Self::Next,
        }
    }
}

impl<'a> Remember<'a> {
    pub fn of(session: &'a Session, words: &Words, lessons: &report::Lessons) -> Self {
        let Lessons { faults, done_well, weighed } = lessons;
        Self {
            version: Version,
            weighed: *weighed,
            faults: faults.iter().map(|lesson| one(session, words, lesson, false)).collect(),
            done_well: done_well.as_ref().map(|lesson| one(session, words, lesson, true)),
        }
    }
}

fn one<'a>(session: &'a Session, words: &Words, lesson: &Lesson, well: bool) -> One<'a> {
    let deal = session.deal();
    let told = words.lesson(session, lesson, well);
    let name = |action| deal.scenario.action(action).name.as_str();
    One {
        decisions: lesson.moments.iter().map(|at| at + 1).collect(),
        decision: lesson.lead + 1,
        person: lesson.who.map(|who| deal.scenario.person(who).name_id.as_str()),
        action: name(lesson.chosen),
        other: lesson.other.map(name),
        worth: lesson.worth.map(|worth| worth.dollars()),
        together: lesson.together.map(|worth| worth.dollars()),
        rule: lesson.rule.and_then(|ruling| deal.rulebook.rules.get(ruling.rule)).map(|rule| rule.id.as_str()),
        title: told.title,
        times: told.times,
        told: told.parts.into_iter().map(|(part, text)| Sentence { part: part.into(), text }).collect(),
    }
}
