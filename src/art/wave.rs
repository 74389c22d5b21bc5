//! Owns smooth lines through spots from left to right, such as the curves of concern.

use tiny_skia::{LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, StrokeDash, Transform};

use super::shape::Spot;

/// Draws a line through the spots, in pixels, level at each of them. `dash` is how much is drawn and
/// how much left out, in widths of the line.
pub fn wave(way: &[Spot], width: f32, rgba: [u8; 4], dash: Option<(f32, f32)>, canvas: &mut Pixmap) {
    let Some((&first, rest)) = way.split_first() else { return };
    let mut path = PathBuilder::new();
    path.move_to(first.0, first.1);
    let mut from = first;
    for &to in rest {
        let half = (to.0 - from.0) / 2.0;
        path.cubic_to(from.0 + half, from.1, to.0 - half, to.1, to.0, to.1);
        from = to;
    }
    let Some(path) = path.finish() else { return };
    let mut paint = Paint::default();
    paint.set_color_rgba8(rgba[0], rgba[1], rgba[2], rgba[3]);
    let dash = dash.and_then(|(on, off)| StrokeDash::new(vec![on * width, off * width], 0.0));
    let stroke = Stroke { width, line_cap: LineCap::Butt, line_join: LineJoin::Round, dash, ..Stroke::default() };
    canvas.stroke_path(&path, &paint, &stroke, Transform::identity(), None);
}
