//! Owns the desk: the bar, the rail, a face of the board, and the sheet.

use bevy::prelude::*;

use super::{bar, faces, rail, sheet};
use crate::game::ui::{Kids, Ui};

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.table.session else { return };
    let (scenario, position) = (&*session.deal().scenario, session.position());
    ui.page(kids, UiRect::ZERO, 0.0, |k| {
        bar::top_bar(ui, k, session);
        k.spawn((Node { flex_grow: 1.0, flex_basis: px(0.0), min_height: px(0.0), ..default() }, Pickable::IGNORE))
            .with_children(|k| {
                let (rail, side) = (rail::width(ui), ui.grown(372.0));
                if rail > 0.0 {
                    rail::beside(ui, k, session);
                }
                k.spawn((
                    Node {
                        flex_grow: 1.0,
                        flex_basis: px(0.0),
                        min_width: px(0.0),
                        min_height: px(0.0),
                        flex_direction: FlexDirection::Column,
                        ..default()
                    },
                    Pickable::IGNORE,
                ))
                .with_children(|k| {
                    if rail == 0.0 {
                        rail::over(ui, k, session);
                    }
                    faces::show(ui, k, scenario, position, ui.window.x - rail - side - 2.0);
                });
                sheet::show(ui, k, session, side);
            });
    });
}
