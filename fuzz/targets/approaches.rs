//! Feeds any bytes to the reader of approach books.

#![no_main]

use corner_office::{content, score};
use corner_office_fuzz::helpful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    helpful(bytes, &content::check_approaches(bytes, score::citation_fault).err().unwrap_or_default());
});
