//! Faulty scenarios and rulebooks: each fault is found, at its place, with a hint that helps.

use corner_office::content::{self, line_column};
use corner_office::score;

use crate::support::{MINIMAL, Problem, Problems, RULES};

/// Marks in a replacement where the problem must point.
const HERE: char = '‸';
/// A problem of the file as a whole points at its beginning.
const FILE: &str = "";
/// The problem points at the mark.
const MARK: &str = "‸";

/// What is replaced (its first occurrence) by what; the id at which the problem must point, or
/// [`MARK`] or [`FILE`]; and what must be said of it, in `message; hint`.
type Row = (&'static str, &'static str, &'static str, &'static str);

const SCENARIO: &[Row] = &[
    // Names that do not exist.
    (r#"who: "anna""#, r#"who: "‸ana""#, MARK, "there is no person `ana`; did you mean `anna`?"),
    (r#"to: ["anna"]"#, r#"to: ["‸borris"]"#, MARK, "there is no person `borris`; did you mean `boris`?"),
    (r#"about: "anna""#, r#"about: "‸nobody""#, MARK, "there is no person `nobody`"),
    (r#"power_fact: "power""#, r#"power_fact: "‸powers""#, MARK, "there is no fact `powers`; did you mean `power`?"),
    (r#"Knows("sign")"#, r#"Knows("‸signs")"#, MARK, "there is no fact `signs`; did you mean `sign`?"),
    (r#"Learn("promise")"#, r#"Learn("‸promised")"#, MARK, "no fact `promised`; did you mean `promise`?"),
    (r#"Talk("room")"#, r#"Talk("‸rom")"#, MARK, "there is no node `rom`; did you mean `room`?"),
    (r#"opening: "call""#, r#"opening: "‸cal""#, MARK, "there is no node `cal`; did you mean `call`?"),
    (r#"Schedule("ring""#, r#"Schedule("‸rings""#, MARK, "there is no event `rings`; did you mean `ring`?"),
    (r#"End("won")"#, r#"End("‸win")"#, MARK, "there is no ending `win`; did you mean `won`?"),
    (r#"("open", 3)"#, r#"("‸opn", 3)"#, MARK, "there is no truth `opn`; did you mean `open`?"),
    (r#"Knows("sign")"#, r#"All([Any([Met("‸zoe")])])"#, MARK, "there is no person `zoe`"),
    // Names that are used twice or badly formed.
    (r#"(id: "boris""#, r#"(id: "‸anna""#, MARK, "the person id `anna` is used twice; rename one"),
    (r#"(id: "power""#, r#"(id: "‸sign""#, MARK, "the fact id `sign` is used twice"),
    (r#"(id: "room""#, r#"(id: "‸call""#, MARK, "the node id `call` is used twice"),
    (r#"(id: "rest""#, r#"(id: "‸ask""#, MARK, "the action id `ask` is used twice"),
    (r#"(id: "lost""#, r#"(id: "‸won""#, MARK, "the ending id `won` is used twice"),
    (
        "    deadline: [",
        r#"    tensions: [(choices: [], kind: FavouriteLoses, lesson: (en: "t", zh: "文"))], deadline: ["#,
        "minimal",
        "tension number 1 names no choice; list the actions",
    ),
    (r#"(id: "shut""#, r#"(id: "‸open""#, MARK, "the truth id `open` is used twice"),
    (r#"(id: "rest""#, r#"(id: "‸Rest""#, MARK, "`Rest` is not a good action id; use at most 40 small letters"),
    (r#"(id: "rest""#, r#"(id: "‸""#, MARK, "`` is not a good action id"),
    (r#"id: "minimal""#, r#"id: "‸mini mal""#, MARK, "`mini mal` is not a good scenario id"),
    // Texts.
    (r#"zh: "为什么？""#, r#"zh: """#, "ask", "`label` has no text in `zh`; both languages are needed"),
    (r#"zh: "她说了""#, r#"zh: " ""#, "ask", "an outcome's `tell` has no text in `zh`"),
    (r#"en: "Office""#, r#"en: """#, "room", "`setting` has no text in `en`"),
    (r#"en: "Title""#, r#"en: """#, "minimal", "`title` has no text in `en`"),
    (r#"[(en: "History", zh: "往事")]"#, "[]", "minimal", "`history` is empty; write at least one paragraph"),
    (
        r#"text: (en: "Left", zh: "离开")"#,
        r#"text: (en: "Left", zh: "离开"), paragraphs: [(when: Met("‸bori"), text: (en: "a", zh: "a"))]"#,
        MARK,
        "there is no person `bori`; did you mean `boris`?",
    ),
    (
        r#"text: (en: "Left", zh: "离开")"#,
        r#"text: (en: "Left", zh: "离开"), paragraphs: [(when: Always, text: (en: "a", zh: "a"))]"#,
        "left",
        "`left`: a paragraph is always told; put it into `text`",
    ),
    (
        r#"text: (en: "Left", zh: "离开")"#,
        r#"text: (en: "Left", zh: "离开"), paragraphs: [(when: Met("boris"), text: (en: "a", zh: ""))]"#,
        "left",
        "a paragraph's `text` has no text in `zh`",
    ),
    // Chance.
    (
        r#"(tell: (en: "You leave""#,
        r#"(weight: 0, tell: (en: "You leave""#,
        "leave",
        "nothing can happen under truth number 1",
    ),
    (
        r#"(tell: (en: "It rings""#,
        r#"(by_truth: [("open", 1), ("shut", 0)], tell: (en: "It rings""#,
        "ring",
        "nothing can happen under truth number 2",
    ),
    (r#"("open", 3), "#, "", "ask", "`by_truth` does not name every truth; give each truth a weight"),
    (r#"("open", 3)"#, r#"("open", 3), ("‸open", 2)"#, MARK, "`open` is named twice"),
    (r#"(by_truth: [("open", 3)"#, r#"(weight: 1, by_truth: [("open", 3)"#, "ask", "both `weight` and `by_truth`"),
    (r#"("open", 3)"#, r#"("open", 3000)"#, "ask", "the weight of an outcome is 3000; use 0 to 1000"),
    (r#""shut", weight: 1"#, r#""shut", weight: 0"#, "shut", "the prior weight is 0; use 1 to 1000"),
    // Cases and effects.
    (
        r#"(outcomes: [(tell: (en: "Not in""#,
        r#"(when: AtDesk, outcomes: [(tell: (en: "Not in""#,
        "visit",
        "exactly the last case must come without `when`",
    ),
    (r#"(when: Knows("power"), "#, "(", "visit", "exactly the last case must come without `when`"),
    (r#", outcomes: [(tell: (en: "A day", zh: "一天"))]"#, "", "rest", "`rest` needs either `outcomes` or `cases`"),
    (r#"[Money(7), End("won")]"#, r#"[End("won"), Money(7)]"#, "visit", "an effect follows `End`; make `End` the last"),
    (r#"Meet("boris", 0)"#, r#"Meet("‸boris", 4)"#, MARK, "the attitude is 4; use -1 to 3"),
    (r#"Knows("sign")"#, r#"AttitudeFrom("‸anna", -2)"#, MARK, "the attitude is -2; use -1 to 3"),
    (r#"Shift("anna", 1)"#, r#"Shift("‸anna", 5)"#, MARK, "the shift of attitude is 5; use -4 to 4"),
    ("met: 0", "met: 9", "anna", "the attitude at the start is 9; use -1 to 3"),
    ("Money(7)", "Money(7000000)", "visit", "the amount is 7000000"),
    ("Days(1)", "Days(0)", "nod", "the number of days is 0; use 1 to 60"),
    ("Money(7)", "Stage(8)", "visit", "the stage is 8; use 1 to 7"),
    (r#"Knows("power")"#, "StageFrom(0)", "visit", "the stage is 0; use 1 to 7"),
    ("days: 5", "days: 0", "minimal", "`calendar.days` is 0; use 1 to 60"),
    ("stage: 3", "stage: 8", "minimal", "`calendar.stage` is 8; use 1 to 7"),
    ("worth: 100", "worth: 2000000", "won", "`worth` is 2000000"),
    ("letters: [E]", "letters: []", "anna", "`anna` has no power letter; give one or more of A, D, S, E, I"),
    // Two voices.
    (
        "    deadline: [",
        r#"voices: [(id: "first", builder: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Move(AskProblem)]), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Act("‸agre")]), hangs_on: (en: "a", zh: "a"))], deadline: ["#,
        MARK,
        "there is no action `agre`; did you mean `agree`?",
    ),
    (
        "    deadline: [",
        r#"voices: [(id: "first", builder: (says: [(en: "a", zh: "a")], advises: [Move(AskProblem)]), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Act("agree")]), hangs_on: (en: "a", zh: "a"))], deadline: ["#,
        "first",
        "`builder` of `first` says 1 lines; each of the two says two lines",
    ),
    (
        "    deadline: [",
        r#"voices: [(id: "first", builder: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: []), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Act("agree")]), hangs_on: (en: "a", zh: "a"))], deadline: ["#,
        "first",
        "`builder` of `first` advises nothing that this deal has; name an act",
    ),
    (
        "    deadline: [",
        r#"voices: [(id: "first", builder: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Move(AskProblem)]), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Approach(Propose)]), hangs_on: (en: "a", zh: "a"))], deadline: ["#,
        "first",
        "`striker` of `first` advises nothing that this deal has; name an act",
    ),
    (
        "    deadline: [",
        r#"voices: [(id: "first", builder: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Move(AskProblem)]), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Act("ask")]), hangs_on: (en: "a", zh: "a"))], deadline: ["#,
        "first",
        "`first`: both voices advise the same; let one of them",
    ),
    (
        "    deadline: [",
        r#"voices: [(id: "first", builder: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Move(AskProblem)]), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Act("rest"), Act("trade")]), hangs_on: (en: "a", zh: "a"))], deadline: ["#,
        "first",
        "`first` never comes up: what the two advise is never possible at one moment; let both",
    ),
    (
        "    deadline: [",
        r#"voices: [(id: "first", when: Met("‸zoe"), builder: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Move(AskProblem)]), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Act("agree")]), hangs_on: (en: "a", zh: "a"))], deadline: ["#,
        MARK,
        "there is no person `zoe`",
    ),
    (
        "    deadline: [",
        r#"voices: [(id: "first", builder: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Move(AskProblem)]), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Act("agree")]), hangs_on: (en: "", zh: "a"))], deadline: ["#,
        "first",
        "`hangs_on` has no text in `en`",
    ),
    (
        "    deadline: [",
        r#"voices: [(id: "First", builder: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Move(AskProblem)]), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Act("agree")]), hangs_on: (en: "a", zh: "a"))], deadline: ["#,
        "First",
        "`First` is not a good pair of voices id",
    ),
    (
        "    deadline: [",
        r#"voices: [(id: "first", builder: (says: [(en: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", zh: "a"), (en: "a", zh: "a")], advises: [Move(AskProblem)]), striker: (says: [(en: "a", zh: "a"), (en: "a", zh: "a")], advises: [Act("agree")]), hangs_on: (en: "a", zh: "a"))], deadline: ["#,
        "first",
        "`says` of `first` has 111 characters; use at most 110",
    ),
    // The deal as a whole.
    (
        r#"[End("lost")]"#,
        "[]",
        FILE,
        "an outcome of `deadline` does not end the deal; the last effect of each must be `End",
    ),
    (
        "approach: WalkAway,",
        "approach: WalkAway, days: 1,",
        FILE,
        "walking away is not always possible; give one action in `walk_away` no",
    ),
    (
        "approach: WalkAway,",
        r#"approach: WalkAway, when: Knows("power"),"#,
        FILE,
        "walking away is not always possible",
    ),
    ("approach: WalkAway,", "approach: WalkAway, once: true,", FILE, "walking away is not always possible"),
    ("Wait, days: 1,", "Wait,", "rest", "`rest` can be chosen for ever; give it days, `once`"),
    (r#"[Learn("promise"), Desk]"#, r#"[Learn("promise"), Talk("call")]"#, "agree", "`agree` can be chosen for ever"),
    // On the last day, days that pass are none.
    (
        r#"[Learn("promise"), Desk]"#,
        r#"[Learn("promise"), Days(1), Retract("sign"), Talk("room")]"#,
        "agree",
        "`agree` can be chosen for ever",
    ),
    (r#"Schedule("ring", 2), Desk"#, r#"Schedule("ring", 2), Talk("call")"#, "trade", "`trade` can be chosen for ever"),
    (
        r#""trade", label"#,
        r#""trade", when: Knows("sign"), label"#,
        "room",
        "`room` has too few answers; give at least two options",
    ),
    (
        r#"(id: "promise", kind"#,
        r#"(id: "‸extra", kind: Rival, text: (en: "x", zh: "x")), (id: "promise", kind"#,
        MARK,
        "nothing teaches `extra`; add `Learn`",
    ),
    (
        r#"(id: "won", kind"#,
        r#"(id: "‸extra", kind: Lost, worth: 0, title: (en: "x", zh: "x"), text: (en: "x", zh: "x")), (id: "won", kind"#,
        MARK,
        "nothing ends in `extra`; add `End`",
    ),
    (
        r#"(id: "ring", outcomes"#,
        r#"(id: "‸extra", outcomes: [(tell: (en: "x", zh: "x"))]), (id: "ring", outcomes"#,
        MARK,
        "`extra` never falls due; give it a `day` or `Schedule` it",
    ),
    (r#"opening: "call""#, r#"opening: "room""#, "call", "no outcome talks to `call`; lead there or drop it"),
    (
        r#"(id: "boris", name"#,
        r#"(id: "‸extra", letters: [I], name: (en: "x", zh: "x"), role: (en: "x", zh: "x"), about: (en: "x", zh: "x"), door: (en: "x", zh: "x")), (id: "boris", name"#,
        MARK,
        "`extra` can never be approached; add an action with `who`",
    ),
    // The shape of the file: it breaks at the first fault, and the place is the reader's.
    ("desk: [", "desks: [", "?", "desks; fields possible here: id, rulebook"),
    ("Learn(\"promise\")", "Lern(\"promise\")", "?", "Lern; possible here: Learn, Retract"),
    ("opening: \"call\",", "", "call", "no outcome talks to `call`; lead there or drop it"),
    ("kind: ActiveSign", "kind: Sign", "?", "Sign; possible here: ActiveSign"),
    ("days: 5", "days: 500", "?", "Integer is out of bounds; use a smaller number"),
    ("days: 5", "days: -5", "?", "Integer is out of bounds"),
];

const RULEBOOK: &[Row] = &[
    (r#"id: "promise""#, r#"id: "‸ask""#, MARK, "the rule id `ask` is used twice; rename one of them"),
    (
        r#"cites: "VR-3""#,
        r#"cites: "VR3""#,
        "promise",
        "`VR3` is not a citation; write VR, EF, SSM, RD or HW, a hyphen",
    ),
    (r#"cites: "VR-3""#, r#"cites: "VR-0""#, "promise", "`VR-0` is not a citation"),
    (r#"cites: "VR-3""#, r#"cites: "XX-3""#, "promise", "`XX-3` is not a citation"),
    ("points: 3", "points: -3", "see", "-3 points do not fit the verdict Sound; Strong and Sound earn"),
    ("points: -6", "points: 0", "promise", "0 points do not fit the verdict Mistake"),
    ("points: -6", "points: -11", "promise", "-11 points do not fit the verdict Mistake"),
    (r#"zh: "你承诺了。""#, r#"zh: """#, "promise", "the rule `promise` lacks a text in one language; write both"),
    ("Does(AskProblem)", "Do(AskProblem)", "?", "Do; possible here: Not, All"),
    ("verdict: Strong", "verdict: Good", "?", "Good; possible here: Strong"),
];

fn problems_of_scenario(source: &str) -> Vec<Problem> {
    content::scenario(source.as_bytes()).problems()
}

fn problems_of_rulebook(source: &str) -> Vec<Problem> {
    score::rulebook(source.as_bytes()).problems()
}

#[test]
fn every_faulty_scenario_is_refused_where_it_is_faulty() {
    check(MINIMAL, SCENARIO, problems_of_scenario);
}

#[test]
fn every_faulty_rulebook_is_refused_where_it_is_faulty() {
    check(RULES, RULEBOOK, problems_of_rulebook);
}

fn check(valid: &str, rows: &[Row], problems_of: fn(&str) -> Vec<Problem>) {
    assert_eq!(problems_of(valid), []);
    let mut faults = Vec::new();
    for (from, to, at, says) in rows {
        assert!(valid.contains(from), "there is no {from} to be replaced");
        let marked = valid.replacen(from, to, 1);
        let source = marked.replace(HERE, "");
        let place = match *at {
            "?" => None,
            FILE => Some((1, 1)),
            MARK => Some(line_column(&marked, marked.find(HERE).expect("a mark in the replacement"))),
            id => {
                let before = "id: \"";
                let found = source.find(&format!("{before}{id}\"")).expect("such an id");
                Some(line_column(&source, found + before.len()))
            }
        };
        let problems = problems_of(&source);
        let (message, hint) = says.split_once("; ").unwrap_or((says, ""));
        let told = problems.iter().any(|p| {
            p.message.contains(message)
                && p.hint.contains(hint)
                && place.is_none_or(|place| place == (p.line, p.column))
        });
        if !told {
            faults.push(format!("{from} → {to}\n  expected {place:?} {says}\n  found {problems:#?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn all_problems_are_reported_at_once_in_the_order_of_the_file() {
    let source = MINIMAL
        .replace("zh: \"开着\"", "zh: \"\"")
        .replace("who: \"anna\"", "who: \"ann\"")
        .replace("(\"open\", 3)", "(\"open\", 3000)")
        .replace("Learn(\"power\")", "Learn(\"pwr\")")
        .replace("End(\"lost\")", "End(\"lst\")")
        .replace("(id: \"rest\"", "(id: \"visit\"");
    let problems = problems_of_scenario(&source);
    let messages: Vec<&str> = problems.iter().map(|p| p.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "`door` has no text in `zh`",
            "there is no person `ann`",
            "the weight of an outcome is 3000",
            "there is no fact `pwr`",
            "the action id `visit` is used twice",
            "there is no ending `lst`",
        ]
    );
    assert!(problems.is_sorted_by_key(|p| (p.line, p.column)));
    // Those of the deal as a whole come together as well.
    let source =
        MINIMAL.replace("Wait, days: 1,", "Wait,").replace("approach: WalkAway,", "approach: WalkAway, days: 1,");
    let source = source.replace("[End(\"lost\")]", "[]");
    assert_eq!(problems_of_scenario(&source).len(), 4, "{:#?}", problems_of_scenario(&source));
}

#[test]
fn all_problems_of_a_rulebook_are_reported_at_once() {
    let source = RULES
        .replace("cites: \"VR-1\"", "cites: \"?\"")
        .replace("points: 3", "points: 30")
        .replace("\"promise\"", "\"ask\"");
    let lines: Vec<usize> = problems_of_rulebook(&source).iter().map(|p| p.line).collect();
    assert_eq!(lines, [7, 11, 15]);
}

/// One slip, one problem: what only follows from it is not told.
#[test]
fn a_misspelt_truth_is_one_problem() {
    for (right, wrong) in [("(\"shut\", 1)", "(\"shutt\", 1)"), ("(\"open\", 3)", "(\"opn\", 3)")] {
        assert!(MINIMAL.contains(right), "{right}");
        let found =
            content::scenario(MINIMAL.replacen(right, wrong, 1).as_bytes()).expect_err("there is no such truth");
        assert_eq!(found.iter().map(|p| p.code).collect::<Vec<_>>(), [content::Code::UnknownId], "{found:#?}");
    }
}
