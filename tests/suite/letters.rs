//! Letters: whatever lines are chosen, the letter that they make can be sent, is kept with the play, and
//! nothing tells the right lines before the end.

use std::collections::BTreeSet;

use corner_office::model::{Band, IdSet, Paper, PaperPart};
use corner_office::play::{Deal, Mode, Offer, PaperFault, Run, Session, lines_now, offers, paper_of, replay};
use corner_office::report::Graded;

use crate::support::{Bot, letters, verify};

/// Every selection of at most one of these lines for each part.
fn selections(letter: &Paper, lines: &[usize]) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for part in PaperPart::all() {
        let of_part: Vec<usize> = lines.iter().copied().filter(|&n| letter.lines[n].part == part).collect();
        let longer = all.iter().flat_map(|had: &Vec<usize>| {
            of_part.iter().map(move |&n| had.iter().copied().chain([n]).collect::<Vec<_>>())
        });
        let longer: Vec<_> = longer.collect();
        all.extend(longer);
    }
    all.retain(|lines| !lines.is_empty());
    all
}

/// Sessions of the deal with letters, at each moment at which one can be written.
fn moments(deal: &Deal) -> Vec<Session> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for seed in 0..120 {
        let mut session = Session::new(deal.clone(), seed, Mode::Practice);
        let mut bot = Bot::new(seed);
        while !session.is_over() {
            let can = session.legal_actions().iter().any(|&a| paper_of(&deal.scenario, a).is_some());
            if can && seen.insert(session.position().facts) {
                found.push(session.clone());
            }
            let action = bot.pick(&session);
            session.choose(action).unwrap_or_else(|error| panic!("{error}"));
        }
    }
    found
}

#[test]
fn whatever_can_be_written_can_be_sent() {
    let deal = letters();
    let (mut bands, mut count) = (BTreeSet::new(), 0);
    for session in moments(&deal) {
        let legal = session.legal_actions();
        let offered = offers(&deal.scenario, &legal);
        for offer in &offered {
            let Offer::Paper(number) = *offer else { continue };
            let letter = &deal.scenario.papers[number];
            for lines in selections(letter, &lines_now(letter, session.position())) {
                let mut sent = session.clone();
                let decision = sent.write(number, &lines).unwrap_or_else(|fault| panic!("{lines:?}: {fault}"));
                let action = decision.action;
                assert!(legal.contains(&action) && paper_of(&deal.scenario, action) == Some(number));
                let right = lines.iter().filter(|&&n| letter.lines[n].wrong.is_none()).count();
                let band = letter.kind.band(right, lines.len() - right);
                assert_eq!(deal.scenario.action(action).makes.map(|m| m.band), Some(band));
                bands.insert(band);
                count += 1;
            }
        }
        // Each of the three is one of the choices, and the list has one entry for them all.
        let three = legal.iter().filter(|&&a| paper_of(&deal.scenario, a).is_some()).count();
        let entries = offered.iter().filter(|o| matches!(o, Offer::Paper(_))).count();
        assert!(entries >= 1 && three >= entries && offered.len() == legal.len() - three + entries);
    }
    assert!(bands.len() == 3 && count > 3000, "{bands:?}, {count}");
}

#[test]
fn a_letter_that_cannot_be_written_is_refused() {
    let deal = letters();
    let session = Session::new(deal.clone(), 1, Mode::Practice);
    for (letter, lines, fault) in [
        (0, vec![], PaperFault::Empty),
        (0, vec![99], PaperFault::NoLine(100)),
        (0, vec![0], PaperFault::NotKnown(1)),
        (0, vec![1, 4, 5], PaperFault::SamePart(5, 6)),
        (0, vec![4, 4], PaperFault::SamePart(5, 5)),
        (0, vec![4], PaperFault::NotPossible),
        (7, vec![4], PaperFault::NoPaper),
    ] {
        let mut tried = session.clone();
        assert_eq!(tried.write(letter, &lines).map(drop), Err(fault), "{lines:?}");
        assert_eq!(tried.decisions(), []);
    }
}

#[test]
fn the_order_of_lines_is_stable_and_says_nothing() {
    let deal = letters();
    for letter in &deal.scenario.papers {
        let mut all = deal.scenario.start;
        all.facts = IdSet::ALL;
        let shown = |letter: &Paper| -> Vec<String> {
            lines_now(letter, &all).into_iter().map(|n| letter.lines[n].text.en.clone()).collect()
        };
        let mut backwards = letter.clone();
        backwards.lines.reverse();
        assert_eq!(shown(letter), shown(&backwards), "the order of the file does not matter");
        let first = |part: PaperPart| lines_now(letter, &all).into_iter().find(|&n| letter.lines[n].part == part);
        let right_first = PaperPart::all().filter_map(first).filter(|&n| letter.lines[n].wrong.is_none());
        assert!((1..=5).contains(&right_first.count()));
        // Less is known at the start, so less can be written.
        assert!(lines_now(letter, &deal.scenario.start).len() < letter.lines.len());
    }
}

/// A play in which a letter with two wrong lines is sent to Ada Brook.
fn play() -> Session {
    let deal = letters();
    let mut session = Session::new(deal.clone(), 1, Mode::Assess);
    session.choose(deal.scenario.action_named("ask_ada").expect("it exists")).expect("it is legal");
    session.write(0, &[0, 2, 4, 7, 9]).expect("it can be sent");
    session
}

#[test]
fn the_lines_are_kept_and_told_at_the_end() {
    let mut session = play();
    let deal = session.deal().clone();
    assert_eq!(session.decisions()[1].lines, [0, 2, 4, 7, 9]);
    assert!(Graded::of(&session, &session.decisions()[1]).is_none(), "nothing before the end");
    session.choose(deal.scenario.action_named("leave").expect("it exists")).expect("it is legal");
    let text = Run::of(&session).to_text();
    assert!(text.contains("letter: [1, 3, 5, 8, 10]"), "{text}");
    let run = Run::read(text.as_bytes()).expect("a run");
    assert_eq!(verify(&deal, &run), []);
    let again = replay(&deal, &run).expect("it replays");
    assert_eq!(again.decisions(), session.decisions());
    assert_eq!(Run::of(&again).to_text(), text);
    assert_eq!(session.rewound(2).decisions()[1].lines, session.decisions()[1].lines);
    let sent = Graded::of(&again, &again.decisions()[1]).expect("it is over");
    assert_eq!((sent.counts(), sent.band), ((3, 2), Band::Poor));
    assert_eq!(sent.lines.iter().map(|(n, _)| *n).collect::<Vec<_>>(), [1, 3, 5, 8, 10]);
}

#[test]
fn changed_lines_are_named() {
    let session = play();
    let deal = session.deal().clone();
    let parts = |run: &Run| verify(&deal, run).into_iter().map(|m| m.part).collect::<Vec<_>>();
    let genuine = Run::of(&session);
    assert_eq!(parts(&genuine), [""; 0]);
    type Forgery = fn(&mut Vec<usize>);
    let forgeries: [Forgery; 6] =
        [|l| l[3] = 7, |l| l.truncate(1), |l| l.clear(), |l| l.push(11), |l| l[0] = 0, |l| l.reverse()];
    for (n, forge) in forgeries.into_iter().enumerate() {
        let mut run = genuine.clone();
        forge(&mut run.choices[1].lines);
        assert_eq!(parts(&run), ["choice 2"], "forgery {n}");
        assert!(n == 2 || replay(&deal, &run).is_err() || n == 0 || n == 1, "forgery {n}");
    }
    // Whoever renews the seals too must still have written such a letter.
    let mut other = Session::new(deal.clone(), 1, Mode::Assess);
    other.choose(deal.scenario.action_named("ask_ada").expect("it exists")).expect("it is legal");
    other.choose(deal.scenario.action_named("letter_ada_fair").expect("it exists")).expect("it is legal");
    let mut forged = Run::of(&other);
    assert_eq!(parts(&forged), [""; 0], "the plain choice stays possible");
    forged.choices[1].lines = vec![1, 3, 5, 8, 10];
    let forged = forged.sealed();
    assert_eq!(parts(&forged), ["paper of choice 2"]);
}
