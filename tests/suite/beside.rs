//! What lies beside a run is found whatever its name, and takes the place of nothing that ships.

use std::fs;
use std::path::Path;

use corner_office::content;
use corner_office::home::{Home, shelf};
use corner_office::play::{Deal, DealText, Finding, MethodText, Run, Shelf, examine};
use serde_json::Value;

use crate::cli::{home, json, run_in};
use crate::support::{MINIMAL, played, shipped};

const IBM: &str = "call_from_ibm";

/// A deal of a shipped id in which every day is worth more.
fn easy() -> String {
    let text = content::find(IBM).expect("it ships").source;
    let easy = text.replacen("day_value: ", "day_value: 9", 1);
    assert_ne!(easy, text);
    easy
}

fn deal(text: &str) -> Deal {
    Deal::load(text.as_bytes()).unwrap_or_else(|error| panic!("{error:#?}"))
}

fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).expect("written");
}

#[test]
fn a_file_beside_a_run_takes_the_place_of_no_shipped_deal() {
    let home = home();
    let here = home.path();
    let own = Run::of(&played(&deal(&easy()), 1)).to_text();
    write(here, "a.run.ron", &own);
    for name in ["call_from_ibm.ron", "easy.ron"] {
        write(here, name, &easy());
        let (code, out, _) = run_in(here, &["verify", "."]);
        assert!(code == 3 && out.contains("a.run.ron: from another version of the deal;"), "{name}: {code} {out}");
        let (code, out, _) = run_in(here, &["verify", "--json", "."]);
        let found = &json(&out)["runs"][0];
        assert_eq!((code, &found["genuine"], &found["ships"]), (3, &Value::Bool(false), &Value::Bool(false)));
        assert_eq!(found["scenario"], IBM);
        // It is read as it was, all the same.
        assert_eq!(run_in(here, &["replay", "a.run.ron"]).0, 0);
        fs::remove_file(here.join(name)).expect("removed");
    }
    // The deal as it ships is what a play of it is held against, whatever lies beside it.
    let ships = Run::of(&played(&shipped(IBM), 1));
    write(here, "a.run.ron", &ships.to_text());
    write(here, "call_from_ibm.ron", &easy());
    let (code, out, _) = run_in(here, &["verify", "a.run.ron"]);
    assert!(code == 0 && out.starts_with("a.run.ron: genuine\n") && !out.contains("doesn't ship"), "{out}");
    let found = &json(&run_in(here, &["verify", "--json", "a.run.ron"]).1)["runs"][0];
    assert_eq!((&found["ships"], &found["scenario"]), (&Value::Bool(true), &Value::from(IBM)));
    assert_eq!(found["scenario_doing"].as_str(), ships.scenario_doing.as_deref());
}

#[test]
fn a_genuine_run_of_another_deal_says_that_it_does_not_ship() {
    let home = home();
    let here = home.path();
    let doing = |text: &str| deal(text).identity().deal.clone();
    for (text, id) in [(easy(), IBM), (MINIMAL.to_owned(), "minimal")] {
        write(here, "a.run.ron", &Run::of(&played(&deal(&text), 1)).to_text());
        write(here, "own.ron", &text);
        let named = ["a.run.ron", "--scenario", "own.ron"];
        let (code, out, _) = run_in(here, &[&["verify"], &named[..]].concat());
        let flat = out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(code == 0 && flat.contains(&format!("`{id}` doesn't ship")) && flat.contains(&doing(&text)), "{out}");
        let (code, out, _) = run_in(here, &[&["verify", "--json"], &named[..]].concat());
        let found = &json(&out)["runs"][0];
        assert_eq!((code, &found["genuine"], &found["ships"]), (0, &Value::Bool(true), &Value::Bool(false)));
        assert_eq!((&found["scenario"], &found["scenario_doing"]), (&id.into(), &doing(&text).into()));
    }
}

#[test]
fn the_deal_beside_a_run_is_found_whatever_its_name() {
    let home = home();
    let here = home.path();
    let run = Run::of(&played(&deal(MINIMAL), 3));
    write(here, "z.run.ron", &run.to_text());
    let code = || run_in(here, &["verify", "z.run.ron"]).0;
    assert_eq!(code(), 4);
    // A saved play by its name is no deal.
    write(here, "a.run.ron", MINIMAL);
    assert_eq!(code(), 4);
    // The same id that does something else is another version.
    write(here, "b.ron", &MINIMAL.replacen("days: ", "days: 1", 1));
    assert_eq!(code(), 3);
    write(here, "c.ron", "(");
    write(here, "the deal.ron", MINIMAL);
    assert_eq!(code(), 0);
    // What bears its id comes first: it is what would be played today, and the other what was played.
    write(here, "minimal.ron", &MINIMAL.replacen("days: ", "days: 1", 1));
    let (code, out, _) = run_in(here, &["verify", "z.run.ron"]);
    assert!(code == 3 && out.contains("it replays"), "{code} {out}");
    // From another folder, too.
    let above = here.join("above");
    fs::create_dir(&above).expect("made");
    fs::rename(here.join("minimal.ron"), above.join("x")).expect("moved");
    assert_eq!(run_in(&above, &["verify", "../z.run.ron"]).0, 0);
}

#[test]
fn only_so_much_of_a_folder_is_looked_through() {
    let home = home();
    let here = home.path();
    let run = Run::of(&played(&deal(MINIMAL), 3));
    write(here, "z.run.ron", &run.to_text());
    write(here, "m.ron", MINIMAL);
    let code = || run_in(here, &["verify", "z.run.ron"]).0;
    assert_eq!(code(), 0);
    for n in 0..64 {
        write(here, &format!("a{n}.ron"), "(id: \"other\")");
    }
    assert_eq!(code(), 4);
    for n in 1..64 {
        fs::remove_file(here.join(format!("a{n}.ron"))).expect("removed");
    }
    assert_eq!(code(), 0);
    for n in 0..5 {
        write(here, &format!("b{n}.ron"), &" ".repeat(2 << 20));
    }
    assert_eq!(code(), 4);
}

#[test]
fn a_method_beside_a_run_takes_the_place_of_no_shipped_one() {
    let home = home();
    let method = MethodText::shipped("signature").expect("it ships");
    let rulebook = method.rulebook.replacen("points: 4", "points: 9", 1);
    assert_ne!(rulebook, method.rulebook);
    let text = DealText { scenario: MINIMAL.into(), approaches: None };
    let richer = Deal::read(text, MethodText { rulebook, ..method }).expect("valid");
    let run = Run::of(&played(&richer, 5));
    let kept = Home::at(home.path());
    kept.keep(&richer).expect("kept");
    let file = home.path().join("a.run.ron");
    let examined =
        examine(&shelf(&Shelf::shipped(), &Home::at(&home.path().join("none")), &run, Some(&file), None), &run);
    assert_eq!((examined.finding, examined.differs.method), (Finding::AnotherVersion, true));
    // With the method that ships, a deal of one's own is genuine.
    let run = Run::of(&played(&deal(MINIMAL), 5));
    kept.keep(&deal(MINIMAL)).expect("kept");
    let examined = examine(&shelf(&Shelf::shipped(), &kept, &run, Some(&file), None), &run);
    assert_eq!(examined.finding, Finding::Genuine);
}

#[test]
fn runs_of_other_deals_than_the_named_one_are_named() {
    let home = home();
    let here = home.path();
    for (name, seed) in [("a.run.ron", 1), ("b.run.ron", 2)] {
        write(here, name, &Run::of(&played(&shipped("empty_chair"), seed)).to_text());
    }
    write(here, "c.run.ron", &Run::of(&played(&shipped(IBM), 1)).to_text());
    for words in [["verify", ".", "--scenario", IBM], ["replay", ".", "--scenario", IBM]] {
        let (code, out, error) = run_in(here, &words);
        let told = format!("{out}{error}");
        assert_eq!(code, 1);
        for name in ["a.run.ron", "b.run.ron"] {
            assert!(told.contains(&format!("{name}: this run is of the deal `empty_chair`")), "{told}");
        }
        assert!(!told.contains("c.run.ron: this run"), "{told}");
    }
}

#[test]
fn a_folder_is_replayed_as_a_list_however_many_are_in_it() {
    let home = home();
    let here = home.path();
    let run = Run::of(&played(&shipped(IBM), 1)).to_text();
    fs::create_dir(here.join("in")).expect("made");
    for (name, expected) in [("in/a.run.ron", 1), ("in/b.run.ron", 2)] {
        write(here, name, &run);
        let (code, out, _) = run_in(here, &["replay", "--json", "in"]);
        assert_eq!((code, json(&out).as_array().map(Vec::len)), (0, Some(expected)));
    }
    assert!(json(&run_in(here, &["replay", "--json", "in/a.run.ron"]).1).is_object());
}

#[test]
fn saved_plays_in_a_folder_are_not_validated() {
    let home = home();
    let here = home.path();
    write(here, "a.run.ron", &Run::of(&played(&shipped(IBM), 1)).to_text());
    let (code, out, _) = run_in(here, &["validate", "."]);
    assert!(code == 1 && out.contains("no .ron files besides saved plays"), "{out}");
    write(here, "own.ron", MINIMAL);
    let (code, out, _) = run_in(here, &["validate", "."]);
    assert!(code == 0 && out.contains("own.ron: valid") && !out.contains("a.run.ron"), "{out}");
    assert_eq!(json(&run_in(here, &["validate", "--json", "."]).1)["problems"], Value::Array(Vec::new()));
    // One that is named is meant.
    let (code, out, _) = run_in(here, &["validate", "a.run.ron"]);
    assert!(code == 1 && out.contains("this is a saved play"), "{out}");
}
