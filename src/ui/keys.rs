//! The keys of a running meeting. They can be changed; the usual clickers work as they come.

use std::collections::BTreeMap;

use eframe::egui::{InputState, Key};

use super::texts::Texts;

/// What a key does while a meeting is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyAction {
    /// Next sentence.
    Next,
    /// The sentence before.
    Back,
    /// Start the meeting.
    Start,
    /// Pause, and go on.
    Pause,
    /// A question: hold the script, and go on.
    Question,
    /// Fifteen seconds more.
    More,
    /// Fifteen seconds less.
    Less,
    /// Black out the audience window.
    BlackOut,
    /// Freeze the audience window.
    Freeze,
    /// Attendance.
    Attendance,
    /// Larger script.
    Larger,
    /// Smaller script.
    Smaller,
    /// End the meeting.
    End,
}

impl KeyAction {
    /// All of them, in the order the settings list them.
    pub const ALL: [Self; 13] = [
        Self::Next,
        Self::Back,
        Self::Start,
        Self::Pause,
        Self::Question,
        Self::More,
        Self::Less,
        Self::BlackOut,
        Self::Freeze,
        Self::Attendance,
        Self::Larger,
        Self::Smaller,
        Self::End,
    ];

    /// The name it has in the settings file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Back => "back",
            Self::Start => "start",
            Self::Pause => "pause",
            Self::Question => "question",
            Self::More => "more",
            Self::Less => "less",
            Self::BlackOut => "black-out",
            Self::Freeze => "freeze",
            Self::Attendance => "attendance",
            Self::Larger => "larger",
            Self::Smaller => "smaller",
            Self::End => "end",
        }
    }

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Next => "key-next",
            Self::Back => "key-back",
            Self::Start => "key-start",
            Self::Pause => "key-pause",
            Self::Question => "key-question",
            Self::More => "key-more",
            Self::Less => "key-less",
            Self::BlackOut => "key-black-out",
            Self::Freeze => "key-freeze",
            Self::Attendance => "key-attendance",
            Self::Larger => "key-larger",
            Self::Smaller => "key-smaller",
            Self::End => "key-end",
        }
    }

    /// The keys it has as the app comes. Clickers send Page Up and Page Down, F5 to start, B or full stop for a black
    /// screen, and Escape.
    pub fn usual(self) -> &'static [Key] {
        match self {
            Self::Next => &[Key::Space, Key::ArrowRight, Key::PageDown, Key::ArrowDown],
            Self::Back => &[Key::ArrowLeft, Key::PageUp, Key::ArrowUp, Key::Backspace],
            Self::Start => &[Key::F5],
            Self::Pause => &[Key::P],
            Self::Question => &[Key::S],
            Self::More => &[Key::Plus, Key::Equals],
            Self::Less => &[Key::Minus],
            Self::BlackOut => &[Key::B, Key::Period],
            Self::Freeze => &[Key::F],
            Self::Attendance => &[Key::O],
            Self::Larger => &[Key::L],
            Self::Smaller => &[Key::K],
            Self::End => &[Key::Escape],
        }
    }
}

/// Which keys do what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    bound: Vec<(KeyAction, Vec<Key>)>,
}

impl Keys {
    /// The keys with the leader's own changes, as the settings have them: action and key names. A name nobody knows
    /// is passed over.
    pub fn new(own: &BTreeMap<String, Vec<String>>) -> Self {
        let bound = KeyAction::ALL
            .into_iter()
            .map(|action| {
                let keys = own.get(action.name()).map_or_else(
                    || action.usual().to_vec(),
                    |names| names.iter().filter_map(|name| Key::from_name(name)).collect(),
                );
                (action, keys)
            })
            .collect();
        Self { bound }
    }

    /// The keys of an action.
    pub fn of(&self, action: KeyAction) -> &[Key] {
        self.bound.iter().find(|(other, _)| *other == action).map_or(&[], |(_, keys)| keys)
    }

    /// What the keys pressed in this pass do, in order; they are taken out of the input, except those in `keep`, which
    /// something on the screen waits for. Repeats of a key that is held down count for stepping and nothing else.
    ///
    /// Shift is let through: some clickers send Shift+F5 to start, and some keyboards have plus on a shifted key.
    pub fn take(&self, input: &mut InputState, keep: &[Key]) -> Vec<KeyAction> {
        let mut taken = Vec::new();
        input.events.retain(|event| {
            let eframe::egui::Event::Key { key, pressed: true, repeat, modifiers, .. } = event else { return true };
            if modifiers.command || modifiers.alt || modifiers.ctrl || keep.contains(key) {
                return true;
            }
            let Some((action, _)) = self.bound.iter().find(|(_, keys)| keys.contains(key)) else { return true };
            let stepping = matches!(action, KeyAction::Next | KeyAction::Back | KeyAction::More | KeyAction::Less);
            if !*repeat || stepping {
                taken.push(*action);
            }
            false
        });
        taken
    }
}

/// A key's name as it stands on the keyboard and in the language: «Mellomrom», «→», «Esc».
pub fn key_name(tx: &Texts, key: Key) -> String {
    match key {
        Key::Space => tx.t("keyname-space"),
        Key::Enter => tx.t("keyname-enter"),
        Key::Backspace => tx.t("keyname-backspace"),
        Key::Delete => tx.t("keyname-delete"),
        Key::Escape => tx.t("keyname-escape"),
        Key::PageUp => tx.t("keyname-page-up"),
        Key::PageDown => tx.t("keyname-page-down"),
        Key::Home => tx.t("keyname-home"),
        Key::End => tx.t("keyname-end"),
        Key::ArrowLeft => "←".to_owned(),
        Key::ArrowRight => "→".to_owned(),
        Key::ArrowUp => "↑".to_owned(),
        Key::ArrowDown => "↓".to_owned(),
        Key::Minus => "−".to_owned(),
        other => other.symbol_or_name().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Event, Modifiers};

    use super::*;
    use crate::programme::Language;

    fn pressed(key: Key, modifiers: Modifiers, keep: &[Key]) -> Vec<KeyAction> {
        let mut input = InputState::default();
        input.events.push(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
        Keys::new(&BTreeMap::new()).take(&mut input, keep)
    }

    #[test]
    fn the_usual_clickers_work_as_they_come() {
        let clicker = [
            (Key::PageDown, KeyAction::Next),
            (Key::PageUp, KeyAction::Back),
            (Key::F5, KeyAction::Start),
            (Key::Escape, KeyAction::End),
            (Key::B, KeyAction::BlackOut),
            (Key::Period, KeyAction::BlackOut),
        ];
        for (key, action) in clicker {
            assert_eq!(pressed(key, Modifiers::NONE, &[]), [action], "{key:?}");
        }
        assert_eq!(pressed(Key::F5, Modifiers::SHIFT, &[]), [KeyAction::Start]);
    }

    #[test]
    fn plus_and_minus_work_on_a_norwegian_keyboard_and_a_number_pad() {
        assert_eq!(Key::from_name("+"), Some(Key::Plus));
        assert_eq!(pressed(Key::Plus, Modifiers::NONE, &[]), [KeyAction::More]);
        assert_eq!(pressed(Key::Plus, Modifiers::SHIFT, &[]), [KeyAction::More]);
        assert_eq!(pressed(Key::Minus, Modifiers::NONE, &[]), [KeyAction::Less]);
    }

    #[test]
    fn shortcuts_with_control_are_left_alone_and_so_are_keys_something_waits_for() {
        assert_eq!(pressed(Key::S, Modifiers::COMMAND, &[]), []);
        assert_eq!(pressed(Key::S, Modifiers::CTRL, &[]), []);
        assert_eq!(pressed(Key::Space, Modifiers::NONE, &[Key::Space]), []);
        assert_eq!(pressed(Key::PageDown, Modifiers::NONE, &[Key::Space]), [KeyAction::Next]);
    }

    #[test]
    fn the_leaders_own_keys_replace_the_usual_ones_of_that_action_only() {
        let own = BTreeMap::from([("next".to_owned(), vec!["N".to_owned(), "no such key".to_owned()])]);
        let keys = Keys::new(&own);
        assert_eq!(keys.of(KeyAction::Next), [Key::N]);
        assert_eq!(keys.of(KeyAction::Back).first(), Some(&Key::ArrowLeft));
    }

    #[test]
    fn keys_have_their_names_in_the_language() {
        let nb = Texts::new(Language::Bokmal);
        assert_eq!(key_name(&nb, Key::Space), "Mellomrom");
        assert_eq!(key_name(&nb, Key::ArrowRight), "→");
        assert_eq!(key_name(&nb, Key::Plus), "+");
        assert_eq!(key_name(&nb, Key::P), "P");
        assert_eq!(key_name(&Texts::new(Language::English), Key::Space), "Space");
    }
}
