//! Owns which of the two holds at a decision where method and value part, and why.

use super::Moment;
use super::analysis::Weighed;
use super::future::Future;
use super::reason::{Cause, Effect, Reason};
use crate::model::{ActionId, Approach, EndingKind, PersonId, Scenario, Tension, TensionKind, Text, TruthId};

/// What the method says of the two choices, and why the value holds here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// The method praises the choice that was made; else it blames the better one.
    pub praised: bool,
    /// None where only the author can say.
    pub why: Option<Why>,
    /// What the author says of it, if the two are meant to part here.
    pub author: Option<Text>,
}

/// Why the value holds against the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// So seldom of a hundred is it still won with so many days left.
    Lost(i64, i64),
    /// It was so likely, in percent, that this is true.
    Believed(TruthId, u32),
    /// So many days are left.
    Late(i64),
    /// It turns on another evaluation.
    Turns(usize),
    /// What it takes costs more than it brings.
    Costs,
    /// The rule asks about somebody alone; the better line is for somebody else.
    Elsewhere(PersonId),
    /// The rule asks whether a thing is right, not whether it was its turn.
    Turn,
}

/// From so many percent on, a truth counts as believed.
const BELIEVED: u32 = 75;

/// None where method and value agree, or nobody can say why they part. `believed` is a truth that speaks for
/// the better line, and how likely it had become, in percent.
pub fn parting(
    scenario: &Scenario,
    moment: &Moment<'_>,
    better: ActionId,
    reason: &Reason,
    yours: &Future,
    weighed: &Weighed,
    believed: Option<(TruthId, u32)>,
) -> Option<Parting> {
    let points = |action| moment.rules_of(action).iter().map(|rule| i32::from(rule.points)).sum::<i32>();
    let praised = points(moment.chosen) > 0 && points(moment.chosen) >= points(better);
    // Where it speaks against both, it takes no side.
    let blamed = points(better) < 0 && points(better) < points(moment.chosen);
    if !praised && !blamed {
        return None;
    }
    // The author may have spoken of a third choice.
    let about = |tension: &&Tension| match tension.kind {
        TensionKind::FavouriteLoses => tension.choice == moment.chosen,
        TensionKind::BestBreaks(_) => tension.choice == better,
    };
    let author = weighed.lessons.iter().find(about).map(|tension| tension.lesson.clone());
    let leaving = |action| scenario.action(action).approach == Approach::WalkAway;
    // How one leaves is told by how it ends.
    if author.is_none() && leaving(moment.chosen) && leaving(better) {
        return None;
    }
    let why = why(scenario, moment, (better, praised), reason, yours, believed);
    (why.is_some() || author.is_some()).then_some(Parting { praised, why, author })
}

fn why(
    scenario: &Scenario,
    moment: &Moment<'_>,
    (better, praised): (ActionId, bool),
    reason: &Reason,
    yours: &Future,
    believed: Option<(TruthId, u32)>,
) -> Option<Why> {
    let left = i64::from(scenario.days.saturating_sub(moment.before.position.day));
    let won = yours.ends_in(|id| scenario.ending(id).kind == EndingKind::Won);
    let leaving = |action| scenario.action(action).approach == Approach::WalkAway;
    let believed = believed.filter(|(_, percent)| *percent >= BELIEVED);
    Some(match (believed, reason.cause) {
        (Some((truth, percent)), _) if leaving(better) || leaving(moment.chosen) => Why::Believed(truth, percent),
        _ if won <= 2 && leaving(better) => Why::Lost(won, left),
        _ if left * 3 <= i64::from(scenario.days) => Why::Late(left),
        (_, Some(Cause::Evaluation(bone, ..))) => Why::Turns(bone),
        (Some((truth, percent)), _) => Why::Believed(truth, percent),
        _ if matches!(reason.effect, Effect::Spared(_)) => Why::Costs,
        // What the method blames is told by the rule that does.
        _ if !praised => return None,
        _ => match (scenario.action(moment.chosen).who, scenario.action(better).who) {
            (Some(yours), Some(theirs)) if yours != theirs => Why::Elsewhere(yours),
            _ => Why::Turn,
        },
    })
}
