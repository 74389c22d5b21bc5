//! Owns what an effect can change: in the words of authors, with names or with ids. What it does is said
//! by `rules`, and once more by `solve`.

use serde::{Deserialize, Serialize};

use super::limits::{MAX_DAYS, MAX_MONEY, MOST_STOCK};
use super::method::{ATTITUDES, Element, INCLINED_MAX, RUNG_MAX, Stage};
use super::refs::{Ids, Measure, Refs, Translate, Whose};

/// One change that an outcome makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "R::Person: Serialize, R::Fact: Serialize, R::Node: Serialize, R::Event: Serialize, \
                 R::Ending: Serialize, R::Stock: Serialize, R::Short: Serialize",
    deserialize = "R::Person: Deserialize<'de>, R::Fact: Deserialize<'de>, R::Node: Deserialize<'de>, \
                   R::Event: Deserialize<'de>, R::Ending: Deserialize<'de>, R::Stock: Deserialize<'de>, R::Short: Deserialize<'de>"
))]
pub enum Effect<R: Refs = Ids> {
    Learn(R::Fact),
    /// A stand is given up.
    Retract(R::Fact),
    /// Somebody is met, with this attitude if for the first time.
    Meet(R::Person, i8),
    Shift(R::Person, i8),
    /// A shift that waits for the first meeting, if there was none yet.
    Incline(R::Person, i8),
    OpenDoor(R::Person),
    ShutDoor(R::Person),
    BecomeSponsor(R::Person),
    /// A rung of the ladder of acts is reached (HW-7).
    Climb(R::Person, u8),
    /// An element of the relationship is there from now on (RD-1).
    Give(R::Person, Element),
    /// Somebody else has the post: nothing of the relationship is left (HW-3).
    Replaced(R::Person),
    /// Short for: it carries to all who listen to this person. Their doors open, and who has been met is
    /// warmer (HW-9).
    Carry(R::Short),
    /// Short for: everybody of a department is inclined by so much, or everybody at all: what one firm does
    /// to another (HW-2).
    InclineAll(R::Short, i8),
    Stage(Stage),
    Talk(R::Node),
    Desk,
    /// The event falls due after this many days, if the calendar has them.
    Schedule(R::Event, u8),
    Cancel(R::Event),
    /// Working days pass, up to the last day of the calendar.
    Days(u8),
    /// So much of a stock comes in (positive) or goes out (negative); it never falls below nothing.
    Stock(R::Stock, i8),
    /// Money earned (positive) or spent (negative), in thousands of dollars.
    Money(i32),
    End(R::Ending),
}

/// What also leads from effects to effects.
pub trait TranslateEffects<A: Refs, B: Refs>: Translate<A, B> {
    /// What [`Effect::Carry`] is short for.
    fn carry(&mut self, person: &A::Short) -> Vec<Effect<B>>;
    /// What [`Effect::InclineAll`] is short for.
    fn incline_all(&mut self, whom: &A::Short, shift: i8) -> Vec<Effect<B>>;
}

impl<R: Refs> Effect<R> {
    /// The same with other references: several, if it was short for them.
    pub fn translated<S: Refs>(&self, by: &mut impl TranslateEffects<R, S>) -> Vec<Effect<S>> {
        let effect = match self {
            Self::Learn(fact) => Effect::Learn(by.fact(fact)),
            Self::Retract(fact) => Effect::Retract(by.fact(fact)),
            Self::Meet(person, attitude) => {
                by.within(Whose::Person(person), Measure::Attitude, (*attitude).into(), ATTITUDES);
                Effect::Meet(by.person(person), *attitude)
            }
            Self::Shift(person, shift) => {
                by.within(Whose::Person(person), Measure::Shift, (*shift).into(), -4..=4);
                Effect::Shift(by.person(person), *shift)
            }
            Self::Incline(person, shift) => {
                let most = i64::from(INCLINED_MAX);
                by.within(Whose::Person(person), Measure::Shift, (*shift).into(), -most..=most);
                Effect::Incline(by.person(person), *shift)
            }
            Self::OpenDoor(person) => Effect::OpenDoor(by.person(person)),
            Self::ShutDoor(person) => Effect::ShutDoor(by.person(person)),
            Self::BecomeSponsor(person) => Effect::BecomeSponsor(by.person(person)),
            Self::Climb(person, rung) => {
                by.within(Whose::Person(person), Measure::Rung, (*rung).into(), 1..=RUNG_MAX.into());
                Effect::Climb(by.person(person), *rung)
            }
            Self::Give(person, element) => Effect::Give(by.person(person), *element),
            Self::Replaced(person) => Effect::Replaced(by.person(person)),
            Self::Carry(person) => return by.carry(person),
            Self::InclineAll(whom, shift) => return by.incline_all(whom, *shift),
            Self::Stage(stage) => {
                by.within(Whose::Nobodys, Measure::Stage, stage.0.into(), Stage::FIRST.into()..=Stage::LAST.into());
                Effect::Stage(*stage)
            }
            Self::Talk(node) => Effect::Talk(by.node(node)),
            Self::Desk => Effect::Desk,
            Self::Schedule(event, days) => {
                by.within(Whose::Event(event), Measure::Days, (*days).into(), 1..=MAX_DAYS.into());
                Effect::Schedule(by.event(event), *days)
            }
            Self::Cancel(event) => Effect::Cancel(by.event(event)),
            Self::Days(days) => {
                by.within(Whose::Nobodys, Measure::Days, (*days).into(), 1..=MAX_DAYS.into());
                Effect::Days(*days)
            }
            Self::Stock(stock, by_so_much) => {
                let most = i64::from(MOST_STOCK);
                by.within(Whose::Stock(stock), Measure::Stock, (*by_so_much).into(), -most..=most);
                Effect::Stock(by.stock(stock), *by_so_much)
            }
            Self::Money(amount) => {
                by.within(Whose::Nobodys, Measure::Amount, (*amount).into(), (-MAX_MONEY).into()..=MAX_MONEY.into());
                Effect::Money(*amount)
            }
            Self::End(ending) => Effect::End(by.ending(ending)),
        };
        vec![effect]
    }
}

/// One part of what an effect changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change<'e, R: Refs = Ids> {
    /// A fact is known, or no longer.
    Fact(&'e R::Fact, bool),
    /// Somebody is met; where it is for the first time, with this attitude.
    Met(&'e R::Person, i8),
    /// An attitude moves by so much.
    Attitude(&'e R::Person, i8),
    /// An attitude moves by so much, at the first meeting if there was none yet.
    Inclined(&'e R::Person, i8),
    Door(&'e R::Person, bool),
    Sponsor(&'e R::Person),
    /// At least this rung is reached.
    Rung(&'e R::Person, u8),
    Element(&'e R::Person, Element),
    /// All that there was with somebody is as with a stranger.
    Gone(&'e R::Person),
    /// The doors of all who listen to this person, and their attitudes.
    Listeners(&'e R::Short),
    /// The attitudes of a department or of everybody, as by [`Change::Inclined`].
    All(&'e R::Short),
    Stage(Stage),
    /// This moment of a conversation, or the desk.
    Scene(Option<&'e R::Node>),
    /// An event falls due after so many days, or no longer.
    Due(&'e R::Event, Option<u8>),
    Days(u8),
    /// So much of a stock comes in or goes out.
    Stock(&'e R::Stock, i8),
    /// In thousands of dollars.
    Money(i32),
    /// The deal is over.
    End(&'e R::Ending),
}

impl<R: Refs> Effect<R> {
    /// What it changes: from here follows what a deal can come to, what a key has to hold, and what moves
    /// money.
    pub fn writes(&self) -> impl Iterator<Item = Change<'_, R>> {
        let (first, second) = match self {
            Self::Learn(fact) => (Change::Fact(fact, true), None),
            Self::Retract(fact) => (Change::Fact(fact, false), None),
            Self::Meet(person, attitude) => (Change::Met(person, *attitude), Some(Change::Door(person, true))),
            Self::Shift(person, by) => (Change::Attitude(person, *by), None),
            Self::Incline(person, by) => (Change::Inclined(person, *by), None),
            Self::OpenDoor(person) => (Change::Door(person, true), None),
            Self::ShutDoor(person) => (Change::Door(person, false), None),
            Self::BecomeSponsor(person) => (Change::Sponsor(person), None),
            Self::Climb(person, rung) => (Change::Rung(person, *rung), None),
            Self::Give(person, element) => (Change::Element(person, *element), None),
            Self::Replaced(person) => (Change::Gone(person), None),
            Self::Carry(person) => (Change::Listeners(person), None),
            Self::InclineAll(whom, _) => (Change::All(whom), None),
            Self::Stage(stage) => (Change::Stage(*stage), None),
            Self::Talk(node) => (Change::Scene(Some(node)), None),
            Self::Desk => (Change::Scene(None), None),
            Self::Schedule(event, days) => (Change::Due(event, Some(*days)), None),
            Self::Cancel(event) => (Change::Due(event, None), None),
            Self::Days(days) => (Change::Days(*days), None),
            Self::Stock(stock, by) => (Change::Stock(stock, *by), None),
            Self::Money(amount) => (Change::Money(*amount), None),
            Self::End(ending) => (Change::End(ending), None),
        };
        [Some(first), second].into_iter().flatten()
    }
}
