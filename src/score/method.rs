//! Owns the method's catalogue: every rule that the method teaches, by its code, with what it says in a
//! sentence and why the game does or doesn't act on it. Rulebooks cite it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::content::{self, Authored, Code, Diagnostic, Fault, Faults, Help, Noun};
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
pub fn method(bytes: &[u8]) -> Result<Method, Vec<Diagnostic>> {
    let Authored { source, value: method, places } = content::read::<Method>(bytes)?;
    let mut faults = Faults::default();
    let counts = [
        (Noun::Sources, method.sources.len(), MAX_SOURCES),
        (Noun::Rules, method.principles.len(), MAX_SOURCES * MAX_RULES),
    ];
    for (what, count, most) in counts {
        if count > most {
            faults.push(Fault::new(Code::TooMany).with("count", count).with("what", what).use_at_most(most));
        }
    }
    if !faults.is_empty() {
        return faults.or(source, method);
    }
    let mut last: BTreeMap<&str, u16> = BTreeMap::new();
    for (Source { code, title }, place) in places.root().field("sources").along(&method.sources) {
        let mut complain = |fault: Fault| faults.push(fault.at(place.field("code").span()).with("code", code.as_str()));
        if code.is_empty() || !code.chars().all(|c| c.is_ascii_uppercase()) {
            complain(Fault::new(Code::BadSource).help(Help::CapitalLetters));
        }
        if last.insert(code, 0).is_some() {
            complain(Fault::new(Code::SourceTwice).help(Help::RemoveOne));
        }
        if title.lacks_language() {
            complain(lacks_language(Noun::Source, code));
        }
    }
    for (principle, place) in places.root().field("principles").along(&method.principles) {
        let code = &principle.code;
        let mut complain = |fault: Fault| faults.push(fault.at(place.field("code").span()).with("code", code.as_str()));
        let numbered = code.split_once('-').and_then(|(of, number)| Some((last.get_mut(of)?, of, number)));
        match numbered {
            None => complain(Fault::new(Code::BadCode).help(Help::CodeOfSource)),
            Some((count, of, number)) => {
                let next = *count + 1;
                if number == next.to_string() {
                    *count = next;
                } else {
                    complain(Fault::new(Code::NotNext).with("next", format!("{of}-{next}")).help(Help::ComesHere));
                }
            }
        }
        let texts =
            [Some(&principle.name), Some(&principle.gist), principle.mechanic.as_ref(), principle.absent.as_ref()];
        if texts.into_iter().flatten().any(Text::lacks_language) {
            complain(lacks_language(Noun::Rule, code));
        }
        if principle.mechanic.is_some() && principle.absent.is_some() {
            complain(Fault::new(Code::ActsAndAbsent).help(Help::ActsOrAbsent));
        }
    }
    faults.or(source, method)
}

/// What is said of something that has no text in one of the languages.
pub(super) fn lacks_language(what: Noun, id: &str) -> Fault {
    Fault::new(Code::LacksLanguage).with("what", what).with("id", id).help(Help::WriteBoth)
}

/// What is wrong with the citation of a rule, if anything is.
pub fn citation_fault(code: &str) -> Option<Fault> {
    let lacks = shipped_method().principle(code).is_none();
    let fault = || Fault::new(Code::NoSuchRule).with("code", code).with("range", shipped_method().range());
    lacks.then(|| fault().help(Help::MethodHas))
}
