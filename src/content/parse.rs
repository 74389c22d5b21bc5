//! Owns reading RON text safely: bounded size and depth, names that remember where they stand.

use std::fmt;

use serde::de::{self, DeserializeOwned, Visitor};
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};

use super::harm;
use super::problem::{Problem, line_column, located};
use crate::model::limits::{MAX_BYTES, MAX_DEPTH, MAX_ID, MAX_NAME};

/// A name in an authored file, with the address of its first byte so that a fault can point at it.
///
/// The address is only ever compared with the bounds of the source that is still borrowed, never
/// followed.
#[derive(Clone, Debug, Default)]
pub struct Name {
    pub text: String,
    address: usize,
}

impl Name {
    /// A name that stands for nothing in the file itself, but belongs where `place` is.
    pub fn at(place: &Self, text: impl Into<String>) -> Self {
        Self { text: text.into(), address: place.address }
    }

    /// Byte offset of this name in `source`, if it was read from there without escapes.
    pub fn offset_in(&self, source: &str) -> Option<usize> {
        let offset = self.address.checked_sub(source.as_ptr() as usize)?;
        (offset <= source.len() && self.address != 0).then_some(offset)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl<'de> Visitor<'de> for NameVisitor {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name in quotes")
            }

            fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Name, E> {
                Ok(Name { text: short(text)?, address: text.as_ptr() as usize })
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Name, E> {
                Ok(Name { text: short(text)?, address: 0 })
            }
        }
        // Other names and many messages are made of it, long before it is found to be no good id.
        fn short<E: de::Error>(text: &str) -> Result<String, E> {
            if text.len() > MAX_NAME {
                return Err(E::custom(format!("an id has {} characters, and may have {MAX_ID}", text.chars().count())));
            }
            Ok(text.to_owned())
        }
        deserializer.deserialize_str(NameVisitor)
    }
}

/// What is said of a file of so many bytes, if these are too many.
pub fn too_large(bytes: u64) -> Problem {
    let message = format!("the file has {bytes} bytes, more than the {MAX_BYTES} that are read");
    Problem::new((1, 1), &message, "is this the right file? A scenario is rarely larger than 200,000 bytes")
}

/// Turns bytes into text, refusing what is too large or not UTF-8.
///
/// # Errors
/// One problem that says where the text breaks.
pub fn text_of(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.len() > MAX_BYTES {
        return Err(too_large(bytes.len() as u64));
    }
    // Some editors put a byte order mark first; it is no part of the text.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        let (line, column) = line_column(good, good.len());
        Problem {
            line,
            column,
            message: "the file is not UTF-8 text from here on".into(),
            hint: "save it as UTF-8".into(),
        }
    })
}

/// Reads an authored file: its text and what it says.
///
/// # Errors
/// All characters that may not stand in it, or the first fault of notation, with places and hints.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<(&str, T), Vec<Problem>> {
    let source = text_of(bytes).map_err(|problem| vec![problem])?;
    Ok((source, read_text(source)?))
}

fn read_text<'a, T: Deserialize<'a>>(source: &'a str) -> Result<T, Vec<Problem>> {
    let open = harm::in_the_open(source);
    if !open.is_empty() {
        return Err(located(source, open));
    }
    let value = notation(source).map_err(|problem| vec![problem])?;
    let hidden = harm::in_texts(source);
    if hidden.is_empty() { Ok(value) } else { Err(located(source, hidden)) }
}

/// Whether `source` is free of what steers a terminal or misleads a reader, in the open and behind
/// escapes; line ends belong into the layout of a file, not into its texts.
///
/// # Errors
/// All such characters, with their places.
pub fn harmless(source: &str) -> Result<(), Vec<Problem>> {
    let mut faults = harm::in_the_open(source);
    faults.append(harm::in_texts(source));
    if faults.is_empty() { Ok(()) } else { Err(located(source, faults)) }
}

/// Reads `source` as RON.
///
/// # Errors
/// The first character that may not stand in it, or the first syntax or shape fault, with its place and
/// a hint.
pub fn from_ron<T: DeserializeOwned>(source: &str) -> Result<T, Problem> {
    from_ron_borrowed(source)
}

/// The same for what keeps parts of `source`.
///
/// # Errors
/// As above.
pub fn from_ron_borrowed<'a, T: Deserialize<'a>>(source: &'a str) -> Result<T, Problem> {
    read_text(source).map_err(|mut problems| problems.remove(0))
}

fn notation<'a, T: Deserialize<'a>>(source: &'a str) -> Result<T, Problem> {
    let options = ron::Options::default()
        .with_recursion_limit(MAX_DEPTH)
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    #[expect(clippy::wildcard_enum_match_arm, reason = "the reader has many faults, and may get more")]
    options.from_str(source).map_err(|error| {
        let hint = match &error.code {
            ron::Error::NoSuchStructField { expected, .. } => format!("fields possible here: {}", expected.join(", ")),
            ron::Error::NoSuchEnumVariant { expected, .. } => format!("possible here: {}", expected.join(", ")),
            ron::Error::MissingStructField { .. } => "add the field".into(),
            ron::Error::IntegerOutOfBounds => "use a smaller number, without a minus if it counts something".into(),
            ron::Error::ExceededRecursionLimit => format!("nest at most {MAX_DEPTH} levels"),
            _ => "compare with the field reference in scenarios/README.md".into(),
        };
        let message = match &error.code {
            // The reader's own words speak to programmers.
            ron::Error::ExceededRecursionLimit => "the brackets are nested too deep".into(),
            other => other.to_string(),
        };
        Problem::new((error.span.start.line, error.span.start.col), &message, &hint)
    })
}

/// SHA-256 of `source` with line ends as `\n`, in lower-case hex.
pub fn hash(source: &str) -> String {
    let mut hasher = Sha256::new();
    for (i, line) in source.split('\n').enumerate() {
        if i > 0 {
            hasher.update(b"\n");
        }
        hasher.update(line.strip_suffix('\r').unwrap_or(line).as_bytes());
    }
    hex(&hasher.finalize())
}

/// Lower-case hex of `bytes`.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
