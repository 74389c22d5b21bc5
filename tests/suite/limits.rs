//! What is too large is refused, with its place and before anything is done with it; and the reference
//! says how large it may be.

use std::fs;

use corner_office::content;
use corner_office::model::limits::*;
use corner_office::model::{Effect, Knowledge, MAX_EVENTS, MAX_FACTS, MAX_ONCE, MAX_PEOPLE, MAX_TRUTHS, Scenario};
use corner_office::play::{Deal, Session};
use corner_office::report::board;
use corner_office::score;
use corner_office::solve::{self, Limits};

use crate::campaign::CAMPAIGN;
use crate::generate;
use crate::support::{LETTERS, MINIMAL, Problem, Problems, RULES, all_shipped, letters, minimal, root};
use crate::times::TIMES;

/// Names with their values, so that none of the constants is forgotten.
macro_rules! rows {
    ($($what:literal: $($name:ident),+;)*) => { vec![$(($what, vec![$((stringify!($name), $name as u64)),+]),)*] };
}

#[test]
fn the_reference_lists_every_limit() {
    let rows = rows! {
        "size of a file": MAX_BYTES;
        "nesting of brackets": MAX_DEPTH;
        "a text in one language": MAX_TEXT;
        "an id; that of a person, an evaluation or a rival's step in a campaign": MAX_ID, MAX_CAMPAIGN_ID;
        "a name, a role or a title in a campaign; a problem, an answer, a reason, a value, a favour, what somebody enjoys": MAX_NAME, MAX_PHRASE;
        "problems that are listed for a file": MAX_PROBLEMS;
        "truths": MAX_TRUTHS;
        "people": MAX_PEOPLE;
        "stocks; the most of one": MAX_STOCKS, MOST_STOCK;
        "facts (those that a campaign makes among them)": MAX_FACTS;
        "actions with `once`": MAX_ONCE;
        "events (evaluations and rivals' steps among them); rivals": MAX_EVENTS, MAX_EVENTS;
        "endings; ends of an award": MAX_ENDINGS, MAX_ENDINGS;
        "tensions; their choices in all": MAX_TENSIONS, MAX_LIST;
        "nodes; actions in all; entries of `without`": MAX_LIST, MAX_LIST, MAX_LIST;
        "paragraphs of `briefing`, `aims`, `history`, an ending, each": MAX_PARAGRAPHS;
        "power letters; elements of a relationship; absences of one person": MAX_POWERS, MAX_ELEMENTS, MAX_ABSENCES;
        "moves of one action": MAX_MOVES;
        "cases and outcomes of one action or event, each": MAX_OUTCOMES;
        "effects of one outcome": MAX_EFFECTS;
        "parts of one condition, itself among them": MAX_PARTS;
        "a weight of an outcome or a truth": MAX_WEIGHT;
        "working days": MAX_DAYS;
        "`day_value`": MAX_DAY_VALUE;
        "an amount in `Money`, a `worth`, either way": MAX_MONEY;
        "money that one play can move": MAX_PLAY_MONEY;
        "pairs of voices; acts that a voice advises; a line of a voice": MAX_VOICES, MAX_ADVISED, MAX_VOICE_LINE;
        "entries of `odds`": MAX_ODDS;
        "acts in `company`; in `firm`": MAX_COMPANY, MAX_COMPANY;
        "papers, letters to sponsors among them; lines of one; own lines of a person": MAX_PAPERS, MAX_LINES, MAX_LINES;
        "rules of a rulebook": MAX_RULES;
        "sources of a method": MAX_SOURCES;
        "questions; criteria of an assessment grid in all": MAX_QUESTIONS, MAX_CRITERIA;
        "entries of each list in a board book": MAX_SIGNS;
        "approaches of an approach book": MAX_APPROACHES;
    };
    let numbers = |text: &str| -> Vec<u64> {
        let text = text.replace("2 MiB", "2097152").replace("[64", "64");
        let words = text.split(|c: char| !c.is_ascii_digit() && c != ',').map(|word| word.replace(',', ""));
        words.filter_map(|word| word.parse().ok()).collect()
    };
    let readme = fs::read_to_string(root().join("scenarios/README.md")).expect("the reference");
    let section = readme.split("\n## Limits\n").nth(1).and_then(|t| t.split("\n## ").next()).expect("a section");
    // The first table of it; the second counts bits.
    let table = section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let cells = table.filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
    let found: Vec<(&str, Vec<u64>)> = cells.skip(1).map(|(what, most)| (what, numbers(most))).collect();
    let wanted: Vec<(&str, Vec<u64>)> =
        rows.iter().map(|(what, values)| (*what, values.iter().map(|(_, value)| *value).collect())).collect();
    assert_eq!(found, wanted);
    let source = fs::read_to_string(root().join("src/model/limits.rs")).expect("the constants");
    for name in source.lines().filter_map(|line| line.strip_prefix("pub const ")?.split(':').next()) {
        assert!(rows.iter().any(|(_, values)| values.iter().any(|(n, _)| *n == name)), "{name} stands in no row");
    }
}

fn problems(text: &str) -> Vec<Problem> {
    content::scenario(text.as_bytes()).problems()
}

/// `text` with `count` of `item` more after the first `at`; `#` in an item is its number.
fn with(text: &str, at: &str, item: &str, count: usize) -> String {
    let end = text.find(at).unwrap_or_else(|| panic!("there is no {at}")) + at.len();
    let items: String = (0..count).map(|n| item.replace('#', &n.to_string()) + ",").collect();
    format!("{}{items}{}", &text[..end], &text[end..])
}

const T: &str = r#"(en: "a", zh: "a")"#;

/// What is too long: in which text, after what, what is added so often, and what is said of it.
type Row = (&'static str, &'static str, &'static str, usize, &'static str);

const LISTS: &[Row] = &[
    (MINIMAL, "briefing: [", "T", MAX_PARAGRAPHS, "paragraphs in `briefing`"),
    (MINIMAL, "aims: [", "T", MAX_PARAGRAPHS, "paragraphs in `aims`"),
    (MINIMAL, "history: [", "T", MAX_PARAGRAPHS, "paragraphs in `history`"),
    (MINIMAL, "truths: [", r#"(id: "t#", weight: 1, title: T, reveal: T)"#, MAX_TRUTHS, "of kind truth"),
    (
        MINIMAL,
        "people: [",
        r#"(id: "p#", name: T, role: T, about: T, door: T, letters: [E])"#,
        MAX_PEOPLE,
        "of kind person",
    ),
    (MINIMAL, "letters: [", "E", MAX_POWERS, "power letters"),
    (MINIMAL, "listens_to: [", r#""boris""#, MAX_PEOPLE, "people listened to"),
    (MINIMAL, "facts: [", r#"(id: "f#", kind: Power, text: T)"#, MAX_FACTS, "of kind fact"),
    (MINIMAL, "nodes: [", r#"(id: "n#", who: "anna", setting: T, say: T, options: [])"#, MAX_LIST, "of kind node"),
    (MINIMAL, "options: [", r#"(id: "o#", label: T)"#, MAX_LIST, "of kind action"),
    (MINIMAL, "desk: [", r#"(id: "o#", label: T)"#, MAX_LIST, "of kind action"),
    (MINIMAL, "walk_away: [", r#"(id: "o#", label: T)"#, MAX_LIST, "of kind action"),
    (MINIMAL, "events: [", r#"(id: "e#")"#, MAX_EVENTS, "of kind event"),
    (MINIMAL, "endings: [", r#"(id: "x#", kind: Won, worth: 1, title: T, text: T)"#, MAX_ENDINGS, "of kind ending"),
    (MINIMAL, "moves: [", "AskGoal", MAX_MOVES, "moves; use at most"),
    (MINIMAL, "outcomes: [", "(tell: T)", MAX_OUTCOMES, "the number of outcomes in `ask` is"),
    (MINIMAL, "cases: [", "(outcomes: [])", MAX_OUTCOMES, "cases in `"),
    (MINIMAL, "deadline: [", "(outcomes: [])", MAX_OUTCOMES, "cases in `"),
    (MINIMAL, "by_truth: [", r#"("open", 1)"#, MAX_TRUTHS, "truths in one list"),
    (MINIMAL, "effects: [", "Desk", MAX_EFFECTS, "effects of one outcome"),
    (CAMPAIGN, "odds: [", "(0, 1)", MAX_ODDS, "entries in `odds`"),
    (CAMPAIGN, "rivals: [", r#"(id: "r#", name: T, about: T)"#, MAX_EVENTS, "of kind rival"),
    (
        CAMPAIGN,
        "plan: [",
        r#"(id: "s#", day: 1, courts: "x", by_truth: [], sighting: T)"#,
        MAX_EVENTS,
        "of kind step of a rival",
    ),
    (CAMPAIGN, "award: [", r#"(tell: T, ending: "x")"#, MAX_ENDINGS, "ends of the award"),
    (CAMPAIGN, "company: [", r#""x""#, MAX_COMPANY, "of kind company act"),
    (TIMES, "away: [", "(why: T)", MAX_ABSENCES, "absences; use at most"),
    (TIMES, "firm: [", r#"(id: "f#", label: T, fact: T, tell: T)"#, MAX_COMPANY, "of kind act of the firm"),
    (CAMPAIGN, "opens: [", r#""x""#, MAX_PEOPLE, "doors in `opens`"),
    (CAMPAIGN, "tells: [", r#""x""#, MAX_FACTS, "facts in `tells`"),
    (CAMPAIGN, "ByTruth([", "(0, [])", 5, "attitudes; use at most 5"),
    (LETTERS, "lines: [", "(part: Problem, text: T)", MAX_LINES, "lines of the paper"),
];

#[test]
fn no_list_is_longer_than_it_may_be() {
    for (text, at, item, most, says) in LISTS {
        for count in [*most + 1, 20 * most] {
            let source = with(text, at, &item.replace('T', T), count);
            let found = problems(&source);
            let told = |p: &Problem| format!("{}; {}", p.message, p.hint).contains(says);
            assert!(found.iter().any(told) && found.len() < 20, "{at} {says}: {found:#?}");
            assert!(found.iter().all(|p| p.line > 1 && p.message.len() < 300 && !p.hint.is_empty()), "{found:#?}");
        }
    }
}

#[test]
fn no_condition_is_larger_than_it_may_be() {
    for (inner, least) in
        [("All([PARTS])", MAX_PARTS - 1), ("Any([PARTS])", MAX_PARTS - 1), ("Not(All([PARTS]))", MAX_PARTS - 2)]
    {
        let with =
            |count: usize| MINIMAL.replacen("Knows(\"power\")", &inner.replace("PARTS", &"AtDesk,".repeat(count)), 1);
        assert_eq!(problems(&with(least)), []);
        assert!(problems(&with(least + 1))[0].message.contains("parts in one condition"));
    }
    let points = format!("Points([{}], 1)", "(1, AtDesk),".repeat(MAX_PARTS));
    assert!(problems(&MINIMAL.replacen("Knows(\"power\")", &points, 1))[0].message.contains("parts in one condition"));
    let rule = RULES.replace("Does(AskProblem)", &format!("Any([{}])", "AtDesk,".repeat(MAX_PARTS)));
    let found = score::rulebook(rule.as_bytes()).problems();
    assert!(found[0].message.contains("parts in one condition") && found[0].line > 1, "{found:#?}");
}

#[test]
fn books_are_no_larger_than_they_may_be() {
    let rule = format!(
        r#"(id: "r#", cites: "VR-1", name: {T}, dimension: AccessAndPower, verdict: Sound, points: 1, when: AtDesk, explain: {T})"#
    );
    let rulebook = |count| score::rulebook(with(RULES, "rules: [", &rule, count).as_bytes());
    assert!(rulebook(MAX_RULES - 10).is_ok());
    assert!(rulebook(MAX_RULES + 1).problems()[0].message.contains("more than 1000 rules"));
    let grid = score::GRIDS[0].source;
    let more = |at: &str, item: &str| score::grid(with(grid, at, item, 40).as_bytes()).problems();
    assert!(
        more("questions: [", &format!(r#"(id: "q#", text: {T}, criteria: [])"#))[0].message.contains("8 questions")
    );
    let criterion = format!(r#"(id: "c#", cites: "VR-1", text: {T}, yes: AtDesk)"#);
    assert!(more("criteria: [", &criterion)[0].message.contains("32 criteria"));
    let large = with(grid, "yes: Any([", "Knew(Problem, 9)", MAX_PARTS);
    assert!(score::grid(large.as_bytes()).problems()[0].message.contains("parts in one condition"));
    let cites = with(board::SHIPPED, "cites: [", r#""VR-1""#, MAX_SIGNS + 1);
    assert!(board::book(cites.as_bytes()).problems()[0].message.contains("rules cited by one face"));
    let method = with(score::METHOD, "sources: [", &format!(r#"(code: "A", title: {T})"#), MAX_SOURCES + 1);
    assert!(score::method(method.as_bytes()).problems()[0].message.contains("sources"));
}

/// Every criterion asks as much as it may, about as many things as can be told apart.
#[test]
fn evidence_that_can_stand_in_too_many_ways_is_not_looked_at_for_ever() {
    let kinds = ["ActiveSign", "LatentSign", "Problem", "Cause", "Capability", "Value", "Power", "Risk"];
    let asked = |n: usize| format!("Any([Knew({}, {}), Not(HadSponsor)])", kinds[n % 8], 1 + n % 60);
    let yes: Vec<String> = (0..70).map(asked).collect();
    let criterion = |n: usize| {
        let when = format!("yes: All([{}]), no: All([HadSponsor, Not(Knew(Problem, 1))])", yes.join(", "));
        format!(r#"(id: "c{n}", cites: "VR-1", text: {T}, {when})"#)
    };
    let criteria: Vec<String> = (0..MAX_CRITERIA).map(criterion).collect();
    let grid = format!(r#"(id: "g", questions: [(id: "q", text: {T}, criteria: [{}])])"#, criteria.join(", "));
    assert!(score::grid(grid.as_bytes()).is_ok());
}

#[test]
fn a_text_is_no_longer_than_it_may_be_and_points_at_its_beginning() {
    let with = |length: usize| MINIMAL.replacen("en: \"Title\"", &format!("en: \"{}\"", "字".repeat(length)), 1);
    assert_eq!(problems(&with(MAX_TEXT)), []);
    let found = problems(&with(MAX_TEXT + 1));
    assert!(found.len() == 1 && found[0].line == 4 && found[0].message.contains("longer than 4000"), "{found:#?}");
    let long = MINIMAL.replacen("id: \"minimal\"", &format!("id: \"{}\"", "a".repeat(MAX_NAME + 1)), 1);
    assert!(problems(&long)[0].message.contains("an id has 201 characters, and may have 40"));
    let name = CAMPAIGN.replacen("problem: (en: \"", &format!("problem: (en: \"{}", "x".repeat(MAX_PHRASE)), 1);
    assert!(problems(&name)[0].message.contains("`problem` of"), "{:#?}", problems(&name));
}

#[test]
fn many_problems_are_cut_to_those_that_are_read_and_the_rest_is_counted() {
    let bad = with(MINIMAL, "desk: [", &format!(r#"(id: "X#", days: 1, label: {T}, outcomes: [(tell: {T})])"#), 900);
    let found = problems(&bad);
    assert_eq!(found.len(), MAX_PROBLEMS + 1);
    assert!(found.is_sorted_by_key(|p| p.line));
    let last = &found[MAX_PROBLEMS];
    assert!(last.message == "there are 800 more problems, which are not listed", "{last}");
    // Far more than are kept at all.
    let talk = r#"Talk("nowhere"), "#.repeat(99);
    let outcome = format!("(tell: {T}, effects: [{talk}])");
    let bad = with(MINIMAL, "desk: [", &format!(r#"(id: "x#", days: 1, label: {T}, outcomes: [{outcome}])"#), 900);
    let found = problems(&bad);
    assert_eq!(found.len(), MAX_PROBLEMS + 1);
    assert!(found[MAX_PROBLEMS].message.starts_with("there are 8"), "{}", found[MAX_PROBLEMS]);
}

fn kept(name: &str) -> Vec<u8> {
    fs::read(root().join("tests/data/reliability").join(name)).expect("it was kept")
}

#[test]
fn numbers_off_their_scale_are_named_where_they_stand() {
    for (name, line, says) in [
        ("W_At-128.ron", 41, "the attitude of `maja` is -128"),
        ("W_w429496730.ron", 44, "the weight of an attitude of `maja` is 429496730"),
        ("d11_5680_32_before_dawn.ron", 130, "more than 16 entries of kind step of a rival"),
        ("B_odds_20000.ron", 65, "there are 20000 entries in `odds`"),
        ("B_oddsseats_5000_100.ron", 22, "more than 10 entries of kind person"),
        ("B_without_300_1.ron", 22, "more than 10 entries of kind person"),
    ] {
        let found = content::scenario(&kept(name)).problems();
        let told = |p: &Problem| p.line == line && p.message == says && !p.hint.is_empty();
        assert!(found.iter().any(told), "{name}: {found:#?}");
    }
    let found = score::grid(&kept("G_clash_2000.ron")).problems();
    assert!(found[0].line == 12 && found[0].message.contains("2002 parts"), "{found:#?}");
}

#[test]
fn more_money_than_a_play_may_move_is_refused() {
    for name in ["S_best_wraps.ron", "S_busy_spin.ron", "S_free_mark.ron", "S_loss_500.ron"] {
        let found = content::scenario(&kept(name)).problems();
        let told =
            |p: &Problem| p.line > 1 && p.message.contains("money of one outcome") && p.hint.contains("268435455");
        assert!(found.iter().any(told), "{name}: {found:#?}");
    }
    let rich = |amounts: usize| {
        let amounts = "Money(1000000), ".repeat(amounts);
        MINIMAL.replace(
            "(tell: (en: \"A day\", zh: \"一天\"))",
            &format!("(tell: (en: \"A day\", zh: \"一天\"), effects: [{amounts}])"),
        )
    };
    // Five days, a million a day for each amount; and the best end.
    assert_eq!(problems(&rich(53)), []);
    let found = problems(&rich(54));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        (found[0].line, found[0].column),
        content::line_column(&rich(54), rich(54).find("\"rest\"").expect("it") + 1)
    );
    assert!(found[0].message.contains("the money of one play can add up to 270"), "{}", found[0]);
    // What can be said again and again is counted as often as that can be.
    let paid = |amount: i32| {
        MINIMAL.replace("[Learn(\"promise\"), Desk]", &format!("[Learn(\"promise\"), Desk, Money({amount})]"))
    };
    assert_eq!(problems(&paid(10_000)), []);
    assert!(problems(&paid(MAX_MONEY)).iter().all(|p| p.message.contains("the money of one play")));
}

/// Everything that a play moved, without signs.
fn moved(session: &Session) -> i64 {
    let scenario = &session.deal().scenario;
    let mut sum = i64::from(session.position().day) * i64::from(scenario.day_value);
    for rolled in session.decisions().iter().flat_map(|d| &d.rolled) {
        for effect in &scenario.resolution(rolled.cause).outcomes[rolled.outcome.index()].effects {
            sum += match effect {
                Effect::Money(amount) => i64::from(*amount).abs(),
                Effect::End(ending) => i64::from(scenario.ending(*ending).worth).abs(),
                _ => 0,
            };
        }
    }
    sum
}

#[test]
fn no_play_moves_more_than_the_bound() {
    let mut deals: Vec<Deal> = generate::deals()[..100].to_vec();
    deals.extend(all_shipped());
    deals.extend([minimal(), letters()]);
    for (number, deal) in deals.iter().enumerate() {
        let most = content::most_moved(&deal.scenario);
        assert!(most <= MAX_PLAY_MONEY, "deal {number}");
        for seed in 0..30 {
            generate::wander(deal, seed, seed % 2 == 0, |session| {
                let moved = moved(session);
                assert!(moved <= most, "deal {number}, seed {seed}: {moved} of {most}");
            });
        }
    }
}

/// With every amount earned and no day worth anything, best play is the play that moves most, on average.
#[test]
fn no_plan_moves_more_than_the_bound() {
    let circles = [1, 5, 30].map(|days| CIRCLES.replacen("days: 5,", &format!("days: {days},"), 1));
    let read = |text: String| content::scenario(text.as_bytes()).unwrap_or_else(|found| panic!("{found:#?}"));
    let mut scenarios: Vec<Scenario> = circles.into_iter().map(read).collect();
    scenarios.extend(generate::deals().iter().map(|deal| (*deal.scenario).clone()));
    scenarios.push((*minimal().scenario).clone());
    for (number, scenario) in scenarios.iter().enumerate() {
        let scenario = &scenario.unchecked_with(|parts| {
            parts.day_value = 0;
            let actions = parts.actions.iter_mut().map(|a| &mut a.resolution);
            let all = actions.chain(parts.events.iter_mut().map(|e| &mut e.resolution)).chain([&mut parts.deadline]);
            for effect in all.flat_map(|r| &mut r.outcomes).flat_map(|o| &mut o.effects) {
                if let Effect::Money(amount) = effect {
                    *amount = amount.abs();
                }
            }
            parts.endings.iter_mut().for_each(|ending| ending.worth = ending.worth.abs());
        });
        let most = content::most_moved(scenario);
        let start = Knowledge { position: scenario.start, belief: scenario.prior() };
        let best = solve::solve(scenario, &Limits::default()).best(&start).expect("it is small").thousands();
        assert!(best <= most, "deal {number}: {best} of {most}");
    }
}

/// Every way in which something free can come again: an event that leads back into the talk each day,
/// facts that are learned and given up, answers that lead on and answers that only teach.
const CIRCLES: &str = r#"(
    id: "circles", rulebook: "signature", title: (en: "a", zh: "a"), teaser: (en: "a", zh: "a"),
    briefing: [(en: "a", zh: "a")], aims: [(en: "a", zh: "a")], history: [(en: "a", zh: "a")],
    calendar: (days: 5, day_value: 0, stage: 1),
    truths: [(id: "t", weight: 1, title: (en: "a", zh: "a"), reveal: (en: "a", zh: "a"))],
    people: [(id: "p", name: (en: "a", zh: "a"), role: (en: "a", zh: "a"), about: (en: "a", zh: "a"), door: (en: "a", zh: "a"), letters: [E])],
    facts: [(id: "f", kind: Power, text: (en: "a", zh: "a")), (id: "g", kind: Power, text: (en: "a", zh: "a"))],
    opening: "one",
    nodes: [
        (id: "one", who: "p", setting: (en: "a", zh: "a"), say: (en: "a", zh: "a"), options: [
            (id: "teach", when: Not(Knows("f")), label: (en: "a", zh: "a"), outcomes: [(tell: (en: "a", zh: "a"), effects: [Learn("f"), Money(7)])]),
            (id: "on", label: (en: "a", zh: "a"), outcomes: [(tell: (en: "a", zh: "a"), effects: [Talk("two"), Money(-11)])]),
        ]),
        (id: "two", who: "p", setting: (en: "a", zh: "a"), say: (en: "a", zh: "a"), options: [
            (id: "back", when: Not(Knows("g")), label: (en: "a", zh: "a"), outcomes: [(tell: (en: "a", zh: "a"), effects: [Learn("g"), Money(13), Talk("one")])]),
            (id: "forget", label: (en: "a", zh: "a"), outcomes: [(tell: (en: "a", zh: "a"), effects: [Retract("f"), Retract("g"), Days(1), Desk, Money(17)])]),
            (id: "away", label: (en: "a", zh: "a"), outcomes: [(tell: (en: "a", zh: "a"), effects: [Desk, Money(2)])]),
        ]),
    ],
    desk: [
        (id: "call", who: "p", once: true, label: (en: "a", zh: "a"), outcomes: [(tell: (en: "a", zh: "a"), effects: [Talk("one"), Money(3)])]),
        (id: "wait", days: 1, label: (en: "a", zh: "a"), outcomes: [(tell: (en: "a", zh: "a"), effects: [Schedule("ring", 1), Money(5)])]),
    ],
    walk_away: [
        (id: "leave", label: (en: "a", zh: "a"), outcomes: [(tell: (en: "a", zh: "a"), effects: [Money(19), End("left")])]),
        (id: "off", when: Not(Knows("g")), label: (en: "a", zh: "a"), outcomes: [(tell: (en: "a", zh: "a"), effects: [Learn("g"), Money(23)])]),
    ],
    events: [(id: "ring", day: 1, outcomes: [(tell: (en: "a", zh: "a"), effects: [Schedule("ring", 1), Retract("g"), Talk("one"), Money(-29)])])],
    deadline: [(outcomes: [(tell: (en: "a", zh: "a"), effects: [Money(31), End("over")])])],
    endings: [
        (id: "left", kind: WalkedAway, worth: 1, title: (en: "a", zh: "a"), text: (en: "a", zh: "a")),
        (id: "over", kind: Lost, worth: -37, title: (en: "a", zh: "a"), text: (en: "a", zh: "a")),
    ],
)"#;

/// What validation lets through stays within what the solver can count.
const _: () = assert!(MAX_PLAY_MONEY <= corner_office::solve::Value::MAX_THOUSANDS);
