//! Owns what is done from firm to firm: each act becomes an action of the company, possible once, and a fact of
//! how the firms are joined (HW-2, HW-3).

use super::writer::Writer;
use crate::content::draft::{self, Condition, Effect, FirmAct, Outcome, When};
use crate::model::{Approach, FactKind, Move};

/// Writes an action and a fact for each act of the firm.
pub fn write(writer: &mut Writer<'_>) {
    let acts = writer.draft.campaign.iter().flat_map(|campaign| &campaign.firm);
    for act in acts {
        let fact =
            draft::Fact { id: act.id.clone(), kind: FactKind::Organisation, about: None, text: act.fact.clone() };
        writer.made.facts.insert(act.id.text.clone(), fact);
        writer.made.actions.push(action(act));
    }
}

fn action(act: &FirmAct) -> draft::Action {
    let builds_on = act.after.iter().map(|fact| Condition::Knows(fact.clone()).into());
    let when = [act.when.clone(), When::negated(Condition::Knows(act.id.clone()))].into_iter().chain(builds_on);
    let mut effects = vec![Effect::Learn(act.id.clone())];
    effects.extend(act.inclines.iter().map(|(whom, by)| Effect::InclineAll(whom.clone(), *by)));
    if act.cost != 0 {
        effects.push(Effect::Money(-act.cost.saturating_abs()));
    }
    draft::Action {
        id: act.id.clone(),
        approach: Some(Approach::BuildOrganisation),
        who: None,
        days: act.days,
        once: false,
        when: When::All(when.collect()),
        label: act.label.clone(),
        moves: vec![Move::BuildOrganisation],
        outcomes: vec![Outcome { weight: None, by_truth: Vec::new(), tell: act.tell.clone().into(), effects }],
        cases: Vec::new(),
        // The author wrote it, and wants to know if nobody can use it.
        generic: false,
        makes: None,
    }
}
