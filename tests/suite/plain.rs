//! Plain output draws nothing and says in words what is drawn otherwise.

use std::fs;

use corner_office::model::Lang;
use corner_office::play::Run;
use corner_office::report::board::{Face, board_book};

use crate::cli::{home, program, run_in, told, typed};
use crate::support::{LETTERS, long_play, shipped};

/// Signs that a reader passes over, or reads by their names.
fn is_drawn(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{27bf}' | '•' | '−' | '|')
}

fn plain(text: &str) {
    for line in text.lines() {
        assert!(!line.chars().any(is_drawn) && !line.contains(" · "), "{line:?} in:\n{text}");
        // No columns, no indents; a minus is a word.
        assert!(!line.starts_with(' ') && !line.contains("   "), "{line:?} in:\n{text}");
        let words: Vec<&str> = line.split(' ').collect();
        let minus =
            words.iter().any(|w| w.strip_prefix('-').is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit())));
        assert!(!minus, "{line:?} in:\n{text}");
    }
}

#[test]
fn a_whole_deal_is_said_without_anything_drawn() {
    let home = home();
    fs::write(home.path().join("letters.ron"), LETTERS).expect("written");
    let faces: String = Face::ALL
        .iter()
        .filter_map(|face| board_book().face(*face))
        .map(|face| format!("{}\n", face.command))
        .collect();
    for lang in ["en", "zh-CN"] {
        for deal in ["call_from_ibm", "operators_tender", "letters.ron"] {
            let name = format!("{lang}-{}.run", deal.len());
            let play = ["play", deal, "--plain", "--full", "--seed", "3", "--lang", lang, "--save", &name];
            let marks = format!("f\ny\nn\n?\n{}", "\n".repeat(13));
            // The grid can be filled in at the desk only: elsewhere its lines mean nothing.
            let input = format!("?\n{faces}n\n{marks}g\n{}", format!("1\n{faces}n\n").repeat(60));
            let (code, out, error) = typed(home.path(), &play, &input[..input.len().min(60_000)]);
            assert_eq!((code, error.as_str()), (0, ""), "{out}");
            plain(&out);
            let history = if lang == "en" { "What really happened" } else { "真实的经过" };
            assert!(out.contains(history), "the debrief belongs to it: {out}");
            let section = if lang == "en" { "Section: " } else { "小节：" };
            assert!(out.lines().filter(|line| line.starts_with(section)).count() > 10, "{out}");
        }
    }
}

#[test]
fn a_debrief_is_said_with_all_that_it_tells() {
    let home = home();
    let session = long_play(&shipped("call_from_ibm"), 6);
    fs::write(home.path().join("r"), Run::of(&session).to_text()).expect("written");
    for lang in [Lang::En, Lang::Zh] {
        let words = ["replay", "r", "--plain", "--analyse", "--lang", lang.tag()];
        let (code, out, error) = run_in(home.path(), &words);
        assert_eq!((code, error.as_str()), (0, ""));
        plain(&out);
        // Nothing that was said by a sign is lost.
        let decisions = session.decisions().len();
        let last = match lang {
            Lang::En => format!("Decision {decisions}, Day"),
            Lang::Zh => format!("第 {decisions} 个决定，第"),
        };
        // In the debrief, on the value line, and where the choices are ranked.
        assert_eq!(out.matches(&last).count(), 3, "{out}");
        let chosen = if lang == Lang::En { "\nChoice: " } else { "\n选择：" };
        assert_eq!(out.matches(chosen).count(), 2 * decisions, "{out}");
    }
}

#[test]
fn tables_are_said_in_sentences() {
    let home = home();
    fs::write(home.path().join("letters.ron"), LETTERS).expect("written");
    for lang in ["en", "zh-CN"] {
        let simulate = ["simulate", "letters.ron", "--plays", "20", "--plain", "--lang", lang];
        for words in [
            &simulate[..],
            &["solve", "letters.ron", "--plain", "--lang", lang],
            &["--plain", "method", "--lang", lang],
        ] {
            let (code, out, _) = run_in(home.path(), words);
            assert_eq!(code, 0);
            plain(&out.replace("  ", " "));
        }
    }
    let simulate = ["simulate", "letters.ron", "--plays", "20", "--plain", "--lang", "en", "--bots", "first"];
    let (_, out, _) = run_in(home.path(), &simulate);
    assert!(out.contains("\nfirst\nValue: minus ") && out.contains("; Walked away: 100.0%"), "{out}");
}

#[test]
fn the_terminal_and_its_owner_can_ask_for_it() {
    let home = home();
    let play = ["play", "call_from_ibm", "--seed", "1", "--lang", "en"];
    let with =
        |name: &str, value: &str| told(program(home.path(), &play).env(name, value).output().expect("it runs")).1;
    let (_, drawn, _) = run_in(home.path(), &play);
    let (_, said, _) = run_in(home.path(), &[&play[..], &["--plain"]].concat());
    assert!(drawn.contains("──") && said != drawn);
    assert_eq!(with("TERM", "dumb"), said);
    assert_eq!(with("NO_COLOR", "1"), said);
    assert_eq!(with("NO_COLOR", ""), drawn);
    assert_eq!(with("TERM", "xterm"), drawn);
}
