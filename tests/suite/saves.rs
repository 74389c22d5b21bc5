//! Saves of the terminal: nothing of a learner's is lost, and an assessment ends once.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use corner_office::home::{CurrentAttempt, Home, LedgerEvent, Refused};
use corner_office::play::{Attempt, Deal, Finding, Mode, Run, Session, Shelf, examine};

use crate::cli::{home, json, program, run_in, typed};
use crate::support::{Bot, MINIMAL, played, shipped};

const DEEP: &str = include_str!("../data/reliability/S_deep_400_60.ron");
const DEAL: &str = "call_from_ibm";
/// Two decisions of it, two that end it, and all of the debrief.
const TWO: &str = "open_goal\nprobe_history\n";
// Where two voices argue they are answered first; elsewhere that line means nothing.
const END: &str = "neither\nwalk_plain\nneither\nwalk_rude\nf\n";

fn saved(directory: &Path, name: &str) -> Run {
    Run::read(&fs::read(directory.join(name)).expect("there")).unwrap_or_else(|problem| panic!("{problem:?}"))
}

/// The names of what is in a folder, the player's own left out.
fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).expect("read").flatten();
    let mut names: Vec<String> = entries.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name != ".corner-office");
    names.sort();
    names
}

#[test]
fn an_assessment_that_was_cut_back_cannot_be_gone_on_with() {
    let home = home();
    let play = ["play", DEAL, "--mode", "assess", "--seed", "5", "--lang", "en", "--save", "a.run.ron"];
    assert_eq!(typed(home.path(), &play, TWO).0, 0);
    // A copy of the unfinished save, which is as good as new.
    fs::copy(home.path().join("a.run.ron"), home.path().join("b.run.ron")).expect("copied");
    let (code, out, error) = typed(home.path(), &play, END);
    assert!(code == 0 && out.contains("What really happened"), "{out}{error}");
    let ended = saved(home.path(), "a.run.ron");
    let (attempt, _) = ended.attempt.clone().expect("an attempt");
    assert!(attempt.ended.is_some() && attempt.debriefed.is_some() && attempt.number == 1 && !attempt.after_debrief);
    let again = ["play", DEAL, "--lang", "en", "--save", "b.run.ron"];
    let (code, _, error) = typed(home.path(), &again, END);
    assert!(code == 1 && error.contains("cut back"), "{error}");
    // Cutting the file itself needs no ledger to be seen.
    let mut cut = ended.clone();
    cut.choices.truncate(2);
    (cut.result, cut.record) = (None, None);
    fs::write(home.path().join("c.run.ron"), cut.to_text()).expect("written");
    let (code, _, error) = typed(home.path(), &["play", DEAL, "--lang", "en", "--save", "c.run.ron"], END);
    assert!(code == 1 && error.contains("was changed"), "{error}");
    // Whoever begins anew begins a second attempt, and that says what had been seen before.
    let anew = ["play", DEAL, "--mode", "assess", "--lang", "en", "--save", "d.run.ron", "--who", "blue\u{1b}[2J"];
    assert_eq!(typed(home.path(), &anew, "open_goal\n").0, 0);
    let (attempt, _) = saved(home.path(), "d.run.ron").attempt.expect("an attempt");
    assert!(attempt.number == 2 && attempt.after_debrief, "{attempt:?}");
    assert_eq!(attempt.who.as_deref(), Some("blue<U+001B>[2J"));
    let (code, out, _) = run_in(home.path(), &["verify", "d.run.ron", "--json"]);
    assert_eq!((code, json(&out)["runs"][0]["attempt"]["after_debrief"].as_bool()), (0, Some(true)), "{out}");
}

#[test]
fn an_attempt_is_noted_once_and_taken_up_only_where_it_may_be() {
    let folder = home();
    let file = folder.path().join("a.run.ron");
    let begin = |mode| {
        let session = Session::new(shipped(DEAL), 5, mode);
        let mut attempt = CurrentAttempt::new(Home::at(folder.path()));
        attempt.begin(&session, None).expect("a folder of its own");
        (session, attempt)
    };
    let take_up = |run: &Run| CurrentAttempt::new(Home::at(folder.path())).take_up(run, &file, None);
    let noted = |event| Home::at(folder.path()).ledger().entries().iter().filter(|e| e.event == event).count();
    for (number, mode) in [(1, Mode::Assess), (2, Mode::Practice)] {
        let (mut session, mut attempt) = begin(mode);
        Bot::new(5).play(&mut session, 2);
        let unfinished = attempt.run(&session);
        assert_eq!(take_up(&unfinished).expect("it goes on").decisions().len(), 2);
        Bot::new(5).play(&mut session, usize::MAX);
        for _ in 0..2 {
            let run = attempt.run(&session);
            let (says, _) = run.attempt.clone().expect("an attempt");
            assert!(says.ended.is_some() && says.number == number, "{says:?}");
            // The ledger hears of an end that stands in a file, not before: whoever is stopped in between
            // has lost nothing, and opening the file makes it good.
            assert!(take_up(&unfinished).is_ok() || noted(LedgerEvent::Ended) == number as usize);
            assert!(take_up(&run).expect("it can be read").is_over());
            attempt.noted(&run).expect("noted");
        }
        assert!(attempt.debriefed(&session).expect("noted") && !attempt.debriefed(&session).expect("noted"));
        let count = number as usize;
        assert_eq!([LedgerEvent::Begun, LedgerEvent::Ended, LedgerEvent::Debriefed].map(noted), [count; 3]);
        // Who is assessed is assessed once; who practises may.
        match take_up(&unfinished) {
            Err(Refused::Ended) => assert_eq!(mode, Mode::Assess),
            other => assert!(mode == Mode::Practice && other.is_ok(), "{other:?}"),
        }
        let mut forged = unfinished;
        forged.seed = 6;
        assert!(matches!(take_up(&forged), Err(Refused::Changed(parts)) if parts[0].part == "header"));
    }
    let elsewhere = Run::of(&played(&crate::support::minimal(), 5));
    assert!(matches!(take_up(&elsewhere), Err(Refused::Outdated)));
}

#[test]
fn a_practice_may_be_gone_on_with_from_a_copy() {
    let home = home();
    let play = ["play", DEAL, "--seed", "5", "--lang", "en", "--save", "a.run.ron"];
    assert_eq!(typed(home.path(), &play, TWO).0, 0);
    fs::copy(home.path().join("a.run.ron"), home.path().join("b.run.ron")).expect("copied");
    assert_eq!(typed(home.path(), &play, END).0, 0);
    let (code, out, _) = typed(home.path(), &["play", DEAL, "--lang", "en", "--save", "b.run.ron"], "");
    assert!(code == 0 && out.contains("after 2 decisions"), "{out}");
}

#[test]
fn a_deal_that_was_edited_goes_on_and_is_read() {
    let home = home();
    let write = |text: &str| fs::write(home.path().join("own.ron"), text).expect("written");
    write(MINIMAL);
    let play = ["play", "own.ron", "--seed", "3", "--lang", "en", "--save", "a.run.ron"];
    assert_eq!(typed(home.path(), &play, "ask\n").0, 0);
    // Other words: it goes on in them.
    write(&MINIMAL.replacen("en: \"Boris\"", "en: \"Bob\"", 1));
    let (code, out, error) = typed(home.path(), &play, "");
    assert!(code == 0 && out.contains("after 1 decision") && out.contains("Bob"), "{out}{error}");
    // Another doing: what it was begun with was kept, and it goes on with that.
    write(&MINIMAL.replacen("days: ", "days: 1", 1).replacen("en: \"Boris\"", "en: \"Bill\"", 1));
    let (code, out, error) = typed(home.path(), &play, "trade\n");
    assert!(code == 0 && out.contains("after 1 decision") && !out.contains("Bill"), "{out}{error}");
    let (code, out, _) = run_in(home.path(), &["verify", "a.run.ron", "--scenario", "own.ron"]);
    assert!(code == 3 && out.contains("from another version of the deal"), "{out}");
    let (code, out, error) = run_in(home.path(), &["replay", "a.run.ron", "--scenario", "own.ron", "--lang", "en"]);
    assert!(code == 0 && out.contains("Boris") && error.contains("as it was then"), "{out}{error}");
    // Where nothing was kept, the record is there to be read, and the save is not touched.
    let elsewhere = self::home();
    for name in ["a.run.ron", "own.ron"] {
        fs::copy(home.path().join(name), elsewhere.path().join(name)).expect("copied");
    }
    let before = fs::read(elsewhere.path().join("a.run.ron")).expect("there");
    let (code, _, error) = typed(elsewhere.path(), &play, "trade\n");
    assert!(code == 1 && error.contains("can't be gone on any more"), "{error}");
    assert_eq!(fs::read(elsewhere.path().join("a.run.ron")).expect("there"), before);
    let replay = ["replay", "a.run.ron", "--scenario", "own.ron", "--lang", "en"];
    let (code, out, error) = run_in(elsewhere.path(), &replay);
    assert!(code == 0 && out.contains("Why?") && error.contains("can't be replayed any more"), "{out}{error}");
}

#[test]
fn folders_of_runs_are_told_file_by_file() {
    let home = home();
    let write = |name: &str, text: &str| fs::write(home.path().join(name), text).expect("written");
    fs::create_dir(home.path().join("inner")).expect("made");
    write("a.run.ron", &Run::of(&played(&shipped(DEAL), 1)).to_text());
    let mut forged = Run::of(&played(&shipped(DEAL), 2));
    forged.seed += 1;
    write("b.run.ron", &forged.to_text());
    write("inner/c.run.ron", &Run::of(&played(&crate::support::minimal(), 3)).to_text());
    write("inner/d.run.ron", "(((");
    write("notes.ron", "()");
    let (code, out, _) = run_in(home.path(), &["verify", ".", "--json"]);
    let found = json(&out);
    let findings: Vec<Option<&str>> =
        found["runs"].as_array().expect("a list").iter().map(|finding| finding["finding"].as_str()).collect();
    assert_eq!((code, findings), (1, vec![Some("genuine"), Some("changed"), Some("no_deal"), None]), "{out}");
    let (code, out, error) = run_in(home.path(), &["replay", ".", "--lang", "en"]);
    assert!(code == 1 && out.contains("a.run.ron") && out.contains("Title") && error.contains("d.run.ron"), "{error}");
}

#[test]
fn very_long_plays_lose_nothing_when_they_are_killed_and_leave_nothing_behind() {
    let home = home();
    fs::write(home.path().join("deep.ron"), DEEP).expect("written");
    let play = ["play", "deep.ron", "--seed", "1", "--lang", "en", "--save", "a.run.ron"];
    let mut command = program(home.path(), &play);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("starts");
    let mut input = child.stdin.take().expect("piped");
    // Far enough that not every decision is followed by a whole save, and not up to the next one.
    let choices: String = format!("2\n{}", "1\n".repeat(299));
    input.write_all(choices.as_bytes()).expect("it reads");
    input.flush().expect("it reads");
    let mut out = child.stdout.take().expect("piped");
    std::thread::spawn(move || std::io::copy(&mut out, &mut std::io::sink()));
    // It is killed once all of them are kept.
    let kept = || tail(home.path()) >= 44;
    for _ in 0..3_000 {
        if kept() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(kept(), "{} beside the save", tail(home.path()));
    child.kill().expect("killed");
    child.wait().expect("it is gone");
    assert!(saved(home.path(), "a.run.ron").choices.len() < 300);
    let (code, out, error) = typed(home.path(), &play, "1\n");
    assert!(code == 0 && out.contains("after 300 decisions"), "{error}");
    assert_eq!(saved(home.path(), "a.run.ron").choices.len(), 301);
    assert_eq!(names(home.path()), ["a.run.ron", "deep.ron"]);
}

/// Decisions beside the save.
fn tail(directory: &Path) -> usize {
    fs::read_to_string(directory.join(".a.run.ron.tail")).map_or(0, |text| text.lines().count() - 1)
}

#[test]
fn two_attempts_with_one_seed_are_two() {
    let home = home();
    let play = |save| ["play", DEAL, "--mode", "assess", "--seed", "5", "--lang", "en", "--save", save];
    assert_eq!(typed(home.path(), &play("a.run.ron"), &format!("{TWO}{END}")).0, 0);
    assert_eq!(typed(home.path(), &play("b.run.ron"), TWO).0, 0);
    let (code, out, error) = typed(home.path(), &play("b.run.ron"), END);
    assert!(code == 0 && out.contains("What really happened"), "{out}{error}");
    let (attempt, _) = saved(home.path(), "b.run.ron").attempt.expect("an attempt");
    assert!(attempt.number == 2 && attempt.after_debrief, "{attempt:?}");
}

#[test]
fn a_debrief_is_noted_wherever_it_is_opened() {
    // Without a save.
    let home = home();
    let play = ["play", DEAL, "--mode", "assess", "--seed", "5", "--lang", "en"];
    assert_eq!(typed(home.path(), &play, &format!("{TWO}{END}")).0, 0);
    let saving: Vec<&str> = play.into_iter().chain(["--save", "a.run.ron"]).collect();
    assert_eq!(typed(home.path(), &saving, TWO).0, 0);
    let (attempt, _) = saved(home.path(), "a.run.ron").attempt.expect("an attempt");
    assert!(attempt.number == 2 && attempt.after_debrief, "{attempt:?}");
    // In somebody else's run.
    let home = self::home();
    fs::write(home.path().join("theirs.run.ron"), Run::of(&played(&shipped(DEAL), 1)).to_text()).expect("written");
    for _ in 0..2 {
        assert_eq!(run_in(home.path(), &["replay", "theirs.run.ron"]).0, 0);
    }
    assert_eq!(typed(home.path(), &saving, TWO).0, 0);
    let (attempt, _) = saved(home.path(), "a.run.ron").attempt.expect("an attempt");
    assert!(attempt.number == 1 && attempt.after_debrief, "{attempt:?}");
    let ledger = fs::read_to_string(home.path().join(".corner-office/ledger.jsonl")).expect("a ledger");
    assert_eq!((ledger.matches("debriefed").count(), ledger.lines().count()), (1, 2), "{ledger}");
}

/// What stands beside a save belongs to that save: to no other play under its name, and to no other program.
#[test]
fn the_tail_of_one_play_is_never_taken_for_another_s() {
    let home = home();
    fs::write(home.path().join("deep.ron"), DEEP).expect("written");
    let play = ["play", "deep.ron", "--seed", "1", "--lang", "en", "--save", "a.run.ron"];
    assert_eq!(typed(home.path(), &play, &format!("2\n{}", "1\n".repeat(259))).0, 0);
    assert_eq!(saved(home.path(), "a.run.ron").choices.len(), 260);
    let beside = home.path().join(".a.run.ron.tail");
    let seal = saved(home.path(), "a.run.ron").last_seal().to_owned();
    for (first, more) in [("after 0000000000000000", 0), ("", 0), (&*format!("after {seal}"), 1)] {
        fs::write(&beside, format!("{first}\n261 {}\n", 1)).expect("written");
        let before = saved(home.path(), "a.run.ron").choices.len();
        let (code, out, error) = typed(home.path(), &play, "1\n");
        assert!(code == 0 && out.contains(&format!("after {} decisions", before + more)), "{first}: {error}");
        assert!(!beside.exists(), "{first}");
        fs::write(home.path().join("a.run.ron"), cut(home.path(), 260)).expect("written");
    }
    // Nor is a link followed, or a folder a reason to stop.
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("deep.ron", &beside).expect("linked");
        assert_eq!(typed(home.path(), &play, "1\n").0, 0);
        assert_eq!(fs::read_to_string(home.path().join("deep.ron")).expect("there"), DEEP);
    }
}

/// The same play up to so many decisions.
fn cut(directory: &Path, decisions: usize) -> String {
    let run = saved(directory, "a.run.ron");
    let deal = Deal::load(DEEP.as_bytes()).expect("valid");
    let session = corner_office::play::replay(&deal, &run).expect("it replays").rewound(decisions);
    let (attempt, _) = run.attempt.expect("an attempt");
    Run::of(&session).by(attempt).to_text()
}

#[test]
fn a_save_somebody_else_wrote_to_is_left_alone() {
    let home = home();
    let play = ["play", DEAL, "--seed", "5", "--lang", "en", "--save", "a.run.ron"];
    let mut child = program(home.path(), &play)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let mut input = child.stdin.take().expect("piped");
    let begun = || home.path().join("a.run.ron").exists() && saved(home.path(), "a.run.ron").attempt.is_some();
    for _ in 0..3_000 {
        if begun() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(begun(), "it never began");
    let mut session = Session::new(shipped(DEAL), 77, Mode::Practice);
    Bot::new(1).play(&mut session, 2);
    let other = Run::of(&session).to_text();
    fs::write(home.path().join("a.run.ron"), &other).expect("written");
    input.write_all(format!("{TWO}q\n").as_bytes()).expect("it reads");
    drop(input);
    let out = String::from_utf8(child.wait_with_output().expect("it ends").stdout).expect("UTF-8");
    assert!(out.contains("a-2.run.ron"), "{out}");
    assert_eq!(fs::read_to_string(home.path().join("a.run.ron")).expect("there"), other);
    let run = saved(home.path(), "a-2.run.ron");
    assert_eq!((run.seed, run.choices.len()), (5, 2));
    assert_eq!(examine(&Shelf::shipped(), &run).finding, Finding::Genuine);
}

/// What no file of the first format can show is said, of it and of all that comes from it.
#[test]
fn a_file_of_the_first_format_cannot_hide_that_it_was_cut_back() {
    let home = home();
    let runs = crate::support::root().join("tests/data/runs");
    let mut paths: Vec<_> = fs::read_dir(runs).expect("there").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let text = fs::read_to_string(&paths[0]).expect("read");
    let lines: Vec<&str> = text.lines().collect();
    let first = lines.iter().position(|line| line.contains("(action:")).expect("a choice");
    let cut: Vec<&str> = lines[..first + 2].iter().chain(&["    ],", ")"]).copied().collect();
    fs::write(home.path().join("a.run.ron"), cut.join("\n")).expect("written");
    let run = saved(home.path(), "a.run.ron");
    assert_eq!((run.format(), run.choices.len()), (1, 2));
    let says = || {
        let (code, out, _) = run_in(home.path(), &["verify", "a.run.ron", "--json"]);
        (code, json(&out)["runs"][0]["may_have_ended"].as_bool())
    };
    // Whether its deal still ships as it was makes no difference to that.
    let found = says();
    assert_eq!(found.1, Some(true));
    let mut session = examine(&Shelf::shipped(), &run).session.expect("it replays");
    Bot::new(1).play(&mut session, 3);
    let on = Run::carrying(&session, Some(&run)).by(Attempt { number: 1, ..Attempt::default() });
    fs::write(home.path().join("a.run.ron"), on.to_text()).expect("written");
    assert_eq!((on.format(), on.choices.len(), on.attempt.is_some()), (2, 3, true));
    assert_eq!(says(), found);
    let (_, out, _) = run_in(home.path(), &["verify", "a.run.ron", "--lang", "en"]);
    assert!(out.contains("can't show whether the"), "{out}");
}
