//! Owns the conversation: who speaks, what was said, the answers, and what is known so far.

use bevy::prelude::*;

use super::{desk, facts, page};
use crate::game::table::Do;
use crate::game::theme;
use crate::game::ui::{Kids, Kind, Ui, digit};
use crate::model::{NodeId, Person, PersonState, Scene};
use crate::report::beats;

pub fn show(ui: &Ui, kids: &mut Kids, node: NodeId) {
    let Some(session) = &ui.table.session else { return };
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let node = scenario.node(node);
    page(kids, UiRect::ZERO, 0.0, |k| {
        desk::top_bar(ui, k, session);
        k.spawn((
            Node {
                flex_grow: 1.0,
                flex_basis: px(0.0),
                min_height: px(0.0),
                padding: UiRect::axes(px(theme::S5), px(theme::S4)),
                column_gap: px(theme::S5),
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(|k| {
            let wide = ui.scale() <= 1.4;
            opposite(ui, k, scenario.person(node.who), position.person(node.who));
            paper(ui, k, |k| {
                ui.text(k, theme::PRINT_SMALL, theme::INK_DIM, node.setting.get(ui.lang()));
                if let Some(last) = session.decisions().last()
                    && matches!(last.before.position.scene, Scene::Talk(_))
                {
                    for beat in beats(session, last) {
                        ui.text(k, theme::TALE_PRINT, theme::INK, beat.text.get(ui.lang()));
                    }
                    ui.rule(k, theme::PAPER_RULE);
                }
                ui.text(k, theme::SPEECH, theme::INK, node.say.get(ui.lang()));
                ui.caption(k, theme::INK_DIM, ui.word("you-answer"));
                let mut answers = session.legal_actions();
                answers.retain(|id| !scenario.walk_away.contains(id));
                for (n, id) in answers.iter().enumerate() {
                    let action = scenario.action(*id);
                    let days = (action.days > 0).then(|| ui.table.words.count("days", action.days.into()));
                    let label = action.label.get(ui.lang());
                    ui.button(k, Kind::Paper, Do::Choose(*id), label, digit(n), days.as_deref());
                }
            });
            if wide {
                side(k, 226.0 * ui.scale().min(1.15), |k| {
                    ui.scroll(k, theme::S2, false, |k| facts::all(ui, k, scenario, position));
                });
            }
        });
    });
}

/// The person opposite: portrait, name, role and attitude.
pub fn opposite(ui: &Ui, kids: &mut Kids, person: &Person, state: PersonState) {
    let size = if ui.scale() <= 1.4 { 232.0 } else { 150.0 };
    side(kids, size, |k| {
        ui.portrait(k, &person.look, facts::mood(state), size, false, Color::WHITE);
        ui.text(k, theme::HEADING, theme::TEXT, person.name.get(ui.lang()));
        ui.text(k, theme::BODY, theme::DIM, person.role.get(ui.lang()));
        let (shape, color, word) = facts::attitude(state);
        ui.row(k, theme::S2, |k| {
            ui.mark(k, shape, color, 14.0);
            ui.grow(k, |k| ui.text(k, theme::BODY, theme::DIM, ui.word(word)));
        });
    });
}

fn side(kids: &mut Kids, width: f32, fill: impl FnOnce(&mut Kids)) {
    kids.spawn((
        Node {
            width: px(width),
            flex_shrink: 0.0,
            flex_direction: FlexDirection::Column,
            row_gap: px(theme::S2),
            min_height: px(0.0),
            ..default()
        },
        Pickable::IGNORE,
    ))
    .with_children(fill);
}

/// A sheet of paper as long as its text, which scrolls when the room is less.
pub fn paper(ui: &Ui, kids: &mut Kids, fill: impl FnOnce(&mut Kids)) {
    kids.spawn((
        Node {
            flex_grow: 1.0,
            flex_basis: px(0.0),
            min_width: px(0.0),
            min_height: px(0.0),
            max_height: percent(100.0),
            align_self: AlignSelf::FlexStart,
            flex_direction: FlexDirection::Column,
            padding: UiRect::new(px(theme::S5), px(theme::S4), px(theme::S4), px(theme::S3)),
            border_radius: BorderRadius::all(px(8.0)),
            ..default()
        },
        BackgroundColor(theme::PAPER),
        BoxShadow::new(Color::BLACK.with_alpha(0.5), px(0.0), px(10.0), px(0.0), px(30.0)),
    ))
    .with_children(|k| ui.hug(k, theme::S3, fill));
}
