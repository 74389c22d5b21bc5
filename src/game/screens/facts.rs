//! Owns how facts and rules are written wherever they appear.

use bevy::prelude::*;

use super::signs;
use crate::art::Shape;
use crate::game::theme;
use crate::game::ui::{Kids, Ui};
use crate::model::{Fact, FactKind, Position, Scenario, Text};
use crate::score::Rule;

/// One fact as a line.
pub fn fact(ui: &Ui, kids: &mut Kids, fact: &Fact) {
    let (shape, color) = match fact.kind {
        // To read the signs is what an assessment asks for.
        FactKind::ActiveSign | FactKind::LatentSign if !ui.app.method_shows() => (Shape::Exclusive, theme::FLAT),
        kind => signs::fact(kind),
    };
    ui.marked(kids, shape, color, theme::MARK_SMALL, |k| {
        ui.text(k, theme::BODY, theme::TEXT, fact.text.get(ui.lang()));
    });
}

/// The known facts of these kinds under a heading; nothing if there are none.
pub fn group(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, heading: &str, kinds: &[FactKind]) {
    let known = position.facts.iter().map(|id| scenario.fact(id));
    let known: Vec<&Fact> = known.filter(|fact| kinds.contains(&fact.kind)).collect();
    if known.is_empty() {
        return;
    }
    ui.caption(kids, theme::DIM, ui.word(heading));
    for known in known {
        fact(ui, kids, known);
    }
    ui.space(kids, theme::S2);
}

/// All that is known, grouped.
pub fn all(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position) {
    use FactKind::{
        ActiveSign, Answered, Capability, Cause, Condition, Evaluation, General, LatentSign, Organisation, OurVision,
        Plan, Power, Problem, Reason, Risk, Rival, Stand, TheirTerms, Value,
    };
    if position.facts.is_empty() {
        ui.text(kids, theme::BODY, theme::DIM, ui.word("notebook-empty"));
    }
    group(ui, kids, scenario, position, "notebook-signs", &[ActiveSign, LatentSign]);
    group(ui, kids, scenario, position, "notebook-problem", &[Problem, Cause, Reason, Capability, OurVision, Value]);
    group(ui, kids, scenario, position, "notebook-power", &[Power, Rival]);
    group(ui, kids, scenario, position, "notebook-risk", &[Risk, Answered]);
    group(ui, kids, scenario, position, "notebook-ties", &[Evaluation, Plan, Organisation, General]);
    group(ui, kids, scenario, position, "notebook-stand", &[Stand, TheirTerms, Condition]);
}

/// One rule that spoke: citation, name, verdict, points, explanation about whom the choice addressed. One
/// that spoke `before` so often already is not explained anew.
pub fn rule(ui: &Ui, kids: &mut Kids, rule: &Rule, who: Option<&Text>, before: usize) {
    ui.column(kids, theme::S1, |k| {
        ui.row(k, theme::S2, |k| {
            ui.badge(k, &rule.cites);
            ui.text(k, theme::STRONG, theme::TEXT, rule.name.get(ui.lang()));
            let verdict = format!("{:?}", rule.verdict);
            let said = format!("{} {}", ui.word(&format!("verdict-{verdict}")), signs::signed(rule.points.into()));
            ui.text(k, theme::LABEL, signs::verdict(rule.verdict), said);
        });
        let explained = match before {
            0 => rule.told(who).get(ui.lang()).to_owned(),
            before => ui.app.words.count("coach-again", before as i64 + 1),
        };
        ui.text(k, theme::BODY, theme::DIM, explained);
    });
}
