//! Owns playing: the session that samples chance, and the run file that anyone can replay. The
//! only sampler of the program.

mod ahead;
mod deal;
mod dice;
mod run;
mod session;
mod verify;

pub use crate::model::Cause;
pub use ahead::{Way, likeliest, product, ways};
pub use deal::{Deal, LoadError};
pub use dice::fresh_seed;
pub use run::{Choice, Claim, ENGINE, Mode, Run};
pub use session::{Decision, Rolled, Session};
pub use verify::{Mismatch, ReplayError, replay, verify};
