//! The keys of a round: one a person.

use eframe::egui::{Event, EventFilter, InputState, Key, Ui};

use crate::unit::Status;

/// What is asked for about the person whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// This status was read.
    Answer(Status),
    /// The same as before.
    Same,
    /// Not now.
    Skip,
    /// To the person before.
    Back,
    /// To the person after, if this one has an answer.
    On,
    /// Leave; the round can be taken up again.
    Pause,
}

/// The status a key stands for.
const ANSWERS: [(Key, Status); 3] =
    [(Key::Num1, Status::NotStarted), (Key::Num2, Status::Started), (Key::Num3, Status::Completed)];

/// The key of a status.
pub(super) fn key_of(status: Status) -> Key {
    ANSWERS.iter().find(|(_, known)| *known == status).map_or(Key::Num1, |(key, _)| *key)
}

/// Takes the keys that were pressed, in order. Enter and Space are a button's own while one has the keyboard:
/// `at_person` says that none has. A key that is held down answers once.
pub(super) fn take(input: &mut InputState, at_person: bool) -> Vec<Press> {
    let mut pressed = Vec::new();
    input.events.retain(|event| {
        let Event::Key { key, pressed: true, repeat, modifiers, .. } = event else { return true };
        if modifiers.any() {
            return true;
        }
        let press = match key {
            Key::Enter if at_person => Press::Same,
            Key::Space if at_person => Press::Skip,
            Key::ArrowLeft => Press::Back,
            Key::ArrowRight => Press::On,
            Key::Escape => Press::Pause,
            key => match ANSWERS.iter().find(|(known, _)| known == key) {
                Some((_, status)) => Press::Answer(*status),
                None => return true,
            },
        };
        if !repeat || matches!(press, Press::Back | Press::On) {
            pressed.push(press);
        }
        false
    });
    pressed
}

/// The arrow keys and Esc are the round's: they do not move the keyboard from where it is.
pub(super) fn hold(ui: &Ui) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.set_focus_lock_filter(id, filter);
        }
    });
}

#[cfg(test)]
mod tests {
    use eframe::egui::Modifiers;

    use super::*;

    fn pressed(key: Key, modifiers: Modifiers, repeat: bool, at_person: bool) -> Vec<Press> {
        let mut input = InputState::default();
        input.events.push(Event::Key { key, physical_key: None, pressed: true, repeat, modifiers });
        let taken = take(&mut input, at_person);
        assert_eq!(input.events.is_empty(), !taken.is_empty() || repeat, "what is not taken is left alone");
        taken
    }

    #[test]
    fn each_status_has_its_digit() {
        for (key, status) in ANSWERS {
            assert_eq!(pressed(key, Modifiers::NONE, false, true), [Press::Answer(status)]);
            assert_eq!(key_of(status), key);
        }
    }

    #[test]
    fn a_key_held_down_answers_for_nobody_else() {
        assert_eq!(pressed(Key::Num2, Modifiers::NONE, true, true), []);
        assert_eq!(pressed(Key::Enter, Modifiers::NONE, true, true), []);
    }

    #[test]
    fn shortcuts_are_left_alone_and_a_button_has_its_own_enter() {
        assert_eq!(pressed(Key::Num1, Modifiers::CTRL, false, true), []);
        assert_eq!(pressed(Key::Z, Modifiers::COMMAND, false, true), []);
        assert_eq!(pressed(Key::Enter, Modifiers::NONE, false, false), []);
        assert_eq!(pressed(Key::Space, Modifiers::NONE, false, true), [Press::Skip]);
    }
}
