//! Owns assessment grids: the four questions with their criteria as data (SSM-5), read and checked
//! like rulebooks, and what the evidence of a position says about each criterion.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use enum_map::Enum;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::exclusive::{Clash, clash};
use super::method::{citation_fault, lacks_language};
use super::situation::{Situation, asks_position, stands};
use crate::content::{self, Authored, Code, Diagnostic, Fault, Faults, Help, Noun, Places};
use crate::model::all_of;
use crate::model::limits::{MAX_CRITERIA, MAX_ID, MAX_PARTS, MAX_QUESTIONS};
use crate::model::{Expr, Position, Scenario, Text};

/// How a criterion is marked, and what the evidence says about it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Enum,
)]
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

all_of!(Answer);

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
pub fn grid(bytes: &[u8]) -> Result<Grid, Vec<Diagnostic>> {
    let Authored { source, value: grid, places } = content::read::<Grid>(bytes)?;
    let mut faults = limits(&places, &grid);
    if !faults.is_empty() {
        return faults.or(source, grid);
    }
    let mut seen = BTreeSet::new();
    for (question, place) in places.root().field("questions").along(&grid.questions) {
        let mut complain = |fault: Fault| faults.push(fault.at(place.field("id").span()));
        named(Noun::Question, &question.id, &mut seen, &mut complain);
        if question.text.lacks_language() {
            complain(lacks_language(Noun::Question, &question.id));
        }
        if question.criteria.is_empty() {
            complain(Fault::new(Code::NoCriterion).with("id", &question.id).help(Help::WriteFourOrFive));
        }
        for (criterion, place) in place.field("criteria").along(&question.criteria) {
            let mut complain = |fault: Fault| faults.push(fault.at(place.field("id").span()));
            named(Noun::Criterion, &criterion.id, &mut seen, &mut complain);
            check(criterion, &mut complain);
        }
    }
    if grid.questions.is_empty() {
        faults.push(Fault::new(Code::NoQuestion).help(Help::WriteFour));
    }
    faults.or(source, grid)
}

/// What is larger than it may be.
fn limits(places: &Places<'_>, grid: &Grid) -> Faults {
    let mut faults = Faults::default();
    let mut count = 0;
    for (index, (question, place)) in places.root().field("questions").along(&grid.questions).enumerate() {
        if index == MAX_QUESTIONS {
            let fault = Fault::new(Code::MoreThan).with("most", MAX_QUESTIONS).with("what", Noun::Questions);
            faults.push(fault.at(place.field("id").span()).help(Help::FourEnough));
        }
        for (criterion, place) in place.field("criteria").along(&question.criteria) {
            count += 1;
            let mut complain = |fault: Fault| faults.push(fault.at(place.field("id").span()));
            if count == MAX_CRITERIA + 1 {
                let fault = Fault::new(Code::MoreThan).with("most", MAX_CRITERIA).with("what", Noun::Criteria);
                complain(fault.help(Help::FewEnough));
            }
            let most = [Some(&criterion.yes), criterion.no.as_ref()].into_iter().flatten().map(Expr::parts).max();
            if let Some(parts) = most.filter(|parts| *parts > MAX_PARTS) {
                let fault = Fault::new(Code::TooMany).with("count", parts).with("what", Noun::ConditionParts);
                complain(fault.use_at_most(MAX_PARTS));
            }
        }
    }
    faults
}

fn named<'a>(what: Noun, id: &'a str, seen: &mut BTreeSet<&'a str>, complain: &mut dyn FnMut(Fault)) {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if id.is_empty() || id.len() > MAX_ID || !id.chars().all(good) {
        let fault = Fault::new(Code::BadId).with("id", id).with("what", what).with("most", MAX_ID);
        complain(fault.help(Help::GoodBookId));
    }
    if !seen.insert(id) {
        complain(Fault::new(Code::UsedTwice).with("what", what).with("id", id).help(Help::RenameOne));
    }
}

fn check(criterion: &Criterion, complain: &mut dyn FnMut(Fault)) {
    let id = &criterion.id;
    if let Some(fault) = citation_fault(&criterion.cites) {
        complain(fault);
    }
    if criterion.text.lacks_language() {
        complain(lacks_language(Noun::Criterion, id));
    }
    for (field, situation) in [("yes", Some(&criterion.yes)), ("no", criterion.no.as_ref())] {
        if situation.is_some_and(|s| !asks_position(s)) {
            let fault = Fault::new(Code::AsksChoice).with("field", field).with("id", id);
            complain(fault.help(Help::AskPosition));
            return;
        }
    }
    match criterion.no.as_ref().map(|no| clash(&criterion.yes, no)) {
        Some(Clash::At(example)) => {
            complain(Fault::new(Code::YesAndNo).with("id", id).with("example", example).help(Help::AddToOne));
        }
        Some(Clash::Never | Clash::TooManyWays) | None => {}
    }
}
