//! Owns a person's own lines: what they say in the place of an approach book's wordings, by the kind of
//! what happens, and what must be right in them.

use std::collections::{BTreeMap, BTreeSet};

use super::book::Book;
use super::complain::Complain;
use super::fill;
use super::writer::WrittenOut;
use crate::content::diagnostic::{Code, Fault, Help};
use crate::content::draft::{self, Tell, Voice};
use crate::model::Text;

/// What is told when a rival courts somebody: a friend tells us; they have cooled; nothing shows.
pub const RIVAL: [&str; 3] = ["rival_told", "rival_cooled", "rival_quiet"];

/// What is told of somebody where a template has these wordings: their own lines for it, if they have any.
/// `key` is that of the template's, `from` where its turns begin for this person.
pub fn told(
    person: Option<&draft::Person>,
    kind: Option<&str>,
    (key, from): (String, usize),
    wordings: &[Text],
    fill: impl Fn(&Text) -> Text,
) -> Tell {
    let own = person.zip(kind).map(|(person, kind)| {
        let lines = person.campaign.lines.iter().filter(|(name, _)| name.text == kind);
        (key_of(person, kind), lines.map(|(_, text)| fill(text)).collect::<Vec<_>>())
    });
    match own.filter(|(_, lines)| !lines.is_empty()) {
        Some((key, wordings)) => Tell { wordings, voice: Voice::InOrder(key) },
        None => Tell { wordings: wordings.iter().map(fill).collect(), voice: Voice::InTurn { key, from } },
    }
}

fn key_of(person: &draft::Person, kind: &str) -> String {
    format!("{}:{kind}", person.id.text)
}

/// The kinds of a book, with the words in braces that are filled in there.
pub fn kinds(book: &Book) -> BTreeMap<&str, Vec<&'static str>> {
    let person = || fill::WORDS.iter().chain(fill::PRONOUNS).copied();
    let mut kinds: BTreeMap<&str, Vec<&'static str>> =
        RIVAL.into_iter().map(|kind| (kind, vec!["name", "rival"])).collect();
    for template in book.templates() {
        let other = template.id.text.contains('&').then_some(fill::OTHER);
        for line in template.cases.iter().flat_map(|case| &case.outcomes).filter_map(|outcome| outcome.line.as_ref()) {
            kinds.entry(&line.text).or_insert_with(|| person().chain(other).collect());
        }
    }
    kinds
}

/// Complains about lines of a kind that there is not, with words that nothing is put in the place of, and
/// those that can never be said.
pub fn check(draft: &draft::Scenario, book: &Book, made: &WrittenOut, complain: Complain<'_>) {
    let kinds = kinds(book);
    let actions = made.actions.iter().flat_map(|action| &action.cases);
    let cases = actions.chain(made.events.iter().flat_map(|event| &event.cases));
    let voices = cases.flat_map(|case| &case.outcomes).map(|outcome| &outcome.tell.voice);
    let said: BTreeSet<&str> = voices
        .filter_map(|voice| match voice {
            Voice::InOrder(key) => Some(key.as_str()),
            Voice::Own | Voice::InTurn { .. } => None,
        })
        .collect();
    for person in &draft.people {
        for (kind, text) in &person.campaign.lines {
            let Some(known) = kinds.get(kind.text.as_str()) else {
                let known = kinds.keys().copied().collect::<Vec<_>>().join(", ");
                let fault = Fault::new(Code::UnknownLine).with("id", &kind.text).with("known", known);
                complain(kind, fault.help(Help::OneOf));
                continue;
            };
            if !said.contains(key_of(person, &kind.text).as_str()) {
                let fault = Fault::new(Code::LineNeverSaid).with("id", &kind.text).with("person", &person.id.text);
                complain(kind, fault.help(Help::GiveTraitOrDrop));
            }
            for part in [&text.en, &text.zh].into_iter().flat_map(|text| text.split('{').skip(1)) {
                let word = part.split_once('}').map_or(part, |(word, _)| word);
                if !known.contains(&word) {
                    let fault = Fault::new(Code::UnknownPlaceholder).with("word", word);
                    complain(kind, fault.with("known", known.join(", ")).help(Help::OneOf));
                }
            }
        }
    }
}
