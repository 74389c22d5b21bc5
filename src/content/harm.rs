//! Owns what no authored file may hold, whatever it says: characters that steer a terminal or mislead a
//! reader, written as they are or behind an escape, line ends inside of texts, and endless texts.

use super::diagnostic::{Code, Fault, Faults, Help, Span};
use super::pieces::{Piece, pieces};
use crate::model::limits::MAX_TEXT;
use crate::model::{Harm, MOST_MARKS, Watch, harmless};

/// The characters of a file that may not stand there in the open, and its texts that are too long. This
/// needs no valid notation, and is asked before anything else is done with the text.
pub fn in_the_open(source: &str) -> Faults {
    let mut faults = Faults::default();
    let mut watch = Watch::default();
    for (offset, c) in source.char_indices() {
        let fault = match watch.next(c) {
            Some(Harm::Unseen) if !matches!(c, '\n' | '\r' | '\t') => {
                Fault::new(Code::HarmfulCharacter).with("shown", shown(c)).help(Help::DeleteCharacter)
            }
            Some(Harm::Piled { first: true }) => piled(c),
            _ => continue,
        };
        faults.push(fault.at(Span::between(offset, offset + c.len_utf8())));
    }
    for piece in pieces(source) {
        let Piece::Literal { start, end, .. } = piece else { continue };
        // Bytes are counted first: most texts are shorter than that in any script.
        if end - start > MAX_TEXT && source[start..end].chars().nth(MAX_TEXT).is_some() {
            let fault = Fault::new(Code::LongText).with("most", MAX_TEXT).help(Help::ShortenIt);
            faults.push(fault.at(Span::between(start, end)));
        }
    }
    faults
}

/// The same characters inside of texts, where they may hide behind an escape and where lines may not end,
/// either. It needs valid notation.
pub fn in_texts(source: &str) -> Faults {
    let mut faults = Faults::default();
    for piece in pieces(source) {
        let Piece::Literal { start, end, raw } = piece else { continue };
        let text = &source[start..end];
        if raw {
            in_plain(text, start, &mut faults);
        } else {
            in_escaped(text, start, &mut faults);
        }
    }
    faults
}

fn in_plain(text: &str, start: usize, faults: &mut Faults) {
    let mut watch = Watch::default();
    for (i, c) in text.char_indices() {
        if let Some(harm) = watch.next(c) {
            inside(Span::between(start + i, start + i + c.len_utf8()), c, harm, faults);
        }
    }
}

/// Notes a character inside of a text that may not stand there.
fn inside(span: Span, c: char, harm: Harm, faults: &mut Faults) {
    let fault = match (harm, c) {
        (Harm::Unseen, '\n' | '\r') => Fault::new(Code::LineEndInText).help(Help::OneLineEach),
        (Harm::Unseen, '\t') => Fault::new(Code::TabInText).help(Help::WriteSpaces),
        (Harm::Unseen, _) => Fault::new(Code::HarmfulInText).with("shown", shown(c)).help(Help::LeaveOut),
        (Harm::Piled { first: true }, _) => piled(c),
        (Harm::Piled { first: false }, _) => return,
    };
    faults.push(fault.at(span));
}

/// What is said of the first mark that is one too many.
fn piled(c: char) -> Fault {
    let mark = format!("U+{:04X}", u32::from(c));
    let fault = Fault::new(Code::PiledMarks).with("most", MOST_MARKS).with("mark", mark);
    fault.help(Help::LeaveMarksOut)
}

/// A harmful character as what it is.
fn shown(c: char) -> String {
    harmless(c.encode_utf8(&mut [0; 4])).into_owned()
}

fn in_escaped(text: &str, start: usize, faults: &mut Faults) {
    let (mut rest, mut watch) = (text, Watch::default());
    while let Some(c) = rest.chars().next() {
        let offset = start + (text.len() - rest.len());
        let (meant, length) = if c == '\\' { escaped(rest) } else { (Some(c), c.len_utf8()) };
        if let Some((c, harm)) = meant.and_then(|c| Some((c, watch.next(c)?))) {
            inside(Span::between(offset, offset + length), c, harm, faults);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// What an escape at the beginning of `text` means, if a character, and how many bytes it takes.
fn escaped(text: &str) -> (Option<char>, usize) {
    let mut after = text.chars().skip(1);
    let Some(kind) = after.next() else { return (None, 1) };
    match kind {
        'n' => (Some('\n'), 2),
        'r' => (Some('\r'), 2),
        't' => (Some('\t'), 2),
        '0' => (Some('\0'), 2),
        'u' => {
            let digits = text.get(3..).and_then(|t| t.split_once('}')).map_or("", |(digits, _)| digits);
            let meant = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
            (meant, "\\u{}".len() + digits.len())
        }
        // One to four such bytes are one character.
        'x' => {
            let mut bytes = Vec::new();
            let mut rest = text;
            while let Some(byte) = rest.strip_prefix("\\x").and_then(|t| t.get(..2)) {
                let Ok(byte) = u8::from_str_radix(byte, 16) else { break };
                bytes.push(byte);
                rest = rest.get(4..).unwrap_or_default();
                if let Some(c) = std::str::from_utf8(&bytes).ok().and_then(|t| t.chars().next()) {
                    return (Some(c), 4 * bytes.len());
                }
                if bytes.len() == 4 {
                    break;
                }
            }
            (None, 2)
        }
        // A line that goes on: its end, and the space before what follows, are no part of the text.
        '\n' | '\r' => {
            let rest = text.get(1..).unwrap_or_default().trim_start();
            (None, text.len() - rest.len())
        }
        _ => (None, 1 + kind.len_utf8()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::diagnostic::Arg;

    /// Line, column, and the word of the code with what it shows.
    fn places(source: &str) -> Vec<(usize, usize, String)> {
        let mut faults = in_the_open(source);
        faults.append(in_texts(source));
        let told = |problem: crate::content::Diagnostic| {
            let shown = problem.args.iter().find_map(|(name, arg)| match arg {
                Arg::Text(text) if *name == "shown" => Some(format!(" {text}")),
                Arg::Text(_) | Arg::Number(_) | Arg::Noun(_) => None,
            });
            (problem.start.line, problem.start.column, problem.code.word() + &shown.unwrap_or_default())
        };
        faults.located(source).into_iter().map(told).collect()
    }

    fn shown(source: &str) -> Vec<String> {
        let told = |message: String| message.rsplit(' ').next().unwrap_or_default().to_owned();
        places(source).into_iter().map(|(_, _, message)| told(message)).collect()
    }

    #[test]
    fn characters_that_steer_are_found_in_the_open_and_behind_escapes() {
        assert_eq!(places("(\n\ta: \"\u{1b}[2J\")")[0], (2, 6, "harmful-character <U+001B>".into()));
        assert_eq!(shown(r#"(a: "\u{1b}", b: "x\x1by", c: "\u{202E}")"#), ["<U+001B>", "<U+001B>", "<U+202E>"]);
        // Bytes of one character, each behind an escape.
        assert_eq!(shown(r#""\xe2\x80\xae""#), ["<U+202E>"]);
        assert_eq!(shown(r#""a\nb\0\r\t""#).len(), 4);
        assert_eq!(places("\"one\ntwo\"")[0], (1, 5, "line-end-in-text".into()));
        assert_eq!(places("r\"one\ttwo\"")[0], (1, 6, "tab-in-text".into()));
        assert_eq!(places("(a: \"x\", // \u{202e}\n)").len(), 1);
    }

    #[test]
    fn what_only_looks_like_an_escape_is_none() {
        assert_eq!(
            places(
                r#"(a: "\\u{1b} \\x1b \\n", b: r"\x1b\n", c: "\"", // \n \x1b "\t"
            )"#
            ),
            []
        );
        assert_eq!(places("(a: \"one \\\n     line\", b: \"ü\u{3000}字\")"), []);
        for broken in [r#""\u{"#, r#""\u{}""#, r#""\x""#, r#""\xe2\x80""#, r#""\u{字}""#, "\"\\", r#""\x字""#] {
            places(broken);
        }
    }

    #[test]
    fn a_text_without_end_is_refused_whatever_it_is_made_of() {
        for fill in ["a", "字", "\\\\", "\\\""] {
            let source = format!("(a: \"{}", fill.repeat(MAX_TEXT + 1));
            let (line, column, message) = places(&source).remove(0);
            assert_eq!((line, column), (1, 6), "{fill}");
            assert_eq!(message, "long-text");
        }
        assert_eq!(places(&format!("(a: \"{}\")", "字".repeat(MAX_TEXT))), []);
    }
}
