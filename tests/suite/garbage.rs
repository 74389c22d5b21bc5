//! Whatever bytes come in, the readers answer with a value or a problem that helps, and soon.

use std::time::{Duration, Instant};

use corner_office::content::{self, MAX_BYTES};
use corner_office::play::Run;
use corner_office::score;
use proptest::prelude::*;

use crate::support::{MINIMAL, Problem, Problems, RULES, played, shipped};

/// Longest that reading one file may take, with a busy machine in mind.
const PATIENCE: Duration = Duration::from_secs(10);

/// Feeds `bytes` to every reader.
fn feed(bytes: &[u8]) {
    let begun = Instant::now();
    helpful(bytes, content::scenario(bytes).problems());
    helpful(bytes, score::rulebook(bytes).problems());
    helpful(bytes, score::grid(bytes).problems());
    helpful(bytes, Run::read(bytes).problems());
    let taken = begun.elapsed();
    assert!(taken < PATIENCE, "{} bytes took {taken:?}", bytes.len());
}

fn helpful(bytes: &[u8], problems: Vec<Problem>) {
    let lines = bytes.split(|&b| b == b'\n').count();
    for problem in problems {
        let good = (1..=lines + 1).contains(&problem.line)
            && problem.column >= 1
            && !problem.message.is_empty()
            && !problem.hint.is_empty();
        assert!(good, "{problem:?} for {:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(300)]));
    }
}

#[test]
fn deep_nesting_is_refused() {
    for open in ["(", "[", "{", "Some(", "(when: Not(", "/*", "\"\\", "r#\"", "((a:", "[[1,", "<", "#![enable("] {
        feed(open.repeat(100_000).as_bytes());
    }
    let deep = format!("{}AtDesk{}", "Not(".repeat(100_000), ")".repeat(100_000));
    for inner in [deep.clone(), format!("All([{deep}])"), "All([".repeat(100_000)] {
        feed(MINIMAL.replace("Knows(\"power\")", &inner).as_bytes());
        feed(RULES.replace("Does(AskProblem)", &inner).as_bytes());
    }
}

#[test]
fn large_files_are_refused() {
    for fill in ["a", "(", " ", "\n", "\"", "// \n", "(id: \"a\","] {
        for size in [MAX_BYTES, MAX_BYTES + 1, 3 * 1024 * 1024] {
            feed(&fill.as_bytes().repeat(size / fill.len() + 1)[..size]);
        }
    }
    let padded = format!("{MINIMAL}{}", " ".repeat(MAX_BYTES));
    let problems = content::scenario(padded.as_bytes()).problems();
    assert!(problems[0].message.contains("bytes"), "{problems:?}");
    // A valid file is not refused for its size as long as that is within bounds.
    let padded = format!("{MINIMAL}{}", "\n".repeat(MAX_BYTES - MINIMAL.len()));
    assert!(content::scenario(padded.as_bytes()).is_ok());
}

#[test]
fn long_lists_are_refused_in_time() {
    let fact = "(id: \"f\", kind: Power, text: (en: \"x\", zh: \"x\")),";
    feed(MINIMAL.replace("facts: [", &format!("facts: [{}", fact.repeat(20_000))).as_bytes());
    let option = "(id: \"o\", label: (en: \"x\", zh: \"x\"), outcomes: [(tell: (en: \"x\", zh: \"x\"))]),";
    feed(MINIMAL.replace("desk: [", &format!("desk: [{}", option.repeat(15_000))).as_bytes());
    let outcome = "(tell: (en: \"x\", zh: \"x\")),";
    feed(MINIMAL.replace("outcomes: [", &format!("outcomes: [{}", outcome.repeat(1_500))).as_bytes());
    let rule = &RULES[RULES.find("(\n            id:").expect("a rule")..RULES.rfind("    ],").expect("the end")];
    feed(RULES.replace("rules: [", &format!("rules: [{}", rule.repeat(2_000))).as_bytes());
    let choice = "(action: \"a\", outcomes: [], seal: \"\"),";
    feed(
        Run::of(&played(&shipped("call_from_ibm"), 1))
            .to_text()
            .replace("choices: [", &format!("choices: [{}", choice.repeat(40_000)))
            .as_bytes(),
    );
}

#[test]
fn line_ends_and_marks_do_no_harm() {
    let crlf = MINIMAL.replace('\n', "\r\n");
    let (one, other) = (content::scenario(MINIMAL.as_bytes()), content::scenario(crlf.as_bytes()));
    assert_eq!(one.map(|s| s.hash.clone()), other.map(|s| s.hash.clone()));
    feed(format!("\u{feff}{MINIMAL}").as_bytes());
    feed(&MINIMAL.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    feed(b"");
    feed(b"\xff\xfe");
    feed(b"\0");
}

/// Pieces of which authored files are made.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            ",",
            "\"",
            "\\",
            "\n",
            "//",
            "/*",
            "*/",
            "#!",
            "r#\"",
            "'",
            "-",
            "+",
            "1",
            "0x",
            "1e9",
            "inf",
            "None",
            "Some(",
            "id:",
            "rules:",
            "nodes:",
            "choices:",
            "seal:",
            "when: Not(",
            "Learn(",
            "End(\"won\")",
            "(en: \"a\", zh: \"字\")",
            "99999999999999999999",
            "-1",
            "true",
            "\u{feff}",
            "\u{202e}",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,8}",
        "[a-z_]{1,12}: \"[a-z]{0,6}\",",
    ]
}

/// One change to a text: replace the piece from one place to a later one by another piece of it.
fn mutate(source: &str, changes: &[(usize, usize, usize, usize)]) -> Vec<u8> {
    let mut bytes = source.as_bytes().to_vec();
    for &(from, length, copy, copied) in changes {
        if bytes.is_empty() {
            break;
        }
        let from = from % bytes.len();
        let to = (from + length).min(bytes.len());
        let copy = copy % bytes.len();
        let slice = bytes[copy..(copy + copied).min(bytes.len())].to_vec();
        bytes.splice(from..to, slice);
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        feed(&bytes);
    }

    #[test]
    fn any_pieces(pieces in prop::collection::vec(piece(), 0..120)) {
        feed(pieces.concat().as_bytes());
    }

    #[test]
    fn real_texts_with_slices_deleted_doubled_and_moved(
        which in 0..5usize,
        changes in prop::collection::vec((any::<usize>(), 0..60usize, any::<usize>(), 0..60usize), 1..4),
    ) {
        let shipped = corner_office::content::CATALOG[0].source;
        let run = Run::of(&played(&crate::support::minimal(), 3)).to_text();
        feed(&mutate([MINIMAL, RULES, shipped, &run, score::GRIDS[0].source][which], &changes));
    }

    /// Changes within the words of a valid file keep its shape, and get as far as the checks.
    #[test]
    fn real_names_and_numbers_changed(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6)) {
        let mut words: Vec<String> = split_words(MINIMAL);
        let names: Vec<usize> = (0..words.len()).filter(|&i| words[i].chars().all(|c| c.is_ascii_alphanumeric() || c == '_')).collect();
        for (to, from) in changes {
            words[names[to.index(names.len())]] = words[names[from.index(names.len())]].clone();
        }
        feed(words.concat().as_bytes());
    }
}

/// Runs of letters, digits and underscores, and each other character alone.
fn split_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut inside = false;
    for c in text.chars() {
        let word = c.is_ascii_alphanumeric() || c == '_';
        match words.last_mut() {
            Some(last) if word && inside => last.push(c),
            _ => words.push(c.to_string()),
        }
        inside = word;
    }
    words
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let marked = format!("\u{feff}{MINIMAL}");
    let (plain, marked) = (content::scenario(MINIMAL.as_bytes()), content::scenario(marked.as_bytes()));
    assert_eq!(plain.expect("valid").hash, marked.expect("valid").hash);
}
