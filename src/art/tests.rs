//! Checks that every look and every size can be drawn, and that drawing repeats itself.

use tiny_skia::Pixmap;

use super::*;

fn looks() -> Vec<Look> {
    let base = Look::default();
    let mut looks = vec![base];
    let mut add = |look: Look| looks.push(look);
    for gender in [Gender::Man, Gender::Woman] {
        let base = Look { gender, ..base };
        for hair in [
            Hair::Bald,
            Hair::Cropped,
            Hair::Short,
            Hair::SideParted,
            Hair::SweptBack,
            Hair::Receding,
            Hair::Curly,
            Hair::Bob,
            Hair::Bun,
            Hair::Long,
            Hair::Wavy,
            Hair::Headscarf,
        ] {
            add(Look { hair, ..base });
        }
        for age in [Age::Young, Age::Middle, Age::Senior] {
            add(Look { age, build: Build::Heavy, ..base });
        }
        for attire in [
            Attire::Suit(Tie::Wine),
            Attire::OpenCollar,
            Attire::Shirtsleeves(Tie::Navy),
            Attire::Jacket,
            Attire::Blouse,
            Attire::Cardigan,
            Attire::RollNeck,
        ] {
            add(Look { attire, ..base });
        }
        for build in [Build::Slim, Build::Average, Build::Broad, Build::Heavy] {
            add(Look { build, ..base });
        }
        for lids in [Lids::Creased, Lids::Smooth, Lids::Hooded] {
            add(Look { lids, ..base });
        }
    }
    for beard in [Beard::None, Beard::Stubble, Beard::Moustache, Beard::Goatee, Beard::Trimmed, Beard::Full] {
        add(Look { beard, ..base });
    }
    for glasses in [Glasses::None, Glasses::Round, Glasses::Rectangular, Glasses::HalfRim] {
        add(Look { glasses, ..base });
    }
    for nose in [Nose::Straight, Nose::Small, Nose::Broad, Nose::Strong] {
        add(Look { nose, ..base });
    }
    for skin in [Skin::Pale, Skin::Fair, Skin::Olive, Skin::Tan, Skin::Brown, Skin::Dark] {
        add(Look { skin, ..base });
    }
    for hair_colour in [
        HairColour::Black,
        HairColour::Brown,
        HairColour::Auburn,
        HairColour::Blond,
        HairColour::Greying,
        HairColour::Grey,
        HairColour::White,
    ] {
        add(Look { hair_colour, ..base });
    }
    for tie in [Tie::Wine, Tie::Navy, Tie::Gold, Tie::Green, Tie::Silver, Tie::Plum] {
        add(Look { attire: Attire::Suit(tie), ..base });
    }
    for cloth in [
        Cloth::Navy,
        Cloth::Charcoal,
        Cloth::Grey,
        Cloth::Black,
        Cloth::Brown,
        Cloth::Camel,
        Cloth::Green,
        Cloth::Teal,
        Cloth::Plum,
        Cloth::Wine,
        Cloth::Cream,
    ] {
        add(Look { cloth, ..base });
    }
    for backdrop in [Backdrop::Slate, Backdrop::Plum, Backdrop::Dusk, Backdrop::City, Backdrop::Books] {
        add(Look { backdrop, ..base });
    }
    looks
}

fn colours(picture: &Pixmap) -> usize {
    let mut seen: Vec<_> = picture.data().chunks_exact(4).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

#[test]
fn every_look_in_every_mood_is_drawn() {
    for look in looks() {
        for mood in Mood::ALL {
            for size in [1, 40] {
                let picture = portrait(&look, mood, size);
                assert_eq!((picture.width(), picture.height()), (size, size));
                assert!(picture.pixels().iter().all(|pixel| pixel.alpha() == 255), "{look:?}");
                assert!(size == 1 || colours(&picture) > 200, "{look:?} at {size}");
            }
        }
        assert!(colours(&portrait(&look, Mood::Neutral, 240)) > 2000, "{look:?}");
    }
}

#[test]
fn a_mood_shows_at_every_size_in_use() {
    for size in [40, 56, 240, 480] {
        let [closed, neutral, warm] = Mood::ALL.map(|mood| portrait(&Look::default(), mood, size).take());
        assert!(closed != neutral && neutral != warm && closed != warm, "{size}");
    }
}

#[test]
fn the_same_call_draws_the_same_bytes() {
    let look = Look { hair: Hair::Curly, backdrop: Backdrop::City, ..Look::default() };
    let draw = || portrait(&look, Mood::Warm, 97).take();
    assert_eq!(draw(), draw());
    assert_eq!(office(321, 180).take(), office(321, 180).take());
}

#[test]
fn the_office_leaves_its_left_to_the_menu() {
    for (width, height) in [(1, 1), (1, 300), (300, 1), (4096, 1), (400, 300), (640, 360), (840, 360)] {
        let picture = office(width, height);
        assert_eq!((picture.width(), picture.height()), (width, height));
        assert!(picture.pixels().iter().all(|pixel| pixel.alpha() == 255));
        let corner = picture.pixel(0, height / 2).map(|pixel| (pixel.red(), pixel.blue()));
        assert!(width < 100 || corner == Some((0x11, 0x1e)), "{width}x{height}");
        assert!(dusk(width, height).pixels().iter().all(|pixel| pixel.alpha() == 255));
    }
    assert!(colours(&office(640, 360)) > 4000);
}

#[test]
fn every_mark_is_its_own_shape() {
    let mut seen = Vec::new();
    for shape in Shape::ALL {
        for size in [1, 12, 16, 24, 64] {
            mark(shape, [233, 230, 223], size);
        }
        let picture = mark(shape, [233, 230, 223], 24);
        let drawn = picture.pixels().iter().filter(|pixel| pixel.alpha() > 0).count();
        assert!((20..560).contains(&drawn), "{shape:?} takes {drawn} pixels");
        assert!(!seen.contains(&picture.data().to_vec()), "{shape:?}");
        seen.push(picture.take());
    }
}

#[test]
fn a_curve_reaches_its_end_and_bears_any_number() {
    let mut canvas = paint::blank(100, 60);
    curve((5.0, 30.0), (90.0, 30.0), 0.2, 2.0, [233, 165, 63, 255], true, &mut canvas);
    assert!(canvas.pixel(87, 28).is_some_and(|pixel| pixel.alpha() > 0));
    assert!(canvas.pixel(5, 5).is_some_and(|pixel| pixel.alpha() == 0));
    let before = canvas.data().to_vec();
    for odd in [f32::NAN, f32::INFINITY, -1e30] {
        curve((odd, 0.0), (9.0, 9.0), 0.0, 2.0, [255; 4], true, &mut canvas);
        curve((0.0, 0.0), (9.0, 9.0), odd, 2.0, [255; 4], false, &mut canvas);
        curve((0.0, 0.0), (9.0, 9.0), 0.0, odd, [255; 4], false, &mut canvas);
    }
    curve((9.0, 9.0), (9.0, 9.0), 0.0, 2.0, [255; 4], false, &mut canvas);
    assert_eq!(canvas.data(), before);
}
