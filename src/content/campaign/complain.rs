//! Owns how the writing out of a campaign reports a fault.

use crate::content::parse::Name;

/// A fault: the name it is about, what is wrong, what to do.
pub type Complain<'c> = &'c mut dyn FnMut(&Name, String, String);
