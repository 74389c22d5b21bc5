//! Owns the colours of the pictures: dusk, skin, hair and cloth, each in light and in shade.

use super::paint::{Ink, ink};
use super::{Cloth, HairColour, Skin, Tie};

/// The ground of every screen.
pub const NIGHT: Ink = ink(0x11151e);
/// Lamp light at its warmest.
pub const AMBER: Ink = ink(0xe9a53f);
/// Lamp light as it falls on people.
pub const LAMP: Ink = ink(0xffc98a);
/// The blue hour in the shadows.
pub const COOL: Ink = ink(0x25304e);
/// Paper and shirts.
pub const PAPER: Ink = ink(0xf3eee4);

/// A surface under the lamp: as it is, in shade, and in light.
#[derive(Clone, Copy, Debug)]
pub struct Tone {
    pub base: Ink,
    pub shade: Ink,
    pub light: Ink,
}

const fn tone(base: u32, shade: u32, light: u32) -> Tone {
    Tone { base: ink(base), shade: ink(shade), light: ink(light) }
}

/// Skin in the dusk.
pub fn skin(skin: Skin) -> Tone {
    match skin {
        Skin::Pale => tone(0xdcb09a, 0x7f5a62, 0xf2d2bd),
        Skin::Fair => tone(0xd09f80, 0x744d52, 0xebc3a2),
        Skin::Olive => tone(0xbc8b67, 0x654347, 0xdcae84),
        Skin::Tan => tone(0xa57350, 0x56393b, 0xc99469),
        Skin::Brown => tone(0x80543b, 0x412b30, 0xa8744f),
        Skin::Dark => tone(0x5e3d2f, 0x2d1e26, 0x87593f),
    }
}

/// Lips that belong to a skin.
pub fn lips(skin: Skin) -> Ink {
    match skin {
        Skin::Pale => ink(0xb26b64),
        Skin::Fair => ink(0xa5615a),
        Skin::Olive => ink(0x955549),
        Skin::Tan => ink(0x84493f),
        Skin::Brown => ink(0x673734),
        Skin::Dark => ink(0x522d2d),
    }
}

/// Hair in the dusk.
pub fn hair(colour: HairColour) -> Tone {
    match colour {
        HairColour::Black => tone(0x24212b, 0x131219, 0x4d4a5c),
        HairColour::Brown => tone(0x493329, 0x281c1d, 0x80593f),
        HairColour::Auburn => tone(0x6b3826, 0x3a1e1f, 0xab6238),
        HairColour::Blond => tone(0xa07c4c, 0x64492f, 0xd6b272),
        HairColour::Greying => tone(0x413d42, 0x252429, 0x77767d),
        HairColour::Grey => tone(0x7d8089, 0x484c58, 0xb4b6bb),
        HairColour::White => tone(0xbebdbc, 0x7a7b87, 0xece7dd),
    }
}

/// Brows: darker than the hair, but never black paint on a pale face.
pub fn brow(colour: HairColour) -> Ink {
    match colour {
        HairColour::Black => ink(0x221d22),
        HairColour::Brown => ink(0x38261f),
        HairColour::Auburn => ink(0x55301f),
        HairColour::Blond => ink(0x79592f),
        HairColour::Greying => ink(0x38343a),
        HairColour::Grey => ink(0x5c5c64),
        HairColour::White => ink(0x8f8d8f),
    }
}

/// Wool and silk in the dusk.
pub fn cloth(cloth: Cloth) -> Tone {
    match cloth {
        Cloth::Navy => tone(0x26324c, 0x141b2b, 0x3d4c6c),
        Cloth::Charcoal => tone(0x31343d, 0x1a1c24, 0x4b4f5a),
        Cloth::Grey => tone(0x5a6070, 0x333846, 0x7d8493),
        Cloth::Black => tone(0x1c1d24, 0x0d0e13, 0x34363f),
        Cloth::Brown => tone(0x4a372d, 0x281d1b, 0x6b5141),
        Cloth::Camel => tone(0x8d6c48, 0x523d2f, 0xb58f61),
        Cloth::Green => tone(0x2f4a40, 0x182823, 0x486a5b),
        Cloth::Teal => tone(0x24505a, 0x132c35, 0x397280),
        Cloth::Plum => tone(0x4c314d, 0x29192c, 0x6f4a6d),
        Cloth::Wine => tone(0x642c37, 0x36171f, 0x8b434b),
        Cloth::Cream => tone(0xc9bfae, 0x817a78, 0xebe2d1),
    }
}

/// A silk tie.
pub fn tie(tie: Tie) -> Tone {
    match tie {
        Tie::Wine => tone(0x742f39, 0x431b26, 0x9c4a4c),
        Tie::Navy => tone(0x2a3a5e, 0x172138, 0x435a86),
        Tie::Gold => tone(0xa67a34, 0x5f4423, 0xcfa353),
        Tie::Green => tone(0x2f5847, 0x193128, 0x4b7c64),
        Tie::Silver => tone(0x838996, 0x4e5362, 0xb0b4bd),
        Tie::Plum => tone(0x5b3a63, 0x342039, 0x80578a),
    }
}
