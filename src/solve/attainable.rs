//! Owns what may become of each part of a position, by what changes there are.

use super::survey::Survey;
use crate::model::{
    ATTITUDE_MAX, ATTITUDE_MIN, Change, Condition, Expr, FactId, Facts, IdSet, MAX_PEOPLE, MAX_STOCKS, MOST_STOCK,
    Outcome, Part, PersonId, PersonState, Reads, Scenario, Stage,
};

/// What may become of each part of a position, taken by itself.
///
/// Things that exclude each other are not told apart, so that what it rules out never comes up, and
/// what it does not rule out may.
pub struct Attainable {
    /// Facts that can be learned.
    facts: IdSet<FactId>,
    stages: Vec<Stage>,
    /// By stock: least and most.
    stocks: [(u8, u8); MAX_STOCKS],
    people: [Traits; MAX_PEOPLE],
}

#[derive(Clone, Copy, Default)]
struct Traits {
    start: PersonState,
    met: bool,
    sponsor: bool,
    /// May be gone again: somebody else has the post.
    replaced: bool,
    rung: u8,
    elements: u8,
    /// By attitude, counted from the lowest.
    attitudes: [bool; (ATTITUDE_MAX - ATTITUDE_MIN + 1) as usize],
}

impl Traits {
    fn put(&mut self, attitude: i8) {
        let index = attitude.clamp(ATTITUDE_MIN, ATTITUDE_MAX) - ATTITUDE_MIN;
        self.attitudes[usize::from(index.unsigned_abs())] = true;
    }

    fn stays_met(&self) -> bool {
        self.start.met && !self.replaced
    }

    fn attitudes(&self) -> impl Iterator<Item = i8> {
        (ATTITUDE_MIN..=ATTITUDE_MAX).zip(self.attitudes).filter(|(_, there)| *there).map(|(attitude, _)| attitude)
    }
}

impl Attainable {
    /// By the outcomes that come up.
    pub fn of(scenario: &Scenario, survey: &Survey) -> Self {
        let outcomes = survey.outcomes.iter();
        Self::by(
            scenario,
            &outcomes.filter_map(|(cause, id)| scenario.resolution(*cause).outcome(*id)).collect::<Vec<_>>(),
        )
    }

    /// By all outcomes that are written, whether or not they come up: cheap, and good enough for a list.
    pub fn as_written(scenario: &Scenario) -> Self {
        let outcomes = scenario.causes().flat_map(|cause| &scenario.resolution(cause).outcomes);
        Self::by(scenario, &outcomes.collect::<Vec<_>>())
    }

    fn by(scenario: &Scenario, outcomes: &[&Outcome]) -> Self {
        let stocks = scenario.start.stocks.map(|count| (count, count));
        let mut all =
            Self { facts: IdSet::EMPTY, stages: vec![scenario.start.stage], stocks, people: Default::default() };
        for (person, start) in all.people.iter_mut().zip(scenario.start.people) {
            (person.start, person.met) = (start, start.met);
            (person.rung, person.elements) = (start.rung, start.elements);
            if start.met {
                person.put(start.attitude);
            }
        }
        for change in outcomes.iter().flat_map(|o| o.writes()) {
            match change {
                Change::Fact(fact, true) => all.facts.insert(*fact),
                Change::Stage(stage) => all.stages.push(stage),
                Change::Sponsor(person) => all.people[person.index()].sponsor = true,
                Change::Rung(person, rung) => {
                    let traits = &mut all.people[person.index()];
                    traits.rung = traits.rung.max(rung);
                }
                Change::Element(person, element) => all.people[person.index()].elements |= 1 << element as u8,
                Change::Gone(person) => all.people[person.index()].replaced = true,
                Change::Met(person, attitude) => {
                    all.people[person.index()].met = true;
                    all.people[person.index()].put(attitude);
                }
                // As often as one likes, as far as is counted.
                Change::Stock(stock, 1..) => all.stocks[stock.index()].1 = MOST_STOCK,
                Change::Stock(stock, _) => all.stocks[stock.index()].0 = 0,
                Change::Listeners(never) | Change::All(never) => match *never {},
                // What is given up was there; attitudes follow below; of the rest nothing is ruled out.
                Change::Fact(_, false)
                | Change::Attitude(..)
                | Change::Inclined(..)
                | Change::Door(..)
                | Change::Scene(_)
                | Change::Due(..)
                | Change::Days(_)
                | Change::Money(_)
                | Change::End(_) => {}
            }
        }
        // A shift that is possible once may be possible again, as far as the scale goes.
        for _ in ATTITUDE_MIN..ATTITUDE_MAX {
            for change in outcomes.iter().flat_map(|o| o.writes()) {
                if let Change::Attitude(person, by) | Change::Inclined(person, by) = change {
                    let traits = &mut all.people[person.index()];
                    traits.attitudes().collect::<Vec<_>>().into_iter().for_each(|a| traits.put(a.saturating_add(by)));
                }
            }
        }
        all
    }

    /// Whether a condition always holds, never does, or may.
    pub fn holds(&self, scenario: &Scenario, when: &Expr<Condition>) -> Option<bool> {
        when.decided(&mut |condition| self.asked(scenario, condition))
    }

    /// The same for one thing that is asked.
    pub(super) fn asked(&self, scenario: &Scenario, condition: &Condition) -> Option<bool> {
        match condition.reads() {
            Reads::Nothing => Some(true),
            Reads::Facts(Facts { known, unknown }) => {
                unless_never(self.facts.has_all(known) && known.has_none(unknown))
            }
            Reads::AtLeast(part, least) => self.at_least(scenario, part, least),
            Reads::Points(parts, least) => {
                let most = |(points, part): &(i16, Expr<Condition>)| match self.holds(scenario, part) {
                    Some(holds) => i32::from(*points) * i32::from(holds),
                    None => i32::from(*points).max(0),
                };
                unless_never(parts.iter().map(most).sum::<i32>() >= i32::from(least))
            }
        }
    }

    fn at_least(&self, scenario: &Scenario, part: Part, least: i16) -> Option<bool> {
        let person = |id: PersonId| &self.people[id.index()];
        // Of what is counted from 0, there are always at least 0.
        let counted = |most: u32| if least <= 0 { Some(true) } else { unless_never(i64::from(most) >= least.into()) };
        match part {
            Part::Known(kind) => counted(scenario.of_kind(kind).and(self.facts).len()),
            Part::Met(id) if person(id).stays_met() => Some(true),
            Part::Met(id) => unless_never(person(id).met),
            Part::Sponsor(id) => unless_never(person(id).sponsor),
            Part::Attitude(id) => {
                let enough = |attitude: i8| i16::from(attitude) >= least;
                let (some, all) = (person(id).attitudes().any(enough), person(id).attitudes().all(enough));
                if all && person(id).stays_met() { Some(true) } else { unless_never(some) }
            }
            Part::Rung(id) => counted(person(id).rung.into()),
            Part::Trust(id) => counted(person(id).elements.count_ones()),
            Part::Stock(id) => {
                let (low, high) = self.stocks[id.index()];
                if i16::from(low) >= least { Some(true) } else { unless_never(i16::from(high) >= least) }
            }
            Part::Stage if self.stages.iter().all(|stage| i16::from(stage.0) >= least) => Some(true),
            Part::Stage => unless_never(self.stages.iter().any(|stage| i16::from(stage.0) >= least)),
            Part::DoorOpen(_) | Part::Day | Part::AtDesk | Part::InTalkWith(_) => None,
        }
    }
}

/// Perhaps, if it may be so at all.
fn unless_never(may: bool) -> Option<bool> {
    if may { None } else { Some(false) }
}
