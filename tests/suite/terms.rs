//! One term for one thing: the texts of the game say what `docs/terms.md` says, in both languages, and
//! Chinese is set as Chinese is.

use std::fs;
use std::path::Path;

use corner_office::model::Lang;

use crate::support::root;

/// A text that people read, and where it stands.
struct Said {
    file: String,
    line: usize,
    lang: Lang,
    text: String,
}

/// All texts of interface, method, books and deals.
fn texts() -> Vec<Said> {
    let mut all = Vec::new();
    for (folder, lang) in [("assets/lang/en", Lang::En), ("assets/lang/zh-CN", Lang::Zh)] {
        for file in files(folder, "ftl") {
            messages(&file, lang, &mut all);
        }
    }
    let books = files("assets/rulebooks", "ron").into_iter().chain(files("scenarios", "ron"));
    for file in books.chain(["assets/method.ron".into(), "scenarios/README.md".into()]) {
        authored(&file, &mut all);
    }
    all
}

/// The files of a folder, by their paths from the root.
fn files(folder: &str, extension: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder").flatten();
    let named = |path: &Path| path.file_name().map(|name| format!("{folder}/{}", name.to_string_lossy()));
    let wanted = |path: &Path| path.extension().is_some_and(|found| found == extension);
    let mut found: Vec<String> = entries.map(|e| e.path()).filter(|p| wanted(p)).filter_map(|p| named(&p)).collect();
    found.sort();
    assert!(!found.is_empty(), "{folder}");
    found
}

fn lines(file: &str) -> Vec<(usize, String)> {
    let text = fs::read_to_string(root().join(file)).expect("a file of the repository");
    text.lines().enumerate().map(|(index, line)| (index + 1, line.to_owned())).collect()
}

/// The messages of a Fluent file without their names.
fn messages(file: &str, lang: Lang, all: &mut Vec<Said>) {
    for (line, text) in lines(file) {
        if !text.starts_with('#') {
            let text = text.split_once(" = ").map_or(text.as_str(), |(_, said)| said).to_owned();
            all.push(Said { file: file.into(), line, lang, text });
        }
    }
}

/// What stands behind `en:` and `zh:`.
fn authored(file: &str, all: &mut Vec<Said>) {
    for (line, text) in lines(file) {
        for (mark, lang) in [("en: \"", Lang::En), ("zh: \"", Lang::Zh)] {
            for (at, _) in text.match_indices(mark) {
                let rest = &text[at + mark.len()..];
                let end = rest.match_indices('"').find(|(end, _)| !rest[..*end].ends_with('\\'));
                let text = rest[..end.map_or(rest.len(), |(end, _)| end)].to_owned();
                all.push(Said { file: file.into(), line, lang, text });
            }
        }
    }
}

/// Whether a text says something: in English as whole words, in capitals or not.
fn says(text: &str, lang: Lang, what: &str) -> bool {
    match lang {
        Lang::Zh => text.contains(what),
        Lang::En => {
            let (text, what) = (text.to_lowercase(), what.to_lowercase());
            let word = |c: Option<char>| c.is_some_and(char::is_alphabetic);
            text.match_indices(&what)
                .any(|(at, _)| !word(text[..at].chars().next_back()) && !word(text[at + what.len()..].chars().next()))
        }
    }
}

/// The rows of the table under a heading of the page, cell by cell.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let page = fs::read_to_string(root().join("docs/terms.md")).expect("the page");
    let part = page.split("\n## ").find_map(|part| part.strip_prefix(heading)).expect("such a heading");
    let rows = part.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix('|'));
    let cells = |row: &str| row.split('|').map(|cell| cell.trim().to_owned()).collect();
    rows.skip(1).map(cells).collect()
}

/// What stands between grave accents.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

struct Term {
    /// In English and in Chinese.
    says: [String; 2],
    not: [Vec<String>; 2],
    but_in: Vec<String>,
}

fn terms() -> Vec<Term> {
    let owned = |cell: &str| quoted(cell).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let term = |cells: Vec<String>| {
        let [en, zh, not_en, not_zh, but_in, _] = &cells[..] else { panic!("six cells: {cells:?}") };
        Term { says: [en.clone(), zh.clone()], not: [owned(not_en), owned(not_zh)], but_in: owned(but_in) }
    };
    rows("Terms").into_iter().map(term).collect()
}

fn index(lang: Lang) -> usize {
    match lang {
        Lang::En => 0,
        Lang::Zh => 1,
    }
}

#[test]
fn one_thing_has_one_term() {
    let (terms, texts) = (terms(), texts());
    assert!(terms.len() > 30 && texts.len() > 4000, "{} {}", terms.len(), texts.len());
    let mut faults = Vec::new();
    for Said { file, line, lang, text } in &texts {
        for term in &terms {
            // A sentence may begin with a term.
            let other = term.but_in.iter().fold(text.to_lowercase(), |text, meant| text.replace(meant, "…"));
            for not in term.not[index(*lang)].iter().filter(|not| says(&other, *lang, not)) {
                let rather = &term.says[index(*lang)];
                faults.push(format!("{file}:{line}: says “{not}”; say “{rather}”, or see docs/terms.md"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_term_is_used_and_none_is_forbidden() {
    let (terms, texts) = (terms(), texts());
    let mut faults = Vec::new();
    for (lang, at) in [(Lang::En, 0), (Lang::Zh, 1)] {
        for term in &terms {
            let said = &term.says[at];
            if !texts.iter().any(|text| text.lang == lang && says(&text.text, lang, said)) {
                faults.push(format!("docs/terms.md: no text says “{said}”; drop its row, or say it"));
            }
            let meant = |other: &&Term| {
                let text = other.but_in.iter().fold(said.clone(), |text, meant| text.replace(meant, "…"));
                other.not[at].iter().any(|not| says(&text, lang, not))
            };
            if let Some(other) = terms.iter().find(meant) {
                faults.push(format!("docs/terms.md: “{said}” is forbidden by the row of “{}”", other.says[0]));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn an_american_speaks_american() {
    const DEAL: &str = "scenarios/call_from_ibm.ron";
    const PHRASES: &str = "assets/lang/en/lessons.ftl";
    let rows = rows("In an American's mouth");
    let phrases: Vec<usize> = lines(PHRASES)
        .into_iter()
        .filter(|(_, text)| text.starts_with("say-") || text.starts_with("act-"))
        .map(|(line, _)| line)
        .collect();
    let said = |said: &Said| said.file == DEAL || said.file == PHRASES && phrases.contains(&said.line);
    let texts: Vec<Said> = texts().into_iter().filter(|text| text.lang == Lang::En && said(text)).collect();
    assert!(phrases.len() > 80 && texts.len() > phrases.len() && rows.len() > 4, "{} {}", phrases.len(), rows.len());
    let mut faults = Vec::new();
    for row in &rows {
        let [not, rather] = &row[..] else { panic!("two cells: {row:?}") };
        assert!(!quoted(not).is_empty(), "{row:?}");
        for (said, not) in texts.iter().flat_map(|said| quoted(not).into_iter().map(move |not| (said, not))) {
            if says(&said.text, Lang::En, not) {
                faults.push(format!("{}:{}: says “{not}”; say: {rather}", said.file, said.line));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Full-width marks beside Chinese, and a blank between Chinese and what is written in Latin letters,
/// digits or as code.
#[test]
fn chinese_is_set_as_chinese_is() {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut faults = Vec::new();
    for Said { file, line, text, .. } in texts().iter().filter(|said| said.lang == Lang::Zh) {
        let chars: Vec<char> = text.chars().collect();
        for pair in chars.windows(2) {
            let (Some(&one), Some(&other)) = (pair.first(), pair.last()) else { continue };
            let beside = if han(one) {
                other
            } else if han(other) {
                one
            } else {
                continue;
            };
            let seen = format!("{one}{other}");
            if ",;:!?()\"".contains(beside) {
                faults.push(format!("{file}:{line}: “{seen}”; write the mark in full width"));
            } else if beside.is_ascii_alphanumeric() || beside == '`' {
                faults.push(format!("{file}:{line}: “{seen}”; put a blank between"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
