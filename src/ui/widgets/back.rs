//! Giving the keyboard back to what opened something, when that is closed.

use eframe::egui::{Context, Id, Memory, Ui};

/// What is open, what had the keyboard when it opened, and the pass it was last drawn in.
#[derive(Clone, Copy)]
struct Opened {
    what: Id,
    opener: Option<Id>,
    pass: u64,
}

fn key() -> Id {
    Id::unique("opened-by-keyboard")
}

/// Says that `what` is open. To be called in each pass in which it is drawn, before anything in it asks for the
/// keyboard.
pub fn stays_open(ui: &Ui, what: Id) {
    let pass = ui.ctx().cumulative_pass_nr();
    let known: Option<Opened> = ui.data(|data| data.get_temp(key()));
    let opener = match known {
        Some(known) if known.what == what => known.opener,
        _ => ui.memory(Memory::focused),
    };
    ui.data_mut(|data| data.insert_temp(key(), Opened { what, opener, pass }));
}

/// Gives the keyboard back to what opened the thing that is no longer drawn. To be called at the end of each pass.
pub fn give_keyboard_back(ctx: &Context) {
    let Some(known) = ctx.data(|data| data.get_temp::<Opened>(key())) else { return };
    if known.pass == ctx.cumulative_pass_nr() {
        return;
    }
    ctx.data_mut(|data| data.remove::<Opened>(key()));
    let drawn = |opener: &Id| ctx.viewport(|viewport| viewport.this_pass.widgets.get(*opener).is_some());
    if let Some(opener) = known.opener.filter(drawn) {
        ctx.memory_mut(|memory| memory.request_focus(opener));
        ctx.request_repaint();
    }
}
