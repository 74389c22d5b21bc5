//! Owns the widgets: a screen is built from these few, and from tokens, never from raw nodes and numbers.

mod block;
mod frames;
mod press;
mod shown;

use std::cell::{Cell, RefCell};

use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::text::LineHeight;

use super::app::AppState;
use super::fonts::Fonts;
use super::message::Message;
use super::pictures::Pictures;
use super::theme::{self, Size, Type};
use crate::model::Lang;

pub use block::{Block, Corner};
pub use press::{Key, Kind, Pressable, digit, key, letter};

/// Children under construction.
pub type Kids<'a> = ChildSpawnerCommands<'a>;

/// What building a screen needs.
pub struct Ui<'a> {
    pub app: &'a AppState,
    pub fonts: &'a Fonts,
    /// Drawing needs both; building is single-threaded and never draws while it draws.
    pub art: RefCell<(&'a mut Pictures, &'a mut Assets<Image>)>,
    /// Whether what is built now can be pressed; what lies under an overlay can't.
    pub live: Cell<bool>,
    /// Physical pixels per logical pixel.
    pub pixels: f32,
    /// Size of the window in logical pixels.
    pub window: Vec2,
}

/// What activating this entity does.
#[derive(Component, Clone, Copy, Debug)]
pub struct Press(pub Message);

/// Stable name of something focusable, so that focus survives a rebuild.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
pub struct Named(pub String);

/// The keys that press this entity from anywhere.
#[derive(Component, Clone, Copy, Debug)]
pub struct Hotkey(pub KeyCode);

/// Where focus goes when a screen opens: the one thing to do next, if there is one.
#[derive(Component)]
pub struct FirstFocus;

/// The chosen row of a list, to be kept in view.
#[derive(Component)]
pub struct Chosen;

/// The scroll area that the page keys move.
#[derive(Component)]
pub struct MainScroll;

/// Grounds that a pressable thing takes.
#[derive(Component, Clone, Copy)]
pub struct Skin {
    pub rest: Color,
    pub hover: Color,
}

impl<'a> Ui<'a> {
    pub fn lang(&self) -> Lang {
        self.app.settings.lang
    }

    /// Text scale, 1.0 to 2.0.
    pub fn scale(&self) -> f32 {
        self.app.settings.text_percent as f32 / 100.0
    }

    /// Whether the text is so small that there is room for something: one of the `theme`'s text scales.
    pub fn has_room(&self, most: f32) -> bool {
        self.scale() <= most
    }

    /// A length at the size of the text, in logical pixels.
    pub fn size(&self, size: Size) -> f32 {
        size.at(self.scale())
    }

    pub fn word(&self, key: &str) -> String {
        self.app.words.get(key)
    }

    /// A text that wraps; it takes the width it is given.
    pub fn text(&self, kids: &mut Kids, style: Type, color: Color, text: impl Into<String>) {
        self.wrapping(kids, style, color, Justify::Left, text.into());
    }

    /// A text that wraps, each line in the middle.
    pub fn centred(&self, kids: &mut Kids, style: Type, color: Color, text: impl Into<String>) {
        self.wrapping(kids, style, color, Justify::Center, text.into());
    }

    fn wrapping(&self, kids: &mut Kids, style: Type, color: Color, justify: Justify, text: String) {
        kids.spawn((
            Text::new(text.clone()),
            self.fonts.of(style, self.lang(), self.scale()),
            TextColor(color),
            LineHeight::RelativeToFont(if style.1 > 28.0 { 1.2 } else { 1.42 }),
            TextLayout { justify, ..default() },
            Pickable::IGNORE,
            paragraph(&text),
        ));
    }

    /// A short text that never wraps.
    pub fn line(&self, kids: &mut Kids, style: Type, color: Color, text: impl Into<String>) {
        let text = text.into();
        kids.spawn((
            Text::new(text.clone()),
            self.fonts.of(style, self.lang(), self.scale()),
            TextColor(color),
            LineHeight::RelativeToFont(1.35),
            TextLayout { linebreak: LineBreak::NoWrap, ..default() },
            Node { flex_shrink: 0.0, ..default() },
            Pickable::IGNORE,
            paragraph(&text),
        ));
    }

    /// A short text that stays as large as what it stands in, which does not grow with the text. Its meaning
    /// stands elsewhere, at the player's size.
    pub fn fixed(&self, kids: &mut Kids, style: Type, color: Color, text: &str) {
        kids.spawn((Text::new(text), self.fonts.of(style, self.lang(), 0.93), TextColor(color), Pickable::IGNORE));
    }

    /// A caption in small capitals' place: letter-spaced, dim.
    pub fn caption(&self, kids: &mut Kids, color: Color, text: impl Into<String>) {
        let text: String = text.into();
        let text = if self.lang() == Lang::En { text.to_uppercase() } else { text };
        let block = Block::row().shrink().apart(theme::S0, theme::S1);
        self.put(kids, block, |k| self.text(k, theme::PRINT_SMALL, color, text));
    }
}

fn paragraph(text: &str) -> AccessibilityNode {
    let mut node = accesskit::Node::new(accesskit::Role::Paragraph);
    node.set_value(text);
    AccessibilityNode(node)
}
