//! Owns the first page of the debrief: what to remember.

use bevy::prelude::*;

use super::signs;
use crate::game::app::Weighing;
use crate::game::message::Message;
use crate::game::theme::{self, Edge};
use crate::game::ui::{Block, Kids, Kind, Ui};
use crate::play::Session;
use crate::report::{Lesson, Mark};
use crate::words::Part;

pub fn show(ui: &Ui, kids: &mut Kids, session: &Session) {
    ui.scroll(kids, theme::S4, true, |k| {
        ui.text(k, theme::HEADING, theme::TEXT, ui.word("lessons"));
        let Some(lessons) = &ui.app.lessons else {
            ui.text(k, theme::BODY, theme::DIM, ui.word("lessons-weighing"));
            return;
        };
        match &ui.app.weighing {
            Weighing::Done(analysis) => {
                let any = !lessons.faults.is_empty();
                let gave = ui.app.words.given_away(analysis.regret, analysis.stake(), any);
                ui.text(k, theme::BODY, theme::TEXT, ui.app.words.verdict(analysis));
                ui.text(k, theme::BODY, theme::DIM, gave);
            }
            _ => ui.text(k, theme::BODY, theme::DIM, ui.word("lessons-unweighed")),
        }
        for lesson in &lessons.faults {
            one(ui, k, session, lesson, false);
        }
        if let Some(lesson) = &lessons.done_well {
            one(ui, k, session, lesson, true);
        }
    });
}

fn one(ui: &Ui, kids: &mut Kids, session: &Session, lesson: &Lesson, well: bool) {
    let told = ui.app.words.lesson(session, lesson, well);
    let mark = if well { Mark::TurningPoint } else { Mark::CostlyStep };
    let (shape, color) = signs::mark(mark);
    let block = Block::column().gap(theme::S1).pad(theme::S3, theme::S2).edge_left(Edge::Thick, color);
    ui.put(kids, block, |k| {
        ui.marked(k, shape, color, theme::MARK, |k| {
            let title =
                if well { format!("{} · {}", ui.word("lessons-well"), told.title) } else { told.title.clone() };
            ui.text(k, theme::STRONG, color, title);
            if let Some(times) = &told.times {
                ui.text(k, theme::CAPTION, theme::DIM, times.clone());
            }
        });
        for (part, text) in &told.parts {
            let style = match part {
                Part::Next => theme::STRONG,
                Part::You | Part::Better | Part::NextBest | Part::Then | Part::Why | Part::Rule | Part::Here => {
                    theme::BODY
                }
            };
            let label = ui.word(part.label());
            let said = [("label", label.into()), ("text", text.as_str().into())];
            ui.text(k, style, theme::TEXT, ui.app.words.with("lesson-part", &said));
        }
        ui.row(k, theme::S2, |k| {
            let number = lesson.lead + 1;
            let label = ui.app.words.count("lessons-look", number as i64);
            ui.button(k, Kind::Plain, Message::Moment(lesson.lead), &label, None, None);
        });
    });
}
