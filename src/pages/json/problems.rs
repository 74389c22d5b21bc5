//! Owns the problems of authored files, as machines read them.

use schemars::JsonSchema;
use serde::Serialize;

use super::Version;
use crate::content::{self, Diagnostic};
use crate::words::Words;

/// All problems of all files.
#[derive(Serialize, JsonSchema)]
pub struct Problems<'a> {
    version: Version<1>,
    problems: &'a [Problem],
}

impl<'a> Problems<'a> {
    pub fn of(problems: &'a [Problem]) -> Self {
        Self { version: Version, problems }
    }
}

/// One problem: its code never changes, its words are those of the language asked for.
#[derive(Serialize, JsonSchema)]
pub struct Problem {
    path: String,
    /// Where it begins, as in `span`.
    line: usize,
    column: usize,
    code: String,
    message: String,
    /// What can be done about it; empty where nothing is known.
    hint: String,
    span: Span,
}

/// From the first character to before the last.
#[derive(Serialize, JsonSchema)]
struct Span {
    start: Spot,
    end: Spot,
}

/// A place in a text; lines, and in them characters, counted from 1.
#[derive(Serialize, JsonSchema)]
struct Spot {
    line: usize,
    column: usize,
}

impl Problem {
    pub fn of(path: &str, problem: &Diagnostic, words: &Words) -> Self {
        let spot = |content::Spot { line, column }| Spot { line, column };
        let content::Spot { line, column } = problem.start;
        Self {
            path: path.to_owned(),
            line,
            column,
            code: problem.code.word(),
            message: words.problem(problem),
            hint: words.help(problem),
            span: Span { start: spot(problem.start), end: spot(problem.end) },
        }
    }
}
