//! Owns the two who argue before a marked decision (EF): the one who builds patiently and the one who strikes
//! late, what each says and advises, and on what it hangs who of them is right.

use enum_map::Enum;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::expr::Expr;
use super::ids::ActionId;
use super::text::Text;

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Enum, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Adviser {
    /// Comes early and arranges matters below before anything is asked for.
    Builder,
    /// Goes to the top, late, and decides it there.
    Striker,
}

impl Adviser {
    pub const ALL: [Adviser; 2] = [Adviser::Builder, Adviser::Striker];
}

super::all_of!(Adviser);

/// With whom somebody sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Enum, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Builder,
    Striker,
    Neither,
}

impl Side {
    /// In the order of the keys that take them.
    pub const ALL: [Side; 3] = [Side::Builder, Side::Striker, Side::Neither];

    /// Who it is; none where it is neither.
    pub fn adviser(self) -> Option<Adviser> {
        match self {
            Self::Builder => Some(Adviser::Builder),
            Self::Striker => Some(Adviser::Striker),
            Self::Neither => None,
        }
    }

    /// The word for it in a file of choices.
    pub fn word(self) -> &'static str {
        match self {
            Self::Builder => "builder",
            Self::Striker => "striker",
            Self::Neither => "neither",
        }
    }

    /// The side that such a word means.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.word() == word)
    }
}

super::all_of!(Side);

/// What one of them says, and means by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// A line each.
    #[serde(skip)]
    pub says: Vec<Text>,
    /// All that it advises, in ascending order; not all of it need be possible where it comes up.
    pub advises: Vec<ActionId>,
}

/// Two who argue, once in a play: before the first decision at which `when` holds and something of what each
/// advises is possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Voices {
    pub name: String,
    pub when: Expr<Condition>,
    pub builder: Advice,
    pub striker: Advice,
    /// On what it hangs who is right; told after the deal.
    #[serde(skip)]
    pub hangs_on: Text,
}

impl Voices {
    /// What one of the two says and advises.
    pub fn of(&self, adviser: Adviser) -> &Advice {
        match adviser {
            Adviser::Builder => &self.builder,
            Adviser::Striker => &self.striker,
        }
    }
}
