//! Owns how the writing out of a campaign reports a fault.

use crate::content::diagnostic::Fault;
use crate::content::parse::Name;

/// Takes a fault, and the name that it is about.
pub type Complain<'c> = &'c mut dyn FnMut(&Name, Fault);
