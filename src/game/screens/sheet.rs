//! Owns the sheet beside the board: one person, or everything that can be done now.

use bevy::prelude::*;

use super::{composer, facts, signs};
use crate::art::Shape;
use crate::game::message::Message;
use crate::game::theme::{self, Edge};
use crate::game::ui::{Block, Key, Kids, Kind, Ui, key, letter};
use crate::model::{ActionId, PersonId, Scenario};
use crate::play::{Session, letter_of};
use crate::report::board::{Face, Offers, offers, power_known};
use crate::words::whom;

/// So many things to do are listed as they are; more are sorted by person first.
const FEW: usize = 9;
/// So many things to do with one person need no headings.
const PLAIN: usize = 3;

/// The sheet, for the person chosen or for the whole desk.
pub fn show(ui: &Ui, kids: &mut Kids, session: &Session) {
    let sheet = Block::column().width(theme::SHEET).low().pad(theme::S4, theme::S4).gap(theme::S3);
    let sheet = sheet.ground(theme::PANEL).edge_left(Edge::Hair, theme::RULE);
    ui.put(kids, sheet, |k| match ui.app.selected {
        Some(person) => one(ui, k, session, person),
        None => everything(ui, k, session),
    });
}

/// Whether the page keys move the sheet; a face that is read takes them.
fn scrolls(ui: &Ui) -> bool {
    ui.app.face == Face::PowerMap
}

/// Everything possible now: all of it, or by person with the company's work apart.
fn everything(ui: &Ui, kids: &mut Kids, session: &Session) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let offers = offers(scenario, &session.legal_actions());
    ui.text(kids, theme::HEADING, theme::TEXT, ui.word("desk-title"));
    ui.scroll(kids, theme::S2, scrolls(ui), |k| {
        ui.text(k, theme::BODY, theme::DIM, ui.word("desk-hint"));
        let mut nth = 0;
        if offers.count() <= FEW {
            ui.caption(k, theme::DIM, ui.word("approaches-now"));
            let with_people = offers.people.iter().flat_map(|(_, groups)| groups).flat_map(|(_, list)| list);
            for &action in with_people.chain(&offers.company) {
                approach(ui, k, scenario, action, true, letter(nth));
                nth += 1;
            }
        } else {
            ui.caption(k, theme::DIM, ui.word("desk-people"));
            people(ui, k, session, &offers, &mut nth);
            if !offers.company.is_empty() {
                ui.caption(k, theme::DIM, ui.word("desk-company"));
            }
            for &action in &offers.company {
                approach(ui, k, scenario, action, false, letter(nth));
                nth += 1;
            }
        }
        ui.caption(k, theme::DIM, ui.word("what-you-know"));
        facts::all(ui, k, scenario, position);
    });
}

/// Those with whom something can be done, and how much.
fn people(ui: &Ui, kids: &mut Kids, session: &Session, offers: &Offers, nth: &mut usize) {
    let scenario = &*session.deal().scenario;
    for (who, groups) in &offers.people {
        let ways: usize = groups.iter().map(|(_, list)| list.len()).sum();
        let note = ui.app.words.count("desk-options", ways as i64);
        let name = scenario.person(*who).name.get(ui.lang());
        ui.button(kids, Kind::Plain, Message::Select(Some(*who)), name, letter(*nth), Some(&note));
        *nth += 1;
    }
}

/// One person's sheet.
fn one(ui: &Ui, kids: &mut Kids, session: &Session, id: PersonId) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let (person, state) = (scenario.person(id), position.person(id));
    ui.scroll(kids, theme::S3, scrolls(ui), |k| {
        ui.row(k, theme::S3, |k| {
            ui.portrait(k, &person.look, signs::mood(state), ui.size(theme::PORTRAIT), false, Color::WHITE);
            ui.grow(k, |k| {
                ui.text(k, theme::HEADING, theme::TEXT, person.name.get(ui.lang()));
                ui.text(k, theme::BODY, theme::DIM, person.role.get(ui.lang()));
            });
        });
        ui.text(k, theme::BODY, theme::TEXT, person.about.get(ui.lang()));
        standing(ui, k, session, id);
        ui.row(k, theme::S2, |k| {
            let (shape, color) =
                if state.door_open { (Shape::DoorOpen, theme::ALLY) } else { (Shape::DoorShut, theme::AMBER) };
            ui.mark(k, shape, color, theme::MARK_LARGE);
            ui.grow(k, |k| {
                let text = if state.door_open { ui.word("door-open") } else { person.door.get(ui.lang()).to_owned() };
                ui.text(k, theme::BODY, theme::TEXT, text);
            });
        });
        approaches(ui, k, session, id);
        let known = position.facts.iter().map(|fact| scenario.fact(fact));
        let about: Vec<_> = known.filter(|fact| fact.about == Some(id)).collect();
        if !about.is_empty() {
            ui.caption(k, theme::DIM, ui.word("what-you-know"));
            for known in about {
                facts::fact(ui, k, known);
            }
        }
    });
    ui.row(kids, theme::S2, |k| {
        ui.button(k, Kind::Plain, Message::Select(None), &ui.word("desk-back"), key(KeyCode::Backspace, "Esc"), None);
    });
}

/// Attitude and power, as far as they are known.
fn standing(ui: &Ui, kids: &mut Kids, session: &Session, id: PersonId) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let (person, state) = (scenario.person(id), position.person(id));
    let (shape, color, word) = signs::attitude(state);
    ui.row(kids, theme::S2, |k| {
        ui.mark(k, shape, color, theme::MARK);
        ui.text(k, theme::BODY, theme::TEXT, ui.word(word));
        if state.sponsor {
            ui.text(k, theme::LABEL, theme::AMBER, ui.word("proven-sponsor"));
            ui.badge(k, "SSM-8");
        }
    });
    if !power_known(person, position) {
        ui.text(kids, theme::BODY, theme::DIM, ui.word("power-unknown"));
        return;
    }
    let roles = [(person.kdl, "role-kdl"), (person.benefit_owner, "role-benefit-owner")];
    for (_, role) in roles.iter().filter(|(is, _)| *is) {
        ui.row(kids, theme::S2, |k| {
            ui.text(k, theme::BODY, theme::TEXT, ui.word(role));
            ui.badge(k, "SSM-7");
        });
    }
    for letter in &person.influence {
        ui.row(kids, theme::S2, |k| {
            ui.line(k, theme::STRONG, theme::AMBER, letter.as_str());
            ui.text(k, theme::BODY, theme::TEXT, ui.word(&format!("letter-{}", letter.as_str())));
            ui.badge(k, "HW-6");
        });
    }
}

/// What can be done with a person, by purpose.
fn approaches(ui: &Ui, kids: &mut Kids, session: &Session, id: PersonId) {
    let scenario = &*session.deal().scenario;
    let offers = offers(scenario, &session.legal_actions());
    let groups = offers.with(id);
    let headed = groups.iter().map(|(_, list)| list.len()).sum::<usize>() > PLAIN && groups.len() > 1;
    if !headed {
        ui.caption(kids, theme::DIM, ui.word("approaches-now"));
    }
    if groups.is_empty() {
        ui.text(kids, theme::BODY, theme::DIM, ui.word("approaches-none"));
    }
    let mut nth = 0;
    for (group, list) in groups {
        if headed {
            ui.caption(kids, theme::DIM, ui.word(&format!("approach-{group:?}")));
        }
        ui.column(kids, theme::S2, |k| {
            for &action in list {
                approach(ui, k, scenario, action, false, letter(nth));
                nth += 1;
            }
        });
    }
}

/// One thing to do, with the days that it takes.
fn approach(ui: &Ui, kids: &mut Kids, scenario: &Scenario, id: ActionId, named: bool, key: Option<Key>) {
    if let Some(letter) = letter_of(scenario, id) {
        composer::entry(ui, kids, scenario, letter, key);
        return;
    }
    let action = scenario.action(id);
    let who = whom(scenario, action, ui.lang()).filter(|_| named);
    let label = match who {
        Some(who) => {
            let parts = [("who", who.into()), ("what", action.label.get(ui.lang()).into())];
            ui.app.words.with("approach-to", &parts)
        }
        None => action.label.get(ui.lang()).to_owned(),
    };
    let days = ui.app.words.count("days", action.days.into());
    ui.button(kids, Kind::Plain, Message::Choose(id), &label, key, Some(&days));
}
