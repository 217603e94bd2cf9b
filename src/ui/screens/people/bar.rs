//! What can be done with several people at once.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Frame, Margin, Stroke, Ui, UiBuilder};

use super::PeopleState;
use super::remind::reminding;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme;
use crate::ui::widgets::{Btn, strong, wrapped};
use crate::ui::{icons, wording};
use crate::unit::{Change, PersonRow, Source, Status};

/// Records what was read in the learning system today about those who are chosen.
pub(super) fn read_today(cx: &Cx<'_>, state: &PeopleState, status: Status, out: &mut Intents) {
    let people = state.selection.people(&state.view.ids);
    if !people.is_empty() {
        let source = Source::LearningSystem;
        out.push(Intent::Change(Change::ReadStatus { people, status, module: None, on: cx.today, source }));
    }
}

/// Draws the bar. Returns how high it is.
pub(super) fn bar(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) -> f32 {
    let t = theme::tokens(ui);
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0, t.card());
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, t.edge()));
    let name = cx.tx.t("people-bar");
    let scope = UiBuilder::new().accessibility_role(Role::Toolbar).accessibility_label(name);
    let shown = ui.scope_builder(scope, |ui| {
        eframe::egui::ScrollArea::vertical().id_salt("bar").auto_shrink([false, true]).show(ui, |ui| {
            let frame = Frame::new().inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                buttons(ui, cx, state, out);
            });
            frame.response.rect.height()
        })
    });
    shown.inner.inner
}

fn buttons(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, out: &mut Intents) {
    let tx = cx.tx;
    let chosen = state.selection.people(&state.view.ids);
    wrapped(ui, |ui| {
        let count = strong(ui, &tx.n("people-chosen", chosen.len()));
        ui.ctx().accesskit_node_builder(count.id, |node| node.set_live(Live::Polite));
        let short = &cx.programme.learning_system.short;
        for (number, status) in (1_usize..).zip(Status::ALL) {
            let (icon, _, word) = wording::status(tx, Some(status));
            let spoken = tx.f(
                "people-set-spoken",
                &[("status", (&word).into()), ("n", chosen.len().into()), ("source", short.into())],
            );
            let text = format!("{number} {word}");
            let button = ui.add(Btn::secondary(&text).icon(icon).spoken(&spoken).small());
            if button.on_hover_text(&spoken).clicked() {
                read_today(cx, state, status, out);
            }
        }
        let rows: Vec<&PersonRow> = chosen.iter().filter_map(|id| cx.survey.row(*id)).collect();
        super::catch_up::in_bar(ui, cx, state, &rows, out);
        if let Some(reminder) = reminding(&rows.iter().copied()) {
            let count = reminder.people.len();
            let copy = tx.n("people-copy-reminder-to", count);
            if ui.add(Btn::secondary(&copy).icon(icons::COPY).small()).clicked() {
                reminder.clone().copy(cx, out);
            }
            if ui.add(Btn::secondary(&tx.n("people-mark-reminded", count)).icon(icons::BELL).small()).clicked() {
                out.push(Intent::Change(reminder.record(cx)));
            }
        }
        if ui.add(Btn::plain(&tx.t("people-choose-one")).icon(icons::CROSS).small()).clicked() {
            state.selection.collapse();
            state.to_table = true;
        }
    });
}
