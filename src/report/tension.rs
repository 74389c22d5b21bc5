//! Owns where the two lenses disagree about a decision: the best by value breaks a rule, or the
//! rulebook's favourite gives much away. An author who means it says so, with the lesson.

use crate::model::{ActionId, Knowledge, Tension, TensionKind};
use crate::play::Deal;
use crate::score::judge;
use crate::solve::{Value, Valued};

/// A favourite that gives away so many thousandths or more of the stake is at odds with the value.
const MUCH: i64 = 100;

/// A disagreement, and what the author says of it; none = it isn't meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict<'a> {
    pub choice: ActionId,
    pub kind: TensionKind,
    pub declared: Option<&'a Tension>,
}

/// The disagreements at a decision between these options, of which `stake` is to be had in the deal.
pub fn conflicts<'a>(deal: &'a Deal, known: &Knowledge, options: &[Valued], stake: Value) -> Vec<Conflict<'a>> {
    let Some(best) = options.iter().map(|o| o.best).max() else { return Vec::new() };
    let judged = |action| judge(&deal.rulebook, &deal.scenario, known, action);
    let mut found = Vec::new();
    // Where one of several that are as good keeps to all rules, there is nothing to explain.
    let broken: Vec<(ActionId, Vec<&str>)> = options
        .iter()
        .filter(|o| o.best.ties(best))
        .map(|o| (o.action, judged(o.action).iter().filter(|r| r.points < 0).map(|r| r.id.as_str()).collect()))
        .collect();
    if broken.iter().all(|(_, rules)| !rules.is_empty()) {
        for (action, rules) in &broken {
            found.extend(rules.iter().map(|&rule| (*action, TensionKind::BestBreaks(rule.into()))));
        }
    }
    let points = |action| judged(action).iter().map(|r| i32::from(r.points)).sum::<i32>();
    let most = options.iter().map(|o| points(o.action)).max().unwrap_or(0);
    // Where no rule speaks for anything, the rulebook has no favourite.
    for option in options.iter().filter(|o| most > 0 && points(o.action) == most) {
        if option.best.short_of(best).per_mille(stake) >= MUCH {
            found.push((option.action, TensionKind::FavouriteLoses));
        }
    }
    let declared =
        |choice, kind: &TensionKind| deal.scenario.tensions.iter().find(|t| t.choice == choice && t.kind == *kind);
    found.into_iter().map(|(choice, kind)| Conflict { choice, declared: declared(choice, &kind), kind }).collect()
}
