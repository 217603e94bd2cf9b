//! The way in: a file, the clipboard, or a file that is dropped on the window.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Ui, UiBuilder, ViewportCommand};

use super::ImportState;
use crate::ui::importing::{ImportWish, Importing};
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme::size;
use crate::ui::widgets::{Btn, Tone, body, card, heading, heading_sized, kbd_hint, note, tag, wrapped};
use crate::ui::{icons, wording};

pub(super) fn start_ui(ui: &mut Ui, cx: &Cx<'_>, importing: &Importing, state: &mut ImportState, out: &mut Intents) {
    let tx = cx.tx;
    heading(ui, &tx.t("page-import"));
    if let Some(refusal) = &importing.refused {
        let text = wording::table_refusal(tx, refusal);
        let scope = UiBuilder::new().accessibility_role(Role::Alert).accessibility_label(&text);
        ui.scope_builder(scope, |ui| {
            let id = ui.unique_id();
            ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Assertive));
            tag(ui, Tone::Danger, icons::ALERT, &text);
        });
    }
    card(ui, |ui| {
        let title = if importing.meeting.is_some() { "import-start-attendance" } else { "import-start-title" };
        heading_sized(ui, &tx.t(title), 2, size::H3);
        body(ui, &tx.t("import-start-text"));
        ui.add_space(4.0);
        wrapped(ui, |ui| {
            let choose = ui.add(Btn::primary(&tx.t("import-choose")).icon(icons::FOLDER));
            if cx.arrived {
                choose.request_focus();
            }
            if choose.clicked() {
                out.push(Intent::Import(ImportWish::Choose));
            }
            if ui.add(Btn::secondary(&tx.t("import-paste")).icon(icons::PASTE)).clicked() {
                // The system gives what it has, if it has text.
                ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
                state.explaining = true;
            }
        });
        if state.explaining {
            wrapped(ui, |ui| kbd_hint(ui, "Ctrl+V", &tx.t("import-paste-how")));
        }
        ui.add_space(4.0);
        note(ui, &tx.t("import-start-kinds"));
        note(ui, &tx.t("import-start-nothing-written"));
    });
}
