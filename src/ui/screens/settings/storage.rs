//! The content pack, the unit's file, what is stored and what never is, and the app itself.

use eframe::egui::Ui;

use crate::store::{FolderRisk, PackFileError, Place};
use crate::ui::icons;
use crate::ui::intent::{Cx, Intent, Intents, Page};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Tone, body, heading_sized, note, strong, tag, wrapped};
use crate::ui::wording;

pub(super) fn pack_ui(ui: &mut Ui, cx: &Cx<'_>, problem: Option<&PackFileError>, out: &mut Intents) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 10.0;
    heading_sized(ui, &tx.t("settings-pack"), 2, size::H3);
    body(ui, &tx.t("settings-pack-about"));
    match (&cx.settings.content_pack, problem) {
        (None, _) => {
            tag(ui, Tone::Neutral, icons::CHECK, &tx.t("settings-pack-built-in"));
        }
        (Some(path), None) => {
            tag(ui, Tone::Success, icons::CHECK, &tx.t("settings-pack-own"));
            note(ui, &wording::file_name(path)).on_hover_text(path.display().to_string());
        }
        (Some(_), Some(problem)) => {
            tag(ui, Tone::Danger, icons::ALERT, &tx.t("error-pack-title"));
            body(ui, &wording::pack_error(tx, problem));
        }
    }
    wrapped(ui, |ui| {
        if ui.add(Btn::secondary(&tx.t("settings-pack-choose")).icon(icons::FOLDER)).clicked() {
            out.push(Intent::ChoosePack);
        }
        if cx.settings.content_pack.is_some() && ui.add(Btn::plain(&tx.t("settings-pack-back"))).clicked() {
            out.push(Intent::BuiltInPack);
        }
    });
}

/// `place` is the folder in a word or two.
pub(super) fn file_ui(ui: &mut Ui, cx: &Cx<'_>, place: Option<&Place>, out: &mut Intents) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 10.0;
    heading_sized(ui, &tx.t("settings-file"), 2, size::H3);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let path = cx.file.path.display().to_string();
        let name = strong(ui, &wording::file_name(&cx.file.path));
        ui.ctx().accesskit_node_builder(name.id, |node| node.set_description(path.as_str()));
        name.on_hover_text(&path);
        if let Some(place) = place {
            note(ui, &wording::place(tx, place)).on_hover_text(&path);
        }
    });
    match cx.file.risk {
        None => {
            note(ui, &tx.t("settings-risk-none"));
        }
        Some(FolderRisk::Synced(service)) => {
            tag(ui, Tone::Warning, icons::SHIELD_WARNING, &tx.t("settings-risk-synced"));
            let service = wording::sync_service(tx, service);
            body(ui, &tx.f("settings-risk-synced-text", &[("service", (&service).into())]));
        }
        Some(FolderRisk::Shared) => {
            tag(ui, Tone::Warning, icons::SHIELD_WARNING, &tx.t("settings-risk-shared"));
            body(ui, &tx.t("settings-risk-shared-text"));
        }
    }
    wrapped(ui, |ui| {
        if ui.add(Btn::secondary(&tx.t("save-as")).icon(icons::SAVE)).clicked() {
            out.push(Intent::SaveAs);
        }
        if ui.add(Btn::secondary(&tx.t("page-versions")).icon(icons::CLOCK)).clicked() {
            out.push(Intent::Go(Page::Versions));
        }
        if ui.add(Btn::plain(&tx.t("settings-open-other"))).clicked() {
            out.push(Intent::OpenUnit(None));
        }
        if ui.add(Btn::plain(&tx.t("settings-to-start"))).clicked() {
            out.push(Intent::CloseUnit);
        }
    });
}

pub(super) fn privacy_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 10.0;
    heading_sized(ui, &tx.t("settings-privacy"), 2, size::H3);
    strong(ui, &tx.t("settings-stored"));
    body(ui, &tx.t("settings-stored-what"));
    strong(ui, &tx.t("settings-never"));
    body(ui, &tx.t("settings-never-what"));
    strong(ui, &tx.t("settings-network"));
    body(ui, &tx.t("settings-network-what"));
    let system = &cx.programme.learning_system.short;
    strong(ui, &tx.f("settings-record", &[("system", system.into())]));
    body(ui, &tx.f("settings-record-what", &[("system", system.into())]));
}

pub(super) fn about_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let tx = cx.tx;
    ui.spacing_mut().item_spacing.y = 8.0;
    heading_sized(ui, &tx.t("settings-about"), 2, size::H3);
    body(ui, &tx.f("settings-version", &[("version", env!("CARGO_PKG_VERSION").into())]));
    note(ui, &tx.t("settings-fonts"));
}
