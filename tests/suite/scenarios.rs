//! The shipped scenarios and rulebooks: every file is valid and in the catalog, and the reverse.

use std::collections::BTreeSet;
use std::fs;

use corner_office::content::{self, CATALOG};
use corner_office::score::{self, RULEBOOKS};

use crate::support::{all_shipped, root};

/// The `.ron` files of a directory: name without ending, and text.
fn files(directory: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(root().join(directory)).expect("the directory exists");
    let paths = entries.map(|e| e.expect("a readable entry").path());
    let ron = paths.filter(|p| p.extension().is_some_and(|e| e == "ron"));
    let named = |p: &std::path::Path| p.file_stem().and_then(|s| s.to_str()).expect("a plain name").to_owned();
    ron.map(|p| (named(&p), fs::read_to_string(&p).expect("readable text"))).collect()
}

#[test]
fn every_scenario_is_valid_and_in_the_catalog() {
    let mut found = BTreeSet::new();
    for (name, text) in files("scenarios") {
        let scenario = content::scenario(text.as_bytes()).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        assert_eq!(scenario.name, name, "a scenario file is named after its id");
        assert_eq!(content::find(&name).map(|s| s.source), Some(text.as_str()), "{name} is not in the catalog");
        assert!(score::find_rulebook(&scenario.rulebook).is_some(), "{name}: no rulebook {}", scenario.rulebook);
        found.insert(name);
    }
    let shipped: BTreeSet<String> = CATALOG.iter().map(|s| s.name.to_owned()).collect();
    assert_eq!(found, shipped);
    assert_eq!(all_shipped().len(), CATALOG.len());
}

#[test]
fn every_rulebook_is_valid_and_in_the_catalog() {
    let mut found = BTreeSet::new();
    // What stands beside a rulebook has a second word in its name.
    for (name, text) in files("assets/rulebooks").into_iter().filter(|(name, _)| !name.contains('.')) {
        let book = score::rulebook(text.as_bytes()).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        assert_eq!(book.id, name, "a rulebook file is named after its id");
        found.insert(name);
    }
    let shipped: BTreeSet<String> = RULEBOOKS.iter().map(|r| r.name.to_owned()).collect();
    assert_eq!(found, shipped);
}
