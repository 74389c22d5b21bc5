//! Owns the score per dimension of the method.

use bevy::prelude::*;

use super::signs;
use crate::game::theme;
use crate::game::ui::{Kids, Ui};
use crate::model::Dimension;
use crate::report::Debrief;

/// All dimensions, in two columns where there is room.
pub fn show(ui: &Ui, kids: &mut Kids, debrief: &Debrief) {
    kids.spawn((
        Node {
            display: Display::Grid,
            grid_template_columns: vec![RepeatedGridTrack::flex(
                if ui.has_room(theme::TWO_COLUMNS) { 2 } else { 1 },
                1.0,
            )],
            column_gap: px(theme::S5),
            row_gap: px(theme::S1),
            flex_shrink: 0.0,
            ..default()
        },
        Pickable::IGNORE,
    ))
    .with_children(|k| scores(ui, k, debrief));
}

/// A bar for each dimension: earned to the right of the middle, lost to the left.
fn scores(ui: &Ui, kids: &mut Kids, debrief: &Debrief) {
    let most =
        Dimension::ALL.iter().map(|&d| debrief.card.earned[d].max(-debrief.card.lost[d])).max().unwrap_or(0).max(10)
            as f32;
    for dimension in Dimension::ALL {
        let (earned, lost) = (debrief.card.earned[dimension], debrief.card.lost[dimension]);
        kids.spawn((
            Node { column_gap: px(theme::S2), align_items: AlignItems::Center, ..default() },
            Pickable::IGNORE,
        ))
        .with_children(|k| {
            ui.grow(k, |k| ui.text(k, theme::CAPTION, theme::TEXT, ui.word(&format!("dimension-{dimension:?}"))));
            k.spawn((
                Node { width: px(100.0), height: px(8.0), flex_shrink: 0.0, ..default() },
                BackgroundColor(theme::RULE),
                Pickable::IGNORE,
            ))
            .with_children(|k| {
                let mut bar = |left: f32, width: f32, color: Color| {
                    k.spawn((
                        Node {
                            position_type: PositionType::Absolute,
                            left: px(left),
                            width: px(width),
                            height: px(8.0),
                            ..default()
                        },
                        BackgroundColor(color),
                        Pickable::IGNORE,
                    ));
                };
                let (right, left) = (50.0 * earned as f32 / most, 50.0 * -lost as f32 / most);
                bar(50.0, right, theme::ALLY);
                bar(50.0 - left, left, theme::FOE);
                bar(49.5, 1.0, theme::TEXT);
            });
            k.spawn(Node { width: px(74.0 * ui.scale()), flex_shrink: 0.0, ..default() }).with_children(|k| {
                let parts = [earned, lost].map(|p| if p == 0 { String::new() } else { signs::signed(p) });
                let text = if earned == 0 && lost == 0 { "·".to_owned() } else { parts.join(" ") };
                ui.line(k, theme::LABEL, theme::TEXT, text);
            });
        });
    }
}
