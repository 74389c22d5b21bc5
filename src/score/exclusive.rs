//! Owns whether two conditions on a position can hold at once in any scenario, as far as a look at
//! every way that their parts can stand tells.

use std::collections::{BTreeMap, BTreeSet};

use super::situation::{Situation, parts};
use crate::model::{ATTITUDE_MAX, ATTITUDE_MIN, FactKind, Letter, Stage};

/// Whether two conditions can hold at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    Never,
    /// They can: here is how.
    At(String),
    /// Their parts can stand in too many ways to look at.
    TooManyWays,
}

/// Most questions that are put to the two: the ways that are looked at, each for each of their parts.
const MOST: usize = 400_000;

/// Something that conditions ask about, and how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// So many facts of a kind are known.
    Known(FactKind),
    Stage,
    /// Not met, or met with an attitude.
    Leader,
    Sponsor,
    Met(Letter),
    Desk,
    Won,
    Lost,
}

/// Looks for a way in which both hold.
pub fn clash(one: &Situation, other: &Situation) -> Clash {
    // For each part the values that one of them tells from the next lower, in ascending order.
    let mut values: BTreeMap<Part, BTreeSet<i16>> = BTreeMap::new();
    let mut asked = Vec::new();
    for situation in [one, other] {
        ask(situation, &mut |part, of| {
            if !values.contains_key(&part) {
                asked.push(part);
            }
            values.entry(part).or_default().extend(of);
        });
    }
    let ranges: Vec<(Part, Vec<i16>)> =
        asked.into_iter().filter_map(|part| Some((part, values.get(&part)?.iter().copied().collect()))).collect();
    let most = MOST / (parts(one) + parts(other));
    let ways =
        ranges.iter().try_fold(1usize, |ways, (_, values)| ways.checked_mul(values.len()).filter(|&ways| ways <= most));
    let Some(ways) = ways else { return Clash::TooManyWays };
    let mut stand: Vec<(Part, i16)> = Vec::new();
    for mut way in 0..ways {
        stand.clear();
        for (part, values) in &ranges {
            // What is left of the number picks the next part's value.
            stand.push((*part, values[way % values.len()]));
            way /= values.len();
        }
        if stands(one, &stand) && stands(other, &stand) {
            return Clash::At(told(&stand));
        }
    }
    Clash::Never
}

fn stands(situation: &Situation, stand: &[(Part, i16)]) -> bool {
    match situation {
        Situation::Not(inner) => !stands(inner, stand),
        Situation::All(list) => list.iter().all(|s| stands(s, stand)),
        Situation::Any(list) => list.iter().any(|s| stands(s, stand)),
        leaf => holds(leaf, stand),
    }
}

/// Notes what a condition asks about, and the values that it tells apart.
fn ask(situation: &Situation, note: &mut dyn FnMut(Part, Vec<i16>)) {
    let truth = || vec![0, 1];
    match situation {
        Situation::Not(inner) => ask(inner, note),
        Situation::All(list) | Situation::Any(list) => list.iter().for_each(|s| ask(s, note)),
        Situation::Knew(kind, least) => note(Part::Known(*kind), vec![0, (*least).into()]),
        Situation::Phase(_) | Situation::StageFrom(_) => {
            note(Part::Stage, (Stage::FIRST.into()..=Stage::LAST.into()).collect());
        }
        Situation::HadMetKdl | Situation::KdlFrom(_) => {
            note(Part::Leader, (i16::from(ATTITUDE_MIN) - 1..=ATTITUDE_MAX.into()).collect());
        }
        Situation::HadSponsor => note(Part::Sponsor, truth()),
        Situation::HadMet(letter) => note(Part::Met(*letter), truth()),
        Situation::AtDesk => note(Part::Desk, truth()),
        Situation::EvaluationWon => note(Part::Won, truth()),
        Situation::EvaluationLost => note(Part::Lost, truth()),
        _ => {}
    }
}

fn holds(leaf: &Situation, stand: &[(Part, i16)]) -> bool {
    let value = |part: Part| stand.iter().find(|(p, _)| *p == part).map_or(0, |(_, value)| *value);
    match leaf {
        Situation::Knew(kind, least) => value(Part::Known(*kind)) >= (*least).into(),
        Situation::Phase(phase) => Stage(value(Part::Stage).unsigned_abs() as u8).phase() == *phase,
        Situation::StageFrom(stage) => value(Part::Stage) >= (*stage).into(),
        Situation::HadMetKdl => value(Part::Leader) >= ATTITUDE_MIN.into(),
        Situation::KdlFrom(least) => value(Part::Leader) >= i16::from((*least).max(ATTITUDE_MIN)),
        Situation::HadSponsor => value(Part::Sponsor) == 1,
        Situation::HadMet(letter) => value(Part::Met(*letter)) == 1,
        Situation::AtDesk => value(Part::Desk) == 1,
        Situation::EvaluationWon => value(Part::Won) == 1,
        Situation::EvaluationLost => value(Part::Lost) == 1,
        _ => false,
    }
}

fn told(stand: &[(Part, i16)]) -> String {
    let parts = stand.iter().map(|(part, value)| match part {
        Part::Known(kind) => format!("{value} known of {kind:?}"),
        Part::Stage => format!("stage {value}"),
        Part::Leader if *value < ATTITUDE_MIN.into() => "the leader not met".into(),
        Part::Leader => format!("the leader at {value}"),
        Part::Met(letter) => format!("{letter:?} {}", if *value == 1 { "met" } else { "not met" }),
        other => format!("{other:?} {}", if *value == 1 { "yes" } else { "no" }).to_lowercase(),
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "always".into() } else { parts.join(", ") }
}
