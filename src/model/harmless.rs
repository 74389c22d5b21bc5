//! Owns which characters can steer a terminal or mislead a reader, and how they are shown instead.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_normalization::char::is_combining_mark;

/// Most marks that may stand on one character. What has more is drawn over the lines around it.
pub const MOST_MARKS: usize = 8;

/// Whether `c` acts on what shows it rather than being seen, or shows nothing that two readers agree on:
/// controls (line ends and tabs among them), all that only formats, such as marks that turn the direction
/// of writing, characters without width or ink that are no space, separators of lines and paragraphs,
/// tags, private characters, and what Unicode sets aside as no character.
///
/// Where lines may end, as in the layout of a file, the caller lets `\n`, `\r` and `\t` through.
pub fn is_harmful(c: char) -> bool {
    matches!(c,
        // Controls of both ranges, with DEL between them.
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // Soft hyphen, grapheme joiner, letters of Hangul that fill without being seen, braille without
        // a dot, a note without a head.
        | '\u{ad}' | '\u{34f}' | '\u{115f}'..='\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}' | '\u{1d159}'
        // Marks of direction.
        | '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        // Without width: spaces, joiners, operators, shapers, vowel separators, the byte order mark.
        | '\u{180b}'..='\u{180f}' | '\u{17b4}'..='\u{17b5}' | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        // Signs that reach over the letters or numbers after them.
        | '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{110bd}' | '\u{110cd}'
        // Ends of lines and paragraphs that no editor shows.
        | '\u{2028}'..='\u{2029}'
        // Annotations, and what stands for an object; hieroglyphs, shorthand and music that only format.
        | '\u{fff0}'..='\u{fffc}' | '\u{13430}'..='\u{1345f}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        // Tags and further variation selectors.
        | '\u{e0000}'..='\u{e0fff}'
        // Private: what they show, only their font knows. The last two planes are nothing else.
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'
        // No characters.
        | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// What is wrong with a character where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harm {
    /// It is harmful wherever it stands.
    Unseen,
    /// It is one of more than [`MOST_MARKS`] marks on one character: the first of them, or a further one.
    Piled { first: bool },
}

/// Goes through a text and finds what is harmful in it.
#[derive(Default)]
pub struct Watch {
    /// Marks in a row up to here.
    marks: usize,
}

impl Watch {
    /// What is wrong with the next character of the text.
    pub fn next(&mut self, c: char) -> Option<Harm> {
        // No character before this one is a mark.
        self.marks = if c >= '\u{300}' && is_combining_mark(c) { self.marks + 1 } else { 0 };
        if is_harmful(c) {
            return Some(Harm::Unseen);
        }
        let besides = self.marks.checked_sub(MOST_MARKS + 1)?;
        Some(Harm::Piled { first: besides == 0 })
    }
}

/// `text` with each harmful character shown as what it is: `<U+001B>`.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let mut watch = Watch::default();
    replaced(text, |_, c| watch.next(c).is_some())
}

/// The path of a file as messages show it: harmless, and so that no part of it can pass for what is said
/// of the file. Blanks at its ends, after another or after a colon, such as could fill a line, and all but
/// the plain blank are shown as what they are; so is what only looks like a colon.
pub fn harmless_path(path: &str) -> Cow<'_, str> {
    let mut watch = Watch::default();
    let (mut before, last) = (' ', path.len().saturating_sub(1));
    replaced(path, |at, c| {
        let blank = c.is_whitespace() && (c != ' ' || before.is_whitespace() || before == ':' || at == last);
        before = c;
        watch.next(c).is_some() || blank || LIKE_COLON.contains(&c)
    })
}

/// Wide, small, upright, ratio, letter, Armenian, Hebrew and runic: what looks like a colon.
const LIKE_COLON: [char; 8] =
    ['\u{ff1a}', '\u{fe55}', '\u{fe13}', '\u{2236}', '\u{a789}', '\u{589}', '\u{5c3}', '\u{16ec}'];

/// `text` with the characters that are `bad`, given their place in bytes, shown as what they are.
fn replaced(text: &str, mut bad: impl FnMut(usize, char) -> bool) -> Cow<'_, str> {
    let mut shown = String::new();
    // Up to where it is copied.
    let mut done = 0;
    for (at, c) in text.char_indices() {
        if bad(at, c) {
            shown.push_str(&text[done..at]);
            // Writing into a string cannot fail.
            let _ = write!(shown, "<U+{:04X}>", u32::from(c));
            done = at + c.len_utf8();
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    shown.push_str(&text[done..]);
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_or_a_reader_is_shown_as_what_it_is() {
        assert_eq!(harmless("a\u{1b}[2Jb"), "a<U+001B>[2Jb");
        assert_eq!(harmless("line\nend\r\t\u{7}"), "line<U+000A>end<U+000D><U+0009><U+0007>");
        assert_eq!(harmless("\u{9b}31m \u{7f}"), "<U+009B>31m <U+007F>");
        let invisible =
            "\u{202e}\u{2066}\u{200f}\u{61c}\u{2028}\u{200b}\u{2060}\u{feff}\u{fff9}\u{e0041}\u{fdd0}\u{1ffff}";
        let shown =
            "<U+202E><U+2066><U+200F><U+061C><U+2028><U+200B><U+2060><U+FEFF><U+FFF9><U+E0041><U+FDD0><U+1FFFF>";
        assert_eq!(harmless(invisible), shown);
    }

    #[test]
    fn what_shows_nothing_is_shown_as_what_it_is() {
        let nothing = "\u{2800}\u{13440}\u{1345f}\u{600}\u{6dd}\u{70f}\u{891}\u{8e2}\u{110bd}\u{110cd}\u{1d159}";
        let private = "\u{e000}\u{f8ff}\u{f0000}\u{100000}\u{10fffd}";
        for c in nothing.chars().chain(private.chars()) {
            assert_eq!(harmless(&format!("a{c}b")), format!("a<U+{:04X}>b", u32::from(c)));
        }
    }

    #[test]
    fn marks_are_not_piled_up() {
        let marks = |n| format!("e{}", "\u{301}".repeat(n));
        assert_eq!(harmless(&marks(8)), marks(8));
        assert_eq!(
            harmless(&format!("{}o{}", marks(10), marks(8))),
            format!("{}<U+0301><U+0301>o{}", marks(8), marks(8))
        );
        // Of whatever kind they are.
        let mixed = "e\u{300}\u{5b0}\u{20dd}\u{1ab0}\u{fe20}\u{302}\u{303}\u{304}\u{1d165}x";
        assert_eq!(harmless(mixed), mixed.replace('\u{1d165}', "<U+1D165>"));
    }

    #[test]
    fn no_part_of_a_path_can_pass_for_what_is_said_of_it() {
        for (path, shown) in [
            ("my plays/a b.run.ron", "my plays/a b.run.ron"),
            ("C:\\plays\\a:b.ron", "C:\\plays\\a:b.ron"),
            ("高层/第一份 报价（二）.ron", "高层/第一份 报价（二）.ron"),
            ("a.ron: genuine", "a.ron:<U+0020>genuine"),
            ("a.ron：属实", "a.ron<U+FF1A>属实"),
            ("a.ron\u{2236} x", "a.ron<U+2236> x"),
            ("a   b", "a <U+0020><U+0020>b"),
            (" a ", "<U+0020>a<U+0020>"),
            ("a\u{3000}b\u{2003}c\u{a0}d\u{2009}", "a<U+3000>b<U+2003>c<U+00A0>d<U+2009>"),
            ("a\n\u{202e}b", "a<U+000A><U+202E>b"),
            (" ", "<U+0020>"),
            ("", ""),
        ] {
            assert_eq!(harmless_path(path), shown);
            assert_eq!(harmless_path(shown), shown, "twice");
        }
    }

    #[test]
    fn what_people_write_is_left_as_it_is() {
        let text = "“Näive” — 高层先行，第三份报价……\u{3000}2 × 3 = 6 · ½ 🙂 é e\u{301}";
        assert!(matches!(harmless(text), Cow::Borrowed(same) if same == text));
    }

    #[test]
    fn showing_twice_changes_nothing() {
        let once = harmless("\u{1b}]0;title\u{7}").into_owned();
        assert_eq!(harmless(&once), once);
    }
}
