//! Owns how a rule's explanation is told about somebody: `{who}` in it stands for the person whom the
//! choice addressed.

use super::rulebook::Rule;
use crate::content::{Code, Fault, Help};
use crate::model::{Lang, Text};

/// What is put in the place of a name.
const WHO: &str = "who";

/// What stands there where a choice addresses nobody.
fn nobody(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "the other side",
        Lang::Zh => "对方",
    }
}

impl Rule {
    /// The explanation about the person with this name, or about nobody in particular.
    pub fn told(&self, who: Option<&Text>) -> Text {
        Text { en: filled(&self.explain, who, Lang::En), zh: filled(&self.explain, who, Lang::Zh) }
    }

    /// Of that, the sentence which names the person; the first where none does.
    pub fn sentence(&self, who: Option<&Text>, lang: Lang) -> String {
        let told = sentences(self.explain.get(lang), lang);
        let naming = told.iter().find(|sentence| sentence.contains("{who}"));
        let sentence = naming.or(told.first()).copied().unwrap_or_default();
        fill(sentence.trim(), who, lang)
    }
}

fn filled(explain: &Text, who: Option<&Text>, lang: Lang) -> String {
    fill(explain.get(lang), who, lang)
}

fn fill(text: &str, who: Option<&Text>, lang: Lang) -> String {
    let name = who.map_or_else(|| nobody(lang), |who| who.get(lang));
    let mut parts = text.split("{who}");
    let mut told = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let begins = told.is_empty() || told.ends_with(". ");
        if begins && let Some(first) = name.chars().next() {
            told.extend(first.to_uppercase());
            told.push_str(&name[first.len_utf8()..]);
        } else {
            told.push_str(name);
        }
        told.push_str(part);
    }
    told
}

/// The sentences of a text, each with what ends it.
fn sentences(text: &str, lang: Lang) -> Vec<&str> {
    let end = match lang {
        Lang::En => ". ",
        Lang::Zh => "。",
    };
    text.split_inclusive(end).filter(|sentence| !sentence.trim().is_empty()).collect()
}

/// What is wrong with the placeholders of an explanation, if anything is.
pub fn placeholder_fault(explain: &Text) -> Option<Fault> {
    for text in [&explain.en, &explain.zh] {
        for part in text.split('{').skip(1) {
            let Some((word, _)) = part.split_once('}') else {
                return Some(Fault::new(Code::OpenPlaceholder).help(Help::CloseBrace));
            };
            if word != WHO {
                let fault = Fault::new(Code::UnknownPlaceholder).with("word", word).with("known", WHO);
                return Some(fault.help(Help::OneOf));
            }
        }
    }
    let names = |text: &String| text.contains("{who}");
    let differ = names(&explain.en) != names(&explain.zh);
    differ.then(|| Fault::new(Code::PlaceholdersDiffer).with("word", WHO).help(Help::SameInBoth))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_filled_in_and_begins_a_sentence_in_capitals() {
        let text = "{who} waits. {who} asks {who}.";
        assert_eq!(fill(text, None, Lang::En), "The other side waits. The other side asks the other side.");
        let ada = Text { en: "Ada".into(), zh: "艾达".into() };
        assert_eq!(fill(text, Some(&ada), Lang::En), "Ada waits. Ada asks Ada.");
        assert_eq!(sentences("One. Two.", Lang::En), ["One. ", "Two."]);
        assert_eq!(sentences("一。二。", Lang::Zh), ["一。", "二。"]);
    }

    #[test]
    fn what_nothing_fills_in_is_refused() {
        let fault = |en: &str, zh: &str| placeholder_fault(&Text { en: en.into(), zh: zh.into() }).is_some();
        assert!(!fault("{who} waits", "{who}在等"));
        assert!(fault("{name} waits", "{name}在等"));
        assert!(fault("{who} waits", "在等"));
        assert!(fault("{who waits", "{who}在等"));
    }
}
