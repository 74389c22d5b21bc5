//! Owns what follows a decision: the consequence, the coach after a meeting, and the ending.

use bevy::prelude::*;

use super::{composer, facts, people};
use crate::art::Shape;
use crate::game::message::Message;
use crate::game::theme;
use crate::game::ui::{Block, Kids, Kind, Ui, key};
use crate::model::{EndingKind, FactId, Scene, Turn};
use crate::play::Session;
use crate::report::beats;
use crate::report::board::{Won, won};

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let scenario = &*session.deal().scenario;
    let Some(last) = session.decisions().last() else { return };
    let coach = ui.app.coaching() && ui.app.meeting_over();
    let who = match last.before.position.scene {
        Scene::Talk(node) => Some(scenario.node(node).who),
        Scene::Desk => scenario.action(last.action).who,
    };
    ui.page(kids, theme::S5, theme::S5, theme::S4, |k| {
        ui.put(k, Block::row().fill().gap(theme::S5), |k| {
            if let Some(who) = who.filter(|_| ui.has_room(theme::OPPOSITE)) {
                people::opposite(ui, k, scenario.person(who), session.position().person(who));
            }
            ui.paper(k, |k| {
                ui.caption(k, theme::INK_DIM, ui.word("you-did"));
                ui.text(k, theme::PRINT, theme::INK, composer::did(ui, scenario, last));
                ui.rule(k, theme::PAPER_RULE);
                for beat in beats(session, last) {
                    ui.text(k, theme::SPEECH, theme::INK, beat.text.get(ui.lang()));
                }
                for won in won(scenario, last) {
                    ui.rule(k, theme::PAPER_RULE);
                    let shape = if matches!(won, Won::Coach(_)) { Shape::Coach } else { Shape::Exclusive };
                    ui.marked(k, shape, theme::INK, theme::MARK_LARGE, |k| {
                        ui.text(k, theme::PRINT, theme::INK, ui.app.words.won(scenario, won));
                    });
                }
            });
            let width = if coach { theme::COACHED } else { theme::LEARNED };
            ui.put(k, Block::column().width(width).low(), |k| {
                ui.scroll(k, theme::S3, !coach, |k| {
                    learned(ui, k, session);
                    if coach {
                        spoken(ui, k, session);
                    }
                });
            });
        });
        ui.row(k, theme::S3, |k| {
            ui.button(k, Kind::Primary, Message::Continue, &ui.word("continue"), key(KeyCode::KeyC, "C"), None);
        });
    });
}

fn learned(ui: &Ui, kids: &mut Kids, session: &Session) {
    let Some(last) = session.decisions().last() else { return };
    let scenario = &session.deal().scenario;
    let fresh: Vec<FactId> = last.after.position.facts.without(last.before.position.facts).iter().collect();
    if fresh.is_empty() {
        return;
    }
    ui.caption(kids, theme::DIM, ui.word("now-known"));
    for fact in fresh {
        facts::fact(ui, kids, scenario.fact(fact));
    }
    ui.rule(kids, theme::RULE);
}

/// The coach: the rules that spoke since the last meeting ended.
fn spoken(ui: &Ui, kids: &mut Kids, session: &Session) {
    let scenario = &session.deal().scenario;
    ui.caption(kids, theme::AMBER, ui.word("coach"));
    let mut silent = true;
    for (index, decision) in session.decisions().iter().enumerate().skip(ui.app.coached) {
        let rules = session.spoken(decision);
        if rules.is_empty() {
            continue;
        }
        silent = false;
        ui.text(kids, theme::CAPTION, theme::TEXT, composer::did(ui, scenario, decision));
        for rule in rules {
            facts::rule(ui, kids, rule, session.addressed(decision), session.said_before(index, rule));
        }
        ui.rule(kids, theme::RULE);
    }
    if silent {
        ui.text(kids, theme::BODY, theme::DIM, ui.word("coach-silent"));
    }
}

/// How the deal ended.
pub fn result(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let Turn::Over(ending) = session.position().turn else { return };
    let ending = session.deal().scenario.ending(ending);
    ui.page(kids, theme::S7, theme::S6, theme::S5, |k| {
        ui.put(k, Block::column().fill().centre().most_width(theme::ENDING), |k| {
            ui.scroll(k, theme::S4, true, |k| {
                ui.put(k, Block::row().height(theme::ENDING_TOP), |_| ());
                let kind = format!("ending-{:?}", ending.kind);
                ui.caption(k, theme::AMBER, ui.word(&kind));
                ui.text(k, theme::TITLE, theme::TEXT, ending.title.get(ui.lang()));
                for paragraph in session.epilogue() {
                    ui.text(k, theme::SPEECH, theme::TEXT, paragraph.get(ui.lang()));
                }
                let act = ending.kind == EndingKind::Disqualified;
                ui.text(k, theme::BODY, theme::DIM, ui.word(if act { "result-hint-act" } else { "result-hint" }));
            });
        });
        ui.row(k, theme::S3, |k| {
            ui.button(k, Kind::Primary, Message::Continue, &ui.word("to-debrief"), key(KeyCode::KeyC, "C"), None);
        });
    });
}
