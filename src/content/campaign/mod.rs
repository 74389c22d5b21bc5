//! Owns the campaign: an author describes people, evaluations and rivals, and an approach book says
//! what can be done with them. Both together are written out as an ordinary draft, so that what
//! nobody wrote by hand is checked, solved, played and judged like everything else.

mod award;
mod book;
mod book_check;
mod check;
mod complain;
mod expand;
mod fill;
mod firm;
mod last_day;
mod letter;
mod lines;
mod made;
mod people;
mod rivals;
mod writer;

pub use book::{approaches, book_of};
pub use book_check::check_approaches;
pub use expand::expand;
pub use last_day::last_day;
pub use made::{Known, Made};
