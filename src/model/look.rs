//! Owns what a person in a scenario looks like, in the words an author would use.

use serde::{Deserialize, Serialize};

/// The looks of one person. An author names what matters and leaves the rest out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Look {
    /// Authors write `person: Woman`.
    #[serde(rename = "person")]
    pub gender: Gender,
    pub age: Age,
    pub build: Build,
    pub skin: Skin,
    pub lids: Lids,
    pub nose: Nose,
    pub hair: Hair,
    pub hair_colour: HairColour,
    pub beard: Beard,
    pub glasses: Glasses,
    pub attire: Attire,
    /// The colour of the jacket, blouse or cardigan.
    pub cloth: Cloth,
    pub backdrop: Backdrop,
}

/// Whose face it is; decides jaw, brow, neck and shoulders, not the clothes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Gender {
    #[default]
    Man,
    Woman,
}

/// How far the face is marked by its years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Age {
    Young,
    #[default]
    Middle,
    Senior,
}

/// The frame of head, neck and shoulders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Build {
    Slim,
    #[default]
    Average,
    Broad,
    Heavy,
}

/// The tone of the skin, from lightest to darkest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Skin {
    Pale,
    #[default]
    Fair,
    Olive,
    Tan,
    Brown,
    Dark,
}

/// The fold above the eye.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lids {
    #[default]
    Creased,
    /// Without a crease.
    Smooth,
    /// The fold rests on the lashes.
    Hooded,
}

/// The shape of the nose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Nose {
    #[default]
    Straight,
    Small,
    Broad,
    /// Long, with a high bridge.
    Strong,
}

/// How the hair is worn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hair {
    Bald,
    /// Clipped close to the skull.
    Cropped,
    #[default]
    Short,
    SideParted,
    SweptBack,
    /// Thin above the temples, gone at the crown of the forehead.
    Receding,
    /// Short curls.
    Curly,
    /// To the jaw, with a parting.
    Bob,
    /// Drawn back into a knot.
    Bun,
    /// Straight, below the shoulders.
    Long,
    /// Waves to the shoulders.
    Wavy,
    /// A scarf that covers the hair; it takes the colour of the cloth.
    Headscarf,
}

/// The colour of hair, brows and beard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum HairColour {
    Black,
    #[default]
    Brown,
    Auburn,
    Blond,
    /// Dark on top, grey at the temples.
    Greying,
    Grey,
    White,
}

/// What grows on the face.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Beard {
    #[default]
    None,
    Stubble,
    Moustache,
    Goatee,
    /// Trimmed along the jaw.
    Trimmed,
    Full,
}

/// What the person sees through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Glasses {
    #[default]
    None,
    Round,
    Rectangular,
    /// Thin metal, no lower rim.
    HalfRim,
}

/// What the person wears to work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Attire {
    /// Jacket, shirt and tie.
    Suit(Tie),
    /// Jacket and shirt, no tie.
    OpenCollar,
    /// Shirt and tie, the jacket off.
    Shirtsleeves(Tie),
    /// Jacket over a round-necked top.
    Jacket,
    Blouse,
    Cardigan,
    RollNeck,
}

impl Default for Attire {
    fn default() -> Self {
        Self::Suit(Tie::default())
    }
}

/// The colour of a tie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tie {
    #[default]
    Wine,
    Navy,
    Gold,
    Green,
    Silver,
    Plum,
}

/// The colour of the cloth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Cloth {
    #[default]
    Navy,
    Charcoal,
    Grey,
    Black,
    Brown,
    Camel,
    Green,
    Teal,
    Plum,
    Wine,
    Cream,
}

/// What is behind the person, out of focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Backdrop {
    /// A plain wall in blue shade.
    #[default]
    Slate,
    /// A plain wall in plum shade.
    Plum,
    /// The last light of the day.
    Dusk,
    /// A window with the lights of the city.
    City,
    /// A wall of books.
    Books,
}
