//! What machines read has a schema for each version of each kind, in `docs/schema`, and fields change
//! only with the version.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use corner_office::pages::json::schemas;
use expect_test::expect_file;
use serde_json::Value;

use crate::support::root;

/// A schema without what it says to people.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let said = |(name, value): &(&String, &Value)| *name == "description" && value.is_string();
            fields.iter().filter(|field| !said(field)).map(|(name, value)| (name.clone(), shape(value))).collect()
        }
        Value::Array(list) => list.iter().map(shape).collect(),
        plain => plain.clone(),
    }
}

/// The version that a schema asks for.
fn version(schema: &Value) -> u64 {
    schema["properties"]["version"]["const"].as_u64().expect("each document says its version")
}

/// The schemas with the names of their files.
fn named() -> BTreeMap<String, Value> {
    let named = |(kind, schema)| {
        let schema = serde_json::to_value(schema).expect("a schema");
        (format!("{kind}.{}.json", version(&schema)), schema)
    };
    schemas().into_iter().map(named).collect()
}

#[test]
fn fields_change_only_with_the_version() {
    for (name, schema) in named() {
        let path = root().join("docs/schema").join(&name);
        if let Ok(kept) = fs::read_to_string(&path) {
            let kept: Value = serde_json::from_str(&kept).expect("a schema");
            assert!(
                shape(&kept) == shape(&schema),
                "{name}: fields have changed, so raise the version in `pages::json`"
            );
        }
        let text = serde_json::to_string_pretty(&schema).expect("a schema") + "\n";
        expect_file![path].assert_eq(&text);
    }
}

#[test]
fn what_machines_read_is_what_its_schema_says() {
    let schemas = named();
    let mut met = BTreeSet::new();
    for (snapshot, kind) in [
        ("solve", "certificate"),
        ("solve-bounded", "certificate"),
        ("solve-staying", "certificate"),
        ("verify", "findings"),
        ("audit", "audit"),
        ("method", "method"),
        ("replay-analysed", "play"),
        ("replay-unfinished", "play"),
        ("replay-record", "record"),
        ("simulate", "simulation"),
        ("validate-problems", "problems"),
    ] {
        let text = fs::read_to_string(root().join(format!("tests/suite/snapshots/{snapshot}.json"))).expect("there");
        let told: Value = serde_json::from_str(&text).expect("JSON");
        let documents = told.as_array().cloned().unwrap_or_else(|| vec![told]);
        for document in documents {
            let name = format!("{kind}.{}.json", document["version"]);
            let schema = schemas.get(&name).unwrap_or_else(|| panic!("{snapshot}: there is no {name}"));
            fits(&document, schema, schema).unwrap_or_else(|fault| panic!("{snapshot}: {fault}"));
            met.insert(name);
            let lessons = &document["lessons"];
            if lessons.is_object() {
                let name = format!("lessons.{}.json", lessons["version"]);
                let schema = schemas.get(&name).unwrap_or_else(|| panic!("{snapshot}: there is no {name}"));
                fits(lessons, schema, schema).unwrap_or_else(|fault| panic!("{snapshot}: {fault}"));
                met.insert(name);
            }
        }
    }
    assert_eq!(met, schemas.keys().cloned().collect(), "a kind of document without a snapshot");
}

/// Whether a value is what a schema asks for, as far as the keywords go that ours use.
fn fits(value: &Value, schema: &Value, whole: &Value) -> Result<(), String> {
    if let Some(place) = schema["$ref"].as_str() {
        let inner = whole.pointer(place.trim_start_matches('#')).ok_or_else(|| format!("there is no {place}"))?;
        fits(value, inner, whole)?;
    }
    for key in ["anyOf", "oneOf"] {
        let ways = schema[key].as_array().map_or(&[][..], Vec::as_slice);
        if !ways.is_empty() && ways.iter().all(|way| fits(value, way, whole).is_err()) {
            return Err(format!("{value} is none of {}", schema[key]));
        }
    }
    let is = |kind: &Value| match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => false,
    };
    let typed = match &schema["type"] {
        Value::Null => true,
        Value::Array(types) => types.iter().any(is),
        one => is(one),
    };
    let listed = schema["enum"].as_array().is_none_or(|list| list.contains(value));
    if !(typed && listed && schema.get("const").is_none_or(|meant| meant == value)) {
        return Err(format!("{value} is not {schema}"));
    }
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    if let Some(missing) = required.into_iter().find(|name| value.get(name).is_none()) {
        return Err(format!("there is no `{missing}` in {value}"));
    }
    let fields = schema["properties"].as_object().into_iter().flatten();
    let items = value.as_array().filter(|_| schema["items"].is_object()).into_iter().flatten();
    let inner = fields.filter_map(|(name, inner)| Some((value.get(name)?, inner)));
    inner.chain(items.map(|item| (item, &schema["items"]))).try_for_each(|(value, inner)| fits(value, inner, whole))
}
