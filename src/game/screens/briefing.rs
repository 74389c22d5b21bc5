//! Owns the reading before the first decision.

use bevy::prelude::*;

use crate::game::message::{Message, Screen};
use crate::game::theme::{self, Round};
use crate::game::ui::{Block, Kids, Kind, Ui, key};
use crate::play::Mode;

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(deal) = ui.app.deals.get(ui.app.briefed) else { return };
    let scenario = &deal.scenario;
    ui.page(kids, theme::S7, theme::S5, theme::S4, |k| {
        ui.row(k, theme::S4, |k| {
            ui.text(k, theme::TITLE, theme::TEXT, scenario.title.get(ui.lang()));
            let mode = match ui.app.settings.mode {
                Mode::Practice => "mode-practice",
                Mode::Assess => "mode-assess",
            };
            ui.text(k, theme::BODY, theme::AMBER, ui.word(mode));
        });
        let paper = Block::column().fill().most_width(theme::BRIEFING).pad(theme::S6, theme::S5);
        let paper = paper.round(Round::Card).ground(theme::PAPER);
        ui.put(k, paper, |k| {
            ui.scroll(k, theme::S4, true, |k| {
                for paragraph in &scenario.briefing {
                    ui.text(k, theme::TALE_PRINT, theme::INK, paragraph.get(ui.lang()));
                }
                ui.rule(k, theme::PAPER_RULE);
                ui.caption(k, theme::INK_DIM, ui.word("picker-aims"));
                for aim in &scenario.aims {
                    ui.text(k, theme::PRINT, theme::INK, format!("· {}", aim.get(ui.lang())));
                }
            });
        });
        ui.row(k, theme::S3, |k| {
            ui.button(k, Kind::Primary, Message::Begin, &ui.word("briefing-begin"), key(KeyCode::KeyB, "B"), None);
            ui.button(
                k,
                Kind::Plain,
                Message::Go(Screen::Picker),
                &ui.word("back"),
                key(KeyCode::Backspace, "Esc"),
                None,
            );
        });
    });
}
