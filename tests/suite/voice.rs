//! What is told of people: each has lines of their own if an author gives them some, and no wording of the
//! approach book comes again in a play before all others have.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use corner_office::content;
use corner_office::model::{ActionId, Approach, Outcome, Text, Voice};
use corner_office::play::{Deal, DealText, MethodText, Mode, Session};
use corner_office::score::RULEBOOKS;

use crate::campaign::CAMPAIGN;
use crate::support::{Problems, all_shipped, played, root};

/// The small campaign, where Sam is asked and thanked in his own words.
fn spoken() -> String {
    let lines = r#"lines: [
        ("helped", (en: "Sam rides it round the yard. “{problem}, but this one runs.”", zh: "山姆骑着它在院里绕了一圈。“{problem}，这辆倒能骑。”")),
        ("door_refused", (en: "Sam shakes his head", zh: "山姆摇头")),
        ("door_refused", (en: "Sam shakes his head again, for {other}'s sake", zh: "为了{other}，山姆又摇了摇头")),
    ], favour:"#;
    CAMPAIGN.replacen("favour:", lines, 1)
}

fn deal(source: &str) -> Deal {
    Deal::load(source.as_bytes()).unwrap_or_else(|error| panic!("{error:?}"))
}

/// What was told after these choices.
fn told(deal: &Deal, choices: &[&str]) -> Vec<String> {
    let mut session = Session::new(deal.clone(), 1, Mode::Practice);
    for name in choices {
        let action = deal.scenario.action_named(name).unwrap_or_else(|| panic!("no {name}"));
        session.choose(action).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let rolled = session.decisions().iter().map(|decision| &decision.rolled[0]);
    rolled.map(|rolled| session.told(rolled).expect("it was told").en.clone()).collect()
}

#[test]
fn own_lines_take_the_place_of_the_book() {
    let (own, plain) = (deal(&spoken()), deal(CAMPAIGN));
    let choices = ["help_sam", "ask_sam", "door_sam_dora", "door_sam_dora"];
    let (own_told, plain_told) = (told(&own, &choices), told(&plain, &choices));
    assert_eq!(own_told[0], "Sam rides it round the yard. “Nobody asks the night shift, but this one runs.”");
    assert_eq!(own_told[1], plain_told[1], "he has no own line for being asked");
    assert_eq!(own_told[2..], ["Sam shakes his head", "Sam shakes his head again, for Dora's sake"]);
    assert_ne!(own_told[0], plain_told[0]);
    assert_ne!(plain_told[2], plain_told[3]);
    assert_eq!(own.identity().deal, plain.identity().deal, "lines change nothing in the deal");
    // The last of them stays.
    let thrice = told(&own, &["ask_sam", "door_sam_dora", "door_sam_dora", "door_sam_dora"]);
    assert_eq!(thrice[2], thrice[3]);
}

/// Every kind of line is in the reference, with when it is told; and the reference has no other.
#[test]
fn the_reference_lists_every_kind_of_line() {
    let wrong = CAMPAIGN.replacen("favour:", r#"lines: [("askd", (en: "x", zh: "x"))], favour:"#, 1);
    let problems = content::scenario(wrong.as_bytes()).problems();
    let hint = problems.iter().find(|p| p.message.contains("`askd`")).map_or("", |p| p.hint.as_str());
    let known: BTreeSet<&str> = hint.split_once("one of ").expect("a list").1.split(", ").collect();
    let readme = fs::read_to_string(root().join("scenarios/README.md")).expect("the reference");
    let section = readme.split("\n#### A person's own lines\n").nth(1).and_then(|t| t.split("\n### ").next());
    let rows = section.expect("a section").lines().filter(|line| line.starts_with("| `"));
    let cells = rows.filter_map(|line| line.split('|').nth(1));
    let listed: BTreeSet<&str> = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
    assert_eq!(listed, known);
}

/// The outcomes that a play has come to, in order, with the wording of each.
fn wordings(session: &Session) -> Vec<(&Outcome, u8)> {
    let scenario = &session.deal().scenario;
    let rolled = session.decisions().iter().flat_map(|decision| &decision.rolled);
    let outcome = |r: &corner_office::play::Rolled| scenario.resolution(r.cause).outcome(r.outcome);
    rolled.map(|r| (outcome(r).expect("it came up"), r.wording)).collect()
}

/// A play of somebody who spends every day on other clients, as long as that is possible.
fn elsewhere(deal: &Deal, seed: u64) -> Session {
    let mut session = Session::new(deal.clone(), seed, Mode::Practice);
    while !session.is_over() {
        let legal = session.legal_actions();
        let other = |action: &&ActionId| deal.scenario.action(**action).approach == Approach::OtherWork;
        let action = *legal.iter().find(other).unwrap_or(&legal[0]);
        session.choose(action).expect("it is possible");
    }
    session
}

#[test]
fn no_wording_comes_again_before_all_others_have() {
    let mut again = 0;
    for deal in all_shipped().into_iter().chain([deal(CAMPAIGN)]) {
        let idle = (0..5).map(|seed| elsewhere(&deal, seed));
        for (seed, session) in (0..300).map(|seed| played(&deal, seed)).chain(idle).enumerate() {
            let mut said: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
            for (outcome, wording) in wordings(&session) {
                let Voice::InTurn { number, .. } = outcome.tell.voice() else { continue };
                let counts = said.entry(number).or_insert_with(|| vec![0; outcome.tell.wordings().len()]);
                let counted = &mut counts[usize::from(wording)];
                *counted += 1;
                again += usize::from(*counted > 1);
                let (least, most) = (counts.iter().min(), counts.iter().max());
                assert!(most <= least.map(|n| n + 1).as_ref(), "{}, seed {seed}: {counts:?}", deal.scenario.name);
            }
        }
    }
    assert!(again > 0, "no play has used all wordings of anything");
}

/// What can come up for several people, or more than once, has three wordings at least.
#[test]
fn what_is_told_often_has_several_wordings() {
    for deal in all_shipped().into_iter().chain([deal(CAMPAIGN)]) {
        for action in deal.scenario.actions.iter().filter(|action| action.generic && action.who.is_some()) {
            for outcome in action.resolution.outcomes.iter().filter(|outcome| outcome.ends().is_none()) {
                if matches!(outcome.tell.voice(), Voice::InTurn { .. }) {
                    assert!(outcome.tell.wordings().len() >= 3, "{}: {}", action.name, outcome.tell.first().en);
                }
            }
        }
    }
}

/// No sentence of the book stands in two of its templates: somebody who is asked and somebody who is shown
/// something must not answer alike.
#[test]
fn no_sentence_of_the_book_stands_in_it_twice() {
    let book = content::book_of("signature").expect("it ships");
    let mut seen = BTreeSet::new();
    for text in content::from_ron::<ron::Value>(book).map(|value| tells(&value)).expect("it is read") {
        for told in [text.en, text.zh] {
            assert!(seen.insert(told.clone()), "twice: {told}");
        }
    }
    assert!(seen.len() > 300, "{}", seen.len());
}

/// All wordings of a book.
fn tells(value: &ron::Value) -> Vec<Text> {
    let lists = ["tells", "ours", "theirs", "told", "cooled", "quiet"].map(|name| ron::Value::String(name.into()));
    match value {
        ron::Value::Map(map) => {
            let of = |(key, value)| if lists.contains(key) { texts(value) } else { tells(value) };
            map.iter().flat_map(of).collect()
        }
        ron::Value::Seq(list) => list.iter().flat_map(tells).collect(),
        _ => Vec::new(),
    }
}

fn texts(value: &ron::Value) -> Vec<Text> {
    match value {
        ron::Value::Map(map) => {
            let field = |name: &str| {
                let key = ron::Value::String(name.into());
                map.get(&key).and_then(|v| if let ron::Value::String(text) = v { Some(text.clone()) } else { None })
            };
            match (field("en"), field("zh")) {
                (Some(en), Some(zh)) => vec![Text { en, zh }],
                _ => map.values().flat_map(texts).collect(),
            }
        }
        ron::Value::Seq(list) => list.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Other wordings make another text and the same deal.
#[test]
fn wordings_are_no_part_of_what_a_deal_does() {
    let rulebook = RULEBOOKS.iter().find(|r| r.name == "signature").expect("it ships").source;
    let book = content::book_of("signature").expect("it ships");
    let other = book.replacen("{name} hesitates, then closes the door.", "{name} closes the door.", 1);
    assert_ne!(book, other);
    let read = |approaches: &str| {
        let text = DealText { scenario: CAMPAIGN.into(), approaches: Some(approaches.into()) };
        Deal::read(text, MethodText { rulebook: rulebook.into(), grid: None })
            .unwrap_or_else(|error| panic!("{error:?}"))
    };
    let (one, two) = (read(book), read(&other));
    assert_ne!(one.scenario.hash, two.scenario.hash);
    assert_eq!(one.identity().deal, two.identity().deal);
}
