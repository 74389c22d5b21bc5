//! Feeds any text to the pass that says where values stand: spans lie in the text, on whole characters,
//! each in that around it.

#![no_main]

use corner_office::content::{self, Places, Span};
use corner_office_fuzz::helpful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = content::text_of(bytes) else { return };
    let places = Places::of(source);
    let mut open = vec![(places.whole(), Span::between(0, source.len()))];
    while let Some((value, around)) = open.pop() {
        let Span { from, to } = value.span();
        assert!(source.get(from..to).is_some() && around.from <= from && to <= around.to, "{from}..{to}");
        open.extend(value.parts().map(|part| (part, value.span())));
    }
    helpful(source.as_bytes(), &places.faults().clone().located(source));
});
