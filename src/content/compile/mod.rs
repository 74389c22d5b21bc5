//! Owns the step from a draft to a valid scenario: names become indices, and every fault is kept.

use std::collections::BTreeMap;

mod board;
mod parts;

use enum_map::EnumMap;

use super::campaign::{self, Known, Made};
use super::check;
use super::draft;
use super::limits;
use super::parse::{self, Name};
use super::problem::{Fault, Faults, Problem, located};
use crate::model::limits::{
    MAX_DAY_VALUE, MAX_DAYS, MAX_ENDINGS, MAX_ID, MAX_LIST, MAX_MONEY, MAX_OUTCOMES, MAX_WEIGHT,
};
use crate::model::{
    ATTITUDE_MAX, ATTITUDE_MIN, Action, ActionId, Approach, Case, Change, Condition, Effect, Ending, EndingId, Event,
    EventId, Expr, Fact, FactId, FactKind, IdSet, MAX_EVENTS, MAX_FACTS, MAX_ONCE, MAX_PEOPLE, MAX_TRUTHS, Node,
    NodeId, OnceId, Outcome, Person, PersonId, PersonState, Place, Position, Resolution, Scenario, ScenarioParts,
    Scene, Stage, Tension, Text, Truth, Turn,
};

/// Reads and checks a scenario.
///
/// # Errors
/// All problems found, in the order of the file.
pub fn scenario(bytes: &[u8]) -> Result<Scenario, Vec<Problem>> {
    scenario_by(bytes, campaign::book_of)
}

/// The same with the approach book that `books` names for a rulebook.
///
/// # Errors
/// All problems found, in the order of the file.
pub fn scenario_by<'b>(bytes: &[u8], books: impl Fn(&str) -> Option<&'b str>) -> Result<Scenario, Vec<Problem>> {
    let (source, mut draft) = parse::read::<draft::Scenario>(bytes)?;
    let mut faults = limits::check(source, &draft);
    if !faults.is_empty() {
        return Err(located(source, faults));
    }
    let book = books(&draft.rulebook.text);
    campaign::expand(&mut draft, book, &mut |name, message, hint| {
        faults.push(Fault { offset: name.offset_in(source).unwrap_or(0), message, hint });
    });
    let mut compiler = Compiler::new(source, &draft);
    let scenario = compiler.scenario(&draft, book);
    faults.append(std::mem::take(&mut compiler.faults));
    if faults.is_empty() {
        check::structure(&scenario, |place, message, hint| {
            faults.push(Fault { offset: offset_of(place, &draft, source), message, hint });
        });
    }
    if faults.is_empty() { Ok(scenario) } else { Err(located(source, faults)) }
}

/// Byte offset of the part that a structural check complains about.
fn offset_of(place: check::At<'_>, draft: &draft::Scenario, source: &str) -> usize {
    let name = match place {
        check::At::File => return 0,
        check::At::Action(id) => draft
            .nodes
            .iter()
            .flat_map(|n| &n.options)
            .chain(&draft.desk)
            .chain(&draft.walk_away)
            .map(|a| &a.id)
            .find(|n| n.text == id),
        check::At::Node(id) => draft.nodes.iter().map(|n| &n.id).find(|n| n.text == id),
        check::At::Fact(id) => draft.facts.iter().map(|n| &n.id).find(|n| n.text == id),
        check::At::Event(id) => draft.events.iter().map(|n| &n.id).find(|n| n.text == id),
        check::At::Ending(id) => draft.endings.iter().map(|n| &n.id).find(|n| n.text == id),
        check::At::Person(id) => draft.people.iter().map(|n| &n.id).find(|n| n.text == id),
    };
    name.and_then(|n| n.offset_in(source)).unwrap_or(0)
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
    action_names: Names,
    actions: Vec<Action>,
    /// By person: to whom they listen.
    listens_to: Vec<Vec<PersonId>>,
    once: u8,
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
            action_names: Names::new(),
            actions: Vec::new(),
            listens_to: Vec::new(),
            once: 0,
        };
        new.truths = new.index("truth", MAX_TRUTHS, draft.truths.iter().map(|t| &t.id));
        new.people = new.index("person", MAX_PEOPLE, draft.people.iter().map(|t| &t.id));
        new.facts = new.index("fact", MAX_FACTS, draft.facts.iter().map(|t| &t.id));
        new.nodes = new.index("node", MAX_LIST, draft.nodes.iter().map(|t| &t.id));
        new.events = new.index("event", MAX_EVENTS, draft.events.iter().map(|t| &t.id));
        new.endings = new.index("ending", MAX_ENDINGS, draft.endings.iter().map(|t| &t.id));
        let actions = draft.nodes.iter().flat_map(|n| &n.options).chain(&draft.desk).chain(&draft.walk_away);
        new.action_names = new.index("action", MAX_LIST, actions.map(|a| &a.id));
        new
    }

    fn complain(&mut self, at: &Name, message: impl Into<String>, hint: impl Into<String>) {
        let offset = at.offset_in(self.source).unwrap_or(0);
        self.faults.push(Fault { offset, message: message.into(), hint: hint.into() });
    }

    fn index<'n>(&mut self, what: &str, most: usize, names: impl Iterator<Item = &'n Name>) -> Names {
        let mut map = Names::new();
        for (i, name) in names.enumerate() {
            self.well_formed(what, name);
            if i == most {
                self.complain(name, format!("more than {most} entries of kind {what}"), "merge or drop some");
            }
            if map.insert(name.text.clone(), i).is_some() {
                self.complain(name, format!("the {what} id `{}` is used twice", name.text), "rename one of them");
            }
        }
        map
    }

    fn well_formed(&mut self, what: &str, name: &Name) {
        let good = name.text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
            && name.text.starts_with(|c: char| c.is_ascii_lowercase())
            && name.text.len() <= MAX_ID;
        if !good {
            self.complain(
                name,
                format!("`{}` is not a good {what} id", name.text),
                format!("use at most {MAX_ID} small letters, digits and _, beginning with a letter"),
            );
        }
    }

    fn resolve(&mut self, what: &str, table: fn(&Self) -> &Names, name: &Name) -> usize {
        if let Some(&index) = table(self).get(&name.text) {
            return index;
        }
        // Where nobody will read the hint, it need not be looked for.
        let known = table(self).keys().filter(|_| !self.faults.is_full());
        let nearest = known.max_by_key(|known| likeness(known, &name.text)).cloned();
        let hint = match nearest {
            Some(known) => format!("did you mean `{known}`? Otherwise add a {what} with this id"),
            None => format!("add a {what} with this id"),
        };
        self.complain(name, format!("there is no {what} `{}`", name.text), hint);
        0
    }

    fn person(&mut self, name: &Name) -> PersonId {
        PersonId(self.resolve("person", |s| &s.people, name) as u8)
    }

    fn fact(&mut self, name: &Name) -> FactId {
        fact_id(self.resolve("fact", |s| &s.facts, name))
    }

    fn node(&mut self, name: &Name) -> NodeId {
        NodeId(self.resolve("node", |s| &s.nodes, name) as u16)
    }

    fn event(&mut self, name: &Name) -> EventId {
        EventId(self.resolve("event", |s| &s.events, name) as u8)
    }

    fn ending(&mut self, name: &Name) -> EndingId {
        EndingId(self.resolve("ending", |s| &s.endings, name) as u8)
    }

    fn text(&mut self, at: &Name, what: &str, text: &Text) -> Text {
        for (lang, value) in [("en", &text.en), ("zh", &text.zh)] {
            if value.trim().is_empty() {
                self.complain(at, format!("{what} has no text in `{lang}`"), "both languages are needed everywhere");
            }
        }
        text.clone()
    }

    fn texts(&mut self, at: &Name, what: &str, texts: &[Text]) -> Vec<Text> {
        if texts.is_empty() {
            self.complain(at, format!("{what} is empty"), "write at least one paragraph");
        }
        texts.iter().map(|t| self.text(at, what, t)).collect()
    }

    fn within(&mut self, at: &Name, what: &str, value: i64, low: i64, high: i64) {
        if value < low || value > high {
            self.complain(at, format!("{what} is {value}"), format!("use {low} to {high}"));
        }
    }

    fn outcome(&mut self, at: &Name, draft: &draft::Outcome) -> Outcome {
        let mut weights = [0; MAX_TRUTHS];
        if draft.by_truth.is_empty() {
            weights = [draft.weight.unwrap_or(1); MAX_TRUTHS];
        } else {
            if draft.weight.is_some() {
                self.complain(at, "an outcome has both `weight` and `by_truth`", "keep one of them");
            }
            let mut named = [false; MAX_TRUTHS];
            for (name, weight) in &draft.by_truth {
                let index = self.resolve("truth", |s| &s.truths, name).min(MAX_TRUTHS - 1);
                if std::mem::replace(&mut named[index], true) {
                    self.complain(name, format!("`{}` is named twice", name.text), "keep one weight a truth");
                }
                weights[index] = *weight;
            }
            if named.iter().filter(|n| **n).count() != self.truths.len() {
                self.complain(at, "`by_truth` does not name every truth", "give each truth a weight; 0 is allowed");
            }
        }
        for weight in weights {
            self.within(at, "the weight of an outcome", weight.into(), 0, MAX_WEIGHT.into());
        }
        let tell = self.text(at, "an outcome's `tell`", &draft.tell);
        let effects: Vec<Effect> = draft.effects.iter().flat_map(|e| self.effect(at, e)).collect();
        if effects.iter().rev().skip(1).flat_map(Effect::writes).any(|change| matches!(change, Change::End(_))) {
            self.complain(at, "an effect follows `End`", "make `End` the last effect");
        }
        Outcome { weights, tell, effects }
    }

    fn resolution(&mut self, at: &Name, plain: &[draft::Outcome], cases: &[draft::Case]) -> Resolution {
        if plain.is_empty() == cases.is_empty() {
            self.complain(at, format!("`{}` needs either `outcomes` or `cases`", at.text), "give exactly one of them");
        }
        let mut made = Resolution { cases: Vec::new(), outcomes: Vec::new() };
        if !plain.is_empty() {
            self.case(at, Expr::ALWAYS, plain, &mut made);
        }
        for (i, case) in cases.iter().enumerate() {
            let when = self.condition(at, &case.when);
            let last = i + 1 == cases.len();
            if last != (when == Expr::ALWAYS) {
                self.complain(
                    at,
                    format!("`{}`: exactly the last case must come without `when`", at.text),
                    "the first case whose `when` holds counts; the last one catches the rest",
                );
            }
            self.case(at, when, &case.outcomes, &mut made);
        }
        made
    }

    fn case(&mut self, at: &Name, when: Expr<Condition>, outcomes: &[draft::Outcome], into: &mut Resolution) {
        let first = into.outcomes.len();
        for draft in outcomes {
            let outcome = self.outcome(at, draft);
            into.outcomes.push(outcome);
        }
        let end = into.outcomes.len();
        for truth in 0..self.truths.len().min(MAX_TRUTHS) {
            if into.outcomes[first..end].iter().all(|o| o.weights[truth] == 0) {
                self.complain(
                    at,
                    format!("`{}` has a case in which nothing can happen under truth number {}", at.text, truth + 1),
                    "give at least one outcome a weight above 0 for each truth",
                );
            }
        }
        self.within(at, "the number of outcomes", end as i64, 0, MAX_OUTCOMES as i64);
        into.cases.push(Case { when, outcomes: first.min(250) as u8..end.min(250) as u8 });
    }

    fn action(&mut self, draft: &draft::Action, place: Place, who: Option<PersonId>) -> ActionId {
        let at = &draft.id;
        let once = draft.once.then(|| {
            let bit = self.once;
            self.once = self.once.saturating_add(1);
            if usize::from(bit) >= MAX_ONCE {
                self.complain(at, format!("more than {MAX_ONCE} actions are `once`"), "use a fact and `when` instead");
            }
            OnceId(bit.min(MAX_ONCE as u8 - 1))
        });
        self.within(at, "`days`", draft.days.into(), 0, MAX_DAYS.into());
        let action = Action {
            name: at.text.clone(),
            place,
            approach: draft.approach.unwrap_or(match place {
                Place::Anywhere => Approach::WalkAway,
                Place::Desk | Place::Node(_) => Approach::Answer,
            }),
            who: draft.who.as_ref().map(|n| self.person(n)).or(who),
            days: draft.days.min(MAX_DAYS),
            once,
            when: self.condition(at, &draft.when),
            label: self.text(at, "`label`", &draft.label),
            moves: draft.moves.clone(),
            resolution: self.resolution(at, &draft.outcomes, &draft.cases),
            generic: draft.generic,
            letter: draft.letter,
        };
        self.actions.push(action);
        ActionId((self.actions.len() - 1).min(usize::from(u16::MAX)) as u16)
    }

    fn people(&mut self, draft: &draft::Scenario) -> Vec<Person> {
        let mut people = Vec::new();
        for p in &draft.people {
            if p.letters.is_empty() {
                self.complain(
                    &p.id,
                    format!("`{}` has no power letter", p.id.text),
                    "give one or more of A, D, S, E, I",
                );
            }
            if let Some(attitude) = p.met {
                let (low, high) = (ATTITUDE_MIN.into(), ATTITUDE_MAX.into());
                self.within(&p.id, "the attitude at the start", attitude.into(), low, high);
            }
            people.push(Person {
                name_id: p.id.text.clone(),
                name: self.text(&p.id, "`name`", &p.name),
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
            self.complain(top, "there is no truth", "give at least one; one alone means that nothing is hidden");
        }
        let mut truths = Vec::new();
        for t in &draft.truths {
            self.within(&t.id, "the prior weight", t.weight.into(), 1, MAX_WEIGHT.into());
            truths.push(Truth {
                name: t.id.text.clone(),
                weight: t.weight,
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
            due,
            people,
        }
    }

    fn scenario(&mut self, draft: &draft::Scenario, book: Option<&str>) -> Scenario {
        let top = &draft.id;
        self.well_formed("scenario", top);
        self.within(top, "`calendar.days`", draft.calendar.days.into(), 1, MAX_DAYS.into());
        self.within(top, "`calendar.day_value`", draft.calendar.day_value.into(), 0, MAX_DAY_VALUE.into());
        self.within(top, "`calendar.stage`", draft.calendar.stage.into(), 1, 7);
        let truths = self.truths(draft);
        self.listens_to = draft.people.iter().map(|p| p.listens_to.iter().map(|n| self.person(n)).collect()).collect();
        let people = self.people(draft);
        let (facts, kinds) = self.facts(draft);
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
        let desk = draft.desk.iter().map(|a| self.action(a, Place::Desk, None)).collect();
        let walk_away = draft.walk_away.iter().map(|a| self.action(a, Place::Anywhere, None)).collect();
        let mut events = Vec::new();
        for e in &draft.events {
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
            });
        }
        let mut tensions = Vec::new();
        for (n, t) in draft.tensions.iter().enumerate() {
            let Some(first) = t.choices.first() else {
                self.complain(
                    top,
                    format!("tension number {} names no choice", n + 1),
                    "list the actions about which the lenses disagree",
                );
                continue;
            };
            let lesson = self.text(first, "`lesson`", &t.lesson);
            for choice in &t.choices {
                let choice = ActionId(self.resolve("action", |s| &s.action_names, choice) as u16);
                tensions.push(Tension { choice, kind: t.kind.clone(), lesson: lesson.clone() });
            }
        }
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
            letters: self.letters(draft),
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
