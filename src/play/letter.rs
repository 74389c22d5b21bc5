//! Owns the composing of a letter to a possible sponsor (SSM-11): which lines can be written now, in
//! what order they are shown, what a selection of them comes to, and which choice sends it.

use crate::content;
use crate::model::{ActionId, Band, LetterPart, PersonId, Position, Scenario, SponsorLetter};

/// An entry of the list from which the learner chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Offer {
    Action(ActionId),
    /// The letter with this number, from 0, in [`letters`](crate::model::ScenarioParts::letters): its lines are still to be chosen.
    Letter(usize),
}

/// Why a letter cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LetterFault {
    #[error("there is no such letter")]
    NoLetter,
    #[error("a letter needs a line")]
    Empty,
    #[error("the letter has no line {0}")]
    NoLine(usize),
    #[error("line {0} cannot be written yet: what it says is not known")]
    NotKnown(usize),
    #[error("the lines {0} and {1} are of the same part")]
    SamePart(usize, usize),
    #[error("such a letter cannot be sent now")]
    NotPossible,
}

/// The possible choices as they are offered: those that send the same letter are one entry.
pub fn offers(scenario: &Scenario, actions: &[ActionId]) -> Vec<Offer> {
    let mut offers = Vec::new();
    for &action in actions {
        let offer = letter_of(scenario, action).map_or(Offer::Action(action), Offer::Letter);
        if !offers.contains(&offer) {
            offers.push(offer);
        }
    }
    offers
}

/// The letter that an action sends.
pub fn letter_of(scenario: &Scenario, action: ActionId) -> Option<usize> {
    let action = scenario.action(action);
    action.letter?;
    scenario.letters.iter().position(|letter| action.who == Some(letter.to))
}

/// The lines that can be written now, by their numbers from 0: part by part, and within a part in an
/// order that says nothing about which is right and never changes.
pub fn lines_now(letter: &SponsorLetter, position: &Position) -> Vec<usize> {
    let mut lines: Vec<usize> = (0..letter.lines.len()).filter(|&n| known(letter, n, position)).collect();
    lines.sort_by_cached_key(|&n| {
        let line = &letter.lines[n];
        (line.part, content::hash(&line.text.en), n)
    });
    lines
}

fn known(letter: &SponsorLetter, line: usize, position: &Position) -> bool {
    letter.lines[line].needs.is_none_or(|fact| position.knows(fact))
}

/// How good a letter of these lines (by their numbers from 0) is.
///
/// # Errors
/// What is wrong with the selection; lines are told by their numbers from 1, as in the file.
pub fn band(letter: &SponsorLetter, lines: &[usize], position: &Position) -> Result<Band, LetterFault> {
    if lines.is_empty() {
        return Err(LetterFault::Empty);
    }
    let mut parts: Vec<(LetterPart, usize)> = Vec::new();
    for &n in lines {
        let line = letter.lines.get(n).ok_or(LetterFault::NoLine(n.saturating_add(1)))?;
        if !known(letter, n, position) {
            return Err(LetterFault::NotKnown(n + 1));
        }
        if let Some((_, other)) = parts.iter().find(|(part, _)| *part == line.part) {
            return Err(LetterFault::SamePart(other + 1, n + 1));
        }
        parts.push((line.part, n));
    }
    let right = lines.iter().filter(|&&n| letter.lines[n].wrong.is_none()).count();
    Ok(Band::of(right, lines.len() - right))
}

/// The choice that sends a letter of this quality to somebody.
pub fn sending(scenario: &Scenario, to: PersonId, band: Band) -> Option<ActionId> {
    let sends = |action: &crate::model::Action| action.letter == Some(band) && action.who == Some(to);
    scenario.actions.iter().position(sends).and_then(|i| u16::try_from(i).ok()).map(ActionId)
}

/// The choice that sends these lines.
///
/// # Errors
/// What is wrong with the selection, or that nothing sends such a letter.
pub fn choice(
    scenario: &Scenario,
    letter: usize,
    lines: &[usize],
    position: &Position,
) -> Result<ActionId, LetterFault> {
    let letter = scenario.letters.get(letter).ok_or(LetterFault::NoLetter)?;
    let band = band(letter, lines, position)?;
    sending(scenario, letter.to, band).ok_or(LetterFault::NotPossible)
}
