//! Owns how a fault in an authored file is reported: what is wrong, where, and what to do.

use std::fmt;

use serde::Serialize;

use crate::model::harmless;
use crate::model::limits::MAX_PROBLEMS;

/// Longest message that is passed on, in characters: a fault can quote what stands in the file.
const LONGEST: usize = 1_000;
/// Most faults that are kept at all; of more only the number is known.
const KEPT: usize = 10 * MAX_PROBLEMS;

/// One fault, with its place in the source text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    pub message: String,
    pub hint: String,
}

impl Problem {
    /// A problem whose words can be shown, whatever of the file they quote.
    pub fn new((line, column): (usize, usize), message: &str, hint: &str) -> Self {
        Self { line, column, message: shown(message), hint: shown(hint) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (message, hint) = (harmless(&self.message), harmless(&self.hint));
        write!(f, "{}:{}: {message}\n    hint: {hint}", self.line, self.column)
    }
}

/// `text` without what steers a terminal, and cut where it is longer than anybody reads.
fn shown(text: &str) -> String {
    harmless(&cut(text, LONGEST)).into_owned()
}

/// At most `most` characters of `text`, with a mark where something was left out.
pub(crate) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// One fault by its byte offset, before line and column are known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub offset: usize,
    pub message: String,
    pub hint: String,
}

/// The faults of a file: so many that a person can act on them, and the number of the rest.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    kept: Vec<Fault>,
    more: usize,
}

impl Faults {
    pub fn push(&mut self, fault: Fault) {
        if self.is_full() {
            self.more += 1;
        } else {
            self.kept.push(fault);
        }
    }

    /// Takes over what another list holds.
    pub fn append(&mut self, other: Faults) {
        self.more += other.more;
        other.kept.into_iter().for_each(|fault| self.push(fault));
    }

    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Whether further faults are only counted; what it costs to describe them can be saved.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= KEPT
    }
}

impl From<Vec<Fault>> for Faults {
    fn from(kept: Vec<Fault>) -> Self {
        Self { kept, more: 0 }
    }
}

/// Finds the places of all faults in one pass over the text; in the order of the file, each once. Of
/// more than [`MAX_PROBLEMS`] the last says how many there are besides.
pub fn located(source: &str, faults: impl Into<Faults>) -> Vec<Problem> {
    let Faults { kept: mut faults, more } = faults.into();
    faults.sort();
    faults.dedup();
    let besides = more + faults.len().saturating_sub(MAX_PROBLEMS);
    if besides > 0 {
        let offset = faults.get(MAX_PROBLEMS).or(faults.last()).map_or(0, |fault| fault.offset);
        faults.truncate(MAX_PROBLEMS);
        let message = format!("there are {besides} more problems, which are not listed");
        faults.push(Fault { offset, message, hint: "mend those before first".into() });
    }
    let (mut done, mut line, mut column) = (0, 1, 1);
    let mut problems = Vec::new();
    for Fault { offset, message, hint } in faults {
        let end = source.floor_char_boundary(offset);
        for c in source[done..end].chars() {
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        done = end;
        problems.push(Problem::new((line, column), &message, &hint));
    }
    problems
}

/// Line and column (from 1) of a byte offset; the end of the text for an offset beyond it.
pub fn line_column(source: &str, offset: usize) -> (usize, usize) {
    let before = &source[..source.floor_char_boundary(offset)];
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
    (line, column)
}
