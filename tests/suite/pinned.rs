//! What the shipped deals come to: certificates and numbers of legal lines, committed byte for byte.
//!
//! Where a change is meant, `CORNER_OFFICE_PIN=1 cargo test --no-default-features --test suite -- pinned`
//! makes `tests/data/pinned` anew, and what it changes shows as a diff.

use std::collections::BTreeMap;
use std::fs;

use corner_office::content;
use corner_office::model::{Position, Scenario, State, TruthId, Turn};
use corner_office::rules;

use crate::cli::{home, run_in};
use crate::support::{root, shipped};

/// Compares with what is committed, or commits it anew if that was asked for.
fn compare(name: &str, made: &str) {
    let path = root().join("tests/data/pinned").join(name);
    if std::env::var_os("CORNER_OFFICE_PIN").is_some() {
        fs::write(&path, made).expect("a file of the repository");
    }
    let pinned = fs::read_to_string(&path).unwrap_or_default();
    let differ = pinned.lines().zip(made.lines()).position(|(one, other)| one != other);
    let line = differ.unwrap_or_else(|| pinned.lines().count().min(made.lines().count())) + 1;
    let at = |text: &str| text.lines().nth(line - 1).unwrap_or("nothing").to_owned();
    assert!(pinned == made, "{name}:{line} has {}, and now it is {}", at(&pinned), at(made));
}

#[test]
fn certificates_of_the_shipped_deals_change_only_on_purpose() {
    for deal in content::CATALOG {
        let path = root().join("scenarios").join(format!("{}.ron", deal.name));
        let path = path.to_str().expect("a readable path");
        let (code, out, error) = run_in(home().path(), &["solve", path, "--json", "--lang", "en"]);
        assert_eq!(code, 0, "{}: {error}", deal.name);
        compare(&format!("{}.certificate.json", deal.name), &out);
    }
}

/// Most positions that are told apart at one depth: counting ends before the first with more.
const MOST: usize = 20_000;

/// The lines of one depth: how many lead to each truth and position, and how many are over.
type Lines = BTreeMap<(TruthId, Position), u128>;

/// One ply further, as `rules` has it: a decision, or what chance makes of one, of an event or of the
/// last day.
fn further(scenario: &Scenario, lines: &Lines) -> Lines {
    let mut next = Lines::new();
    let (mut actions, mut outcomes) = (Vec::new(), Vec::new());
    for (&(truth, position), count) in lines {
        rules::legal_actions(scenario, &position, &mut actions);
        rules::chance_outcomes(scenario, &State { position, truth }, &mut outcomes);
        let chosen = actions.iter().map(|&id| rules::apply(scenario, &position, id));
        let settled = outcomes.iter().map(|&(id, _)| rules::settle(scenario, &position, id));
        for step in chosen.chain(settled) {
            *next.entry((truth, step.expect("listed, so accepted").position)).or_default() += count;
        }
    }
    next
}

/// The number of lines by depth, as perft counts them in chess. A line is a truth with the decisions
/// and outcomes that follow each other under it, each of them one ply; those that are over end.
#[test]
fn legal_lines_of_the_shipped_deals_change_only_on_purpose() {
    for deal in content::CATALOG {
        let deal = shipped(deal.name);
        let scenario = &deal.scenario;
        let mut lines: Lines = scenario.truth_ids().map(|truth| ((truth, rules::start(scenario)), 1)).collect();
        let mut told = String::from("ply lines decide over\n");
        for ply in 0.. {
            if lines.is_empty() || lines.len() > MOST {
                break;
            }
            let sum = |wanted: fn(Turn) -> bool| {
                lines.iter().filter(|((_, at), _)| wanted(at.turn)).map(|(_, count)| count).sum::<u128>()
            };
            let (all, decide) = (sum(|_| true), sum(|turn| turn == Turn::Choose));
            let over = sum(|turn| matches!(turn, Turn::Over(_)));
            told += &format!("{ply} {all} {decide} {over}\n");
            lines = further(scenario, &lines);
        }
        compare(&format!("{}.perft.txt", scenario.name), &told);
    }
}
