//! Owns two plays side by side: the learner's, and best play in the same truth with the same dice.

use bevy::prelude::*;

use crate::game::app::Weighing;
use crate::game::message::{Message, Page};
use crate::game::theme::{self, Edge};
use crate::game::ui::{Block, Kids, Kind, Ui, key};
use crate::play::{Decision, Session};
use crate::report::{DecisionWorth, beats};

/// Both plays from the first decision on, or from decision `from` on with all that followed.
pub fn show(ui: &Ui, kids: &mut Kids, session: &Session, from: Option<usize>) {
    let analysis = match &ui.app.weighing {
        Weighing::Done(analysis) => analysis,
        Weighing::Working => return ui.text(kids, theme::BODY, theme::DIM, ui.word("weighing")),
        _ => return ui.text(kids, theme::BODY, theme::DIM, ui.word("weighing-failed")),
    };
    let start = from.unwrap_or(0);
    let Some(line) = analysis.lines.get(start) else { return };
    let mine: Vec<DecisionWorth> = analysis.weighed.iter().map(|w| w.step).collect();
    let count = |key: &str| ui.app.words.count(key, start as i64 + 1);
    ui.text(
        kids,
        theme::HEADING,
        theme::TEXT,
        if from.is_some() { count("show-me-title") } else { ui.word("lines-title") },
    );
    ui.text(kids, theme::BODY, theme::DIM, ui.word("lines-hint"));
    ui.scroll(kids, theme::S3, true, |k| {
        ui.put(k, Block::row().gap(theme::S5), |k| {
            let told = Told { start, whole: from.is_some() };
            ui.grow(k, |k| column(ui, k, "line-yours", session, &mine, &told));
            ui.grow(k, |k| column(ui, k, "line-best", &line.session, &line.steps, &told));
        });
    });
    if let Some(index) = from {
        ui.row(kids, theme::S2, |k| {
            ui.button(
                k,
                Kind::Primary,
                Message::Turn(Page::Moments),
                &ui.word("back"),
                key(KeyCode::Escape, "Esc"),
                None,
            );
            let again = Message::TryAgain(index);
            ui.button(k, Kind::Plain, again, &ui.word("try-again"), key(KeyCode::KeyT, "T"), None);
        });
    }
}

/// What a column tells.
struct Told {
    /// Its first decision.
    start: usize,
    /// Whether with what followed.
    whole: bool,
}

fn column(ui: &Ui, kids: &mut Kids, title: &str, session: &Session, steps: &[DecisionWorth], told: &Told) {
    let words = &ui.app.words;
    ui.caption(kids, theme::AMBER, ui.word(title));
    let money = words.money(session.value());
    ui.text(kids, theme::STRONG, theme::TEXT, words.with("line-result", &[("money", money.into())]));
    let rows = session.decisions().iter().zip(steps).enumerate().skip(told.start);
    for (index, (decision, step)) in rows {
        row(ui, kids, session, index, decision, step, told.whole);
    }
}

fn row(
    ui: &Ui,
    kids: &mut Kids,
    session: &Session,
    index: usize,
    decision: &Decision,
    step: &DecisionWorth,
    whole: bool,
) {
    let (words, scenario) = (&ui.app.words, &session.deal().scenario);
    let row = Block::column().gap(theme::S1).pad(theme::S0, theme::S2).apart(theme::S2, theme::S0);
    let row = row.edge_top(Edge::Hair, theme::RULE);
    ui.put(kids, row, |k| {
        let day = i64::from(scenario.today(&decision.before.position));
        let place = [("n", (index as i64 + 1).into()), ("day", day.into())];
        ui.text(k, theme::PRINT_SMALL, theme::DIM, words.with("line-place", &place));
        ui.text(k, theme::BODY, theme::TEXT, scenario.action(decision.action).label.get(ui.lang()));
        if whole {
            for beat in beats(session, decision) {
                ui.text(k, theme::CAPTION, theme::DIM, beat.text.get(ui.lang()));
            }
        }
        let money = words.money(step.after.thousands());
        ui.text(k, theme::LABEL, theme::TEXT, words.with("line-value", &[("money", money.into())]));
    });
}
