//! Owns the bots: who they are, and what human habit each stands for.

mod player;
mod taste;

use std::fmt;
use std::str::FromStr;

use enum_map::Enum;

pub(super) use player::Hand;
pub use player::{Advice, Player, Thoughts};

use crate::model::all_of;
use crate::solve::Limits;

/// Somebody who plays a deal by one habit, and sees of it no more than a learner does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Enum)]
pub enum Bot {
    /// Knows nothing: every possible action is as likely as any other.
    Random,
    /// Does not read on: takes the first of the list.
    First,
    /// Guesses at the test, not at the client: takes the longest text; of several, the first.
    Longest,
    /// Wants to be liked: takes what pleases the other side most.
    Agreeable,
    /// Works hard: goes to those whom it has not met, then to those it has done least with.
    VisitEveryone,
    /// Cannot let go: takes anything but walking away.
    NeverWalk,
    /// Has heard that one must be able to leave: takes the first way to walk away, every time.
    AlwaysWalk,
    /// Is full of the product: shows, quotes and proposes before anything else.
    PitchFirst,
    /// Was schooled by any good course: asks and prepares, then goes forward civilly and on its own
    /// terms; has not learned when to walk away.
    DiscoveryFirst,
    /// Knows the rulebook and nothing else: takes what earns most points now.
    MethodFollower,
    /// Plans as well as can be done by what is believed at first, whatever it then sees and hears.
    Deaf,
    /// Plans as well as can be done, and asks nobody anything while it can stay without that.
    Unasking,
    /// Weighs all that can be known, to the end of the deal.
    Optimal,
}

impl Bot {
    /// All bots, from the most careless to the best.
    pub const ALL: [Bot; 13] = [
        Bot::Random,
        Bot::First,
        Bot::Longest,
        Bot::Agreeable,
        Bot::VisitEveryone,
        Bot::NeverWalk,
        Bot::AlwaysWalk,
        Bot::PitchFirst,
        Bot::DiscoveryFirst,
        Bot::MethodFollower,
        Bot::Deaf,
        Bot::Unasking,
        Bot::Optimal,
    ];

    /// Whether it can only play with [`Advice`].
    pub fn needs_advice(self) -> bool {
        matches!(self, Bot::Deaf | Bot::Unasking | Bot::Optimal)
    }

    /// What a search may use whose advice it follows, and what is not open to it.
    pub fn limits(self, limits: Limits) -> Limits {
        Limits { hearing: self != Bot::Deaf, asking: self != Bot::Unasking, ..limits }
    }

    /// The name by which it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Bot::Random => "random",
            Bot::First => "first",
            Bot::Longest => "longest",
            Bot::Agreeable => "agreeable",
            Bot::VisitEveryone => "visit-everyone",
            Bot::NeverWalk => "never-walk",
            Bot::AlwaysWalk => "always-walk",
            Bot::PitchFirst => "pitch-first",
            Bot::DiscoveryFirst => "discovery-first",
            Bot::MethodFollower => "method-follower",
            Bot::Deaf => "deaf",
            Bot::Unasking => "unasking",
            Bot::Optimal => "optimal",
        }
    }
}

all_of!(Bot);

impl fmt::Display for Bot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// There is no bot of this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no bot `{name}`; there are: {}", Bot::ALL.map(Bot::name).join(", "), name = .0)]
pub struct NoSuchBot(pub String);

impl FromStr for Bot {
    type Err = NoSuchBot;

    fn from_str(name: &str) -> Result<Self, NoSuchBot> {
        Bot::ALL.into_iter().find(|bot| bot.name() == name).ok_or_else(|| NoSuchBot(name.into()))
    }
}
