//! Feeds any bytes to the reader of board books.

#![no_main]

use corner_office::report::board;
use corner_office_fuzz::helpful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| helpful(bytes, &board::book(bytes).err().unwrap_or_default()));
