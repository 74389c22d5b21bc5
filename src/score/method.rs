//! Owns the method's catalogue: every rule that the method teaches, by its code, with what it says in a
//! sentence and why the game does or doesn't act on it. Rulebooks cite it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::content::{self, Fault, Problem};
use crate::model::Text;
use crate::model::limits::{MAX_RULES, MAX_SOURCES};

/// A text that the method was taken from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What the codes of its rules begin with, such as `VR`.
    pub code: String,
    pub title: Text,
}

/// One rule of the method; a [`super::Rule`] applies it to decisions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// Its source and its number there, such as `VR-3`.
    pub code: String,
    pub name: Text,
    /// What it says, for a learner.
    pub gist: Text,
    /// How the model itself makes it act.
    #[serde(default)]
    pub mechanic: Option<Text>,
    /// Why nothing in the game does anything about it.
    #[serde(default)]
    pub absent: Option<Text>,
}

/// The whole method.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    pub sources: Vec<Source>,
    /// Source by source, numbered from 1 in each.
    pub principles: Vec<Principle>,
}

/// The text of the catalogue that ships.
pub const METHOD: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/method.ron"));

/// The catalogue that ships.
pub fn shipped_method() -> &'static Method {
    // A faulty one would be empty, and no rulebook could cite it; the tests read it.
    static SHIPPED: LazyLock<Method> = LazyLock::new(|| method(METHOD.as_bytes()).unwrap_or_default());
    &SHIPPED
}

impl Method {
    /// The rule with this code.
    pub fn principle(&self, code: &str) -> Option<&Principle> {
        self.principles.iter().find(|p| p.code == code)
    }

    /// The rules of a source.
    pub fn of<'a>(&'a self, source: &'a Source) -> impl Iterator<Item = &'a Principle> {
        self.principles.iter().filter(|p| p.code.split_once('-').is_some_and(|(code, _)| code == source.code))
    }

    /// The codes that there are, as a hint.
    pub fn range(&self) -> String {
        let ranges = self.sources.iter().map(|source| {
            let code = &source.code;
            match self.of(source).count() {
                0 | 1 => format!("{code}-1"),
                last => format!("{code}-1 to {code}-{last}"),
            }
        });
        ranges.collect::<Vec<_>>().join(", ")
    }
}

/// Reads and checks a catalogue.
///
/// # Errors
/// All problems found. Those of a single entry point at its code.
pub fn method(bytes: &[u8]) -> Result<Method, Vec<Problem>> {
    let (source, method) = content::read::<Method>(bytes)?;
    let mut faults = Vec::new();
    let counts =
        [("sources", method.sources.len(), MAX_SOURCES), ("rules", method.principles.len(), MAX_SOURCES * MAX_RULES)];
    for (what, count, most) in counts {
        if count > most {
            let (message, hint) = (format!("there are {count} {what}"), format!("use at most {most}"));
            faults.push(Fault { offset: 0, message, hint });
        }
    }
    if !faults.is_empty() {
        return Err(content::located(source, faults));
    }
    let mut place = Names::of(source);
    let mut last: BTreeMap<&str, u16> = BTreeMap::new();
    for Source { code, title } in &method.sources {
        let offset = place.after(code);
        let mut complain = |message: String, hint: &str| faults.push(Fault { offset, message, hint: hint.into() });
        if code.is_empty() || !code.chars().all(|c| c.is_ascii_uppercase()) {
            complain(format!("`{code}` is not the code of a source"), "write capital letters, such as VR");
        }
        if last.insert(code, 0).is_some() {
            complain(format!("the source `{code}` is there twice"), "remove one of them");
        }
        if lacks(title) {
            complain(format!("the source `{code}` lacks a text in one language"), "write both `en` and `zh`");
        }
    }
    for principle in &method.principles {
        let code = &principle.code;
        let offset = place.after(code);
        let mut complain = |message: String, hint: String| faults.push(Fault { offset, message, hint });
        let numbered = code.split_once('-').and_then(|(of, number)| Some((last.get_mut(of)?, of, number)));
        match numbered {
            None => complain(
                format!("`{code}` is not a code"),
                "write the code of one of the sources, a hyphen and a number".into(),
            ),
            Some((count, of, number)) => {
                let next = *count + 1;
                if number == next.to_string() {
                    *count = next;
                } else {
                    complain(format!("`{code}` is not the next of its source"), format!("`{of}-{next}` comes here"));
                }
            }
        }
        let texts =
            [Some(&principle.name), Some(&principle.gist), principle.mechanic.as_ref(), principle.absent.as_ref()];
        if texts.into_iter().flatten().any(lacks) {
            complain(format!("`{code}` lacks a text in one language"), "write both `en` and `zh`".into());
        }
        if principle.mechanic.is_some() && principle.absent.is_some() {
            complain(format!("`{code}` acts and is absent at once"), "remove `mechanic` or `absent`".into());
        }
    }
    if faults.is_empty() { Ok(method) } else { Err(content::located(source, faults)) }
}

fn lacks(text: &Text) -> bool {
    text.en.trim().is_empty() || text.zh.trim().is_empty()
}

/// Finds names that stand in the order of the file. One written with an escape is not found; then the
/// rest is not searched for either.
pub(super) struct Names<'a> {
    source: &'a str,
    offset: usize,
    searching: bool,
}

impl<'a> Names<'a> {
    pub fn of(source: &'a str) -> Self {
        Self { source, offset: 0, searching: true }
    }

    /// Where `name` stands in quotes, after the name before it.
    pub fn after(&mut self, name: &str) -> usize {
        if self.searching {
            match self.source[self.offset..].find(&format!("\"{name}\"")) {
                Some(found) => self.offset += found + 1,
                None => self.searching = false,
            }
        }
        self.offset
    }
}
