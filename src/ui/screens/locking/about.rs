//! What lies about when a unit is encrypted: what is to happen to it.

use eframe::egui::Ui;

use crate::ui::locking::{Beside, LockForm};
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{body, bullet, check, choose, heading_sized, note, strong};
use crate::ui::wording;

/// The files beside the unit's own, with one choice for all of them; and those for other programs, each with a box.
pub(super) fn about_ui(ui: &mut Ui, tx: &Texts, form: &mut LockForm) {
    let beside: Vec<_> = form.about.beside.iter().collect();
    if !beside.is_empty() {
        let count = beside.len();
        heading_sized(ui, &tx.n("passphrase-beside", count), 3, size::BODY);
        body(ui, &tx.n("passphrase-beside-text", count));
        for file in beside {
            let (kind, path) = (wording::file_kind(tx, file.kind, 1), file.path.display().to_string());
            let (path, size) = (path.as_str().into(), wording::file_size(tx, file.bytes));
            bullet(ui, &tx.f("erase-line", &[("kind", (&kind).into()), ("path", path), ("size", (&size).into())]));
        }
        let options = [
            (Beside::Encrypt, tx.t("passphrase-beside-encrypt")),
            (Beside::Delete, tx.t("passphrase-beside-delete")),
            (Beside::Leave, tx.t("passphrase-beside-leave")),
        ];
        let options = options.each_ref().map(|(what, words)| (*what, words.as_str()));
        let question = tx.n("passphrase-beside-choice", count);
        strong(ui, &question);
        if let Some(chosen) = choose(ui, &question, form.beside, &options) {
            form.beside = chosen;
        }
        note(
            ui,
            &tx.t(match form.beside {
                Beside::Encrypt => "passphrase-beside-encrypt-text",
                Beside::Delete => "passphrase-beside-delete-text",
                Beside::Leave => "passphrase-beside-leave-text",
            }),
        );
    }
    if form.about.handed_out.is_empty() {
        return;
    }
    heading_sized(ui, &tx.t("passphrase-handed-out"), 3, size::BODY);
    body(ui, &tx.t("passphrase-handed-out-text"));
    for file in &form.about.handed_out {
        let (kind, path) = (wording::file_kind(tx, file.kind, 1), file.path.display().to_string());
        let words = tx.f("passphrase-handed-out-delete", &[("kind", (&kind).into()), ("path", (&path).into())]);
        if check(ui, form.delete.contains(&file.path), &words).clicked() && !form.delete.remove(&file.path) {
            form.delete.insert(file.path.clone());
        }
    }
}
