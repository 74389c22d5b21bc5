//! Owns what a campaign makes of what an author describes, and the ids that this has in the deal. They are
//! part of the notation: an author's own fact or action of such an id takes the place of the one made.

use crate::content::draft::{Bone, Person, RivalVisit};
use crate::content::parse::Name;
use crate::model::Band;

/// A fact, or an action, that a campaign makes.
#[derive(Clone, Copy)]
pub enum Made<'d> {
    /// A fact that somebody can make known, or that can become known of them.
    Known(&'d Person, Known<'d>),
    /// The fact that an evaluation came out for us.
    Ours(&'d Bone),
    /// The fact that it did not.
    Theirs(&'d Bone),
    /// The fact that a rival's visit was seen.
    Seen(&'d RivalVisit),
    /// The letter to somebody.
    LetterTo(&'d Person),
    /// The action that sends a letter of this quality.
    Sends(&'d Person, Band),
}

/// What can be known of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Known<'w> {
    Problem,
    Answered,
    Reason,
    Value,
    /// They keep to the file.
    Contained,
    /// We have written to them.
    Letter,
    /// Another fact of the approach book, by its word there.
    Other(&'w str),
}

impl<'w> Known<'w> {
    /// What the approach book calls `@_word`.
    pub fn of_word(word: &'w str) -> Self {
        let known = [Self::Problem, Self::Answered, Self::Reason, Self::Value, Self::Contained, Self::Letter];
        known.into_iter().find(|known| known.word() == word).unwrap_or(Self::Other(word))
    }

    fn word(self) -> &'w str {
        match self {
            Self::Problem => "problem",
            Self::Answered => "answered",
            Self::Reason => "reason",
            Self::Value => "value",
            Self::Contained => "contained",
            Self::Letter => "letter",
            Self::Other(word) => word,
        }
    }
}

impl<'d> Made<'d> {
    /// The id that it has in the deal.
    pub fn id(self) -> String {
        let of = &self.place().text;
        match self {
            Self::Known(_, known) => format!("{of}_{}", known.word()),
            Self::Ours(_) => format!("{of}_ours"),
            Self::Theirs(_) => format!("{of}_theirs"),
            Self::Seen(_) => format!("{of}_seen"),
            Self::LetterTo(_) => format!("letter_{of}"),
            Self::Sends(_, band) => format!("letter_{of}_{}", band.word()),
        }
    }

    /// The id as a name, which stands where that stands of which it is made.
    pub fn name(self) -> Name {
        Name::at(self.place(), self.id())
    }

    /// The id of which its own is made.
    fn place(self) -> &'d Name {
        match self {
            Self::Known(person, _) | Self::LetterTo(person) | Self::Sends(person, _) => &person.id,
            Self::Ours(bone) | Self::Theirs(bone) => &bone.id,
            Self::Seen(step) => &step.id,
        }
    }
}
