//! Owns which characters can steer a terminal or mislead a reader, and how they are shown instead.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether `c` acts on what shows it rather than being seen: controls (line ends and tabs among
/// them), marks that turn the direction of writing, characters without width, separators of lines
/// and paragraphs, tags, and what Unicode sets aside as no character.
///
/// Where lines may end, as in the layout of a file, the caller lets `\n`, `\r` and `\t` through.
pub fn is_harmful(c: char) -> bool {
    matches!(c,
        // Controls of both ranges, with DEL between them.
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // Soft hyphen, grapheme joiner, and letters of Hangul that fill without being seen.
        | '\u{ad}' | '\u{34f}' | '\u{115f}'..='\u{1160}' | '\u{3164}' | '\u{ffa0}'
        // Marks of direction.
        | '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        // Without width: spaces, joiners, operators, shapers, vowel separators, the byte order mark.
        | '\u{180b}'..='\u{180f}' | '\u{17b4}'..='\u{17b5}' | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        // Ends of lines and paragraphs that no editor shows.
        | '\u{2028}'..='\u{2029}'
        // Annotations, and what stands for an object; shorthand and music that only formats.
        | '\u{fff0}'..='\u{fffc}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        // Tags and further variation selectors.
        | '\u{e0000}'..='\u{e0fff}'
        // No characters.
        | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// `text` with each harmful character shown as what it is: `<U+001B>`.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_harmful) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_harmful(c) {
            // Writing into a string cannot fail.
            let _ = write!(shown, "<U+{:04X}>", u32::from(c));
        } else {
            shown.push(c);
        }
    }
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
