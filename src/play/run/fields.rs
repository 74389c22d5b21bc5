//! Owns run files as named fields, each with its text: so that what a later version adds is kept, sealed
//! and reported without being understood.

use std::collections::BTreeSet;
use std::fmt;

use ron::value::RawValue;
use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::content::{self, Code, Diagnostic, Fault, Span, spot, squeezed, without_end};

/// Most fields of one part: many more than any version writes.
const MOST: usize = 200;

/// A field of a run file with its value in RON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub value: String,
}

impl Field {
    /// A field with this value.
    pub fn new(name: &str, value: &impl Serialize) -> Self {
        // On one line, with blanks.
        let line = ron::ser::PrettyConfig::new().depth_limit(0).struct_names(false);
        // Numbers, texts and lists of them cannot fail to serialise.
        Self { name: name.into(), value: ron::ser::to_string_pretty(value, line).unwrap_or_default() }
    }
}

/// The fields of a part of a file, in its order, each name once; the values stand in the source.
pub struct Fields<'a>(Vec<(String, &'a str)>);

impl<'a> Fields<'a> {
    /// Takes a field out; its text in the source.
    pub fn take(&mut self, name: &str) -> Option<&'a str> {
        let at = self.0.iter().position(|(found, _)| found == name)?;
        Some(self.0.remove(at).1)
    }

    /// How many fields that are still here stand before this one.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|(found, _)| found == name)
    }

    /// What was not taken, on one line each.
    pub fn rest(self) -> Vec<Field> {
        self.0.into_iter().map(|(name, value)| Field { name, value: squeezed(value) }).collect()
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Vec<(String, &'de str)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("fields with names")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let (mut fields, mut names): (Self::Value, _) = (Vec::new(), BTreeSet::new());
                while let Some(Named(name)) = map.next_key()? {
                    let value: &'de RawValue = map.next_value()?;
                    if !names.insert(name.clone()) {
                        return Err(A::Error::custom(format!("the field `{name}` is there twice")));
                    }
                    if names.len() > MOST {
                        return Err(A::Error::custom(format!("there are more than {MOST} fields")));
                    }
                    fields.push((name, without_end(value.get_ron()).trim_start()));
                }
                Ok(fields)
            }
        }
        deserializer.deserialize_struct("", &[], All).map(Fields)
    }
}

/// The name of a field.
struct Named(String);

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl Visitor<'_> for Name {
            type Value = Named;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }

            fn visit_str<E>(self, text: &str) -> Result<Named, E> {
                Ok(Named(text.to_owned()))
            }
        }
        deserializer.deserialize_identifier(Name)
    }
}

/// Reads a part of `source`.
///
/// # Errors
/// What is wrong, with its place in the whole.
pub fn read<T: DeserializeOwned>(source: &str, part: &str) -> Result<T, Diagnostic> {
    content::from_ron(part).map_err(|problem| placed(source, part, problem))
}

/// Reads a part of `source` as fields.
///
/// # Errors
/// What is wrong, with its place in the whole.
pub fn parts<'a, T: Deserialize<'a>>(source: &str, part: &'a str) -> Result<T, Diagnostic> {
    content::from_ron_borrowed(part).map_err(|problem| placed(source, part, problem))
}

/// Reads a field that must be there.
///
/// # Errors
/// That it is missing, or what is wrong with it.
pub fn required<T: DeserializeOwned>(source: &str, fields: &mut Fields<'_>, name: &str) -> Result<T, Diagnostic> {
    optional(source, fields, name)?.ok_or_else(|| Fault::new(Code::FieldLacking).with("field", name).located(source))
}

/// Reads a field that may be there.
///
/// # Errors
/// What is wrong with it.
pub fn optional<T: DeserializeOwned>(
    source: &str,
    fields: &mut Fields<'_>,
    name: &str,
) -> Result<Option<T>, Diagnostic> {
    fields.take(name).map(|part| read(source, part)).transpose()
}

/// The same problem with its place in `source`, of which `part` is a part.
fn placed(source: &str, part: &str, problem: Diagnostic) -> Diagnostic {
    let begin = (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize).min(source.len());
    let span = Span::between(begin + problem.span.from, begin + problem.span.to);
    Diagnostic { span, start: spot(source, span.from), end: spot(source, span.to), ..problem }
}
