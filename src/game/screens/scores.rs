//! Owns the score per dimension of the method.

use bevy::prelude::*;

use super::signs;
use crate::game::theme;
use crate::game::ui::{Block, Kids, Ui};
use crate::model::Dimension;
use crate::report::Debrief;

/// All dimensions, in two columns where there is room.
pub fn show(ui: &Ui, kids: &mut Kids, debrief: &Debrief) {
    let columns = if ui.has_room(theme::TWO_COLUMNS) { 2 } else { 1 };
    ui.columns(kids, columns, |k| scores(ui, k, debrief));
}

/// A bar for each dimension: earned to the right of the middle, lost to the left.
fn scores(ui: &Ui, kids: &mut Kids, debrief: &Debrief) {
    let most =
        Dimension::ALL.iter().map(|&d| debrief.card.earned[d].max(-debrief.card.lost[d])).max().unwrap_or(0).max(10);
    for dimension in Dimension::ALL {
        let (earned, lost) = (debrief.card.earned[dimension], debrief.card.lost[dimension]);
        ui.put(kids, Block::row().shrink().middle().gap(theme::S2), |k| {
            ui.grow(k, |k| ui.text(k, theme::CAPTION, theme::TEXT, ui.word(&format!("dimension-{dimension:?}"))));
            ui.balance(k, earned, lost, most);
            ui.put(k, Block::row().width(theme::POINTS), |k| {
                let parts = [earned, lost].map(|p| if p == 0 { String::new() } else { signs::signed(p) });
                let text = if earned == 0 && lost == 0 { "·".to_owned() } else { parts.join(" ") };
                ui.line(k, theme::LABEL, theme::TEXT, text);
            });
        });
    }
}
