//! Owns plain output: when it is wanted, and how signs are said that would be passed over or misread
//! when a page is read aloud.

use std::ffi::OsStr;

use crate::words::Words;

/// Whether the terminal can't draw, or its owner wants nothing drawn.
pub fn wanted() -> bool {
    let is = |name, wanted: &dyn Fn(&OsStr) -> bool| std::env::var_os(name).is_some_and(|value| wanted(&value));
    is("TERM", &|value| value == "dumb") || is("NO_COLOR", &|value| !value.is_empty())
}

/// A text with words for its signs: what stands between dots is a list, and a number keeps what a sign
/// before it says.
pub fn said(words: &Words, text: &str) -> String {
    let text = text.replace(" · ", &words.get("list-comma"));
    let mut said = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let number = rest.peek().is_some_and(|&next| next.is_ascii_digit() || next == '$');
        // A hyphen between letters or numbers joins them.
        let begins = before.is_none_or(|before: char| !before.is_alphanumeric() && before != '-');
        match c {
            '−' if number => said += &words.get("cli-plain-minus"),
            '-' if number && begins => said += &words.get("cli-plain-minus"),
            '<' if number => said += &words.get("cli-plain-under"),
            '>' if number => said += &words.get("cli-plain-over"),
            sign => said.push(sign),
        }
        before = Some(c);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn signs_are_said_and_hyphens_stay() {
        let (en, zh) = (Words::new(Lang::En), Words::new(Lang::Zh));
        assert_eq!(said(&en, "SSM-5 · weak -3 · −$121k (−3)"), "SSM-5, weak minus 3, minus $121k (minus 3)");
        assert_eq!(
            said(&en, "<1% · >99.9% · 3-4 · self-made · --plain"),
            "under 1%, over 99.9%, 3-4, self-made, --plain"
        );
        assert_eq!(said(&zh, "结算：−12.1 万美元 · 失误 -5"), "结算：负 12.1 万美元，失误 负 5");
    }
}
