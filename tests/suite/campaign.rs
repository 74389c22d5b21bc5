//! Campaigns: what is written out from people and an approach book says what it should, is counted as
//! it should be, and is solved exactly.

use corner_office::content::{self, CATALOG};
use corner_office::model::{
    ActionId, Band, Cause, Element, EventId, Lang, OutcomeId, Position, Scenario, State, Text, TruthId, Turn,
};
use corner_office::play::{Deal, Mode, Session};
use corner_office::rules;
use corner_office::score::shipped_method;
use corner_office::solve::{self, Limits, Proof};

use crate::support::{Bot, Problems, fact_named};

/// A small campaign with everything in it once.
pub const CAMPAIGN: &str = include_str!("../data/campaign.ron");
/// Nine people, four evaluations, no conversation.
const TENDER: &str = include_str!("../../scenarios/operators_tender.ron");

fn read(source: &str) -> Scenario {
    content::scenario(source.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn deal(source: &str) -> Deal {
    Deal::load(source.as_bytes()).unwrap_or_else(|error| panic!("{error:?}"))
}

fn action(scenario: &Scenario, name: &str) -> ActionId {
    scenario.action_named(name).unwrap_or_else(|| panic!("there is no {name}"))
}

fn texts(scenario: &Scenario) -> Vec<&Text> {
    let told = scenario.causes().flat_map(|cause| &scenario.resolution(cause).outcomes);
    let told = told.flat_map(|o| o.tell.wordings());
    let labels = scenario.actions.iter().map(|a| &a.label);
    let facts = scenario.facts.iter().map(|f| &f.text);
    let announced = scenario.events.iter().filter_map(|e| e.announced.as_ref());
    told.chain(labels).chain(facts).chain(announced).collect()
}

#[test]
fn nine_people_make_a_deal_and_the_book_writes_most_of_the_desk() {
    let scenario = read(TENDER);
    assert_eq!((scenario.people.len(), scenario.bones.len()), (9, 4));
    let by_book = scenario.desk.iter().filter(|&&id| scenario.action(id).generic).count();
    assert!(by_book > 40 && 2 * by_book > scenario.desk.len(), "{by_book} of {}", scenario.desk.len());
    for person in scenario.person_ids() {
        let approaches = scenario.actions.iter().filter(|a| a.who == Some(person)).count();
        assert!(approaches > 0, "nothing can be done with {}", scenario.person(person).name_id);
    }
}

#[test]
fn no_template_shows_its_holes() {
    for source in [CAMPAIGN, TENDER] {
        let scenario = read(source);
        for text in texts(&scenario) {
            for lang in Lang::ALL {
                let words = text.get(lang);
                assert!(!words.trim().is_empty() && !words.contains(['{', '}', '@', '&']), "{words:?}");
                assert!(!words.contains("  ") && !words.contains("。。") && !words.contains(".."), "{words:?}");
            }
            // No English words were left standing in the Chinese.
            assert!(!text.zh.contains("his ") && !text.zh.contains("her "), "{:?}", text.zh);
        }
    }
}

#[test]
fn neighbours_do_not_speak_alike() {
    let scenario = read(TENDER);
    let mut asked: Vec<String> = Vec::new();
    for person in &scenario.people {
        if let Some(id) = scenario.action_named(&format!("ask_{}", person.name_id)) {
            asked.push(scenario.action(id).label.en.replace(&person.name.en, "…"));
        }
    }
    assert!(asked.windows(2).all(|pair| pair[0] != pair[1]), "{asked:?}");
}

#[test]
fn an_action_of_the_author_takes_the_place_of_a_generic_one() {
    let own = r#"desk: [(id: "ask_sam", who: "sam", days: 1, once: true, label: (en: "Own", zh: "自写"), outcomes: [
        (tell: (en: "Own", zh: "自写"), effects: [Learn("sam_problem")])])],
    walk_away:"#;
    let scenario = read(&CAMPAIGN.replacen("walk_away:", own, 1));
    let ask = scenario.action(action(&scenario, "ask_sam"));
    assert!(!ask.generic && ask.label.en == "Own");
    // What others offer stays as it was, and the fact that it teaches is still there.
    assert!(scenario.action(action(&scenario, "risk_sam")).generic);
    assert!(scenario.facts.iter().any(|f| f.name == "sam_problem"));
}

/// An opponent may be contained by what the author wrote instead of what the book offers.
#[test]
fn an_authors_own_containment_counts_in_an_evaluation() {
    let own = r#"desk: [(id: "contain_eva", who: "eva", days: 1, when: Not(Knows("eva_contained")), label: (en: "Own", zh: "自写"), outcomes: [
        (tell: (en: "Own", zh: "自写"), effects: [Learn("eva_contained")])])],
    walk_away:"#;
    let scenario = read(&CAMPAIGN.replacen("walk_away:", own, 1));
    let mut position = scenario.start;
    (position.people[0].met, position.people[0].attitude) = (true, -1);
    assert_eq!(tenths(&scenario, "bench", &position), [0, 0], "-4");
    position.facts.insert(fact_named(&scenario, "eva_contained"));
    assert_eq!(tenths(&scenario, "bench", &position), [1, 1], "0");
}

#[test]
fn a_campaign_can_do_without() {
    let named = |scenario: &Scenario, id: &str| scenario.action_named(id).is_some();
    // Without the end that an act under the table has, the act has to be left out.
    let ending = r#"endings: [(id: "out", kind: Disqualified, worth: -9, title: (en: "Out", zh: "出局"), text: (en: "Out", zh: "出局")),"#;
    let with = CAMPAIGN.replacen(r#"without: ["gift_@"]"#, r#"disqualified: "out""#, 1);
    let with = read(&with.replacen("endings: [", ending, 1));
    let without = read(CAMPAIGN);
    assert!(named(&with, "gift_eva") && !named(&without, "gift_eva"));
    let one = read(&CAMPAIGN.replacen(r#"["gift_@"]"#, r#"["gift_@", "ask_tom", "pitch_eva"]"#, 1));
    assert!(!named(&one, "pitch_eva") && named(&one, "pitch_dora"), "one person's approach alone");
}

#[test]
fn what_an_approach_cites_is_a_rule_of_the_method() {
    let known: Vec<&str> = shipped_method().principles.iter().map(|p| p.code.as_str()).collect();
    for (id, cites) in content::approaches().expect("the books are in order") {
        assert!(!cites.is_empty(), "{id} cites nothing");
        assert!(cites.iter().all(|code| known.contains(&code.as_str())), "{id} cites {cites:?}");
    }
}

/// The chances in tenths under each truth that an event goes the way of its first outcome.
fn tenths(scenario: &Scenario, event: &str, position: &Position) -> Vec<u32> {
    let index = scenario.events.iter().position(|e| e.name == event).expect("it is there");
    let open = Position { turn: Turn::Event(EventId(index as u8)), ..*position };
    let fact = |outcome: OutcomeId| {
        let after = rules::settle(scenario, &open, outcome).expect("it is possible").position;
        after.knows(fact_named(scenario, &format!("{event}_ours")))
    };
    let mut outcomes = Vec::new();
    let chance = |truth: TruthId| {
        rules::chance_outcomes(scenario, &State { position: open, truth }, &mut outcomes);
        let all: u32 = outcomes.iter().map(|(_, weight)| weight).sum();
        let won: u32 = outcomes.iter().filter(|(id, _)| fact(*id)).map(|(_, weight)| weight).sum();
        won * 10 / all
    };
    scenario.truth_ids().map(chance).collect()
}

/// Influence: approver 1, decision maker 3, supporter 2, evaluator 2, influencer 1; near the spine 2, 1, 0.
#[test]
fn an_evaluation_counts_people_by_influence_nearness_and_attitude() {
    let scenario = read(CAMPAIGN);
    let (eva, sam, dora) = (0, 1, 2);
    let start = scenario.start;
    let with = |changes: &[(usize, i8)]| {
        let mut position = start;
        for &(person, attitude) in changes {
            (position.people[person].met, position.people[person].attitude) = (true, attitude);
        }
        position
    };
    let bench = |position: &Position| tenths(&scenario, "bench", position);
    // Eva weighs 2 + 2 and leans to the rival unless met; Sam weighs 2 + 1.
    assert_eq!(bench(&start), [0, 0], "-4 clears no bar");
    assert_eq!(bench(&with(&[(eva, 0)])), [1, 1], "0 is more than -2");
    assert_eq!(bench(&with(&[(eva, 0), (sam, 1)])), [6, 6], "3");
    assert_eq!(bench(&with(&[(eva, 0), (sam, 2)])), [10, 10], "exclusive support counts twice: 6");
    assert_eq!(bench(&with(&[(eva, -1), (sam, 1)])), [1, 1], "-4 + 3");
    assert_eq!(bench(&with(&[(eva, 1)])), [6, 6], "4");
    // Once contained, she keeps what she thinks to the file.
    let mut contained = with(&[(eva, -1), (sam, 1)]);
    contained.facts.insert(fact_named(&scenario, "eva_contained"));
    assert_eq!(bench(&contained), [6, 6], "3");
    // A rival's points are taken off under its truth: Dora weighs 3 + 2, by the letter that weighs most.
    let board = |position: &Position| tenths(&scenario, "board", position);
    assert_eq!(board(&with(&[(dora, 1)])), [9, 2], "5, and 5 - 4");
    assert_eq!(board(&with(&[(dora, 2)])), [9, 9], "10, and 10 - 4");
    // Who signs can stop it.
    assert_eq!(board(&with(&[(dora, -1), (sam, 3)])), [0, 0]);
    let mut sponsored = with(&[(eva, 0), (sam, 0)]);
    sponsored.people[dora].sponsor = true;
    assert_eq!(board(&sponsored), [2, 0], "a sponsor counts 1");
}

#[test]
fn what_a_rival_does_shows_only_to_those_who_are_there() {
    let scenario = read(CAMPAIGN);
    let calls = scenario.events.iter().find(|e| e.name == "calls").expect("it is there");
    let seen = fact_named(&scenario, "calls_seen");
    assert!(!rules::holds(&scenario, &scenario.start, &calls.when), "nobody tells us of somebody unmet");
    let index = scenario.events.iter().position(|e| e.name == "calls").expect("it is there");
    let after = |attitude: i8| {
        let mut open = Position { turn: Turn::Event(EventId(index as u8)), ..scenario.start };
        (open.people[0].met, open.people[0].attitude) = (true, attitude);
        let mut outcomes = Vec::new();
        rules::chance_outcomes(&scenario, &State { position: open, truth: TruthId(1) }, &mut outcomes);
        assert_eq!(outcomes.iter().map(|(_, weight)| *weight).collect::<Vec<_>>(), [9, 1]);
        let position = rules::settle(&scenario, &open, outcomes[0].0).expect("it is possible").position;
        (position.people[0].attitude, position.knows(seen))
    };
    assert_eq!(after(1), (1, true), "a friend tells us, and stays");
    assert_eq!(after(0), (-1, true), "somebody who does not care cools, and it shows");
}

#[test]
fn a_visit_counts_once_where_the_first_meeting_falls_on_its_day() {
    let scenario = read(CAMPAIGN);
    let ask = action(&scenario, "ask_eva");
    let met_on = |day: u8| {
        let position = Position { turn: Turn::Action(ask), day, ..scenario.start };
        let mut outcomes = Vec::new();
        rules::chance_outcomes(&scenario, &State { position, truth: TruthId(1) }, &mut outcomes);
        outcomes.iter().map(|(_, weight)| *weight).collect::<Vec<_>>()
    };
    // The visit is paid by the end of day two, after what is done on that day.
    assert_eq!(met_on(1), met_on(2), "the visit is still to come, and she will tell of it");
    assert_ne!(met_on(2), met_on(3));
}

#[test]
fn whoever_has_no_part_in_what_is_to_come_is_left_alone() {
    let scenario = read(CAMPAIGN);
    let possible = |name: &str, day: u8| {
        let mut position = Position { day, ..scenario.start };
        position.people[0].met = true;
        rules::is_legal(&scenario, &position, action(&scenario, name))
    };
    assert!(possible("ask_eva", 2) && !possible("ask_eva", 3), "her test is over after three days");
    assert!(possible("ask_sam", 4), "his board is still to come");
}

#[test]
fn letters_are_as_good_as_what_is_known_allows() {
    let scenario = read(CAMPAIGN);
    let letter = &scenario.letters[0];
    assert_eq!((letter.lines.len(), letter.lines.iter().filter(|l| l.wrong.is_none()).count()), (12, 6));
    let bands = |position: &Position| -> Vec<Band> {
        let mut legal = Vec::new();
        rules::legal_actions(&scenario, position, &mut legal);
        legal.iter().filter_map(|id| scenario.action(*id).letter).collect()
    };
    assert_eq!(bands(&scenario.start), [], "nothing is known that one could write");
    let mut known = scenario.start;
    known.facts.insert(fact_named(&scenario, "sam_problem"));
    assert_eq!(bands(&known), Band::ALL);
    assert_eq!(
        [(6, 0), (5, 0), (5, 1), (4, 1), (0, 6)].map(|(right, wrong)| Band::of(right, wrong)),
        [Band::Full, Band::Fair, Band::Fair, Band::Poor, Band::Poor]
    );
}

#[test]
fn a_letter_written_by_the_author_is_a_letter() {
    let own = r#"desk: [(id: "letter_sam_full", who: "sam", days: 1, once: true, when: Knows("sam_problem"),
        label: (en: "Own", zh: "自写"), moves: [WriteSponsorLetter], outcomes: [
        (tell: (en: "Own", zh: "自写"), effects: [Learn("sam_letter"), BecomeSponsor("sam")])])],
    walk_away:"#;
    let scenario = read(&CAMPAIGN.replacen("walk_away:", own, 1));
    let full = scenario.action(action(&scenario, "letter_sam_full"));
    assert_eq!((full.generic, full.letter), (false, Some(Band::Full)));
}

#[test]
fn what_an_author_plans_for_the_day_of_an_evaluation_comes_before_it() {
    let scenario = read(CAMPAIGN);
    let (day, bone) = (scenario.bones[0].day, scenario.bones[0].clone());
    let own = r#"events: [(id: "morning", day: DAY, outcomes: [(tell: (en: "Now or never.", zh: "就看今天了。"))])],
    walk_away:"#;
    let deal = deal(&CAMPAIGN.replacen("walk_away:", &own.replace("DAY", &day.to_string()), 1));
    let scenario = &deal.scenario;
    let event =
        |name: &str| scenario.events.iter().position(|e| e.name == name).map(|i| Cause::Event(EventId(i as u8)));
    let held = scenario.fact(bone.ours).name.trim_end_matches("_ours");
    let mut session = Session::new(deal.clone(), 1, Mode::Practice);
    Bot::new(1).play(&mut session, 40);
    let causes: Vec<Cause> = session.decisions().iter().flat_map(|d| &d.rolled).map(|r| r.cause).collect();
    let at = |name| causes.iter().position(|&c| Some(c) == event(name)).expect("the play comes to that day");
    assert!(at("morning") < at(held), "{causes:?}");
}

/// What the reference says about it: the pillar falls, and only the roof knows the way to the successor.
#[test]
fn the_roof_outlasts_somebody_who_is_replaced() {
    let own = r#"events: [(id: "sam_leaves", day: 2, cases: [
        (when: KnowsKind(Organisation, 1), outcomes: [(tell: (en: "He goes", zh: "他走了"),
            effects: [Replaced("sam"), OpenDoor("sam"), Retract("sam_problem"), Retract("sam_answered")])]),
        (outcomes: [(tell: (en: "He goes", zh: "他走了"),
            effects: [Replaced("sam"), Retract("sam_problem"), Retract("sam_answered")])])])],
    walk_away:"#;
    let source = CAMPAIGN.replacen("walk_away:", own, 1);
    let source = source.replacen(r#"company: ["workshop","#, r#"company: ["roof_talks", "workshop","#, 1);
    let deal = deal(&source);
    let after = |choices: [&str; 2]| {
        let mut session = Session::new(deal.clone(), 1, Mode::Practice);
        for choice in choices {
            session.choose(action(&deal.scenario, choice)).unwrap_or_else(|error| panic!("{choice}: {error}"));
        }
        let sam = session.position().people[1];
        let asked = rules::is_legal(&deal.scenario, session.position(), action(&deal.scenario, "ask_sam"));
        (sam.met, sam.trust(), sam.door_open, asked)
    };
    assert_eq!(after(["ask_sam", "roof_talks"]), (false, 0, true, true), "the successor knows of us");
    assert_eq!(after(["ask_sam", "workshop"]), (false, 0, false, false), "to the successor we are nobody");
}

#[test]
fn trust_is_made_of_elements_and_rungs_never_fall() {
    let scenario = read(CAMPAIGN);
    let sam = &scenario.start.people[1];
    assert_eq!((sam.rung, sam.trust(), sam.has(Element::Length), sam.has(Element::Favour)), (1, 1, true, false));
    let mut session = Session::new(deal(CAMPAIGN), 1, Mode::Practice);
    session.choose(action(&scenario, "help_sam")).expect("he is met and does not mind");
    assert_eq!(session.position().people[1].trust(), 2);
    session.choose(action(&scenario, "ask_sam")).expect("his problem is not known");
    assert_eq!(session.position().people[1].rung, 1);
}

#[test]
fn a_campaign_is_proven_and_ends() {
    let scenario = read(CAMPAIGN);
    let solution = solve::solve(&scenario, &Limits { threads: 2, ..Limits::default() });
    assert!(matches!(solution.proof(), Proof::Proven(_)), "{:?}", solution.proof());
    let deal = deal(CAMPAIGN);
    for seed in 0..200 {
        let mut session = Session::new(deal.clone(), seed, Mode::Practice);
        Bot::new(seed).play(&mut session, 40);
        assert!(session.is_over(), "seed {seed} goes on and on");
    }
}

/// What is replaced by what, the text at which the problem must point, and what must be said.
const FAULTS: &[(&str, &str, &str, &str)] = &[
    (
        "answer: (en: \"This one restarts itself\", zh: \"这台能自己重启\"), ",
        "",
        "eva",
        "has a problem and no `answer`",
    ),
    (r#"letters: [I], door_open: true"#, "letters: [I]", "tom", "nothing opens the door of `tom`"),
    (r#"odds: [(-2, 1), (2, 6), (6, 10)]"#, "odds: [(2, 6), (-2, 1)]", "bench", "the `odds` of `bench` do not ascend"),
    (r#"odds: [(0, 2), (5, 9)]"#, "odds: [(0, 2), (5, 11)]", "board", "do not ascend"),
    (r#"rival: [("fair", 0), ("fixed", 4)]"#, r#"rival: [("fair", 0)]"#, "board", "does not name every truth once"),
    (
        r#"title: (en: "The bench test", zh: "台架测试"), day: 3"#,
        r#"title: (en: "The bench test", zh: "台架测试"), day: 9"#,
        "bench",
        "`bench` is never held",
    ),
    (r#"bones: [("board", 1)]"#, r#"bones: [("table", 1)]"#, "table", "there is no bone `table`"),
    (r#"bones: [("board", 1)]"#, r#"bones: [("board", 4)]"#, "board", "the distance from the spine is 4"),
    (
        r#"(0, [("fair", 8), ("fixed", 2)])"#,
        r#"(0, [("fair", 8), ("fix", 2)])"#,
        "eva",
        "an attitude of `eva` does not name every truth",
    ),
    (
        r#"by_truth: [("fair", 8), ("fixed", 3)]"#,
        r#"by_truth: [("fair", 8)]"#,
        "sam",
        "`reason` of `sam` does not name",
    ),
    (
        r#"by_truth: [("fair", 4), ("fixed", 9)]"#,
        r#"by_truth: [("fixed", 9)]"#,
        "calls",
        "the step of `calls` does not name",
    ),
    (
        "    walk_away: [",
        r#"    deadline: [(outcomes: [(tell: (en: "x", zh: "x"), effects: [End("none")])])], walk_away: ["#,
        "campaign",
        "both an `award` and a `deadline`",
    ),
    ("met: 0, rung: 1", "met: 0, rung: 6", "sam", "`rung` of `sam` is 6"),
    (
        r#"by_truth: [("fair", 8), ("fixed", 3)]"#,
        r#"by_truth: [("fair", 8), ("fixed", 30)]"#,
        "fixed",
        "a reason shows in 30 of ten",
    ),
    ("assistant: true, tells", "tells", "power_dora", "nobody asks `tom`"),
    (
        r#"favour: (en"#,
        r#"lines: [("askd", (en: "x", zh: "x"))], favour: (en"#,
        "askd",
        "no own lines of the kind `askd`",
    ),
    (
        r#"favour: (en"#,
        r#"lines: [("evening", (en: "x", zh: "x"))], favour: (en"#,
        "evening",
        "nothing that happens with `sam` is told by the line `evening`",
    ),
    (
        r#"favour: (en"#,
        r#"lines: [("helped", (en: "{nam} thanks", zh: "x"))], favour: (en"#,
        "helped",
        "nothing is put in the place of `{nam}`",
    ),
    (
        r#"favour: (en"#,
        r#"lines: [("helped", (en: "x", zh: ""))], favour: (en"#,
        "sam",
        "an outcome's `tell` has no text in `zh`",
    ),
    (
        "    walk_away: [",
        r#"    desk: [(id: "own", who: "tom", days: 1, once: true, label: (en: "x", zh: "x"), moves: [AskIntroduction],
        outcomes: [(tell: (en: "x", zh: "x"), effects: [BecomeSponsor("tom")])])], walk_away: ["#,
        "tom",
        "`tom` is an assistant and becomes a sponsor",
    ),
    (r#"courts: "eva""#, r#"courts: "ava""#, "ava", "there is no person `ava`"),
    (r#"("fixed", 9)], sighting"#, r#"("fixed", 11)], sighting"#, "fixed", "a rival's chance is given in tenths"),
    (r#"(from: 4, ending: "half""#, r#"(ending: "half""#, "campaign", "exactly the last end of the award"),
    (
        r#"(part: SuccessStory, text: (en: "We won a prize""#,
        r#"(part: Causes, text: (en: "We won a prize""#,
        "sam",
        "has 1 right and 0 wrong lines for SuccessStory",
    ),
    (r#"needs: "sam_problem""#, r#"needs: "sam_trouble""#, "sam_trouble", "there is no fact `sam_trouble`"),
    (r#"opens: ["dora"],"#, r#"opens: ["doris"],"#, "doris", "there is no person `doris`"),
    (r#"tells: ["power_dora"]"#, r#"tells: ["power_eva"]"#, "power_eva", "there is no fact `power_eva`"),
    (r#"company: ["workshop""#, r#"company: ["workshops""#, "workshops", "there is no company approach `workshops`"),
    (r#"without: ["gift_@"]"#, r#"without: ["gifts"]"#, "gifts", "there is no approach `gifts`"),
    (r#"without: ["gift_@"],"#, "", "eva", "ends `gift_eva` with a disqualification, and the campaign names no ending"),
    (r#"without: ["gift_@"]"#, r#"disqualified: "none""#, "none", "ends `gift_eva` with a disqualification"),
    (r#"without: ["gift_@"]"#, r#"disqualified: "out""#, "out", "there is no ending `out`"),
];

#[test]
fn faults_of_a_campaign_are_found_at_their_place() {
    for &(old, new, at, said) in FAULTS {
        assert!(CAMPAIGN.contains(old), "{old} is not there");
        let source = CAMPAIGN.replacen(old, new, 1);
        let problems = content::scenario(source.as_bytes()).problems();
        let found =
            problems.iter().find(|p| p.message.contains(said)).unwrap_or_else(|| panic!("{new}: {problems:#?}"));
        let line = source.lines().nth(found.line - 1).expect("a line");
        let there: String = line.chars().skip(found.column - 1).collect();
        assert!(there.trim_start_matches('"').starts_with(at), "{new}: points at {there:?}");
    }
    let bare = CAMPAIGN.replacen("    campaign: (\n        us:", "    campain: (\n        us:", 1);
    assert!(content::scenario(bare.as_bytes()).is_err());
}

/// A run of a campaign must not pass for one under another book.
#[test]
fn the_hash_of_a_campaign_covers_its_book() {
    let scenario = read(CAMPAIGN);
    assert_ne!(scenario.hash, content::hash(CAMPAIGN));
    let other = content::scenario(CAMPAIGN.replacen(r#"rulebook: "signature""#, r#"rulebook: "other""#, 1).as_bytes());
    let problems = other.problems();
    assert!(problems.iter().any(|p| p.message.contains("no approach book for `other`")), "{problems:#?}");
}

#[test]
fn campaigns_ship_only_with_the_book_of_their_rulebook() {
    for shipped in CATALOG {
        let scenario = read(shipped.source);
        assert!(scenario.bones.is_empty() || scenario.rulebook == "signature", "{}", shipped.name);
    }
}
