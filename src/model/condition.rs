//! Owns what a condition can ask: in the words of authors, with names or with ids. What it means is said
//! by `rules`, and once more by `solve`.

use std::fmt::Debug;

use serde::{Deserialize, Serialize};

use super::expr::{Expr, Join, Leaf};
use super::ids::{FactId, PersonId, StockId};
use super::limits::MOST_STOCK;
use super::method::{ATTITUDES, Element, FactKind, RUNG_MAX, Stage};
use super::notation::Written;
use super::refs::{Facts, Ids, Measure, Refs, Translate, Whose};
use super::set::IdSet;

/// What can be asked about what the learner can see; never about the hidden truth.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "R::Person: Serialize, R::Facts: Serialize, R::Short: Serialize, R::Stock: Serialize",
    deserialize = "R::Person: Deserialize<'de>, R::Facts: Deserialize<'de>, R::Short: Deserialize<'de>, \
                   R::Stock: Deserialize<'de>, Condition<R>: Written"
))]
pub enum Condition<R: Refs = Ids> {
    #[default]
    Always,
    /// A fact is known; with ids, all that is asked about facts in one look.
    #[serde(rename(serialize = "Facts"))]
    Knows(R::Facts),
    /// At least this many facts of a kind are known.
    KnowsKind(FactKind, u8),
    Met(R::Person),
    DoorOpen(R::Person),
    Sponsor(R::Person),
    /// They have been met, and have at least this attitude.
    AttitudeFrom(R::Person, i8),
    /// Short for: somebody to whom this person listens has at least this attitude.
    FriendFrom(R::Short, i8),
    /// The ladder of acts is climbed at least so far (HW-7).
    RungFrom(R::Person, u8),
    /// At least so many elements of a relationship are there (RD-1).
    TrustFrom(R::Person, u8),
    /// The points of all parts that hold add up to at least so many.
    Points(Vec<(i16, Expr<Condition<R>>)>, i16),
    /// At least so much of a stock is left.
    StockFrom(R::Stock, u8),
    DayFrom(u8),
    StageFrom(Stage),
    AtDesk,
    InTalkWith(R::Person),
}

impl<R: Refs> Leaf for Condition<R> {
    fn weighed(&self) -> &[(i16, Expr<Self>)] {
        if let Self::Points(parts, _) = self { parts } else { &[] }
    }
}

/// What also leads from conditions to conditions.
pub trait TranslateConditions<A: Refs, B: Refs>: Translate<A, B> {
    /// What [`Condition::FriendFrom`] is short for.
    fn friend_from(&mut self, person: &A::Short, attitude: i8) -> Expr<Condition<B>>;
    /// Puts translated conditions together.
    fn join(&mut self, parts: Join<Expr<Condition<B>>>) -> Expr<Condition<B>>;
}

impl<R: Refs> Condition<R> {
    /// The same with other references.
    fn translated<S: Refs>(&self, by: &mut impl TranslateConditions<R, S>) -> Expr<Condition<S>> {
        let condition = match self {
            Self::Always => Condition::Always,
            Self::Knows(facts) => Condition::Knows(by.facts(facts)),
            Self::KnowsKind(kind, least) => Condition::KnowsKind(*kind, *least),
            Self::Met(person) => Condition::Met(by.person(person)),
            Self::DoorOpen(person) => Condition::DoorOpen(by.person(person)),
            Self::Sponsor(person) => Condition::Sponsor(by.person(person)),
            Self::AttitudeFrom(person, least) => {
                by.within(Whose::Person(person), Measure::Attitude, (*least).into(), ATTITUDES);
                Condition::AttitudeFrom(by.person(person), *least)
            }
            Self::FriendFrom(person, least) => return by.friend_from(person, *least),
            Self::RungFrom(person, least) => {
                by.within(Whose::Person(person), Measure::Rung, (*least).into(), 0..=RUNG_MAX.into());
                Condition::RungFrom(by.person(person), *least)
            }
            Self::TrustFrom(person, least) => {
                by.within(Whose::Person(person), Measure::Trust, (*least).into(), 0..=Element::ALL.len() as i64);
                Condition::TrustFrom(by.person(person), *least)
            }
            Self::Points(parts, least) => {
                for points in parts.iter().map(|(points, _)| points).chain([least]) {
                    by.within(Whose::Nobodys, Measure::Points, (*points).into(), -1000..=1000);
                }
                Condition::Points(parts.iter().map(|(n, part)| (*n, part.translated(by))).collect(), *least)
            }
            Self::StockFrom(stock, least) => {
                by.within(Whose::Stock(stock), Measure::Stock, (*least).into(), 1..=MOST_STOCK.into());
                Condition::StockFrom(by.stock(stock), *least)
            }
            Self::DayFrom(day) => Condition::DayFrom(*day),
            Self::StageFrom(stage) => {
                by.within(Whose::Nobodys, Measure::Stage, stage.0.into(), Stage::FIRST.into()..=Stage::LAST.into());
                Condition::StageFrom(*stage)
            }
            Self::AtDesk => Condition::AtDesk,
            Self::InTalkWith(person) => Condition::InTalkWith(by.person(person)),
        };
        condition.into()
    }
}

impl<R: Refs> Expr<Condition<R>> {
    /// The same with other references.
    pub fn translated<S: Refs>(&self, by: &mut impl TranslateConditions<R, S>) -> Expr<Condition<S>> {
        let parts = match self {
            Self::Leaf(condition) => return condition.translated(by),
            Self::Not(inner) => Join::Not(inner.translated(by)),
            Self::All(list) => Join::All(list.iter().map(|part| part.translated(by)).collect()),
            Self::Any(list) => Join::Any(list.iter().map(|part| part.translated(by)).collect()),
        };
        by.join(parts)
    }
}

/// Conditions by ids, put together so that what they ask about facts becomes one look.
impl Expr<Condition> {
    /// Holds everywhere.
    pub const ALWAYS: Self = Self::Leaf(Condition::Always);
    /// Holds nowhere.
    pub const NEVER: Self = Self::Any(Vec::new());

    /// Holds when `fact` is known.
    pub fn knows(fact: FactId) -> Self {
        Condition::Knows(Facts::known(fact)).into()
    }

    /// Holds when `inner` does not.
    pub fn unless(inner: impl Into<Self>) -> Self {
        let inner = inner.into();
        if let Self::Leaf(Condition::Knows(Facts { known, unknown })) = inner
            && known.len() + unknown.len() == 1
        {
            return Condition::Knows(Facts { known: unknown, unknown: known }).into();
        }
        Self::negated(inner)
    }

    /// Holds when all of `list` do.
    pub fn all(list: Vec<Self>) -> Self {
        let (mut both, mut rest) = (Facts::default(), Vec::new());
        for part in list {
            if let Self::Leaf(Condition::Knows(facts)) = part {
                both = both.and(facts);
            } else if part != Self::ALWAYS {
                rest.push(part);
            }
        }
        if both != Facts::default() {
            rest.insert(0, Condition::Knows(both).into());
        }
        match rest.len() {
            0 => Self::ALWAYS,
            1 => rest.remove(0),
            2.. => Self::All(rest),
        }
    }

    /// The facts of which each alone, once known, keeps it from holding.
    pub fn needs_unknown(&self) -> IdSet<FactId> {
        match self {
            Self::Leaf(Condition::Knows(facts)) => facts.unknown,
            Self::All(list) => list.iter().fold(IdSet::EMPTY, |all, part| all.or(part.needs_unknown())),
            Self::Leaf(_) | Self::Not(_) | Self::Any(_) => IdSet::EMPTY,
        }
    }
}

/// A part of a position of which a condition can ask whether it is at least so much. What is so or not
/// so is 1 or 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Met(PersonId),
    DoorOpen(PersonId),
    Sponsor(PersonId),
    /// Nobody has one who has not been met.
    Attitude(PersonId),
    Rung(PersonId),
    /// How many elements of a relationship there are.
    Trust(PersonId),
    /// How many facts of a kind are known.
    Known(FactKind),
    /// How much of a stock is left.
    Stock(StockId),
    Day,
    Stage,
    AtDesk,
    InTalkWith(PersonId),
}

/// What a condition asks of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads<'c> {
    Nothing,
    Facts(Facts),
    AtLeast(Part, i16),
    /// That those which hold of these have points that add up to at least so many.
    Points(&'c [(i16, Expr<Condition>)], i16),
}

impl Condition {
    /// What it asks of a position: from here follows what a key has to hold, what can ever be so, and what
    /// can be so at once.
    pub fn reads(&self) -> Reads<'_> {
        match self {
            Self::Always => Reads::Nothing,
            Self::Knows(facts) => Reads::Facts(*facts),
            Self::KnowsKind(kind, least) => Reads::AtLeast(Part::Known(*kind), (*least).into()),
            Self::Met(person) => Reads::AtLeast(Part::Met(*person), 1),
            Self::DoorOpen(person) => Reads::AtLeast(Part::DoorOpen(*person), 1),
            Self::Sponsor(person) => Reads::AtLeast(Part::Sponsor(*person), 1),
            Self::AttitudeFrom(person, least) => Reads::AtLeast(Part::Attitude(*person), (*least).into()),
            Self::FriendFrom(never, _) => match *never {},
            Self::RungFrom(person, least) => Reads::AtLeast(Part::Rung(*person), (*least).into()),
            Self::TrustFrom(person, least) => Reads::AtLeast(Part::Trust(*person), (*least).into()),
            Self::Points(parts, least) => Reads::Points(parts, *least),
            Self::StockFrom(stock, least) => Reads::AtLeast(Part::Stock(*stock), (*least).into()),
            Self::DayFrom(day) => Reads::AtLeast(Part::Day, (*day).into()),
            Self::StageFrom(stage) => Reads::AtLeast(Part::Stage, stage.0.into()),
            Self::AtDesk => Reads::AtLeast(Part::AtDesk, 1),
            Self::InTalkWith(person) => Reads::AtLeast(Part::InTalkWith(*person), 1),
        }
    }
}
