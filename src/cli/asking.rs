//! Owns what the learner is asked at the keyboard: the next choice, the lines of a paper, the marks of the
//! assessment grid.

use std::io;

use super::keyboard::Keyboard;
use super::notation::{self, Chosen};
use super::{Failure, Page};
use crate::model::{ActionId, Scenario, Side};
use crate::pages;
use crate::play::{Interruption, Offer, PaperFault, Session, lines_now};
use crate::report::board::{Face, Menu, board_book};
use crate::score::Answer;

/// Asks until the answer is a choice; none if the learner leaves.
pub fn choice(
    page: &mut Page<'_>,
    keyboard: &mut Keyboard,
    session: &Session,
    actions: &[ActionId],
    menu: &Menu,
) -> Result<Option<Chosen>, Failure> {
    let (scenario, position) = (&session.deal().scenario, session.position());
    let count = menu.entries.len() as i64;
    loop {
        let question = if page.is_plain() { "cli-plain-prompt" } else { "cli-prompt" };
        let Some(line) = keyboard.ask(page, &page.words.count(question, count))? else {
            return Ok(None);
        };
        match line.to_lowercase().as_str() {
            "" => {}
            "?" | "h" | "help" => help(page, scenario)?,
            "a" => page.show(|page| pages::all_choices(page, scenario, menu))?,
            "n" => page.show(|page| pages::notebook(page, scenario, position))?,
            "g" => page.show(|page| pages::grid(page, session))?,
            "f" => match marks(page, keyboard, session)? {
                Some(marks) => return Ok(Some(Chosen::Grid(marks))),
                None => page.text(&page.words.get("cli-grid-not-kept"))?,
            },
            "q" => return Ok(None),
            command => match notation::named(scenario, actions, &menu.entries, &line) {
                Some(Offer::Action(action)) => {
                    keyboard.decided();
                    return Ok(Some(Chosen::Action(action)));
                }
                Some(Offer::Paper(paper)) => {
                    if let Some(lines) = paper_lines(page, keyboard, session, paper)? {
                        keyboard.decided();
                        return Ok(Some(Chosen::Paper(paper, lines)));
                    }
                    page.show(|page| pages::choices(page, scenario, menu))?;
                }
                None => match face_of(scenario, command) {
                    Some(face) => page.show(|page| pages::face(page, session, face))?,
                    None => page.text(&page.words.count("cli-which", count))?,
                },
            },
        }
    }
}

/// Asks with whom of two voices the learner sides; none if the learner leaves.
pub fn side(page: &mut Page<'_>, keyboard: &mut Keyboard) -> Result<Option<Side>, Failure> {
    loop {
        let question = if page.is_plain() { "cli-plain-voices-prompt" } else { "cli-voices-prompt" };
        let Some(line) = keyboard.ask(page, &page.words.get(question))? else { return Ok(None) };
        if line.eq_ignore_ascii_case("q") {
            return Ok(None);
        }
        let side = line.parse::<usize>().ok().and_then(|n| Side::ALL.get(n.checked_sub(1)?).copied());
        match side.or_else(|| Side::of_word(&line.to_lowercase())) {
            Some(side) => return Ok(Some(side)),
            None => page.text(&page.words.get("cli-voices-which"))?,
        }
    }
}

/// Shows the lines that can be written and asks for some; none if the learner leaves the paper.
fn paper_lines(
    page: &mut Page<'_>,
    keyboard: &mut Keyboard,
    session: &Session,
    paper: usize,
) -> Result<Option<Vec<usize>>, Failure> {
    let scenario = &session.deal().scenario;
    let lines = lines_now(&scenario.papers[paper], session.position());
    page.heading(&page.words.offer(scenario, Offer::Paper(paper)))?;
    let kind = scenario.papers[paper].kind;
    page.show(|page| pages::purpose(page, session, &format!("paper-purpose-{kind:?}"), kind.cites()))?;
    let mut last = None;
    for (shown, &line) in lines.iter().enumerate() {
        let line = &scenario.papers[paper].lines[line];
        if last.replace(line.part) != Some(line.part) {
            page.text(&page.words.part(line.part))?;
        }
        page.numbered(5, shown + 1, page.pick(&line.text))?;
    }
    loop {
        let question = if page.is_plain() { "cli-plain-paper-prompt" } else { "cli-paper-prompt" };
        let Some(answer) = keyboard.ask(page, &page.words.get(question))? else { return Ok(None) };
        if answer.is_empty() || answer.eq_ignore_ascii_case("q") {
            return Ok(None);
        }
        let picked: Option<Vec<usize>> =
            notation::numbers(&answer).and_then(|shown| shown.iter().map(|&n| lines.get(n).copied()).collect());
        let Some(picked) = picked else {
            page.text(&page.words.count("cli-paper-no-line", lines.len() as i64))?;
            continue;
        };
        let mut tried = session.clone();
        match tried.write(paper, &picked) {
            Ok(_) => return Ok(Some(picked)),
            Err(PaperFault::SamePart(..)) => page.text(&page.words.get("cli-paper-same-part"))?,
            Err(_) => page.text(&page.words.get("paper-not-possible"))?,
        }
    }
}

/// Lets the grid come up by itself, and asks for its marks; none if it is put aside. Any other answer is one to
/// the question after it.
pub fn grid(
    page: &mut Page<'_>,
    keyboard: &mut Keyboard,
    session: &Session,
    why: Interruption,
) -> Result<Option<Vec<Answer>>, Failure> {
    page.show(|page| pages::grid_comes(page, session, why))?;
    let question = if page.is_plain() { "cli-plain-grid-comes-prompt" } else { "cli-grid-comes-prompt" };
    let Some(line) = keyboard.ask(page, &page.words.get(question))? else { return Ok(None) };
    match line.to_lowercase().as_str() {
        "f" => marks(page, keyboard, session),
        "" => Ok(None),
        _ => {
            keyboard.put_back(line);
            Ok(None)
        }
    }
}

/// Asks for each mark of the grid; none if the learner gives up, or can't fill it in now.
fn marks(page: &mut Page<'_>, keyboard: &mut Keyboard, session: &Session) -> Result<Option<Vec<Answer>>, Failure> {
    if !session.can_fill() {
        page.text(&page.words.get("cli-grid-at-desk"))?;
        return Ok(None);
    }
    page.show(|page| pages::grid_heading(page, session))?;
    page.text(&page.words.get("cli-grid-how"))?;
    let mut marks = pages::standing(session);
    let mut place = 0;
    for question in session.grid().iter().flat_map(|grid| &grid.questions) {
        page.gap()?;
        page.text(page.pick(&question.text))?;
        for criterion in &question.criteria {
            page.hanging("  ", "  ", page.pick(&criterion.text))?;
            loop {
                let (words, mark) = (page.words, marks[place]);
                let stands = if page.is_plain() { pages::said(words, mark) } else { words.answer(mark) };
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

/// What can be typed.
pub fn help(page: &mut Page<'_>, scenario: &Scenario) -> io::Result<()> {
    page.text(&page.words.get("cli-help"))?;
    page.show(|page| pages::faces(page, scenario))
}

/// The face of this deal that `command` shows.
fn face_of(scenario: &Scenario, command: &str) -> Option<Face> {
    Face::of(scenario).find(|face| board_book().face(*face).is_some_and(|text| text.command == command))
}
