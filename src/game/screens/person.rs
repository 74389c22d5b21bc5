//! Owns the sheet of one person: who they are, what can be done with them, how one stands with them and
//! how that came about.

use bevy::prelude::*;

use super::{facts, sheet, signs};
use crate::art::Shape;
use crate::game::message::Message;
use crate::game::theme;
use crate::game::ui::{Kids, Ui};
use crate::model::{Element, PersonId, Scenario};
use crate::play::Session;
use crate::report::board::{self, Bond, Since, ValueKind, power_known};

/// One person's sheet.
pub fn show(ui: &Ui, kids: &mut Kids, session: &Session, id: PersonId) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let (person, state) = (scenario.person(id), position.person(id));
    let bond = board::bond(session, id);
    ui.scroll(kids, theme::S3, sheet::scrolls(ui), |k| {
        ui.row(k, theme::S3, |k| {
            ui.portrait(k, &person.look, signs::mood(state), ui.size(theme::PORTRAIT), false, Color::WHITE);
            ui.grow(k, |k| {
                ui.text(k, theme::HEADING, theme::TEXT, person.name.get(ui.lang()));
                ui.text(k, theme::BODY, theme::DIM, person.role.get(ui.lang()));
            });
        });
        ui.text(k, theme::BODY, theme::TEXT, person.about.get(ui.lang()));
        standing(ui, k, session, id, &bond);
        ui.row(k, theme::S2, |k| {
            let (shape, color) =
                if state.door_open { (Shape::DoorOpen, theme::ALLY) } else { (Shape::DoorShut, theme::AMBER) };
            ui.mark(k, shape, color, theme::MARK_LARGE);
            ui.grow(k, |k| {
                let text = if state.door_open { ui.word("door-open") } else { person.door.get(ui.lang()).to_owned() };
                ui.text(k, theme::BODY, theme::TEXT, text);
            });
        });
        for away in board::away(scenario, position).iter().filter(|away| away.who == id) {
            ui.marked(k, Shape::DoorShut, theme::AMBER, theme::MARK, |k| {
                ui.text(k, theme::BODY, theme::TEXT, ui.app.words.away(scenario, away));
            });
        }
        if let Some(told) = ui.app.words.cools(&bond) {
            ui.marked(k, Shape::Neutral, theme::FOE, theme::MARK, |k| ui.text(k, theme::BODY, theme::TEXT, told));
        }
        sheet::approaches(ui, k, session, id);
        tie(ui, k, session, &bond);
        let known = position.facts.iter().map(|fact| scenario.fact(fact));
        let about: Vec<_> = known.filter(|fact| fact.about == Some(id)).collect();
        if !about.is_empty() {
            ui.caption(k, theme::DIM, ui.word("what-you-know"));
            for known in about {
                facts::fact(ui, k, known);
            }
        }
    });
    sheet::back(ui, kids, Message::Select(None));
}

/// Attitude and power, as far as they are known.
fn standing(ui: &Ui, kids: &mut Kids, session: &Session, id: PersonId, bond: &Bond) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let (person, state) = (scenario.person(id), position.person(id));
    let (shape, color, word) = signs::attitude(state);
    ui.row(kids, theme::S2, |k| {
        ui.mark(k, shape, color, theme::MARK);
        ui.grow(k, |k| ui.text(k, theme::BODY, theme::TEXT, since(ui, scenario, word, bond.attitude)));
    });
    if state.sponsor {
        ui.row(kids, theme::S2, |k| {
            ui.mark(k, Shape::Check, theme::AMBER, theme::MARK);
            ui.grow(k, |k| {
                ui.text(k, theme::BODY, theme::AMBER, since(ui, scenario, "proven-sponsor", bond.sponsor));
            });
            ui.badge(k, "SSM-8");
        });
    }
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
    if !bond.listens_to.is_empty() {
        let names: Vec<&str> = bond.listens_to.iter().map(|&id| scenario.person(id).name.get(ui.lang())).collect();
        let told = ui.app.words.with("listens-to", &[("who", names.join(" · ").into())]);
        ui.text(kids, theme::BODY, theme::TEXT, told);
    }
}

/// What holds the learner and this person together, and how each of it came about.
fn tie(ui: &Ui, kids: &mut Kids, session: &Session, bond: &Bond) {
    let (scenario, words) = (&*session.deal().scenario, &ui.app.words);
    ui.row(kids, theme::S2, |k| {
        ui.caption(k, theme::DIM, ui.word("bond"));
        ui.badge(k, "RD-1");
    });
    if let Some(at) = bond.rung {
        ui.row(kids, theme::S2, |k| {
            ui.grow(k, |k| {
                let rung = format!("rung-{}", bond.height);
                ui.text(k, theme::BODY, theme::TEXT, since(ui, scenario, &rung, Some(at)));
            });
            ui.badge(k, "HW-7");
        });
    }
    if bond.elements.is_empty() {
        return ui.text(kids, theme::BODY, theme::DIM, ui.word("bond-none"));
    }
    let name = |element: Element| ui.word(&format!("element-{element:?}"));
    ui.text(kids, theme::BODY, theme::DIM, words.count("bond-elements", bond.elements.len() as i64));
    for &(element, at) in &bond.elements {
        ui.marked(kids, Shape::Exclusive, theme::ALLY, theme::MARK_SMALL, |k| {
            ui.text(k, theme::BODY, theme::TEXT, words.since(scenario, &name(element), at));
        });
    }
    ui.text(kids, theme::BODY, theme::DIM, ui.word("bond-value"));
    for kind in ValueKind::ALL {
        let there: Vec<String> = bond.value(kind).map(name).collect();
        let (shape, color) =
            if there.is_empty() { (Shape::Neutral, theme::FLAT) } else { (Shape::Exclusive, theme::ALLY) };
        ui.marked(kids, shape, color, theme::MARK_SMALL, |k| {
            ui.text(k, theme::BODY, theme::TEXT, words.value_kind(kind, &there));
        });
    }
}

/// Something of a relationship, with how it came about if that is told.
fn since(ui: &Ui, scenario: &Scenario, key: &str, at: Option<Since>) -> String {
    let what = ui.word(key);
    at.map_or_else(|| what.clone(), |at| ui.app.words.since(scenario, &what, at))
}
