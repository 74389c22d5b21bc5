//! Owns what every target asks of a reader: whatever bytes come in, each problem has a place in the
//! file, says what is wrong and what to do.

use std::sync::LazyLock;

use corner_office::content::{Diagnostic, Spot};
use corner_office::model::Lang;
use corner_office::words::Words;

/// Stops the run if a problem would not help the author of `bytes`, in whatever language.
pub fn helpful(bytes: &[u8], problems: &[Diagnostic]) {
    static WORDS: LazyLock<[Words; 2]> = LazyLock::new(|| Lang::ALL.map(Words::new));
    let lines = bytes.split(|&byte| byte == b'\n').count();
    for problem in problems {
        let Spot { line, column } = problem.start;
        assert!((1..=lines + 1).contains(&line) && column >= 1, "no such place: {problem:?}");
        assert!(problem.start <= problem.end && problem.span.to <= bytes.len(), "no such span: {problem:?}");
        for words in &*WORDS {
            let (says, help) = (words.problem(problem), words.help(problem));
            assert!(!says.is_empty() && !help.is_empty(), "says nothing: {problem:?}");
        }
    }
}
