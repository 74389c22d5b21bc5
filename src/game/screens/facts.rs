//! Owns how facts, people and rules are written wherever they appear.

use bevy::prelude::*;

use crate::game::art::{Mood, Shape};
use crate::game::theme;
use crate::game::ui::{Kids, Ui};
use crate::model::{Fact, FactId, FactKind, PersonState, Position, Scenario, Verdict};
use crate::score::Rule;

/// The symbol and colour of a kind of fact.
fn sign(kind: FactKind) -> (Shape, Color) {
    match kind {
        FactKind::ActiveSign => (Shape::Against, theme::FOE),
        FactKind::LatentSign => (Shape::Supports, theme::ALLY),
        FactKind::Problem | FactKind::Cause | FactKind::Reason | FactKind::Capability => {
            (Shape::Exclusive, theme::ALLY)
        }
        FactKind::Answered | FactKind::Value | FactKind::Plan | FactKind::Organisation | FactKind::General => {
            (Shape::Supports, theme::ALLY)
        }
        FactKind::Evaluation => (Shape::Exclusive, theme::FLAT),
        FactKind::OurVision => (Shape::Coach, theme::ALLY),
        FactKind::Power => (Shape::Exclusive, theme::FLAT),
        FactKind::Risk => (Shape::Check, theme::ALLY),
        FactKind::Rival => (Shape::Rival, theme::RIVAL),
        FactKind::Stand | FactKind::TheirTerms | FactKind::Condition => (Shape::Neutral, theme::AMBER),
    }
}

/// One fact as a line.
pub fn fact(ui: &Ui, kids: &mut Kids, fact: &Fact) {
    let (shape, color) = match fact.kind {
        // To read the signs is what an assessment asks for.
        FactKind::ActiveSign | FactKind::LatentSign if !ui.table.method_shows() => (Shape::Exclusive, theme::FLAT),
        kind => sign(kind),
    };
    kids.spawn((Node { column_gap: px(theme::S2), flex_shrink: 0.0, ..default() }, Pickable::IGNORE)).with_children(
        |k| {
            k.spawn((
                Node { padding: UiRect::top(px(5.0 * ui.scale())), flex_shrink: 0.0, ..default() },
                Pickable::IGNORE,
            ))
            .with_children(|k| ui.mark(k, shape, color, 12.0));
            ui.grow(k, |k| ui.text(k, theme::BODY, theme::TEXT, fact.text.get(ui.lang())));
        },
    );
}

/// The known facts of these kinds under a heading; nothing if there are none.
pub fn group(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, heading: &str, kinds: &[FactKind]) {
    let known: Vec<&Fact> = (0..scenario.facts.len())
        .map(|i| FactId(i as u8))
        .filter(|&id| position.knows(id))
        .map(|id| scenario.fact(id))
        .filter(|f| kinds.contains(&f.kind))
        .collect();
    if known.is_empty() {
        return;
    }
    ui.caption(kids, theme::DIM, ui.word(heading));
    for known in known {
        fact(ui, kids, known);
    }
    kids.spawn(Node { height: px(theme::S2), flex_shrink: 0.0, ..default() });
}

/// All that is known, grouped.
pub fn all(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position) {
    use FactKind::{
        ActiveSign, Answered, Capability, Cause, Condition, Evaluation, General, LatentSign, Organisation, OurVision,
        Plan, Power, Problem, Reason, Risk, Rival, Stand, TheirTerms, Value,
    };
    if position.facts.0 == 0 {
        ui.text(kids, theme::BODY, theme::DIM, ui.word("notebook-empty"));
    }
    group(ui, kids, scenario, position, "notebook-signs", &[ActiveSign, LatentSign]);
    group(ui, kids, scenario, position, "notebook-problem", &[Problem, Cause, Reason, Capability, OurVision, Value]);
    group(ui, kids, scenario, position, "notebook-power", &[Power, Rival]);
    group(ui, kids, scenario, position, "notebook-risk", &[Risk, Answered]);
    group(ui, kids, scenario, position, "notebook-ties", &[Evaluation, Plan, Organisation, General]);
    group(ui, kids, scenario, position, "notebook-stand", &[Stand, TheirTerms, Condition]);
}

/// The symbol, colour and words of an attitude.
pub fn attitude(state: PersonState) -> (Shape, Color, &'static str) {
    if !state.met {
        return (Shape::Unknown, theme::FLAT, "attitude-unmet");
    }
    match state.attitude {
        ..=-1 => (Shape::Against, theme::FOE, "attitude-minus"),
        0 => (Shape::Neutral, theme::FLAT, "attitude-0"),
        1 => (Shape::Supports, theme::ALLY, "attitude-1"),
        2 => (Shape::Exclusive, theme::ALLY, "attitude-2"),
        3.. => (Shape::Coach, theme::AMBER, "attitude-3"),
    }
}

/// The face that an attitude makes.
pub fn mood(state: PersonState) -> Mood {
    match (state.met, state.attitude) {
        (true, ..=-1) => Mood::Closed,
        (true, 1..) => Mood::Warm,
        _ => Mood::Neutral,
    }
}

/// The colour of a verdict on the night.
pub fn verdict_color(verdict: Verdict) -> Color {
    match verdict {
        Verdict::Strong | Verdict::Sound => theme::ALLY,
        Verdict::Weak => theme::AMBER,
        Verdict::Mistake | Verdict::Blunder => theme::FOE,
    }
}

/// Points with their sign.
pub fn signed(points: i32) -> String {
    if points > 0 { format!("+{points}") } else { format!("{points}").replace('-', "−") }
}

/// One rule that spoke: citation, name, verdict, points, explanation.
pub fn rule(ui: &Ui, kids: &mut Kids, rule: &Rule) {
    ui.column(kids, theme::S1, |k| {
        ui.row(k, theme::S2, |k| {
            ui.badge(k, &rule.cites);
            ui.text(k, theme::STRONG, theme::TEXT, rule.name.get(ui.lang()));
            let verdict = format!("{:?}", rule.verdict);
            let said = format!("{} {}", ui.word(&format!("verdict-{verdict}")), signed(rule.points.into()));
            ui.text(k, theme::LABEL, verdict_color(rule.verdict), said);
        });
        ui.text(k, theme::BODY, theme::DIM, rule.explain.get(ui.lang()));
    });
}
