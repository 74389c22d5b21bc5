//! Owns what is typed: one line at a time, of bounded length and number, and read the same in the wide
//! forms of a Chinese keyboard as in the narrow ones.

use std::io::{self, BufRead, IsTerminal, Read};

use unicode_normalization::UnicodeNormalization;

use super::{Failure, Page};

/// Longest line that is an answer, in bytes.
const LONGEST: u64 = 4096;

/// What is dropped of a longer one, in bytes; a line that goes on after that has no end.
const DROPPED: usize = 1 << 20;

/// Lines between two decisions, where no person types them; who sends more means none of them.
const MOST: u32 = 1000;

/// Standard input.
#[derive(Default)]
pub struct Keyboard {
    /// Lines since the last decision.
    heard: u32,
    /// A line that was typed at one question and answers the next.
    back: Option<String>,
}

impl Keyboard {
    /// One answer, in its narrow form; none when there are no more, or nobody can read the question.
    ///
    /// # Errors
    /// Standard input cannot be read, or it goes on without meaning anything.
    pub fn ask(&mut self, page: &mut Page<'_>, question: &str) -> Result<Option<String>, Failure> {
        if let Some(line) = self.back.take() {
            return Ok(Some(line));
        }
        loop {
            page.prompt(question)?;
            if page.fault().is_some() {
                return Ok(None);
            }
            let heard = line(&mut io::stdin().lock());
            let terminal = io::stdin().is_terminal();
            if !terminal {
                // Nobody's return key has ended the line of the prompt.
                page.gap()?;
                self.heard += 1;
            }
            if self.heard > MOST {
                return Err(Failure::Told("cli-input-senseless", vec![("n", MOST.to_string())]));
            }
            match heard.map_err(Failure::Input)? {
                Heard::Line(bytes) => return Ok(Some(narrow(&String::from_utf8_lossy(&bytes)))),
                Heard::TooLong => page.text(&page.words.count("cli-line-too-long", LONGEST as i64))?,
                Heard::Endless => return Err(Failure::Told("cli-line-endless", Vec::new())),
                Heard::Nothing => return Ok(None),
            }
        }
    }

    /// Keeps an answer for the next question.
    pub fn put_back(&mut self, line: String) {
        self.back = Some(line);
    }

    /// A decision was taken: what was typed had a meaning.
    pub fn decided(&mut self) {
        self.heard = 0;
    }
}

/// What came of listening for a line.
#[derive(Debug, PartialEq, Eq)]
enum Heard {
    /// Its bytes, so that a stray one costs this line and not the play.
    Line(Vec<u8>),
    /// Dropped to its end.
    TooLong,
    /// Dropped, and still without an end.
    Endless,
    /// The input is over.
    Nothing,
}

fn line(input: &mut impl BufRead) -> io::Result<Heard> {
    let mut bytes = Vec::new();
    if input.take(LONGEST).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(Heard::Nothing);
    }
    // Less than was allowed: the line or the input has ended.
    if bytes.ends_with(b"\n") || (bytes.len() as u64) < LONGEST {
        return Ok(Heard::Line(bytes));
    }
    let mut dropped = 0;
    while dropped < DROPPED {
        let part = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            part => part?,
        };
        let end = part.iter().position(|&byte| byte == b'\n');
        let read = end.map_or(part.len(), |end| end + 1);
        input.consume(read);
        dropped += read;
        if read == 0 || end.is_some() {
            return Ok(Heard::TooLong);
        }
    }
    Ok(Heard::Endless)
}

/// A text in the narrow forms of its characters, without blanks around it: `２` is 2, `ｑ` is q, and
/// the wide comma, colon and question mark are theirs.
pub fn narrow(text: &str) -> String {
    text.nfkc().collect::<String>().trim().to_owned()
}

/// The parts of a text between blanks, commas and semicolons, of either script.
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || ",;，；、。､｡".contains(c)).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_forms_are_read_as_narrow_ones() {
        assert_eq!(narrow("　２\r\n"), "2");
        assert_eq!(narrow("ｑ"), "q");
        assert_eq!(narrow("？"), "?");
        assert_eq!(narrow("ｇｒｉｄ：　ｏｐｅｎ＝ｎｏ"), "grid: open=no");
        assert_eq!(parts(&narrow("１，３、４；５　６,7;8")).collect::<Vec<_>>(), ["1", "3", "4", "5", "6", "7", "8"]);
        assert_eq!(narrow("是"), "是");
    }

    /// A line of so many bytes before its end, and a short one after it.
    fn after(length: u64) -> (Heard, Heard) {
        let mut text = vec![b'x'; length as usize];
        text.extend(b"\nq\n");
        let mut input = text.as_slice();
        (line(&mut input).expect("read"), line(&mut input).expect("read"))
    }

    #[test]
    fn a_line_is_bounded_and_the_next_is_heard() {
        let next = Heard::Line(b"q\n".to_vec());
        let (last, first) = (after(LONGEST - 1), after(LONGEST));
        assert!(matches!(last.0, Heard::Line(bytes) if bytes.len() as u64 == LONGEST) && last.1 == next);
        assert_eq!(first, (Heard::TooLong, Heard::Line(b"q\n".to_vec())));
        for length in [LONGEST + 1, 2 * LONGEST - 1, 2 * LONGEST, 2 * LONGEST + 1, 100 * LONGEST] {
            assert_eq!(after(length), (Heard::TooLong, Heard::Line(b"q\n".to_vec())), "{length}");
        }
        assert_eq!(line(&mut "x".repeat(5000).as_bytes()).expect("read"), Heard::TooLong);
        assert_eq!(line(&mut io::BufReader::new(io::repeat(0))).expect("read"), Heard::Endless);
        assert_eq!(line(&mut [].as_slice()).expect("read"), Heard::Nothing);
    }
}
