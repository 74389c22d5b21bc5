//! Owns how predicates are read: `Not`, `All` and `Any` stand among the names of the leaves, as if one
//! enum had them all, so that authors see one notation and faults list all that is possible.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{EnumAccessDeserializer, StrDeserializer};
use serde::de::{self, DeserializeSeed, EnumAccess, IntoDeserializer, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::expr::Expr;

/// What can stand where a predicate is expected.
pub struct Notation {
    /// What the leaves are called together.
    name: &'static str,
    /// `Not`, `All`, `Any`, and the names of the leaves.
    names: Vec<&'static str>,
}

/// Leaves that can be read.
pub trait Written: for<'de> Deserialize<'de> {
    /// [`Notation::of`] them, worked out once.
    fn notation() -> &'static Notation;
}

/// Lets predicates of these leaves be read; the name is what a fault calls them.
macro_rules! written {
    ($leaf:ty, $name:literal) => {
        impl $crate::model::Written for $leaf {
            fn notation() -> &'static $crate::model::Notation {
                static NOTATION: std::sync::OnceLock<$crate::model::Notation> = std::sync::OnceLock::new();
                NOTATION.get_or_init(|| $crate::model::Notation::of::<Self>($name))
            }
        }
    };
}
pub(crate) use written;

const NOT: &str = "Not";
const ALL: &str = "All";
const ANY: &str = "Any";

impl Notation {
    /// Asks the leaves for their names; `name` is what they are called together.
    pub fn of<L: for<'de> Deserialize<'de>>(name: &'static str) -> Self {
        Self { name, names: [NOT, ALL, ANY].iter().chain(variants::<L>()).copied().collect() }
    }

    /// `Not`, `All`, `Any`, and the names of the leaves.
    pub fn names(&self) -> &[&'static str] {
        &self.names
    }
}

/// The names of an enum's variants.
pub fn variants<E: for<'de> Deserialize<'de>>() -> &'static [&'static str] {
    let nameless: StrDeserializer<'_, Names> = "".into_deserializer();
    E::deserialize(nameless).map_or_else(|Names(names)| names, |_| &[])
}

impl<'de, L: Written> Deserialize<'de> for Expr<L> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let notation = L::notation();
        from.deserialize_enum(notation.name, &notation.names, Predicate(PhantomData))
    }
}

struct Predicate<L>(PhantomData<L>);

impl<'de, L: Written> Visitor<'de> for Predicate<L> {
    type Value = Expr<L>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a predicate")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, from: A) -> Result<Expr<L>, A::Error> {
        let (name, access) = from.variant_seed(Named(L::notation()))?;
        match name {
            NOT => access.newtype_variant().map(Expr::Not),
            ALL => access.newtype_variant().map(Expr::All),
            ANY => access.newtype_variant().map(Expr::Any),
            leaf => L::deserialize(EnumAccessDeserializer::new(Begun { name: leaf, access })).map(Expr::Leaf),
        }
    }
}

/// Reads one of the names.
struct Named(&'static Notation);

impl<'de> DeserializeSeed<'de> for Named {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<&'static str, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Named {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("variant identifier")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<&'static str, E> {
        let known = self.0.names.iter().find(|known| **known == name);
        known.copied().ok_or_else(|| E::unknown_variant(name, &self.0.names))
    }
}

/// A leaf of which the name has been read.
struct Begun<A> {
    name: &'static str,
    access: A,
}

impl<'de, A: VariantAccess<'de>> EnumAccess<'de> for Begun<A> {
    type Error = A::Error;
    type Variant = A;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, A), A::Error> {
        let name: StrDeserializer<'_, A::Error> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self.access))
    }
}

/// What an enum answers to a name that it does not have: those that it has.
#[derive(Debug)]
struct Names(&'static [&'static str]);

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

impl std::error::Error for Names {}

impl de::Error for Names {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }

    fn unknown_variant(_: &str, names: &'static [&'static str]) -> Self {
        Self(names)
    }
}
