//! Owns the notation of RON as far as one must know it to tell comments, literals and the rest apart.

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
}

/// Takes a text to pieces, in its order.
pub fn pieces(source: &str) -> Pieces<'_> {
    Pieces { source, at: 0, in_word: false }
}

pub struct Pieces<'a> {
    source: &'a str,
    at: usize,
    /// The last character belongs to a word, so that an `r` after it begins no raw literal.
    in_word: bool,
}

impl Pieces<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    /// Skips a comment, if one begins here.
    fn comment(&mut self) -> bool {
        let rest = self.rest();
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
        self.at += i.min(bytes.len());
        true
    }

    /// Reads a literal, if one begins here.
    fn literal(&mut self) -> Option<Piece> {
        let rest = self.rest();
        if let Some(inner) = rest.strip_prefix('"') {
            let start = self.at + 1;
            let bytes = inner.as_bytes();
            let mut i = 0;
            while i < bytes.len() && bytes[i] != b'"' {
                i += if bytes[i] == b'\\' { 2 } else { 1 };
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
        self.at = found.map_or(end, |_| end + closing.len());
        Some(Piece::Literal { start, end, raw: true })
    }

    /// Skips a single character in quotation marks of its own, if one begins here: it may be one that
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
            if c == '/' && self.comment() || c == '\'' && self.character() {
                self.in_word = false;
                continue;
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
                Piece::Mark(_) => None,
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
}
