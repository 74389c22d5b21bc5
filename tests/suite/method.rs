//! The method's catalogue: complete, in both languages, and never silent about what the game leaves out.

use std::fs;
use std::path::Path;

use corner_office::report::coverage;
use corner_office::score::{self, METHOD, shipped_method};

use crate::cli::{json, run_in};
use crate::support::{Problem, Problems, all_shipped, root};

#[test]
fn the_catalogue_holds_the_whole_method() {
    let method = score::method(METHOD.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(&method, shipped_method());
    assert_eq!(method.range(), "VR-1 to VR-10, EF-1 to EF-13, SSM-1 to SSM-24, RD-1 to RD-8, HW-1 to HW-14");
    for principle in &method.principles {
        let code = &principle.code;
        let words = principle.name.en.split_whitespace().count();
        assert!((1..=8).contains(&words), "{code} has a name of {words} words");
        let more = [&principle.mechanic, &principle.absent].into_iter().flatten();
        for text in [&principle.name, &principle.gist].into_iter().chain(more) {
            assert!(!text.en.contains('!') && !text.zh.contains('！') && !text.zh.contains('您'), "{code}");
            assert!(text.en.is_ascii(), "{code}: {}", text.en);
            assert!(!text.zh.contains([',', '.', ';', ':', '?']), "{code}: {}", text.zh);
        }
        let sentences = principle.gist.en.matches(['.', '?']).count();
        assert!(principle.gist.en.len() < 260 && sentences <= 6, "{code} goes on and on");
    }
}

#[test]
fn each_rule_of_the_method_acts_or_says_why_not() {
    let deals = all_shipped();
    for one in coverage(shipped_method(), &deals) {
        let code = &one.principle.code;
        assert!(!one.is_forgotten(), "nothing applies {code}: write a rule, or `mechanic` or `absent` in its entry");
        assert!(
            one.principle.absent.is_none() || one.rules.is_empty(),
            "{code} is said to be absent, and rules cite it"
        );
        assert!(!one.rules.is_empty() || one.deals.is_empty(), "{code} is heard without a rule");
    }
}

#[test]
fn a_deal_is_named_only_where_a_rule_can_speak_in_it() {
    let deals = all_shipped();
    let covered = coverage(shipped_method(), &deals);
    let heard = |code: &str| -> Vec<&str> {
        let one = covered.iter().find(|c| c.principle.code == code).expect("it is in the catalogue");
        one.deals.iter().map(|deal| deal.scenario.name.as_str()).collect()
    };
    assert!(heard("VR-4").contains(&"call_from_ibm"));
    // Nobody in that deal climbs a ladder, nor is there an exhibition to invite to.
    assert!(!heard("HW-7").contains(&"call_from_ibm"));
    assert!(!heard("HW-8").contains(&"call_from_ibm"));
}

#[test]
fn the_page_is_what_the_command_prints() {
    let (code, printed, _) = run_in(&root(), &["method", "--markdown"]);
    let page = fs::read_to_string(root().join("docs/method.md")).expect("the page is there");
    assert_eq!(code, 0);
    assert!(page.lines().next().is_some_and(|line| line.contains("corner-office method --markdown")));
    assert!(page == printed, "docs/method.md is old: corner-office method --markdown > docs/method.md");
}

#[test]
fn the_list_is_for_readers_and_for_machines() {
    let anywhere = Path::new(".");
    let (code, text, _) = run_in(anywhere, &["method", "--json"]);
    let list = &json(&text)["rules"];
    assert_eq!((code, list.as_array().map(Vec::len)), (0, Some(shipped_method().principles.len())));
    assert_eq!(list[3]["code"], "VR-4");
    assert_eq!(list[3]["scenarios"][0], "call_from_ibm");
    assert_eq!(list[3]["rules"][0]["id"], "vr4_condition_after_signs");
    for (lang, says) in [("en", "A no with one condition (+8)"), ("zh-CN", "说“不”，同时提出一个条件（+8）")]
    {
        let (code, text, _) = run_in(anywhere, &["method", "--lang", lang]);
        assert_eq!(code, 0);
        for principle in &shipped_method().principles {
            assert!(text.contains(&format!("\n{}  ", principle.code)), "{lang}: {}", principle.code);
        }
        assert!(text.replace('\n', "").contains(says) || text.contains(says), "{lang}: {text}");
        assert!(!text.contains("cli-method"), "{text}");
    }
    assert_eq!(run_in(anywhere, &["method", "--json", "--markdown"]).0, 2);
    assert_eq!(run_in(anywhere, &["method", "--lang", "zh-CN", "--markdown"]).0, 2);
}

#[test]
fn malformed_catalogues_are_refused_with_their_places() {
    let entry = |code: &str, more: &str| {
        format!("(code: \"{code}\", name: (en: \"n\", zh: \"名\"), gist: (en: \"g\", zh: \"要点\"){more}),\n")
    };
    let catalogue = |source: &str, second: &str| {
        let sources = format!("(code: \"VR\", title: (en: \"t\", zh: \"题\")), {source}");
        format!("(sources: [{sources}], principles: [\n{}{second}])", entry("VR-1", ""))
    };
    assert!(score::method(catalogue("", &entry("VR-2", ", absent: (en: \"a\", zh: \"无\")")).as_bytes()).is_ok());
    let cases: [(&str, String, &str, usize); 9] = [
        ("a code used twice", catalogue("", &entry("VR-1", "")), "not the next of its source", 3),
        ("a number left out", catalogue("", &entry("VR-3", "")), "not the next of its source", 3),
        ("a number written oddly", catalogue("", &entry("VR-02", "")), "not the next of its source", 3),
        ("an unknown source", catalogue("", &entry("XY-1", "")), "is not a code", 3),
        ("an empty text", catalogue("", &entry("VR-2", "").replace("要点", " ")), "lacks a text", 3),
        (
            "something there and absent",
            catalogue("", &entry("VR-2", ", mechanic: (en: \"m\", zh: \"有\"), absent: (en: \"a\", zh: \"无\")")),
            "acts and is absent",
            3,
        ),
        ("a source twice", catalogue("(code: \"VR\", title: (en: \"t\", zh: \"题\"))", ""), "is there twice", 1),
        (
            "an odd source",
            catalogue("(code: \"v\", title: (en: \"t\", zh: \"题\"))", ""),
            "not the code of a source",
            1,
        ),
        ("an unknown field", catalogue("", &entry("VR-2", ", points: 3")), "points", 3),
    ];
    for (what, text, says, line) in cases {
        let problems: Vec<Problem> = score::method(text.as_bytes()).problems();
        assert_eq!(problems.len(), 1, "{what}: {problems:?}");
        let problem = &problems[0];
        assert!(problem.message.contains(says), "{what}: {}", problem.message);
        assert!(problem.line == line && problem.column > 1 && !problem.hint.is_empty(), "{what}: {problem}");
    }
}
