//! What can be done with several people at once.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Frame, Margin, Stroke, Ui, UiBuilder};

use super::catch_up::next_of;
use super::remind::{Remindable, ReminderDialog, record};
use super::{Over, PeopleState};
use crate::programme::MeetingKind;
use crate::ui::intent::{Cx, Intent, Intents};
use crate::ui::theme;
use crate::ui::widgets::{Btn, strong, wrapped};
use crate::ui::{icons, wording};
use crate::unit::{Change, PersonId, Source, Status};

/// Whom several things at once can be done with, worked out once for each choice.
#[derive(Default)]
pub(super) struct Chosen {
    of: Option<(u64, u64, u64)>,
    people: Vec<PersonId>,
    missed: [Vec<PersonId>; 2],
    remindable: Remindable,
}

impl Chosen {
    fn refresh(&mut self, cx: &Cx<'_>, state: &PeopleState) {
        let wanted = (cx.revision, state.view.version, state.selection.version());
        if self.of == Some(wanted) {
            return;
        }
        let people = state.selection.people(&state.view.ids);
        let rows = || people.iter().filter_map(|id| cx.survey.row(*id));
        self.missed = MeetingKind::ALL.map(|kind| next_of(rows(), kind));
        self.remindable = Remindable::of(rows());
        self.people = people;
        self.of = Some(wanted);
    }
}

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
    let mut chosen = std::mem::take(&mut state.chosen);
    chosen.refresh(cx, state);
    of_several(ui, cx, state, &chosen, out);
    state.chosen = chosen;
}

fn of_several(ui: &mut Ui, cx: &Cx<'_>, state: &mut PeopleState, chosen: &Chosen, out: &mut Intents) {
    let tx = cx.tx;
    wrapped(ui, |ui| {
        let count = strong(ui, &tx.n("people-chosen", chosen.people.len()));
        ui.ctx().accesskit_node_builder(count.id, |node| node.set_live(Live::Polite));
        let short = &cx.programme.learning_system.short;
        for (number, status) in (1_usize..).zip(Status::ALL) {
            let (icon, _, word) = wording::status(tx, Some(status));
            let spoken = tx.f(
                "people-set-spoken",
                &[("status", (&word).into()), ("n", chosen.people.len().into()), ("source", short.into())],
            );
            let text = format!("{number} {word}");
            let button = ui.add(Btn::secondary(&text).icon(icon).spoken(&spoken).small());
            if button.on_hover_text(&spoken).clicked() {
                read_today(cx, state, status, out);
            }
        }
        super::catch_up::in_bar(ui, cx, state, &chosen.missed, out);
        let count = chosen.remindable.len();
        if count > 0 {
            let remind = tx.n("follow-remind-some", count);
            if ui.add(Btn::secondary(&remind).icon(icons::MAIL).small()).clicked() {
                state.over = ReminderDialog::new(cx, chosen.remindable.clone()).map(Over::Remind);
            }
            if ui.add(Btn::secondary(&tx.n("people-mark-reminded", count)).icon(icons::BELL).small()).clicked() {
                let people = chosen.remindable.group(chosen.remindable.started());
                out.push(Intent::Change(record(cx, people)));
            }
        }
        if ui.add(Btn::plain(&tx.t("people-choose-one")).icon(icons::CROSS).small()).clicked() {
            state.selection.collapse();
            state.to_table = true;
        }
    });
}
