//! Owns playing: the session that samples chance, the run file that anyone can replay, and the bots
//! that play many deals at once. The only sampler of the program.

mod ahead;
mod bots;
mod chance;
mod deal;
mod dice;
mod earlier;
mod interruptions;
mod mode;
mod paper;
mod reader;
mod record;
mod run;
mod session;
mod shelf;
mod simulate;
mod tally;
mod verify;
mod voices;

pub use crate::model::Cause;
pub use ahead::{Way, likeliest, product, ways};
pub use bots::{Advice, Bot, NoSuchBot, Player, Thoughts};
pub use deal::{Deal, DealText, Identity, LoadError, MethodText};
pub use dice::Seeds;
#[cfg(not(target_os = "unknown"))]
pub use dice::fresh_seed;
pub use interruptions::Interruption;
pub use mode::Mode;
pub use paper::{Offer, PaperFault, days_for, lines_now, offers, paper_of, sample};
pub use record::{End, Moment, Record, Said};
pub use run::{Attempt, Choice, Claim, FORMAT, Field, Marks, Mismatch, Pending, Run, Sided};
pub use session::{Decision, Filled, GridFault, Rolled, Session};
pub use shelf::{Differs, Found, Shelf};
pub use simulate::{Seen, game, game_seen, simulate};
pub use tally::{Counts, Game, Tally};
pub use verify::{Examined, Finding, ReplayError, examine, replay};
pub use voices::{Heard, SideFault, possible};
