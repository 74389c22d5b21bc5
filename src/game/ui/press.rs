//! Owns whatever can be pressed: buttons, their kinds and keys.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::auto_directional_navigation::AutoDirectionalNavigation;
use bevy::ui_widgets::Button;

use super::{Block, Chosen, FirstFocus, Hotkey, Kids, Named, Press, Skin, Ui};
use crate::game::message::Message;
use crate::game::theme::{self, Edge, Round};

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

/// What can be pressed: what it does and how it is reached.
#[derive(Clone, Copy, Debug)]
pub struct Pressable<'a> {
    pub does: Message,
    /// What a screen reader calls it.
    pub label: &'a str,
    /// The key that presses it from anywhere.
    pub key: Option<Key>,
    /// Whether focus goes here when a screen opens.
    pub first: bool,
    /// Whether it is the chosen one of a list, to be kept in view.
    pub chosen: bool,
    /// Its ground under the mouse.
    pub hover: Color,
}

impl<'a> Pressable<'a> {
    /// Without a key, and nothing out of the ordinary.
    pub fn new(does: Message, label: &'a str, hover: Color) -> Self {
        Self { does, label, key: None, first: false, chosen: false, hover }
    }
}

impl Ui<'_> {
    /// A key cap.
    pub fn key_cap(&self, kids: &mut Kids, key: &str, on_paper: bool) {
        let (border, ink) = if on_paper { (theme::PAPER_RULE, theme::INK_DIM) } else { (theme::RULE, theme::DIM) };
        let block = Block::row().pad(theme::KEY_SIDES, theme::KEY_ENDS).least_width(theme::KEY_CAP).centre();
        self.put(kids, block.round(Round::Key).edges(Edge::Hair, border), |k| {
            self.line(k, theme::PRINT_SMALL, ink, key)
        });
    }

    /// A button with a label, an optional key and an optional note at its right end.
    pub fn button(
        &self,
        kids: &mut Kids,
        kind: Kind,
        does: Message,
        label: &str,
        key: Option<Key>,
        note: Option<&str>,
    ) {
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
        let high = if kind == Kind::Menu { theme::MENU_LINE } else { theme::S2 };
        let block = Block::row().pad(theme::S3, high).gap(theme::S3).middle().round(Round::Button);
        let block = block.ground(ground).edges(Edge::Hair, border);
        let chosen = kind == Kind::Row(true);
        let what = Pressable { key, first: kind == Kind::Primary, chosen, ..Pressable::new(does, label, hover) };
        self.pressable(kids, block, what, |k| {
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
    pub fn compact(&self, kids: &mut Kids, does: Message, label: &str, key: Option<Key>, sign: &str) {
        let block = Block::row().pad(theme::S2, theme::THIN).gap(theme::S2).middle().round(Round::Button);
        let block = block.ground(theme::RAISED).edges(Edge::Hair, theme::RULE);
        let what = Pressable { key, ..Pressable::new(does, label, theme::RULE) };
        self.pressable(kids, block, what, |k| {
            self.line(k, theme::CAPTION, theme::TEXT, sign);
            if let Some(key) = key {
                self.key_cap(k, key.cap, false);
            }
        });
    }

    /// Whatever can be pressed, by mouse, key and screen reader; not while it lies under an overlay.
    pub fn pressable(&self, kids: &mut Kids, block: Block, what: Pressable, fill: impl FnOnce(&mut Kids)) {
        let mut entity = kids.spawn((
            block.node(self),
            BackgroundColor(block.ground),
            BorderColor::all(block.border),
            Skin { rest: block.ground, hover: what.hover },
            Button,
            Press(what.does),
            Named(format!("{:?}", what.does)),
            AccessibleLabel::new(what.label),
            Hovered::default(),
            Outline::new(px(Edge::Thick.px()), px(Edge::Hair.px()), Color::NONE),
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
