//! Owns whether conditions can hold at the same time, by what each of them says about one fact, one
//! person or the calendar: quick, and enough to spare most searches.

use super::reach::Attainable;
use crate::model::{BitSet, Condition, FactKind, MAX_PEOPLE, Scenario};

/// Ways that are tried before the answer is “perhaps”.
const MOST: u32 = 4096;

/// From and up to, both possible.
#[derive(Clone, Copy)]
struct Range(i16, i16);

impl Range {
    const ALL: Self = Self(i16::MIN, i16::MAX);

    fn hold(&mut self, from: impl Into<i16>, wanted: bool) -> bool {
        if wanted {
            self.0 = self.0.max(from.into());
        } else {
            self.1 = self.1.min(from.into() - 1);
        }
        self.0 <= self.1
    }
}

/// Yes or no, once something has asked for it.
type Asked = Option<bool>;

fn agree(asked: &mut Asked, wanted: bool) -> bool {
    *asked.get_or_insert(wanted) == wanted
}

#[derive(Clone, Copy)]
struct Somebody {
    met: Asked,
    door: Asked,
    sponsor: Asked,
    /// Counts only for somebody who has been met.
    attitude: Range,
    rung: Range,
    trust: Range,
}

/// What has been asked for so far. What cannot be said here is left alone, so that a case may look possible
/// and not be, never the reverse: that somebody else is talked with, or that of several facts not all are
/// known.
#[derive(Clone)]
struct Case {
    known: u64,
    unknown: u64,
    kinds: [Range; FactKind::ALL.len()],
    people: [Somebody; MAX_PEOPLE],
    stage: Range,
    day: Range,
    desk: Asked,
}

/// Whether there may be a position in which all of `conditions` hold. Where the answer is no, there is
/// none.
pub fn may_hold(scenario: &Scenario, attainable: &Attainable, conditions: &[&Condition]) -> bool {
    let nobody =
        Somebody { met: None, door: None, sponsor: None, attitude: Range::ALL, rung: Range::ALL, trust: Range::ALL };
    let case = Case {
        known: 0,
        unknown: 0,
        kinds: [Range::ALL; FactKind::ALL.len()],
        people: [nobody; MAX_PEOPLE],
        stage: Range::ALL,
        day: Range::ALL,
        desk: None,
    };
    let all = conditions.iter().map(|c| (*c, true)).collect();
    Trial { scenario, attainable, left: MOST }.holds(case, all, Vec::new())
}

/// A condition, and whether it is to hold.
type Wanted<'c> = (&'c Condition, bool);

struct Trial<'a> {
    scenario: &'a Scenario,
    attainable: &'a Attainable,
    left: u32,
}

impl Trial<'_> {
    /// `open` is still to be looked at; of each of `either` one part has to hold.
    fn holds<'c>(&mut self, mut case: Case, mut open: Vec<Wanted<'c>>, mut either: Vec<Wanted<'c>>) -> bool {
        while let Some((condition, wanted)) = open.pop() {
            match condition {
                Condition::Not(inner) => open.push((inner, !wanted)),
                Condition::All(list) if wanted => open.extend(list.iter().map(|c| (c, true))),
                Condition::Any(list) if !wanted => open.extend(list.iter().map(|c| (c, false))),
                Condition::All(_) | Condition::Any(_) => either.push((condition, wanted)),
                leaf if !self.take(&mut case, leaf, wanted) => return false,
                _ => {}
            }
        }
        let Some((Condition::All(list) | Condition::Any(list), wanted)) = either.pop() else { return true };
        list.iter().any(|part| {
            self.left = self.left.saturating_sub(1);
            self.left == 0 || self.holds(case.clone(), vec![(part, wanted)], either.clone())
        })
    }

    /// Adds a part; no if it cannot be beside what is there.
    fn take(&self, case: &mut Case, leaf: &Condition, wanted: bool) -> bool {
        if self.attainable.holds(self.scenario, leaf).is_some_and(|holds| holds != wanted) {
            return false;
        }
        let fits = match leaf {
            Condition::Facts { known, unknown } => {
                let (known, unknown) = if wanted { (known.0, unknown.0) } else { (unknown.0, known.0) };
                // Not all of several is one of many ways, which are left alone.
                if wanted || (known | unknown).count_ones() == 1 {
                    case.known |= known;
                    case.unknown |= unknown;
                }
                case.known & case.unknown == 0
            }
            Condition::KnowsKind(kind, least) => case.kinds[*kind as usize].hold(i16::from(*least), wanted),
            Condition::Met(who) => agree(&mut case.people[who.index()].met, wanted),
            Condition::DoorOpen(who) => agree(&mut case.people[who.index()].door, wanted),
            Condition::Sponsor(who) => agree(&mut case.people[who.index()].sponsor, wanted),
            Condition::AttitudeFrom(who, least) => {
                let mut person = case.people[who.index()];
                let met = !wanted || agree(&mut person.met, true);
                let within = person.attitude.hold(i16::from(*least), wanted);
                case.people[who.index()] = person;
                met && (within || person.met != Some(true))
            }
            Condition::RungFrom(who, least) => case.people[who.index()].rung.hold(i16::from(*least), wanted),
            Condition::TrustFrom(who, least) => case.people[who.index()].trust.hold(i16::from(*least), wanted),
            Condition::StageFrom(stage) => case.stage.hold(i16::from(stage.0), wanted),
            Condition::DayFrom(day) => case.day.hold(i16::from(*day), wanted),
            Condition::AtDesk => agree(&mut case.desk, wanted),
            Condition::InTalkWith(_) => !wanted || agree(&mut case.desk, false),
            Condition::Always => wanted,
            Condition::Points(..) | Condition::Not(_) | Condition::All(_) | Condition::Any(_) => true,
        };
        let enough = |(kind, range): (&FactKind, &Range)| {
            let there = i16::try_from(BitSet(case.known).count_in(self.scenario.of_kind(*kind))).unwrap_or(i16::MAX);
            there <= range.1
        };
        let without_attitude = |person: &Somebody| person.met == Some(true) && person.attitude.0 > person.attitude.1;
        fits && FactKind::ALL.iter().zip(&case.kinds).all(enough) && !case.people.iter().any(without_attitude)
    }
}
