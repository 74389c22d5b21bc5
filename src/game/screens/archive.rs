//! Owns the list of kept plays, and the page of one that is told from its record.

use bevy::prelude::*;

use super::signs::{self, signed};
use crate::game::archive::{Kept, Told, Why};
use crate::game::message::{Message, Screen};
use crate::game::theme;
use crate::game::ui::{Block, Kids, Kind, Ui, key};
use crate::model::Dimension;
use crate::play::{Mode, Moment, Record};

pub fn list(ui: &Ui, kids: &mut Kids) {
    ui.page(kids, theme::S7, theme::S6, theme::S4, |k| {
        ui.text(k, theme::TITLE, theme::TEXT, ui.word("archive-title"));
        ui.scroll(k, theme::S1, true, |k| {
            if ui.app.kept.is_empty() {
                ui.text(k, theme::BODY, theme::DIM, ui.word("archive-empty"));
            }
            for (index, kept) in ui.app.kept.iter().enumerate() {
                let label = label(ui, kept);
                ui.button(k, Kind::Row(false), Message::Open(index), &label, None, kept.date());
            }
        });
        back(ui, k, Screen::Title);
    });
}

/// What a play was and what came of it.
fn label(ui: &Ui, kept: &Kept) -> String {
    let words = &ui.app.words;
    let record = kept.record.as_ref();
    let told = record.map(|record| record.text(record.title).get(ui.lang()).to_owned());
    let mode = match kept.run.mode {
        Mode::Practice => "mode-practice",
        Mode::Assess => "mode-assess",
    };
    let mut parts = vec![told.unwrap_or_else(|| kept.run.scenario.clone()), words.get(mode)];
    match &kept.run.result {
        Some(result) => {
            parts.extend(record.and_then(|r| r.end.as_ref()).map(|end| words.get(&format!("ending-{:?}", end.kind))));
            parts.push(words.money(result.value));
        }
        None => parts.push(words.count("archive-unfinished", kept.run.choices.len() as i64)),
    }
    parts.join(" · ")
}

pub fn told(ui: &Ui, kids: &mut Kids) {
    let Some(Told { why, record }) = &ui.app.told else { return };
    let why = match why {
        Why::Unfinished => "told-unfinished",
        Why::NoDeal => "told-no-deal",
        Why::AnotherVersion => "told-another-version",
        Why::Changed => "told-changed",
    };
    ui.page(kids, theme::S7, theme::S6, theme::S4, |k| {
        let title = record.as_ref().map(|record| record.text(record.title).get(ui.lang()).to_owned());
        ui.text(k, theme::TITLE, theme::TEXT, title.unwrap_or_else(|| ui.word("archive-title")));
        ui.text(k, theme::BODY, theme::AMBER, ui.word(why));
        // No line longer than one reads at ease.
        ui.put(k, Block::column().fill().most_width(theme::RECORD), |k| {
            ui.scroll(k, theme::S4, true, |k| match record {
                Some(record) => tell(ui, k, record),
                None => ui.text(k, theme::BODY, theme::DIM, ui.word("told-nothing")),
            });
        });
        back(ui, k, Screen::Archive);
    });
}

fn back(ui: &Ui, kids: &mut Kids, to: Screen) {
    ui.row(kids, theme::S3, |k| {
        ui.button(k, Kind::Plain, Message::Go(to), &ui.word("back"), key(KeyCode::Backspace, "Esc"), None);
    });
}

fn tell(ui: &Ui, kids: &mut Kids, record: &Record) {
    for moment in &record.moments {
        one(ui, kids, record, moment);
        ui.rule(kids, theme::RULE);
    }
    let Some(end) = &record.end else { return };
    let (words, text) = (&ui.app.words, |place| record.text(place).get(ui.lang()));
    ui.column(kids, theme::S1, |k| {
        ui.caption(k, theme::AMBER, ui.word(&format!("ending-{:?}", end.kind)));
        ui.text(k, theme::HEADING, theme::TEXT, text(end.title));
        for &place in std::iter::once(&end.text).chain(&end.paragraphs) {
            ui.text(k, theme::BODY, theme::TEXT, text(place));
        }
        let money = words.money(end.value);
        ui.text(k, theme::STRONG, theme::TEXT, words.with("line-result", &[("money", money.into())]));
    });
    ui.column(kids, theme::S1, |k| {
        ui.caption(k, theme::AMBER, ui.word("page-truth"));
        ui.text(k, theme::STRONG, theme::TEXT, text(end.truth));
        ui.text(k, theme::BODY, theme::TEXT, text(end.reveal));
    });
    ui.column(kids, theme::S1, |k| {
        for (dimension, points) in Dimension::ALL.iter().zip(&end.points) {
            let name = ui.word(&format!("dimension-{dimension:?}"));
            ui.text(k, theme::BODY, theme::TEXT, format!("{}  {name}", signed(*points)));
        }
    });
}

/// One decision: when and with whom, what was said, what was chosen, what followed, and the rules that spoke.
fn one(ui: &Ui, kids: &mut Kids, record: &Record, moment: &Moment) {
    let (words, text) = (&ui.app.words, |place| record.text(place).get(ui.lang()));
    let mut place = vec![words.count("told-day", moment.day.into())];
    place.extend(moment.who.map(|who| text(who).to_owned()));
    ui.column(kids, theme::S1, |k| {
        ui.caption(k, theme::DIM, place.join(" · "));
        if let Some(say) = moment.say {
            ui.text(k, theme::BODY, theme::DIM, text(say));
        }
        ui.text(k, theme::STRONG, theme::TEXT, text(moment.chosen));
        for &followed in &moment.followed {
            ui.text(k, theme::BODY, theme::TEXT, text(followed));
        }
        for said in moment.spoken.iter().filter_map(|&place| record.rules.get(place)) {
            ui.row(k, theme::S2, |k| {
                ui.badge(k, &said.cites);
                ui.text(k, theme::STRONG, theme::TEXT, text(said.name));
                let verdict = ui.word(&format!("verdict-{:?}", said.verdict));
                let verdict = format!("{verdict} {}", signed(said.points.into()));
                ui.text(k, theme::LABEL, signs::verdict(said.verdict), verdict);
            });
            ui.text(k, theme::BODY, theme::DIM, text(said.explain));
        }
    });
}
