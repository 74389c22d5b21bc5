//! Owns what machines read: a view of its own for each kind of document, apart from what the program
//! works with. Each document says its version, and a schema is derived from each view
//! (`docs/schema`).

mod audit;
mod certificate;
mod findings;
mod lessons;
mod method;
mod notes;
mod play;
mod problems;
mod simulation;
mod voices;
mod weighing;

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

pub use audit::Audited;
pub use certificate::Sheet;
pub use findings::{Findings, Found, ToldAttempt};
pub use lessons::Remember;
pub use method::Catalogue;
pub use play::{Record, Remembered};
pub use problems::{Problem, Problems};
pub use simulation::Statistics;

/// The version of a kind of document. Whoever adds, renames or drops a field raises it.
pub struct Version<const N: u32>;

impl<const N: u32> Serialize for Version<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(N)
    }
}

impl<const N: u32> JsonSchema for Version<N> {
    fn schema_name() -> Cow<'static, str> {
        format!("Version{N}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "const": N })
    }
}

/// The schema of each kind of document, by its name.
pub fn schemas() -> [(&'static str, Schema); 9] {
    [
        ("audit", schema::<Audited<'_>>()),
        ("certificate", schema::<Sheet<'_>>()),
        ("findings", schema::<Findings<'_>>()),
        ("lessons", schema::<Remember<'_>>()),
        ("method", schema::<Catalogue<'_>>()),
        ("play", schema::<Record<'_>>()),
        ("problems", schema::<Problems<'_>>()),
        ("record", schema::<Remembered<'_>>()),
        ("simulation", schema::<Statistics<'_>>()),
    ]
}

fn schema<T: JsonSchema>() -> Schema {
    // As it is written: what is always there is required.
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}
