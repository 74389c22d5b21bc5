//! The audit finds a rulebook that is wrong about a deal, says where, and is the same however many work at
//! it.

use corner_office::model::{Expr, Verdict};
use corner_office::play::{Deal, Mode, Session};
use corner_office::report::{Asked, Audit, Fault, Who};
use corner_office::score::{Situation, judge};
use corner_office::solve::Unwatched;

use crate::support::{reasons_blamed, shipped, solved};

const ASKED: Asked = Asked { plays: 300, seed: 1, workers: 2 };

fn audited(deal: &Deal, asked: Asked) -> Audit {
    Audit::of(deal, solved(deal), asked, &Unwatched).expect("bots play by the rules").expect("solved")
}

#[test]
fn a_rulebook_that_is_wrong_is_found() {
    assert!(audited(&shipped("stock_on_the_shelf"), ASKED).faults().is_empty());
    // The question that the method asks first is called a blunder.
    let deal = reasons_blamed(&[]);
    let number = deal.rulebook.rules.iter().position(|rule| rule.id == "ssm4_reason_to_act").expect("there");
    assert_eq!(deal.rulebook.rules[number].verdict, Verdict::Blunder);
    let audit = audited(&deal, ASKED);
    let faults = audit.faults();
    let of_rule = |fault: &Fault| matches!(fault, Fault::Rule { number: n, .. } if *n == number);
    assert!(faults.iter().any(of_rule), "{faults:?}");
    assert!(faults.iter().any(|fault| matches!(fault, Fault::Options { blame: true, .. })), "{faults:?}");
    // The example leads where it says.
    let (best, example) = audit
        .of
        .iter()
        .filter(|plays| plays.who != Who::Sensible)
        .find_map(|plays| Some((plays.who, plays.rules[number].example.clone()?)))
        .expect("some bot comes there");
    let mut session = Session::new(deal.clone(), example.seed, Mode::Practice);
    let (last, before) = example.choices.split_last().expect("a choice");
    for &choice in before {
        session.choose(choice).unwrap_or_else(|error| panic!("{best:?}: {error}"));
    }
    let spoken = judge(&deal.rulebook, &deal.scenario, session.knowledge(), *last);
    assert!(spoken.iter().any(|rule| rule.id == "ssm4_reason_to_act"));
    let options = solved(&deal).options(session.knowledge()).expect("solved");
    let best = options.iter().map(|o| o.best).max().expect("several");
    assert!(options.iter().any(|o| o.action == *last && o.best.ties(best)));
}

#[test]
fn an_audit_is_the_same_however_many_work_at_it() {
    let deal = shipped("call_from_ibm");
    let one = format!("{:?}", audited(&deal, Asked { workers: 1, ..ASKED }));
    for workers in [0, 3] {
        assert_eq!(format!("{:?}", audited(&deal, Asked { workers, ..ASKED })), one);
    }
    assert_ne!(format!("{:?}", audited(&deal, Asked { seed: 2, ..ASKED })), one);
}

#[test]
fn a_tension_excuses_the_rule_that_it_names() {
    let deal = reasons_blamed(&["ssm4_reason_to_act"]);
    let declared: Vec<usize> = audited(&deal, ASKED).of.iter().map(|plays| plays.by_play.declared as usize).collect();
    assert!(declared.iter().sum::<usize>() > 0, "{declared:?}");
    let asks_belief = |when: &Expr<Situation>| when.leaves().any(|leaf| matches!(leaf, Situation::Believed(..)));
    assert!(deal.rulebook.rules.iter().filter(|rule| asks_belief(&rule.when)).count() > 5);
}
