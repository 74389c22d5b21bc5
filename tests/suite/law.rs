//! An act under the table ends the matter (EF-11), in every deal that offers one: at once, or when it comes
//! out.

use std::collections::BTreeSet;
use std::fs;

use corner_office::content;
use corner_office::model::{Action, EndingKind, Move};
use corner_office::play::Deal;
use corner_office::rules;
use serde_json::Value;

use crate::cli::{home, json, run_in};
use crate::support::{MINIMAL, Problem, Problems, all_shipped, played, root};

/// The small scenario with a bribe of these outcomes or cases, and perhaps something else replaced.
fn bribing(does: &str, replaced: &[(&str, &str)]) -> String {
    let bribe = format!(
        r#"desk: [(id: "bribe", who: "boris", approach: HelpPersonally, days: 1, once: true, moves: [UnderTheTable],
            label: (en: "Send him a watch", zh: "送他一块表"), {does}), "#
    );
    let barred = r#"endings: [
        (id: "barred", kind: Disqualified, worth: -50, title: (en: "Barred", zh: "取消资格"), text: (en: "Barred", zh: "取消资格")), "#;
    let known = r#"facts: [(id: "bribed", kind: Stand, text: (en: "He has the watch", zh: "表在他手里")), "#;
    let own = does.contains("bribed").then_some(("facts: [", known));
    let always = [("desk: [", bribe.as_str()), ("endings: [", barred)];
    let all = always.into_iter().chain(own).chain(replaced.iter().copied());
    all.fold(MINIMAL.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

fn problems(text: &str) -> Vec<Problem> {
    content::scenario(text.as_bytes()).problems()
}

const BARRED: &str = r#"outcomes: [(tell: (en: "It comes back", zh: "退回来了"), effects: [End("barred")])]"#;
const TAKEN: &str = r#"outcomes: [(tell: (en: "He keeps it", zh: "他收下了"), effects: [Learn("bribed")])]"#;

#[test]
fn whoever_bribes_can_be_disqualified() {
    assert_eq!(problems(&bribing(BARRED, &[])), []);
    // When it comes out: at an event that follows from it, on a day on which somebody looks, at the end.
    let later = BARRED.replace(r#"End("barred")"#, r#"Schedule("ring", 2)"#);
    let found = ("effects: [Shift(\"boris\", 1)]", "effects: [End(\"barred\")]");
    assert_eq!(problems(&bribing(&later, &[found])), []);
    let audit = r#"events: [(id: "audit", day: 4, when: Knows("bribed"), outcomes: [
        (weight: 1, tell: (en: "It is found", zh: "查出来了"), effects: [End("barred")]),
        (weight: 3, tell: (en: "Nothing", zh: "没事"))]), "#;
    assert_eq!(problems(&bribing(TAKEN, &[("events: [", audit)])), []);
    let last = |when: &str| {
        format!(r#"deadline: [(when: {when}, outcomes: [(tell: (en: "Out", zh: "出局"), effects: [End("barred")])]), "#)
    };
    assert_eq!(problems(&bribing(TAKEN, &[("deadline: [", &last(r#"Knows("bribed")"#))])), []);
    // Somewhere else it doesn't count.
    let elsewhere = last(r#"All([Knows("power"), Not(Knows("bribed"))])"#);
    let halfway = r#"cases: [
        (when: Knows("power"), outcomes: [(tell: (en: "He keeps it", zh: "他收下了"))]),
        (outcomes: [(tell: (en: "It comes back", zh: "退回来了"), effects: [End("barred")])])]"#;
    let lost = BARRED.replace("barred", "lost");
    let used = last(r#"Knows("power")"#);
    for (does, replaced) in
        [(TAKEN, elsewhere.as_str()), (halfway, used.as_str()), (lost.as_str(), used.as_str()), (later.as_str(), &used)]
    {
        let text = bribing(does, &[("deadline: [", replaced)]);
        let found = problems(&text);
        let [problem] = &found[..] else { panic!("{does}: {found:#?}") };
        assert!(problem.message.starts_with("`bribe` offers something under the table"), "{problem:#?}");
        assert!(problem.hint.contains("`Disqualified`"), "{problem:#?}");
        let line = text.lines().position(|line| line.contains("id: \"bribe\"")).expect("an action");
        assert_eq!(problem.line, line + 1);
    }
}

/// A deal that was played when a bribe could go free is still read.
#[test]
fn plays_of_before_can_still_be_told() {
    let text = bribing(
        TAKEN,
        &[
            (
                "endings: [\n        (id: \"barred\", kind: Disqualified",
                "endings: [\n        (id: \"barred\", kind: Lost",
            ),
            (
                "deadline: [",
                r#"deadline: [(when: Knows("power"), outcomes: [(tell: (en: "Out", zh: "出局"), effects: [End("barred")])]), "#,
            ),
        ],
    );
    assert!(Deal::load(text.as_bytes()).is_err());
    assert!(content::scenario_by(text.as_bytes(), |_| None).is_ok());
}

#[test]
fn in_every_shipped_deal_it_ends_at_once_and_is_never_right() {
    let mut offered = BTreeSet::new();
    for deal in all_shipped() {
        let scenario = &deal.scenario;
        let pinned = root().join(format!("tests/data/pinned/{}.certificate.json", scenario.name));
        let certificate: Value = json(&fs::read_to_string(pinned).expect("it is pinned"));
        let never: Vec<&str> = certificate["never_right"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(|a| a["action"].as_str())
            .collect();
        let honest = scenario.endings.iter().filter(|e| e.kind == EndingKind::Lost).map(|e| e.worth).min();
        let bribes: Vec<&Action> =
            scenario.actions.iter().filter(|action| action.moves.contains(&Move::UnderTheTable)).collect();
        for outcome in bribes.iter().flat_map(|bribe| &bribe.resolution.outcomes) {
            let ending = outcome.ends().map(|id| scenario.ending(id)).expect("it ends");
            assert_eq!(ending.kind, EndingKind::Disqualified, "{}", ending.name);
            assert!(honest.is_some_and(|lost| ending.worth <= lost - 100), "{}: {}", ending.name, ending.worth);
        }
        let mut legal = Vec::new();
        for seed in 0..100 {
            for decision in played(&deal, seed).decisions() {
                rules::legal_actions(scenario, &decision.before.position, &mut legal);
                let here = legal.iter().map(|&id| scenario.action(id));
                offered.extend(here.filter(|a| a.moves.contains(&Move::UnderTheTable)).map(|a| a.name.clone()));
            }
        }
        for bribe in bribes.iter().filter(|bribe| !bribe.generic || offered.contains(&bribe.name)) {
            assert!(never.contains(&bribe.name.as_str()), "{}: {}", scenario.name, bribe.name);
        }
    }
    for bribe in ["gift_tan", "gift_haddad", "gift_falk"] {
        assert!(offered.contains(bribe), "{offered:?}");
    }
}

/// The best line of the Tender, with a present on the way: it used to win.
#[test]
fn a_present_on_the_best_line_ends_it() {
    let home = home();
    let choices = root().join("tests/data/plays/op_br8.txt");
    let play = ["play", "operators_tender", "--seed", "8", "--choices", &choices.to_string_lossy()];
    for (lang, kind, said) in [
        ("en", "Disqualified", "Kestrel takes you off the account"),
        ("zh-CN", "取消资格", "鸿雁通信也把你从这个客户上撤了下来"),
    ] {
        let arguments: Vec<&str> = play.iter().copied().chain(["--lang", lang, "--save", lang]).collect();
        let (code, out, error) = run_in(home.path(), &arguments);
        assert_eq!(code, 0, "{error}");
        // Wherever the lines break.
        let unbroken = |text: &str| text.split_whitespace().collect::<String>();
        assert!(out.contains(kind) && unbroken(&out).contains(&unbroken(said)), "{out}");
    }
    let (_, out, _) = run_in(home.path(), &["replay", "en", "--json"]);
    let told = json(&out);
    assert_eq!(told["debrief"]["kind"], "Disqualified");
    let decisions = told["decisions"].as_array().expect("decisions");
    assert_eq!(decisions.last().expect("one")["action"], "gift_tan");
}
