//! Owns how choices are written: each on a line of its own, in a file of choices and beside the save of a
//! long play.

use super::keyboard::{narrow, parts};
use crate::model::{ActionId, Scenario, Side};
use crate::play::{Offer, Session, SideFault, paper_of};
use crate::score::Answer;

/// The word before the side that is taken.
const VOICES: &str = "voices";

/// What the learner does next.
pub enum Chosen {
    Action(ActionId),
    /// A paper, and its lines by their numbers from 0 in the file.
    Paper(usize, Vec<usize>),
    /// The assessment grid is filled in.
    Grid(Vec<Answer>),
    /// A side is taken between the two voices.
    Side(Side),
}

/// What a line means, or what could stand there instead.
pub fn read(session: &Session, actions: &[ActionId], offers: &[Offer], line: &str) -> Result<Chosen, String> {
    let scenario = &session.deal().scenario;
    if let Some((word, rest)) = line.split_once(':') {
        if word.trim() == "grid" {
            return marks(session, rest).map(Chosen::Grid);
        }
        if word.trim() == VOICES {
            return side(session, rest).map(Chosen::Side);
        }
        let papers = || offers.iter().filter_map(|o| if let Offer::Paper(n) = o { Some(*n) } else { None });
        if let Some(paper) = papers().find(|&n| narrow(paper_name(scenario, n)) == word.trim()) {
            return numbers(rest)
                .filter(|lines| !lines.is_empty())
                .map(|lines| Chosen::Paper(paper, lines))
                .ok_or_else(|| format!("{}: 1 4 6", paper_name(scenario, paper)));
        }
    }
    match named(scenario, actions, offers, line) {
        Some(Offer::Action(action)) => Ok(Chosen::Action(action)),
        Some(Offer::Paper(_)) | None => {
            let names = actions.iter().map(|&a| scenario.action(a).name.clone());
            let papers = offers.iter().filter_map(|offer| match offer {
                Offer::Paper(n) => Some(format!("{}: 1 4 6", paper_name(scenario, *n))),
                Offer::Action(_) => None,
            });
            Err(names.chain(papers).collect::<Vec<_>>().join(", "))
        }
    }
}

fn paper_name(scenario: &Scenario, paper: usize) -> &str {
    scenario.papers.get(paper).map_or("", |paper| &paper.name)
}

/// The marks that a line names; all others are unknown.
fn marks(session: &Session, text: &str) -> Result<Vec<Answer>, String> {
    let grid = session.grid().filter(|_| session.can_fill());
    let grid = grid.ok_or_else(|| session.fill_fault().map_or_else(String::new, |fault| fault.to_string()))?;
    let possible = || grid.criteria().map(|c| format!("{}=yes|no|?", c.id)).collect::<Vec<_>>().join(" ");
    let mut marks = vec![Answer::Unknown; grid.criteria().count()];
    for mark in parts(text) {
        let (id, answer) = mark.split_once('=').ok_or_else(possible)?;
        let (place, answer) = grid.place(id).zip(Answer::of_word(answer)).ok_or_else(possible)?;
        marks[place] = answer;
    }
    Ok(marks)
}

/// Whether a line takes a side.
pub fn takes_side(line: &str) -> bool {
    line.split_once(':').is_some_and(|(word, _)| word.trim() == VOICES)
}

/// The side that a line takes.
fn side(session: &Session, text: &str) -> Result<Side, String> {
    if session.voices_now().is_none() {
        return Err(SideFault::NobodyArgues.to_string());
    }
    let possible = || Side::ALL.map(|side| format!("{VOICES}: {}", side.word())).join(", ");
    Side::of_word(text.trim()).ok_or_else(possible)
}

/// The entry that `text` means: by its number in the list as shown, or by the name of an action.
pub fn named(scenario: &Scenario, actions: &[ActionId], offers: &[Offer], text: &str) -> Option<Offer> {
    match text.parse::<usize>() {
        Ok(number) => offers.get(number.checked_sub(1)?).copied(),
        Err(_) => actions.iter().copied().find(|&a| narrow(&scenario.action(a).name) == text).map(Offer::Action),
    }
}

/// Numbers from 0, of a text with numbers from 1; none if there is anything else.
pub fn numbers(text: &str) -> Option<Vec<usize>> {
    parts(text).map(|part| part.parse::<usize>().ok()?.checked_sub(1)).collect()
}

/// The last decision of a play; nothing before the first.
pub fn last_decision(session: &Session) -> String {
    let Some(decision) = session.decisions().last() else { return String::new() };
    let scenario = &session.deal().scenario;
    match paper_of(scenario, decision.action).filter(|_| !decision.lines.is_empty()) {
        Some(paper) => {
            let lines: Vec<String> = decision.lines.iter().map(|line| (line + 1).to_string()).collect();
            format!("{}: {}", paper_name(scenario, paper), lines.join(" "))
        }
        None => scenario.action(decision.action).name.clone(),
    }
}

/// What was noted after the last decision, a line each.
pub fn last_notes(session: &Session) -> Vec<String> {
    let side = session.voices_now().and_then(|(_, side)| side).map(|side| format!("{VOICES}: {}", side.word()));
    last_grid(session).into_iter().chain(side).collect()
}

fn last_grid(session: &Session) -> Option<String> {
    let (grid, filled) = session.grid().zip(session.grid_before(session.decisions().len()))?;
    let marks = grid.criteria().zip(&filled.marks);
    let marks: Vec<String> = marks.map(|(criterion, answer)| format!("{}={}", criterion.id, answer.word())).collect();
    Some(format!("grid: {}", marks.join(" ")))
}
