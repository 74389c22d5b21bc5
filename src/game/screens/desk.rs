//! Owns the desk: calendar, what is known, the power map, and the sheet with what can be done now.

use bevy::prelude::*;

use super::{board, composer, facts, grid, page};
use crate::game::art::Shape;
use crate::game::table::{Do, Overlay};
use crate::game::theme;
use crate::game::ui::{Kids, Kind, Ui, digit, key};
use crate::model::{ActionId, PersonId, Position, Scenario};
use crate::play::{Offer, Session, offers};

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.table.session else { return };
    let (scenario, position) = (&*session.deal().scenario, session.position());
    page(kids, UiRect::ZERO, 0.0, |k| {
        top_bar(ui, k, session);
        k.spawn((Node { flex_grow: 1.0, flex_basis: px(0.0), min_height: px(0.0), ..default() }, Pickable::IGNORE))
            .with_children(|k| {
                let rail = if ui.scale() > 1.4 { 0.0 } else { 216.0 * ui.scale().min(1.2) };
                let sheet = ui.grown(372.0);
                if rail > 0.0 {
                    known(ui, k, scenario, position, rail);
                }
                map(ui, k, scenario, position, ui.window.x - rail - sheet - 2.0);
                side(ui, k, session, sheet);
            });
    });
}

/// Title, days, the client's stage, and the way out.
pub fn top_bar(ui: &Ui, kids: &mut Kids, session: &Session) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    kids.spawn((
        Node {
            padding: UiRect::axes(px(theme::S4), px(theme::S2)),
            column_gap: px(theme::S5),
            row_gap: px(theme::S1),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::SpaceBetween,
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 0.0,
            border: UiRect::bottom(px(1.0)),
            ..default()
        },
        BackgroundColor(theme::NIGHT.with_alpha(0.8)),
        BorderColor::all(theme::RULE),
        Pickable::IGNORE,
    ))
    .with_children(|k| {
        let title = theme::Type(theme::HEADING.0, 19.0);
        ui.line(k, title, theme::TEXT, scenario.title.get(ui.lang()));
        if ui.table.rehearsal {
            ui.line(k, theme::LABEL, theme::AMBER, ui.word("rehearsal"));
        }
        calendar(ui, k, scenario, position);
        ui.column(k, 0.0, |k| {
            ui.line(k, theme::CAPTION, theme::DIM, ui.word("client-is"));
            ui.line(k, theme::BODY, theme::TEXT, ui.word(&format!("stage-{}", position.stage.0)));
        });
        ui.row(k, theme::S2, |k| {
            grid::way(ui, k, session);
            composer::way(ui, k, session);
            ui.button(
                k,
                Kind::Plain,
                Do::Lay(Some(Overlay::Notebook)),
                &ui.word("notebook"),
                key(KeyCode::KeyN, "N"),
                None,
            );
            ui.button(k, Kind::Plain, Do::Lay(Some(Overlay::Help)), &ui.word("help"), key(KeyCode::KeyH, "H"), None);
            ui.button(
                k,
                Kind::Danger,
                Do::Lay(Some(Overlay::WalkAway)),
                &ui.word("walk-away"),
                key(KeyCode::KeyW, "W"),
                None,
            );
        });
    });
}

fn calendar(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position) {
    let today = i64::from(position.day.min(scenario.days.saturating_sub(1))) + 1;
    let text = ui.table.words.with("day-of", &[("day", today.into()), ("days", i64::from(scenario.days).into())]);
    ui.column(kids, theme::S1, |k| {
        ui.line(k, theme::CAPTION, theme::DIM, text);
        ui.row(k, 3.0, |k| {
            for day in 0..scenario.days {
                let (ground, border) = match day.cmp(&position.day) {
                    std::cmp::Ordering::Less => (theme::RULE, theme::RULE),
                    std::cmp::Ordering::Equal => (theme::AMBER, theme::AMBER),
                    std::cmp::Ordering::Greater => (Color::NONE, theme::FLAT.with_alpha(0.6)),
                };
                let last = day + 1 == scenario.days;
                k.spawn((
                    Node {
                        width: px(11.0),
                        height: px(15.0),
                        border: UiRect::all(px(if last { 2.0 } else { 1.0 })),
                        border_radius: BorderRadius::all(px(2.0)),
                        ..default()
                    },
                    BackgroundColor(ground),
                    BorderColor::all(if last && day > position.day { theme::FOE } else { border }),
                    Pickable::IGNORE,
                ));
            }
        });
    });
}

fn known(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, width: f32) {
    kids.spawn((
        Node {
            width: px(width),
            flex_shrink: 0.0,
            flex_direction: FlexDirection::Column,
            padding: UiRect::all(px(theme::S3)),
            border: UiRect::right(px(1.0)),
            min_height: px(0.0),
            ..default()
        },
        BackgroundColor(theme::NIGHT.with_alpha(0.55)),
        BorderColor::all(theme::RULE),
        Pickable::IGNORE,
    ))
    .with_children(|k| ui.scroll(k, theme::S2, false, |k| facts::all(ui, k, scenario, position)));
}

fn map(ui: &Ui, kids: &mut Kids, scenario: &Scenario, position: &Position, room: f32) {
    kids.spawn((
        Node {
            flex_grow: 1.0,
            flex_basis: px(0.0),
            min_width: px(0.0),
            min_height: px(0.0),
            flex_direction: FlexDirection::Column,
            overflow: Overflow::scroll(),
            padding: UiRect::axes(px(theme::S2), px(theme::S1)),
            ..default()
        },
        bevy::ui_widgets::ScrollArea,
    ))
    .with_children(|k| board::show(ui, k, scenario, position, room - 2.0 * theme::S2));
}

fn side(ui: &Ui, kids: &mut Kids, session: &Session, width: f32) {
    kids.spawn((
        Node {
            width: px(width),
            flex_shrink: 0.0,
            flex_direction: FlexDirection::Column,
            padding: UiRect::all(px(theme::S4)),
            border: UiRect::left(px(1.0)),
            row_gap: px(theme::S3),
            min_height: px(0.0),
            ..default()
        },
        BackgroundColor(theme::PANEL),
        BorderColor::all(theme::RULE),
        Pickable::IGNORE,
    ))
    .with_children(|k| match ui.table.selected {
        Some(person) => sheet(ui, k, session, person),
        None => everything(ui, k, session),
    });
}

/// All approaches possible now.
fn everything(ui: &Ui, kids: &mut Kids, session: &Session) {
    let scenario = &*session.deal().scenario;
    ui.text(kids, theme::HEADING, theme::TEXT, ui.word("desk-title"));
    ui.scroll(kids, theme::S2, true, |k| {
        ui.text(k, theme::BODY, theme::DIM, ui.word("desk-hint"));
        ui.caption(k, theme::DIM, ui.word("approaches-now"));
        approaches(ui, k, scenario, &desk_actions(session, None));
    });
}

/// One person's sheet.
fn sheet(ui: &Ui, kids: &mut Kids, session: &Session, id: PersonId) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let (person, state) = (scenario.person(id), position.person(id));
    ui.scroll(kids, theme::S3, true, |k| {
        ui.row(k, theme::S3, |k| {
            ui.portrait(k, &person.look, facts::mood(state), 84.0, false, Color::WHITE);
            ui.grow(k, |k| {
                ui.text(k, theme::HEADING, theme::TEXT, person.name.get(ui.lang()));
                ui.text(k, theme::BODY, theme::DIM, person.role.get(ui.lang()));
            });
        });
        ui.text(k, theme::BODY, theme::TEXT, person.about.get(ui.lang()));
        let (shape, color, word) = facts::attitude(state);
        ui.row(k, theme::S2, |k| {
            ui.mark(k, shape, color, 14.0);
            ui.text(k, theme::BODY, theme::TEXT, ui.word(word));
            if state.sponsor {
                ui.text(k, theme::LABEL, theme::AMBER, ui.word("proven-sponsor"));
                ui.badge(k, "SSM-8");
            }
        });
        if facts::power_known(person, position) {
            let roles = [(person.kdl, "role-kdl"), (person.benefit_owner, "role-benefit-owner")];
            for (_, role) in roles.iter().filter(|(is, _)| *is) {
                ui.row(k, theme::S2, |k| {
                    ui.text(k, theme::BODY, theme::TEXT, ui.word(role));
                    ui.badge(k, "SSM-7");
                });
            }
            for letter in &person.letters {
                ui.row(k, theme::S2, |k| {
                    ui.line(k, theme::STRONG, theme::AMBER, letter.as_str());
                    ui.text(k, theme::BODY, theme::TEXT, ui.word(&format!("letter-{}", letter.as_str())));
                    ui.badge(k, "HW-6");
                });
            }
        } else {
            ui.text(k, theme::BODY, theme::DIM, ui.word("power-unknown"));
        }
        ui.row(k, theme::S2, |k| {
            let (shape, color) =
                if state.door_open { (Shape::DoorOpen, theme::ALLY) } else { (Shape::DoorShut, theme::AMBER) };
            ui.mark(k, shape, color, 18.0);
            ui.grow(k, |k| {
                let text = if state.door_open { ui.word("door-open") } else { person.door.get(ui.lang()).to_owned() };
                ui.text(k, theme::BODY, theme::TEXT, text);
            });
        });
        ui.caption(k, theme::DIM, ui.word("approaches-now"));
        let actions = desk_actions(session, Some(id));
        if actions.is_empty() {
            ui.text(k, theme::BODY, theme::DIM, ui.word("approaches-none"));
        }
        approaches(ui, k, scenario, &actions);
        let about: Vec<_> = scenario
            .facts
            .iter()
            .enumerate()
            .filter(|(i, f)| f.about == Some(id) && position.facts.contains(*i))
            .map(|(_, f)| f)
            .collect();
        if !about.is_empty() {
            ui.caption(k, theme::DIM, ui.word("what-you-know"));
            for known in about {
                facts::fact(ui, k, known);
            }
        }
    });
    ui.row(kids, theme::S2, |k| {
        ui.button(k, Kind::Plain, Do::Select(None), &ui.word("desk-back"), key(KeyCode::Backspace, "Esc"), None);
    });
}

/// The legal actions of the desk without walking away, for one person or all.
fn desk_actions(session: &Session, who: Option<PersonId>) -> Vec<ActionId> {
    let scenario = &session.deal().scenario;
    let mut actions = session.legal_actions();
    actions.retain(|id| !scenario.walk_away.contains(id));
    actions.retain(|id| who.is_none() || scenario.action(*id).who == who);
    actions
}

fn approaches(ui: &Ui, kids: &mut Kids, scenario: &Scenario, actions: &[ActionId]) {
    for (n, offer) in offers(scenario, actions).into_iter().enumerate() {
        // 5 leads to the grid and 6 to the letters.
        let key = digit(n).filter(|_| n != 4 && n != 5);
        let id = match offer {
            Offer::Action(id) => id,
            Offer::Letter(letter) => {
                composer::entry(ui, kids, scenario, letter, key);
                continue;
            }
        };
        let action = scenario.action(id);
        let who = action.who.map(|p| scenario.person(p).name.get(ui.lang()));
        let label = match who.filter(|_| ui.table.selected.is_none()) {
            Some(who) => {
                ui.table.words.with("approach-to", &[("who", who.into()), ("what", action.label.get(ui.lang()).into())])
            }
            None => action.label.get(ui.lang()).to_owned(),
        };
        let days = ui.table.words.count("days", action.days.into());
        ui.button(kids, Kind::Plain, Do::Choose(id), &label, key, Some(&days));
    }
}
