//! Owns what is only looked at: symbols, portraits, pictures, badges, hairlines, bars.

use bevy::prelude::*;
use tiny_skia::Pixmap;

use super::{Block, Kids, Ui};
use crate::art::{Mood, Shape};
use crate::game::theme::{self, Edge, Round};
use crate::model::Look;

impl Ui<'_> {
    /// A picture of a symbol beside text.
    pub fn mark(&self, kids: &mut Kids, shape: Shape, color: Color, size: f32) {
        let size = size * self.scale().min(1.5);
        let drawn = (size * self.pixels).round().max(1.0) as u32;
        let handle = {
            let (pictures, images) = &mut *self.art.borrow_mut();
            pictures.mark(images, shape, theme::rgb(color), drawn)
        };
        self.put_with(kids, Block::row().wide(size).high(size), ImageNode::new(handle), |_| ());
    }

    /// A portrait; round if `round`.
    pub fn portrait(&self, kids: &mut Kids, look: &Look, mood: Mood, size: f32, round: bool, tint: Color) {
        let drawn = (size * self.pixels).round().clamp(1.0, 1024.0) as u32;
        let handle = {
            let (pictures, images) = &mut *self.art.borrow_mut();
            pictures.portrait(images, look, mood, drawn)
        };
        let block = Block::row().wide(size).high(size).round(if round { Round::Full } else { Round::Card });
        self.put_with(kids, block, ImageNode { color: tint, ..ImageNode::new(handle) }, |_| ());
    }

    /// A citation badge such as `VR-4`; nothing while an assessment goes on.
    pub fn badge(&self, kids: &mut Kids, text: &str) {
        if !self.app.method_shows() {
            return;
        }
        let block = Block::row().pad(theme::BADGE_SIDES, theme::S0).round(Round::Badge);
        self.put(kids, block.edges(Edge::Hair, theme::CITED), |k| self.line(k, theme::CAPTION, theme::AMBER, text));
    }

    /// A symbol with text beside it, at the height of its first line.
    pub fn marked(&self, kids: &mut Kids, shape: Shape, color: Color, size: f32, fill: impl FnOnce(&mut Kids)) {
        // A smaller symbol hangs lower in the line.
        let above = if size < theme::MARK { 5.0 } else { 4.0 };
        self.put(kids, Block::row().gap(theme::S2), |k| {
            let mut hung = Block::row();
            hung.node.padding = UiRect::top(px(above * self.scale()));
            self.put(k, hung, |k| self.mark(k, shape, color, size));
            self.grow(k, fill);
        });
    }

    /// A picture that fills its parent.
    pub fn picture(&self, kids: &mut Kids, picture: Handle<Image>) {
        self.put_with(kids, Block::over_all(), ImageNode::new(picture), |_| ());
    }

    /// Lines drawn over the whole of a parent that is as large as `size`, in logical pixels; `what` tells this
    /// drawing from others. The canvas has [`Ui::pixels`] for each of them.
    pub fn drawn(&self, kids: &mut Kids, what: &str, size: Vec2, draw: impl FnOnce(&mut Pixmap)) {
        let size = ((size.x * self.pixels) as u32, (size.y * self.pixels) as u32);
        let handle = {
            let (pictures, images) = &mut *self.art.borrow_mut();
            pictures.lines(images, &format!("{what} {size:?}"), size, draw)
        };
        if let Some(handle) = handle {
            self.picture(kids, handle);
        }
    }

    /// A hairline.
    pub fn rule(&self, kids: &mut Kids, color: Color) {
        self.put(kids, Block::row().high(Edge::Hair.px()).ground(color), |_| ());
    }

    /// A bar that is full to so many of a thousand.
    pub fn bar(&self, kids: &mut Kids, per_mille: i64, color: Color) {
        self.put(kids, Block::row().high(6.0).ground(theme::RULE), |k| {
            let mut part = Block::row().shrink().ground(color);
            part.node.width = percent(per_mille as f32 / 10.0);
            self.put(k, part, |_| ());
        });
    }

    /// A bar of what was earned, to the right of its middle, and lost, to the left, where `most` reaches an end.
    pub fn balance(&self, kids: &mut Kids, earned: i32, lost: i32, most: i32) {
        const HALF: f32 = 50.0;
        const HEIGHT: f32 = 8.0;
        let length = |points: i32| HALF * points as f32 / most as f32;
        self.put(kids, Block::row().wide(2.0 * HALF).high(HEIGHT).ground(theme::RULE), |k| {
            let mut part = |left: f32, width: f32, color: Color| {
                self.put(k, Block::at(left, 0.0).wide(width).high(HEIGHT).ground(color), |_| ());
            };
            part(HALF, length(earned), theme::ALLY);
            part(HALF - length(-lost), length(-lost), theme::FOE);
            part(HALF - 0.5, 1.0, theme::TEXT);
        });
    }
}
