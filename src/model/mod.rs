//! Owns what a deal *is*: vocabulary, scenario, state and knowledge. No behaviour, no files, no
//! chance.

/// Holds that the list of a kind has each variant: whoever adds one and forgets it there is told so.
macro_rules! all_of {
    ($kind:ty) => {
        const _: () = assert!(
            // A byte for each variant.
            <$kind>::ALL.len() == size_of::<enum_map::EnumMap<$kind, u8>>(),
            concat!("a variant is missing in the list `ALL` of ", stringify!($kind))
        );
    };
}
pub(crate) use all_of;

mod belief;
mod condition;
mod effect;
mod expr;
mod harmless;
mod ids;
pub mod limits;
pub mod look;
mod method;
mod moves;
mod notation;
mod odds;
mod paper;
mod refs;
mod scenario;
mod set;
mod share;
mod state;
mod tell;
mod text;
mod voices;

pub use belief::Belief;
pub use condition::{Condition, Part, Reads, TranslateConditions};
pub use effect::{Change, Effect, TranslateEffects};
pub use expr::{Expr, Join, Leaf};
pub use harmless::{Harm, MOST_MARKS, Watch, harmless, harmless_path, is_harmful};
pub use ids::{ActionId, EndingId, EventId, FactId, NodeId, OnceId, OutcomeId, PersonId, StockId, TruthId};
pub use limits::{MAX_EVENTS, MAX_FACTS, MAX_ONCE, MAX_PEOPLE, MAX_STOCKS, MAX_TRUTHS, MOST_STOCK};
pub use look::Look;
pub use method::{
    ATTITUDE_MAX, ATTITUDE_MIN, ATTITUDES, Concern, Dimension, Element, FactKind, INCLINED_MAX, Influence, Meaning,
    Phase, RUNG_MAX, Stage, Verdict,
};
pub use moves::{Approach, Group, Manner, Move, Nature, Schooled};
pub(crate) use notation::written;
pub use notation::{Notation, Written, variants};
pub use paper::{Band, Making, Paper, PaperKind, PaperLine, PaperPart};
pub use refs::{Facts, Ids, Measure, Never, Refs, Translate, Whose};
pub use scenario::{
    Absence, Action, Bone, Case, Cause, Ending, EndingKind, Event, Fact, Node, Outcome, Paragraph, Person, Place,
    Resolution, Rival, Scenario, ScenarioParts, Stock, Tension, TensionKind, Truth, alone,
};
pub use set::{IdSet, SmallId};
pub use share::hundredths;
pub use state::{Knowledge, PersonState, Position, Scene, State, Turn};
pub use tell::{Tell, Voice};
pub use text::{Lang, Text};
pub use voices::{Advice, Adviser, Side, Voices};
