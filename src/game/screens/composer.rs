//! Owns the composer of papers on screen: lines by part, the paper as it grows, and what is told of a
//! finished one in the debrief.

use bevy::prelude::*;

use super::bar::form;
use crate::game::message::{Message, Screen};
use crate::game::notes;
use crate::game::theme;
use crate::game::ui::{Block, Key, Kids, Kind, Ui, key};
use crate::model::{PaperKind, Scenario};
use crate::play::{Decision, Offer, Session, days_for, lines_now, paper_of};
use crate::report::Graded;

/// The one entry on the desk for a paper, however good it will be.
pub fn entry(ui: &Ui, kids: &mut Kids, scenario: &Scenario, paper: usize, key: Option<Key>) {
    let label = ui.app.words.offer(scenario, Offer::Paper(paper));
    let days = ui.app.words.count("days", days_for(scenario, paper).into());
    ui.button(kids, Kind::Plain, Message::Compose(paper), &label, key, Some(&days));
}

/// What a decision was, in words that do not say how good a paper was.
pub fn did(ui: &Ui, scenario: &Scenario, decision: &Decision) -> String {
    let paper = paper_of(scenario, decision.action).filter(|_| !decision.lines.is_empty());
    ui.app.words.offer(scenario, paper.map_or(Offer::Action(decision.action), Offer::Paper))
}

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let paper = ui.app.notes.paper(session);
    form(ui, kids, session, |k| {
        ui.put(k, Block::row().fill().gap(theme::S5), |k| {
            ui.scroll(k, theme::S2, true, |k| {
                let kind = paper.map(|paper| session.deal().scenario.papers[paper].kind);
                ui.row(k, theme::S3, |k| {
                    ui.line(k, theme::HEADING, theme::TEXT, ui.word("papers"));
                    if let Some(kind) = kind {
                        ui.badge(k, kind.cites());
                    }
                });
                choices(ui, k, session, paper);
                match paper.zip(kind) {
                    Some((paper, kind)) => {
                        ui.text(k, theme::BODY, theme::DIM, ui.word(&format!("paper-purpose-{kind:?}")));
                        lines(ui, k, session, paper);
                    }
                    None => ui.text(k, theme::BODY, theme::TEXT, ui.word("papers-none")),
                }
            });
            if let Some(paper) = paper.filter(|_| ui.has_room(theme::TWO_COLUMNS)) {
                ui.put(k, Block::row().width(theme::LETTER).low(), |k| sheet(ui, k, session, paper));
            }
        });
        foot(ui, k, session, paper);
    });
}

/// What can be written, if there is a choice.
fn choices(ui: &Ui, kids: &mut Kids, session: &Session, here: Option<usize>) {
    let scenario = &session.deal().scenario;
    let possible = notes::papers(session);
    if possible.len() < 2 {
        return;
    }
    ui.row(kids, theme::S2, |k| {
        for paper in possible {
            let label = ui.app.words.offer(scenario, Offer::Paper(paper));
            let kind = if Some(paper) == here { Kind::Accent } else { Kind::Plain };
            ui.button(k, kind, Message::Compose(paper), &label, None, None);
        }
    });
}

/// The lines that can be written, part by part.
fn lines(ui: &Ui, kids: &mut Kids, session: &Session, paper: usize) {
    let paper = &session.deal().scenario.papers[paper];
    let mut last = None;
    for n in lines_now(paper, session.position()) {
        let line = &paper.lines[n];
        if last.replace(line.part) != Some(line.part) {
            ui.caption(kids, theme::DIM, ui.app.words.part(line.part));
        }
        let picked = ui.app.notes.picked.contains(&n);
        let kind = if picked { Kind::Accent } else { Kind::Plain };
        let note = picked.then(|| ui.word("paper-picked"));
        ui.button(kids, kind, Message::Line(n), line.text.get(ui.lang()), None, note.as_deref());
    }
}

/// The paper as far as it is written: a letter as a letter, everything else part by part, with the places
/// that are still empty; a map leads from part to part.
fn sheet(ui: &Ui, kids: &mut Kids, session: &Session, paper: usize) {
    let scenario = &session.deal().scenario;
    let offered = ui.app.words.offer(scenario, Offer::Paper(paper));
    let paper = &scenario.papers[paper];
    let letter = matches!(paper.kind, PaperKind::SponsorLetter | PaperKind::OpenLetter);
    let picked = || ui.app.notes.picked.iter().filter_map(|&n| paper.lines.get(n));
    ui.paper(kids, |k| {
        ui.text(k, theme::PRINT_SMALL, theme::INK_DIM, offered);
        if letter && ui.app.notes.picked.is_empty() {
            ui.text(k, theme::PRINT, theme::INK_DIM, ui.word("paper-empty"));
        }
        if letter {
            for line in picked() {
                ui.text(k, theme::TALE_PRINT, theme::INK, line.text.get(ui.lang()));
            }
            return;
        }
        for (nth, part) in paper.kind.parts().iter().enumerate() {
            if nth > 0 && paper.kind == PaperKind::InitiativesMap {
                ui.text(k, theme::PRINT, theme::INK_DIM, "↓");
            }
            ui.text(k, theme::PRINT_SMALL, theme::INK_DIM, ui.app.words.part(*part));
            match picked().find(|line| line.part == *part) {
                Some(line) => ui.text(k, theme::TALE_PRINT, theme::INK, line.text.get(ui.lang())),
                None => ui.text(k, theme::TALE_PRINT, theme::INK_DIM, "…"),
            }
        }
    });
}

fn foot(ui: &Ui, kids: &mut Kids, session: &Session, paper: Option<usize>) {
    let scenario = &session.deal().scenario;
    ui.row(kids, theme::S3, |k| {
        if let Some(paper) = paper.filter(|_| !ui.app.notes.picked.is_empty()) {
            let days = ui.app.words.count("days", days_for(scenario, paper).into());
            let finish = ui.word("paper-finish");
            ui.button(k, Kind::Primary, Message::Finish, &finish, key(KeyCode::KeyS, "S"), Some(&days));
        }
        let back = Message::Go(Screen::Play);
        ui.button(k, Kind::Plain, back, &ui.word("desk-back"), key(KeyCode::Backspace, "Esc"), None);
        if ui.app.notes.fault.is_some() {
            ui.text(k, theme::BODY, theme::FOE, ui.word("paper-not-possible"));
        }
        if let Some(paper) = paper {
            let most = scenario.papers[paper].kind.parts().len() as i64;
            let counts = [("n", (ui.app.notes.picked.len() as i64).into()), ("most", most.into())];
            ui.text(k, theme::BODY, theme::DIM, ui.app.words.with("paper-parts", &counts));
        }
    });
}

/// The paper that a decision made: which lines were right, which were wrong and why.
pub fn told(ui: &Ui, kids: &mut Kids, session: &Session, decision: &Decision) {
    let Some(made) = Graded::of(session, decision) else { return };
    let words = &ui.app.words;
    let (right, wrong) = made.counts();
    let counts = [
        ("paper", words.paper(&session.deal().scenario, made.paper).into()),
        ("band", ui.word(&format!("band-{:?}", made.band)).into()),
        ("right", (right as i64).into()),
        ("wrong", (wrong as i64).into()),
    ];
    ui.row(kids, theme::S2, |k| {
        ui.badge(k, made.paper.kind.cites());
        ui.text(k, theme::STRONG, theme::TEXT, words.with("paper-made", &counts));
    });
    for (_, line) in &made.lines {
        let (word, ink) = match line.wrong {
            None => ("paper-right", theme::ALLY),
            Some(_) => ("paper-wrong", theme::FOE),
        };
        ui.column(kids, theme::S0, |k| {
            ui.text(k, theme::LABEL, ink, format!("{} · {}", ui.word(word), words.part(line.part)));
            ui.text(k, theme::BODY, theme::TEXT, line.text.get(ui.lang()));
            if let Some(why) = &line.wrong {
                ui.text(k, theme::BODY, theme::DIM, why.get(ui.lang()));
            }
        });
    }
    let missing: Vec<String> = made.left_out().map(|part| words.part(part)).collect();
    if !missing.is_empty() {
        let parts = missing.join(&ui.word("list-semicolon"));
        ui.text(kids, theme::BODY, theme::DIM, words.with("paper-left-out", &[("parts", parts.into())]));
    }
}
