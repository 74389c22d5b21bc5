//! Owns the design tokens: colours, type scale, spacing, lengths. Screens name tokens, never numbers; a
//! drawing among them measures for itself.

use bevy::prelude::*;

/// Ground of every screen.
pub const NIGHT: Color = Color::srgb_u8(0x11, 0x15, 0x1e);
/// Side sheets.
pub const PANEL: Color = Color::srgb_u8(0x19, 0x1f, 0x2b);
/// What is raised above a sheet.
pub const RAISED: Color = Color::srgb_u8(0x22, 0x2a, 0x39);
/// Hairlines and empty bars.
pub const RULE: Color = Color::srgb_u8(0x33, 0x3e, 0x52);
/// Reading.
pub const TEXT: Color = Color::srgb_u8(0xe9, 0xe6, 0xdf);
/// Secondary.
pub const DIM: Color = Color::srgb_u8(0xa8, 0xb0, 0xbf);
/// What people say and write.
pub const PAPER: Color = Color::srgb_u8(0xf3, 0xee, 0xe4);
/// A choice on paper.
pub const PAPER_RAISED: Color = Color::srgb_u8(0xfb, 0xf8, 0xf1);
/// Hairlines on paper.
pub const PAPER_RULE: Color = Color::srgb_u8(0xc9, 0xc0, 0xae);
/// Ink on paper.
pub const INK: Color = Color::srgb_u8(0x21, 0x1d, 0x19);
/// Secondary ink on paper.
pub const INK_DIM: Color = Color::srgb_u8(0x5f, 0x56, 0x4b);
/// The one accent: now, focus, yours.
pub const AMBER: Color = Color::srgb_u8(0xe9, 0xa5, 0x3f);
/// Behind something chosen.
pub const AMBER_GLOW: Color = Color::srgba(0.914, 0.647, 0.247, 0.14);
/// Behind what is the learner's own.
pub const AMBER_FAINT: Color = Color::srgba(0.914, 0.647, 0.247, 0.05);
/// For us.
pub const ALLY: Color = Color::srgb_u8(0x55, 0xb8, 0xa8);
/// Against us.
pub const FOE: Color = Color::srgb_u8(0xe3, 0x6d, 0x60);
/// Rivals, and chance.
pub const RIVAL: Color = Color::srgb_u8(0xa1, 0x83, 0xd8);
/// Neither.
pub const FLAT: Color = Color::srgb_u8(0x8b, 0x96, 0xaa);
/// Over a screen, under an overlay.
pub const VEIL: Color = Color::srgba(0.03, 0.04, 0.06, 0.78);

/// Ground of the bar, and of the rail and of what a face says.
pub const BAR: Color = faint(NIGHT, 0.8);
pub const MARGIN: Color = faint(NIGHT, 0.55);
/// Behind a name on a drawing.
pub const PLATE: Color = faint(NIGHT, 0.85);
/// Hairlines between the rows of the map.
pub const FAINT_RULE: Color = faint(RULE, 0.5);
/// The line around a citation.
pub const CITED: Color = faint(AMBER, 0.6);
/// A day still to come.
pub const FREE: Color = faint(FLAT, 0.6);
/// The light on somebody who was not met yet.
pub const UNMET: Color = Color::srgb(0.5, 0.52, 0.58);

const fn faint(color: Color, alpha: f32) -> Color {
    match color {
        Color::Srgba(color) => Color::Srgba(Srgba { alpha, ..color }),
        other => other,
    }
}

/// Bytes of a token, for pictures.
pub fn rgb(color: Color) -> [u8; 3] {
    let c = color.to_srgba();
    [c.red, c.green, c.blue].map(|v| (v * 255.0).round().clamp(0.0, 255.0) as u8)
}

/// Bytes of a token with so much cover, for pictures.
pub fn rgba(color: Color, alpha: u8) -> [u8; 4] {
    let [r, g, b] = rgb(color);
    [r, g, b, alpha]
}

/// Which of the shipped faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Sans,
    SansMedium,
    SansBold,
    Serif,
    SerifBold,
}

/// A step of the type scale: face and size in logical pixels at 100 %.
#[derive(Clone, Copy, Debug)]
pub struct Type(pub Face, pub f32);

pub const CAPTION: Type = Type(Face::Sans, 14.0);
pub const LABEL: Type = Type(Face::SansBold, 14.0);
pub const BODY: Type = Type(Face::Sans, 16.0);
/// Reading on paper: dark on light looks thinner than light on dark.
pub const PRINT: Type = Type(Face::SansMedium, 16.0);
pub const PRINT_SMALL: Type = Type(Face::SansMedium, 14.0);
pub const STRONG: Type = Type(Face::SansBold, 16.0);
pub const SPEECH: Type = Type(Face::SerifBold, 21.0);
pub const TALE: Type = Type(Face::Serif, 18.0);
pub const TALE_PRINT: Type = Type(Face::SerifBold, 18.0);
pub const MENU: Type = Type(Face::Serif, 23.0);
pub const HEADING: Type = Type(Face::SerifBold, 24.0);
/// The title of a deal in the bar.
pub const BAR_TITLE: Type = Type(Face::SerifBold, 19.0);
pub const TITLE: Type = Type(Face::SerifBold, 34.0);
pub const DISPLAY: Type = Type(Face::SerifBold, 60.0);

/// A step of spacing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Space(f32);

impl Space {
    /// Its length in logical pixels.
    pub const fn px(self) -> f32 {
        self.0
    }
}

/// Nothing.
pub const S0: Space = Space(0.0);
/// Between parts of one thing.
pub const THIN: Space = Space(2.0);
/// Between the days of the bar.
pub const SLIM: Space = Space(3.0);
pub const S1: Space = Space(4.0);
pub const S2: Space = Space(8.0);
pub const S3: Space = Space(12.0);
pub const S4: Space = Space(16.0);
pub const S5: Space = Space(24.0);
pub const S6: Space = Space(40.0);
pub const S7: Space = Space(64.0);

/// Above and below a line of a menu.
pub const MENU_LINE: Space = Space(5.0);
/// Between a sign of a legend and its word.
pub const LEGEND: Space = Space(6.0);
/// Inside a key cap, and a badge.
pub const KEY_SIDES: Space = Space(6.0);
pub const KEY_ENDS: Space = Space(1.0);
pub const BADGE_SIDES: Space = Space(5.0);

/// The line around a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Hair,
    Thick,
    Band,
}

impl Edge {
    /// Its width in logical pixels.
    pub const fn px(self) -> f32 {
        match self {
            Self::Hair => 1.0,
            Self::Thick => 2.0,
            Self::Band => 3.0,
        }
    }
}

/// How round the corners of a box are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    Day,
    Badge,
    Key,
    Button,
    Card,
    Overlay,
    Full,
}

impl Round {
    pub const fn radius(self) -> BorderRadius {
        match self {
            Self::Day => BorderRadius::all(Val::Px(2.0)),
            Self::Badge => BorderRadius::all(Val::Px(3.0)),
            Self::Key => BorderRadius::all(Val::Px(4.0)),
            Self::Button => BorderRadius::all(Val::Px(6.0)),
            Self::Card => BorderRadius::all(Val::Px(8.0)),
            Self::Overlay => BorderRadius::all(Val::Px(10.0)),
            Self::Full => BorderRadius::MAX,
        }
    }
}

/// A length in logical pixels at 100 %, and what larger text makes of it.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    base: f32,
    with_text: WithText,
}

#[derive(Clone, Copy, Debug)]
enum WithText {
    Stays,
    /// As the text does.
    Grows,
    /// As the text does, up to this scale.
    GrowsUpTo(f32),
    /// By less than half of what the text does.
    Follows,
    /// By its root.
    Root,
    /// In inverse proportion.
    Shrinks,
    /// By so much for each 100 %, down to so much.
    Yields(f32, f32),
}

impl Size {
    /// The length at a text scale, in logical pixels.
    pub fn at(self, scale: f32) -> f32 {
        let base = self.base;
        match self.with_text {
            WithText::Stays => base,
            WithText::Grows => base * scale,
            WithText::GrowsUpTo(most) => base * scale.min(most),
            WithText::Follows => base * (1.0 + (scale - 1.0) * 0.45),
            WithText::Root => base * scale.sqrt(),
            WithText::Shrinks => base / scale,
            WithText::Yields(by, least) => (base - (scale - 1.0) * by).max(least),
        }
    }
}

const fn size(base: f32, with_text: WithText) -> Size {
    Size { base, with_text }
}

/// The least width of a key cap.
pub const KEY_CAP: Size = size(24.0, WithText::Grows);
/// The rail of the faces at the side.
pub const RAIL: Size = size(164.0, WithText::Grows);
/// The sheet beside the board.
pub const SHEET: Size = size(372.0, WithText::Follows);
/// What is known, beside a conversation.
pub const KNOWN: Size = size(226.0, WithText::GrowsUpTo(1.15));
/// What was learned from a decision, without the coach and with him.
pub const LEARNED: Size = size(300.0, WithText::Follows);
pub const COACHED: Size = size(430.0, WithText::Follows);
/// The letter beside its lines.
pub const LETTER: Size = size(420.0, WithText::Stays);
/// One decision of the debrief; no more than this share of the window.
pub const MOMENT: Size = size(492.0, WithText::Follows);
pub const MOMENT_SHARE: f32 = 0.52;
/// Texts are never wider than one reads at ease: the briefing, a record, an ending.
pub const BRIEFING: Size = size(860.0, WithText::Stays);
pub const RECORD: Size = size(820.0, WithText::Follows);
pub const ENDING: Size = size(640.0, WithText::Follows);
/// What is free above an ending.
pub const ENDING_TOP: Size = size(120.0, WithText::Shrinks);
/// The menu of the title, and its distance from the left.
pub const TITLE_MENU: Size = size(470.0, WithText::Follows);
pub const TITLE_INSET: Size = size(84.0, WithText::Yields(56.0, 28.0));
/// What lies over a screen.
pub const OVERLAY: Size = size(680.0, WithText::Root);
/// A mark of the grid.
pub const ANSWER: Size = size(52.0, WithText::Grows);
/// A date before what happens then, and points behind a bar.
pub const DATE: Size = size(74.0, WithText::Grows);
pub const POINTS: Size = size(74.0, WithText::Grows);
/// A day of the calendar; of that in the bar, width and height.
pub const DAY: Size = size(38.0, WithText::Grows);
pub const BAR_DAY: (Size, Size) = (size(11.0, WithText::Stays), size(15.0, WithText::Stays));
/// A badge at the rim of a face of the map.
pub const DISC: Size = size(20.0, WithText::Stays);
/// Portraits: on a sheet, opposite, and opposite where the text is large.
pub const PORTRAIT: Size = size(84.0, WithText::Stays);
pub const PORTRAIT_OPPOSITE: Size = size(232.0, WithText::Stays);
pub const PORTRAIT_SMALL: Size = size(150.0, WithText::Stays);

/// Symbols beside text: of a line in small print, of a line, of a heading. They grow with the text.
pub const MARK_SMALL: f32 = 12.0;
pub const MARK: f32 = 14.0;
pub const MARK_LARGE: f32 = 18.0;

/// Largest text scales at which there is room: for the vital signs in the bar,
pub const SIGNS: f32 = 1.1;
/// for two columns of short texts, or a letter beside its lines,
pub const TWO_COLUMNS: f32 = 1.2;
/// for the rail at the side and all that was drawn for small text,
pub const BESIDE: f32 = 1.3;
/// for the person opposite beside other columns.
pub const OPPOSITE: f32 = 1.4;
