//! Owns the making of a paper, such as a letter to a possible sponsor (SSM-11) or a plan of a call (SSM-22):
//! which lines can be written now, in what order they are shown, what a selection of them comes to, and
//! which choice makes it.

use crate::content;
use crate::model::{Action, ActionId, Band, Paper, PaperPart, Position, Scenario};

/// An entry of the list from which the learner chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Offer {
    Action(ActionId),
    /// The paper with this number, from 0, in [`papers`](crate::model::ScenarioParts::papers): its lines are
    /// still to be chosen.
    Paper(usize),
}

/// Why a paper cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperFault {
    #[error("there is no such paper")]
    NoPaper,
    #[error("a paper needs a line")]
    Empty,
    #[error("the paper has no line {0}")]
    NoLine(usize),
    #[error("line {0} cannot be written yet: what it says is not known")]
    NotKnown(usize),
    #[error("the lines {0} and {1} are of the same part")]
    SamePart(usize, usize),
    #[error("such a paper cannot be made now")]
    NotPossible,
}

/// The possible choices as they are offered: those that make the same paper are one entry.
pub fn offers(scenario: &Scenario, actions: &[ActionId]) -> Vec<Offer> {
    let mut offers = Vec::new();
    for &action in actions {
        let offer = paper_of(scenario, action).map_or(Offer::Action(action), Offer::Paper);
        if !offers.contains(&offer) {
            offers.push(offer);
        }
    }
    offers
}

/// The paper that an action makes.
pub fn paper_of(scenario: &Scenario, action: ActionId) -> Option<usize> {
    scenario.action(action).makes.map(|makes| makes.paper.into())
}

/// The lines that can be written now, by their numbers from 0: part by part, and within a part in an
/// order that says nothing about which is right and never changes.
pub fn lines_now(paper: &Paper, position: &Position) -> Vec<usize> {
    let mut lines: Vec<usize> = (0..paper.lines.len()).filter(|&n| known(paper, n, position)).collect();
    lines.sort_by_cached_key(|&n| {
        let line = &paper.lines[n];
        (line.part, content::hash(&line.text.en), n)
    });
    lines
}

fn known(paper: &Paper, line: usize, position: &Position) -> bool {
    paper.lines[line].needs.is_none_or(|fact| position.knows(fact))
}

/// How good a paper of these lines (by their numbers from 0) is.
///
/// # Errors
/// What is wrong with the selection; lines are told by their numbers from 1, as in the file.
pub fn band(paper: &Paper, lines: &[usize], position: &Position) -> Result<Band, PaperFault> {
    if lines.is_empty() {
        return Err(PaperFault::Empty);
    }
    let mut parts: Vec<(PaperPart, usize)> = Vec::new();
    for &n in lines {
        let line = paper.lines.get(n).ok_or(PaperFault::NoLine(n.saturating_add(1)))?;
        if !known(paper, n, position) {
            return Err(PaperFault::NotKnown(n + 1));
        }
        if let Some((_, other)) = parts.iter().find(|(part, _)| *part == line.part) {
            return Err(PaperFault::SamePart(other + 1, n + 1));
        }
        parts.push((line.part, n));
    }
    let right = lines.iter().filter(|&&n| paper.lines[n].wrong.is_none()).count();
    Ok(paper.kind.band(right, lines.len() - right))
}

/// Working days that it takes to make a paper, however good it becomes.
pub fn days_for(scenario: &Scenario, paper: usize) -> u8 {
    sample(scenario, paper).map_or(0, |action| action.days)
}

/// One of the actions that make a paper: they differ only in how good it is, and in what follows.
pub fn sample(scenario: &Scenario, paper: usize) -> Option<&Action> {
    scenario.actions.iter().find(|action| action.makes.is_some_and(|makes| usize::from(makes.paper) == paper))
}

/// The choice that makes a paper of this quality.
pub fn making(scenario: &Scenario, paper: usize, band: Band) -> Option<ActionId> {
    let makes =
        |action: &Action| action.makes.is_some_and(|makes| usize::from(makes.paper) == paper && makes.band == band);
    scenario.actions.iter().position(makes).and_then(|i| u16::try_from(i).ok()).map(ActionId)
}

/// The choice that makes a paper of these lines.
///
/// # Errors
/// What is wrong with the selection, or that nothing makes such a paper.
pub fn choice(scenario: &Scenario, paper: usize, lines: &[usize], position: &Position) -> Result<ActionId, PaperFault> {
    let band = band(scenario.papers.get(paper).ok_or(PaperFault::NoPaper)?, lines, position)?;
    making(scenario, paper, band).ok_or(PaperFault::NotPossible)
}
