//! Owns what machines read: a view of its own for each kind of document, apart from what the program
//! works with.

mod certificate;
mod findings;
mod method;
mod notes;
mod play;
mod simulation;
mod weighing;

pub use certificate::Sheet;
pub use findings::{Found, ToldAttempt};
pub use method::Entry;
pub use play::Record;
pub use simulation::Statistics;
