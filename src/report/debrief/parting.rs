//! Owns which of the two holds at a decision where method and value part, and why.

use super::Moment;
use super::analysis::Weighed;
use super::future::Future;
use super::ground::likeliest;
use super::reason::{Cause, Effect, Reason};
use crate::model::{ActionId, Approach, EndingKind, Scenario, Text, TruthId};

/// What the method says of the two choices, and why the value holds here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// The method praises the choice that was made; else it blames the better one.
    pub praised: bool,
    pub why: Why,
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
}

/// From so many percent on, a truth counts as believed.
const BELIEVED: u32 = 75;

/// None where method and value agree.
pub fn parting(
    scenario: &Scenario,
    moment: &Moment<'_>,
    better: ActionId,
    reason: &Reason,
    yours: &Future,
    weighed: &Weighed,
) -> Option<Parting> {
    let points = |action| moment.rules_of(action).iter().map(|rule| i32::from(rule.points)).sum::<i32>();
    let praised = points(moment.chosen) > 0 && points(moment.chosen) >= points(better);
    // Where it speaks against both, it takes no side.
    let blamed = points(better) < 0 && points(better) < points(moment.chosen);
    if !praised && !blamed {
        return None;
    }
    let author = weighed.lessons.first().cloned();
    let leaving = |action| scenario.action(action).approach == Approach::WalkAway;
    // How one leaves is told by how it ends.
    if author.is_none() && leaving(moment.chosen) && leaving(better) {
        return None;
    }
    Some(Parting { praised, why: why(scenario, moment, better, reason, yours), author })
}

fn why(scenario: &Scenario, moment: &Moment<'_>, better: ActionId, reason: &Reason, yours: &Future) -> Why {
    let left = i64::from(scenario.days.saturating_sub(moment.before.position.day));
    let won = yours.ends_in(|id| scenario.ending(id).kind == EndingKind::Won);
    let leaving = |action| scenario.action(action).approach == Approach::WalkAway;
    let believed = likeliest(scenario, moment).filter(|(_, percent)| *percent >= BELIEVED);
    match (believed, reason.cause) {
        (Some((truth, percent)), _) if leaving(better) || leaving(moment.chosen) => Why::Believed(truth, percent),
        _ if won <= 2 && leaving(better) => Why::Lost(won, left),
        _ if left * 3 <= i64::from(scenario.days) => Why::Late(left),
        (_, Some(Cause::Evaluation(bone, ..))) => Why::Turns(bone),
        (Some((truth, percent)), _) => Why::Believed(truth, percent),
        _ if matches!(reason.effect, Effect::Spared(_)) => Why::Costs,
        _ => Why::Late(left),
    }
}
