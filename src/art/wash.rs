//! Owns wide washes of light: glows, veils and grounds, dithered so that no bands show.

use tiny_skia::Mask;

use super::paint::{Canvas, Ink};

/// A round light: its centre and radii in units, and its colour at the centre.
pub type Light = ((f32, f32), (f32, f32), Ink);

/// A quick, repeatable source of dither.
pub struct Dither(u32);

impl Dither {
    /// A source that always gives the same numbers for a seed.
    pub fn new(seed: u32) -> Self {
        Self(seed.max(1))
    }

    /// A number in `0..65536`.
    pub fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 >> 16
    }
}

/// A colour ready to be laid over pixels.
#[derive(Clone, Copy)]
pub struct Dye([u32; 4]);

impl Dye {
    /// A dye of a colour, whatever its opacity.
    pub fn of(colour: Ink) -> Self {
        let part = |v: f32| (v.clamp(0.0, 1.0) * 255.0).round() as u32;
        Self([part(colour.r), part(colour.g), part(colour.b), 255])
    }

    /// Lays the dye over one pixel, `alpha` of 65536, rounding by chance.
    #[inline(always)]
    pub fn over(self, pixel: &mut [u8], alpha: u32, noise: u32) {
        let kept = 65_536 - alpha;
        let full = (u32::from(pixel[3]) * kept + 255 * alpha + 32_768) >> 16;
        pixel[0] = ((u32::from(pixel[0]) * kept + self.0[0] * alpha + noise) >> 16).min(full) as u8;
        pixel[1] = ((u32::from(pixel[1]) * kept + self.0[1] * alpha + noise) >> 16).min(full) as u8;
        pixel[2] = ((u32::from(pixel[2]) * kept + self.0[2] * alpha + noise) >> 16).min(full) as u8;
        pixel[3] = full as u8;
    }
}

impl Canvas {
    /// Lays a round glow that fades from `colour` at the centre to nothing at the rim.
    pub fn glow(&mut self, centre: (f32, f32), radii: (f32, f32), colour: Ink, clip: Option<&Mask>) {
        let mut middle = tiny_skia::Point::from_xy(centre.0, centre.1);
        self.frame.map_point(&mut middle);
        let grow = self.frame.sx.hypot(self.frame.ky);
        let (rx, ry) = (radii.0 * grow, radii.1 * grow);
        if !(rx > 0.0 && ry > 0.0 && middle.x.is_finite() && middle.y.is_finite()) {
            return;
        }
        let (wide, high) = (self.pixmap.width() as usize, self.pixmap.height() as usize);
        let (top, bottom) = span(middle.y, ry, high);
        let (margin, dye) = (self.margin.min(wide), Dye::of(colour));
        let data = self.pixmap.data_mut();
        let mut dither = Dither(0x2545_f491);
        for y in top..bottom {
            let v = (y as f32 + 0.5 - middle.y) / ry;
            let rest = 1.0 - v * v;
            if rest <= 0.0 {
                continue;
            }
            let (left, right) = span(middle.x, rx * rest.sqrt(), wide);
            let (from, to) = (y * wide + left.max(margin), y * wide + right.max(margin));
            let clip = clip.and_then(|clip| clip.data().get(from..to));
            let Some(pixels) = data.get_mut(from * 4..to * 4) else { return };
            for (step, pixel) in pixels.chunks_exact_mut(4).enumerate() {
                let u = ((left.max(margin) + step) as f32 + 0.5 - middle.x) / rx;
                let near = (rest - u * u).max(0.0);
                let mut alpha = near * near * near * colour.a;
                if let Some(clip) = clip {
                    alpha *= f32::from(clip[step]) / 255.0;
                }
                if alpha > 0.0 {
                    dye.over(pixel, part(alpha), dither.next());
                }
            }
        }
    }

    /// Fills the whole canvas with a ground that runs from top to bottom, under some lights.
    pub fn ground(&mut self, stops: &[(f32, Ink)], lights: &[Light]) {
        let (wide, high) = (self.pixmap.width() as usize, self.pixmap.height() as usize);
        let (scale, margin) = (self.scale, self.margin.min(wide));
        let mut dither = Dither(0x9e37_79b9);
        let mut line = vec![[0.0_f32; 3]; wide];
        let data = self.pixmap.data_mut();
        for (y, row) in data.chunks_exact_mut(wide * 4).enumerate() {
            let base = along(stops, (y as f32 + 0.5) / high as f32);
            line.fill([base.r, base.g, base.b]);
            for &((x0, y0), (rx, ry), colour) in lights {
                let v = (y as f32 + 0.5 - y0 * scale) / (ry * scale);
                let rest = 1.0 - v * v;
                if rest <= 0.0 {
                    continue;
                }
                let (left, right) = span(x0 * scale, rx * scale * rest.sqrt(), wide);
                let step = 1.0 / (rx * scale);
                for (x, part) in line.iter_mut().enumerate().take(right).skip(left.max(margin)) {
                    let u = (x as f32 + 0.5) * step - x0 / rx;
                    let near = (rest - u * u).max(0.0);
                    let alpha = near * near * near * colour.a;
                    part[0] += (colour.r - part[0]) * alpha;
                    part[1] += (colour.g - part[1]) * alpha;
                    part[2] += (colour.b - part[2]) * alpha;
                }
            }
            for (pixel, part) in row.chunks_exact_mut(4).zip(&line).skip(margin) {
                let noise = dither.next() as f32 * (1.0 / 65_536.0);
                for at in 0..3 {
                    pixel[at] = (part[at] * 255.0 + noise) as u8;
                }
                pixel[3] = 255;
            }
        }
    }

    /// Lays a colour whose strength depends on the height only, between two heights in units.
    pub fn mist(&mut self, from: f32, to: f32, stops: &[(f32, Ink)]) {
        let (wide, high) = (self.pixmap.width() as usize, self.pixmap.height() as usize);
        let (top, bottom) = (from * self.scale, (to * self.scale).max(from * self.scale + 1.0));
        let mut dither = Dither(0x6c07_8965);
        let margin = self.margin.min(wide) * 4;
        let rows = self.pixmap.data_mut().chunks_exact_mut(wide * 4);
        let last = (bottom.ceil().max(0.0) as usize).min(high);
        for (y, row) in rows.enumerate().take(last).skip(top.max(0.0) as usize) {
            let colour = along(stops, (y as f32 + 0.5 - top) / (bottom - top));
            let (dye, alpha) = (Dye::of(colour), part(colour.a));
            if alpha > 0 {
                for pixel in row[margin..].chunks_exact_mut(4) {
                    dye.over(pixel, alpha, dither.next());
                }
            }
        }
    }

    /// Lays a colour whose strength depends on the distance from the left, between two distances
    /// in units; it stays full before the first and is absent after the second.
    pub fn fade_left(&mut self, from: f32, to: f32, colour: Ink) {
        let wide = self.pixmap.width() as usize;
        let scale = self.scale;
        let strength: Vec<u32> = (0..wide)
            .map(|x| {
                let t = ((x as f32 + 0.5) / scale - from) / (to - from).max(1.0);
                let t = t.clamp(0.0, 1.0);
                part((1.0 - t * t * (3.0 - 2.0 * t)) * colour.a)
            })
            .take_while(|&alpha| alpha > 0)
            .collect();
        let full = strength.iter().take_while(|&&alpha| alpha == 65_536).count();
        let dye = Dye::of(colour);
        let plain = dye.0.map(|part| part as u8);
        let mut dither = Dither(0x1656_67b1);
        for row in self.pixmap.data_mut().chunks_exact_mut(wide * 4) {
            let (covered, rest) = row.split_at_mut(full * 4);
            for pixel in covered.chunks_exact_mut(4) {
                pixel.copy_from_slice(&plain);
            }
            for (pixel, &alpha) in rest.chunks_exact_mut(4).zip(&strength[full..]) {
                dye.over(pixel, alpha, dither.next());
            }
        }
    }
}

/// The pixels that a radius about a middle reaches, within `0..length`.
fn span(middle: f32, radius: f32, length: usize) -> (usize, usize) {
    let from = (middle - radius).floor().clamp(0.0, length as f32) as usize;
    let to = (middle + radius).ceil().clamp(0.0, length as f32) as usize;
    (from, to.max(from))
}

/// A strength in `0.0..=1.0` as a part of 65536.
pub fn part(alpha: f32) -> u32 {
    (alpha.clamp(0.0, 1.0) * 65_536.0) as u32
}

/// The colour at a place along some stops.
pub fn along(stops: &[(f32, Ink)], at: f32) -> Ink {
    let mut before = stops.first().map_or(Ink::NONE, |&(_, colour)| colour);
    let mut start = 0.0;
    for &(place, colour) in stops {
        if at <= place {
            let t = if place > start { (at - start) / (place - start) } else { 1.0 };
            return before.to(colour, t.clamp(0.0, 1.0));
        }
        (start, before) = (place, colour);
    }
    before
}
