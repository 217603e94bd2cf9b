//! The unit's passphrase, and when the unit is locked.

use eframe::egui::Ui;

use super::set;
use crate::ui::away::Hearing;
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::locking::{LockTask, LockWish};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Tone, body, choose, heading_sized, note, strong, tag, wrapped};

/// After how many minutes it can be locked; 0 for never.
const AFTER: [u16; 4] = [5, 15, 30, 0];

pub(super) fn encryption_ui(ui: &mut Ui, cx: &Cx<'_>, hearing: Hearing, out: &mut Intents) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 10.0;
    heading_sized(ui, &tx.t("passphrase-settings"), 2, size::H3);
    let mut ask = |wish| out.push(Intent::Lock(wish));
    if !cx.file.vault.coding().is_encrypted() {
        tag(ui, Tone::Neutral, icons::SHIELD, &tx.t("passphrase-settings-open"));
        body(ui, &tx.t("passphrase-settings-open-text"));
        if ui.add(Btn::secondary(&tx.t("passphrase-settings-on")).icon(icons::LOCK)).clicked() {
            ask(LockWish::Ask(LockTask::On));
        }
        return;
    }
    tag(ui, Tone::Success, icons::LOCK, &tx.t("passphrase-settings-locked"));
    body(ui, &tx.t("passphrase-settings-locked-text"));
    wrapped(ui, |ui| {
        if ui.add(Btn::secondary(&tx.t("passphrase-settings-change"))).clicked() {
            ask(LockWish::Ask(LockTask::Change));
        }
        if ui.add(Btn::secondary(&tx.t("passphrase-settings-now")).icon(icons::LOCK)).clicked() {
            ask(LockWish::Now);
        }
        if ui.add(Btn::plain(&tx.t("passphrase-settings-off"))).clicked() {
            ask(LockWish::Ask(LockTask::Off));
        }
    });
    let name = tx.t("passphrase-after");
    strong(ui, &name);
    let words = AFTER.map(|minutes| match minutes {
        0 => tx.t("passphrase-after-never"),
        _ => tx.n("passphrase-after-minutes", usize::from(minutes)),
    });
    let options: Vec<(u16, &str)> = AFTER.into_iter().zip(words.iter().map(String::as_str)).collect();
    if let Some(minutes) = choose(ui, &name, cx.settings.lock_after, &options) {
        set(cx.settings, |settings| settings.lock_after = minutes, out);
    }
    let screen = if hearing.screen { "passphrase-away-screen" } else { "passphrase-away-no-screen" };
    let sleep = if hearing.sleep { "passphrase-away-sleep" } else { "passphrase-away-woken" };
    for key in [screen, sleep, "passphrase-after-help"] {
        note(ui, &tx.t(key));
    }
}
