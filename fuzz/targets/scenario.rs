//! Feeds any bytes to the reader of scenarios, and plays a few choices of what comes out valid.

#![no_main]

use corner_office::play::{Deal, LoadError, Mode, Session};
use corner_office_fuzz::helpful;

/// Choices that are made of a valid deal; its end is the matter of the property tests.
const CHOICES: usize = 8;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let deal = match Deal::load(bytes) {
        Ok(deal) => deal,
        Err(LoadError::Scenario(problems)) => return helpful(bytes, &problems),
        // A rulebook that doesn't ship.
        Err(_) => return,
    };
    let mut session = Session::new(deal, 1, Mode::Practice);
    for choice in 0..CHOICES {
        let actions = session.legal_actions();
        if session.is_over() {
            break;
        }
        session.choose(actions[choice % actions.len()]).expect("what is listed is accepted");
    }
});
