//! Owns telling what an authored file is meant to be, even if it is too broken to be read.

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

/// Tells by the fields at the top level: only a rulebook has `rules`, only the method's catalogue has
/// `principles`, only an assessment grid `questions`, only a board book `faces`,
/// only an approach book `influence`, only a run `choices`.
pub fn kind(source: &str) -> Kind {
    let fields = top_fields(source);
    let has = |wanted: &str| fields.iter().any(|f| f == wanted);
    if has("rules") {
        Kind::Rulebook
    } else if has("principles") {
        Kind::Method
    } else if has("questions") {
        Kind::Grid
    } else if has("faces") {
        Kind::Board
    } else if has("influence") {
        Kind::Approaches
    } else if has("choices") && has("seal") {
        Kind::Run
    } else {
        Kind::Scenario
    }
}

/// The names before a colon at the first level of nesting, outside strings and comments.
fn top_fields(source: &str) -> Vec<String> {
    let mut fields = Vec::new();
    let mut word = String::new();
    let mut depth = 0u32;
    let mut rest = source.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => skip_string(&mut rest),
            '/' if rest.peek() == Some(&'/') => while rest.next().is_some_and(|c| c != '\n') {},
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ':' if depth == 1 => fields.push(std::mem::take(&mut word)),
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

fn skip_string(rest: &mut impl Iterator<Item = char>) {
    while let Some(c) = rest.next() {
        match c {
            '\\' => drop(rest.next()),
            '"' => return,
            _ => {}
        }
    }
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
        assert_eq!(kind(""), Kind::Scenario);
    }
}
