//! Every deal that ships passes all gates, and a gate can be shut.

use corner_office::content;
use corner_office::play::Deal;
use corner_office::report::{Gate, gates};
use corner_office::solve::{Limits, Unwatched};

use crate::support::{all_shipped, minimal};

/// Fewer than the command takes: the rungs of the shipped deals are far enough apart.
const PLAYS: u64 = 4_000;

fn limits() -> Limits {
    Limits { threads: 2, ..Limits::default() }
}

#[test]
fn every_shipped_deal_passes_all_gates() {
    for deal in all_shipped() {
        let passages = gates(&deal, &limits(), PLAYS, &Unwatched).expect("bots play by the rules");
        let shut: Vec<_> = passages.iter().filter(|p| !p.open).collect();
        assert!(shut.is_empty(), "{}: {shut:#?}", deal.scenario.name);
        assert!(passages.len() > 20, "{}: only {} gates were tried", deal.scenario.name, passages.len());
    }
}

#[test]
fn a_deal_without_a_lesson_does_not_pass() {
    let passages = gates(&minimal(), &limits(), 500, &Unwatched).expect("bots play by the rules");
    let shut = |wanted: fn(&Gate) -> bool| passages.iter().any(|p| !p.open && wanted(&p.gate));
    assert!(shut(|g| matches!(g, Gate::Ladder { .. })), "{passages:#?}");
    assert!(passages.iter().any(|p| p.open && p.gate == Gate::Proven));
}

#[test]
fn a_tension_must_be_declared_and_come_up() {
    let source = content::find("operators_tender").expect("it ships").source;
    let cut = source.find("    tensions: [").expect("it declares some");
    let silent = Deal::load(format!("{})", &source[..cut]).as_bytes()).expect("still valid");
    let idle = source.replacen("choices: [\"price_iqbal\"", "choices: [\"assistant_chen\"", 1);
    let idle = Deal::load(idle.as_bytes()).expect("still valid");
    for (deal, expected) in [(silent, 3), (idle, 2)] {
        let passages = gates(&deal, &limits(), 1, &Unwatched).expect("bots play by the rules");
        let shut = passages.iter().filter(|p| !p.open && matches!(p.gate, Gate::Tension { .. })).count();
        assert_eq!(shut, expected, "{passages:#?}");
    }
}
