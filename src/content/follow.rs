//! Owns reading with places: a deserializer that passes everything on to another one and goes along in
//! the [`Places`] of the text, so that a [`Spanned`] value learns where it stands.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::UsizeDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::diagnostic::Span;
use super::places::{Value, Walk};

/// By this name a value asks for its place. No type that authors write is called so.
const SPANNED: &str = "$spanned";

/// A value with its place in the text that it was read from.
#[derive(Clone, Debug, Default)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Parts<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = Spanned<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value with its place")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Spanned<T>, A::Error> {
                let lacks = || A::Error::custom("a value is read without its place");
                let from = parts.next_element()?.ok_or_else(lacks)?;
                let to = parts.next_element()?.ok_or_else(lacks)?;
                let value = parts.next_element()?.ok_or_else(lacks)?;
                Ok(Spanned { value, span: Span::between(from, to) })
            }
        }
        from.deserialize_newtype_struct(SPANNED, Parts(PhantomData))
    }
}

/// Reads from `inner`, where `at` is what is read.
pub struct Follow<'p, D> {
    pub inner: D,
    pub at: Value<'p>,
}

/// What is passed on, with a visitor that goes along if it has to.
macro_rules! pass {
    (plain: $($name:ident)+) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$name(visitor)
        }
    )+};
    (along: $($name:ident($($arg:ident: $kind:ty),*))+) => {$(
        fn $name<V: Visitor<'de>>(self, $($arg: $kind,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$name($($arg,)* Along { visitor, at: self.at })
        }
    )+};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Follow<'_, D> {
    type Error = D::Error;

    pass! { plain:
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf
        deserialize_unit deserialize_identifier deserialize_ignored_any
    }
    pass! { along:
        deserialize_any()
        deserialize_unit_struct(name: &'static str)
        deserialize_seq()
        deserialize_tuple(len: usize)
        deserialize_tuple_struct(name: &'static str, len: usize)
        deserialize_map()
        deserialize_struct(name: &'static str, fields: &'static [&'static str])
        deserialize_enum(name: &'static str, variants: &'static [&'static str])
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_option(Along { visitor, at: self.at.of_some() })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        if name == SPANNED {
            return visitor.visit_seq(Parts { span: self.at.span(), given: 0, value: Some(self) });
        }
        self.inner.deserialize_newtype_struct(name, Along { visitor, at: self.at.walk().step() })
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

/// What a spanned value is made of: where it begins and ends, and the value itself.
struct Parts<D> {
    span: Span,
    given: usize,
    value: Option<D>,
}

impl<'de, D: Deserializer<'de>> SeqAccess<'de> for Parts<D> {
    type Error = D::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, D::Error> {
        let number = |n: usize| -> UsizeDeserializer<D::Error> { n.into_deserializer() };
        self.given += 1;
        match self.given {
            1 => seed.deserialize(number(self.span.from)).map(Some),
            2 => seed.deserialize(number(self.span.to)).map(Some),
            _ => self.value.take().map(|value| seed.deserialize(value)).transpose(),
        }
    }
}

/// A visitor, or what else is asked for, of a value at this place.
struct Along<'p, V> {
    visitor: V,
    at: Value<'p>,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Along<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        self.visitor.visit_bool(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<V::Value, E> {
        self.visitor.visit_i64(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<V::Value, E> {
        self.visitor.visit_u64(value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<V::Value, E> {
        self.visitor.visit_str(value)
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<V::Value, E> {
        self.visitor.visit_borrowed_str(value)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_unit()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_some(Follow { inner, at: self.at })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_newtype_struct(Follow { inner, at: self.at })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(Members { inner, walk: self.at.walk() })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(Members { inner, walk: self.at.walk() })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_enum(Choice { inner, at: self.at })
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Along<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.visitor.deserialize(Follow { inner, at: self.at })
    }
}

/// The parts of a list or of a struct.
struct Members<'p, A> {
    inner: A,
    walk: Walk<'p>,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Members<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.inner.next_element_seed(Along { visitor: seed, at: self.walk.step() })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.inner.next_key_seed(seed)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.next_value_seed(Along { visitor: seed, at: self.walk.step() })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// One of several variants, before or after its name is read.
struct Choice<'p, A> {
    inner: A,
    at: Value<'p>,
}

impl<'de, 'p, A: EnumAccess<'de>> EnumAccess<'de> for Choice<'p, A> {
    type Error = A::Error;
    type Variant = Choice<'p, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let (name, inner) = self.inner.variant_seed(seed)?;
        Ok((name, Choice { inner, at: self.at }))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Choice<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.newtype_variant_seed(Along { visitor: seed, at: self.at.walk().step() })
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.inner.tuple_variant(len, Along { visitor, at: self.at })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.inner.struct_variant(fields, Along { visitor, at: self.at })
    }
}
