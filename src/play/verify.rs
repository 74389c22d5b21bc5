//! Owns replaying a run and saying what holds of it: that it agrees with its replay, that it is from
//! another version, or that it was changed.

use schemars::JsonSchema;
use serde::Serialize;

use super::deal::Deal;
use super::paper;
use super::record::Record;
use super::run::{Choice, Marks, Mismatch, Run, Sided, claim};
use super::session::Session;
use super::shelf::{Differs, Shelf};
use crate::model::{ActionId, Dimension};
use crate::rules::RULES_VERSION;

/// Why a run cannot be played on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    #[error("the run is of scenario `{found}`, not `{expected}`")]
    OtherScenario { found: String, expected: String },
    #[error("the scenario does something else than the one that was played")]
    ChangedScenario,
    #[error("choice {number} (`{action}`) is not possible there")]
    IllegalChoice { number: usize, action: String },
    #[error("the lines of choice {number} do not make its paper")]
    OtherPaper { number: usize },
    #[error("the grid before choice {number} could not have been filled in so")]
    OtherGrid { number: usize },
    #[error("the voices before choice {number} were not those")]
    OtherVoices { number: usize },
}

/// What is to be said of a run; never two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// It agrees with its replay under the deal, the method and the engine of today.
    Genuine,
    /// It was played with another version of the deal, the method or the engine, and nothing in it was
    /// changed.
    AnotherVersion,
    /// Something in it was changed after the play.
    Changed,
    /// What it was played with is not at hand, so that nothing can be said but that its seals hold.
    NoDeal,
}

/// A run beside what it was played with.
pub struct Examined {
    pub finding: Finding,
    /// The parts that were changed.
    pub mismatches: Vec<Mismatch>,
    pub differs: Differs,
    /// The play, replayed; none where that isn't possible, so that its record is all there is.
    pub session: Option<Session>,
    /// The session is played with what was kept, since today's deal plays otherwise.
    pub kept: bool,
    /// The points of the session are of another rulebook than those that were scored.
    pub other_points: bool,
}

/// Holds a run against its own replay, with what it was played with if that is on the shelf.
pub fn examine(shelf: &Shelf, run: &Run) -> Examined {
    let mut mismatches = run.broken();
    let Some(found) = shelf.find(run) else {
        if mismatches.is_empty() && !run.end_holds() {
            mismatches.push(changed_end());
        }
        let known = shelf.today(&run.scenario).is_some();
        let finding = match (mismatches.is_empty(), known) {
            (false, _) => Finding::Changed,
            (true, true) => Finding::AnotherVersion,
            (true, false) => Finding::NoDeal,
        };
        let differs = Differs { deal: true, method: false, rules: run.rules != RULES_VERSION, words: false };
        return Examined { finding, mismatches, differs, session: None, kept: false, other_points: false };
    };
    let sealed = mismatches.is_empty();
    let ends = run.end_holds();
    let (session, contradictions) = match replay(&found.deal, run) {
        Ok(session) => {
            let contradictions = compared(run, &session, sealed, found.other_points);
            (Some(session), contradictions)
        }
        Err(error) => (None, vec![told(&error, run)]),
    };
    let (mut session, differs) = (session, found.differs);
    if differs.rules && sealed && ends && !contradictions.is_empty() {
        // Another engine may well have gone on otherwise: that accuses nobody.
        session = None;
    } else {
        for contradiction in contradictions {
            // Unless its seal has already told of that part.
            if !mismatches.iter().any(|m| sealed_part(&contradiction.part) == m.part || contradiction.part == m.part) {
                mismatches.push(contradiction);
            }
        }
    }
    if mismatches.is_empty() && !ends {
        mismatches.push(changed_end());
    }
    let finding = match (mismatches.is_empty(), differs.version()) {
        (false, _) => Finding::Changed,
        (true, true) => Finding::AnotherVersion,
        (true, false) => Finding::Genuine,
    };
    Examined { finding, mismatches, differs, session, kept: found.kept, other_points: found.other_points }
}

/// All seals of the parts hold, and the one over the whole does not.
fn changed_end() -> Mismatch {
    Mismatch::new("end", "choices or result were changed after the play had ended")
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
    if run.scenario_text != deal.scenario.hash
        && run.scenario_doing.as_ref().is_some_and(|d| *d != deal.identity().deal)
    {
        return Err(ReplayError::ChangedScenario);
    }
    let mut session = Session::new(deal.clone(), run.seed, run.mode);
    for (i, choice) in run.choices.iter().enumerate() {
        noted(&mut session, choice.grid.as_ref(), choice.voices.as_ref(), i + 1)?;
        let illegal = || ReplayError::IllegalChoice { number: i + 1, action: choice.action.clone() };
        let action = deal.scenario.action_named(&choice.action).ok_or_else(illegal)?;
        if choice.lines.is_empty() {
            session.choose(action).map_err(|_| illegal())?;
        } else {
            write(&mut session, action, choice, i + 1)?;
        }
    }
    if let Some(pending) = &run.pending {
        noted(&mut session, pending.grid.as_ref(), pending.voices.as_ref(), run.choices.len() + 1)?;
    }
    Ok(session)
}

/// Notes what the run says was noted before a choice.
fn noted(
    session: &mut Session,
    grid: Option<&Marks>,
    voices: Option<&Sided>,
    number: usize,
) -> Result<(), ReplayError> {
    if let Some(marks) = grid {
        fill(session, marks, number)?;
    }
    if let Some((id, side)) = voices {
        let same = session.voices_now().is_some_and(|(voices, _)| voices.name == *id);
        let taken = if same { session.take_side(*side).is_ok() } else { false };
        if !taken {
            return Err(ReplayError::OtherVoices { number });
        }
    }
    Ok(())
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

/// Makes a paper of the lines that the run says, if they make the one that was chosen.
fn write(session: &mut Session, action: ActionId, choice: &Choice, number: usize) -> Result<(), ReplayError> {
    let other = || ReplayError::OtherPaper { number };
    let scenario = session.deal().scenario.clone();
    let paper = paper::paper_of(&scenario, action).ok_or_else(other)?;
    let lines: Option<Vec<usize>> = choice.lines.iter().map(|line| line.checked_sub(1)).collect();
    let lines = lines.filter(|lines| lines.is_sorted()).ok_or_else(other)?;
    if paper::choice(&scenario, paper, &lines, session.position()) != Ok(action) {
        return Err(other());
    }
    session.write(paper, &lines).map(drop).map_err(|_| other())
}

/// Where a replay stopped, as a part of the run.
fn told(error: &ReplayError, run: &Run) -> Mismatch {
    let part = match error {
        ReplayError::OtherScenario { .. } | ReplayError::ChangedScenario => "scenario".to_owned(),
        ReplayError::IllegalChoice { number, action } => {
            return Mismatch::new(format!("choice {number}"), format!("`{action}` is not possible there"));
        }
        ReplayError::OtherPaper { number } => format!("paper of choice {number}"),
        ReplayError::OtherGrid { number } if *number > run.choices.len() => "grid".to_owned(),
        ReplayError::OtherGrid { number } => format!("grid before choice {number}"),
        ReplayError::OtherVoices { number } if *number > run.choices.len() => "voices".to_owned(),
        ReplayError::OtherVoices { number } => format!("voices before choice {number}"),
    };
    Mismatch::new(part, error.to_string())
}

/// The sealed part that a part belongs to.
fn sealed_part(part: &str) -> &str {
    part.find("choice ").map_or(part, |at| &part[at..])
}

/// What in a run the replay contradicts. Where its seals don't hold, they have told of the choices.
fn compared(run: &Run, session: &Session, sealed: bool, other_points: bool) -> Vec<Mismatch> {
    let mut found = Vec::new();
    if sealed {
        for (i, (choice, decision)) in run.choices.iter().zip(session.decisions()).enumerate() {
            let drawn: Vec<u8> = decision.rolled.iter().map(|r| r.outcome.0).collect();
            if drawn != choice.outcomes {
                let message = "the dice of this seed fall differently there";
                found.push(Mismatch::new(format!("outcomes of choice {}", i + 1), message));
                return found;
            }
        }
    }
    result(run, session, other_points, &mut found);
    let told = run.record().filter(|_| sealed);
    if told.is_some_and(|record| !record.agrees(&Record::of(session).to_keep(), other_points)) {
        found.push(Mismatch::new("record", "it says what was not seen, said or scored"));
    }
    found
}

fn result(run: &Run, session: &Session, other_points: bool, found: &mut Vec<Mismatch>) {
    let (Some(says), is) = (&run.result, claim(session)) else {
        if session.is_over() {
            found.push(Mismatch::new("result", "the deal is over, but the result was removed"));
        }
        return;
    };
    let Some(is) = is else {
        let message = "the deal is not over after these choices, yet there is a result";
        found.push(Mismatch::new("choices", message));
        return;
    };
    if says.ending != is.ending {
        let message = format!("the run says `{}`, the replay ends in `{}`", says.ending, is.ending);
        found.push(Mismatch::new("ending", message));
    }
    if says.value != is.value {
        found.push(Mismatch::new("value", format!("the run says {}, the replay makes {}", says.value, is.value)));
    }
    if other_points {
        return;
    }
    if says.points.len() != is.points.len() {
        found.push(Mismatch::new("points", format!("there are {} dimensions", is.points.len())));
    }
    for ((says, is), dimension) in says.points.iter().zip(&is.points).zip(Dimension::ALL) {
        if says != is {
            let message = format!("the run says {says}, the replay earns {is}");
            found.push(Mismatch::new(format!("points in {dimension:?}"), message));
        }
    }
    if says.total != is.total {
        found.push(Mismatch::new("total", format!("the run says {}, the replay earns {}", says.total, is.total)));
    }
}
