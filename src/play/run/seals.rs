//! Owns the seals of a run file: each covers a part and, by the seal before it, everything earlier.
//! They let a reader say which part was changed; whoever works them all out anew passes.

use sha2::{Digest, Sha256};

use super::fields::{Field, squeezed};
use crate::content::hex;

/// The seal of these fields after one sealed `previous`. Neither their order nor their layout matters.
pub fn seal(previous: &str, fields: &[Field]) -> String {
    let mut named: Vec<&Field> = fields.iter().collect();
    named.sort_by(|a, b| a.name.cmp(&b.name));
    let values: Vec<String> = named.iter().map(|field| squeezed(&field.value)).collect();
    let each = named.iter().zip(&values).flat_map(|(field, value)| [field.name.as_str(), value.as_str()]);
    of_parts(std::iter::once(previous).chain(each))
}

/// The seal of these texts, in their order.
pub fn of_parts<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize()[..8])
}
