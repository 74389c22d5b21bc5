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

/// Fields at the top level that tell of one kind.
const TELLING: &[(Kind, &[&str])] = &[
    (
        Kind::Scenario,
        &["truths", "nodes", "desk", "walk_away", "events", "deadline", "endings", "calendar", "campaign"],
    ),
    (Kind::Rulebook, &["rules", "version"]),
    (Kind::Method, &["principles", "sources"]),
    (Kind::Grid, &["questions"]),
    (Kind::Board, &["faces", "stages", "signs", "concerns"]),
    (Kind::Approaches, &["influence", "doors", "company", "letter", "bone", "courting"]),
];

/// Letters by which a field that is misspelt is still known.
const BEGINNING: usize = 4;

/// Tells by the fields at the top level: only a run has `choices` and `seal`; of the others each is known by
/// most fields of its own, one that only begins alike counting half.
pub fn kind(source: &str) -> Kind {
    let fields = top_fields(source);
    if fields.contains("choices") && fields.contains("seal") {
        return Kind::Run;
    }
    let alike = |field: &String, telling: &str| field.get(..BEGINNING) == telling.get(..BEGINNING);
    let counts = |telling: &&str| match () {
        () if fields.contains(*telling) => 2,
        () if fields.iter().any(|field| alike(field, telling)) => 1,
        () => 0,
    };
    let (mut kind, mut most) = (Kind::Scenario, 0);
    for (other, telling) in TELLING {
        let count: u32 = telling.iter().map(counts).sum();
        if count > most {
            (kind, most) = (*other, count);
        }
    }
    kind
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
        // A field that is misspelt makes no other kind of a file.
        assert_eq!(kind("(id: \"a\", version: 1, title: (), rule: [])"), Kind::Rulebook);
        assert_eq!(kind("(sources: [], principle: [])"), Kind::Method);
        assert_eq!(kind("(id: \"a\", question: [])"), Kind::Grid);
        assert_eq!(kind("(face: [], stages: [], signs: [])"), Kind::Board);
        assert_eq!(kind("(influense: (), facts: [], people: [])"), Kind::Approaches);
        assert_eq!(kind("(id: \"a\", rules: 1, truths: [], nodes: [], endings: [])"), Kind::Scenario);
    }
}
