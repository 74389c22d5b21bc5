//! Owns board books: what the faces of the board say about themselves, when a stage's outcome has
//! been seen, when a vital sign is strong, and what weighs most in which phase; data, read and checked.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Face, Sight};
use crate::content::{self, Fault, Problem};
use crate::model::limits::{MAX_PARTS, MAX_SIGNS};
use crate::model::{Concern, Expr, FactKind, Phase, Text};
use crate::score::shipped_method;

/// What a face says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaceText {
    pub face: Face,
    /// What shows it in the terminal.
    pub command: String,
    pub name: Text,
    /// One sentence on what it shows.
    pub says: Text,
    /// The rules of the method that it puts before the eyes.
    pub cites: Vec<String>,
}

/// What ends a stage (SSM-2).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageText {
    /// What the client says or does then.
    pub outcome: Text,
    /// When the learner has seen it.
    pub seen: Expr<Sight>,
}

/// A vital sign (SSM-3).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignText {
    pub name: Text,
    /// The same in a word or two.
    pub short: Text,
    pub question: Text,
    /// The stage that it belongs to.
    pub stage: u8,
    /// The rule of the method that says most about it.
    pub cites: String,
    /// Kinds of facts that speak for it.
    #[serde(default)]
    pub evidence: Vec<FactKind>,
    /// Whether the key decision leader speaks for it.
    #[serde(default)]
    pub leader: bool,
    /// When there is something, and not enough.
    pub weak: Expr<Sight>,
    pub strong: Expr<Sight>,
}

/// How much each concern weighs in a phase, in percent (EF-1).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    pub phase: Phase,
    pub need: u8,
    pub solution: u8,
    pub price: u8,
    pub risk: u8,
}

impl Weights {
    /// The weight of a concern.
    pub fn of(&self, concern: Concern) -> u8 {
        match concern {
            Concern::Need => self.need,
            Concern::Solution => self.solution,
            Concern::Price => self.price,
            Concern::Risk => self.risk,
        }
    }
}

/// What belongs to a rulebook for the faces of the board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Book {
    pub faces: Vec<FaceText>,
    /// The seven stages, from the first.
    pub stages: Vec<StageText>,
    pub signs: Vec<SignText>,
    /// The three phases, from the first.
    pub concerns: Vec<Weights>,
}

impl Book {
    /// What a face says about itself.
    pub fn face(&self, face: Face) -> Option<&FaceText> {
        self.faces.iter().find(|f| f.face == face)
    }
}

/// The text of the board book of the rulebook that ships.
pub const SHIPPED: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/rulebooks/signature.board.ron"));

/// The board book that ships; rulebooks without one of their own use it, too.
pub fn board_book() -> &'static Book {
    // A faulty one would be empty, and the faces without words; the tests read it.
    static BOOK: LazyLock<Book> = LazyLock::new(|| book(SHIPPED.as_bytes()).unwrap_or_default());
    &BOOK
}

/// Reads and checks a board book.
///
/// # Errors
/// All problems found.
pub fn book(bytes: &[u8]) -> Result<Book, Vec<Problem>> {
    let (source, book) = content::read::<Book>(bytes)?;
    let mut faults = limits(&book);
    if !faults.is_empty() {
        return Err(content::located(source, faults));
    }
    let mut complain = |message: String, hint: &str| faults.push(Fault { offset: 0, message, hint: hint.into() });
    for face in Face::ALL {
        if book.faces.iter().filter(|f| f.face == face).count() != 1 {
            complain(format!("{face:?} must be there once"), "describe each face of the board");
        }
    }
    let mut commands: Vec<&str> = book.faces.iter().map(|f| f.command.as_str()).collect();
    commands.sort_unstable();
    let taken = |c: &&str| ["n", "h", "q"].contains(c) || c.len() != 1 || !c.chars().all(|c| c.is_ascii_lowercase());
    if commands.windows(2).any(|pair| pair[0] == pair[1]) || commands.iter().any(taken) {
        complain("two faces have the same command, or one is no free letter".into(), "not n, h or q");
    }
    if book.stages.len() != 7 {
        complain(format!("{} stages", book.stages.len()), "there are seven");
    }
    let phases = [Phase::Needs, Phase::Evaluation, Phase::Decision];
    if !book.concerns.iter().map(|w| w.phase).eq(phases) {
        complain("the phases of concern are not all there".into(), "Needs, Evaluation, Decision");
    }
    for weights in &book.concerns {
        let sum: u32 = Concern::ALL.iter().map(|c| u32::from(weights.of(*c))).sum();
        if sum != 100 {
            complain(format!("the weights of {:?} come to {sum}", weights.phase), "they are percent of the whole");
        }
    }
    let cited = book.faces.iter().flat_map(|f| &f.cites).chain(book.signs.iter().map(|s| &s.cites));
    for code in cited.filter(|code| shipped_method().principle(code).is_none()) {
        complain(format!("the method has no rule `{code}`"), &shipped_method().range());
    }
    let texts = book.faces.iter().flat_map(|f| [&f.name, &f.says]).chain(book.stages.iter().map(|s| &s.outcome));
    for text in texts.chain(book.signs.iter().flat_map(|s| [&s.name, &s.short, &s.question])) {
        if text.en.trim().is_empty() || text.zh.trim().is_empty() {
            complain(format!("a text is missing beside {text:?}"), "write both `en` and `zh`");
        }
    }
    if faults.is_empty() { Ok(book) } else { Err(content::located(source, faults)) }
}

/// What is larger than it may be.
fn limits(book: &Book) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut most = |what: &str, count: usize, most: usize| {
        if count > most {
            let (message, hint) = (format!("there are {count} {what}"), format!("use at most {most}"));
            faults.push(Fault { offset: 0, message, hint });
        }
    };
    most("faces", book.faces.len(), MAX_SIGNS);
    most("stages", book.stages.len(), MAX_SIGNS);
    most("signs", book.signs.len(), MAX_SIGNS);
    most("phases of concern", book.concerns.len(), MAX_SIGNS);
    for face in &book.faces {
        most("rules cited by one face", face.cites.len(), MAX_SIGNS);
    }
    for sign in &book.signs {
        most("kinds of evidence for one sign", sign.evidence.len(), FactKind::ALL.len());
    }
    let sights = book.stages.iter().map(|s| &s.seen).chain(book.signs.iter().flat_map(|s| [&s.weak, &s.strong]));
    for sight in sights {
        most("parts in one condition", sight.parts(), MAX_PARTS);
    }
    faults
}
