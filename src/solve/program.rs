//! Owns a scenario made ready for search: conditions as masks, effects as bit operations on a key.
//! It says the same as `rules`, a good deal faster; the tests hold the two together.

use std::collections::BTreeMap;

use super::beliefs::{Weighted, Weights};
use super::idle::Idle;
use super::layout::{Due, Field, Key, Layout, PersonBits, TooWide, attitude_code, scene_number};
use super::limits::Limits;
use crate::model::{
    ATTITUDE_MAX, ATTITUDE_MIN, Action, ActionId, Approach, Cause, Condition, Effect, Element, EndingId, EndingKind,
    EventId, Expr, FactId, Facts, IdSet, Join, Outcome, PersonId, Scenario, Scene,
};

/// A condition on a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The bits under the mask are these.
    Bits {
        mask: Key,
        value: Key,
    },
    /// At least this many of these bits are set.
    Count(Key, u32),
    AtLeast(Field, u32),
    /// The scene is one of these, by its number.
    Scene(Box<[bool]>),
    Not(Box<Test>),
    All(Box<[Test]>),
    Any(Box<[Test]>),
    /// The points of those that hold add up to at least so many.
    Points(Box<[(i32, Test)]>, i32),
}

const ALWAYS: Test = Test::Bits { mask: 0, value: 0 };

impl Test {
    #[inline]
    pub fn holds(&self, key: Key, layout: &Layout) -> bool {
        if let Self::Bits { mask, value } = self { key & mask == *value } else { self.rest_holds(key, layout) }
    }

    fn rest_holds(&self, key: Key, layout: &Layout) -> bool {
        match self {
            Self::Bits { mask, value } => key & mask == *value,
            Self::Count(mask, least) => (key & mask).count_ones() >= *least,
            Self::AtLeast(field, least) => field.get(key) >= *least,
            Self::Scene(scenes) => scenes[layout.scene.get(key) as usize],
            Self::Not(inner) => !inner.holds(key, layout),
            Self::All(list) => list.iter().all(|t| t.holds(key, layout)),
            Self::Any(list) => list.iter().any(|t| t.holds(key, layout)),
            Self::Points(parts, least) => {
                let holding = parts.iter().filter(|(_, t)| t.holds(key, layout));
                holding.map(|(points, _)| i64::from(*points)).sum::<i64>() >= i64::from(*least)
            }
        }
    }

    /// What comes of it if only the bits under `fixed` are certain, and that it is at least the day of
    /// the key; none = that depends on the rest.
    pub fn decided(&self, key: Key, fixed: Key, layout: &Layout) -> Option<bool> {
        match self {
            Self::Bits { mask, value } => match (key ^ value) & mask & fixed {
                0 => (mask & !fixed == 0).then_some(true),
                _ => Some(false),
            },
            Self::Scene(scenes) if layout.scene.bits() & !fixed == 0 => Some(scenes[layout.scene.get(key) as usize]),
            // The key holds the earliest day that it can be.
            Self::AtLeast(field, least) if *field == layout.day && field.get(key) >= *least => Some(true),
            Self::Count(..) | Self::AtLeast(..) | Self::Scene(_) => None,
            Self::Not(inner) => inner.decided(key, fixed, layout).map(|holds| !holds),
            Self::All(list) => decided_by(list, false, |t| t.decided(key, fixed, layout)),
            Self::Any(list) => decided_by(list, true, |t| t.decided(key, fixed, layout)),
            Self::Points(parts, least) => {
                let (mut low, mut high) = (0i64, 0i64);
                for (points, test) in parts {
                    let points = i64::from(*points);
                    let (least, most) = match test.decided(key, fixed, layout) {
                        Some(holds) => (points * i64::from(holds), points * i64::from(holds)),
                        None => (0.min(points), 0.max(points)),
                    };
                    (low, high) = (low + least, high + most);
                }
                let least = i64::from(*least);
                if low >= least { Some(true) } else { (high < least).then_some(false) }
            }
        }
    }

    /// The bits that it looks at.
    pub fn asks(&self, layout: &Layout) -> Key {
        match self {
            Self::Bits { mask, .. } | Self::Count(mask, _) => *mask,
            Self::AtLeast(field, _) => field.bits(),
            Self::Scene(_) => layout.scene.bits(),
            Self::Not(inner) => inner.asks(layout),
            Self::All(list) | Self::Any(list) => list.iter().fold(0, |mask, t| mask | t.asks(layout)),
            Self::Points(parts, _) => parts.iter().fold(0, |mask, (_, t)| mask | t.asks(layout)),
        }
    }
}

/// One part that comes out as `by` decides the whole; otherwise all must be decided.
fn decided_by(list: &[Test], by: bool, of: impl Fn(&Test) -> Option<bool>) -> Option<bool> {
    let parts: Vec<Option<bool>> = list.iter().map(of).collect();
    if parts.contains(&Some(by)) { Some(by) } else { parts.iter().all(Option::is_some).then_some(!by) }
}

/// One step of an outcome.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// Keeps the bits of the first and sets those of the second.
    Set { keep: Key, put: Key },
    /// Sets `put` unless `met` is set.
    Meet { met: Key, put: Key },
    /// The same for somebody whose attitude at the first meeting may have moved before.
    MeetInclined { attitude: Field, inclined: Field, code: u32 },
    /// Moves the attitude of somebody met.
    Shift { field: Field, by: i8 },
    /// Moves the attitude of somebody met, or what waits for the first meeting.
    Incline { attitude: Field, inclined: Field, by: i8 },
    /// The event falls due after so many days, if the calendar has them.
    Schedule { field: Field, days: u32 },
    /// So much of a stock comes in or goes out.
    Stock { field: Field, by: i8 },
    /// Days pass, up to the last.
    Days(u32),
}

/// An outcome, compiled.
#[derive(Debug)]
pub struct Turnout {
    pub ops: Box<[Op]>,
    /// Thousands of dollars, but for the days that pass.
    pub reward: i64,
    /// The deal ends so.
    pub end: Option<EndingId>,
}

/// A case of a resolution, compiled.
#[derive(Debug)]
pub struct Branching {
    pub when: Test,
    /// Number under which [`super::beliefs::Beliefs`] knows its weights.
    pub number: u32,
    pub turnouts: Box<[Turnout]>,
}

/// A choice, compiled.
#[derive(Debug)]
pub struct Choice {
    pub action: ActionId,
    pub when: Test,
    /// The last day on which it fits.
    pub latest: u32,
    pub days: u32,
    pub once: Key,
    pub walks: bool,
    pub asks: bool,
    pub cases: Box<[Branching]>,
}

/// An event, compiled.
#[derive(Debug)]
pub struct Happening {
    pub due: Due,
    pub when: Test,
    pub cases: Box<[Branching]>,
}

/// The whole deal, compiled.
#[derive(Debug)]
pub struct Program {
    pub layout: Layout,
    /// What somebody asks about besides the scenario, and may ask at any time.
    pub also: Key,
    /// How many actions there are.
    pub actions: usize,
    /// Choices by the number of the scene, in the order of [`crate::rules::legal_actions`].
    pub scenes: Box<[Box<[Choice]>]>,
    pub events: Box<[Happening]>,
    pub deadline: Box<[Branching]>,
    pub days: u32,
    pub day_value: i64,
    /// Whether walking away is allowed; where it is not, it is still possible if nothing else is.
    pub walking: bool,
    /// Likewise asking, where one can stay without it.
    pub asking: bool,
    /// Which endings are won.
    pub won: Box<[bool]>,
    /// By the number of a case: whose it is, and the first of its outcomes.
    pub owners: Box<[(Cause, u8)]>,
    /// Which dates say nothing, and when.
    pub idle: Box<[Idle]>,
}

/// A compiled deal, with what only those who set up a search need.
pub struct Compiled {
    pub program: Program,
    /// The weights of all cases, in the order of their numbers.
    pub weights: Vec<Weights>,
    /// The conditions that were asked for besides those of the scenario.
    pub also: Vec<Test>,
    /// Those that may be asked where they still matter.
    pub parts: Vec<Test>,
}

impl Program {
    /// Compiles a scenario. `also` are conditions that somebody will ask about besides it.
    pub fn compile(scenario: &Scenario, limits: &Limits, also: &[Expr<Condition>]) -> Result<Compiled, TooWide> {
        Self::compile_with(scenario, limits, also, &[])
    }

    /// The same with `parts` of such conditions, or of those of the scenario: they keep nothing in a key that is
    /// not there without them.
    pub fn compile_with(
        scenario: &Scenario,
        limits: &Limits,
        also: &[Expr<Condition>],
        parts: &[Expr<Condition>],
    ) -> Result<Compiled, TooWide> {
        let layout = Layout::of(scenario, also)?;
        let mut compiler =
            Compiler { scenario, layout: &layout, weights: Vec::new(), owners: Vec::new(), numbers: BTreeMap::new() };
        let mut scenes = Vec::new();
        for scene in std::iter::once(&scenario.desk).chain(scenario.nodes.iter().map(|n| &n.options)) {
            let ids = scene.iter().chain(&scenario.walk_away);
            scenes.push(ids.map(|&id| compiler.choice(id)).collect::<Box<[_]>>());
        }
        let mut events = Vec::new();
        for (index, (event, due)) in scenario.events.iter().zip(&layout.due).enumerate() {
            // One that never falls due has no field, and nothing to say.
            if let Some(due) = *due {
                let cases = compiler.cases(Cause::Event(EventId(index as u8)), due.bits());
                events.push(Happening { due, when: compiler.test(&event.when), cases });
            }
        }
        let deadline = compiler.cases(Cause::Deadline, 0);
        let also: Vec<Test> = also.iter().map(|condition| compiler.test(condition)).collect();
        let parts = parts.iter().map(|condition| compiler.test(condition)).collect();
        let Compiler { weights, owners, .. } = compiler;
        let won = scenario.endings.iter().map(|e| e.kind == EndingKind::Won).collect();
        let program = Self {
            also: also.iter().fold(0, |mask, test| mask | test.asks(&layout)),
            actions: scenario.actions.len(),
            scenes: scenes.into(),
            events: events.into(),
            deadline,
            days: scenario.days.into(),
            day_value: scenario.day_value.into(),
            walking: limits.walking,
            asking: limits.asking,
            won,
            owners: owners.into(),
            idle: Idle::of(scenario, &layout),
            layout,
        };
        Ok(Compiled { program, weights, also, parts })
    }
}

struct Compiler<'a> {
    scenario: &'a Scenario,
    layout: &'a Layout,
    weights: Vec<Weights>,
    owners: Vec<(Cause, u8)>,
    /// An action that is offered in several scenes is compiled for each; its cases keep their numbers.
    numbers: BTreeMap<(Cause, u8), u32>,
}

impl Compiler<'_> {
    fn choice(&mut self, id: ActionId) -> Choice {
        let action: &Action = self.scenario.action(id);
        let once = action.once.and_then(|once| self.layout.once[once.index()]).map_or(0, |bit| 1 << bit);
        let untaken = Test::Bits { mask: once, value: 0 };
        Choice {
            action: id,
            when: both(untaken, self.test(&action.when)),
            // One that takes longer than the calendar fits on no day, not even the first.
            latest: u32::from(self.scenario.days).wrapping_sub(action.days.into()),
            days: action.days.into(),
            once,
            walks: action.approach == Approach::WalkAway,
            asks: action.asks(),
            cases: self.cases(Cause::Action(id), 0),
        }
    }

    /// `clear` are bits that every outcome clears first.
    fn cases(&mut self, owner: Cause, clear: Key) -> Box<[Branching]> {
        let resolution = self.scenario.resolution(owner);
        let mut cases = Vec::new();
        for case in &resolution.cases {
            let outcomes = &resolution.outcomes[usize::from(case.outcomes.start)..usize::from(case.outcomes.end)];
            let turnouts: Box<[Turnout]> = outcomes.iter().map(|o| self.turnout(&o.effects, clear)).collect();
            let weighted = |(o, t): (&Outcome, &Turnout)| Weighted { weights: o.weights, ends: t.end.is_some() };
            let number = *self.numbers.entry((owner, case.outcomes.start)).or_insert_with(|| {
                self.weights.push(outcomes.iter().zip(&turnouts).map(weighted).collect());
                self.owners.push((owner, case.outcomes.start));
                self.weights.len() as u32 - 1
            });
            cases.push(Branching { when: self.test(&case.when), number, turnouts });
        }
        cases.into()
    }

    fn turnout(&self, effects: &[Effect], clear: Key) -> Turnout {
        let mut ops = vec![Op::Set { keep: !clear, put: 0 }];
        let (mut reward, mut end) = (0, None);
        for effect in effects {
            match *effect {
                Effect::Money(amount) => reward += i64::from(amount),
                Effect::End(ending) => {
                    reward += i64::from(self.scenario.ending(ending).worth);
                    end = Some(ending);
                }
                Effect::Learn(_)
                | Effect::Retract(_)
                | Effect::Meet(..)
                | Effect::Shift(..)
                | Effect::Incline(..)
                | Effect::OpenDoor(_)
                | Effect::ShutDoor(_)
                | Effect::BecomeSponsor(_)
                | Effect::Climb(..)
                | Effect::Give(..)
                | Effect::Replaced(_)
                | Effect::Carry(_)
                | Effect::InclineAll(..)
                | Effect::Stage(_)
                | Effect::Talk(_)
                | Effect::Desk
                | Effect::Schedule(..)
                | Effect::Cancel(_)
                | Effect::Days(_)
                | Effect::Stock(..) => self.op(effect, &mut ops),
            }
        }
        ops.retain(|op| *op != Op::Set { keep: Key::MAX, put: 0 });
        Turnout { ops: ops.into(), reward, end }
    }

    fn op(&self, effect: &Effect, ops: &mut Vec<Op>) {
        let (layout, bit) = (self.layout, bit_mask);
        match *effect {
            Effect::Learn(fact) => set(ops, 0, bit(layout.facts[fact.index()])),
            Effect::Retract(fact) => set(ops, bit(layout.facts[fact.index()]), 0),
            Effect::OpenDoor(person) => set(ops, 0, bit(layout.people[person.index()].door_open)),
            Effect::ShutDoor(person) => set(ops, bit(layout.people[person.index()].door_open), 0),
            Effect::BecomeSponsor(person) => set(ops, 0, bit(layout.people[person.index()].sponsor)),
            Effect::Meet(person, attitude_met) => {
                let bits = layout.people[person.index()];
                match (bits.attitude, bits.inclined) {
                    (Some(attitude), Some(inclined)) => {
                        ops.push(Op::MeetInclined { attitude, inclined, code: attitude_code(attitude_met) });
                    }
                    (Some(field), None) => {
                        ops.push(Op::Meet { met: field.bits(), put: field.set(0, attitude_code(attitude_met)) });
                    }
                    (None, _) => set(ops, 0, bit(bits.met)),
                }
                set(ops, 0, bit(bits.door_open));
            }
            Effect::Shift(person, by) => {
                if let Some(field) = layout.people[person.index()].attitude {
                    ops.push(Op::Shift { field, by });
                }
            }
            // Where nothing asks how they feel, nothing changes.
            Effect::Incline(person, by) => {
                let PersonBits { attitude, inclined, .. } = layout.people[person.index()];
                if let (Some(attitude), Some(inclined)) = (attitude, inclined) {
                    ops.push(Op::Incline { attitude, inclined, by });
                }
            }
            Effect::Climb(person, rung) => {
                let reached = layout.people[person.index()].rungs.iter().take(rung.into());
                set(ops, 0, reached.fold(0, |mask, place| mask | bit(*place)));
            }
            Effect::Give(person, element) => {
                set(ops, 0, bit(layout.people[person.index()].elements[element as usize]));
            }
            Effect::Carry(never) | Effect::InclineAll(never, _) => match never {},
            Effect::Replaced(person) => set(ops, layout.people[person.index()].bits(), 0),
            Effect::Stage(stage) => {
                if let Some(field) = layout.stage {
                    set(ops, field.bits(), field.set(0, stage.0.into()));
                }
            }
            Effect::Talk(node) => {
                set(ops, layout.scene.bits(), layout.scene.set(0, scene_number(Scene::Talk(node))));
            }
            Effect::Desk => set(ops, layout.scene.bits(), 0),
            Effect::Schedule(event, days) => {
                if let Some(Due { field, .. }) = layout.due[event.index()] {
                    ops.push(Op::Schedule { field, days: days.into() });
                }
            }
            Effect::Cancel(event) => {
                if let Some(due) = layout.due[event.index()] {
                    set(ops, due.bits(), 0);
                }
            }
            Effect::Stock(stock, by) => {
                if let Some(field) = layout.stocks[stock.index()] {
                    ops.push(Op::Stock { field, by });
                }
            }
            Effect::Days(days) => ops.push(Op::Days(days.into())),
            Effect::Money(_) | Effect::End(_) => {}
        }
    }

    fn test(&self, when: &Expr<Condition>) -> Test {
        when.fold(&mut |condition| self.asked(condition), &mut |parts| match parts {
            // One bit that is not set.
            Join::Not(Test::Bits { mask, value }) if mask == value && mask.count_ones() == 1 => {
                Test::Bits { mask, value: 0 }
            }
            Join::Not(test) => Test::Not(test.into()),
            Join::All(list) => list.into_iter().reduce(both).unwrap_or(ALWAYS),
            Join::Any(list) => Test::Any(list.into()),
        })
    }

    fn asked(&self, condition: &Condition) -> Test {
        // What has no bit is what it was at the start.
        let flag = |place: Option<u32>, at_start: bool| match place {
            Some(_) => Test::Bits { mask: bit_mask(place), value: bit_mask(place) },
            None if at_start => ALWAYS,
            None => Test::Any([].into()),
        };
        let (scenario, layout) = (self.scenario, self.layout);
        let at_start = |person: PersonId| scenario.start.person(person);
        match condition {
            Condition::Always => ALWAYS,
            Condition::Knows(Facts { known, unknown }) => {
                let (known, unknown) = (self.facts(*known), self.facts(*unknown));
                // Known and unknown at once is never.
                if known & unknown != 0 {
                    Test::Any([].into())
                } else {
                    Test::Bits { mask: known | unknown, value: known }
                }
            }
            Condition::KnowsKind(kind, least) => Test::Count(self.facts(scenario.of_kind(*kind)), (*least).into()),
            Condition::Met(person) => match layout.people[person.index()].attitude {
                Some(field) => Test::AtLeast(field, 1),
                None => flag(layout.people[person.index()].met, at_start(*person).met),
            },
            Condition::DoorOpen(person) => flag(layout.people[person.index()].door_open, at_start(*person).door_open),
            Condition::Sponsor(person) => flag(layout.people[person.index()].sponsor, at_start(*person).sponsor),
            Condition::AttitudeFrom(person, least) => match layout.people[person.index()].attitude {
                // Nobody feels more than the scale allows.
                Some(field) if *least <= ATTITUDE_MAX => at_least(field, attitude_code((*least).max(ATTITUDE_MIN))),
                Some(_) | None => Test::Any([].into()),
            },
            Condition::FriendFrom(never, _) => match *never {},
            Condition::RungFrom(_, 0) | Condition::TrustFrom(_, 0) => ALWAYS,
            Condition::RungFrom(person, least) => {
                let place = layout.people[person.index()].rungs.get(usize::from(least - 1)).copied().flatten();
                flag(place, at_start(*person).rung >= *least)
            }
            Condition::TrustFrom(person, least) => {
                let (mut counted, mut there) = (0, 0);
                for (element, place) in Element::ALL.into_iter().zip(layout.people[person.index()].elements) {
                    counted |= bit_mask(place);
                    // What has no bit is what it was at the start.
                    there += u32::from(place.is_none() && at_start(*person).has(element));
                }
                match u32::from(*least).saturating_sub(there) {
                    0 => ALWAYS,
                    missing => Test::Count(counted, missing),
                }
            }
            Condition::Points(parts, least) => {
                let parts = parts.iter().map(|(points, part)| (i32::from(*points), self.test(part))).collect();
                Test::Points(parts, (*least).into())
            }
            Condition::StockFrom(stock, least) => match layout.stocks[stock.index()] {
                Some(field) => at_least(field, (*least).into()),
                None => Test::Any([].into()),
            },
            Condition::DayFrom(day) => Test::AtLeast(layout.day, (*day).into()),
            Condition::StageFrom(stage) => match layout.stage {
                Some(field) => at_least(field, stage.0.into()),
                None => Test::Any([].into()),
            },
            Condition::AtDesk => Test::Bits { mask: layout.scene.bits(), value: 0 },
            Condition::InTalkWith(person) => {
                let talks = scenario.nodes.iter().map(|n| n.who == *person);
                Test::Scene(std::iter::once(false).chain(talks).collect())
            }
        }
    }

    fn facts(&self, facts: IdSet<FactId>) -> Key {
        facts.iter().filter_map(|fact| self.layout.facts[fact.index()]).fold(0, |mask, bit| mask | 1 << bit)
    }
}

fn bit_mask(bit: Option<u32>) -> Key {
    bit.map_or(0, |bit| 1 << bit)
}

/// Adds to the last operation if it only sets bits, too.
fn set(ops: &mut Vec<Op>, clear: Key, put: Key) {
    if let Some(Op::Set { keep, put: before }) = ops.last_mut() {
        (*keep, *before) = (*keep & !clear, *before & !clear | put);
    } else {
        ops.push(Op::Set { keep: !clear, put });
    }
}

/// Holds when the field is at least so much; one look at bits where that tells.
fn at_least(field: Field, least: u32) -> Test {
    let most = field.set(0, u32::MAX >> (u32::BITS - field.width()));
    // From here up to the most, and nowhere else, are all of these bits set.
    let top = field.set(0, least);
    let below = field.get(top).trailing_zeros();
    if field.get(top).checked_add(1 << below) == field.get(most).checked_add(1) {
        Test::Bits { mask: top, value: top }
    } else {
        Test::AtLeast(field, least)
    }
}

/// Holds when both do: one look where both are about bits.
fn both(one: Test, other: Test) -> Test {
    let (mut mask, mut value, mut rest) = (0, 0, Vec::new());
    for test in [one, other].into_iter().flat_map(parts_of_all) {
        if let Test::Bits { mask: m, value: v } = test
            && v & mask == value & m
        {
            (mask, value) = (mask | m, value | v);
        } else {
            rest.push(test);
        }
    }
    if mask != 0 {
        rest.insert(0, Test::Bits { mask, value });
    }
    match rest.len() {
        0 => ALWAYS,
        1 => rest.remove(0),
        2.. => Test::All(rest.into()),
    }
}

fn parts_of_all(test: Test) -> Vec<Test> {
    if let Test::All(list) = test { list.into_vec() } else { vec![test] }
}
