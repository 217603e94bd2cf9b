//! Keys of the keyboard in words.

use eframe::egui::Key;

use crate::ui::texts::Texts;

/// What stands on a key, or what it is called.
pub fn key_name(tx: &Texts, key: Key) -> String {
    let named = match key {
        Key::Space => "key-name-space",
        Key::Enter => "key-name-enter",
        Key::Escape => "key-name-escape",
        Key::Backspace => "key-name-backspace",
        Key::Delete => "key-name-delete",
        Key::Insert => "key-name-insert",
        Key::Home => "key-name-home",
        Key::End => "key-name-end",
        Key::PageUp => "key-name-page-up",
        Key::PageDown => "key-name-page-down",
        _ => return sign(key).unwrap_or_else(|| key.symbol_or_name()).to_owned(),
    };
    tx.t(named)
}

/// Keys that are better known by their sign.
fn sign(key: Key) -> Option<&'static str> {
    Some(match key {
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Equals => "=",
        Key::Period => ".",
        Key::Comma => ",",
        _ => return None,
    })
}
