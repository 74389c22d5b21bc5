//! Owns the two voices on screen (EF): how they argue before a decision, and in the debrief who was right.

use super::{bar, people};
use crate::game::message::Message;
use crate::game::theme;
use crate::game::ui::{Block, Kids, Kind, Ui, digit};
use crate::model::{Adviser, Scene, Side};
use crate::play::Session;
use crate::report::{Analysis, Sides, arguments};

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let Some((voices, _)) = session.voices_now() else { return };
    let (scenario, position) = (&*session.deal().scenario, session.position());
    ui.page(kids, theme::S0, theme::S0, theme::S0, |k| {
        bar::top_bar(ui, k, session);
        ui.put(k, Block::row().fill().pad(theme::S5, theme::S4).gap(theme::S5), |k| {
            if let Scene::Talk(node) = position.scene {
                let who = scenario.node(node).who;
                people::opposite(ui, k, scenario.person(who), position.person(who));
            }
            ui.paper(k, |k| {
                if let Scene::Talk(node) = position.scene {
                    ui.text(k, theme::TALE_PRINT, theme::INK, scenario.node(node).say.get(ui.lang()));
                    ui.rule(k, theme::PAPER_RULE);
                }
                ui.caption(k, theme::INK_DIM, ui.word("voices"));
                ui.text(k, theme::PRINT_SMALL, theme::INK_DIM, ui.word("voices-purpose"));
                for (side, adviser) in Side::ALL.into_iter().map(|side| (side, side.adviser())) {
                    for line in adviser.iter().flat_map(|&adviser| &voices.of(adviser).says) {
                        ui.text(k, theme::TALE_PRINT, theme::INK, line.get(ui.lang()));
                    }
                    let label = ui.app.words.side(side);
                    ui.button(k, Kind::Paper, Message::Side(side), &label, digit(side as usize), None);
                }
            });
        });
    });
}

/// Who was right at a decision, and on what it hung; with how often that was so over the deal. Nothing where
/// nobody argued.
pub fn told(ui: &Ui, kids: &mut Kids, session: &Session, analysis: Option<&Analysis>, decision: usize) {
    let arguments = arguments(session, analysis);
    let Some(argument) = arguments.iter().find(|argument| argument.before == decision) else { return };
    let words = &ui.app.words;
    ui.row(kids, theme::S2, |k| {
        ui.badge(k, "EF");
        ui.text(k, theme::STRONG, theme::TEXT, ui.word("voices"));
    });
    for adviser in Adviser::ALL {
        let says: Vec<&str> = argument.voices.of(adviser).says.iter().map(|line| line.get(ui.lang())).collect();
        ui.caption(kids, theme::DIM, words.adviser(adviser));
        says.iter().for_each(|line| ui.text(kids, theme::BODY, theme::TEXT, *line));
    }
    ui.text(kids, theme::BODY, theme::DIM, words.sided(argument.side));
    for line in words.settled(argument) {
        ui.text(kids, theme::STRONG, theme::AMBER, line);
    }
    let hangs = [("what", argument.voices.hangs_on.get(ui.lang()).into())];
    ui.text(kids, theme::BODY, theme::TEXT, words.with("voices-hangs-on", &hangs));
    if analysis.is_some() {
        for line in words.sides(&Sides::of(&arguments)) {
            ui.text(kids, theme::CAPTION, theme::DIM, line);
        }
    }
}
