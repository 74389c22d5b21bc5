//! Where values stand: whatever the text, spans lie in it, on whole characters, each in that around it; and
//! every id of a deal is found where it is written.

use corner_office::content::{CATALOG, Places, Span, Value};
use corner_office::report::board;
use corner_office::score;
use proptest::prelude::*;

use crate::campaign::CAMPAIGN;
use crate::support::{LETTERS, MINIMAL, RULES};

/// Looks at every value of a text; how many there are.
fn look(source: &str) -> usize {
    let places = Places::of(source);
    let mut count = 0;
    let mut open: Vec<(Value<'_>, Span)> = vec![(places.whole(), Span::between(0, source.len()))];
    while let Some((value, around)) = open.pop() {
        let Span { from, to } = value.span();
        assert!(source.get(from..to).is_some(), "{from}..{to} of {source:?}");
        assert!(around.from <= from && to <= around.to, "{from}..{to} lies not in {around:?}: {source:?}");
        count += 1;
        open.extend(value.parts().map(|part| (part, value.span())));
    }
    for problem in places.faults().clone().located(source) {
        assert!(source.get(problem.span.from..problem.span.to).is_some(), "{problem:?}");
    }
    count
}

#[test]
fn every_text_that_ships_is_taken_apart_without_a_fault() {
    let texts = CATALOG.iter().map(|shipped| shipped.source);
    for text in texts.chain([MINIMAL, CAMPAIGN, LETTERS, RULES, score::GRIDS[0].source, score::METHOD, board::SHIPPED])
    {
        assert!(Places::of(text).faults().is_empty());
        assert!(look(text) > 20);
    }
}

#[test]
fn deep_and_long_texts_take_no_longer_than_their_length() {
    for piece in ["(", "[", ")", "([", ")]", "a:", "a:(", ",", "(,", "'", "r#", "r\"", "\"", "/*", "{]"] {
        let text = piece.repeat(400_000 / piece.len());
        look(&text);
        look(&format!("{text}{}", ")".repeat(100_000)));
    }
    // What is open within and never closed ends one after the other where something around it does.
    for (around, within, end) in [("[", "(", "]"), ("{", "[", "}"), ("(", "[{", ")")] {
        look(&format!("{around}{}{end}", within.repeat(400_000 / within.len())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_any_text(text in "\\PC{0,200}") {
        look(&text);
    }

    #[test]
    fn of_any_pieces(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "(", ")", "[", "]", "{", "}", ",", ":", "a", "Some(", "id: ", "\"字\"", "\"", "'(", "r#\"", "\"#", "//", "/*",
                "*/", "\n", " ", "#![enable(x)]", "-1", "\\",
            ]),
            0..80,
        ),
    ) {
        look(&pieces.concat());
    }

    #[test]
    fn of_deals_with_a_slice_taken_out(which in 0..3usize, at in any::<prop::sample::Index>(), length in 0..40usize) {
        let text = [MINIMAL, CAMPAIGN, LETTERS][which];
        let from = text.floor_char_boundary(at.index(text.len()));
        let to = text.floor_char_boundary((from + length).min(text.len()));
        look(&format!("{}{}", &text[..from], &text[to..]));
    }
}
