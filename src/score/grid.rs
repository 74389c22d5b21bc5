//! Owns assessment grids: the four questions with their criteria as data (SSM-5), read and checked
//! like rulebooks, and what the evidence of a position says about each criterion.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::exclusive::{Clash, clash};
use super::method::{Names, shipped_method};
use super::situation::{Situation, asks_position, stands};
use crate::content::{self, Fault, Problem};
use crate::model::limits::{MAX_CRITERIA, MAX_ID, MAX_PARTS, MAX_QUESTIONS};
use crate::model::{Expr, Position, Scenario, Text};

/// How a criterion is marked, and what the evidence says about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Answer {
    /// Known, in our favour.
    Yes,
    /// Known, against us.
    No,
    #[default]
    Unknown,
}

impl Answer {
    pub const ALL: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unknown];

    /// How it is written in a list of marks.
    pub fn word(self) -> &'static str {
        match self {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Unknown => "?",
        }
    }

    /// The answer that is written so.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

/// Something that a question asks about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Unique in the grid.
    pub id: String,
    /// The numbered rule of the method that it rests on.
    pub cites: String,
    #[serde(skip_serializing)]
    pub text: Text,
    /// When what is known says yes.
    pub yes: Expr<Situation>,
    /// When what is known says no; left out where nothing that can be known does.
    #[serde(default)]
    pub no: Option<Expr<Situation>>,
}

impl Criterion {
    /// What is known in a position says this. A no weighs more than a yes.
    pub fn evidence(&self, scenario: &Scenario, position: &Position) -> Answer {
        let says = |when: &Expr<Situation>| stands(when, scenario, position) == Some(true);
        if self.no.as_ref().is_some_and(says) {
            Answer::No
        } else if says(&self.yes) {
            Answer::Yes
        } else {
            Answer::Unknown
        }
    }
}

/// One of the questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Unique among the questions.
    pub id: String,
    #[serde(skip_serializing)]
    pub text: Text,
    pub criteria: Vec<Criterion>,
}

/// The questions that are asked again and again (SSM-5). `Serialize` writes what they ask, without
/// their wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    pub id: String,
    pub questions: Vec<Question>,
}

impl Grid {
    /// All criteria, question by question.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.questions.iter().flat_map(|question| &question.criteria)
    }

    /// The place of a criterion among all.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.criteria().position(|criterion| criterion.id == id)
    }
}

/// A grid that ships with the program, and the rulebook that it stands beside.
pub struct ShippedGrid {
    pub rulebook: &'static str,
    pub source: &'static str,
}

/// All shipped grids.
pub const GRIDS: &[ShippedGrid] = &[ShippedGrid {
    rulebook: "signature",
    source: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/rulebooks/signature.grid.ron")),
}];

/// The grid beside the rulebook of this name, if there is one. Those that ship are read once.
pub fn find_grid(rulebook: &str) -> Option<&'static Grid> {
    static READ: OnceLock<Vec<Option<Grid>>> = OnceLock::new();
    let read = READ.get_or_init(|| GRIDS.iter().map(|shipped| grid(shipped.source.as_bytes()).ok()).collect());
    let at = GRIDS.iter().position(|shipped| shipped.rulebook == rulebook)?;
    read.get(at)?.as_ref()
}

/// Reads and checks a grid.
///
/// # Errors
/// All problems found. Those of a question or criterion point at its id.
pub fn grid(bytes: &[u8]) -> Result<Grid, Vec<Problem>> {
    let (source, grid) = content::read::<Grid>(bytes)?;
    let mut faults = limits(source, &grid);
    if !faults.is_empty() {
        return Err(content::located(source, faults));
    }
    let mut place = Names::of(source);
    let mut seen = BTreeSet::new();
    place.after(&grid.id);
    for question in &grid.questions {
        let offset = place.after(&question.id);
        let mut complain = |message: String, hint: &str| faults.push(Fault { offset, message, hint: hint.into() });
        named(&question.id, &mut seen, &mut complain);
        if lacks(&question.text) {
            complain(
                format!("the question `{}` lacks a text in one language", question.id),
                "write both `en` and `zh`",
            );
        }
        if question.criteria.is_empty() {
            complain(format!("the question `{}` has no criterion", question.id), "write four or five");
        }
        for criterion in &question.criteria {
            let offset = place.after(&criterion.id);
            let mut complain = |message: String, hint: &str| faults.push(Fault { offset, message, hint: hint.into() });
            named(&criterion.id, &mut seen, &mut complain);
            check(criterion, &mut complain);
        }
    }
    if grid.questions.is_empty() {
        faults.push(Fault { offset: 0, message: "the grid asks no question".into(), hint: "write four".into() });
    }
    if faults.is_empty() { Ok(grid) } else { Err(content::located(source, faults)) }
}

/// What is larger than it may be.
fn limits(source: &str, grid: &Grid) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut place = Names::of(source);
    let mut count = 0;
    for (index, question) in grid.questions.iter().enumerate() {
        let offset = place.after(&question.id);
        if index == MAX_QUESTIONS {
            let message = format!("there are more than {MAX_QUESTIONS} questions");
            faults.push(Fault { offset, message, hint: "four are enough".into() });
        }
        for criterion in &question.criteria {
            count += 1;
            let offset = place.after(&criterion.id);
            if count == MAX_CRITERIA + 1 {
                let message = format!("there are more than {MAX_CRITERIA} criteria");
                faults.push(Fault { offset, message, hint: "four or five for each question are enough".into() });
            }
            let most = [Some(&criterion.yes), criterion.no.as_ref()].into_iter().flatten().map(Expr::parts).max();
            if let Some(parts) = most.filter(|parts| *parts > MAX_PARTS) {
                let message = format!("there are {parts} parts in one condition");
                faults.push(Fault { offset, message, hint: format!("use at most {MAX_PARTS}") });
            }
        }
    }
    faults
}

fn named<'a>(id: &'a str, seen: &mut BTreeSet<&'a str>, complain: &mut dyn FnMut(String, &str)) {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if id.is_empty() || id.len() > MAX_ID || !id.chars().all(good) {
        complain(format!("`{id}` is not a good id"), &format!("use at most {MAX_ID} small letters, digits and _"));
    }
    if !seen.insert(id) {
        complain(format!("the id `{id}` is used twice"), "rename one of them");
    }
}

fn check(criterion: &Criterion, complain: &mut dyn FnMut(String, &str)) {
    let id = &criterion.id;
    if shipped_method().principle(&criterion.cites).is_none() {
        let hint = format!("the method has {}", shipped_method().range());
        complain(format!("the method has no rule `{}`", criterion.cites), &hint);
    }
    if lacks(&criterion.text) {
        complain(format!("the criterion `{id}` lacks a text in one language"), "write both `en` and `zh`");
    }
    for (field, situation) in [("yes", Some(&criterion.yes)), ("no", criterion.no.as_ref())] {
        if situation.is_some_and(|s| !asks_position(s)) {
            complain(
                format!("the `{field}` of `{id}` asks about a choice"),
                "ask about the position alone: Knew, Phase, StageFrom, HadMet, HadMetKdl, KdlFrom, HadSponsor, AtDesk, EvaluationWon, EvaluationLost, and Not, All, Any of them",
            );
            return;
        }
    }
    match criterion.no.as_ref().map(|no| clash(&criterion.yes, no)) {
        Some(Clash::At(example)) => complain(
            format!("the evidence for `{id}` can say yes and no at once: {example}"),
            "add to one of them that the other does not hold",
        ),
        Some(Clash::Never | Clash::TooManyWays) | None => {}
    }
}

fn lacks(text: &Text) -> bool {
    text.en.trim().is_empty() || text.zh.trim().is_empty()
}
