//! Owns the notation of RON as far as one must know it to tell comments, literals and the rest apart.

use super::diagnostic::{Code, Span};

/// A piece of a text in RON; comments are no pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A character outside of literals and comments.
    Mark(char),
    /// What stands between quotation marks.
    Literal {
        /// Byte offset after the opening quotation mark.
        start: usize,
        /// Byte offset of the closing one, or of the end of the text if there is none.
        end: usize,
        /// Whether `\` means itself in it.
        raw: bool,
    },
    /// A single character in quotation marks of its own.
    Character,
}

/// Takes a text to pieces, in its order.
pub fn pieces(source: &str) -> Pieces<'_> {
    Pieces { source, from: 0, at: 0, in_word: false, unclosed: None }
}

/// A text without its layout: no blanks, comments or commas before an end, except in quotation marks.
pub fn squeezed(source: &str) -> String {
    let mut squeezed = String::with_capacity(source.len());
    let mut pieces = pieces(source);
    while let Some(piece) = pieces.next() {
        if matches!(piece, Piece::Mark(')' | ']' | '}')) && squeezed.ends_with(',') {
            squeezed.pop();
        }
        if !matches!(piece, Piece::Mark(c) if c.is_whitespace()) {
            squeezed.push_str(pieces.read());
        }
    }
    squeezed
}

/// A text up to its last piece that is no blank: without what a comment says after it.
pub fn without_end(source: &str) -> &str {
    let (mut end, mut pieces) = (0, pieces(source));
    while let Some(piece) = pieces.next() {
        if !matches!(piece, Piece::Mark(c) if c.is_whitespace()) {
            end = pieces.at;
        }
    }
    &source[..end]
}

pub struct Pieces<'a> {
    source: &'a str,
    /// Where the last piece begins.
    from: usize,
    at: usize,
    /// The last character belongs to a word, so that an `r` after it begins no raw literal.
    in_word: bool,
    /// Where the text or comment begins that has no end.
    unclosed: Option<(usize, Code)>,
}

impl<'a> Pieces<'a> {
    /// Where the last piece stands.
    pub fn span(&self) -> Span {
        Span::between(self.from, self.at)
    }

    /// Where the text or comment begins that goes on to the end of the file, with what that is called.
    pub fn unclosed(&self) -> Option<(usize, Code)> {
        self.unclosed
    }

    /// The last piece as it is written.
    pub fn read(&self) -> &'a str {
        &self.source[self.from..self.at]
    }

    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    /// Skips a comment, if one begins here.
    fn comment(&mut self) -> bool {
        let rest = &self.source[self.at..];
        if rest.starts_with("//") {
            self.at += rest.find('\n').unwrap_or(rest.len());
            return true;
        }
        if !rest.starts_with("/*") {
            return false;
        }
        let bytes = rest.as_bytes();
        let (mut i, mut level) = (2, 1u32);
        while level > 0 && i < bytes.len() {
            match bytes.get(i..i + 2) {
                Some(b"/*") => (i, level) = (i + 2, level + 1),
                Some(b"*/") => (i, level) = (i + 2, level - 1),
                _ => i += 1,
            }
        }
        if level > 0 {
            self.unclosed = Some((self.at, Code::UnclosedComment));
        }
        self.at += i.min(bytes.len());
        true
    }

    /// Reads a literal, if one begins here.
    fn literal(&mut self) -> Option<Piece> {
        let rest = &self.source[self.at..];
        if let Some(inner) = rest.strip_prefix('"') {
            let start = self.at + 1;
            let bytes = inner.as_bytes();
            let mut i = 0;
            while i < bytes.len() && bytes[i] != b'"' {
                i += if bytes[i] == b'\\' { 2 } else { 1 };
            }
            if i >= bytes.len() {
                self.unclosed = Some((self.at, Code::UnclosedText));
            }
            let end = (start + i).min(self.source.len());
            self.at = (end + 1).min(self.source.len());
            return Some(Piece::Literal { start, end, raw: false });
        }
        if self.in_word {
            return None;
        }
        let marked = rest.strip_prefix("br").or(rest.strip_prefix('r'))?;
        let inner = marked.trim_start_matches('#');
        let marks = &marked[..marked.len() - inner.len()];
        let inner = inner.strip_prefix('"')?;
        let start = self.source.len() - inner.len();
        let closing = format!("\"{marks}");
        let found = inner.find(&closing);
        let end = found.map_or(self.source.len(), |i| start + i);
        if found.is_none() {
            self.unclosed = Some((self.at, Code::UnclosedText));
        }
        self.at = found.map_or(end, |_| end + closing.len());
        Some(Piece::Literal { start, end, raw: true })
    }

    /// Reads a single character in quotation marks of its own, if one begins here: it may be one that
    /// would begin a literal.
    fn character(&mut self) -> bool {
        let mut inner = self.rest().strip_prefix('\'').unwrap_or_default().char_indices();
        match (inner.next(), inner.next(), inner.next()) {
            (Some((_, '\\')), Some((_, escaped)), _) => {
                let begun = 2 + escaped.len_utf8();
                // The longest is `\u{10ffff}`.
                match self.rest()[begun..].char_indices().take(12).find(|(_, c)| *c == '\'') {
                    Some((i, _)) => self.at += begun + i + 1,
                    None => return false,
                }
            }
            (Some(_), Some((i, '\'')), _) => self.at += 1 + i + 1,
            _ => return false,
        }
        true
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            let c = self.rest().chars().next()?;
            self.from = self.at;
            if c == '/' && self.comment() {
                self.in_word = false;
                continue;
            }
            if c == '\'' && self.character() {
                self.in_word = false;
                return Some(Piece::Character);
            }
            if let Some(literal) = matches!(c, '"' | 'r' | 'b').then(|| self.literal()).flatten() {
                self.in_word = false;
                return Some(literal);
            }
            self.at += c.len_utf8();
            self.in_word = c.is_alphanumeric() || c == '_';
            return Some(Piece::Mark(c));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(source: &str) -> Vec<&str> {
        pieces(source)
            .filter_map(|piece| match piece {
                Piece::Literal { start, end, .. } => Some(&source[start..end]),
                Piece::Mark(_) | Piece::Character => None,
            })
            .collect()
    }

    #[test]
    fn literals_are_told_from_the_rest() {
        assert_eq!(
            literals(
                r#"(a: "x", // "no"
            /* "no" /* "nor" */ "neither" */ b: "y\"z\\", "")"#
            ),
            ["x", r#"y\"z\\"#, ""]
        );
        assert_eq!(literals(r###"(r"a\", r#"b"c"#, br##"d"#e"##, bar"f")"###), [r"a\", "b\"c", "d\"#e", "f"]);
        assert_eq!(literals(r#"('"', '\'', '\u{22}', '\n','"', "x")"#), ["x"]);
        assert_eq!(literals("(\"字\\字\", \"open"), ["字\\字", "open"]);
        assert_eq!(literals("r#\"open\""), ["open\""]);
        for broken in ["\"\\", "'\\", "'", "/*", "/", "r#", "br", "'字", "'\\字", "\"字\\"] {
            literals(broken);
        }
    }

    #[test]
    fn layout_is_left_out_and_quotes_are_not_touched() {
        let pretty = "(\n    a: [\"x,  \\\" )\", 2, ], // said\n    b: ( c : 'd', ),\n)";
        assert_eq!(squeezed(pretty), "(a:[\"x,  \\\" )\",2],b:(c:'d'))");
        // Whatever a comment or a literal holds that looks like the other.
        let odd = "(a: r#\"x\" // , )\"#, /* \" ) */ b: '\"', /* /* , */ */ c: \"/*\", )";
        assert_eq!(squeezed(odd), "(a:r#\"x\" // , )\"#,b:'\"',c:\"/*\")");
    }

    #[test]
    fn a_comment_at_the_end_is_no_part_of_a_value() {
        for (source, value) in [("3 // sure\n", "3"), ("\"//\" /* x */ ", "\"//\""), ("(1) ", "(1)"), ("", "")] {
            assert_eq!(without_end(source), value);
        }
    }
}
