//! Every deal that ships passes all gates, and a gate can be shut.

use corner_office::report::{Gate, gates};
use corner_office::solve::{Limits, Unwatched};

use crate::support::{all_shipped, minimal, reasons_blamed};

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
    // A question that is best is blamed; then that is declared, and something that never comes up as well.
    let declared = ["ssm4_reason_to_act", "vr5_give_in"];
    let shut = [&declared[..0], &declared[..1], &declared[..]].map(|rules| {
        let deal = reasons_blamed(rules);
        let passages = gates(&deal, &limits(), 1, &Unwatched).expect("bots play by the rules");
        passages.iter().filter(|p| !p.open && matches!(p.gate, Gate::Tension { .. })).count()
    });
    assert!(shut[1] < shut[0] && shut[1] < shut[2], "{shut:?}");
}
