//! Owns the scenarios that ship inside the program.

/// A scenario that ships with the program.
pub struct Shipped {
    /// Its id, as in the file.
    pub name: &'static str,
    /// Its RON text.
    pub source: &'static str,
}

/// All shipped scenarios, in the order in which the picker offers them.
pub const CATALOG: &[Shipped] = &[
    Shipped {
        name: "call_from_ibm",
        source: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/call_from_ibm.ron")),
    },
    Shipped {
        name: "the_second_call",
        source: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/the_second_call.ron")),
    },
    Shipped {
        name: "operators_tender",
        source: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/operators_tender.ron")),
    },
    Shipped {
        name: "stock_on_the_shelf",
        source: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/stock_on_the_shelf.ron")),
    },
    Shipped {
        name: "empty_chair",
        source: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/empty_chair.ron")),
    },
];

/// The shipped scenario of this name.
pub fn find(name: &str) -> Option<&'static Shipped> {
    CATALOG.iter().find(|s| s.name == name)
}
