//! Owns the key of a situation: which parts of a position the rules can ever ask about, and in which
//! bits of one word they stand. Positions that differ elsewhere lead to the same, so they share a key.

use crate::model::{
    ATTITUDE_MAX, ATTITUDE_MIN, Change, Condition, Element, Expr, FactId, Facts, INCLINED_MAX, IdSet, MAX_EVENTS,
    MAX_FACTS, MAX_ONCE, MAX_PEOPLE, MAX_STOCKS, MOST_STOCK, NodeId, OnceId, Outcome, Part, PersonId, Position,
    RUNG_MAX, Reads, Resolution, Scenario, Scene, Stage,
};

/// A situation in one word: the position below, the belief above.
pub type Key = u128;

/// Most bits at the top of a key that hold the number of the belief.
const BELIEF_BITS: u32 = 17;
/// Fewest of them: a position that leaves less room is too wide.
const LEAST_BELIEF_BITS: u32 = 12;
/// Most facts that close matters for good (see [`super::relevance`]).
const MOST_GATES: u32 = 8;
const POSITION_BITS: u32 = Key::BITS - LEAST_BELIEF_BITS;

/// A whole number within a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Field {
    shift: u32,
    width: u32,
}

impl Field {
    fn mask(self) -> Key {
        (1 << self.width) - 1
    }

    #[inline]
    pub fn get(self, key: Key) -> u32 {
        (key >> self.shift & self.mask()) as u32
    }

    #[inline]
    pub fn set(self, key: Key, value: u32) -> Key {
        key & !(self.mask() << self.shift) | Key::from(value) << self.shift
    }

    pub fn width(self) -> u32 {
        self.width
    }

    /// All bits of the field.
    pub fn bits(self) -> Key {
        self.mask() << self.shift
    }
}

/// Where it stands when an event falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub field: Field,
    /// The only day on which it can fall due; then the field only says whether it is still to come.
    pub fixed: Option<u32>,
}

impl Due {
    /// The day on which the event falls due; 0 = not scheduled.
    #[inline]
    pub fn get(self, key: Key) -> u32 {
        match (self.fixed, self.field.get(key)) {
            (Some(day), 1..) => day,
            (_, due) => due,
        }
    }

    /// Bits of the field.
    pub fn bits(self) -> Key {
        self.field.bits()
    }
}

/// Where one person's traits stand; none = nothing asks for it.
#[derive(Clone, Copy, Debug, Default)]
pub struct PersonBits {
    /// None also if the attitude tells.
    pub met: Option<u32>,
    pub door_open: Option<u32>,
    pub sponsor: Option<u32>,
    /// 0 while unmet, then the attitude counted from 1.
    pub attitude: Option<Field>,
    /// What waits for the first meeting: 0 = nothing, then up from 1, then down.
    pub inclined: Option<Field>,
    /// By rung of the ladder of acts, from the first: whether it is reached.
    pub rungs: [Option<u32>; RUNG_MAX as usize],
    /// By element of the relationship.
    pub elements: [Option<u32>; Element::ALL.len()],
}

impl PersonBits {
    /// All bits that tell of this person.
    pub fn bits(&self) -> Key {
        let flags = [self.met, self.door_open, self.sponsor].into_iter().chain(self.elements).chain(self.rungs);
        let fields = [self.attitude, self.inclined].into_iter().flatten().fold(0, |mask, field| mask | field.bits());
        flags.flatten().fold(fields, |mask, bit| mask | 1 << bit)
    }
}

/// The places of everything in a key.
#[derive(Clone, Debug)]
pub struct Layout {
    pub day: Field,
    /// 0 = desk, then the nodes.
    pub scene: Field,
    pub stage: Option<Field>,
    pub stocks: [Option<Field>; MAX_STOCKS],
    pub facts: [Option<u32>; 64],
    pub once: [Option<u32>; MAX_ONCE],
    pub due: [Option<Due>; MAX_EVENTS],
    pub people: [PersonBits; MAX_PEOPLE],
    pub belief: Field,
    /// The facts that close matters for good, next to each other.
    pub gates: Field,
}

/// More can be asked about a position than a key can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooWide {
    /// Bits that the position needs.
    pub needed: u32,
    /// Bits that there are.
    pub available: u32,
}

impl Layout {
    /// The layout for a scenario, and for conditions that somebody asks about besides it.
    pub fn of(scenario: &Scenario, also: &[Expr<Condition>]) -> Result<Self, TooWide> {
        let mut asked = Asked::of(scenario);
        also.iter().for_each(|condition| asked.condition(scenario, condition));
        asked.only_changing(scenario);
        let mut used = 0;
        let mut field = |width: u32| {
            let field = Field { shift: used, width };
            used += width;
            field
        };
        let width = |most: usize| usize::BITS - most.leading_zeros();
        let day = field(width(scenario.days.into()));
        let scene = field(width(scenario.nodes.len()));
        let stage = asked.stage.then(|| field(width(Stage::LAST.into())));
        let stocks = asked.stocks.map(|asked| asked.then(|| field(width(MOST_STOCK.into()))));
        let due = std::array::from_fn(|event| {
            let days = width(scenario.days.into());
            match asked.due[event] {
                Asking::Never => None,
                Asking::Scheduled => Some(Due { field: field(days), fixed: None }),
                Asking::Fixed(day) => Some(Due { field: field(1), fixed: Some(day) }),
            }
        });
        let attitudes = width(attitude_code(ATTITUDE_MAX) as usize);
        let inclinations = width(2 * INCLINED_MAX.unsigned_abs() as usize);
        let people = asked.people.map(|person| PersonBits {
            attitude: person.attitude.then(|| field(attitudes)),
            inclined: (person.attitude && person.inclined).then(|| field(inclinations)),
            met: (person.met && !person.attitude).then(|| field(1).shift),
            door_open: person.door_open.then(|| field(1).shift),
            sponsor: person.sponsor.then(|| field(1).shift),
            rungs: std::array::from_fn(|i| (person.rungs >> i & 1 == 1).then(|| field(1).shift)),
            elements: std::array::from_fn(|i| (person.elements >> i & 1 == 1).then(|| field(1).shift)),
        });
        let gates = gates(scenario);
        let gate_bits = field(MOST_GATES);
        let facts = std::array::from_fn(|i| match gates.iter().position(|&gate| gate.index() == i) {
            Some(place) => Some(gate_bits.shift + place as u32),
            None => asked.facts.contains(FactId(i as u8)).then(|| field(1).shift),
        });
        let once = std::array::from_fn(|i| asked.once.contains(OnceId(i as u8)).then(|| field(1).shift));
        if used > POSITION_BITS {
            return Err(TooWide { needed: used, available: POSITION_BITS });
        }
        let width = (Key::BITS - used).min(BELIEF_BITS);
        let belief = Field { shift: Key::BITS - width, width };
        Ok(Self { day, scene, stage, stocks, facts, once, due, people, belief, gates: gate_bits })
    }

    /// Beliefs that a key can tell apart.
    pub fn most_beliefs(&self) -> usize {
        1 << self.belief.width
    }

    /// The position's part of a key. Whose turn it is does not show: only positions in which the
    /// learner chooses are packed.
    pub fn pack(&self, position: &Position) -> Key {
        let mut key = self.day.set(0, position.day.into());
        key = self.scene.set(key, scene_number(position.scene));
        if let Some(stage) = self.stage {
            key = stage.set(key, position.stage.0.into());
        }
        for (place, &count) in self.stocks.iter().zip(&position.stocks) {
            if let Some(field) = place {
                key = field.set(key, count.into());
            }
        }
        for (place, &due) in self.due.iter().zip(&position.due) {
            if let Some(Due { field, fixed }) = place {
                key = field.set(key, if fixed.is_some() { u32::from(due > 0) } else { due.into() });
            }
        }
        for (bits, person) in self.people.iter().zip(&position.people) {
            if let Some(field) = bits.attitude {
                key = field.set(key, if person.met { attitude_code(person.attitude) } else { 0 });
            }
            if let Some(field) = bits.inclined {
                key = field.set(key, inclined_code(person.inclined));
            }
            for (rung, bit) in (1..=RUNG_MAX).zip(bits.rungs) {
                key |= flag(bit, person.rung >= rung);
            }
            for (element, bit) in Element::ALL.into_iter().zip(bits.elements) {
                key |= flag(bit, person.has(element));
            }
            let flags = [(bits.met, person.met), (bits.door_open, person.door_open), (bits.sponsor, person.sponsor)];
            for (bit, is_set) in flags {
                key |= flag(bit, is_set);
            }
        }
        for (index, &bit) in self.facts.iter().enumerate() {
            key |= flag(bit, position.facts.contains(FactId(index as u8)));
        }
        for (index, &bit) in self.once.iter().enumerate() {
            key |= flag(bit, position.taken.contains(OnceId(index as u8)));
        }
        key
    }
}

fn flag(bit: Option<u32>, is_set: bool) -> Key {
    bit.filter(|_| is_set).map_or(0, |bit| 1 << bit)
}

/// The number of a scene in a key.
pub fn scene_number(scene: Scene) -> u32 {
    match scene {
        Scene::Desk => 0,
        Scene::Talk(NodeId(node)) => u32::from(node) + 1,
    }
}

/// The number of a met person's attitude in a key. The numbers leave a gap below 0, so that a single
/// bit tells who is not against us, which is asked most.
pub fn attitude_code(attitude: i8) -> u32 {
    match attitude.clamp(ATTITUDE_MIN, ATTITUDE_MAX) {
        ..0 => 1,
        attitude => NOT_AGAINST + u32::from(attitude.unsigned_abs()),
    }
}

/// The number of an inclination in a key.
fn inclined_code(inclined: i8) -> u32 {
    let far = u32::from(inclined.unsigned_abs());
    if inclined < 0 { u32::from(INCLINED_MAX.unsigned_abs()) + far } else { far }
}

fn inclination(code: u32) -> i8 {
    let code = code as i8;
    if code > INCLINED_MAX { INCLINED_MAX - code } else { code }
}

/// The number of an inclination that has moved by `by`.
pub fn inclined(code: u32, by: i8) -> u32 {
    inclined_code(inclination(code).saturating_add(by).clamp(-INCLINED_MAX, INCLINED_MAX))
}

/// The number of the attitude at a first meeting that an inclination has moved.
pub fn met_inclined(attitude: u32, inclined: u32) -> u32 {
    shifted(attitude, inclination(inclined))
}

/// The number of the attitude 0.
const NOT_AGAINST: u32 = 4;

/// The facts that close most: never given up, and asked to be unknown by choices, events or cases.
fn gates(scenario: &Scenario) -> Vec<FactId> {
    let resolutions = || {
        let actions = scenario.actions.iter().map(|a| (Some(&a.when), &a.resolution));
        let events = scenario.events.iter().map(|e| (Some(&e.when), &e.resolution));
        actions.chain(events).chain([(None, &scenario.deadline)])
    };
    let mut given_up = IdSet::EMPTY;
    let mut closes = [0u32; MAX_FACTS];
    for (when, resolution) in resolutions() {
        for change in resolution.outcomes.iter().flat_map(Outcome::writes) {
            if let Change::Fact(fact, false) = change {
                given_up.insert(*fact);
            }
        }
        for condition in when.into_iter().chain(resolution.cases.iter().map(|c| &c.when)) {
            condition.needs_unknown().iter().for_each(|fact| closes[fact.index()] += 1);
        }
    }
    let closing = scenario.fact_ids().filter(|&fact| closes[fact.index()] > 0 && !given_up.contains(fact));
    let mut gates: Vec<FactId> = closing.collect();
    gates.sort_by_key(|&fact| (std::cmp::Reverse(closes[fact.index()]), fact));
    gates.truncate(MOST_GATES as usize);
    gates
}

/// The number of an attitude that has moved by `by`.
pub fn shifted(code: u32, by: i8) -> u32 {
    let attitude = if code < NOT_AGAINST { ATTITUDE_MIN } else { (code - NOT_AGAINST) as i8 };
    attitude_code(attitude.saturating_add(by))
}

#[derive(Clone, Copy, Default)]
struct AskedOfPerson {
    met: bool,
    door_open: bool,
    sponsor: bool,
    attitude: bool,
    inclined: bool,
    /// A bit for each rung, from the first.
    rungs: u8,
    /// A bit for each element.
    elements: u8,
}

/// When an event may fall due.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Asking {
    #[default]
    Never,
    /// On this day, unless it is called off.
    Fixed(u32),
    Scheduled,
}

/// What some condition asks about.
#[derive(Default)]
struct Asked {
    stage: bool,
    stocks: [bool; MAX_STOCKS],
    facts: IdSet<FactId>,
    once: IdSet<OnceId>,
    due: [Asking; MAX_EVENTS],
    people: [AskedOfPerson; MAX_PEOPLE],
}

impl Asked {
    fn of(scenario: &Scenario) -> Self {
        let mut asked = Self::default();
        for action in &scenario.actions {
            asked.condition(scenario, &action.when);
            asked.resolution(scenario, &action.resolution);
            if let Some(once) = action.once {
                asked.once.insert(once);
            }
        }
        for (index, event) in scenario.events.iter().enumerate() {
            if event.day > 0 && asked.due[index] == Asking::Never {
                asked.due[index] = Asking::Fixed(event.day.into());
            }
            asked.condition(scenario, &event.when);
            asked.resolution(scenario, &event.resolution);
        }
        asked.resolution(scenario, &scenario.deadline);
        asked
    }

    fn resolution(&mut self, scenario: &Scenario, resolution: &Resolution) {
        for case in &resolution.cases {
            self.condition(scenario, &case.when);
        }
        for change in resolution.outcomes.iter().flat_map(Outcome::writes) {
            if let Change::Due(event, _) = change {
                self.due[event.index()] = Asking::Scheduled;
            }
            if let Change::Inclined(person, _) = change {
                self.people[person.index()].inclined = true;
            }
        }
    }

    /// What stays as it is at the start is no question.
    fn only_changing(&mut self, scenario: &Scenario) {
        let mut changing = [AskedOfPerson::default(); MAX_PEOPLE];
        for change in scenario.causes().flat_map(|c| &scenario.resolution(c).outcomes).flat_map(Outcome::writes) {
            match change {
                Change::Element(person, element) => changing[person.index()].elements |= 1 << element as u8,
                // One that is open at the start and never shut stays open.
                Change::Door(person, open) => {
                    changing[person.index()].door_open |= !open || !scenario.start.person(*person).door_open;
                }
                Change::Sponsor(person) => changing[person.index()].sponsor = true,
                Change::Gone(person) => {
                    let person = &mut changing[person.index()];
                    (person.elements, person.door_open) = (u8::MAX, true);
                }
                Change::Listeners(never) | Change::All(never) => match *never {},
                // These are in a key wherever a condition asks.
                Change::Fact(..)
                | Change::Met(..)
                | Change::Attitude(..)
                | Change::Inclined(..)
                | Change::Rung(..)
                | Change::Stage(_)
                | Change::Scene(_)
                | Change::Due(..)
                | Change::Days(_)
                | Change::Stock(..)
                | Change::Money(_)
                | Change::End(_) => {}
            }
        }
        for (person, changing) in self.people.iter_mut().zip(changing) {
            person.elements &= changing.elements;
            person.door_open &= changing.door_open;
            person.sponsor &= changing.sponsor;
        }
    }

    fn condition(&mut self, scenario: &Scenario, when: &Expr<Condition>) {
        for condition in when.leaves() {
            match condition.reads() {
                // Points are added up by what their parts ask.
                Reads::Nothing | Reads::Points(..) => {}
                Reads::Facts(Facts { known, unknown }) => self.facts = self.facts.or(known).or(unknown),
                Reads::AtLeast(part, least) => self.part(scenario, part, least),
            }
        }
    }

    fn part(&mut self, scenario: &Scenario, part: Part, least: i16) {
        match part {
            Part::Known(kind) => self.facts = self.facts.or(scenario.of_kind(kind)),
            Part::Met(PersonId(p)) => self.people[usize::from(p)].met = true,
            Part::DoorOpen(PersonId(p)) => self.people[usize::from(p)].door_open = true,
            Part::Sponsor(PersonId(p)) => self.people[usize::from(p)].sponsor = true,
            Part::Attitude(PersonId(p)) => self.people[usize::from(p)].attitude = true,
            // From 0 on is everybody.
            Part::Rung(PersonId(p)) => {
                let rung = least.clamp(0, RUNG_MAX.into());
                self.people[usize::from(p)].rungs |= (1 << rung >> 1) as u8;
            }
            Part::Trust(PersonId(p)) => self.people[usize::from(p)].elements = u8::MAX,
            Part::Stage => self.stage = true,
            Part::Stock(stock) => self.stocks[stock.index()] = true,
            // These are in every key.
            Part::Day | Part::AtDesk | Part::InTalkWith(_) => {}
        }
    }
}
