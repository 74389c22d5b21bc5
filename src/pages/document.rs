//! Owns what a page is made of before anybody knows where it shows: headings, lines, lists, columns and
//! bars. An edge sets it, on the width that it has, or has it read aloud.

use crate::model::Text;
use crate::words::Words;

/// A part of a page. Texts may come from outside: whoever shows them sees to it that they steer nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// An empty line.
    Gap,
    /// A line of its own above what belongs together.
    Heading(String),
    /// A paragraph, so many columns from the edge in its first line and in the others.
    Text { first: usize, rest: usize, text: String },
    /// What was found in a file: a line for scripts as it stands. What comes from outside is harmless in
    /// it already.
    Finding(String),
    /// The title of a decision, counted from 1.
    Decision { number: usize, text: String },
    /// An entry of a list without an order.
    Bullet { indent: usize, text: String },
    /// An entry of a list by its number, which ends at so many columns. `taken` marks what was chosen.
    Numbered { columns: usize, number: usize, taken: bool, text: String },
    /// The choice that was taken.
    Chosen { indent: usize, text: String },
    /// What is worth or counts so much; each amount ends at so many columns. `sign` stands before them.
    Valued { sign: &'static str, columns: usize, amounts: Vec<String>, what: String },
    /// A text behind its label.
    Labelled { label: String, text: String },
    /// A text behind what it is marked with, which takes so many columns.
    Marked { indent: usize, columns: usize, mark: String, text: String },
    /// What is said where nothing can stand in columns: `label: value`.
    Pair { label: String, value: String },
    /// Texts in two columns, row by row.
    Beside(Vec<[String; 2]>),
    /// A table; each row has as many cells as its head.
    Table { head: Vec<String>, rows: Vec<Vec<String>> },
    /// The value line of a play.
    ValueLine(ValueLine),
    /// What is drawn, and what says the same in words where nothing is.
    Either { drawn: Vec<Block>, said: Vec<Block> },
}

/// How the expectation went from decision to decision, on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueLine {
    /// What the scale and its signs mean, where there is room for one.
    pub axis: String,
    pub steps: Vec<ValueStep>,
}

impl ValueLine {
    /// Expectation before, after the choice and after chance, as they stand on the scale.
    pub const SIGNS: [char; 3] = ['○', '●', '◆'];
}

/// One decision of a value line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueStep {
    pub day: String,
    /// Before, after the choice, after chance.
    pub amounts: [String; 3],
    /// The same on the scale, in thousandths of it.
    pub spots: [u32; 3],
    pub mark: String,
    /// What chance did; empty where it did nothing.
    pub luck: String,
}

/// A page in one language, as it is put together.
pub struct Document<'w> {
    pub words: &'w Words,
    blocks: Vec<Block>,
}

impl<'w> Document<'w> {
    /// An empty page.
    pub fn new(words: &'w Words) -> Self {
        Self { words, blocks: Vec::new() }
    }

    /// All parts, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// All parts, in order, to be put into another page.
    pub fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }

    /// An authored text in the language of the page.
    pub fn pick<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.words.lang())
    }

    pub fn add(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub fn gap(&mut self) {
        self.add(Block::Gap);
    }

    pub fn heading(&mut self, text: &str) {
        self.add(Block::Heading(text.into()));
    }

    /// A paragraph from the edge on.
    pub fn text(&mut self, text: &str) {
        self.indented(0, text);
    }

    /// A paragraph, so many columns from the edge.
    pub fn indented(&mut self, columns: usize, text: &str) {
        self.hanging(columns, columns, text);
    }

    /// A paragraph, so many columns from the edge in its first line and in the others.
    pub fn hanging(&mut self, first: usize, rest: usize, text: &str) {
        self.add(Block::Text { first, rest, text: text.into() });
    }

    pub fn bullet(&mut self, indent: usize, text: &str) {
        self.add(Block::Bullet { indent, text: text.into() });
    }

    pub fn numbered(&mut self, columns: usize, number: usize, text: &str) {
        self.add(Block::Numbered { columns, number, taken: false, text: text.into() });
    }

    pub fn decision(&mut self, number: usize, text: &str) {
        self.add(Block::Decision { number, text: text.into() });
    }

    pub fn chosen(&mut self, indent: usize, text: &str) {
        self.add(Block::Chosen { indent, text: text.into() });
    }

    /// What is worth or counts so much; the amount ends at so many columns.
    pub fn valued(&mut self, columns: usize, amount: &str, what: &str) {
        self.add(Block::Valued { sign: "", columns, amounts: vec![amount.into()], what: what.into() });
    }

    pub fn pair(&mut self, label: &str, value: &str) {
        self.add(Block::Pair { label: label.into(), value: value.into() });
    }

    /// What is drawn, and what says the same in words.
    pub fn either(&mut self, drawn: impl FnOnce(&mut Self), said: impl FnOnce(&mut Self)) {
        let mut parts = [Self::new(self.words), Self::new(self.words)];
        drawn(&mut parts[0]);
        said(&mut parts[1]);
        let [drawn, said] = parts.map(|part| part.blocks);
        self.add(Block::Either { drawn, said });
    }
}
