//! Owns the widgets: a screen is built from these few, and never from raw nodes and colours.

use std::cell::{Cell, RefCell};

use bevy::a11y::AccessibilityNode;
use bevy::input_focus::tab_navigation::{TabGroup, TabIndex};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::text::LineHeight;
use bevy::ui::auto_directional_navigation::AutoDirectionalNavigation;
use bevy::ui_widgets::{Button, ControlOrientation, ScrollArea, Scrollbar, ScrollbarThumb};

use super::art::{Mood, Shape};
use super::fonts::Fonts;
use super::pictures::Pictures;
use super::table::{Do, Table};
use super::theme::{self, Type};
use crate::model::{Lang, Look};

/// Children under construction.
pub type Kids<'a> = ChildSpawnerCommands<'a>;

/// What building a screen needs.
pub struct Ui<'a> {
    pub table: &'a Table,
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
pub struct Press(pub Do);

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

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A line of a menu.
    Menu,
    /// A bordered button on the night.
    Plain,
    /// The one thing to do next.
    Primary,
    /// As striking, where focus lies elsewhere at first.
    Accent,
    /// A choice on paper.
    Paper,
    /// Leaving.
    Danger,
    /// A row of a list; chosen if `true`.
    Row(bool),
}

impl<'a> Ui<'a> {
    pub fn lang(&self) -> Lang {
        self.table.settings.lang
    }

    /// Text scale, 1.0 to 2.0.
    pub fn scale(&self) -> f32 {
        self.table.settings.text_percent as f32 / 100.0
    }

    /// Whether the text is so small that there is room for something: one of the `theme`'s text scales.
    pub fn has_room(&self, most: f32) -> bool {
        self.scale() <= most
    }

    /// A length that grows with the text, but less than it.
    pub fn grown(&self, length: f32) -> f32 {
        length * (1.0 + (self.scale() - 1.0) * 0.45)
    }

    pub fn word(&self, key: &str) -> String {
        self.table.words.get(key)
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

    /// A key cap.
    pub fn key_cap(&self, kids: &mut Kids, key: &str, on_paper: bool) {
        let (border, ink) = if on_paper { (theme::PAPER_RULE, theme::INK_DIM) } else { (theme::RULE, theme::DIM) };
        kids.spawn((
            Node {
                padding: UiRect::axes(px(6.0), px(1.0)),
                border: UiRect::all(px(1.0)),
                border_radius: BorderRadius::all(px(4.0)),
                min_width: px(24.0 * self.scale()),
                justify_content: JustifyContent::Center,
                flex_shrink: 0.0,
                ..default()
            },
            BorderColor::all(border),
            Pickable::IGNORE,
        ))
        .with_children(|k| self.line(k, theme::PRINT_SMALL, ink, key));
    }

    /// A citation badge such as `VR-4`; nothing while an assessment goes on.
    pub fn badge(&self, kids: &mut Kids, text: &str) {
        if !self.table.method_shows() {
            return;
        }
        kids.spawn((
            Node {
                padding: UiRect::axes(px(5.0), px(0.0)),
                border: UiRect::all(px(1.0)),
                border_radius: BorderRadius::all(px(3.0)),
                flex_shrink: 0.0,
                ..default()
            },
            BorderColor::all(theme::AMBER.with_alpha(0.6)),
            Pickable::IGNORE,
        ))
        .with_children(|k| self.line(k, theme::CAPTION, theme::AMBER, text));
    }

    /// A caption in small capitals' place: letter-spaced, dim.
    pub fn caption(&self, kids: &mut Kids, color: Color, text: impl Into<String>) {
        let text: String = text.into();
        let text = if self.lang() == Lang::En { text.to_uppercase() } else { text };
        kids.spawn(Node { margin: UiRect::bottom(px(theme::S1)), ..default() })
            .with_children(|k| self.text(k, theme::PRINT_SMALL, color, text));
    }

    /// A button with a label, an optional key and an optional note at its right end.
    pub fn button(&self, kids: &mut Kids, kind: Kind, does: Do, label: &str, key: Option<Key>, note: Option<&str>) {
        let dark = theme::TEXT;
        let (ground, hover, border, ink, dim) = match kind {
            Kind::Menu => (Color::NONE, theme::AMBER_GLOW, Color::NONE, dark, theme::DIM),
            Kind::Plain => (theme::RAISED, theme::RULE, theme::RULE, dark, theme::DIM),
            Kind::Primary | Kind::Accent => {
                (theme::AMBER_GLOW, theme::AMBER.with_alpha(0.3), theme::AMBER, dark, theme::DIM)
            }
            Kind::Paper => (theme::PAPER_RAISED, Color::WHITE, theme::PAPER_RULE, theme::INK, theme::INK_DIM),
            Kind::Danger => (Color::NONE, theme::FOE.with_alpha(0.2), theme::FOE, theme::FOE, theme::FOE),
            Kind::Row(true) => (theme::AMBER_GLOW, theme::AMBER_GLOW, theme::AMBER, dark, theme::DIM),
            Kind::Row(false) => (Color::NONE, theme::RAISED, Color::NONE, dark, theme::DIM),
        };
        let style = match kind {
            Kind::Menu => theme::MENU,
            Kind::Paper => theme::PRINT,
            _ => theme::BODY,
        };
        let node = Node {
            padding: UiRect::axes(px(theme::S3), px(if kind == Kind::Menu { 5.0 } else { theme::S2 })),
            border: UiRect::all(px(1.0)),
            border_radius: BorderRadius::all(px(6.0)),
            column_gap: px(theme::S3),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        };
        let chosen = kind == Kind::Row(true);
        let what = Pressable {
            key,
            first: kind == Kind::Primary,
            chosen,
            ground,
            border,
            ..Pressable::new(does, label, hover)
        };
        self.pressable(kids, node, what, |k| {
            if let Some(key) = key.filter(|key| key.leads) {
                self.key_cap(k, key.cap, kind == Kind::Paper);
            }
            self.grow(k, |k| self.text(k, style, ink, label));
            if let Some(note) = note {
                self.line(k, theme::CAPTION, dim, note);
            }
            if let Some(key) = key.filter(|key| !key.leads) {
                self.key_cap(k, key.cap, kind == Kind::Paper);
            }
        });
    }

    /// A small button that shows a sign or a word and its key.
    pub fn compact(&self, kids: &mut Kids, does: Do, label: &str, key: Option<Key>, sign: &str) {
        let node = Node {
            padding: UiRect::axes(px(theme::S2), px(2.0)),
            border: UiRect::all(px(1.0)),
            border_radius: BorderRadius::all(px(6.0)),
            column_gap: px(theme::S2),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        };
        let (ground, border) = (theme::RAISED, theme::RULE);
        let what = Pressable { key, ground, border, ..Pressable::new(does, label, theme::RULE) };
        self.pressable(kids, node, what, |k| {
            self.line(k, theme::CAPTION, theme::TEXT, sign);
            if let Some(key) = key {
                self.key_cap(k, key.cap, false);
            }
        });
    }

    /// Whatever can be pressed, by mouse, key and screen reader; not while it lies under an overlay.
    pub fn pressable(&self, kids: &mut Kids, node: Node, what: Pressable, fill: impl FnOnce(&mut Kids)) {
        let mut entity = kids.spawn((
            node,
            BackgroundColor(what.ground),
            BorderColor::all(what.border),
            Skin { rest: what.ground, hover: what.hover },
            Button,
            Press(what.does),
            Named(format!("{:?}", what.does)),
            AccessibleLabel::new(what.label),
            Hovered::default(),
            Outline::new(px(2.0), px(1.0), Color::NONE),
        ));
        if what.chosen {
            entity.insert(Chosen);
        }
        if self.live.get() {
            entity.insert((TabIndex(0), AutoDirectionalNavigation::default()));
            if let Some(key) = what.key {
                entity.insert(Hotkey(key.code));
            }
            if what.first {
                entity.insert(FirstFocus);
            }
        }
        entity.with_children(fill);
    }

    /// A box that takes the room left in a row, so that texts in it wrap.
    pub fn grow(&self, kids: &mut Kids, fill: impl FnOnce(&mut Kids)) {
        kids.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0.0),
                min_width: px(0.0),
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(fill);
    }

    /// Children one below the other.
    pub fn column(&self, kids: &mut Kids, gap: f32, fill: impl FnOnce(&mut Kids)) {
        kids.spawn((
            Node { flex_direction: FlexDirection::Column, row_gap: px(gap), flex_shrink: 0.0, ..default() },
            Pickable::IGNORE,
        ))
        .with_children(fill);
    }

    /// Children side by side; they wrap when the room is short.
    pub fn row(&self, kids: &mut Kids, gap: f32, fill: impl FnOnce(&mut Kids)) {
        kids.spawn((
            Node {
                column_gap: px(gap),
                row_gap: px(theme::S1),
                align_items: AlignItems::Center,
                flex_wrap: FlexWrap::Wrap,
                flex_shrink: 0.0,
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(fill);
    }

    /// An area that takes the room left and scrolls when its content is higher.
    pub fn scroll(&self, kids: &mut Kids, gap: f32, main: bool, fill: impl FnOnce(&mut Kids)) {
        self.area(kids, gap, main, (1.0, px(0.0)), fill);
    }

    /// An area as high as its content, which scrolls when the room is less.
    pub fn hug(&self, kids: &mut Kids, gap: f32, fill: impl FnOnce(&mut Kids)) {
        self.area(kids, gap, true, (0.0, auto()), fill);
    }

    fn area(&self, kids: &mut Kids, gap: f32, main: bool, room: (f32, Val), fill: impl FnOnce(&mut Kids)) {
        let mut frame = kids.spawn((
            Node { flex_grow: room.0, flex_basis: room.1, min_height: px(0.0), column_gap: px(theme::S1), ..default() },
            Pickable::IGNORE,
        ));
        frame.with_children(|kids| self.scrolling(kids, gap, main, fill));
    }

    fn scrolling(&self, kids: &mut Kids, gap: f32, main: bool, fill: impl FnOnce(&mut Kids)) {
        let mut area = kids.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0.0),
                min_width: px(0.0),
                min_height: px(0.0),
                row_gap: px(gap),
                padding: UiRect { right: px(theme::S2), bottom: px(theme::S2), left: px(3.0), top: px(3.0) },
                overflow: Overflow::scroll_y(),
                ..default()
            },
            ScrollArea,
            ScrollPosition::default(),
        ));
        if main {
            area.insert(MainScroll);
        }
        area.with_children(fill);
        let target = area.id();
        kids.spawn((
            Node { width: px(5.0), flex_shrink: 0.0, ..default() },
            Scrollbar { target, orientation: ControlOrientation::Vertical, min_thumb_length: 24.0 },
            Visibility::Hidden,
        ))
        .with_children(|k| {
            k.spawn((
                ScrollbarThumb { border_radius: BorderRadius::all(px(3.0)), ..default() },
                BackgroundColor(theme::FLAT),
            ));
        });
    }

    /// A picture of a symbol beside text.
    pub fn mark(&self, kids: &mut Kids, shape: Shape, color: Color, size: f32) {
        let size = size * self.scale().min(1.5);
        let drawn = (size * self.pixels).round().max(1.0) as u32;
        let handle = {
            let (pictures, images) = &mut *self.art.borrow_mut();
            pictures.mark(images, shape, theme::rgb(color), drawn)
        };
        kids.spawn((
            Node { width: px(size), height: px(size), flex_shrink: 0.0, ..default() },
            ImageNode::new(handle),
            Pickable::IGNORE,
        ));
    }

    /// A portrait; round if `round`.
    pub fn portrait(&self, kids: &mut Kids, look: &Look, mood: Mood, size: f32, round: bool, tint: Color) {
        let drawn = (size * self.pixels).round().clamp(1.0, 1024.0) as u32;
        let handle = {
            let (pictures, images) = &mut *self.art.borrow_mut();
            pictures.portrait(images, look, mood, drawn)
        };
        let radius = if round { BorderRadius::MAX } else { BorderRadius::all(px(8.0)) };
        kids.spawn((
            Node { width: px(size), height: px(size), border_radius: radius, flex_shrink: 0.0, ..default() },
            ImageNode { color: tint, ..ImageNode::new(handle) },
            Pickable::IGNORE,
        ));
    }

    /// A column over the whole window.
    pub fn page(&self, kids: &mut Kids, padding: UiRect, gap: f32, fill: impl FnOnce(&mut Kids)) {
        kids.spawn((
            Node { flex_direction: FlexDirection::Column, padding, row_gap: px(gap), ..filling() },
            TabGroup::new(0),
        ))
        .with_children(fill);
    }

    /// A column of this width at the side.
    pub fn side(&self, kids: &mut Kids, width: f32, fill: impl FnOnce(&mut Kids)) {
        kids.spawn((
            Node {
                width: px(width),
                flex_shrink: 0.0,
                flex_direction: FlexDirection::Column,
                row_gap: px(theme::S2),
                min_height: px(0.0),
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(fill);
    }

    /// A sheet of paper as long as its text, which scrolls when the room is less.
    pub fn paper(&self, kids: &mut Kids, fill: impl FnOnce(&mut Kids)) {
        kids.spawn((
            Node {
                flex_grow: 1.0,
                flex_basis: px(0.0),
                min_width: px(0.0),
                min_height: px(0.0),
                max_height: percent(100.0),
                align_self: AlignSelf::FlexStart,
                flex_direction: FlexDirection::Column,
                padding: UiRect::new(px(theme::S5), px(theme::S4), px(theme::S4), px(theme::S3)),
                border_radius: BorderRadius::all(px(8.0)),
                ..default()
            },
            BackgroundColor(theme::PAPER),
            BoxShadow::new(Color::BLACK.with_alpha(0.5), px(0.0), px(10.0), px(0.0), px(30.0)),
        ))
        .with_children(|k| self.hug(k, theme::S3, fill));
    }

    /// A hairline.
    pub fn rule(&self, kids: &mut Kids, color: Color) {
        kids.spawn((Node { height: px(1.0), flex_shrink: 0.0, ..default() }, BackgroundColor(color), Pickable::IGNORE));
    }
}

/// A node that covers its parent.
pub fn filling() -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(0.0),
        top: px(0.0),
        width: percent(100.0),
        height: percent(100.0),
        ..default()
    }
}

/// A key that presses a button.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    pub code: KeyCode,
    pub cap: &'static str,
    /// Whether its cap stands before the label.
    pub leads: bool,
}

/// A key whose cap follows the label.
pub const fn key(code: KeyCode, cap: &'static str) -> Option<Key> {
    Some(Key { code, cap, leads: false })
}

/// The key of the nth choice, from 0; none past the ninth.
pub fn digit(n: usize) -> Option<Key> {
    const DIGITS: [(KeyCode, &str); 9] = [
        (KeyCode::Digit1, "1"),
        (KeyCode::Digit2, "2"),
        (KeyCode::Digit3, "3"),
        (KeyCode::Digit4, "4"),
        (KeyCode::Digit5, "5"),
        (KeyCode::Digit6, "6"),
        (KeyCode::Digit7, "7"),
        (KeyCode::Digit8, "8"),
        (KeyCode::Digit9, "9"),
    ];
    DIGITS.get(n).map(|&(code, cap)| Key { code, cap, leads: true })
}

/// The key of the nth thing to do at the desk, from 0: a letter that means nothing else there.
pub fn letter(n: usize) -> Option<Key> {
    const LETTERS: [(KeyCode, &str); 22] = [
        (KeyCode::KeyA, "A"),
        (KeyCode::KeyB, "B"),
        (KeyCode::KeyC, "C"),
        (KeyCode::KeyD, "D"),
        (KeyCode::KeyE, "E"),
        (KeyCode::KeyF, "F"),
        (KeyCode::KeyG, "G"),
        (KeyCode::KeyI, "I"),
        (KeyCode::KeyJ, "J"),
        (KeyCode::KeyK, "K"),
        (KeyCode::KeyM, "M"),
        (KeyCode::KeyO, "O"),
        (KeyCode::KeyP, "P"),
        (KeyCode::KeyQ, "Q"),
        (KeyCode::KeyR, "R"),
        (KeyCode::KeyS, "S"),
        (KeyCode::KeyT, "T"),
        (KeyCode::KeyU, "U"),
        (KeyCode::KeyV, "V"),
        (KeyCode::KeyX, "X"),
        (KeyCode::KeyY, "Y"),
        (KeyCode::KeyZ, "Z"),
    ];
    LETTERS.get(n).map(|&(code, cap)| Key { code, cap, leads: true })
}

/// What can be pressed: what it does, how it is reached, and its colours.
#[derive(Clone, Copy, Debug)]
pub struct Pressable<'a> {
    pub does: Do,
    /// What a screen reader calls it.
    pub label: &'a str,
    /// The key that presses it from anywhere.
    pub key: Option<Key>,
    /// Whether focus goes here when a screen opens.
    pub first: bool,
    /// Whether it is the chosen one of a list, to be kept in view.
    pub chosen: bool,
    pub ground: Color,
    pub border: Color,
    /// Its ground under the mouse.
    pub hover: Color,
}

impl<'a> Pressable<'a> {
    /// Without a key, a ground or a border.
    pub fn new(does: Do, label: &'a str, hover: Color) -> Self {
        let (ground, border) = (Color::NONE, Color::NONE);
        Self { does, label, key: None, first: false, chosen: false, ground, border, hover }
    }
}

fn paragraph(text: &str) -> AccessibilityNode {
    let mut node = accesskit::Node::new(accesskit::Role::Paragraph);
    node.set_value(text);
    AccessibilityNode(node)
}
