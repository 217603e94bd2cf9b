//! Files as a list: a calm line for each kind, and every file with its whole path for whoever wants to see it.

use eframe::egui::accesskit::Role;
use eframe::egui::{Label, RichText, Ui, UiBuilder};

use crate::store::{FolderRisk, Readers, StoredFile, StoredGroup};
use crate::ui::fonts::Weight;
use crate::ui::icons;
use crate::ui::intent::{Intent, Intents};
use crate::ui::texts::Texts;
use crate::ui::theme::{self, size};
use crate::ui::widgets::{Btn, Tone, fold, note, row_between, strong, tag};
use crate::ui::wording;

/// A line for each kind of files, with a button to open their folder.
pub fn groups_ui(ui: &mut Ui, tx: &Texts, groups: &[StoredGroup], out: &mut Intents) {
    for (at, group) in groups.iter().enumerate() {
        ui.push_id(("stored", at), |ui| group_ui(ui, tx, group, out));
    }
}

fn group_ui(ui: &mut Ui, tx: &Texts, group: &StoredGroup, out: &mut Intents) {
    let kind = wording::file_kind(tx, group.kind, group.count);
    let (about, path) = (wording::group_about(tx, group), wording::group_path(group));
    let builder = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(format!("{kind}. {about}"));
    ui.scope_builder(builder, |ui| {
        row_between(
            ui,
            "stored",
            |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                strong(ui, &kind);
                let line = note(ui, &about);
                if !path.is_empty() {
                    ui.ctx().accesskit_node_builder(line.id, |node| node.set_description(path.as_str()));
                    line.on_hover_text(&path);
                }
                warnings(ui, tx, group);
            },
            |ui| {
                let Some(folder) = group.place.folder() else { return };
                let spoken = tx.f("stock-open-folder-spoken", &[("kind", (&kind).into())]);
                if ui.add(Btn::plain("").icon(icons::FOLDER).spoken(&spoken)).clicked() {
                    out.push(Intent::OpenOutside(folder.display().to_string()));
                }
            },
        );
    });
}

/// What the leader should know of where files of a kind lie.
fn warnings(ui: &mut Ui, tx: &Texts, group: &StoredGroup) {
    if matches!(group.readers, Some(Readers::Everyone | Readers::OtherOwner)) {
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
}

/// Every file with its path and size, folded until somebody wants to see them.
pub fn all_ui(ui: &mut Ui, tx: &Texts, groups: &[StoredGroup], open: &mut bool, out: &mut Intents) {
    let count = groups.iter().map(|group| group.files.len()).sum();
    if fold(ui, *open, &tx.n("stored-all", count)).clicked() {
        *open = !*open;
    }
    if !*open {
        return;
    }
    for (at, file) in groups.iter().flat_map(|group| &group.files).enumerate() {
        ui.push_id(("file", at), |ui| file_ui(ui, tx, file, out));
    }
}

fn file_ui(ui: &mut Ui, tx: &Texts, file: &StoredFile, out: &mut Intents) {
    let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = file.path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let path = file.path.display().to_string();
    row_between(
        ui,
        "file",
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let text = format!("{name} · {}", wording::file_size(tx, file.bytes));
            let line = RichText::new(text).font(Weight::Regular.at(size::SMALL)).color(theme::tokens(ui).text());
            ui.add(Label::new(line).truncate()).on_hover_text(&path);
            let line = RichText::new(&folder).font(Weight::Regular.at(size::SMALL)).color(theme::tokens(ui).quiet());
            ui.add(Label::new(line).truncate()).on_hover_text(&path);
        },
        |ui| {
            let spoken = tx.f("stock-open-folder-spoken", &[("kind", (&name).into())]);
            if ui.add(Btn::plain("").icon(icons::FOLDER).spoken(&spoken).small()).clicked() {
                out.push(Intent::OpenOutside(folder.clone()));
            }
        },
    );
}
