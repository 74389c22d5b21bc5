//! Owns the sheet beside the board: what is suggested now, all that can be done, or one person.

use bevy::prelude::*;

use super::{composer, facts, person};
use crate::game::message::Message;
use crate::game::theme::{self, Edge};
use crate::game::ui::{Block, Key, Kids, Kind, Ui, key, letter};
use crate::model::{ActionId, PersonId, Scenario};
use crate::play::{Session, paper_of};
use crate::report::board::{self, Face, offers};
use crate::words::whom;

/// So many things to do with one person need no headings.
const PLAIN: usize = 3;

/// The sheet, for the person chosen or for the whole desk.
pub fn show(ui: &Ui, kids: &mut Kids, session: &Session) {
    let sheet = Block::column().width(theme::SHEET).low().pad(theme::S4, theme::S4).gap(theme::S3);
    let sheet = sheet.ground(theme::PANEL).edge_left(Edge::Hair, theme::RULE);
    ui.put(kids, sheet, |k| match ui.app.selected {
        Some(who) => person::show(ui, k, session, who),
        None if ui.app.all => all(ui, k, session),
        None => suggested(ui, k, session),
    });
}

/// Whether the page keys move the sheet; a face that is read takes them.
pub fn scrolls(ui: &Ui) -> bool {
    ui.app.face == Face::PowerMap
}

/// The sheet as it lies there: what is suggested, the way to all the rest, and what is known.
fn suggested(ui: &Ui, kids: &mut Kids, session: &Session) {
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let offers = offers(scenario, &session.legal_actions());
    let suggested = offers.suggested(position.day);
    let more = suggested.len() < offers.count();
    ui.text(kids, theme::HEADING, theme::TEXT, ui.word("desk-title"));
    ui.scroll(kids, theme::S2, scrolls(ui), |k| {
        ui.text(k, theme::BODY, theme::DIM, ui.word("desk-hint"));
        for away in board::away(scenario, position).iter().filter(|away| away.now) {
            ui.text(k, theme::BODY, theme::TEXT, ui.app.words.away(scenario, away));
        }
        ui.caption(k, theme::DIM, ui.word("approaches-now"));
        for (nth, &action) in suggested.iter().enumerate() {
            approach(ui, k, scenario, action, true, letter(nth));
        }
        if more {
            ui.text(k, theme::CAPTION, theme::DIM, ui.word("desk-turns"));
        }
        ui.caption(k, theme::DIM, ui.word("what-you-know"));
        facts::all(ui, k, scenario, position);
    });
    if more {
        ui.row(kids, theme::S2, |k| {
            let label = ui.app.words.count("desk-all", offers.count() as i64);
            ui.button(k, Kind::Plain, Message::All(true), &label, key(KeyCode::Digit0, "0"), None);
        });
    }
}

/// Everything that can be done now, person by person, with the company's work apart.
fn all(ui: &Ui, kids: &mut Kids, session: &Session) {
    let scenario = &*session.deal().scenario;
    let offers = offers(scenario, &session.legal_actions());
    ui.text(kids, theme::HEADING, theme::TEXT, ui.word("desk-everything"));
    let mut nth = 0;
    ui.scroll(kids, theme::S2, scrolls(ui), |k| {
        for (who, ways) in &offers.people {
            let name = scenario.person(*who).name.get(ui.lang());
            ui.button(k, Kind::Menu, Message::Select(Some(*who)), name, None, Some(&ui.word("desk-sheet")));
            for &action in ways.iter().flat_map(|(_, list)| list) {
                approach(ui, k, scenario, action, false, letter(nth));
                nth += 1;
            }
        }
        if !offers.company.is_empty() {
            ui.caption(k, theme::DIM, ui.word("desk-company"));
        }
        for &action in &offers.company {
            approach(ui, k, scenario, action, false, letter(nth));
            nth += 1;
        }
    });
    back(ui, kids, Message::All(false));
}

/// The way back to the sheet as it lies there.
pub fn back(ui: &Ui, kids: &mut Kids, leads: Message) {
    ui.row(kids, theme::S2, |k| {
        ui.button(k, Kind::Plain, leads, &ui.word("desk-back"), key(KeyCode::Backspace, "Esc"), None);
    });
}

/// What can be done with a person, by purpose.
pub fn approaches(ui: &Ui, kids: &mut Kids, session: &Session, id: PersonId) {
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
    if let Some(paper) = paper_of(scenario, id) {
        composer::entry(ui, kids, scenario, paper, key);
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
