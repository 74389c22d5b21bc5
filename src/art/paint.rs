//! Owns the brush: a scaled canvas with gradients, soft shades and edge light over tiny-skia.

use tiny_skia::{
    Color, FillRule, GradientStop, LinearGradient, Mask, Paint, Pixmap, Point, Rect, Shader, SpreadMode, Transform,
};

use super::shape::Outline;

/// The largest side of a picture; anything above is drawn at this size.
pub const LARGEST: u32 = 8192;

/// A colour with straight alpha, every part in `0.0..=1.0`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    pub r: f32,
    pub g: f32,
    pub b: f32,
    pub a: f32,
}

/// The opaque colour of a number such as `0x11151e`.
pub const fn ink(rgb: u32) -> Ink {
    Ink {
        r: ((rgb >> 16) & 255) as f32 / 255.0,
        g: ((rgb >> 8) & 255) as f32 / 255.0,
        b: (rgb & 255) as f32 / 255.0,
        a: 1.0,
    }
}

impl Ink {
    /// No colour at all.
    pub const NONE: Self = Self { r: 0.0, g: 0.0, b: 0.0, a: 0.0 };

    /// The same colour at another opacity.
    pub const fn at(self, a: f32) -> Self {
        Self { a, ..self }
    }

    /// The colour `t` of the way to `other`.
    pub fn to(self, other: Self, t: f32) -> Self {
        let mix = |a: f32, b: f32| a + (b - a) * t;
        Self { r: mix(self.r, other.r), g: mix(self.g, other.g), b: mix(self.b, other.b), a: mix(self.a, other.a) }
    }

    /// The colour as the painter knows it.
    pub fn color(self) -> Color {
        let part = |v: f32| if v.is_finite() { v.clamp(0.0, 1.0) } else { 0.0 };
        Color::from_rgba(part(self.r), part(self.g), part(self.b), part(self.a)).unwrap_or(Color::TRANSPARENT)
    }
}

/// A transparent pixmap; sides are brought into `1..=8192`.
pub fn blank(width: u32, height: u32) -> Pixmap {
    let (width, height) = (width.clamp(1, LARGEST), height.clamp(1, LARGEST));
    match Pixmap::new(width, height) {
        Some(pixmap) => pixmap,
        None => unreachable!("sides within 1..=8192 are always valid"),
    }
}

/// A well-mixed number for a seed: the only source of variety in the pictures.
pub fn hash(seed: u32) -> u32 {
    let mut x = seed.wrapping_mul(0x9e37_79b9) ^ 0x85eb_ca6b;
    x = (x ^ (x >> 16)).wrapping_mul(0x7feb_352d);
    x = (x ^ (x >> 15)).wrapping_mul(0x846c_a68b);
    x ^ (x >> 16)
}

/// A number in `0.0..1.0` for a seed.
pub fn chance(seed: u32) -> f32 {
    (hash(seed) >> 8) as f32 / 16_777_216.0
}

/// A pixmap that is drawn on in units of its own, whatever its size in pixels.
pub struct Canvas {
    pub pixmap: Pixmap,
    /// Pixels in one unit.
    pub scale: f32,
    base: Transform,
    /// From units to pixels.
    pub frame: Transform,
    /// Washes leave the pixels to the left of this column alone.
    pub margin: usize,
}

impl Canvas {
    /// A transparent canvas on which one unit is `scale` pixels.
    pub fn new(width: u32, height: u32, scale: f32) -> Self {
        Self {
            pixmap: blank(width, height),
            scale,
            base: Transform::from_scale(scale, scale),
            frame: Transform::from_scale(scale, scale),
            margin: 0,
        }
    }

    /// Enlarges what is drawn from now on, and brings the point `from` to `to`.
    pub fn zoom(&mut self, factor: f32, from: (f32, f32), to: (f32, f32)) {
        let frame = Transform::from_row(factor, 0.0, 0.0, factor, to.0 - from.0 * factor, to.1 - from.1 * factor);
        self.base = Transform::from_scale(self.scale, self.scale).pre_concat(frame);
        self.frame = self.base;
    }

    /// Turns what is drawn next by `degrees` about a point.
    pub fn turn(&mut self, degrees: f32, x: f32, y: f32) {
        self.frame = self.base.pre_concat(Transform::from_rotate_at(degrees, x, y));
    }

    /// Fills a shape with one colour.
    pub fn fill(&mut self, shape: &Outline, colour: Ink, clip: Option<&Mask>) {
        self.paint(shape, Some(Shader::SolidColor(colour.color())), clip);
    }

    /// Fills a shape with a gradient along a line.
    pub fn grade(
        &mut self,
        shape: &Outline,
        from: (f32, f32),
        to: (f32, f32),
        stops: &[(f32, Ink)],
        clip: Option<&Mask>,
    ) {
        let shader = LinearGradient::new(
            Point::from_xy(from.0, from.1),
            Point::from_xy(to.0, to.1),
            gradient(stops),
            SpreadMode::Pad,
            Transform::identity(),
        );
        self.paint(shape, shader, clip);
    }

    fn paint(&mut self, shape: &Outline, shader: Option<Shader<'_>>, clip: Option<&Mask>) {
        let (Some(path), Some(shader)) = (shape, shader) else { return };
        let paint = Paint { shader, ..Paint::default() };
        self.pixmap.fill_path(path, &paint, FillRule::Winding, self.frame, clip);
    }
}

/// The rectangle of a whole picture, in units.
pub fn whole(width: f32, height: f32) -> Outline {
    Rect::from_xywh(0.0, 0.0, width, height).map(tiny_skia::PathBuilder::from_rect)
}

fn gradient(stops: &[(f32, Ink)]) -> Vec<GradientStop> {
    stops.iter().map(|&(at, colour)| GradientStop::new(at, colour.color())).collect()
}
