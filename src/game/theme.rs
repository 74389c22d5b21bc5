//! Owns the design tokens: colours, type scale, spacing. Screens name tokens, never numbers.

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

/// Bytes of a token, for pictures.
pub fn rgb(color: Color) -> [u8; 3] {
    let c = color.to_srgba();
    [c.red, c.green, c.blue].map(|v| (v * 255.0).round().clamp(0.0, 255.0) as u8)
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
pub const TITLE: Type = Type(Face::SerifBold, 34.0);
pub const DISPLAY: Type = Type(Face::SerifBold, 60.0);

/// Spacing steps in logical pixels.
pub const S1: f32 = 4.0;
pub const S2: f32 = 8.0;
pub const S3: f32 = 12.0;
pub const S4: f32 = 16.0;
pub const S5: f32 = 24.0;
pub const S6: f32 = 40.0;
pub const S7: f32 = 64.0;

/// Largest text scales at which there is room: for the vital signs in the bar,
pub const SIGNS: f32 = 1.1;
/// for two columns of short texts, or a letter beside its lines,
pub const TWO_COLUMNS: f32 = 1.2;
/// for the rail at the side and all that was drawn for small text,
pub const BESIDE: f32 = 1.3;
/// for the person opposite beside other columns.
pub const OPPOSITE: f32 = 1.4;
