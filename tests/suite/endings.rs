//! How a deal ended is told from what happened: paragraphs that hold, in their order, wherever an end is told.

use std::collections::BTreeSet;

use corner_office::content;
use corner_office::model::limits::MAX_PARAGRAPHS;
use corner_office::model::{Lang, Turn};
use corner_office::pages::{self, Document};
use corner_office::play::{Deal, Mode, Run, Session};
use corner_office::rules;
use corner_office::words::Words;

use oorandom::Rand32;

use crate::support::{Bot, MINIMAL, Problems, all_shipped, small, solved, verify};

const TEXT: &str = r#"text: (en: "Left", zh: "离开")"#;

/// The small deal with these paragraphs after the text of leaving.
fn with(paragraphs: &str) -> String {
    MINIMAL.replacen(TEXT, &format!("{TEXT}, paragraphs: [{paragraphs}]"), 1)
}

/// The play of these choices.
fn play(deal: &Deal, choices: &[&str]) -> Session {
    let mut session = Session::new(deal.clone(), 3, Mode::Practice);
    for name in choices {
        let action = deal.scenario.action_named(name).expect("an action");
        session.choose(action).expect("it is possible");
    }
    session
}

fn told(session: &Session) -> Vec<&str> {
    session.epilogue().into_iter().map(|text| text.en.as_str()).collect()
}

const THREE: &str = r#"
    (when: Met("boris"), text: (en: "He knows you", zh: "他认识你")),
    (when: Knows("promise"), text: (en: "You had promised", zh: "你答应过")),
    (when: Not(Knows("promise")), text: (en: "You owed nothing", zh: "你什么也不欠")),"#;

#[test]
fn what_holds_at_the_end_is_told_in_its_order() {
    let deal = small(&with(THREE));
    assert_eq!(told(&play(&deal, &[])), [""; 0], "nothing while it goes on");
    assert_eq!(told(&play(&deal, &["leave"])), ["Left", "You owed nothing"]);
    assert_eq!(told(&play(&deal, &["agree", "leave"])), ["Left", "You had promised"]);
    assert_eq!(told(&play(&deal, &["ask", "trade", "leave"])), ["Left", "He knows you", "You owed nothing"]);
}

#[test]
fn each_page_of_an_end_tells_it_in_both_languages() {
    let deal = small(&with(THREE));
    let session = play(&deal, &["ask", "trade", "leave"]);
    let record = Run::of(&session).record().expect("a record");
    for (lang, wanted) in [(Lang::En, "He knows you"), (Lang::Zh, "他认识你")] {
        let words = Words::new(lang);
        let mut debrief = Document::new(&words);
        pages::debrief(&mut debrief, &session);
        let mut kept = Document::new(&words);
        pages::record(&mut kept, &record);
        for page in [debrief, kept] {
            let text = format!("{:?}", page.blocks());
            assert!(text.contains(wanted), "{text}");
        }
    }
}

/// Paragraphs are words: with others, or none, the same play is the same run.
#[test]
fn paragraphs_change_nothing_that_is_computed() {
    let (plain, told) = (small(MINIMAL), small(&with(THREE)));
    assert_eq!(plain.identity().deal, told.identity().deal);
    let choices = ["ask", "trade", "leave"];
    let run = Run::of(&play(&plain, &choices));
    assert_eq!(verify(&told, &run), [], "a run of other words is genuine");
    assert_eq!(verify(&told, &Run::of(&play(&told, &choices))), []);
    let again = Run::read(Run::of(&play(&told, &choices)).to_text().as_bytes()).expect("it is read");
    assert_eq!(again.record(), Run::of(&play(&told, &choices)).record());
}

#[test]
fn an_ending_has_no_more_paragraphs_than_it_may() {
    let one = r#"(when: Met("boris"), text: (en: "a", zh: "a")),"#;
    assert_eq!(content::scenario(with(&one.repeat(MAX_PARAGRAPHS)).as_bytes()).problems(), []);
    let found = content::scenario(with(&one.repeat(MAX_PARAGRAPHS + 1)).as_bytes()).problems();
    assert!(found[0].message.contains("paragraphs in `left`"), "{found:#?}");
}

/// A play by somebody who takes best play as often as chance, or nearly always.
fn mixed(deal: &Deal, seed: u64) -> Session {
    let (mut session, mut bot) = (Session::new(deal.clone(), seed, Mode::Practice), Bot::new(seed));
    let mut dice = Rand32::new(seed);
    let strays = [1, 2, 4, 8][seed as usize % 4];
    while !session.is_over() {
        let astray = dice.rand_range(0..8) < strays;
        let advised = solved(deal).advise(session.knowledge()).filter(|_| !astray);
        let action = advised.unwrap_or_else(|| bot.pick(&session));
        session.choose(action).expect("it is possible");
    }
    session
}

/// A paragraph that no play tells was written for nothing, and one that each tells belongs into the text.
#[test]
fn each_paragraph_that_ships_is_told_in_some_plays_and_not_in_all() {
    let mut faults = Vec::new();
    for deal in all_shipped() {
        let scenario = &deal.scenario;
        let (mut told, mut untold) = (BTreeSet::new(), BTreeSet::new());
        for session in (0..4_000).map(|seed| mixed(&deal, seed)) {
            let Turn::Over(ending) = session.position().turn else { panic!("it is over") };
            for (number, paragraph) in scenario.ending(ending).paragraphs.iter().enumerate() {
                let holds = rules::holds(scenario, session.position(), &paragraph.when);
                if holds { &mut told } else { &mut untold }.insert((ending, number));
            }
        }
        for ending in scenario.ending_ids() {
            for (number, paragraph) in scenario.ending(ending).paragraphs.iter().enumerate() {
                let mut fault = |what: &str| {
                    let (deal, ending) = (&scenario.name, &scenario.ending(ending).name);
                    faults.push(format!("{deal}, {ending}: {what}: {}", paragraph.text.en));
                };
                if !told.contains(&(ending, number)) {
                    fault("never told");
                } else if !untold.contains(&(ending, number)) {
                    fault("told at every such end");
                }
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}
