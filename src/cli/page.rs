//! Owns how text is set in a terminal: lines wrapped to its width, in either script; or plain, for
//! whoever has it read aloud.

use std::borrow::Cow;
use std::io;

use serde::Serialize;
use textwrap::Options;
use textwrap::core::display_width;

use super::outlet::{self, Outlet};
use super::plain;
use crate::model::{Text, harmless};
use crate::words::Words;

/// Longest line that is pleasant to read.
const WIDEST: usize = 100;

/// A place to write text in one language.
///
/// Each text is a paragraph or a line: an end of line in it, as other characters that would steer a
/// terminal, is shown as what it is. The methods give results as writers do, but an outlet that is
/// shut stops no work: [`Page::fault`] tells of it at the end.
///
/// A *plain* page draws nothing: no rules, no signs, no columns and no indents. What these say, it
/// says in words.
pub struct Page<'a> {
    pub words: &'a Words,
    out: Outlet<'a>,
    width: usize,
    plain: bool,
    /// Whether the last line is empty.
    apart: bool,
}

impl<'a> Page<'a> {
    /// A page on standard output.
    pub fn new(words: &'a Words, plain: bool) -> Self {
        // Narrower than this, wrapped text is a column of single words.
        let width = textwrap::termwidth().clamp(24, WIDEST);
        Self { words, out: Outlet::standard(), width, plain, apart: true }
    }

    /// Columns of a line.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Whether what is drawn must be said instead.
    pub fn is_plain(&self) -> bool {
        self.plain
    }

    /// An authored text in the language of the page.
    pub fn pick<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.lang())
    }

    /// An empty line.
    pub fn gap(&mut self) -> io::Result<()> {
        self.line("");
        Ok(())
    }

    /// A wrapped paragraph.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.hanging("", "", text)
    }

    /// A wrapped paragraph whose first line begins with `first` and the others with `rest`.
    pub fn hanging(&mut self, first: &str, rest: &str, text: &str) -> io::Result<()> {
        let text = self.shown(text).into_owned();
        let (first, rest) = if self.plain { (first.trim_start(), "") } else { (first, rest) };
        let options = Options::new(self.width).initial_indent(first).subsequent_indent(rest);
        for line in textwrap::wrap(&text, options) {
            self.line(line.trim_end());
        }
        Ok(())
    }

    /// An entry of a list without an order.
    pub fn bullet(&mut self, indent: usize, text: &str) -> io::Result<()> {
        if self.plain {
            return self.text(text);
        }
        let blanks = " ".repeat(indent);
        self.hanging(&format!("{blanks}• "), &format!("{blanks}  "), text)
    }

    /// An entry of a list by its number, which ends at so many columns.
    pub fn numbered(&mut self, columns: usize, number: usize, text: &str) -> io::Result<()> {
        if self.plain {
            return self.text(&format!("{number}. {text}"));
        }
        self.hanging(&format!("{number:>columns$}  "), &" ".repeat(columns + 2), text)
    }

    /// What a plain page says in the place of a cell: `label: value`.
    pub fn pair(&mut self, label: &str, value: &str) -> io::Result<()> {
        let pair = self.paired(label, value);
        self.text(&pair)
    }

    /// `label: value`, as the language writes it.
    pub fn paired(&self, label: &str, value: &str) -> String {
        self.words.with("cli-plain-pair", &[("label", label.into()), ("value", value.into())])
    }

    /// Two wrapped paragraphs side by side, which no plain page can have.
    pub fn beside(&mut self, left: &str, right: &str) -> io::Result<()> {
        const GAP: usize = 3;
        let half = (self.width - GAP) / 2;
        let wrap = |text: &str| {
            let lines = textwrap::wrap(text, Options::new(half).subsequent_indent("    "));
            lines.into_iter().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>()
        };
        let (left, right) = (wrap(&harmless(left)), wrap(&harmless(right)));
        for at in 0..left.len().max(right.len()) {
            let cell = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
            let (left, right) = (cell(&left), cell(&right));
            let line = format!("{}{}{right}", padded(&left, half), " ".repeat(GAP));
            self.line(line.trim_end());
        }
        Ok(())
    }

    /// A line of its own above what belongs together.
    pub fn heading(&mut self, text: &str) -> io::Result<()> {
        if self.plain {
            if !self.apart {
                self.gap()?;
            }
            let label = self.words.get("cli-plain-section");
            return self.pair(&label, text);
        }
        let text = harmless(text);
        let rule = self.width.saturating_sub(display_width(&text) + 4).max(2);
        self.line(&format!("── {text} {}", "─".repeat(rule)));
        Ok(())
    }

    /// One line as it stands.
    pub fn raw(&mut self, text: &str) -> io::Result<()> {
        self.line(text);
        Ok(())
    }

    /// Lines as they stand.
    pub fn lines(&mut self, text: &str) -> io::Result<()> {
        text.lines().try_for_each(|line| self.raw(line))
    }

    /// What was found in files, line by line: for scripts as it stands, for a person so that nothing
    /// in it can pass for a line of its own. What comes from outside is harmless in it already.
    pub fn findings(&mut self, text: &str) -> io::Result<()> {
        self.out.findings(text);
        self.apart = false;
        Ok(())
    }

    /// A value for machines.
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        let text = serde_json::to_string_pretty(value)?;
        self.out.lines(&outlet::json(&text));
        Ok(())
    }

    /// A question that the reader answers on the same line.
    pub fn prompt(&mut self, text: &str) -> io::Result<()> {
        let text = self.shown(text).into_owned();
        self.out.ask(&text);
        self.apart = false;
        Ok(())
    }

    /// Lets out all that was written.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush();
        Ok(())
    }

    /// Why nothing more can be written; none while all goes well.
    pub fn fault(&self) -> Option<&io::Error> {
        self.out.fault()
    }

    fn line(&mut self, text: &str) {
        self.out.line(text);
        self.apart = text.is_empty();
    }

    /// A text as this page shows it.
    fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let text = harmless(text);
        if self.plain { Cow::Owned(plain::said(self.words, &text)) } else { text }
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
