//! Owns coverage: how much of each pixel a shape takes, blurred or cut, and colour laid through it.

use tiny_skia::{FillRule, Mask, Transform};

use super::paint::{Canvas, Ink};
use super::shape::Outline;
use super::wash::{Dither, Dye, along, part};

/// A coverage and where its corner lies on the canvas.
struct Cover {
    left: u32,
    top: u32,
    mask: Mask,
}

impl Canvas {
    /// Fills a shape whose border is blurred by about `blur` units.
    pub fn soft(&mut self, shape: &Outline, colour: Ink, blur: f32, clip: Option<&Mask>) {
        let Some(mut cover) = self.cover(&[shape], blur * 2.0) else { return };
        self.smooth(&mut cover.mask, blur);
        self.stain(&cover, colour, clip);
    }

    /// Lays `colour` on the border of `shapes` that faces away from `shift`: edge light with a
    /// small blur, a shaded side with a large one. `beside` are shapes that join on, so that no
    /// border shows between them.
    pub fn edge(&mut self, shapes: &[&Outline], beside: &[&Outline], shift: (f32, f32), blur: f32, colour: Ink) {
        let reach = blur * 2.0 + shift.0.abs().max(shift.1.abs());
        let Some(mut cover) = self.cover(shapes, reach) else { return };
        let Some(mut moved) = Mask::new(cover.mask.width(), cover.mask.height()) else { return };
        let frame =
            self.frame.pre_translate(shift.0, shift.1).post_translate(-(cover.left as f32), -(cover.top as f32));
        add(&mut moved, shapes, frame);
        add(&mut moved, beside, frame);
        self.smooth(&mut moved, blur);
        for (kept, cut) in cover.mask.data_mut().iter_mut().zip(moved.data()) {
            if *kept > 0 {
                *kept = product(*kept, 255 - cut);
            }
        }
        self.stain(&cover, colour, None);
    }

    /// Fills a shape with colours that run from one height to another, in units.
    pub fn pour(&mut self, shape: &Outline, from: f32, to: f32, stops: &[(f32, Ink)]) {
        let Some(cover) = self.cover(&[shape], 0.0) else { return };
        let (width, wide) = (cover.mask.width() as usize, self.pixmap.width() as usize);
        let (start, length) = (from * self.scale, ((to - from) * self.scale).max(1.0));
        let margin = self.margin.saturating_sub(cover.left as usize).min(width);
        let target = self.pixmap.data_mut();
        let mut dither = Dither::new(cover.left ^ 0x7f4a_7c15);
        for (row, line) in cover.mask.data().chunks_exact(width).enumerate() {
            let y = cover.top as usize + row;
            let colour = along(stops, (y as f32 + 0.5 - start) / length);
            let (dye, full) = (Dye::of(colour), part(colour.a));
            let at = y * wide + cover.left as usize;
            let Some(pixels) = target.get_mut(at * 4..(at + width) * 4) else { return };
            let pairs = pixels.chunks_exact_mut(4).zip(line);
            for (pixel, &seen) in pairs.skip(margin).filter(|&(_, &seen)| seen > 0) {
                dye.over(pixel, full * u32::from(seen) / 255, dither.next());
            }
        }
    }

    /// The area that the shapes cover together, to paint within.
    pub fn clip(&self, shapes: &[&Outline]) -> Option<Mask> {
        let mut mask = Mask::new(self.pixmap.width(), self.pixmap.height())?;
        add(&mut mask, shapes, self.frame);
        Some(mask)
    }

    /// The coverage of some shapes in the box around them, `reach` units larger.
    fn cover(&self, shapes: &[&Outline], reach: f32) -> Option<Cover> {
        let (wide, high) = (self.pixmap.width() as f32, self.pixmap.height() as f32);
        let reach = reach * self.scale * 1.2 + 2.0;
        let (mut left, mut top, mut right, mut bottom) = (wide, high, 0.0_f32, 0.0_f32);
        for path in shapes.iter().filter_map(|shape| shape.as_ref()) {
            let bounds = path.clone().transform(self.frame)?.bounds();
            left = left.min(bounds.left() - reach);
            top = top.min(bounds.top() - reach);
            right = right.max(bounds.right() + reach);
            bottom = bottom.max(bounds.bottom() + reach);
        }
        let (left, top) = (left.floor().max(0.0), top.floor().max(0.0));
        let (right, bottom) = (right.ceil().min(wide), bottom.ceil().min(high));
        let mut mask = Mask::new((right - left).max(0.0) as u32, (bottom - top).max(0.0) as u32)?;
        add(&mut mask, shapes, self.frame.post_translate(-left, -top));
        Some(Cover { left: left as u32, top: top as u32, mask })
    }

    fn smooth(&self, mask: &mut Mask, blur: f32) {
        let radius = (blur * self.scale * 0.8).round() as usize;
        if radius == 0 {
            return;
        }
        let (width, height) = (mask.width() as usize, mask.height() as usize);
        for _ in 0..2 {
            blur_rows(mask.data_mut(), width, radius);
            blur_columns(mask.data_mut(), width, height, radius);
        }
    }

    fn stain(&mut self, cover: &Cover, colour: Ink, clip: Option<&Mask>) {
        let full = colour.color().premultiply().to_color_u8();
        let parts = [full.red(), full.green(), full.blue(), full.alpha()];
        let (width, wide) = (cover.mask.width() as usize, self.pixmap.width() as usize);
        let target = self.pixmap.data_mut();
        for (row, line) in cover.mask.data().chunks_exact(width).enumerate() {
            let start = (cover.top as usize + row) * wide + cover.left as usize;
            let Some(pixels) = target.get_mut(start * 4..(start + width) * 4) else { return };
            let clip = clip.and_then(|clip| clip.data().get(start..start + width));
            for (column, (pixel, &seen)) in pixels.chunks_exact_mut(4).zip(line).enumerate() {
                if seen == 0 {
                    continue;
                }
                let seen = clip.map_or(seen, |clip| product(seen, clip[column]));
                let kept = 255 - product(parts[3], seen);
                for at in 0..4 {
                    pixel[at] = product(parts[at], seen).saturating_add(product(pixel[at], kept));
                }
            }
        }
    }
}

fn add(mask: &mut Mask, shapes: &[&Outline], frame: Transform) {
    for path in shapes.iter().filter_map(|shape| shape.as_ref()) {
        mask.fill_path(path, FillRule::Winding, true, frame);
    }
}

fn product(a: u8, b: u8) -> u8 {
    let both = u32::from(a) * u32::from(b) + 128;
    ((both + (both >> 8)) >> 8) as u8
}

/// One box blur along every row; borders repeat.
fn blur_rows(data: &mut [u8], width: usize, radius: usize) {
    let scale = (1 << 16) / (2 * radius as u32 + 1);
    let mut padded = vec![0_u8; width + 2 * radius + 1];
    for row in data.chunks_exact_mut(width) {
        let (first, last) = (row[0], row[width - 1]);
        padded[..radius].fill(first);
        padded[radius..radius + width].copy_from_slice(row);
        padded[radius + width..].fill(last);
        let mut sum: u32 = padded[..2 * radius].iter().map(|&value| u32::from(value)).sum();
        let ahead = &padded[2 * radius..];
        for ((value, &enters), &leaves) in row.iter_mut().zip(ahead).zip(&padded) {
            sum += u32::from(enters);
            *value = ((sum * scale + (1 << 15)) >> 16).min(255) as u8;
            sum -= u32::from(leaves);
        }
    }
}

/// One box blur along every column, row by row; borders repeat.
fn blur_columns(data: &mut [u8], width: usize, height: usize, radius: usize) {
    let scale = (1 << 16) / (2 * radius as u32 + 1);
    let copy = data.to_vec();
    let row = |at: usize| {
        let start = at.min(height - 1) * width;
        &copy[start..start + width]
    };
    let mut sums: Vec<u32> = row(0).iter().map(|&value| u32::from(value) * (radius as u32 + 1)).collect();
    for at in 1..radius {
        for (sum, &value) in sums.iter_mut().zip(row(at)) {
            *sum += u32::from(value);
        }
    }
    for (at, line) in data.chunks_exact_mut(width).enumerate() {
        let (enters, leaves) = (row(at + radius), row(at.saturating_sub(radius)));
        for (((value, sum), &enter), &leave) in line.iter_mut().zip(&mut sums).zip(enters).zip(leaves) {
            *sum += u32::from(enter);
            *value = ((*sum * scale + (1 << 15)) >> 16).min(255) as u8;
            *sum -= u32::from(leave);
        }
    }
}
