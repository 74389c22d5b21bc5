//! Draws one picture of what the game can draw: faces by what an author can say of them, the people of the
//! shipped deals, symbols and scenery. Prints what each row shows, from the top and from the left.
//!
//! `cargo run --no-default-features --features art --example sheet -- sheet.png`

use std::error::Error;
use std::io::{Write, stdout};

use corner_office::art::{Mood, Shape, dusk, mark, office, portrait};
use corner_office::content::CATALOG;
use corner_office::model::Lang;
use corner_office::model::look::{
    Age, Attire, Backdrop, Beard, Build, Cloth, Gender, Glasses, Hair, HairColour, Lids, Look, Nose, Skin, Tie,
};
use corner_office::play::Deal;
use tiny_skia::{Color, Pixmap, PixmapPaint, Transform};

/// Side of a face, what is between two things, and the width of the sheet, in pixels.
const FACE: u32 = 150;
const GAP: u32 = 6;
const WIDE: u32 = 12 * (FACE + GAP) + GAP;

/// Pictures side by side, and what they show.
struct Row {
    says: String,
    pictures: Vec<Pixmap>,
}

/// A row of one face in which one thing changes.
fn faces<T: std::fmt::Debug + Copy>(of: &str, values: &[T], look: impl Fn(T) -> Look) -> Row {
    let names: Vec<String> = values.iter().map(|value| format!("{value:?}")).collect();
    let pictures = values.iter().map(|&value| portrait(&look(value), Mood::Neutral, FACE)).collect();
    Row { says: format!("{of}: {}", names.join(", ")), pictures }
}

fn rows() -> Vec<Row> {
    let man = Look::default();
    let woman = Look { gender: Gender::Woman, hair: Hair::Bob, attire: Attire::Jacket, ..man };
    let hair = [
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
    ];
    let ties = [Tie::Wine, Tie::Navy, Tie::Gold, Tie::Green, Tie::Silver, Tie::Plum];
    let moods = [man, woman].iter().flat_map(|look| Mood::ALL.map(|mood| portrait(look, mood, FACE))).collect();
    let mut rows = vec![
        Row { says: format!("mood of a man, of a woman: {:?}", Mood::ALL), pictures: moods },
        faces("hair of a man", &hair, |hair| Look { hair, ..man }),
        faces("hair of a woman", &hair, |hair| Look { hair, ..woman }),
        faces(
            "hair colour",
            &[
                HairColour::Black,
                HairColour::Brown,
                HairColour::Auburn,
                HairColour::Blond,
                HairColour::Greying,
                HairColour::Grey,
                HairColour::White,
            ],
            |hair_colour| Look { hair_colour, ..woman },
        ),
        faces(
            "skin, young and with much hair",
            &[Skin::Pale, Skin::Fair, Skin::Olive, Skin::Tan, Skin::Brown, Skin::Dark],
            |skin| Look { skin, age: Age::Young, hair: Hair::Curly, hair_colour: HairColour::Black, ..woman },
        ),
    ];
    for (of, look) in [("a man", man), ("a woman", woman)] {
        rows.push(faces(&format!("age of {of}"), &[Age::Young, Age::Middle, Age::Senior], |age| Look { age, ..look }));
        let builds = [Build::Slim, Build::Average, Build::Broad, Build::Heavy];
        rows.push(faces(&format!("build of {of}"), &builds, |build| Look { build, ..look }));
    }
    rows.extend([
        faces(
            "beard",
            &[Beard::None, Beard::Stubble, Beard::Moustache, Beard::Goatee, Beard::Trimmed, Beard::Full],
            |beard| Look { beard, ..man },
        ),
        faces("glasses", &[Glasses::None, Glasses::Round, Glasses::Rectangular, Glasses::HalfRim], |glasses| Look {
            glasses,
            ..woman
        }),
        faces("lids", &[Lids::Creased, Lids::Smooth, Lids::Hooded], |lids| Look { lids, ..woman }),
        faces("nose", &[Nose::Straight, Nose::Small, Nose::Broad, Nose::Strong], |nose| Look { nose, ..man }),
        faces("tie of a suit", &ties, |tie| Look { attire: Attire::Suit(tie), ..man }),
        faces(
            "attire",
            &[
                Attire::OpenCollar,
                Attire::Shirtsleeves(Tie::Navy),
                Attire::Jacket,
                Attire::Blouse,
                Attire::Cardigan,
                Attire::RollNeck,
            ],
            |attire| Look { attire, ..woman },
        ),
        faces(
            "cloth",
            &[
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
            ],
            |cloth| Look { cloth, ..man },
        ),
        faces(
            "backdrop",
            &[Backdrop::Slate, Backdrop::Plum, Backdrop::Dusk, Backdrop::City, Backdrop::Books],
            |backdrop| Look { backdrop, ..man },
        ),
    ]);
    rows
}

/// The people of the shipped deals, a row for each deal.
fn people() -> Result<Vec<Row>, Box<dyn Error>> {
    let mut rows = Vec::new();
    for entry in CATALOG {
        let deal = Deal::shipped(entry.name)?;
        let people = &deal.scenario.people;
        let names: Vec<&str> = people.iter().map(|person| person.name.get(Lang::En)).collect();
        let pictures = people.iter().map(|person| portrait(&person.look, Mood::Neutral, FACE)).collect();
        rows.push(Row { says: format!("{}: {}", deal.scenario.name, names.join(", ")), pictures });
    }
    Ok(rows)
}

/// Symbols as large as a face and as beside text, then the scenery.
fn marks_and_scenery() -> [Row; 3] {
    let marks = |size: u32| Shape::ALL.map(|shape| mark(shape, [0xe9, 0xe6, 0xdf], size)).into();
    let half = (WIDE - 3 * GAP) / 2;
    [
        Row { says: format!("symbols: {:?}", Shape::ALL), pictures: marks(FACE / 2) },
        Row { says: "the same beside text".into(), pictures: marks(14) },
        Row {
            says: "the office at the title, the ground of other screens".into(),
            pictures: vec![office(half, half * 9 / 16), dusk(half, half * 9 / 16)],
        },
    ]
}

/// All rows below each other on the ground of the screens.
fn sheet(rows: &[Row]) -> Option<Pixmap> {
    let high = |row: &Row| row.pictures.iter().map(Pixmap::height).max().unwrap_or(0) + GAP;
    let mut sheet = Pixmap::new(WIDE, rows.iter().map(high).sum::<u32>() + GAP)?;
    sheet.fill(Color::from_rgba8(0x11, 0x15, 0x1e, 255));
    let mut top = GAP;
    for row in rows {
        let mut left = GAP;
        for picture in &row.pictures {
            let (paint, place) = (PixmapPaint::default(), Transform::identity());
            sheet.draw_pixmap(left.cast_signed(), top.cast_signed(), picture.as_ref(), &paint, place, None);
            left += picture.width() + GAP;
        }
        top += high(row);
    }
    Some(sheet)
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("Say to which file: cargo run … --example sheet -- sheet.png")?;
    let mut rows = rows();
    rows.extend(people()?);
    rows.extend(marks_and_scenery());
    std::fs::write(&path, sheet(&rows).ok_or("The sheet would be too large.")?.encode_png()?)?;
    for (index, row) in rows.iter().enumerate() {
        writeln!(stdout(), "{:2}  {}", index + 1, row.says)?;
    }
    Ok(())
}
