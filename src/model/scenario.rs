//! Owns the validated scenario: immutable, every reference an index that exists.
//!
//! `Serialize` writes what a deal does, for [`crate::content::doing`]: wording, pictures and what
//! follows from the rest are left out.

use std::ops::{Deref, Range};

use enum_map::{Enum, EnumMap};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::belief::Belief;
use super::condition::Condition;
use super::effect::{Change, Effect};
use super::expr::Expr;
use super::ids::{ActionId, EndingId, EventId, FactId, NodeId, OnceId, OutcomeId, PersonId, TruthId};
use super::limits::MAX_TRUTHS;
use super::look::Look;
use super::method::{Concern, FactKind, Influence, Meaning};
use super::moves::{Approach, Move};
use super::paper::{Band, Making, Paper, PaperKind};
use super::set::IdSet;
use super::state::{Position, Scene};
use super::tell::Tell;
use super::text::Text;
use super::voices::Voices;

/// One way an action or event can turn out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Relative chance under each truth.
    #[serde(serialize_with = "used")]
    pub weights: [u32; MAX_TRUTHS],
    /// What the learner sees and hears.
    #[serde(skip)]
    pub tell: Tell,
    pub effects: Vec<Effect>,
}

impl Outcome {
    /// All that it changes, in order.
    pub fn writes(&self) -> impl Iterator<Item = Change<'_>> {
        self.effects.iter().flat_map(Effect::writes)
    }

    /// The ending that it leads to.
    pub fn ends(&self) -> Option<EndingId> {
        self.writes().find_map(|change| if let Change::End(ending) = change { Some(*ending) } else { None })
    }

    /// Where it leads; none if the scene stays.
    pub fn leads_to(&self) -> Option<Scene> {
        let scene = |change| if let Change::Scene(to) = change { Some(to) } else { None };
        let to = self.writes().filter_map(scene).last()?;
        Some(to.map_or(Scene::Desk, |node| Scene::Talk(*node)))
    }
}

/// The outcomes that compete when `when` holds; the first case that holds counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Case {
    pub when: Expr<Condition>,
    /// Slice of the owner's outcome list.
    pub outcomes: Range<u8>,
}

/// What an action or event can lead to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Resolution {
    pub cases: Vec<Case>,
    pub outcomes: Vec<Outcome>,
}

impl Resolution {
    /// The outcome with this id.
    pub fn outcome(&self, id: OutcomeId) -> Option<&Outcome> {
        self.outcomes.get(id.index())
    }
}

/// What an outcome belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    Action(ActionId),
    Event(EventId),
    Deadline,
}

/// Where an action is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Place {
    Desk,
    Node(NodeId),
    /// At every moment.
    Anywhere,
}

/// Something of which there is only so much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stock {
    pub name: String,
    /// As it stands beside the number: “crates left”.
    #[serde(skip)]
    pub title: Text,
}

/// Something that the learner can choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Action {
    pub name: String,
    pub place: Place,
    pub approach: Approach,
    /// Whom it is done with or said to.
    pub who: Option<PersonId>,
    /// Working days it takes.
    pub days: u8,
    /// Its number among those that can be taken only once, if it is one; for [`Position::taken`].
    pub once: Option<OnceId>,
    pub when: Expr<Condition>,
    #[serde(skip)]
    pub label: Text,
    pub moves: Vec<Move>,
    pub resolution: Resolution,
    /// It comes from an approach book: the author did not write it, and need not use all of it.
    #[serde(skip)]
    pub generic: bool,
    /// The paper that it makes, and how good that is.
    #[serde(rename = "letter")]
    pub makes: Option<Making>,
}

impl Action {
    /// Whether it asks somebody something.
    pub fn asks(&self) -> bool {
        self.moves.iter().any(|does| does.asks())
    }

    /// Whether nobody else is needed for it, whoever it is about.
    pub fn alone(&self) -> bool {
        alone(&self.moves)
    }

    /// Whether it makes a paper of this kind, and so well.
    pub fn makes_a(&self, kind: PaperKind, band: Band) -> bool {
        self.makes.is_some_and(|makes| (makes.kind, makes.band) == (kind, band))
    }
}

/// Whether a choice that does this needs nobody else.
pub fn alone(moves: &[Move]) -> bool {
    !moves.is_empty() && moves.iter().all(|does| does.alone())
}

/// One moment of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Node {
    pub name: String,
    pub who: PersonId,
    /// Where and when it takes place.
    #[serde(skip)]
    pub setting: Text,
    /// What is asked or lies in the air when the learner must answer.
    #[serde(skip)]
    pub say: Text,
    pub options: Vec<ActionId>,
}

/// Something that happens by the calendar or by schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    pub name: String,
    /// Day on which it falls due from the start; 0 = only when scheduled.
    pub day: u8,
    /// It passes silently if this does not hold when it falls due.
    pub when: Expr<Condition>,
    pub resolution: Resolution,
    /// Shown on the calendar beforehand, if given.
    #[serde(skip)]
    pub announced: Option<Text>,
    /// It comes from an approach book: the author did not write it, and need not use all of it.
    #[serde(skip)]
    pub generic: bool,
}

/// A stakeholder as authored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    pub name_id: String,
    #[serde(skip)]
    pub name: Text,
    /// What people call them, as lists do; the name, if nothing shorter is written.
    #[serde(skip)]
    pub short: Text,
    #[serde(skip)]
    pub role: Text,
    /// One sentence that anybody would know.
    #[serde(skip)]
    pub about: Text,
    /// Why the door is shut and who opens it; shown while it is shut.
    #[serde(skip)]
    pub door: Text,
    #[serde(rename = "letters")]
    pub influence: Vec<Influence>,
    /// Key decision leader (SSM-7).
    pub kdl: bool,
    /// Benefit owner (SSM-7).
    pub benefit_owner: bool,
    /// On whose advice this person acts.
    pub listens_to: Vec<PersonId>,
    #[serde(skip)]
    pub look: Look,
    /// Fact that reveals the influence on the map; none = known from the start.
    pub power_fact: Option<FactId>,
    /// What they worry about, if nothing else is written (EF-1).
    pub concern: Option<Concern>,
    /// What goes wrong for them.
    pub problem: Option<FactId>,
    /// That their concern is answered.
    pub answered: Option<FactId>,
    /// When nobody can see or call them; what can be done then is said by the conditions of actions.
    #[serde(skip)]
    pub away: Vec<Absence>,
    /// The event in which they cool, if they do when left alone.
    #[serde(skip)]
    pub cools: Option<EventId>,
}

/// A time for which nobody can see or call somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// The first and the last working day of it, counted from 1.
    pub from: u8,
    pub to: u8,
    /// It is only while this is known.
    pub only_if: Option<FactId>,
    /// Without this nobody knows of it beforehand, or until when it lasts.
    pub known_by: Option<FactId>,
    /// Where they are.
    pub why: Text,
}

impl Person {
    /// The greatest influence that this person has.
    pub fn top_influence(&self) -> Influence {
        self.influence.iter().copied().max().unwrap_or(Influence::I)
    }
}

/// Something that can be learned or a stand that can be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub name: String,
    pub kind: FactKind,
    pub about: Option<PersonId>,
    #[serde(skip)]
    pub text: Text,
}

/// A possible hidden truth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Truth {
    pub name: String,
    pub weight: u32,
    /// What rules can ask about.
    pub means: Option<Meaning>,
    /// What it is called while it is only possible.
    #[serde(skip)]
    pub title: Text,
    /// What the debrief reveals.
    #[serde(skip)]
    pub reveal: Text,
}

/// How an ending counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum, Serialize, serde::Deserialize, JsonSchema)]
pub enum EndingKind {
    Won,
    Lost,
    NoDecision,
    WalkedAway,
    /// Shut out by the client, or taken off the deal by the own house, for an act under the table (EF-11).
    Disqualified,
}

impl EndingKind {
    pub const ALL: [EndingKind; 5] =
        [EndingKind::Won, EndingKind::Lost, EndingKind::NoDecision, EndingKind::WalkedAway, EndingKind::Disqualified];
}

super::all_of!(EndingKind);

/// A way the deal can end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ending {
    pub name: String,
    pub kind: EndingKind,
    #[serde(skip)]
    pub title: Text,
    #[serde(skip)]
    pub text: Text,
    /// Margin won plus the relationship left behind, in thousands of dollars.
    pub worth: i32,
    /// What is told after the text, in this order, where it holds at the end.
    #[serde(skip)]
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph that is told if its condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub when: Expr<Condition>,
    pub text: Text,
}

/// A place where the two lenses are meant to disagree, with what it teaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tension {
    pub choice: ActionId,
    pub kind: TensionKind,
    pub lesson: Text,
}

/// How the two lenses disagree about a choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
pub enum TensionKind {
    /// It is the best by value, although the rule with this id speaks against it.
    BestBreaks(String),
    /// The rulebook gives it most points, although it gives away more than a tenth of the stake.
    FavouriteLoses,
}

/// A bone of the fishbone: an evaluation with its date and the people who have a say in it (HW-5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bone {
    #[serde(skip)]
    pub title: Text,
    /// Working days after which it is held.
    pub day: u8,
    pub concern: Concern,
    /// What winning it counts in the award.
    pub weight: i16,
    /// It came out for us.
    pub ours: FactId,
    /// It came out for somebody else.
    pub theirs: FactId,
    /// Who has a say, with the distance from the spine, from 1.
    pub seats: Vec<(PersonId, u8)>,
}

/// A rival, and what of its plan can come to be known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rival {
    #[serde(skip)]
    pub name: Text,
    #[serde(skip)]
    pub about: Text,
    /// Whom it courts, and the fact that it was seen.
    pub steps: Vec<(PersonId, FactId)>,
}

/// All that a scenario says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScenarioParts {
    pub name: String,
    pub rulebook: String,
    #[serde(skip)]
    pub title: Text,
    #[serde(skip)]
    pub teaser: Text,
    /// The reading before the first decision, a paragraph each.
    #[serde(skip)]
    pub briefing: Vec<Text>,
    #[serde(skip)]
    pub aims: Vec<Text>,
    /// What really happened, a paragraph each; shown in the debrief only.
    #[serde(skip)]
    pub history: Vec<Text>,
    /// Working days of the calendar.
    pub days: u8,
    /// What a working day would have earned elsewhere, in thousands of dollars.
    pub day_value: i32,
    pub truths: Vec<Truth>,
    pub people: Vec<Person>,
    pub facts: Vec<Fact>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stocks: Vec<Stock>,
    pub actions: Vec<Action>,
    pub nodes: Vec<Node>,
    pub desk: Vec<ActionId>,
    pub walk_away: Vec<ActionId>,
    pub events: Vec<Event>,
    pub deadline: Resolution,
    pub endings: Vec<Ending>,
    pub start: Position,
    /// Walking away is right before anything is known, and meant to be.
    #[serde(skip)]
    pub decline_at_once: bool,
    #[serde(skip)]
    pub tensions: Vec<Tension>,
    /// The evaluations, in the order of the file; none in a deal without a campaign.
    pub bones: Vec<Bone>,
    pub rivals: Vec<Rival>,
    /// Called by the name of the first kind there was.
    #[serde(rename = "letters")]
    pub papers: Vec<Paper>,
    /// Who argues before which decisions (EF).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<Voices>,
    /// The facts of each kind.
    #[serde(skip)]
    pub kinds: EnumMap<FactKind, IdSet<FactId>>,
    /// SHA-256 of the source text with line ends as `\n`, and for a campaign of the approach book after it,
    /// in lower-case hex.
    #[serde(skip)]
    pub hash: String,
}

/// A validated scenario: everybody reads its parts, and nobody changes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Scenario(ScenarioParts);

impl Deref for Scenario {
    type Target = ScenarioParts;

    fn deref(&self) -> &ScenarioParts {
        &self.0
    }
}

impl Scenario {
    /// For `content`, which hands out none in which it found a fault.
    pub(crate) fn new(parts: ScenarioParts) -> Self {
        Self(parts)
    }

    /// The same with other parts, which nothing has checked: what no file can say. For tests.
    #[must_use]
    pub fn unchecked_with(&self, change: impl FnOnce(&mut ScenarioParts)) -> Self {
        let mut parts = self.0.clone();
        change(&mut parts);
        Self(parts)
    }

    pub fn action(&self, id: ActionId) -> &Action {
        &self.actions[id.index()]
    }

    /// The working day that a position is at, from 1; after the last one it stays the last.
    pub fn today(&self, position: &Position) -> u8 {
        position.day.saturating_add(1).min(self.days)
    }

    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    /// Whom an action addresses: who it is about, else whom one talks with.
    pub fn addressed(&self, position: &Position, action: ActionId) -> Option<PersonId> {
        let partner = match position.scene {
            Scene::Talk(node) => Some(self.node(node).who),
            Scene::Desk => None,
        };
        self.action(action).who.or(partner)
    }

    pub fn person(&self, id: PersonId) -> &Person {
        &self.people[id.index()]
    }

    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[id.index()]
    }

    pub fn ending(&self, id: EndingId) -> &Ending {
        &self.endings[id.index()]
    }

    /// What the outcomes of an action, an event or the deadline are.
    pub fn resolution(&self, cause: Cause) -> &Resolution {
        match cause {
            Cause::Action(id) => &self.actions[id.index()].resolution,
            Cause::Event(id) => &self.events[id.index()].resolution,
            Cause::Deadline => &self.deadline,
        }
    }

    /// Everything that outcomes belong to: actions, then events, then the deadline.
    pub fn causes(&self) -> impl Iterator<Item = Cause> + use<> {
        let actions = (0..self.actions.len() as u16).map(|i| Cause::Action(ActionId(i)));
        let events = (0..self.events.len() as u8).map(|i| Cause::Event(EventId(i)));
        actions.chain(events).chain([Cause::Deadline])
    }

    /// The action with this authored name.
    pub fn action_named(&self, name: &str) -> Option<ActionId> {
        self.actions.iter().position(|a| a.name == name).and_then(|i| u16::try_from(i).ok()).map(ActionId)
    }

    /// The belief before anything was observed.
    pub fn prior(&self) -> Belief {
        Belief::new(self.truths.iter().map(|t| u64::from(t.weight)))
    }

    /// How likely it is, in whole percent, that the truth means one of these.
    pub fn believed(&self, belief: &Belief, wanted: &[Meaning]) -> u32 {
        let means = |truth: &Truth| truth.means.is_some_and(|means| wanted.contains(&means));
        let weight: u128 =
            self.truth_ids().filter(|id| means(&self.truths[id.index()])).map(|id| u128::from(belief.weight(id))).sum();
        (weight * 100 / u128::from(belief.total().max(1))) as u32
    }

    /// The facts of a kind.
    pub fn of_kind(&self, kind: FactKind) -> IdSet<FactId> {
        self.kinds[kind]
    }

    pub fn fact_ids(&self) -> impl Iterator<Item = FactId> + use<> {
        (0..self.facts.len() as u8).map(FactId)
    }

    pub fn truth_ids(&self) -> impl Iterator<Item = TruthId> + use<> {
        (0..self.truths.len() as u8).map(TruthId)
    }

    pub fn ending_ids(&self) -> impl Iterator<Item = EndingId> + use<> {
        (0..self.endings.len() as u8).map(EndingId)
    }

    pub fn person_ids(&self) -> impl Iterator<Item = PersonId> + use<> {
        (0..self.people.len() as u8).map(PersonId)
    }
}

/// A list of fixed length up to its last entry that is used, so that room for more changes nothing.
pub(super) fn used<S: Serializer, T: Serialize + Default + PartialEq>(list: &[T], to: S) -> Result<S::Ok, S::Error> {
    let length = list.iter().rposition(|entry| *entry != T::default()).map_or(0, |last| last + 1);
    to.collect_seq(&list[..length])
}
