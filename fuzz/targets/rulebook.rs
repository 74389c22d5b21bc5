//! Feeds any bytes to the reader of rulebooks.

#![no_main]

use corner_office::score;
use corner_office_fuzz::helpful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| helpful(bytes, &score::rulebook(bytes).err().unwrap_or_default()));
