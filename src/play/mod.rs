//! Owns playing: the session that samples chance, and the run file that anyone can replay. The
//! only sampler of the program.

mod deal;
mod dice;
mod run;
mod session;
mod verify;

pub use deal::{Deal, LoadError};
pub use dice::fresh_seed;
pub use run::{Choice, Claim, ENGINE, Mode, Run};
pub use session::{Cause, Decision, Rolled, Session};
pub use verify::{Mismatch, ReplayError, replay, verify};
