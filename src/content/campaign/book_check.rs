//! Owns what must be right in an approach book: ids, names, and the words in braces that are filled in.

use std::collections::BTreeSet;

use super::book::{Book, Case, Template};
use super::fill;
use super::made::Known;
use super::people::Trait;
use crate::content::diagnostic::{Code, Diagnostic, Fault, Faults, Help, Noun, Span};
use crate::content::draft::{Condition, Effect, When};
use crate::content::parse::{Authored, Name};
use crate::content::places::Value;
use crate::model::limits::{MAX_APPROACHES, MAX_PARTS};
use crate::model::{Band, Expr, Move, Text};

/// Checks an approach book, where `cited` says what is wrong with a rule that it cites; how many approaches
/// it has.
///
/// # Errors
/// All problems of the book, with their places.
pub fn check_approaches(bytes: &[u8], cited: impl Fn(&str) -> Option<Fault>) -> Result<usize, Vec<Diagnostic>> {
    let read = super::book::read(bytes)?;
    let mut faults = faults(&read);
    let count = read.value.templates().count();
    for name in read.value.templates().take(MAX_APPROACHES).flat_map(|template| &template.cites) {
        if faults.is_full() {
            break;
        }
        cited(&name.text).into_iter().for_each(|fault| faults.push(fault.at(name.span)));
    }
    faults.or(read.source, count)
}

/// Everything that is wrong with a book.
fn faults(read: &Authored<'_, Book>) -> Faults {
    let book = &read.value;
    let mut check = Check { facts: BTreeSet::new(), ids: BTreeSet::new(), faults: Faults::default() };
    let count = book.templates().count();
    if count > MAX_APPROACHES {
        let fault = Fault::new(Code::TooMany).with("count", count).with("what", Noun::Approaches);
        check.faults.push(fault.use_at_most(MAX_APPROACHES));
        return check.faults;
    }
    let root = read.places.root();
    for (fact, place) in root.field("facts").along(&book.facts) {
        if !check.facts.insert(&fact.id.text) {
            check.twice(Noun::Fact, &fact.id);
        }
        // What is the same in every campaign is nobody's.
        let words = if fact.id.text.starts_with('@') { Words::Person } else { Words::None };
        check.text(&fact.text, place.field("text"), words, None);
    }
    let lists = [
        (Kind::Person, "people", &book.people),
        (Kind::Door, "doors", &book.doors),
        (Kind::Company, "company", &book.company),
        (Kind::Letter, "letter", &book.letter),
    ];
    for (kind, field, list) in lists {
        root.field(field).along(list).for_each(|(template, place)| check.template(kind, template, place));
    }
    for band in Band::ALL {
        if !book.letter.is_empty() && book.letter.iter().filter(|t| t.id.text == letter_id(band)).count() != 1 {
            let fault = Fault::new(Code::BandNotOnce).with("id", letter_id(band)).at(root.field("letter").span());
            check.faults.push(fault.help(Help::LetterOfEachBand));
        }
    }
    let bone = root.field("bone");
    check.text(&book.bone.announced, bone.field("announced"), Words::Bone, None);
    check.variants(&book.bone.ours, bone.field("ours"), Words::Bone, None);
    check.variants(&book.bone.theirs, bone.field("theirs"), Words::Bone, None);
    let courting = root.field("courting");
    for (field, list) in
        [("told", &book.courting.told), ("cooled", &book.courting.cooled), ("quiet", &book.courting.quiet)]
    {
        check.variants(list, courting.field(field), Words::Courting, None);
    }
    check.faults
}

/// The id of the approach that sends a letter of this quality.
fn letter_id(band: Band) -> String {
    format!("letter_@_{}", band.word())
}

/// Whether somebody can be disqualified in this case, in the ending that a campaign names for it (EF-11).
fn disqualifies(case: &Case) -> bool {
    let ends = |effect: &Effect| matches!(effect, Effect::End(ending) if ending.text == fill::DISQUALIFIED);
    case.outcomes.iter().any(|outcome| outcome.effects.iter().any(ends))
}

/// Whom the approaches of a list are for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Person,
    Door,
    Company,
    Letter,
}

impl Kind {
    /// The marks that stand for somebody.
    fn marks(self) -> &'static [&'static str] {
        match self {
            Self::Person | Self::Letter => &["@"],
            Self::Door => &["@", "&"],
            Self::Company => &[],
        }
    }

    fn words(self) -> Words {
        match self {
            Self::Person | Self::Letter => Words::Person,
            Self::Door => Words::Doors,
            Self::Company => Words::Company,
        }
    }
}

/// What can stand in braces, by where the text stands.
#[derive(Clone, Copy)]
enum Words {
    None,
    Person,
    Doors,
    Company,
    Bone,
    Courting,
}

impl Words {
    fn known(self) -> Vec<&'static str> {
        match self {
            Self::None => Vec::new(),
            Self::Person => fill::WORDS.iter().chain(fill::PRONOUNS).copied().collect(),
            Self::Doors => fill::WORDS.iter().chain(fill::PRONOUNS).copied().chain([fill::OTHER]).collect(),
            Self::Company => vec![fill::US],
            Self::Bone => vec!["bone"],
            Self::Courting => vec!["name", "rival"],
        }
    }
}

struct Check<'b> {
    /// The facts of the book.
    facts: BTreeSet<&'b str>,
    /// The ids of approaches so far.
    ids: BTreeSet<&'b str>,
    faults: Faults,
}

impl<'b> Check<'b> {
    fn twice(&mut self, what: Noun, id: &Name) {
        let fault = Fault::new(Code::UsedTwice).with("what", what).with("id", &id.text);
        self.faults.push(fault.at(id.span).help(Help::RenameOne));
    }

    fn template(&mut self, kind: Kind, template: &'b Template, place: Value<'_>) {
        let id = &template.id;
        if !self.ids.insert(&id.text) {
            self.twice(Noun::Approach, id);
        }
        for mark in ["@", "&"] {
            if id.text.contains(mark) != kind.marks().contains(&mark) {
                let fault = Fault::new(Code::WrongMarks).with("id", &id.text).with("marks", kind.marks().join(", "));
                let help = if kind.marks().is_empty() { Help::NoMark } else { Help::TheseMarks };
                self.faults.push(fault.at(id.span).help(help));
                break;
            }
        }
        if kind == Kind::Letter && !Band::ALL.iter().any(|band| letter_id(*band) == id.text) {
            let known: Vec<String> = Band::ALL.into_iter().map(letter_id).collect();
            let fault = Fault::new(Code::UnknownApproach).with("id", &id.text).with("known", known.join(", "));
            self.faults.push(fault.at(id.span).help(Help::OneOf));
        }
        if template.moves.contains(&Move::UnderTheTable) && !template.cases.iter().all(disqualifies) {
            let fault = Fault::new(Code::BribeGoesFree).with("id", &id.text).at(id.span);
            self.faults.push(fault.help(Help::EndDisqualified));
        }
        self.condition(kind, &template.when, id.span);
        self.variants(&template.labels, place.field("labels"), kind.words(), Some(&template.whom));
        for (case, place) in place.field("cases").along(&template.cases) {
            self.condition(kind, &case.when, id.span);
            let whom: Vec<Expr<Trait>> = template.whom.iter().chain(&case.only).cloned().collect();
            for (outcome, place) in place.field("outcomes").along(&case.outcomes) {
                self.variants(&outcome.tells, place.field("tells"), kind.words(), Some(&whom));
                for effect in &outcome.effects {
                    self.effect(kind, effect);
                }
            }
        }
    }

    fn condition(&mut self, kind: Kind, when: &When, at: Span) {
        let parts = when.parts();
        if parts > MAX_PARTS {
            let fault = Fault::new(Code::TooMany).with("count", parts).with("what", Noun::ConditionParts);
            self.faults.push(fault.at(at).use_at_most(MAX_PARTS));
            return;
        }
        for condition in when.leaves() {
            match condition {
                Condition::Knows(fact) => self.fact(fact),
                Condition::Met(name)
                | Condition::DoorOpen(name)
                | Condition::Sponsor(name)
                | Condition::AttitudeFrom(name, _)
                | Condition::FriendFrom(name, _)
                | Condition::RungFrom(name, _)
                | Condition::TrustFrom(name, _)
                | Condition::InTalkWith(name) => self.person(kind, name),
                Condition::Always
                | Condition::KnowsKind(..)
                | Condition::Points(..)
                | Condition::StockFrom(..)
                | Condition::DayFrom(_)
                | Condition::StageFrom(_)
                | Condition::AtDesk => {}
            }
        }
    }

    fn effect(&mut self, kind: Kind, effect: &Effect) {
        use crate::model::Effect as Of;
        match effect {
            // These two stand for facts of the author's.
            Of::Learn(fact) if ["@_power", "@_tells"].contains(&fact.text.as_str()) => {}
            Of::Learn(fact) | Of::Retract(fact) => self.fact(fact),
            Of::Meet(name, _)
            | Of::Shift(name, _)
            | Of::Incline(name, _)
            | Of::OpenDoor(name)
            | Of::ShutDoor(name)
            | Of::BecomeSponsor(name)
            | Of::Climb(name, _)
            | Of::Give(name, _)
            | Of::Replaced(name)
            | Of::Carry(name) => self.person(kind, name),
            // What only an author can have written is looked up in the deal.
            Of::Stage(_)
            | Of::Talk(_)
            | Of::Desk
            | Of::Schedule(..)
            | Of::Cancel(_)
            | Of::Days(_)
            | Of::Stock(..)
            | Of::InclineAll(..)
            | Of::Money(_)
            | Of::End(_) => {}
        }
    }

    /// A fact that a template asks about or makes known: one of the book, or one that a campaign makes.
    fn fact(&mut self, fact: &Name) {
        let made = |word: &str| {
            matches!(Known::of_word(word), Known::Problem | Known::Answered | Known::Reason | Known::Value)
        };
        let personal = fact.text.strip_prefix("@_").or(fact.text.strip_prefix("&_"));
        let of_book = personal.map_or_else(|| fact.text.clone(), |word| format!("@_{word}"));
        if !personal.is_some_and(made) && !self.facts.contains(of_book.as_str()) {
            let fault = Fault::new(Code::UnknownId).with("what", Noun::Fact).with("id", &fact.text);
            self.faults.push(fault.at(fact.span).help(Help::AddIt));
        }
    }

    fn person(&mut self, kind: Kind, name: &Name) {
        if !kind.marks().contains(&name.text.as_str()) {
            let fault = Fault::new(Code::UnknownId).with("what", Noun::Person).with("id", &name.text);
            let fault = fault.with("marks", kind.marks().join(", "));
            let help = if kind.marks().is_empty() { Help::NoMark } else { Help::TheseMarks };
            self.faults.push(fault.at(name.span).help(help));
        }
    }

    /// The variants of a text, of which one is taken.
    fn variants(&mut self, list: &[Text], place: Value<'_>, words: Words, whom: Option<&[Expr<Trait>]>) {
        if list.is_empty() {
            self.faults.push(Fault::new(Code::NoVariant).at(place.span()).help(Help::WriteVariant));
        }
        place.along(list).for_each(|(text, place)| self.text(text, place, words, whom));
    }

    fn text(&mut self, text: &Text, place: Value<'_>, words: Words, whom: Option<&[Expr<Trait>]>) {
        let mut used = [BTreeSet::new(), BTreeSet::new()];
        for ((lang, text), used) in [("en", &text.en), ("zh", &text.zh)].into_iter().zip(&mut used) {
            let span = place.field(lang).span();
            if text.trim().is_empty() {
                let fault = Fault::new(Code::NoText).with("what", Noun::Template).with("lang", lang);
                self.faults.push(fault.at(span).help(Help::BothLanguages));
                return;
            }
            self.placeholders(text, span, words, whom, used);
        }
        let named = |used: &BTreeSet<&str>| -> BTreeSet<String> {
            // How somebody is named or pointed at is each language's affair.
            used.iter().filter(|word| !fill::names_person(word)).map(|word| (*word).to_owned()).collect()
        };
        let [en, zh] = used.map(|used| named(&used));
        if let Some(word) = en.symmetric_difference(&zh).next() {
            let fault = Fault::new(Code::PlaceholdersDiffer).with("word", word).at(place.span());
            self.faults.push(fault.help(Help::SameInBoth));
        }
    }

    fn placeholders<'t>(
        &mut self,
        text: &'t str,
        span: Span,
        words: Words,
        whom: Option<&[Expr<Trait>]>,
        used: &mut BTreeSet<&'t str>,
    ) {
        let known = words.known();
        for part in text.split('{').skip(1) {
            let Some((word, _)) = part.split_once('}') else {
                self.faults.push(Fault::new(Code::OpenPlaceholder).at(span).help(Help::CloseBrace));
                continue;
            };
            if !known.contains(&word) {
                let fault = Fault::new(Code::UnknownPlaceholder).with("word", word).at(span);
                let fault = fault.with("known", known.join(", "));
                let help = if known.is_empty() { Help::NoPlaceholder } else { Help::OneOf };
                self.faults.push(fault.help(help));
            } else if whom.is_some_and(|whom| !fill::always_filled(word, whom)) {
                let fault = Fault::new(Code::EmptyPlaceholder).with("word", word).at(span);
                self.faults.push(fault.help(Help::AskForTrait));
            }
            used.insert(word);
        }
    }
}
