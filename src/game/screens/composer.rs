//! Owns the letter composer on screen: lines by part, the letter as it grows, and what is told of a sent
//! one in the debrief (SSM-11).

use bevy::prelude::*;

use super::bar::form;
use crate::game::message::{Message, Screen};
use crate::game::notes;
use crate::game::theme;
use crate::game::ui::{Block, Key, Kids, Kind, Ui, key};
use crate::model::{LetterPart, Scenario};
use crate::play::{Decision, Offer, Session, letter_of, lines_now};
use crate::report::Sent;

/// The one entry on the desk for a letter, however good it will be.
pub fn entry(ui: &Ui, kids: &mut Kids, scenario: &Scenario, letter: usize, key: Option<Key>) {
    let label = ui.app.words.offer(scenario, Offer::Letter(letter));
    let days = ui.app.words.count("days", days(scenario, letter).into());
    ui.button(kids, Kind::Plain, Message::Compose(letter), &label, key, Some(&days));
}

fn days(scenario: &Scenario, letter: usize) -> u8 {
    let to = scenario.letters.get(letter).map(|l| l.to);
    scenario.actions.iter().find(|a| a.letter.is_some() && a.who == to).map_or(0, |a| a.days)
}

/// What a decision was, in words that do not say how good a letter was.
pub fn did(ui: &Ui, scenario: &Scenario, decision: &Decision) -> String {
    let letter = letter_of(scenario, decision.action).filter(|_| !decision.letter.is_empty());
    ui.app.words.offer(scenario, letter.map_or(Offer::Action(decision.action), Offer::Letter))
}

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let letter = ui.app.notes.letter(session);
    form(ui, kids, session, |k| {
        ui.put(k, Block::row().fill().gap(theme::S5), |k| {
            ui.scroll(k, theme::S2, true, |k| {
                ui.row(k, theme::S3, |k| {
                    ui.line(k, theme::HEADING, theme::TEXT, ui.word("letters"));
                    ui.badge(k, "SSM-11");
                });
                ui.text(k, theme::BODY, theme::DIM, ui.word("letter-purpose"));
                recipients(ui, k, session, letter);
                match letter {
                    Some(letter) => lines(ui, k, session, letter),
                    None => ui.text(k, theme::BODY, theme::TEXT, ui.word("letters-none")),
                }
            });
            if let Some(letter) = letter.filter(|_| ui.has_room(theme::TWO_COLUMNS)) {
                ui.put(k, Block::row().width(theme::LETTER).low(), |k| sheet(ui, k, session, letter));
            }
        });
        foot(ui, k, session, letter);
    });
}

/// Whom one can write to, if there are several.
fn recipients(ui: &Ui, kids: &mut Kids, session: &Session, here: Option<usize>) {
    let scenario = &session.deal().scenario;
    let possible = notes::letters(session);
    if possible.len() < 2 {
        return;
    }
    ui.row(kids, theme::S2, |k| {
        for letter in possible {
            let label = ui.app.words.offer(scenario, Offer::Letter(letter));
            let kind = if Some(letter) == here { Kind::Accent } else { Kind::Plain };
            ui.button(k, kind, Message::Compose(letter), &label, None, None);
        }
    });
}

/// The lines that can be written, part by part.
fn lines(ui: &Ui, kids: &mut Kids, session: &Session, letter: usize) {
    let letter = &session.deal().scenario.letters[letter];
    let mut last = None;
    for n in lines_now(letter, session.position()) {
        let line = &letter.lines[n];
        if last.replace(line.part) != Some(line.part) {
            ui.caption(kids, theme::DIM, ui.app.words.part(line.part));
        }
        let picked = ui.app.notes.picked.contains(&n);
        let kind = if picked { Kind::Accent } else { Kind::Plain };
        let note = picked.then(|| ui.word("letter-picked"));
        ui.button(kids, kind, Message::Line(n), line.text.get(ui.lang()), None, note.as_deref());
    }
}

/// The letter as far as it is written.
fn sheet(ui: &Ui, kids: &mut Kids, session: &Session, letter: usize) {
    let scenario = &session.deal().scenario;
    ui.paper(kids, |k| {
        ui.text(k, theme::PRINT_SMALL, theme::INK_DIM, ui.app.words.offer(scenario, Offer::Letter(letter)));
        if ui.app.notes.picked.is_empty() {
            ui.text(k, theme::PRINT, theme::INK_DIM, ui.word("letter-empty"));
        }
        for &n in &ui.app.notes.picked {
            if let Some(line) = scenario.letters[letter].lines.get(n) {
                ui.text(k, theme::TALE_PRINT, theme::INK, line.text.get(ui.lang()));
            }
        }
    });
}

fn foot(ui: &Ui, kids: &mut Kids, session: &Session, letter: Option<usize>) {
    ui.row(kids, theme::S3, |k| {
        if let Some(letter) = letter.filter(|_| !ui.app.notes.picked.is_empty()) {
            let days = ui.app.words.count("days", days(&session.deal().scenario, letter).into());
            ui.button(k, Kind::Primary, Message::Send, &ui.word("letter-send"), key(KeyCode::KeyS, "S"), Some(&days));
        }
        let back = Message::Go(Screen::Play);
        ui.button(k, Kind::Plain, back, &ui.word("desk-back"), key(KeyCode::Backspace, "Esc"), None);
        if ui.app.notes.fault.is_some() {
            ui.text(k, theme::BODY, theme::FOE, ui.word("letter-not-possible"));
        }
        if letter.is_some() {
            let count = ui.app.words.count("letter-parts", ui.app.notes.picked.len() as i64);
            ui.text(k, theme::BODY, theme::DIM, count);
        }
    });
}

/// The letter that a decision sent: which lines were right, which were wrong and why.
pub fn told(ui: &Ui, kids: &mut Kids, session: &Session, decision: &Decision) {
    let Some(sent) = Sent::of(session, decision) else { return };
    let words = &ui.app.words;
    let name = session.deal().scenario.person(sent.to).name.get(ui.lang());
    let (right, wrong) = sent.counts();
    let counts = [("who", name.into()), ("right", (right as i64).into()), ("wrong", (wrong as i64).into())];
    ui.row(kids, theme::S2, |k| {
        ui.badge(k, "SSM-11");
        ui.text(k, theme::STRONG, theme::TEXT, words.with("letter-sent", &counts));
    });
    for (_, line) in &sent.lines {
        let (word, ink) = match line.wrong {
            None => ("letter-right", theme::ALLY),
            Some(_) => ("letter-wrong", theme::FOE),
        };
        ui.column(kids, theme::S0, |k| {
            ui.text(k, theme::LABEL, ink, format!("{} · {}", ui.word(word), words.part(line.part)));
            ui.text(k, theme::BODY, theme::TEXT, line.text.get(ui.lang()));
            if let Some(why) = &line.wrong {
                ui.text(k, theme::BODY, theme::DIM, why.get(ui.lang()));
            }
        });
    }
    let missing = LetterPart::ALL.into_iter().filter(|part| sent.lines.iter().all(|(_, line)| line.part != *part));
    let missing: Vec<String> = missing.map(|part| words.part(part)).collect();
    if !missing.is_empty() {
        let parts = missing.join(&ui.word("list-semicolon"));
        ui.text(kids, theme::BODY, theme::DIM, words.with("letter-left-out", &[("parts", parts.into())]));
    }
}
