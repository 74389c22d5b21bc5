//! Owns the shape of a scenario file: what an author writes, before anything is checked.

mod campaign;
mod paper;

pub use campaign::{Attitude, Bone, Campaign, FirmAct, Letter, RivalVisit, Traits};
pub use paper::{Paper, PaperLine};

use serde::Deserialize;

use super::parse::Name;
use crate::model::{
    Adviser, Approach, Band, Element, EndingKind, Expr, FactKind, Influence, Look, Meaning, Move, Refs, TensionKind,
    Text, Written, variants, written,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub id: Name,
    pub rulebook: Name,
    pub title: Text,
    pub teaser: Text,
    pub briefing: Vec<Text>,
    pub aims: Vec<Text>,
    pub history: Vec<Text>,
    pub calendar: Calendar,
    pub truths: Vec<Truth>,
    pub people: Vec<Person>,
    pub facts: Vec<Fact>,
    #[serde(default)]
    pub stocks: Vec<Stock>,
    /// Where the deal begins; at the desk if left out.
    #[serde(default)]
    pub opening: Option<Name>,
    #[serde(default)]
    pub nodes: Vec<Node>,
    #[serde(default)]
    pub desk: Vec<Action>,
    pub walk_away: Vec<Action>,
    #[serde(default)]
    pub events: Vec<Event>,
    #[serde(default)]
    pub deadline: Vec<Case>,
    pub endings: Vec<Ending>,
    #[serde(default)]
    pub decline_at_once: bool,
    #[serde(default)]
    pub tensions: Vec<Tension>,
    #[serde(default)]
    pub voices: Vec<Voices>,
    #[serde(default)]
    pub campaign: Option<Campaign>,
    #[serde(default)]
    pub papers: Vec<Paper>,
}

impl Scenario {
    /// Everything that can be chosen anywhere.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.nodes.iter().flat_map(|n| &n.options).chain(&self.desk).chain(&self.walk_away)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stock {
    pub id: Name,
    pub title: Text,
    /// How much there is at the start.
    pub count: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tension {
    /// At least one.
    pub choices: Vec<Name>,
    pub kind: TensionKind,
    pub lesson: Text,
}

/// Two who argue before a decision.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voices {
    pub id: Name,
    #[serde(default)]
    pub when: When,
    pub builder: Advice,
    pub striker: Advice,
    pub hangs_on: Text,
}

impl Voices {
    /// What each of the two says and advises.
    pub fn advice(&self) -> [(Adviser, &Advice); 2] {
        [(Adviser::Builder, &self.builder), (Adviser::Striker, &self.striker)]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// A line each.
    pub says: Vec<Text>,
    pub advises: Vec<Advised>,
}

/// What one of them advises: one act, or all of a kind.
#[derive(Deserialize)]
pub enum Advised {
    Act(Name),
    Approach(Approach),
    Move(Move),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    pub days: u8,
    pub day_value: i32,
    pub stage: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Truth {
    pub id: Name,
    pub weight: u32,
    #[serde(default)]
    pub means: Option<Meaning>,
    pub title: Text,
    pub reveal: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: Name,
    pub name: Text,
    /// What people call them, if not by the whole name.
    #[serde(default)]
    pub short: Option<Text>,
    pub role: Text,
    pub about: Text,
    pub door: Text,
    pub letters: Vec<Influence>,
    #[serde(default)]
    pub kdl: bool,
    #[serde(default)]
    pub benefit_owner: bool,
    #[serde(default)]
    pub listens_to: Vec<Name>,
    #[serde(default)]
    pub look: Look,
    /// Attitude if already met at the start.
    #[serde(default)]
    pub met: Option<i8>,
    #[serde(default)]
    pub door_open: bool,
    #[serde(default)]
    pub power_fact: Option<Name>,
    /// How they stand at the first meeting, if not the same in every deal.
    #[serde(default)]
    pub attitude: Attitude,
    #[serde(default)]
    pub rung: u8,
    #[serde(default)]
    pub elements: Vec<Element>,
    /// Where they belong, for what is done to all of a department.
    #[serde(default)]
    pub department: Option<Name>,
    /// When nobody can see or call them.
    #[serde(default)]
    pub away: Vec<Absence>,
    /// Left alone, they cool.
    #[serde(default)]
    pub cools: Option<Cooling>,
    #[serde(default)]
    pub campaign: Traits,
}

/// A time for which nobody can see or call somebody.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// The first working day of it, counted from 1; that of the calendar if left out.
    #[serde(default)]
    pub from: Option<u8>,
    /// The last working day of it, counted from 1; that of the calendar if left out.
    #[serde(default)]
    pub to: Option<u8>,
    /// Only while this fact is known: so it begins by an outcome, and ends where the fact is struck out.
    #[serde(default)]
    pub only_if: Option<Name>,
    /// Without this fact nobody knows of it beforehand, or until when it lasts.
    #[serde(default)]
    pub known_by: Option<Name>,
    /// Where they are, as a phrase.
    pub why: Text,
}

/// A relationship that cools when left alone (HW-1).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cooling {
    /// After so many working days without an act with them their attitude falls by one, down to neutral.
    pub after: u8,
    /// What is told then.
    pub tell: Text,
}

impl Person {
    /// What people call them.
    pub fn called(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub id: Name,
    pub kind: FactKind,
    #[serde(default)]
    pub about: Option<Name>,
    pub text: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    pub id: Name,
    pub who: Name,
    pub setting: Text,
    pub say: Text,
    pub options: Vec<Action>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    pub id: Name,
    /// By place if left out: `WalkAway` in `walk_away`, else `Answer`.
    #[serde(default)]
    pub approach: Option<Approach>,
    #[serde(default)]
    pub who: Option<Name>,
    #[serde(default)]
    pub days: u8,
    #[serde(default)]
    pub once: bool,
    #[serde(default)]
    pub when: When,
    pub label: Text,
    #[serde(default)]
    pub moves: Vec<Move>,
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    #[serde(default)]
    pub cases: Vec<Case>,
    /// Written by an approach book rather than by the author.
    #[serde(skip)]
    pub generic: bool,
    /// The paper that it makes, by its id, and how good that is.
    #[serde(skip)]
    pub makes: Option<(String, Band)>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    #[serde(default)]
    pub when: When,
    pub outcomes: Vec<Outcome>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    #[serde(default)]
    pub weight: Option<u32>,
    #[serde(default)]
    pub by_truth: Vec<(Name, u32)>,
    pub tell: Tell,
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// What is told: an author's text, or wordings out of an approach book.
#[derive(Clone, Deserialize)]
#[serde(from = "Text")]
pub struct Tell {
    /// One at least, unless the book has none.
    pub wordings: Vec<Text>,
    pub voice: Voice,
}

impl From<Text> for Tell {
    fn from(text: Text) -> Self {
        Self { wordings: vec![text], voice: Voice::Own }
    }
}

/// What else is told in the same words, by a key: [`crate::model::Voice`].
#[derive(Clone, PartialEq, Eq)]
pub enum Voice {
    Own,
    InTurn { key: String, from: usize },
    InOrder(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub id: Name,
    #[serde(default)]
    pub day: u8,
    #[serde(default)]
    pub when: When,
    #[serde(default)]
    pub announced: Option<Text>,
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    #[serde(default)]
    pub cases: Vec<Case>,
    /// Written by an approach book rather than by the author.
    #[serde(skip)]
    pub generic: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    pub id: Name,
    pub kind: EndingKind,
    pub title: Text,
    pub text: Text,
    pub worth: i32,
    /// What is told after the text, by what happened.
    #[serde(default)]
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of an ending that is told where its condition holds at the end.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    pub when: When,
    pub text: Text,
}

/// References by names as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names;

impl Refs for Names {
    type Person = Name;
    type Fact = Name;
    type Facts = Name;
    type Node = Name;
    type Event = Name;
    type Ending = Name;
    type Stock = Name;
    type Short = Name;
}

/// What can be asked, as written.
pub type Condition = crate::model::Condition<Names>;
/// A condition as written.
pub type When = Expr<Condition>;
/// An effect as written.
pub type Effect = crate::model::Effect<Names>;

written!(Condition, "Condition");

/// The names of all that conditions are made of, and of all effects.
pub fn vocabulary() -> (&'static [&'static str], &'static [&'static str]) {
    (Condition::notation().names(), variants::<Effect>())
}
