//! Owns boxes: how things stand in one, how much room it takes and what it looks like, said in tokens.

use bevy::prelude::*;

use super::super::theme::{Edge, Round, Size, Space};
use super::{Kids, Ui};

/// A box, before it is put on the screen. As high or wide as what stands in it, and it keeps that.
#[derive(Clone, Debug)]
pub struct Block {
    pub(super) node: Node,
    pub(super) ground: Color,
    pub(super) border: Color,
    /// What depends on the size of the text.
    sizes: Vec<(Side, Size)>,
    /// Whether the mouse meets it.
    solid: bool,
}

/// A corner of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    TopLeft,
    TopRight,
    BottomRight,
}

#[derive(Clone, Copy, Debug)]
enum Side {
    Width,
    LeastWidth,
    MostWidth,
    Height,
}

impl Block {
    /// Things side by side.
    pub fn row() -> Self {
        let node = Node { flex_shrink: 0.0, ..default() };
        Self { node, ground: Color::NONE, border: Color::NONE, sizes: Vec::new(), solid: false }
    }

    /// Things one below the other.
    pub fn column() -> Self {
        let mut block = Self::row();
        block.node.flex_direction = FlexDirection::Column;
        block
    }

    /// A box at a place of a drawing, measured from its upper left corner; things stand below each other.
    pub fn at(left: f32, top: f32) -> Self {
        let mut block = Self::column();
        block.node.position_type = PositionType::Absolute;
        (block.node.left, block.node.top) = (px(left), px(top));
        block
    }

    /// A box at a corner of its parent, so far out of it.
    pub fn corner(corner: Corner, across: f32, down: f32) -> Self {
        let mut block = Self::column();
        block.node.position_type = PositionType::Absolute;
        let (across, down) = (px(-across), px(-down));
        match corner {
            Corner::TopLeft => (block.node.left, block.node.top) = (across, down),
            Corner::TopRight => (block.node.right, block.node.top) = (across, down),
            Corner::BottomRight => (block.node.right, block.node.bottom) = (across, down),
        }
        block
    }

    /// Over all of its parent.
    pub(super) fn over_all() -> Self {
        let mut block = Self::at(0.0, 0.0);
        (block.node.width, block.node.height) = (percent(100.0), percent(100.0));
        block
    }

    /// As wide as a drawing has worked out.
    pub fn wide(mut self, width: f32) -> Self {
        self.node.width = px(width);
        self
    }

    /// As high as a drawing has worked out.
    pub fn high(mut self, height: f32) -> Self {
        self.node.height = px(height);
        self
    }

    /// As wide as this, whatever stands in it.
    pub fn width(self, size: Size) -> Self {
        self.sized(Side::Width, size)
    }

    /// At least as wide as this.
    pub fn least_width(self, size: Size) -> Self {
        self.sized(Side::LeastWidth, size)
    }

    /// At most as wide as this.
    pub fn most_width(self, size: Size) -> Self {
        self.sized(Side::MostWidth, size)
    }

    /// As high as this, whatever stands in it.
    pub fn height(self, size: Size) -> Self {
        self.sized(Side::Height, size)
    }

    fn sized(mut self, side: Side, size: Size) -> Self {
        self.sizes.push((side, size));
        self
    }

    /// As wide as its parent.
    pub fn whole_width(mut self) -> Self {
        self.node.width = percent(100.0);
        self
    }

    /// Takes the room that is left, however little; what stands in it wraps or scrolls.
    pub fn fill(self) -> Self {
        self.share(1)
    }

    /// Takes as many parts of the room that is left.
    pub fn share(mut self, parts: u8) -> Self {
        (self.node.flex_grow, self.node.flex_basis) = (parts.into(), px(0.0));
        (self.node.min_width, self.node.min_height) = (px(0.0), px(0.0));
        self
    }

    /// Takes the room that is left, and at least what it needs.
    pub fn grow(mut self) -> Self {
        self.node.flex_grow = 1.0;
        self.shrink()
    }

    /// Gives way where there is less room than it needs.
    pub fn shrink(mut self) -> Self {
        self.node.flex_shrink = 1.0;
        self
    }

    /// May be lower than what stands in it, which then scrolls.
    pub fn low(mut self) -> Self {
        self.node.min_height = px(0.0);
        self
    }

    /// Things go on in a new line where there is no more room; the box is never wider than its parent.
    pub fn wrap(mut self) -> Self {
        self.node.flex_wrap = FlexWrap::Wrap;
        self.node.max_width = percent(100.0);
        self
    }

    /// So much between things.
    pub fn gap(self, gap: Space) -> Self {
        self.gaps(gap, gap)
    }

    /// So much between things side by side, and between lines.
    pub fn gaps(mut self, across: Space, down: Space) -> Self {
        (self.node.column_gap, self.node.row_gap) = (px(across.px()), px(down.px()));
        self
    }

    /// So much between its edges and what stands in it: left and right, above and below.
    pub fn pad(self, across: Space, down: Space) -> Self {
        self.pad_sides(across, across, down, down)
    }

    /// So much between its edges and what stands in it: left, right, above, below.
    pub fn pad_sides(mut self, left: Space, right: Space, above: Space, below: Space) -> Self {
        self.node.padding = UiRect::new(px(left.px()), px(right.px()), px(above.px()), px(below.px()));
        self
    }

    /// So much outside, above and below.
    pub fn apart(mut self, above: Space, below: Space) -> Self {
        (self.node.margin.top, self.node.margin.bottom) = (px(above.px()), px(below.px()));
        self
    }

    /// What follows it side by side comes so much nearer.
    pub fn overlap(mut self, by: Space) -> Self {
        self.node.margin.right = px(-by.px());
        self
    }

    /// Things in the middle, across the way in which they follow each other.
    pub fn middle(mut self) -> Self {
        self.node.align_items = AlignItems::Center;
        self
    }

    /// Things in the middle of the way in which they follow each other.
    pub fn centre(mut self) -> Self {
        self.node.justify_content = JustifyContent::Center;
        self
    }

    /// Things at the start, across the way in which they follow each other.
    pub fn start(mut self) -> Self {
        self.node.align_items = AlignItems::FlexStart;
        self
    }

    /// Things side by side, where they would stand one below the other.
    pub fn sideways(mut self) -> Self {
        self.node.flex_direction = FlexDirection::Row;
        self
    }

    /// Things at the end of the way.
    pub fn end(mut self) -> Self {
        self.node.justify_content = JustifyContent::FlexEnd;
        self
    }

    /// The first thing at the start, the last at the end, the others spread out.
    pub fn spread(mut self) -> Self {
        self.node.justify_content = JustifyContent::SpaceBetween;
        self
    }

    /// With this ground.
    pub fn ground(mut self, color: Color) -> Self {
        self.ground = color;
        self
    }

    /// With a line all around.
    pub fn edges(mut self, edge: Edge, color: Color) -> Self {
        self.node.border = UiRect::all(px(edge.px()));
        self.coloured(color)
    }

    /// With a line at its left.
    pub fn edge_left(mut self, edge: Edge, color: Color) -> Self {
        self.node.border = UiRect::left(px(edge.px()));
        self.coloured(color)
    }

    /// With a line at its right.
    pub fn edge_right(mut self, edge: Edge, color: Color) -> Self {
        self.node.border = UiRect::right(px(edge.px()));
        self.coloured(color)
    }

    /// With a line above.
    pub fn edge_top(mut self, edge: Edge, color: Color) -> Self {
        self.node.border = UiRect::top(px(edge.px()));
        self.coloured(color)
    }

    /// With a line below.
    pub fn edge_bottom(mut self, edge: Edge, color: Color) -> Self {
        self.node.border = UiRect::bottom(px(edge.px()));
        self.coloured(color)
    }

    fn coloured(mut self, color: Color) -> Self {
        self.border = color;
        self
    }

    /// With round corners.
    pub fn round(mut self, round: Round) -> Self {
        self.node.border_radius = round.radius();
        self
    }

    /// The mouse meets it, and nothing under it.
    pub(super) fn solid(mut self) -> Self {
        self.solid = true;
        self
    }

    /// Its node, with lengths for the size of the text.
    pub(super) fn node(&self, ui: &Ui) -> Node {
        let mut node = self.node.clone();
        for &(side, size) in &self.sizes {
            let length = px(ui.size(size));
            match side {
                Side::Width => node.width = length,
                Side::LeastWidth => node.min_width = length,
                Side::MostWidth => node.max_width = length,
                Side::Height => node.height = length,
            }
        }
        node
    }
}

impl Ui<'_> {
    /// Puts a box on the screen.
    pub fn put(&self, kids: &mut Kids, block: Block, fill: impl FnOnce(&mut Kids)) {
        self.put_with(kids, block, (), fill);
    }

    /// Puts a box on the screen, with something that makes it more than one.
    pub(super) fn put_with(&self, kids: &mut Kids, block: Block, more: impl Bundle, fill: impl FnOnce(&mut Kids)) {
        let mouse = if block.solid { Pickable::default() } else { Pickable::IGNORE };
        let looks = (BackgroundColor(block.ground), BorderColor::all(block.border));
        kids.spawn((block.node(self), looks, mouse, more)).with_children(fill);
    }

    /// A box that takes the room left in a row, so that texts in it wrap.
    pub fn grow(&self, kids: &mut Kids, fill: impl FnOnce(&mut Kids)) {
        self.put(kids, Block::column().fill(), fill);
    }

    /// Children one below the other.
    pub fn column(&self, kids: &mut Kids, gap: Space, fill: impl FnOnce(&mut Kids)) {
        self.put(kids, Block::column().gap(gap), fill);
    }

    /// Children side by side; they wrap when the room is short.
    pub fn row(&self, kids: &mut Kids, gap: Space, fill: impl FnOnce(&mut Kids)) {
        let mut block = Block::row().gaps(gap, super::super::theme::S1).middle();
        block.node.flex_wrap = FlexWrap::Wrap;
        self.put(kids, block, fill);
    }

    /// Empty room below what came before.
    pub fn space(&self, kids: &mut Kids, space: Space) {
        self.put(kids, Block::row().high(space.px()), |_| ());
    }
}
