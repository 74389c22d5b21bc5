//! Owns how much money one play can move at most, so that no sum, value or stake leaves its range.
//!
//! The bound holds for every play, and follows from why a deal ends (`check::progress`). What costs
//! working days shares those of the calendar; a once-only choice comes once; an event at most once a day.
//! Between two of these moments, facts are only learned and talks only move forward, so that a free
//! choice comes at most once for each fact that free choices can teach, and once more.

use super::check::At;
use crate::model::limits::MAX_PLAY_MONEY;
use crate::model::{Action, BitSet, Effect, Outcome, Place, Scenario};

/// Complains where a play could move more than [`MAX_PLAY_MONEY`]; points at what moves most.
pub fn check<'s>(scenario: &'s Scenario, complain: &mut dyn FnMut(At<'s>, String, String)) {
    let shares = shares(scenario);
    let sum = shares.iter().fold(0i64, |sum, share| sum.saturating_add(share.most));
    if sum <= MAX_PLAY_MONEY {
        return;
    }
    let Some(largest) = shares.into_iter().max_by_key(|share| share.most) else { return };
    let counted = if sum == i64::MAX { "without end".into() } else { format!("to {sum} thousand dollars") };
    let message = format!("the money of one play can add up {counted}");
    let hint = format!(
        "a play may move at most {MAX_PLAY_MONEY}: use smaller amounts, here first, where up to {} can come together; or `once`, or more `days`",
        largest.most
    );
    complain(largest.at, message, hint);
}

/// What one part of a deal can move in one play, in thousands of dollars.
struct Share<'s> {
    at: At<'s>,
    most: i64,
}

/// Amounts of an outcome, without their signs.
fn moved(outcome: &Outcome) -> i64 {
    let amount = |effect: &Effect| match effect {
        Effect::Money(amount) => i64::from(*amount).abs(),
        _ => 0,
    };
    outcome.effects.iter().map(amount).fold(0, i64::saturating_add)
}

/// The worth of the ending that an outcome leads to.
fn worth(scenario: &Scenario, outcome: &Outcome) -> Option<i64> {
    outcome.effects.iter().find_map(|effect| match effect {
        Effect::End(ending) => Some(i64::from(scenario.ending(*ending).worth).abs()),
        _ => None,
    })
}

fn has(outcome: &Outcome, wanted: fn(&Effect) -> bool) -> bool {
    outcome.effects.iter().any(wanted)
}

fn spends(outcome: &Outcome) -> bool {
    has(outcome, |e| matches!(e, Effect::Days(_)))
}

/// Costs nothing that runs out by itself.
fn free(action: &Action) -> bool {
    action.days == 0 && action.once.is_none()
}

/// The most that an outcome of one of these moves without ending the deal.
fn most<'o>(outcomes: impl IntoIterator<Item = &'o Outcome>) -> i64 {
    let goes_on = |outcome: &&Outcome| !has(outcome, |e| matches!(e, Effect::End(_)));
    outcomes.into_iter().filter(goes_on).map(moved).max().unwrap_or(0)
}

fn shares(scenario: &Scenario) -> Vec<Share<'_>> {
    let days = i64::from(scenario.days);
    let mut shares = vec![Share { at: At::File, most: days.saturating_mul(scenario.day_value.into()) }];
    shares.extend(end(scenario));
    // By the day: what a working day moves at most, by an action that takes days or an outcome that does.
    let mut by_day: Option<(&Action, i64)> = None;
    for action in scenario.actions.iter().filter(|a| a.once.is_none()) {
        let rate = match action.days {
            0 => most(action.resolution.outcomes.iter().filter(|o| spends(o))),
            taken => {
                let taken = i64::from(taken);
                most(&action.resolution.outcomes).saturating_add(taken - 1) / taken
            }
        };
        if rate > by_day.map_or(0, |(_, rate)| rate) {
            by_day = Some((action, rate));
        }
    }
    shares.extend(by_day.map(|(action, rate)| Share { at: At::Action(&action.name), most: rate.saturating_mul(days) }));
    let once = scenario.actions.iter().filter(|a| a.once.is_some());
    shares.extend(once.map(|a| Share { at: At::Action(&a.name), most: most(&a.resolution.outcomes) }));
    for (index, event) in scenario.events.iter().enumerate() {
        let most = most(&event.resolution.outcomes).saturating_mul(times(scenario, index));
        shares.push(Share { at: At::Event(&event.name), most });
    }
    shares.extend(in_talks(scenario));
    shares
}

/// The end comes once, with the amounts of its outcome.
fn end(scenario: &Scenario) -> Option<Share<'_>> {
    let actions = scenario.actions.iter().map(|a| (At::Action(a.name.as_str()), &a.resolution));
    let events = scenario.events.iter().map(|e| (At::Event(e.name.as_str()), &e.resolution));
    let all = actions.chain(events).chain([(At::File, &scenario.deadline)]);
    let ends = all.filter_map(|(at, resolution)| {
        let most =
            resolution.outcomes.iter().filter_map(|o| Some(moved(o).saturating_add(worth(scenario, o)?))).max()?;
        Some(Share { at, most })
    });
    ends.max_by_key(|share| share.most)
}

/// How often an event can fall due: each time it does, its day has come since it was put down, and what
/// is put down lies ahead.
fn times(scenario: &Scenario, event: usize) -> i64 {
    let again = all_outcomes(scenario)
        .any(|o| o.effects.iter().any(|e| matches!(e, Effect::Schedule(of, _) if of.index() == event)));
    if again { scenario.days.into() } else { 1 }
}

fn all_outcomes(scenario: &Scenario) -> impl Iterator<Item = &Outcome> {
    let actions = scenario.actions.iter().flat_map(|a| &a.resolution.outcomes);
    actions.chain(scenario.events.iter().flat_map(|e| &e.resolution.outcomes)).chain(&scenario.deadline.outcomes)
}

/// What free choices can move: in each stretch between moments that cost something, each node can be
/// passed once, and once more for each fact that a free choice has taught meanwhile.
fn in_talks(scenario: &Scenario) -> Vec<Share<'_>> {
    let stirs = |o: &Outcome| has(o, |e| matches!(e, Effect::Talk(_) | Effect::Retract(_)));
    let events = scenario.events.iter().enumerate().filter(|(_, e)| e.resolution.outcomes.iter().any(stirs));
    let stirred = events.fold(0i64, |sum, (index, _)| sum.saturating_add(times(scenario, index)));
    let once = scenario.actions.iter().filter(|a| a.once.is_some()).count() as i64;
    let mut taught = BitSet::default();
    for outcome in scenario.actions.iter().filter(|a| free(a)).flat_map(|a| &a.resolution.outcomes) {
        for effect in &outcome.effects {
            if let Effect::Learn(fact) = effect {
                taught.insert(fact.index());
            }
        }
    }
    // Each event can lead back into a talk of the last day, and what is said there to the desk again.
    let on_the_last_day = 2 + once + 2 * stirred;
    let of = |stretches: i64| stretches.saturating_mul(i64::from(taught.0.count_ones()) + 1);
    let (passes, last_passes) = (of(on_the_last_day + i64::from(scenario.days)), of(on_the_last_day));
    let can_move = |action: &Action| {
        let (spending, other): (Vec<&Outcome>, Vec<&Outcome>) =
            action.resolution.outcomes.iter().partition(|outcome| spends(outcome));
        // Days that an outcome lets pass are none on the last day. At the desk nothing is chosen then.
        let last = if action.place == Place::Desk { 0 } else { most(spending).saturating_mul(last_passes) };
        most(other).saturating_mul(passes).saturating_add(last)
    };
    // At each node one answer is given at a time; everywhere else too.
    let mut groups: Vec<Option<(&Action, i64)>> = vec![None; scenario.nodes.len() + 1];
    for action in scenario.actions.iter().filter(|a| free(a)) {
        let group = match action.place {
            Place::Node(node) => node.index(),
            Place::Desk | Place::Anywhere => scenario.nodes.len(),
        };
        let amount = can_move(action);
        if let Some(slot) = groups.get_mut(group).filter(|slot| slot.is_none_or(|(_, most)| most < amount)) {
            *slot = Some((action, amount));
        }
    }
    let shares = groups.into_iter().flatten();
    shares.map(|(action, most)| Share { at: At::Action(&action.name), most }).collect()
}
