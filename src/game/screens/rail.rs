//! Owns the rail: the faces of the board of a deal, each with its number key.

use bevy::prelude::*;

use super::bar;
use crate::game::message::{Message, Screen};
use crate::game::theme::{self, Edge};
use crate::game::ui::{Block, Kids, Pressable, Ui, digit};
use crate::play::Session;
use crate::report::board::{Face, board_book};

/// The number keys of the two that are screens of their own, among those of the faces.
const GRID_KEY: usize = 5;
const PAPERS_KEY: usize = 6;

/// Its width at the side; nothing where it lies over the board.
pub fn width(ui: &Ui) -> f32 {
    if ui.has_room(theme::BESIDE) { ui.size(theme::RAIL) } else { theme::S0.px() }
}

/// The rail at the side, with notebook and help below.
pub fn beside(ui: &Ui, kids: &mut Kids, session: &Session) {
    let rail = Block::column().width(theme::RAIL).low().pad(theme::S2, theme::S3).gap(theme::S1);
    ui.put(kids, rail.ground(theme::MARGIN).edge_right(Edge::Hair, theme::RULE), |k| {
        tabs(ui, k, session);
        ui.put(k, Block::row().grow(), |_| ());
        bar::notebook_and_help(ui, k);
    });
}

/// The rail over the board.
pub fn over(ui: &Ui, kids: &mut Kids, session: &Session) {
    let rail = Block::row().wrap().pad(theme::S2, theme::S1).gap(theme::S1);
    ui.put(kids, rail.ground(theme::MARGIN).edge_bottom(Edge::Hair, theme::RULE), |k| tabs(ui, k, session));
}

/// The faces, and in their places among them the grid and the papers, which are screens of their own.
fn tabs(ui: &Ui, kids: &mut Kids, session: &Session) {
    let scenario = &*session.deal().scenario;
    let name = |face| board_book().face(face).map_or_else(String::new, |text| text.name.get(ui.lang()).to_owned());
    let faces = Face::of(scenario).map(|face| (face.key(), name(face), Message::Show(face), ui.app.face == face));
    let mut tabs: Vec<(usize, String, Message, bool)> = faces.collect();
    if session.can_fill() {
        tabs.push((GRID_KEY, ui.word("grid-short"), Message::Go(Screen::Grid), false));
    }
    if !scenario.papers.is_empty() {
        tabs.push((PAPERS_KEY, ui.word("papers"), Message::Go(Screen::Papers), false));
    }
    tabs.sort_by_key(|(key, ..)| *key);
    for (key, name, does, chosen) in tabs {
        tab(ui, kids, key, &name, does, chosen);
    }
}

fn tab(ui: &Ui, kids: &mut Kids, key: usize, name: &str, does: Message, chosen: bool) {
    let ground = if chosen { theme::AMBER_GLOW } else { Color::NONE };
    let border = if chosen { theme::AMBER } else { Color::NONE };
    let block = Block::row().pad(theme::S2, theme::S1).gap(theme::S2).middle().ground(ground);
    let key = digit(key - 1);
    let what = Pressable { key, ..Pressable::new(does, name, theme::RAISED) };
    ui.pressable(kids, block.edge_left(Edge::Band, border), what, |k| {
        if let Some(key) = key {
            ui.key_cap(k, key.cap, false);
        }
        ui.line(k, theme::BODY, if chosen { theme::TEXT } else { theme::DIM }, name);
    });
}
