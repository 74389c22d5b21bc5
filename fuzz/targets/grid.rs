//! Feeds any bytes to the reader of assessment grids.

#![no_main]

use corner_office::score;
use corner_office_fuzz::helpful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| helpful(bytes, &score::grid(bytes).err().unwrap_or_default()));
