//! Owns the fact or person that a learner had or lacked at a decision.

use super::Moment;
use crate::model::{
    Action, ActionId, Approach, Belief, Change, Condition, Expr, FactId, FactKind, Knowledge, PersonId, Position,
    Scenario, State, TruthId,
};
use crate::rules;
use crate::solve::Solution;

/// What there was to go by at a decision, or what was missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The better choice rested on this fact, which was known.
    Knew(FactId),
    /// The better choice would have brought this fact, which was not known; who would have told it.
    Lacked(FactId, Option<PersonId>),
    /// What goes wrong for this person had not been heard.
    NotHeard(PersonId),
    /// The better choice went to this person, who had not been met; whether their door was open.
    NotMet(PersonId, bool),
    /// How this person stood to the learner (HW-6).
    Stood(PersonId, i8),
    /// What was seen had made this truth so likely, in percent.
    Believed(TruthId, u32),
}

/// From so many percent on, what is believed counts for more than what else was known.
const BELIEVED: u32 = 60;

/// What speaks for `better` where `chosen` was at hand too; `believed` is a truth that does, and how likely it
/// had become, in percent.
pub fn ground(
    scenario: &Scenario,
    truth: TruthId,
    moment: &Moment<'_>,
    (chosen, better): (ActionId, ActionId),
    believed: Option<(TruthId, u32)>,
) -> Option<Ground> {
    let position = &moment.before.position;
    let taught = taught(scenario, truth, position, better);
    let addressed = scenario.addressed(position, better);
    let (chosen, better) = (scenario.action(chosen), scenario.action(better));
    let leaving = [chosen, better].into_iter().any(|action| action.approach == Approach::WalkAway);
    if let Some((truth, percent)) = believed.filter(|(_, percent)| leaving && *percent >= BELIEVED) {
        return Some(Ground::Believed(truth, percent));
    }
    if better.approach == Approach::WalkAway
        && let Some(ground) = hopeless(scenario, position)
    {
        return Some(ground);
    }
    knew(scenario, position, better)
        .or_else(|| stood(position, better))
        .or_else(|| lacked(scenario, taught, better))
        .or_else(|| not_heard(scenario, position, chosen))
        .or_else(|| met(position, addressed))
        .or_else(|| met(position, chosen.who))
        .or_else(|| believed.map(|(truth, percent)| Ground::Believed(truth, percent)))
}

/// The truth that is likeliest by what was seen, in percent, if seeing made it likelier and it speaks for the
/// better of two choices: who knew it would choose that.
pub fn believed(
    scenario: &Scenario,
    solution: &Solution,
    before: &Knowledge,
    (chosen, better): (ActionId, ActionId),
) -> Option<(TruthId, u32)> {
    let each = scenario.truth_ids().map(|truth| (truth, before.belief.percent(truth)));
    let (truth, percent) = each.max_by_key(|(_, percent)| *percent)?;
    if percent <= scenario.prior().percent(truth) {
        return None;
    }
    let certain = Knowledge { position: before.position, belief: Belief::certain(truth) };
    let options = solution.options(&certain)?;
    let worth = |action| options.iter().find(|option| option.action == action).map(|option| option.best);
    (worth(better)? > worth(chosen)?).then_some((truth, percent))
}

/// A known fact without which there would be no such choice: of several, one about whom it is done with.
fn knew(scenario: &Scenario, position: &Position, better: &Action) -> Option<Ground> {
    let mut needed: Vec<FactId> = Vec::new();
    asked(&better.when, &mut |condition| {
        if let Condition::Knows(facts) = condition {
            needed.extend(facts.known.and(position.facts).iter());
        }
    });
    // A stand is the learner's own, and nothing that was heard.
    let own = [FactKind::Stand, FactKind::TheirTerms, FactKind::Condition];
    needed.retain(|&fact| !own.contains(&scenario.fact(fact).kind));
    let about = |fact: &FactId| better.who.is_some() && scenario.fact(*fact).about == better.who;
    needed.iter().copied().find(about).or(needed.first().copied()).map(Ground::Knew)
}

/// Somebody on whose support the choice rests.
fn stood(position: &Position, better: &Action) -> Option<Ground> {
    let mut found = None;
    asked(&better.when, &mut |condition| {
        if let Condition::AttitudeFrom(person, 1..) | Condition::Sponsor(person) = condition {
            found = Some(*person);
        }
    });
    let who = found.filter(|&who| position.person(who).met)?;
    Some(Ground::Stood(who, position.person(who).attitude))
}

/// What a condition asks, apart from what must not be.
fn asked(when: &Expr<Condition>, tell: &mut impl FnMut(&Condition)) {
    match when {
        Expr::Not(_) => {}
        Expr::All(list) | Expr::Any(list) => list.iter().for_each(|part| asked(part, tell)),
        Expr::Leaf(condition) => tell(condition),
    }
}

/// Why there is nothing to stay for: an evaluation that was lost, or a leader who was never met.
fn hopeless(scenario: &Scenario, position: &Position) -> Option<Ground> {
    let lost = scenario.bones.iter().rev().map(|bone| bone.theirs).find(|&fact| position.knows(fact));
    let leader = || scenario.person_ids().find(|&id| scenario.person(id).kdl);
    lost.map(Ground::Knew).or_else(|| met(position, leader()))
}

/// The facts, not known yet, that the choice may bring in this truth.
fn taught(scenario: &Scenario, truth: TruthId, before: &Position, action: ActionId) -> Vec<FactId> {
    let Ok(step) = rules::apply(scenario, before, action) else { return Vec::new() };
    let mut outcomes = Vec::new();
    rules::chance_outcomes(scenario, &State { position: step.position, truth }, &mut outcomes);
    let resolution = &scenario.action(action).resolution;
    let possible = outcomes.iter().filter_map(|&(id, _)| resolution.outcome(id));
    let taught = possible.flat_map(|outcome| outcome.writes());
    let taught = taught.filter_map(|change| if let Change::Fact(fact, true) = change { Some(*fact) } else { None });
    taught.filter(|&fact| !before.knows(fact)).collect()
}

/// Something worth knowing that the choice might have brought.
fn lacked(scenario: &Scenario, taught: Vec<FactId>, better: &Action) -> Option<Ground> {
    const KINDS: [FactKind; 9] = [
        FactKind::Problem,
        FactKind::Reason,
        FactKind::Cause,
        FactKind::Power,
        FactKind::Risk,
        FactKind::Value,
        FactKind::Capability,
        FactKind::ActiveSign,
        FactKind::LatentSign,
    ];
    let rank = |fact: &FactId| KINDS.iter().position(|kind| *kind == scenario.fact(*fact).kind);
    let fact = taught.iter().filter(|fact| rank(fact).is_some()).min_by_key(|fact| rank(fact))?;
    Some(Ground::Lacked(*fact, better.who))
}

fn not_heard(scenario: &Scenario, position: &Position, chosen: &Action) -> Option<Ground> {
    let who = chosen.who?;
    let unknown = scenario.person(who).problem.is_some_and(|fact| !position.knows(fact));
    unknown.then_some(Ground::NotHeard(who))
}

fn met(position: &Position, who: Option<PersonId>) -> Option<Ground> {
    let who = who?;
    let state = position.person(who);
    Some(if state.met { Ground::Stood(who, state.attitude) } else { Ground::NotMet(who, state.door_open) })
}
