//! Owns how lists name people: when one has to say with whom something is done, how a relationship came
//! about, who was won, who is away, and who cools.

use super::Words;
use crate::model::{Action, Lang, PersonId, Scenario};
use crate::report::board::{Away, Bond, Since, ValueKind, Won};

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

    /// That somebody is away or will be, and until when.
    pub fn away(&self, scenario: &Scenario, away: &Away<'_>) -> String {
        let key = match (away.now, away.until, away.why) {
            (true, Some(_), Some(_)) => "away-now",
            (true, None, Some(_)) => "away-now-why",
            (true, _, None) => "away-now-open",
            (false, Some(until), _) if until == away.from => "away-then-day",
            (false, Some(_), _) => "away-then",
            (false, None, _) => "away-then-open",
        };
        let parts = [
            ("who", scenario.person(away.who).name.get(self.lang()).into()),
            ("from", i64::from(away.from).into()),
            ("until", i64::from(away.until.unwrap_or(away.from)).into()),
            ("back", (i64::from(away.until.unwrap_or(away.from)) + 1).into()),
            ("why", away.why.map_or("", |why| why.get(self.lang())).into()),
        ];
        self.with(key, &parts)
    }

    /// When somebody was last seen, and when they cool if they are left alone; nothing if they don't.
    pub fn cools(&self, bond: &Bond) -> Option<String> {
        let (key, seen) = match bond.seen {
            Some(seen) => ("cools-seen", seen),
            None => ("cools-unseen", 0),
        };
        Some(self.with(key, &[("seen", i64::from(seen).into()), ("day", i64::from(bond.cools?).into())]))
    }

    /// That somebody cools, as it stands in a calendar.
    pub fn cools_then(&self, scenario: &Scenario, who: PersonId) -> String {
        self.with("cools-date", &[("who", scenario.person(who).name.get(self.lang()).into())])
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
