//! Owns how the assessment grid (SSM-5) and letters (SSM-11) are told: while one plays, by
//! the coach, and in the debrief.

use super::document::{Block, Document};
use crate::model::LetterPart;
use crate::play::{Decision, Interruption, Session};
use crate::report::{Calibration, Marked, Sent, Sheet};
use crate::score::Answer;
use crate::words::Words;

/// What something is for; with what the method says of it, where that may show.
pub fn purpose(page: &mut Document<'_>, session: &Session, key: &str, cites: &str) {
    let purpose = page.words.get(key);
    page.text(&if session.method_shows() { format!("{purpose} ({cites})") } else { purpose })
}

/// The beginning of the grid.
pub fn grid_heading(page: &mut Document<'_>, session: &Session) {
    page.heading(&page.words.get("grid"));
    purpose(page, session, "grid-purpose", "SSM-5")
}

/// The grid that comes up by itself: why, and what it asks.
pub fn grid_comes(page: &mut Document<'_>, session: &Session, why: Interruption) {
    page.heading(&page.words.get("grid"));
    page.text(&page.words.grid_comes(session.position().stage, why));
    for question in session.grid().iter().flat_map(|grid| &grid.questions) {
        page.bullet(2, page.pick(&question.text));
    }
}

/// The marks that stand now: those of the last grid that was filled in.
pub fn standing(session: &Session) -> Vec<Answer> {
    let criteria = session.grid().map_or(0, |grid| grid.criteria().count());
    session.grids().last().map_or_else(|| vec![Answer::Unknown; criteria], |filled| filled.marks.clone())
}

/// A mark in words: a question mark alone is passed over when read aloud.
pub fn said(words: &Words, mark: Answer) -> String {
    if mark == Answer::Unknown { words.get("cli-plain-unknown") } else { words.answer(mark) }
}

/// The grid as it was filled in last.
pub fn grid(page: &mut Document<'_>, session: &Session) {
    grid_heading(page, session);
    let marks = standing(session);
    let mut marks = marks.iter();
    for question in session.grid().iter().flat_map(|grid| &grid.questions) {
        page.text(page.pick(&question.text));
        for (criterion, mark) in question.criteria.iter().zip(&mut marks) {
            let text = page.pick(&criterion.text).to_owned();
            let said = said(page.words, *mark);
            let drawn = Block::Marked { indent: 2, columns: 4, mark: page.words.answer(*mark), text: text.clone() };
            page.either(|page| page.add(drawn), |page| page.pair(&text, &said));
        }
    }
    page.gap()
}

/// The coach on the grid that was filled in just now; nothing in an assessment.
pub fn grid_coach(page: &mut Document<'_>, session: &Session) {
    let calibration = Calibration::of(session);
    let Some(sheet) = calibration.as_ref().and_then(|c| c.before(session.decisions().len())) else {
        return page.text(&page.words.get("cli-grid-kept"));
    };
    page.heading(&page.words.get("grid-coach"));
    page.text(&page.words.fits(&sheet.fits()));
    off(page, session, sheet);
    page.gap()
}

/// How well the grids were filled in, for the debrief.
pub fn grids_told(page: &mut Document<'_>, session: &Session) {
    let Some(calibration) = Calibration::of(session) else { return };
    page.heading(&format!("{} · SSM-5", page.words.get("grid")));
    if calibration.sheets.is_empty() {
        page.text(&page.words.get("grid-none"));
        return page.gap();
    }
    page.text(&page.words.get("grid-apart"));
    page.gap();
    for (question, fits) in &calibration.questions {
        page.text(page.pick(&question.text));
        page.indented(4, &page.words.fits(fits));
    }
    for sheet in &calibration.sheets {
        page.gap();
        let number = (sheet.before as i64 + 1).into();
        page.text(&page.words.with("grid-when", &[("n", number), ("day", i64::from(sheet.day).into())]));
        page.text(&page.words.fits(&sheet.fits()));
        off(page, session, sheet);
    }
    page.gap()
}

fn off(page: &mut Document<'_>, session: &Session, sheet: &Sheet<'_>) {
    if sheet.off().next().is_none() {
        page.text(&page.words.get("grid-all-in-line"));
    }
    for Marked { criterion, mark, evidence, fit, known, .. } in sheet.off() {
        page.bullet(2, &format!("{} · {}", page.pick(&criterion.text), criterion.cites));
        let told = |mark: String, evidence: String| {
            let told = [("mark", mark.into()), ("evidence", evidence.into()), ("fit", page.words.fit(*fit).into())];
            page.words.with("grid-off", &told)
        };
        let drawn = told(page.words.answer(*mark), page.words.answer(*evidence));
        let spoken = told(said(page.words, *mark), said(page.words, *evidence));
        page.either(|page| page.indented(4, &drawn), |page| page.indented(4, &spoken));
        let known = page.words.evidence(&session.deal().scenario, known);
        page.indented(4, &page.words.with("grid-known", &[("known", known.into())]));
    }
}

/// The letter that a decision sent: which lines were right, which were wrong and why. Nothing before
/// the deal is over.
pub fn letter_told(page: &mut Document<'_>, session: &Session, decision: &Decision) {
    let Some(sent) = Sent::of(session, decision) else { return };
    let name = page.pick(&session.deal().scenario.person(sent.to).name).to_owned();
    let (right, wrong) = sent.counts();
    let counts = [("who", name.into()), ("right", (right as i64).into()), ("wrong", (wrong as i64).into())];
    page.indented(4, &format!("{} · SSM-11", page.words.with("letter-sent", &counts)));
    for (_, line) in &sent.lines {
        let verdict = page.words.get(if line.wrong.is_none() { "letter-right" } else { "letter-wrong" });
        let text = format!("{verdict} · {}: {}", page.words.part(line.part), page.pick(&line.text));
        page.hanging(6, 8, &text);
        if let Some(why) = &line.wrong {
            page.indented(8, page.pick(why));
        }
    }
    let missing = LetterPart::ALL.into_iter().filter(|part| sent.lines.iter().all(|(_, line)| line.part != *part));
    let missing: Vec<String> = missing.map(|part| page.words.part(part)).collect();
    if !missing.is_empty() {
        let parts = missing.join(&page.words.get("list-semicolon"));
        page.indented(6, &page.words.with("letter-left-out", &[("parts", parts.into())]));
    }
}
