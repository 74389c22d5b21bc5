//! Owns reading RON text safely: bounded size and depth, names that remember where they stand.

use serde::de::{self, DeserializeOwned};
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};

use super::diagnostic::{Code, Diagnostic, Fault, Faults, Help, Noun, Span, Spot, offset_of};
use super::follow::{Follow, Spanned};
use super::harm;
use super::places::Places;
use crate::model::limits::{MAX_BYTES, MAX_DEPTH, MAX_ID, MAX_NAME};

/// A name in an authored file, with its place, so that a fault can point at it.
#[derive(Clone, Debug, Default)]
pub struct Name {
    pub text: String,
    pub span: Span,
}

impl Name {
    /// A name that stands for nothing in the file itself, but belongs where `place` is.
    pub fn at(place: &Self, text: impl Into<String>) -> Self {
        Self { text: text.into(), span: place.span }
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Spanned { value: Short(text), span } = Spanned::deserialize(deserializer)?;
        Ok(Self { text, span })
    }
}

/// What can be a name. Other names and many messages are made of it, long before it is found to be no good
/// id.
struct Short(String);

impl<'de> Deserialize<'de> for Short {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.len() > MAX_NAME {
            let count = text.chars().count();
            return Err(de::Error::custom(format!("an id has {count} characters, and may have {MAX_ID}")));
        }
        Ok(Self(text))
    }
}

/// What is said of a file of so many bytes, if these are too many.
pub fn too_large(bytes: u64) -> Diagnostic {
    let fault = Fault::new(Code::TooLarge).with("bytes", bytes).with("most", MAX_BYTES);
    fault.help(Help::RightFile).located("")
}

/// Turns bytes into text, refusing what is too large or not UTF-8.
///
/// # Errors
/// One problem that says where the text breaks.
pub fn text_of(bytes: &[u8]) -> Result<&str, Diagnostic> {
    if bytes.len() > MAX_BYTES {
        return Err(too_large(bytes.len() as u64));
    }
    // Some editors put a byte order mark first; it is no part of the text.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        Fault::new(Code::NotText).at(Span::at(good.len())).help(Help::SaveAsText).located(good)
    })
}

/// An authored file: its text, what it says, and where what it says stands.
pub struct Authored<'a, T> {
    pub source: &'a str,
    pub value: T,
    pub places: Places<'a>,
}

/// Reads an authored file.
///
/// # Errors
/// All characters that may not stand in it, or all that is not closed and the first fault of notation,
/// with places and hints.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<Authored<'_, T>, Vec<Diagnostic>> {
    let source = text_of(bytes).map_err(|problem| vec![problem])?;
    let open = harm::in_the_open(source);
    if !open.is_empty() {
        return Err(open.located(source));
    }
    let places = Places::of(source);
    let mut faults = places.faults().clone();
    let value = with_places(source, &places).map_err(|fault| {
        // Where brackets don't pair, the reader of the notation stumbles over what follows from that.
        if faults.is_empty() || !follows_from_brackets(fault.code) {
            faults.push(fault);
        }
        std::mem::take(&mut faults).located(source)
    })?;
    harm::in_texts(source).or(source, Authored { source, value, places })
}

/// Whether a fault may only be what comes of a bracket too many or too few before it.
fn follows_from_brackets(code: Code) -> bool {
    use Code::{
        DuplicateField, ExpectedMark, ExpectedNoun, FileEnds, MissingField, Notation, SomethingAfterEnd, UnknownField,
        WrongValue,
    };
    let shapes = [ExpectedMark, ExpectedNoun, FileEnds, Notation, SomethingAfterEnd, WrongValue];
    shapes.contains(&code) || [DuplicateField, MissingField, UnknownField].contains(&code)
}

/// Whether `source` is free of what steers a terminal or misleads a reader, in the open and behind
/// escapes; line ends belong into the layout of a file, not into its texts.
///
/// # Errors
/// All such characters, with their places.
pub fn harmless(source: &str) -> Result<(), Vec<Diagnostic>> {
    let mut faults = harm::in_the_open(source);
    faults.append(harm::in_texts(source));
    faults.or(source, ())
}

/// Reads `source` as RON.
///
/// # Errors
/// The first character that may not stand in it, or the first syntax or shape fault, with its place and
/// a hint.
pub fn from_ron<T: DeserializeOwned>(source: &str) -> Result<T, Diagnostic> {
    from_ron_borrowed(source)
}

/// The same for what keeps parts of `source`.
///
/// # Errors
/// As above.
pub fn from_ron_borrowed<'a, T: Deserialize<'a>>(source: &'a str) -> Result<T, Diagnostic> {
    let first = |faults: Faults| faults.located(source).into_iter().next().map_or(Ok(()), Err);
    first(harm::in_the_open(source))?;
    let read = options().from_str(source).map_err(|error| fault_of(source, &error).located(source))?;
    first(harm::in_texts(source))?;
    Ok(read)
}

fn options() -> ron::Options {
    ron::Options::default()
        .with_recursion_limit(MAX_DEPTH)
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// Reads names with their places.
fn with_places<T: DeserializeOwned>(source: &str, places: &Places<'_>) -> Result<T, Fault> {
    let told = |error| fault_of(source, &error);
    let mut reader = ron::Deserializer::from_str_with_options(source, &options()).map_err(told)?;
    let read = T::deserialize(Follow { inner: &mut reader, at: places.root() });
    let read = read.and_then(|read| reader.end().map(|()| read));
    read.map_err(|code| told(reader.span_error(code)))
}

/// What the reader of the notation found, in our words.
fn fault_of(source: &str, error: &ron::error::SpannedError) -> Fault {
    let offset = |at: &ron::error::Position| offset_of(source, Spot { line: at.line, column: at.col });
    fault_by(&error.code).at(Span::between(offset(&error.span.start), offset(&error.span.end)))
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the reader has many faults, and may get more")]
fn fault_by(error: &ron::Error) -> Fault {
    use ron::Error;
    let mark = |mark: &str| Fault::new(Code::ExpectedMark).with("mark", mark);
    let noun = |noun: Noun| Fault::new(Code::ExpectedNoun).with("what", noun);
    let fault = match error {
        Error::NoSuchStructField { expected, found, .. } => {
            let fault = Fault::new(Code::UnknownField).with("field", found);
            return fault.with("known", expected.join(", ")).help(Help::PossibleFields);
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            let fault = Fault::new(Code::UnknownVariant).with("name", found);
            return fault.with("known", expected.join(", ")).help(Help::Possible);
        }
        Error::MissingStructField { field, .. } => {
            return Fault::new(Code::MissingField).with("field", *field).help(Help::AddField);
        }
        Error::DuplicateStructField { field, .. } => {
            return Fault::new(Code::DuplicateField).with("field", *field).help(Help::RemoveOne);
        }
        Error::IntegerOutOfBounds => return Fault::new(Code::NumberOutOfBounds).help(Help::SmallerNumber),
        Error::ExceededRecursionLimit => {
            return Fault::new(Code::TooDeep).with("most", MAX_DEPTH).help(Help::NestAtMost);
        }
        Error::ExpectedArray => mark("["),
        Error::ExpectedArrayEnd => mark("]"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => mark("("),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => mark(")"),
        Error::ExpectedMap => mark("{"),
        Error::ExpectedMapEnd => mark("}"),
        Error::ExpectedMapColon => mark(":"),
        Error::ExpectedComma => mark(","),
        Error::ExpectedStringEnd => mark("\""),
        Error::ExpectedString => noun(Noun::QuotedText),
        Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. } => noun(Noun::Number),
        Error::ExpectedBoolean => noun(Noun::TrueOrFalse),
        Error::ExpectedChar => noun(Noun::Character),
        Error::ExpectedIdentifier => noun(Noun::Name),
        Error::Eof => Fault::new(Code::FileEnds),
        Error::TrailingCharacters => Fault::new(Code::SomethingAfterEnd),
        Error::InvalidValueForType { expected, found } => {
            Fault::new(Code::WrongValue).with("wanted", expected).with("found", found)
        }
        other => Fault::new(Code::Notation).with("says", other.to_string()),
    };
    fault.help(Help::CompareReference)
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
