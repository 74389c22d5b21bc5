//! Owns the title, the scenario picker and the settings.

use bevy::prelude::*;

use crate::game::message::{Message, Screen};
use crate::game::store::Settings;
use crate::game::theme::{self, Edge, Round};
use crate::game::ui::{Block, Kids, Kind, Ui, key};
use crate::play::Mode;

pub fn title(ui: &Ui, kids: &mut Kids) {
    ui.title_page(kids, |k| {
        ui.put(k, Block::column().fill().centre().width(theme::TITLE_MENU).gap(theme::S1), |k| {
            let head = Block::column().gap(theme::S2).apart(theme::S0, theme::S5);
            let head = head.pad_sides(theme::S3, theme::S0, theme::S0, theme::S0);
            ui.put(k, head, |k| {
                let display = theme::Type(theme::DISPLAY.0, theme::DISPLAY.1 / ui.scale().sqrt());
                ui.text(k, display, theme::TEXT, ui.word("app-name"));
                ui.text(k, theme::HEADING, theme::AMBER, ui.word("app-other-name"));
                ui.text(k, theme::BODY, theme::DIM, ui.word("app-motto"));
            });
            // With large text they may need more room than there is.
            ui.hug(k, theme::S1, |k| menu(ui, k));
        });
        ui.put(k, Block::row().shrink().end(), |k| {
            ui.button(k, Kind::Plain, Message::Language, "English · 简体中文", key(KeyCode::KeyL, "L"), None)
        });
    });
}

/// What can be done from the title.
fn menu(ui: &Ui, kids: &mut Kids) {
    if let Some(session) = ui.app.resumable() {
        let scenario = &session.deal().scenario;
        let label = ui.app.words.with(
            if session.is_over() { "title-last" } else { "title-resume" },
            &[
                ("title", scenario.title.get(ui.lang()).into()),
                ("day", i64::from(scenario.today(session.position())).into()),
            ],
        );
        ui.button(kids, Kind::Menu, Message::Resume, &label, key(KeyCode::KeyR, "R"), None);
    }
    ui.button(kids, Kind::Menu, Message::Go(Screen::Picker), &ui.word("title-choose"), key(KeyCode::KeyC, "C"), None);
    if ui.app.keeps {
        let archive = Message::Go(Screen::Archive);
        ui.button(kids, Kind::Menu, archive, &ui.word("archive-title"), key(KeyCode::KeyE, "E"), None);
    }
    ui.button(
        kids,
        Kind::Menu,
        Message::Go(Screen::Settings),
        &ui.word("title-settings"),
        key(KeyCode::KeyS, "S"),
        None,
    );
    ui.button(kids, Kind::Menu, Message::Quit, &ui.word("title-quit"), key(KeyCode::KeyQ, "Q"), None);
}

pub fn picker(ui: &Ui, kids: &mut Kids) {
    ui.page(kids, theme::S7, theme::S6, theme::S4, |k| {
        ui.text(k, theme::TITLE, theme::TEXT, ui.word("picker-title"));
        ui.scroll(k, theme::S4, true, |k| {
            for (index, deal) in ui.app.deals.iter().enumerate() {
                let scenario = &deal.scenario;
                let card = Block::column().pad(theme::S5, theme::S5).gap(theme::S3).round(Round::Card);
                let card = card.ground(theme::PANEL).edges(Edge::Hair, theme::RULE);
                ui.put(k, card, |k| {
                    ui.text(k, theme::HEADING, theme::TEXT, scenario.title.get(ui.lang()));
                    ui.text(k, theme::BODY, theme::TEXT, scenario.teaser.get(ui.lang()));
                    ui.caption(k, theme::DIM, ui.word("picker-aims"));
                    for aim in &scenario.aims {
                        ui.text(k, theme::BODY, theme::DIM, format!("· {}", aim.get(ui.lang())));
                    }
                    ui.row(k, theme::S3, |k| {
                        let practice = Message::Brief(index, Mode::Practice);
                        ui.button(
                            k,
                            Kind::Primary,
                            practice,
                            &ui.word("mode-practice"),
                            key(KeyCode::KeyP, "P").filter(|_| index == 0),
                            None,
                        );
                        let assess = Message::Brief(index, Mode::Assess);
                        ui.button(
                            k,
                            Kind::Plain,
                            assess,
                            &ui.word("mode-assess"),
                            key(KeyCode::KeyA, "A").filter(|_| index == 0),
                            None,
                        );
                    });
                    ui.text(k, theme::CAPTION, theme::DIM, ui.word("mode-explained"));
                });
            }
        });
        ui.row(k, theme::S3, |k| {
            ui.button(
                k,
                Kind::Plain,
                Message::Go(Screen::Title),
                &ui.word("back"),
                key(KeyCode::Backspace, "Esc"),
                None,
            );
        });
    });
}

pub fn settings(ui: &Ui, kids: &mut Kids) {
    ui.page(kids, theme::S7, theme::S6, theme::S5, |k| {
        ui.text(k, theme::TITLE, theme::TEXT, ui.word("settings-title"));
        ui.scroll(k, theme::S5, true, |k| {
            ui.column(k, theme::S2, |k| {
                ui.caption(k, theme::DIM, ui.word("settings-language"));
                ui.row(k, theme::S3, |k| {
                    ui.button(
                        k,
                        Kind::Plain,
                        Message::Language,
                        &ui.word("settings-other-language"),
                        key(KeyCode::KeyL, "L"),
                        None,
                    );
                });
            });
            ui.column(k, theme::S2, |k| {
                ui.caption(k, theme::DIM, ui.word("settings-text"));
                ui.row(k, theme::S3, |k| {
                    for size in Settings::SIZES {
                        let kind = Kind::Row(size == ui.app.settings.text_percent);
                        ui.button(k, kind, Message::TextSize(size), &ui.app.words.percent(size), None, None);
                    }
                });
                ui.text(k, theme::BODY, theme::DIM, ui.word("settings-text-keys"));
            });
            ui.text(k, theme::BODY, theme::DIM, ui.word("settings-window"));
        });
        ui.row(k, theme::S3, |k| {
            ui.button(
                k,
                Kind::Plain,
                Message::Go(ui.app.back()),
                &ui.word("back"),
                key(KeyCode::Backspace, "Esc"),
                None,
            );
        });
    });
}
