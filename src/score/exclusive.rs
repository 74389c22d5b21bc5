//! Owns whether two conditions on a position can hold at once in any scenario, as far as a look at
//! every way that their parts can stand tells.

use super::situation::{Situation, folded};
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

/// Most ways that are looked at.
const MOST: usize = 200_000;

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
    let mut ranges: Vec<(Part, i16, i16)> = Vec::new();
    for situation in [one, other] {
        ask(situation, &mut ranges);
    }
    let ways = ranges.iter().try_fold(1usize, |ways, (_, low, high)| {
        ways.checked_mul((high - low + 1).unsigned_abs().into()).filter(|&ways| ways <= MOST)
    });
    let Some(ways) = ways else { return Clash::TooManyWays };
    for mut way in 0..ways {
        let mut stand = Vec::new();
        for (part, low, high) in &ranges {
            let size = usize::from((high - low + 1).unsigned_abs());
            // What is left of the number picks the next part's value; a remainder is below its size.
            stand.push((*part, low + i16::try_from(way % size).unwrap_or(0)));
            way /= size;
        }
        let both = [one, other].iter().all(|s| folded(s, &|leaf| Some(holds(leaf, &stand))) == Some(true));
        if both {
            return Clash::At(told(&stand));
        }
    }
    Clash::Never
}

/// Notes what a condition asks about, and between which values.
fn ask(situation: &Situation, into: &mut Vec<(Part, i16, i16)>) {
    let mut note = |part: Part, low: i16, high: i16| match into.iter_mut().find(|(p, ..)| *p == part) {
        Some(range) => range.2 = range.2.max(high),
        None => into.push((part, low, high)),
    };
    match situation {
        Situation::Not(inner) => ask(inner, into),
        Situation::All(list) | Situation::Any(list) => list.iter().for_each(|s| ask(s, into)),
        Situation::Knew(kind, least) => note(Part::Known(*kind), 0, (*least).into()),
        Situation::Phase(_) | Situation::StageFrom(_) => note(Part::Stage, Stage::FIRST.into(), Stage::LAST.into()),
        Situation::HadMetKdl | Situation::KdlFrom(_) => {
            note(Part::Leader, i16::from(ATTITUDE_MIN) - 1, ATTITUDE_MAX.into());
        }
        Situation::HadSponsor => note(Part::Sponsor, 0, 1),
        Situation::HadMet(letter) => note(Part::Met(*letter), 0, 1),
        Situation::AtDesk => note(Part::Desk, 0, 1),
        Situation::EvaluationWon => note(Part::Won, 0, 1),
        Situation::EvaluationLost => note(Part::Lost, 0, 1),
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
