//! Owns what still matters in a situation: parts of a position that nothing can ask about any more
//! are cleared from its key, so that ways which differ only in closed matters meet again.
//!
//! Some facts close matters for good: they are never given up, and something asks that they be
//! unknown. These are the *gates*. With the gates known, the scene and what is due, it is worked out
//! once which choices, events and cases can still come up, and what they ask. Whatever only the
//! others asked is cleared; the gates themselves never are.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use super::layout::{Field, Key, PersonBits};
use super::program::{Branching, Choice, Op, Program, Test};
use super::room::{BLOCK, Room, Short, list};

/// Most events that can be scheduled and are told apart; the others count as if they might come.
const MOST_SCHEDULED: usize = 8;

/// Masks by gates known, each worked out when it is asked for.
type Masks = Box<[OnceLock<Key>]>;

/// Masks of what matters.
pub struct Relevance {
    /// By scene and what is due. Most of these never come up, and have none.
    pages: Box<[OnceLock<Masks>]>,
    /// How many masks a page has.
    masks: usize,
    room: Arc<Room>,
    /// Bytes taken.
    held: AtomicU64,
    /// Events that can be scheduled and are told apart, by their places in the program.
    scheduled: Vec<usize>,
    /// Events that fall due on a day of their own: they come in the order of these days, so that it is
    /// enough to know how many there have been.
    fixed: Vec<usize>,
}

impl Relevance {
    pub fn new(program: &Program, room: &Arc<Room>) -> Result<Self, Short> {
        let of_kind =
            |fixed: bool| (0..program.events.len()).filter(move |&e| program.events[e].due.fixed.is_some() == fixed);
        let (scheduled, fixed): (Vec<usize>, Vec<usize>) =
            (of_kind(false).take(MOST_SCHEDULED).collect(), of_kind(true).collect());
        let classes = (program.scenes.len() * (fixed.len() + 1)) << scheduled.len();
        let bytes = classes * size_of::<OnceLock<Masks>>();
        let gates = program.layout.facts.iter().flatten().filter(|&&bit| program.layout.gates.bits() >> bit & 1 == 1);
        let masks = 1 << gates.count();
        let (room, held) = (Arc::clone(room), AtomicU64::new(0));
        let mut relevance = Self { pages: Box::default(), masks, room, held, scheduled, fixed };
        relevance.take(bytes)?;
        relevance.pages = list(classes, OnceLock::new)?;
        Ok(relevance)
    }

    fn take(&self, bytes: usize) -> Result<(), Short> {
        self.room.take(bytes as u64)?;
        self.held.fetch_add(bytes as u64, Ordering::Relaxed);
        Ok(())
    }

    /// The bits of a situation that matter.
    #[inline]
    pub fn mask(&self, program: &Program, key: Key) -> Result<Key, Short> {
        let layout = &program.layout;
        let idle = program.idle.iter().fold(0, |bits, idle| bits | idle.bits(key, layout.day));
        let key = key & !idle;
        let mut class = layout.scene.get(key) as usize;
        let to_come = |event: usize| key & program.events[event].due.bits() != 0;
        class = class * (self.fixed.len() + 1) + self.fixed.iter().filter(|&&event| to_come(event)).count();
        for &event in &self.scheduled {
            class = class << 1 | usize::from(to_come(event));
        }
        let page = &self.pages[class];
        let masks = match page.get() {
            Some(masks) => masks,
            None => {
                let masks = self.page()?;
                page.get_or_init(|| masks)
            }
        };
        let mask = &masks[layout.gates.get(key) as usize];
        Ok(*mask.get_or_init(|| Live::of(program, key, &self.scheduled).mask()) & !idle)
    }

    fn page(&self) -> Result<Masks, Short> {
        self.take(BLOCK + self.masks * size_of::<OnceLock<Key>>())?;
        list(self.masks, OnceLock::new)
    }
}

impl Drop for Relevance {
    fn drop(&mut self) {
        self.room.give(self.held.load(Ordering::Relaxed));
    }
}

/// What can still come up.
struct Live<'a> {
    program: &'a Program,
    /// The gates that are known, which stay so, and the earliest day that it can be.
    gates: Key,
    scenes: Vec<bool>,
    events: Vec<bool>,
    /// What has not been looked at yet.
    open: Vec<Next>,
    asked: Key,
}

/// The day of the last event that is over and could come on no other day.
fn earliest(program: &Program, key: Key) -> u32 {
    let over = program.events.iter().filter(|event| key & event.due.bits() == 0);
    over.filter_map(|event| event.due.fixed).max().unwrap_or(0)
}

/// Something that can come up.
enum Next {
    Scene(usize),
    Event(usize),
}

impl<'a> Live<'a> {
    fn of(program: &'a Program, key: Key, scheduled: &[usize]) -> Self {
        let layout = &program.layout;
        let mut live = Self {
            program,
            gates: layout.day.set(key & layout.gates.bits(), earliest(program, key)),
            scenes: vec![false; program.scenes.len()],
            events: vec![false; program.events.len()],
            open: Vec::new(),
            asked: layout.day.bits() | layout.scene.bits() | layout.belief.bits() | layout.gates.bits() | program.also,
        };
        let told_apart = |index: usize| program.events[index].due.fixed.is_some() || scheduled.contains(&index);
        let may_come = |index: &usize| !told_apart(*index) || key & program.events[*index].due.bits() != 0;
        for index in (0..program.events.len()).filter(may_come) {
            live.events[index] = true;
            live.open.push(Next::Event(index));
        }
        live.enter(layout.scene.get(key) as usize);
        live.cases(&program.deadline, 0);
        while let Some(next) = live.open.pop() {
            match next {
                Next::Scene(scene) => {
                    program.scenes[scene].iter().for_each(|choice| live.choice(choice, scene as u32));
                }
                Next::Event(event) => {
                    let event = &program.events[event];
                    live.asked |= event.due.bits();
                    live.cases_after(&event.when, &event.cases, 0);
                }
            }
        }
        live
    }

    /// The scene can be come to.
    fn enter(&mut self, scene: usize) {
        if !std::mem::replace(&mut self.scenes[scene], true) {
            self.open.push(Next::Scene(scene));
        }
    }

    fn mask(self) -> Key {
        // A question may look at a part of an attitude or a stock alone, but where it moves it moves as a whole.
        let whole = |mask: Key, part: Key| if mask & part != 0 { mask | part } else { mask };
        // What waits for a first meeting matters as long as the attitude does.
        let inclined = |p: &PersonBits| p.inclined.map_or(0, Field::bits);
        let people = self.program.layout.people.iter();
        let people = people.filter_map(|p| Some(p.attitude?.bits() | inclined(p)));
        let stocks = self.program.layout.stocks.iter().flatten().map(|field| field.bits());
        people.chain(stocks).fold(self.asked, whole)
    }

    fn choice(&mut self, choice: &Choice, scene: u32) {
        if self.excluded(&choice.when, scene) {
            return;
        }
        self.asked |= choice.once;
        self.cases_after(&choice.when, &choice.cases, scene);
    }

    fn cases_after(&mut self, when: &Test, cases: &[Branching], scene: u32) {
        if !self.excluded(when, scene) {
            self.asked |= when.asks(&self.program.layout);
            self.cases(cases, scene);
        }
    }

    fn cases(&mut self, cases: &[Branching], scene: u32) {
        for case in cases {
            if self.excluded(&case.when, scene) {
                continue;
            }
            self.asked |= case.when.asks(&self.program.layout);
            for op in case.turnouts.iter().filter(|t| t.end.is_none()).flat_map(|t| &t.ops) {
                self.op(op);
            }
        }
    }

    fn op(&mut self, op: &Op) {
        let layout = &self.program.layout;
        match op {
            Op::Set { keep, put } => {
                if !keep & layout.scene.bits() != 0 {
                    self.enter(layout.scene.get(*put) as usize);
                }
            }
            Op::Schedule { field, .. } => {
                let of_field = self.program.events.iter().position(|event| event.due.field == *field);
                if let Some(event) = of_field.filter(|&event| !std::mem::replace(&mut self.events[event], true)) {
                    self.open.push(Next::Event(event));
                }
            }
            Op::Meet { .. }
            | Op::MeetInclined { .. }
            | Op::Shift { .. }
            | Op::Incline { .. }
            | Op::Stock { .. }
            | Op::Days(_) => {}
        }
    }

    /// Whether a test can never hold again in this scene.
    fn excluded(&self, test: &Test, scene: u32) -> bool {
        let layout = &self.program.layout;
        let key = layout.scene.set(self.gates, scene);
        test.decided(key, key & layout.gates.bits() | layout.scene.bits(), layout) == Some(false)
    }
}
