//! The colours of the house: Designsystemet's roles and steps for light and dark, as in `assets/tokens.json`.
//!
//! The only place where a colour is written. A test holds it to the file.

#![expect(clippy::unreadable_literal, reason = "colours are read in pairs of digits, as the design writes them")]

use eframe::egui::Color32;

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// The sixteen steps of one colour role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The plainest background.
    pub background_default: Color32,
    /// A background with a breath of the colour.
    pub background_tinted: Color32,
    /// A surface on the background.
    pub surface_default: Color32,
    /// A tinted surface, for tags and selection.
    pub surface_tinted: Color32,
    /// A surface under the pointer.
    pub surface_hover: Color32,
    /// A surface that is pressed.
    pub surface_active: Color32,
    /// A quiet line.
    pub border_subtle: Color32,
    /// A line with 3:1 contrast.
    pub border_default: Color32,
    /// A strong line.
    pub border_strong: Color32,
    /// Text with 4.5:1 contrast.
    pub text_subtle: Color32,
    /// Text with the most contrast.
    pub text_default: Color32,
    /// A filled control.
    pub base_default: Color32,
    /// A filled control under the pointer.
    pub base_hover: Color32,
    /// A filled control that is pressed.
    pub base_active: Color32,
    /// Quiet text on a filled control.
    pub base_contrast_subtle: Color32,
    /// Text on a filled control.
    pub base_contrast_default: Color32,
}

/// The colour roles of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Whether this is the dark theme.
    pub dark: bool,
    /// Actions and what is chosen.
    pub accent: Scale,
    /// Text, lines and surfaces.
    pub neutral: Scale,
    /// What is on its way.
    pub info: Scale,
    /// What is reached.
    pub success: Scale,
    /// What needs a look.
    pub warning: Scale,
    /// What went wrong.
    pub danger: Scale,
}

/// The light theme.
pub const LIGHT: Tokens = Tokens {
    dark: false,
    accent: Scale {
        background_default: rgb(0xffffff),
        background_tinted: rgb(0xeef4fa),
        surface_default: rgb(0xffffff),
        surface_tinted: rgb(0xddeaf6),
        surface_hover: rgb(0xc7ddf0),
        surface_active: rgb(0xafcee9),
        border_subtle: rgb(0x99c0e3),
        border_default: rgb(0x2a7cc5),
        border_strong: rgb(0x005db1),
        text_subtle: rgb(0x005db1),
        text_default: rgb(0x002c54),
        base_default: rgb(0x0062ba),
        base_hover: rgb(0x004f96),
        base_active: rgb(0x003d75),
        base_contrast_subtle: rgb(0xdbe9f5),
        base_contrast_default: rgb(0xffffff),
    },
    neutral: Scale {
        background_default: rgb(0xffffff),
        background_tinted: rgb(0xf3f3f4),
        surface_default: rgb(0xffffff),
        surface_tinted: rgb(0xe8e8e9),
        surface_hover: rgb(0xd9dadb),
        surface_active: rgb(0xc9cacb),
        border_subtle: rgb(0xbbbcbd),
        border_default: rgb(0x77797b),
        border_strong: rgb(0x5b5d60),
        text_subtle: rgb(0x5b5d60),
        text_default: rgb(0x292c30),
        base_default: rgb(0x24272b),
        base_hover: rgb(0x36383c),
        base_active: rgb(0x484a4e),
        base_contrast_subtle: rgb(0xb9babb),
        base_contrast_default: rgb(0xffffff),
    },
    info: Scale {
        background_default: rgb(0xffffff),
        background_tinted: rgb(0xedf5fa),
        surface_default: rgb(0xffffff),
        surface_tinted: rgb(0xdcebf6),
        surface_hover: rgb(0xc5ddf0),
        surface_active: rgb(0xabcfe9),
        border_subtle: rgb(0x94c1e3),
        border_default: rgb(0x1f7dc5),
        border_strong: rgb(0x0860a3),
        text_subtle: rgb(0x0860a3),
        text_default: rgb(0x042d4d),
        base_default: rgb(0x0a71c0),
        base_hover: rgb(0x085d9f),
        base_active: rgb(0x074a7e),
        base_contrast_subtle: rgb(0xeff6fb),
        base_contrast_default: rgb(0xffffff),
    },
    success: Scale {
        background_default: rgb(0xffffff),
        background_tinted: rgb(0xecf6ee),
        surface_default: rgb(0xffffff),
        surface_tinted: rgb(0xdaeddd),
        surface_hover: rgb(0xc3e2c7),
        surface_active: rgb(0xa8d5ae),
        border_subtle: rgb(0x8fc997),
        border_default: rgb(0x108c22),
        border_strong: rgb(0x056d13),
        text_subtle: rgb(0x056d13),
        text_default: rgb(0x023409),
        base_default: rgb(0x068718),
        base_hover: rgb(0x057014),
        base_active: rgb(0x045a10),
        base_contrast_subtle: rgb(0xfafdfb),
        base_contrast_default: rgb(0xffffff),
    },
    warning: Scale {
        background_default: rgb(0xffffff),
        background_tinted: rgb(0xfcf2e2),
        surface_default: rgb(0xffffff),
        surface_tinted: rgb(0xfae6c6),
        surface_hover: rgb(0xf6d5a0),
        surface_active: rgb(0xf2c275),
        border_subtle: rgb(0xeeb04c),
        border_default: rgb(0xa56d13),
        border_strong: rgb(0x80540f),
        text_subtle: rgb(0x80540f),
        text_default: rgb(0x3c2807),
        base_default: rgb(0xea9b1b),
        base_hover: rgb(0xcd8818),
        base_active: rgb(0xb27614),
        base_contrast_subtle: rgb(0x271a04),
        base_contrast_default: rgb(0x000000),
    },
    danger: Scale {
        background_default: rgb(0xffffff),
        background_tinted: rgb(0xfbf1f1),
        surface_default: rgb(0xffffff),
        surface_tinted: rgb(0xf8e4e4),
        surface_hover: rgb(0xf3d2d2),
        surface_active: rgb(0xedbfbf),
        border_subtle: rgb(0xe8adad),
        border_default: rgb(0xce4d4d),
        border_strong: rgb(0xb81a1a),
        text_subtle: rgb(0xb81a1a),
        text_default: rgb(0x590d0d),
        base_default: rgb(0xc01b1b),
        base_hover: rgb(0x9b1616),
        base_active: rgb(0x791111),
        base_contrast_subtle: rgb(0xf7e1e1),
        base_contrast_default: rgb(0xffffff),
    },
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    dark: true,
    accent: Scale {
        background_default: rgb(0x0c1927),
        background_tinted: rgb(0x102033),
        surface_default: rgb(0x142941),
        surface_tinted: rgb(0x172f4b),
        surface_hover: rgb(0x1a3757),
        surface_active: rgb(0x21446d),
        border_subtle: rgb(0x285182),
        border_default: rgb(0x5a84b4),
        border_strong: rgb(0x8eaacb),
        text_subtle: rgb(0x8eaacb),
        text_default: rgb(0xe7edf4),
        base_default: rgb(0x4c91cf),
        base_hover: rgb(0x6fa6d8),
        base_active: rgb(0x92bce1),
        base_contrast_subtle: rgb(0x0d1924),
        base_contrast_default: rgb(0x000000),
    },
    neutral: Scale {
        background_default: rgb(0x17181a),
        background_tinted: rgb(0x1e2022),
        surface_default: rgb(0x26282b),
        surface_tinted: rgb(0x2c2e31),
        surface_hover: rgb(0x343538),
        surface_active: rgb(0x414346),
        border_subtle: rgb(0x4e5052),
        border_default: rgb(0x808183),
        border_strong: rgb(0xa7a8a9),
        text_subtle: rgb(0xa7a8a9),
        text_default: rgb(0xececec),
        base_default: rgb(0xaaabad),
        base_hover: rgb(0x959698),
        base_active: rgb(0x7f8184),
        base_contrast_subtle: rgb(0x1b1b1b),
        base_contrast_default: rgb(0x000000),
    },
    info: Scale {
        background_default: rgb(0x0d1925),
        background_tinted: rgb(0x112130),
        surface_default: rgb(0x15293d),
        surface_tinted: rgb(0x182f46),
        surface_hover: rgb(0x1c3751),
        surface_active: rgb(0x234566),
        border_subtle: rgb(0x2a537a),
        border_default: rgb(0x5585b4),
        border_strong: rgb(0x8aabcb),
        text_subtle: rgb(0x8aabcb),
        text_default: rgb(0xe6edf4),
        base_default: rgb(0x2d85c9),
        base_hover: rgb(0x519ad2),
        base_active: rgb(0x77b0dc),
        base_contrast_subtle: rgb(0x050e15),
        base_contrast_default: rgb(0x000000),
    },
    success: Scale {
        background_default: rgb(0x0d1b0d),
        background_tinted: rgb(0x112411),
        surface_default: rgb(0x152d15),
        surface_tinted: rgb(0x183418),
        surface_hover: rgb(0x1c3c1c),
        surface_active: rgb(0x244c24),
        border_subtle: rgb(0x2b5a2b),
        border_default: rgb(0x528f52),
        border_strong: rgb(0x89b289),
        text_subtle: rgb(0x89b289),
        text_default: rgb(0xe6efe6),
        base_default: rgb(0x138d24),
        base_hover: rgb(0x3ca14b),
        base_active: rgb(0x66b571),
        base_contrast_subtle: rgb(0x010501),
        base_contrast_default: rgb(0x000000),
    },
    warning: Scale {
        background_default: rgb(0x1e160d),
        background_tinted: rgb(0x281e11),
        surface_default: rgb(0x322616),
        surface_tinted: rgb(0x3a2b19),
        surface_hover: rgb(0x43321d),
        surface_active: rgb(0x543f24),
        border_subtle: rgb(0x654b2b),
        border_default: rgb(0xa37a46),
        border_strong: rgb(0xd39e5b),
        text_subtle: rgb(0xd39e5b),
        text_default: rgb(0xf7ebdb),
        base_default: rgb(0x60400b),
        base_hover: rgb(0x7a510e),
        base_active: rgb(0x946211),
        base_contrast_subtle: rgb(0xe6e2d9),
        base_contrast_default: rgb(0xffffff),
    },
    danger: Scale {
        background_default: rgb(0x2a100e),
        background_tinted: rgb(0x371512),
        surface_default: rgb(0x451b17),
        surface_tinted: rgb(0x4f1f1b),
        surface_hover: rgb(0x5c241f),
        surface_active: rgb(0x722d27),
        border_subtle: rgb(0x88352e),
        border_default: rgb(0xbc6b64),
        border_strong: rgb(0xd19a96),
        text_subtle: rgb(0xd19a96),
        text_default: rgb(0xf5eae9),
        base_default: rgb(0xd76e6e),
        base_hover: rgb(0xdf8b8b),
        base_active: rgb(0xe7a8a8),
        base_contrast_subtle: rgb(0x271414),
        base_contrast_default: rgb(0x000000),
    },
};

impl Tokens {
    /// Behind the cards.
    pub fn page(&self) -> Color32 {
        if self.dark { self.neutral.background_default } else { self.neutral.background_tinted }
    }

    /// Cards, the sidebar and panels.
    pub fn card(&self) -> Color32 {
        if self.dark { self.neutral.background_tinted } else { self.neutral.background_default }
    }

    /// Lines between things.
    pub fn line(&self) -> Color32 {
        self.neutral.surface_hover
    }

    /// The edge of a control.
    pub fn edge(&self) -> Color32 {
        self.neutral.border_default
    }

    /// Body text.
    pub fn text(&self) -> Color32 {
        self.neutral.text_default
    }

    /// Quieter text, still readable.
    pub fn quiet(&self) -> Color32 {
        self.neutral.text_subtle
    }

    /// The ring around what has the keyboard.
    pub fn focus(&self) -> Color32 {
        if self.dark { self.accent.base_active } else { self.accent.text_default }
    }

    /// The dark blue of the welcome page and the audience window: the same in both themes.
    pub fn night() -> (Color32, Color32, Color32) {
        (LIGHT.accent.text_default, DARK.accent.text_default, DARK.accent.text_subtle)
    }
}
