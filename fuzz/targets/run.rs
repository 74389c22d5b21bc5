//! Feeds any bytes to the reader of runs, and what can be read to `verify`.

#![no_main]

use corner_office::play::{self, Run, Shelf};
use corner_office_fuzz::helpful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let run = match Run::read(bytes) {
        Ok(run) => run,
        Err(problem) => return helpful(bytes, &[problem]),
    };
    let found = play::examine(&Shelf::shipped(), &run).mismatches;
    assert!(found.iter().all(|m| !m.part.is_empty() && !m.message.is_empty()), "{found:?}");
});
