//! What lies about when a unit is encrypted: what is to happen to it.

use eframe::egui::{Response, Ui};

use crate::store::{FileKind, Place, Places, StoredFile};
use crate::ui::locking::{Beside, LockForm};
use crate::ui::texts::Texts;
use crate::ui::theme::size;
use crate::ui::widgets::{body, bullet, check, choose, heading_sized, note, strong};
use crate::ui::wording;

/// The files beside the unit's own, with one choice for all of them; and those for other programs, each with a box.
pub(super) fn about_ui(ui: &mut Ui, tx: &Texts, places: &Places, form: &mut LockForm) {
    let beside: Vec<_> = form.about.beside.iter().collect();
    if !beside.is_empty() {
        let count = beside.len();
        heading_sized(ui, &tx.n("passphrase-beside", count), 3, size::BODY);
        body(ui, &tx.n("passphrase-beside-text", count));
        for file in &beside {
            let line = bullet(ui, &wording::asked_file(tx, file, places));
            with_path(ui, line, file);
        }
        let aside = beside.iter().any(|file| file.kind == FileKind::Aside);
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
        let words = match form.beside {
            Beside::Encrypt if aside => tx.t("passphrase-beside-encrypt-text"),
            Beside::Encrypt => tx.n("passphrase-beside-encrypt-name", count),
            Beside::Delete => tx.t("passphrase-beside-delete-text"),
            Beside::Leave => tx.t("passphrase-beside-leave-text"),
        };
        note(ui, &words);
    }
    if form.about.handed_out.is_empty() {
        return;
    }
    heading_sized(ui, &tx.t("passphrase-handed-out"), 3, size::BODY);
    body(ui, &tx.t("passphrase-handed-out-text"));
    for file in &form.about.handed_out {
        let (name, place) = (wording::file_name(&file.path), wording::place(tx, &Place::of(&file.path, places)));
        let words = tx.f("passphrase-handed-out-delete", &[("file", (&name).into()), ("place", (&place).into())]);
        let line = check(ui, form.delete.contains(&file.path), &words);
        if with_path(ui, line, file).clicked() && !form.delete.remove(&file.path) {
            form.delete.insert(file.path.clone());
        }
    }
}

/// The whole path for whoever wants to see it.
fn with_path(ui: &Ui, line: Response, file: &StoredFile) -> Response {
    let path = file.path.display().to_string();
    ui.ctx().accesskit_node_builder(line.id, |node| node.set_description(path.as_str()));
    line.on_hover_text(path)
}
