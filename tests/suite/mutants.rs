//! Files of every kind with bytes, numbers and lists changed: none makes the program panic, neither when
//! it is read nor when what is still valid is played, solved and judged. `CORNER_OFFICE_MUTATIONS` says
//! how many are tried; `cargo test` itself tries a few.

use corner_office::content;
use corner_office::play::{Deal, DealText, MethodText, Mode, Run, Session};
use corner_office::report::board;
use corner_office::score;
use corner_office::solve::{self, Limits};
use oorandom::Rand32;

use crate::campaign::CAMPAIGN;
use crate::support::{LETTERS, MINIMAL, Problem, Problems, RULES, minimal, played, shipped, verify};

/// Numbers at which something may break.
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "9",
    "10",
    "11",
    "40",
    "60",
    "61",
    "64",
    "65",
    "100",
    "127",
    "128",
    "-128",
    "-129",
    "254",
    "255",
    "256",
    "999",
    "1000",
    "1001",
    "32767",
    "-32768",
    "65535",
    "65536",
    "1000000",
    "-1000000",
    "2147483647",
    "-2147483648",
    "2147483648",
    "4294967295",
    "4294967296",
    "429496730",
    "9223372036854775807",
    "18446744073709551615",
    "99999999999999999999",
    "1e9",
    "0.5",
    "0x10",
];

/// Characters that files may not hold, and some that mean something in the notation.
const PIECES: &[&str] = &[
    "\u{1b}[2J",
    "\u{202e}",
    "\\u{1b}",
    "\\x00",
    "\\n",
    "\n",
    "\u{0}",
    "\"",
    "(",
    ")",
    "[",
    "]",
    ",",
    ":",
    "//",
    "/*",
    "r#\"",
    "'",
    "字",
    "\u{feff}",
    "\\",
];

struct Mutator {
    dice: Rand32,
}

impl Mutator {
    fn below(&mut self, most: usize) -> usize {
        self.dice.rand_range(0..u32::try_from(most.max(1)).unwrap_or(u32::MAX)) as usize
    }

    fn mutate(&mut self, text: &str) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..1 + self.below(3) {
            match self.below(9) {
                0 => self.flip(&mut bytes),
                1..=4 => self.number(&mut bytes),
                5 | 6 => self.list(&mut bytes),
                7 => self.swap_words(&mut bytes),
                _ => {
                    let at = self.below(bytes.len());
                    let piece = PIECES[self.below(PIECES.len())];
                    bytes.splice(at..at, piece.bytes());
                }
            }
        }
        bytes
    }

    fn flip(&mut self, bytes: &mut [u8]) {
        let at = self.below(bytes.len());
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1 << self.dice.rand_range(0..8);
        }
    }

    /// Puts an extreme number in the place of another, or a usual one, so that more stays valid.
    fn number(&mut self, bytes: &mut Vec<u8>) {
        let runs = runs(bytes, |b| b.is_ascii_digit());
        if let Some(&(from, to)) = runs.get(self.below(runs.len())) {
            let number = match self.below(2) {
                0 => NUMBERS[self.below(NUMBERS.len())].to_owned(),
                _ => self.below(14).to_string(),
            };
            bytes.splice(from..to, number.bytes());
        }
    }

    /// Repeats what stands between two brackets, or leaves it out.
    fn list(&mut self, bytes: &mut Vec<u8>) {
        let opens: Vec<usize> = (0..bytes.len()).filter(|&i| matches!(bytes[i], b'[' | b'(')).collect();
        let Some(&open) = opens.get(self.below(opens.len())) else { return };
        let mut depth = 0;
        let close = (open..bytes.len()).find(|&i| {
            match bytes[i] {
                b'[' | b'(' => depth += 1,
                b']' | b')' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let Some(close) = close else { return };
        if bytes[open] == b'[' {
            let inner = bytes[open + 1..close].to_vec();
            let times = [0, 2, 3, 20][self.below(4)];
            // Long enough to matter, short enough to try many.
            if inner.len() * times < 100_000 {
                bytes.splice(open + 1..close, inner.repeat(times));
            }
        } else {
            let whole = [bytes[open..=close].to_vec(), b",".to_vec()].concat();
            let times = [1, 2, 15][self.below(3)];
            if whole.len() * times < 100_000 {
                bytes.splice(open..open, whole.repeat(times));
            }
        }
    }

    /// Puts one word in the place of another.
    fn swap_words(&mut self, bytes: &mut Vec<u8>) {
        let words = runs(bytes, |b| b.is_ascii_alphanumeric() || b == b'_');
        let (Some(&(from, to)), Some(&(a, b))) =
            (words.get(self.below(words.len())), words.get(self.below(words.len())))
        else {
            return;
        };
        let word = bytes[a..b].to_vec();
        bytes.splice(from..to, word);
    }
}

/// Where bytes of a kind follow each other.
fn runs(bytes: &[u8], of: fn(u8) -> bool) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for i in (0..bytes.len()).filter(|&i| of(bytes[i])) {
        match runs.last_mut() {
            Some((_, end)) if *end == i => *end = i + 1,
            _ => runs.push((i, i + 1)),
        }
    }
    runs
}

fn harmless(problems: &[Problem]) {
    for problem in problems {
        let shown = format!("{}{}", problem.message, problem.hint);
        assert!(!shown.contains(corner_office::model::is_harmful), "{problem:?}");
    }
    assert!(problems.len() <= 101, "{} problems", problems.len());
}

/// Plays, solves, judges and replays what is still valid.
fn use_it(source: &str, dice: &mut Rand32) {
    let text = DealText { scenario: source.into(), approaches: content::book_of("signature").map(str::to_owned) };
    let method = MethodText { rulebook: RULES.into(), grid: Some(score::GRIDS[0].source.into()) };
    let deal = Deal::read(text, method).expect("it is valid");
    let most = content::most_moved(&deal.scenario);
    assert!(most <= corner_office::model::limits::MAX_PLAY_MONEY);
    for seed in 0..2 {
        let mut session = Session::new(deal.clone(), seed, Mode::Practice);
        for _ in 0..40 {
            let actions = session.legal_actions();
            if session.is_over() || actions.is_empty() {
                break;
            }
            let action = actions[dice.rand_range(0..actions.len() as u32) as usize];
            session.choose(action).expect("what is listed is possible");
            assert!(session.value().abs() <= most);
            assert_eq!(session.knowledge().belief.percents().iter().sum::<u32>(), 100);
        }
        let run = Run::read(Run::of(&session).to_text().as_bytes()).expect("what was written can be read");
        assert_eq!(verify(&deal, &run), []);
        let _ = (session.scorecard().total(), board::offers(&deal.scenario, &session.legal_actions()));
    }
    let _ = solve::solve(&deal.scenario, &Limits { memory: 1 << 16, ..Limits::default() });
}

/// How many mutants are tried.
fn tried() -> u64 {
    std::env::var("CORNER_OFFICE_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(600)
}

#[test]
fn no_mutant_of_any_file_makes_anything_panic() {
    let tried = tried();
    let campaign = content::find("operators_tender").expect("it ships").source;
    let talks = content::CATALOG[0].source;
    let runs = [Run::of(&played(&minimal(), 3)).to_text(), Run::of(&played(&shipped("operators_tender"), 5)).to_text()];
    let texts =
        [MINIMAL, CAMPAIGN, LETTERS, campaign, talks, RULES, score::GRIDS[0].source, score::METHOD, board::SHIPPED];
    let texts: Vec<&str> = texts.into_iter().chain(runs.iter().map(String::as_str)).collect();
    let mut valid = 0;
    for seed in 0..tried {
        let mut mutator = Mutator { dice: Rand32::new(seed) };
        let text = texts[mutator.below(texts.len())];
        let bytes = mutator.mutate(text);
        harmless(&score::rulebook(&bytes).problems());
        harmless(&score::grid(&bytes).problems());
        harmless(&score::method(&bytes).problems());
        harmless(&board::book(&bytes).problems());
        if let Ok(run) = Run::read(&bytes) {
            let deal = if run.scenario == "minimal" { minimal() } else { shipped("operators_tender") };
            verify(&deal, &run);
        }
        match content::scenario(&bytes) {
            Ok(_) => {
                valid += 1;
                use_it(content::text_of(&bytes).expect("it was read"), &mut mutator.dice);
            }
            refused => harmless(&refused.problems()),
        }
    }
    assert!(valid > 0, "none of {tried} was valid");
}

/// Each number of a campaign, of letters and of a conversation in turn, at each extreme: all of them where
/// many mutants are asked for, else a part.
#[test]
fn no_number_of_a_scenario_makes_anything_panic() {
    let step = if tried() >= 10_000 { 1 } else { 37 };
    let mut count = 0usize;
    for text in [MINIMAL, CAMPAIGN, LETTERS, content::CATALOG[1].source] {
        for (from, to) in runs(text.as_bytes(), |b| b.is_ascii_digit()) {
            for number in NUMBERS {
                count += 1;
                if !count.is_multiple_of(step) {
                    continue;
                }
                let mutant = format!("{}{number}{}", &text[..from], &text[to..]);
                match content::scenario(mutant.as_bytes()) {
                    Ok(_) if step > 1 || count.is_multiple_of(10) => use_it(&mutant, &mut Rand32::new(1)),
                    Ok(_) => {}
                    refused => harmless(&refused.problems()),
                }
            }
        }
    }
}
