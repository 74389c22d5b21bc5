//! Owns telling what an authored file is meant to be, even if it is too broken to be read.

use std::collections::BTreeSet;

use crate::content::{self, Piece};

/// What a file is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Scenario,
    Rulebook,
    Method,
    Grid,
    Board,
    Approaches,
    Run,
}

/// Tells by the fields at the top level: only a run has `choices`, of the others only a rulebook `rules`,
/// only the method's catalogue `principles`, only an assessment grid `questions`, only a board book
/// `faces`, only an approach book `influence`.
pub fn kind(source: &str) -> Kind {
    let fields = top_fields(source);
    let has = |wanted: &str| fields.contains(wanted);
    if has("choices") && has("seal") {
        Kind::Run
    } else if has("rules") {
        Kind::Rulebook
    } else if has("principles") {
        Kind::Method
    } else if has("questions") {
        Kind::Grid
    } else if has("faces") {
        Kind::Board
    } else if has("influence") {
        Kind::Approaches
    } else {
        Kind::Scenario
    }
}

/// The names before a colon at the first level of nesting, outside of texts and comments.
fn top_fields(source: &str) -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    let mut word = String::new();
    let mut depth = 0u32;
    for piece in content::pieces(source) {
        let Piece::Mark(c) = piece else {
            word.clear();
            continue;
        };
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ':' if depth == 1 => drop(fields.insert(std::mem::take(&mut word))),
            c if c.is_alphanumeric() || c == '_' => {
                word.push(c);
                continue;
            }
            c if c.is_whitespace() => continue,
            _ => {}
        }
        word.clear();
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_level_decides() {
        assert_eq!(kind("(id: \"a\", rules: [])"), Kind::Rulebook);
        assert_eq!(kind("(sources: [], principles: [(rules: 1)])"), Kind::Method);
        assert_eq!(kind("(id: \"a\", questions: [(rules: 1)])"), Kind::Grid);
        assert_eq!(kind("(faces: [], stages: [])"), Kind::Board);
        assert_eq!(kind("(influence: (approver: 1), facts: [])"), Kind::Approaches);
        assert_eq!(kind("(id: \"rules:\", nodes: [(rules: 1)], // rules: \n)"), Kind::Scenario);
        assert_eq!(kind("(\n  seal : \"\",\n  choices: ["), Kind::Run);
        assert_eq!(kind("(id: \"a, rules: []"), Kind::Scenario);
        assert_eq!(kind("(id: r#\"\"rules: \"#, /* \" */ rules: [])"), Kind::Rulebook);
        assert_eq!(kind(""), Kind::Scenario);
    }
}
