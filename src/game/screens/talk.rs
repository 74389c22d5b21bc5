//! Owns the conversation: who speaks, what was said, the answers, and what is known so far.

use super::{bar, facts, people};
use crate::game::message::Message;
use crate::game::theme;
use crate::game::ui::{Block, Kids, Kind, Ui, digit};
use crate::model::{NodeId, Scene};
use crate::report::beats;

pub fn show(ui: &Ui, kids: &mut Kids, node: NodeId) {
    let Some(session) = &ui.app.session else { return };
    let (scenario, position) = (&*session.deal().scenario, session.position());
    let node = scenario.node(node);
    ui.page(kids, theme::S0, theme::S0, theme::S0, |k| {
        bar::top_bar(ui, k, session);
        ui.put(k, Block::row().fill().pad(theme::S5, theme::S4).gap(theme::S5), |k| {
            let wide = ui.has_room(theme::OPPOSITE);
            people::opposite(ui, k, scenario.person(node.who), position.person(node.who));
            ui.paper(k, |k| {
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
                    let days = (action.days > 0).then(|| ui.app.words.count("days", action.days.into()));
                    let label = action.label.get(ui.lang());
                    ui.button(k, Kind::Paper, Message::Choose(*id), label, digit(n), days.as_deref());
                }
            });
            if wide {
                ui.put(k, Block::column().width(theme::KNOWN).low().gap(theme::S2), |k| {
                    ui.scroll(k, theme::S2, false, |k| facts::all(ui, k, scenario, position));
                });
            }
        });
    });
}
