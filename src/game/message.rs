//! Owns what can be asked of the game, and where in it one can be.

use crate::model::{ActionId, PersonId, Side};
use crate::play::Mode;
use crate::report::board::Face;
use crate::score::Answer;

/// The screens of the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Title,
    Picker,
    /// The plays that are kept.
    Archive,
    /// A kept play, told from its record.
    Told,
    Briefing,
    /// Desk or conversation, whichever the deal is at.
    Play,
    /// The assessment grid, at the desk.
    Grid,
    /// The papers, at the desk.
    Papers,
    /// What followed from the last decision.
    Outcome,
    Result,
    Debrief,
    Settings,
}

/// What lies over a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    WalkAway,
    Notebook,
    Help,
}

/// A page of the debrief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What to remember.
    Lessons,
    /// The value line, and one decision beside it.
    Moments,
    /// Best play from one decision on, beside the learner's.
    ShowMe,
    /// Best play of the whole deal, beside the learner's.
    Lines,
    /// How well the assessment grid was filled in.
    Grid,
    Truth,
    History,
}

/// What a button, a key or a screen reader asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Go(Screen),
    Resume,
    /// Opens the nth kept play.
    Open(usize),
    /// Opens the briefing of the nth scenario in this mode.
    Brief(usize, Mode),
    Begin,
    Choose(ActionId),
    /// Marks a criterion of the grid.
    Mark(usize, Answer),
    /// Keeps the grid as it is marked.
    KeepGrid,
    /// Opens a paper.
    Compose(usize),
    /// Takes a line into the paper, or out of it.
    Line(usize),
    /// Finishes the paper.
    Finish,
    /// Sides with one of the two voices, or with neither.
    Side(Side),
    Continue,
    Select(Option<PersonId>),
    /// Shows all that can be done at the desk, or what is suggested.
    All(bool),
    /// Turns the board.
    Show(Face),
    Lay(Option<Overlay>),
    Moment(usize),
    /// One decision back or on.
    Earlier,
    Later,
    /// Values with the truth known, or as known then.
    Hindsight,
    Turn(Page),
    TryAgain(usize),
    Language,
    TextSize(u32),
    Quit,
}
