//! «Filene på maskinen»: which files there are, where, how large, and who can read them.

use eframe::egui::Ui;

use crate::store::{FolderRisk, READS_LISTS, Readers, StoredGroup};
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Tone, body, heading_sized, note, rule, strong, tag};
use crate::ui::wording;

pub(super) fn stock_ui(ui: &mut Ui, cx: &Cx<'_>, stock: &[StoredGroup], out: &mut Intents) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 6.0;
    heading_sized(ui, &tx.t("stock"), 2, size::H3);
    body(ui, &tx.t("stock-about"));
    for group in stock {
        rule(ui);
        let kind = wording::file_kind(tx, group.kind, group.files);
        strong(ui, &kind);
        let about = wording::file_size(tx, group.bytes);
        let readers = group.readers.as_ref().map(|readers| wording::file_readers(tx, readers));
        let line = match &readers {
            Some(readers) => tx.f("stock-line", &[("size", (&about).into()), ("readers", readers.into())]),
            None => about,
        };
        body(ui, &line);
        if matches!(group.readers, Some(Readers::Everyone | Readers::OtherOwner | Readers::Named { .. })) {
            tag(ui, Tone::Warning, icons::SHIELD_WARNING, &tx.t("stock-open"));
        }
        match group.risk {
            Some(FolderRisk::Synced(service)) => {
                let service = wording::sync_service(tx, service);
                tag(ui, Tone::Warning, icons::SHIELD_WARNING, &tx.f("stock-synced", &[("service", (&service).into())]));
            }
            Some(FolderRisk::Shared) => {
                tag(ui, Tone::Warning, icons::SHIELD_WARNING, &tx.t("stock-shared"));
            }
            None => {}
        }
        note(ui, &group.path.display().to_string());
        let spoken = tx.f("stock-open-folder-spoken", &[("kind", (&kind).into())]);
        let words = tx.t("settings-open-folder");
        let open = Btn::plain(&words).icon(icons::FOLDER).spoken(&spoken).small();
        if ui.add(open).clicked() {
            out.push(Intent::OpenOutside(group.folder.display().to_string()));
        }
    }
    rule(ui);
    note(ui, &tx.t("stock-administrators"));
    if !READS_LISTS {
        note(ui, &tx.t("stock-lists"));
    }
}
