//! Owns the small ids by which states, run files and rules refer to the parts of a scenario.

use super::set::SmallId;

/// Declares index newtypes: each is a position in the scenario's list of that kind.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($int:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
        pub struct $name(pub $int);

        impl $name {
            /// Position in the scenario's list.
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}

ids! {
    /// A hidden truth; at most [`crate::model::MAX_TRUTHS`].
    TruthId(u8);
    /// A stakeholder; at most [`crate::model::MAX_PEOPLE`].
    PersonId(u8);
    /// A fact that can be learned; at most [`crate::model::MAX_FACTS`].
    FactId(u8);
    /// A calendar or scheduled event; at most [`crate::model::MAX_EVENTS`].
    EventId(u8);
    /// A stock that is counted; at most [`crate::model::MAX_STOCKS`].
    StockId(u8);
    /// A moment of a conversation.
    NodeId(u16);
    /// Something the learner can choose.
    ActionId(u16);
    /// A way the deal can end.
    EndingId(u8);
    /// One outcome of an action or event, counted within it.
    OutcomeId(u8);
    /// A once-only action, counted among them; at most [`crate::model::MAX_ONCE`].
    OnceId(u8);
}

impl SmallId for FactId {
    fn number(self) -> u8 {
        self.0
    }

    fn from_number(number: u8) -> Self {
        Self(number)
    }
}

impl SmallId for OnceId {
    fn number(self) -> u8 {
        self.0
    }

    fn from_number(number: u8) -> Self {
        Self(number)
    }
}
