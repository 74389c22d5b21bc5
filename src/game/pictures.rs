//! Owns the pictures on screen: draws each once, at the size in which it is shown, and keeps it.

use std::collections::BTreeMap;

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use tiny_skia::Pixmap;

use crate::art::{self, Mood, Shape};
use crate::model::Look;

/// Pictures drawn so far.
#[derive(Resource, Default)]
pub struct Pictures {
    drawn: BTreeMap<String, Handle<Image>>,
    pixels: f32,
}

impl Pictures {
    /// Drops what was drawn for another number of physical pixels to the logical one.
    pub fn for_pixels(&mut self, pixels: f32) {
        if self.pixels != pixels {
            self.drawn.clear();
            self.pixels = pixels;
        }
    }

    fn keep(&mut self, key: String, images: &mut Assets<Image>, draw: impl FnOnce() -> Pixmap) -> Handle<Image> {
        self.drawn.entry(key).or_insert_with(|| images.add(image_of(&draw()))).clone()
    }

    /// A portrait, `size` physical pixels square.
    pub fn portrait(&mut self, images: &mut Assets<Image>, look: &Look, mood: Mood, size: u32) -> Handle<Image> {
        self.keep(format!("portrait {look:?} {mood:?} {size}"), images, || art::portrait(look, mood, size))
    }

    /// A small symbol, `size` physical pixels square.
    pub fn mark(&mut self, images: &mut Assets<Image>, shape: Shape, rgb: [u8; 3], size: u32) -> Handle<Image> {
        self.keep(format!("mark {shape:?} {rgb:?} {size}"), images, || art::mark(shape, rgb, size))
    }

    /// The office at dusk.
    pub fn office(&mut self, images: &mut Assets<Image>, width: u32, height: u32) -> Handle<Image> {
        self.drawn.retain(|key, _| !key.starts_with("office") || *key == format!("office {width} {height}"));
        self.keep(format!("office {width} {height}"), images, || art::office(width, height))
    }

    /// The quiet ground of the other screens; small, because it is all gradient.
    pub fn dusk(&mut self, images: &mut Assets<Image>) -> Handle<Image> {
        self.keep("dusk".into(), images, || art::dusk(960, 540))
    }

    /// Lines, such as those of influence, on a canvas of physical pixels; `key` tells pictures apart.
    pub fn lines(
        &mut self,
        images: &mut Assets<Image>,
        key: &str,
        (width, height): (u32, u32),
        draw: impl FnOnce(&mut Pixmap),
    ) -> Option<Handle<Image>> {
        self.drawn.retain(|k, _| !k.starts_with("lines") || k.ends_with(key));
        let name = format!("lines {key}");
        if !self.drawn.contains_key(&name) {
            let mut canvas = Pixmap::new(width.clamp(1, 4096), height.clamp(1, 4096))?;
            draw(&mut canvas);
            self.drawn.insert(name.clone(), images.add(image_of(&canvas)));
        }
        self.drawn.get(&name).cloned()
    }
}

/// A picture as the engine wants it: straight alpha, sRGB.
fn image_of(pixmap: &Pixmap) -> Image {
    let data = pixmap
        .pixels()
        .iter()
        .flat_map(|p| {
            let c = p.demultiply();
            [c.red(), c.green(), c.blue(), c.alpha()]
        })
        .collect();
    Image::new(
        Extent3d { width: pixmap.width(), height: pixmap.height(), depth_or_array_layers: 1 },
        TextureDimension::D2,
        data,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    )
}
