//! Faulty books: each fault of an approach book, a board book, a rulebook or the method's catalogue is found,
//! at its place, and all of them at once.

use std::fs;

use corner_office::content;
use corner_office::report::board;
use corner_office::score;

use crate::support::{Problem, Problems, RULES, root};

/// What is replaced (its first occurrence) by what, with a mark where the problem must point, and what must
/// be said of it, in `message; hint`.
type Row = (&'static str, &'static str, &'static str);

const APPROACHES: &[Row] = &[
    (r#"id: "pitch_@""#, r#"id: "‸ask_@""#, "the approach id `ask_@` is used twice; rename one of them"),
    (r#"(id: "initiatives""#, r#"(id: "‸plan""#, "the fact id `plan` is used twice"),
    (r#"cites: ["VR-1", "SSM-16"]"#, r#"cites: ["VR-1", "‸SSM-99"]"#, "the method has no rule `SSM-99`; VR-1 to"),
    (r#"Not(Knows("@_problem"))"#, r#"Not(Knows("‸@_trouble"))"#, "there is no fact `@_trouble`; add the fact"),
    (r#"Knows("initiatives")"#, r#"Knows("‸initiative")"#, "there is no fact `initiative`"),
    (r#"Learn("@_answered")"#, r#"Learn("‸@_answer")"#, "there is no fact `@_answer`"),
    (r#"Shift("@", 1)"#, r#"Shift("‸&", 1)"#, "there is no person `&`; write @"),
    (r#"DoorOpen("@")"#, r#"DoorOpen("‸eva")"#, "there is no person `eva`; write @"),
    (r#"id: "pitch_@""#, r#"id: "‸pitch""#, "`pitch` does not say whom it is for; write @"),
    (r#"id: "letter_@_poor""#, r#"id: "‸letter_@_bad""#, "there is no approach `letter_@_bad`; one of letter_@_"),
    (r#""Ask {name} what"#, r#""‸Ask {nam} what"#, "nothing is put in the place of `{nam}`; one of us, name"),
    (r#""Ask {name} what"#, r#""‸Ask {other} what"#, "nothing is put in the place of `{other}`"),
    (r#""Ask {name} what"#, r#""‸Ask {name what"#, "a brace is not closed"),
    (r#""Ask {name} what"#, r#""‸Ask {name} for {reason} what"#, "`{reason}` is empty for people; ask for it"),
    (r#"(en: "Ask {name} what"#, r#"‸(en: "Ask {name} of {role} what"#, "`{role}` stands in one language only"),
    (r#"zh: "请{name}谈谈难处在哪""#, r#"zh: "‸""#, "a text of a template has no text in `zh`; both languages"),
    (r#"labels: [(en: "Bring {name} an idea for it", zh: "带着解决思路去见{name}")]"#, "labels: ‸[]", "no variant"),
    (r#"approach: Diagnose"#, r#"approach: ‸Diagnosis"#, "`Diagnosis` is not possible here; possible here:"),
    (
        r#"End("disqualified")"#,
        r#"End("barred")"#,
        "`gift_@` offers something under the table, and nothing that comes of it disqualifies; `End(\"disqualified\")`",
    ),
    (r#"labels: [(en: "Bring"#, r#"‸label: [(en: "Bring"#, "there is no field `label` here; fields possible here: id"),
];

const BOARD: &[Row] = &[
    (r#"cites: ["#, r#"cites: ["‸VR-99", "#, "the method has no rule `VR-99`"),
    (r#"command: "m""#, r#"command: "‸q""#, "`q` is no free letter; write one small letter"),
    (r#"command: "b""#, r#"command: "‸m""#, "two faces have the command `m`"),
    ("need: ", "neeed: ", "there is no field `neeed` here; fields possible here: phase"),
];

const RULEBOOK: &[Row] = &[
    (
        r#"id: "ask", cites: "VR-1", name: (en: "Ask", zh: "问"), dimension: Qualification, verdict: Strong, points: 5,
            when: Does(AskProblem), explain: (en: "You asked.", zh: "你问了。")"#,
        r#"id: "‸ask", cites: "VR-1", name: (en: "Ask", zh: "问"), dimension: Qualification, verdict: Strong, points: 5,
            when: Does(AskProblem), explain: (en: "You asked {name}.", zh: "你问了{name}。")"#,
        "nothing is put in the place of `{name}`; who",
    ),
    ("You promised.", "You promised {who}.", "`{who}` stands in one language only"),
    ("You saw him.", "You saw {who.", "a brace is not closed"),
];

fn approaches() -> String {
    fs::read_to_string(root().join("assets/rulebooks/signature.approaches.ron")).expect("it ships")
}

fn problems_of_approaches(text: &str) -> Vec<Problem> {
    content::check_approaches(text.as_bytes(), score::citation_fault).problems()
}

fn check(valid: &str, rows: &[Row], problems_of: fn(&str) -> Vec<Problem>) {
    assert_eq!(problems_of(valid), []);
    let mut faults = Vec::new();
    for (from, to, says) in rows {
        assert!(valid.contains(from), "there is no {from} to be replaced");
        let marked = valid.replacen(from, to, 1);
        let place = marked.find('‸').map(|at| content::line_column(&marked, at));
        let found = problems_of(&marked.replace('‸', ""));
        let (message, hint) = says.split_once("; ").unwrap_or((says, ""));
        let told = |p: &Problem| {
            p.message.contains(message)
                && p.hint.contains(hint)
                && place.is_none_or(|place| place == (p.line, p.column))
        };
        if !found.iter().any(told) {
            faults.push(format!("{from} → {to}\n  expected {place:?} {says}\n  found {found:#?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_faulty_approach_book_is_refused_where_it_is_faulty() {
    check(&approaches(), APPROACHES, problems_of_approaches);
}

#[test]
fn every_faulty_board_book_is_refused_where_it_is_faulty() {
    check(board::SHIPPED, BOARD, |text| board::book(text.as_bytes()).problems());
}

#[test]
fn every_faulty_rulebook_is_refused_where_it_is_faulty() {
    check(RULES, RULEBOOK, |text| score::rulebook(text.as_bytes()).problems());
}

#[test]
fn a_rulebook_has_a_title_in_both_languages() {
    let title = RULES.find("title: (en: \"").expect("a title") + "title: (en: \"".len();
    let end = title + RULES[title..].find('"').expect("its end");
    let found = score::rulebook(format!("{}{}", &RULES[..title], &RULES[end..]).as_bytes()).problems();
    assert!(found.len() == 1 && found[0].message.contains("the rulebook"), "{found:#?}");
}

#[test]
fn all_problems_of_a_book_are_reported_at_once_in_its_order() {
    let text = approaches()
        .replacen("cites: [\"VR-1\", \"SSM-16\"]", "cites: [\"VR-1\", \"SSM-99\"]", 1)
        .replacen("id: \"pitch_@\"", "id: \"ask_@\"", 1)
        .replacen("Learn(\"@_answered\")", "Learn(\"@_answer\")", 1);
    let found = problems_of_approaches(&text);
    let told: Vec<&str> = found.iter().map(|p| p.message.as_str()).collect();
    let wanted =
        ["the method has no rule `SSM-99`", "the approach id `ask_@` is used twice", "there is no fact `@_answer`"];
    assert_eq!(told, wanted);
}

/// What is not closed is told before anything else is understood, and everything that is not.
#[test]
fn what_is_not_closed_is_all_told_at_once() {
    let text = RULES.replacen("rules: [", "rules: [(id: \"a\", ", 1).replacen("explain: (en: ", "explain: ((en: ", 1);
    let found = score::rulebook(text.as_bytes()).problems();
    assert!(found.len() >= 2 && found.iter().all(|p| p.message.contains("is not closed by `)`")), "{found:#?}");
}
