//! Owns how much money one play can move at most, so that no sum, value or stake leaves its range.
//!
//! The bound holds for every play, and follows from why a deal ends (`check::progress`). What costs
//! working days shares those of the calendar; a once-only choice comes once; an event at most once a day.
//! A choice that costs nothing leads on in its talk, and comes again only when something else has led
//! back; or it teaches a fact that was unknown, and comes again only when that was given up.

use super::at::At;
use super::diagnostic::{Code, Fault, Help};
use crate::model::limits::MAX_PLAY_MONEY;
use crate::model::{Action, ActionId, Change, EventId, IdSet, Outcome, Place, Scenario, Scene};

/// Complains where a play could move more than [`MAX_PLAY_MONEY`]; points at what moves most.
pub fn check(scenario: &Scenario, complain: &mut dyn FnMut(At, Fault)) {
    let sum = most_moved(scenario);
    if sum <= MAX_PLAY_MONEY {
        return;
    }
    let shares = shares(scenario, Side::Either);
    let Some(largest) = shares.into_iter().max_by_key(|share| share.most) else { return };
    let fault = match sum {
        i64::MAX => Fault::new(Code::EndlessMoney),
        sum => Fault::new(Code::MuchMoney).with("sum", sum),
    };
    let fault = fault.with("most", MAX_PLAY_MONEY).with("here", largest.most).help(Help::SmallerAmounts);
    complain(largest.at, fault);
}

/// Which amounts are counted.
#[derive(Clone, Copy)]
enum Side {
    Gains,
    Losses,
    Either,
}

impl Side {
    /// An amount as far as it counts, without its sign.
    fn of(self, amount: i64) -> i64 {
        match self {
            Self::Gains => amount.max(0),
            Self::Losses => amount.saturating_neg().max(0),
            Self::Either => amount.saturating_abs(),
        }
    }
}

/// No play of a valid deal moves more, in thousands of dollars: amounts of both signs, working days at
/// their value, and the worth of the end, all without their signs.
pub fn most_moved(scenario: &Scenario) -> i64 {
    sum(scenario, Side::Either)
}

/// Between these two lies what any play of a valid deal is worth, in thousands of dollars.
pub fn worth_between(scenario: &Scenario) -> (i64, i64) {
    (-sum(scenario, Side::Losses), sum(scenario, Side::Gains))
}

fn sum(scenario: &Scenario, side: Side) -> i64 {
    shares(scenario, side).iter().fold(0, |sum, share| sum.saturating_add(share.most))
}

/// What one part of a deal can move in one play, in thousands of dollars.
struct Share {
    at: At,
    most: i64,
}

/// All actions with their ids.
fn actions(scenario: &Scenario) -> impl Iterator<Item = (ActionId, &Action)> {
    scenario.actions.iter().enumerate().map(|(index, action)| (ActionId(index as u16), action))
}

/// Amounts of an outcome on one side.
fn moved(outcome: &Outcome, side: Side) -> i64 {
    let amount = |change| if let Change::Money(amount) = change { side.of(amount.into()) } else { 0 };
    outcome.writes().map(amount).fold(0, i64::saturating_add)
}

/// The worth of the ending that an outcome leads to.
fn worth(scenario: &Scenario, outcome: &Outcome, side: Side) -> Option<i64> {
    outcome.ends().map(|ending| side.of(scenario.ending(ending).worth.into()))
}

fn spends(outcome: &Outcome) -> bool {
    outcome.writes().any(|change| matches!(change, Change::Days(_)))
}

/// Costs nothing that runs out by itself.
fn free(action: &Action) -> bool {
    action.days == 0 && action.once.is_none()
}

/// The most that an outcome of one of these moves without ending the deal.
fn most<'o>(outcomes: impl IntoIterator<Item = &'o Outcome>, side: Side) -> i64 {
    let goes_on = |outcome: &&Outcome| outcome.ends().is_none();
    outcomes.into_iter().filter(goes_on).map(|outcome| moved(outcome, side)).max().unwrap_or(0)
}

fn shares(scenario: &Scenario, side: Side) -> Vec<Share> {
    let days = i64::from(scenario.days);
    let used = side.of(-days.saturating_mul(scenario.day_value.into()));
    let mut shares = vec![Share { at: At::File, most: used }];
    shares.extend(end(scenario, side));
    // By the day: what a working day moves at most, by an action that takes days or an outcome that does.
    let mut by_day: Option<(ActionId, i64)> = None;
    for (id, action) in actions(scenario).filter(|(_, a)| a.once.is_none()) {
        let rate = match action.days {
            0 => most(action.resolution.outcomes.iter().filter(|o| spends(o)), side),
            taken => {
                let taken = i64::from(taken);
                most(&action.resolution.outcomes, side).saturating_add(taken - 1) / taken
            }
        };
        if rate > by_day.map_or(0, |(_, rate)| rate) {
            by_day = Some((id, rate));
        }
    }
    shares.extend(by_day.map(|(id, rate)| Share { at: At::Action(id), most: rate.saturating_mul(days) }));
    let once = actions(scenario).filter(|(_, a)| a.once.is_some());
    shares.extend(once.map(|(id, a)| Share { at: At::Action(id), most: most(&a.resolution.outcomes, side) }));
    for (index, event) in scenario.events.iter().enumerate() {
        let most = most(&event.resolution.outcomes, side).saturating_mul(times(scenario, index));
        shares.push(Share { at: At::Event(EventId(index as u8)), most });
    }
    shares.extend(in_talks(scenario, side));
    shares
}

/// The end comes once, with the amounts of its outcome.
fn end(scenario: &Scenario, side: Side) -> Option<Share> {
    let actions = actions(scenario).map(|(id, a)| (At::Action(id), &a.resolution));
    let events = scenario.events.iter().enumerate().map(|(i, e)| (At::Event(EventId(i as u8)), &e.resolution));
    let all = actions.chain(events).chain([(At::File, &scenario.deadline)]);
    let ends = all.filter_map(|(at, resolution)| {
        let most = resolution
            .outcomes
            .iter()
            .filter_map(|o| Some(moved(o, side).saturating_add(worth(scenario, o, side)?)))
            .max()?;
        Some(Share { at, most })
    });
    ends.max_by_key(|share| share.most)
}

/// How often an event can fall due: each time it does, its day has come since it was put down, and what
/// is put down lies ahead.
fn times(scenario: &Scenario, event: usize) -> i64 {
    let again = all_outcomes(scenario)
        .any(|o| o.writes().any(|change| matches!(change, Change::Due(of, Some(_)) if of.index() == event)));
    if again { scenario.days.into() } else { 1 }
}

fn all_outcomes(scenario: &Scenario) -> impl Iterator<Item = &Outcome> {
    let actions = scenario.actions.iter().flat_map(|a| &a.resolution.outcomes);
    actions.chain(scenario.events.iter().flat_map(|e| &e.resolution.outcomes)).chain(&scenario.deadline.outcomes)
}

/// How often what costs nothing by itself can happen.
struct Circles {
    /// How often a talk can go back to an earlier moment, or begin.
    back: i64,
    /// How often each fact can become known: once, and again each time it is given up.
    learned: [i64; 64],
}

impl Circles {
    fn of(scenario: &Scenario) -> Self {
        let days = i64::from(scenario.days);
        let goes_back = |o: &Outcome| o.writes().any(|change| matches!(change, Change::Scene(Some(_))));
        let retracts = |o: &Outcome, fact: usize| {
            o.writes().any(|change| matches!(change, Change::Fact(of, false) if of.index() == fact))
        };
        // By events, by once-only choices, and by all together that take days.
        let count = |wanted: &dyn Fn(&Outcome) -> bool| {
            let of_action = |a: &Action| a.resolution.outcomes.iter().any(wanted);
            let once = scenario.actions.iter().filter(|a| a.once.is_some() && of_action(a)).count() as i64;
            let events = scenario.events.iter().enumerate();
            let events = events.filter(|(_, e)| e.resolution.outcomes.iter().any(wanted));
            let events = events.fold(0, |sum, (index, _)| sum + times(scenario, index));
            let shortest = scenario.actions.iter().filter(|a| a.once.is_none() && of_action(a)).filter_map(|action| {
                let spending = |o: &Outcome| spends(o) && wanted(o);
                match action.days {
                    0 => action.resolution.outcomes.iter().any(spending).then_some(1),
                    taken => Some(i64::from(taken)),
                }
            });
            (events, once + shortest.min().map_or(0, |shortest| days / shortest))
        };
        let (events, others) = count(&goes_back);
        let mut back = 1 + events + others;
        let mut learned = [1; 64];
        for (fact, times) in learned.iter_mut().enumerate().take(scenario.facts.len()) {
            let (by_events, by_others) = count(&|o| retracts(o, fact));
            // What costs days costs none on the last, from which only an event leads back.
            let on_the_last_day = if by_others > 0 { 1 + events } else { 0 };
            *times += by_events + by_others + on_the_last_day;
        }
        for (fact, times) in learned.iter().enumerate() {
            let teaches =
                |o: &Outcome| o.writes().any(|change| matches!(change, Change::Fact(of, true) if of.index() == fact));
            let free = scenario.actions.iter().filter(|a| free(a)).flat_map(|a| &a.resolution.outcomes);
            back += if free.into_iter().any(|o| goes_back(o) && teaches(o)) { *times } else { 0 };
        }
        Self { back, learned }
    }
}

/// What free choices can move. An answer that leads on comes once each time that its moment does; any
/// other only while a fact is unknown that it then teaches.
fn in_talks(scenario: &Scenario, side: Side) -> Vec<Share> {
    let circles = Circles::of(scenario);
    // At each moment one answer leads on.
    let mut onward: Vec<Option<(ActionId, i64)>> = vec![None; scenario.nodes.len() + 1];
    let mut shares = Vec::new();
    for (id, action) in actions(scenario).filter(|(_, a)| free(a)) {
        let (leading, staying): (Vec<&Outcome>, Vec<&Outcome>) =
            action.resolution.outcomes.iter().partition(|outcome| leads_on(action.place, outcome));
        let (group, times) = match action.place {
            Place::Node(node) => (node.index(), circles.back),
            Place::Anywhere => (scenario.nodes.len(), circles.back),
            Place::Desk => (scenario.nodes.len(), 0),
        };
        let amount = most(leading, side).saturating_mul(times);
        if let Some(slot) = onward.get_mut(group).filter(|slot| slot.is_none_or(|(_, most)| most < amount)) {
            *slot = Some((id, amount));
        }
        let mut taught = IdSet::EMPTY;
        for change in staying.iter().flat_map(|o| o.writes()) {
            if let Change::Fact(fact, true) = change {
                taught.insert(*fact);
            }
        }
        let times = taught.iter().map(|fact| circles.learned[fact.index()]);
        let most = most(staying, side).saturating_mul(times.sum());
        shares.push(Share { at: At::Action(id), most });
    }
    let onward = onward.into_iter().flatten();
    shares.extend(onward.map(|(id, most)| Share { at: At::Action(id), most }));
    shares
}

/// Whether an outcome of a free choice leads on in the talk or out of it.
fn leads_on(place: Place, outcome: &Outcome) -> bool {
    match (place, outcome.leads_to()) {
        (Place::Node(_) | Place::Anywhere, Some(Scene::Desk)) => true,
        (Place::Node(from), Some(Scene::Talk(to))) => to > from,
        (Place::Anywhere, Some(Scene::Talk(_))) | (Place::Desk, _) | (_, None) => false,
    }
}
