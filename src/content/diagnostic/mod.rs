//! Owns how a fault in an authored file is reported: what is wrong by a code, where, and with which
//! values. Words for it have the edges, in the language they run in.

mod codes;

pub use codes::{Code, Help, Level, Noun};

use crate::model::harmless;
use crate::model::limits::MAX_PROBLEMS;

/// Longest value that is passed on, in characters: it can quote what stands in the file.
const LONGEST: usize = 900;
/// Most faults that are kept at all; of more only the number is known.
const KEPT: usize = 10 * MAX_PROBLEMS;

/// Bytes of a text, from the first to before the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub from: usize,
    pub to: usize,
}

impl Span {
    /// All bytes from `from` to before `to`.
    pub fn between(from: usize, to: usize) -> Self {
        Self { from, to: to.max(from) }
    }

    /// No byte, at this place.
    pub fn at(offset: usize) -> Self {
        Self::between(offset, offset)
    }
}

/// A place in a text as people count: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    pub line: usize,
    pub column: usize,
}

impl Spot {
    /// Where a text begins.
    pub const FIRST: Spot = Spot { line: 1, column: 1 };
}

/// A value that the words for a problem need.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// As it stands in the file, or as the notation calls it; nothing in it steers a terminal.
    Text(String),
    Number(i64),
    Noun(Noun),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(shown(text))
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<Noun> for Arg {
    fn from(noun: Noun) -> Self {
        Self::Noun(noun)
    }
}

/// What is larger than any number that can be told stays the largest.
macro_rules! numbers {
    ($($kind:ty)+) => {$(
        impl From<$kind> for Arg {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )+};
}
numbers!(i8 i16 i32 i64 u8 u32 u64 usize);

/// One fault in a text: where, what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub span: Span,
    pub code: Code,
    pub args: Vec<(&'static str, Arg)>,
    pub help: Option<Help>,
}

impl Fault {
    /// A fault of the text as a whole, until it is said where it is.
    pub fn new(code: Code) -> Self {
        Self { span: Span::default(), code, args: Vec::new(), help: None }
    }

    /// The same at this place.
    #[must_use]
    pub fn at(self, span: Span) -> Self {
        Self { span, ..self }
    }

    /// The same with a value for its words, or for those of its help.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The same with what can be done about it.
    #[must_use]
    pub fn help(self, help: Help) -> Self {
        Self { help: Some(help), ..self }
    }

    /// The same with a range that is possible, and the advice to keep to it.
    #[must_use]
    pub fn use_range(self, low: i64, high: i64) -> Self {
        self.with("low", low).with("high", high).help(Help::UseRange)
    }

    /// The same with the advice to use no more.
    #[must_use]
    pub fn use_at_most(self, most: usize) -> Self {
        self.with("most", most).help(Help::UseAtMost)
    }

    /// The only problem of `source`.
    pub fn located(self, source: &str) -> Diagnostic {
        let (start, end) = (spot(source, self.span.from), spot(source, self.span.to));
        let Self { span, code, args, help } = self;
        Diagnostic { code, span, start, end, args, help }
    }
}

/// A problem of a file, or what its author may not have meant, with its place as bytes and as people count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    pub start: Spot,
    pub end: Spot,
    /// Without a byte order mark that the file may begin with.
    pub span: Span,
    pub code: Code,
    pub args: Vec<(&'static str, Arg)>,
    pub help: Option<Help>,
}

/// `text` without what steers a terminal, and cut where it is longer than anybody reads.
fn shown(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => harmless(&format!("{}…", &text[..end])).into_owned(),
        None => harmless(text).into_owned(),
    }
}

/// The faults of a file: so many that a person can act on them, and the number of the rest.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    kept: Vec<Fault>,
    more: usize,
}

impl Faults {
    pub fn push(&mut self, fault: Fault) {
        if self.kept.last() == Some(&fault) {
            return;
        }
        if self.is_full() {
            self.more += 1;
        } else {
            self.kept.push(fault);
        }
    }

    /// Takes over what another list holds.
    pub fn append(&mut self, other: Faults) {
        self.more += other.more;
        other.kept.into_iter().for_each(|fault| self.push(fault));
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.kept.len() + self.more
    }

    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Whether further faults are only counted; what it costs to describe them can be saved.
    pub fn is_full(&self) -> bool {
        self.kept.len() >= KEPT
    }

    /// What was read, if nothing is wrong with it.
    ///
    /// # Errors
    /// All faults, with their places in `source`.
    pub fn or<T>(self, source: &str, read: T) -> Result<T, Vec<Diagnostic>> {
        if self.is_empty() { Ok(read) } else { Err(self.located(source)) }
    }

    /// The places of all faults; in the order of the file, each once. Of more than [`MAX_PROBLEMS`] the
    /// last says how many there are besides.
    pub fn located(self, source: &str) -> Vec<Diagnostic> {
        let Self { kept: mut faults, more } = self;
        faults.sort();
        faults.dedup();
        let besides = more + faults.len().saturating_sub(MAX_PROBLEMS);
        if besides > 0 {
            let span = faults.get(MAX_PROBLEMS).or(faults.last()).map_or(Span::default(), |fault| fault.span);
            faults.truncate(MAX_PROBLEMS);
            faults.push(Fault::new(Code::MoreProblems).at(span).with("count", besides).help(Help::MendFirst));
        }
        let mut offsets: Vec<usize> = faults.iter().flat_map(|fault| [fault.span.from, fault.span.to]).collect();
        offsets.sort_unstable();
        let spots = spots(source, &offsets);
        let spot = |offset| offsets.binary_search(&offset).ok().and_then(|at| spots.get(at)).copied();
        let placed = |fault: Fault| {
            let Fault { span, code, args, help } = fault;
            let [start, end] = [span.from, span.to].map(|offset| spot(offset).unwrap_or(Spot::FIRST));
            Diagnostic { code, span, start, end, args, help }
        };
        faults.into_iter().map(placed).collect()
    }
}

/// Where these offsets lie, which ascend; found in one pass.
fn spots(source: &str, offsets: &[usize]) -> Vec<Spot> {
    let (mut done, mut spot) = (0, Spot::FIRST);
    let mut found = Vec::with_capacity(offsets.len());
    for &offset in offsets {
        let end = source.floor_char_boundary(offset).max(done);
        for c in source[done..end].chars() {
            spot = if c == '\n' {
                Spot { line: spot.line + 1, column: 1 }
            } else {
                Spot { column: spot.column + 1, ..spot }
            };
        }
        done = end;
        found.push(spot);
    }
    found
}

/// Where a byte lies; the end of the text for an offset beyond it.
pub fn spot(source: &str, offset: usize) -> Spot {
    spots(source, &[offset]).first().copied().unwrap_or(Spot::FIRST)
}

/// The offset of the byte at a place; the end of its line, or of the text, where there is none.
pub fn offset_of(source: &str, spot: Spot) -> usize {
    let before: usize = source.split_inclusive('\n').take(spot.line.saturating_sub(1)).map(str::len).sum();
    let line = source.get(before..).unwrap_or_default().split('\n').next().unwrap_or_default();
    let within = line.char_indices().nth(spot.column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    before + within
}

/// Line and column (from 1) of a byte offset; the end of the text for an offset beyond it.
pub fn line_column(source: &str, offset: usize) -> (usize, usize) {
    let Spot { line, column } = spot(source, offset);
    (line, column)
}
