//! Feeds any bytes to the reader of approach books.

#![no_main]

use corner_office::content;
use corner_office_fuzz::helpful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let read = content::text_of(bytes).and_then(content::approaches_of);
    helpful(bytes, &Vec::from_iter(read.err()));
});
