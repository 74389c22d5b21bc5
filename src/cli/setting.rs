//! Owns how the parts of a page are set in a terminal: drawn on its width, or said in words.

use std::io;

use textwrap::core::display_width;

use super::page::{aligned, padded};
use super::{Page, table};
use crate::pages::Document;
use crate::pages::document::{Block, ValueLine, ValueStep};

impl<'a> Page<'a> {
    /// Writes a page that is put together by `how`.
    pub fn show(&mut self, how: impl FnOnce(&mut Document<'a>)) -> io::Result<()> {
        let mut document = Document::new(self.words);
        how(&mut document);
        self.set(document.blocks())
    }

    fn set(&mut self, blocks: &[Block]) -> io::Result<()> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> io::Result<()> {
        match block {
            Block::Gap => self.gap(),
            Block::Heading(text) => self.heading(text),
            Block::Text { first, rest, text } => self.hanging(&" ".repeat(*first), &" ".repeat(*rest), text),
            Block::Finding(text) => self.findings(text),
            Block::Decision { number, text } => self.decision(*number, text),
            Block::Bullet { indent, text } => self.bullet(*indent, text),
            Block::Numbered { columns, number, taken: false, text } => self.numbered(*columns, *number, text),
            Block::Numbered { columns, number, taken: true, text } => self.taken(*columns, *number, text),
            Block::Chosen { indent, text } => self.chosen(*indent, text),
            Block::Valued { sign, columns, amounts, what } => self.valued(sign, *columns, amounts, what),
            Block::Labelled { label, text } => self.labelled(label, text),
            Block::Marked { indent, columns, mark, text } => self.marked(*indent, *columns, mark, text),
            Block::Pair { label, value } => self.pair(label, value),
            Block::Beside(rows) => rows.iter().try_for_each(|[left, right]| self.beside(left, right)),
            Block::Table { head, rows } => table::print(self, head, rows),
            Block::ValueLine(line) => self.value_line(line),
            Block::Either { drawn, said } => self.set(if self.is_plain() { said } else { drawn }),
        }
    }

    /// The title of a decision.
    fn decision(&mut self, number: usize, text: &str) -> io::Result<()> {
        let number = if self.is_plain() {
            self.words.count("cli-plain-decision", i64::try_from(number).unwrap_or(i64::MAX))
        } else {
            number.to_string()
        };
        self.text(&format!("{number} · {text}"))
    }

    /// A choice that was taken, by its number.
    fn taken(&mut self, columns: usize, number: usize, text: &str) -> io::Result<()> {
        if self.is_plain() {
            return self.numbered(columns, number, text);
        }
        self.hanging(&format!("{number:>columns$} > "), &" ".repeat(columns + 3), text)
    }

    /// The choice that was taken.
    fn chosen(&mut self, indent: usize, text: &str) -> io::Result<()> {
        if self.is_plain() {
            let label = self.words.get("cli-plain-choice");
            return self.pair(&label, text);
        }
        let blanks = " ".repeat(indent);
        self.hanging(&format!("{blanks}> "), &format!("{blanks}  "), text)
    }

    /// What is worth or counts so much.
    fn valued(&mut self, sign: &str, columns: usize, amounts: &[String], what: &str) -> io::Result<()> {
        if self.is_plain() {
            return self.pair(what, &amounts.join(" · "));
        }
        let aligned: String = amounts.iter().map(|amount| aligned(amount, columns)).collect();
        let first = format!("{sign}{aligned}  ");
        let rest = " ".repeat(sign.len() + amounts.len() * columns + 2);
        self.hanging(&first, &rest, what)
    }

    /// A text behind its label.
    fn labelled(&mut self, label: &str, text: &str) -> io::Result<()> {
        if self.is_plain() {
            return self.pair(label, text);
        }
        self.hanging(&format!("{label}  "), &" ".repeat(display_width(label) + 2), text)
    }

    /// A text behind its mark.
    fn marked(&mut self, indent: usize, columns: usize, mark: &str, text: &str) -> io::Result<()> {
        if self.is_plain() {
            return self.pair(text, mark);
        }
        let first = format!("{}{} ", " ".repeat(indent), padded(mark, columns));
        self.hanging(&first, &" ".repeat(indent + columns + 1), text)
    }

    /// A value line, with its scale where there is room for one.
    fn value_line(&mut self, line: &ValueLine) -> io::Result<()> {
        let widest = |of: &dyn Fn(&ValueStep) -> usize| line.steps.iter().map(of).max().unwrap_or(0);
        let amount = widest(&|step| step.amounts.iter().map(|amount| display_width(amount)).max().unwrap_or(0));
        let mark = widest(&|step| display_width(&step.mark));
        let luck = widest(&|step| display_width(&step.luck));
        // Number, day, three amounts with two arrows, and blanks between the columns.
        let taken = 3 + 5 + (3 * amount + 6) + mark + luck + 8;
        let track = self.width().saturating_sub(taken).min(40);
        // A bar of a few cells shows nothing.
        let track = if track < 12 { 0 } else { track };
        if track > 0 {
            self.text(&line.axis)?;
        }
        self.gap()?;
        for (index, step) in line.steps.iter().enumerate() {
            let row = [
                format!("{:>2}", index + 1),
                padded(&step.day, 3),
                step.amounts.each_ref().map(|value| aligned(value, amount)).join(" → "),
                bar(step.spots, track),
                padded(&step.mark, mark),
                step.luck.clone(),
            ];
            let row: Vec<String> = row.into_iter().filter(|part| !part.is_empty()).collect();
            self.raw(row.join("  ").trim_end())?;
        }
        self.gap()
    }
}

/// A row of the value line, `cells` wide: what chance added is drawn apart from what was given away.
fn bar(spots: [u32; 3], cells: usize) -> String {
    if cells == 0 {
        return String::new();
    }
    let spots = spots.map(|share| (share as usize * (cells - 1) + 500) / 1000);
    let mut row = vec!['·'; cells];
    let mut span = |from: usize, to: usize, sign: char| row[from.min(to)..=from.max(to)].fill(sign);
    span(spots[0], spots[1], '─');
    span(spots[1], spots[2], '═');
    for (spot, sign) in spots.into_iter().zip(ValueLine::SIGNS) {
        row[spot] = sign;
    }
    // Where nothing was left to chance, the choice is what shows.
    if spots[1] == spots[2] {
        row[spots[1]] = ValueLine::SIGNS[1];
    }
    row.into_iter().collect()
}
