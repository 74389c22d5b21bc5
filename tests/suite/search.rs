//! Exhaustive search through a deal: every position that chance and the learner can bring about.

use std::collections::{BTreeSet, HashMap};

use corner_office::model::{
    ActionId, Condition, EndingId, EventId, Expr, Facts, IdSet, Part, PersonState, Position, Reads, Scenario, Stage,
    State, TruthId, Turn,
};
use corner_office::rules;

/// What an outcome can belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    Action(ActionId),
    Event(EventId),
    Deadline,
}

/// What the search has come across.
#[derive(Default)]
pub struct Reached {
    pub outcomes: BTreeSet<(Owner, u8)>,
    pub endings: BTreeSet<EndingId>,
    /// Positions that differ in what the rules can ask about.
    pub positions: usize,
    /// A play with the most decisions.
    pub longest: Vec<ActionId>,
}

/// Walks through everything that some truth allows.
pub fn explore(scenario: &Scenario) -> Reached {
    let mut reached = Reached::default();
    let mut seen = Vec::new();
    for truth in scenario.truth_ids() {
        // Truths that make the same outcomes possible lead to the same positions.
        let possible = possible_under(scenario, truth);
        if seen.contains(&possible) {
            continue;
        }
        seen.push(possible);
        let mut search =
            Search { scenario, truth, asked: asked(scenario), longest: HashMap::new(), reached: &mut reached };
        search.longest_from(rules::start(scenario));
        let way = search.way();
        let positions = search.longest.len();
        reached.positions += positions;
        if way.len() > reached.longest.len() {
            reached.longest = way;
        }
    }
    reached
}

fn possible_under(scenario: &Scenario, truth: TruthId) -> Vec<bool> {
    let actions = scenario.actions.iter().map(|a| &a.resolution);
    let events = scenario.events.iter().map(|e| &e.resolution);
    let all = actions.chain(events).chain([&scenario.deadline]);
    all.flat_map(|r| &r.outcomes).map(|o| o.weights[truth.index()] > 0).collect()
}

/// What some condition asks about. The rest of a position cannot change what follows, so that
/// positions which differ only there count as one.
fn asked(scenario: &Scenario) -> Position {
    let mut asked = scenario.start;
    asked.facts = IdSet::EMPTY;
    asked.stage = Stage(0);
    for person in &mut asked.people {
        *person = PersonState::default();
    }
    let mut add = |when: &Expr<Condition>| mark(scenario, when, &mut asked);
    for action in &scenario.actions {
        add(&action.when);
        action.resolution.cases.iter().for_each(|c| add(&c.when));
    }
    for event in &scenario.events {
        add(&event.when);
        event.resolution.cases.iter().for_each(|c| add(&c.when));
    }
    scenario.deadline.cases.iter().for_each(|c| add(&c.when));
    asked
}

fn mark(scenario: &Scenario, when: &Expr<Condition>, asked: &mut Position) {
    for condition in when.leaves() {
        match condition.reads() {
            Reads::Nothing | Reads::Points(..) => {}
            Reads::Facts(Facts { known, unknown }) => asked.facts = asked.facts.or(known).or(unknown),
            Reads::AtLeast(part, _) => match part {
                Part::Known(kind) => asked.facts = asked.facts.or(scenario.of_kind(kind)),
                Part::Met(person) => asked.people[person.index()].met = true,
                Part::DoorOpen(person) => asked.people[person.index()].door_open = true,
                Part::Sponsor(person) => asked.people[person.index()].sponsor = true,
                Part::Rung(person) => asked.people[person.index()].rung = 1,
                Part::Trust(person) => asked.people[person.index()].elements = u8::MAX,
                Part::Attitude(person) => {
                    // Only the first meeting sets the attitude.
                    asked.people[person.index()].met = true;
                    asked.people[person.index()].attitude = 1;
                }
                Part::Stage => asked.stage = Stage(1),
                Part::Stock(stock) => asked.stocks[stock.index()] = 1,
                Part::Day | Part::AtDesk | Part::InTalkWith(_) => {}
            },
        }
    }
}

/// All positions under one truth, each with the number of decisions on the longest way from there.
struct Search<'a> {
    scenario: &'a Scenario,
    truth: TruthId,
    asked: Position,
    longest: HashMap<Position, u8>,
    reached: &'a mut Reached,
}

impl Search<'_> {
    /// The position without what no condition asks about.
    fn bare(&self, position: Position) -> Position {
        let mut bare = position;
        bare.facts = bare.facts.and(self.asked.facts);
        if self.asked.stage == Stage(0) {
            bare.stage = Stage(0);
        }
        for (stock, asked) in bare.stocks.iter_mut().zip(self.asked.stocks) {
            *stock = if asked == 0 { 0 } else { *stock };
        }
        for (person, asked) in bare.people.iter_mut().zip(self.asked.people) {
            person.met &= asked.met;
            person.door_open &= asked.door_open;
            person.sponsor &= asked.sponsor;
            person.rung *= asked.rung;
            person.elements &= asked.elements;
            if asked.attitude == 0 {
                person.attitude = 0;
            }
        }
        bare
    }

    fn longest_from(&mut self, position: Position) -> u8 {
        let position = self.bare(position);
        if let Some(&known) = self.longest.get(&position) {
            return known;
        }
        let mut longest = 0;
        for (_, open) in self.choices(&position) {
            longest = longest.max(1 + self.longest_after(open));
        }
        self.longest.insert(position, longest);
        longest
    }

    fn choices(&self, position: &Position) -> Vec<(ActionId, Position)> {
        let mut actions = Vec::new();
        rules::legal_actions(self.scenario, position, &mut actions);
        let apply = |id| rules::apply(self.scenario, position, id).expect("listed, so accepted").position;
        actions.into_iter().map(|id| (id, apply(id))).collect()
    }

    fn longest_after(&mut self, open: Position) -> u8 {
        if open.turn == Turn::Choose {
            return self.longest_from(open);
        }
        let mut longest = 0;
        for next in self.chances(&open) {
            longest = longest.max(self.longest_after(next));
        }
        longest
    }

    fn chances(&mut self, open: &Position) -> Vec<Position> {
        let owner = match open.turn {
            Turn::Over(ending) => {
                self.reached.endings.insert(ending);
                return Vec::new();
            }
            Turn::Choose => return Vec::new(),
            Turn::Action(id) => Owner::Action(id),
            Turn::Event(id) => Owner::Event(id),
            Turn::Deadline => Owner::Deadline,
        };
        let mut options = Vec::new();
        rules::chance_outcomes(self.scenario, &State { position: *open, truth: self.truth }, &mut options);
        assert!(!options.is_empty(), "nothing can happen in {open:?}");
        self.reached.outcomes.extend(options.iter().map(|(outcome, _)| (owner, outcome.0)));
        let settle = |id| rules::settle(self.scenario, open, id).expect("listed, so accepted").position;
        options.into_iter().map(|(outcome, _)| settle(outcome)).collect()
    }

    /// The choices of a play with the most decisions.
    fn way(&mut self) -> Vec<ActionId> {
        let mut way = Vec::new();
        let mut here = rules::start(self.scenario);
        while let Some((action, next)) = self.best_step(here) {
            way.push(action);
            let Some(next) = next else { break };
            here = next;
        }
        way
    }

    /// The choice that keeps to the longest way, and the position in which the next one is made.
    fn best_step(&mut self, here: Position) -> Option<(ActionId, Option<Position>)> {
        let mut best: Option<(u8, ActionId, Option<Position>)> = None;
        for (action, open) in self.choices(&here) {
            let mut open = vec![open];
            while let Some(position) = open.pop() {
                let over = position.is_over();
                if !over && position.turn != Turn::Choose {
                    open.extend(self.chances(&position));
                    continue;
                }
                let rest = if over { 0 } else { self.longest_from(position) };
                if best.is_none_or(|(most, ..)| rest > most) {
                    best = Some((rest, action, (!over).then_some(position)));
                }
            }
        }
        best.map(|(_, action, next)| (action, next))
    }
}
