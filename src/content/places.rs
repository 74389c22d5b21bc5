//! Owns where what stands in a text in RON: one pass that lists every value with its bytes, and every
//! bracket or text that is not closed. It goes on after a fault, and knows nothing of what a value means.

use super::diagnostic::{Code, Fault, Faults, Help, Span};
use super::pieces::{Piece, pieces};

/// Where each value of a text stands. The first node is the whole text.
pub struct Places<'a> {
    source: &'a str,
    nodes: Vec<Node>,
    root: u32,
    faults: Faults,
}

/// No such node, or no such byte.
const NONE: u32 = u32::MAX;

/// A value. Offsets are of bytes; a text has its own without the quotation marks.
#[derive(Clone, Copy)]
struct Node {
    start: u32,
    end: u32,
    /// Where the name of the field stands that has this value.
    name: (u32, u32),
    /// Of the bracket in which it has parts.
    open: u32,
    /// Its first part, and what follows it in that of which it is a part itself.
    first: u32,
    next: u32,
}

impl Node {
    fn at(start: u32, end: u32) -> Self {
        Self { start, end, name: (NONE, NONE), open: NONE, first: NONE, next: NONE }
    }
}

/// A value, or the nearest that stands around it where the text has none.
#[derive(Clone, Copy)]
pub struct Value<'p> {
    places: &'p Places<'p>,
    node: u32,
    /// Stands for a part that there isn't.
    lacks: bool,
}

impl<'a> Places<'a> {
    /// Goes through a text.
    pub fn of(source: &'a str) -> Self {
        Builder::of(source).built()
    }

    /// The brackets, texts and comments that are not closed, and brackets that close nothing.
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// The value that the text is.
    pub fn root(&self) -> Value<'_> {
        Value { places: self, node: self.root, lacks: false }
    }

    /// The text as a whole.
    pub fn whole(&self) -> Value<'_> {
        Value { places: self, node: 0, lacks: false }
    }

    fn node(&self, node: u32) -> Option<&Node> {
        self.nodes.get(node as usize)
    }
}

impl<'p> Value<'p> {
    /// Its bytes.
    pub fn span(self) -> Span {
        let Some(node) = self.places.node(self.node) else { return Span::default() };
        // A field that has a name and no value is missing where its value should begin.
        Span::between(if node.start == NONE { node.end } else { node.start } as usize, node.end as usize)
    }

    /// The part that is the value of this field.
    pub fn field(self, name: &str) -> Self {
        let named = |part: &Value<'p>| part.name() == Some(name);
        self.parts().find(named).unwrap_or(self.lacking())
    }

    /// Its parts in their order.
    pub fn parts(self) -> impl Iterator<Item = Value<'p>> {
        let mut parts = self.walk();
        std::iter::from_fn(move || Some(parts.step()).filter(|part| !part.lacks))
    }

    /// Each of `list`, which was read from it, with its place.
    pub fn along<'l, T>(self, list: &'l [T]) -> impl Iterator<Item = (&'l T, Value<'p>)>
    where
        'p: 'l,
    {
        let mut walk = self.walk();
        list.iter().map(move |item| (item, walk.step()))
    }

    /// Its parts, one after the other.
    pub fn walk(self) -> Walk<'p> {
        let next = if self.lacks { NONE } else { self.places.node(self.node).map_or(NONE, |node| node.first) };
        Walk { whole: self, next }
    }

    /// What stands in `Some(…)`; a value that stands without is itself.
    pub fn of_some(self) -> Self {
        let Some(node) = self.places.node(self.node).filter(|node| node.open != NONE) else { return self };
        let before = self.places.source.get(node.start as usize..node.open as usize).unwrap_or_default();
        if before.trim_end() == "Some" { self.walk().step() } else { self }
    }

    fn name(self) -> Option<&'p str> {
        let (from, to) = self.places.node(self.node)?.name;
        self.places.source.get(from as usize..to as usize)
    }

    fn lacking(self) -> Self {
        Self { lacks: true, ..self }
    }
}

/// The parts of a value.
pub struct Walk<'p> {
    whole: Value<'p>,
    next: u32,
}

impl<'p> Walk<'p> {
    /// The next part; the whole after the last.
    pub fn step(&mut self) -> Value<'p> {
        let Some(node) = self.whole.places.node(self.next) else { return self.whole.lacking() };
        let part = Value { places: self.whole.places, node: self.next, lacks: false };
        self.next = node.next;
        part
    }
}

/// A bracket that is open.
struct Open {
    /// The value that has it.
    node: u32,
    /// Which of [`BRACKETS`].
    kind: usize,
    at: usize,
    /// The last part so far.
    last: u32,
}

const BRACKETS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('{', '}')];
/// The text itself, which no bracket opens.
const WHOLE: usize = BRACKETS.len();

struct Builder<'a> {
    places: Places<'a>,
    /// What is open, from the text itself on.
    open: Vec<Open>,
    /// The value that is going on.
    current: Option<u32>,
    /// By kind of bracket: how many more open than close in the whole text, as far as not told yet.
    surplus: [isize; 3],
    /// The end of the last piece that is no blank.
    end: usize,
    /// The first text in which a line ends: where a closing quotation mark is missing, each later one opens.
    broken: Option<usize>,
}

impl<'a> Builder<'a> {
    fn of(source: &'a str) -> Self {
        let mut surplus = [0; 3];
        // Values are counted first, so that no more memory is taken than they need.
        let (mut values, mut begins) = (1, true);
        for piece in pieces(source) {
            let mark = if let Piece::Mark(c) = piece { c } else { '"' };
            let mut bracket = false;
            for (of_kind, (open, close)) in surplus.iter_mut().zip(BRACKETS) {
                *of_kind += isize::from(mark == open) - isize::from(mark == close);
                bracket |= mark == open || mark == close;
            }
            if !mark.is_whitespace() {
                values += usize::from(begins && mark != ',');
                begins = bracket || mark == ',';
            }
        }
        let mut nodes = Vec::with_capacity(values);
        nodes.push(Node::at(0, offset(source.len())));
        let places = Places { source, nodes, root: 0, faults: Faults::default() };
        let open = vec![Open { node: 0, kind: WHOLE, at: 0, last: NONE }];
        Self { places, open, current: None, surplus, end: 0, broken: None }
    }

    fn built(mut self) -> Places<'a> {
        let mut pieces = pieces(self.places.source);
        while let Some(piece) = pieces.next() {
            self.piece(piece, pieces.span());
        }
        // Whatever stands behind a text or a comment without end belongs to it, brackets too.
        let unclosed = pieces.unclosed();
        if let Some((from, code)) = unclosed {
            let from = self.broken.filter(|_| code == Code::UnclosedText).unwrap_or(from);
            self.places
                .faults
                .push(Fault::new(code).at(Span::between(from, self.places.source.len())).help(Help::CloseIt));
        }
        while self.open.len() > 1 {
            if let Some(open) = self.close(self.end).filter(|_| unclosed.is_none()) {
                self.unclosed(&open);
            }
        }
        self.places.root = self.root();
        self.places
    }

    /// What the text says: the last value in brackets, since attributes may stand before it.
    fn root(&self) -> u32 {
        let mut root = 0;
        let mut next = self.places.nodes.first().map_or(NONE, |whole| whole.first);
        while let Some(node) = self.places.node(next) {
            if root == 0 || node.open != NONE {
                root = next;
            }
            next = node.next;
        }
        root
    }

    fn piece(&mut self, piece: Piece, span: Span) {
        match piece {
            Piece::Mark(c) if c.is_whitespace() => return,
            Piece::Mark(',') => self.current = None,
            Piece::Mark(':') => self.name(span),
            Piece::Mark(c) => {
                let opens = BRACKETS.iter().position(|(open, _)| *open == c);
                let closes = BRACKETS.iter().position(|(_, close)| *close == c);
                match (opens, closes) {
                    (Some(kind), _) => self.opens(kind, span),
                    (None, Some(kind)) => self.closes(kind, span),
                    (None, None) => self.grows(span),
                }
            }
            Piece::Literal { start, end, .. } => {
                let text = self.places.source.get(start..end).unwrap_or_default();
                if self.broken.is_none() && text.contains('\n') && !text.contains("\\\n") {
                    self.broken = Some(span.from);
                }
                // A text alone is what stands in it.
                let alone = self.current.and_then(|node| self.places.node(node)).is_none_or(|node| node.start == NONE);
                self.grows(if alone { Span::between(start, end) } else { span });
            }
            Piece::Character => self.grows(span),
        }
        self.end = span.to;
    }

    /// The value that is going on, or a new one.
    fn value(&mut self) -> u32 {
        // What has had its brackets is over, even without a comma.
        let going_on = self.current.filter(|node| self.places.node(*node).is_some_and(|node| node.open == NONE));
        if let Some(node) = going_on {
            return node;
        }
        let node = offset(self.places.nodes.len());
        self.places.nodes.push(Node::at(NONE, NONE));
        if let Some(around) = self.open.last_mut() {
            let before = std::mem::replace(&mut around.last, node);
            match self.places.nodes.get_mut(before as usize) {
                Some(before) => before.next = node,
                None => {
                    let around = around.node as usize;
                    if let Some(around) = self.places.nodes.get_mut(around) {
                        around.first = node;
                    }
                }
            }
        }
        self.current = Some(node);
        node
    }

    /// A piece of a value.
    fn grows(&mut self, span: Span) {
        let node = self.value() as usize;
        if let Some(node) = self.places.nodes.get_mut(node) {
            node.start = node.start.min(offset(span.from));
            node.end = offset(span.to);
        }
    }

    /// What went on was the name of a field; its value follows.
    fn name(&mut self, span: Span) {
        let Some(node) = self.current.and_then(|node| self.places.nodes.get_mut(node as usize)) else { return };
        if node.open == NONE && node.start != NONE && node.name.0 == NONE {
            node.name = (node.start, node.end);
            (node.start, node.end) = (NONE, offset(span.to));
        }
    }

    fn opens(&mut self, kind: usize, span: Span) {
        self.grows(span);
        let Some(node) = self.current.take() else { return };
        if let Some(node) = self.places.nodes.get_mut(node as usize) {
            node.open = offset(span.from);
        }
        self.open.push(Open { node, kind, at: span.from, last: NONE });
    }

    fn closes(&mut self, kind: usize, span: Span) {
        let mark = |kind: usize| BRACKETS.get(kind).map_or_else(String::new, |(_, close)| close.to_string());
        // What lacks its end ends here, one after the other.
        let top = loop {
            let top = self.open.last().map_or(WHOLE, |open| open.kind);
            let surplus = |of: usize| self.surplus.get(of).copied().unwrap_or(0);
            let (extra, lacking) = (surplus(kind) < 0, surplus(top) > 0);
            if top == kind {
                break top;
            }
            if top == WHOLE || extra && !lacking {
                let fault = Fault::new(Code::StrayBracket).at(span).with("mark", mark(kind)).help(Help::RemoveBracket);
                self.places.faults.push(fault);
                self.told(kind, 1);
                return;
            }
            if extra || !lacking {
                break top;
            }
            if let Some(open) = self.close(self.end) {
                self.unclosed(&open);
            }
        };
        if top != kind {
            let fault = Fault::new(Code::WrongBracket).at(span).with("mark", mark(kind)).with("wanted", mark(top));
            self.places.faults.push(fault.help(Help::WriteBracket));
            self.told(kind, 1);
            self.told(top, -1);
        }
        self.current = self.close(span.to).map(|open| open.node);
    }

    /// Ends the innermost value that is open, which goes up to `end`.
    fn close(&mut self, end: usize) -> Option<Open> {
        self.current = None;
        let open = self.open.pop()?;
        if let Some(node) = self.places.nodes.get_mut(open.node as usize) {
            node.end = offset(end);
        }
        Some(open)
    }

    fn unclosed(&mut self, open: &Open) {
        let Some((mark, close)) = BRACKETS.get(open.kind) else { return };
        let span = Span::between(open.at, open.at + mark.len_utf8());
        let fault = Fault::new(Code::UnclosedBracket).at(span).with("mark", mark.to_string());
        self.places.faults.push(fault.with("wanted", close.to_string()).help(Help::CloseIt));
        self.told(open.kind, -1);
    }

    /// Notes that a bracket too many, or one too few, has been told of.
    fn told(&mut self, kind: usize, by: isize) {
        if let Some(surplus) = self.surplus.get_mut(kind) {
            *surplus += by;
        }
    }
}

/// An offset as nodes have it. No text is so long that this would not be its own.
fn offset(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(NONE - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at<'a>(source: &'a str, value: Value<'_>) -> &'a str {
        let Span { from, to } = value.span();
        &source[from..to]
    }

    #[test]
    fn every_value_is_found_where_it_stands() {
        let source = "#![enable(implicit_some)]\n( // (not: this)\n a: \"x, (y\", b: [Some((c: 1)), Met ( \"anna\", -2 ),],\n\
             d: (en: r#\"\"#, zh: '\"'), /* e: 3 */ f: Not(AtDesk) )";
        let places = Places::of(source);
        let root = places.root();
        assert!(places.faults().is_empty());
        assert_eq!(at(source, root.field("a")), "x, (y");
        let second: Vec<_> = root.field("b").parts().map(|part| at(source, part)).collect();
        assert_eq!(second, ["Some((c: 1))", "Met ( \"anna\", -2 )"]);
        let some = root.field("b").walk().step();
        assert_eq!((at(source, some.of_some()), at(source, some.of_some().field("c"))), ("(c: 1)", "1"));
        assert_eq!(at(source, root.field("d").field("zh")), "'\"'");
        assert_eq!(at(source, root.field("f").walk().step()), "AtDesk");
        // Where there is no such value, the nearest around it.
        assert_eq!(at(source, root.field("d").field("fr").field("x")), "(en: r#\"\"#, zh: '\"')");
        assert_eq!(Places::of("").root().field("a").span(), Span::at(0));
    }

    fn faults(source: &str) -> Vec<(String, usize)> {
        let located = Places::of(source).faults().clone().located(source);
        located.into_iter().map(|problem| (problem.code.word(), problem.span.from)).collect()
    }

    #[test]
    fn it_goes_on_after_a_fault() {
        let told = |list: &[(&str, usize)]| list.iter().map(|(code, at)| ((*code).to_owned(), *at)).collect::<Vec<_>>();
        for (source, found) in [
            ("(a: [1, 2)", &[("unclosed-bracket", 4)][..]),
            ("(a: [(b: 1, (c: 2)], d: 1)", &[("unclosed-bracket", 5)]),
            ("(a: [(b: 1)), (c: 2)], d: 1)", &[("stray-bracket", 11)]),
            ("(a: (1], b: 2)", &[("wrong-bracket", 6)]),
            ("(a: 1", &[("unclosed-bracket", 0)]),
            ("(a: 1))", &[("stray-bracket", 6)]),
            ("(a: [1, b: {1, c: 3)", &[("unclosed-bracket", 4), ("unclosed-bracket", 11)]),
            ("(a: \"x, b: [1)", &[("unclosed-text", 4)]),
            ("(a: \"x, b: \"y\",\n c: \"z\")", &[("unclosed-text", 13)]),
            ("(a: 1 /* no end )", &[("unclosed-comment", 6)]),
            ("(a: 1)) \"", &[("stray-bracket", 6), ("unclosed-text", 8)]),
        ] {
            assert_eq!(faults(source), told(found), "{source}");
        }
    }
}
