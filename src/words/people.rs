//! Owns how lists name people: when one has to say with whom something is done, how a relationship came
//! about, and who was won.

use super::Words;
use crate::model::{Action, Lang, Scenario};
use crate::report::board::{Since, ValueKind, Won};

/// The person whom a list should name beside what can be done, as people call them: nobody where the label
/// does so itself, by the full name, a part of it or that name.
pub fn whom<'a>(scenario: &'a Scenario, action: &Action, lang: Lang) -> Option<&'a str> {
    let person = scenario.person(action.who?);
    let (label, short) = (action.label.get(lang), person.short.get(lang));
    (!says(label, person.name.get(lang), lang) && !says(label, short, lang)).then_some(short)
}

impl Words {
    /// Something of a relationship with the day and the act by which it came about.
    pub fn since(&self, scenario: &Scenario, what: &str, since: Since) -> String {
        match since {
            Since::Start => self.with("since-start", &[("what", what.into())]),
            Since::Act { day, action } => {
                let act = scenario.action(action).label.get(self.lang());
                let parts = [("what", what.into()), ("day", i64::from(day).into()), ("act", act.into())];
                self.with("since-act", &parts)
            }
        }
    }

    /// A kind of value with the elements by which one is of such value; nothing, where there are none.
    pub fn value_kind(&self, kind: ValueKind, there: &[String]) -> String {
        let kind_word = self.get(&format!("value-{kind:?}"));
        if there.is_empty() {
            return self.with("value-none", &[("kind", kind_word.into())]);
        }
        self.with("value-there", &[("kind", kind_word.into()), ("elements", there.join(" · ").into())])
    }

    /// That somebody was won.
    pub fn won(&self, scenario: &Scenario, won: Won) -> String {
        let (key, who) = match won {
            Won::Sponsor(who) => ("won-sponsor", who),
            Won::Coach(who) => ("won-coach", who),
        };
        self.with(key, &[("who", scenario.person(who).name.get(self.lang()).into())])
    }
}

/// Whether a label names somebody, by a whole word in English, by two characters or more in Chinese.
fn says(label: &str, name: &str, lang: Lang) -> bool {
    match lang {
        Lang::En => {
            let mut words = label.split(|c: char| !c.is_alphanumeric());
            words.any(|word| name.split_whitespace().any(|part| part == word))
        }
        Lang::Zh => name.split('·').any(|part| part.chars().nth(1).is_some() && label.contains(part)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_names_somebody_by_a_whole_word() {
        for (label, name, lang, named) in [
            ("Ask Mei Lim what goes wrong", "Mei Lim", Lang::En, true),
            ("See that Haddad's objections go through the file", "Samir Haddad", Lang::En, true),
            ("Find the limit of the offer", "Mei Lim", Lang::En, false),
            ("Ask her where not to step", "Mei Lim", Lang::En, false),
            ("请林梅谈谈难处在哪", "林梅", Lang::Zh, true),
            ("问哈达德哪些地方不能踩", "萨米尔·哈达德", Lang::Zh, true),
            ("不急着表态，莫要多说", "妮娜·莫", Lang::Zh, false),
        ] {
            assert_eq!(says(label, name, lang), named, "{label}");
        }
    }
}
