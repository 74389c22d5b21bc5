//! Owns the texts that shipped earlier and with which runs may have been made: see
//! `assets/earlier/README.md`.

use super::deal::{DealText, MethodText};

macro_rules! earlier {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/earlier/", $path))
    };
}

/// Scenarios, and the approach book where one is a campaign.
const DEALS: &[(&str, Option<&str>)] = &[
    (earlier!("1/call_from_ibm.ron"), None),
    (earlier!("1/empty_chair.ron"), Some(earlier!("1/signature.approaches.ron"))),
    (earlier!("1/operators_tender.ron"), Some(earlier!("1/signature.approaches.ron"))),
    (earlier!("1/stock_on_the_shelf.ron"), Some(earlier!("1/signature.approaches.ron"))),
    (earlier!("2/call_from_ibm.ron"), None),
    (earlier!("2/empty_chair.ron"), Some(earlier!("2/signature.approaches.ron"))),
    (earlier!("2/operators_tender.ron"), Some(earlier!("2/signature.approaches.ron"))),
    (earlier!("2/stock_on_the_shelf.ron"), Some(earlier!("2/signature.approaches.ron"))),
    (earlier!("2/the_second_call.ron"), None),
];

/// Rulebooks, each with its grid.
const METHODS: &[(&str, Option<&str>)] = &[
    (earlier!("1/signature.ron"), Some(earlier!("1/signature.grid.ron"))),
    (earlier!("2/signature.ron"), Some(earlier!("2/signature.grid.ron"))),
];

/// The deals that shipped earlier.
pub fn deals() -> impl Iterator<Item = DealText> {
    let text = |(scenario, book): &(&str, Option<&str>)| DealText {
        scenario: (*scenario).into(),
        approaches: book.map(str::to_owned),
    };
    DEALS.iter().map(text)
}

/// The methods that shipped earlier.
pub fn methods() -> impl Iterator<Item = MethodText> {
    let text = |(rulebook, grid): &(&str, Option<&str>)| MethodText {
        rulebook: (*rulebook).into(),
        grid: grid.map(str::to_owned),
    };
    METHODS.iter().map(text)
}
