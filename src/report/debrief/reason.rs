//! Owns why one choice is better than another, in terms of the deal: what differs after the two.

use super::future::{Footing, Future, deciding};
use crate::model::{
    ActionId, Approach, Bone, Condition, EndingId, EndingKind, Expr, FactId, FactKind, Knowledge, PersonId, Scenario,
    TruthId, Turn,
};
use crate::play;
use crate::solve::{CERTAIN, Value};

/// Less than so many of a hundred is not felt.
const FELT: i64 = 3;
/// What something else follows from has to differ by so many of a hundred.
const PLAIN: i64 = 8;
/// From so many of a hundred on, that it is oftener best to leave is what all else follows from.
const LEAVES: i64 = 25;

/// So many times of a hundred after the better choice, and after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odds {
    pub better: i64,
    pub other: i64,
}

impl Odds {
    /// Whether both differ from others by rounding only.
    pub fn alike(self, other: Self) -> bool {
        (self.better - other.better).abs() <= 1 && (self.other - other.other).abs() <= 1
    }

    /// How much oftener after the better choice.
    pub fn gain(self) -> i64 {
        self.better - self.other
    }
}

/// Why a choice is better than another, both followed by best play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    pub effect: Effect,
    pub cause: Option<Cause>,
}

/// What the deal comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It is won oftener.
    Won(Odds),
    /// It ends so oftener: of those that are worth more, or less often: of those that are worth less.
    Ends(EndingId, Odds),
    /// It ends alike, and less is spent on the way.
    Spared(Spared),
    /// It ends less well so oftener or so more seldom, and yet is worth more: for what is spent less on the
    /// way, if that can be told.
    Despite(EndingId, Odds, Option<Spared>),
    /// It ends alike, and is worth so much more for many small reasons.
    Slight(Value),
}

/// What one way to the same end takes less than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spared {
    /// Tenths of a working day; 0 = as long.
    pub tenths: i64,
    /// What those days earn elsewhere, in thousands of dollars.
    pub elsewhere: i64,
    /// Spent less or earned more beside that, in thousands of dollars; 0 = as much.
    pub money: i64,
}

/// From what that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// An evaluation comes out for us oftener, and what decides it.
    Evaluation(usize, Odds, Option<Lever>),
    /// A person so at the end.
    Person(PersonId, Footing, Odds),
    /// A fact is known at the end, or is not.
    Fact(FactId, Odds),
    /// The other choice ends the deal at once, in an ending of this kind.
    Ended(EndingKind),
    /// After the other choice it is oftener best to leave.
    Leaves(Odds),
    /// The answer shows what is true: at most and at least so likely afterwards, in percent.
    Shows(TruthId, u32, u32),
}

/// What moves an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Somebody who has a say is for us, from this attitude on (HW-6).
    ForUs(PersonId, i8, Odds),
    Sponsor(PersonId, Odds),
    /// Somebody who has a say is against us less often.
    Against(PersonId, Odds),
    /// Somebody who has a say is left to the rivals less often.
    Left(PersonId, Odds),
    /// What was won before speaks for us.
    Momentum(usize, Odds),
}

/// What sets the first choice, the better one, apart from the second, which is worth `less`; with what comes
/// of each.
pub fn reason(
    scenario: &Scenario,
    before: &Knowledge,
    (better, other): (ActionId, ActionId),
    futures: (&Future, &Future),
    less: Value,
) -> Reason {
    let effect = effect(scenario, futures, less);
    let cause = match effect {
        Effect::Won(_) | Effect::Ends(..) | Effect::Slight(_) => cause(scenario, before, (better, other), futures),
        Effect::Spared(_) | Effect::Despite(..) => None,
    };
    Reason { effect, cause }
}

fn odds((better, other): (&Future, &Future), of: impl Fn(&Future) -> i64) -> Odds {
    Odds { better: of(better), other: of(other) }
}

fn effect(scenario: &Scenario, futures: (&Future, &Future), less: Value) -> Effect {
    let won = odds(futures, |future| future.ends_in(|id| scenario.ending(id).kind == EndingKind::Won));
    let ending = ending(scenario, futures);
    // What is won may be worth little: where one way of winning moves by more than all of them, it tells more.
    let is_won = |id: EndingId| scenario.ending(id).kind == EndingKind::Won;
    let more = |effect: &Effect| matches!(effect, Effect::Ends(id, odds) if is_won(*id) && odds.gain() > won.gain());
    if won.gain() >= FELT && !ending.as_ref().is_some_and(more) {
        return Effect::Won(won);
    }
    if let Some(effect) = ending {
        return effect;
    }
    let spared = spared(scenario, futures);
    match unlike(scenario, futures) {
        Some((id, odds)) => Effect::Despite(id, odds, spared),
        None => spared.map_or(Effect::Slight(less), Effect::Spared),
    }
}

/// The ending whose chance differs most, if it is felt.
fn unlike(scenario: &Scenario, futures: (&Future, &Future)) -> Option<(EndingId, Odds)> {
    let ends = scenario.ending_ids().map(|id| (id, odds(futures, |future| future.ending(id))));
    ends.filter(|(_, odds)| odds.gain().abs() >= FELT).max_by_key(|(_, odds)| odds.gain().abs())
}

/// The ending that lifts the expectation most: one worth more than the other choice comes to, and oftener;
/// else one worth less, and less often.
fn ending(scenario: &Scenario, futures: (&Future, &Future)) -> Option<Effect> {
    let worth = |id: EndingId| i64::from(scenario.ending(id).worth);
    let usual: i64 = scenario.ending_ids().map(|id| worth(id) * futures.1.ending(id)).sum::<i64>() / 100;
    let ends = || scenario.ending_ids().map(|id| (id, odds(futures, |future| future.ending(id))));
    let lift = |(id, odds): &(EndingId, Odds)| (worth(*id) - usual) * odds.gain();
    let more = ends().filter(|(id, odds)| odds.gain() >= FELT && worth(*id) > usual).max_by_key(lift);
    let fewer = ends().filter(|(id, odds)| odds.gain() <= -FELT && worth(*id) < usual).max_by_key(lift);
    more.or(fewer).map(|(id, odds)| Effect::Ends(id, odds))
}

/// What the better choice takes less; none where it takes more of the one than it spares of the other, or
/// longer.
fn spared(scenario: &Scenario, (better, other): (&Future, &Future)) -> Option<Spared> {
    // Less than that is rounding in what is told.
    const TENTHS: i64 = 3;
    let sooner = other.tenths_of_days() - better.tenths_of_days();
    let tenths = if sooner >= TENTHS { sooner } else { 0 };
    let elsewhere = (tenths * i64::from(scenario.day_value) + 5) / 10;
    let earned = better.earned(scenario) - other.earned(scenario);
    let spared = Spared { tenths, elsewhere, money: earned.max(0) };
    (sooner > -TENTHS && elsewhere + earned > 0).then_some(spared)
}

fn cause(
    scenario: &Scenario,
    before: &Knowledge,
    (better, other): (ActionId, ActionId),
    futures: (&Future, &Future),
) -> Option<Cause> {
    // Whoever leaves does not do so for what comes of it later.
    if scenario.action(better).approach == Approach::WalkAway {
        return None;
    }
    ended(scenario, before, other)
        .or_else(|| leaves(scenario, futures))
        .or_else(|| evaluation(scenario, futures))
        .or_else(|| leader(scenario, futures))
        .or_else(|| shows(scenario, before, better))
        .or_else(|| door(scenario, futures))
        .or_else(|| fact(scenario, futures))
}

/// How a choice ends the deal at once, if it always does and wins nothing: all else follows from that.
fn ended(scenario: &Scenario, before: &Knowledge, action: ActionId) -> Option<Cause> {
    let ways = play::ways(scenario, before, action).ok()?;
    let mut kinds = ways.iter().map(|way| {
        let Turn::Over(ending) = way.after.position.turn else { return None };
        Some(scenario.ending(ending).kind)
    });
    let first = kinds.next()??;
    (first != EndingKind::Won && kinds.all(|kind| kind == Some(first))).then_some(Cause::Ended(first))
}

/// How often leaving is all that is left; who leaves has no evaluation, and nobody who comes to be for them.
fn leaves(scenario: &Scenario, futures: (&Future, &Future)) -> Option<Cause> {
    let left = odds(futures, |future| future.ends_in(|id| scenario.ending(id).kind == EndingKind::WalkedAway));
    (-left.gain() >= LEAVES).then_some(Cause::Leaves(left))
}

/// The evaluation whose odds differ most by what winning it counts; of equal ones the first.
fn evaluation(scenario: &Scenario, futures: (&Future, &Future)) -> Option<Cause> {
    let all = scenario.bones.iter().enumerate().map(|(at, bone)| (at, bone, odds(futures, |f| f.wins(at))));
    let plain = all.filter(|(_, _, odds)| odds.gain() >= PLAIN);
    let weight = |(_, bone, odds): &(usize, &Bone, Odds)| i64::from(bone.weight) * odds.gain();
    let (at, _, odds) = plain.rev().max_by_key(weight)?;
    Some(Cause::Evaluation(at, odds, lever(scenario, at, futures)))
}

/// What counts most in the difference: points times how much oftener it holds.
fn lever(scenario: &Scenario, bone: usize, futures: (&Future, &Future)) -> Option<Lever> {
    let parts = deciding(scenario, bone).iter().enumerate();
    let moved = parts.map(|(at, (points, part))| (part, odds(futures, |f| f.part(bone, at)), i64::from(*points)));
    let counted = moved.filter(|(_, odds, points)| odds.gain().abs() >= PLAIN && points * odds.gain() > 0);
    let (part, odds, points) = counted.rev().max_by_key(|(_, odds, points)| points * odds.gain())?;
    named(scenario, part, points, odds)
}

fn named(scenario: &Scenario, part: &Expr<Condition>, points: i64, odds: Odds) -> Option<Lever> {
    let first = part.leaves().next()?;
    if let (Condition::AttitudeFrom(who, least), 1..) = (first, points) {
        return Some(Lever::ForUs(*who, *least, odds));
    }
    if let Condition::Sponsor(who) = first {
        return Some(Lever::Sponsor(*who, odds));
    }
    if let Condition::Met(who) = first {
        let never = matches!(part, Expr::Not(_));
        return Some(if never { Lever::Left(*who, odds) } else { Lever::Against(*who, odds) });
    }
    let Condition::Knows(facts) = first else { return None };
    let ours = scenario.bones.iter().position(|bone| facts.known.contains(bone.ours))?;
    Some(Lever::Momentum(ours, odds))
}

/// Whether the leader of the decision is met, and is for us.
fn leader(scenario: &Scenario, futures: (&Future, &Future)) -> Option<Cause> {
    let leaders = scenario.person_ids().filter(|&id| scenario.person(id).kdl);
    footing(leaders, &[Footing::ForUs, Footing::Met], futures)
}

/// Whose door opens.
fn door(scenario: &Scenario, futures: (&Future, &Future)) -> Option<Cause> {
    footing(scenario.person_ids(), &[Footing::Sponsor, Footing::DoorOpen, Footing::ForUs], futures)
}

fn footing(people: impl Iterator<Item = PersonId>, footings: &[Footing], futures: (&Future, &Future)) -> Option<Cause> {
    let each = people.flat_map(|id| footings.iter().map(move |&footing| (id, footing)));
    let told = each.map(|(id, footing)| (id, footing, odds(futures, |f| f.person(id, footing))));
    let mut plain: Vec<_> = told.filter(|(_, _, odds)| odds.gain() >= PLAIN).collect();
    // Of equal ones the first.
    plain.reverse();
    let (id, footing, odds) = plain.into_iter().max_by_key(|(_, _, odds)| odds.gain())?;
    Some(Cause::Person(id, footing, odds))
}

/// What the answer says about the hidden truth, if that is much.
fn shows(scenario: &Scenario, before: &Knowledge, better: ActionId) -> Option<Cause> {
    const MUCH: u32 = 20;
    let ways = play::ways(scenario, before, better).ok()?;
    let plain = ways.iter().filter(|way| way.chance >= CERTAIN / 50);
    let beliefs: Vec<_> = plain.map(|way| way.after.belief).collect();
    let spread = |truth: TruthId| {
        let percents = beliefs.iter().map(|belief| belief.percent(truth));
        Some((truth, percents.clone().max()?, percents.min()?))
    };
    let spreads = scenario.truth_ids().filter_map(spread);
    let (truth, most, least) = spreads.max_by_key(|(_, most, least)| most - least)?;
    (most - least >= MUCH).then_some(Cause::Shows(truth, most, least))
}

/// The fact whose chance differs most, by kinds that carry a deal.
fn fact(scenario: &Scenario, futures: (&Future, &Future)) -> Option<Cause> {
    const GOOD: [FactKind; 10] = [
        FactKind::OurVision,
        FactKind::Condition,
        FactKind::Answered,
        FactKind::Plan,
        FactKind::Value,
        FactKind::Reason,
        FactKind::Cause,
        FactKind::Problem,
        FactKind::Risk,
        FactKind::Power,
    ];
    let told = |kind: FactKind| {
        let facts = scenario.of_kind(kind).iter().map(|id| (id, odds(futures, |f| f.fact(id))));
        facts.filter(|(_, odds)| odds.gain() >= PLAIN).max_by_key(|(_, odds)| odds.gain())
    };
    GOOD.into_iter().find_map(told).map(|(id, odds)| Cause::Fact(id, odds))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::play::Deal;

    /// What is told of the better of two choices, each by how often it is won and left, of a hundred, by
    /// tenths of days and by what is earned.
    fn told(better: [u64; 2], other: [u64; 2], tenths: [u64; 2], earned: [i64; 2]) -> (Arc<Scenario>, Effect) {
        let scenario = Deal::shipped("call_from_ibm").expect("it ships").scenario;
        let of = |kind| scenario.ending_ids().find(|&id| scenario.ending(id).kind == kind).expect("it may come");
        let future = |[won, left]: [u64; 2], tenths, earned| {
            let mut endings = vec![0; scenario.endings.len()];
            endings[of(EndingKind::Won).index()] = won;
            endings[of(EndingKind::WalkedAway).index()] = left;
            endings[of(EndingKind::Lost).index()] = 100 - won - left;
            Future::that_ends(&scenario, &endings, tenths, earned)
        };
        let futures = (future(better, tenths[0], earned[0]), future(other, tenths[1], earned[1]));
        let effect = effect(&scenario, (&futures.0, &futures.1), Value::from_thousands(9));
        (scenario, effect)
    }

    #[test]
    fn both_end_alike_only_where_they_do() {
        let (scenario, alike) = told([30, 40], [31, 40], [50, 80], [0, 0]);
        let day = i64::from(scenario.day_value);
        assert_eq!(alike, Effect::Spared(Spared { tenths: 30, elsewhere: 3 * day, money: 0 }));
        // It is won more seldom by ten, and saves six days.
        let (scenario, despite) = told([30, 60], [40, 50], [20, 80], [0, 0]);
        let Effect::Despite(id, odds, Some(spared)) = despite else { panic!("{despite:?}") };
        assert_eq!(odds.gain().abs(), 10);
        assert!([EndingKind::Won, EndingKind::WalkedAway].contains(&scenario.ending(id).kind));
        assert_eq!(spared, Spared { tenths: 60, elsewhere: 6 * day, money: 0 });
        assert!(matches!(told([30, 40], [40, 30], [50, 50], [0, 0]).1, Effect::Despite(_, _, None)));
        assert!(matches!(told([40, 30], [30, 30], [50, 50], [0, 0]).1, Effect::Won(_)));
    }

    #[test]
    fn as_soon_is_as_soon_and_what_costs_more_than_it_spares_is_not_spared() {
        let same = [30, 40];
        let money = Spared { tenths: 0, elsewhere: 0, money: 7 };
        assert_eq!(told(same, same, [50, 51], [7, 0]).1, Effect::Spared(money));
        // It takes two days more.
        assert_eq!(told(same, same, [70, 50], [7, 0]).1, Effect::Slight(Value::from_thousands(9)));
        // It saves three days and pays more for them than they are worth.
        assert_eq!(told(same, same, [50, 80], [-900, 0]).1, Effect::Slight(Value::from_thousands(9)));
    }
}
