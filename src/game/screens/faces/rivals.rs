//! Owns the rivals: what has been seen of each, and nothing of what they plan.

use super::super::facts;
use crate::art::Shape;
use crate::game::theme;
use crate::game::ui::{Kids, Ui};
use crate::model::{Position, Scenario};
use crate::report::board::rivals;

/// Builds the face.
pub fn show(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position) {
    for (rival, sightings) in rivals(scenario, position) {
        ui.row(kids, theme::S2, |k| {
            ui.mark(k, Shape::Rival, theme::RIVAL, theme::MARK_LARGE);
            ui.text(k, theme::HEADING, theme::TEXT, rival.name.get(ui.lang()));
        });
        ui.text(kids, theme::BODY, theme::DIM, rival.about.get(ui.lang()));
        if sightings.is_empty() {
            ui.row(kids, theme::S2, |k| {
                ui.mark(k, Shape::Unknown, theme::FLAT, theme::MARK);
                ui.text(k, theme::BODY, theme::FLAT, ui.word("rival-nothing"));
            });
        }
        for sighting in &sightings {
            facts::fact(ui, kids, scenario.fact(sighting.fact));
        }
        ui.space(kids, theme::S3);
    }
}
