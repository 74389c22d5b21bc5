//! Owns how the assessment grid (SSM-5) and letters (SSM-11) are told in the terminal: while one plays, by
//! the coach, and in the debrief.

use std::io;

use super::Page;
use super::page::padded;
use crate::model::LetterPart;
use crate::play::{Decision, Session};
use crate::report::{Calibration, Marked, Sent, Sheet};
use crate::score::Answer;

/// What something is for; with what the method says of it, where that may show.
pub fn purpose(page: &mut Page<'_>, session: &Session, key: &str, cites: &str) -> io::Result<()> {
    let purpose = page.words.get(key);
    page.text(&if session.method_shows() { format!("{purpose} ({cites})") } else { purpose })
}

/// The beginning of the grid.
pub fn grid_heading(page: &mut Page<'_>, session: &Session) -> io::Result<()> {
    page.heading(&page.words.get("grid"))?;
    purpose(page, session, "grid-purpose", "SSM-5")
}

/// The marks that stand now: those of the last grid that was filled in.
pub fn standing(session: &Session) -> Vec<Answer> {
    let criteria = session.grid().map_or(0, |grid| grid.criteria().count());
    session.grids().last().map_or_else(|| vec![Answer::Unknown; criteria], |filled| filled.marks.clone())
}

/// A mark in the words of the page: a question mark alone is passed over when read aloud.
pub fn said(page: &Page<'_>, mark: Answer) -> String {
    if page.is_plain() && mark == Answer::Unknown {
        return page.words.get("cli-plain-unknown");
    }
    page.words.answer(mark)
}

/// The grid as it was filled in last.
pub fn grid(page: &mut Page<'_>, session: &Session) -> io::Result<()> {
    grid_heading(page, session)?;
    let marks = standing(session);
    let mut marks = marks.iter();
    for question in session.grid().iter().flat_map(|grid| &grid.questions) {
        page.text(page.pick(&question.text))?;
        for (criterion, mark) in question.criteria.iter().zip(&mut marks) {
            let mark = said(page, *mark);
            if page.is_plain() {
                page.pair(page.pick(&criterion.text), &mark)?;
                continue;
            }
            page.hanging(&format!("  {} ", padded(&mark, 4)), "       ", page.pick(&criterion.text))?;
        }
    }
    page.gap()
}

/// The coach on the grid that was filled in just now; nothing in an assessment.
pub fn grid_coach(page: &mut Page<'_>, session: &Session) -> io::Result<()> {
    let calibration = Calibration::of(session);
    let Some(sheet) = calibration.as_ref().and_then(|c| c.before(session.decisions().len())) else {
        return page.text(&page.words.get("cli-grid-kept"));
    };
    page.heading(&page.words.get("grid-coach"))?;
    page.text(&page.words.fits(&sheet.fits()))?;
    off(page, session, sheet)?;
    page.gap()
}

/// How well the grids were filled in, for the debrief.
pub fn grids_told(page: &mut Page<'_>, session: &Session) -> io::Result<()> {
    let Some(calibration) = Calibration::of(session) else { return Ok(()) };
    page.heading(&format!("{} · SSM-5", page.words.get("grid")))?;
    if calibration.sheets.is_empty() {
        page.text(&page.words.get("grid-none"))?;
        return page.gap();
    }
    page.text(&page.words.get("grid-apart"))?;
    page.gap()?;
    for (question, fits) in &calibration.questions {
        page.text(page.pick(&question.text))?;
        page.hanging("    ", "    ", &page.words.fits(fits))?;
    }
    for sheet in &calibration.sheets {
        page.gap()?;
        let number = (sheet.before as i64 + 1).into();
        let day = session.deal().scenario.today(&session.known_before(sheet.before).position);
        page.text(&page.words.with("grid-when", &[("n", number), ("day", i64::from(day).into())]))?;
        page.text(&page.words.fits(&sheet.fits()))?;
        off(page, session, sheet)?;
    }
    page.gap()
}

fn off(page: &mut Page<'_>, session: &Session, sheet: &Sheet<'_>) -> io::Result<()> {
    if sheet.off().next().is_none() {
        page.text(&page.words.get("grid-all-in-line"))?;
    }
    for Marked { criterion, mark, evidence, fit, known, .. } in sheet.off() {
        page.bullet(2, &format!("{} · {}", page.pick(&criterion.text), criterion.cites))?;
        let told = [
            ("mark", said(page, *mark).into()),
            ("evidence", said(page, *evidence).into()),
            ("fit", page.words.fit(*fit).into()),
        ];
        page.hanging("    ", "    ", &page.words.with("grid-off", &told))?;
        let known = page.words.evidence(&session.deal().scenario, known);
        page.hanging("    ", "    ", &page.words.with("grid-known", &[("known", known.into())]))?;
    }
    Ok(())
}

/// The letter that a decision sent: which lines were right, which were wrong and why. Nothing before
/// the deal is over.
pub fn letter_told(page: &mut Page<'_>, session: &Session, decision: &Decision) -> io::Result<()> {
    let Some(sent) = Sent::of(session, decision) else { return Ok(()) };
    let name = page.pick(&session.deal().scenario.person(sent.to).name).to_owned();
    let (right, wrong) = sent.counts();
    let counts = [("who", name.into()), ("right", (right as i64).into()), ("wrong", (wrong as i64).into())];
    page.hanging("    ", "    ", &format!("{} · SSM-11", page.words.with("letter-sent", &counts)))?;
    for (_, line) in &sent.lines {
        let verdict = page.words.get(if line.wrong.is_none() { "letter-right" } else { "letter-wrong" });
        let text = format!("{verdict} · {}: {}", page.words.part(line.part), page.pick(&line.text));
        page.hanging("      ", "        ", &text)?;
        if let Some(why) = &line.wrong {
            page.hanging("        ", "        ", page.pick(why))?;
        }
    }
    let missing = LetterPart::ALL.into_iter().filter(|part| sent.lines.iter().all(|(_, line)| line.part != *part));
    let missing: Vec<String> = missing.map(|part| page.words.part(part)).collect();
    if !missing.is_empty() {
        let parts = missing.join(&page.words.get("list-semicolon"));
        page.hanging("      ", "      ", &page.words.with("letter-left-out", &[("parts", parts.into())]))?;
    }
    Ok(())
}
