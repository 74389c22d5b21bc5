//! Owns replaying a run and saying which of its parts does not agree with the replay.

use serde::Serialize;

use super::deal::Deal;
use super::letter;
use super::run::{Choice, ENGINE, Marks, Mode, Run, choice_seal, claim, grid_seal};
use super::session::Session;
use crate::model::{ActionId, Dimension};

/// One part of a run that the replay contradicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mismatch {
    /// The part, such as `seed` or `choice 3`.
    pub part: String,
    pub message: String,
}

/// Why a run cannot be played on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    #[error("the run is of scenario `{found}`, not `{expected}`")]
    OtherScenario { found: String, expected: String },
    #[error("the scenario has changed since the run was saved")]
    ChangedScenario,
    #[error("choice {number} (`{action}`) is not possible there")]
    IllegalChoice { number: usize, action: String },
    #[error("the lines of choice {number} do not make its letter")]
    OtherLetter { number: usize },
    #[error("the grid before choice {number} could not have been filled in so")]
    OtherGrid { number: usize },
}

/// Plays the choices of a run again.
///
/// # Errors
/// When the run is of another scenario or makes a choice that is not legal.
pub fn replay(deal: &Deal, run: &Run) -> Result<Session, ReplayError> {
    if run.scenario != deal.scenario.name {
        let (found, expected) = (run.scenario.clone(), deal.scenario.name.clone());
        return Err(ReplayError::OtherScenario { found, expected });
    }
    if run.scenario_hash != deal.scenario.hash {
        return Err(ReplayError::ChangedScenario);
    }
    let mut session = Session::new(deal.clone(), run.seed, run.mode);
    for (i, choice) in run.choices.iter().enumerate() {
        if let Some(marks) = &choice.grid {
            fill(&mut session, marks, i + 1)?;
        }
        let illegal = || ReplayError::IllegalChoice { number: i + 1, action: choice.action.clone() };
        let action = deal.scenario.action_named(&choice.action).ok_or_else(illegal)?;
        if choice.letter.is_empty() {
            session.choose(action).map_err(|_| illegal())?;
        } else {
            send(&mut session, action, choice, i + 1)?;
        }
    }
    if let Some(pending) = &run.pending {
        fill(&mut session, &pending.grid, run.choices.len() + 1)?;
    }
    Ok(session)
}

/// Fills the grid in as the run says, if every criterion has its mark.
fn fill(session: &mut Session, marks: &Marks, number: usize) -> Result<(), ReplayError> {
    let other = || ReplayError::OtherGrid { number };
    let grid = session.grid().ok_or_else(other)?;
    if !grid.criteria().map(|c| &c.id).eq(marks.iter().map(|(id, _)| id)) {
        return Err(other());
    }
    session.fill(marks.iter().map(|(_, answer)| *answer).collect()).map_err(|_| other())
}

/// Sends a letter of the lines that the run says, if they make the letter that was chosen.
fn send(session: &mut Session, action: ActionId, choice: &Choice, number: usize) -> Result<(), ReplayError> {
    let other = || ReplayError::OtherLetter { number };
    let scenario = session.deal().scenario.clone();
    let letter = letter::letter_of(&scenario, action).ok_or_else(other)?;
    let lines: Option<Vec<usize>> = choice.letter.iter().map(|line| line.checked_sub(1)).collect();
    let lines = lines.filter(|lines| lines.is_sorted()).ok_or_else(other)?;
    if letter::choice(&scenario, letter, &lines, session.position()) != Ok(action) {
        return Err(other());
    }
    session.send(letter, &lines).map(drop).map_err(|_| other())
}

/// Replays a run and lists everything in it that does not hold. Empty means: genuine.
pub fn verify(deal: &Deal, run: &Run) -> Vec<Mismatch> {
    let mut found = Vec::new();
    header(deal, run, &mut found);
    let before_choices = found.len();
    choices(run, &mut found);
    if found.iter().any(|m| m.part.starts_with("scenario")) {
        return found;
    }
    match replay(deal, run) {
        Ok(session) => {
            let chain_holds = found.len() == before_choices;
            outcomes(run, &session, chain_holds, &mut found);
            result(run, &session, &mut found);
        }
        Err(ReplayError::IllegalChoice { number, action }) => {
            add(
                &mut found,
                &format!("choice {number}"),
                &format!("choice {number}"),
                format!("`{action}` is not possible there"),
            );
        }
        Err(error @ ReplayError::OtherLetter { number }) => {
            add(&mut found, &format!("letter of choice {number}"), &format!("choice {number}"), error.to_string());
        }
        Err(error @ ReplayError::OtherGrid { number }) => {
            let sealed = if number > run.choices.len() { "grid".to_owned() } else { format!("choice {number}") };
            add(&mut found, &format!("grid before choice {number}"), &sealed, error.to_string());
        }
        Err(error) => found.push(mismatch("scenario", error.to_string())),
    }
    found
}

/// Notes what the replay contradicts, unless the seal of that part has already told of it.
fn add(found: &mut Vec<Mismatch>, part: &str, sealed: &str, message: String) {
    if !found.iter().any(|m| m.part == sealed) {
        found.push(mismatch(part, message));
    }
}

fn mismatch(part: &str, message: impl Into<String>) -> Mismatch {
    Mismatch { part: part.into(), message: message.into() }
}

fn header(deal: &Deal, run: &Run, found: &mut Vec<Mismatch>) {
    let (scenario, rulebook) = (&deal.scenario, &deal.rulebook);
    let told = |part: &str, says: &str, is: &str| {
        (says != is).then(|| mismatch(part, format!("the run says {says}, here it is {is}")))
    };
    let before = found.len();
    found.extend(told("scenario", &run.scenario, &scenario.name));
    found.extend(told("scenario hash", &run.scenario_hash, &scenario.hash));
    found.extend(told("engine version", &run.engine, ENGINE));
    found.extend(told("rulebook", &run.rulebook, &rulebook.id));
    found.extend(told("rulebook version", &run.rulebook_version.to_string(), &rulebook.version.to_string()));
    found.extend(told("rulebook hash", &run.rulebook_hash, &rulebook.hash));
    if found.len() > before || run.seal == run.header_seal() {
        return;
    }
    let other = match run.mode {
        Mode::Practice => Mode::Assess,
        Mode::Assess => Mode::Practice,
    };
    let flipped = Run { mode: other, choices: Vec::new(), result: None, ..run.clone() };
    if flipped.header_seal() == run.seal {
        found.push(mismatch("mode", "the play was in the other mode"));
    } else {
        found.push(mismatch("seed", "the seed or its seal was changed"));
    }
}

fn choices(run: &Run, found: &mut Vec<Mismatch>) {
    let mut previous = run.seal.as_str();
    for (i, choice) in run.choices.iter().enumerate() {
        if choice_seal(previous, choice) != choice.seal {
            let message = format!("`{}`, its outcomes, letter, grid or seal were changed", choice.action);
            found.push(mismatch(&format!("choice {}", i + 1), message));
        }
        // Continue from what stands there, so that one change is named once.
        previous = &choice.seal;
    }
    if let Some(pending) = run.pending.as_ref().filter(|p| grid_seal(previous, &p.grid) != p.seal) {
        let marks = pending.grid.len();
        found.push(mismatch("grid", format!("its {marks} marks or its seal were changed")));
    }
}

fn outcomes(run: &Run, session: &Session, chain_holds: bool, found: &mut Vec<Mismatch>) {
    if !chain_holds {
        return;
    }
    for (i, (choice, decision)) in run.choices.iter().zip(session.decisions()).enumerate() {
        let drawn: Vec<u8> = decision.rolled.iter().map(|r| r.outcome.0).collect();
        if drawn != choice.outcomes {
            let message = "the dice of this seed fall differently there";
            found.push(mismatch(&format!("outcomes of choice {}", i + 1), message));
            return;
        }
    }
}

fn result(run: &Run, session: &Session, found: &mut Vec<Mismatch>) {
    let (Some(says), is) = (&run.result, claim(session)) else {
        if session.is_over() {
            found.push(mismatch("result", "the deal is over, but the result was removed"));
        }
        return;
    };
    let Some(is) = is else {
        found.push(mismatch("choices", "the deal is not over after these choices, yet there is a result"));
        return;
    };
    if says.ending != is.ending {
        let message = format!("the run says `{}`, the replay ends in `{}`", says.ending, is.ending);
        found.push(mismatch("ending", message));
    }
    if says.points.len() != is.points.len() {
        found.push(mismatch("points", format!("there are {} dimensions", is.points.len())));
    }
    for ((says, is), dimension) in says.points.iter().zip(&is.points).zip(Dimension::ALL) {
        if says != is {
            let message = format!("the run says {says}, the replay earns {is}");
            found.push(mismatch(&format!("points in {dimension:?}"), message));
        }
    }
    if says.total != is.total {
        found.push(mismatch("total", format!("the run says {}, the replay earns {}", says.total, is.total)));
    }
    if says.value != is.value {
        found.push(mismatch("value", format!("the run says {}, the replay makes {}", says.value, is.value)));
    }
}
