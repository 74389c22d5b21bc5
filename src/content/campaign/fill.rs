//! Owns how a template becomes somebody's: ids in the place of `@` and `&`, and words in braces.

use std::ops::RangeInclusive;

use super::book::Outcome;
use super::lines;
use super::people::Trait;
use crate::content::draft::{self, Condition, Effect, Names, Tell, When};
use crate::content::parse::Name;
use crate::model::look::Gender;
use crate::model::{Expr, Join, Lang, Measure, Text, Translate, TranslateConditions, TranslateEffects, Whose};

/// What the learner's firm is called.
pub const US: &str = "us";
/// Who stands behind the door that somebody opens.
pub const OTHER: &str = "other";
/// What an approach book calls the ending that a campaign names for an act under the table.
pub const DISQUALIFIED: &str = "disqualified";
/// What an author says of a person.
pub const WORDS: &[&str] = &[US, "name", "role", "problem", "answer", "reason", "value", "favour", "enjoys"];
pub const PRONOUNS: &[&str] = &["he", "He", "him", "his", "His"];

/// Whether a word in braces is only a way to say who is meant.
pub fn names_person(word: &str) -> bool {
    word == "name" || PRONOUNS.contains(&word)
}

/// Whether there is something to be put in its place for all who have these traits.
pub fn always_filled(word: &str, whom: &[Expr<Trait>]) -> bool {
    let asked = |wanted: fn(&Trait) -> bool| whom.iter().any(|part| matches!(part, Expr::Leaf(leaf) if wanted(leaf)));
    match word {
        // A worry has its answer: `check::worries`.
        "problem" | "answer" => asked(|leaf| matches!(leaf, Trait::Problem)),
        "reason" => asked(|leaf| matches!(leaf, Trait::Reason)),
        "favour" => asked(|leaf| matches!(leaf, Trait::Favour)),
        "enjoys" => asked(|leaf| matches!(leaf, Trait::Enjoys)),
        _ => true,
    }
}

/// One of the variants of a text; nothing if there is none.
fn variant(variants: &[Text], turn: usize) -> Text {
    variants.get(turn % variants.len().max(1)).cloned().unwrap_or_default()
}

/// Whom a template is filled for.
pub struct Filler<'a> {
    pub us: &'a Text,
    /// The campaign's ending for an act under the table.
    pub disqualified: Option<&'a Name>,
    /// Where faults are pointed at.
    pub place: &'a Name,
    pub person: Option<&'a draft::Person>,
    /// Behind the door that the person can open.
    pub other: Option<&'a draft::Person>,
    /// Picks among the variants of a text, so that neighbours say it differently.
    pub turn: usize,
}

impl Filler<'_> {
    pub fn id(&self, template: &str) -> String {
        let mut id = template.to_owned();
        for (mark, person) in [('@', self.person), ('&', self.other)] {
            if let Some(person) = person {
                id = id.replace(mark, &person.id.text);
            }
        }
        id
    }

    pub fn name(&self, template: &str) -> Name {
        Name::at(self.place, self.id(template))
    }

    /// One of the variants, filled in.
    pub fn text(&self, variants: &[Text]) -> Text {
        self.filled(&variant(variants, self.turn))
    }

    /// What an outcome of a template tells; `key` is the template's, with the place of the outcome.
    pub fn told(&self, key: String, outcome: &Outcome) -> Tell {
        let kind = outcome.line.as_ref().map(|line| line.text.as_str());
        lines::told(self.person, kind, (key, self.turn), &outcome.tells, |text| self.filled(text))
    }

    fn filled(&self, text: &Text) -> Text {
        Text { en: self.words(&text.en, Lang::En), zh: self.words(&text.zh, Lang::Zh) }
    }

    fn words(&self, template: &str, lang: Lang) -> String {
        let mut filled = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            filled += before;
            let Some((word, after)) = after.split_once('}') else {
                rest = after;
                continue;
            };
            filled += &self.word(word, lang);
            rest = after;
        }
        filled + rest
    }

    fn word(&self, word: &str, lang: Lang) -> String {
        let optional = |text: Option<&Text>| text.map_or_else(String::new, |t| t.get(lang).to_owned());
        let person = self.person;
        let traits = person.map(|p| &p.campaign);
        match word {
            "us" => self.us.get(lang).to_owned(),
            "name" => optional(person.map(|p| &p.name)),
            "role" => optional(person.map(|p| &p.role)),
            "other" => optional(self.other.map(|p| &p.name)),
            "problem" => optional(traits.and_then(|t| t.problem.as_ref())),
            "answer" => optional(traits.and_then(|t| t.answer.as_ref())),
            "reason" => optional(traits.and_then(|t| t.reason.as_ref()).map(|r| &r.text)),
            "value" => optional(traits.and_then(|t| t.value.as_ref())),
            "favour" => optional(traits.and_then(|t| t.favour.as_ref())),
            "enjoys" => optional(traits.and_then(|t| t.enjoys.as_ref())),
            pronoun => person.map_or_else(String::new, |p| self.pronoun(pronoun, p.look.gender, lang).to_owned()),
        }
    }

    fn pronoun(&self, word: &str, gender: Gender, lang: Lang) -> &'static str {
        match (lang, gender, word) {
            (Lang::Zh, Gender::Man, _) => "他",
            (Lang::Zh, Gender::Woman, _) => "她",
            (Lang::En, Gender::Man, "he") => "he",
            (Lang::En, Gender::Man, "He") => "He",
            (Lang::En, Gender::Man, "him") => "him",
            (Lang::En, Gender::Man, "his") => "his",
            (Lang::En, Gender::Man, _) => "His",
            (Lang::En, Gender::Woman, "he") => "she",
            (Lang::En, Gender::Woman, "He") => "She",
            (Lang::En, Gender::Woman, "him") => "her",
            (Lang::En, Gender::Woman, "his") => "her",
            (Lang::En, Gender::Woman, _) => "Her",
        }
    }

    pub fn condition(&self, template: &When) -> When {
        template.translated(&mut &*self)
    }

    pub fn effect(&self, template: &Effect) -> Vec<Effect> {
        template.translated(&mut &*self)
    }
}

/// Names of a template become those of somebody.
impl Translate<Names, Names> for &Filler<'_> {
    fn person(&mut self, person: &Name) -> Name {
        self.name(&person.text)
    }

    fn fact(&mut self, fact: &Name) -> Name {
        self.name(&fact.text)
    }

    fn facts(&mut self, fact: &Name) -> Name {
        self.name(&fact.text)
    }

    fn node(&mut self, node: &Name) -> Name {
        self.name(&node.text)
    }

    fn event(&mut self, event: &Name) -> Name {
        self.name(&event.text)
    }

    fn stock(&mut self, stock: &Name) -> Name {
        self.name(&stock.text)
    }

    fn ending(&mut self, ending: &Name) -> Name {
        let disqualified = self.disqualified.filter(|_| ending.text == DISQUALIFIED);
        disqualified.cloned().unwrap_or_else(|| self.name(&ending.text))
    }

    /// Numbers are looked at where names become ids.
    fn within(&mut self, _: Whose<'_, Names>, _: Measure, _: i64, _: RangeInclusive<i64>) {}
}

impl TranslateConditions<Names, Names> for &Filler<'_> {
    fn friend_from(&mut self, person: &Name, attitude: i8) -> When {
        Condition::FriendFrom(self.name(&person.text), attitude).into()
    }

    fn join(&mut self, parts: Join<When>) -> When {
        parts.into()
    }
}

impl TranslateEffects<Names, Names> for &Filler<'_> {
    fn carry(&mut self, person: &Name) -> Vec<Effect> {
        vec![Effect::Carry(self.name(&person.text))]
    }

    fn incline_all(&mut self, whom: &Name, shift: i8) -> Vec<Effect> {
        vec![Effect::InclineAll(whom.clone(), shift)]
    }
}
