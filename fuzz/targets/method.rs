//! Feeds any bytes to the reader of the catalogue of the method.

#![no_main]

use corner_office::score;
use corner_office_fuzz::helpful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| helpful(bytes, &score::method(bytes).err().unwrap_or_default()));
