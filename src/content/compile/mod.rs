//! Owns the step from a draft to a valid scenario: names become indices, and every fault is kept.

use std::collections::BTreeMap;

mod actions;
mod board;
mod outcomes;
mod parts;
mod time;
mod voices;

use enum_map::EnumMap;

use super::at::At;
use super::campaign::{self, Known, Made};
use super::check;
use super::diagnostic::{Arg, Code, Diagnostic, Fault, Faults, Help, Noun, Span};
use super::draft;
use super::law;
use super::limits;
use super::papers;
use super::parse::{self, Authored, Name};
use super::times;
use crate::model::limits::{
    MAX_DAY_VALUE, MAX_DAYS, MAX_ENDINGS, MAX_ID, MAX_LIST, MAX_MONEY, MAX_PAPERS, MAX_VOICES, MAX_WEIGHT,
};
use crate::model::{
    ATTITUDE_MAX, ATTITUDE_MIN, Action, ActionId, Cause, Ending, EndingId, Event, EventId, Fact, FactId, FactKind,
    IdSet, MAX_EVENTS, MAX_FACTS, MAX_PEOPLE, MAX_STOCKS, MAX_TRUTHS, MOST_STOCK, Node, NodeId, OnceId, OutcomeId,
    PaperKind, Person, PersonId, PersonState, Place, Position, Scenario, ScenarioParts, Scene, Stage, Stock, StockId,
    Tension, Text, Truth, Turn,
};
use time::Cools;

/// Reads and checks a scenario.
///
/// # Errors
/// All problems found, in the order of the file.
pub fn scenario(bytes: &[u8]) -> Result<Scenario, Vec<Diagnostic>> {
    Ok(scenario_and_shifts(bytes)?.0)
}

/// The same, with where its author shifts attitudes.
///
/// # Errors
/// All problems found, in the order of the file.
pub fn scenario_and_shifts(bytes: &[u8]) -> Result<(Scenario, Vec<WrittenShift>), Vec<Diagnostic>> {
    compiled(bytes, campaign::book_of, true)
}

/// An outcome that shifts somebody's attitude, by the hand of the author and not of an approach book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenShift {
    pub cause: Cause,
    pub outcome: OutcomeId,
    pub person: PersonId,
    /// Where the person is named.
    pub span: Span,
}

/// The same as it was played with the approach book that `books` names for a rulebook. That an act under
/// the table ends the matter, and that an assistant is no sponsor, was not always asked, and is not asked here.
///
/// # Errors
/// All problems found, in the order of the file.
pub fn scenario_by<'b>(bytes: &[u8], books: impl Fn(&str) -> Option<&'b str>) -> Result<Scenario, Vec<Diagnostic>> {
    Ok(compiled(bytes, books, false)?.0)
}

fn compiled<'b>(
    bytes: &[u8],
    books: impl Fn(&str) -> Option<&'b str>,
    lawful: bool,
) -> Result<(Scenario, Vec<WrittenShift>), Vec<Diagnostic>> {
    let Authored { source, value: mut draft, .. } = parse::read::<draft::Scenario>(bytes)?;
    papers::expand(&mut draft);
    let mut faults = limits::check(&draft);
    if !faults.is_empty() {
        return Err(faults.located(source));
    }
    let book = books(&draft.rulebook.text);
    campaign::expand(&mut draft, book, lawful, &mut |name, fault| faults.push(fault.at(name.span)));
    times::expand(&mut draft, &mut |name, fault| faults.push(fault.at(name.span)));
    let mut compiler = Compiler::new(source, &draft);
    let scenario = compiler.scenario(&draft, book);
    faults.append(std::mem::take(&mut compiler.faults));
    if faults.is_empty() {
        let mut complain = |place, fault: Fault| faults.push(fault.at(span_of(place, &draft)));
        check::structure(&scenario, &mut complain);
        if lawful {
            law::check(&scenario, complain);
        }
    }
    faults.or(source, (scenario, compiler.shifts))
}

/// Where the part stands that a structural check complains about: ids count what the draft lists.
fn span_of(place: At, draft: &draft::Scenario) -> Span {
    let name = match place {
        At::File => None,
        At::Action(id) => draft.actions().map(|a| &a.id).nth(id.index()),
        At::Node(id) => draft.nodes.get(id.index()).map(|n| &n.id),
        At::Fact(id) => draft.facts.get(id.index()).map(|f| &f.id),
        At::Event(id) => draft.events.get(id.index()).map(|e| &e.id),
        At::Ending(id) => draft.endings.get(id.index()).map(|e| &e.id),
        At::Person(id) => draft.people.get(id.index()).map(|p| &p.id),
    };
    name.map_or(Span::default(), |name| name.span)
}

type Names = BTreeMap<String, usize>;

struct Compiler<'a> {
    source: &'a str,
    faults: Faults,
    truths: Names,
    people: Names,
    facts: Names,
    nodes: Names,
    events: Names,
    endings: Names,
    stocks: Names,
    action_names: Names,
    /// By key: the number of what is told in the same words.
    voices: Names,
    actions: Vec<Action>,
    /// By number: the papers, by name and kind.
    papers: Vec<(String, PaperKind)>,
    /// By id of a paper: its number among what is taken only once.
    papers_once: BTreeMap<String, OnceId>,
    /// By person: to whom they listen.
    listens_to: Vec<Vec<PersonId>>,
    /// By name: the number of a department, 0 for everybody.
    departments: Names,
    /// By person: the number of their department.
    belongs: Vec<Option<usize>>,
    /// Who cools when left alone.
    cools: Vec<Cools>,
    /// With whom is done what is being read.
    with: Option<PersonId>,
    once: u8,
    shifts: Vec<WrittenShift>,
}

impl<'a> Compiler<'a> {
    fn new(source: &'a str, draft: &draft::Scenario) -> Self {
        let mut new = Self {
            source,
            faults: Faults::default(),
            truths: Names::new(),
            people: Names::new(),
            facts: Names::new(),
            nodes: Names::new(),
            events: Names::new(),
            endings: Names::new(),
            stocks: Names::new(),
            action_names: Names::new(),
            voices: Names::new(),
            actions: Vec::new(),
            papers: Vec::new(),
            papers_once: BTreeMap::new(),
            listens_to: Vec::new(),
            departments: Names::new(),
            belongs: Vec::new(),
            cools: Vec::new(),
            with: None,
            once: 0,
            shifts: Vec::new(),
        };
        new.truths = new.index(Noun::Truth, MAX_TRUTHS, draft.truths.iter().map(|t| &t.id));
        new.people = new.index(Noun::Person, MAX_PEOPLE, draft.people.iter().map(|t| &t.id));
        new.facts = new.index(Noun::Fact, MAX_FACTS, draft.facts.iter().map(|t| &t.id));
        new.nodes = new.index(Noun::Node, MAX_LIST, draft.nodes.iter().map(|t| &t.id));
        new.events = new.index(Noun::Event, MAX_EVENTS, draft.events.iter().map(|t| &t.id));
        new.stocks = new.index(Noun::Stock, MAX_STOCKS, draft.stocks.iter().map(|t| &t.id));
        new.endings = new.index(Noun::Ending, MAX_ENDINGS, draft.endings.iter().map(|t| &t.id));
        new.index(Noun::Paper, MAX_PAPERS, draft.papers.iter().map(|p| &p.id));
        let actions = draft.nodes.iter().flat_map(|n| &n.options).chain(&draft.desk).chain(&draft.walk_away);
        new.action_names = new.index(Noun::Action, MAX_LIST, actions.map(|a| &a.id));
        new.index(Noun::Voices, MAX_VOICES, draft.voices.iter().map(|v| &v.id));
        new.departments = new.departments(draft);
        let number = |person: &draft::Person| new.departments.get(&person.department.as_ref()?.text).copied();
        new.belongs = draft.people.iter().map(number).collect();
        new.cools = new.coolings(draft);
        new
    }

    fn complain(&mut self, at: &Name, fault: Fault) {
        self.faults.push(fault.at(at.span));
    }

    fn index<'n>(&mut self, what: Noun, most: usize, names: impl Iterator<Item = &'n Name>) -> Names {
        let mut map = Names::new();
        for (i, name) in names.enumerate() {
            self.well_formed(what, name);
            if i == most {
                let fault = Fault::new(Code::TooManyEntries).with("most", most).with("what", what);
                self.complain(name, fault.help(Help::MergeOrDrop));
            }
            if map.insert(name.text.clone(), i).is_some() {
                let fault = Fault::new(Code::UsedTwice).with("what", what).with("id", &name.text);
                self.complain(name, fault.help(Help::RenameOne));
            }
        }
        map
    }

    fn well_formed(&mut self, what: Noun, name: &Name) {
        let good = name.text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
            && name.text.starts_with(|c: char| c.is_ascii_lowercase())
            && name.text.len() <= MAX_ID;
        if !good {
            let fault = Fault::new(Code::BadId).with("id", &name.text).with("what", what);
            self.complain(name, fault.with("most", MAX_ID).help(Help::GoodId));
        }
    }

    fn resolve(&mut self, what: Noun, table: fn(&Self) -> &Names, name: &Name) -> usize {
        if let Some(&index) = table(self).get(&name.text) {
            return index;
        }
        // Where nobody will read the hint, it need not be looked for.
        let known = table(self).keys().filter(|_| !self.faults.is_full());
        let nearest = known.max_by_key(|known| likeness(known, &name.text)).cloned();
        let fault = Fault::new(Code::UnknownId).with("what", what).with("id", &name.text);
        let fault = match nearest {
            Some(known) => fault.with("known", known).help(Help::DidYouMean),
            None => fault.help(Help::AddIt),
        };
        self.complain(name, fault);
        0
    }

    fn person(&mut self, name: &Name) -> PersonId {
        PersonId(self.resolve(Noun::Person, |s| &s.people, name) as u8)
    }

    fn fact(&mut self, name: &Name) -> FactId {
        fact_id(self.resolve(Noun::Fact, |s| &s.facts, name))
    }

    fn node(&mut self, name: &Name) -> NodeId {
        NodeId(self.resolve(Noun::Node, |s| &s.nodes, name) as u16)
    }

    fn event(&mut self, name: &Name) -> EventId {
        EventId(self.resolve(Noun::Event, |s| &s.events, name) as u8)
    }

    fn stock(&mut self, name: &Name) -> StockId {
        StockId(self.resolve(Noun::Stock, |s| &s.stocks, name) as u8)
    }

    fn ending(&mut self, name: &Name) -> EndingId {
        EndingId(self.resolve(Noun::Ending, |s| &s.endings, name) as u8)
    }

    fn text(&mut self, at: &Name, what: impl Into<Arg>, text: &Text) -> Text {
        let what = what.into();
        for (lang, value) in [("en", &text.en), ("zh", &text.zh)] {
            if value.trim().is_empty() {
                let fault = Fault::new(Code::NoText).with("what", what.clone()).with("lang", lang);
                self.complain(at, fault.help(Help::BothLanguages));
            }
        }
        text.clone()
    }

    fn texts(&mut self, at: &Name, what: &str, texts: &[Text]) -> Vec<Text> {
        if texts.is_empty() {
            let fault = Fault::new(Code::EmptyTexts).with("what", what);
            self.complain(at, fault.help(Help::OneParagraph));
        }
        texts.iter().map(|t| self.text(at, what, t)).collect()
    }

    fn within(&mut self, at: &Name, what: impl Into<Arg>, value: i64, low: i64, high: i64) {
        if value < low || value > high {
            let fault = Fault::new(Code::OutOfRange).with("what", what).with("value", value);
            self.complain(at, fault.use_range(low, high));
        }
    }

    fn people(&mut self, draft: &draft::Scenario) -> Vec<Person> {
        let mut people = Vec::new();
        for p in &draft.people {
            if p.letters.is_empty() {
                let fault = Fault::new(Code::NoLetter).with("id", &p.id.text);
                self.complain(&p.id, fault.help(Help::GiveLetters));
            }
            if let Some(attitude) = p.met {
                let (low, high) = (ATTITUDE_MIN.into(), ATTITUDE_MAX.into());
                self.within(&p.id, Noun::AttitudeAtStart, attitude.into(), low, high);
            }
            people.push(Person {
                name_id: p.id.text.clone(),
                name: self.text(&p.id, "`name`", &p.name),
                short: self.text(&p.id, "`short`", p.called()),
                role: self.text(&p.id, "`role`", &p.role),
                about: self.text(&p.id, "`about`", &p.about),
                door: self.text(&p.id, "`door`", &p.door),
                influence: p.letters.clone(),
                kdl: p.kdl,
                benefit_owner: p.benefit_owner,
                listens_to: self.listens_to.get(people.len()).cloned().unwrap_or_default(),
                look: p.look,
                power_fact: p.power_fact.as_ref().map(|n| self.fact(n)),
                concern: p.campaign.concern,
                problem: self.made(Made::Known(p, Known::Problem)),
                answered: self.made(Made::Known(p, Known::Answered)),
                away: self.absences(p, draft.calendar.days),
                cools: self.cools.iter().find(|cools| cools.who.index() == people.len()).map(|cools| cools.event),
            });
        }
        people
    }

    fn facts(&mut self, draft: &draft::Scenario) -> (Vec<Fact>, EnumMap<FactKind, IdSet<FactId>>) {
        let mut kinds = EnumMap::<FactKind, IdSet<FactId>>::default();
        let mut facts = Vec::new();
        for (i, f) in draft.facts.iter().enumerate() {
            kinds[f.kind].insert(fact_id(i));
            facts.push(Fact {
                name: f.id.text.clone(),
                kind: f.kind,
                about: f.about.as_ref().map(|n| self.person(n)),
                text: self.text(&f.id, "`text`", &f.text),
            });
        }
        (facts, kinds)
    }

    fn truths(&mut self, draft: &draft::Scenario) -> Vec<Truth> {
        let top = &draft.id;
        if draft.truths.is_empty() {
            self.complain(top, Fault::new(Code::NoTruth).help(Help::OneTruth));
        }
        let mut truths = Vec::new();
        for t in &draft.truths {
            self.within(&t.id, Noun::PriorWeight, t.weight.into(), 1, MAX_WEIGHT.into());
            truths.push(Truth {
                name: t.id.text.clone(),
                weight: t.weight,
                means: t.means,
                title: self.text(&t.id, "`title`", &t.title),
                reveal: self.text(&t.id, "`reveal`", &t.reveal),
            });
        }
        truths
    }

    fn start(&mut self, draft: &draft::Scenario) -> Position {
        let mut people = [PersonState::default(); MAX_PEOPLE];
        for (state, p) in people.iter_mut().zip(&draft.people) {
            state.met = p.met.is_some();
            state.attitude = p.met.unwrap_or(0);
            state.climb(p.rung.max(u8::from(state.met)));
            p.elements.iter().for_each(|&element| state.give(element));
            state.door_open = p.door_open || p.met.is_some();
        }
        let mut stocks = [0; MAX_STOCKS];
        for (slot, stock) in stocks.iter_mut().zip(&draft.stocks) {
            *slot = stock.count.min(MOST_STOCK);
        }
        let mut due = [0; MAX_EVENTS];
        for (slot, event) in due.iter_mut().zip(&draft.events) {
            *slot = event.day;
        }
        Position {
            day: 0,
            stage: Stage(draft.calendar.stage),
            scene: draft.opening.as_ref().map_or(Scene::Desk, |opening| Scene::Talk(self.node(opening))),
            turn: Turn::Choose,
            facts: IdSet::EMPTY,
            taken: IdSet::EMPTY,
            stocks,
            due,
            people,
        }
    }

    fn scenario(&mut self, draft: &draft::Scenario, book: Option<&str>) -> Scenario {
        let top = &draft.id;
        self.well_formed(Noun::Scenario, top);
        self.within(top, "`calendar.days`", draft.calendar.days.into(), 1, MAX_DAYS.into());
        self.within(top, "`calendar.day_value`", draft.calendar.day_value.into(), 0, MAX_DAY_VALUE.into());
        self.within(top, "`calendar.stage`", draft.calendar.stage.into(), 1, 7);
        let truths = self.truths(draft);
        self.listens_to = draft.people.iter().map(|p| p.listens_to.iter().map(|n| self.person(n)).collect()).collect();
        let people = self.people(draft);
        let (facts, kinds) = self.facts(draft);
        let mut stocks = Vec::new();
        for s in &draft.stocks {
            self.within(&s.id, Noun::Stock, s.count.into(), 0, MOST_STOCK.into());
            stocks.push(Stock { name: s.id.text.clone(), title: self.text(&s.id, "`title`", &s.title) });
        }
        let papers = self.papers(draft);
        self.papers = papers.iter().map(|paper| (paper.name.clone(), paper.kind)).collect();
        let mut nodes = Vec::new();
        for (i, n) in draft.nodes.iter().enumerate() {
            let who = self.person(&n.who);
            let place = Place::Node(NodeId(i.min(MAX_LIST) as u16));
            nodes.push(Node {
                name: n.id.text.clone(),
                who,
                setting: self.text(&n.id, "`setting`", &n.setting),
                say: self.text(&n.id, "`say`", &n.say),
                options: n.options.iter().map(|a| self.action(a, place, Some(who))).collect(),
            });
        }
        let desk: Vec<ActionId> = draft.desk.iter().map(|a| self.action(a, Place::Desk, None)).collect();
        for id in &desk {
            self.call_people_short(draft, *id);
        }
        let walk_away = draft.walk_away.iter().map(|a| self.action(a, Place::Anywhere, None)).collect();
        let mut events = Vec::new();
        for (n, e) in draft.events.iter().enumerate() {
            if !e.generic {
                let id = EventId(n.min(MAX_EVENTS) as u8);
                self.note_shifts(Cause::Event(id), &e.outcomes, &e.cases);
            }
            self.within(&e.id, "`day`", e.day.into(), 0, draft.calendar.days.into());
            events.push(Event {
                name: e.id.text.clone(),
                day: e.day,
                when: self.condition(&e.id, &e.when),
                resolution: self.resolution(&e.id, &e.outcomes, &e.cases),
                announced: e.announced.as_ref().map(|t| self.text(&e.id, "`announced`", t)),
                generic: e.generic,
            });
        }
        let deadline = self.resolution(top, &[], &draft.deadline);
        let mut endings = Vec::new();
        for e in &draft.endings {
            self.within(&e.id, "`worth`", e.worth.into(), (-MAX_MONEY).into(), MAX_MONEY.into());
            endings.push(Ending {
                name: e.id.text.clone(),
                kind: e.kind,
                title: self.text(&e.id, "`title`", &e.title),
                text: self.text(&e.id, "`text`", &e.text),
                worth: e.worth,
                paragraphs: e.paragraphs.iter().map(|p| self.paragraph(&e.id, p)).collect(),
            });
        }
        let mut tensions = Vec::new();
        for (n, t) in draft.tensions.iter().enumerate() {
            let Some(first) = t.choices.first() else {
                let fault = Fault::new(Code::EmptyTension).with("number", n + 1);
                self.complain(top, fault.help(Help::ListActions));
                continue;
            };
            let lesson = self.text(first, "`lesson`", &t.lesson);
            for choice in &t.choices {
                let choice = ActionId(self.resolve(Noun::Action, |s| &s.action_names, choice) as u16);
                tensions.push(Tension { choice, kind: t.kind.clone(), lesson: lesson.clone() });
            }
        }
        let voices = draft.voices.iter().map(|v| self.voices(v)).collect();
        Scenario::new(ScenarioParts {
            name: top.text.clone(),
            rulebook: draft.rulebook.text.clone(),
            title: self.text(top, "`title`", &draft.title),
            teaser: self.text(top, "`teaser`", &draft.teaser),
            briefing: self.texts(top, "`briefing`", &draft.briefing),
            aims: self.texts(top, "`aims`", &draft.aims),
            history: self.texts(top, "`history`", &draft.history),
            days: draft.calendar.days,
            day_value: draft.calendar.day_value,
            truths,
            people,
            facts,
            stocks,
            actions: std::mem::take(&mut self.actions),
            nodes,
            desk,
            walk_away,
            events,
            deadline,
            endings,
            start: self.start(draft),
            decline_at_once: draft.decline_at_once,
            tensions,
            bones: self.bones(draft),
            rivals: self.rivals(draft),
            papers,
            voices,
            kinds,
            hash: hash(self.source, book.filter(|_| draft.campaign.is_some())),
        })
    }
}

/// The hash of all that a deal is made of: a campaign is also what the approach book makes of it.
fn hash(source: &str, book: Option<&str>) -> String {
    match book {
        Some(book) => parse::hash(&format!("{source}\n{book}")),
        None => parse::hash(source),
    }
}

/// The fact with this place in the list. A list that is too long has been complained of; its ids must
/// still be ids.
fn fact_id(index: usize) -> FactId {
    FactId(index.min(MAX_FACTS - 1) as u8)
}

/// How alike two ids are: common letters at both ends, as far as a good id goes.
fn likeness(a: &str, b: &str) -> usize {
    let front = a.bytes().zip(b.bytes()).take(MAX_ID).take_while(|(x, y)| x == y).count();
    let back = a.bytes().rev().zip(b.bytes().rev()).take(MAX_ID).take_while(|(x, y)| x == y).count();
    front + back
}
