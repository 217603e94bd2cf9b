//! The fonts: Inter in four weights and the Phosphor icons, bundled. egui knows a weight as a family of its own.

use std::sync::Arc;

use eframe::egui::{self, FontData, FontDefinitions, FontFamily, FontId};

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter_400Regular.ttf");
const MEDIUM: &[u8] = include_bytes!("../../assets/fonts/Inter_500Medium.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter_600SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter_700Bold.ttf");
const ICONS: &[u8] = include_bytes!("../../assets/fonts/Phosphor.ttf");

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Body text.
    Regular,
    /// Names in lists, buttons.
    Medium,
    /// Headings.
    Semibold,
    /// The big clock.
    Bold,
}

impl Weight {
    /// The font family that has this weight.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Medium => FontFamily::Name("medium".into()),
            Self::Semibold => FontFamily::Name("semibold".into()),
            Self::Bold => FontFamily::Name("bold".into()),
        }
    }

    /// This weight at a size in points.
    #[expect(clippy::disallowed_methods, reason = "the one place where fonts are made")]
    pub fn at(self, size: f32) -> FontId {
        FontId::new(size, self.family())
    }
}

/// Installs the bundled fonts. What they lack comes from the system where the window allows it.
pub fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    let faces = [("regular", REGULAR), ("medium", MEDIUM), ("semibold", SEMIBOLD), ("bold", BOLD), ("icons", ICONS)];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families = [
        (FontFamily::Proportional, "regular"),
        (FontFamily::Monospace, "regular"),
        (Weight::Medium.family(), "medium"),
        (Weight::Semibold.family(), "semibold"),
        (Weight::Bold.family(), "bold"),
    ];
    for (family, face) in families {
        fonts.families.insert(family, vec![face.to_owned(), "icons".to_owned()]);
    }
    ctx.set_fonts(fonts);
}
