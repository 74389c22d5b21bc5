//! Owns the shipped fonts: five faces that cover both languages; the system's fonts are only a
//! fallback for characters outside the subset.

use bevy::prelude::*;
use bevy::text::{FontFeatureTag, FontFeatures};

use super::theme::{Face, Type};
use crate::model::Lang;

/// Handles of the shipped faces. They are kept for ever: dropping one would clear all fonts.
#[derive(Resource)]
pub struct Fonts {
    sans: Handle<Font>,
    sans_medium: Handle<Font>,
    sans_bold: Handle<Font>,
    serif: Handle<Font>,
    serif_bold: Handle<Font>,
}

macro_rules! face {
    ($file:literal) => {
        Font::from_bytes(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/", $file)).to_vec())
    };
}

impl FromWorld for Fonts {
    fn from_world(world: &mut World) -> Self {
        let mut fonts = world.resource_mut::<Assets<Font>>();
        Self {
            sans: fonts.add(face!("CornerSans-Regular.otf")),
            sans_medium: fonts.add(face!("CornerSans-Medium.otf")),
            sans_bold: fonts.add(face!("CornerSans-Bold.otf")),
            serif: fonts.add(face!("CornerSerif-Regular.otf")),
            serif_bold: fonts.add(face!("CornerSerif-SemiBold.otf")),
        }
    }
}

impl Fonts {
    /// The font of a step of the type scale, for a language, at `scale` (1.0 = 100 %).
    pub fn of(&self, Type(face, size): Type, lang: Lang, scale: f32) -> TextFont {
        let handle = match face {
            Face::Sans => &self.sans,
            Face::SansMedium => &self.sans_medium,
            Face::SansBold => &self.sans_bold,
            Face::Serif => &self.serif,
            Face::SerifBold => &self.serif_bold,
        };
        let font_features = match lang {
            Lang::En => FontFeatures::default(),
            // Full-width quotation marks and dashes.
            Lang::Zh => FontFeatures::builder().enable(FontFeatureTag::new(b"ss01")).build(),
        };
        TextFont { font: handle.clone().into(), font_size: FontSize::Px(size * scale), font_features, ..default() }
    }
}
