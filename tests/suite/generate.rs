//! Owns random small deals and plays of them: each the same whenever its seed is.

use std::sync::OnceLock;

use corner_office::content;
use corner_office::play::{Deal, Mode, Session};

use oorandom::Rand32;

use crate::oracle::Oracle;
use crate::sketch::Sketch;
use crate::support::small;

/// Deals that tests share.
const DEALS: u64 = 300;

/// The first random deals.
pub fn deals() -> &'static [Deal] {
    static MADE: OnceLock<Vec<Deal>> = OnceLock::new();
    MADE.get_or_init(|| (0..DEALS).map(deal).collect())
}

/// The deal of `seed`: the first sketch whose tree is neither trivial nor too large to follow to
/// every end.
pub fn deal(seed: u64) -> Deal {
    // Large trees cost time, so few may be large.
    let (least, most) = match seed % 50 {
        0 => (20_000, 200_000),
        1..=8 => (1_500, 15_000),
        _ => (60, 2_500),
    };
    for attempt in 0..10_000 {
        let text = Sketch::new(Rand32::new(seed << 20 | attempt)).text();
        let scenario = content::scenario(text.as_bytes())
            .unwrap_or_else(|problems| panic!("seed {seed}, attempt {attempt}: {problems:#?}\n{text}"));
        let oracle = Oracle::new(&scenario);
        let reached = oracle.reach(&oracle.start(), most);
        if reached.is_some_and(|r| r.nodes >= least && r.depth >= 3) {
            return small(&text);
        }
    }
    panic!("seed {seed}: no sketch has the right size")
}

/// Plays a deal by whim to its end, and shows each moment of the play, the first and the last too.
/// Walks away seldom; without `walking` only where nothing else is possible.
pub fn wander(deal: &Deal, seed: u64, walking: bool, mut at: impl FnMut(&Session)) {
    let mut session = Session::new(deal.clone(), seed, Mode::Practice);
    let mut dice = Rand32::new(seed);
    let (all, staying) = (Oracle::new(&deal.scenario), Oracle::staying(&deal.scenario));
    at(&session);
    while !session.is_over() {
        let among = if walking && dice.rand_range(0..3) == 0 { &all } else { &staying };
        let among = among.allowed(session.position());
        let action = among[dice.rand_range(0..among.len() as u32) as usize];
        session.choose(action).unwrap_or_else(|error| panic!("{error}"));
        at(&session);
    }
}
