//! What stands in one deal stands in no other: no sentence of an author's, and no name of a person or a firm.

use std::collections::{BTreeMap, BTreeSet};

use corner_office::content::{self, CATALOG};
use corner_office::model::Text;

use crate::support::shipped;

/// Shorter ones are anybody's: “That I can do.”
const FEW_WORDS: usize = 5;
const FEW_HANZI: usize = 8;

/// Words with a capital that belong to nobody's story.
const COMMON: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "English",
    "Europe",
    "European",
    "Finance",
    "IBM",
    "IT",
    "Mr",
    "Mrs",
    "Ms",
];

/// Deals that tell one story share its names.
const ONE_STORY: &[&[&str]] = &[&["call_from_ibm", "the_second_call"]];

/// What *The Operator's Tender* still shares with others, until it is told anew.
const OWED: &[&str] = &["Victor", "ask {name} where not to step", "问{name}哪些地方不能踩"];

/// Only what is owed stands in two places, and nothing is owed that does not.
fn only_what_is_owed(places: &BTreeMap<String, BTreeSet<&str>>, owed: impl Fn(&str) -> bool) {
    let twice = places.iter().filter(|(_, deals)| deals.len() > 1);
    let (known, new): (Vec<_>, Vec<_>) = twice.partition(|(text, _)| OWED.contains(&text.as_str()));
    assert!(new.is_empty(), "{new:#?}");
    assert_eq!(known.len(), OWED.iter().filter(|text| owed(text)).count(), "take what is paid out of OWED: {known:#?}");
}

/// All texts of a file, whatever they are for.
fn texts(value: &ron::Value) -> Vec<Text> {
    match value {
        ron::Value::Map(map) => {
            let field = |name: &str| match map.get(&ron::Value::String(name.into())) {
                Some(ron::Value::String(text)) => Some(text.clone()),
                _ => None,
            };
            match (field("en"), field("zh")) {
                (Some(en), Some(zh)) => vec![Text { en, zh }],
                _ => map.values().flat_map(texts).collect(),
            }
        }
        ron::Value::Seq(list) => list.iter().flat_map(texts).collect(),
        ron::Value::Option(Some(value)) => texts(value),
        _ => Vec::new(),
    }
}

fn texts_of(source: &str) -> Vec<Text> {
    texts(&content::from_ron::<ron::Value>(source).expect("it is read"))
}

/// The sentences of a text that are longer than a few words, in small letters.
fn sentences(text: &str, few: impl Fn(&str) -> bool) -> impl Iterator<Item = String> {
    let ends = ['.', '!', '?', '。', '！', '？', '…', ':', '：', ';', '；', '“', '”'];
    let trimmed = text.split(ends).map(|part| part.trim_matches([' ', ',', '，', '、', '’']));
    trimmed.filter(|part| !few(part)).map(str::to_lowercase).collect::<Vec<_>>().into_iter()
}

/// A deal that copies a sentence of the approach book repeats what another deal is told by it.
#[test]
fn no_sentence_stands_in_two_deals() {
    let book = ("the approach book", content::book_of("signature").expect("it ships"));
    let mut places: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (name, source) in CATALOG.iter().map(|deal| (deal.name, deal.source)).chain([book]) {
        let people = content::find(name).map(|deal| shipped(deal.name).scenario.people.clone()).unwrap_or_default();
        for mut text in texts_of(source) {
            // Whoever is meant: other names do not make another sentence.
            for person in &people {
                text.en = text.en.replace(&person.name.en, "{name}");
                text.zh = text.zh.replace(&person.name.zh, "{name}");
            }
            let hanzi = |part: &str| part.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
            let english = sentences(&text.en, |part| part.split_whitespace().count() < FEW_WORDS);
            for sentence in english.chain(sentences(&text.zh, |part| hanzi(part) < FEW_HANZI)) {
                places.entry(sentence).or_default().insert(name);
            }
        }
    }
    assert!(places.len() > 1_000, "only {} sentences", places.len());
    only_what_is_owed(&places, |text| text.contains("{name}"));
}

/// The words of an English text that have a capital, and not because a sentence begins.
fn names(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut begins = true;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = bare.split(['\'', '’']).next().unwrap_or(bare);
        // After an opening quotation mark or bracket, somebody begins to speak.
        let opens = word.starts_with(['“', '(', '‘']);
        if !begins && !opens && bare.len() > 1 && bare.starts_with(|c: char| c.is_ascii_uppercase()) {
            names.push(bare);
        }
        begins = word.ends_with(['.', '!', '?', ':', '”', '·', '…']) || word == "·";
    }
    names
}

/// What a deal is called in a list of names: that of its story.
fn story(deal: &'static str) -> &'static str {
    ONE_STORY.iter().find(|story| story.contains(&deal)).map_or(deal, |story| story[0])
}

#[test]
fn no_name_stands_in_two_stories() {
    let mut stories: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let all: Vec<(&str, Vec<Text>)> = CATALOG.iter().map(|deal| (story(deal.name), texts_of(deal.source))).collect();
    for (story, texts) in &all {
        for name in texts.iter().flat_map(|text| names(&text.en)).filter(|name| !COMMON.contains(name)) {
            stories.entry(name.to_owned()).or_default().insert(*story);
        }
    }
    // Chinese has no capitals: people and rivals are looked for by name.
    for deal in CATALOG {
        let scenario = &shipped(deal.name).scenario;
        let people = scenario.people.iter().map(|person| &person.name);
        for name in people.chain(scenario.rivals.iter().map(|rival| &rival.name)) {
            for part in name.zh.split('·').filter(|part| part.chars().count() > 1) {
                let held = all.iter().filter(|(_, texts)| texts.iter().any(|text| text.zh.contains(part)));
                stories.entry(part.to_owned()).or_default().extend(held.map(|(story, _)| *story));
            }
        }
    }
    assert!(stories.len() > 60, "only {} names", stories.len());
    only_what_is_owed(&stories, |text| !text.contains("{name}"));
}
