//! Which keys do what in a meeting.

use std::collections::BTreeMap;

use eframe::egui::{Event, Key, Ui};

use super::set;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intents};
use crate::ui::keys::{KeyAction, Keys, key_name};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Tone, body, fold, heading_sized, kbd, note, row_between, rule, strong, tag, wrapped};

/// What is under way with the keys.
#[derive(Default)]
pub(super) struct KeysState {
    open: bool,
    now: Now,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Now {
    #[default]
    Nothing,
    /// The next key is bound to this action, beside the keys it has or instead of them.
    Listening { action: KeyAction, beside: bool },
    /// The key that was pressed does something else already.
    Taken { action: KeyAction, beside: bool, key: Key, by: KeyAction },
}

impl KeysState {
    pub(super) fn listening(&self) -> bool {
        matches!(self.now, Now::Listening { .. })
    }
}

/// The leader's own keys, as the settings have them.
type Own = BTreeMap<String, Vec<String>>;

pub(super) fn keys_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut KeysState, out: &mut Intents) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 10.0;
    heading_sized(ui, &tx.t("settings-keys"), 2, size::H3);
    body(ui, &tx.t("settings-keys-about"));
    if fold(ui, state.open, &tx.t("settings-keys-show")).clicked() {
        state.open = !state.open;
        state.now = Now::Nothing;
    }
    if !state.open {
        return;
    }
    listen(ui, cx, state, out);
    let keys = Keys::new(&cx.settings.keys);
    for action in KeyAction::ALL {
        action_ui(ui, cx, &keys, action, state, out);
        rule(ui);
    }
    if ui.add(Btn::secondary(&tx.t("settings-keys-reset")).enabled(!cx.settings.keys.is_empty())).clicked() {
        state.now = Now::Nothing;
        set(cx.settings, |settings| settings.keys.clear(), out);
    }
}

fn action_ui(ui: &mut Ui, cx: &Cx<'_>, keys: &Keys, action: KeyAction, state: &mut KeysState, out: &mut Intents) {
    let tx = cx.tx;
    let name = tx.t(action.text_key());
    let mut next = None;
    row_between(
        ui,
        action.name(),
        |ui| {
            strong(ui, &name);
            let bound = keys.of(action);
            if bound.is_empty() {
                note(ui, &tx.t("settings-keys-none"));
            }
            wrapped(ui, |ui| {
                for key in bound {
                    kbd(ui, &key_name(tx, *key));
                }
            });
        },
        |ui| {
            let change = tx.f("settings-keys-change-of", &[("action", (&name).into())]);
            let add = tx.f("settings-keys-add-to", &[("action", (&name).into())]);
            if ui.add(Btn::secondary(&tx.t("settings-keys-change")).spoken(&change).small()).clicked() {
                next = Some(Now::Listening { action, beside: false });
            }
            if ui.add(Btn::plain("").icon(icons::PLUS).spoken(&add).small()).on_hover_text(&add).clicked() {
                next = Some(Now::Listening { action, beside: true });
            }
        },
    );
    if let Some(next) = next {
        state.now = next;
        // What was pressed to begin must not be the key that is bound.
        ui.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
    }
    match state.now {
        Now::Listening { action: now, .. } if now == action => {
            tag(ui, Tone::Info, icons::KEYBOARD, &tx.f("settings-keys-press", &[("action", (&name).into())]));
            if ui.add(Btn::plain(&tx.t("cancel")).small()).clicked() {
                state.now = Now::Nothing;
            }
        }
        Now::Taken { action: now, beside, key, by } if now == action => {
            let (pressed, by_name) = (key_name(tx, key), tx.t(by.text_key()));
            let said = tx.f("settings-keys-taken", &[("key", (&pressed).into()), ("action", (&by_name).into())]);
            tag(ui, Tone::Warning, icons::WARNING, &said);
            wrapped(ui, |ui| {
                if ui.add(Btn::secondary(&tx.t("settings-keys-move")).small()).clicked() {
                    let mut own = bind(&cx.settings.keys, by, |keys| keys.retain(|other| *other != key));
                    own = bind(&own, action, |keys| put(keys, key, beside));
                    set(cx.settings, |settings| settings.keys = own, out);
                    state.now = Now::Nothing;
                }
                if ui.add(Btn::plain(&tx.t("cancel")).small()).clicked() {
                    state.now = Now::Nothing;
                }
            });
        }
        _ => {}
    }
}

/// Takes the key that is to be bound.
fn listen(ui: &Ui, cx: &Cx<'_>, state: &mut KeysState, out: &mut Intents) {
    let Now::Listening { action, beside } = state.now else { return };
    let Some(key) = ui.input_mut(|input| {
        let mut found = None;
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, repeat: false, modifiers, .. } = event else { return true };
            if modifiers.command || modifiers.alt || modifiers.ctrl || found.is_some() || *key == Key::Tab {
                return true;
            }
            found = Some(*key);
            false
        });
        found
    }) else {
        return;
    };
    if key == Key::Escape && action != KeyAction::End {
        state.now = Now::Nothing;
        return;
    }
    let keys = Keys::new(&cx.settings.keys);
    let by = KeyAction::ALL.into_iter().find(|other| *other != action && keys.of(*other).contains(&key));
    if let Some(by) = by {
        state.now = Now::Taken { action, beside, key, by };
        return;
    }
    let own = bind(&cx.settings.keys, action, |keys| put(keys, key, beside));
    set(cx.settings, |settings| settings.keys = own, out);
    state.now = Now::Nothing;
}

fn put(keys: &mut Vec<Key>, key: Key, beside: bool) {
    if !beside {
        keys.clear();
    }
    if !keys.contains(&key) {
        keys.push(key);
    }
}

/// The leader's own keys with those of one action changed. Keys that are as the app comes are not their own.
fn bind(own: &Own, action: KeyAction, change: impl FnOnce(&mut Vec<Key>)) -> Own {
    let mut keys = Keys::new(own).of(action).to_vec();
    change(&mut keys);
    let mut own = own.clone();
    if keys == action.usual() {
        own.remove(action.name());
    } else {
        own.insert(action.name().to_owned(), keys.into_iter().map(|key| key.name().to_owned()).collect());
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_key_takes_the_place_of_the_others_or_stands_beside_them() {
        let own = bind(&Own::new(), KeyAction::Pause, |keys| put(keys, Key::F7, false));
        assert_eq!(Keys::new(&own).of(KeyAction::Pause), [Key::F7]);
        let own = bind(&own, KeyAction::Pause, |keys| put(keys, Key::F8, true));
        assert_eq!(Keys::new(&own).of(KeyAction::Pause), [Key::F7, Key::F8]);
        assert_eq!(Keys::new(&own).of(KeyAction::Start), [Key::F5], "the other actions stand as they were");
    }

    #[test]
    fn keys_as_the_app_comes_are_not_kept_as_ones_own() {
        let own = bind(&Own::new(), KeyAction::Pause, |keys| put(keys, Key::F7, false));
        let own = bind(&own, KeyAction::Pause, |keys| put(keys, Key::P, false));
        assert!(own.is_empty());
    }

    #[test]
    fn a_key_that_moves_is_gone_where_it_was() {
        let own = bind(&Own::new(), KeyAction::Question, |keys| keys.retain(|key| *key != Key::S));
        let own = bind(&own, KeyAction::Pause, |keys| put(keys, Key::S, true));
        assert_eq!(Keys::new(&own).of(KeyAction::Question), []);
        assert_eq!(Keys::new(&own).of(KeyAction::Pause), [Key::P, Key::S]);
    }
}
