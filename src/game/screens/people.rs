//! Owns how people are shown wherever they appear: opposite in a conversation, as a small face, as what
//! can be pressed to choose one.

use bevy::prelude::*;

use super::signs;
use crate::game::message::Message;
use crate::game::theme::{self, Edge, Round};
use crate::game::ui::{Block, Corner, Kids, Pressable, Ui};
use crate::model::{Person, PersonId, PersonState, Position, Scenario};

/// The person opposite: portrait, name, role and attitude.
pub fn opposite(ui: &Ui, kids: &mut Kids, person: &Person, state: PersonState) {
    let size = if ui.has_room(theme::OPPOSITE) { theme::PORTRAIT_OPPOSITE } else { theme::PORTRAIT_SMALL };
    ui.put(kids, Block::column().width(size).low().gap(theme::S2), |k| {
        ui.portrait(k, &person.look, signs::mood(state), ui.size(size), false, Color::WHITE);
        ui.text(k, theme::HEADING, theme::TEXT, person.name.get(ui.lang()));
        ui.text(k, theme::BODY, theme::DIM, person.role.get(ui.lang()));
        let (shape, color, word) = signs::attitude(state);
        ui.row(k, theme::S2, |k| {
            ui.mark(k, shape, color, theme::MARK);
            ui.grow(k, |k| ui.text(k, theme::BODY, theme::DIM, ui.word(word)));
        });
    });
}

/// A box that can be pressed to choose a person.
pub fn chooses(ui: &Ui, kids: &mut Kids, who: PersonId, label: &str, block: Block, fill: impl FnOnce(&mut Kids)) {
    let ground = if ui.app.selected == Some(who) { theme::AMBER_GLOW } else { Color::NONE };
    let block = block.round(Round::Card).ground(ground);
    let what = Pressable::new(Message::Select(Some(who)), label, theme::AMBER_GLOW);
    ui.pressable(kids, block, what, fill);
}

/// A small face with the attitude, as far as it is known, at its foot.
pub fn face_of(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, who: PersonId, size: f32) {
    let (person, state) = (scenario.person(who), position.person(who));
    let (shape, color, _) = signs::attitude(state);
    let ring = Block::row().wide(size + 4.0).high(size + 4.0).round(Round::Full);
    let ring = ring.edges(Edge::Thick, color).ground(theme::NIGHT);
    ui.put(kids, ring, |k| {
        let tint = if state.met { Color::WHITE } else { theme::UNMET };
        ui.portrait(k, &person.look, signs::mood(state), size, true, tint);
        let corner = Block::corner(Corner::BottomRight, 7.0, 5.0).pad(theme::THIN, theme::THIN).round(Round::Full);
        ui.put(k, corner.ground(theme::NIGHT), |k| ui.mark(k, shape, color, theme::MARK_SMALL));
    });
}
