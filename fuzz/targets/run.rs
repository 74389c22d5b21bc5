//! Feeds any bytes to the reader of runs, and what can be read to `verify`.

#![no_main]

use corner_office::content::CATALOG;
use corner_office::play::{self, Deal, Run};
use corner_office_fuzz::helpful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let run = match Run::read(bytes) {
        Ok(run) => run,
        Err(problem) => return helpful(bytes, &[problem]),
    };
    let deal = Deal::shipped(&run.scenario).or_else(|_| Deal::shipped(CATALOG[0].name));
    let found = play::verify(&deal.expect("the shipped deals are valid"), &run);
    assert!(found.iter().all(|m| !m.part.is_empty() && !m.message.is_empty()), "{found:?}");
});
