//! Owns how people are shown wherever they appear: opposite in a conversation, as a small face, as what
//! can be pressed to choose one.

use bevy::prelude::*;

use super::signs;
use crate::game::table::Do;
use crate::game::theme;
use crate::game::ui::{Kids, Pressable, Ui};
use crate::model::{Person, PersonId, PersonState, Position, Scenario};

/// The person opposite: portrait, name, role and attitude.
pub fn opposite(ui: &Ui, kids: &mut Kids, person: &Person, state: PersonState) {
    let size = if ui.has_room(theme::OPPOSITE) { 232.0 } else { 150.0 };
    ui.side(kids, size, |k| {
        ui.portrait(k, &person.look, signs::mood(state), size, false, Color::WHITE);
        ui.text(k, theme::HEADING, theme::TEXT, person.name.get(ui.lang()));
        ui.text(k, theme::BODY, theme::DIM, person.role.get(ui.lang()));
        let (shape, color, word) = signs::attitude(state);
        ui.row(k, theme::S2, |k| {
            ui.mark(k, shape, color, 14.0);
            ui.grow(k, |k| ui.text(k, theme::BODY, theme::DIM, ui.word(word)));
        });
    });
}

/// A box that can be pressed to choose a person.
pub fn chooses(ui: &Ui, kids: &mut Kids, who: PersonId, label: &str, node: Node, fill: impl FnOnce(&mut Kids)) {
    let ground = if ui.table.selected == Some(who) { theme::AMBER_GLOW } else { Color::NONE };
    let node = Node { border_radius: BorderRadius::all(px(8.0)), ..node };
    let what = Pressable { ground, ..Pressable::new(Do::Select(Some(who)), label, theme::AMBER_GLOW) };
    ui.pressable(kids, node, what, fill);
}

/// A small face with the attitude, as far as it is known, at its foot.
pub fn face_of(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, who: PersonId, size: f32) {
    let (person, state) = (scenario.person(who), position.person(who));
    let (shape, color, _) = signs::attitude(state);
    kids.spawn((
        Node {
            width: px(size + 4.0),
            height: px(size + 4.0),
            border: UiRect::all(px(2.0)),
            border_radius: BorderRadius::MAX,
            flex_shrink: 0.0,
            ..default()
        },
        BorderColor::all(color),
        BackgroundColor(theme::NIGHT),
        Pickable::IGNORE,
    ))
    .with_children(|k| {
        let tint = if state.met { Color::WHITE } else { Color::srgb(0.5, 0.52, 0.58) };
        ui.portrait(k, &person.look, signs::mood(state), size, true, tint);
        let corner = Node {
            position_type: PositionType::Absolute,
            right: px(-7.0),
            bottom: px(-5.0),
            padding: UiRect::all(px(2.0)),
            border_radius: BorderRadius::MAX,
            ..default()
        };
        k.spawn((corner, BackgroundColor(theme::NIGHT), Pickable::IGNORE))
            .with_children(|k| ui.mark(k, shape, color, 12.0));
    });
}
