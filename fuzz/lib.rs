//! Owns what every target asks of a reader: whatever bytes come in, each problem has a place in the
//! file, says what is wrong and what to do.

use corner_office::content::Problem;

/// Stops the run if a problem would not help the author of `bytes`.
pub fn helpful(bytes: &[u8], problems: &[Problem]) {
    let lines = bytes.split(|&byte| byte == b'\n').count();
    for problem in problems {
        assert!((1..=lines + 1).contains(&problem.line), "no such line: {problem:?}");
        assert!(problem.column >= 1, "no such column: {problem:?}");
        assert!(!problem.message.is_empty() && !problem.hint.is_empty(), "says nothing: {problem:?}");
    }
}
