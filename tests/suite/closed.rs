//! Failing closed: what cannot be said still exits as documented, whatever is wrong with the output.

#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use corner_office::play::Run;

use crate::cli::{home, program};
use crate::support::{MINIMAL, played, shipped};

/// How an output can be lost.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Lost {
    /// The reader has gone.
    Pipe,
    /// There was none.
    Closed,
    /// Nothing more fits.
    #[cfg(target_os = "linux")]
    Full,
}

impl Lost {
    const ALL: &[Self] = &[
        Lost::Pipe,
        Lost::Closed,
        // Others have no device for it.
        #[cfg(target_os = "linux")]
        Lost::Full,
    ];

    /// Whether the program can know.
    fn is_noticed(self) -> bool {
        !matches!(self, Lost::Pipe | Lost::Closed)
    }
}

#[cfg(target_os = "linux")]
fn full() -> Stdio {
    Stdio::from(fs::OpenOptions::new().write(true).open("/dev/full").expect("a full device"))
}

fn pipe() -> Stdio {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    Stdio::from(writer)
}

/// The exit code with one of the outputs lost; and what the other one got.
fn without(directory: &Path, words: &[&str], lost: Lost, output: bool) -> (Option<i32>, String) {
    let mut command = program(directory, words);
    if lost == Lost::Closed {
        let mut shell = Command::new("sh");
        let close = if output { "exec \"$0\" \"$@\" >&-" } else { "exec \"$0\" \"$@\" 2>&-" };
        shell.args(["-c", close]).arg(command.get_program()).args(command.get_args()).current_dir(directory);
        for (name, _) in command.get_envs() {
            shell.env_remove(name);
        }
        command = shell;
        command.stdin(Stdio::null());
    }
    let sink = |lost| match lost {
        Lost::Pipe => pipe(),
        #[cfg(target_os = "linux")]
        Lost::Full => full(),
        Lost::Closed => Stdio::null(),
    };
    let (out, error) = if output { (sink(lost), Stdio::piped()) } else { (Stdio::piped(), sink(lost)) };
    let told = command.stdout(out).stderr(error).output().expect("it runs");
    let other = if output { told.stderr } else { told.stdout };
    (told.status.code(), String::from_utf8(other).expect("text"))
}

#[test]
fn every_subcommand_exits_as_documented_with_its_output_lost() {
    let home = home();
    let write = |name: &str, text: &str| fs::write(home.path().join(name), text).expect("written");
    let run = Run::of(&played(&shipped("call_from_ibm"), 1)).to_text();
    write("r", &run);
    write("changed", &run.replacen("seed: 1,", "seed: 2,", 1));
    write("a.ron", MINIMAL);
    write("broken.ron", &MINIMAL.replace("Learn(\"power\")", "Learn(\"pwr\")"));
    write("short", "open_goal\n");
    write("whole", "walk_plain\nwalk_rude\n");
    let play = ["play", "call_from_ibm", "--seed", "1"];
    let cases: &[(&[&str], i32)] = &[
        (&["--help"], 0),
        (&["solve", "--help"], 0),
        (&["help", "verify"], 0),
        (&["--version"], 0),
        (&["dance"], 2),
        (&["verify", "r"], 0),
        (&["verify", "--json", "r"], 0),
        (&["verify", "changed"], 1),
        (&["verify", "--json", "changed"], 1),
        (&["verify", "changed", "r", "none"], 1),
        (&["validate", "a.ron"], 0),
        (&["validate", "broken.ron"], 1),
        (&["validate", "--json", "broken.ron"], 1),
        (&["validate", "a.ron", "broken.ron"], 1),
        (&["replay", "r"], 0),
        (&["replay", "r", "--json"], 0),
        (&["replay", "none"], 1),
        (&["simulate", "call_from_ibm", "--plays", "5", "--bots", "first"], 0),
        (&["simulate", "none"], 1),
        (&["solve", "a.ron"], 0),
        (&["solve", "a.ron", "--json"], 0),
        (&["solve", "call_from_ibm", "--memory", "8"], 3),
        (&["solve", "call_from_ibm", "--memory", "1"], 3),
        (&["method"], 0),
        (&["method", "--json"], 0),
        (&["method", "--markdown"], 0),
        (&[&play[..], &["--choices", "short"]].concat(), 1),
        (&[&play[..], &["--choices", "whole"]].concat(), 0),
        (&play, 0),
    ];
    for (words, documented) in cases {
        for &lost in Lost::ALL {
            let (code, error) = without(home.path(), words, lost, true);
            assert!(!error.contains("panicked"), "{words:?} {lost:?}: {error}");
            // Nothing of a usage error is for standard output. To a closed one, what is well is well.
            let wanted = if lost.is_noticed() && *documented == 0 { 1 } else { *documented };
            assert_eq!(code, Some(wanted), "{words:?} {lost:?}: {error}");
            if lost.is_noticed() && *documented == 0 {
                assert!(!error.is_empty(), "{words:?}: nobody says why");
            }
            let (code, _) = without(home.path(), words, lost, false);
            assert_eq!(code, Some(*documented), "{words:?} {lost:?} standard error");
        }
    }
}

#[test]
fn a_play_that_nobody_sees_stops_and_is_kept() {
    let home = home();
    fs::write(home.path().join("typed"), "open_goal\nprobe_history\n").expect("written");
    let mut command = program(home.path(), &["play", "call_from_ibm", "--seed", "1", "--save", "r"]);
    let typed = fs::File::open(home.path().join("typed")).expect("it is there");
    let status = command.stdin(Stdio::from(typed)).stdout(pipe()).status().expect("it runs");
    assert_eq!(status.code(), Some(0));
    let run = Run::read(&fs::read(home.path().join("r")).expect("kept")).expect("a run");
    assert!(run.choices.is_empty(), "no choice is taken without its question");
}
