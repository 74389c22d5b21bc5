//! Owns the page of a play that is told from its record alone.

use super::document::Document;
use crate::model::Dimension;
use crate::play::{Moment, Record};
use crate::words::signed;

/// Tells a record: what was seen, said and scored when it was played.
pub fn record(page: &mut Document<'_>, record: &Record) {
    let text = |page: &Document<'_>, place: usize| page.pick(record.text(place)).to_owned();
    page.heading(&text(page, record.title));
    page.text(&page.words.get("cli-from-record"));
    page.gap();
    for (number, moment) in record.moments.iter().enumerate() {
        one(page, record, number, moment);
    }
    let Some(end) = &record.end else { return page.text(&page.words.get("cli-unfinished")) };
    let kind = page.words.get(&format!("ending-{:?}", end.kind));
    page.heading(&format!("{kind} · {}", text(page, end.title)));
    for &place in std::iter::once(&end.text).chain(&end.paragraphs) {
        page.text(&text(page, place));
    }
    page.gap();
    let value = page.words.money(end.value);
    page.text(&page.words.with("cli-value", &[("money", value.into())]));
    page.gap();
    page.heading(&page.words.get("cli-truth"));
    page.text(&text(page, end.truth));
    page.text(&text(page, end.reveal));
    page.gap();
    page.heading(&page.words.get("cli-score"));
    for (dimension, points) in Dimension::ALL.iter().zip(&end.points) {
        let name = page.words.get(&format!("dimension-{dimension:?}"));
        page.valued(4, &signed(*points), &name);
    }
    page.valued(4, &signed(end.total), &page.words.get("cli-total"))
}

fn one(page: &mut Document<'_>, record: &Record, number: usize, moment: &Moment) {
    let text = |page: &Document<'_>, place: usize| page.pick(record.text(place)).to_owned();
    let mut title = vec![page.words.count("cli-record-day", moment.day.into())];
    title.extend(moment.who.map(|who| text(page, who)));
    page.decision(number + 1, &title.join(" · "));
    if let Some(say) = moment.say {
        page.indented(4, &text(page, say));
    }
    page.chosen(2, &text(page, moment.chosen));
    for &place in &moment.followed {
        page.indented(4, &text(page, place));
    }
    for said in moment.spoken.iter().filter_map(|&place| record.rules.get(place)) {
        let verdict = page.words.get(&format!("verdict-{:?}", said.verdict));
        let dimension = page.words.get(&format!("dimension-{:?}", said.dimension));
        let line = format!(
            "{} {} · {verdict} {} · {dimension}",
            said.cites,
            text(page, said.name),
            signed(said.points.into())
        );
        page.indented(4, &line);
        page.indented(6, &text(page, said.explain));
    }
    page.gap()
}
