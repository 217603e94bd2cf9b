//! What no field takes: a birth number. Every field says so as it is typed; the app refuses the change that holds one.

use std::sync::Arc;

use eframe::egui::{Context, Id, Ui};

use crate::exchange::contains_birth_number;

fn id() -> Id {
    Id::unique("what fields say of birth numbers")
}

/// Says in the leader's language what a field tells where a birth number stands in it.
pub fn say_of_birth_numbers(ctx: &Context, words: &str) {
    let words: Arc<str> = words.into();
    ctx.data_mut(|data| data.insert_temp(id(), words));
}

/// What is to be told of a text, where a birth number stands in it.
pub(super) fn refusal(ui: &Ui, text: &str) -> Option<Arc<str>> {
    contains_birth_number(text).then(|| ui.data(|data| data.get_temp(id()))).flatten()
}
