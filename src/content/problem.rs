//! Owns how a fault in an authored file is reported: what is wrong, where, and what to do.

use std::fmt;

use serde::Serialize;

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

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}\n    hint: {}", self.line, self.column, self.message, self.hint)
    }
}

/// One fault by its byte offset, before line and column are known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub offset: usize,
    pub message: String,
    pub hint: String,
}

/// Finds the places of all faults in one pass over the text; in the order of the file, each once.
pub fn located(source: &str, mut faults: Vec<Fault>) -> Vec<Problem> {
    faults.sort();
    faults.dedup();
    let (mut done, mut line, mut column) = (0, 1, 1);
    let mut problems = Vec::new();
    for Fault { offset, message, hint } in faults {
        let end = source.floor_char_boundary(offset);
        for c in source[done..end].chars() {
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        done = end;
        problems.push(Problem { line, column, message, hint });
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
