//! Owns the assessment grid in the terminal: how it is shown, filled in, and told of afterwards (SSM-5).

use std::io;

use super::keyboard::Keyboard;
use super::{Failure, Page};
use crate::play::{Mode, Session};
use crate::report::{Calibration, Marked, Sheet};
use crate::score::Answer;

/// The marks that stand now: those of the last grid that was filled in.
fn standing(session: &Session) -> Vec<Answer> {
    let criteria = session.grid().map_or(0, |grid| grid.criteria().count());
    session.grids().last().map_or_else(|| vec![Answer::Unknown; criteria], |filled| filled.marks.clone())
}

/// A mark in the words of the page: a question mark alone is passed over when read aloud.
fn said(page: &Page<'_>, mark: Answer) -> String {
    if page.is_plain() && mark == Answer::Unknown {
        return page.words.get("cli-plain-unknown");
    }
    page.words.answer(mark)
}

fn heading(page: &mut Page<'_>, session: &Session) -> io::Result<()> {
    page.heading(&page.words.get("grid"))?;
    let purpose = page.words.get("grid-purpose");
    // In an assessment nothing of the method shows before the end.
    let shows = session.mode() == Mode::Practice || session.is_over();
    page.text(&if shows { format!("{purpose} (SSM-5)") } else { purpose })
}

/// The grid as it was filled in last.
pub fn show(page: &mut Page<'_>, session: &Session) -> io::Result<()> {
    heading(page, session)?;
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
            page.hanging(&format!("  {} ", super::page::padded(&mark, 4)), "       ", page.pick(&criterion.text))?;
        }
    }
    page.gap()
}

/// Asks for each mark; none if the learner gives up, or can't fill it in now.
pub fn fill(page: &mut Page<'_>, keyboard: &mut Keyboard, session: &Session) -> Result<Option<Vec<Answer>>, Failure> {
    if !session.can_fill() {
        page.text(&page.words.get("cli-grid-at-desk"))?;
        return Ok(None);
    }
    heading(page, session)?;
    page.text(&page.words.get("cli-grid-how"))?;
    let mut marks = standing(session);
    let mut place = 0;
    for question in session.grid().iter().flat_map(|grid| &grid.questions) {
        page.gap()?;
        page.text(page.pick(&question.text))?;
        for criterion in &question.criteria {
            page.hanging("  ", "  ", page.pick(&criterion.text))?;
            loop {
                let stands = said(page, marks[place]);
                let question = if page.is_plain() { "cli-plain-grid-prompt" } else { "cli-grid-prompt" };
                let question = page.words.with(question, &[("mark", stands.into())]);
                let Some(line) = keyboard.ask(page, &question)? else { return Ok(None) };
                match line.to_lowercase().as_str() {
                    "" => break,
                    "y" | "yes" | "是" => marks[place] = Answer::Yes,
                    "n" | "no" | "否" => marks[place] = Answer::No,
                    "?" => marks[place] = Answer::Unknown,
                    "q" => return Ok(None),
                    _ => continue,
                }
                break;
            }
            place += 1;
        }
    }
    Ok(Some(marks))
}

/// The coach on the grid that was filled in just now; nothing in an assessment.
pub fn coach(page: &mut Page<'_>, session: &Session) -> io::Result<()> {
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
pub fn debrief(page: &mut Page<'_>, session: &Session) -> io::Result<()> {
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
