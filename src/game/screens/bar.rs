//! Owns the bar at the top of a deal: title, calendar, vital signs and the way out; and the page under it.

use bevy::prelude::*;

use super::signs;
use crate::game::app::Purpose;
use crate::game::message::{Message, Overlay, Screen};
use crate::game::theme::{self, Edge, Round};
use crate::game::ui::{Block, Kids, Kind, Ui, key};
use crate::model::{Position, Scenario, Scene};
use crate::play::Session;
use crate::report::board;

/// Title, days, the client's stage, vital signs where there is room, and the way out.
pub fn top_bar(ui: &Ui, kids: &mut Kids, session: &Session) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    // At the desk, notebook and help stand below the rail.
    let at_desk = position.scene == Scene::Desk && ui.app.screen == Screen::Play && ui.has_room(theme::BESIDE);
    let bar = Block::row().pad(theme::S4, theme::S2).gaps(theme::S5, theme::S1).middle().spread().wrap();
    let bar = bar.ground(theme::BAR).edge_bottom(Edge::Hair, theme::RULE);
    ui.put(kids, bar, |k| {
        ui.line(k, theme::BAR_TITLE, theme::TEXT, scenario.title.get(ui.lang()));
        if ui.app.purpose == Purpose::Rehearsal {
            ui.line(k, theme::LABEL, theme::AMBER, ui.word("rehearsal"));
        }
        calendar(ui, k, scenario, position);
        ui.column(k, theme::S0, |k| {
            ui.line(k, theme::CAPTION, theme::DIM, ui.word("client-is"));
            ui.line(k, theme::BODY, theme::TEXT, ui.word(&format!("stage-{}", position.stage.0)));
        });
        if at_desk && ui.has_room(theme::SIGNS) && ui.app.purpose != Purpose::Rehearsal && ui.app.method_shows() {
            vital_signs(ui, k, scenario, position);
        }
        ui.row(k, theme::S2, |k| {
            if !at_desk {
                notebook_and_help(ui, k);
            }
            let walk = Message::Lay(Some(Overlay::WalkAway));
            ui.button(k, Kind::Danger, walk, &ui.word("walk-away"), key(KeyCode::KeyW, "W"), None);
        });
    });
}

/// The buttons that lead to notebook and help.
pub fn notebook_and_help(ui: &Ui, kids: &mut Kids) {
    let (notebook, help) = (Message::Lay(Some(Overlay::Notebook)), Message::Lay(Some(Overlay::Help)));
    ui.button(kids, Kind::Plain, notebook, &ui.word("notebook"), key(KeyCode::KeyN, "N"), None);
    ui.button(kids, Kind::Plain, help, &ui.word("help"), key(KeyCode::KeyH, "H"), None);
}

fn calendar(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position) {
    let today = scenario.today(position);
    let text =
        ui.app.words.with("day-of", &[("day", i64::from(today).into()), ("days", i64::from(scenario.days).into())]);
    ui.column(kids, theme::S1, |k| {
        ui.line(k, theme::CAPTION, theme::DIM, text);
        ui.row(k, theme::SLIM, |k| {
            for day in 1..=scenario.days {
                let (ground, border) = match day.cmp(&today) {
                    std::cmp::Ordering::Less => (theme::RULE, theme::RULE),
                    std::cmp::Ordering::Equal => (theme::AMBER, theme::AMBER),
                    std::cmp::Ordering::Greater => (Color::NONE, theme::FREE),
                };
                let marked = day == scenario.days || scenario.bones.iter().any(|b| b.day == day);
                let line = if marked && day >= today { theme::FOE } else { border };
                let edge = if marked { Edge::Thick } else { Edge::Hair };
                let cell = Block::row().shrink().width(theme::BAR_DAY.0).height(theme::BAR_DAY.1);
                let cell = cell.round(Round::Day).ground(ground).edges(edge, line);
                ui.put(k, cell, |_| ());
            }
        });
    });
}

fn vital_signs(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position) {
    ui.column(kids, theme::S0, |k| {
        ui.line(k, theme::CAPTION, theme::DIM, ui.word("signs-title"));
        ui.row(k, theme::S3, |k| {
            for sign in board::signs(scenario, position) {
                let (shape, color) = signs::strength(sign.strength);
                ui.row(k, theme::S1, |k| {
                    ui.mark(k, shape, color, theme::MARK_SMALL);
                    ui.line(k, theme::CAPTION, color, sign.text.short.get(ui.lang()));
                });
            }
        });
    });
}

/// A page of the deal with something to fill in: the bar above, all else on one panel.
pub fn form(ui: &Ui, kids: &mut Kids, session: &Session, fill: impl FnOnce(&mut Kids)) {
    ui.page(kids, theme::S0, theme::S0, theme::S0, |k| {
        top_bar(ui, k, session);
        let form = Block::column().fill().pad(theme::S5, theme::S3).gap(theme::S3).ground(theme::PANEL);
        ui.put(k, form, fill);
    });
}
