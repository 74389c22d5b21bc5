//! Owns what lies over a screen: the ways to walk away, the notebook, the help.

use bevy::prelude::*;

use super::facts;
use crate::game::message::{Message, Screen};
use crate::game::theme;
use crate::game::ui::{Kids, Kind, Ui, digit, key};

fn sheet(ui: &Ui, kids: &mut Kids, title: &str, fill: impl FnOnce(&mut Kids)) {
    ui.overlay(kids, |k| {
        ui.text(k, theme::HEADING, theme::TEXT, title);
        ui.scroll(k, theme::S3, true, fill);
        ui.row(k, theme::S3, |k| {
            ui.button(k, Kind::Primary, Message::Lay(None), &ui.word("close"), key(KeyCode::Backspace, "Esc"), None);
        });
    });
}

pub fn walk_away(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let scenario = &session.deal().scenario;
    let mut ways = session.legal_actions();
    ways.retain(|id| scenario.walk_away.contains(id));
    sheet(ui, kids, &ui.word("walk-title"), |k| {
        ui.text(k, theme::BODY, theme::DIM, ui.word("walk-hint"));
        for (n, id) in ways.iter().enumerate() {
            let action = scenario.action(*id);
            let days = (action.days > 0).then(|| ui.app.words.count("days", action.days.into()));
            ui.button(k, Kind::Plain, Message::Choose(*id), action.label.get(ui.lang()), digit(n), days.as_deref());
        }
    });
}

pub fn notebook(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let (scenario, position) = (&session.deal().scenario, session.position());
    sheet(ui, kids, &ui.word("notebook"), |k| {
        facts::all(ui, k, scenario, position);
        for (event, due) in scenario.events.iter().zip(position.due) {
            if let (Some(text), 1..) = (&event.announced, due) {
                let numbers = [("n", i64::from(due).into()), ("what", text.get(ui.lang()).into())];
                ui.text(k, theme::BODY, theme::TEXT, ui.app.words.with("notebook-date", &numbers));
            }
        }
    });
}

pub fn help(ui: &Ui, kids: &mut Kids) {
    const LINES: [&str; 12] = [
        "help-goal",
        "help-map",
        "help-faces",
        "help-approach",
        "help-talk",
        "help-walk",
        "help-notebook",
        "help-grid",
        "help-keys",
        "help-text",
        "help-debrief",
        "help-leave",
    ];
    sheet(ui, kids, &ui.word("help"), |k| {
        ui.row(k, theme::S2, |k| {
            ui.button(
                k,
                Kind::Plain,
                Message::Language,
                &ui.word("settings-other-language"),
                key(KeyCode::KeyL, "L"),
                None,
            );
            ui.button(
                k,
                Kind::Plain,
                Message::Go(Screen::Settings),
                &ui.word("title-settings"),
                key(KeyCode::KeyS, "S"),
                None,
            );
            ui.button(k, Kind::Plain, Message::Go(Screen::Title), &ui.word("to-title"), key(KeyCode::KeyQ, "Q"), None);
        });
        for line in LINES {
            ui.text(k, theme::BODY, theme::TEXT, ui.word(line));
        }
    });
}
