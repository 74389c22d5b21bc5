//! What is typed: wide forms count like narrow ones, and no input is without bounds.

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;

use corner_office::play::Run;

use crate::cli::{home, program, told, typed};
use crate::support::LETTERS;

/// Runs the program with a file as what is typed.
fn fed(directory: &Path, words: &[&str], file: &Path) -> (i32, String, String) {
    let mut command = program(directory, words);
    told(command.stdin(Stdio::from(File::open(file).expect("it is there"))).output().expect("it runs"))
}

#[test]
fn wide_forms_are_typed_like_narrow_ones() {
    let home = home();
    fs::write(home.path().join("letters.ron"), LETTERS).expect("written");
    let play = |save| ["play", "letters.ron", "--seed", "1", "--lang", "zh-CN", "--save", save];
    let marks = "\n".repeat(12);
    let narrow = format!("?\nh\nn\ng\nb\nf\ny\nn\n?\nq\nf\nyes\n\n?\nno\n{marks}1\n6\n1,5\nq\n");
    let wide =
        format!("？\nｈ\nｎ\nＧ\nｂ\nｆ\nｙ\nＮ\n？\nｑ\nｆ\nｙｅｓ\n\n？\nｎｏ\n{marks}　１　\n６\n１，５\nｑ\n");
    let chinese = format!("？\nｈ\nｎ\ng\nｂ\nf\n是\n否\n？\nQ\nf\n是\n　\n？\n否\n{marks}１\n　６\n１、５\nq\n");
    let (code, first, _) = typed(home.path(), &play("a"), &narrow);
    assert_eq!(code, 0);
    assert!(!first.contains("没有这个选项"), "{first}");
    let saved = fs::read_to_string(home.path().join("a")).expect("saved");
    assert!(saved.contains("letter: [") && saved.contains("(\"open\", Unknown)"), "{saved}");
    for (save, text) in [("b", wide), ("c", chinese)] {
        let (code, out, _) = typed(home.path(), &play(save), &text);
        assert_eq!((code, out.replace(&format!(" {save}；"), " a；")), (0, first.clone()));
        assert_eq!(play_of(&fs::read_to_string(home.path().join(save)).expect("saved")), play_of(&saved));
    }
}

/// A saved play without who played it and when.
fn play_of(saved: &str) -> String {
    saved.lines().filter(|line| !line.trim_start().starts_with("attempt:")).collect()
}

#[test]
fn wide_forms_are_written_like_narrow_ones() {
    let home = home();
    fs::write(home.path().join("letters.ron"), LETTERS).expect("written");
    fs::write(home.path().join("nothing"), "").expect("written");
    let saved = |name: &str, text: &str| {
        fs::write(home.path().join("c"), text).expect("written");
        let words = ["play", "letters.ron", "--seed", "1", "--lang", "en", "--choices", "c", "--save", name];
        let (code, out, error) = fed(home.path(), &words, &home.path().join("nothing"));
        assert_eq!(code, 0, "{out}{error}");
        play_of(&fs::read_to_string(home.path().join(name)).expect("saved"))
    };
    let narrow = saved("a", "grid: open=yes problem=?\nask_ada\nletter_ada: 1 3\nleave\n");
    for (name, text) in [
        ("b", "ｇｒｉｄ：　ｏｐｅｎ＝ｙｅｓ，problem=？　＃ 注\nａｓｋ＿ａｄａ\nletter_ada：１、３\nｌｅａｖｅ\n"),
        ("d", "grid：open=yes；problem=?\n１\nletter_ada: 1；3\nleave"),
    ] {
        assert_eq!(saved(name, text), narrow);
    }
}

#[test]
fn a_long_line_costs_itself_only() {
    let home = home();
    let text = format!("{}\nopen_goal\nq\n", "x".repeat(100_000));
    fs::write(home.path().join("typed"), text).expect("written");
    let words = ["play", "call_from_ibm", "--seed", "1", "--lang", "en", "--save", "r"];
    let (code, out, _) = fed(home.path(), &words, &home.path().join("typed"));
    assert!(code == 0 && out.contains("longer than 4096 bytes"), "{out}");
    let run = Run::read(&fs::read(home.path().join("r")).expect("kept")).expect("a run");
    assert_eq!(run.choices.len(), 1);
}

#[test]
fn a_long_line_of_a_file_is_named_not_repeated() {
    let home = home();
    fs::write(home.path().join("c"), "x".repeat(1_000_000)).expect("written");
    let words = ["play", "call_from_ibm", "--seed", "1", "--lang", "en", "--choices", "c"];
    let (code, _, error) = fed(home.path(), &words, &home.path().join("c"));
    assert!(code == 1 && error.contains("c:1: `xxx") && error.len() < 2000, "{} bytes", error.len());
}

#[cfg(unix)]
#[test]
fn input_without_an_end_is_not_waited_for() {
    let home = home();
    for lang in ["en", "zh-CN"] {
        let words = ["play", "call_from_ibm", "--seed", "1", "--lang", lang, "--save", lang];
        let (code, out, error) = fed(home.path(), &words, Path::new("/dev/zero"));
        assert!(code == 1 && !error.is_empty(), "{error}");
        assert!(out.len() < 20_000);
        let run = Run::read(&fs::read(home.path().join(lang)).expect("kept")).expect("a run");
        assert!(run.choices.is_empty());
    }
}

#[test]
fn input_that_means_nothing_is_not_heard_for_ever() {
    let home = home();
    fs::write(home.path().join("letters.ron"), LETTERS).expect("written");
    for line in ["\n", "nonsense\n", "n\n", "f\n", "f\nq\n", "f\n0\n"] {
        // The first decision has a meaning, and it is kept.
        fs::write(home.path().join("typed"), format!("1\n{}", line.repeat(20_000))).expect("written");
        let words = ["play", "letters.ron", "--seed", "1", "--lang", "en", "--save", "r"];
        let (code, _, error) = fed(home.path(), &words, &home.path().join("typed"));
        assert!(code == 1 && error.contains("1000 lines without a decision"), "{line:?}: {code} {error}");
        let run = Run::read(&fs::read(home.path().join("r")).expect("kept")).expect("a run");
        assert_eq!(run.choices.len(), 1);
        fs::remove_file(home.path().join("r")).expect("removed");
    }
}
