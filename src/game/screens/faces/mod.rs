//! Owns which face of the board is built, what it says about itself, and how people and strengths look
//! on all of them.

mod concerns;
mod dates;
mod fishbone;
mod rivals;
mod stages;

use bevy::prelude::*;

use super::board as map;
use crate::game::theme;
use crate::game::ui::{Kids, Ui};
use crate::model::{Position, Scenario};
use crate::report::board::{Face, board_book};

/// What the frame of a face and its scroll bar take of the width.
const SIDES: f32 = 2.0 * theme::S3 + 24.0;

/// Builds the face that is shown into a room of this width.
pub fn show(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, room: f32) {
    // With small text there is room for its sentence at all times; else it comes first and scrolls.
    let below = ui.has_room(theme::BESIDE);
    match ui.table.face {
        // Where the map is wider than its room, it moves both ways.
        Face::PowerMap if below || map::least_width(ui) > room - SIDES => {
            power_map(ui, kids, scenario, position, room, !below);
        }
        face => {
            kids.spawn((
                Node {
                    flex_grow: 1.0,
                    flex_basis: px(0.0),
                    min_height: px(0.0),
                    flex_direction: FlexDirection::Column,
                    padding: UiRect::axes(px(theme::S3), px(theme::S2)),
                    ..default()
                },
                Pickable::IGNORE,
            ))
            .with_children(|k| {
                ui.scroll(k, theme::S3, true, |k| {
                    if !below {
                        sentence(ui, k, face);
                    }
                    let room = room - SIDES;
                    match face {
                        Face::PowerMap => map::show(ui, k, scenario, position, room),
                        Face::Fishbone => fishbone::show(ui, k, scenario, position, room),
                        Face::Stages => stages::show(ui, k, scenario, position),
                        Face::Concerns => concerns::show(ui, k, scenario, position, room),
                        Face::Rivals => rivals::show(ui, k, scenario, position),
                        Face::Calendar => dates::show(ui, k, scenario, position),
                    }
                });
            });
        }
    }
    if below {
        kids.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                flex_shrink: 0.0,
                padding: UiRect::axes(px(theme::S4), px(theme::S2)),
                border: UiRect::top(px(1.0)),
                ..default()
            },
            BackgroundColor(theme::NIGHT.with_alpha(0.55)),
            BorderColor::all(theme::RULE),
            Pickable::IGNORE,
        ))
        .with_children(|k| sentence(ui, k, ui.table.face));
    }
}

fn power_map(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, room: f32, speaks: bool) {
    kids.spawn((
        Node {
            flex_grow: 1.0,
            flex_basis: px(0.0),
            min_width: px(0.0),
            min_height: px(0.0),
            flex_direction: FlexDirection::Column,
            overflow: Overflow::scroll(),
            padding: UiRect::axes(px(theme::S2), px(theme::S1)),
            ..default()
        },
        bevy::ui_widgets::ScrollArea,
    ))
    .with_children(|k| {
        if speaks {
            sentence(ui, k, Face::PowerMap);
        }
        map::show(ui, k, scenario, position, room - 2.0 * theme::S2);
    });
}

/// What a face shows, and the rules of the method behind it.
fn sentence(ui: &Ui, kids: &mut Kids, face: Face) {
    let Some(text) = board_book().face(face) else { return };
    kids.spawn((
        Node { column_gap: px(theme::S3), align_items: AlignItems::Center, flex_shrink: 0.0, ..default() },
        Pickable::IGNORE,
    ))
    .with_children(|k| {
        ui.grow(k, |k| ui.text(k, theme::CAPTION, theme::DIM, text.says.get(ui.lang())));
        k.spawn((Node { column_gap: px(theme::S1), flex_shrink: 0.0, ..default() }, Pickable::IGNORE))
            .with_children(|k| text.cites.iter().for_each(|code| ui.badge(k, code)));
    });
}
