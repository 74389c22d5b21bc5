//! The command line as a person and a script meet it: output, files and exit codes.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use corner_office::model::Lang;
use corner_office::play::{Attempt, Bot, Mode, Run, replay};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{MINIMAL, RULES, long_play, played, shipped};

const SCENARIO: &str = "call_from_ibm";

pub fn program(directory: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("corner-office"));
    command.args(arguments).current_dir(directory).stdin(Stdio::null());
    // The terminal of whoever runs the tests must not matter.
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "TERM", "NO_COLOR"] {
        command.env_remove(variable);
    }
    // Nor may the tests leave anything in the player's own folder.
    command.env("CORNER_OFFICE_HOME", directory.join(".corner-office"));
    command
}

/// Exit code, standard output and standard error of a whole run.
pub fn run_in(directory: &Path, arguments: &[&str]) -> (i32, String, String) {
    told(program(directory, arguments).output().expect("the program runs"))
}

pub fn told(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8 output");
    let error = text(output.stderr);
    assert!(!error.contains("panicked"), "{error}");
    (output.status.code().expect("an exit code"), text(output.stdout), error)
}

/// Runs the program with `input` typed in.
pub fn typed(directory: &Path, arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut command = program(directory, arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("it reads");
    told(child.wait_with_output().expect("it ends"))
}

pub fn home() -> TempDir {
    tempfile::tempdir().expect("a temporary directory")
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The choices of a finished play of at least `length` decisions, and its seed.
fn choices(length: usize) -> (Vec<String>, String, Run) {
    let session = long_play(&shipped(SCENARIO), length);
    let run = Run::of(&session);
    (run.choices.iter().map(|c| c.action.clone()).collect(), session.seed().to_string(), run)
}

#[test]
fn help_and_usage() {
    let home = home();
    let (code, out, _) = run_in(home.path(), &["--help"]);
    assert_eq!(code, 0);
    for subcommand in ["play", "validate", "replay", "verify", "simulate", "solve"] {
        assert!(out.contains(subcommand), "{out}");
    }
    assert_eq!(run_in(home.path(), &["--version"]).0, 0);
    for wrong in [
        vec!["dance"],
        vec!["validate"],
        vec!["verify"],
        vec!["play"],
        vec!["play", "x", "--seed", "-1"],
        vec!["play", "x", "--lang", "fr"],
        vec!["simulate"],
        vec!["simulate", SCENARIO, "--bots", ""],
        vec!["simulate", SCENARIO, "--plays", "0"],
        vec!["simulate", SCENARIO, "--plays", "100000001"],
        vec!["simulate", SCENARIO, "--threads", "0"],
    ] {
        let (code, _, error) = run_in(home.path(), &wrong);
        assert_eq!(code, 2, "{wrong:?}");
        assert!(
            error.contains("Usage") || error.contains("possible values") || error.contains("invalid value"),
            "{error}"
        );
    }
}

#[cfg(not(feature = "gui"))]
#[test]
fn without_a_window_the_program_says_so() {
    let (code, out, error) = run_in(home().path(), &[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.contains("corner-office play"), "{error}");
    let (_, out, _) = run_in(home().path(), &["--help"]);
    assert!(!out.contains("the game opens") && out.contains("no window"), "{out}");
}

#[test]
fn validate_counts_what_is_valid() {
    let home = home();
    fs::write(home.path().join("a.ron"), MINIMAL).expect("written");
    fs::create_dir(home.path().join("inner")).expect("made");
    fs::write(home.path().join("inner/rules.ron"), RULES).expect("written");
    fs::write(home.path().join("notes.txt"), "not looked at").expect("written");
    let (code, out, error) = run_in(home.path(), &["validate", "."]);
    assert_eq!((code, error.as_str()), (0, ""));
    assert!(out.contains("a.ron: valid scenario: 2 people, 7 actions, 3 endings, 3 facts, hash e27c42b7"), "{out}");
    assert!(out.contains("rules.ron: valid rulebook: 3 rules, hash c63a97e0"), "{out}");
    let (code, out, _) = run_in(home.path(), &["validate", "--json", "a.ron", "inner"]);
    assert_eq!((code, &json(&out)["problems"]), (0, &Value::Array(Vec::new())));
}

#[test]
fn validate_lists_every_problem_of_every_file() {
    let home = home();
    let write = |name: &str, text: &str| fs::write(home.path().join(name), text).expect("written");
    write("two.ron", &MINIMAL.replace("Learn(\"power\")", "Learn(\"pwr\")").replace("End(\"lost\")", "End(\"lst\")"));
    write("book.ron", &RULES.replace("VR-3", "VR3"));
    write("broken.ron", "(id: \"x\",");
    write("run.ron", &Run::of(&played(&shipped(SCENARIO), 1)).to_text());
    write("rulebook.ron", &MINIMAL.replace("rulebook: \"signature\"", "rulebook: \"none\""));
    let paths = ["two.ron", "book.ron", "broken.ron", "run.ron", "rulebook.ron", "missing.ron", "."];
    let (code, out, _) = run_in(home.path(), &[&["validate"], &paths[..6]].concat());
    assert_eq!(code, 1);
    for line in [
        "two.ron:38:",
        "there is no fact `pwr`",
        "did you mean `power`?",
        "there is no ending `lst`",
        "book.ron:11:",
        "`VR3` is not a citation",
        "broken.ron:1:",
        "run.ron:1:1: this is a saved play",
        "rulebook.ron:3:16: there is no rulebook `none`",
        "missing.ron:1:1: there is no such file",
    ] {
        assert!(out.contains(line), "{line} is missing in:\n{out}");
    }
    let (code, out, _) = run_in(home.path(), &[&["validate", "--json"], &paths[..]].concat());
    assert_eq!(code, 1);
    let found = json(&out);
    let found = found["problems"].as_array().expect("an array");
    // The directory holds all five faulty files once more.
    assert_eq!(found.len(), 6 + 1 + 6, "{out}");
    for problem in found {
        assert!(problem["line"].as_u64() >= Some(1) && problem["column"].as_u64() >= Some(1), "{problem}");
        assert!(
            ["path", "message", "hint"].iter().all(|k| problem[k].as_str().is_some_and(|s| !s.is_empty())),
            "{problem}"
        );
    }
    let fact = found.iter().find(|p| p["path"] == "two.ron").expect("it has problems");
    assert_eq!(fact["code"], "unknown-id");
    let (line, column) = (38, fact["column"].as_u64().expect("a number"));
    let span =
        serde_json::json!({"start": {"line": line, "column": column}, "end": {"line": line, "column": column + 3}});
    assert_eq!(fact["span"], span, "it is `pwr` that is wrong");
    let (_, chinese, _) = run_in(home.path(), &[&["validate", "--lang", "zh-CN"], &paths[..6]].concat());
    for line in ["没有事实 `pwr`", "提示：是不是 `power`？", "这是保存的一局", "没有规则集 `none`"]
    {
        assert!(chinese.contains(line), "{line} is missing in:\n{chinese}");
    }
    assert!(!chinese.contains("there is") && !chinese.contains("hint"), "{chinese}");
    fs::create_dir(home.path().join("empty")).expect("made");
    assert_eq!(run_in(home.path(), &["validate", "empty"]).0, 1);
    let shipped = env!("CARGO_MANIFEST_DIR");
    assert_eq!(run_in(Path::new(shipped), &["validate", "scenarios", "assets/rulebooks"]).0, 0);
}

#[test]
fn a_deal_is_played_from_a_file_in_both_languages() {
    let home = home();
    let (names, seed, run) = choices(8);
    let text = format!("# a whole deal\n{}\n\n", names.join("   # why not\n"));
    fs::write(home.path().join("choices"), text).expect("written");
    for (tag, lang) in [("en", Lang::En), ("zh-CN", Lang::Zh)] {
        let saved = format!("{tag}.run");
        let arguments = ["play", SCENARIO, "--seed", &seed, "--lang", tag, "--choices", "choices", "--save", &saved];
        let (code, out, error) = run_in(home.path(), &arguments);
        assert_eq!((code, error.as_str()), (0, ""), "{out}");
        let ending = &run.result.as_ref().expect("over").ending;
        let scenario = shipped(SCENARIO).scenario;
        let ending = scenario.endings.iter().find(|e| e.name == *ending).expect("it exists");
        assert!(out.contains(ending.title.get(lang)) && out.contains(&seed), "{out}");
        // No key without a message, no message with a gap.
        assert!(!out.contains("cli-") && !out.contains("{$") && !out.contains("kind-"), "{out}");
        assert!(out.lines().all(|l| textwrap::core::display_width(l) <= 100), "{out}");
        // Beside who played and when, it is the same bytes.
        let kept = fs::read_to_string(home.path().join(&saved)).expect("saved");
        let (attempt, _) = Run::read(kept.as_bytes()).expect("a run").attempt.expect("an attempt");
        assert!(attempt.debriefed.is_some() && attempt.ended.is_some() && attempt.after_debrief != (tag == "en"));
        let (one, other) = (run.clone().by(attempt).to_text(), run.clone().by(Attempt::default()).to_text());
        assert!(kept == one, "{tag}");
        let play = |text: &str| text.lines().filter(|l| !l.starts_with("    attempt:")).collect::<Vec<_>>().join("\n");
        assert_eq!(play(&one), play(&other));
    }
}

#[test]
fn choices_can_be_numbers_and_must_be_possible() {
    let home = home();
    let write = |text: &str| fs::write(home.path().join("c"), text).expect("written");
    let play = ["play", SCENARIO, "--seed", "1", "--lang", "en", "--choices", "c"];
    write("2\n1\n");
    let (code, out, error) = run_in(home.path(), &[&play[..], &["--save", "r"]].concat());
    assert_eq!(code, 1);
    assert!(error.contains("c: the choices end before the deal does"), "{error}");
    assert!(out.contains("Day 1 of 12"), "{out}");
    let run = Run::read(&fs::read(home.path().join("r")).expect("kept")).expect("a run");
    assert_eq!(run.choices.len(), 2);
    for (text, line) in [
        ("# x\n\n99\n", "c:3: `99`"),
        ("0", "c:1: `0`"),
        ("open_goal\nring_note", "c:2: `ring_note`"),
        ("-1", "c:1: `-1`"),
    ] {
        write(text);
        let (code, _, error) = run_in(home.path(), &play);
        assert_eq!(code, 1);
        assert!(error.contains(line) && error.contains("Possible: "), "{error}");
    }
    assert!(run_in(home.path(), &["play", SCENARIO, "--choices", "nothing"]).2.contains("there is no such file"));
    assert!(run_in(home.path(), &["play", SCENARIO, "--choices", "."]).2.contains("directory"));
    let (code, _, error) = run_in(home.path(), &["play", "no_such"]);
    assert!(code == 1 && error.contains(SCENARIO), "{error}");
}

#[test]
fn a_deal_is_played_by_hand_stopped_and_taken_up() {
    let home = home();
    let play = ["play", SCENARIO, "--seed", "5", "--lang", "en", "--save", "my.run"];
    let (code, out, _) = typed(home.path(), &play, "?\nn\nm\nnonsense\n99\n\nopen_goal\nq\n");
    assert_eq!(code, 0, "{out}");
    for text in
        ["Nothing yet", "Ruth Calder", "Influence on the decision: not known", "none of the choices", "saved in my.run"]
    {
        assert!(out.contains(text), "{text} is missing in:\n{out}");
    }
    assert!(!out.contains("The coach"), "the meeting is not over:\n{out}");
    // The end of the input stops it as well, and nothing is lost.
    let (code, out, _) = typed(home.path(), &["play", SCENARIO, "--lang", "en", "--save", "my.run"], "probe_history\n");
    assert_eq!(code, 0);
    assert!(out.contains("after 1 decision"), "{out}");
    let run = Run::read(&fs::read(home.path().join("my.run")).expect("kept")).expect("a run");
    let names: Vec<&str> = run.choices.iter().map(|c| c.action.as_str()).collect();
    assert_eq!((run.seed, names), (5, vec!["open_goal", "probe_history"]));
    // Where two voices argue, they are answered first.
    let side = if out.contains("Two voices") { "3\n" } else { "" };
    let (code, out, _) = typed(home.path(), &play, &format!("{side}walk_plain\nwalk_rude\nf\n"));
    assert_eq!(code, 0);
    for text in [
        "The coach",
        "A bridge burnt",
        "What to remember",
        "Your decisions",
        "What really happened",
        "What you could not see",
    ] {
        assert!(out.contains(text), "{text} is missing in:\n{out}");
    }
    let (code, out, _) = run_in(home.path(), &["verify", "my.run"]);
    assert!(code == 0 && out.starts_with("my.run: genuine\n    attempt 1, begun "), "{out}");
    assert!(out.contains("not bound to an assignment"), "{out}");
    let (_, out, _) = typed(home.path(), &["play", SCENARIO, "--lang", "zh-CN"], "");
    assert!(out.contains("没有保存"), "{out}");
}

#[test]
fn assessment_is_silent_until_the_debrief() {
    let home = home();
    let (names, seed, _) = choices(8);
    fs::write(home.path().join("c"), names.join("\n")).expect("written");
    let play = ["play", SCENARIO, "--seed", &seed, "--lang", "en", "--choices", "c", "--mode"];
    let (code, practice, _) = run_in(home.path(), &[&play[..], &["practice"]].concat());
    assert_eq!(code, 0);
    let (code, assess, _) = run_in(home.path(), &[&play[..], &["assess"]].concat());
    assert_eq!(code, 0);
    assert!(practice.contains("The coach") && !assess.contains("The coach ──"));
    let world = assess.split("Your decisions").next().expect("a beginning");
    for verdict in ["strong +", "sound +", "mistake -", "blunder -"] {
        assert!(!world.contains(verdict), "{world}");
    }
}

#[test]
fn a_save_overwrites_nothing_else() {
    let home = home();
    let write = |name: &str, text: &str| fs::write(home.path().join(name), text).expect("written");
    let unfinished = |seed| {
        let mut session = corner_office::play::Session::new(shipped(SCENARIO), seed, Mode::Assess);
        session.choose(session.legal_actions()[0]).expect("legal");
        Run::of(&session).to_text()
    };
    write("diary", "dear diary");
    write("over", &Run::of(&played(&shipped(SCENARIO), 1)).to_text());
    write("other", &unfinished(1).replace("call_from_ibm", "call_from_abc"));
    write("changed", &unfinished(1).replace("seed: 1,", "seed: 2,"));
    write("seven", &unfinished(7));
    for (file, message) in [
        ("diary", "not a saved play"),
        ("over", "a play that is over"),
        ("other", "another scenario"),
        ("changed", "changed after it was saved"),
        ("seven", "another seed or mode"),
        ("no/such/place", "there is no folder no/such"),
        (".", "directory"),
    ] {
        let before = fs::read(home.path().join(file)).ok();
        let (code, _, error) =
            typed(home.path(), &["play", SCENARIO, "--seed", "1", "--lang", "en", "--save", file], "1\n");
        assert_eq!(code, 1, "{file}");
        assert!(error.contains(message), "{file}: {error}");
        assert_eq!(fs::read(home.path().join(file)).ok(), before);
    }
    let names = fs::read_dir(home.path()).expect("listed").map(|e| e.expect("entry").file_name());
    let names: Vec<_> = names.filter(|name| name != ".corner-office").collect();
    assert_eq!(names.len(), 5, "nothing is left behind: {names:?}");
}

#[test]
fn replay_tells_the_play_and_its_debrief() {
    let home = home();
    let (_, seed, run) = choices(9);
    fs::write(home.path().join("r"), run.to_text()).expect("written");
    let (code, page, _) = run_in(home.path(), &["replay", "r", "--lang", "en"]);
    assert!(code == 0 && page.contains("What to remember") && !page.contains("Your decisions"), "{page}");
    let (code, out, error) = run_in(home.path(), &["replay", "r", "--full", "--lang", "en"]);
    assert_eq!((code, error.as_str()), (0, ""));
    for text in ["The Call from IBM", "Your decisions", "The score", "What really happened", "Instead"] {
        assert!(out.contains(text), "{text} is missing in:\n{out}");
    }
    let (code, out, _) = run_in(home.path(), &["replay", "r", "--full", "--lang", "zh-CN"]);
    assert!(code == 0 && out.contains("你的决定") && out.contains("真实的经过"), "{out}");
    let (code, out, _) = run_in(home.path(), &["replay", "r", "--json"]);
    let told = json(&out);
    let claim = run.result.as_ref().expect("over");
    assert_eq!((code, told["seed"].as_str(), told["genuine"].as_bool()), (0, Some(seed.as_str()), Some(true)));
    assert_eq!(told["decisions"].as_array().map(Vec::len), Some(run.choices.len()));
    assert_eq!(told["debrief"]["ending"].as_str(), Some(claim.ending.as_str()));
    assert_eq!(told["debrief"]["total"].as_i64(), Some(claim.total.into()));
    assert_eq!(told["debrief"]["value"].as_i64(), Some(claim.value));
    // What a file claims is not what is told.
    let mut forged = run.clone();
    forged.result.as_mut().expect("over").total = 999;
    fs::write(home.path().join("f"), forged.to_text()).expect("written");
    let (code, out, error) = run_in(home.path(), &["replay", "f", "--json"]);
    assert_eq!((code, json(&out)["debrief"]["total"].as_i64()), (0, Some(claim.total.into())));
    assert!(error.contains("was changed") && json(&out)["genuine"] == Value::Bool(false), "{error}");
    forged.choices[2].action = "nothing".into();
    fs::write(home.path().join("f"), forged.to_text()).expect("written");
    let (code, _, error) = run_in(home.path(), &["replay", "f"]);
    assert!(code == 1 && error.contains("can't be replayed"), "{error}");
    assert!(run_in(home.path(), &["verify", "f"]).1.contains("f: choice 3: "));
}

#[test]
fn verify_tells_the_genuine_from_the_forged() {
    let home = home();
    let (_, _, run) = choices(8);
    let mut forged = run.clone();
    forged.result.as_mut().expect("over").total += 50;
    forged.choices[0].outcomes.push(0);
    let begun = Run::of(&replay(&shipped(SCENARIO), &run).expect("it replays").rewound(3));
    for (name, run) in [("good", &run), ("bad", &forged), ("begun", &begun)] {
        fs::write(home.path().join(name), run.to_text()).expect("written");
    }
    fs::write(home.path().join("garbage"), "(((").expect("written");
    let (code, out, _) = run_in(home.path(), &["verify", "good", "begun"]);
    let told: Vec<&str> = out.lines().filter(|line| !line.starts_with(' ')).take(2).collect();
    assert_eq!((code, told), (0, vec!["good: genuine", "begun: genuine so far; the deal isn't over"]), "{out}");
    let (code, out, _) = run_in(home.path(), &["verify", "good", "bad", "garbage", "missing", "."]);
    assert_eq!(code, 1);
    for line in [
        "good: genuine",
        "bad: choice 1: ",
        "bad: total: the run says",
        "garbage:1:",
        "missing: there is no such file",
        ".: no file here ends with .run.ron",
    ] {
        assert!(out.contains(line), "{line} is missing in:\n{out}");
    }
    let (code, out, _) = run_in(home.path(), &["verify", "--json", "good", "bad", "missing"]);
    let found = &json(&out)["runs"];
    assert_eq!((code, found[0]["genuine"].as_bool(), found[1]["genuine"].as_bool()), (1, Some(true), Some(false)));
    assert_eq!(found[1]["mismatches"][0]["part"].as_str(), Some("choice 1"));
    assert!(found[2]["error"].as_str().is_some_and(|e| e.contains("no such file")), "{out}");
}

#[test]
fn what_genuine_means_is_said_where_something_is() {
    let home = home();
    let run = Run::of(&played(&shipped(SCENARIO), 1)).to_text();
    fs::write(home.path().join("good"), &run).expect("written");
    fs::write(home.path().join("bad"), run.replacen("seed: 1,", "seed: 2,", 1)).expect("written");
    for (lang, claim) in [("en", "“Genuine” means"), ("zh-CN", "“属实”是说")] {
        for (paths, genuine) in [(&["good"][..], true), (&["bad", "good"], true), (&["bad"], false), (&["none"], false)]
        {
            let (_, out, _) = run_in(home.path(), &[&["verify", "--lang", lang], paths].concat());
            assert_eq!(out.contains(claim), genuine, "{out}");
        }
    }
    let (code, out, _) = run_in(home.path(), &["verify", "--lang", "zh-CN", "good"]);
    assert!(code == 0 && out.starts_with("good：属实\n"), "{out}");
}

#[test]
fn a_pseudonym_is_something_that_can_be_read() {
    let home = home();
    let long = "高".repeat(81);
    for (who, why) in [("", "more than blanks"), (" \u{3000}", "more than blanks"), (&*long, "at most 80 characters")] {
        let (code, _, error) = run_in(home.path(), &["play", SCENARIO, "--save", "r", "--who", who]);
        assert!(code == 2 && error.contains(why) && !home.path().join("r").exists(), "{who:?}: {error}");
    }
    for (save, who, read) in [("a", " Ada ", "Ada"), ("b", &long[3..], &long[3..])] {
        assert_eq!(typed(home.path(), &["play", SCENARIO, "--save", save, "--who", who], "").0, 0);
        let run = Run::read(&fs::read(home.path().join(save)).expect("saved")).expect("a run");
        assert_eq!(run.attempt.and_then(|(attempt, _)| attempt.who).as_deref(), Some(read));
    }
}

#[test]
fn chances_come_to_a_hundred() {
    let home = home();
    for seed in 0..12 {
        fs::write(home.path().join("r"), Run::of(&played(&shipped(SCENARIO), seed)).to_text()).expect("written");
        let told = json(&run_in(home.path(), &["replay", "r", "--json"]).1);
        for moment in told["debrief"]["moments"].as_array().expect("moments") {
            let chances = moment["belief_percent"].as_array().expect("chances").iter();
            assert_eq!(chances.filter_map(|chance| chance["percent"].as_u64()).sum::<u64>(), 100, "{moment}");
        }
    }
}

#[test]
fn own_scenarios_are_played_replayed_and_verified_by_path() {
    let home = home();
    fs::write(home.path().join("own.ron"), MINIMAL).expect("written");
    fs::write(home.path().join("c"), "ask\nleave\n").expect("written");
    let play = ["play", "own.ron", "--seed", "3", "--lang", "en", "--choices", "c", "--save", "r"];
    assert_eq!(run_in(home.path(), &play).0, 0);
    assert_eq!(run_in(home.path(), &["verify", "r", "--scenario", "own.ron"]).0, 0);
    assert_eq!(run_in(home.path(), &["replay", "r", "--scenario", "own.ron"]).0, 0);
    // What it was played with was kept; somebody else has to name it, or lay it beside the run.
    assert_eq!(run_in(home.path(), &["verify", "r"]).0, 0);
    let other = self::home();
    fs::copy(home.path().join("r"), other.path().join("r")).expect("copied");
    let (code, out, _) = run_in(other.path(), &["verify", "r"]);
    assert!(code == 4 && out.contains("its deal isn't at hand"), "{out}");
    let (code, out, error) = run_in(other.path(), &["replay", "r", "--lang", "en"]);
    assert!(code == 0 && out.contains("Why?") && error.contains("isn't at hand"), "{out}{error}");
    fs::write(other.path().join("minimal.ron"), MINIMAL).expect("written");
    assert_eq!(run_in(other.path(), &["verify", "r"]).0, 0);
    assert_eq!(run_in(home.path(), &["replay", "r", "--scenario", SCENARIO]).0, 1);
    // What a run file calls its scenario is never opened as a path.
    let text = fs::read_to_string(home.path().join("r")).expect("saved").replace("\"minimal\"", "\"own.ron\"");
    fs::write(home.path().join("r"), text).expect("written");
    let (code, out, _) = run_in(home.path(), &["verify", "r"]);
    assert!(code == 1 && out.contains("r: header: "), "{out}");
    fs::write(home.path().join("own.ron"), MINIMAL.replace("Learn(\"power\")", "Learn(\"pwr\")")).expect("written");
    let (code, _, error) = run_in(home.path(), &["play", "own.ron"]);
    assert!(code == 1 && error.contains("own.ron:38:") && error.contains("did you mean"), "{error}");
}

#[test]
fn a_closed_pipe_is_no_fault() {
    let home = home();
    let mut command = program(home.path(), &["play", SCENARIO, "--save", "r"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    let mut first = [0; 10];
    child.stdout.take().expect("piped").read_exact(&mut first).expect("it speaks first");
    // Standard output is closed now; the program still waits for a choice.
    child.stdin.take().expect("piped").write_all(b"1\n1\n1\n").expect("it listens");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    assert!(Run::read(&fs::read(home.path().join("r")).expect("saved")).is_ok());
}

#[test]
fn the_language_of_the_terminal_is_spoken() {
    let home = home();
    for (locale, text) in [("zh_CN.UTF-8", "还剩 12 天"), ("en_US.UTF-8", "12 days left"), ("C", "12 days left")] {
        let output = program(home.path(), &["play", SCENARIO]).env("LANG", locale).output().expect("it runs");
        assert!(told(output).1.contains(text), "{locale}");
    }
}

#[test]
fn simulations_count_the_same_however_they_are_shared_out() {
    let home = home();
    for more in [vec!["--json"], vec!["--lang", "en"], vec!["--lang", "zh-CN", "--no-walk"]] {
        let simulate = [&["simulate", SCENARIO, "--plays", "700", "--seed", "3"], &more[..]].concat();
        let one = run_in(home.path(), &[&simulate[..], &["--threads", "1"]].concat());
        let two = run_in(home.path(), &[&simulate[..], &["--threads", "2"]].concat());
        assert_eq!(one, two);
        assert_eq!((one.0, one.2.as_str()), (0, ""), "{}", one.1);
        assert_eq!(one, run_in(home.path(), &simulate));
    }
}

#[test]
fn simulations_tell_people_in_both_languages() {
    let home = home();
    let scenario = shipped(SCENARIO).scenario;
    for lang in Lang::ALL {
        let simulate = ["simulate", SCENARIO, "--plays", "300", "--lang", lang.tag(), "--no-walk"];
        let (code, out, error) = run_in(home.path(), &simulate);
        assert_eq!((code, error.as_str()), (0, ""));
        assert!(!out.contains("cli-") && !out.contains("{$") && out.contains(scenario.title.get(lang)), "{out}");
        for bot in &Bot::ALL {
            // A row of the table, and a list of endings.
            let rows = out.lines().filter(|line| line.starts_with(bot.name()));
            assert!(rows.count() > 0 && out.contains(&format!("── {bot} ─")), "{bot}: {out}");
        }
        assert!(out.lines().all(|l| textwrap::core::display_width(l) <= 80), "{out}");
        // Columns end at the same place, in either script.
        let row = |name: &str| out.lines().find(|l| l.starts_with(name)).map(textwrap::core::display_width);
        assert_eq!(row("random "), row("method-follower "), "{out}");
    }
}

#[test]
fn simulations_tell_machines_every_count() {
    let home = home();
    let arguments = ["simulate", SCENARIO, "--bots", "first,random,first", "--plays", "500", "--json"];
    let (code, out, _) = run_in(home.path(), &arguments);
    let told = json(&out);
    assert_eq!((code, told["scenario"].as_str(), told["seed"].as_str()), (0, Some(SCENARIO), Some("1")));
    assert_eq!((told["walking"].as_bool(), told["bots"].as_array().map(Vec::len)), (Some(true), Some(2)));
    for (bot, name) in told["bots"].as_array().expect("bots").iter().zip(["first", "random"]) {
        assert_eq!((bot["bot"].as_str(), bot["plays"].as_u64()), (Some(name), Some(500)));
        let endings = bot["endings"].as_array().expect("endings");
        assert_eq!(endings.len(), shipped(SCENARIO).scenario.endings.len());
        assert_eq!(endings.iter().filter_map(|e| e["count"].as_u64()).sum::<u64>(), 500);
        for spread in [&bot["value"], &bot["points"]] {
            let counts = spread["counts"].as_array().expect("counts");
            let pairs = counts.iter().map(|pair| (pair[0].as_i64().expect("whole"), pair[1].as_i64().expect("whole")));
            let sum: i64 = pairs.clone().map(|(number, count)| number * count).sum();
            assert_eq!(pairs.map(|(_, count)| count).sum::<i64>(), 500);
            assert_eq!(spread["sum"].as_str(), Some(sum.to_string().as_str()));
            // 500 plays: two thousandths for each.
            assert_eq!(spread["mean_thousandths"].as_i64(), Some(sum * 2));
            assert_eq!(spread["deciles"].as_array().map(Vec::len), Some(9));
            let ends = [&spread["min"], &spread["max"]].map(Value::as_i64);
            assert_eq!(ends, [counts.first(), counts.last()].map(|pair| pair.and_then(|p| p[0].as_i64())));
        }
    }
}

#[test]
fn a_bot_that_does_not_exist_is_told_of_those_that_do() {
    let home = home();
    let (code, out, error) = run_in(home.path(), &["simulate", SCENARIO, "--bots", "random,nobody"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.contains("'nobody'"), "{error}");
    for bot in &Bot::ALL {
        assert!(error.contains(bot.name()), "{bot}: {error}");
    }
    let (code, _, error) = run_in(home.path(), &["simulate", "nothing"]);
    assert!(code == 1 && error.contains("no shipped scenario"), "{error}");
}

#[test]
fn a_finished_play_is_weighed_when_asked() {
    let home = home();
    let (_, _, run) = choices(5);
    fs::write(home.path().join("a.ron"), run.to_text()).expect("written");
    let (code, out, error) = run_in(home.path(), &["replay", "a.ron", "--analyse", "--lang", "en"]);
    assert_eq!((code, error.as_str()), (0, ""));
    for line in ["You decided at ", "The value line", "your choice", "Best play beside yours", "about day"] {
        assert!(out.contains(line), "{line} is missing in:\n{out}");
    }
    for index in 1..=run.choices.len() {
        assert!(out.contains(&format!("\n{index:>2}  d")), "decision {index} has no row in:\n{out}");
    }
    let (_, plain, _) = run_in(home.path(), &["replay", "a.ron", "--lang", "en"]);
    // The page comes first; its last line says how to get the rest.
    let (page, more) = plain.trim_end().rsplit_once('\n').expect("a page");
    assert!(out.starts_with(page) && more.contains("--full") && !plain.contains("Best play beside yours"), "{plain}");
    let (code, out, _) = run_in(home.path(), &["replay", "a.ron", "--analyse", "--lang", "zh-CN"]);
    assert_eq!(code, 0);
    assert!(out.contains("你的决定得") && out.contains("最佳打法") && !out.contains("You "), "{out}");
    let (code, out, _) = run_in(home.path(), &["replay", "a.ron", "--analyse", "--json"]);
    let analysis = &json(&out)["analysis"];
    assert_eq!((code, &analysis["status"]), (0, &Value::from("exact")));
    let of = |key: &str| analysis[key].as_i64().unwrap_or_else(|| panic!("{key} in {analysis}"));
    assert!((of("par") - of("regret") + of("luck") - of("result")).abs() <= 2, "{analysis}");
    let decisions = analysis["decisions"].as_array().expect("an array");
    assert_eq!(decisions.len(), run.choices.len());
    for decision in decisions {
        let choices = decision["choices"].as_array().expect("an array");
        assert_eq!(choices[0]["known"]["regret"], Value::from(0));
        assert!(choices.iter().any(|choice| choice["action"] == decision["action"]));
    }
    let (_, out, _) = run_in(home.path(), &["replay", "a.ron", "--json"]);
    assert!(json(&out).get("analysis").is_none());
}

#[test]
fn nothing_is_weighed_before_the_end() {
    let home = home();
    for mode in [Mode::Practice, Mode::Assess] {
        let mut session = corner_office::play::Session::new(shipped(SCENARIO), 2, mode);
        let action = session.legal_actions()[0];
        session.choose(action).expect("a legal action");
        fs::write(home.path().join("a.ron"), Run::of(&session).to_text()).expect("written");
        let (code, out, _) = run_in(home.path(), &["replay", "a.ron", "--analyse", "--lang", "en"]);
        assert_eq!(code, 0);
        assert!(out.contains("weighed when the deal is over") && !out.contains("of 100"), "{out}");
        let (_, out, _) = run_in(home.path(), &["replay", "a.ron", "--analyse", "--json"]);
        let told = json(&out);
        assert_eq!(told["analysis"], serde_json::json!({ "status": "unfinished" }));
        assert_eq!(told["debrief"], Value::Null);
    }
}
