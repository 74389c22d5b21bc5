//! Owns the words of the interface: Fluent messages in both languages, built into the program, and how
//! numbers, marks and prospects are written.

mod lessons;
mod notes;
mod numbers;
mod people;
mod problems;
mod voices;
mod worth;

pub use lessons::{Part, ToldLesson};
pub use numbers::{decimal, grouped, signed};
pub use people::whom;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::Lang;

/// One Fluent source of a language.
macro_rules! ftl {
    ($tag:literal, $file:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/lang/", $tag, "/", $file, ".ftl"))
    };
}

/// The Fluent sources of a language.
pub fn sources(lang: Lang) -> [&'static str; 5] {
    match lang {
        Lang::En => {
            [ftl!("en", "common"), ftl!("en", "lessons"), ftl!("en", "cli"), ftl!("en", "game"), ftl!("en", "problems")]
        }
        Lang::Zh => [
            ftl!("zh-CN", "common"),
            ftl!("zh-CN", "lessons"),
            ftl!("zh-CN", "cli"),
            ftl!("zh-CN", "game"),
            ftl!("zh-CN", "problems"),
        ],
    }
}

/// The interface's words in one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    pub fn new(lang: Lang) -> Self {
        // Both tags are well-formed; the default would cost no more than plural forms.
        let tag = lang.tag().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks have no glyph and both languages run left to right.
        bundle.set_use_isolating(false);
        for source in sources(lang) {
            // A faulty line costs its own message only; the tests refuse any.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `key` without arguments.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message `key` with a number.
    pub fn count(&self, key: &str, n: i64) -> String {
        self.with(key, &[("n", n.into())])
    }

    /// The message `key` with arguments; the key itself if there is no such message.
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            args.set(*name, value.clone());
        }
        let pattern = self.bundle.get_message(key).and_then(|m| m.value());
        pattern.map_or_else(
            || key.to_owned(),
            |p| self.bundle.format_pattern(p, Some(&args), &mut Vec::new()).into_owned(),
        )
    }
}
