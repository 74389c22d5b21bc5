//! Owns the calendar: the days as a row, and every date that is known.

use bevy::prelude::*;

use super::super::signs;
use crate::game::art::Shape;
use crate::game::theme;
use crate::game::ui::{Kids, Ui};
use crate::model::{Position, Scenario};
use crate::report::board::{Appointment, Held, Kind, calendar};

/// Builds the face.
pub fn show(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position) {
    let used = i64::from(position.day.min(scenario.days));
    let numbers = [("used", used.into()), ("days", i64::from(scenario.days).into())];
    let dates = calendar(scenario, position);
    ui.text(kids, theme::STRONG, theme::TEXT, ui.table.words.with("days-used", &numbers));
    ui.row(kids, theme::S1, |k| {
        for day in 1..=scenario.days {
            cell(ui, k, position, day, dates.iter().any(|date| date.day == day));
        }
    });
    for date in &dates {
        row(ui, kids, position, date);
    }
}

fn cell(ui: &Ui, kids: &mut Kids, position: &Position, day: u8, marked: bool) {
    let today = position.day.saturating_add(1);
    let (ground, ink) = match day.cmp(&today) {
        std::cmp::Ordering::Less => (theme::RULE, theme::DIM),
        std::cmp::Ordering::Equal => (theme::AMBER, theme::INK),
        std::cmp::Ordering::Greater => (Color::NONE, theme::TEXT),
    };
    let border = if marked && day >= today { theme::FOE } else { theme::RULE };
    kids.spawn((
        Node {
            min_width: px(38.0 * ui.scale()),
            padding: UiRect::axes(px(theme::S1), px(theme::S2)),
            border: UiRect::all(px(if marked { 2.0 } else { 1.0 })),
            border_radius: BorderRadius::all(px(4.0)),
            justify_content: JustifyContent::Center,
            ..default()
        },
        BackgroundColor(ground),
        BorderColor::all(border),
        Pickable::IGNORE,
    ))
    .with_children(|k| ui.line(k, theme::LABEL, ink, day.to_string()));
}

fn row(ui: &Ui, kids: &mut Kids, position: &Position, date: &Appointment<'_>) {
    let (shape, color) = match date.kind {
        Kind::Evaluation(held) => signs::held(held),
        Kind::Announced => (Shape::Phone, theme::AMBER),
        Kind::LastDay => (Shape::DoorShut, theme::FOE),
    };
    let state = match (date.kind, date.in_days(position)) {
        (Kind::Evaluation(held @ (Held::Ours | Held::Theirs)), _) => ui.word(&format!("held-{held:?}")),
        (_, Some(days)) => ui.table.words.count("date-in", i64::from(days)),
        (_, None) => String::new(),
    };
    kids.spawn((
        Node { column_gap: px(theme::S3), align_items: AlignItems::Center, flex_shrink: 0.0, ..default() },
        Pickable::IGNORE,
    ))
    .with_children(|k| {
        ui.mark(k, shape, color, 18.0);
        let day = ui.table.words.count("date-day", i64::from(date.day));
        k.spawn((Node { width: px(74.0 * ui.scale()), flex_shrink: 0.0, ..default() }, Pickable::IGNORE))
            .with_children(|k| ui.line(k, theme::STRONG, theme::TEXT, day));
        ui.grow(k, |k| {
            let what = date.what.map_or_else(|| ui.word("date-last"), |what| what.get(ui.lang()).to_owned());
            ui.text(k, theme::BODY, theme::TEXT, what);
        });
        ui.line(k, theme::CAPTION, color, state);
    });
}
