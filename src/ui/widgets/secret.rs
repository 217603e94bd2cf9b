//! A field for a passphrase: hidden until it is asked for, and wiped when it is let go.

use std::fmt;

use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Context, Id, Response, TextEdit, Ui};
use zeroize::Zeroize as _;

use super::Field;
use super::field::{theme_margin, with_label};

/// The most bytes that are taken; more would move the text in memory and leave a copy behind.
const MOST_BYTES: usize = 1024;

/// What is typed into such a field; wiped when it is let go, and never shown in a log.
pub struct Secret {
    text: String,
    shown: bool,
}

impl Default for Secret {
    fn default() -> Self {
        Self { text: String::with_capacity(2 * MOST_BYTES), shown: false }
    }
}

impl Secret {
    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it can be read on the screen.
    pub fn shown(&mut self) -> &mut bool {
        &mut self.shown
    }

    /// Wipes it, and hides what comes after.
    pub fn wipe(&mut self) {
        self.text.zeroize();
        self.shown = false;
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// A field of one line for a passphrase. What egui would keep for taking letters back is forgotten at once.
pub fn secret_field(ui: &mut Ui, id: Id, secret: &mut Secret, field: Field<'_>) -> Response {
    let Secret { text, shown } = secret;
    let response = with_label(ui, field, |ui, width| {
        let edit = TextEdit::singleline(text).id(id).password(!*shown).margin(theme_margin()).desired_width(width);
        ui.add(edit.char_limit(MOST_BYTES / 4))
    });
    forget_typing(ui.ctx(), id);
    response
}

fn forget_typing(ctx: &Context, id: Id) {
    if let Some(mut state) = TextEditState::load(ctx, id) {
        state.clear_undoer();
        state.store(ctx, id);
    }
}
