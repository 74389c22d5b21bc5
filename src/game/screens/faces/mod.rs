//! Owns which face of the board is built, what it says about itself, and how people and strengths look
//! on all of them.

mod concerns;
mod dates;
mod fishbone;
mod rivals;
mod stages;

use super::board as map;
use crate::game::theme::{self, Edge};
use crate::game::ui::{Block, Kids, Ui};
use crate::model::{Position, Scenario};
use crate::report::board::{Face, board_book};

/// What the frame of a face and its scroll bar take of the width.
const SIDES: f32 = theme::S3.px() + theme::S3.px() + theme::S5.px();

/// Builds the face that is shown into a room of this width.
pub fn show(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, room: f32) {
    // With small text there is room for its sentence at all times; else it comes first and scrolls.
    let below = ui.has_room(theme::BESIDE);
    match ui.app.face {
        // Where the map is wider than its room, it moves both ways.
        Face::PowerMap if below || map::least_width(ui) > room - SIDES => {
            power_map(ui, kids, scenario, position, room, !below);
        }
        face => {
            ui.put(kids, Block::column().fill().pad(theme::S3, theme::S2), |k| {
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
        let foot = Block::column().pad(theme::S4, theme::S2).ground(theme::MARGIN);
        let foot = foot.edge_top(Edge::Hair, theme::RULE);
        ui.put(kids, foot, |k| sentence(ui, k, ui.app.face));
    }
}

fn power_map(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, room: f32, speaks: bool) {
    ui.pan(kids, |k| {
        if speaks {
            sentence(ui, k, Face::PowerMap);
        }
        map::show(ui, k, scenario, position, room - theme::S2.px() - theme::S2.px());
    });
}

/// What a face shows, and the rules of the method behind it.
fn sentence(ui: &Ui, kids: &mut Kids, face: Face) {
    let Some(text) = board_book().face(face) else { return };
    ui.put(kids, Block::row().middle().gap(theme::S3), |k| {
        ui.grow(k, |k| ui.text(k, theme::CAPTION, theme::DIM, text.says.get(ui.lang())));
        ui.put(k, Block::row().gap(theme::S1), |k| text.cites.iter().for_each(|code| ui.badge(k, code)));
    });
}
