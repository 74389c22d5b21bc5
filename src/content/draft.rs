//! Owns the shape of a scenario file: what an author writes, before anything is checked.

use serde::Deserialize;

use super::campaign::{Attitude, Campaign, Traits};
use super::parse::Name;
use crate::model::{Approach, Band, Element, EndingKind, FactKind, Letter, Look, Move, TensionKind, Text};

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
    pub campaign: Option<Campaign>,
}

impl Scenario {
    /// Everything that can be chosen anywhere.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.nodes.iter().flat_map(|n| &n.options).chain(&self.desk).chain(&self.walk_away)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tension {
    /// At least one.
    pub choices: Vec<Name>,
    pub kind: TensionKind,
    pub lesson: Text,
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
    pub title: Text,
    pub reveal: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: Name,
    pub name: Text,
    pub role: Text,
    pub about: Text,
    pub door: Text,
    pub letters: Vec<Letter>,
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
    #[serde(default)]
    pub campaign: Traits,
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
    pub when: Condition,
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
    /// The sponsor letter that it sends, by its person, and how good that is.
    #[serde(skip)]
    pub letter: Option<Band>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    #[serde(default)]
    pub when: Condition,
    pub outcomes: Vec<Outcome>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    #[serde(default)]
    pub weight: Option<u32>,
    #[serde(default)]
    pub by_truth: Vec<(Name, u32)>,
    pub tell: Text,
    #[serde(default)]
    pub effects: Vec<Effect>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub id: Name,
    #[serde(default)]
    pub day: u8,
    #[serde(default)]
    pub when: Condition,
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
}

/// A condition as written; see [`crate::model::Condition`].
#[derive(Clone, Default, Deserialize)]
pub enum Condition {
    #[default]
    Always,
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Knows(Name),
    KnowsKind(FactKind, u8),
    Met(Name),
    DoorOpen(Name),
    Sponsor(Name),
    AttitudeFrom(Name, i8),
    /// Somebody to whom this person listens has at least this attitude.
    FriendFrom(Name, i8),
    RungFrom(Name, u8),
    TrustFrom(Name, u8),
    Points(Vec<(i16, Condition)>, i16),
    DayFrom(u8),
    StageFrom(u8),
    AtDesk,
    InTalkWith(Name),
}

/// An effect as written; see [`crate::model::Effect`].
#[derive(Clone, Deserialize)]
pub enum Effect {
    Learn(Name),
    Retract(Name),
    Meet(Name, i8),
    Shift(Name, i8),
    OpenDoor(Name),
    ShutDoor(Name),
    BecomeSponsor(Name),
    Climb(Name, u8),
    Give(Name, Element),
    Replaced(Name),
    /// Carries to all who listen to this person: their doors open, and who has been met is warmer (HW-9).
    Carry(Name),
    Stage(u8),
    Talk(Name),
    Desk,
    Schedule(Name, u8),
    Cancel(Name),
    Days(u8),
    Money(i32),
    End(Name),
}
