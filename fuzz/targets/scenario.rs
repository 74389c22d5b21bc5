//! Feeds any bytes to the reader of scenarios, and plays a few choices of what comes out valid.

#![no_main]

use std::sync::Arc;

use corner_office::play::{Deal, Mode, Session};
use corner_office::{content, score};
use corner_office_fuzz::helpful;

/// Choices that are made of a valid deal; its end is the matter of the property tests.
const CHOICES: usize = 8;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let scenario = match content::scenario(bytes) {
        Ok(scenario) => scenario,
        Err(problems) => return helpful(bytes, &problems),
    };
    let rulebook = score::rulebook(score::RULEBOOKS[0].source.as_bytes()).expect("the shipped one is valid");
    let deal = Deal { scenario: Arc::new(scenario), rulebook: Arc::new(rulebook) };
    let mut session = Session::new(deal, 1, Mode::Practice);
    for choice in 0..CHOICES {
        let actions = session.legal_actions();
        if session.is_over() {
            break;
        }
        session.choose(actions[choice % actions.len()]).expect("what is listed is accepted");
    }
});
