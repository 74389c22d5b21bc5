//! Owns what holds a screen or a part of it: pages, sheets, paper, what lies over a screen, what scrolls.

use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;
use bevy::ui_widgets::{ControlOrientation, ScrollArea, Scrollbar, ScrollbarThumb};

use super::{Block, Kids, MainScroll, Ui};
use crate::game::theme::{self, Edge, Round, Space};

impl Ui<'_> {
    /// A column over the whole window, with so much free at its sides, and above and below.
    pub fn page(&self, kids: &mut Kids, sides: Space, ends: Space, gap: Space, fill: impl FnOnce(&mut Kids)) {
        self.put_with(kids, Block::over_all().pad(sides, ends).gap(gap).solid(), TabGroup::new(0), fill);
    }

    /// A column over the whole window for the title, its menu at an inset.
    pub fn title_page(&self, kids: &mut Kids, fill: impl FnOnce(&mut Kids)) {
        let mut block = Block::over_all().pad_sides(theme::S0, theme::S6, theme::S5, theme::S5).solid();
        block.node.padding.left = px(self.size(theme::TITLE_INSET));
        self.put_with(kids, block, TabGroup::new(0), fill);
    }

    /// What is to be read at once, at the top of any screen.
    pub fn banner(&self, kids: &mut Kids, fill: impl FnOnce(&mut Kids)) {
        let mut block = Block::at(theme::S6.px(), theme::S3.px()).pad(theme::S4, theme::S2).round(Round::Button);
        block.node.right = px(theme::S6.px());
        self.put_with(kids, block.ground(theme::PANEL).edges(Edge::Hair, theme::FOE), GlobalZIndex(20), fill);
    }

    /// What lies over a screen: a sheet in the middle, and nothing under it can be reached.
    pub fn overlay(&self, kids: &mut Kids, fill: impl FnOnce(&mut Kids)) {
        let veil = Block::over_all().sideways().middle().centre().ground(theme::VEIL).solid();
        self.put_with(kids, veil, (GlobalZIndex(10), TabGroup::modal()), |k| {
            let width = self.size(theme::OVERLAY).min(self.window.x - theme::S7.px());
            let mut sheet = Block::column().wide(width).pad(theme::S5, theme::S5).gap(theme::S4).shrink();
            sheet.node.height = percent(if self.has_room(theme::OPPOSITE) { 84.0 } else { 96.0 });
            self.put(k, sheet.ground(theme::PANEL).edges(Edge::Hair, theme::RULE).round(Round::Overlay).solid(), fill);
        });
    }

    /// A sheet of paper as long as its text, which scrolls when the room is less.
    pub fn paper(&self, kids: &mut Kids, fill: impl FnOnce(&mut Kids)) {
        let mut block = Block::column().fill().pad_sides(theme::S5, theme::S4, theme::S4, theme::S3);
        (block.node.max_height, block.node.align_self) = (percent(100.0), AlignSelf::FlexStart);
        let shadow = BoxShadow::new(Color::BLACK.with_alpha(0.5), px(0.0), px(10.0), px(0.0), px(30.0));
        let block = block.round(Round::Card).ground(theme::PAPER).solid();
        self.put_with(kids, block, shadow, |k| self.hug(k, theme::S3, fill));
    }

    /// Children in so many columns of one width.
    pub fn columns(&self, kids: &mut Kids, count: u16, fill: impl FnOnce(&mut Kids)) {
        let mut block = Block::row().gaps(theme::S5, theme::S1);
        block.node.display = Display::Grid;
        block.node.grid_template_columns = vec![RepeatedGridTrack::flex(count, 1.0)];
        self.put(kids, block, fill);
    }

    /// An area that takes the room left and scrolls when its content is higher.
    pub fn scroll(&self, kids: &mut Kids, gap: Space, main: bool, fill: impl FnOnce(&mut Kids)) {
        self.area(kids, gap, main, (1.0, px(0.0)), fill);
    }

    /// An area as high as its content, which scrolls when the room is less.
    pub fn hug(&self, kids: &mut Kids, gap: Space, fill: impl FnOnce(&mut Kids)) {
        self.area(kids, gap, true, (0.0, auto()), fill);
    }

    fn area(&self, kids: &mut Kids, gap: Space, main: bool, room: (f32, Val), fill: impl FnOnce(&mut Kids)) {
        let mut frame = Block::row().shrink().low().gap(theme::S1);
        (frame.node.flex_grow, frame.node.flex_basis) = room;
        self.put(kids, frame, |kids| self.scrolling(kids, gap, main, fill));
    }

    fn scrolling(&self, kids: &mut Kids, gap: Space, main: bool, fill: impl FnOnce(&mut Kids)) {
        let mut area = kids.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0.0),
                min_width: px(0.0),
                min_height: px(0.0),
                row_gap: px(gap.px()),
                // Room for the ring around what has focus.
                padding: UiRect { right: px(theme::S2.px()), bottom: px(theme::S2.px()), left: px(3.0), top: px(3.0) },
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

    /// An area that takes the room left and moves both ways when its content is wider or higher.
    pub fn pan(&self, kids: &mut Kids, fill: impl FnOnce(&mut Kids)) {
        let mut block = Block::column().fill().pad(theme::S2, theme::S1).solid();
        block.node.overflow = Overflow::scroll();
        self.put_with(kids, block, ScrollArea, fill);
    }
}
