//! Owns how text is set in a terminal: lines wrapped to its width, in either script.

use std::io::{self, BufWriter, Write};

use textwrap::Options;
use textwrap::core::display_width;

use crate::model::Text;
use crate::words::Words;

/// Longest line that is pleasant to read.
const WIDEST: usize = 100;

/// A place to write text in one language.
pub struct Page<'a> {
    pub words: &'a Words,
    out: Box<dyn Write + 'a>,
    width: usize,
}

impl<'a> Page<'a> {
    pub fn new(words: &'a Words, out: impl Write + 'a) -> Self {
        // Narrower than this, wrapped text is a column of single words.
        let width = textwrap::termwidth().clamp(24, WIDEST);
        Self { words, out: Box::new(BufWriter::new(out)), width }
    }

    /// Columns of a line.
    pub fn width(&self) -> usize {
        self.width
    }

    /// An authored text in the language of the page.
    pub fn pick<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.lang())
    }

    /// An empty line.
    pub fn gap(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// A wrapped paragraph.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.hanging("", "", text)
    }

    /// A wrapped paragraph whose first line begins with `first` and the others with `rest`.
    pub fn hanging(&mut self, first: &str, rest: &str, text: &str) -> io::Result<()> {
        let options = Options::new(self.width).initial_indent(first).subsequent_indent(rest);
        for line in textwrap::wrap(text, options) {
            writeln!(self.out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    /// Two wrapped paragraphs side by side.
    pub fn beside(&mut self, left: &str, right: &str) -> io::Result<()> {
        const GAP: usize = 3;
        let half = (self.width - GAP) / 2;
        let wrap = |text: &str| {
            let lines = textwrap::wrap(text, Options::new(half).subsequent_indent("    "));
            lines.into_iter().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>()
        };
        let (left, right) = (wrap(left), wrap(right));
        for at in 0..left.len().max(right.len()) {
            let cell = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
            let (left, right) = (cell(&left), cell(&right));
            let line = format!("{}{}{right}", padded(&left, half), " ".repeat(GAP));
            writeln!(self.out, "{}", line.trim_end())?;
        }
        Ok(())
    }

    /// A line of its own above what belongs together.
    pub fn heading(&mut self, text: &str) -> io::Result<()> {
        let rule = self.width.saturating_sub(display_width(text) + 4).max(2);
        writeln!(self.out, "── {text} {}", "─".repeat(rule))
    }

    /// One line as it stands, for machines.
    pub fn raw(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{text}")
    }

    /// A question that the reader answers on the same line.
    pub fn prompt(&mut self, text: &str) -> io::Result<()> {
        write!(self.out, "{text} ")?;
        self.out.flush()
    }

    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A text with blanks after it up to a number of columns; wide characters take two.
pub fn padded(text: &str, columns: usize) -> String {
    let rest = columns.saturating_sub(display_width(text));
    format!("{text}{}", " ".repeat(rest))
}

/// A text with blanks before it up to a number of columns.
pub fn aligned(text: &str, columns: usize) -> String {
    let rest = columns.saturating_sub(display_width(text));
    format!("{}{text}", " ".repeat(rest))
}
