//! Owns what something authored *does*, apart from how it is worded and laid out: a canonical form,
//! and its hash. Two texts with the same hash play the same.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::parse::hex;

/// Version of the canonical form; it stands before every hash. It is raised when what a deal already
/// does would be written otherwise; hashes of different versions are never compared.
const FORM: u32 = 1;

/// The hash of what `thing` does, such as `1:5f3a…`.
///
/// What is no part of the doing is left out by the type's own `Serialize`: wording, pictures, what can
/// be worked out from the rest. Of the rest, a field that says no or none doesn't count, so that one
/// that is added later changes no hash where it isn't used; a number or a list that is added later must
/// be left out by its type where it has its default. The order of fields doesn't matter, that of a list
/// does.
pub fn doing(thing: &impl Serialize) -> String {
    // What is serialised here are numbers, names, lists and choices: that can't fail.
    let value = serde_json::to_value(thing).unwrap_or_default();
    let mut text = String::new();
    write(&value, &mut text);
    format!("{FORM}:{}", hex(&Sha256::digest(text.as_bytes())[..16]))
}

fn write(value: &Value, into: &mut String) {
    match value {
        Value::Object(fields) => {
            let says_something = |value: &Value| !matches!(value, Value::Null | Value::Bool(false));
            let mut named: Vec<_> = fields.iter().filter(|(_, value)| says_something(value)).collect();
            named.sort_by_key(|(name, _)| *name);
            into.push('{');
            for (name, value) in named {
                _ = write!(into, "{name}:");
                write(value, into);
                into.push(',');
            }
            into.push('}');
        }
        Value::Array(items) => {
            into.push('[');
            for item in items {
                write(item, into);
                into.push(',');
            }
            into.push(']');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => _ = write!(into, "{value}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::doing;

    #[test]
    fn what_says_nothing_does_not_count_and_all_else_does() {
        let plain = doing(&json!({"days": 3, "parts": [{"a": 1}, {}]}));
        assert_eq!(plain, doing(&json!({"parts": [{"a": 1, "new": null}, {"new": false}], "new": false, "days": 3})));
        for other in [
            json!({"days": 4, "parts": [{"a": 1}, {}]}),
            json!({"days": 3, "parts": [{}, {"a": 1}]}),
            json!({"days": 3, "parts": [{"a": 1}]}),
            json!({"days": 3, "parts": [{"a": 0}, {}]}),
            json!({"days": 3, "parts": [{"a": 1}, {"new": 0}]}),
            json!({"days": 3, "parts": [{"a": 1}, {"Any": []}]}),
            json!({"days": "3", "parts": [{"a": 1}, {}]}),
        ] {
            assert_ne!(plain, doing(&other), "{other}");
        }
    }
}
