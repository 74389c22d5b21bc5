//! Nothing from outside steers a terminal or a reader: not from files, their names, arguments or what
//! is typed, in no subcommand, on neither output.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use corner_office::model::is_harmful;
use corner_office::play::{Mode, Run, Session};
use serde_json::Value;

use crate::cli::{home, json, program, told, typed};
use crate::support::{LETTERS, MINIMAL, RULES, minimal, shipped};

/// Clears the screen, sets a title, goes back to the beginning of the line and on to a line of its own,
/// hides what follows, turns the direction of writing, and what else acts without being seen.
const HOSTILE: &str = "\u{1b}[2J\u{1b}]0;title\u{7}\r\nstudent.run.ron: genuine\n\u{1b}[8m\u{9b}8m\u{7f}\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}\u{e0041}\t";

/// What stands in quotes in a file with the same meaning.
fn escaped(text: &str) -> String {
    text.chars().map(|c| format!("\\u{{{:x}}}", u32::from(c))).collect()
}

/// No character of an output acts, no line of it is one that a file has brought.
fn harmless(arguments: &[String], (code, out, error): (i32, String, String)) -> (i32, String, String) {
    for (name, text) in [("output", &out), ("error", &error)] {
        let found = text.chars().find(|&c| c != '\n' && is_harmful(c));
        assert!(found.is_none(), "{arguments:?}: {found:?} on standard {name}:\n{text}");
        let forged = text.lines().find(|line| line.starts_with("student.run.ron"));
        assert!(forged.is_none(), "{arguments:?}: a forged line on standard {name}:\n{text}");
    }
    assert!((0..=4).contains(&code), "{arguments:?}: {code}");
    (code, out, error)
}

fn checked(directory: &Path, arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let typed = directory.join("typed");
    fs::write(&typed, input).expect("written");
    let mut command = program(directory, arguments);
    command.stdin(Stdio::from(fs::File::open(&typed).expect("it is there")));
    let told = told(command.output().expect("it runs"));
    harmless(&arguments.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>(), told)
}

/// A finished run of the small deal, which only its own file is of.
fn small_run() -> String {
    let mut session = Session::new(minimal(), 1, Mode::Practice);
    crate::support::Bot::new(1).play(&mut session, usize::MAX);
    Run::of(&session).to_text()
}

/// The text with each of its quoted parts made hostile in turn, raw and by escapes.
fn tampered(text: &str, most: usize) -> Vec<String> {
    let quotes: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    let pairs: Vec<&[usize]> = quotes.chunks_exact(2).collect();
    let step = pairs.len().div_ceil(most).max(1);
    let each = pairs.iter().step_by(step).flat_map(|pair| {
        [HOSTILE.to_owned(), escaped(HOSTILE)].map(|bad| format!("{}{bad}{}", &text[..pair[1]], &text[pair[1]..]))
    });
    each.collect()
}

/// A directory with all kinds of hostile files, and their names.
fn hostile_files(directory: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let mut write = |name: String, text: &str| {
        fs::write(directory.join(&name), text).expect("written");
        names.push(name);
    };
    for (kind, text) in [("deal", MINIMAL), ("letters", LETTERS), ("book", RULES)] {
        for (n, text) in tampered(text, 12).iter().enumerate() {
            write(format!("{kind}{n}.ron"), text);
        }
    }
    for (n, text) in tampered(&small_run(), 12).iter().enumerate() {
        write(format!("run{n}.run.ron"), text);
    }
    for name in ["T_ansi_scenario.ron", "T_ansi_validate.ron", "verify_spoof.run.ron"] {
        let path = crate::support::root().join("tests/data/reliability").join(name);
        write(name.into(), &fs::read_to_string(path).expect("it is there"));
    }
    write("cut.ron".into(), &format!("(id: \"{HOSTILE}"));
    write("raw.ron".into(), HOSTILE);
    names
}

#[test]
fn a_run_that_forges_its_line_is_seen_through() {
    let home = home();
    let spoof = crate::support::root().join("tests/data/reliability/verify_spoof.run.ron");
    fs::copy(spoof, home.path().join("v.run.ron")).expect("copied");
    let (code, out, _) = checked(home.path(), &["verify", "v.run.ron"], b"");
    assert_eq!(code, 1);
    // Each line is about the file that it names, or goes on with what was said of it.
    let about = |line: &str| line.starts_with("v.run.ron:") || line.starts_with("    ");
    assert!(out.starts_with("v.run.ron:") && out.lines().all(about), "{out}");
    assert!(!out.lines().any(|line| line.ends_with(": genuine")), "{out}");
    let (code, out, _) = checked(home.path(), &["verify", "--json", "v.run.ron"], b"");
    assert_eq!((code, &json(&out)["runs"][0]["genuine"]), (1, &Value::Bool(false)));
}

#[cfg(unix)]
#[test]
fn no_file_name_reads_like_a_finding() {
    use crate::cli::run_in;

    let home = home();
    let here = home.path();
    let run = Run::of(&crate::support::played(&shipped("call_from_ibm"), 1)).to_text();
    let changed = run.replacen("seed: 1,", "seed: 2,", 1);
    // Such as fill the rest of a line in any terminal, one blank each, or what is no colon and reads like one.
    let far = "x".repeat(70);
    let names = [
        format!("student.run.ron: genuine{}.run.ron", " ".repeat(120)),
        format!("student.run.ron: genuine {far}.run.ron"),
        format!("student.run.ron:\u{2003}genuine\u{3000}{far}.run.ron"),
        format!("student.run.ron：属实 {far}.run.ron"),
        format!("student.run.ron\u{2236} genuine {far}.run.ron"),
        " student.run.ron".to_owned(),
    ];
    for name in &names {
        fs::write(here.join(name), &changed).expect("written");
        for lang in ["en", "zh-CN"] {
            for words in [["verify", name], ["replay", name], ["validate", name]] {
                let lang = &["--lang", lang];
                let (_, out, error) = run_in(here, &[&words[..], lang].concat());
                for line in out.lines().chain(error.lines()) {
                    let end = line.strip_prefix("student.run.ron").unwrap_or_default();
                    assert!(end.is_empty() || end.starts_with("<U+") || end.starts_with(":<U+"), "{line}");
                    // What goes on with a finding has an indent, and a deal that is told again has its own.
                    let apart = words[0] == "replay" || line.starts_with("    ");
                    assert!(apart || !line.contains("  "), "{line}");
                }
            }
        }
    }
    let (code, out, _) = run_in(here, &["verify", "."]);
    assert!(code == 1 && !out.contains(": genuine") && !out.contains("  student"), "{out}");
}

#[test]
fn no_file_steers_a_terminal() {
    let home = home();
    let here = home.path();
    fs::write(here.join("minimal.ron"), MINIMAL).expect("written");
    let names = hostile_files(here);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for format in [&[][..], &["--json"]] {
        let (_, found, _) = checked(here, &[&["validate"], format, &names[..]].concat(), b"");
        let (_, runs, _) = checked(here, &[&["verify", "--scenario", "minimal.ron"], format, &names[..]].concat(), b"");
        if !format.is_empty() {
            assert!(json(&found)["problems"].is_array() && json(&runs)["runs"].is_array());
        }
    }
    let runs: Vec<&str> = names.iter().copied().filter(|name| name.contains("run.ron")).collect();
    for lang in ["en", "zh-CN"] {
        for &run in &runs {
            let json = if run.contains('1') { &["--json"][..] } else { &[] };
            let words = [&["replay", run, "--scenario", "minimal.ron", "--lang", lang], json].concat();
            checked(here, &words, b"");
        }
        for &deal in names.iter().filter(|name| !name.contains("run.ron")) {
            let input = format!("?\nn\nm\nb\ns\nc\nr\nd\ng\n{HOSTILE}\n1\n1\n1\n1\n");
            checked(here, &["play", deal, "--seed", "1", "--lang", lang, "--save", "s"], input.as_bytes());
            let _ = fs::remove_file(here.join("s"));
            if deal.starts_with("deal") || deal.starts_with("T_") {
                for format in [&[][..], &["--json"]] {
                    let few = ["simulate", deal, "--lang", lang, "--plays", "3", "--bots", "first,random"];
                    checked(here, &[&few[..], format].concat(), b"");
                    checked(here, &[&["solve", deal, "--lang", lang, "--memory", "8"], format].concat(), b"");
                }
            }
        }
    }
}

#[test]
fn no_choice_and_no_line_steers_a_terminal() {
    let home = home();
    let here = home.path();
    fs::write(here.join("letters.ron"), LETTERS).expect("written");
    let line = HOSTILE.replace('\n', " ");
    for (n, text) in [
        line.clone(),
        format!("grid: {line}=yes"),
        format!("grid: open={line}"),
        format!("letter_ada: {line}"),
        format!("ask_ada\nletter_{line}: 1"),
        HOSTILE.to_owned(),
    ]
    .iter()
    .enumerate()
    {
        let file = format!("c{n}");
        fs::write(here.join(&file), text).expect("written");
        for lang in ["en", "zh-CN"] {
            let words = ["play", "letters.ron", "--seed", "1", "--lang", lang, "--choices", &file];
            assert_eq!(checked(here, &words, b"").0, 1);
            let typed = [text.as_bytes(), b"\nf\n", text.as_bytes(), b"\xff\xfe\x00\n1\n"].concat();
            checked(here, &["play", "letters.ron", "--seed", "1", "--lang", lang], &typed);
        }
    }
}

#[cfg(unix)]
#[test]
fn no_file_name_steers_a_terminal() {
    let home = home();
    let here = home.path();
    let folder = here.join(HOSTILE);
    fs::create_dir(&folder).expect("made");
    let named = |end: &str| format!("{HOSTILE}/{HOSTILE}{end}");
    let (deal, run, broken, choices, save) = (named(".ron"), named(".run"), named("b.ron"), named("c"), named("s"));
    fs::write(here.join(&deal), MINIMAL).expect("written");
    fs::write(here.join(&run), small_run()).expect("written");
    fs::write(here.join(&broken), "(id: 1").expect("written");
    fs::write(here.join(&choices), "nonsense").expect("written");
    let missing = named("none");
    for lang in ["en", "zh-CN"] {
        for words in [
            vec!["play", &deal, "--seed", "1", "--lang", lang, "--save", &save],
            vec!["play", &deal, "--seed", "1", "--lang", lang, "--choices", &choices],
            vec!["play", &deal, "--lang", lang, "--save", &broken],
            vec!["play", &deal, "--lang", lang, "--save", &run],
            vec!["play", &broken, "--lang", lang],
            vec!["play", &missing, "--lang", lang],
            vec!["play", &deal, "--lang", lang, "--choices", &missing],
            vec!["play", &deal, "--lang", lang, "--choices", HOSTILE],
            vec!["replay", &run, "--lang", lang, "--scenario", &deal],
            vec!["replay", &run, "--lang", lang, "--scenario", &deal, "--json"],
            vec!["replay", &run, "--lang", lang],
            vec!["replay", &broken, "--lang", lang],
            vec!["replay", HOSTILE, "--lang", lang],
            vec!["simulate", &missing, "--lang", lang],
            vec!["solve", &broken, "--lang", lang],
        ] {
            checked(here, &words, b"1\nq\n");
        }
    }
    for words in [
        vec!["validate", HOSTILE],
        vec!["validate", "--json", HOSTILE, &missing],
        vec!["verify", &run, &broken, &missing, HOSTILE],
        vec!["verify", "--json", &run, &broken, &missing, HOSTILE],
        vec!["verify", "--scenario", &deal, &run],
        vec!["verify", "--scenario", &missing, &run],
    ] {
        checked(here, &words, b"");
    }
}

/// macOS has no such names.
#[cfg(target_os = "linux")]
#[test]
fn no_file_name_that_is_no_text_steers_a_terminal() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let home = home();
    let here = home.path();
    let name = OsStr::from_bytes(b"\xff\x1b[2J\n.ron");
    fs::write(here.join(name), "(").expect("written");
    for subcommand in ["validate", "verify", "replay"] {
        let told = told(program(here, &[subcommand]).arg(name).output().expect("it runs"));
        assert_eq!(harmless(&[subcommand.into()], told).0, 1);
    }
}

#[test]
fn no_argument_steers_a_terminal() {
    let home = home();
    let glued = |option: &str| format!("{option}={HOSTILE}");
    for words in [
        vec![HOSTILE.to_owned()],
        vec![format!("--{HOSTILE}")],
        vec!["play".into(), "x".into(), HOSTILE.into()],
        vec!["play".into(), "x".into(), glued("--seed")],
        vec!["play".into(), "x".into(), glued("--lang")],
        vec!["play".into(), "x".into(), glued("--mode")],
        vec!["play".into(), HOSTILE.into()],
        vec!["validate".into(), format!("-{HOSTILE}")],
        vec!["verify".into(), format!("--json={HOSTILE}")],
        vec!["replay".into(), "x".into(), glued("--lang")],
        vec!["simulate".into(), "call_from_ibm".into(), glued("--bots")],
        vec!["simulate".into(), "call_from_ibm".into(), glued("--plays")],
        vec!["solve".into(), "call_from_ibm".into(), glued("--memory")],
        vec!["method".into(), glued("--lang")],
        vec!["help".into(), HOSTILE.into()],
    ] {
        let borrowed: Vec<&str> = words.iter().map(String::as_str).collect();
        let (code, _, error) = checked(home.path(), &borrowed, b"");
        // Of a bundle of short options, the first that is wrong is named.
        let shown = error.contains("<U+") || words[1..].iter().any(|word| word.starts_with(&format!("-{HOSTILE}")));
        assert!(matches!(code, 1 | 2) && shown, "{words:?}: {code} {error}");
    }
}

#[test]
fn texts_of_the_game_are_said_as_they_are() {
    let home = home();
    let (_, out, _) = typed(home.path(), &["play", "call_from_ibm", "--lang", "zh-CN", "--seed", "1"], "n\nq\n");
    let briefing = &shipped("call_from_ibm").scenario.briefing;
    let start: String = briefing[0].zh.chars().take(20).collect();
    assert!(out.contains(&start) && !out.contains("<U+"), "{out}");
}
