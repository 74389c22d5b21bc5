//! What is absent, and what must agree: sources, words and labels.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use corner_office::content::{Code, Help, Noun};
use corner_office::model::{
    ATTITUDE_MAX, Band, Concern, Dimension, EndingKind, FactKind, Group, Influence, Lang, PaperKind, PaperPart, Phase,
    Verdict,
};
use corner_office::report::board::{Held, Strength};
use corner_office::report::{Fit, Mark, Prospect};
use corner_office::score::Answer;
use corner_office::words::{Words, sources};
use fluent_bundle::FluentResource;

use crate::support::{all_shipped, root};

/// The Rust files below `directory` with their text, without their unit tests.
fn rust_files(directory: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(directory)];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).expect("a readable directory").map(|e| e.expect("an entry").path()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push((name(&path), fs::read_to_string(&path).expect("readable text")));
        }
    }
    found.sort();
    found
}

fn name(path: &Path) -> String {
    // With the same separators on every system.
    path.strip_prefix(root()).unwrap_or(path).display().to_string().replace('\\', "/")
}

#[test]
fn every_file_says_what_it_owns() {
    for directory in ["src", "tests", "benches", "examples"] {
        for (file, text) in rust_files(directory) {
            assert!(text.starts_with("//! "), "{file} does not open with //!");
        }
    }
}

/// What the core must not name, and which of its modules may.
const BANNED: &[(&str, &[&str])] = &[
    ("bevy", &[]),
    ("std::fs", &[]),
    ("std::time", &[]),
    ("std::env", &[]),
    ("println!", &[]),
    ("print!", &[]),
    ("HashMap", &[]),
    ("HashSet", &[]),
    ("f32", &[]),
    ("f64", &[]),
    ("thread", &["solve"]),
    ("rayon", &["solve", "play"]),
    ("indicatif", &[]),
    ("unsafe", &[]),
    ("rand::", &["play"]),
    ("rand_chacha", &["play"]),
];

/// The modules of the core, from the bottom, with those that each may use: the picture in
/// `ARCHITECTURE.md`.
const BELOW: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("content", &["model"]),
    ("rules", &["model"]),
    ("score", &["model", "content"]),
    ("solve", &["model", "content", "rules"]),
    ("play", &["model", "content", "rules", "score", "solve"]),
    ("report", &["model", "content", "rules", "score", "solve", "play"]),
    ("words", &["model", "content", "rules", "score", "solve", "play", "report"]),
    ("pages", &["model", "content", "rules", "score", "solve", "play", "report", "words"]),
];

/// The modules that a source names.
fn named(code: &str) -> impl Iterator<Item = &str> {
    code.split("crate::")
        .skip(1)
        .map(|path| path.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""))
}

#[test]
fn the_core_names_no_file_no_clock_no_engine() {
    for (module, below) in BELOW {
        for (file, text) in rust_files(&format!("src/{module}")) {
            let code = text.lines().filter(|l| !l.trim_start().starts_with("//"));
            // A reader that passes everything on passes floats on, too, and has none.
            let code: String = code.collect::<Vec<_>>().join("\n").replace("deserialize_f32 deserialize_f64", "");
            for (word, allowed) in BANNED {
                assert!(allowed.contains(module) || !code.contains(word), "{file} names {word}");
            }
            for other in named(&code) {
                assert!(other == *module || below.contains(&other), "{file} names crate::{other}");
            }
        }
    }
    for (file, text) in rust_files("src/home") {
        for other in named(&text) {
            assert!(["home", "model", "content", "play"].contains(&other), "{file} names crate::{other}");
        }
    }
    for (file, text) in rust_files("src/cli") {
        assert!(!text.contains("bevy") && !text.contains("crate::game"), "{file} names the game");
        assert!(!text.contains("crate::art"), "{file} draws");
    }
    for (file, text) in rust_files("src/game") {
        assert!(!text.contains("crate::cli"), "{file} names the command line");
    }
}

#[test]
fn what_is_drawn_names_no_file_no_clock_no_engine() {
    for (file, text) in rust_files("src/art") {
        let code: String = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        // Drawing needs fractions; nothing that is replayed or scored rests on them.
        for (word, _) in BANNED.iter().filter(|(word, _)| !["f32", "f64"].contains(word)) {
            assert!(!code.contains(word), "{file} names {word}");
        }
        for path in code.split("crate::").skip(1) {
            assert!(path.starts_with("model::look"), "{file} names crate::{}", path.lines().next().unwrap_or(""));
        }
    }
}

/// What screens leave to the widgets: how the engine is told of a box, its lengths and its colours.
const RAW: &[&str] = &["spawn", "Node", "UiRect", "Val", "BorderRadius", "BackgroundColor", "BorderColor", "ImageNode"];

/// The drawings among the screens, which measure for themselves, and why.
const DRAWINGS: &[(&str, &str)] = &[
    ("src/game/screens/board.rs", "people stand where attitude and influence put them"),
    ("src/game/screens/chart.rs", "points and ticks stand at the scale of the values"),
    ("src/game/screens/people.rs", "a ring and a badge keep their distance to a face of any size"),
    ("src/game/screens/faces/concerns.rs", "curves and names stand at the height of what weighs"),
    ("src/game/screens/faces/fishbone.rs", "bones and people stand along a spine as long as the room"),
];

/// The paths of fields, words and numbers of a source, without its comments and strings.
fn terms(text: &str) -> impl Iterator<Item = &str> {
    let code = text.lines().filter_map(|line| line.split("//").next()).flat_map(|line| line.split('"').step_by(2));
    let terms = code.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '.'));
    terms.flat_map(|term| term.split("..")).filter(|term| !term.is_empty())
}

/// Whether a term is a number with a fraction.
fn is_float(term: &str) -> bool {
    term.starts_with(|c: char| c.is_ascii_digit()) && (term.contains('.') || term.contains("f32"))
}

#[test]
fn screens_are_built_from_widgets_and_tokens() {
    let found: Vec<_> = terms("a.0.1 + 1.5 * t().0.1 // 2.5\n0..=3, 2f32").filter(|term| is_float(term)).collect();
    assert_eq!(found, ["1.5", "2f32"]);
    let files = rust_files("src/game/screens");
    for (file, text) in &files {
        let draws = DRAWINGS.iter().any(|(drawing, _)| drawing == file);
        for term in terms(text) {
            // `.px()` asks a token for its length; `px()` is a length of the engine.
            let raw = term.split('.').any(|part| RAW.contains(&part)) || ["px", "percent"].contains(&term);
            assert!(!raw, "{file} builds from {term}, not from a widget");
            assert!(draws || !is_float(term), "{file} says {term}, not a token of the theme");
        }
        assert!(!draws || terms(text).any(is_float), "{file} draws nothing any more");
    }
    for (drawing, _) in DRAWINGS {
        assert!(files.iter().any(|(file, _)| file == drawing), "there is no {drawing}");
    }
}

#[test]
fn what_an_assessment_hides_is_decided_in_one_place() {
    for (file, text) in rust_files("src") {
        let decides = [".mode() ==", ".mode() !="].iter().any(|test| text.contains(test));
        assert!(!decides, "{file} should ask `method_shows` or `is_coached` of the session");
    }
}

/// What writes to the terminal by itself.
const DOORS: &[&str] =
    &["::stdout()", "::stderr()", "indicatif", "print!(", "println!(", ".print()", ".exit()", "Term::"];

#[test]
fn the_terminal_is_written_to_through_one_door() {
    for (file, text) in rust_files("src/cli").into_iter().chain(rust_files("src/words")).chain(rust_files("src/pages"))
    {
        for door in DOORS {
            let allowed = match file.as_str() {
                "src/cli/outlet.rs" => ["::stdout()", "::stderr()"].contains(door),
                "src/cli/progress.rs" => ["::stderr()", "indicatif"].contains(door),
                _ => false,
            };
            assert!(allowed || !text.contains(door), "{file} names {door}");
        }
    }
}

/// The messages of a Fluent source with the arguments that each uses.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources(lang) {
        if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
            panic!("{lang:?}: {errors:?}");
        }
        let mut current = String::new();
        for line in source.lines() {
            if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                current = key.to_owned();
                assert!(found.insert(current.clone(), BTreeSet::new()).is_none(), "{lang:?}: {current} is there twice");
            }
            for part in line.split('$').skip(1) {
                let argument: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
                // A dollar sign alone is only that.
                if !argument.is_empty() {
                    found.entry(current.clone()).or_default().insert(argument);
                }
            }
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (en, zh) = (messages(Lang::En), messages(Lang::Zh));
    for (key, arguments) in &en {
        assert_eq!(Some(arguments), zh.get(key), "{key}");
    }
    assert_eq!(en.keys().collect::<Vec<_>>(), zh.keys().collect::<Vec<_>>());
}

/// The string literals that directly follow `before` in `text`.
fn literals<'t>(text: &'t str, before: &str) -> Vec<&'t str> {
    let rest = text.split(before).skip(1);
    rest.filter_map(|part| part.trim_start().strip_prefix('"')).filter_map(|part| part.split('"').next()).collect()
}

#[test]
fn every_message_that_the_program_asks_for_exists() {
    let known = messages(Lang::En);
    for directory in ["src/cli", "src/game", "src/words", "src/pages"] {
        for (file, text) in rust_files(directory) {
            for call in ["words.get(", "words.count(", "words.with(", "ui.word(", "self.get(", "self.with("] {
                for key in literals(&text, call) {
                    assert!(known.contains_key(key), "{file} asks for {key}");
                }
            }
        }
    }
    let mut formed: Vec<String> = Dimension::ALL.iter().map(|d| format!("dimension-{d:?}")).collect();
    formed.extend(FactKind::ALL.iter().map(|k| format!("kind-{k:?}")));
    for verdict in [Verdict::Strong, Verdict::Sound, Verdict::Weak, Verdict::Mistake, Verdict::Blunder] {
        formed.push(format!("verdict-{verdict:?}"));
    }
    for kind in EndingKind::ALL {
        formed.push(format!("ending-{kind:?}"));
    }
    for letter in [Influence::A, Influence::D, Influence::S, Influence::E, Influence::I] {
        formed.push(format!("letter-{}", letter.as_str()));
    }
    formed.extend(Mark::ALL.iter().flat_map(|m| [format!("mark-{m:?}"), format!("mark-meaning-{m:?}")]));
    formed.extend(Prospect::KINDS.iter().flat_map(|k| [format!("prospect-{k:?}"), format!("way-{k:?}")]));
    formed.extend(Answer::ALL.iter().map(|answer| format!("answer-{answer:?}")));
    formed.extend(Fit::ALL.iter().map(|fit| format!("fit-{fit:?}")));
    formed.extend(PaperPart::all().map(|part| format!("part-{part:?}")));
    for kind in PaperKind::ALL {
        formed.extend(["paper", "paper-make", "paper-purpose"].map(|key| format!("{key}-{kind:?}")));
    }
    formed.extend(Band::ALL.iter().map(|band| format!("band-{band:?}")));
    formed.push("attitude-minus".into());
    formed.extend((0..=ATTITUDE_MAX).map(|a| format!("attitude-{a}")));
    formed.extend((1..=7).map(|s| format!("stage-{s}")));
    formed.push("attitude-unmet".into());
    formed.extend(Concern::ALL.iter().map(|c| format!("concern-{c:?}")));
    formed.extend([Phase::Needs, Phase::Evaluation, Phase::Decision].map(|p| format!("phase-{p:?}")));
    formed.extend([Held::Next, Held::Later, Held::Ours, Held::Theirs].map(|h| format!("held-{h:?}")));
    formed.extend([Strength::Unknown, Strength::Weak, Strength::Strong].map(|s| format!("strength-{s:?}")));
    formed.extend(Group::ALL.map(|g| format!("approach-{g:?}")));
    formed.extend((1..=3).map(|d| format!("distance-{d}")));
    formed.extend(["A", "D", "S", "E", "I", "unknown"].map(|row| format!("row-{row}")));
    formed.extend(["minus", "0", "1", "2", "3"].map(|column| format!("column-{column}")));
    for key in formed {
        assert!(known.contains_key(&key), "there is no {key}");
    }
}

#[test]
fn every_message_of_the_terminal_is_used() {
    let told = ["src/cli", "src/pages"].into_iter().flat_map(rust_files);
    let code: String = told.map(|(_, text)| text).collect();
    for key in messages(Lang::En).keys().filter(|key| key.starts_with("cli-")) {
        assert!(code.contains(&format!("\"{key}\"")), "nothing uses {key}");
    }
    for key in code.split('"').filter(|part| part.starts_with("cli-")) {
        assert!(messages(Lang::En).contains_key(key), "there is no {key}");
    }
}

#[test]
fn every_code_of_a_problem_has_its_words_and_the_reverse() {
    let known = messages(Lang::En);
    let problems = Code::ALL.iter().map(|code| format!("problem-{}", code.word()));
    let helps = Help::ALL.iter().map(|help| format!("advice-{}", help.word()));
    let nouns = Noun::ALL.iter().map(|noun| format!("noun-{}", noun.word()));
    let wanted: BTreeSet<String> = problems.chain(helps).chain(nouns).collect();
    let of_problems = |key: &&String| ["problem-", "advice-", "noun-"].iter().any(|kind| key.starts_with(kind));
    let told: BTreeSet<String> = known.keys().filter(of_problems).cloned().collect();
    assert_eq!(told, wanted);
    // What nothing says is not kept.
    let code: String = ["src/content", "src/score", "src/report", "src/play", "src/cli"]
        .into_iter()
        .flat_map(rust_files)
        // Where codes are listed, only what makes one of something else says one.
        .map(|(file, text)| match text.split_once("impl From<Measure>") {
            Some((_, made)) if file.ends_with("diagnostic/codes.rs") => made.replace("Self::", "Noun::"),
            _ => text,
        })
        .collect();
    let names = Code::ALL.iter().map(|code| format!("Code::{code:?}"));
    let names = names.chain(Help::ALL.iter().map(|help| format!("Help::{help:?}")));
    for name in names.chain(Noun::ALL.iter().map(|noun| format!("Noun::{noun:?}"))) {
        let said = code.match_indices(&name).any(|(at, _)| {
            let after = code[at + name.len()..].chars().next();
            !after.is_some_and(char::is_alphanumeric)
        });
        assert!(said, "nothing says {name}");
    }
}

#[test]
fn numbers_agree_with_their_nouns() {
    let (en, zh) = (Words::new(Lang::En), Words::new(Lang::Zh));
    let days = |words: &Words| [0, 1, 2].map(|n| words.count("days", n));
    assert_eq!(days(&en), ["no time", "1 day", "2 days"]);
    assert_eq!(days(&zh), ["不花时间", "1 天", "2 天"]);
    assert_eq!(en.get("no-such-message"), "no-such-message");
}

/// Longest label of a conversation in terms of the shortest: length must not betray an answer.
const MOST_RATIO: f32 = 2.2;

#[test]
fn no_answer_stands_out_by_its_length() {
    let mut faults = Vec::new();
    for deal in all_shipped() {
        for node in &deal.scenario.nodes {
            for lang in Lang::ALL {
                let labels = node.options.iter().map(|&id| deal.scenario.action(id));
                let lengths: Vec<(usize, &str)> =
                    labels.map(|a| (a.label.get(lang).chars().count(), a.name.as_str())).collect();
                if let (Some(least), Some(most)) = (lengths.iter().min(), lengths.iter().max()) {
                    let ratio = most.0 as f32 / least.0 as f32;
                    if ratio > MOST_RATIO {
                        let (scenario, node, tag) = (&deal.scenario.name, &node.name, lang.tag());
                        faults.push(format!("{scenario} {node} {tag}: {least:?} to {most:?}, {ratio:.2} times"));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
