//! Owns how a template becomes somebody's: ids in the place of `@` and `&`, and words in braces.

use crate::content::draft::{self, Condition, Effect};
use crate::content::parse::Name;
use crate::model::look::Person as Sex;
use crate::model::{Lang, Text};

/// Whom a template is filled for.
pub struct Filler<'a> {
    pub us: &'a Text,
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
        let Some(text) = variants.get(self.turn % variants.len().max(1)) else { return Text::default() };
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
            pronoun => person.map_or_else(String::new, |p| self.pronoun(pronoun, p.look.person, lang).to_owned()),
        }
    }

    fn pronoun(&self, word: &str, sex: Sex, lang: Lang) -> &'static str {
        match (lang, sex, word) {
            (Lang::Zh, Sex::Man, _) => "他",
            (Lang::Zh, Sex::Woman, _) => "她",
            (Lang::En, Sex::Man, "he") => "he",
            (Lang::En, Sex::Man, "He") => "He",
            (Lang::En, Sex::Man, "him") => "him",
            (Lang::En, Sex::Man, "his") => "his",
            (Lang::En, Sex::Man, _) => "His",
            (Lang::En, Sex::Woman, "he") => "she",
            (Lang::En, Sex::Woman, "He") => "She",
            (Lang::En, Sex::Woman, "him") => "her",
            (Lang::En, Sex::Woman, "his") => "her",
            (Lang::En, Sex::Woman, _) => "Her",
        }
    }

    pub fn condition(&self, template: &Condition) -> Condition {
        let list = |list: &[Condition]| list.iter().map(|c| self.condition(c)).collect();
        match template {
            Condition::Not(inner) => Condition::Not(Box::new(self.condition(inner))),
            Condition::All(parts) => Condition::All(list(parts)),
            Condition::Any(parts) => Condition::Any(list(parts)),
            Condition::Points(parts, least) => {
                Condition::Points(parts.iter().map(|(n, c)| (*n, self.condition(c))).collect(), *least)
            }
            Condition::Knows(name) => Condition::Knows(self.name(&name.text)),
            Condition::Met(name) => Condition::Met(self.name(&name.text)),
            Condition::DoorOpen(name) => Condition::DoorOpen(self.name(&name.text)),
            Condition::Sponsor(name) => Condition::Sponsor(self.name(&name.text)),
            Condition::AttitudeFrom(name, least) => Condition::AttitudeFrom(self.name(&name.text), *least),
            Condition::FriendFrom(name, least) => Condition::FriendFrom(self.name(&name.text), *least),
            Condition::RungFrom(name, least) => Condition::RungFrom(self.name(&name.text), *least),
            Condition::TrustFrom(name, least) => Condition::TrustFrom(self.name(&name.text), *least),
            Condition::InTalkWith(name) => Condition::InTalkWith(self.name(&name.text)),
            Condition::Always
            | Condition::KnowsKind(..)
            | Condition::DayFrom(_)
            | Condition::StageFrom(_)
            | Condition::AtDesk => template.clone(),
        }
    }

    pub fn effect(&self, template: &Effect) -> Effect {
        match template {
            Effect::Learn(name) => Effect::Learn(self.name(&name.text)),
            Effect::Retract(name) => Effect::Retract(self.name(&name.text)),
            Effect::Meet(name, attitude) => Effect::Meet(self.name(&name.text), *attitude),
            Effect::Shift(name, by) => Effect::Shift(self.name(&name.text), *by),
            Effect::OpenDoor(name) => Effect::OpenDoor(self.name(&name.text)),
            Effect::ShutDoor(name) => Effect::ShutDoor(self.name(&name.text)),
            Effect::BecomeSponsor(name) => Effect::BecomeSponsor(self.name(&name.text)),
            Effect::Climb(name, rung) => Effect::Climb(self.name(&name.text), *rung),
            Effect::Give(name, element) => Effect::Give(self.name(&name.text), *element),
            Effect::Replaced(name) => Effect::Replaced(self.name(&name.text)),
            Effect::Carry(name) => Effect::Carry(self.name(&name.text)),
            Effect::Talk(name) => Effect::Talk(self.name(&name.text)),
            Effect::Schedule(name, days) => Effect::Schedule(self.name(&name.text), *days),
            Effect::Cancel(name) => Effect::Cancel(self.name(&name.text)),
            Effect::End(name) => Effect::End(self.name(&name.text)),
            Effect::Stage(_) | Effect::Desk | Effect::Days(_) | Effect::Money(_) => template.clone(),
        }
    }
}
