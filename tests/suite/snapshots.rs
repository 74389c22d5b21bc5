//! What people and machines read, word for word: the pages of every subcommand, kept in
//! `tests/suite/snapshots`.
//!
//! Where a change is meant, `UPDATE_EXPECT=1 cargo core --test suite -- snapshots` makes them anew, and
//! the diff says what changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use corner_office::play::{Attempt, Run, replay};
use corner_office::rules::RULES_VERSION;
use expect_test::expect_file;

use crate::cli::{home, program, run_in, told};
use crate::support::{LETTERS, MINIMAL, RULES, letters, root};

/// How a page is made, and in which languages there is one.
#[derive(Clone, Copy)]
enum Form {
    /// For people, in both languages.
    Both,
    /// For people, in the only language that it has.
    Once,
    /// For machines.
    Json,
}

/// A page: the name of its snapshot, how it is made, and the words of the command line.
type Case = (&'static str, Form, &'static [&'static str]);

/// What is typed where a play is not given its choices: whatever can be asked before a decision, a
/// grid, and a few decisions.
const TYPED: &str = "?\nn\nm\nb\ns\nc\nr\nd\ng\nwhat\nf\ny\nn\n?\nq\n1\n1\nq\n";

const HELP: &[Case] = &[
    ("help", Form::Once, &["--help"]),
    ("help-play", Form::Once, &["play", "--help"]),
    ("help-validate", Form::Once, &["validate", "--help"]),
    ("help-replay", Form::Once, &["replay", "--help"]),
    ("help-verify", Form::Once, &["verify", "--help"]),
    ("help-simulate", Form::Once, &["simulate", "--help"]),
    ("help-solve", Form::Once, &["solve", "--help"]),
    ("help-audit", Form::Once, &["audit", "--help"]),
    ("help-method", Form::Once, &["method", "--help"]),
    ("usage", Form::Once, &["simulate", "letters.ron", "--bots", "nobody"]),
];

const PLAY: &[Case] = &[
    ("play", Form::Both, &["play", "letters.ron", "--seed", "1", "--choices", "choices", "--save", "new.run.ron"]),
    ("play-plain", Form::Both, &["play", "letters.ron", "--seed", "1", "--choices", "choices", "--plain"]),
    ("play-typed", Form::Both, &["play", "deals/board.ron", "--seed", "1"]),
    ("play-assessed", Form::Both, &["play", "deals/board.ron", "--seed", "1", "--mode", "assess", "--plain"]),
    ("play-refused", Form::Both, &["play", "letters.ron", "--seed", "1", "--choices", "deals/minimal.ron"]),
    ("play-nothing", Form::Both, &["play", "nothing"]),
    ("play-broken", Form::Both, &["play", "deals/broken.ron"]),
];

const VALIDATE: &[Case] = &[
    ("validate", Form::Both, &["validate", "letters.ron", "deals/minimal.ron", "deals/rules.ron"]),
    (
        "validate-problems",
        Form::Both,
        &["validate", "deals/broken.ron", "deals/book.ron", "deals/cut.ron", "played.run.ron", "missing.ron"],
    ),
    (
        "validate-problems",
        Form::Json,
        &["validate", "--json", "deals/broken.ron", "deals/book.ron", "deals/cut.ron", "played.run.ron", "missing.ron"],
    ),
];

const REPLAY: &[Case] = &[
    ("replay", Form::Both, &["replay", "played.run.ron"]),
    ("replay-analysed", Form::Both, &["replay", "played.run.ron", "--analyse"]),
    ("replay-analysed-plain", Form::Both, &["replay", "played.run.ron", "--analyse", "--plain"]),
    ("replay-analysed", Form::Json, &["replay", "played.run.ron", "--analyse", "--json"]),
    ("replay-unfinished", Form::Both, &["replay", "begun.run.ron", "--analyse"]),
    ("replay-unfinished", Form::Json, &["replay", "begun.run.ron", "--analyse", "--json"]),
    ("replay-record", Form::Both, &["replay", "older.run.ron"]),
    ("replay-record-plain", Form::Both, &["replay", "older.run.ron", "--plain"]),
    ("replay-record", Form::Json, &["replay", "older.run.ron", "absent.run.ron", "--json"]),
    ("replay-changed", Form::Both, &["replay", "changed.run.ron", "nothing.run.ron"]),
];

const RUNS: [&str; 6] =
    ["played.run.ron", "begun.run.ron", "older.run.ron", "absent.run.ron", "changed.run.ron", "nothing.run.ron"];

const VERIFY: &[Case] = &[
    ("verify", Form::Both, &["verify", RUNS[0], RUNS[1], RUNS[2], RUNS[3], RUNS[4], RUNS[5]]),
    ("verify", Form::Json, &["verify", "--json", RUNS[0], RUNS[1], RUNS[2], RUNS[3], RUNS[4], RUNS[5]]),
];

const SIMULATE: &[Case] = &[
    ("simulate", Form::Both, &["simulate", "letters.ron", "--plays", "20", "--seed", "3"]),
    ("simulate-plain", Form::Both, &["simulate", "letters.ron", "--plays", "20", "--seed", "3", "--plain"]),
    ("simulate-staying", Form::Both, &["simulate", "deals/minimal.ron", "--plays", "1", "--no-walk"]),
    ("simulate", Form::Json, &["simulate", "letters.ron", "--plays", "20", "--bots", "first,optimal", "--json"]),
];

const SOLVE: &[Case] = &[
    ("solve", Form::Both, &["solve", "letters.ron"]),
    ("solve-plain", Form::Both, &["solve", "letters.ron", "--plain"]),
    ("solve", Form::Json, &["solve", "letters.ron", "--json"]),
    ("solve-staying", Form::Both, &["solve", "deals/minimal.ron", "--no-walk"]),
    ("solve-staying", Form::Json, &["solve", "deals/minimal.ron", "--no-walk", "--json"]),
    ("solve-bounded", Form::Both, &["solve", "call_from_ibm", "--memory", "1", "--threads", "1"]),
    ("solve-bounded", Form::Json, &["solve", "call_from_ibm", "--memory", "1", "--threads", "1", "--json"]),
    ("solve-shipped", Form::Both, &["solve", "call_from_ibm"]),
];

const AUDIT: &[Case] = &[
    ("audit", Form::Both, &["audit", "letters.ron", "deals/minimal.ron", "--plays", "20", "--seed", "3"]),
    ("audit-plain", Form::Both, &["audit", "letters.ron", "--plays", "20", "--seed", "3", "--plain"]),
    ("audit", Form::Json, &["audit", "letters.ron", "--plays", "20", "--seed", "3", "--json"]),
];

const METHOD: &[Case] = &[
    ("method", Form::Both, &["method"]),
    ("method-plain", Form::Both, &["method", "--plain"]),
    ("method", Form::Json, &["method", "--json"]),
];

const ALL: &[&[Case]] = &[HELP, PLAY, VALIDATE, REPLAY, VERIFY, SIMULATE, SOLVE, AUDIT, METHOD];

/// The files that the pages are about, by name.
static FILES: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| {
    let data = |name: &str| fs::read_to_string(root().join("tests/data").join(name)).expect("it is there");
    let choices = "grid: open=yes problem=yes sponsor=no\nask_ada\nletter_ada: 1 3 5 8 10\nleave\n";
    let folder = home();
    fs::write(folder.path().join("letters.ron"), LETTERS).expect("written");
    fs::write(folder.path().join("choices"), choices).expect("written");
    let play = ["play", "letters.ron", "--seed", "1", "--choices", "choices", "--save", "r"];
    assert_eq!(run_in(folder.path(), &play).0, 0);
    let played = Run::read(&fs::read(folder.path().join("r")).expect("saved")).expect("a run");
    let attempt = Attempt {
        who: Some("Ada".into()),
        number: 2,
        begun: "2026-01-02T03:04:05Z".into(),
        ended: Some("2026-01-02T03:14:05Z".into()),
        debriefed: Some("2026-01-02T03:15:05Z".into()),
        after_debrief: true,
        later: Vec::new(),
    };
    let session = replay(&letters(), &played).expect("it replays");
    let (played, begun) = (Run::of(&session).by(attempt), Run::of(&session.rewound(1)));
    // One that an older engine drew otherwise, so that only its record is left.
    let mut older = played.clone();
    older.rules = RULES_VERSION + 1;
    older.choices[0].outcomes.push(0);
    let mut changed = played.clone();
    changed.result.as_mut().expect("over").total += 50;
    changed.choices[0].outcomes.push(0);
    vec![
        ("letters.ron", LETTERS.into()),
        ("choices", choices.into()),
        ("typed", TYPED.into()),
        ("played.run.ron", played.to_text()),
        ("begun.run.ron", begun.to_text()),
        ("older.run.ron", older.sealed().to_text()),
        ("absent.run.ron", data("golden.run.ron")),
        ("changed.run.ron", changed.to_text()),
        ("deals/minimal.ron", MINIMAL.into()),
        ("deals/board.ron", data("board.ron")),
        ("deals/rules.ron", RULES.into()),
        (
            "deals/broken.ron",
            MINIMAL.replace("Learn(\"power\")", "Learn(\"pwr\")").replace("End(\"lost\")", "End(\"lst\")"),
        ),
        ("deals/book.ron", RULES.replace("VR-3", "VR3")),
        ("deals/cut.ron", "(id: \"x\",".into()),
    ]
});

/// What a page says, and with which code the program ended. How long a search took is left out.
fn page(words: &[&str]) -> (String, String, i32) {
    let folder = home();
    fs::create_dir(folder.path().join("deals")).expect("made");
    for (name, text) in FILES.iter() {
        fs::write(folder.path().join(name), text).expect("written");
    }
    // From a file: a pipe breaks where the program ends before all is read.
    let typed = fs::File::open(folder.path().join("typed")).expect("it is there");
    let (code, out, error) = told(program(folder.path(), words).stdin(typed).output().expect("it runs"));
    (out, if words[0] == "solve" { String::new() } else { error }, code)
}

/// The snapshots of a case: the name of each, and the whole line.
fn lines(&(name, form, words): &Case) -> Vec<(String, Vec<&'static str>)> {
    let in_language = |tag: &'static str| [words, &["--lang", tag]].concat();
    match form {
        Form::Both => ["en", "zh-CN"].map(|tag| (format!("{name}.{tag}.txt"), in_language(tag))).into(),
        Form::Once => vec![(format!("{name}.txt"), words.into())],
        Form::Json => vec![(format!("{name}.json"), in_language("en"))],
    }
}

fn folder() -> PathBuf {
    root().join("tests/suite/snapshots")
}

fn compare(name: &str, words: &[&str]) {
    let (mut out, error, code) = page(words);
    let kept = if Path::new(name).extension().is_some_and(|end| end == "json") {
        out
    } else {
        if words == ["--help"] {
            // The first line says whether there is a window.
            out = out.lines().skip(1).map(|line| format!("{line}\n")).collect();
        }
        let error = if error.is_empty() { error } else { format!("[standard error]\n{error}") };
        format!("$ corner-office {}\n{out}{error}[exit code {code}]\n", words.join(" "))
    };
    expect_file![folder().join(name)].assert_eq(&kept);
}

fn all(cases: &[Case]) {
    for (name, words) in cases.iter().flat_map(lines) {
        compare(&name, &words);
    }
}

#[test]
fn help_is_said_so() {
    all(HELP);
}

#[test]
fn a_play_is_told_so() {
    all(PLAY);
}

#[test]
fn problems_are_listed_so() {
    all(VALIDATE);
}

#[test]
fn a_debrief_is_told_so() {
    all(REPLAY);
}

#[test]
fn findings_are_told_so() {
    all(VERIFY);
}

#[test]
fn simulations_are_told_so() {
    all(SIMULATE);
}

#[test]
fn a_certificate_is_told_so() {
    all(SOLVE);
}

#[test]
fn an_audit_is_told_so() {
    all(AUDIT);
}

#[test]
fn the_method_is_told_so() {
    all(METHOD);
}

#[test]
fn there_is_no_snapshot_that_nothing_makes() {
    let made: BTreeSet<String> = ALL.iter().copied().flatten().flat_map(lines).map(|(name, _)| name).collect();
    let kept = fs::read_dir(folder()).expect("there").flatten().map(|entry| entry.file_name());
    let kept: BTreeSet<String> = kept.map(|name| name.to_string_lossy().into_owned()).collect();
    assert_eq!(kept, made);
}
