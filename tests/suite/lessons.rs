//! What to remember of a play: on one page, about this deal, and what it says is so.

use std::fs;

use corner_office::model::{
    ActionId, Approach, Belief, EndingId, EndingKind, Knowledge, Lang, Move, Scenario, Scene, Turn,
};
use corner_office::pages::document::Block;
use corner_office::pages::{self, Document};
use corner_office::play::{self, Deal, Mode, Run, Session};
use corner_office::report::{
    Analysis, Cause, Effect, Future, Ground, Lesson, Lessons, MOST, Odds, Reason, Saying, Spared, Why, best_line,
};
use corner_office::score::judge;
use corner_office::solve::{self, CERTAIN, Limits, Solution, Value};
use corner_office::words::Words;
use expect_test::expect_file;
use textwrap::core::display_width;

use crate::cli::{home, run_in};
use crate::support::{all_shipped, minimal, played, root, shipped, solved};

/// Plays that were made to find out what a debrief says: name, deal, seed.
const PLAYS: [(&str, &str, u64); 7] = [
    ("ec_a", "empty_chair", 9),
    ("ec_n", "empty_chair", 5),
    ("st_a", "stock_on_the_shelf", 12),
    ("op_br8", "operators_tender", 8),
    ("op_n", "operators_tender", 3),
    ("q_op", "operators_tender", 1),
    ("q_ec", "empty_chair", 1),
];

/// Lines of a page, at most.
const PAGE: usize = 60;

/// A play of the list. Where a deal no longer offers what was chosen, best play takes over.
fn listed(name: &str, deal: &Deal, seed: u64) -> Session {
    let text = fs::read_to_string(root().join(format!("tests/data/plays/{name}.txt"))).expect("it is there");
    let mut session = Session::new(deal.clone(), seed, Mode::Practice);
    for line in text.lines() {
        let done = match line.split_once(": ") {
            Some((letter, lines)) => {
                let to = letter.strip_prefix("letter_").expect("a letter");
                let people = &deal.scenario.people;
                let at =
                    deal.scenario.papers.iter().position(|p| p.to.is_some_and(|who| people[who.index()].name_id == to));
                let lines: Vec<usize> = lines.split(' ').map(|n| n.parse::<usize>().expect("a number") - 1).collect();
                at.is_some_and(|at| session.write(at, &lines).is_ok())
            }
            None => deal.scenario.action_named(line).is_some_and(|action| session.choose(action).is_ok()),
        };
        if !done {
            break;
        }
    }
    if !session.is_over() {
        session = best_line(&session, session.decisions().len(), solved(deal)).expect("a line").session;
    }
    session
}

fn lessons(session: &Session, solution: &Solution) -> (Analysis, Lessons) {
    let analysis = Analysis::of(session, solution).expect("weighed");
    let lessons = Lessons::of(session, &analysis, solution).expect("lessons");
    (analysis, lessons)
}

/// Finished plays of a deal: some at random, some that go wrong once or twice on best play's way, some by the
/// book from the first decisions on, wherever they have led.
fn plays(deal: &Deal, count: u64) -> Vec<Session> {
    let erring = |seed: u64| {
        let mut session = Session::new(deal.clone(), seed, Mode::Practice);
        while !session.is_over() {
            let actions = session.legal_actions();
            let number = session.decisions().len() as u64;
            let astray = (number + seed).is_multiple_of(3);
            let best = solved(deal).advise(session.knowledge()).expect("advice");
            let other = actions[(seed as usize * 7 + number as usize * 3) % actions.len()];
            let leaves = deal.scenario.action(other).approach == Approach::WalkAway;
            session.choose(if astray && !leaves { other } else { best }).expect("legal");
        }
        session
    };
    let schooled = |seed: u64| {
        let mut session = Session::new(deal.clone(), seed, Mode::Practice);
        while !session.is_over() {
            let actions = session.legal_actions();
            let judged = |action| judge(&deal.rulebook, &deal.scenario, session.knowledge(), action);
            let points = |action: &ActionId| judged(*action).iter().map(|rule| i32::from(rule.points)).sum::<i32>();
            let early = (session.decisions().len() as u64) < seed % 4;
            let other = actions[seed as usize * 5 % actions.len()];
            let favourite = actions.iter().copied().rev().max_by_key(points).expect("there is a choice");
            session.choose(if early { other } else { favourite }).expect("legal");
        }
        session
    };
    let all = (0..count).map(|seed| played(deal, seed)).chain((0..count).map(erring));
    all.chain((0..count).map(schooled)).collect()
}

/// The lines that a page takes in a terminal of 80 columns.
fn lines(blocks: &[Block]) -> usize {
    let wrapped = |first: usize, rest: usize, text: &str| {
        let (first, rest) = (" ".repeat(first), " ".repeat(rest));
        let options = textwrap::Options::new(80).initial_indent(&first).subsequent_indent(&rest);
        textwrap::wrap(text, options).len()
    };
    let of = |block: &Block| match block {
        Block::Gap | Block::Heading(_) => 1,
        Block::Text { first, rest, text } => wrapped(*first, *rest, text),
        Block::Decision { text, .. } => wrapped(0, 0, &format!("1 · {text}")),
        Block::Either { drawn, .. } => lines(drawn),
        other => panic!("a page of lessons has no {other:?}"),
    };
    blocks.iter().map(of).sum()
}

#[test]
fn the_page_is_one_page_about_this_deal() {
    let words = Lang::ALL.map(Words::new);
    for deal in all_shipped() {
        let solution = solved(&deal);
        for session in plays(&deal, 12) {
            let (analysis, lessons) = lessons(&session, solution);
            assert!(lessons.faults.len() <= MOST);
            for words in &words {
                let mut page = Document::new(words);
                pages::lessons(&mut page, &session, &lessons, Some(&analysis));
                let long = lines(page.blocks());
                // One line more says how to get the rest.
                assert!(long < PAGE, "{} seed {}: {long} lines", deal.scenario.name, session.seed());
                let all = format!("{:?}", page.blocks());
                assert!(!all.contains("{who}"), "{all}");
                for lesson in lessons.all() {
                    named(&session, lesson, words);
                }
            }
        }
    }
}

/// A lesson names a person or a fact of the deal, leaves nothing open, and says something to say.
fn named(session: &Session, lesson: &Lesson, words: &Words) {
    let scenario = &session.deal().scenario;
    let told = words.lesson(session, lesson, false);
    let mut all = vec![told.title.clone()];
    all.extend(told.times.clone());
    all.extend(told.parts.iter().map(|(_, text)| text.clone()));
    for text in &all {
        assert!(!text.contains(['{', '}']) && !text.trim().is_empty(), "{all:?}");
        for key in ["lesson-", "ground-", "effect-", "cause-", "lever-", "rule-", "parting-", "why-", "say-", "act-"] {
            assert!(!text.starts_with(key), "no words for {text}");
        }
    }
    let lang = words.lang();
    let people = scenario.people.iter().map(|person| person.name.get(lang));
    let facts = scenario.facts.iter().map(|fact| fact.text.get(lang).trim_end_matches(['.', '。']));
    let truths = scenario.truths.iter().map(|truth| truth.title.get(lang));
    // Where nothing can be named that was had or lacked, the choices and the rule have to say it.
    let from = usize::from(lesson.ground.is_some());
    let reasons: String = told.parts[from..].iter().map(|(_, text)| text.as_str()).collect();
    assert!(people.chain(facts).chain(truths).any(|name| reasons.contains(name)), "{all:?} is about nobody");
    assert!(all.iter().all(|text| display_width(text) > 1));
}

#[test]
fn every_move_and_every_approach_has_a_sentence_for_the_next_call() {
    for words in Lang::ALL.map(Words::new) {
        let sayings =
            Move::ALL.iter().map(|&of| Saying::Move(of)).chain(Approach::ALL.iter().map(|&of| Saying::Approach(of)));
        let mut said = Vec::new();
        for saying in sayings {
            let sentence = words.saying(saying);
            assert!(!sentence.starts_with("say-") && !sentence.starts_with("act-"), "{sentence} is not written");
            assert!(display_width(&sentence) <= 150, "{sentence}: nobody says that in one breath");
            said.push(sentence);
        }
        let moves = &mut said[..Move::ALL.len()];
        moves.sort_unstable();
        assert!(moves.windows(2).all(|pair| pair[0] != pair[1]), "two moves are said alike");
    }
}

#[test]
fn what_a_lesson_says_of_chances_is_so() {
    for deal in all_shipped() {
        let (solution, scenario) = (solved(&deal), &deal.scenario);
        for session in plays(&deal, 12) {
            let (analysis, lessons) = lessons(&session, solution);
            for lesson in lessons.all() {
                let (before, weighed) = (session.known_before(lesson.lead), &analysis.weighed[lesson.lead]);
                let other = lesson.other.expect("of a weighed play");
                let well = weighed.regret == Value::default();
                let (better, worse) = if well { (lesson.chosen, other) } else { (other, lesson.chosen) };
                let told = lesson.reason.expect("of a weighed play");
                let futures = [better, worse].map(|action| {
                    let future = Future::of(scenario, solution, before, action).expect("it was searched");
                    assert!(future.followed > CERTAIN / 1000 * 985, "{}", future.followed);
                    // The search says the same of how it ends.
                    let outlook = solution.outlook(before, action).expect("it was searched");
                    for (id, chance) in outlook.endings {
                        let differs = future.ending(id) * 10_000 - i64::from(chance);
                        assert!(differs.abs() <= 15_000, "{}: {chance}", future.ending(id));
                    }
                    future
                });
                let won = |future: &Future| future.ends_in(|id| scenario.ending(id).kind == EndingKind::Won);
                match told.effect {
                    Effect::Won(odds) => {
                        assert_eq!((odds.better, odds.other), (won(&futures[0]), won(&futures[1])));
                        assert!(odds.gain() > 0);
                    }
                    Effect::Ends(id, odds) => {
                        assert_eq!((odds.better, odds.other), (futures[0].ending(id), futures[1].ending(id)));
                    }
                    Effect::Spared(spared) => {
                        assert_eq!(differing(scenario, &futures), None, "both end alike");
                        let sooner = futures[1].tenths_of_days() - futures[0].tenths_of_days();
                        let as_soon = spared.tenths == 0 && sooner.abs() < 3;
                        assert!(as_soon || spared.tenths == sooner, "{} {sooner}", spared.tenths);
                    }
                    Effect::Despite(id, odds, spared) => {
                        assert_eq!((odds.better, odds.other), (futures[0].ending(id), futures[1].ending(id)));
                        assert!(differing(scenario, &futures).is_some());
                        assert!(spared.is_none_or(|spared| spared.tenths > 0 || spared.money > 0));
                    }
                    Effect::Slight(more) => {
                        assert_eq!(differing(scenario, &futures), None, "how it ends differs by less");
                        let regret = |action| weighed.of(action).expect("there was this choice").known.regret;
                        assert_eq!(more, regret(worse) - regret(better));
                    }
                }
                if ends_at_once(scenario, before, worse).is_some_and(|kind| kind != EndingKind::Won) {
                    let after = matches!(told.cause, Some(Cause::Evaluation(..) | Cause::Person(..) | Cause::Fact(..)));
                    assert!(!after, "what decides it is the end: {:?}", told.cause);
                }
                if let Some(Cause::Evaluation(bone, odds, _)) = told.cause {
                    assert_eq!((odds.better, odds.other), (futures[0].wins(bone), futures[1].wins(bone)));
                }
                if let Some(Ground::Believed(truth, _)) = lesson.ground {
                    let certain = Knowledge { position: before.position, belief: Belief::certain(truth) };
                    let options = solution.options(&certain).expect("it was searched");
                    let worth = |action| options.iter().find(|o| o.action == action).map(|o| o.best);
                    assert!(worth(better) > worth(worse), "what was believed speaks against the better line");
                }
                ground_holds(&session, lesson);
                parting_holds(&session, lesson);
                rule_addresses(&session, lesson);
            }
        }
    }
}

/// An ending that comes by three of a hundred or more oftener or seldomer after one choice, if any does.
fn differing(scenario: &Scenario, [better, other]: &[Future; 2]) -> Option<EndingId> {
    scenario.ending_ids().find(|&id| (better.ending(id) - other.ending(id)).abs() >= 3)
}

/// How a choice ends the deal by itself, if it does and always in one way.
fn ends_at_once(scenario: &Scenario, before: &Knowledge, action: ActionId) -> Option<EndingKind> {
    let ways = play::ways(scenario, before, action).expect("legal");
    let mut kinds = ways.iter().map(|way| {
        let Turn::Over(ending) = way.after.position.turn else { return None };
        Some(scenario.ending(ending).kind)
    });
    let first = kinds.next()??;
    kinds.all(|kind| kind == Some(first)).then_some(first)
}

/// Where method and value part, the author speaks about these two choices, and the reason is one.
fn parting_holds(session: &Session, lesson: &Lesson) {
    let scenario = &session.deal().scenario;
    let Some(parting) = &lesson.parting else { return };
    let about = |choice| choice == lesson.chosen || Some(choice) == lesson.other;
    if let Some(author) = &parting.author {
        let meant = scenario.tensions.iter().any(|tension| tension.lesson == *author && about(tension.choice));
        assert!(meant, "{}", author.en);
    }
    match parting.why {
        Some(Why::Late(left)) => assert!(left * 3 <= i64::from(scenario.days), "{left} days are time enough"),
        Some(Why::Believed(truth, percent)) => assert!(percent > scenario.prior().percent(truth)),
        None => assert!(parting.author.is_some(), "nobody says why"),
        Some(Why::Elsewhere(who)) => assert_eq!(Some(who), scenario.action(lesson.chosen).who),
        Some(Why::Turn) => assert!(parting.praised),
        Some(Why::Lost(..) | Why::Turns(_) | Why::Costs) => {}
    }
}

/// A rule speaks about whoever the choice addresses that it is about.
fn rule_addresses(session: &Session, lesson: &Lesson) {
    let scenario = &session.deal().scenario;
    let Some(ruling) = lesson.rule else { return };
    let action = if ruling.own { lesson.chosen } else { lesson.other.expect("it is about the other one") };
    let partner = match session.known_before(lesson.lead).position.scene {
        Scene::Talk(node) => Some(scenario.node(node).who),
        Scene::Desk => None,
    };
    assert_eq!(ruling.who, scenario.action(action).who.or(partner), "{}", scenario.action(action).name);
}

/// What a lesson says of what was known is so.
fn ground_holds(session: &Session, lesson: &Lesson) {
    let before = session.known_before(lesson.lead);
    let position = &before.position;
    let Some(ground) = lesson.ground else { return };
    match ground {
        Ground::Knew(fact) => assert!(position.knows(fact)),
        Ground::Lacked(fact, _) => assert!(!position.knows(fact)),
        Ground::NotHeard(who) => {
            let problem = session.deal().scenario.person(who).problem.expect("they have one");
            assert!(!position.knows(problem));
        }
        Ground::NotMet(who, open) => {
            assert_eq!((position.person(who).met, position.person(who).door_open), (false, open));
        }
        Ground::Stood(who, attitude) => assert_eq!(position.person(who).attitude, attitude),
        Ground::Believed(truth, percent) => {
            assert_eq!(before.belief.percent(truth), percent);
            let prior = session.deal().scenario.prior().percent(truth);
            assert!(percent > prior, "nothing was seen: {percent} of {prior}");
        }
    }
}

#[test]
fn only_a_question_is_told_to_be_one() {
    let words = Words::new(Lang::En);
    let scenario = shipped("call_from_ibm").scenario;
    let with = |moves: &[Move]| {
        let mut action = scenario.actions[0].clone();
        action.moves = moves.to_vec();
        words.unruled(&action).contains("question")
    };
    assert!(with(&[Move::AskProblem]) && with(&[Move::AskProblem, Move::Courtesy]));
    assert!(!with(&[]) && !with(&[Move::PitchProduct]) && !with(&[Move::AskProblem, Move::PitchProduct]));
}

#[test]
fn what_hardly_comes_up_has_words_too() {
    let (scenario, odds) = (shipped("call_from_ibm").scenario, Odds { better: 31, other: 44 });
    let spared = |tenths, money| Spared { tenths, elsewhere: tenths, money };
    let some = [(0, 7), (12, 0), (12, 7)].map(|(tenths, money)| spared(tenths, money));
    let ending = scenario.ending_ids().next().expect("it ends");
    let despite = some.map(Some).into_iter().chain([None]).map(|spared| Effect::Despite(ending, odds, spared));
    let effects = some.map(Effect::Spared).into_iter().chain(despite).chain([Effect::Slight(Value::default())]);
    let causes = EndingKind::ALL.map(|kind| Some(Cause::Ended(kind))).into_iter().chain([None]);
    for (effect, cause) in effects.flat_map(|effect| causes.clone().map(move |cause| (effect, cause))) {
        for (words, well) in Lang::ALL.map(Words::new).iter().flat_map(|words| [(words, false), (words, true)]) {
            let told = words.reason(&scenario, &Reason { effect, cause }, well);
            for key in ["effect-", "spared-", "cause-", "way-", "days-less", "{"] {
                assert!(!told.contains(key), "{told}");
            }
            let figures = !matches!(effect, Effect::Despite(..)) || told.contains("31") && told.contains("44");
            assert!(figures, "{told}");
        }
    }
}

#[test]
fn lessons_tell_what_gave_away_most_and_are_always_the_same() {
    for deal in all_shipped() {
        let solution = solved(&deal);
        for session in plays(&deal, 4) {
            let (analysis, told) = lessons(&session, solution);
            assert_eq!(told, lessons(&session, solution).1);
            let regret = |lesson: &Lesson| lesson.moments.iter().map(|&at| analysis.weighed[at].regret).sum::<Value>();
            for lesson in &told.faults {
                assert_eq!(lesson.worth, Some(analysis.weighed[lesson.lead].regret));
                assert_eq!(lesson.together, (lesson.moments.len() > 1).then(|| regret(lesson)));
                assert!(lesson.moments.contains(&lesson.lead));
                let marked = lesson.moments.iter().any(|&at| analysis.weighed[at].mark.is_costly());
                assert!(marked || regret(lesson).per_mille(analysis.stake()) >= 30);
                // A fault is told by praise only where method and value part.
                let ruling = lesson.rule.filter(|ruling| ruling.own && lesson.parting.is_none());
                let points = ruling.map(|ruling| deal.rulebook.rules[ruling.rule].points);
                assert!(points.is_none_or(|points| points < 0), "{points:?}");
            }
            let costs: Vec<Value> = told.faults.iter().map(regret).collect();
            assert!(costs.is_sorted_by(|a, b| a >= b));
            // No decision counts in two lessons, and one that is marked as a fault is in one, if there is room.
            let mut all: Vec<usize> = told.faults.iter().flat_map(|lesson| lesson.moments.clone()).collect();
            all.sort_unstable();
            assert!(all.windows(2).all(|pair| pair[0] != pair[1]));
            if told.faults.len() < MOST {
                for (at, weighed) in analysis.weighed.iter().enumerate() {
                    assert!(!weighed.mark.is_costly() || all.contains(&at), "decision {at}");
                }
            }
            if let Some(well) = &told.done_well {
                let ranked = &analysis.weighed[well.lead].ranked;
                let best = ranked.iter().filter(|r| r.known.regret == Value::default()).map(|r| r.action);
                assert_eq!(best.collect::<Vec<_>>(), [well.chosen], "others were as good");
                let next = ranked.iter().find(|r| Some(r.action) == well.other).expect("there was one");
                assert_eq!(well.worth, Some(next.known.regret));
            }
        }
    }
}

#[test]
fn best_play_has_no_fault() {
    for deal in all_shipped() {
        let session = best_line(&Session::new(deal.clone(), 4, Mode::Practice), 0, solved(&deal)).expect("a line");
        let (_, lessons) = lessons(&session.session, solved(&deal));
        assert_eq!(lessons.faults, []);
        assert!(lessons.done_well.is_some(), "{}", deal.scenario.name);
    }
}

#[test]
fn without_values_the_rules_choose_and_the_page_says_so() {
    for deal in all_shipped() {
        for session in plays(&deal, 4) {
            let lessons = Lessons::by_rules(&session).expect("it is over");
            assert!(!lessons.weighed && lessons.faults.len() <= MOST);
            assert!(lessons.all().all(|lesson| lesson.worth.is_none() && lesson.reason.is_none()));
            let words = Words::new(Lang::En);
            let mut page = Document::new(&words);
            pages::lessons(&mut page, &session, &lessons, None);
            assert!(format!("{:?}", page.blocks()).contains("is not known for this deal"));
            assert!(lines(page.blocks()) < PAGE);
        }
    }
}

#[test]
fn nothing_is_told_before_the_end_and_the_smallest_deal_has_lessons_too() {
    let deal = minimal();
    let solution = solve::solve(&deal.scenario, &Limits::default());
    assert!(Lessons::by_rules(&Session::new(deal.clone(), 1, Mode::Practice)).is_none());
    for seed in 0..20 {
        lessons(&played(&deal, seed), &solution);
    }
}

#[test]
fn a_rule_speaks_about_somebody_by_name_or_about_nobody() {
    let book = shipped("call_from_ibm").rulebook;
    let ada = corner_office::model::Text { en: "Ada".into(), zh: "艾达".into() };
    for rule in &book.rules {
        for who in [None, Some(&ada)] {
            let told = rule.told(who);
            assert!(!told.en.contains('{') && !told.zh.contains('{'), "{}", rule.id);
            for lang in Lang::ALL {
                assert!(told.get(lang).contains(rule.sentence(who, lang).trim()), "{}", rule.id);
            }
        }
    }
    let naming = book.rules.iter().filter(|rule| rule.told(Some(&ada)).en.contains("Ada")).count();
    assert!(naming * 5 > book.rules.len() * 2, "only {naming} rules say whom they speak about");
}

#[test]
fn the_first_page_is_told_so() {
    for (name, deal, seed) in PLAYS {
        let session = listed(name, &shipped(deal), seed);
        let folder = home();
        fs::write(folder.path().join("r"), Run::of(&session).to_text()).expect("written");
        for lang in Lang::ALL {
            let (code, out, _) = run_in(folder.path(), &["replay", "r", "--lang", lang.tag()]);
            assert_eq!(code, 0);
            assert!(out.lines().count() <= PAGE, "{name}: {} lines", out.lines().count());
            expect_file![root().join(format!("tests/suite/lessons/{name}.{}.txt", lang.tag()))].assert_eq(&out);
        }
    }
}
