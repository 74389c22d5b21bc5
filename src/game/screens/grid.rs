//! Owns the assessment grid on screen: its questions with their marks, what the coach says of them, and
//! the page of the debrief (SSM-5).

use bevy::prelude::*;

use super::bar::form;
use crate::game::message::{Message, Screen};
use crate::game::theme::{self, Edge, Round};
use crate::game::ui::{Block, Kids, Kind, Pressable, Ui, key};
use crate::play::{Interruption, Session};
use crate::report::{Calibration, Fit, Marked, Sheet};
use crate::score::{Answer, Criterion};

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let calibration = Calibration::of(session).filter(|_| !ui.app.notes.open());
    let sheet = calibration.as_ref().and_then(|c| c.before(session.decisions().len()));
    form(ui, kids, session, |k| {
        ui.scroll(k, theme::S3, true, |k| {
            purpose(ui, k, session);
            if let Some(sheet) = sheet {
                coach(ui, k, session, sheet);
            }
            questions(ui, k, session);
        });
        ui.row(k, theme::S3, |k| {
            ui.button(k, Kind::Accent, Message::KeepGrid, &ui.word("grid-keep"), key(KeyCode::KeyK, "K"), None);
            let back = Message::Go(Screen::Play);
            // Once the marks are kept, the desk is the next thing to do.
            let kind = if ui.app.grid_kept() { Kind::Primary } else { Kind::Plain };
            let word = match ui.app.came {
                Some(Interruption::GridBeforeLeaving) => "grid-to-leaving",
                Some(Interruption::GridAtStage) if !ui.app.grid_kept() => "grid-aside",
                Some(Interruption::GridAtStage | Interruption::Voices) | None => "desk-back",
            };
            ui.button(k, kind, back, &ui.word(word), key(KeyCode::Backspace, "Esc"), None);
            let state = if ui.app.notes.open() {
                "grid-open"
            } else if session.grid_before(session.decisions().len()).is_some() {
                "grid-kept"
            } else {
                return;
            };
            ui.text(k, theme::BODY, theme::DIM, ui.word(state));
        });
    });
}

fn purpose(ui: &Ui, kids: &mut Kids, session: &Session) {
    ui.row(kids, theme::S3, |k| {
        ui.line(k, theme::HEADING, theme::TEXT, ui.word("grid"));
        ui.badge(k, "SSM-5");
    });
    match ui.app.came {
        Some(why) => ui.text(kids, theme::TALE, theme::AMBER, ui.app.words.grid_comes(session.position().stage, why)),
        None => ui.text(kids, theme::BODY, theme::DIM, ui.word("grid-purpose")),
    }
    ui.text(kids, theme::BODY, theme::DIM, ui.word("grid-legend"));
}

fn questions(ui: &Ui, kids: &mut Kids, session: &Session) {
    let marks = ui.app.notes.marks(session);
    let mut place = 0;
    for question in session.grid().iter().flat_map(|grid| &grid.questions) {
        ui.rule(kids, theme::RULE);
        ui.text(kids, theme::TALE, theme::AMBER, question.text.get(ui.lang()));
        for criterion in &question.criteria {
            row(ui, kids, criterion, place, marks.get(place).copied().unwrap_or_default());
            place += 1;
        }
    }
}

/// A criterion with its three marks.
fn row(ui: &Ui, kids: &mut Kids, criterion: &Criterion, place: usize, mark: Answer) {
    ui.put(kids, Block::row().middle().gap(theme::S3), |k| {
        for answer in Answer::ALL {
            choice(ui, k, criterion, place, answer, answer == mark);
        }
        ui.grow(k, |k| ui.text(k, theme::BODY, theme::TEXT, criterion.text.get(ui.lang())));
        ui.badge(k, &criterion.cites);
    });
}

fn choice(ui: &Ui, kids: &mut Kids, criterion: &Criterion, place: usize, answer: Answer, chosen: bool) {
    let word = ui.app.words.answer(answer);
    let said = [("what", criterion.text.get(ui.lang()).into()), ("mark", word.as_str().into())];
    let label = ui.app.words.with(if chosen { "grid-marked" } else { "grid-mark" }, &said);
    let (ground, border) = if chosen { (theme::AMBER_GLOW, theme::AMBER) } else { (Color::NONE, theme::RULE) };
    let edge = if chosen { Edge::Thick } else { Edge::Hair };
    let block = Block::row().least_width(theme::ANSWER).pad(theme::S2, theme::THIN).centre().round(Round::Button);
    let first = (place, answer) == (0, Answer::Yes) && !ui.app.grid_kept();
    let does = Message::Mark(place, answer);
    let what = Pressable { first, ..Pressable::new(does, &label, theme::RAISED) };
    let (style, ink) = if chosen { (theme::STRONG, theme::TEXT) } else { (theme::BODY, theme::DIM) };
    ui.pressable(kids, block.ground(ground).edges(edge, border), what, |k| ui.line(k, style, ink, word));
}

/// What the coach says of the grid that was kept just now.
fn coach(ui: &Ui, kids: &mut Kids, session: &Session, sheet: &Sheet) {
    let note = Block::column().gap(theme::S2).pad(theme::S3, theme::S2);
    let note = note.ground(theme::AMBER_FAINT).edge_left(Edge::Thick, theme::AMBER);
    ui.put(kids, note, |k| {
        ui.caption(k, theme::AMBER, ui.word("grid-coach"));
        ui.text(k, theme::STRONG, theme::TEXT, ui.app.words.fits(&sheet.fits()));
        off(ui, k, session, sheet);
    });
}

/// The marks that were not in line with what was known, each with that.
fn off(ui: &Ui, kids: &mut Kids, session: &Session, sheet: &Sheet) {
    let words = &ui.app.words;
    if sheet.off().next().is_none() {
        ui.text(kids, theme::BODY, theme::TEXT, ui.word("grid-all-in-line"));
    }
    for Marked { criterion, mark, evidence, fit, known, .. } in sheet.off() {
        ui.row(kids, theme::S2, |k| {
            ui.badge(k, &criterion.cites);
            ui.text(k, theme::STRONG, theme::TEXT, criterion.text.get(ui.lang()));
        });
        let said = [
            ("mark", words.answer(*mark).into()),
            ("evidence", words.answer(*evidence).into()),
            ("fit", words.fit(*fit).into()),
        ];
        let ink = if *fit == Fit::Against { theme::FOE } else { theme::AMBER };
        ui.text(kids, theme::BODY, ink, words.with("grid-off", &said));
        let known = words.evidence(&session.deal().scenario, known);
        ui.text(kids, theme::BODY, theme::DIM, words.with("grid-known", &[("known", known.into())]));
    }
}

/// How well the grids were filled in: a page of the debrief.
pub fn debrief(ui: &Ui, kids: &mut Kids, session: &Session) {
    let Some(calibration) = Calibration::of(session) else { return };
    let words = &ui.app.words;
    ui.scroll(kids, theme::S3, true, |k| {
        purpose_of_debrief(ui, k);
        if calibration.sheets.is_empty() {
            ui.text(k, theme::BODY, theme::TEXT, ui.word("grid-none"));
            return;
        }
        for (question, fits) in &calibration.questions {
            ui.column(k, theme::S0, |k| {
                ui.text(k, theme::STRONG, theme::TEXT, question.text.get(ui.lang()));
                ui.text(k, theme::BODY, theme::DIM, words.fits(fits));
            });
        }
        for sheet in &calibration.sheets {
            ui.rule(k, theme::RULE);
            let numbers = [("n", (sheet.before as i64 + 1).into()), ("day", i64::from(sheet.day).into())];
            ui.caption(k, theme::AMBER, words.with("grid-when", &numbers));
            ui.text(k, theme::BODY, theme::TEXT, words.fits(&sheet.fits()));
            off(ui, k, session, sheet);
        }
    });
}

fn purpose_of_debrief(ui: &Ui, kids: &mut Kids) {
    ui.row(kids, theme::S3, |k| {
        ui.line(k, theme::HEADING, theme::TEXT, ui.word("grid"));
        ui.badge(k, "SSM-5");
    });
    ui.text(kids, theme::BODY, theme::DIM, ui.word("grid-apart"));
}
