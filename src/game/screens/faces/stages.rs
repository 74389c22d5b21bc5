//! Owns the stage track with its outcomes, and the vital signs with their evidence.

use bevy::prelude::*;

use super::super::{facts, signs};
use crate::art::Shape;
use crate::game::theme::{self, Edge};
use crate::game::ui::{Block, Kids, Ui};
use crate::model::{Position, Scenario};
use crate::report::board::{Sign, TrackStage, signs, stages};

/// Builds the face: track and signs side by side where there is room.
pub fn show(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position) {
    let beside = ui.has_room(theme::BESIDE);
    let both = if beside { Block::row() } else { Block::column() };
    let both = both.gaps(theme::S5, theme::S4);
    ui.put(kids, both, |k| {
        part(ui, k, beside, 5, |k| {
            for one in stages(scenario, position) {
                step(ui, k, &one);
            }
        });
        part(ui, k, beside, 4, |k| {
            ui.caption(k, theme::DIM, ui.word("signs-title"));
            if !ui.app.method_shows() {
                ui.text(k, theme::CAPTION, theme::AMBER, ui.word("face-judge"));
            }
            for one in signs(scenario, position) {
                sign(ui, k, scenario, position, &one);
            }
        });
    });
}

/// One of the two, which have the width in so many parts where they stand side by side.
fn part(ui: &Ui, kids: &mut Kids, beside: bool, parts: u8, fill: impl FnOnce(&mut Kids)) {
    let block = Block::column().gap(theme::S2);
    ui.put(kids, if beside { block.share(parts) } else { block }, fill);
}

/// A stage: its number, what the client does there, and what ends it.
fn step(ui: &Ui, kids: &mut Kids, step: &TrackStage<'_>) {
    let border = if step.now { theme::AMBER } else { theme::RULE };
    let row = Block::row().gap(theme::S3).pad(theme::S3, theme::THIN).edge_left(Edge::Band, border);
    let row = row.ground(if step.now { theme::AMBER_GLOW } else { Color::NONE });
    ui.put(kids, row, |k| {
        let (shape, color, word) = match step.seen {
            true => (Shape::Check, theme::ALLY, "outcome-seen"),
            false => (Shape::Unknown, theme::FLAT, "outcome-unseen"),
        };
        ui.column(k, theme::S1, |k| {
            ui.line(k, theme::STRONG, if step.now { theme::AMBER } else { theme::DIM }, step.stage.0.to_string());
            if ui.app.method_shows() {
                ui.mark(k, shape, color, theme::MARK_SMALL);
            }
        });
        ui.grow(k, |k| {
            ui.row(k, theme::S2, |k| {
                ui.text(k, theme::STRONG, theme::TEXT, ui.word(&format!("stage-{}", step.stage.0)));
                if step.now {
                    ui.text(k, theme::CAPTION, theme::TEXT, ui.word("stage-here"));
                }
            });
            let outcome = step.text.outcome.get(ui.lang());
            let told = if ui.app.method_shows() {
                ui.app.words.with("outcome", &[("what", outcome.into()), ("seen", ui.word(word).into())])
            } else {
                outcome.to_owned()
            };
            // Dim on the amber ground would hardly be read.
            let unseen = if step.now { theme::TEXT } else { theme::DIM };
            ui.text(k, theme::CAPTION, if step.seen { color } else { unseen }, told);
        });
    });
}

/// A vital sign: its question, its strength, and what speaks for it.
fn sign(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, sign: &Sign<'_>) {
    ui.column(kids, theme::S1, |k| {
        ui.row(k, theme::S2, |k| {
            if ui.app.method_shows() {
                let (shape, color) = signs::strength(sign.strength);
                ui.mark(k, shape, color, theme::MARK);
                ui.text(k, theme::STRONG, theme::TEXT, sign.text.name.get(ui.lang()));
                ui.text(k, theme::CAPTION, color, ui.word(&format!("strength-{:?}", sign.strength)));
                ui.badge(k, &sign.text.cites);
            } else {
                ui.text(k, theme::STRONG, theme::TEXT, sign.text.name.get(ui.lang()));
            }
        });
        ui.text(k, theme::CAPTION, theme::DIM, sign.text.question.get(ui.lang()));
        for &who in &sign.leaders {
            let (shape, color, word) = signs::attitude(position.person(who));
            ui.row(k, theme::S2, |k| {
                ui.mark(k, shape, color, theme::MARK_SMALL);
                let name = scenario.person(who).name.get(ui.lang());
                ui.text(k, theme::BODY, theme::TEXT, format!("{name} · {}", ui.word(word)));
            });
        }
        for &fact in &sign.facts {
            facts::fact(ui, k, scenario.fact(fact));
        }
        if sign.facts.is_empty() && sign.leaders.is_empty() {
            let word = if sign.text.leader { "leader-unknown" } else { "signs-none" };
            ui.text(k, theme::CAPTION, theme::FLAT, ui.word(word));
        }
    });
}
