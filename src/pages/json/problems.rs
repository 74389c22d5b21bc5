//! Owns the problems of authored files, as machines read them.

use schemars::JsonSchema;
use serde::Serialize;

use super::Version;
use crate::content::{self, Diagnostic, Level};
use crate::words::Words;

/// All problems of all files, and what their authors may not have meant.
#[derive(Serialize, JsonSchema)]
pub struct Problems<'a> {
    version: Version<2>,
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
    level: Severity,
    code: String,
    message: String,
    /// What can be done about it; empty where nothing is known.
    hint: String,
    span: Span,
}

/// A file with a problem cannot be used as it is; with a warning it can, and may not do what its author meant.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Severity {
    Problem,
    Warning,
}

impl From<Level> for Severity {
    fn from(level: Level) -> Self {
        match level {
            Level::Problem => Self::Problem,
            Level::Warning => Self::Warning,
        }
    }
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
            level: problem.code.level().into(),
            code: problem.code.word(),
            message: words.problem(problem),
            hint: words.help(problem),
            span: Span { start: spot(problem.start), end: spot(problem.end) },
        }
    }
}
