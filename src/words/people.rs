//! Owns when a list has to say with whom something is done.

use crate::model::{Action, Lang, Scenario};

/// The person whom a list should name beside what can be done: nobody where the label does so itself,
/// by the full name or a part of it.
pub fn whom<'a>(scenario: &'a Scenario, action: &Action, lang: Lang) -> Option<&'a str> {
    let name = scenario.person(action.who?).name.get(lang);
    (!says(action.label.get(lang), name, lang)).then_some(name)
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
