//! Owns whether two conditions on a position can hold at once in any scenario, as far as a look at
//! every way that their parts can stand tells.

use std::collections::{BTreeMap, BTreeSet};

use super::situation::{Situation, Standing};
use crate::model::{ATTITUDE_MAX, ATTITUDE_MIN, Expr, FactKind, Influence, RUNG_MAX, Stage};

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
    LeaderRung,
    Sponsor,
    Met(Influence),
    Desk,
    Won,
    Lost,
}

/// Looks for a way in which both hold.
pub fn clash(one: &Expr<Situation>, other: &Expr<Situation>) -> Clash {
    // For each part the values that one of them tells from the next lower, in ascending order.
    let mut values: BTreeMap<Part, BTreeSet<i16>> = BTreeMap::new();
    let mut asked = Vec::new();
    for standing in [one, other].into_iter().flat_map(Expr::leaves).filter_map(Situation::standing) {
        let (part, of) = ask(standing);
        if !values.contains_key(&part) {
            asked.push(part);
        }
        values.entry(part).or_default().extend(of);
    }
    let ranges: Vec<(Part, Vec<i16>)> =
        asked.into_iter().filter_map(|part| Some((part, values.get(&part)?.iter().copied().collect()))).collect();
    let most = MOST / (one.parts() + other.parts());
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

fn stands(when: &Expr<Situation>, stand: &[(Part, i16)]) -> bool {
    when.holds(|leaf| leaf.standing().is_some_and(|standing| holds(standing, stand)))
}

/// What is asked about, and the values of it that are told apart.
fn ask(standing: Standing) -> (Part, Vec<i16>) {
    let truth = || vec![0, 1];
    match standing {
        Standing::Known(kind, least) => (Part::Known(kind), vec![0, least.into()]),
        Standing::Phase(_) | Standing::Stage(_) => (Part::Stage, (Stage::FIRST.into()..=Stage::LAST.into()).collect()),
        Standing::Leader(_) => (Part::Leader, (i16::from(ATTITUDE_MIN) - 1..=ATTITUDE_MAX.into()).collect()),
        Standing::LeaderRung(_) => (Part::LeaderRung, (0..=RUNG_MAX.into()).collect()),
        Standing::Sponsor => (Part::Sponsor, truth()),
        Standing::Met(letter) => (Part::Met(letter), truth()),
        Standing::Desk => (Part::Desk, truth()),
        Standing::Won => (Part::Won, truth()),
        Standing::Lost => (Part::Lost, truth()),
    }
}

fn holds(standing: Standing, stand: &[(Part, i16)]) -> bool {
    let value = |part: Part| stand.iter().find(|(p, _)| *p == part).map_or(0, |(_, value)| *value);
    match standing {
        Standing::Known(kind, least) => value(Part::Known(kind)) >= least.into(),
        Standing::Phase(phase) => Stage(value(Part::Stage).unsigned_abs() as u8).phase() == phase,
        Standing::Stage(stage) => value(Part::Stage) >= stage.into(),
        Standing::Leader(least) => value(Part::Leader) >= i16::from(least.max(ATTITUDE_MIN)),
        Standing::LeaderRung(least) => value(Part::LeaderRung) >= least.into(),
        Standing::Sponsor => value(Part::Sponsor) == 1,
        Standing::Met(letter) => value(Part::Met(letter)) == 1,
        Standing::Desk => value(Part::Desk) == 1,
        Standing::Won => value(Part::Won) == 1,
        Standing::Lost => value(Part::Lost) == 1,
    }
}

fn told(stand: &[(Part, i16)]) -> String {
    let parts = stand.iter().map(|(part, value)| match part {
        Part::Known(kind) => format!("{value} known of {kind:?}"),
        Part::Stage => format!("stage {value}"),
        Part::Leader if *value < ATTITUDE_MIN.into() => "the leader not met".into(),
        Part::Leader => format!("the leader at {value}"),
        Part::LeaderRung => format!("rung {value} with the leader"),
        Part::Met(letter) => format!("{letter:?} {}", if *value == 1 { "met" } else { "not met" }),
        Part::Sponsor | Part::Desk | Part::Won | Part::Lost => {
            format!("{part:?} {}", if *value == 1 { "yes" } else { "no" }).to_lowercase()
        }
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "always".into() } else { parts.join(", ") }
}
