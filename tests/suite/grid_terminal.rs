//! The assessment grid and letters in the terminal: filled in, composed, saved, told at the end.

use std::fs;

use tempfile::TempDir;

use crate::cli::{home, json, run_in, typed};
use crate::support::LETTERS;

/// A folder with the deal in it.
fn desk() -> TempDir {
    let home = home();
    fs::write(home.path().join("letters.ron"), LETTERS).expect("written");
    home
}

const CHOICES: &str = "grid: open=yes problem=yes sponsor=no
ask_ada
grid: open=no power=?   # and nothing else
letter_ada: 1 3 5 8 10
leave
";

/// The part of a text from one line to another.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let start = text.find(from).unwrap_or_else(|| panic!("no {from} in {text}"));
    let length = text[start..].find(to).unwrap_or(text.len() - start);
    &text[start..start + length]
}

/// What a debrief says of two grids and a letter; the sheets' own words.
const GRIDS: &str = "\
── Assessment grid · SSM-5 ─────────────────────────────────────────────────────
These marks count neither for the points of the method nor for the value: they
tell how well you knew what you knew.

Is it real?
    5 in line · 1 claimed too much · 1 missed · 1 against
Have we the best solution?
    8 in line · 0 claimed too much · 0 missed · 0 against
Do they want ours?
    7 in line · 1 claimed too much · 0 missed · 0 against
Does it meet expectations?
    8 in line · 0 claimed too much · 0 missed · 0 against

Before decision 1, day 1
14 in line · 2 claimed too much · 0 missed · 0 against
  • The client has told us of a business problem behind it · VR-1
    Marked “yes”, and what was known says “?”: claims more than was known.
    Known then: nothing that bears on it.
  • Somebody has proved to sell for us when we are away · SSM-8
    Marked “no”, and what was known says “?”: claims more than was known.
    Known then: nobody has proved to be a sponsor.

Before decision 2, day 2
14 in line · 0 claimed too much · 1 missed · 1 against
  • The client has told us of a business problem behind it · VR-1
    Marked “?”, and what was known says “yes”: misses what was known.
    Known then: Ada Brook: “Every quarter we shut for two days to count”.
  • It is still open: what they want to buy can change · VR-2
    Marked “no”, and what was known says “yes”: against what was known.
    Known then: the client is determining needs.

";

const LETTER: &str = "    The letter to Ada Brook: 3 right, 2 wrong · SSM-11
      Right · The problem: Every quarter you shut for two days to count.
      Right · Its causes: The boxes carry no mark that a machine could read.
      Right · What they want to be able to do: You want to know on any day what
        lies where.
      Wrong · To look for it together: We shall send you our standard proposal.
        Nothing in it is done together.
      Wrong · The way to the leader: Please forward this to whoever decides.
        It asks her to be a postman.
      Left out: A success story
";

#[test]
fn grids_and_letters_come_from_a_file_and_are_told_at_the_end() {
    let home = desk();
    fs::write(home.path().join("c"), CHOICES).expect("written");
    let play = ["play", "letters.ron", "--seed", "1", "--lang", "en", "--mode", "assess", "--choices", "c"];
    let (code, out, error) = run_in(home.path(), &[&play[..], &["--full", "--save", "r"]].concat());
    assert_eq!((code, error.as_str()), (0, ""), "{out}");
    // Nothing of it before the end, and all of it then.
    let (before, after) = out.split_at(out.find("What the deal came to").expect("a debrief"));
    for word in ["in line", "SSM-", "Wrong"] {
        assert!(!before.contains(word), "{word} before the end: {before}");
    }
    assert_eq!(between(after, "── Assessment grid", "── What really"), GRIDS);
    assert_eq!(between(after, "    The letter to Ada", "    SSM-11 A thin letter"), LETTER);
    let (code, again, _) = run_in(home.path(), &["replay", "r", "--full", "--scenario", "letters.ron", "--lang", "en"]);
    assert!(code == 0 && again.contains(GRIDS) && again.contains(LETTER), "{again}");
    assert_eq!(run_in(home.path(), &["verify", "r", "--scenario", "letters.ron"]).0, 0);
    let (code, machine, _) = run_in(home.path(), &["replay", "r", "--scenario", "letters.ron", "--json"]);
    let machine = json(&machine);
    assert_eq!(code, 0);
    let grid = &machine["debrief"]["grid"];
    assert_eq!(grid["counts"], serde_json::json!({"in_line": 28, "claimed": 2, "missed": 1, "against": 1}));
    assert_eq!(grid["grids"][1]["before"], 2);
    let open = &grid["grids"][1]["marks"][2];
    assert_eq!((&open["criterion"], &open["fit"]), (&"open".into(), &"against".into()));
    let letter = &machine["debrief"]["moments"][1]["letter"];
    assert_eq!(
        (&letter["to"], &letter["band"], &letter["lines"][3]["number"]),
        (&"ada".into(), &"Poor".into(), &8.into())
    );
    assert_eq!(letter["lines"][3]["why"], "Nothing in it is done together.");
    // A changed mark is noticed.
    let run = fs::read_to_string(home.path().join("r")).expect("saved");
    fs::write(home.path().join("r"), run.replacen("(\"open\", No)", "(\"open\", Yes)", 1)).expect("written");
    let (code, found, _) = run_in(home.path(), &["verify", "r", "--scenario", "letters.ron"]);
    assert!(code == 1 && found.contains("choice 2"), "{found}");
    let (_, chinese, _) =
        run_in(home.path(), &["replay", "r", "--scenario", "letters.ron", "--full", "--lang", "zh-CN"]);
    assert!(chinese.contains("评估表") && chinese.contains("写给阿达·布鲁克的信：对 3 句，错 2 句"), "{chinese}");
}

#[test]
fn lines_of_a_file_that_mean_nothing_are_named() {
    let home = desk();
    let play = ["play", "letters.ron", "--seed", "1", "--lang", "en", "--choices", "c"];
    for (text, place, says) in [
        ("grid: open=maybe", "c:1: `grid: open=maybe`", "problem=yes|no|?"),
        ("grid: nothing=yes", "c:1: ", "problem=yes|no|?"),
        ("grid: open", "c:1: ", "open=yes|no|?"),
        ("letter_ada: 5", "c:1: ", "ask_ada"),
        ("ask_ada\nletter_ada: one", "c:2: ", "letter_ada: 1 4 6"),
        ("ask_ada\nletter_ada:", "c:2: ", "letter_ada: 1 4 6"),
        ("ask_ada\nletter_ada: 1 2", "", "same part"),
        ("ask_ada\nletter_ada: 1 99", "", "no line 99"),
    ] {
        fs::write(home.path().join("c"), text).expect("written");
        let (code, _, error) = run_in(home.path(), &play);
        assert!(code == 1 && error.contains(place) && error.contains(says), "{text}: {error}");
    }
    let home = desk();
    fs::write(home.path().join("c"), "grid: open=yes").expect("written");
    let (code, _, error) = run_in(home.path(), &["play", "call_from_ibm", "--lang", "en", "--choices", "c"]);
    assert!(code == 1 && error.contains("at the desk"), "{error}");
}

#[test]
fn grids_and_letters_are_typed_stopped_and_taken_up() {
    let home = desk();
    let play = ["play", "letters.ron", "--seed", "1", "--lang", "en", "--save", "r"];
    let marks = format!("f\ny\n?\nno\n{}", "\n".repeat(13));
    let (code, out, _) = typed(home.path(), &play, &format!("g\n{marks}g\nf\nq\n1\nq\n"));
    assert_eq!(code, 0, "{out}");
    for text in
        ["SSM-5", "The coach on your grid", "The grid stays as it was.", "Marked “yes”, and what was known says “?”"]
    {
        assert!(out.contains(text), "{text} is missing in:\n{out}");
    }
    assert!(out.contains("  yes  The client has told us"), "{out}");
    let saved = fs::read_to_string(home.path().join("r")).expect("saved");
    assert!(saved.contains("(\"problem\", Yes)") && saved.contains("(\"open\", No)"), "{saved}");
    // Taken up again: the marks still stand, and a letter is composed.
    let number = out.lines().rev().find_map(|l| l.trim().strip_suffix(" Write to Ada Brook · 1 day"));
    let (_, listed, _) = typed(home.path(), &play, "q\n");
    let number = number.or_else(|| listed.lines().find_map(|l| l.trim().strip_suffix("Write to Ada Brook · 1 day")));
    let number = number.unwrap_or_else(|| panic!("no letter in {listed}")).trim();
    assert!(!listed.contains("all six parts"), "{listed}");
    let typed_in = format!("g\n{number}\n1 2\n77\nx\n\n{number}\n1 3 5\nq\n");
    let (code, out, _) = typed(home.path(), &play, &typed_in);
    assert_eq!(code, 0, "{out}");
    for text in
        ["  yes  The client has told us", "The problem", "At most one line of each part.", "Write numbers from 1 to"]
    {
        assert!(out.contains(text), "{text} is missing in:\n{out}");
    }
    let saved = fs::read_to_string(home.path().join("r")).expect("saved");
    assert!(saved.contains("letter: ["), "{saved}");
    assert_eq!(run_in(home.path(), &["verify", "r", "--scenario", "letters.ron"]).0, 0);
}
