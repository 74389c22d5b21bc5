//! Owns the calendar: the days as a row, who is away, and every date that is known.

use bevy::prelude::*;

use super::super::signs;
use crate::art::Shape;
use crate::game::theme::{self, Edge, Round};
use crate::game::ui::{Block, Kids, Ui};
use crate::model::{Position, Scenario};
use crate::report::board::{self, Appointment, Held, Kind, calendar};

/// Builds the face.
pub fn show(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position) {
    let used = i64::from(position.day.min(scenario.days));
    let numbers = [("used", used.into()), ("days", i64::from(scenario.days).into())];
    let (dates, today) = (calendar(scenario, position), scenario.today(position));
    ui.text(kids, theme::STRONG, theme::TEXT, ui.app.words.with("days-used", &numbers));
    ui.row(kids, theme::S1, |k| {
        for day in 1..=scenario.days {
            cell(ui, k, today, day, dates.iter().any(|date| date.day == day));
        }
    });
    for away in board::away(scenario, position) {
        ui.marked(kids, Shape::DoorShut, theme::AMBER, theme::MARK, |k| {
            ui.text(k, theme::BODY, theme::TEXT, ui.app.words.away(scenario, &away));
        });
    }
    for date in &dates {
        row(ui, kids, scenario, today, date);
    }
}

fn cell(ui: &Ui, kids: &mut Kids, today: u8, day: u8, marked: bool) {
    let (ground, ink) = match day.cmp(&today) {
        std::cmp::Ordering::Less => (theme::RULE, theme::DIM),
        std::cmp::Ordering::Equal => (theme::AMBER, theme::INK),
        std::cmp::Ordering::Greater => (Color::NONE, theme::TEXT),
    };
    let border = if marked && day >= today { theme::FOE } else { theme::RULE };
    let edge = if marked { Edge::Thick } else { Edge::Hair };
    let cell = Block::row().shrink().least_width(theme::DAY).pad(theme::S1, theme::S2).centre().round(Round::Key);
    let cell = cell.ground(ground).edges(edge, border);
    ui.put(kids, cell, |k| ui.line(k, theme::LABEL, ink, day.to_string()));
}

fn row(ui: &Ui, kids: &mut Kids, scenario: &Scenario, today: u8, date: &Appointment<'_>) {
    let (shape, color) = match date.kind {
        Kind::Evaluation(held) => signs::held(held),
        Kind::Announced => (Shape::Phone, theme::AMBER),
        Kind::Cools(_) => (Shape::Neutral, theme::FOE),
        Kind::LastDay => (Shape::DoorShut, theme::FOE),
    };
    let state = match (date.kind, date.in_days(today)) {
        (Kind::Evaluation(held @ (Held::Ours | Held::Theirs)), _) => ui.word(&format!("held-{held:?}")),
        (_, Some(days)) => ui.app.words.count("date-in", i64::from(days)),
        (_, None) => String::new(),
    };
    ui.put(kids, Block::row().middle().gap(theme::S3), |k| {
        ui.mark(k, shape, color, theme::MARK_LARGE);
        let day = ui.app.words.count("date-day", i64::from(date.day));
        ui.put(k, Block::row().width(theme::DATE), |k| ui.line(k, theme::STRONG, theme::TEXT, day));
        ui.grow(k, |k| {
            let what = match (date.what, date.kind) {
                (Some(what), _) => what.get(ui.lang()).to_owned(),
                (None, Kind::Cools(who)) => ui.app.words.cools_then(scenario, who),
                (None, Kind::Evaluation(_) | Kind::Announced | Kind::LastDay) => ui.word("date-last"),
            };
            ui.text(k, theme::BODY, theme::TEXT, what);
        });
        ui.line(k, theme::CAPTION, color, state);
    });
}
