//! Owns the debrief: what to remember, the figures, the value line with its moments, best play beside the learner's, the
//! truth, and what really happened.

use std::ops::Range;

use bevy::prelude::*;

use super::{chart, grid, lessons, lines, moment, scores, signs};
use crate::game::app::Weighing;
use crate::game::message::{Message, Page, Screen};
use crate::game::theme::{self, Edge, Space};
use crate::game::ui::{Block, Kids, Kind, Ui, key};
use crate::model::Scenario;
use crate::play::Session;
use crate::report::{Analysis, Debrief};

pub fn show(ui: &Ui, kids: &mut Kids) {
    let Some(session) = &ui.app.session else { return };
    let Some(debrief) = Debrief::of(session) else { return };
    ui.page(kids, theme::S0, theme::S0, theme::S0, |k| {
        head(ui, k, session, &debrief);
        ui.put(k, Block::row().fill(), |k| match ui.app.page {
            Page::Lessons => ui.put(k, sheet(theme::S5).whole_width(), |k| lessons::show(ui, k, session)),
            Page::Moments => {
                let right = ui.size(theme::MOMENT).min(ui.window.x * theme::MOMENT_SHARE);
                overview(ui, k, session, &debrief, ui.window.x - right);
                ui.put(k, sheet(theme::S4).wide(right), |k| moment::show(ui, k, session, &debrief));
            }
            Page::ShowMe => {
                ui.put(k, sheet(theme::S5).whole_width(), |k| lines::show(ui, k, session, Some(ui.app.moment)))
            }
            Page::Lines => ui.put(k, sheet(theme::S5).whole_width(), |k| lines::show(ui, k, session, None)),
            Page::Grid => ui.put(k, sheet(theme::S5).whole_width(), |k| grid::debrief(ui, k, session)),
            Page::Truth => ui.put(k, sheet(theme::S5).whole_width(), |k| truth(ui, k, session, &debrief)),
            Page::History => ui.put(k, sheet(theme::S5).whole_width(), |k| history(ui, k, &session.deal().scenario)),
        });
    });
}

/// A sheet beside the value line, or in its place.
fn sheet(sides: Space) -> Block {
    Block::column().low().pad(sides, theme::S3).gap(theme::S3).ground(theme::PANEL)
}

fn head(ui: &Ui, kids: &mut Kids, session: &Session, debrief: &Debrief) {
    let ending = session.deal().scenario.ending(debrief.ending);
    let head = Block::row().wrap().spread().middle().pad(theme::S5, theme::S2).gaps(theme::S4, theme::S1);
    let head = head.edge_bottom(Edge::Hair, theme::RULE);
    ui.put(kids, head, |k| {
        ui.row(k, theme::S4, |k| {
            ui.line(k, theme::HEADING, theme::TEXT, ui.word("debrief"));
            ui.line(k, theme::BODY, theme::DIM, ending.title.get(ui.lang()));
        });
        // With large text they take two lines.
        ui.put(k, Block::row().shrink().wrap().gap(theme::S1).middle(), |k| {
            let pages = [
                (Page::Lessons, "lessons-short", KeyCode::KeyE, "E"),
                (Page::Moments, "page-moments", KeyCode::KeyM, "M"),
                (Page::Lines, "page-lines", KeyCode::KeyB, "B"),
                (Page::Grid, "grid-short", KeyCode::KeyG, "G"),
                (Page::Truth, "page-truth", KeyCode::KeyU, "U"),
                (Page::History, "page-history", KeyCode::KeyY, "Y"),
            ];
            for (page, word, code, cap) in pages {
                let here = ui.app.page == page;
                ui.button(k, Kind::Row(here), Message::Turn(page), &ui.word(word), key(code, cap), None);
            }
            ui.button(k, Kind::Plain, Message::Go(Screen::Title), &ui.word("to-title"), key(KeyCode::KeyQ, "Q"), None);
        });
    });
}

/// The left side: figures, value line, dimensions.
fn overview(ui: &Ui, kids: &mut Kids, session: &Session, debrief: &Debrief, width: f32) {
    let side = Block::column().wide(width).low().pad_sides(theme::S5, theme::S3, theme::S2, theme::S2);
    ui.put(kids, side, |k| {
        ui.scroll(k, theme::S3, false, |k| {
            // With large text the chart comes before what can wait.
            let small = ui.has_room(theme::BESIDE);
            figures(ui, k, debrief, if small { 0..5 } else { 0..3 });
            match &ui.app.weighing {
                Weighing::Done(analysis) => {
                    chart::show(ui, k, session, analysis, width);
                }
                Weighing::Working => waiting(ui, k, "weighing"),
                Weighing::Failed | Weighing::Nothing => waiting(ui, k, "weighing-failed"),
            }
            ui.rule(k, theme::RULE);
            if !small {
                figures(ui, k, debrief, 3..5);
            }
            scores::show(ui, k, debrief);
            if let Weighing::Done(analysis) = &ui.app.weighing {
                ui.rule(k, theme::RULE);
                ui.text(k, theme::BODY, theme::TEXT, ui.app.words.verdict(analysis));
                ui.text(k, theme::BODY, theme::DIM, ui.word("decided-meaning"));
                ui.text(k, theme::BODY, theme::DIM, ui.app.words.account(analysis));
                ui.text(k, theme::BODY, theme::DIM, ui.app.words.stake(analysis));
            }
        });
    });
}

fn waiting(ui: &Ui, kids: &mut Kids, word: &str) {
    let note = Block::column().pad(theme::S4, theme::S5).edge_left(Edge::Thick, theme::AMBER);
    ui.put(kids, note, |k| ui.text(k, theme::BODY, theme::DIM, ui.word(word)));
}

/// The numbers that sum the deal up.
fn figures(ui: &Ui, kids: &mut Kids, debrief: &Debrief, which: Range<usize>) {
    let analysis: Option<&Analysis> = match &ui.app.weighing {
        Weighing::Done(analysis) => Some(analysis),
        _ => None,
    };
    let told = |of: &dyn Fn(&Analysis) -> String| analysis.map_or_else(|| "…".to_owned(), of);
    let figures = [
        (told(&|a| a.decided_at().to_string()), theme::TEXT, "figure-decisions"),
        (told(&|a| ui.app.words.money(a.luck.thousands())), theme::RIVAL, "figure-luck"),
        (told(&|a| a.costly().count().to_string()), theme::TEXT, "figure-moments"),
        (ui.app.words.money(debrief.value), theme::TEXT, "deal-value"),
        (signs::signed(debrief.card.total()), theme::TEXT, "method-points"),
    ];
    ui.row(kids, theme::S5, |k| {
        for (number, color, word) in figures.into_iter().skip(which.start).take(which.len()) {
            ui.put(k, Block::column(), |k| {
                let style = if ui.has_room(theme::BESIDE) { theme::TITLE } else { theme::HEADING };
                ui.line(k, style, color, number);
                ui.line(k, theme::CAPTION, theme::DIM, ui.word(word));
            });
        }
    });
}

fn truth(ui: &Ui, kids: &mut Kids, session: &Session, debrief: &Debrief) {
    let scenario = &session.deal().scenario;
    ui.scroll(kids, theme::S3, true, |k| {
        let truth = &scenario.truths[debrief.truth.index()];
        ui.caption(k, theme::AMBER, ui.word("truth-was"));
        ui.text(k, theme::HEADING, theme::TEXT, truth.title.get(ui.lang()));
        ui.text(k, theme::TALE, theme::TEXT, truth.reveal.get(ui.lang()));
        ui.rule(k, theme::RULE);
        ui.text(k, theme::BODY, theme::DIM, ui.word("truth-belief"));
        let (prior, belief) = (scenario.prior(), session.knowledge().belief);
        for id in scenario.truth_ids() {
            let [before, after] = [&prior, &belief].map(|belief| ui.app.words.likely(belief, id));
            let line = ui.app.words.with(
                "truth-line",
                &[
                    ("title", scenario.truths[id.index()].title.get(ui.lang()).into()),
                    ("before", before.into()),
                    ("after", after.into()),
                ],
            );
            ui.text(k, theme::BODY, if id == debrief.truth { theme::AMBER } else { theme::TEXT }, line);
        }
        ui.text(k, theme::BODY, theme::DIM, ui.word("truth-hint"));
    });
}

fn history(ui: &Ui, kids: &mut Kids, scenario: &Scenario) {
    ui.scroll(kids, theme::S4, true, |k| {
        ui.caption(k, theme::AMBER, ui.word("history-title"));
        for paragraph in &scenario.history {
            ui.text(k, theme::TALE, theme::TEXT, paragraph.get(ui.lang()));
        }
    });
}
