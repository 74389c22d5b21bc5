//! No file brings characters in that steer a terminal or mislead a reader: they are refused in every kind
//! of file, with their place, and no message repeats them.

use std::fs;

use corner_office::content::{self, Arg, Code, Fault, Help};
use corner_office::model::{Lang, Watch, is_harmful};
use corner_office::play::Run;
use corner_office::report::board;
use corner_office::score;
use corner_office::words;

use crate::campaign::CAMPAIGN;
use crate::support::{MINIMAL, Problem, Problems, RULES, minimal, played, root};

/// Reads a text as one kind of file.
type Reader = fn(&[u8]) -> Vec<Problem>;

/// Every kind of file: a valid text, something in it that stands in quotation marks, and its reader.
fn kinds() -> Vec<(&'static str, String, &'static str, Reader)> {
    let run = Run::of(&played(&minimal(), 3)).to_text();
    let approaches = fs::read_to_string(root().join("assets/rulebooks/signature.approaches.ron")).expect("it ships");
    vec![
        ("scenario", MINIMAL.into(), "Telephone", |b| content::scenario(b).problems()),
        ("campaign", CAMPAIGN.into(), "campaign", |b| content::scenario(b).problems()),
        ("rulebook", RULES.into(), "VR-3", |b| score::rulebook(b).problems()),
        ("grid", score::GRIDS[0].source.into(), "SSM-17", |b| score::grid(b).problems()),
        ("method", score::METHOD.into(), "SSM-2", |b| score::method(b).problems()),
        ("board", board::SHIPPED.into(), "SSM-2", |b| board::book(b).problems()),
        ("approaches", approaches, "SSM-11", |b| content::check_approaches(b, score::citation_fault).problems()),
        ("run", run, "minimal", |b| Run::read(b).problems()),
    ]
}

fn harmless(problem: &Problem) -> bool {
    !format!("{}{}", problem.message, problem.hint).contains(is_harmful)
        && problem.to_string().lines().count() == 2
        && !problem.to_string().replace("\n    hint: ", "").contains(is_harmful)
}

#[test]
fn every_kind_of_file_is_refused_with_the_place() {
    let bad = ["\u{1b}[2J", "\u{7}", "\u{9b}", "\u{7f}", "\u{202e}", "\u{2066}", "\u{200f}", "\u{61c}", "\u{2028}"];
    let more = ["\u{200b}", "\u{2060}", "\u{feff}", "\u{fff9}", "\u{e0041}", "\u{ffff}", "\0", "\u{c}"];
    let blank =
        ["\u{2800}", "\u{13440}", "\u{600}", "\u{6dd}", "\u{8e2}", "\u{110cd}", "\u{e000}", "\u{f0000}", "\u{10fffd}"];
    for (kind, text, word, reader) in kinds() {
        assert_eq!(reader(text.as_bytes()), [], "{kind}");
        let at = text.find(&format!("\"{word}\"")).unwrap_or_else(|| panic!("{kind}: no {word}")) + 1;
        for bad in bad.iter().chain(&more).chain(&blank) {
            let c = bad.chars().next().expect("one");
            let escape = format!("\\u{{{:x}}}{}", u32::from(c), &bad[c.len_utf8()..]);
            for written in [(*bad).to_owned(), escape] {
                let source = format!("{}{written}{}", &text[..at], &text[at..]);
                let found = reader(source.as_bytes());
                let place = content::line_column(&source, at);
                let named = format!("<U+{:04X}>", u32::from(c));
                let told = |p: &Problem| (p.line, p.column) == place && p.message.contains(&named);
                assert!(found.iter().any(told), "{kind}: {written:?} at {place:?}: {found:#?}");
                assert!(found.iter().all(harmless), "{kind}: {found:#?}");
            }
        }
        // In a comment, too, and where lines end inside of a text.
        let found = reader(format!("// \u{202e}\n{text}").as_bytes());
        assert!(found.iter().any(|p| (p.line, p.column) == (1, 4)), "{kind}: {found:#?}");
        for end in ["\n", "\\n", "\r\n", "\\r", "\t", "\\t"] {
            let source = format!("{}{end}{}", &text[..at], &text[at..]);
            let found = reader(source.as_bytes());
            assert!(
                found.iter().any(|p| (p.line, p.column) == content::line_column(&source, at)),
                "{kind}: {found:#?}"
            );
        }
    }
}

#[test]
fn marks_are_not_piled_up_on_a_character() {
    for (kind, text, word, reader) in kinds() {
        let at = text.find(&format!("\"{word}\"")).unwrap_or_else(|| panic!("{kind}: no {word}")) + 1;
        let with = |marks: &str| format!("{}x{marks}{}", &text[..at], &text[at..]);
        let piled = |p: &Problem| p.message.contains("more than 8 marks stand on one character");
        let most = ["\u{301}".repeat(8), "\\u{301}".repeat(8)];
        for marks in &most {
            assert!(!reader(with(marks).as_bytes()).iter().any(piled), "{kind}");
        }
        // The ninth is where it goes wrong, however each is written; the pile is one fault.
        for marks in ["\u{301}".repeat(20), "\\u{301}".repeat(20), format!("{}{}", most[0], most[1])] {
            let source = with(&marks);
            let found: Vec<Problem> = reader(source.as_bytes()).into_iter().filter(piled).collect();
            let nine = at + 1 + if marks.starts_with('\\') { 8 * "\\u{301}".len() } else { 8 * "\u{301}".len() };
            let places: Vec<_> = found.iter().map(|p| (p.line, p.column)).collect();
            assert_eq!(places, [content::line_column(&source, nine)], "{kind}: {found:#?}");
            assert!(found.iter().all(harmless));
        }
        let comment = format!("// x{}\n{text}", "\u{20dd}".repeat(9));
        assert!(reader(comment.as_bytes()).iter().any(piled), "{kind}");
    }
}

#[test]
fn the_words_of_the_interface_hold_nothing_harmful() {
    for source in Lang::ALL.into_iter().flat_map(words::sources) {
        let mut watch = Watch::default();
        let bad = source.char_indices().find(|&(_, c)| c != '\n' && watch.next(c).is_some());
        assert_eq!(bad, None, "{source}");
    }
}

#[test]
fn all_of_them_are_named_at_once() {
    let source = MINIMAL.replace("Telephone", "Tele\u{1b}phone").replace("\"Office\"", "\"Off\u{202e}ice\"");
    assert_eq!(content::scenario(source.as_bytes()).problems().len(), 2);
    let source = MINIMAL.replace("Telephone", "Tele\\u{1b}phone").replace("\"Office\"", "\"Off\\u{202e}ice\"");
    assert_eq!(content::scenario(source.as_bytes()).problems().len(), 2);
}

#[test]
fn files_that_were_made_to_steer_are_refused() {
    for (name, line, column) in [("T_ansi_scenario.ron", 5, 22), ("T_ansi_validate.ron", 23, 15)] {
        let bytes = fs::read(root().join("tests/data/reliability").join(name)).expect("it was kept");
        let found = content::scenario(&bytes).problems();
        assert_eq!((found[0].line, found[0].column), (line, column), "{found:#?}");
        assert!(found[0].message.contains("<U+001B>") && found.iter().all(harmless), "{found:#?}");
    }
}

/// What the reader of the notation quotes is the file's.
#[test]
fn messages_repeat_nothing_harmful_and_nothing_endless() {
    for text in [
        "(\u{1b}[2J: 1)".to_owned(),
        format!("({}: 1)", "a".repeat(100_000)),
        MINIMAL.replace("kind: ActiveSign", &format!("kind: {}", "A".repeat(100_000))),
        MINIMAL.replace("days: 5", &format!("{}: 5", "d".repeat(100_000))),
    ] {
        let found = content::scenario(text.as_bytes()).problems();
        assert!(!found.is_empty(), "it is no scenario");
        for problem in found {
            assert!(harmless(&problem) && problem.message.chars().count() <= 1_001, "{problem}");
        }
    }
    // Even where it got into a value.
    let raw = |text: &str| Arg::Text(text.into());
    let fault =
        Fault { args: vec![("says", raw("a\n\u{1b}[2J")), ("most", raw("\u{202e}"))], ..Fault::new(Code::Notation) };
    let problem = Problem::from(&fault.help(Help::UseAtMost).located(""));
    assert_eq!(problem.to_string(), "1:1: a<U+000A><U+001B>[2J\n    hint: use at most <U+202E>");
}

#[test]
fn what_is_read_holds_nothing_harmful() {
    for source in content::CATALOG.iter().map(|s| s.source).chain([score::METHOD, board::SHIPPED]) {
        assert_eq!(content::harmless(source), Ok(()));
    }
}
